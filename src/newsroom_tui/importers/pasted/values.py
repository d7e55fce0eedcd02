"""What stands behind the labels of a line, and between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsroom_tui.importers.pasted.dates import Day, first_day, open_day
from newsroom_tui.importers.pasted.furniture import is_channel, is_page_words
from newsroom_tui.importers.pasted.labelled import Mark, bare_mark
from newsroom_tui.importers.pasted.labels import LABELS, Label, Role
from newsroom_tui.importers.pasted.names import is_office, people
from newsroom_tui.importers.pasted.script import in_either

_UNPAIRED = re.compile(r"(?:(?<=[\u4e00-\u9fff])[)）】\]])?\s*[(（【\[]$|(?<=[\u4e00-\u9fff])[】]$")
"""Brackets that belong to the labels around a value: （编辑：张三）（审核：李四）."""
EDGES = " \t\u3000|｜丨·•,，;；/／-–—_[]【】()（）<>"


GAP = re.compile(r"[ \u3000]{2,}|[|｜丨\t\u3000]+")


_COUNTER = re.compile(
    r"[\[(（【]?\s*(?:A-?\s*A?\s*A\+?|大\s*中\s*小|小\s*中\s*大|小\s*大|大\s*小|[\d,]+(?:\.\d+)?(?![\d年月日号时点])\s*[万wk+]?\s*(?:人次|次|人|"
    r"times?|clicks?|views?|条)?|[-—]+|次)?\s*"
    r"[\])）】]?",
    re.IGNORECASE,
)


_NUMBERS = re.compile(
    r"有?\d+人(?:次)?(?:阅读|浏览|访问|评论)|\d+\s*(?:min(?:ute)?s?|分钟)(?: to)?\s*(?:read|阅读)?|"
    r"in \d+ (?:minute|hour|day|week|month|year)s?|(?:about )?(?:\d+|an?) (?:minute|hour|day|week|month|year)s? ago|"
    r"(?:星期|周|礼拜|禮拜|週)[一二三四五六日天]|第?\s*[A-Z]?\d{1,3}\s*版(?:[:：]?[\u4e00-\u9fff]{0,8})?|[\d\s,.+]+(?:次|条|人)?\s*(?:阅读|评论|浏览|点击)?|"
    r"(?:\S{0,8}时间)?\s*(?:\d{1,2}[:：.]\d{2}(?:[:：]\d{2})?(?: ?[ap]\.?m\.?)?)?\s*(?:GMT|UTC|北京时间|[A-Z]{1,4}T)?",
    re.IGNORECASE,
)


_REPORTED = re.compile(  # 王小明 報導; 記者王小明／台北報導; 綜合報導 / 台北市
    in_either(
        r"(?:(?P<kind>(?:综合|整理|专题|即时)(?:报道|报导))|"
        r"(?P<who>[\u4e00-\u9fff]{2,4}(?:[ 、]+[\u4e00-\u9fff]{2,4}){0,3}?)\s*"
        r"(?P<how>(?:综合|整理|专题|即时)?(?:报道|报导)|采写)|"
        r"(?P<post>记者)\s*(?P<reporter>[\u4e00-\u9fff]{2,4}(?:[ 、]+[\u4e00-\u9fff]{2,4}){0,3})"
        r"(?=[/／][\u4e00-\u9fff]{2,6}(?:报道|报导)))"
        r"\s*(?:[/／|]\s*(?:[\u4e00-\u9fff]{2,8})?)?$"
    )
)


_TELEPHONE = re.compile(r"(?:(?:tel|phone|call)\W*)?\(?\d{3}\)?[/ .-]*\d{3}[ .-]\d{4}", re.IGNORECASE)


_BYLINE = re.compile(
    r"by:? +(?P<who>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4}(?:(?:,| and) [A-Z][\w.'’ -]+)*)$", re.IGNORECASE
)


NAMED_THEN_TEXT = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{2,4}(?:[、 ][\u4e00-\u9fff]{2,4})*)[ \u3000]+(?P<text>\S{30}.*)$"
)


_ACCOUNTS = {
    *("管理员", "系统管理员", "网站管理员", "网站编辑", "本站编辑", "编辑", "小编", "admin", "administrator"),
    *("english", "英文版"),  # who keeps a campus's pages in English
}
"""Names of accounts, as content systems print them before the day."""

_BEFORE_A_NAME = re.compile(  # 2024-04-12 样例在线; 2024-04-12样例妈妈
    r"20\d\d[-./]\d+[-./]\d+ [\u4e00-\u9fff]{2,8}|20\d\d-\d\d-\d\d[\u4e00-\u9fff]{2,6}"
)


_AFTER_A_PAPER = re.compile(r"[\u4e00-\u9fff]{3,10}(?:\s|(?=\d)).*")  # 样例日报 2024年4月12日; 样例网2024-04-12


SENTENCE = re.compile(r"[。！？]|\b(?!(?:Prof|Assoc|Asst|Rev)\b)\w{4,}[.!?] [A-Z]")


_SITE = re.compile(r"\s*[(（](?:[\w-]+\.){1,3}(?:com|cn|net|org)[)）]?$")


_OF_NAMES = {Role.AUTHOR, Role.PUBLISHER, Role.PHOTOGRAPHER, Role.BOTH, Role.SOURCE}


LONG = {Role.TITLE, Role.SUBTITLE, Role.TAGS, Role.EMBARGO, Role.CONTACT, Role.EXTRA}


@dataclass(frozen=True, slots=True)
class Value:
    """One label with its value as written; `written` is empty for a date or name that stands without a label."""

    written: str
    label: Label
    text: str

    @property
    def role(self) -> Role:
        """What the label says about the value."""
        return self.label.role


@dataclass(slots=True)
class LabelLine:
    """What a line of labels holds.

    Attributes:
        values: its labels in their order.
        loose: what stands among them without a label.
        noise: page furniture among them.
        rest: the words of the body that begin on the same line.
    """

    values: list[Value] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    noise: list[str] = field(default_factory=list)
    rest: str = ""

    @property
    def has_date(self) -> bool:
        """Whether it holds a whole date."""
        return any(value.role in (Role.DATE, Role.UPDATED) and value.text for value in self.values)

    @property
    def is_strong(self) -> bool:
        """Whether it is a line of labels wherever it stands near the text's ends."""
        return self.has_date or any(not value.label.is_weak for value in self.values)


_POST = re.compile(r"(?:reporter|correspondent)s?|(?:本[报网站])?(?:记者|通讯员|記者|通訊員)", re.IGNORECASE)
"""A writer's post that stands before the name, wide apart: Author:Reporter  Ada Moss."""


DATED = Label("", Role.DATE)
"""The label of a date that stands alone."""


def reported(text: str) -> Value | None:
    """Who reported, where a line says nothing else, as Taiwan's papers do; what kind of report it is if nobody did."""
    match = _REPORTED.match(text)
    if match is None:
        return None
    if match["kind"]:
        return Value("", LABELS["体裁"], text)
    who = match["who"] or match["reporter"]
    return Value(match["how"] or match["post"], LABELS["记者"], who) if people(who) else None


def _published(text: str) -> Value | None:
    """Who put a text on the page, where words before a day are a person's or an account's name and nothing else."""
    is_named = bool(people(text)) or text.lower() in _ACCOUNTS
    return Value("发布者", LABELS["发布者"], text) if is_named else None


def take_loose(read: LabelLine, part: str) -> None:
    """Take what stands among labels without one: a date, page words, names; the rest is kept as it is."""
    part = part.strip(EDGES)
    if not part:
        return
    day = first_day(part)
    beside = (part[: day.start] + part[day.end :]).strip(EDGES) if day else part
    if day and not beside:
        read.values.append(Value("", DATED, part))
    elif (day and _NUMBERS.fullmatch(beside)) or (day and is_page_words(beside)):
        read.values.append(Value("", DATED, part[day.start : day.end].strip()))
        read.noise.append(beside)
    elif told := reported(beside) or (_published(beside) if day and _is_signed(part, day, beside) else None):
        read.values.append(told)
        read.values += [Value("", DATED, part[day.start : day.end].strip())] if day else []
    elif day and (
        _BEFORE_A_NAME.fullmatch(part)
        or _TELEPHONE.fullmatch(beside)
        or _is_beside_a_clock(part, day, beside)
        or (_AFTER_A_PAPER.fullmatch(part) and is_office(beside))
        or is_channel(beside)
        or (part.endswith(beside) and len(beside) <= 14 and is_office(beside))  # 2024年4月12日09:49 样例青年报
    ):
        read.values.append(Value("", DATED, part[day.start : day.end].strip()))
        read.loose.append(beside)
    elif is_page_words(part) or _NUMBERS.fullmatch(part):
        read.noise.append(part)
    elif named := _BYLINE.match(part):
        read.values.append(Value("By", LABELS["by"], named["who"]))
    elif (bare := bare_mark(part)) and not bare.label.is_weak and len(part) <= 40:
        if not settle(read, bare, part[bare.end :], is_last=False, is_alone=False):
            read.loose.append(part)
    else:
        read.loose.append(part)


def _is_signed(part: str, day: Day, beside: str) -> bool:
    """Whether words stand where a page says who published: before the day, or a name of three behind its minute."""
    has_clock = bool(re.search(r"\d[:：]\d", part[day.start : day.end]))
    return part.startswith(beside) or (has_clock and part.endswith(beside) and len(beside) == 3)


def _is_beside_a_clock(part: str, day: Day, beside: str) -> bool:
    """Whether a word or three stand beside a day with its time: a channel, a paper; no headline says the minute."""
    has_clock = bool(re.search(r"\d[:：]\d", part[day.start : day.end]))
    words = beside.split()
    if beside.isascii():
        is_at_edge = part.startswith(beside) or part.endswith(beside)
        is_of_an_event = re.search(r"\b(?:on|at|from|until|till|to|by|before|after)$", beside, re.IGNORECASE)
        is_short = len(beside) <= (24 if len(words) <= 3 else 40)
        return has_clock and is_at_edge and is_short and len(words) <= 6 and (len(words) <= 3 or not is_of_an_event)
    return has_clock and len(words) <= 4 and all(len(word) <= 8 for word in words) and len(beside) <= 24


def settle(read: LabelLine, mark: Mark, raw: str, *, is_last: bool, is_alone: bool) -> bool:
    """Take one label's value; False where what follows shows that the line is no line of labels."""
    role = mark.label.role
    text = _UNPAIRED.sub("", raw.strip(" \t\u3000|｜·•,，;；/／"))
    buttons = text.replace("【", " ").replace("】", " ").strip()
    if role in _OF_NAMES and buttons and is_page_words(buttons) and text.lower() not in _ACCOUNTS:
        read.noise.append(f"{mark.written}：{text}")  # 文字：【大】【中】【小】
        return True
    if role is Role.NOISE:
        counter = _COUNTER.match(text)
        length = counter.end() if counter else 0
        read.noise.append(f"{mark.written}：{text[:length]}".rstrip("："))
        return spill(read, text[length:], is_last=is_last)
    if role is Role.EXTRA and is_last and (match := NAMED_THEN_TEXT.match(text)) and people(match["who"]):
        read.values.append(Value(mark.written, mark.label, match["who"]))
        read.rest = match["text"]
        return True
    if role in (Role.DATE, Role.UPDATED):
        return _settle_date(read, mark, text, is_last=is_last)
    day = first_day(text) if role is Role.EXTRA else None
    if day and _is_whose(text[: day.start].strip(), mark.label) and not text[day.end :].strip():
        read.values += [Value(mark.written, mark.label, text[: day.start].strip()), Value("", DATED, text[day.start :])]
        return True
    is_text = is_last and len(text) > 60 and (mark.label.is_weak or _of_a_person(mark.label)) and SENTENCE.search(text)
    if role in LONG and not is_text and not (mark.label.is_weak and is_last and len(text) > 60):
        value, *others = [text] if role is not Role.EXTRA else GAP.split(text)
        if is_last and role is Role.EXTRA and others and not mark.label.is_weak:
            value, others = _with_people(value, others)
        value = value.strip(" \t\u3000]】") if role is Role.EXTRA and not re.search(r"[\[【]", value) else value.strip()
        read.values.append(Value(mark.written, mark.label, value))
        for other in others:
            take_loose(read, other)
        return not (is_alone and mark.label.is_weak and SENTENCE.search(text))
    return _settle_name(read, mark, text, is_last=is_last, is_alone=is_alone)


def _is_whose(text: str, label: Label) -> bool:
    """Whether what stands behind a label names people, be it behind that of a post a surname that is in no list."""
    return bool(people(text)) or (_of_a_person(label) and bool(re.fullmatch(r"[\u4e00-\u9fff]{2,4}", text)))


def _of_a_person(label: Label) -> bool:
    """Whether a label that is kept as it is names a person's post (责任编辑), and no words of the text (摘要)."""
    return label.role is Role.EXTRA and bool(
        re.search("[编辑审校核稿发监制译排计员人者]$|editor|review|by$", label.word)
    )


def _settle_date(read: LabelLine, mark: Mark, text: str, *, is_last: bool) -> bool:
    day = first_day(text)
    if day and len(text[: day.start].strip(EDGES)) <= 12:
        read.values.append(Value(mark.written, mark.label, text[day.start : day.end].strip(" \t\u3000")))
        return spill(read, text[: day.start] + "  " + text[day.end :], is_last=is_last)
    if not text:
        read.values.append(Value(mark.written, mark.label, ""))
        return True
    if mark.label.is_weak:
        return False
    opened = open_day(text)
    length = opened.end if opened and opened.start <= 4 else len(text) if len(text) <= 40 else 0
    read.values.append(Value(mark.written, mark.label, text[:length].strip()))
    return spill(read, text[length:], is_last=is_last)


def _settle_name(read: LabelLine, mark: Mark, text: str, *, is_last: bool, is_alone: bool) -> bool:
    day = first_day(text) if mark.label.role is not Role.SOURCE or len(text) < 80 else None
    if day and (not is_last or len(text) - day.end < 12):
        read.values.append(Value("", DATED, text[day.start : day.end].strip(EDGES)))
        for part in GAP.split(text[day.end :]):
            take_loose(read, part)
        text = text[: day.start].strip(EDGES)
    text = re.sub(r"\s*】?\s*【?$", "", text) if "【" in text or "】" in text else text
    text = re.sub(r"^[-–—]+(?=\W*$|[ \u3000]*[\u4e00-\u9fff])", "", text).lstrip()  # 发布人：-样例网
    if site := _SITE.search(text):  # Jo Sample (sample.com)
        read.noise.append(site[0])
        text = text[: site.start()]
    text = _without_buttons(text, read)
    parts = [part.strip() for part in GAP.split(text) if re.search(r"\w", part)]
    if parts and not re.sub(r"\band\b|\W", "", parts[0]):  # a template's own words, with no name between them
        parts = parts[1:]
    if len(parts) > 1 and _POST.fullmatch(parts[0]):
        parts = parts[1:]
    value, others = _with_people(parts[0], parts[1:]) if parts else ("", [])
    if _is_name(value):
        read.values.append(Value(mark.written, mark.label, value.strip("|｜")))
        rest = "  ".join(others)
        return spill(read, rest, is_last=is_last)
    if not is_last or (is_alone and not read.has_date):
        return False
    first, _, rest = text.partition(" ")
    if not rest or not _is_name(first):
        first, rest = "", text
    read.values.append(Value(mark.written, mark.label, first))
    read.rest = rest.strip()
    return True


def _without_buttons(text: str, read: LabelLine) -> str:
    """A value without the page's buttons that stand right behind it: 样例时报 举报."""
    while (words := text.rsplit(maxsplit=1)) and len(words) == 2 and is_page_words(words[1]):
        text = words[0]
        read.noise.append(words[1])
    return text


def _with_people(value: str, others: list[str]) -> tuple[str, list[str]]:
    """A value with the further names that stand wide apart after it, and what is left."""
    while others and people(value) and people(others[0]) and not is_page_words(others[0]):
        value = f"{value} {others[0]}"
        others = others[1:]
    return value, others


def _is_name(value: str) -> bool:
    if len(value) <= 60 and people(value):
        return True
    if SENTENCE.search(value) or re.search(r"，.*，", value):
        return False
    if value.isascii() or not re.search(r"[\u4e00-\u9fff]{6}", value):
        return len(value) <= 100 and len(value.split()) <= 14
    return len(value) <= 40 or is_office(value)


def spill(read: LabelLine, text: str, *, is_last: bool) -> bool:
    """Take what follows a value: words of the page, a date, or the beginning of the body."""
    whole = text.strip(" \t\u3000").lstrip("|｜·•,，;；/／]】)） \t\u3000")
    text = whole.rstrip(" \t\u3000|｜·•,，;；/／]】)）")
    if not text:
        return True
    if is_last and (len(text) > 40 and (SENTENCE.search(text) or re.search("[，,]", text))):
        read.rest = whole
        return True
    for part in GAP.split(text):
        take_loose(read, part)
    return True
