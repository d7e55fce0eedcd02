"""Differences: they give both texts back, and they are as small as a reader would mark them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_tui.domain.difference import Change, Span, difference, edits, release_difference, side_by_side
from newsroom_tui.domain.release import Photo, Release, Status
from newsroom_tui.domain.text.split import lines, sentences, words

SAME, REMOVED, ADDED = Change.SAME, Change.REMOVED, Change.ADDED

prose = st.text(st.sampled_from("ab c.\n!。学校，“”'"), max_size=60)


def marked(before: str, after: str) -> str:
    marks = {SAME: "{}", REMOVED: "[-{}-]", ADDED: "{{+{}+}}"}
    return "".join(marks[span.change].format(span.text) for span in difference(before, after))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("The dean signed.", "The dean signed.", "The dean signed."),
        ("The dean signed.", "The rector signed.", "The [-dean-]{+rector+} signed."),
        ("The old dean signed.", "A new rector signed.", "[-The old dean-]{+A new rector+} signed."),
        ("学校召开会议", "学校举行会议", "学校[-召开-]{+举行+}会议"),
        ("One.\n\nTwo.\n", "One.\n\nThree.\n\nTwo.\n", "One.\n\n{+Three.\n\n+}Two.\n"),
        ("", "New", "{+New+}"),
        ("Old", "", "[-Old-]"),
    ],
)
def test_words_and_chinese_characters_are_the_pieces(before: str, after: str, said: str) -> None:
    assert marked(before, after) == said


@given(prose, prose)
def test_a_difference_gives_both_texts_back(before: str, after: str) -> None:
    spans = difference(before, after)
    assert "".join(span.text for span in spans if span.change is not ADDED) == before
    assert "".join(span.text for span in spans if span.change is not REMOVED) == after
    assert all(span.text for span in spans)
    assert (len(spans) <= 1 and all(span.change is SAME for span in spans)) == (before == after)


@given(st.lists(st.integers(0, 3)), st.lists(st.integers(0, 3)))
def test_edits_turn_one_into_the_other(before: list[int], after: list[int]) -> None:
    made: list[int] = []
    done = 0
    for edit in edits(before, after):
        assert edit.start >= done
        made += [*before[done : edit.start], *edit.items]
        done = edit.end
    assert made + before[done:] == after


@pytest.mark.parametrize("split", [sentences, words, lines])
def test_pieces_give_the_text_back(split: object) -> None:
    @given(st.one_of(st.text(), prose))
    def gives_back(text: str) -> None:
        assert callable(split)
        assert "".join(split(text)) == text

    gives_back()


def test_sentences_end_where_readers_end_them() -> None:
    text = "The lab is 3.5 m high. “Fine!” he said.\n\n学校召开会议。他说：“好。”完"
    assert [part for part in sentences(text) if part.strip()] == [
        "The lab is 3.5 m high.",
        "“Fine!”",
        "he said.",
        "学校召开会议。",
        "他说：“好。”",
        "完",
    ]


def test_many_lines_alike_are_compared_all_the_same() -> None:
    before = "same line\n" * 20_000
    after = "start\n" + before + "fin"
    spans = difference(before + "end", after)
    assert "".join(span.text for span in spans if span.change is not REMOVED) == after
    assert difference(before, before + "end")[-1] == Span(ADDED, "end")


def test_one_very_long_line_is_compared_all_the_same() -> None:
    before = "word " * 100_000
    assert difference(before, before.replace("word", "term"))[-1].change is ADDED


def test_of_a_release_the_fields_that_differ_are_told() -> None:
    before = Release(title="A day", tags=("one",), photos=(Photo("a.jpg"),), body="It rained.")
    after = Release(title="A day", tags=("one", "two"), status=Status.REVIEW, extra={"Phone": "1"}, body="It snowed.")
    told = release_difference(before, after)
    assert [field.name for field in told] == ["tags", "status", "body", "photos", "extra"]
    assert told[2].spans == (Span(SAME, "It "), Span(REMOVED, "rained"), Span(ADDED, "snowed"), Span(SAME, "."))
    assert told[4].spans == (Span(ADDED, "Phone: 1\n"),)
    assert release_difference(before, before) == ()


def beside(before: str, after: str) -> list[tuple[str, str]]:
    rows = side_by_side(difference(before, after))
    return [("".join(span.text for span in row.before), "".join(span.text for span in row.after)) for row in rows]


def test_lines_that_belong_together_stand_beside_each_other() -> None:
    assert beside("One.\nTwo.\nThree.", "One.\nTwo and a half.\nThree.") == [
        ("One.", "One."),
        ("Two.", "Two and a half."),
        ("Three.", "Three."),
    ]
    (row, *_) = side_by_side(difference("会议。", "大会。"))
    assert not row.is_same


@given(prose, prose)
def test_columns_give_both_texts_back(before: str, after: str) -> None:
    rows = beside(before, after)
    assert "\n".join(row[0] for row in rows) == before
    assert "\n".join(row[1] for row in rows) == after
