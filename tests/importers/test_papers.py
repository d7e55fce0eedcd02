"""How local papers, portals and English pages of Chinese places set their texts."""

from __future__ import annotations

import pytest

from newsroom_tui.domain.release import Release
from newsroom_tui.importers import pasted

TITLE = "樣例大學舉行春季植樹活動"
FIRST = "樣例大學今（12）日在東山公園舉行春季植樹活動，來自六個系所的兩百名師生參加，共種下五百棵樹苗。"
SECOND = "校長表示，植樹不只是美化校園，更希望學生從中學會分工與合作，並持續關心身邊的環境與社區。"
BODY = f"{FIRST}\n\n{SECOND}"
ENGLISH = (
    "On March 12, the College of Samples planted five hundred young trees in East Hill Park. Two hundred teachers and "
    "students from six departments took part, and the gardeners showed how each of the trees is set and watered."
)


def read(text: str) -> Release:
    """The release in a pasted text."""
    return pasted.read(text).release


@pytest.mark.parametrize("given", ["（樣例大學提供）", "(東大提供)", "（圖／消防局提供）", "(圖:王小明翻攝)"])
def test_whoever_gave_a_picture_stands_behind_its_caption(given: str) -> None:
    caption = "師生在東山公園合力種下樹苗，現場氣氛熱絡，校長也到場參與。"
    release = read(f"{TITLE}\n{caption}{given}\n{FIRST}\n{SECOND}\n")
    assert ([photo.caption for photo in release.photos], release.body) == ([caption], BODY)


def test_a_papers_photographer_is_named_with_his_post() -> None:
    release = read(f"▲校長趙一凡。（圖／記者王小明攝）\n記者李大同／台北報導\n{FIRST}\n{SECOND}\n")
    assert (release.author, release.photographer, release.body) == ("李大同", "王小明", BODY)


def test_a_portals_only_title_is_the_original_one() -> None:
    release = read(f"原標題：{TITLE}\n\n{FIRST}\n\n{SECOND}\n")
    assert (release.title, release.body) == (TITLE, BODY)


def test_a_papers_name_stands_above_a_short_title() -> None:
    assert read(f"样例晚报网\n\n春日送暖\n\n     {FIRST}\n\n{SECOND}\n").title == "春日送暖"


def test_a_source_is_glued_to_its_day_and_the_hour_stands_below() -> None:
    release = read(f"{TITLE}\n样例网2024-03-12\n08:30\n{FIRST}\n{SECOND}\n")
    assert (release.release_date, release.body) == ("2024-03-12", BODY)


def test_names_stand_behind_the_last_full_stop() -> None:
    release = read(f"{TITLE}\n\n{FIRST}\n\n{SECOND}张三/李四\n")
    assert (release.author, release.body) == ("张三; 李四", BODY)


def test_a_writers_bracket_stands_above_captions_that_are_sentences() -> None:
    text = f"{TITLE}\n\n{FIRST}\n\n{SECOND}（张三）\n\n下图为种树现场。\n\n下图为校长浇水。\n"
    assert read(text).author == "张三"


def test_an_english_caption_in_brackets_stands_among_paragraphs() -> None:
    caption = "(President Jo Sample Planted the First Tree)"
    release = read(f"Trees for East Hill Park\n\n{ENGLISH}\n\n{caption}\n\n{ENGLISH}\n")
    assert ([photo.caption for photo in release.photos], release.body) == ([caption[1:-1]], f"{ENGLISH}\n\n{ENGLISH}")


def test_what_pictures_show_is_told_in_short_sentences_below_the_text() -> None:
    scenes = (
        "A student was watering a tree.",
        "The gardeners showed the stakes.",
        "The president made a short speech.",
    )
    release = read(f"Trees for East Hill Park\n\n{ENGLISH}\n\n{scenes[0]}\n\n\n{scenes[1]}\n\n\n{scenes[2]}\n")
    assert (tuple(photo.caption for photo in release.photos), release.body) == (scenes, ENGLISH)


def test_a_name_alone_between_title_and_text_wrote_it() -> None:
    release = read(f"Five Hundred Trees for East Hill Park in Sampleton\n\nJo Sample\n{ENGLISH}\n\n{ENGLISH}\n")
    assert (release.author, release.body) == ("Jo Sample", f"{ENGLISH}\n\n{ENGLISH}")


def test_a_caption_with_its_credit_is_no_subtitle() -> None:
    caption = "A view of the young trees in East Hill Park, Sampleton, March 12, 2024."
    head = "Five hundred trees planted\n\nUpdated: 2024-03-12 10:44"
    release = read(f"{head}\n\n{caption} [Photo/Jo Sample]\n\n{ENGLISH}\n\n{ENGLISH}\n")
    assert (release.subtitle, release.photographer) == ("", "Jo Sample")
