"""How Chinese offices, papers and sites set their releases: one text of its own for each convention."""

from __future__ import annotations

import pytest

from newsroom_tui.domain.release import Release
from newsroom_tui.importers import pasted, table
from newsroom_tui.importers.base import Source
from tests.importers.reading import read

TITLE = "样例学院举行春季植树活动"
FIRST = "三月十二日上午，样例学院在东山公园举行春季植树活动，来自六个系部的两百名师生参加，共种下五百棵树苗。"
SECOND = "活动由团委主办，园林系的老师现场讲解了栽种和养护的要点，大家分工合作，一个上午就完成了任务。"
BODY = f"{FIRST}\n\n{SECOND}"


def test_labels_out_of_a_tables_cells_have_their_values_on_the_next_line() -> None:
    release = read(f"{TITLE}\n2024年3月12日\n{FIRST}\n{SECOND}\n来源:\n样例新闻网\n作者:\n张三 李四\n编辑:\n王五\n")
    assert (release.source, release.author, release.extra["编辑"]) == ("样例新闻网", "张三; 李四", "王五")
    assert release.body == BODY


def test_one_empty_label_never_takes_the_next_line() -> None:
    release = read(f"{TITLE}\n作者：\n样例新闻网\n\n{FIRST}\n\n{SECOND}\n")
    assert release.author == ""


def test_buttons_may_be_pasted_as_a_numbered_list() -> None:
    assert read(f"{TITLE}\n2024-03-12\n{FIRST}\n{SECOND}\n  文：张三\n\n  1. 分享：\n").author == "张三"


def test_a_run_of_captions_may_have_a_very_short_one() -> None:
    release = read(f"{TITLE}\n2024-03-12\n{FIRST}\n{SECOND}\n挥锹铲土\n浇水\n为树苗挂牌\n编辑：王五\n")
    assert [photo.caption for photo in release.photos] == ["挥锹铲土", "浇水", "为树苗挂牌"]
    assert release.body == BODY


def test_a_label_without_colon_or_value_is_no_part_of_the_name_before_it() -> None:
    assert read(f"{TITLE}\n\n发布者：新闻中心审批人发布时间：2024-03-12\n\n{BODY}\n").author == "新闻中心"


def test_a_title_stands_below_a_papers_menu() -> None:
    menu = "热线：010-00000000\n\n点击样例日报\n\n今日样例\n\n社会广角\n\n水乡文化\n\n前期回顾\n\n报社信箱\n\n"
    release = read(f"{menu}《样例规划》征求各界人士意见\n\n本报讯（样例融媒记者 张三）{FIRST}\n\n{SECOND}\n")
    assert (release.title, release.author) == ("《样例规划》征求各界人士意见", "张三")


def test_a_papers_own_date_stands_above_the_headline_and_its_labels() -> None:
    page = f"电子报\n2024-03-13\n星期三\n\n{TITLE}\n\n日期：03-13\n版面：第02版：综合   上一篇  下一篇\n\n{BODY}\n"
    release = read(page)
    assert (release.title, release.body) == (TITLE, BODY)
    assert release.extra["版面"] == "第02版：综合"


def test_a_sites_name_above_a_title_is_not_the_title() -> None:
    title = "Sample University Signs an Agreement with Example College in Testland"
    text = "The presidents of both schools signed it on Monday morning, and forty students came to see how it is done."
    assert read(f"Sample University\n\n{title}\n\n{text}\n\n{text}\n").title == title


@pytest.mark.parametrize("line", ["By Tu Sample | Sample Daily | Updated: 2024-03-12 09:26", "12-03-2024 05:35 BJT"])
def test_a_page_of_an_english_outlet_has_its_date(line: str) -> None:
    text = "Forty people planted five hundred trees on Monday morning. The rain came only after they had finished."
    release = read(f"Home / Life / People\n\nPlanting Is a Real Class Act\n\n{line}\nShare\nShare - WeChat\n{text}\n")
    assert release.release_date in ("2024-03-12", "2024-12-03")
    assert (release.author, release.body) == ("Tu Sample" if "Tu" in line else "", text)


def test_a_deck_that_is_a_sentence_stands_between_title_and_labels() -> None:
    release = read(f"{TITLE}\n\n两百名师生种下五百棵树苗，东山公园又添新绿。\n\n2024-03-12  来源：团委\n\n{BODY}\n")
    assert (release.title, release.release_date, release.body) == (TITLE, "2024-03-12", BODY)


@pytest.mark.parametrize(
    ("credit", "author", "photographer", "source"),
    [
        ("（来源：样例市第一中学 张三）", "张三", "", "样例市第一中学"),
        ("（撰文、摄影：张三、李四）", "张三; 李四", "张三; 李四", ""),
        ("（文字记者张三、摄影记者李四）", "张三", "李四", ""),
        ("样例日报记者张三  通讯员李四 摄影报道", "张三; 李四", "张三; 李四", ""),
        ("（化学学院张小三李四）", "张小三; 李四", "", "化学学院"),
        ("（宣传部李四）", "李四", "", "宣传部"),
        ("（通讯员 亓三/文 亚四/图）", "亓三", "亚四", ""),
    ],
)
def test_credits_at_the_end_of_the_last_paragraph(credit: str, author: str, photographer: str, source: str) -> None:
    release = read(f"{FIRST}\n{SECOND}{credit}\n")
    assert (release.author, release.photographer, release.source) == (author, photographer, source)
    assert release.body.startswith(FIRST)


def test_credits_end_the_last_paragraph_and_captions_stand_below() -> None:
    release = read(f"{FIRST}\n{SECOND}（撰稿、摄影：张三）\n师生挥锹铲土\n为树苗浇水\n")
    assert (release.author, release.photographer, release.body) == ("张三", "张三", BODY)
    assert [photo.caption for photo in release.photos] == ["师生挥锹铲土", "为树苗浇水"]


def test_an_opening_bracket_names_who_wrote_and_who_photographed() -> None:
    release = read(f"本网讯（通讯员 张三 李四/文 王五/图）{FIRST}\n{SECOND}\n")
    assert (release.author, release.photographer) == ("张三; 李四", "王五")


def test_the_photographer_of_a_text_stands_wide_apart_behind_it() -> None:
    release = read(f"{TITLE}\n2024-03-12\n\n{FIRST}\n\n{SECOND}            张三   李四   摄\n\n责任编辑：王五\n")
    assert (release.author, release.photographer, release.body) == ("", "张三; 李四", BODY)


@pytest.mark.parametrize(
    "notice", ["版权作品，未经授权严禁转载。", "[免责声明] 本文来源于网络，仅供学习。", "原文链接：http://a.example/1"]
)
def test_nothing_below_credits_or_rights_is_body(notice: str) -> None:
    foot = f"责编：王五\n\n{notice}\n\n最新信息\n- 2024-03-11又一条新闻的题目...\n\n我要问\n"
    found = pasted.read(f"{TITLE}\n\n2024-03-12\n\n{BODY}\n\n{foot}")
    assert found.release.body == BODY
    assert "我要问" in str(found.release.extra)


def test_a_templates_empty_words_and_menus_are_no_title() -> None:
    page = f"首页 小说推荐 实时讯息 百科知识 范文大全\n\n文章标题\n\n{TITLE}\n\n{BODY}\n\n热词：植树\n\n请输入验证码\n"
    release = read(page)
    assert (release.title, release.author, release.body) == (TITLE, "", BODY)


def test_words_that_begin_like_a_surname_are_no_people() -> None:
    assert read(f"{TITLE}\n\n时间：2024-03-12 信息来源：本站原创 字体：\n\n{BODY}\n").author == ""
    assert read(f"{TITLE}\n\n2024-03-12 来源：样例网 安徽\n\n{BODY}\n").author == ""


def test_a_date_without_its_year_stays_open() -> None:
    found = pasted.read(f"{TITLE}\n\n03-12 10:07\n\n{BODY}\n")
    assert (found.release.release_date, found.release.body) == ("", BODY)
    assert any("no whole date" in note for note in found.notes)


def test_what_pictures_are_called_in_a_store_is_no_text() -> None:
    release = read(
        f"{TITLE}\n\n{FIRST}\n\n0b91bf22e58e95a7ec7ffc51d2ce526e5_720\n\n{SECOND}\n\n2024-03-12 17:20:54.429000\n"
    )
    assert release.body == BODY


@pytest.mark.parametrize(
    ("header", "author", "photographer"),
    [
        ("發佈時間：2024-03-12 閱讀次數：12 責任編輯：王五 作者：張三 攝影：李四", "張三", "李四"),
        ("添加日期：2024-03-12 10:00\n閱讀次數：\n通訊員：張三", "張三", ""),
    ],
)
def test_labels_are_known_in_traditional_characters(header: str, author: str, photographer: str) -> None:
    release = read(f"樣例學院舉行春季植樹活動\n{header}\n\n{BODY}\n")
    assert (release.release_date, release.author, release.photographer) == ("2024-03-12", author, photographer)
    assert release.body == BODY


@pytest.mark.parametrize(
    "credit",
    ["本報記者張龍攝影報道", "（張龍 文並攝）", "新闻中心 張龍 供稿及照片", "記者 張龍 圖文報導"],
)
def test_one_person_wrote_and_photographed(credit: str) -> None:
    release = read(f"{FIRST}\n{SECOND}\n{credit}\n")
    assert (release.author, release.photographer, release.body) == ("張龍", "張龍", BODY)


def test_a_reporter_is_glued_to_the_first_word() -> None:
    release = read(f"记者张三摄影报道{FIRST}\n{SECOND}\n")
    assert (release.author, release.photographer) == ("张三", "张三")


def test_a_name_of_two_characters_is_set_wide_in_a_credit() -> None:
    release = read(f"{TITLE}\n\n样例日报 2024年03月12日\n\n{FIRST}张 三 本报记者 李大四 文并摄\n")
    assert (release.release_date, release.author, release.photographer) == (
        "2024-03-12",
        "张三; 李大四",
        "张三; 李大四",
    )
    assert release.body == FIRST


def test_captions_say_who_stands_where_and_what_somebody_does() -> None:
    page = f"{TITLE}\n\n2024-03-12\n\n校长（右）与来宾种下第一棵树。\n\n{FIRST}\n\n李老师介绍栽种要点\n\n{SECOND}\n"
    release = read(page)
    assert [photo.caption for photo in release.photos] == ["校长（右）与来宾种下第一棵树。", "李老师介绍栽种要点"]
    assert release.body == BODY


@pytest.mark.parametrize(
    "line",
    [
        "（相关资料图）",
        "3343 期 / 第2版：综合新闻",
        "样 例 网 版 权 所 有 ，未 经 授 权 禁 止 使 用",
        "广告",
        "【视频未经授权不得转载】",
    ],
)
def test_a_papers_words_are_neither_title_nor_body(line: str) -> None:
    assert read(f"{line}\n{TITLE}\n\n2024-03-12\n\n{BODY}\n").title == TITLE
    assert read(f"{TITLE}\n\n2024-03-12\n\n{BODY}\n\n{line}\n").body == BODY


def test_a_page_on_one_line_is_never_taken_for_its_path() -> None:
    labels = "发布时间：2024-03-12浏览次数：213作者：张三责任编辑："
    release = read(f"当前位置：首页 首页栏目 新闻动态 {TITLE} {labels} {FIRST} {SECOND}\n")
    assert (release.title, release.release_date, release.author) == (TITLE, "2024-03-12", "张三")
    assert release.body == f"{FIRST} {SECOND}"


def test_a_title_is_said_twice_once_with_its_sites_name() -> None:
    release = read(f"{TITLE}-样例网\n样例网 > 时政 > 正文\n2024 03/12 20:49:32\n来源：样例网\n\n{TITLE}\n\n{BODY}\n")
    assert (release.title, release.release_date) == (TITLE, "2024-03-12")


def test_a_portals_address_stands_before_the_date_and_a_paper_behind_it() -> None:
    line = "http://www.portal.example 2004年08月05日09:49 样例青年报"
    release = read(f"样例首页 > 新闻中心 > 正文\n\n{TITLE}\n\n{line}\n\n{BODY}\n\n推荐】【 小字】【打印】【关闭\n")
    assert (release.title, release.release_date, release.body) == (TITLE, "2004-08-05", BODY)


def test_a_short_title_begins_a_page_on_one_line() -> None:
    labels = "发布时间：2024-03-12 信息来源：团委 浏览次数： 次 【字体：小 大】"
    release = read(f"美化校园 从我做起 {labels} {FIRST}{SECOND} （编辑：王五） （签发：赵六） 【打印正文】 分享到：\n")
    assert (release.title, release.release_date, release.body) == ("美化校园 从我做起", "2024-03-12", FIRST + SECOND)
    assert release.extra["编辑"] == "王五"


def test_the_page_of_a_paper_is_no_body() -> None:
    release = read(f"{TITLE}\n{FIRST}\n记者 张三 摄\nA03\n")
    assert (release.photographer, release.body) == ("张三", FIRST)


def test_a_photographer_has_a_line_of_the_header_below_a_menu() -> None:
    menu = "样例大学 网站首页 学校概况 学校简介 现任领导 机构设置 教学科研 招生就业 信息公开 通知公告 学术动态 媒体聚焦"
    page = "\n".join((*menu.split(), TITLE, "发布时间：2024-03-12", "图片：张三，李四", "", FIRST, SECOND))
    release = read(page)
    assert (release.title, release.photographer, release.body) == (TITLE, "张三; 李四", BODY)


def page_of(header: str, body: str) -> Release:
    """The release in a page of a content system with its menus around it."""
    menu = "".join(
        f"<li><a href='/{i}'>{word}</a></li>" for i, word in enumerate(["网站首页", "学校概况", "机构设置", "招生就业"])
    )
    html = (
        f"<html><head><title>{TITLE}-样例网</title></head><body><ul>{menu}</ul><div><h1>{TITLE}</h1>{header}{body}</div>"
        "<p>上一篇：<a href='1'>读书月</a></p><div>地址：样例路1号 版权所有 © 样例大学</div></body></html>"
    )
    return table.read(Source("page.html", html.encode())).items[0].release


PARAGRAPHS = f"<div><p>{FIRST}</p><p>{SECOND}</p></div>"


@pytest.mark.parametrize(
    "header",
    [
        "<ul><li>作者：张三</li><li>摄影：李四</li><li>日期：2024-03-12</li></ul>",
        "<div><span>摄影：李四</span><span>文：张三</span><span>日期：2024年3月12日</span></div>",
        "<div><p>作者：张三</p><p>摄影：李四</p><p>来源：</p><p>编辑：</p><p>浏览次数：<script>n()</script></p><p>时间：2024.03.12</p></div>",
        "<table><tr><td>發佈時間：2024/03/12</td><td>作者：张三</td><td>攝影：李四</td></tr></table>",
    ],
)
def test_a_page_has_its_labels_in_any_element(header: str) -> None:
    release = page_of(header, PARAGRAPHS)
    assert (release.title, release.release_date) == (TITLE, "2024-03-12")
    assert (release.author, release.photographer, release.body) == ("张三", "李四", BODY)


@pytest.mark.parametrize("credit", ["（新闻中心 张三）", "（通讯员 张三）", "（文：张三）"])
def test_a_pages_only_paragraph_keeps_the_credit_below_it(credit: str) -> None:
    release = page_of("<p>发布者：校办 日期：2024-03-12</p>", f"<div><p>{FIRST}</p><p>{credit}</p></div>")
    assert (release.author, release.body) == ("张三", FIRST)


def test_a_notice_of_rights_below_the_reporters_is_no_caption() -> None:
    below = (
        "（样例广电总台·融媒体新闻中心记者/张三 李四 编辑/王五）\n（本条新闻版权归样例广电总台所有，转载请注明出处）\n"
    )
    release = read(f"{FIRST}\n{SECOND}\n{below}")
    assert (release.author, release.extra["编辑"], release.photos) == ("张三; 李四", "王五", ())
    assert release.body == BODY


def test_what_stands_below_a_picture_on_a_page_is_no_text() -> None:
    release = read(f"{TITLE}\n\n来源:团委发布时间:2024-03-12浏览次数:23\n\n{FIRST}\n\n{SECOND}\n\n \n\n返回原图\n/\n")
    assert (release.body, release.photos) == (BODY, ())


@pytest.mark.parametrize(
    ("label", "author", "photographer"),
    [
        ("报道记者", "张三", ""),
        ("现场摄影", "", "张三"),
        ("图片作者", "", "张三"),
        ("文字编辑", "", ""),
        ("特邀撰稿", "张三", ""),
    ],
)
def test_a_label_may_say_more_of_a_post_than_the_table(label: str, author: str, photographer: str) -> None:
    release = read(f"{TITLE}\n日期：2024-03-12  {label}：张三\n\n{BODY}\n")
    assert (release.author, release.photographer) == (author, photographer)


def test_a_bracket_of_credits_stands_behind_the_sites_name() -> None:
    assert read(f"{TITLE}\n\n2024-03-12\n\n本网讯（文/张三）{BODY}\n").author == "张三"


def test_captions_may_end_with_a_colon_above_their_pictures() -> None:
    release = read(f"{FIRST}\n{SECOND}（张三 李四）\n走方阵：\n颁奖：\n合照：\n")
    assert (release.author, len(release.photos)) == ("张三; 李四", 3)
    assert release.body.startswith(BODY)


@pytest.mark.parametrize("date", ["112年11月22日", "民國112年11月22日", "113年 2月 3日 10:20"])
def test_years_are_counted_from_1912_in_taiwan(date: str) -> None:
    release = read(f"樣例學院舉行春季植樹活動\n\n更新日期：{date}\n\n{BODY}\n")
    assert release.release_date in ("2023-11-22", "2024-02-03")


def test_a_picture_stands_above_the_reporters_line() -> None:
    page = f"▲校長（右）與來賓種樹。（圖／樣例學院提供）\n\n記者張三／台北報導\n\n{BODY}\n"
    release = read(page)
    assert (release.title, release.author, release.body) == ("", "張三", BODY)
    assert release.photos[0].credit == "樣例學院提供"


def test_names_in_brackets_stay_with_the_article_of_a_whole_page() -> None:
    menu = "样例大学 网站首页 学校概况 学校简介 现任领导 机构设置 教学科研 招生就业 信息公开 通知公告 学术动态 媒体聚焦"
    page = "\n".join((*menu.split(), TITLE, "发布时间：2024-03-12", "", FIRST, "", SECOND, "", "（张三 李四）", ""))
    assert read(f"{page}版权所有 © 样例大学 邮编：000000\n\n友情链接\n教育部\n样例市人民政府\n").author == "张三; 李四"


def test_an_office_right_above_the_text_sends_it() -> None:
    release = read(f"{TITLE}\n\n来源：\n\n发布时间：2024-03-12 点击：\n\n{TITLE}\n\n院团委\n\n{BODY}\n")
    assert (release.title, release.source, release.author, release.body) == (TITLE, "院团委", "", BODY)


def test_a_page_on_one_line_begins_with_its_channel_twice() -> None:
    assert read(f"学院新闻 学院新闻 {TITLE} 发布时间：2024-03-12 {FIRST}{SECOND}\n").title == TITLE


def test_english_labels_are_written_without_blanks() -> None:
    text = "Forty people planted five hundred trees on Monday morning. The rain came only after they had finished."
    header = (
        "Planting Is a Real Class Act\n\nbyTu Sample fromSchool of Arts\n\nPosttime:2024-03-12 12:12:00 ViewCount:118"
    )
    release = read(f"{header}\n\n{text}\n\nThe group photo of everybody who came on Monday.\n\n{text}\n")
    assert (release.release_date, release.author) == ("2024-03-12", "Tu Sample")
    assert [photo.caption for photo in release.photos] == ["The group photo of everybody who came on Monday."]


def test_an_agencys_credit_takes_the_short_paragraph_above_it_for_its_caption() -> None:
    page = f"{TITLE}\n2024-03-12\n\n{FIRST}\n\n3月12日，师生在公园种树。\n\n样例社记者 张三 摄\n\n{SECOND}\n"
    release = read(page)
    assert [(photo.caption, photo.after) for photo in release.photos] == [("3月12日，师生在公园种树。", 1)]
    assert (release.photographer, release.body) == ("张三", BODY)


def test_credits_may_be_parted_by_bars_as_in_messengers() -> None:
    tail = "END\n\n文字 | 张三\n图片丨李四\n编辑｜王五\n预览时标签不可点\n收录于话题\n"
    release = read(f"{TITLE}\n原创 张三 样例发布 2024-03-12 08:22\n\n{FIRST}\n\n图 | 李四\n\n{SECOND}\n\n{tail}")
    assert (release.title, release.author, release.photographer, release.body) == (TITLE, "张三", "李四", BODY)


def test_an_office_that_hands_a_text_in_took_no_picture() -> None:
    release = read(f"{TITLE}\n2024-03-12 来源：样例市文化局\n\n{BODY}\n\n（样例市文化局办公室供稿）\n")
    assert (release.photographer, release.photos, release.body) == ("", (), BODY)


def test_an_offices_table_names_the_title() -> None:
    table_of_office = (
        f"索 引 号：000-1\n发布机构：样例市文化局\n发文日期：2024年3月12日\n名　　称：{TITLE}\n有 效 性：\n"
    )
    release = read(f"{table_of_office}\n{TITLE}\n\n{BODY}\n")
    assert (release.title, release.release_date, release.source) == (TITLE, "2024-03-12", "样例市文化局")
    assert release.body == BODY


def test_a_series_above_the_title_is_not_the_title() -> None:
    release = read(f"春季活动系列报道之二：\n{TITLE}\n{FIRST}\n{SECOND}\n责任编辑：王五\n")
    assert (release.title, release.body) == (TITLE, BODY)


def test_captions_may_be_numbered_in_brackets() -> None:
    release = read(f"{TITLE}\n2024-03-12\n{FIRST}\n（图一）活动现场\n（图二）王校长在仪式上致辞\n{SECOND}\n")
    assert [photo.caption for photo in release.photos] == ["（图一）活动现场", "（图二）王校长在仪式上致辞"]
    assert release.body == BODY


def test_editors_and_reporters_may_stand_above_a_text_without_a_title() -> None:
    head = "初审编辑：王五\n责任编辑：赵六\n样例网记者 张三 通讯员 李四 滨湖报道\n"
    release = read(f"{head}{FIRST}\n\n{SECOND}\n\n初审编辑：王五\n责任编辑：赵六\n")
    assert (release.title, release.author, release.body) == ("", "张三; 李四", BODY)
    assert (release.extra["初审编辑"], release.extra["报道"]) == ("王五", "滨湖")


def test_a_portals_name_and_address_are_no_title() -> None:
    line = "样例政府门户网站 www.sample.gov.cn   2024年03月12日 10时14分   来源：样例网"
    release = read(f"当前位置： 首页>> 要闻>> 正文\n{TITLE}\n{line}\n\n    {FIRST}\n\n    {SECOND}\n")
    assert (release.title, release.release_date, release.source) == (TITLE, "2024-03-12", "样例网")


def test_captions_with_their_credits_are_never_unwrapped() -> None:
    captions = [f"三月十二日，在东山公园的第{n}片林地，学生们正在栽种树苗。 本报记者张三摄" for n in "一二三"]
    release = read(
        "\n".join([TITLE, "2024-03-12", *captions, "五百棵树苗，两百名师生，一个上午。", "上一篇", "下一篇"])
    )
    assert [photo.credit for photo in release.photos] == ["本报记者张三"] * 3
    assert release.body == "五百棵树苗，两百名师生，一个上午。"


def test_a_path_may_end_in_a_title_with_blanks_and_stand_in_a_list() -> None:
    head = "• 当前位置：首页 > 新闻 > 东山公园 植树正当时\n• 东山公园 植树正当时\n\n  时间：2024-03-12 作者：\n"
    release = read(f"{head}\n  {FIRST}\n\n  {SECOND}\n")
    assert (release.title, release.author, release.body) == ("东山公园 植树正当时", "", BODY)


def test_an_e_papers_hidden_line_gives_the_day() -> None:
    hidden = f"2024-03-12 1 1 样例日报 content_10001.html 1 3 {TITLE} /enpproperty-->"
    release = read(f"{TITLE}\n\n{FIRST}\n\n样传媒记者张三摄\n\n{hidden}\n")
    assert (release.release_date, release.photographer, release.body) == ("2024-03-12", "张三", FIRST)


def test_a_short_last_paragraph_may_be_signed() -> None:
    signed = "祝大家植树节快乐！（园林系 张三 李四）"
    release = read(f"{FIRST}\n{SECOND}\n{signed}\n时间：Mar 12, 2024 8:53:00 AM\n录入者：王五\n")
    assert (release.author, release.release_date) == ("张三; 李四", "2024-03-12")
    assert release.body == f"{BODY}\n\n{signed}"


def test_question_marks_for_lost_blanks_are_left_out() -> None:
    release = read(
        f"{TITLE}\n2024-03-12\n? ? {FIRST}\n? ? {SECOND}\n活动现场（一）\n?\n张三/文、图 ?李四/责编 ?王五/上传\n"
    )
    assert (release.body, release.author, release.photographer) == (BODY, "张三", "张三")
    assert (release.extra["责编"], release.extra["上传"]) == ("李四", "王五")


def test_a_title_of_few_words_stands_above_its_dashed_subtitle() -> None:
    release = read(f"林木的力量\n\n————样例学院植树纪实\n\n2024-03-12 来源：样例网 作者：张三\n\n{FIRST}\n\n{SECOND}\n")
    assert (release.title, release.subtitle) == ("林木的力量", "样例学院植树纪实")


def test_the_day_of_publishing_counts_more_than_the_day_of_writing() -> None:
    rows = "| 索 引 号：A-1 | 主题分类：园林 | |\n| 文 号 | 成文日期：2024-03-12 | 发布日期：2024-03-15 |\n"
    release = read(f"{rows}| 体 裁 | 生效日期：2024-03-20 | 废止日期 |\n{FIRST}\n{SECOND}\n")
    assert (release.title, release.release_date, release.body) == ("", "2024-03-15", BODY)
    assert release.extra["成文日期"] == "2024-03-12"


def test_a_site_may_disown_a_text_in_brackets() -> None:
    release = read(f"{FIRST}\n{SECOND}\n（此文不代表本网站观点，仅代表作者言论，由此引发的争议，本网站不承担责任。）\n")
    assert release.body == BODY


def test_an_english_portal_names_its_agency_before_the_hour() -> None:
    text = "A Hundred Trees for East Hill Park\n\nBy Jo Sample (Sample Daily) 17:01, March 12, 2024\n\n"
    release = read(f"{text}Two hundred teachers and students planted five hundred trees in the park on Tuesday.\n")
    assert (release.author, release.release_date, release.source) == ("Jo Sample", "2024-03-12", "Sample Daily")


@pytest.mark.parametrize("credit", ["记者张三摄", "記者張三攝", "样例日报记者张三摄", "张三 摄"])
def test_who_took_the_picture_is_not_who_wrote(credit: str) -> None:
    release = read(f"{TITLE}\n2024-03-12\n\n{FIRST}\n\n{SECOND}\n\n{credit}\n")
    assert release.author == ""
    assert release.photographer in ("张三", "張三")


def test_an_office_and_a_person_may_give_text_and_photographs() -> None:
    ranks = "- 分享 -\n\n单周单篇点击量排名\n\n新闻网用稿量排行榜\n(2024年3月)\n"
    release = read(f"{TITLE}\n\n{FIRST}\n\n{SECOND}（供稿/照片：宣传部 张三 编辑：王五）\n\n{ranks}")
    assert (release.author, release.photographer, release.source) == ("张三", "张三", "宣传部")
    assert release.body == BODY


@pytest.mark.parametrize("channel", ["院内新闻 Hospital News", "校园新闻 | Campus News"])
def test_a_channels_name_is_no_title(channel: str) -> None:
    assert read(f"{channel}\n{FIRST}\n{SECOND}\n").title == ""


def test_numbers_may_stand_for_pictures_above_the_text() -> None:
    release = read(f"图一\n图二\n{FIRST}\n{SECOND}\n张三 文 李四 摄\n")
    assert (release.title, release.author, release.photographer) == ("", "张三", "李四")
    assert (release.body, len(release.photos)) == (BODY, 2)


def test_an_offices_name_above_a_short_title_is_not_the_title() -> None:
    release = read(f"样例大学附属示例医院\n服务百姓健康，我们在行动\n文：医务部\n日期：2024-03-12\n{FIRST}\n{SECOND}\n")
    assert release.title == "服务百姓健康，我们在行动"


def test_an_english_day_may_have_its_comma_behind_the_month() -> None:
    release = read("Visitors From Sampleton Come to Campus\n\nDec,26 2024  from:News Center\n\nThey saw the library.\n")
    assert (release.release_date, release.source) == ("2024-12-26", "News Center")


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE} 2024-03-12",
        f"首页 > 校园新闻 {TITLE} 2024-03-12",
        f"跳转到正文内容 {TITLE} http://www.sample.example 2024年03月12日 15:48",
        f"样例大学附属医院 {TITLE} 发布时间：2024-03-12 浏览次数：10",
        f"新闻正文 {TITLE} 发布时间：2024-03-12 浏览次数：10",
        f"• {TITLE} • 日期：2024-03-12",
    ],
)
def test_a_page_on_one_line_begins_with_its_title(head: str) -> None:
    release = read(f"{head} {FIRST} {SECOND}{FIRST}\n")
    assert (release.title, release.release_date) == (TITLE, "2024-03-12")
    assert release.body == f"{FIRST} {SECOND}{FIRST}"


def test_a_page_on_one_line_may_have_no_day() -> None:
    release = read(f"{TITLE} {FIRST} {SECOND}{FIRST}\n")
    assert (release.title, release.release_date) == (TITLE, "")
    assert release.body == f"{FIRST} {SECOND}{FIRST}"


def test_a_text_on_one_line_is_no_title() -> None:
    assert read(f"本网讯 {FIRST} {SECOND}{FIRST}\n").title == ""
    assert read(f"三月十二日，样例学院举行活动 {FIRST} {SECOND}{FIRST}\n").title == ""


def test_below_a_signed_paragraph_nothing_is_body() -> None:
    foot = ":站内检索:\n关键词1:\n标  题:\n关于我们】-新闻中心 】- 供稿服务\n本网站所刊载信息，不代表本社观点。"
    release = read(f"{TITLE}\n2024-03-12\n\n{FIRST}\n\n{SECOND}（张三）\n\n{foot}\n")
    assert (release.author, release.body) == ("张三", f"{BODY}（张三）")


def test_below_a_signed_paragraph_captions_are_captions() -> None:
    release = read(f"{TITLE}\n2024-03-12\n{FIRST}\n{SECOND}（张三）\n植树现场\n挥锹铲土\n")
    assert [photo.caption for photo in release.photos] == ["植树现场", "挥锹铲土"]
    assert release.body == f"{BODY}（张三）"


def test_a_pages_buttons_below_the_text_begin_its_foot() -> None:
    foot = "样大外事\n新浪微博\n\n样大国际处\n微信公众账号"
    release = read(f"{TITLE}\n2024-03-12\n\n{FIRST}\n\n{SECOND}\n\n\n{foot}\n")
    assert release.body == BODY


def test_photographers_names_may_be_set_wide() -> None:
    release = read(f"{TITLE}\n2024-03-12\n\n▶ {FIRST} 林 木 李小四 摄\n\n◀ {SECOND} 王 五 摄\n")
    assert release.photographer == "林木; 李小四; 王五"


def test_a_line_of_names_said_already_is_not_body() -> None:
    meta = "发布时间：2024-03-12 作者：张三 李四 来源：样例快报 2024.03.11 A9版"
    release = read(f"{TITLE}\n\n{meta}\n\n样例快报 2024.03.11 A9版 张三 李四\n\n{FIRST}\n\n{SECOND}\n")
    assert (release.author, release.body) == ("张三; 李四", BODY)


def test_a_page_that_is_all_one_list() -> None:
    head = f"• 首页 >> 新闻 >> 正文\n\n  • {TITLE}\n\n  • 日期：2024-03-12 点击： 来源：\n"
    release = read(f"{head}\n  • {FIRST}\n\n    {SECOND}\n")
    assert (release.title, release.release_date, release.body) == (TITLE, "2024-03-12", BODY)


def test_a_campus_paper_names_its_reporters_in_english() -> None:
    text = "News Center (Reporter: Jo Sample, Ada Moss) - The hall opened on Monday with songs from four countries."
    release = read(f"A Hall for Four Countries Opens\n\n{text}\n\nThe hall on Monday, photographer: Lin Sample\n")
    assert (release.author, release.photographer) == ("Jo Sample; Ada Moss", "Lin Sample")


def test_a_post_is_kept_as_it_is_written() -> None:
    release = read(f"{TITLE}\n2024-03-12\n{FIRST}\n{SECOND}\n張小三/文、圖 李四/責編\n")
    assert (release.author, release.photographer, release.extra["責編"]) == ("張小三", "張小三", "李四")
