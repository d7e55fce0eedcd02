"""A line of labelled values, however its labels are set: spaced, piped, glued, one or many."""

from __future__ import annotations

import re
from itertools import pairwise

from newsroom_tui.importers.pasted.dates import first_day
from newsroom_tui.importers.pasted.furniture import is_page_words
from newsroom_tui.importers.pasted.labelled import Mark, bare_mark, lookup, marks
from newsroom_tui.importers.pasted.labels import LABELS, Label, Role
from newsroom_tui.importers.pasted.names import is_office, people
from newsroom_tui.importers.pasted.values import (
    DATED,
    EDGES,
    GAP,
    LONG,
    NAMED_THEN_TEXT,
    SENTENCE,
    LabelLine,
    Value,
    reported,
    settle,
    spill,
    take_loose,
)

_UNKNOWN = re.compile(r"(?:^|(?<=[\s|｜/／]))([\u4e00-\u9fff]{2,8}|[A-Z][A-Za-z]+(?: [A-Za-z]+){0,2})[ \u3000]*[:：]")
_BARE_LABEL = re.compile(
    r"(?:审批人|审核人|审稿人|审核员|审定人|校对人|点击数|点击量|点击次数|浏览次数|浏览量|浏览数|阅读次数|阅读量|阅读数|审批|审核|审稿)$"
)
_BRACKETED = re.compile(r"[（(][^（()）]{2,40}[)）](?=[^（(]{0,60}[，,。][^:：]{12})")
"""Names in brackets that a text begins with: （通讯员：张三）."""
_PRINTED = re.compile(  # 《样例日报》(2024年03月12日 08版)
    r"《(?P<paper>[^《》]{2,16})》\s*[（(]\s*(?P<day>\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?)[\s,，]*"
    r"(?P<page>第?\s*[A-Z]?\d{1,3}\s*版)\s*[)）]"
)
_CREDITED = re.compile(
    r"[（(【](?=[^（()）【】]{0,20}[文图摄影攝圖][/／:：])[^（()）【】，。]{4,60}[)）】](?=[^【:：]{6,80}[，,。])"
)
"""Credits in the bracket that a paragraph begins with: （文/张三 图/李四）三月十二日，……"""
_UPDATE = re.compile(r"\s*[(（\[]\s*[\d/.\-月日: ：]{4,20}\s*(?:更新|修改|updated)\s*[)）\]]", re.IGNORECASE)
_GLUED = re.compile(
    r"发布(?:时间|日期|者|人|单位)|作者|来源|日期|摄影|责任编辑|编辑(?![部室])|(?:浏览|点击|阅读|访问)(?:次数|数|量)"
)
"""Labels that pages set apart by nothing but their look."""
_DOTTED = re.compile(r"\s+[·•]\s+")
_BARRED = re.compile(r"([\u4e00-\u9fff]{2,6})\s*[|｜丨]\s*([^|｜丨]{2,40})")  # 来源 | 体育部
_OF_AN_AGENCY = re.compile(  # (Xinhua) 09:30, March 12, 2024; By Jo Sample (Sample Daily) 09:30, March 12, 2024
    r"(?:By (?P<who>[A-Z][\w.'’-]*(?:,? [A-Z][\w.'’-]*){0,5}) ?)?\((?P<agency>[A-Z][\w'’. -]{1,30})\)\s*"
    r"\d{1,2}:\d{2},? (?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}, ?\d{4})"
)
_FROM_A_PAPER = re.compile(  # From Crafts Weekly, May 5, 2004
    r"From (?:the )?(?P<paper>[A-Z][\w'’&. -]{2,40}?), "
    r"(?P<day>(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}))$"
)


_CLOCK_FIRST = re.compile(  # Updated 10:53 AM EST, Sun December 18, 2016
    r"^((?:last )?(?:updated|published|posted))\s+\d{1,2}:\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?,\s*", re.IGNORECASE
)
_CLOCK_BEHIND = re.compile(  # Friday, March 12, 2004 Published at 10:53 GMT
    r"(?<=\d{4})\s+(?:(?:last )?updated|published|posted)(?: at)?(?=\s+\d{1,2}:\d\d)", re.IGNORECASE
)
_BY_ON = re.compile(  # Submitted by Jo Sample on Mon, 05/04/2009 - 10:00
    r"(?P<verb>submitted|posted|published|written|uploaded) by:? (?P<who>[^|:]{2,60}?) on (?P<day>[^|]{6,50})$",
    re.IGNORECASE,
)


_COMPILED = re.compile(  # By Items compiled from Sample news services
    r"\bby:? (?:(?:items|reports|stories) )?(?:compiled )?from (?:the )?(?=[\w ]*\w\.?$)", re.IGNORECASE
)


def read_labels(line: str) -> LabelLine | None:
    """The labelled values of a line; None where it is no such line.

    Args:
        line: a whole line; only its opening is looked at, and what follows goes to `rest`.
    """
    opening, remainder = line[:600].replace("丨", "｜"), line[600:]
    update = _UPDATE.search(opening)
    text = _unbracketed(re.sub(r"^\{([^{}]{6,40})\}$", r"(\1)", opening.strip())) if not remainder else opening
    if update and len(opening) <= 120:
        text = opening.replace(update[0], "  ")
    if not remainder and len(text) <= 160 and _COMPILED.search(text):
        text = _COMPILED.sub("source: ", text.rstrip(" ."))
    by = _BY_ON.match(text) if len(text) <= 160 else None
    if by and first_day(by["day"]):
        text = f"Posted on: {by['day']} {by['verb']} by: {by['who']}"
    found = _with_unknown(text, marks(text))
    if found and (opens := _CREDITED.match(text)) and found[-1].start < opens.end():
        return None  # a paragraph that opens with its credits
    read = _marked(text, found) if found else _bare(text)
    if read is None or not (read.values or read.noise):
        return None
    if update and len(opening) <= 120:
        read.noise.append(update[0].strip())
    if remainder:
        if not read.rest:
            return None
        read.rest += remainder
    return read


def _unbracketed(text: str) -> str:
    pairs = {"(": ")", "（": "）", "[": "]", "【": "】", "〔": "〕"}
    stripped = text.strip()
    if stripped[:1] in pairs and stripped[-1] == pairs[stripped[0]]:
        inner = stripped[1:-1]
        if stripped[0] not in inner and stripped[-1] not in inner:
            return inner
    return text


def _with_unknown(text: str, found: list[Mark]) -> list[Mark]:
    """The marks, and between them labels that are not in the table, where known ones show the line for what it is."""
    if not any(not mark.label.is_weak for mark in found):
        return found
    unknown = []
    for match in _UNKNOWN.finditer(text):
        is_taken = any(mark.start < match.end() and match.start() < mark.end for mark in found)
        owner = [mark for mark in found if mark.end <= match.start()][-1:]
        if is_taken or (owner and owner[0].label.role in LONG - {Role.EXTRA}):
            continue
        written = match[1]
        if owner and written.isascii() and not text[owner[0].end : match.start()].strip():  # Author: Jo Sample Desk: …
            written = written.split()[-1]
        start = match.start() + len(match[1]) - len(written)
        unknown.append(Mark(start, match.end(), written, Label(written, Role.EXTRA, is_weak=True)))
    return sorted([*found, *unknown], key=lambda mark: mark.start)


def _marked(text: str, found: list[Mark]) -> LabelLine | None:
    read = LabelLine()
    prefix = text[: found[0].start]
    if prefix.strip(EDGES) and not _take_prefix(read, prefix, found):
        return None
    found = _above_text(text, found)
    ends = [mark.start for mark in found[1:]] + [len(text)]
    for mark, end in zip(found, ends, strict=True):
        is_last = end == len(text)
        raw = text[mark.end : end] if is_last else _before_bare_label(text[mark.end : end], read)
        if not settle(read, mark, raw, is_last=is_last, is_alone=len(found) == 1):
            return None
    return read


def _before_bare_label(raw: str, read: LabelLine) -> str:
    """A value without the label that is glued to it and has neither a colon nor a value: 宣传部审批人时间：2024."""
    match = _BARE_LABEL.search(raw.rstrip())
    label = LABELS.get(match[0]) if match else None
    if match is None or label is None or not (people(raw[: match.start()]) or is_office(raw[: match.start()].strip())):
        return raw
    read.noise.append(match[0])
    return raw[: match.start()]


def _above_text(text: str, found: list[Mark]) -> list[Mark]:
    """The labels before the first sentences; what looks like one behind them belongs to the text."""
    for number, (above, below) in enumerate(pairwise(found), 1):
        if _BRACKETED.match(text, below.start - 1):
            return found[:number]
        between = text[above.end : below.start]
        is_named = above.label.role not in LONG or bool(NAMED_THEN_TEXT.match(between))
        if len(between) > 40 and re.search(r"[。！？]", between) and is_named:
            return found[:number]
    return found


def _take_prefix(read: LabelLine, prefix: str, found: list[Mark]) -> bool:
    """Take what stands before the first label: a date, a paper's name, page words; False where it is a text."""
    if url := re.search(r"(?:https?://|www\.)\S+\s+(?=\S)", prefix):  # a portal's own address before the date
        read.noise.append(url[0].strip())
        prefix = prefix.replace(url[0], "")
    day = first_day(prefix)
    around = GAP.split(prefix[: day.start] + "  " + prefix[day.end :] if day else prefix)
    parts = [part.strip(EDGES) for part in around if part.strip(EDGES)]
    is_short = all(len(part) <= 24 or (part.isascii() and len(part.split()) <= 6) for part in parts)
    is_dated = day or any(mark.label.role in (Role.DATE, Role.UPDATED) for mark in found) or is_page_words(prefix)
    is_row = prefix.startswith("|")  # of a table
    is_dated = is_dated or (found[0].label.role is Role.NOISE and all(people(p) or is_office(p) for p in parts))
    if not is_short or len(parts) > 4 or not (is_dated or is_row) or SENTENCE.search(prefix):
        return False
    if day:
        read.values.append(Value("", DATED, prefix[day.start : day.end].strip(EDGES)))
    for part in parts:
        take_loose(read, part)
    return True


def _bare(text: str) -> LabelLine | None:
    """A line without any colon: a date alone, or a label that is followed by its value at once."""
    if len(text) > 160:
        return None
    if coloned := _with_colons(text):
        return _marked(coloned, marks(coloned))
    if (match := _BARRED.fullmatch(text.strip())) and (label := lookup(match[1])) and not label.is_weak:
        return LabelLine([Value(match[1], label, match[2])])
    if told := _of_a_paper(text):
        return told
    if re.fullmatch(r"\d{1,2}[-/月]\d{1,2}日?\s+\d{1,2}[:：]\d{2}", text.strip()):  # a page that leaves its year out
        return LabelLine([Value("", DATED, text.strip())])
    text = _CLOCK_BEHIND.sub("", _CLOCK_FIRST.sub(r"\1 ", text))
    read = LabelLine()
    if url := re.search(r"(?:https?://|www\.)\S+\s+(?=\S)", text):  # a portal's own address before the date
        read.noise.append(url[0].strip())
        text = text.replace(url[0], "")
    parts = [part for part in GAP.split(_DOTTED.sub("  ", text).strip(EDGES)) if part.strip(EDGES)]
    for part in parts:
        day = first_day(part)
        bare = bare_mark(part)
        if bare and day and bare.label.role in (Role.DATE, Role.UPDATED) and day.start - bare.end <= 3:
            read.values.append(Value(bare.written, bare.label, part[day.start : day.end].strip()))
            spill(read, part[day.end :], is_last=False)
        else:
            take_loose(read, part)
    is_dated = read.has_date
    is_noted = len(parts) == 1 and len(read.values) == 1 and _is_noted(read.values[0])
    if (is_dated and len(read.loose) <= 2 and all(len(part) <= 40 for part in read.loose)) or is_noted:
        return read
    return None


def _of_a_paper(text: str) -> LabelLine | None:
    """A line that names a paper or an agency and the day, or who reported, and nothing else."""
    if match := _OF_AN_AGENCY.fullmatch(text.strip()):
        writer = [Value("By", LABELS["by"], match["who"])] if match["who"] else []
        return LabelLine([*writer, Value("", LABELS["source"], match["agency"]), Value("", DATED, match["day"])])
    if told := reported(text.strip()):
        return LabelLine([told])
    if match := _PRINTED.fullmatch(text.strip()):
        return LabelLine(
            [Value("", LABELS["source"], match["paper"]), Value("", DATED, match["day"])], noise=[match["page"]]
        )
    if match := _FROM_A_PAPER.match(text):
        return LabelLine([Value("From", LABELS["source"], match["paper"]), Value("", DATED, match["day"])])
    return None


def _with_colons(text: str) -> str:
    """A line whose labels are parted from their values by blanks alone, with colons; empty where it is none.

    Only labels that are beyond doubt make such a line: 作者 张三 来源 宣传部 时间 2024-05-01.
    """
    if first_day(text) and not re.search(r"[^\d][:：]", text) and _GLUED.match(text):  # 日期2024-03-12作者张三来源团委
        glued = _GLUED.findall(text)
        return _GLUED.sub(r" \g<0>：", text).strip() if len(glued) > 1 else ""
    words = text.split()
    found = [word for word in words if (label := LABELS.get(word)) and not word.isascii() and len(word) > 1 and label]
    if len(found) < 2 or words[0] not in found or first_day(text) is None:
        return ""
    return " ".join(f"{word}：" if word in found else word for word in words)


def _is_noted(value: Value) -> bool:
    """Whether a value without a colon is one for certain: a person after a person's label, or tags."""
    return bool(people(value.text)) or (value.role is Role.TAGS and len(value.text) <= 60)
