"""Chinese labels, credits and page parts in every order, setting and place: all are read back."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom_tui.importers import pasted

TITLE = "样例学院举行第十二届春季田径运动会"
TEXT = (
    "四月十二日上午，样例学院在东操场举行春季运动会，来自十个系部的六百名运动员参加了三十个项目的比赛。",
    "比赛历时两天，共有五人打破四项校纪录，团体总分前六名在闭幕式上领到了奖状，全校师生到场观看。",
)
FOLDED = str.maketrans("，：（）", ",:()")
WORDS = {
    "release_date": ("发布时间", "发布日期", "时间", "日期", "发表时间", "更新时间"),
    "author": ("作者", "文字作者", "撰稿", "通讯员", "撰稿人", "文", "供稿人", "记者"),
    "photographer": ("摄影", "图片作者", "图片", "摄影者", "图", "供图"),
    "source": ("来源", "信息来源", "稿件来源", "发布部门", "单位"),
    "editor": ("编辑", "责任编辑", "审核", "初审"),
    "counter": ("浏览次数", "点击数", "人气", "阅读次数"),
}
VALUES = {
    "author": ("林样本", "王小例、李示例", "欧阳示例 钱例文", "宣传部", ""),
    "photographer": ("王小例", "周影", "孙图，李示例，林样本", ""),
    "source": ("宣传部", "化学化工学院", "样例日报", "本站原创", ""),
    "editor": ("孙例", ""),
    "counter": ("", "381", "[45]", "1590次"),
}
FORMS = (
    "{:%Y-%m-%d}",
    "{:%Y/%m/%d}",
    "{:%Y年%m月%d日}",
    "{:%Y.%m.%d}",
    "{:%Y-%m-%d} 08:15:09",
    "{:%Y年%m月%d日} 16:20",
)
SEPARATORS = (" ", "  ", "    ", "\u00a0\u00a0", "\u3000", "\t", " | ", "|", " / ", "\n", "\n\n", "】 【")
ABOVE = (
    "",
    "校园新闻\n",
    "当前位置：首页 > 新闻中心 > 正文\n\n",
    "学校要闻\n首页 >> 学校要闻 >> 正文\n",
    "首页 概况 机构 招生 就业\n",
)
BELOW = (
    "",
    "\n\n上一篇：图书馆举办读书月\n下一篇：没有了",
    "\n\n【打印】【关闭】",
    "\n分享到：",
    "\n\n版权所有 © 样例大学 邮编：000000",
)
CREDITS = (
    ("", "", ""),
    ("（文/张样本 图/赵小例）", "张样本", "赵小例"),
    ("（文：张样本  图：赵小例）", "张样本", "赵小例"),
    ("（张样本/文 赵小例/图）", "张样本", "赵小例"),
    ("（撰文、摄影：张样本）", "张样本", "张样本"),
    ("（撰稿：张样本 审核：赵小例）", "张样本", ""),
    ("（通讯员 张样本 记者 赵小例）", "张样本; 赵小例", ""),
    ("（供稿：团委 编辑：张样本 审核：赵小例）", "", ""),
    ("（新闻中心 张样本）", "张样本", ""),
)


def split_names(text: str) -> list[str]:
    return sorted(re.split("[、，,; ]+", text))


@st.composite
def headers(draw: st.DrawFn) -> tuple[str, dict[str, str]]:
    roles = draw(st.lists(st.sampled_from(sorted(VALUES)), unique=True, max_size=5))
    day = draw(st.dates(date(1990, 1, 1), date(2035, 12, 31)))
    told = {"release_date": day.isoformat(), "author": "", "photographer": ""}
    colon = draw(st.sampled_from(["：", ":", "： "]))
    cells = []
    for role in draw(st.permutations([*roles, "release_date"])):
        if role == "release_date":
            value = draw(st.sampled_from(FORMS)).format(day)
        else:
            value = draw(st.sampled_from(VALUES[role]))
        if role in told and role != "release_date":
            told[role] = value
        cells.append(f"{draw(st.sampled_from(WORDS[role]))}{colon}{value}")
    separator = draw(st.sampled_from(SEPARATORS))
    header = separator.join(cells)
    return (f"【{header}】" if "】" in separator else header), told


@settings(max_examples=150, deadline=None)
@given(
    headers(),
    st.sampled_from(CREDITS),
    st.sampled_from(ABOVE),
    st.sampled_from(BELOW),
    st.sampled_from(["under", "above", "below"]),
    st.sampled_from(["", "　　", "    "]),
    st.integers(min_value=1, max_value=4),
    st.booleans(),
)
def test_a_page_is_read_back(
    header: tuple[str, dict[str, str]],
    credit: tuple[str, str, str],
    above: str,
    below: str,
    place: str,
    indent: str,
    gap: int,
    is_folded: bool,
) -> None:
    labels, told = header
    written, author, photographer = credit if not (told["author"] or told["photographer"]) else CREDITS[0]
    body = ("\n" * gap).join(indent + paragraph for paragraph in TEXT) + written
    pages = {
        "under": f"{above}{TITLE}\n\n{labels}\n\n{body}{below}\n",
        "above": f"{labels}\n\n{TITLE}\n\n{body}{below}\n",
        "below": f"{above}{TITLE}\n\n{body}\n\n{labels}\n",
    }
    page = pages[place].translate(FOLDED) if is_folded else pages[place]
    release = pasted.read(page).release
    assert release.title == TITLE
    assert release.release_date == told["release_date"]
    assert split_names(release.author) == split_names(told["author"] or author)
    assert split_names(release.photographer) == split_names(told["photographer"] or photographer)
    expected = "\n\n".join(TEXT).translate(FOLDED) if is_folded else "\n\n".join(TEXT)
    assert release.body.startswith(expected)
    assert release.body.count("\n\n") == 1
