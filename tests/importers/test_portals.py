"""Pages as Chinese portals, offices and schools lay them out: as they are saved, and as they are pasted whole."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from newsroom_tui.domain.release import Release
from newsroom_tui.importers import html, pasted

from . import laid_out
from .copied import copied

TITLE = "样例学院举行第十二届春季运动会"
FIRST = "四月十二日上午，样例学院第十二届春季运动会在东操场开幕，来自十个系部的六百名运动员参加了三十个项目的比赛。"
SECOND = "开幕式上，各系部方阵依次走过主席台，裁判员代表和运动员代表先后宣誓，全校师生到场观看了随后的团体操表演。"
THIRD = "比赛历时两天，共有五人打破四项校纪录，团体总分前六名在闭幕式上领到了奖状，学院领导为获奖集体颁奖并合影留念。"
NEXT = "样例学院图书馆延长周末开放时间"
TOPICS = "首页 学校概况 机构设置 师资队伍 人才培养 科学研究 招生就业 校园文化 国际交流 信息公开 图书馆 English"
MENU = TOPICS.split()
ITEMS = "".join(f'<li><a href="/{number}.htm">{item}</a></li>' for number, item in enumerate(MENU))
SIDE = "".join(
    f'<li><a href="/n/{number}.htm">{words}</a> 04-{number + 10}</li>'
    for number, words in enumerate(
        [NEXT, "机械系学生在技能大赛中获奖", "学院召开教学工作会议", "后勤处检查食堂卫生", "我院教师赴样例市调研"]
    )
)
FOOT = (
    '<div class="footer"><p>地址：样例市学府路1号 邮编：100000 电话：010-00000000</p>'
    "<p>版权所有 © 样例学院 备案号：样ICP备00000000号 技术支持：样例科技</p></div>"
)


@dataclass(frozen=True)
class Page(laid_out.Page):
    """A page of the college's."""

    above = f'<div class="top"><ul class="nav">{ITEMS}</ul></div>'
    below = f'<div class="right"><h3>热点新闻</h3><ul>{SIDE}</ul></div>{FOOT}'

    day: str = "2024-04-13"

    @property
    def html(self) -> str:
        """The whole page."""
        return self.under(f"{TITLE}-样例网")


def paragraphs(*, indent: str = "", between: str = "") -> str:
    """The release's paragraphs, each an element of its own."""
    first, *rest = (f"<p>{indent}{text}</p>" for text in (FIRST, SECOND, THIRD))
    return f"{first}{between}{''.join(rest)}"


def broken(indent: str) -> str:
    """The release's paragraphs, parted by line breaks alone."""
    return "<br><br>".join(f"{indent}{text}" for text in (FIRST, SECOND, THIRD))


PAGES = [
    Page(
        "portal with the day and the paper side by side",
        '<div class="path"><a href="/">样例网</a>&nbsp;&gt;&gt;&nbsp;<a href="/e/">教育</a></div>'
        '<div class="text_title">'
        f'<h3 class="pre"></h3><h1>{TITLE}</h1><h4 class="sub"></h4><p class="author">本报记者 张样例</p>'
        '<div class="box01"><div class="fl">2024年04月13日08:16&nbsp;&nbsp;来源：<a href="/r/">样例日报</a></div>'
        '<div class="fr">分享到：</div></div></div>'
        f'<div class="box_con">{paragraphs(indent="　　")}<div class="edit">(责编：李四、王五)</div></div>',
        author="张样例",
        source="样例日报",
    ),
    Page(
        "portal that repeats the original title",
        f'<h1 class="main-title">{TITLE}</h1><div class="path"><a href="/e/">教育新闻</a></div>'
        '<div class="date-source"><span class="date">2024年04月13日 08:16</span>\n'
        '<a href="/b/" class="source">样例晚报</a></div><div><span>我有话说</span></div>'
        f'<div class="article"><p>　　原标题：{TITLE}</p>{paragraphs(indent="　　")}'
        '<p class="article-editor">责任编辑：李四 </p></div><p>文章关键词：<a href="/k">运动会</a> 我要反馈</p>',
        source="样例晚报",
    ),
    Page(
        "portal with its editor's account",
        f'<div class="crumb"><a href="/">样例首页</a> &gt; <a href="/n">新闻中心</a> &gt; 正文</div><h1>{TITLE}</h1>'
        '<div class="post_time_source">2024-04-13 08:16:22　来源: <a href="/h">样例时报</a> <a href="#">'
        "举报</a></div>"
        f'<div class="post_text">{paragraphs()}<p>（原标题：{TITLE}）</p><div class="ep-source">'
        '<span class="left">本文来源：样例时报 </span><span class="ep-editor">'
        "责任编辑：李四_NN1234</span></div></div>"
        '<div class="tie">跟贴 12 参与 345</div>',
        source="样例时报",
    ),
    Page(
        "portal with author and source on one line",
        f'<h1 id="topic">{TITLE}</h1><p class="p_time"><span class="ss01">2024年04月13日 08:16</span><br>'
        '<span>来源：<span class="ss03">样例网</span> 作者：张样例</span></p>'
        f'<div class="main">{paragraphs()}<p>[责任编辑：PN025]</p></div>',
        author="张样例",
        source="样例网",
    ),
    Page(
        "agency with pictures in the text",
        f'<h1>{TITLE}</h1><div class="left-t">2024年04月13日 08:16　来源：<a href="/">样例新闻网</a>　'
        '<a href="#c">参与互动</a>'
        '</div><div class="left_zw"><p>'
        f"　　样例社样例市4月13日电 (记者 张样例)四月十二日上午，{FIRST.partition('，')[2]}</p>"
        '<div style="text-align:center"><img src="/a.jpg"></div>'
        '<div style="text-align:center">运动员在比赛中。样例社记者 李四 摄</div>'
        f"<p>　　{SECOND}</p><p>　　{THIRD}</p></div><div>【编辑:王五】</div>",
        author="张样例",
        photographer="李四",
        source="样例新闻网",
    ),
    Page(
        "government page with its own fields",
        f'<h1>{TITLE}</h1><div class="pages-date">2024-04-13 08:16 <span class="font">来源： 样例市教育局</span>'
        '<span>【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</span><a href="#">打印</a></div>'
        f'<div class="content">{paragraphs()}</div><div class="editor">责任编辑：李四</div>',
        source="样例市教育局",
        head='<meta name="ArticleTitle" content="'
        + TITLE
        + '"><meta name="PubDate" content="2024-04-13 08:16"><meta name="ContentSource" content="样例市教育局">'
        '<meta name="author" content="录入员">',
    ),
    Page(
        "news site with the reporter above the day",
        f'<h1 class="news_title">{TITLE}</h1><div class="news_about"><p>样例新闻记者 张样例</p>'
        "<p>2024-04-13 08:16 <span>来源：<span>样例新闻</span></span></p></div>"
        f'<div class="news_txt">{broken("")}</div><div class="go_wenba">责任编辑：李四</div><div>校对：王五</div>'
        "<div>样例新闻，未经授权不得转载。</div>",
        author="张样例",
        source="样例新闻",
    ),
    Page(
        "daily with the day above the title",
        '<div class="head"><span><em> 2024</em></span><span><em> 04</em>/<em> 13</em></span><span>'
        " 08:16:22</span></div><div>来源：样例网</div>"
        f'<h1><span class="title">{TITLE}</span></h1><div>字体： 小 中 大 分享到：</div>'
        f'<div id="detail">{paragraphs(indent="　　")}<span>【纠错】</span><span>【责任编辑:李四】</span></div>',
        source="样例网",
    ),
    Page(
        "small system with English tags and Chinese labels",
        '<div class="place"><a href="/">主页</a> &gt; <a href="/x/">新闻</a> &gt; </div><div class="title">'
        f"<h2>{TITLE}</h2></div>"
        '<div class="info"><small>时间:</small>2024-04-13 08:16<small>来源:</small>学工处 <small>作者:</small>张样例 '
        f'<small>点击:</small>123次</div><div class="content">{paragraphs()}</div>'
        '<div class="boxoff"><strong>------分隔线----------------------------</strong></div>'
        '<div class="handle">顶一下 (0) 0% 踩一下 (0) 0%</div>',
        author="张样例",
        source="学工处",
    ),
    Page(
        "system that puts the labels into the heading",
        f'<div class="crumbs"><a href="/">首页</a><span> &gt; </span><a href="/n">学院新闻</a> &gt; 正文</div>'
        f"<div><h1>{TITLE}<br><span>2024-04-13 08:16:00　来源：宣传部　作者：张样例　点击：</span></h1>"
        f'<div class="content">{paragraphs()}</div></div><p class="f14"><strong>上一篇：</strong><a href="/1">'
        f"{NEXT}</a><br>"
        "<strong>下一篇：</strong>没有了</p>",
        author="张样例",
        source="宣传部",
    ),
    Page(
        "school with a form around everything",
        f'<form name="_newscontent"><h1>{TITLE}</h1><div class="sub">'
        "发布日期：2024-04-13&nbsp;&nbsp;作者：&nbsp;&nbsp;"
        "来源：体育部&nbsp;&nbsp;点击：[<span>55</span>]</div>"
        f'<div id="content"><div>{paragraphs()}<p style="text-align:right">'
        "（文/张样例 图/李四 审核/王五）</p></div></div>"
        f'<p>上一条：<a href="/1">{NEXT}</a></p><p>下一条：<a href="/2">学院召开教学工作会议</a></p><p>'
        "【关闭】</p></form>",
        author="张样例",
        photographer="李四",
        source="体育部",
    ),
    Page(
        "school whose labels are empty",
        f'<div class="article"><h1 class="arti_title">{TITLE}</h1><p class="arti_metas">'
        '<span class="arti_publisher">发布者：</span><span class="arti_update">发布时间：2024-04-13</span>'
        '<span class="arti_views">浏览次数：<span>10</span></span></p>'
        f'<div class="entry">{paragraphs(between="<p><img src=/a.jpg></p><p>开幕式现场</p>")}</div></div>',
    ),
    Page(
        "tables in tables",
        '<table width="980"><tr><td><a href="/">首页</a> &gt;&gt; <a href="/n">新闻动态</a>'
        " &gt;&gt; 正文</td></tr></table>"
        f'<table width="760"><tr><td align="center"><b>{TITLE}</b></td></tr><tr><td align="center">'
        "作者：张样例&nbsp;&nbsp;"
        "文章来源：本站原创&nbsp;&nbsp;点击数：88&nbsp;&nbsp;更新时间：2024-4-13</td></tr><tr><td>"
        f"{broken('&nbsp;&nbsp;&nbsp;&nbsp;')}</td></tr><tr><td align='right'>"
        "文章录入：admin&nbsp;&nbsp;责任编辑：admin"
        f'</td></tr><tr><td><li>上一篇文章： <a href="/1">{NEXT}</a></li><li>'
        "下一篇文章： 没有了</li></td></tr></table>",
        author="张样例",
        source="本站原创",
    ),
    Page(
        "office with the fields of open government",
        f'<div class="bt">{TITLE}</div><div class="xx"><span>信息来源：样例市体育局</span><span>'
        "发布日期：2024-04-13 08:16</span>"
        "<span>浏览次数：</span><span>字号：[ 大 中 小 ]</span></div>"
        f'<div class="zw">{paragraphs(indent="　　")}</div><div>【打印本页】 【关闭窗口】</div>',
        source="样例市体育局",
    ),
    Page(
        "article of a public account",
        f'<h2 class="rich_media_title">{TITLE}</h2><div class="meta"><span>张样例</span> <a href="#">样例学院</a> '
        f'<em>2024-04-13 08:16</em></div><div class="rich_media_content">{paragraphs()}'
        "<p>文字 | 张样例</p><p>图片 | 李四</p><p>编辑 | 王五</p></div><div>阅读 1234 在看 5</div>",
        author="张样例",
        photographer="李四",
    ),
    Page(
        "labels in a list, one an item",
        f'<div class="tit"><h3>{TITLE}</h3></div><ul class="info"><li>发布者：新闻中心</li><li>作者：张样例</li>'
        f'<li>发布时间：2024-04-13</li><li>浏览次数：215</li></ul><div class="con">{paragraphs(indent="　　")}</div>',
        author="张样例",
    ),
    Page(
        "credits of both kinds beside the date",
        f"<div><h2>{TITLE}</h2><p>作者：文/张样例 图/李四 编辑：王五 审核：赵六 时间：2024年04月13日 浏览：</p>"
        f"{paragraphs()}</div>",
        author="张样例",
        photographer="李四",
    ),
    Page(
        "day, counter and paper parted by bars",
        f'<h1>{TITLE}</h1><p class="meta">2024年04月13日 | 阅读：123 | 来源：学生处</p><div>{paragraphs()}</div>'
        '<p class="tags">标签：<a href="/t">运动会</a> <a href="/t2">体育</a></p><p>分享到：微信 微博 QQ空间</p>',
        source="学生处",
    ),
    Page(
        "office and day at the end",
        f'<div class="art"><h1>{TITLE}</h1>{paragraphs(indent="　　")}<p style="text-align:right">样例学院体育部</p>'
        '<p style="text-align:right">2024年4月13日</p></div>',
        source="样例学院体育部",
    ),
    Page(
        "kicker above and subtitle below the title",
        f"<h4>喜迎建校六十周年</h4><h1>{TITLE}</h1><h3>——六百名运动员同场竞技</h3><p>2024-04-13 来源：样例校报</p>"
        f"<div>{paragraphs()}</div><p>（本报记者 张样例）</p>",
        author="张样例",
        source="样例校报",
    ),
    Page(
        "pictures with numbered captions and their takers",
        f"<h1>{TITLE}</h1><p>发布日期：2024-04-13　作者：张样例　来源：</p>"
        + paragraphs(
            between='<p style="text-align:center"><img src="/1.jpg"></p>'
            '<p style="text-align:center">图1 开幕式现场（李四 摄）</p>'
        )
        + '<p style="text-align:center"><img src="/2.jpg"></p>'
        '<p style="text-align:center">图2 闭幕式合影（李四 摄）</p>',
        author="张样例",
        photographer="李四",
    ),
    Page(
        "day in brackets under the title",
        f'<div class="title">{TITLE}</div><div class="date">[2024-04-13 08:16:22]</div><div>'
        f"{paragraphs(indent='　　')}</div>"
        '<div><a href="#">【打印】</a> <a href="#">【关闭】</a></div>',
    ),
    Page(
        "newspaper on the web",
        f'<div>2024年04月13日 星期六</div><div>第03版：教育 <a href="/p">上一版</a> <a href="/n">下一版</a></div>'
        f'<div><a href="/s">放大</a> <a href="/s">缩小</a> <a href="/s">默认</a></div><h1>{TITLE}</h1>'
        f'<h4>本报记者 张样例</h4><div id="ozoom">{paragraphs(indent="　　")}</div>'
        f'<div><a href="/1">上一篇</a> <a href="/2">下一篇</a></div>',
        author="张样例",
    ),
    Page(
        "original article of a public account",
        f"<h1>{TITLE}</h1><div><span>原创</span> <span>张样例</span> <span>样例学院</span> "
        f"<em>2024年04月13日 08:16</em> <em>样例市</em></div>{paragraphs()}<p>END</p><p>来源 | 体育部</p>"
        "<p>责编 | 王五</p><p>审核 | 赵六</p><p>喜欢此内容的人还喜欢</p>",
        author="张样例",
        source="样例学院; 体育部",
    ),
    Page(
        "fields of open government in a table",
        "<table><tr><td>索引号：</td><td>000-00/2024-00001</td><td>分类：</td><td>体育</td></tr>"
        "<tr><td>发布机构：</td><td>样例市体育局</td><td>发文日期：</td><td>2024年04月13日</td></tr>"
        f"<tr><td>名称：</td><td>{TITLE}</td><td>文号：</td><td></td></tr></table><h1>{TITLE}</h1>{paragraphs()}",
        source="样例市体育局",
    ),
    Page(
        "summary in a box above the text",
        f"<h1>{TITLE}</h1><p>2024-04-13 08:16:00　来源：样例网　编辑：李四</p>"
        f'<div class="abs">核心提示：六百名运动员参加三十个项目的比赛，五人打破校纪录</div>{paragraphs()}',
        source="样例网",
    ),
    Page(
        "labels below the text in a table",
        f"<h1>{TITLE}</h1>{paragraphs(indent='　　')}<table><tr><td>作者：张样例</td><td>编辑：王五</td><td>"
        "审核：赵六</td></tr>"
        "<tr><td>发布时间：2024-04-13</td><td>点击：88</td><td></td></tr></table>",
        author="张样例",
    ),
    Page(
        "traditional characters",
        f"<h2>{TITLE}</h2><ul><li>發布單位：體育室</li><li>發布日期：2024-04-13</li><li>點閱數：12</li></ul>"
        f"{paragraphs()}<p>【回上頁】</p>",
        source="體育室",
    ),
    Page(
        "template with holes",
        f"<h1>{TITLE}</h1><p>时间：2024-04-13 作者： 来源：团委 点击数：[] 次 【字号： 大 中 小】</p><div>"
        f"{paragraphs()}</div>"
        f'<p>上一篇：<a href="/1">{NEXT}</a></p><p>下一篇：无</p><p>附件：</p>',
        source="团委",
    ),
    Page(
        "names signed after the last sentence",
        f"<h1>{TITLE}</h1><p>发布时间：2024-04-13　点击量：20</p><p>{FIRST}</p><p>{SECOND}</p>"
        f"<p>{THIRD}（通讯员：张样例 摄影：李四）</p>",
        author="张样例",
        photographer="李四",
    ),
    Page(
        "channel above the title and its editor below",
        '<div>您现在的位置：<a href="/">首页</a> &gt; <a href="/xw">学院要闻</a></div><h2>学院要闻</h2><div>'
        f"{TITLE}</div>"
        f"<div>发布时间：2024-04-13 &nbsp; 发布人：张样例 &nbsp; 浏览次数：<span>0</span></div>{paragraphs()}"
        "<div>编辑：王五</div>",
        author="张样例",
    ),
    Page(
        "path that ends with the title",
        f'<div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/n">学院新闻</a> &gt; {TITLE}</div><h1>'
        f"{TITLE}</h1>"
        f"<p>作者：张样例　发布时间：2024-04-13　点击：20</p>{paragraphs()}",
        author="张样例",
    ),
    Page(
        "article on several pages",
        f"<h1>{TITLE}</h1><p>2024-04-13 08:16　来源：样例网</p><div>{paragraphs()}</div>"
        '<p>[1] <a href="/2">[2]</a> <a href="/3">[3]</a> <a href="/2">下一页</a> <a href="/3">尾页</a></p>',
        source="样例网",
    ),
    Page(
        "captions above their pictures",
        f"<h1>{TITLE}</h1><p>发布时间：2024-04-13</p>"
        + paragraphs(between='<p align="center">图为开幕式现场（李四摄）</p><p align="center"><img src="/1.jpg"></p>'),
        photographer="李四",
    ),
    Page(
        "column of news before the article",
        '<table><tr><td width="200"><b>最新动态</b><br>'
        + "".join(
            f'<a href="/n/{number}">{words}</a> 04-1{number}<br>'
            for number, words in enumerate([NEXT, "学院召开教学工作会议"])
        )
        + f'</td><td><table><tr><td align="center"><h3>{TITLE}</h3></td></tr><tr>'
        '<td align="center">2024-4-13 作者：张样例 '
        f"阅读次数：66</td></tr><tr><td>{broken('　　')}</td></tr></table></td></tr></table>",
        author="张样例",
    ),
    Page(
        "clock at the top of the page",
        f"<div>今天是2024年5月1日 星期三 农历三月廿三</div><div>欢迎访问样例学院！</div><h2>{TITLE}</h2>"
        f"<div>2024/04/13 &nbsp; 党委宣传部</div>{paragraphs()}",
        source="党委宣传部",
    ),
    Page(
        "attachments and links below the text",
        f"<h1>{TITLE}</h1><p>发布时间：2024-04-13　来源：体育部</p>{paragraphs()}"
        f'<p>相关链接：</p><ul><li><a href="/1">{NEXT}</a></li><li><a href="/2">学院召开教学工作会议</a></li></ul>',
        source="体育部",
    ),
    Page(
        "what readers say below the text",
        f"<h1>{TITLE}</h1><p>2024-04-13　来源：样例网　作者：张样例</p>{paragraphs()}<h3>网友评论（2）</h3>"
        "<p>游客：今年的运动会办得真不错，希望明年再增加几个团体项目。 2024-04-14</p><p>游客：支持！ 2024-04-15</p>",
        author="张样例",
        source="样例网",
    ),
    Page(
        "reporters before the day, photographers in the caption",
        f"<h1>{TITLE}</h1><div>记者 张样例 通讯员 李样例　2024-04-13 08:16　样例日报</div>"
        + paragraphs(between='<div class="img"><img src="/1.jpg"><span>开幕式现场。王五 摄</span></div>'),
        author="张样例; 李样例",
        photographer="王五",
    ),
    Page(
        "kicker on the same line as the day",
        f"<div><span>要闻</span><span>2024-04-13</span></div><h1>{TITLE}</h1><div>"
        "撰稿：张样例 | 摄影：李四 | 编辑：王五</div>"
        f"{paragraphs()}",
        author="张样例",
        photographer="李四",
    ),
    Page(
        "words of the page between its paragraphs",
        f"<h1>{TITLE}</h1><p>发布时间：2024-04-13</p>"
        + paragraphs(between="<p>点击图片进入下一页</p><p>分享到：</p>")
        + "<p>（完）</p><p>【我要纠错】责任编辑：王五</p>",
    ),
    Page(
        "English labels of a Chinese site",
        f"<h1>{TITLE}</h1><p>Source: 样例网 | 2024-04-13 | Author: 张样例 | Views: 30</p>{paragraphs()}<p>Prev: 无</p>",
        author="张样例",
        source="样例网",
    ),
]


def check(release: Release, page: Page) -> None:
    """The release is the one that the page holds."""
    said = (release.title, release.release_date, release.author, release.photographer)
    assert said == (TITLE, page.day, page.author, page.photographer)
    blocks = release.body.split("\n\n")
    assert len(blocks) == 3
    assert blocks[0].endswith(FIRST[-20:])
    assert blocks[1:] == [SECOND, THIRD]
    assert page.source in (release.source, "")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_saved_page(page: Page) -> None:
    check(html.read_page(page.html)[0], page)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize("title", ["样例学院新闻网", ""])
def test_a_saved_page_that_is_called_by_its_site_or_not_at_all(page: Page, title: str) -> None:
    check(html.read_page(page.under(title))[0], page)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_same_page_pasted_whole(page: Page) -> None:
    check(pasted.read(copied(page.html)).release, page)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_article_pasted_alone(page: Page) -> None:
    check(pasted.read(copied(page.article)).release, page)


HEADS = ["运动场上合作共赢是主旋律", "后勤保障应当更加周到", "明年赛事已经开始筹备"]


@pytest.mark.parametrize("mark", ["<p><strong>{}</strong></p>", "<h3>{}</h3>", "<p>一、{}</p>", "<p>　　<b>{}</b></p>"])
def test_headings_inside_the_text_are_text(mark: str) -> None:
    parts = "".join(
        f"{mark.format(head)}<p>{text}</p>" for head, text in zip(HEADS, (FIRST, SECOND, THIRD), strict=True)
    )
    article = f"<div><h1>{TITLE}</h1><p>2024-04-13 来源：样例网</p><div><p>{SECOND}</p>{parts}</div></div>"
    page = Page("with headings", article)
    for release in (html.read_page(page.html)[0], pasted.read(copied(page.html)).release):
        assert release.title == TITLE
        assert [len(release.body.split("\n\n")), len(release.photos)] == [7, 0]


def test_a_table_and_a_list_stay_what_they_are() -> None:
    table = "<table><tr><th>名次</th><th>系部</th><th>总分</th></tr><tr><td>1</td><td>机械系</td><td>128</td></tr>"
    table += "<tr><td>2</td><td>管理系</td><td>117</td></tr></table>"
    items = "<ul><li>男子百米：张样例</li><li>女子跳远：李样例</li></ul>"
    text = f"<p>{FIRST}</p>{table}{items}<p>{SECOND}</p>"
    article = f"<div><h1>{TITLE}</h1><p>2024-04-13 来源：样例网</p><div>{text}</div></div>"
    body = html.read_page(Page("with a table", article).html)[0].body
    assert "| 1 | 机械系 | 128 |" in body
    assert "- 男子百米：张样例\n- 女子跳远：李样例" in body
