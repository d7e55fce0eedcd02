"""A whole page that was pasted as one line: parted where its path and its foot begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsroom_tui.importers.pasted import furniture
from newsroom_tui.importers.pasted.dates import first_day
from newsroom_tui.importers.pasted.labelled import marks
from newsroom_tui.importers.pasted.labels import Role
from newsroom_tui.importers.pasted.lines import Line
from newsroom_tui.importers.pasted.pieces import title_alone

_LONG = 160
_PATH = re.compile(
    r"(?<=\S) (?=(?:当前|现在|您的|您所在的|您现在的|您当前的|所在)?位置\s*[:：]|您现在?(?:所)?在(?:的位置)?\s*[:：])"
)
_FOOT = re.compile(
    r"(?<=[。！？!?）)\]】”\"]) +(?=[\[【(（]?(?:打印|关闭|分享到|返回|收藏|上一[篇条则页]|下一[篇条则页]|版权所有|"
    r"[文图]\s*[:：/／]\s*[\u4e00-\u9fff]{2,4}\b|友情链接|相关链接|相关新闻|相关文章|推荐阅读|联系我们|copyright\b|"
    r"(?:责任编辑|责编|编辑|作者|撰稿|供稿|审核|初审|来源|摄影|文字|图片)\s*[:：]))",
    re.IGNORECASE,
)


def parted(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, its only long one in its parts; other texts as they are."""
    if len(lines) > 2:
        return [*(_named(lines[0]) or lines[:1]), *lines[1:]]
    if max((len(line.text) for line in lines), default=0) < _LONG:
        return list(lines)
    return [piece for line in lines for piece in (_pieces(line) if len(line.text) >= _LONG else [line])]


_STEPS = re.compile(r"\S{0,6}位置\s*[:：]\s*(?:[^\s>]{2,8} +){1,5}(?=[^\s:：>]{9,})")
"""A path whose steps only blanks part, before a title: 当前位置：首页 新闻 学校举行……"""


_WIDE = re.compile(r"[\u4e00-\u9fff]")


def _title_then_text(line: Line) -> list[Line] | None:
    """A line without labels as title, day and text: 学校举行活动 2024-03-12 三月十二日……; the day may be missing."""
    opening = line.text[:200]
    if any(mark.label.role is not Role.NOISE for mark in marks(opening)):
        return None
    day = first_day(opening)
    title = opening[: day.start].strip(" •·-") if day else ""
    is_apart = day is not None and opening[day.start - 1] == " " and not re.search(r"[。！？]|[，,].*[，,]", title)
    if day and is_apart and 6 <= len(_WIDE.findall(title)) <= 60:
        title, address, _ = re.split(r"\s+((?:https?://|www\.)\S+)$|$", title, maxsplit=1)
        above, title = title_alone(title)
        texts = [above, title, address, opening[day.start : day.end].strip()]
        return [*(Line(text) for text in texts if text), Line(line.text[day.end :].strip(" •·-"), gap=1)]
    return _named(line)


def _named(line: Line) -> list[Line] | None:
    """A first paragraph as the title and the text that nothing but a blank parts."""
    title, _, text = line.text.partition(" ")
    is_title = 12 <= len(title) <= 44 and not re.search(r"[。！？，,；;：:]|[讯电]$", title)
    if is_title and len(_WIDE.findall(title)) >= 10 and len(text) >= 60 and re.search(r"[，,。]", text[:60]):
        return [Line(title), Line(text, gap=1)]
    return None


_RELEASED = re.compile(
    r"(?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4} )?"
    r"(?P<mark>(?:(?:NEWS|PRESS|MEDIA) RELEASE )?FOR IMMEDIATE RELEASE)\b[:\s–—-]*"
    r"(?P<title>(?:[A-Z0-9&$%'’,.:/-]*[A-Z]{2}[A-Z0-9&$%'’,.:/-]*|[A-Z0-9&,-]{1,4})(?: [A-Z0-9&$%'’,.:/-]+){3,40}) "
    r"(?=[A-Z][a-z])"
)
"""A press office's release of which every break was lost; its title is in capitals."""


_CAPTION = re.compile(
    r"(?:^|(?<= ))(?P<caption>[▲▼△▽][^▲▼△▽()（）]{2,160}"
    r"(?:[(（][左右中前後后排起\d一二三四五、至]{1,8}[)）][^▲▼△▽()（）]{0,160})*[(（][^()（）]{2,30}[)）])(?: |$)"
)
"""A caption with its credit among the paragraphs: ▲校長（左）與來賓合影。（圖／記者王小明攝）"""


_SENT = re.compile(
    r"(?P<title>(?=\S+(?: \S+){3})[^!?]{20,220}?) "
    r"(?=[A-Z]{3}[A-Z .'’-]*(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?,? ?(?:"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?,? ?)?/[\w -]{2,40}/ ?-|--\([A-Z ]{4,24}\)--))"
)
"""A release as a wire sent it, of which every break was lost: its title, then the dateline with the wire's name."""


def _pieces(line: Line) -> list[Line]:
    if _CAPTION.search(line.text):
        found = [part.strip() for part in _CAPTION.split(line.text) if part.strip()]
        return [replace(line, text=found[0]), *(Line(part, gap=1) for part in found[1:])]
    if sent := _SENT.match(line.text):
        return [replace(line, text=sent["title"]), Line(line.text[sent.end() :], gap=1)]
    if released := _RELEASED.match(line.text):
        told = [part.strip() for part in released.group("day", "mark", "title") if part]
        told.append(line.text[released.end() :])
        return [replace(line, text=told[0]), *(Line(part, gap=1) for part in told[1:])]
    crumbs, words = furniture.after_breadcrumb(line.text)
    if crumbs and (parts := _title_then_text(Line(words))):
        return [replace(line, text=crumbs), *parts[:-1], *_without_path(parts[-1])]
    if parts := _title_then_text(line):
        return [replace(parts[0], gap=line.gap), *parts[1:-1], *_without_path(parts[-1])]
    return _without_path(line)


def _without_path(line: Line) -> list[Line]:
    if steps := _STEPS.match(line.text):
        return [replace(line, text=steps[0].strip()), *_without_path(Line(line.text[steps.end() :]))]
    head, *rest = _PATH.split(line.text[:400], maxsplit=1)
    texts = [head, rest[0] + line.text[400:]] if rest else [line.text]
    foot = _FOOT.search(texts[-1])
    if foot:
        below = texts[-1][foot.end() :]
        texts[-1:] = [
            texts[-1][: foot.start()],
            *([below] if re.match(r"[^:：]{2,4}[:：] ?\S", below) else below.split()),
        ]
    return [replace(line, text=texts[0]), *(Line(text, gap=1) for text in texts[1:])]
