"""Fields as they are typed."""

from __future__ import annotations

import pytest

from newsroom_tui import language
from newsroom_tui.domain.release import Kind, Status, parse_field
from newsroom_tui.errors import UsageError


def test_a_status_has_its_own_name_and_that_of_the_users_language() -> None:
    language.speak("zh")
    assert parse_field(Kind.STATUS, "待审") is parse_field(Kind.STATUS, "review") is Status.REVIEW
    language.speak(language.ENGLISH)
    with pytest.raises(UsageError, match="draft, review, approved, published"):
        parse_field(Kind.STATUS, "待审")
