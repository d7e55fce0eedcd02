"""A release as a page: header, notices, photographs in their places."""

from __future__ import annotations

import dataclasses

from newsroom_tui import language
from newsroom_tui.domain.release import Photo, Release, Status
from newsroom_tui.ui.reading.glyphs import QUIET
from newsroom_tui.ui.reading.page import PLAIN_ABOVE, glimpse, make_page, read_text
from newsroom_tui.ui.reading.picture import Picture

RELEASE = Release(id=1, title="Two sides sign", body="One.\n\nTwo.\n\nThree.")


def texts(release: Release, origin: str = "") -> list[str]:
    return [block.text for block in make_page(release, origin, read_text(release.body)).blocks]


def test_the_header_says_what_is_known_and_what_is_missing() -> None:
    release = dataclasses.replace(
        RELEASE,
        subtitle="A new school",
        release_date="2025-03-14",
        author="国教学院",
        source="河滨报",
        status=Status.PUBLISHED,
        tags=("campus", "合作"),
        extra={"Editor": "Lin Sample"},
    )
    assert texts(release, "Imported from a.txt")[:6] == [
        "Two sides sign",
        "A new school",
        "14 March 2025 · By 国教学院 · no photo credit · Source: 河滨报 · published",
        "Imported from a.txt · 3 words · 1 min",
        "#campus #合作",
        "Editor: Lin Sample",
    ]


def test_a_release_without_anything_says_so() -> None:
    assert texts(Release()) == [
        "(no title)",
        "no date · no author · no photo credit · draft",
        "0 words",
        "There is no text yet.",
    ]


def test_missing_credits_are_warnings() -> None:
    page = make_page(RELEASE, "", read_text(RELEASE.body))
    passage = page.blocks[1].passage
    warned = [passage.text[run.start : run.end] for run in passage.runs if "warning" in run.roles]
    assert warned == ["no date", "no author", "no photo credit"]


def test_no_credit_is_parted_while_it_fits_into_a_line() -> None:
    release = dataclasses.replace(RELEASE, release_date="2025-03-14", author="国教学院")
    credits_line = make_page(release, "", read_text(release.body)).blocks[1]
    lines = ["".join(piece.text for piece in line) for line in credits_line.lay_out(40, QUIET.cells)]
    assert lines == ["", "14 March 2025 · By 国教学院 ·", "no photo credit · draft"]
    narrow = ["".join(piece.text for piece in line) for line in credits_line.lay_out(8, QUIET.cells)]
    assert all(QUIET.cells(line) <= 8 for line in narrow)


def test_in_chinese_neither_a_credit_nor_a_date_is_parted() -> None:
    language.speak("zh")
    release = dataclasses.replace(RELEASE, release_date="2025-03-14", author="国教学院", photographer="李例")
    credits_line = make_page(release, "", read_text(release.body)).blocks[1]
    for width in range(16, 60):
        lines = ["".join(piece.text for piece in line) for line in credits_line.lay_out(width, QUIET.cells)]
        assert " ".join(lines[1:]) == "2025年3月14日 · 作者 国教学院 · 摄影 李例 · 草稿"
        assert all(QUIET.cells(line) <= width for line in lines)


def test_labels_that_the_import_gave_are_in_the_users_language_and_others_as_they_were_written() -> None:
    language.speak("zh")
    release = dataclasses.replace(RELEASE, extra={"beside the title": "第八期", "Source": "校报"})
    assert texts(release)[3:5] == ["标题旁：第八期", "Source：校报"]


def test_an_odd_date_is_shown_as_it_is() -> None:
    assert "sometime in May" in texts(dataclasses.replace(RELEASE, release_date="sometime in May"))[1]


def test_bin_and_embargo_stand_on_top() -> None:
    release = dataclasses.replace(RELEASE, binned_at="2025-03-15T08:30:00+00:00", embargo="2025-03-20T09:00+08:00")
    assert texts(release)[:2] == [
        "In the bin since 15 March 2025, 08:30 +00:00.",
        "Embargo until 20 March 2025, 09:00 +08:00.",
    ]


def test_photographs_stand_after_as_many_blocks_as_they_say() -> None:
    photos = (
        Photo("d.jpg", "D", after=99),
        Photo("a.jpg", "A", "Lin"),
        Photo("b.jpg", "B", after=1),
        Photo("c.jpg", "C", after=1),
    )
    found = texts(dataclasses.replace(RELEASE, photos=photos))[3:]
    assert found == [
        "A\nPhoto: Lin",
        "One.",
        "B\nno photo credit",
        "C\nno photo credit",
        "Two.",
        "Three.",
        "D\nno photo credit",
    ]


def test_a_photograph_does_not_part_a_list() -> None:
    release = dataclasses.replace(
        RELEASE, body="- one\n\n- two\n\nend", photos=(Photo(caption="P", credit="Q", after=1),)
    )
    assert texts(release)[3:] == ["one", "two", "P\nPhoto: Q", "end"]


def test_a_photograph_without_text_needs_no_text() -> None:
    assert texts(Release(photos=(Photo("a.jpg", "A", "B"),)))[3:] == ["A\nPhoto: B"]


def framed(photo: Photo, width: int) -> list[str]:
    from newsroom_tui.ui.reading.blocks import Frame

    lines = Picture(Frame(gap=0), photo).lay_out(width, QUIET.cells)
    return ["".join(piece.text for piece in line) for line in lines]


def test_a_caption_is_framed() -> None:
    assert framed(Photo("p/gate.jpg", "签约仪式现场 in the hall", "Lin"), 24) == [
        "╭─ gate.jpg ───────────╮",
        "│ 签约仪式现场 in the  │",
        "│ hall                 │",
        "│ Photo: Lin           │",
        "╰──────────────────────╯",
    ]
    assert framed(Photo(), 14) == [
        "╭────────────╮",
        "│ no caption │",
        "│ no photo   │",
        "│ credit     │",
        "╰────────────╯",
    ]
    assert framed(Photo("x", "Cap", "Lin"), 6) == ["Cap", "Photo:", "Lin"]


def test_what_is_too_long_is_shown_as_written_and_that_is_said() -> None:
    source = "*word*\n" * (PLAIN_ABOVE // 7 + 1)
    text = read_text(source)
    assert "very long text" in text.notice
    assert sum(block.text.count("*word*") for block in text.body.blocks) == source.count("*word*")
    assert text.counts is not None
    assert text.counts.words == source.count("*word*")


def test_a_glimpse_ends_at_a_paragraph_and_says_that_more_comes() -> None:
    source = "A paragraph of words.\n\n" * 1000
    text = glimpse(source)
    assert text.body.blocks[-1].text == "A paragraph of words."
    page = make_page(dataclasses.replace(RELEASE, body=source), "", text)
    assert page.blocks[-1].text == "Reading the rest of a long text …"


def test_what_is_missing_stands_on_one_line() -> None:
    credits_block = make_page(RELEASE, "", read_text("")).blocks[1]
    for width in range(16, 60):
        lines = ["".join(piece.text for piece in line) for line in credits_block.lay_out(width, len)]
        assert any("no author" in line for line in lines)
        assert any("no photo credit" in line for line in lines)
