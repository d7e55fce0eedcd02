"""Piles: scrolling never jumps, whatever the estimates were."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsroom_tui.ui.reading.blocks import Frame, Words
from newsroom_tui.ui.reading.passage import Passage
from newsroom_tui.ui.reading.pile import Pile, Place

TEXTS = st.lists(
    st.text(st.sampled_from("ab 学，\n"), min_size=1, max_size=60).filter(lambda t: bool(t.strip())),
    min_size=1,
    max_size=12,
)


def pile(texts: list[str], width: int = 8) -> Pile:
    return Pile([Words(Frame(), Passage.of(text)) for text in texts], width, len)


def whole(texts: list[str]) -> list[Place]:
    laid_out = pile(texts)
    return [Place(block, line) for block in range(len(texts)) for line in range(len(laid_out.lines(block)))]


@given(TEXTS, st.lists(st.integers(-12, 12), max_size=12))
def test_moving_is_exact(texts: list[str], moves: list[int]) -> None:
    places, seen, at = whole(texts), pile(texts), 0
    place = Place()
    for by in moves:
        at = min(max(0, at + by), len(places) - 1)
        place = seen.moved(place, by)
        assert place == places[at]


@given(TEXTS, st.integers(1, 20))
def test_the_last_page_is_full(texts: list[str], rows: int) -> None:
    places = whole(texts)
    assert pile(texts).last_top(rows) == places[max(0, len(places) - rows)]


@given(TEXTS)
def test_estimates_become_heights_when_seen(texts: list[str]) -> None:
    seen = pile(texts)
    for block in range(len(texts)):
        seen.lines(block)
    places = whole(texts)
    assert seen.height == len(places)
    assert [seen.top(place) for place in places] == list(range(len(places)))
    assert [seen.at(y) for y in range(len(places))] == places


def test_only_what_is_asked_for_is_laid_out() -> None:
    blocks = [Words(Frame(), f"text {n}", lambda text: Passage.of(text)) for n in range(1000)]
    seen = Pile(blocks, 20, len)
    seen.places(seen.at(900), 10)
    assert sum("passage" in vars(block) for block in blocks) < 20


def test_an_empty_pile_has_nowhere_to_go() -> None:
    empty = pile([])
    assert (empty.height, empty.moved(Place(), 3), empty.last_top(5), empty.at(4)) == (0, Place(), Place(), Place())


def test_the_line_of_a_place_in_the_text() -> None:
    seen = pile(["one two three four"])
    assert [seen.line_of(0, offset) for offset in (-1, 0, 5, 10, 14)] == [0, 1, 1, 2, 3]
