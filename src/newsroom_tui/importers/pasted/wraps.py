"""Hard wraps: what a mail program, a scanner or a typist broke into lines is whole again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from newsroom_tui.importers.pasted import marks
from newsroom_tui.importers.pasted.dates import first_day
from newsroom_tui.importers.pasted.letterheads import is_letterhead, is_post
from newsroom_tui.importers.pasted.lines import Line, ends_sentence, is_bullet, width
from newsroom_tui.importers.pasted.wrapped import wide_runs

_WIDEST = 124
"""Columns of the widest line that counts as wrapped by hand or by a mail program."""
_STANDS_ALONE = re.compile(
    r"(?:media |press |news )?contacts?(?: information| person| details)?\s*(?:[:：]|$)|"
    r"by\s+(?-i:[A-Z])|~\S|[a-z]{2,4}(?:/[a-z]{2,5})+\W*$|--\s?(?-i:[A-Z])|(?:reuters?|kyodo|upi|xinhua|n{4})\W*$|"
    r"\(?(?:photos?|logo|images?|pictures?|video|source|(?:media |press )?contacts?|author|date)\s*[-–:：]|"
    r"(?:文|图|作者|来源|摄影|记者)[:：/]|copyright\b|©|\[[^\[\]]{4,40}\]",
    re.IGNORECASE,
)
_OF_ITS_OWN = re.compile(r"(?:[\u4e00-\u9fff] ?(?:摄|攝)(?:影报道)?[)）]?|上一[篇条則则页]|下一[篇条則则页])$")
"""How a line ends that is a caption with its credit, or a page's button."""
_CUT = re.compile(
    r"\b(?:a|an|the|of|to|in|on|at|by|for|and|or|with|from|that|which|who|its|his|her|their|as|was|is|before|until|till)$",
    re.IGNORECASE,
)
"""How a line ends that only the margin can have cut."""
_BROKEN = 90
"""Columns from which on a line that ends amid a sentence was broken by whoever wrote it."""
_RIGHTS = re.compile(r"\W*(?:copyright|©|all rights)\b", re.IGNORECASE)
_ABBREVIATED = re.compile(r"(?:^|\s)(?:Rep|Reps|Sen|Sens|Gov|Gen|Lt|Col|Dr|Mr|Mrs|Ms|Prof|Hon|Rev|St|Messrs)\.$")


def undone(lines: list[Line]) -> list[Line]:
    """The paragraphs of a text whose lines were broken by hand or by a program; other lines as they are."""
    return _unwrapped(_single_spaced(_mended(lines)))


def _mended(lines: list[Line]) -> list[Line]:
    """Lines that a machine broke after the full stop of an abbreviated title (Rep., Gen.), whole again."""
    whole: list[Line] = []
    for line in lines:
        if whole and not line.gap and _ABBREVIATED.search(whole[-1].text) and len(whole[-1].text) > 80:
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text} {line.text}")
        else:
            whole.append(line)
    return whole


def _single_spaced(lines: list[Line]) -> list[Line]:
    """Lines that are each followed by an empty one although sentences run on, as scanners write them: closed up."""
    if len(lines) < 8 or any(line.gap == 0 for line in lines[1:]):
        return lines
    pairs = list(pairwise(lines))
    running = sum(not ends_sentence(a.text) and b.text[0].islower() for a, b in pairs)
    if running * 3 < len(pairs):
        return lines
    return [replace(line, gap=max(line.gap - 1, 0)) for line in lines]


def _unwrapped(lines: list[Line]) -> list[Line]:
    runs = wide_runs(*zip(*((line.text, width(line.text), line.gap) for line in lines), strict=True)) if lines else None
    if runs:
        return [replace(lines[run[0]], text=_glued([lines[i].text for i in run])) for run in runs]
    margin = _margin(lines)
    if not margin:
        return _without_cuts(_set_in_unwrapped(lines))
    step = _paragraph_indent(lines)
    paragraphs: list[list[Line]] = []
    has_step = False  # a header above the first paragraph has none
    for line in lines:
        is_first = 0 < step == line.indent
        has_step = has_step or is_first
        if paragraphs and not is_first and _goes_on(paragraphs[-1][-1], line, margin, has_step=has_step):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [replace(lines[0], text=_glued([line.text for line in lines])) for lines in paragraphs]


def _without_cuts(lines: list[Line]) -> list[Line]:
    """The lines of a text that shows no margin: English sentences that go on with a small letter are whole again."""
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        is_open = above is not None and not line.gap and width(above.text) >= _BROKEN and not ends_sentence(above.text)
        if above and is_open and _runs(above.text) and (line.text[0].islower() or _CUT.search(above.text)):
            whole[-1] = replace(above, text=f"{above.text} {line.text}")
        else:
            whole.append(line)
    return whole


def _set_in_unwrapped(lines: list[Line]) -> list[Line]:
    """The lines of a text that is not wrapped as a whole: what is wrapped by hand in it, unwrapped.

    That is a quotation that is set in, or lines between long paragraphs, two of them cut in the midst of a sentence.
    """
    found: list[Line] = []
    for (is_long, is_set_in), run in groupby(lines, key=lambda line: (len(line.text) > _WIDEST, line.indent >= 4)):
        block = list(run)
        margin = 0 if is_long or len(block) == len(lines) else _margin(block)
        is_wrapped = margin > 0 and (is_set_in or (len(_cut(block, margin)) > 0 and len(_cut(block, 0)) > 1))
        found += _unwrapped(block) if is_wrapped else block
    return found


def _margin(lines: Sequence[Line]) -> int:
    """The column at which the text is wrapped, or 0 where every line is a paragraph."""
    widths = sorted(
        (line.indent + width(line.text) for line in lines if len(line.text) <= _WIDEST and len(line.text.split()) > 1),
        reverse=True,
    )
    long = sum(len(line.text) > _WIDEST and not _RIGHTS.match(line.text) for line in lines)
    if len(widths) < 2 or long * 20 > len(lines):
        return 0
    margin = widths[min(len(widths) // 12, 3)]  # an address that cannot be broken may stick out
    if not 40 <= margin <= _WIDEST:
        return 0
    full = _full(lines, margin)
    cut = _cut(lines, margin)
    return margin if (len(full) >= 2 and len(full) * 6 >= len(lines)) or len(cut) * 14 >= len(lines) else 0


def _full(lines: Sequence[Line], margin: int) -> list[tuple[Line, Line]]:
    """The lines that reach the margin and end no sentence there, each with the line right below."""
    return [
        (a, b)
        for a, b in pairwise(lines)
        if b.gap == 0
        and a.indent + width(a.text) >= margin * 0.7
        and not ends_sentence(a.text)
        and not _is_of_its_own(a.text)
    ]


def _cut(lines: Sequence[Line], margin: int) -> list[tuple[Line, Line]]:
    """Those of them that only the margin can have cut."""
    return [(a, b) for a, b in _full(lines, margin) if b.text[0].islower() or _CUT.search(a.text)]


def _paragraph_indent(lines: Sequence[Line]) -> int:
    """The indent by which every paragraph's first line is told, or 0 where the text has no such habit."""
    indents = Counter(line.indent for line in lines)
    flush = indents.pop(0, 0) + indents.pop(1, 0)
    indent, count = (indents.most_common(1) or [(0, 0)])[0]
    return indent if indent >= 2 and count * 6 >= len(lines) and flush * 3 >= len(lines) else 0


def _is_of_its_own(text: str) -> bool:
    """Whether a line goes on nowhere: a caption with its credit, a page's button, a table's row, a picture's tag."""
    return text.startswith(("|", "<im")) or bool(_OF_ITS_OWN.search(text[-12:]))


def _is_apart(above: str, below: str) -> bool:
    """Whether a headline in capitals ends here, or a line with nothing but a date stands below."""
    day = first_day(below) if len(below) <= 40 else None
    is_spoken = marks.is_spoken(above) and not re.search(r"(?:,|\b(?:and|the|of|for|by))$", above)
    if marks.is_release_mark(above) or marks.is_release_mark(below) or is_spoken or marks.is_spoken(below):
        return True
    is_prefixed = marks.without_prefix(above) != above
    if is_prefixed and (is_letterhead(below) or is_post(below) or marks.after_release_mark(below)):
        return True
    after = marks.after_release_mark(above)
    if _is_of_its_own(above) or _is_of_its_own(below) or (after and first_day(after)):
        return True
    is_date = day is not None and not (below[: day.start] + below[day.end :]).strip(" .,()")
    return is_date or (above.isupper() and not below.isupper() and len(above) >= 20 and below[:1].isupper())


def _goes_on(above: Line, below: Line, margin: int, *, has_step: bool) -> bool:
    """Whether the line below is the rest of the paragraph: the break was forced, or cuts a sentence."""
    is_agent = below.text.startswith("by ") and len(below.text.split()) > 6 and _runs(above.text)  # was sent / by the
    is_alone = _STANDS_ALONE.match(below.text) and not is_agent
    if below.gap or is_alone or _is_apart(above.text, below.text):
        return False
    if is_bullet(below.text) and not _is_dash_of(above, below, margin):
        return False
    if below.indent > above.indent + 1 and not is_bullet(above.text):
        return below.text[0].islower() and above.indent + width(above.text) >= margin * 0.8
    if _CUT.search(above.text) and above.indent == below.indent:
        return True
    used = above.indent + width(above.text)
    first = re.match(r"[!-~]+|\S", below.text)
    needed = 1 + width(first[0]) if first else 1
    if used + needed > margin or (has_step and used >= margin * 0.7 and not ends_sentence(above.text)):
        return True
    is_cut = below.text[0].islower() or (used >= margin * 0.7 and _runs(above.text))
    return is_cut and used >= margin * 0.5 and not ends_sentence(above.text)


def _runs(text: str) -> bool:
    """Whether a line is running text: enough words, and not those of a headline or a list of names."""
    words = re.findall(r"[A-Za-z][\w'’-]*", text)
    return len(words) >= 6 and sum(word[0].islower() for word in words) * 2 >= len(words)


def _is_dash_of(above: Line, below: Line, margin: int) -> bool:
    """Whether the dash that the line below begins with parts a sentence, and is no bullet."""
    is_full = above.indent + width(above.text) >= margin * 0.8
    return is_full and not ends_sentence(above.text) and bool(re.match(r"[-–—]+ [a-z]", below.text))


def _glued(texts: list[str]) -> str:
    parts = [texts[0]]
    for above, text in pairwise(texts):
        is_wide = ord(above[-1]) > 0x2E7F and ord(text[0]) > 0x2E7F
        parts += [text] if is_wide else [" ", text]
    return "".join(parts)
