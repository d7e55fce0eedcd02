"""Campus pages, Chinese and English: how schools and their bureaus sign, label and caption what they publish."""

from __future__ import annotations

import pytest

from newsroom_tui.importers.html import read_page
from tests.importers.reading import read

TITLE = "样例学院举行春季植树活动"
FIRST = "三月十二日上午，样例学院在东山公园举行春季植树活动，来自六个系部的两百名师生参加，共种下五百棵树苗。"
SECOND = "活动由团委主办，园林系的老师现场讲解了栽种和养护的要点，大家分工合作，一个上午就完成了任务。"
ENGLISH = "The first trees were planted on Monday by two hundred students and their teachers on a hill near the campus."


@pytest.mark.parametrize("signed", ["（外事处 张小三报道 2024年3月13日）", "（2024年3月13日 外事处 张小三 报道）"])
def test_who_reported_signs_with_office_and_day(signed: str) -> None:
    release = read(f"{TITLE}\n{FIRST}\n{SECOND}\n{signed}\n")
    assert (release.author, release.source, release.release_date) == ("张小三", "外事处", "2024-03-13")
    assert release.body == f"{FIRST}\n\n{SECOND}"


def test_an_account_may_be_called_after_its_pages_language() -> None:
    release = read(f"Sample University Plants Trees\n\n2024-03-12|By English|Copyedited Ada Moss\n\n{ENGLISH}\n")
    assert (release.author, release.release_date, release.body) == ("English", "2024-03-12", ENGLISH)
    assert release.extra["Copyedited"] == "Ada Moss"


@pytest.mark.parametrize(
    ("signed", "author", "photographer"),
    [("（样例通讯员张小三、李四报道）", "张小三; 李四", ""), ("（图文/团委通讯员 张小三）", "张小三", "张小三")],
)
def test_a_post_may_say_whose_it_is(signed: str, author: str, photographer: str) -> None:
    release = read(f"{TITLE}\n{FIRST}\n{SECOND}{signed}\n")
    assert (release.author, release.photographer, release.body) == (author, photographer, f"{FIRST}\n\n{SECOND}")


@pytest.mark.parametrize("slogan", ["栽新苗 绿校园", "栽下一片新绿　共建美丽校园"])
def test_a_slogan_above_the_title_is_not_the_title(slogan: str) -> None:
    release = read(f"{slogan}\n\n{TITLE}\n\n{FIRST}\n\n{SECOND}\n")
    assert (release.title, release.body) == (TITLE, f"{FIRST}\n\n{SECOND}")


def test_a_slogan_alone_is_the_title() -> None:
    assert read(f"栽下一片新绿 共建美丽校园\n2024-03-12\n\n{FIRST}\n\n{SECOND}\n").title == "栽下一片新绿 共建美丽校园"


def test_an_english_caption_says_who_stands_where() -> None:
    caption = (
        "Students of the garden class with Dr. Moss (second from left), Head of the School, and Ada Sample (right)."
    )
    release = read(f"Sample University Plants Five Hundred Trees\n\n{caption}\n\n{ENGLISH}\n")
    assert (release.body, [photo.caption for photo in release.photos]) == (ENGLISH, [caption])


@pytest.mark.parametrize(
    ("line", "author", "source"),
    [
        ("Sampleton DailyUpdated: March 12, 2024", "Ada Moss", "Sampleton Daily"),
        ("Source: Sample OfficePublish time: 2024-03-12Views: 3", "Ada Moss", "Sample Office"),
    ],
)
def test_english_labels_are_glued_to_the_value_before_them(line: str, author: str, source: str) -> None:
    release = read(f"Sample University Plants Five Hundred Trees\n\nBy Ada Moss\n\n{line}\n\n{ENGLISH}\n")
    assert (release.author, release.source, release.release_date) == (author, source, "2024-03-12")
    assert release.body == ENGLISH


def test_a_chinese_line_above_an_english_text_is_its_site() -> None:
    release = read(f"Sample University Plants Five Hundred Trees\n2024-03-12 13:54:57\n样例在线东山花\n\n{ENGLISH}\n")
    assert (release.release_date, release.body) == ("2024-03-12", ENGLISH)


@pytest.mark.parametrize(
    ("credit", "author", "photographer"),
    [
        ("（文/张小三 图片由李四同学提供）", "张小三", "李四"),
        ("（文：张小三，照片由宣传部提供）", "张小三", "宣传部"),
        ("（图片由通讯员提供）", "", ""),
    ],
)
def test_who_gave_the_pictures(credit: str, author: str, photographer: str) -> None:
    release = read(f"{TITLE}\n{FIRST}\n{SECOND}{credit}\n")
    assert (release.author, release.photographer) == (author, photographer)


def test_a_first_sentence_below_day_and_source_is_no_title() -> None:
    short = "3月12日，东山县召开植树工作会议，副县长张小三出席会议并讲话。"
    release = read(f"2024年03月12日10:04\n来源:东山县政府网\n{short}\n{SECOND}\n编辑:王五\n查看全文\n")
    assert (release.title, release.author, release.body) == ("", "", f"{short}\n\n{SECOND}")


def test_an_english_campus_page_with_labels_of_its_own() -> None:
    caption = "At the scene of the planting (Source: Bea Moss)"
    labels = "Author: Ada Moss Sourse: School of Gardens\n\n12/Mar/2024 08:55:00"
    release = read(f"Sample University Plants Trees\n\n{labels}\n\n{caption}\n\n{ENGLISH}\n\nViewer: 335\n")
    assert (release.author, release.release_date, release.body) == ("Ada Moss", "2024-03-12", ENGLISH)
    assert (release.photographer, release.extra["Sourse"]) == ("Bea Moss", "School of Gardens")
    release = read(f"• Posted: 12/Mar/2024\n• By: Admin\n• Viewer: 3\n{ENGLISH}\n\nNews and Photos: Ada Moss\n")
    assert (release.title, release.release_date, release.photographer) == ("", "2024-03-12", "Ada Moss")


@pytest.mark.parametrize(
    ("line", "author", "photographer", "source"),
    [
        ("2024年03月12日 10:20 张小三 点击：[123]", "张小三", "", ""),
        ("作者：张小三（文） 李四（图） 日期：2024-03-12", "张小三", "李四", ""),
        ("来源：团委（张小三） 发布时间：2024-03-12", "张小三", "", "团委"),
        ("2024-03-12 | 张小三 | 园林系", "张小三", "", "园林系"),
    ],
)
def test_names_stand_among_labels_in_many_ways(line: str, author: str, photographer: str, source: str) -> None:
    release = read(f"{TITLE}\n{line}\n\n{FIRST}\n\n{SECOND}\n")
    assert (release.author, release.photographer, release.source) == (author, photographer, source)
    assert (release.release_date, release.body) == ("2024-03-12", f"{FIRST}\n\n{SECOND}")


@pytest.mark.parametrize(
    ("signed", "author", "photographer", "source"),
    [
        ("（学生处 供稿 张小三 摄影）", "", "张小三", "学生处"),
        ("图文来源：团委\n撰稿：张小三", "张小三", "", "团委"),
        ("（学生处 文图）", "学生处", "学生处", ""),
        ("（园林系2022级 张小三）", "张小三", "", "园林系2022级"),
    ],
)
def test_offices_and_people_sign_in_many_ways(signed: str, author: str, photographer: str, source: str) -> None:
    release = read(f"{TITLE}\n{FIRST}\n{SECOND}\n{signed}\n")
    assert (release.author, release.photographer, release.source) == (author, photographer, source)
    assert release.body == f"{FIRST}\n\n{SECOND}"


def test_a_blogs_day_and_account_stand_below_its_post() -> None:
    release = read(f"{TITLE}\n\n{FIRST}\n\n、\n\n2024-03-12\n\nsample2024\n")
    assert (release.release_date, release.body, release.extra["account"]) == ("2024-03-12", FIRST, "sample2024")


def test_an_office_and_its_people_stand_below_the_title() -> None:
    release = read(f"{TITLE}\n团委 张小三\n2024-03-12\n{FIRST}\n（图为植树现场）\n{SECOND}\n")
    assert (release.author, release.source, release.release_date) == ("张小三", "团委", "2024-03-12")
    assert (release.body, [photo.caption for photo in release.photos]) == (f"{FIRST}\n\n{SECOND}", ["图为植树现场"])


def test_whom_a_page_is_for_is_no_title() -> None:
    release = read(f"学生 教工 校友 考生 访客\n{FIRST}\n{SECOND}\n团委\n2024. 3. 12\n")
    assert (release.title, release.source, release.release_date) == ("", "团委", "2024-03-12")
    assert release.body == f"{FIRST}\n\n{SECOND}"


def test_a_sentence_in_brackets_below_the_text_is_a_caption() -> None:
    release = read(f"{TITLE}\n2024-03-12\n{FIRST}\n{SECOND}\n（师生在公园里栽下树苗，个个干劲十足！）\n团委\n")
    assert release.body == f"{FIRST}\n\n{SECOND}"
    assert [photo.caption for photo in release.photos] == ["（师生在公园里栽下树苗，个个干劲十足！）"]


@pytest.mark.parametrize(
    "header",
    [
        "<h3>{}</h3><h4>——六系部师生共种五百棵</h4><p>2024-03-12 09:30　作者：张小三</p>",
        "<div>{}</div><div><em>日期</em><b>2024-03-12</b><em>作者</em><b>张小三</b><em>来源</em><b>团委</b></div>",
    ],
)
def test_a_saved_page_says_who_and_when_in_many_ways(header: str) -> None:
    body = f"<div><p>{FIRST}</p><p>{SECOND}</p></div>"
    release, _ = read_page(f"<html><title>样例学院</title><body>{header.format(TITLE)}{body}</body></html>")
    assert (release.title, release.author, release.release_date) == (TITLE, "张小三", "2024-03-12")
    assert release.body == f"{FIRST}\n\n{SECOND}"


def test_a_sender_may_stand_beside_a_counter_below_the_day() -> None:
    release = read(f"{TITLE}\n2024年03月12日 09:30\n团委    点击：[12]\n{FIRST}\n{SECOND}\n")
    assert (release.source, release.release_date, release.body) == ("团委", "2024-03-12", f"{FIRST}\n\n{SECOND}")


def test_an_english_pages_labels_may_begin_with_the_editor() -> None:
    title = "Sample University Plants Five Hundred Trees"
    release = read(f"{title}\nEditor: Bea Moss    Author: Ada Moss    Time: 2024-03-12\n{ENGLISH}\n")
    assert (release.title, release.author, release.release_date) == (title, "Ada Moss", "2024-03-12")
    assert (release.extra["Editor"], release.body) == ("Bea Moss", ENGLISH)


def test_an_english_text_is_signed_in_brackets() -> None:
    release = read(f"{ENGLISH}\n{ENGLISH}\n(By Ada Moss)\n")
    assert (release.author, release.body) == ("Ada Moss", f"{ENGLISH}\n\n{ENGLISH}")


def test_a_page_on_one_line_ends_with_who_signs_it() -> None:
    head = f"校园新闻 {TITLE} [2024-03-12] 点击:12"
    release = read(f"{head} {FIRST}{SECOND}{FIRST}{SECOND} (团委 张小三) 关闭窗口\n")
    assert (release.title, release.author, release.source) == (TITLE, "张小三", "团委")
    assert release.body == f"{FIRST}{SECOND}{FIRST}{SECOND} (团委 张小三)"


@pytest.mark.parametrize("caption", ["（植树现场）", "【师生合影】", "集体照", "师生栽种树苗"])
def test_one_short_line_among_paragraphs_is_a_caption(caption: str) -> None:
    release = read(f"{TITLE}\n2024-03-12\n{FIRST}\n{caption}\n{SECOND}\n{FIRST}\n")
    assert release.body == f"{FIRST}\n\n{SECOND}\n\n{FIRST}"
    assert [photo.caption for photo in release.photos] == [caption.strip("（）【】")]


@pytest.mark.parametrize("headings", [("一是提前准备", "二是讲清要点"), ("01 提前准备", "02 讲清要点")])
def test_counted_headings_are_no_captions(headings: tuple[str, str]) -> None:
    release = read(f"{TITLE}\n2024-03-12\n{headings[0]}\n{FIRST}\n{headings[1]}\n{SECOND}\n")
    assert (release.body.count("\n\n"), release.photos) == (3, ())


def test_a_label_that_nobody_knows_is_no_title() -> None:
    release = read(f"{TITLE}\n样例体育(东山):2024-03-12 供稿:张小三 摄影:李四\n编辑:王五 阅读次数:{FIRST}\n{SECOND}\n")
    assert (release.title, release.author, release.photographer) == (TITLE, "张小三", "李四")
    assert (release.release_date, release.body) == ("2024-03-12", f"{FIRST}\n\n{SECOND}")
