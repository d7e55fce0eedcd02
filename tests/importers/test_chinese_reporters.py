"""Who wrote a Chinese text, as its first words, its brackets and Taiwan's papers say it."""

from __future__ import annotations

import pytest

from tests.importers.reading import read

TITLE = "样例学院举行春季植树活动"
FIRST = "三月十二日上午，样例学院在东山公园举行春季植树活动，来自六个系部的两百名师生参加，共种下五百棵树苗。"
SECOND = "活动由团委主办，园林系的老师现场讲解了栽种和养护的要点，大家分工合作，一个上午就完成了任务。"


@pytest.mark.parametrize(
    ("opening", "author", "photographer"),
    [
        ("样例网讯(记者张小三通讯员李四)", "张小三; 李四", ""),
        ("样例时刻3月12日讯(东山分站实习记者 张小三)", "张小三", ""),
        ("样例网/样例头条客户端讯 张小三报道：", "张小三", ""),
        ("（本网讯：文|图张小三）", "张小三", "张小三"),
        ("【样例网讯 张小三/文 李四/图】", "张小三", "李四"),
        ("【样例时报3月12日报导】(样例社记者张小三东山县九日电)", "张小三", ""),
        ("【樣例新聞記者張小三/東山報導】", "張小三", ""),
        ("团委张小三报道 ", "张小三", ""),
        ("张小三、李四报道 ", "张小三; 李四", ""),
        ("据东山日报报道：", "", ""),
        ("样例网讯（东山台 张小三 李四）", "张小三; 李四", ""),
    ],
)
def test_the_first_words_name_who_reported(opening: str, author: str, photographer: str) -> None:
    release = read(f"{TITLE}\n2024-03-12\n\n{opening}{FIRST}\n\n{SECOND}\n")
    assert (release.author, release.photographer) == (author, photographer)
    assert release.body == f"{opening}{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("credit", ["【文、圖/樣例事務處 提供】", "文、圖/樣例事務處", "（文/圖 樣例事務處）"])
def test_an_office_may_have_written_and_photographed(credit: str) -> None:
    release = read(f"{TITLE}\n2024-03-12\n{credit}\n{FIRST}\n{SECOND}\n")
    assert (release.author, release.photographer) == ("樣例事務處", "樣例事務處")


@pytest.mark.parametrize(
    ("line", "author"),
    [("王小明 綜合報導 / 東山市", "王小明"), ("記者王小明／東山報導", "王小明"), ("綜合報導  / 東山市", "")],
)
def test_a_line_below_the_title_says_who_reported_from_where(line: str, author: str) -> None:
    release = read(f"{TITLE}\n\n{TITLE} | 樣例新聞\n\n{line}\n\n{FIRST}\n\n{SECOND}\n")
    assert (release.title, release.author) == (TITLE, author)
    assert release.body == f"{FIRST}\n\n{SECOND}"


def test_counters_that_say_what_they_count_are_counters() -> None:
    release = read(f"{TITLE}\n文/王小明  2024/3/12列印\n{FIRST}\n\n{SECOND}\n\n點閱人次:3387 影音新聞點閱人次:1791\n")
    assert (release.author, release.release_date, release.body) == ("王小明", "2024-03-12", f"{FIRST}\n\n{SECOND}")


def test_a_pages_terms_are_no_body() -> None:
    terms = "1、本网所载的稿件均出于公众传播之目的，使用者须自负版权等法律责任。\n2、凡注明来源的稿件均属本网所有。"
    release = read(f"{TITLE}\n2024-03-12\n{FIRST}\n样例网版权与免责声明 |\n{terms}\n")
    assert release.body == FIRST
    assert any("法律责任" in text for text in release.extra.values())


@pytest.mark.parametrize(
    "labels", ["• 作者:张小三\n  • 摄影:\n  • 时间:2024-03-12 11:21", "• Zhang\n• 2024-03-12\n• 作者：张小三"]
)
def test_labels_may_be_pasted_as_a_list(labels: str) -> None:
    release = read(f"{TITLE}\n\n  {labels}\n  • 463\n\n{FIRST}\n\n{SECOND}\n")
    assert (release.author, release.release_date, release.photographer) == ("张小三", "2024-03-12", "")
    assert release.body == f"{FIRST}\n\n{SECOND}"


def test_english_pages_print_surnames_in_capitals() -> None:
    text = (
        "The first trees were planted on Monday by two hundred students and their teachers on a hill near the campus."
    )
    head = "Sample University Plants Five Hundred Trees\n\n  • ZHANG Xiaosan\n  • Published: 2024-03-12\n  • 415\n"
    release = read(f"{head}\n{text}\n")
    assert (release.author, release.release_date, release.body) == ("ZHANG Xiaosan", "2024-03-12", text)


def test_a_square_stands_before_reporters_names() -> None:
    release = read(f"来源：《样例日报》2024年3月12日第4版\n■记者 张小三 通讯员 李四\n本报讯 {FIRST}\n{SECOND}\n")
    assert (release.author, release.release_date) == ("张小三; 李四", "2024-03-12")
    assert release.body == f"本报讯 {FIRST}\n\n{SECOND}"


def test_each_of_a_pages_credits_may_stand_in_brackets() -> None:
    told = "【文/校園記者張小三】\n【圖/實習校園記者李小四、王小五】\n【影音/校園記者趙小六】\n【編輯/校園記者孫小七】"
    release = read(f"{told}\n{FIRST}\n{SECOND}\n圖一:師生合影。\n")
    assert (release.title, release.author, release.photographer) == ("", "張小三", "李小四; 王小五")
    assert release.body == f"{FIRST}\n\n{SECOND}"


def test_a_name_set_wide_has_its_role_glued_to_it() -> None:
    release = read(f"{TITLE}\n2024-03-12\n\n{FIRST}\n\n{SECOND}\n\n记者 张 三文\n\n记者 李小四摄\n")
    assert (release.author, release.photographer) == ("张三", "李小四")


def test_a_correspondents_office_is_the_source() -> None:
    release = read(f"{TITLE}\n2024-03-12\n\n{FIRST}\n\n{SECOND}\n(通讯员:机电信息系 张小三)\n")
    assert (release.author, release.source) == ("张小三", "机电信息系")


def test_a_reporters_line_may_stand_below_captions() -> None:
    above = f"{FIRST[:30]}。(樣例大學提供)\n{TITLE}1\n{TITLE}2\n{TITLE}3"
    release = read(f"2024/03/12 18:27\n\n{TITLE}\n{above}\n\n記者張小三/東山報導\n\n {FIRST}\n\n {SECOND}\n")
    assert (release.title, release.author) == (TITLE, "張小三")
    assert release.body == f"{FIRST}\n\n{SECOND}"
    assert release.photos[0].credit == "樣例大學提供"


def test_a_papers_links_to_its_pages_are_furniture() -> None:
    release = read(f"下一版»本期共4版, 当前第1版 PDF\n【图片新闻】\n\n{FIRST}\n\n{SECOND}\n\n张小三摄影报道\n")
    assert (release.title, release.author, release.photographer) == ("", "张小三", "张小三")
    assert release.body == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    ("label", "author", "photographer"), [("文/图", "张小三", "李四"), ("图/文", "李四", "张小三")]
)
def test_a_stroke_parts_two_people_as_it_parts_their_labels(label: str, author: str, photographer: str) -> None:
    release = read(f"{TITLE}\n2024-03-12\n\n{FIRST}\n\n{SECOND}({label}:张小三/李四 审核:王五)\n")
    assert (release.author, release.photographer) == (author, photographer)


def test_a_bracket_may_say_the_day_the_paper_and_its_reporter() -> None:
    release = read(f"{TITLE}\n\n{FIRST}\n\n{SECOND}(2024年03月12日 样例日报 记者张小三)\n责任编辑:李四\n")
    assert (release.author, release.release_date) == ("张小三", "2024-03-12")


def test_offices_may_have_written_and_photographed() -> None:
    release = read(f"{TITLE}\n2024-03-12\n\n{FIRST}\n\n{SECOND}(教务处/文、党委宣传部/图)\n")
    assert (release.author, release.photographer) == ("教务处", "党委宣传部")
    assert release.body == f"{FIRST}\n\n{SECOND}"


def test_an_office_stands_before_the_labels_of_a_bracket() -> None:
    release = read(
        f"{TITLE}\n2024-03-12\n\n{FIRST}\n\n{SECOND}\n(基础部 撰稿:张小三;审核:李四)\n附:获奖名单\n一等奖 王五\n"
    )
    assert (release.author, release.source, release.body) == ("张小三", "基础部", f"{FIRST}\n\n{SECOND}")


def test_a_title_and_the_first_paragraph_share_a_line() -> None:
    release = read(f"{TITLE} {FIRST}{SECOND}\n植树现场\n{SECOND} 供稿:工会 张小三 |\n")
    assert (release.title, release.author) == (TITLE, "张小三")
    assert release.body == f"{FIRST}{SECOND}\n\n{SECOND}"


def test_a_chinese_name_below_an_english_text_signs_it() -> None:
    text = (
        "The first trees were planted on Monday by two hundred students and their teachers on a hill near the campus."
    )
    release = read(
        f"Sample University Plants Five Hundred Trees\n\n{text}\n\n{text}\n\nZhang Xiaosan\n\nLeave a Reply\n"
    )
    assert (release.author, release.body) == ("Zhang Xiaosan", f"{text}\n\n{text}")


def test_a_rare_surname_among_others_is_one() -> None:
    release = read(f"{TITLE}\n2024-03-12\n\n{FIRST}\n\n{SECOND}(张小三 李四 丌小五 王小六)\n")
    assert release.author == "张小三; 李四; 丌小五; 王小六"


def test_an_office_between_a_label_and_two_people_is_the_source() -> None:
    release = read(f"{TITLE}\n2024-03-12\n\n{FIRST}\n\n{SECOND} (文/图 团委宣传部 张小三/李四)\n")
    assert (release.author, release.photographer, release.source) == ("张小三", "李四", "团委宣传部")


def test_people_stand_in_brackets_behind_their_office() -> None:
    release = read(f"{TITLE}\n2024-03-12\n\n{FIRST}\n\n{SECOND}\n作者:外国语学院(张小三、李四)\n")
    assert (release.author, release.source) == ("张小三; 李四", "外国语学院")


def test_a_first_sentence_far_above_a_label_is_no_title() -> None:
    release = read(
        f"三月十二日，样例学院在东山举行植树活动。\n{FIRST}{SECOND}{FIRST}\n{SECOND}{FIRST}{SECOND}\n作者: 张小三\n"
    )
    assert (release.title, release.author) == ("", "张小三")
    assert release.body.startswith("三月十二日，样例学院在东山举行植树活动。")


@pytest.mark.parametrize("name", ["管理员", "张小三"])
def test_who_put_a_text_on_the_page_stands_before_the_day(name: str) -> None:
    release = read(f"{TITLE}\n{name} 2024/03/12\n\n{FIRST}\n\n{SECOND}\n")
    assert (release.author, release.release_date, release.body) == (name, "2024-03-12", f"{FIRST}\n\n{SECOND}")


def test_a_correspondent_may_have_a_name_of_four_characters() -> None:
    assert read(f"{TITLE}\n本网讯(通讯员 张样例初){FIRST}\n{SECOND}\n").author == "张样例初"


def test_a_name_that_is_no_ones_before_a_photographers_word_is_one() -> None:
    release = read(f"{FIRST}{SECOND}图为师生正在浇水。 丌小五 摄\n")
    assert release.photographer == "丌小五"


@pytest.mark.parametrize("source", ["文明风", "文明创建"])
def test_a_word_that_looks_like_a_name_is_nobodys(source: str) -> None:
    release = read(f"{source}\n{TITLE}\n2024-03-12 来源:{source}\n\n{FIRST}\n\n{SECOND}\n")
    assert (release.author, release.source) == ("", source)


def test_who_checked_a_text_wrote_none_of_it() -> None:
    tail = "供稿审核:张 三\n审核编辑:李 四\n终审:王小五"
    release = read(f"{TITLE}\n2024-03-12\n\n{FIRST}\n\n{SECOND}\n{tail}\n")
    assert (release.author, release.body) == ("", f"{FIRST}\n\n{SECOND}")


def test_a_sites_address_is_no_part_of_a_name() -> None:
    text = (
        "The first trees were planted on Monday by two hundred students and their teachers on a hill near the campus."
    )
    head = "Five Hundred Trees Are Planted in Sampleton\n\nBy Jo Sample (sample.com) Updated:2024-03-12"
    release = read(f"{head}\n\n{text}\n")
    assert (release.author, release.release_date, release.body) == ("Jo Sample", "2024-03-12", text)


def test_chinese_lines_that_a_margin_broke_are_one_paragraph() -> None:
    text = FIRST + SECOND + FIRST
    rows = [text[i : i + 38] for i in range(0, len(text), 38)]
    release = read("来源:校友办 发布时间:2024-03-12\n" + "\n".join([*rows, *rows]) + "\n")
    assert release.body == f"{text}\n\n{text}"
