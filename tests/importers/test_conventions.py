"""How offices and agencies set their releases: each convention by a text of its own, with invented people."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsroom_tui.domain.imported import GIVEN_LABELS
from newsroom_tui.domain.release import Release
from newsroom_tui.importers import moments, pasted, table
from newsroom_tui.importers.base import Source
from newsroom_tui.importers.encoding import decode
from tests.importers.reading import read

ROOT = Path(__file__).parent.parent.parent
PROSE = "四月十二日上午，样例学院在东操场举行春季运动会，来自十个系部的六百名运动员参加了三十个项目的比赛。"
MORE = "比赛历时两天，共有五人打破四项校纪录，团体总分前六名在闭幕式上领到了奖状，全校师生到场观看。"
ENGLISH = (
    "The Sample Foundation opened a workshop for young builders on Monday, and forty of them came on the first day."
)
LATER = "The workshop stays open until the end of the year, and nobody who wants to take part has to pay for anything."


@pytest.mark.parametrize(
    ("credit", "author", "photographer"),
    [
        ("（张三/文 李四、王五/摄 赵六/审）", "张三", "李四; 王五"),
        ("（宣传部/文 李四/摄）", "宣传部", "李四"),
        ("（智造学院供稿 图/团委宣传部 文/张三 修改/王五 审核/赵六）", "张三", "团委宣传部"),
        ("【作者：文/张三 李四 图/王五 来自：新闻中心 编辑：赵六】", "张三; 李四", "王五"),
        ("（图/文 张三 李四）", "张三; 李四", "张三; 李四"),
    ],
)
def test_credits_may_stand_before_or_behind_their_names(credit: str, author: str, photographer: str) -> None:
    release = read(f"{PROSE}\n{MORE}\n{credit}\n")
    assert (release.author, release.photographer) == (author, photographer)
    assert release.body.count("\n\n") == 1


@pytest.mark.parametrize(
    ("opening", "author"),
    [
        ("（样例社記者陳小明台北15日電）", "陳小明"),
        ("〔記者林大年／台北報導〕", "林大年"),
        ("【供稿/机械学院 张三】", "张三"),
    ],
)
def test_a_first_paragraph_names_its_reporter(opening: str, author: str) -> None:
    assert read(f"样例学院举行春季运动会\n\n{opening}{PROSE}\n\n{MORE}\n").author == author


def test_a_reporter_stands_under_the_title_with_the_paper() -> None:
    header = "运动会为什么越办越热闹？\n2024年04月13日15:33\n来源：样例客户端\n样例日报·样例客户端记者 张三\n"
    release = read(f"{header}{PROSE}\n{MORE}\n")
    assert release.title == "运动会为什么越办越热闹？"
    assert (release.release_date, release.author) == ("2024-04-13", "张三")


def test_reporters_stand_beside_the_date() -> None:
    release = read(
        f"校慶規模縮小\n\n2024-06-06 12:45:00 / 王小儀 張大元 報導 /\n字級：\n大字\n中字\n小字\n{PROSE}\n{MORE}\n"
    )
    assert (release.release_date, release.author) == ("2024-06-06", "王小儀; 張大元")
    assert release.body.startswith("四月十二日")


def test_a_date_may_say_when_it_was_changed() -> None:
    assert (
        read(f"校慶大會今舉行\n\n2024/11/15 10:16(11/15 11:01 更新)\n\n{PROSE}\n\n{MORE}\n").release_date
        == "2024-11-15"
    )


def test_a_person_as_source_wrote_it_and_a_paper_did_not() -> None:
    assert read(f"{PROSE}\n{MORE}\n新闻来源：张小三 李小四\n").author == "张小三; 李小四"
    assert read(f"{PROSE}\n{MORE}\n来源：样例日报\n").author == ""


def test_a_caption_may_stand_between_title_and_date() -> None:
    caption = "样例学院今天举行春季运动会，校长（左）为冠军颁奖。（记者李四摄）"
    release = read(f"样例学院举行春季运动会\n\n{caption}\n\n2024/04/13 09:31\n\n{PROSE}\n\n{MORE}\n")
    assert (release.release_date, release.photographer) == ("2024-04-13", "李四")
    assert [photo.caption for photo in release.photos] == ["样例学院今天举行春季运动会，校长（左）为冠军颁奖。"]
    assert release.body.startswith("四月十二日")


def test_short_lines_below_the_last_sentence_are_captions() -> None:
    release = read(f"{PROSE}\n\n{MORE}\n\n校长宣布运动会正式开始\n\n各系方阵在操场列队\n\n（撰稿：张三/摄影：李四）\n")
    assert [photo.caption for photo in release.photos] == ["校长宣布运动会正式开始", "各系方阵在操场列队"]
    assert (release.author, release.photographer) == ("张三", "李四")


def test_what_somebody_does_in_a_picture_is_a_caption() -> None:
    release = read(f"A Workshop Opens\n\n{ENGLISH}\n\nAda Moss welcomes the first guests.\n\n{LATER}\n")
    assert [(photo.caption, photo.after) for photo in release.photos] == [("Ada Moss welcomes the first guests.", 1)]


def test_what_is_left_of_a_pictures_name_is_no_text() -> None:
    release = read(f"{PROSE}\n\n59BE9\n\n{MORE}\n\n3-1\n\n{PROSE}\n")
    assert [photo.after for photo in release.photos] == [1, 2]
    assert release.body.count("\n\n") == 2


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("[Photo: The first guests at the bench. Ada Moss]", "The first guests at the bench."),
        ("Photo: The first guests at the bench. (Photo by Ada Moss)", "The first guests at the bench."),
        ("The first guests at the bench. Photo: Ada Moss", "The first guests at the bench."),
    ],
)
def test_a_caption_and_its_credit_are_told_apart(line: str, caption: str) -> None:
    release = read(f"A Workshop Opens\n\n{ENGLISH}\n\n{line}\n\n{LATER}\n")
    assert [(photo.caption, photo.credit) for photo in release.photos] == [(caption, "Ada Moss")]
    assert release.photographer == "Ada Moss"


def test_a_rule_under_a_headline_is_no_part_of_it() -> None:
    assert read(f"A Workshop Opens\n================\n\n{ENGLISH}\n\n{LATER}\n").title == "A Workshop Opens"


def test_without_another_date_an_embargo_says_the_day() -> None:
    release = read(f"EMBARGOED UNTIL 09:00 GMT, 3 June 2025\n\nA Workshop Opens\n\n{ENGLISH}\n\n{LATER}\n")
    assert release.release_date == "2025-06-03"


def test_a_number_to_call_stays_with_its_contact() -> None:
    release = read(f"Contact:\nDana Sample\n+00 000 555 0100\n\nA Workshop Opens\n\n{ENGLISH}\n\n{LATER}\n")
    assert "+00 000 555 0100" in release.extra["Contact"]


def test_a_page_that_was_put_on_one_line_has_its_title_and_date() -> None:
    blanks = " " * 60
    once = read(f"February 10  2026 A Workshop Opens in Sampletown Today{blanks}{ENGLISH}  {LATER}{blanks}")
    assert (once.title, once.release_date) == ("A Workshop Opens in Sampletown Today", "2026-02-10")
    title = "A Workshop Opens in Sampletown Today"
    twice = read(f"  {title}   Sample Foundation{blanks}{title} Monday  March  9  2026  {ENGLISH}  {LATER}{blanks}")
    assert (twice.title, twice.release_date) == (title, "2026-03-09")


def test_a_line_broken_after_a_title_of_address_is_one_paragraph() -> None:
    broken = "Today the Sample Foundation issued the following statement on the nomination of its new chair by Rep. \n"
    release = read(
        f"A STATEMENT ON THE NEW CHAIR\n  {broken} Ada Moss, who takes over in May:\n   {ENGLISH}\n   {LATER}\n"
    )
    assert "by Rep. Ada Moss" in release.body
    assert release.subtitle == ""


def test_wrapped_text_that_begins_a_line_with_by_is_no_byline() -> None:
    lines = (
        "The Sample Foundation opened a workshop for young builders on Monday, made free",
        "by people who never asked to be named and who will not say what they have spent",
        "on the benches, the tools, the lamps and the enormous stove in the back of the",
        "hall that used to be a bakery.",
    )
    assert "\n\n" not in read("A Workshop Opens\n\n" + "\n".join(lines) + "\n").body


def test_a_pages_foot_is_no_body() -> None:
    foot = "联系我们\n\n样例学院 版权所有    样例路1号\n\n样例学院新闻中心主办    E-mail：a@b.example\n\n某ICP备0号"
    release = read(f"样例学院举行春季运动会\n\n来源：校团委   时间：2024-04-13  浏览：\n{PROSE}\n{MORE}\n\n{foot}")
    assert release.body.endswith("全校师生到场观看。")


def test_headings_with_nothing_below_are_kept() -> None:
    assert "About the Sample Foundation" in read(f"{PROSE}\nAbout the Sample Foundation\n").extra


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_known_by_its_characters(name: str) -> None:
    text = f"样例学院举行春季运动会\r\n\r\n发布时间：2024-04-13\r\n\r\n{PROSE}\r\n"
    assert decode(text.encode(name)).text == text


def release_of(name: str, text: str) -> Release:
    """The release in a file of that name."""
    return table.read(Source(name, text.encode())).items[0].release


def test_an_article_may_be_laid_out_inside_a_form() -> None:
    page = (
        "<html><head><title>样例学院举行春季运动会-样例网</title></head><body><form name='_newscontent'><table>"
        "<tr><td>样例学院举行春季运动会</td></tr><tr><td><span>发布日期：2024-04-13</span></td></tr>"
        f"<tr><td><div><p>{PROSE}</p><p>{MORE}（文：张三/图：李四）</p></div></td></tr></table></form></body></html>"
    )
    release = release_of("page.html", page)
    assert (release.title, release.release_date) == ("样例学院举行春季运动会", "2024-04-13")
    assert (release.author, release.photographer) == ("张三", "李四")
    assert release.body.endswith("全校师生到场观看。")


def test_a_wires_head_ends_where_its_mark_says() -> None:
    head = "abc0001 4 su 174 tst 1388\n\nWorkshops\n\nWorkshops:\nA workshop opens =\n\n"
    release = release_of("wire.txt", f"{head}Sampletown (tst) {ENGLISH}\n\n(TST/mf ba)\n\n211005 jan 19\n")
    assert (release.title, release.tags) == ("A workshop opens", ("Workshops",))
    assert release.body.endswith("first day.")


def test_newsml_that_names_other_parts_of_its_standard_is_read() -> None:
    newsml = (
        '<!DOCTYPE NewsML PUBLIC "x" "NewsML-1.2.dtd" [<!ENTITY % nitf SYSTEM "nitf.dtd"> %nitf; ]>'
        "<NewsML><NewsItem><NewsManagement><FirstCreated>20240413T090000</FirstCreated></NewsManagement><NewsComponent>"
        "<NewsLines><HeadLine>A workshop opens</HeadLine></NewsLines><ContentItem><DataContent><nitf><body>"
        f"<body.content><p>{ENGLISH}</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
    )
    assert release_of("item.xml", newsml).title == "A workshop opens"


@pytest.mark.parametrize(
    ("signed", "author"),
    [
        ("□样例日报 记者 张三", "张三"),
        ("（宣传部：张三）", "张三"),
        ("（学生记者 张三）", "张三"),
    ],
)
def test_a_text_may_be_signed_at_the_end_of_its_last_paragraph(signed: str, author: str) -> None:
    assert read(f"{PROSE}\n{MORE}{signed}\n").author == author


def test_a_site_names_its_reporter_in_brackets() -> None:
    assert read(f"样例教育网：（张小三）{PROSE}\n{MORE}\n").author == "张小三"


def test_a_byline_may_stand_below_the_text() -> None:
    assert (
        read(f"A Workshop Opens\n\n{ENGLISH}\n\n{LATER}\n\nBy A.Moss – Translated by Kim Sample\n").author == "A.Moss"
    )


@pytest.mark.parametrize("date", ["Thursday - March 22, 2018 08:16", "Thursday March 22, 2018 at 12:41 pm"])
def test_a_date_may_have_its_weekday_and_hour(date: str) -> None:
    release = read(f"A Workshop Opens in Sampletown\n\n{date}\n{ENGLISH}\n\n{LATER}\n")
    assert (release.title, release.release_date) == ("A Workshop Opens in Sampletown", "2018-03-22")


def test_a_headline_stands_below_a_papers_name_and_the_date() -> None:
    title = "A Workshop for Builders Opens in Sampletown"
    assert read(f"Sample Time\n\n3/14/2018 8:33:51 AM\n\n{title}\n\n{ENGLISH}\n\n{LATER}\n").title == title


def test_a_counter_below_the_labels_hides_none_of_them() -> None:
    labels = "作者：张三\n摄影：李四\n编辑：王五\n来源：团委\n发布时间：2024-04-13\n浏览次数：128\n"
    release = read(f"样例学院举行春季运动会\n\n{PROSE}\n\n{MORE}\n\n{labels}")
    assert (release.author, release.photographer, release.source) == ("张三", "李四", "团委")
    assert release.body.count("\n\n") == 1


def test_what_looks_like_a_label_behind_sentences_belongs_to_the_text() -> None:
    header = "首页 > 校园新闻 > 正文 样例学院举行春季运动会 发布时间：2024-04-13 点击：128"
    release = read(f"{header} {PROSE}{MORE}（文/张三 图/李四）\n")
    assert release.body == PROSE + MORE
    assert (release.author, release.photographer) == ("张三", "李四")


def test_a_credit_on_a_line_of_its_own_belongs_to_the_caption_above() -> None:
    caption = "Figure 2: A guest at the bench.\nPhoto credit: Kim Test"
    release = read(f"A Workshop Opens\n\n{ENGLISH}\n\n{caption}\n\n{LATER}\n")
    assert [(photo.caption, photo.credit) for photo in release.photos] == [("A guest at the bench.", "Kim Test")]


def test_a_second_release_in_one_paste_is_said() -> None:
    first = f"样例学院举行春季运动会\n发布时间：2024-04-13\n\n{PROSE}\n\n{MORE}\n"
    second = f"样例学院图书馆延长开放时间\n发布时间：2024-04-20\n\n{MORE}\n\n{PROSE}\n"
    assert "样例学院图书馆延长开放时间" in " ".join(pasted.read(f"{first}\n\n{second}").notes)
    assert "second" not in " ".join(pasted.read(first).notes)


def test_a_scene_and_its_photographer_on_one_line_lose_no_word() -> None:
    found = pasted.read(
        "四月十二日，学院在东操场举行了春季运动会，师生共同参加，校长宣布开幕。\n"
        "参观合影    王小例 摄\n图为开幕式现场（王小例摄）\n"
    )
    assert [(photo.caption, photo.credit) for photo in found.release.photos] == [
        ("参观合影", "王小例"),
        ("图为开幕式现场", "王小例"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "《样例日报》（2020年03月13日 18版）",
        "《 样例日报 》( 2020年03月13日 18 版)",
        "（《样例日报》2020年3月13日第18版）",
        "2020年3月13日《样例日报》第18版",
    ],
)
def test_the_printed_paper_named_below_a_text_gives_its_day(line: str) -> None:
    found = pasted.read(
        f"样例村春耕忙\n\n农民们在田间忙着春耕，合作社买来了新的农机，大家都很高兴。\n\n{line}\n"
    ).release
    assert (found.release_date, found.source, found.photos) == ("2020-03-13", "样例日报", ())


def test_an_office_and_a_person_who_hand_a_text_in() -> None:
    found = pasted.read(
        "学院举行春季运动会\n\n学院在东操场举行了春季运动会，师生共同参加，校长宣布开幕。\n\n供稿：人力资源部 林样本\n"
    ).release
    assert (found.source, found.author) == ("人力资源部", "林样本")


def test_a_day_and_an_outlet_on_one_line_stand_above_the_text() -> None:
    found = pasted.read(
        "图书馆举办二十项活动迎接读书日\n\n2021-01-21 样例在线\n\n为激发读书热情，图书馆准备了二十项活动，形式多样。\n"
    ).release
    assert found.release_date == "2021-01-21"
    assert found.body.startswith("为激发")


def test_a_name_before_its_role_then_labels_in_one_line() -> None:
    found = pasted.read(
        "学校举行消防演练\n\n学校举行了消防演练，全体师生参加，圆满成功。（林样本 摄影报道） 编辑：王小例 审核：孙例\n"
    ).release
    assert (found.author, found.photographer) == ("林样本", "林样本")
    assert found.body.endswith("圆满成功。")


def test_a_label_that_begins_like_a_surname_is_no_author() -> None:
    found = pasted.read(
        "学校举行消防演练\n\n学校举行了消防演练，全体师生参加，活动取得圆满成功。\n\n计划：林样本\n摄影：王小例\n"
    ).release
    assert (found.author, found.photographer, found.extra["计划"]) == ("", "王小例", "林样本")
    assert found.body.endswith("圆满成功。")


def test_a_photographer_before_an_agency_in_brackets() -> None:
    found = pasted.read(
        "样例村春耕忙\n\n农民们在田间忙着春耕，合作社买来了新的农机，大家都很高兴。\n\n"
        "图为农民驾驶农机在田间作业。\n\n林样本摄（新华社发）\n\n合作社说，今年的收成会比去年更好，因为雨水很多。\n"
    ).release
    assert [(photo.caption, photo.credit) for photo in found.photos] == [("图为农民驾驶农机在田间作业。", "林样本")]
    assert found.photographer == "林样本"


def test_labels_that_are_given_here_can_be_shown_in_other_languages() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src/newsroom_tui/importers").rglob("*.py"))
    given = set(re.findall(r'"((?:above|beside|below|after|further|unlabelled) [a-z ]+|unlabelled)"', sources))
    assert given == set(GIVEN_LABELS)


FOREIGN = [
    "mardi 3 mars 2020",
    "le 1er février 2020",
    "3 de marzo de 2020",
    "martes, 3 de marzo de 2020",
    "3. März 2020",
]


@pytest.mark.parametrize("date", [*FOREIGN, "Dienstag, den 3. März 2020", "14 juil. 2020", "9 déc 2020"])
def test_a_day_may_be_named_in_french_spanish_or_german(date: str) -> None:
    title, text = "Eine Werkstatt für Sampleton", "Die Werkstatt wurde am Montag eröffnet, und vierzig Leute kamen."
    labelled = pasted.read(f"{title}\n\nDate : {date}\n\n{text}\n").release
    alone = pasted.read(f"{title}\n{date}\n\n{text}\n").release
    assert (labelled.title, alone.title) == (title, title)
    assert labelled.release_date == alone.release_date == moments.day(date)
    assert labelled.release_date[:4] == "2020"
    assert labelled.body == alone.body == text
