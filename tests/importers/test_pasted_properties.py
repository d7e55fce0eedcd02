"""What holds for every pasted text, whatever stands in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom_tui.domain.text.clean import clean
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import pasted
from newsroom_tui.importers.pasted.labelled import marks
from newsroom_tui.importers.pasted.labels import LABELS

LINES = (
    "学院举行春季运动会",
    "——记第十二届田径运动会",
    "Students Plant Five Hundred Trees Along the River",
    "A second line that says a little more",
    "FOR IMMEDIATE RELEASE",
    "EMBARGOED UNTIL 09:00 GMT, 5 March 2024",
    "当前位置：首页 > 新闻中心 > 正文",
    "Home > News > Details",
    "发布时间：2024-04-12浏览次数：381",
    "作者：林样本    摄影：    来源：宣传部",
    "Date: 2024-04-12 | Author: Jane Example | Photo: | Click: 12",
    "经办人：赵样本",
    "标签 运动会",
    "By Jane Example, Sample Daily",
    "林样本",
    "四月十二日，学院在东操场举行了春季运动会，师生共同参加，校长宣布开幕。",
    "运动员们奋力拼搏，取得了好成绩。（文/林样本 图/王小例）",
    "On Friday, more than five hundred students planted trees along the river. They worked until dark.",
    "SPRINGFIELD, March 3, 2022 -- The council agreed to plant more trees next year, it said on Friday.",
    "图为开幕式现场（王小例摄）",
    "Students with their spades [Photo: Zhou Sample]",
    "开幕式现场",
    "参观合影    王小例 摄",
    "[图片]",
    "IMG_2041.jpg",
    "• five hundred oaks",
    "1. The first point of a list",
    "（文/林样本 图/王小例 审核/孙例）",
    "（宣传部 林样本）",
    "责任编辑：孙例",
    "About the Sample Foundation",
    "The Sample Foundation has planted trees since 1950 and is run by volunteers.",
    "Contact: Jane Example, +44 113 496 0000",
    "###",
    "SOURCE Sample Foundation",
    "上一篇：图书馆举办读书月活动",
    "打印 关闭 分享到：微信 微博",
    "版权所有 示例大学 苏ICP备10000001号",
    "宣传部",
    "2024年4月13日",
    "July 9, 2021",
    "--",
    "(more)",
)
ROLES = re.compile("标签|记者|通讯员|[文图摄年月日]|本网|学生|发(?= )|供稿")
ENGLISH = {"photo", "by", "july", "march", "april", "may", "friday", "gmt", "pm"} | {
    word for label in LABELS if label.isascii() for word in re.findall(r"[a-z]+", label)
}


def words(text: str) -> list[str]:
    """The words that must not vanish: Latin words and numbers whole, Chinese by the character; no labels."""
    plain = []
    for line in text.split("\n"):
        blanked = line.replace("[图片]", "")  # it becomes a photograph
        for mark in reversed(marks(line)):
            blanked = blanked[: mark.start] + " " + blanked[mark.end :]
        plain.append(ROLES.sub(" ", blanked))
    found = re.findall(r"[A-Za-zÀ-ÿ]+|\d+|[\u4e00-\u9fff]", " ".join(plain))
    return [word.lower() for word in found if word.lower() not in ENGLISH]


def said(found: pasted.Pasted) -> str:
    document = found.release.to_document()
    return " ".join(map(str, [*document.values(), *found.notes])).lower().replace("\\", "")


documents = st.lists(
    st.tuples(st.sampled_from(LINES), st.integers(min_value=1, max_value=4)), min_size=1, max_size=14
).map(lambda chosen: "".join(line + "\n" * gap for line, gap in chosen))


@settings(max_examples=150, deadline=None)
@given(documents)
def test_no_word_vanishes(text: str) -> None:
    found = pasted.read(text)
    kept = said(found)
    missing = [word for word in words(text) if word not in kept]
    missing = [word for word in missing if not (word.isdigit() and f"{int(word):02}" in kept)]
    assert not missing, (missing, found)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_no_text_raises_anything_but_a_named_error(text: str) -> None:
    try:
        found = pasted.read(text)
    except ImportFailed:
        assert not clean(text).text.strip()
    else:
        assert found.release.uid.startswith("text:")


@settings(max_examples=40, deadline=None)
@given(documents, st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]), st.sampled_from(["\n", "\r\n", "\r"]))
def test_the_same_text_is_the_same_release_however_it_was_saved(text: str, encoding: str, line_end: str) -> None:
    from newsroom_tui.importers.base import Source
    from newsroom_tui.importers.text import read

    saved = text.replace("\n", "   " + line_end).encode(encoding)
    reread = read(Source("again.txt", saved, "" if encoding != "gb18030" else "gb18030")).items[0].release
    first = pasted.read(text).release
    assert reread == first


def test_an_empty_text_is_refused() -> None:
    with pytest.raises(ImportFailed, match="not a word"):
        pasted.read(" \n\u3000\n\u00a0")
