"""Reading a pasted text as a careful colleague does: what is title, credit, caption, body, and what is not."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from newsroom_tui.domain.release import Release
from newsroom_tui.domain.text.clean import clean, fingerprint
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers.pasted import (
    bios,
    boxes,
    breaks,
    glosses,
    lines,
    marks,
    oneline,
    page,
    pairs,
    repeats,
    rows,
    unkept,
)
from newsroom_tui.importers.pasted.above import take_header
from newsroom_tui.importers.pasted.below import take_tail
from newsroom_tui.importers.pasted.body import make_body
from newsroom_tui.importers.pasted.datelines import dateline_names, dateline_photographers
from newsroom_tui.importers.pasted.dates import first_day, is_day_first
from newsroom_tui.importers.pasted.fields import read_labels
from newsroom_tui.importers.pasted.gathered import Gathered
from newsroom_tui.importers.pasted.labels import Role
from newsroom_tui.importers.pasted.language import language_of
from newsroom_tui.importers.pasted.lines import Line
from newsroom_tui.importers.pasted.photo_credits import behind_paragraphs, photographers
from newsroom_tui.importers.pasted.photos import read_photo
from newsroom_tui.importers.pasted.sentences import is_prose
from newsroom_tui.language import _

_ISSUED = re.compile(  # The press release issued by the Sample Agency on 20 April 2023.
    r"(?:[\w'’&.-]+ ){0,12}?(?:issued|released|published|posted)\b[^.!?]{0,60}?\bon (?P<day>[^.!?:]{6,24})[.:]?$"
)
_FOLLOWING = (
    re.compile(  # SAMPLETON, Ohio, May 3 -- The Sample Agency issued the following news release on May 2, 2023:
        r"\bissued the following (?:[\w-]+ ){1,4}on (?P<day>[^.!?:]{6,24}):?$"
    )
)


@dataclass(frozen=True, slots=True)
class Pasted:
    """A pasted text as it was read.

    Attributes:
        release: the release, without id and version.
        notes: in words, what was cleaned, guessed, left out or not understood.
    """

    release: Release
    notes: tuple[str, ...] = ()


def read(text: str, *, known: Release | None = None, is_markdown: bool = False) -> Pasted:
    """Read a decoded text as one release.

    Args:
        text: the text; blocks parted by blank lines where it was made by another importer.
        known: what is known already (from a page's metadata, a mail's header); its fields that are not empty are
            kept as they are, and the text is only asked for the others.
        is_markdown: the text's blocks are Markdown already; nothing in them is unwrapped or escaped.

    Raises:
        ImportFailed: there is not a word in the text.
    """
    known = known or Release()
    cleaned = clean(text)
    found = (
        rows.split_markdown(cleaned.text)
        if is_markdown
        else pairs.joined(oneline.parted(glosses.without(rows.split(cleaned.text))))
    )
    if not found and not known.title:
        raise ImportFailed(_("There is not a word in this text."))
    gathered = Gathered(is_day_first=is_day_first(cleaned.text), title=known.title, subtitle=known.subtitle)
    if len(found) > lines.CLOSELY:
        gathered.notes.append(
            _(
                "Of {count:,} lines, only the first and last {read:,} were read closely.",
                count=len(found),
                read=lines.CLOSELY,
            )
        )
    inner = take_header(found if is_markdown else page.article(boxes.without(found, gathered), gathered), gathered)
    if found and not is_markdown and rows.is_flattened(cleaned.text):
        inner = _without_repeated_title(inner, gathered)
    inner = take_tail(repeats.without_summary(inner, gathered), gathered)
    if second := _second_release(inner[: lines.CLOSELY]):
        gathered.notes.append(_("There may be a second release in this text, from here on: {text}", text=second[:80]))
    _ask_dateline(inner, gathered)
    inner = bios.without(inner, gathered)
    inner = inner if is_markdown else breaks.joined(inner, gathered)
    body = make_body(inner, gathered, is_markdown=is_markdown)
    if not gathered.photographers:
        credited = [photo.credit for photo in body.photos if photo.credit]
        gathered.photographers = photographers([*credited, *behind_paragraphs(body.blocks)])
    fields: dict[str, Any] = gathered.release(known)
    release = replace(
        known,
        **fields,
        uid=known.uid or f"text:{fingerprint(text)}",
        language=known.language or language_of(f"{gathered.title}\n{body.text}"),
        body=body.text,
        photos=(*known.photos, *body.photos),
    )
    notes = [*cleaned.notes, *_notes(gathered, release)]
    return Pasted(release, (*notes, *unkept.noted(cleaned.text, release, notes)))


def _without_repeated_title(inner: list[Line], gathered: Gathered) -> list[Line]:
    """A page on one line has its title twice, and what stands behind it both times parts it from the rest."""
    if not inner or not gathered.title:
        return inner
    above = gathered.title.split()
    start = next((i for i, line in enumerate(inner[:6]) if line.text.split()[:5] == above[:5]), None)
    if start is None or len(above) < 5:
        return inner
    for line in inner[:start]:
        gathered.keep("beside the title", line.text)
    inner = inner[start:]
    below = inner[0].text.split()
    length = next((i for i, (a, b) in enumerate(zip(above, below, strict=False)) if a != b), len(above))
    gathered.keep("beside the title", " ".join(above[length:]))
    gathered.title = " ".join(above[:length])
    rest = " ".join(below[length:])
    if day := first_day(rest[:200]):
        gathered.dates.setdefault("bare", day.iso)
    return [replace(inner[0], text=rest), *inner[1:]]


def _second_release(inner: list[Line]) -> str:
    """The headline of another release below the first one's text: a short line over a labelled date; empty if none."""
    for title, header, below in zip(inner[1:], inner[2:], inner[3:], strict=False):
        if not title.gap or is_prose(title.text) or not is_prose(below.text) or len(header.text) > 160:
            continue
        labels = read_labels(header.text)
        if labels and any(value.role is Role.DATE and value.written and value.text for value in labels.values):
            return title.text
    return ""


def _ask_dateline(inner: list[Line], gathered: Gathered) -> None:
    """Take the reporters and the date that the first paragraph opens with."""
    followed = next(filter(None, (_FOLLOWING.search(line.opening) for line in inner[:3])), None)
    if followed and (day := first_day(followed["day"], is_day_first=gathered.is_day_first)):
        gathered.dates.setdefault("dateline", day.iso)
    texts = [line for line in inner[:4] if is_prose(line.text) and not read_photo(line, None, usual_gap=1)]
    if not texts:
        return
    is_second = len(texts) > 1 and len(texts[0].text) < 60 and not dateline_names(texts[0].opening)
    opening = texts[is_second].opening
    if names := dateline_names(opening):
        gathered.authors.setdefault("dateline", []).append("; ".join(names))
    gathered.photographers += [] if gathered.photographers else dateline_photographers(opening)
    issued = _ISSUED.match(opening)
    if issued and (day := first_day(issued["day"], is_day_first=gathered.is_day_first)):
        gathered.dates.setdefault("dateline", day.iso)
    opens = first_day(opening[:60], is_day_first=gathered.is_day_first)
    if opens and opens.start <= 1 and re.match(r"\s*(?:[(/|–—]|--|- )", opening[opens.end :]):
        gathered.dates.setdefault("dateline", opens.iso)
    elif end := marks.dateline_end(opening):
        day = first_day(opening[:end], is_day_first=gathered.is_day_first)
        if day:
            gathered.dates.setdefault("dateline", day.iso)


def _notes(gathered: Gathered, release: Release) -> list[str]:
    notes = list(gathered.notes)
    if not release.title:
        notes.append(_("No title was found; lists show the first words."))
    if gathered.left:
        notes.append(_("Left out as page furniture: ") + " · ".join(dict.fromkeys(gathered.left)))
    return notes
