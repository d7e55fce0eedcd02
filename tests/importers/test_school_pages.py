"""How schools' and offices' pages set what stands around a text: summaries, headings, codes to scan, other texts."""

from __future__ import annotations

import pytest

from newsroom_tui.domain.release import Release
from newsroom_tui.importers import html, pasted
from newsroom_tui.importers.pasted.furniture import is_furniture

from .copied import copied

TITLE = "样例中学举行第五届读书节"
FIRST = "五月八日，样例中学第五届读书节在东楼礼堂开幕，全校师生八百余人参加，现场气氛热烈。"
SECOND = "开幕式上，语文组的老师介绍了今年推荐的五十本书，各班还交换了去年读过的旧书。"
THIRD = "读书节将持续两周，期间有朗诵、讲座和征文，优秀作品将在校报上刊登，欢迎大家参加。"
BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def read(*lines: str) -> Release:
    """The release of these lines, pasted."""
    return pasted.read("\n".join(lines)).release


@pytest.mark.parametrize("summary", [FIRST[:-7] + "。", FIRST[:30] + "…", FIRST[:25] + "......"])
def test_a_summary_is_no_body_where_the_text_says_it_again(summary: str) -> None:
    release = read(TITLE, "2024-05-09 作者：张样例", "", summary, "", f"本网讯 {FIRST}", "", SECOND, "", THIRD)
    assert release.body == f"本网讯 {BODY}"


def test_a_first_paragraph_that_is_said_only_once_is_body() -> None:
    assert read(TITLE, "2024-05-09", "", FIRST, "", SECOND, "", THIRD).body == BODY


def test_headings_of_equal_length_are_no_captions_be_one_far_from_the_text_and_one_called_like_a_scene() -> None:
    headings = ("书香满园", "师生互动", "薪火相传")
    release = read(
        TITLE, "2024-05-09", "", headings[0], FIRST, "", headings[1], SECOND, "", "", "", "", headings[2], THIRD
    )
    assert release.body.split("\n\n") == [headings[0], FIRST, headings[1], SECOND, headings[2], THIRD]
    assert release.photos == ()


def test_captions_of_equal_length_are_captions_still() -> None:
    release = read(TITLE, "2024-05-09", FIRST, "校长致辞", SECOND, "学生朗诵", THIRD, "教师讲座", FIRST + SECOND)
    assert [photo.caption for photo in release.photos] == ["校长致辞", "学生朗诵", "教师讲座"]


@pytest.mark.parametrize("path", ["您现在所的位置:主页 > 校园新闻 >", "当前位置：首页>>校园新闻", "所在位置：校园新闻"])
def test_what_stands_above_the_path_to_a_page_is_the_pages_own(path: str) -> None:
    keywords = "样例中学,样例教育,校园读书网,样例课本,样例词典,读书交流平台,图书借阅服务中心" * 3
    release = read(keywords, "", path, "", TITLE, "", "时间:2024-05-09 08:16 来源:教务处 作者:admin 点击:", "", BODY)
    assert (release.title, release.release_date, release.author) == (TITLE, "2024-05-09", "admin")
    assert release.body == BODY


def test_a_text_that_speaks_of_a_place_is_no_path() -> None:
    assert read(TITLE, "2024-05-09", FIRST, "位置：东楼礼堂", SECOND, THIRD).body.startswith(FIRST)


def test_a_dash_before_a_name_belongs_to_the_pages_template() -> None:
    release = read(TITLE, "发布时间：2024-05-09 发布人：-样例网", "", FIRST, "", SECOND, "", THIRD)
    assert (release.author, release.body) == ("样例网", BODY)
    assert read(TITLE, "作者：— 发布时间：2024-05-09", "", FIRST, "", SECOND).author == ""


@pytest.mark.parametrize("bar", ["|", "｜", "丨"])
def test_a_bar_stands_between_a_post_and_a_name(bar: str) -> None:
    release = read(TITLE, "2024-05-09", "", FIRST, "", f"{SECOND}（记者{bar}张小山 见习记者{bar}李小河）")
    assert (release.author, release.body) == ("张小山; 李小河", f"{FIRST}\n\n{SECOND}")
    release = read(TITLE, "", f"文{bar}张小山 图{bar}李小河", "", FIRST, "", SECOND)
    assert (release.author, release.photographer) == ("张小山", "李小河")


def test_other_texts_below_may_exclaim_or_ask() -> None:
    other = ("阅读下一篇：", "深度观察", "样例河边的读书人", "关于眼睛，这些知识很重要！", "孩子为什么不爱读书？")
    release = read(TITLE, "2024-05-09 来源：样例网", "", FIRST, "", SECOND, "", THIRD, "", "【责任编辑:张三】", *other)
    assert release.body == BODY


def test_an_e_papers_tools_are_no_title() -> None:
    tools = ("通版阅读请点击:", "展开通版", "收缩通版", "当前版:04版", "发布日期:")
    release = read(*tools, TITLE, f"  {FIRST}本报记者 张小山 摄")
    assert (release.title, release.photographer, release.body) == (TITLE, "张小山", FIRST)


def test_a_saved_page_has_codes_to_scan_below_its_text() -> None:
    page = (
        f"<h1>{TITLE}</h1><div>2024年05月09日 浏览量：<span></span>次 <span>作者：张样例</span></div>"
        f'<div class="content"><p>{FIRST}</p><p><img src="/a.jpg"></p><p>{SECOND}</p><p>{THIRD}</p></div>'
        '<div class="code"><p><img src="/wx.jpg"><span>扫一扫<br>关注样例中学官方微信</span></p></div>'
        '<div><a href="#c">[评论文章]</a> <a href="#">[关闭]</a> <a href="#">[返回]</a></div>'
    )
    release, _ = html.read_page(page)
    assert (release.body, release.author) == (BODY, "张样例")
    assert [photo.file for photo in release.photos] == ["/a.jpg"]


@pytest.mark.parametrize(
    "code", ['<%@ include file="/view/left.jsp" %>', '<?php include "left.php"; ?>', "<% int year = 2019; %>"]
)
def test_what_a_server_would_have_run_is_no_text(code: str) -> None:
    page = (
        f"{code}<html><body><div>{code}</div><div><h1>{TITLE}</h1><span>发布时间：2024-05-09</span>"
        f'<p><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></p></div><a href="/">返回</a>{code}</body></html>'
    )
    release, notes = html.read_page(page)
    assert (release.title, release.release_date, release.body) == (TITLE, "2024-05-09", BODY)
    assert not any("include" in note or "year" in note for note in notes)


def test_headings_of_equal_length_may_have_a_second_line_each() -> None:
    pairs = (
        ("书香满园", "全校师生共读五十本好书"),
        ("薪火相传", "毕业班把旧书送给新同学"),
        ("未来可期", "两周活动精彩纷呈"),
    )
    texts = (FIRST, SECOND, THIRD)
    expected = [line for pair, text in zip(pairs, texts, strict=True) for line in (*pair, text)]
    release = read(TITLE, "发布时间：2024-05-09 点击数：12", "", *"\n\n".join(expected).split("\n"))
    assert (release.body.split("\n\n"), release.photos) == (expected, ())


@pytest.mark.parametrize("mark", ["？", "?"])
def test_a_title_may_ask(mark: str) -> None:
    title = f"样例中学的学生为什么越来越爱读书{mark}"
    release = read(title, FIRST, SECOND, THIRD)
    assert (release.title, release.body) == (title, BODY)


def test_a_path_without_marks_leads_from_home_to_the_title() -> None:
    release = read(
        f"首页 校园新闻 {TITLE}", TITLE, "发布时间：2024-05-09 发布人：教务处", "", FIRST, "", SECOND, "", THIRD
    )
    assert (release.title, release.body) == (TITLE, BODY)


def test_a_count_of_readers_is_glued_to_the_first_of_two_titles() -> None:
    release = read(f"{TITLE}0", "新闻", "发布时间：2024年05月09日", TITLE, FIRST, SECOND, THIRD)
    assert (release.title, release.body) == (TITLE, BODY)


def test_whoever_took_a_picture_stands_behind_paragraphs_of_two_sentences_too() -> None:
    release = read(TITLE, "", f"{FIRST}(张小山攝)", "", f"{SECOND}{THIRD}(李小河攝)", "", f"{THIRD}(王小江攝)")
    assert sorted(release.photographer.split("; ")) == ["张小山", "李小河", "王小江"]


ROWS = "".join(
    f'<tr><td><a href="{day}.htm">样例中学召开第{day}次校务工作会议</a></td><td>2023/03/0{day}</td></tr>'
    for day in (1, 2, 3)
)


@pytest.mark.parametrize("is_saved", [True, False])
def test_the_days_of_other_news_beside_a_text_are_not_its_day(is_saved: bool) -> None:
    page = (
        f'<table><tr><td width="220"><table><tr><td>热点新闻</td></tr>{ROWS}</table></td><td><table>'
        '<tr><td>当前位置： <a href="/">首页</a>&gt;&gt;<a href="/n">新闻</a>&gt;&gt;正文</td></tr></table>'
        f'<form><table><tr><td align="center">{TITLE}</td></tr><tr><td align="center"><span>2024-05-09 10:22</span>'
        "<span>张小山&nbsp;</span>(点击: <span></span>)</td></tr><tr><td><div>"
        f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
        "</div></td></tr><tr><td>【<a>关闭</a>】</td></tr></table></form></td></tr></table>"
        "<p>地址：样例市学府路1号 邮编：100000</p><p>版权所有 © 样例中学 技术支持：网络中心</p>"
    )
    release = html.read_page(page)[0] if is_saved else pasted.read(copied(page)).release
    assert (release.title, release.release_date, release.author) == (TITLE, "2024-05-09", "张小山")
    assert release.body == BODY


def test_other_news_with_its_days_stands_above_a_whole_page_that_was_pasted() -> None:
    topics = ("学校", "师资", "科研", "招生", "就业", "文化", "交流", "公开", "校友", "基金", "服务", "办公")
    menu = [f"{topic}栏目" for topic in topics]
    other = [f"样例中学召开第{day}次校务工作会议\t2023/03/0{day}" for day in (1, 2, 3)]
    foot = (
        "【关闭】",
        "上一条：样例中学放假通知",
        "地址：样例市学府路1号",
        "版权所有 © 样例中学",
        "技术支持：网络中心",
    )
    release = read(*menu, *other, TITLE, "2024-05-09 10:22张小山 (点击: )", "", FIRST, "", SECOND, "", THIRD, "", *foot)
    assert (release.title, release.release_date, release.body) == (TITLE, "2024-05-09", BODY)


@pytest.mark.parametrize("style", ['style="text-align: center;"', 'align="center"', 'class="ql-align-center"'])
@pytest.mark.parametrize("parted", ["</p>\n<p {style}>", "<br>"])
def test_a_centred_sentence_under_a_picture_is_its_caption(style: str, parted: str) -> None:
    caption = "校长为获奖班级颁发奖状和图书。"
    picture = f'<p {style}><img src="/a.jpg">{parted.format(style=style)}{caption}</p>'
    release, _ = html.read_page(f"<h1>{TITLE}</h1><p>{FIRST}</p>{picture}<p>{SECOND}</p><p>{THIRD}</p>")
    assert ([photo.caption for photo in release.photos], release.body) == ([caption], BODY)


def test_a_centred_line_in_bold_under_a_picture_is_a_heading() -> None:
    style = 'style="text-align: center"'
    picture = f'<p {style}><img src="/a.jpg"></p><p {style}><strong>把绿色写在</strong><strong>东山上</strong></p>'
    release, _ = html.read_page(f"<h1>{TITLE}</h1><p>{FIRST}</p>{picture}<p>{SECOND}</p><p>{THIRD}</p>")
    assert "把绿色写在" in release.body
    assert [photo.caption for photo in release.photos] == [""]


def test_a_centred_heading_below_an_empty_paragraph_is_no_caption() -> None:
    style = 'style="text-align: center"'
    above = f"<p {style}><img src='/a.jpg'></p><p {style}>&nbsp;</p><p {style}></p>"
    release, _ = html.read_page(
        f"<h1>{TITLE}</h1><p>{FIRST}</p>{above}<p {style}>把书读厚，再把书读薄。</p><p>{SECOND}</p><p>{THIRD}</p>"
    )
    assert release.body.split("\n\n") == [FIRST, "把书读厚，再把书读薄。", SECOND, THIRD]


def test_names_in_fields_of_their_own_are_parted_where_the_page_breaks_its_lines() -> None:
    page = (
        f'<h1 class="title">{TITLE}</h1><div><span class="meta_author">张小山</span>\n<span class="meta_source">'
        '<a href="#">样例中学</a></span>\n<em class="meta_time">2024-05-09 18:20</em></div>'
        f"<p>{FIRST}</p><p>{SECOND}</p>"
    )
    release, _ = html.read_page(page)
    assert (release.author, release.source, release.release_date) == ("张小山", "样例中学", "2024-05-09")


def test_the_name_of_a_document_is_its_title() -> None:
    release = read("发布机构：教务处", f"名  称：\t{TITLE}", "发文日期：2024-05-09", "", FIRST, "", SECOND, "", THIRD)
    assert (release.title, release.body) == (TITLE, BODY)


@pytest.mark.parametrize(
    "line",
    [
        "分享：微信微博",
        "我有话说(12人参与) 收藏本文",
        "返回样例，查看更多",
        "阅读 (123)",
        "主办：样例市政府 承办：数据局",
    ],
)
def test_a_portals_buttons_are_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("name", ["關小山", "藍小河", "聶小江"])
def test_surnames_are_known_in_traditional_characters(name: str) -> None:
    assert read(TITLE, "2024-05-09", "", FIRST, "", f"{SECOND}（{name}）").author == name
