"""Names of people and of offices."""

from __future__ import annotations

import re

_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任"
    "姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁"
    "葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景"
    "薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧宫苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙"
    "计喻窦迟宇敖糜鄢冷卓花仇艾蓝都巩井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠桑荆谌银扬明沙伏岑习胥保和蔺檀操闫阚亓"
    "班南游占冀覃麻鲜阿来展仝呼延郄亢佘佴赫扈冒芮羿储靳糜隗山侴逄晁勾敖融那禄阙东殴沃利蔚越夔隆师巢蒯荀惠厍酆鄂咸籍蔺苍闻莘翟暴璩濮桓贡劳逯浦边扶堵郏璩桑从索赖卓屠池阴"
    "簡連喬賀齊應邊溫鍾閆鄔藺單寶車竇買賓師薊儲靳黨郟項練遲鞏強冼區歐嶽"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈魏葉閻鐘範譚鄒陸顧龍萬錢湯賴龔龐蘭倪嚴蘆魯葛韋畢聂莊時費紀靳項衛鮑單寧閔"
)
_DOUBLE = (
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "东方",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "夏侯",
    "司徒",
    "歐陽",
    "司馬",
    "諸葛",
)
_OFFICE = re.compile(
    r"(?:部|处|處|院|中心|系|办|辦|办公室|会|會|局|馆|館|团委|公司|社|室|组|組|科|厅|委|学校|大学|學校|大學|校|站|"
    r"网|網|台|报|報|队|隊|"
    r"集团|联盟|协会|基地|所|团|支部|总支|党委|办公厅|政府|银行|医院|小学|中学|幼儿园|频道|杂志|工会|社团|班|年级|"
    r"专业|平台|编辑)$"
)
_NOT_GIVEN = frozenset("的了是在与及对从将被把上下等第这那我你他她它们不")
_TITLES = re.compile(
    r"^(?:本报|本网|本站|本台|校园|学生|实习|特约|见习|新华社|中新社|新华网|校报|首席|全媒体|融媒体|通讯员|"
    r"[\u4e00-\u9fff·]{2,16}(?:报|報|社|网|網|台|端|电讯|电视|频道|周刊|杂志|中心))*"
    r"(?:记者|記者|通讯员|通訊員|作者|撰稿人|实习生)\s*[:：]?\s*"
)
_PARTING = re.compile(r"\s*[、，,;；/／]\s*|\s+")


def is_person(text: str) -> bool:
    """Whether the text is one Chinese name of a person: two to four characters, a surname first."""
    if not re.fullmatch(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}·[\u4e00-\u9fff·]{1,12}", text):
        return False
    if "·" in text:
        return True
    if len(text) == 4 and not text.startswith(_DOUBLE):
        return False
    return text[0] in _SURNAMES and not _OFFICE.search(text) and not set(text[1:]) & _NOT_GIVEN


def is_office(text: str) -> bool:
    """Whether the text names an office, a department, a paper: by how its name ends."""
    return 2 <= len(text) <= 30 and bool(_OFFICE.search(text)) and not re.search(r"[。！？，；,.!?;在了着]", text)


def people(text: str) -> tuple[str, ...]:
    """The Chinese people whom a text names and nothing else, their titles (记者, 通讯员) left off; else nothing."""
    spaced = re.fullmatch(r"([\u4e00-\u9fff])[ 　]+([\u4e00-\u9fff])", text.strip())
    if spaced:  # two-character names are set wide: 张 三
        text = spaced[1] + spaced[2]
    parts = [_TITLES.sub("", part) for part in _PARTING.split(text.strip()) if part]
    parts = [part for part in parts if part]
    return tuple(parts) if parts and all(is_person(part) for part in parts) else ()


def as_names(text: str) -> str:
    """A labelled value as it stands in a field: as written, several people parted by ``; ``."""
    text = " ".join(text.split())
    found = people(text)
    if found:
        return "; ".join(dict.fromkeys(found))
    bare = _TITLES.sub("", text)
    if bare != text and "記者" not in bare and (found := people(bare)):
        return "; ".join(found)
    if re.search(r"[、；;]", text):
        return "; ".join(part.strip() for part in re.split(r"[、；;]", text) if part.strip())
    return text
