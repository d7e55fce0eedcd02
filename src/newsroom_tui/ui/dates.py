"""Days and moments as the user's language writes them."""

from __future__ import annotations

from datetime import date, datetime

from newsroom_tui.language import N_, _

_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
_SHORT = (
    N_("Jan"),
    N_("Feb"),
    N_("Mar"),
    N_("Apr"),
    N_("May"),
    N_("Jun"),
    N_("Jul"),
    N_("Aug"),
    N_("Sep"),
    N_("Oct"),
    N_("Nov"),
    N_("Dec"),
)


def long_day(day: date) -> str:
    """``14 March 2025``, ``2025年3月14日``."""
    return _("{day} {month} {year}", day=day.day, month=_(_MONTHS[day.month - 1]), year=day.year)


def short_day(day: date) -> str:
    """``14 Mar``, ``3月14日``."""
    return _("{day} {month}", day=day.day, month=_(_SHORT[day.month - 1]))


def minute(moment: datetime) -> str:
    """``14 Mar 2025 09:30``, ``2025年3月14日 09:30``."""
    day = _("{day} {month} {year}", day=moment.day, month=_(_SHORT[moment.month - 1]), year=moment.year)
    return f"{day} {moment:%H:%M}"
