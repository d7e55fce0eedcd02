"""Whatever header is rendered in a known layout is read back."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom_tui.importers import pasted

CHINESE = "四月十二日，学院在东操场举行了春季运动会，师生共同参加，校长宣布开幕，比赛持续了两天。"
ENGLISH = "On Friday, more than five hundred students planted trees along the river. They worked until dark."

days = st.dates(date(1990, 1, 1), date(2035, 12, 31))
people = st.sampled_from(["林样本", "王小例", "欧阳示例", "宣传部", "国际教育学院", ""])
english_people = st.sampled_from(["Jane Example", "School of Arts", "J. Sample", "Li Example", ""])
forms = st.sampled_from(
    [
        "{d:%Y-%m-%d}",
        "{d:%Y/%m/%d}",
        "{d:%Y.%m.%d}",
        "{d.year}年{d.month}月{d.day}日",
        "{d:%Y-%m-%d} 08:15",
        "{d:%Y-%m-%d} 08:15:09",
    ]
)
english_forms = st.sampled_from(
    ["{d:%Y-%m-%d}", "{d:%B} {d.day}, {d.year}", "{d.day} {d:%B} {d.year}", "{d:%b}. {d.day}, {d.year}"]
)
gaps = st.sampled_from(["", " ", "  ", "     ", "\u3000", "\u00a0\u00a0", " | ", "\t", "\n"])
colons = st.sampled_from([":", "：", ": ", "： "])


def full_width(text: str) -> str:
    return text.translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789"})


@settings(max_examples=100, deadline=None)
@given(days, forms, people, people, gaps, colons, st.booleans(), st.permutations(range(4)))
def test_a_chinese_header_is_read_back(
    day: date, form: str, author: str, photographer: str, gap: str, colon: str, is_wide: bool, order: list[int]
) -> None:
    told = form.format(d=day)
    fields = [
        f"发布时间{colon}{full_width(told) if is_wide else told}",
        f"作者{colon}{author}",
        f"摄影{colon}{photographer}",
        f"浏览次数{colon}381",
    ]
    header = gap.join(fields[i] for i in order)
    release = pasted.read(f"学院举行第十二届春季田径运动会\n{header}\n\n{CHINESE}\n").release
    assert release.title == "学院举行第十二届春季田径运动会"
    assert release.release_date == day.isoformat()
    assert (release.author, release.photographer) == (author, photographer)
    assert release.body == CHINESE


@settings(max_examples=100, deadline=None)
@given(days, english_forms, english_people, english_people, st.sampled_from(["  ", "    ", " | ", "\t", "\n"]), colons)
def test_an_english_header_is_read_back(
    day: date, form: str, author: str, photographer: str, gap: str, colon: str
) -> None:
    header = gap.join(
        (f"Release date{colon}{form.format(d=day)}", f"Author{colon}{author}", f"Photography{colon}{photographer}")
    )
    release = pasted.read(f"Students Plant Five Hundred Trees Along the River\n\n{header}\n\n{ENGLISH}\n").release
    assert release.title == "Students Plant Five Hundred Trees Along the River"
    assert release.release_date == day.isoformat()
    assert (release.author, release.photographer) == (author, photographer)
    assert release.body == ENGLISH
