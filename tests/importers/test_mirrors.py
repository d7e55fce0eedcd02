"""Texts of papers and campuses as archives and mirrors hold them: readings, keywords, empty cells, bare captions."""

from __future__ import annotations

import pytest

from newsroom_tui.importers import table
from newsroom_tui.importers.base import Source
from tests.importers.reading import PLANTED, read

TITLE = "样例学院举行春季植树活动"
FIRST = "三月十二日上午，样例学院在东山公园举行春季植树活动，来自六个系部的两百名师生参加，共种下五百棵树苗。"
SECOND = "活动由团委主办，园林系的老师现场讲解了栽种和养护的要点，大家分工合作，一个上午就完成了任务。"
BODY = f"{FIRST}\n\n{SECOND}"


def test_captions_with_their_photographers_may_open_a_text() -> None:
    release = read(f"整装待发 王小明/摄\n师生携手植树 曾光明/摄\n\n清洁归来 见习记者 高小萱 摄\n{FIRST}\n{SECOND}\n")
    assert (release.title, release.photographer, release.body) == ("", "王小明; 曾光明; 高小萱", BODY)


@pytest.mark.parametrize(
    ("opening", "author"),
    [
        ("本报讯(记者何小青实习生王小丰张小逸)", "何小青; 王小丰; 张小逸"),
        ("本报见习记者 金小淼 12日一早,", "金小淼"),
        ("样例日报讯(主任记者/李彤 见习记者/张小岩)", "李彤; 张小岩"),
    ],
)
def test_reporters_are_named_behind_every_kind_of_post(opening: str, author: str) -> None:
    assert read(f"{TITLE}\n\n{opening}{FIRST}\n\n{SECOND}\n").author == author


@pytest.mark.parametrize(
    ("end", "author", "photographer"),
    [
        ("(王志强刘小平)", "王志强; 刘小平", ""),
        (" 通讯员 胡小林 摄影报道 (责任编辑 刘磊)", "胡小林", "胡小林"),
    ],
)
def test_credits_behind_the_last_sentence_are_all_taken(end: str, author: str, photographer: str) -> None:
    release = read(f"{TITLE}\n来源:样例报\n{FIRST}\n{SECOND}{end}\n")
    assert (release.author, release.photographer) == (author, photographer)


def test_the_photographers_of_a_page_are_named_below_it() -> None:
    release = read(f"{FIRST}\n{SECOND}\n■ 本版摄影 记者 万小朝 冯小风\n")
    assert (release.author, release.photographer, release.body) == ("", "万小朝; 冯小风", BODY)


def test_a_contributor_is_an_author() -> None:
    release = read(f"Sample University Plants Trees\n\n{PLANTED}\n\n{PLANTED} (Contributed by QinXiaohui)\n")
    assert release.author == "QinXiaohui"


def test_the_title_among_the_paragraphs_is_a_pictures_name() -> None:
    release = read(f"{TITLE}\n2024-03-12 12:55:06 来源:\n\n{FIRST}\n\n{TITLE}\n\n{SECOND}\n")
    assert (release.title, release.body) == (TITLE, BODY)


def test_a_row_of_keywords_and_readings_in_labels_are_no_text() -> None:
    row = "样例影院,样例在线,免费样例,样例下载安装,样例电影网,样例直播平台"
    labels = "發(fā)布時間:2024-03-12 瀏覽次數(shù):12 來(lái)源: 樣例辦公室 單小景"
    release = read(f"{row}\n\n{TITLE}\n{labels}\n\n{FIRST}\n\n{SECOND}\n")
    assert (release.title, release.release_date, release.author) == (TITLE, "2024-03-12", "單小景")
    assert release.body == BODY


def test_empty_cells_of_a_table_are_nothing() -> None:
    release = read(f"| {TITLE} | |||\n| 样例资讯网 | 2024-3-12 9:33:13 | ||\n|\n{FIRST}\n{SECOND}\n| |||\n")
    assert (release.title, release.release_date, release.body) == (TITLE, "2024-03-12", BODY)


def test_the_last_step_of_a_path_is_no_title() -> None:
    title = "Tree Planting Held in Our College"
    release = read(f"Home >> News&Events >> Text\nNews&Events >> Text\n  {title}\n  {PLANTED}\n\n  {PLANTED}\n")
    assert (release.title, release.body) == (title, f"{PLANTED}\n\n{PLANTED}")


@pytest.mark.parametrize(
    ("opening", "author"),
    [("【樣例醒報記者柯小青台北報導】", "柯小青"), ("【記者莊小惠報導】", "莊小惠"), ("【記者王明台北報導】", "王明")],
)
def test_a_reporter_is_parted_from_the_place_of_the_report(opening: str, author: str) -> None:
    assert read(f"close\n\n{opening}{FIRST}\n\n{SECOND}\n").author == author


def test_who_made_a_film_is_no_reporter() -> None:
    assert read(f"{TITLE}\n2024-03-12\n{FIRST}\n{SECOND}(記者 徐小銀 康小湛 製作 吳小瑞)\n").author == "徐小銀; 康小湛"


def test_the_view_in_a_picture_stands_above_the_report() -> None:
    view = "A bird's eye view of the old garden, where the students planted their trees."
    header = "Trees Planted in East Hill\n\nUpdated: Mar 12, 2024 Print\nVideo PlayerClose\n"
    assert read(f"{header}{view}\n\n{PLANTED}\n\n{PLANTED}\n").body == f"{PLANTED}\n\n{PLANTED}"


def test_sentences_that_whoever_wrote_them_broke_are_whole_again() -> None:
    broken = PLANTED.replace(" Two hundred teachers and ", " Two hundred teachers\nand ")
    again = f"Professor Ada Moss welcomed the guests, who had come by train, and showed them the garden.\n{PLANTED}"
    assert read(f"{broken}\n{again}\n").body == f"{PLANTED}\n\n{again.replace(chr(10), chr(10) * 2)}"


def test_a_headline_above_its_posting_line_stays_apart() -> None:
    title = "Professor Ada Moss from Sample University Presented a Lecture to the College of Gardens, Sampleton"
    release = read(f"{title}\nadmin post: 2024-03-12 22:26  click:\n\n{PLANTED}\n\n{PLANTED}\n")
    assert (release.title, release.release_date) == (title, "2024-03-12")


def test_who_wrote_and_photographed_may_stand_among_the_paragraphs() -> None:
    release = read(f"{FIRST}\n骆小炫 张小萌 摄影报道\n{SECOND}\n")
    assert (release.author, release.photographer) == ("骆小炫; 张小萌", "骆小炫; 张小萌")
    assert release.body == BODY


@pytest.mark.parametrize("above", ["![]() |\n|\n|||", "(资料图片仅供参考)"])
def test_pictures_that_are_gone_and_notes_on_them_are_no_title(above: str) -> None:
    release = read(f"{above}\n本报讯(记者何小青){FIRST}\n{SECOND}\n")
    assert (release.title, release.author, release.body) == ("", "何小青", f"本报讯(记者何小青){BODY}")


@pytest.mark.parametrize("credit", ["陈小曦 摄 图片来源:样例视觉", "(樣例社記者 陈小曦 攝) 樣例社圖片"])
def test_a_house_may_be_named_behind_the_photographer(credit: str) -> None:
    release = read(f"{TITLE}\n2024-03-12\n{FIRST}\n三月十二日，师生为树苗浇水。{credit}\n{SECOND}\n")
    assert (release.photographer, release.body) == ("陈小曦", BODY)


def test_the_day_may_stand_behind_the_path() -> None:
    title = "A Day in the Garden"
    release = read(f"{title}\n\nHome / {title} - Added on 2024-03-12\n\n{PLANTED}\n\n{PLANTED}\n")
    assert (release.title, release.release_date) == (title, "2024-03-12")


def test_several_people_share_an_english_credit() -> None:
    release = read(f"{PLANTED}\n\n\n\n(Written by Ada Moss      Picture by Ada Moss, Jo Sample)\n")
    assert (release.author, release.photographer, release.body) == ("Ada Moss", "Ada Moss; Jo Sample", PLANTED)


def test_the_writers_site_stands_in_brackets_behind_the_name() -> None:
    header = "Trees Planted in East Hill\n\nUpdated: 2024-03-12 21:35\n\nBy Ada Moss (sample.com)\n\n"
    assert read(f"{header}{PLANTED}\n\n{PLANTED}\n").author == "Ada Moss"


def test_a_name_that_is_set_wide_is_one_of_several() -> None:
    text = f"{TITLE}\n来源:样例报\n作者:样例电讯记者邵小云 白小丽 宋 瑞\n{FIRST}\n{SECOND}\n"
    assert read(text).author == "邵小云; 白小丽; 宋瑞"


def test_a_path_without_blanks_is_no_title() -> None:
    title = "Journalists Tour the Gardens of Sampleton"
    release = read(f"The Sample Road Network>>SRN News>>News Release\n\n{title}\n\n{PLANTED}\n\n{PLANTED}\n")
    assert release.title == title


def test_a_button_before_the_title_is_no_part_of_it() -> None:
    assert read(f"查看图片列表 {TITLE}\n\n样例网东山3月12日电(通讯员 韩小杰){FIRST}\n\n{SECOND}\n").title == TITLE


def test_the_day_may_be_glued_to_an_accounts_name() -> None:
    release = read(f"{TITLE}\n\n2024-03-12样例妈妈\n\n 样例网东山3月12日电(通讯员严小贝){FIRST}\n\n{SECOND}\n")
    assert (release.title, release.release_date, release.author) == (TITLE, "2024-03-12", "严小贝")


def test_whoever_gave_a_picture_below_the_text_is_no_photographer() -> None:
    release = read(f"{TITLE}\n2024-03-12\n{FIRST}\n{SECOND}(图:样例大学提供)\n")
    assert (release.photographer, release.body) == ("", BODY)


@pytest.mark.parametrize("credit", ["新华社记者 凡小军 摄", "样例网见习记者 罕军 摄"])
def test_behind_a_post_a_photographers_name_may_be_any(credit: str) -> None:
    release = read(f"师生为树苗浇水。{credit}\n{FIRST}\n{SECOND}\n")
    assert (release.title, release.photographer) == ("", credit.split()[1])
    assert release.body == BODY


def test_words_in_place_of_pictures_are_no_text() -> None:
    pictures = (
        "图片\n三月十二日，师生为树苗浇水。新华社记者 季小鹏 摄\n图片\n三月十二日，师生合影。新华社记者 马小敏 摄\n"
    )
    release = read(f"{TITLE}\n\n{FIRST}\n{pictures}")
    assert ([photo.credit.split()[-1] for photo in release.photos], release.body) == (["季小鹏", "马小敏"], FIRST)


def test_a_paper_names_its_reporter_in_a_lenticular_bracket() -> None:
    assert read(f"{TITLE}\n\n樣例時報【謝小璋】 {FIRST}\n\n{SECOND}\n").author == "謝小璋"


def test_how_a_desk_is_reached_is_no_text() -> None:
    release = read(f"{FIRST}\n{SECOND}\n傳真︰0000-0000\n電郵︰\n")
    assert release.body == BODY


@pytest.mark.parametrize("run", ["记者" * 150, "报社网台" * 25, "报" * 100, "本报校园" * 30])
def test_a_long_run_of_posts_and_houses_is_soon_given_up(run: str) -> None:
    assert run in read(f"{FIRST}\n{run}摄\n{SECOND}\n（{run}）\n").body


def test_a_chinese_credit_may_stand_behind_the_caption() -> None:
    release = read(f"{FIRST}\n校长接受样例日报专访。攝影:样例日报 武小慧\n{SECOND}\n相關(guān)熱詞搜索:\n上一篇:食堂\n")
    assert (release.photographer, release.body) == ("武小慧", BODY)


def test_an_office_is_glued_to_its_writer() -> None:
    release = read(f"{TITLE}\n2024-03-12\n{FIRST}\n{SECOND}(团委刘小莉/文 赵小荣 冯小光/摄 芮小霞/审)\n")
    assert (release.author, release.photographer, release.source) == ("刘小莉", "赵小荣; 冯小光", "团委")


def test_the_days_of_other_articles_are_not_this_ones() -> None:
    release = read(
        f"{TITLE}\n\n{FIRST}\n\n請繼續往下閱讀...\n\n{SECOND}\n\n延伸閱讀\n另一則新聞\n2015年05月27日 | 9年前\n"
    )
    assert (release.release_date, release.body) == ("", BODY)


def test_a_pages_empty_elements_above_a_text_are_nothing() -> None:
    empty = '<legend id="a"></legend>\n<p id="a"><td id="a"></td></p>\n\n    1. <rp id="a"></rp>\n\n'
    title = "The College of Samples Plants Trees in Sampleton"
    text = f"{empty}    {title}\n\n    By Ada Moss | College of Samples\n\n    {PLANTED}\n\n    {PLANTED}\n"
    release = table.read(Source("trees.txt", text.encode())).items[0].release
    assert (release.title, release.author, release.body) == (title, "Ada Moss", f"{PLANTED}\n\n{PLANTED}")


def test_a_page_that_has_its_text_twice_has_one() -> None:
    long = f"{FIRST}{SECOND}"
    release = read(f"{long}\n师生植树现场\n稿源: 2024-03-12 09:51:31\n{long}\n编辑: 赖小惠\n")
    assert (release.release_date, release.body) == ("2024-03-12", long)


def test_an_editors_rare_name_stands_before_the_day() -> None:
    header = f"{TITLE}\n\n来源:样例网 作者:于小泓 | 责任编辑:朗小度 2024-03-12 16:09:30\n\n"
    release = read(f"{header}{FIRST}\n\n{SECOND}\n\n提示:支持← →箭头翻页\n")
    assert (release.release_date, release.author, release.body) == ("2024-03-12", "于小泓", BODY)


def test_a_channel_with_readings_is_no_title() -> None:
    assert read(f"黨建動態(tài)\n{FIRST}\n{SECOND}\n").title == ""


@pytest.mark.parametrize("run", ["»" * 110, "a»" * 55, "<a >" * 200 + "x"])
def test_a_long_run_of_signs_is_soon_given_up(run: str) -> None:
    assert read(f"{TITLE}\n{run}\n{FIRST}\n{SECOND}\n").title == TITLE
