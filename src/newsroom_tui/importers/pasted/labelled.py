"""Finding labels in what is written: as a whole, with a colon in a line, or bare at a text's beginning."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsroom_tui.importers.pasted.labels import COUNTED, COUNTERS, LABELS, Label, Role
from newsroom_tui.importers.pasted.script import simplified

_UNPARTED = {word.replace(" ", ""): label for word, label in LABELS.items() if word.isascii() and " " in word}
"""English labels of two words and more as content systems write them: Posttime."""

_SLASHED_WORDS = (
    "文|图|摄|影|攝|文字|图片|摄影|撰文|撰稿|供图|供稿|编辑|审核|记者|通讯员|责编|校对|作者|图文|文图|照片|翻译|译|"
    "摄像|影音|影片|视频|剪辑|排版|设计|初审|复审|终审|来源"
)
_SLASHED = frozenset(_SLASHED_WORDS.split("|"))
"""Labels that may end in a slash instead of a colon: 文/…, 图/…."""

_OTHER = re.compile(rf"(?:{_SLASHED_WORDS}|圖)(?=[ \u3000]+[\u4e00-\u9fff])")
"""The second of two labels that nothing but a slash parts, and blanks from who is named: 文/图 张三."""

_MARK = re.compile(r"[ \u3000]*[:：︰﹕/／]")
_ENGLISH_BEFORE = re.compile(r"[A-Za-z][A-Za-z()&/. -]*$")
_ENGLISH_AFTER = re.compile(r"[A-Za-z][A-Za-z-]*(?: [A-Za-z-]+){0,4}")
_GLUED = re.compile(r"(?<=[A-Za-z.)])(?:[A-Z][a-z]+ )?[A-Z][a-z]+$|(?<=[A-Za-z.)])[A-Z][a-z]+ [a-z]+$")
_TWO = re.compile(r"([\u4e00-\u9fff]{1,4})( ?[、/／及和与·&＆+,，] ?| )([\u4e00-\u9fff]{1,4})")
_TWO_BEFORE = re.compile(rf"(?:^|(?<=[\s()（）\[\]【】|｜]))(?:{_TWO.pattern})$")
_OF_THE_TEXT = re.compile("^(?:文章|本文|新闻|信息|稿件|内容|本篇|公告)")
_POST = re.compile(
    r"(?P<kind>报道|采访|现场|活动|新闻|文字|图片|照片|摄影|影像|图文|视频|校报|校园|学生|院系|实习|见习|特约|特邀|本报|本网|本站|首席|"
    r"责任|执行|网络|网页|网站|微信|公众号|版面|美术|栏目|本期|值班|技术|融媒|融媒体|全媒体)(?P<post>记者|通讯员|作者|撰稿|供稿|摄影|编辑|审核|校对)|"
    r"(?:审核|编辑|编审|发布|信息|内容|稿件)(?P<head>责任人|负责人)|"
    r"(?:供稿|撰稿|编辑|审核|校对|初审|复审|终审|排版)(?P<review>审核|编辑|校对|发布|排版|审定)"
)
_COUNTER = re.compile(rf"(?:影音|新闻|视频|图片|页面|网页|累计|总){{1,2}}(?:{COUNTED})(?:{COUNTERS})")
"""A counter that says what it counts: 影音新闻点阅人次."""
_WORD_BEFORE = re.compile(r"(?:^|(?<=[\s()（）\[\]【】|｜]))[\u4e00-\u9fff]{3,9}$")
_LONGEST = 8
"""Characters of the longest Chinese label, blanks between them left out."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A label where it stands in a line: `start` to `end`, its colon included."""

    start: int
    end: int
    written: str
    label: Label


def lookup(written: str) -> Label | None:
    """The label that is written so, or None; two of them side by side (撰文、摄影) are one label."""
    key = simplified(re.sub(r"[ \u3000]+", " ", written.strip()).lower())
    return (
        LABELS.get(key)
        or LABELS.get(key.replace(" ", ""))
        or _UNPARTED.get(key)
        or _of_two(key)
        or _of_the_text(key)
        or _by_its_end(key)
    )


def _of_the_text(key: str) -> Label | None:
    """The label behind 文章, 本文 and the like: 文章录入 is a way to write 录入."""
    label = LABELS.get(_OF_THE_TEXT.sub("", key))
    return label if label and len(label.word) > 1 and not label.is_weak else None


def _by_its_end(written: str) -> Label | None:
    """A label that says more of a post or a counter than the table does: 报道记者, 文字编辑, 现场摄影."""
    if _COUNTER.fullmatch(written):
        return Label(written, Role.NOISE)
    match = _POST.fullmatch(written)
    if match is None or match["head"] or match["review"]:
        return Label(written, Role.EXTRA) if match else None
    is_of_pictures = match["post"] in ("记者", "通讯员", "作者") and re.search("摄影|图片|照片|影像", match["kind"])
    return Label(written, Role.PHOTOGRAPHER if is_of_pictures else LABELS[match["post"]].role)


def _of_two(written: str) -> Label | None:
    match = _TWO.fullmatch(written)
    one, other = (LABELS.get(match[1]), LABELS.get(match[3])) if match else (None, None)
    if match is None or one is None or other is None:
        return None
    roles = {one.role, other.role}
    if Role.PHOTOGRAPHER in roles and (Role.AUTHOR in roles or "供稿" in (one.word, other.word)):
        return Label(written, Role.BOTH)
    return Label(written, one.role) if match[2].strip() else None


def marks(line: str) -> list[Mark]:
    """Every known label with its colon or slash in a line of some hundred characters."""
    found: list[Mark] = []
    for colon in _MARK.finditer(line):
        before = line[max(0, colon.start() - 40) : colon.start()]
        written = _label_before(before)
        label = lookup(written) if written else None
        if label is None or (colon[0][-1] in "/／" and label.word not in _SLASHED):
            continue
        start, end = colon.start() - len(written), colon.end()
        other = _OTHER.match(line, end) if colon[0][-1] in "/／" else None
        if other and (both := lookup(line[start : other.end()])):
            label, end = both, other.end()
            written = line[start:end]
        while found and found[-1].start >= start:  # the slash inside 文/图： is not a mark of its own
            found.pop()
        if not found or found[-1].end <= start:
            found.append(Mark(start, end, written, label))
    return found


def bare_mark(text: str) -> Mark | None:
    """A label that a text begins with and that has no colon (作者魏某, Published 3 May), or None."""
    if match := _ENGLISH_AFTER.match(text):
        words = match[0].split(" ")
        for count in range(len(words) - 1, 0, -1) if match.end() == len(text) else range(len(words), 0, -1):
            written = " ".join(words[:count])
            if label := LABELS.get(written.lower()):
                return Mark(0, len(written), written, label)
        return None
    for length in range(min(_LONGEST, len(text) - 1), 1, -1):
        if label := LABELS.get(simplified(text[:length])):
            return Mark(0, length, text[:length], label)
    return None


def _label_before(before: str) -> str:
    """The longest label that `before` ends with, as it is written there, or empty."""
    if match := _ENGLISH_BEFORE.search(before):
        words = re.finditer(r"[A-Za-z][^ ]*", match[0])
        candidates = [match[0][word.start() :] for word in words]
        whole, glued = next((text for text in candidates if lookup(text)), ""), _glued_label(match[0])
        return glued if len(glued) > len(whole) else whole
    best = ""
    for start in range(len(before) - 1, -1, -1):
        text = before[start:]
        bare = simplified(re.sub(r"[ \u3000]", "", text))
        if len(bare) > _LONGEST or (len(text) - len(bare)) > 6:
            break
        if text[0] in " \u3000" or not (bare in LABELS or _of_the_text(bare)):
            continue
        if len(bare) == len(text) or (_is_spaced_out(text) and not re.search(r"\w$", before[:start])):
            best = text
    if (two := _TWO_BEFORE.search(before)) and lookup(two[0]):
        return two[0]
    post = _WORD_BEFORE.search(before) if best else None
    if post and len(post[0]) > len(best) and _by_its_end(simplified(post[0])):
        return post[0]
    if len(best) == 1 and re.search(r"[^\W\d_]$", before[:-1]):
        return ""
    return best


def _glued_label(before: str) -> str:
    """The label in title case that is glued to the value before it: Sample DailyUpdated, Jo SampleSource."""
    match = _GLUED.search(before)
    label = lookup(match[0]) if match else None
    return match[0] if match and label and not label.is_weak else ""


def _is_spaced_out(text: str) -> bool:
    """Whether blanks stand between all characters of a label, as in 作 者."""
    return all(len(part) == 1 for part in text.split()) and len(text.split()) <= 4
