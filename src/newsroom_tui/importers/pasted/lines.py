"""The lines of a pasted text: their indents, the gaps above them, and hard wraps undone."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from newsroom_tui.importers.pasted import marks
from newsroom_tui.importers.pasted.dates import first_day
from newsroom_tui.importers.pasted.letterheads import is_letterhead, is_post
from newsroom_tui.importers.pasted.wrapped import wide_runs

WIDEST = 124
"""Columns of the widest line that counts as wrapped by hand or by a mail program."""

LOOK = 600
"""How many characters of a line its kind is judged by; no label, credit or headline is longer."""

CLOSELY = 4_000
"""How many lines at either end of a text are looked at one by one; no release has more, but files do."""

_BULLET = re.compile(r"^(?!\*\*\S)(?:[*+•●○■□◆◇▪►➢·]|(?:--|[-–—])(?=\s))\s*(?=\S)")
_TERMINAL = re.compile(r"[.!?。！？…:：；;][\"'”’」』)）\]]*$")
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
_RULE = re.compile(r"^(?:={3,}|-{4,}|_{3,}|~{4,}|[-=] ?(?:[-=] ?){5,}|[─━═—]{4,})$")
"""A rule under a headline or between parts, which says nothing that a gap would not."""
_FLATTENED = re.compile(r"(?<=\S)[ \u00a0]{24,}(?=\S)")
"""What stands for empty lines in a page that a machine put on one line."""
_LOST = re.compile(r"^(?:\? ?)+(?=[\u4e00-\u9fff“])", re.MULTILINE)
_LOST_AMONG = re.compile(r"^(?:\? ?)+(?=[\u4e00-\u9fff“]|$)| \?(?=[\u4e00-\u9fff])", re.MULTILINE)
"""Question marks that a bad conversion left for the blanks that indent a Chinese text."""
_PICTURE = re.compile(r"(!\[[^\]]*\]\([^)]*\))")
_PICTURES = re.compile(rf"[。！？”』」)）]\s*{_PICTURE.pattern}")
_ONLY_TAGS = re.compile(  # what is left of a page's elements that held nothing: 1. <center id="a"></center>
    r"(?:(?:[•*-]|\d{1,2}\.)\s+)?(?:</?(?!(?:img|image|picture|figure|video|audio|iframe)\b)[a-z][a-z0-9]*(?:\s[^<>]{0,200})?>\s*)+"
)
_VOID = re.compile(r"[ \t\u00a0\u3000]{200,}")
"""Blanks wider than any table: so many of them take patterns that look between words far too long."""
_FENCE = re.compile(r"^\s{0,3}(```|~~~)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or one paragraph put together from its lines.

    Attributes:
        text: the words, without blanks around them; a Markdown block keeps its line ends.
        indent: columns before the first word.
        gap: empty lines above.
    """

    text: str
    indent: int = 0
    gap: int = 0

    @property
    def opening(self) -> str:
        """As much of the line as its kind is judged by."""
        return self.text[:LOOK]


_STORED = re.compile(r"\A\s*date ((?:19|20)\d\d-\d\d-\d\d) ")
"""How programs that collect pages set a page's date before its first words."""


def _rows(text: str) -> list[str]:
    text = _STORED.sub(r"Date: \1\n\n", text)
    if len(_LOST.findall(text)) >= 2:
        text = _LOST_AMONG.sub(" ", text)
    text = _VOID.sub(" " * 12, text)
    return (re.sub(r"(?<=\S)[ \u00a0]{12,}(?=\S)", "\n\n", text) if is_flattened(text) else text).split("\n")


def is_flattened(text: str) -> bool:
    """Whether a machine has put a whole page on one line, with blanks for its empty lines."""
    return bool(_FLATTENED.search(text))


def split(text: str) -> list[Line]:
    """The lines of a cleaned text that are not empty, hard wraps undone."""
    lines = []
    gap = 0
    has_words = bool(re.search(r"\w", text))
    for raw in _rows(text):
        stripped = _without_empty_cells(raw.strip())
        if (
            not stripped
            or _ONLY_TAGS.fullmatch(stripped)
            or (has_words and (_RULE.match(stripped) or not stripped.strip("|｜")))
        ):
            gap += 1
            continue
        for part in _with_pictures_apart(stripped):
            lines.append(Line(part, _columns(raw[: -len(raw.lstrip())]) if raw[0].isspace() else 0, gap))
            gap = 0
    return _unwrapped(_single_spaced(_mended(lines)))


def _without_empty_cells(text: str) -> str:
    """A line without the table's empty cells behind it, and before it where nothing else is in the row."""
    bare = text.rstrip("| \t\u3000\u00a0") or text[:1]
    cells = text[len(bare) :]
    if not cells.count("|") or (cells.count("|") == 1 and not cells[0].isspace()):
        bare = text[:-1].rstrip() if re.search(r"\s｜$", text) else text
    is_row = len(text) - len(bare) > 2 and bare.startswith("|") and "|" not in bare[1:]
    return bare[1:].strip() if is_row else bare


def _with_pictures_apart(text: str) -> list[str]:
    """A line whose paragraph is followed by Markdown images, each with its caption: parted before and behind each."""
    if "![" not in text or not _PICTURES.search(text):
        return [text]
    return [part for part in (part.strip() for part in _PICTURE.split(text)) if part]


def split_markdown(text: str) -> list[Line]:
    """The blocks of a Markdown text; a fenced one stays whole."""
    blocks: list[Line] = []
    block: list[str] = []
    fence = ""
    for raw in [*text.split("\n"), ""]:
        if not raw.strip() and not fence:
            if block:
                blocks.append(Line("\n".join(block).strip("\n"), gap=1))
                block = []
            continue
        block.append(raw)
        if match := _FENCE.match(raw):
            fence = "" if fence == match[1] else fence or match[1]
    if block:
        blocks.append(Line("\n".join(block), gap=1))
    return blocks


def is_bullet(text: str) -> bool:
    """Whether a line is an item of a list."""
    return bool(_BULLET.match(text))


def without_bullet(text: str) -> str:
    """The words of a list's item."""
    return _BULLET.sub("", text)


def ends_sentence(text: str) -> bool:
    """Whether the line's last mark ends a sentence."""
    return bool(_TERMINAL.search(text[-8:]))


def width(text: str) -> int:
    """Columns of a text in a terminal."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _columns(blanks: str) -> int:
    return len(blanks.expandtabs(8)) + blanks.count("\u3000")


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
    for (is_long, is_set_in), run in groupby(lines, key=lambda line: (len(line.text) > WIDEST, line.indent >= 4)):
        block = list(run)
        margin = 0 if is_long or len(block) == len(lines) else _margin(block)
        is_wrapped = margin > 0 and (is_set_in or (len(_cut(block, margin)) > 0 and len(_cut(block, 0)) > 1))
        found += _unwrapped(block) if is_wrapped else block
    return found


def _margin(lines: Sequence[Line]) -> int:
    """The column at which the text is wrapped, or 0 where every line is a paragraph."""
    widths = sorted(
        (line.indent + width(line.text) for line in lines if len(line.text) <= WIDEST and len(line.text.split()) > 1),
        reverse=True,
    )
    long = sum(len(line.text) > WIDEST and not _RIGHTS.match(line.text) for line in lines)
    if len(widths) < 2 or long * 20 > len(lines):
        return 0
    margin = widths[min(len(widths) // 12, 3)]  # an address that cannot be broken may stick out
    if not 40 <= margin <= WIDEST:
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
