"""Captions in a pasted text: what a line tells of a picture that stood above or below it."""

from __future__ import annotations

import re

from newsroom_tui.importers.pasted.contacts import is_address
from newsroom_tui.importers.pasted.credits import closing_bracket
from newsroom_tui.importers.pasted.labelled import lookup
from newsroom_tui.importers.pasted.lines import Line, is_bullet
from newsroom_tui.importers.pasted.names import is_office, people
from newsroom_tui.importers.pasted.pictures import Found
from newsroom_tui.importers.pasted.script import in_either
from newsroom_tui.importers.pasted.sentences import ends_sentence, is_prose, is_title_case

_OPENING = re.compile(
    in_either(
        r"^(?:图为|图示|上图|下图|左图|右图|图(?:片)?(?:说明|注)?\s*[\d一二三四五六七八九十]*\s*[:：]|"
        r"图[\d一二三四五六七八九十]{1,2}[\s、.．]|图\s*[/／|｜丨]|[（(]图[\d一二三四五六七八九十]{1,3}[)）]|[▲△↑▼↓◆▶◀►◄]\s*\S|"
        r"(?:photo|picture|image|figure|fig\.?)\s*\d+\s*[:：.]\s*|caption\s*[:：]|photo caption\s*[:：]|pictured\b|"
        r"\(?(?:above|below|left|right)\)?\s*[:：]|"
        r"\(?l(?:eft)?\s*(?:-|to)\s*r(?:ight)?\)?\s*[:：,]?\s|from left\b)"
    ),
    re.IGNORECASE,
)
_OPENING_LABEL = re.compile(
    in_either(
        r"^(?:图(?:片)?(?:说明|注)?\s*[:：/／|｜丨]|[▲△↑▼↓▶◀►◄]\s*|"
        r"(?:(?:photo )?caption|photo|picture|image|figure|fig\.?)\s*\d*\s*[:：])"
    ),
    re.IGNORECASE,
)
_SCENE = re.compile(
    in_either(
        r"(?:现场|现场图|合影|合照|合影留念|留影|讲话|致辞|致词|发言|主持|主持会议|授课|讲座|作报告|做报告|介绍情况|"
        r"签约|签字|签约仪式|揭牌|揭牌仪式|颁奖|"
        r"参观|座谈|座谈会|交流|照片|剪影|掠影|瞬间|场景|一角|一景|图|发布会|启动仪式|开幕式|闭幕式|比赛|表演|演出|"
        r"展示|调研|考察|走访|慰问|宣誓|授旗|互动|指导|"
        r"讨论|研讨|作品|团队|代表|嘉宾|获奖者|风采|审核|评选|评审|展示|展览|观看|聆听|学习|体验|剪彩|揭幕|开幕|启动|领奖|"
        r"答辩|排练|训练|热身|准备|竞赛|赛况|大合照|集体照|全家福|宣誓仪式|主席台|图片|"
        r"操作|讲解|采访|签名|赠送|捐赠|献血|打扫|劳动|服务|发放|种植|排列|"
        r"证书|奖杯|奖状|海报|入场|升旗|表态|总结|点评|提问|回答|献花|植树|巡视|检查|看望|会谈|会见|接见|握手|授牌|颁证|领誓|朗诵|演唱|演奏)(?:[（(]?[一二三四五六\d]{1,2}[)）]?)?$|"
        r"^[\u4e00-\u9fff]{2,20}(?:宣布|主持|(?<![一极])致|(?<![合工运操创写动协著])作|做|(?<![成作行因认])为|"
        r"(?<![方面走])向|(?<!参)与|(?<![存现正所实写])在).{2,20}$|作品《[^》]{1,20}》$"
    )
)
_STANDING = re.compile(  # 校长张某（右）与来宾合影。
    r"[\u4e00-\u9fff][（(](?:图)?(?:前排|后排)?(?:左|右|中|上|下|前|后)(?:起?[一二三四五六七八九\d]?|侧|者)[)）]"
)
_STANDING_ENGLISH = re.compile(  # Dr. Sample (second from left) and his students
    r"\((?:(?:first|second|third|fourth|fifth|\d(?:st|nd|rd|th)) from (?:the )?)?(?:(?:front|back) row[, ]*)?"
    r"(?:left|right|center|centre|middle)\)"
)
_OF_A_PICTURE = re.compile(
    r"(?:the |an? )?(?:(?:group )?(?:photo(?:graph)?s?|pictures?) (?:of|on|at|from|after)|"
    r"(?:bird['’]s[- ]eye|aerial|panoramic|general|night) views? of) ",
    re.IGNORECASE,
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
    r"watches|holds?|makes?|inspects?|exchanges?|answers?|explains?|unveils?|"
    r"(?:[Gg]iv|[Ss]peak|[Dd]eliver|[Pp]resent|[Pp]erform|[Rr]eceiv|[Vv]isit|[Ww]atch|[Ll]isten|[Ss]ign)ing)\b[^\"“”]*$",
)
_TOLD = re.compile(r"\b(?:said|says|told|added|will|would|was|were|has|have|had|can|could|should|must)\b")
"""What a sentence has that a caption lacks, be the sentence cut off."""
_BRACKETED = re.compile(
    r"\((?=[A-Z])(?!(?:By|Source|Editor|Author|Photo|Web|Reporter)\b)[^()]{2,}(?: [^()\s]+){2,12}\)"
)
"""An English line that stands in brackets as a whole, among paragraphs: (The President Made a Speech)."""
_WHOLE = re.compile(r"[（(](?!本文|本报|作者|编者|原|注)([\u4e00-\u9fff][^（()）:：]{4,38})[)）]")
"""A Chinese line that stands in brackets as a whole and is no note on the text."""
_BLOCK = re.compile(r"\||>\s|#{1,6}\s|```|~~~|\d+[.)]\s|[-*+]\s")
_HEADING = re.compile(
    r"^(?:[一二三四五六七八九十]+[、.．是]|0\d[ \u3000]|"
    r"[（(][一二三四五六七八九十\d]+[)）]|第[一二三四五六七八九十]+(?![一二三四五六七八九十届期次场季批轮年])|"
    r"\d{1,2}[、.．)]|[①-⑳]|[\u4e00-\u9fff]{3,8}[:：][\u4e00-\u9fff“”]{4,14}$|[\u4e00-\u9fff]{1,3}[一二三四五六七八九十]{1,2}\s*[:：])|[:：]$"
)


def begins_block(text: str) -> bool:
    """Whether a line begins a Markdown block that is no paragraph."""
    return bool(_BLOCK.match(text))


def opens_caption(text: str) -> bool:
    """Whether a line opens as captions do: 图为, Photo 2:, From left."""
    return bool(_OPENING.match(text))


def of_a_caption(line: Line, below: Line | None, usual_gap: int) -> Found | None:
    """The photograph whose caption a line is, or None; `usual_gap` empty lines stand between paragraphs."""
    text = line.text
    is_apart = line.gap > 0 or not usual_gap
    is_scene = bool(_PRESENT.match(text)) and is_apart and len(text.split()) <= 14
    if is_scene and (below is None or is_prose(below.text) or below.gap > 0):
        return Found(caption=text)
    is_picture = _OF_A_PICTURE.match(text) and len(text.split()) <= 24
    is_of_people = bool(_STANDING_ENGLISH.search(text)) and len(text.split()) <= 45 and not _TOLD.search(text)
    if is_picture or is_of_people or (len(text) <= 80 and _STANDING.search(text)):
        return Found(caption=text)
    told = bracketed[1] if (bracketed := re.fullmatch(r"[（(【]([^（()）【】]{4,60})[)）】]", text)) else text
    is_scene_in_brackets = bracketed is not None and bool(_SCENE.search(told)) and not ends_sentence(told)
    if is_scene_in_brackets or (opens_caption(told) and (len(told) <= 120 or told.startswith("图为"))):
        return Found(caption=without_label(told))
    if below is not None and line.gap <= usual_gap and _BRACKETED.fullmatch(text) and not is_prose(text[1:-1]):
        return Found(caption=text[1:-1].strip())
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
    is_block = "\n" in text or begins_block(text)  # a table, a heading, a quotation, code
    return 2 <= len(text) <= 120 and not (is_block or is_prose(text) or is_bullet(text) or _HEADING.search(text))


def is_caption_of_news(text: str) -> bool:
    """Whether a short paragraph above an agency's credit is what its picture shows, as in 12月9日，市民观灯."""
    return len(text) <= 90 and bool(_NEWS.match(text))


def is_captioned(text: str, credit: str) -> bool:
    """Whether a paragraph is what a picture shows whose credit stands alone right below it.

    It has no full stop, or is one sentence and the credit stands in brackets: (Credit: Jo Sample/AFP).
    """
    if is_caption_of_news(text):
        return True
    if not text.isascii() or len(text) > 400 or len(text.split()) < 4 or begins_block(text) or text[0] in "\"'":
        return False
    is_one = len(re.findall(r"[a-z0-9)\"][.!?]\s+[A-Z]", text)) == 0 and len(text) <= 250
    is_bracketed = credit.strip().startswith(("(", "["))
    return not ends_sentence(text) or (is_one and is_bracketed and not re.search(r"\b(?:said|says|told)\b|\"", text))


def is_closing_caption(line: Line) -> bool:
    """Whether a line below the last sentence can be the caption of a picture that stood there."""
    text = line.text
    if whole := _WHOLE.fullmatch(text):  # （师生在公园里栽下树苗！）
        text = whole[1].rstrip("。！!")
    said, signed = closing_bracket(text)
    if signed and said and ends_sentence(said):  # a last paragraph with its signature
        return False
    if re.fullmatch(r"[\u4e00-\u9fff]{2,10}[:：]", text) and not lookup(text[:-1]):  # 颁奖：, above a picture
        return True
    is_told = text[0] in '"“' or is_address(text) or bool(_TOLD.search(text))
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


def is_closing_scene(text: str) -> bool:
    """Whether a line is one short English sentence that nobody says, as stands under pictures below a text."""
    is_sentence = text.isascii() and bool(re.fullmatch(r"[A-Z][^.!?:\"]*\.", text))
    return is_sentence and 4 <= len(text.split()) <= 14 and not re.search(r"\b(?:said|says|told|added|will)\b", text)


def without_label(text: str) -> str:
    """A caption without the word or sign that says it is one."""
    return _OPENING_LABEL.sub("", text).strip()
