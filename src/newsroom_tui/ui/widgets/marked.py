"""Differences as text for the screen."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from newsroom_tui.domain.difference import Change, FieldDifference, Span
from newsroom_tui.language import _

ELLIPSIS_FROM = 240
"""Longer passages that did not change are shown by their ends."""

_STYLES = {Change.SAME: "", Change.ADDED: "$text-success underline", Change.REMOVED: "$text-error strike"}


def marked(spans: Iterable[Span], *, is_whole: bool = True) -> Content:
    """A text with what was added underlined and what was removed struck out.

    Args:
        is_whole: show unchanged passages whole, however long.
    """
    return Content.assemble(*((_shown(span, is_whole), _STYLES[span.change]) for span in spans))


def marked_fields(fields: Iterable[FieldDifference]) -> Content:
    """The fields that differ, each under its name."""
    return Content("\n\n").join(
        Content.assemble((f"{_(field.label)}\n", "bold"), marked(field.spans, is_whole=False)) for field in fields
    )


def _shown(span: Span, is_whole: bool) -> str:
    if is_whole or span.change is not Change.SAME or len(span.text) <= ELLIPSIS_FROM:
        return span.text
    end = ELLIPSIS_FROM // 3
    return f"{span.text[:end]} … {span.text[-end:]}"
