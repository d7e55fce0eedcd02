"""The rows of the list of releases: two lines each, as parts with roles, for whoever paints them."""

from __future__ import annotations

from datetime import date

from newsroom_tui.domain.listing import Headline
from newsroom_tui.domain.release import Status
from newsroom_tui.language import _
from newsroom_tui.ui.cells import cell_len, fitted, one_line
from newsroom_tui.ui.dates import short_day

LINES = 2
"""Lines a row."""

MARKS = {Status.DRAFT: "○", Status.REVIEW: "◐", Status.APPROVED: "◕", Status.PUBLISHED: "●"}
TYPED_MARK = "✎"

Part = tuple[str, str]
"""A text, and what it is: ``mark`` (of unsaved text), ``date``, ``title``, ``author`` or ``missing``."""


def row_parts(row: Headline, line: int, width: int, *, is_typed: bool = False, editor: str = "") -> list[Part]:
    """One line of a row, in exactly this many cells.

    Args:
        line: 0 for the mark, the day and the title; 1 for the year and the author.
        is_typed: whether unsaved text waits for the release.
        editor: who is editing it now, empty for nobody.
    """
    days = cell_len(_("30 Sep"))
    left, middle, right = min(3, width), max(0, min(days + 2, width - 3)), max(0, width - 5 - days)
    if line == 0:
        mark = TYPED_MARK if is_typed else MARKS[row.status]
        return [
            (fitted(f" {mark}", left), "mark" if is_typed else "date"),  # one look fewer to send with every move
            (fitted(_day(row.release_date, days), middle), "date"),
            (fitted(one_line(row.name), right), "title"),
        ]
    year = (fitted("   " + _to_the_right(_year(row.release_date), days), left + middle), "date")
    if editor:
        return [year, (fitted(f"{TYPED_MARK} {_('{name} is editing', name=one_line(editor))}", right), "mark")]
    author = one_line(row.author)
    # Together with the year one look, where nothing is missing: less to send with every move.
    return [year, (fitted(_credited(author, row), right), "author" if author else "missing")]


def _credited(author: str, row: Headline) -> str:
    """The author, and whether photographs want a credit."""
    if not author:
        return _("no author")
    return f"{author} · {_('no photo credit')}" if row.uncredited_count and not row.photographer else author


def _day(day: str, width: int) -> str:
    """``2025-03-04`` as `` 4 Mar``, so that days and months stand in columns; what is no such date as it stands."""
    try:
        return _to_the_right(short_day(date.fromisoformat(day)), width)
    except ValueError:
        return day[:7] or _("no date")


def _year(day: str) -> str:
    return _("{year}", year=day[:4]) if day else ""


def _to_the_right(text: str, width: int) -> str:
    return " " * (width - cell_len(text)) + text
