"""Names of people and of offices."""

from __future__ import annotations

import re

from newsroom_tui.importers.pasted import posts
from newsroom_tui.importers.pasted.script import in_either, simplified

_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任"
    "姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁"
    "葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景"
    "薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧宫苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙"
    "计喻窦迟宇敖糜鄢冷卓花仇艾蓝都巩井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠桑荆谌银扬明沙伏岑习胥保和蔺檀操闫阚亓"
    "班南游占冀覃麻鲜阿来展仝呼延郄亢佘佴赫扈冒芮羿储靳糜隗山侴逄晁勾敖融那禄阙东殴沃利蔚越夔隆师巢蒯荀惠厍酆鄂咸籍蔺苍闻莘翟暴璩濮桓贡劳逯浦边扶堵郏璩桑从索赖卓屠池阴"
    "骆缪钮嵇汲邴宓钭厉戎束蓟邰郦雍尚茹宦戈庾寇訾麦帅缑揭邝仉湛禹狄贝茅皮蒲裘郗伊慕荣麥駱繆鈕榮厲貝鄺婁顏貢聞談計"
    "聶叢關欒闞宮藍饒勞簡連喬賀齊應邊溫鍾閆鄔藺單寶車竇買賓師薊儲靳黨郟項練遲鞏強冼區歐嶽"
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
    in_either(
        r"(?:部|处|處|院|中心|系|办|辦|办公室|会|會|局|馆|館|团委|公司|社|室|组|組|科|厅|委|学校|大学|學校|大學|校|站|"
        r"网|網|台|报|報|队|隊|"
        r"集团|联盟|协会|基地|所|团|支部|总支|党委|办公厅|政府|银行|医院|小学|中学|幼儿园|频道|杂志|工会|社团|班|年级|客户端|"
        r"专业|平台|编辑|客户端|(?<=\d)级)$"
    )
)
_PLACE_LIST = """
    安徽 云南 江苏 江西 甘肃 吉林 宁夏 安阳 安庆 安康 武汉 武昌 郑州 常州 常熟 温州 扬州 金华 金昌 龙岩 包头
    柳州 许昌 邢台 黄山 黄石 黄冈 梅州 梅县 阳江 阳泉 连云港 沈阳 成都 池州 桂林 宁波 石家庄 房山 简阳 江门 江阴
    汤阴 和田 常德 钟祥 徐州 徐汇 邵阳 岳阳 韶关 游仙 邯郸 滕州 江山 海宁 太原 乌海 万州 于都 单县 曹县 文山
    文昌 湛江 长安 马鞍山 台北 台中 台南 台东 台東 台灣 台湾 台州 台山
"""
_PLACES = frozenset(_PLACE_LIST.split())
"""Places that begin like a person's name."""
_WORD_LIST = """
    原创 原文 高校 高中 高考 高等 高级 金融 安全 安排 时间 时代 时刻 时政 平台 平安 和平 和谐 华人 水平 水利 常务
    常委 支部 支持 党委 党建 党员 党课 关于 关注 关闭 成立 成绩 成果 成功 成员 宣传 宣布 商务 商业 游戏 游客
    全国 全市 全省 全县 全校 全面 全体 单位 边防 应急 应用 计划 计算 相关 居民 解放 车站 文化 文明 文摘 文艺 文学
    文件 文章 文字 文稿 项目 司法 祝贺 祝福 曲艺 元旦 阳光 管理 管理员 季度 严重 温馨 强化 强调 景区 景点 花园
    花卉 欧洲 卫生 卫健 明天 明日 金牌 古城 房产 温度 温暖 万元 万人 任务 任命 万众 关键 关怀 包括 路线 能力
    向上 应届 师生 师范 戏曲 景观 章程 章节 石油 石化 童年 游览 连续 经济 农业 白天 云端 边远 毛笔 齐心 钟声
    荣获 荣誉 荣膺 尚未 皮肤 皮影 伊始 慕名 揭牌 揭幕 揭晓 揭示
    来源 文图 厉害 厉行 茅台 贝壳 麦田 麦收 戎装 郁闷 强国 盛典 沙漠 牛奶 贺信 展览
"""
_LONGEST_OFFICE = 60
"""Characters that an office's name has at the most."""
_WORDS = frozenset(_WORD_LIST.split())
"""Words that begin like a person's name."""
_NOT_GIVEN = frozenset("摄攝的了是在与及对从将被把上下等第这那我你他她它们不")
_TITLES = re.compile(
    in_either(rf"^(?:{posts.POST}|(?:{posts.HOUSES}){{0,2}}(?:{posts.KINDS})*(?:作者|撰稿人))\s*[:：]?\s*")
)
PERSON = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Sir|Dame|Rev|Sen|Rep|Hon)\.?\s+)?"
    r"[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:[A-ZÀ-Þ][\w'’.-]*|de|da|van|von|der|den|la|le|bin|al|del|di|du|ter|y)){0,4}"
)
"""A name as it is written in Latin letters, its title included."""
_OTHER_WORDS = """
    From By Executive Senior Chief Managing Associate Deputy Contributing News Press Text Size Font Case Study
    Feature Analysis Review Interview Commentary Column Guest Video Videos Photo Photos Part Times Post Daily
    Herald Agency Wire Tribune University College School Institute Office Department Center Centre Media Group
    Relations Communication Communications Desk Network Foundation Team Journal Council Committee Ministry
    Bureau Commission Association Society Company Corporation Hospital Museum Library Church Club Inc Ltd LLC
    Staff Editor Editors Writer Writers Reporter Reporters Correspondent Admin Magazine Radio TV Online Blog
    Blogs Home Page Top More Read View Share Print About Contact Search Login Sign Latest Breaking Special
    Report Reports Update Updated Published Posted Last Release Releases Date Time Topic Topics Tag Tags
    Category Categories Section Event Events Calendar Sport Sports Business Politics Health Science Technology
    Opinion World National Local International Global Public Affairs Service Services The New San Los Las Santa
    St Saint Fort North South East West United Hong Great City County State States Kingdom Republic Street
    Avenue Road Park Hall House Senate Congress January February March April May June July August September
    October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Day Week
"""
_PINYIN_LIST = """
    BAI CAI CAO CHEN CHENG CUI DAI DENG DING DONG DU FAN FANG FENG FU GAO GU GUO HAN HAO HE HOU HU HUANG JIA JIANG
    KONG LEI LI LIANG LIAO LIN LIU LONG LU LUO LV LYU MA MAO MENG MO OUYANG PAN PENG QIAN QIN QIU REN SHAO SHEN SHI
    SITU SONG SU SUN TAN TANG TAO TIAN WAN WANG WEI WU XIA XIAO XIE XIONG XU XUE YAN YANG YAO YE YIN YU YUAN ZENG
    ZHANG ZHAO ZHENG ZHONG ZHOU ZHU ZOU
"""
_PINYIN = frozenset(_PINYIN_LIST.split())
"""Chinese surnames as English pages print them."""
_IN_LATIN = re.compile(r"(?P<surname>[A-Z][A-Za-z]+) [A-Z][a-z]{1,12}(?:[-' ]?[A-Za-z][a-z]{1,5})?")
_NO_PERSON = frozenset(_OTHER_WORDS.split())
"""Words of offices, places, times and menus, which no person's name has."""
WIDE_NAME = re.compile(
    r"(?<![\u4e00-\u9fff/／:：])([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?![\u4e00-\u9fff/／:：])"
)
"""A name of two characters that is set wide: 张 三."""
_PARTING = re.compile(r"\s*[、，,;；/／]\s*|\s+")


def is_person(text: str) -> bool:
    """Whether the text is one Chinese name of a person: two to four characters, a surname first."""
    if not re.fullmatch(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}·[\u4e00-\u9fff·]{1,12}", text):
        return False
    if "·" in text:
        return True
    if len(text) == 4 and not text.startswith(_DOUBLE):
        return False
    if text in _PLACES or simplified(text) in _WORDS:
        return False
    return text[0] in _SURNAMES and not _OFFICE.search(text) and not set(text[1:]) & _NOT_GIVEN


def is_chinese_in_latin(text: str) -> bool:
    """Whether the text is one Chinese name in Latin letters, its surname first: Zhang Xiaosan, ZHANG Xiaosan."""
    match = _IN_LATIN.fullmatch(text)
    return match is not None and match["surname"].upper() in _PINYIN


def begins_with_word(text: str) -> bool:
    """Whether the text begins with a word that only looks like a person's name: 文明创建."""
    return text[:2] in _WORDS


def is_english_person(text: str) -> bool:
    """Whether the text is one person's name in Latin letters and nothing else: no office, no place, no menu."""
    text = re.sub(r" \([A-Z][\w.'’-]*\)(?= )", "", text)  # Jo (J.S.) Sample
    if is_chinese_in_latin(text) and text.split()[0].isupper():
        return True
    words = text.split()
    is_named = bool(PERSON.fullmatch(text)) and 2 <= len(words) <= 4 and len(text) <= 40
    has_acronym = any(word.isupper() and len(word) > 2 and "." not in word for word in words)
    is_other = bool({word.strip(".,") for word in words} & _NO_PERSON)
    return is_named and len(words[-1]) > 1 and not has_acronym and not is_other


def is_office(text: str) -> bool:
    """Whether the text names an office, a department, a paper: by how its name ends."""
    return (
        2 <= len(text) <= 30
        and text[0].isalnum()
        and bool(_OFFICE.search(text))
        and not re.search(r"[。！？，；,.!?;在了着]", text)
    )


def people(text: str) -> tuple[str, ...]:
    """The Chinese people whom a text names and nothing else, their titles (记者, 通讯员) left off; else nothing."""
    text = WIDE_NAME.sub(r"\1\2", text.strip())
    parts = [_TITLES.sub("", part) for part in _PARTING.split(text) if part]
    parts = [part for part in parts if part]
    known = sum(map(is_person, parts))
    are_rare = len(parts) >= 3 and known * 3 >= len(parts) * 2 and all(map(_may_be_person, parts))
    return tuple(parts) if parts and (known == len(parts) or are_rare) else ()


def is_long_name(text: str) -> bool:
    """Whether the text is a name of four characters, as few people have one: a surname first, and no office."""
    return len(text) == 4 and text[0] in _SURNAMES and _may_be_person(text[:3]) and not _OFFICE.search(text)


def _may_be_person(text: str) -> bool:
    """Whether among people's names a word can be another one's, be the surname a rare one."""
    is_word = text in _PLACES or text in _WORDS or bool(_OFFICE.search(text)) or bool(set(text) & _NOT_GIVEN)
    return bool(re.fullmatch(r"[\u4e00-\u9fff]{2,3}", text)) and not is_word


def office_and_people(text: str) -> tuple[str, tuple[str, ...]]:
    """The office and the people behind it, with or without a blank between them: 宣传部张三, 化学学院 李四 王五.

    Either is empty where the text names none; both where it says anything else.
    """
    text = " ".join(text.split())
    office, _, rest = text.partition(" ")
    if rest and is_office(office) and (named := people(rest)):
        return office, named
    for end in range(min(len(text) - 2, _LONGEST_OFFICE), 1, -1):
        named = people(text[end:]) or glued(text[end:])
        if named and is_office(text[:end]) and not is_office(text) and not text[:end].isascii():
            return text[:end], named
    return "", ()


def glued(text: str) -> tuple[str, ...]:
    """People whose names stand without anything between them, where they can be parted in one way only."""
    if not re.fullmatch(r"[\u4e00-\u9fff]{4,9}", text):
        return ()
    ways = [
        (text[:length], *rest)
        for length in (2, 3)
        if is_person(text[:length])
        for rest in [(text[length:],) if is_person(text[length:]) and len(text) - length <= 3 else glued(text[length:])]
        if rest
    ]
    return ways[0] if len(ways) == 1 else ()


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
