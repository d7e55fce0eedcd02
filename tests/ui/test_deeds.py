"""A series is done to one release after the other, can be stopped at any, and taken back as far as it went."""

from __future__ import annotations

from collections.abc import Iterator

from newsroom_tui.errors import SaveFailed
from newsroom_tui.ui.deeds import Series


def test_stopped_while_the_releases_are_gathered_it_does_nothing_and_can_begin_anew() -> None:
    changed: list[int] = []

    def gather() -> Iterator[int]:
        yield 1
        if not asked:
            asked.append(True)
            series.stop()
        yield 2

    asked: list[bool] = []
    series = Series(gather, changed.append, changed.remove)
    series.do()
    assert (changed, series.count) == ([], 0)
    series.do()
    assert (changed, series.count, series.is_cut_short) == ([1, 2], 2, False)


def test_what_fails_halfway_is_told_taken_back_as_far_as_it_went_and_gone_on_with() -> None:
    changed: list[int] = []
    refused = {3}

    def act(release_id: int) -> None:
        if release_id in refused:
            raise SaveFailed("The disk is full.")
        changed.append(release_id)

    series = Series(lambda: [1, 2, 3, 4], act, changed.remove)
    series.do()
    assert changed == [1, 2]
    assert (series.count, series.total, series.is_cut_short) == (2, 4, True)
    assert isinstance(series.failure, SaveFailed)
    series.undo()
    assert (changed, series.is_cut_short) == ([], False)
    refused.clear()
    series.do()
    assert (changed, series.is_cut_short) == ([1, 2, 3, 4], False)
