"""Merges: nothing that either editor wrote is lost, and what both touched is asked about."""

from __future__ import annotations

import dataclasses
import random

from hypothesis import given
from hypothesis import strategies as st

from newsroom_tui.domain.merge import (
    Choice,
    Clash,
    Overlap,
    merge_release,
    merge_sequences,
    merge_text,
    photos_in_place,
)
from newsroom_tui.domain.release import Photo, Release, Status

PARAGRAPH = "The dean opened the hall. Students came early. The mayor spoke. Rain fell at noon. All went home."


def settled(base: str, ours: str, theirs: str) -> str | None:
    """The merged text, None where there is something to choose."""
    parts = merge_text(base, ours, theirs)
    if any(isinstance(part, Overlap) for part in parts):
        return None
    return "".join("".join(part) for part in parts if not isinstance(part, Overlap))


def test_two_sentences_of_one_paragraph() -> None:
    ours = PARAGRAPH.replace("early", "late")
    theirs = PARAGRAPH.replace("Rain", "Snow")
    assert settled(PARAGRAPH, ours, theirs) == ours.replace("Rain", "Snow")


def test_two_chinese_sentences_that_touch() -> None:
    base = "学校召开会议。校长讲话。学生参加。"
    assert (
        settled(base, base.replace("召开", "举行"), base.replace("讲话", "致辞"))
        == "学校举行会议。校长致辞。学生参加。"
    )


def test_the_same_sentence_is_asked_about() -> None:
    parts = merge_text(PARAGRAPH, PARAGRAPH.replace("mayor", "rector"), PARAGRAPH.replace("spoke", "sang"))
    assert [part for part in parts if isinstance(part, Overlap)] == [
        Overlap(("The mayor spoke.",), ("The rector spoke.",), ("The mayor sang.",))
    ]


def test_the_same_change_is_made_once() -> None:
    changed = PARAGRAPH.replace("mayor", "rector")
    assert settled(PARAGRAPH, changed, changed) == changed


def test_one_appends_while_the_other_mends_the_last_sentence() -> None:
    theirs = PARAGRAPH.replace("went", "walked")
    assert settled(PARAGRAPH, PARAGRAPH + " The end.", theirs) == theirs + " The end."


def test_two_texts_at_one_place_are_asked_about() -> None:
    assert settled(PARAGRAPH, PARAGRAPH + "\n\nOne.", PARAGRAPH + "\n\nTwo.") is None


def test_a_sentence_inside_a_paragraph_that_was_written_anew_is_asked_about() -> None:
    anew = "A hall was opened. Many came. There were speeches. It rained. It ended."
    assert settled(PARAGRAPH, anew, PARAGRAPH.replace("The mayor", "Then a guest sang. The mayor")) is None


def test_a_deleted_sentence_that_was_mended_is_asked_about() -> None:
    ours = PARAGRAPH.replace(" Students came early.", "")
    assert settled(PARAGRAPH, ours, PARAGRAPH.replace("early", "late")) is None


sentence_numbers = st.lists(st.integers(0, 11), min_size=2, max_size=2, unique=True)
SENTENCES = [f"Sentence number {chr(97 + n)} tells of {n} halls." for n in range(12)]
BREAKS = [" ", " ", "\n\n", " ", " ", " ", "\n\n", " ", "\n\n", " ", " ", ""]


def text(pieces: list[str]) -> str:
    return "".join(piece + gap for piece, gap in zip(pieces, BREAKS, strict=True))


@given(sentence_numbers)
def test_edits_of_different_sentences_merge_either_way(numbers: list[int]) -> None:
    mine, stored = numbers
    ours, theirs, both = list(SENTENCES), list(SENTENCES), list(SENTENCES)
    ours[mine] = both[mine] = "Ours is this one now."
    theirs[stored] = both[stored] = "Theirs is that one now."
    base = text(SENTENCES)
    assert settled(base, text(ours), text(theirs)) == text(both)
    assert settled(base, text(theirs), text(ours)) == text(both)


@given(st.integers(0, 11))
def test_two_edits_of_one_sentence_are_always_flagged(number: int) -> None:
    ours, theirs = list(SENTENCES), list(SENTENCES)
    ours[number] = ours[number].replace("halls", "schools")
    theirs[number] = theirs[number].replace("Sentence", "Line")
    assert settled(text(SENTENCES), text(ours), text(theirs)) is None


items = st.lists(st.integers(0, 4), max_size=8)


@given(items, items, items)
def test_what_either_added_is_in_the_merge_or_to_be_chosen(base: list[int], ours: list[int], theirs: list[int]) -> None:
    parts = merge_sequences(base, ours, theirs)
    first = [item for part in parts for item in (part.ours if isinstance(part, Overlap) else part)]
    second = [item for part in parts for item in (part.theirs if isinstance(part, Overlap) else part)]
    for item in set(ours) - set(base):
        assert first.count(item) >= ours.count(item)
    for item in set(theirs) - set(base):
        assert second.count(item) >= theirs.count(item)


@given(items, items)
def test_an_edit_against_nothing_is_the_edit(base: list[int], ours: list[int]) -> None:
    for parts in (
        merge_sequences(base, ours, base),
        merge_sequences(base, base, ours),
        merge_sequences(base, ours, ours),
    ):
        assert [item for part in parts for item in (part if not isinstance(part, Overlap) else ())] == ours


def test_a_hundred_shuffled_edits_keep_every_new_sentence() -> None:
    chance = random.Random(7)
    for _ in range(100):
        ours, theirs = list(SENTENCES), list(SENTENCES)
        for n in range(12):
            side = chance.choice((ours, theirs, None))
            if side is not None:
                side[n] = f"New {n} {chance.random()}."
        merged = settled(text(SENTENCES), text(ours), text(theirs))
        assert merged is not None
        assert all(new in merged for new in {*ours, *theirs} - set(SENTENCES))


BASE = Release(
    id=4, version=2, title="Hall opens", author="Ann Lee", release_date="2025-03-14", tags=("hall",), body=PARAGRAPH
)


def test_fields_merge_one_by_one() -> None:
    ours = dataclasses.replace(BASE, photographer="Bo Ek", tags=("hall", "mayor"))
    theirs = dataclasses.replace(BASE, version=3, status=Status.REVIEW, tags=("opening",), title="The hall opens")
    merge = merge_release(BASE, ours, theirs)
    assert merge.clashes == ()
    assert merge.taken == ("Title", "Tags", "Status")
    assert merge.resolved() == dataclasses.replace(theirs, photographer="Bo Ek", tags=("mayor", "opening"))


def test_a_field_that_both_changed_is_asked_about() -> None:
    ours = dataclasses.replace(BASE, author="Cy Orr", release_date="2025-03-15")
    theirs = dataclasses.replace(BASE, version=3, author="Di Poe", release_date="2025-03-16")
    merge = merge_release(BASE, ours, theirs)
    assert [(clash.field, clash.ours, clash.theirs) for clash in merge.clashes] == [
        ("release_date", "2025-03-15", "2025-03-16"),
        ("author", "Cy Orr", "Di Poe"),
    ]
    assert merge.clashes[0].choices == (Choice.OURS, Choice.THEIRS)
    chosen = merge.resolved((Choice.THEIRS, Choice.BOTH))
    assert (chosen.release_date, chosen.author, chosen.version) == ("2025-03-16", "Cy Orr; Di Poe", 3)
    assert merge.resolved().author == "Cy Orr"


def test_the_choice_about_a_passage_goes_into_the_body() -> None:
    ours = dataclasses.replace(BASE, body=PARAGRAPH.replace("mayor", "rector"))
    theirs = dataclasses.replace(BASE, version=3, body=PARAGRAPH.replace("spoke", "sang").replace("dean", "provost"))
    merge = merge_release(BASE, ours, theirs)
    assert merge.clashes == (
        Clash("body", "Body", "The mayor spoke.", "The rector spoke.", "The mayor sang.", tuple(Choice)),
    )
    around = PARAGRAPH.replace("dean", "provost")
    assert merge.resolved([Choice.OURS]).body == around.replace("mayor", "rector")
    assert merge.resolved([Choice.THEIRS]).body == around.replace("spoke", "sang")
    assert merge.resolved([Choice.BOTH]).body == around.replace("The mayor spoke.", "The rector spoke. The mayor sang.")


def test_photographs_and_extras_merge_item_by_item() -> None:
    one, two, three = Photo("1.jpg"), Photo("2.jpg"), Photo("3.jpg")
    base = dataclasses.replace(BASE, photos=(one, two), extra={"Phone": "1", "Fax": "2"})
    credited = dataclasses.replace(one, credit="Bo Ek")
    ours = dataclasses.replace(base, photos=(credited, two), extra={"Phone": "9", "Fax": "2"})
    theirs = dataclasses.replace(base, photos=(one, two, three), extra={"Phone": "1", "Room": "5"})
    merged = merge_release(base, ours, theirs).resolved()
    assert merged.photos == (credited, two, three)
    assert merged.extra == {"Phone": "9", "Room": "5"}
    clash = merge_release(base, ours, dataclasses.replace(base, extra={"Phone": "7"})).clashes
    assert [each.field for each in clash] == ["extra"]


def test_a_photograph_stays_below_the_block_that_it_stood_below() -> None:
    before, photos = "One.\n\nTwo.\n\nThree.", (Photo("0", after=0), Photo("1", after=1), Photo("3", after=3))

    def places(after: str) -> list[int]:
        return [photo.after for photo in photos_in_place(photos, before, after)]

    assert places("One.\n\nTwo.\n\nThree.") == [0, 1, 3]
    assert places("One, mended.\n\nTwo.\n\nThree.") == [0, 1, 3]
    assert places("One.\n\nNew.\n\nTwo.\n\nThree.") == [0, 1, 4]
    assert places("New.\n\nOne.\n\nTwo.\n\nThree.") == [0, 2, 4]
    assert places("One.\n\nThree.") == [0, 1, 2]
    assert places("Three.") == [0, 0, 1]
    assert places("") == [0, 0, 0]


@given(st.text(st.sampled_from("ab\n"), max_size=20), st.text(st.sampled_from("ab\n"), max_size=20), st.integers(0, 5))
def test_photographs_are_never_placed_outside_the_body(before: str, after: str, place: int) -> None:
    count = len([block for block in before.split("\n\n") if block.strip()])
    (photo,) = photos_in_place((Photo("x", after=min(place, count)),), before, after)
    assert photo.after >= 0


def test_two_who_each_add_a_paragraph_do_not_clash_about_the_photographs() -> None:
    base = dataclasses.replace(BASE, body="One.\n\nTwo.\n\nThree.", photos=(Photo("p.jpg", after=2),))
    ours = dataclasses.replace(base, body="Ours.\n\n" + base.body, photos=(Photo("p.jpg", after=3),))
    longer = base.body.replace("Two.", "More.\n\nStill more.\n\nTwo.")
    theirs = dataclasses.replace(base, version=3, body=longer, photos=(Photo("p.jpg", after=4),))
    merge = merge_release(base, ours, theirs)
    assert merge.clashes == ()
    merged = merge.resolved()
    assert merged.body == "Ours.\n\nOne.\n\nMore.\n\nStill more.\n\nTwo.\n\nThree."
    assert merged.photos == (Photo("p.jpg", after=5),)
