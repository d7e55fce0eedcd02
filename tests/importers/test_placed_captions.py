"""Captions that nothing but their place tells: in a row, above a credit, above a report, set apart."""

from __future__ import annotations

import pytest

from newsroom_tui.domain.release import Release
from newsroom_tui.importers import pasted

TITLE = "样例学院举行春季植树活动"
FIRST = "三月十二日上午，样例学院在东山公园举行春季植树活动，来自六个系部的两百名师生参加，共种下五百棵树苗。"
SECOND = "活动由团委主办，园林系的老师现场讲解了栽种和养护的要点，大家分工合作，一个上午就完成了任务。"
THIRD = "样例学院每年春天都会组织师生植树，十年来已经在东山公园种下一片小小的树林，成为学校的一道风景。"


def read(*lines: str) -> Release:
    """The release of a title, a day and these lines."""
    return pasted.read("\n".join((TITLE, "2024-03-12", *lines))).release


def captions(release: Release) -> list[str]:
    """What the release's photographs show."""
    return [photo.caption for photo in release.photos]


@pytest.mark.parametrize("parted", ["", "\n"])
def test_short_lines_in_a_row_between_paragraphs_are_captions(parted: str) -> None:
    release = read(FIRST, parted, "师生们为树苗浇水" + parted, "园林系小分队" + parted, SECOND)
    assert captions(release) == ["师生们为树苗浇水", "园林系小分队"]
    assert release.body == f"{FIRST}\n\n{SECOND}"


def test_a_heading_between_paragraphs_stands_alone() -> None:
    release = read(FIRST, "十年种下一片林", SECOND, "把课堂搬到山上", THIRD)
    assert release.photos == ()


def test_a_list_of_names_and_prizes_is_no_row_of_captions() -> None:
    release = read(FIRST, "一等奖：园林系", "二等奖：外语系", SECOND)
    assert release.photos == ()


def test_a_short_line_farther_from_the_text_than_paragraphs_are_is_a_caption() -> None:
    release = read("", FIRST, "", SECOND, "", THIRD, "", "", "园林系小分队", "", FIRST)
    assert captions(release) == ["园林系小分队"]


def test_a_short_line_less_far_in_than_the_text_is_a_caption() -> None:
    release = read(f"　　{FIRST}", "园林系小分队", f"　　{SECOND}", f"　　{THIRD}")
    assert captions(release) == ["园林系小分队"]


def test_sentences_above_the_line_that_says_who_took_the_picture_are_captions() -> None:
    release = read("师生们正在为刚刚种下的树苗浇水。", "", "样例日报记者张小三 摄", "", FIRST, "", SECOND)
    assert (captions(release), release.photographer) == (["师生们正在为刚刚种下的树苗浇水。"], "张小三")
    assert release.body == f"{FIRST}\n\n{SECOND}"


def test_sentences_above_a_report_are_captions() -> None:
    above = "师生们合影。记者 张小三/摄"
    release = read("学院的老师在东山公园挥锹铲土。", above, f"样例网3月12日讯 （记者 李小四）{FIRST}", SECOND)
    assert captions(release) == ["学院的老师在东山公园挥锹铲土。", "师生们合影。"]
    assert (release.author, release.photographer) == ("李小四", "张小三")


def test_an_images_tag_is_a_photograph() -> None:
    tag = '<image>data:image/s3,"s3://sample-images/0001" alt=""</image>'
    release = read(FIRST, tag, tag, SECOND, tag, THIRD)
    assert release.body == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert [photo.after for photo in release.photos] == [1, 1, 2]


def test_a_pages_buttons_in_a_list_are_neither_captions_nor_text() -> None:
    release = read("  • 来源：样例日报", "  • 话题", "  • 分享", "", f"样例日报讯 {FIRST}", SECOND)
    assert (release.source, release.body, release.photos) == ("样例日报", f"样例日报讯 {FIRST}\n\n{SECOND}", ())


def test_a_caption_names_the_house_and_then_who_took_the_picture() -> None:
    caption = (
        "Jo Sample (L), who heads the hall, shakes hands with a guest at the opening in Sampleton, March 12, 2024."
    )
    text = "SAMPLETON, March 12 (Sample News) -- The new hall opened on Tuesday with songs from four countries."
    release = pasted.read(f"A New Hall Opens\n\n2024-03-12\n\n{caption} (Sample News/Ada Moss)\n\n{text}\n").release
    assert (release.photographer, release.body) == ("Ada Moss", text)
    assert captions(release) == [caption]


def test_a_short_line_that_stands_as_a_caption_does_is_a_caption() -> None:
    release = read(FIRST, "师生们在植树现场", SECOND, "山上井然有序", THIRD)
    assert captions(release) == ["师生们在植树现场", "山上井然有序"]
    assert release.body == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_headings_that_are_counted_are_no_captions() -> None:
    release = read("", FIRST, "", "", "", "看点一:上山", "", SECOND, "", "", "", "看点二:种树", "", THIRD)
    assert release.photos == ()
    assert release.body == f"{FIRST}\n\n看点一:上山\n\n{SECOND}\n\n看点二:种树\n\n{THIRD}"


def test_a_caption_may_stand_below_the_credits() -> None:
    release = read(FIRST, SECOND, "宣传部 园林科 张小三 报道 李小四 摄影 办公室 王小五 审稿", "上图:师生们植树")
    assert (release.author, release.photographer, captions(release)) == ("张小三", "李小四", ["上图:师生们植树"])
    assert release.body == f"{FIRST}\n\n{SECOND}"


def test_a_caption_may_be_a_texts_first_line() -> None:
    release = pasted.read(f"第二期样例学院植树活动现场\n{FIRST}\n{SECOND}\n").release
    assert (release.title, captions(release), release.body) == (
        "",
        ["第二期样例学院植树活动现场"],
        f"{FIRST}\n\n{SECOND}",
    )


def test_a_caption_may_stand_in_a_cell_of_its_own() -> None:
    release = read(FIRST, "|园林系小分队|", SECOND, THIRD)
    assert captions(release) == ["园林系小分队"]


def test_images_behind_a_paragraph_have_their_captions_behind_them() -> None:
    release = read(f"{FIRST}{SECOND} ![]() 植树现场 ![](hill.jpg) 山上", "|")
    assert [(photo.file, photo.caption) for photo in release.photos] == [("", "植树现场"), ("hill.jpg", "山上")]
    assert release.body == f"{FIRST}{SECOND}"


def test_a_bracket_above_captions_without_credits_is_of_all_of_them() -> None:
    release = read("", FIRST, "", f"{SECOND}(李小四 摄)", "", "", "师生们上山", "", "", "园林系小分队种下树苗")
    assert (release.photographer, captions(release)) == ("李小四", ["师生们上山", "园林系小分队种下树苗"])
    assert release.body == f"{FIRST}\n\n{SECOND}"


def test_each_picture_may_be_told_in_a_sentence_below_the_text() -> None:
    told = ["师生们在山上挥锹铲土。", "园林系的老师讲解要点。", "小树苗在风中站稳了脚。"]
    release = read(f"{FIRST}{SECOND}", *told)
    assert (captions(release), release.body) == (told, f"{FIRST}{SECOND}")


def test_a_heading_of_two_halves_is_no_caption() -> None:
    release = read(FIRST, "", "走上东山:感受春天风采", SECOND, "", "种下树苗:收获师生合影", THIRD)
    assert release.photos == ()


@pytest.mark.parametrize("caption", ["金小刚", "园林系的老师现场讲解"])
def test_a_line_that_only_says_what_the_paragraph_beside_it_tells_is_a_caption(caption: str) -> None:
    release = read(FIRST, f"{SECOND}主持人金小刚致辞。", caption, THIRD)
    assert captions(release) == [caption]
    assert release.body == f"{FIRST}\n\n{SECOND}主持人金小刚致辞。\n\n{THIRD}"


def test_an_english_line_with_the_words_of_the_paragraph_above_is_a_caption() -> None:
    above = "To begin the ceremony, all two hundred guests rose to join in the singing of the college song."
    below = "Then the president of the college thanked the gardeners, who had brought five hundred trees."
    text = f"Sample College Plants Trees\n\n2024-03-12\n\n{above}\n\nSinging the college song\n\n{below}\n"
    release = pasted.read(text).release
    assert captions(release) == ["Singing the college song"]
    assert release.body == f"{above}\n\n{below}"
