"""A text wrapped piece by piece is wrapped as one that is wrapped at once, whatever is asked of it and changed."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from textual._wrap import compute_wrap_offsets
from textual.geometry import Offset
from textual.widgets.text_area import Document

from newsroom_tui.domain.text.rows import row_starts
from newsroom_tui.ui.cells import cell_len, sizes
from newsroom_tui.ui.line_breaking import teach
from newsroom_tui.ui.widgets.wrapped_text import WrappedText

PIECES = st.sampled_from(
    [
        *"ab -/—(（，。“”学校9🎓\u3000",
        "word ",
        "longer-words ",
        "学校召开会议，",
        "x" * 30,
        *["👩\u200d🎓", "❤️", "é"],
    ]
)
LINES = st.lists(PIECES, max_size=60).map("".join)
TEXTS = st.lists(LINES, max_size=12).map("\n".join)
WIDTHS = st.integers(8, 40)
PLACES = st.floats(0, 1)


@given(st.lists(st.sampled_from([*"ab ,.-/—“”'(（，。学校9", "word ", "\u3000"]), max_size=150).map("".join), WIDTHS)
def test_rows_begin_where_textual_breaks(line: str, width: int) -> None:
    teach()
    assert [*row_starts(line, width, sizes)] == compute_wrap_offsets(line, width, 4)


@given(LINES, WIDTHS, st.booleans())
def test_no_row_is_wider_and_the_rows_from_any_on_are_the_same(line: str, width: int, has_tab: bool) -> None:
    line = f"{line}\t{line}" if has_tab else line
    starts = [*row_starts(line, width, sizes)]
    rows = [line[first:last] for first, last in zip([0, *starts], [*starts, len(line)], strict=True)]
    assert all(sum(sizes(row)) <= width for row in rows)
    assert has_tab or all(cell_len(row) <= width for row in rows)
    for number, start in enumerate(starts):
        assert [*row_starts(line, width, sizes, start)] == starts[number + 1 :]


@settings(max_examples=150)
@given(TEXTS, WIDTHS, st.lists(st.tuples(PLACES, PLACES, st.one_of(LINES, TEXTS)), max_size=6), st.data())
def test_changes_leave_it_as_if_wrapped_anew(
    text: str, width: int, changes: list[tuple[float, float, str]], data: st.DataObject
) -> None:
    document = Document(text)
    wrapped = WrappedText(document)
    wrapped.wrap(width)
    for start, end, by in changes:
        look = data.draw(st.sampled_from(LOOKS))
        look(wrapped)
        first, last = sorted(document.get_location_from_index(int(at * len(document.text))) for at in (start, end))
        result = document.replace_range(first, last, by)
        wrapped.wrap_range(first, last, result.end_location)
    anew = WrappedText(document)
    anew.wrap(width)
    wrapped.look_on(60)
    anew.look_on(60)
    assert wrapped.is_known
    assert wrapped.height == anew.height
    for line in range(document.line_count):
        assert wrapped.get_offsets(line) == anew.get_offsets(line)
        assert wrapped.top(line) == anew.top(line)
    for y in range(wrapped.height):
        line, column, _ = wrapped.row(y)
        assert wrapped.location_to_offset((line, column)) == Offset(0, y)
        assert wrapped.location_to_offset(wrapped.offset_to_location(Offset(0, y))) == Offset(0, y)


def look_on(wrapped: WrappedText) -> None:
    wrapped.look_on(0.0001)


def look_at_the_end(wrapped: WrappedText) -> None:
    wrapped.look_around(10**6, 5)


def look_in_the_middle(wrapped: WrappedText) -> None:
    wrapped.row(wrapped.height // 2)


LOOKS: list[Callable[[WrappedText], None]] = [lambda _: None, look_on, look_at_the_end, look_in_the_middle]
