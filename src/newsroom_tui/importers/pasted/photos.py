"""Photographs in a pasted text: their captions, credited, and the gaps where they stood."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsroom_tui.domain.release import Photo
from newsroom_tui.importers.pasted.credits import WIDE_NAME, Credit, closing_bracket, read_credits
from newsroom_tui.importers.pasted.labels import Role, lookup
from newsroom_tui.importers.pasted.lines import Line, is_bullet
from newsroom_tui.importers.pasted.names import PERSON, is_english_person, is_office, people
from newsroom_tui.importers.pasted.script import in_either
from newsroom_tui.importers.pasted.sentences import ends_sentence, is_prose, is_title_case

_FILE = r"[^\s<>|\"'()\[\]]+\.(?:jpe?g|png|gif|webp|tiff?|bmp|heic|svg)"
_ENDINGS = re.compile(rf"^[\W_]*(?P<file>{_FILE})(?:\s*\([\d.,]+\s*[km]?b\))?[\W_]*$", re.IGNORECASE)
_IMAGES = re.compile(
    r"^(?:\[?!\[(?P<alt>[^\]]*)\]\((?P<file>[^)\s]+)(?:\s+\"(?P<title>[^\"]*)\")?\)(?:\]\([^)]*\))?\s*)$"
)
_LINKED = re.compile(
    r"^[\W_]*(?P<kind>photos?|images?|pictures?|video|logo|infographic|图片|"
    r"照片)\s*(?:\d+\s*)?[-–—:：]\s*(?P<file>https?://\S+?)[\s)）\]]*$",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    in_either(
        r"^[\W_]*(?:\[(?:图片|图|照片|image|photo|picture|img|cid:[^\]]*)\s*\d*\]|【(?:图片|图|照片)\d*】|图[一二三四五六七八九十\d]{1,2}|\ufffc+)[\W_]*$"
    ),
    re.IGNORECASE,
)
_CODE_NAME = re.compile(  # what is left of a picture's name without its ending
    r"^(?:(?=[0-9A-F]*\d)(?=[0-9]*[A-F]|\d{5,6}$)[0-9A-F]{4,8}|\d{1,2}-\d{1,2}|(?:IMG|DSC|DSCN|DJI|微信图片|"
    r"微信截图|图片|QQ图片)"
    r"[_ -]?\d[\w()（） -]*|(?=[0-9a-f]*\d)[0-9a-f]{16,64}(?:_\d{1,4})?|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3,6})$"
)
_OPENING = re.compile(
    in_either(
        r"^(?:图为|图示|上图|下图|左图|右图|图(?:片)?(?:说明|注)?\s*[\d一二三四五六七八九十]*\s*[:：]|"
        r"图[\d一二三四五六七八九十]{1,2}[\s、.．]|[（(]图[\d一二三四五六七八九十]{1,3}[)）]|[▲△↑▼↓◆▶◀►◄]\s*\S|"
        r"(?:photo|picture|image|figure|fig\.?)\s*\d+\s*[:：.]\s*|caption\s*[:：]|photo caption\s*[:：]|pictured\b|"
        r"\(?(?:above|below|left|right)\)?\s*[:：]|"
        r"\(?l(?:eft)?\s*(?:-|to)\s*r(?:ight)?\)?\s*[:：,]?\s|from left\b)"
    ),
    re.IGNORECASE,
)
_OPENING_LABEL = re.compile(
    in_either(
        r"^(?:图(?:片)?(?:说明|注)?\s*[:：]|[▲△↑▼↓▶◀►◄]\s*|"
        r"(?:(?:photo )?caption|photo|picture|image|figure|fig\.?)\s*\d*\s*[:：])"
    ),
    re.IGNORECASE,
)
_CREDIT_WORD = (
    r"(?:photo(?:graph)?s?|pictures?|images?|pics?|credits?|photo credits?|image credits?|photos? courtesy|"
    r"courtesy|photographers?|photography|"
    r"图片来源|图源|图片|图|摄影|摄|供图|资料图片|照片)"
)
_HOUSE = r"(?:AP|AFP|EPA|Reuters|Xinhua)"
_CREDITED = re.compile(
    in_either(
        rf"^(?P<caption>.*?)\s*[\[(（【]\s*(?:{_HOUSE}\s+)?{_CREDIT_WORD}\s*(?:(?:provided\s+)?by\b|(?=provided to\b)|"
        rf"[:：/／-]|courtesy\s+of\b|of\b|"
        rf"courtesy\b)\s*[:：]?\s*(?P<credit>[^\])）】]{{2,80}})[\])）】]\s*[.。]?$"
    ),
    re.IGNORECASE,
)
_ALL_IN_BRACKETS = re.compile(  # [Photo: The team on the ramp. Ada Moss]
    r"^[\[(（【]\s*(?:photo|picture|image|图片?|照片)\s*\d*\s*[:：]\s*(?P<caption>[^\]）】]{12,}?[.!?。])\s*"
    r"(?:photo(?:graph)?\s*(?:by|:)\s*)?(?P<credit>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}|"
    r"[\u4e00-\u9fff]{2,4})\s*[\])）】]$",
    re.IGNORECASE,
)
_CREDIT_BEHIND = re.compile(  # The restored hall. Photo: Ada Moss
    r"^(?P<caption>\S.{6,}?[.!?。！？”\"’])\s+(?:photo(?:graph)?s?|pictures?|images?|"
    r"foto)(?:\s+credits?)?\s*(?:[:：/]|by\b|"
    r"courtesy\s+of\b)\s*(?P<credit>[A-ZÀ-Þ][^.,;:!?]{1,60}?)\.?$",
    re.IGNORECASE,
)
_PHOTOGRAPHER_BEHIND = re.compile(  # The hall on opening day, photographer: Ada Moss
    r"^(?P<caption>\S.{6,120}?)[,.;]?\s+(?:photographer|photographed by)\s*[:：]\s*"
    r"(?P<credit>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})\.?$",
    re.IGNORECASE,
)
_CREDIT_ONLY = re.compile(
    in_either(
        r"^[\W_]*(?:(?:photo(?:graph)?s?|pictures?|images?)\s*(?:by\b|[:：/]|credits?\s*[:：]?|courtesy(?:\s+of)?\b)|"
        r"image credit\s*[:：]|courtesy of\b|"
        r"图片来源\s*[:：]?|图源\s*[:：]?|图片由|供图\s*[:：]|图片\s*[:：]|摄影\s*[:：/／]?|图\s*[:：/／|｜丨]|"
        r"摄\s*[:：/／|｜丨]|照片\s*[:：])\s*(?P<credit>.{2,60}?)(?:提供|供图)?[\W_]*$"
    ),
    re.IGNORECASE,
)
_AGENCIES = (
    r"(?:AP|AFP|EPA|dpa|Reuters|Bloomberg|Xinhua|(?:Associated|Canadian) Press|Getty(?: Images)?|Corbis|Shutterstock|"
    r"Alamy)(?: Photo)?"
)
_BY_AGENCY = re.compile(  # Jo Sample / AFP / Getty Images
    rf"(?P<who>[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]*){{1,3}})(?:\s*[/|–—-]\s*{_AGENCIES})+"
)
_TAKEN = re.compile(
    in_either(
        r"^(?P<caption>.*?)(?:^|[\s。！？；，,（(.])\s*(?P<credit>(?:[\u4e00-\u9fff]{1,8}(?:社|网|报|台|传媒|融媒|融媒体|新闻)(?:发|记者|通讯员)\s*)?"
        r"(?:(?:新华社|中新社|中新网|本报|本网|人民网|新华网|"
        r"通讯员|记者|学生|特约|实习)+(?:发|记者|通讯员|摄影)?\s*)*"
        r"[\u4e00-\u9fff]{2,4}(?:[ 　、]+[\u4e00-\u9fff]{2,4}){0,3})\s*(?:摄影|摄|攝|供图)\s*[)）]?\s*"
        r"(?:[(（](?:(?:新华社|中新社)发|人民视觉|视觉中国|影像中国)[)）])?[。.]?$"
    )
)
_SCENE_FIRST = re.compile(  # what a picture shows, with nothing but blanks before who took it
    in_either(
        r"(?:[\u4e00-\u9fff]{4,}(?<!记者)(?<!通讯员)(?<!日报)(?<!社发)(?<!视觉)(?<!摄影)"
        r"[ 　]+(?=[\u4e00-\u9fff]{2,4}$))"
    )
)
_SCENE = re.compile(
    in_either(
        r"(?:现场|现场图|合影|合照|合影留念|留影|讲话|致辞|致词|发言|主持|主持会议|授课|讲座|作报告|做报告|介绍情况|"
        r"签约|签字|签约仪式|揭牌|揭牌仪式|颁奖|"
        r"参观|座谈|座谈会|交流|照片|剪影|掠影|瞬间|场景|一角|一景|图|发布会|启动仪式|开幕式|闭幕式|比赛|表演|演出|"
        r"展示|调研|考察|走访|慰问|宣誓|授旗|互动|指导|"
        r"讨论|研讨|作品|团队|代表|嘉宾|获奖者|风采|审核|评选|评审|展示|展览|观看|聆听|学习|体验|剪彩|揭幕|开幕|启动|领奖|"
        r"答辩|排练|训练|热身|准备|竞赛|赛况|大合照|全家福|操作|讲解|采访|签名|赠送|捐赠|献血|打扫|劳动|服务|发放|种植|排列|"
        r"证书|奖杯|奖状|海报|入场|升旗|表态|总结|点评|提问|回答|献花|植树|巡视|检查|看望|会谈|会见|接见|握手|授牌|颁证|领誓|朗诵|演唱|演奏)(?:[（(]?[一二三四五六\d]{1,2}[)）]?)?$|"
        r"^[\u4e00-\u9fff]{2,20}(?:宣布|主持|(?<![一极])致|(?<![合工运操创写动协著])作|做|(?<![成作行因认])为|"
        r"(?<![方面走])向|(?<!参)与|(?<![存现正所实])在).{2,20}$|作品《[^》]{1,20}》$"
    )
)
_STANDING = re.compile(  # 校长张某（右）与来宾合影。
    r"[\u4e00-\u9fff][（(](?:图)?(?:前排|后排)?(?:左|右|中|上|下|前|后)(?:起?[一二三四五六七八九\d]?|侧|者)[)）]"
)
_OF_A_PICTURE = re.compile(
    r"(?:the |an? )?(?:group )?(?:photo(?:graph)?s?|pictures?) (?:of|on|at|from|after) ", re.IGNORECASE
)
_NEWS = re.compile(in_either(r"(?:这是|图为|上图|下图|资料图|\d{1,2}月\d{1,2}日[，,])"))
_ACT = re.compile(  # 王老师介绍学校概况
    in_either(
        r"^(?!.*[，。；:：])[\u4e00-\u9fffA-Za-z·、“”]{2,24}(?:介绍|讲解|汇报|致辞|致词|发言|讲话|点评|宣读|颁发|赠送|"
        r"合影|合照|聆听|品尝|签署|揭牌|剪彩|演示|授课|主持)[\u4e00-\u9fffA-Za-z“”《》、·]{0,16}$"
    )
)
_SCENE_ENGLISH = re.compile(
    r"\b(?:group photo|group picture|scene of|photo(?:graph)? of|portrait of|"
    r"poses?\s+for|deliver(?:s|ed|ing)\s+(?:a|an|the|his|"
    r"her)?\s*\w*\s*(?:speech|lecture|report|address)|"
    r"at the (?:ceremony|meeting|opening|event|conference)|signing ceremony|site of|the (?:meeting|ceremony|"
    r"event) (?:site|scene))\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(  # what somebody in a picture does
    r"^(?!(?:After|As|At|Before|By|During|For|From|In|On|Since|To|When|While|With)\b)"
    r"(?:[A-Z][\w.'’-]*,?\s+|of\s+|the\s+|and\s+){1,10}(?:speaks?|delivers?|welcomes?|presents?|addresses|poses?|"
    r"attends?|"
    r"introduces?|chairs?|hosts?|receives?|visits?|gives?|signs?|awards?|shakes?|greets?|meets?|tours?|talks?|listens?|"
    r"watches|holds?|makes?|inspects?|exchanges?|answers?|explains?|unveils?)\b[^\"“”]*$",
)
_BLOCK = re.compile(r"\||>\s|#{1,6}\s|```|~~~|\d+[.)]\s|[-*+]\s")
"""How a Markdown block begins that is no paragraph."""

_HEADING = re.compile(
    r"^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|第[一二三四五六七八九十]+|"
    r"\d{1,2}[、.．)]|[①-⑳])|[:：]$"
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a line says of a photograph; `is_credit_only` where it belongs to the one above."""

    file: str = ""
    caption: str = ""
    credit: str = ""
    is_credit_only: bool = False
    is_logo: bool = False

    def photo(self, after: int) -> Photo:
        """The photograph, standing after so many blocks of the body."""
        return Photo(self.file, self.caption, self.credit, after)


def read_photo(line: Line, below: Line | None, *, usual_gap: int) -> Found | None:
    """What a line of the body says of a photograph; None where it is text.

    Args:
        line: the line.
        below: the line after it.
        usual_gap: how many empty lines stand between the text's paragraphs.
    """
    text = line.text
    if len(text) > 600 or _BLOCK.match(text):
        return None
    return _of_a_file(text) or _of_a_credit(text) or _of_a_caption(line, below, usual_gap)


def _of_a_file(text: str) -> Found | None:
    if match := _IMAGES.match(text):
        return Found(file=match["file"], caption=(match["title"] or match["alt"] or "").strip())
    if match := _LINKED.match(text):
        is_photo = match["kind"].lower() not in ("logo", "video")
        return Found(file=match["file"], is_logo=not is_photo)
    if match := _ENDINGS.match(text):
        return Found(file=match["file"])
    if _PLACEHOLDER.match(text):
        return Found()
    if _CODE_NAME.match(text):
        return Found(file=text)
    return None


def _of_a_credit(text: str) -> Found | None:
    if match := _ALL_IN_BRACKETS.match(text):
        return Found(caption=match["caption"].strip(), credit=match["credit"].strip())
    if match := _CREDITED.match(text):
        return Found(
            caption=_without_label(match["caption"]),
            credit=match["credit"].strip(),
            is_credit_only=not match["caption"].strip(),
        )
    behind = _PHOTOGRAPHER_BEHIND.match(text) or (_CREDIT_BEHIND.match(text) if len(text) <= 400 else None)
    if behind:
        return Found(caption=_without_label(behind["caption"]), credit=behind["credit"].strip())
    if (
        len(text) <= 80
        and (match := _CREDIT_ONLY.match(text))
        and not ends_sentence(text)
        and _is_whose(match["credit"])
    ):
        return Found(credit=match["credit"].strip(" :：/"), is_credit_only=True)
    if match := _BY_AGENCY.fullmatch(text):
        return Found(credit=text, is_credit_only=True)
    caption, inner = closing_bracket(text)
    credited = read_credits(inner) if inner else None
    if credited and all(_is_of_a_picture(credit) for credit in credited):
        if len(caption) <= 90 or _OPENING.match(caption):
            return Found(caption=_without_label(caption), credit=_named(inner), is_credit_only=not caption)
        return None
    return _taken(text)


def _taken(text: str) -> Found | None:
    """A caption with nothing but a name and 摄 behind it."""
    if text.endswith(("摄", "攝")):  # 林 木 摄
        text = text[:-40] + WIDE_NAME.sub(r"\1\2", text[-40:])
    if (match := _TAKEN.match(text)) and people(_last_names(match["credit"])) and not _is_of_both(text):
        scene = _SCENE_FIRST.match(match["credit"])
        start = match.start("credit") + (scene.end() if scene else 0)
        caption = text[:start].strip(" （(")
        credit = text[start : match.end("credit")].strip()
        return Found(caption=_without_label(caption), credit=credit, is_credit_only=not caption)
    return None


def _is_of_both(text: str) -> bool:
    """Whether a line says who wrote and who took the pictures (张三 文 李四 摄), and so is no caption."""
    roles = {credit.role for credit in read_credits(text) or ()}
    return Role.PHOTOGRAPHER in roles and bool(roles - {Role.PHOTOGRAPHER, Role.SOURCE})


def _is_of_a_picture(credit: Credit) -> bool:
    """Whether a credit names who took or gave a picture; 来源 alone says where the text is from."""
    return credit.role is Role.PHOTOGRAPHER or (credit.role is Role.SOURCE and credit.written in ("供图", "提供"))


def _is_whose(credit: str) -> bool:
    """Whether what stands behind ``Photos:`` is somebody's name, not a headline: Photos: Storm hits the coast."""
    if not credit.isascii():
        return True
    words = credit.split()
    return len(words) <= 3 or (
        all(PERSON.match(part) for part in re.split(r"\s*[,/&|;(]\s*|\s+(?:and|for|via)\s+", credit))
        and not re.search(r"\b(?:the|a|an|is|are|to|in|at|as)\b", credit)
    )


def _last_names(credit: str) -> str:
    """The names in a credit without the agency before them: 中新社发 张三."""
    words = credit.split()
    while len(words) > 1 and not people(words[0]):
        words.pop(0)
    return " ".join(words)


def _named(inner: str) -> str:
    """The name in a credit's bracket, without the word that makes it one."""
    return re.sub(r"^(?:图片?|摄影?|照片|供图)\s*[:：/／]?\s*|\s*[/／]?\s*(?:摄影|摄|攝|供图|图)$", "", inner).strip()


def _of_a_caption(line: Line, below: Line | None, usual_gap: int) -> Found | None:
    text = line.text
    is_scene = bool(_PRESENT.match(text)) and line.gap > 0 and len(text.split()) <= 14
    if is_scene and (below is None or is_prose(below.text) or below.gap > 0):
        return Found(caption=text)
    is_picture = _OF_A_PICTURE.match(text) and len(text.split()) <= 24
    if is_picture or (len(text) <= 80 and _STANDING.search(text)):
        return Found(caption=text)
    if _OPENING.match(text) and (len(text) <= 120 or text.startswith("图为")):
        return Found(caption=_without_label(text))
    if (
        is_prose(text)
        or ends_sentence(text)
        or is_bullet(text)
        or _HEADING.search(text)
        or len(text) > 120
        or len(text) < 3
    ):
        return None
    if is_office(text):
        return None
    gap = max(line.gap, below.gap if below else 0)
    is_apart = gap >= usual_gap + 2 and below is not None
    wide = len(re.findall(r"[\u4e00-\u9fff]", text))
    if wide:
        return (
            Found(caption=text)
            if wide <= 40 and (_SCENE.search(text) or _ACT.match(text) or is_apart) and (line.gap or not usual_gap)
            else None
        )
    words = len(text.split())
    is_scene = bool(_SCENE_ENGLISH.search(text))
    return (
        Found(caption=text)
        if line.gap and 3 <= words <= 40 and (is_scene or (is_apart and not is_title_case(text)))
        else None
    )


def is_caption(text: str) -> bool:
    """Whether a line right under a picture can be its caption."""
    is_block = "\n" in text or bool(_BLOCK.match(text))  # a table, a heading, a quotation, code
    return 2 <= len(text) <= 120 and not (is_block or is_prose(text) or is_bullet(text) or _HEADING.search(text))


def is_caption_of_news(text: str) -> bool:
    """Whether a short paragraph above an agency's credit is what its picture shows, as in 12月9日，市民观灯."""
    return len(text) <= 90 and bool(_NEWS.match(text))


def is_closing_caption(line: Line) -> bool:
    """Whether a line below the last sentence can be the caption of a picture that stood there."""
    text = line.text
    said, signed = closing_bracket(text)
    if signed and said and ends_sentence(said):  # a last paragraph with its signature
        return False
    if re.fullmatch(r"[\u4e00-\u9fff]{2,10}[:：]", text) and not lookup(text[:-1]):  # 颁奖：, above a picture
        return True
    is_told = bool(re.search(r"\b(?:said|says|told|added)\b", text))
    if (
        not is_caption(text)
        or is_told
        or ends_sentence(text)
        or re.search(r"^[#|>*`-]|[:：@\n]|\d{3,}[ -]\d{3,}|https?:", text)
    ):
        return False
    if re.search(r"[\u4e00-\u9fff]", text):
        return len(text) <= 40 and not (is_office(text) and len(text) <= 8) and not people(text)
    return line.gap > 0 and 2 <= len(text.split()) <= 16


def _without_label(text: str) -> str:
    return _OPENING_LABEL.sub("", text).strip()


def photographers(written: list[str]) -> list[str]:
    """The names in photographs' credited, agencies and collections left out."""
    names = []
    for credit in written:
        name = _last_names(credit)
        if re.search(
            r"网络|资料|来源|提供|供图|截图|courtesy|provided|file photo|handout|source", credit, re.IGNORECASE
        ):
            continue
        credit = re.sub(rf",\s*(?:{_AGENCIES})$", "", credit)
        if match := _BY_AGENCY.fullmatch(credit):
            names.append(match["who"])
            continue
        credit = _without_house(credit)
        found = people(name)
        names.append("; ".join(found) if found else credit)
    return [name for name in names if name]


def _without_house(credit: str) -> str:
    """A credit's person without the house behind it: Jo Sample/CNET, Jo Sample, File."""
    credit = re.sub(r",\s*(?:File|Pool|HO|handout)\b.*$", "", credit, flags=re.IGNORECASE)
    who, _, house = (part.strip() for part in credit.partition("/"))
    return who if house and is_english_person(who) and not is_english_person(house) else credit
