"""The marks of press releases and wires: FOR IMMEDIATE RELEASE, ###, routing lines, datelines."""

from __future__ import annotations

import re

from newsroom_tui.importers.pasted.dates import first_day

_KIND = (
    r"(?:joint\s+)?(?:press|news|media|official|public)[ -]?(?:release|statement|advisory|alert|note|notice|bulletin|"
    r"announcement|information)s?|"
    r"press\s+kit|communiqu[eé]|statement|新闻稿|新聞稿|新闻通稿|通稿|新闻公报"
)
_RELEASE = re.compile(
    rf"^\W*(?:(?:for\s+)?immediate\s+(?:release|use|attention|distribution)|for\s+(?:release|immediate)|for\s+(?:the\s+)?press(?!\w)|{_KIND}|"
    r"即时发布|即刻发布|立即发布|可立即发布)(?:\s*[●•·|»](?:\s*[^.!?\d\s]{2,40}){1,4}|\W*)"
    r"(?:(?:p\.\s*m\.\W*)?(?:no\.?|number|#|pr)?\s*[\w/-]*\d[\w/-]*(?:\s*/\s*[\d ]+)?|(?-i:[A-Z]{2,4}))?\W*$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(  # a letterhead, however it was scanned, and a number; Release: 94-19
    r"release\s*[:：]\s*(?:no\.?\s*)?[A-Z]{0,3}\d{1,4}(?:-\d{1,4})?$|"
    r"(?:\S+ ){0,6}P\.? ?M\.? ?No\.? ?\d[\d/ ]*\.?$|"
    r"(?:\S+ ){0,4}(?:press|news|media)\s+(?:statement|release)\s+no\.?\s*\d[\w/-]*\W*$",
    re.IGNORECASE,
)
_FOR_PRESS = re.compile(r"^\W*FOR (?:THE )?PRESS\b(?:\W.{0,40}\bN[o0c][.\s].{0,24}\d|.{0,30}\d)?\W*$", re.IGNORECASE)
"""FOR PRESS: P.M. No. 61/1965, with whatever stamps a scanner read between."""
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:19|20)\d\d$",
    re.IGNORECASE,
)
_RELEASE_OPENING = re.compile(
    r"^\W*(?:for\s+)?immediate\s+(?:release|use)\b[\s:：,|–—-]*|^\W*for\s+release\s*[:：]\s*|即时发布[:：\s]*",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    rf"^(?:(?:{_KIND}|release)\s*[:：]?\s*(?:no\.?\s*)?[A-Z]{{0,3}}\d{{1,4}}-\d{{1,4}}\s+|(?:{_KIND})\s*[:：]\s*|"
    r"(?:新闻|信息|文章|稿件)?(?:标[ \u3000]*题|名[ \u3000]*称|题[ \u3000]*目)\s*[:：]\s*)(?=\S)",
    re.IGNORECASE,
)
_ROUTING = re.compile(
    r"^(?:ZCZC\b.*|NNNN|(?:\([A-Z\d]{2,12}\)){2,6}|"
    r"[%$*^~!][A-Z]\S{0,12}(?: [A-Z]\S{0,8}){0,4}|[$:]\w?|\d?(?:ST|ND|RD|TH)\s+(?:LEAD|NET|LD|"
    r"WRITETHRU|UPDATE)\b.{0,20}|"
    r"\d{1,4}(?:/ ?\d{1,5})?|\d{1,2}(?:st|nd|rd|th) (?:lead|net|ld)|"
    r"(?:LEAD|URGENT|FLASH|BULLETIN|ADVISORY|UPDATE\s*\d*|EDITED|WRITETHRU|"
    r"TOPSHOT)|"
    r"(?:AP|AFP|EPA|UPI|dpa|Reuters) (?:Photo|Graphic|Video)s?\b.{0,200}|"
    r"/[\w ,.&-]+(?:/[\w ,.&-]*)+|[a-z]{3}\d{4,} .{0,40}|BC-\S.{0,60}|[A-Z]{1,2}\d{4,6}\b.{0,20}|"
    r"[a-z]\d{4}[A-Z]{3,}\S{0,12}|[a-z] [a-z] BC-.{0,80}|notes?\s+to\s+(?:the\s+)?editors?\s*[:：]|"
    r"att(?:n|ention)\b\W.{0,60}\beditors?\b.{0,30}|(?:eds|"
    r"editors?)\s*[:：].{0,300}|editor['’]?s?['’]? note\b.{0,400})$",
    re.IGNORECASE,
)
_END = re.compile(
    r"^\W*(?:#(?:\s*#){0,9}|[-–—*_=~\s]*\(?\s*(?:30|ends?|end (?:of )?(?:the )?(?:press |news |media |general )?"
    r"(?:release|text|statement))\s*\)?[-–—*_=~\s]*|"
    r"x{3,}|n{4}|[（(](?:完|全文完|本文完|新闻稿完)[)）])\W*$",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"(?:(?:press|media|ministerial|joint|policy|opening)\s+)?(?:statement|speech|address|comments?|broadcast|remarks|"
    r"transcript|message|reply)\s+(?:given\s+|made\s+|issued\s+)?by\s+\S.*$",
    re.IGNORECASE,
)
_BARE_END = re.compile(r"^\s*(?:30|ends?)\s*$")
_MORE = re.compile(r"^[\s(\[*_.–—-]*(?:more|continued)[\s)\]*_.–—-]*$|^\.\.\./\s*\d+$", re.IGNORECASE)
_CODE = re.compile(  # the agency's name in a dateline
    r"/\s*(?:[\w .-]{0,40}(?:wire|asianet|xinhua|ots|cision)[\w-]{0,20})\s*/|"
    r"(?<=\d)\s*/ ?[A-Z][\w .,=&-]{1,40}/(?=\s*-)|\((?:BUSINESS WIRE|GLOBE NEWSWIRE|Marketwired?)\)",
    re.IGNORECASE,
)
_AGENCYS = re.compile(  # Sampleton CNN —
    r"(?:[A-Z][\w.,'’-]+(?: [A-Z][\w.,'’-]+){0,3}\s+)?"
    r"\(?(?:CNN|AP|AFP|UPI|dpa|ANI|PTI|IANS|Reuters|Xinhua|Bloomberg)\)?\s*[—–-]+"
)
_BEHIND_CODE = re.compile(r"\s*(?:--|–|—|-)\s*[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}(?=\s*(?:--|–|—|-))")
_PLACE_AND_DAY = re.compile(  # SAMPLETON (May 3, 2004) The mill
    r"[A-ZÀ-Þ]{3,}[A-ZÀ-Þ.'’ -]*(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)? \([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\)(?= )"
)
_CALLED = re.compile(r"date ?line\b\W*", re.IGNORECASE)
_DATELINE = re.compile(
    r"^\W{0,2}(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,40}(?:,\s*[A-Z][\w. ]{1,24}){0,2})\W*[,(]?\s*"
    r"(?P<day>(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?|"
    r"\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?)(?:,?\s+\d{4})?)",
)
_OF_AGENCY = re.compile(  # SAMPLETON, Ohio (AP) --, or Sampleton - AFP
    r"^[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,40}(?:, [A-Z][\w. ]{1,24})?\s*\((?:[A-Z]{2,5}|dpa|Reuters)\)$|"
    r"^[A-ZÀ-Þ][\w.'’ ]{2,30}\s*[-–—/]\s*(?:AP|AFP|ANSA|dpa|EFE|IANS|PTI|Reuters|TASS|UPI|Xinhua)$"
)


_BY_AGENCY = re.compile(r"^\s*\((?:[A-Z]{2,8}|dpa|Reuters|Xinhua)\)")
_PLACED = re.compile(
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2} ?[,:] (?:\d{1,2}\w{0,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}),? \d{4}\.?"
)


def is_release_mark(text: str) -> bool:
    """Whether a line only says that this is a release."""
    return len(text) <= 80 and bool(_RELEASE.match(text) or _NUMBERED.match(text) or _FOR_PRESS.match(text))


def after_release_mark(text: str) -> str:
    """What follows FOR IMMEDIATE RELEASE on the same line; empty where the line is none."""
    match = _RELEASE_OPENING.match(text[:160])
    return text[match.end() :].strip() if match and match.end() < len(text) else ""


def without_prefix(text: str) -> str:
    """A headline without ``Press Release:`` or 名称： before it, or a wire's mark behind it."""
    return re.sub(r"(?<=\w)\s*[=+]$", "", _PREFIX.sub("", text))


def is_routing(text: str) -> bool:
    """Whether a line is a wire's own: a slug, a code, a note to editors."""
    return len(text) <= 400 and bool(_ROUTING.match(text.strip()))


def is_spoken(text: str) -> bool:
    """Whether a line only says who speaks: Statement by the Minister for Crafts, the Hon. Jo Sample."""
    return len(text) <= 240 and bool(_SPOKEN.match(text)) and not re.search(r"[a-z]{3}\. +[A-Z]", text)


def is_end(text: str) -> bool:
    """Whether a line marks the release's end: ###, -30-, ENDS, NNNN."""
    return len(text) <= 40 and bool(_END.match(text)) and not _BARE_END.match(text)


def is_rule(text: str) -> bool:
    """Whether a line is nothing but strokes, as an agency sets below its text: ---, ___."""
    return bool(re.fullmatch(r"\s*(?:[-–—_=*~]\s*){2,}", text.replace("\\", "")))


def is_page_break(text: str) -> bool:
    """Whether a line only says that the text goes on: (more), .../2."""
    return 4 <= len(text) <= 20 and bool(_MORE.match(text)) and not text.isalpha()


def is_dateline(text: str) -> bool:
    """Whether a line is a dateline and nothing else: LONDON, Feb. 1, 2017 /Newswire/ --, or a month alone."""
    text = text.strip()
    if len(text) > 120 or not text:
        return False
    if _MONTH.match(text) or _AGENCYS.fullmatch(text):
        return True
    if _CALLED.match(text) and (day := first_day(text)):
        return not text[day.end :].strip(" -–—:=.,()")
    if match := _CODE.search(text):
        return not text[match.end() :].strip(" -–—:=.") and len(text[: match.start()]) <= 80
    if _OF_AGENCY.match(text.rstrip(" -–—:_=")):
        return True
    match = _DATELINE.match(text)
    return match is not None and not _BY_AGENCY.sub("", text[match.end() :]).strip(" -–—:=.,()")


def is_placed(text: str) -> bool:
    """Whether a line is a place and a day and nothing else: Sampleton, 3rd May, 1965; New Sampleton: May 3, 2010."""
    return bool(_PLACED.fullmatch(text.strip()))


def dateline_end(text: str) -> int:
    """Where the dateline that a paragraph begins with ends; 0 where it begins with none."""
    opening = text[:160]
    if match := _CODE.search(opening):
        behind = _BEHIND_CODE.match(opening, match.end())
        return behind.end() if behind else match.end()
    if match := _PLACE_AND_DAY.match(opening):
        return match.end()
    dash = re.search(r"\s*(?:--|–|—|-|:)\s|(?<=[A-Z)])(?:--|–|—)(?=[A-Z])", opening)
    if dash is None or not re.match(r"\W{0,2}[A-ZÀ-Þ]", opening):
        return 0
    head = opening[: dash.start()]
    place = re.match(r"\W{0,2}([A-ZÀ-Þ][\w.'’-]*)", head)
    is_placed = place and (place[1].isupper() or "(" in head or "," in head) and len(head.split()) <= 14
    dated = re.match(  # CITY – (March 3, 2004) –; CITY -- March 3, 2004 --
        r"\s*(?:\([^()]{6,30}\)\s*(?:--|–|—|-|:)?|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\s*(?:--|–|—|-|:)\s)",
        opening[dash.end() :],
    )
    return dash.end() + (dated.end() if dated else 0) if is_placed else 0
