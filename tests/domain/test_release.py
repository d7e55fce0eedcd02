"""Fields as they are typed."""

from __future__ import annotations

import pytest

from newsroom_tui import language
from newsroom_tui.domain.release import Kind, Status, parse_field
from newsroom_tui.errors import UsageError


@pytest.mark.parametrize(
    "typed", ["2025-03-04", "2025年3月4日", "2025 年 03 月 04 日", "２０２５年３月４日", "２０２５-０３-０４"]
)
def test_a_date_is_read_as_people_write_it_in_chinese_too(typed: str) -> None:
    assert parse_field(Kind.DATE, typed) == "2025-03-04"


@pytest.mark.parametrize("typed", ["2025年2月30日", "2025年3月", "3月4日", "2025/3/4", "４日"])
def test_what_is_no_whole_date_is_refused(typed: str) -> None:
    with pytest.raises(UsageError, match="no date of the calendar"):
        parse_field(Kind.DATE, typed)


def test_a_status_has_its_own_name_and_that_of_the_users_language() -> None:
    language.speak("zh")
    assert parse_field(Kind.STATUS, "待审") is parse_field(Kind.STATUS, "review") is Status.REVIEW
    language.speak(language.ENGLISH)
    with pytest.raises(UsageError, match="draft, review, approved, published"):
        parse_field(Kind.STATUS, "待审")
