"""What a careful editor queries, and what she does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_tui.domain.checks import RULES, Circumstances, check, spellings
from newsroom_tui.domain.release import Photo, Release, Status

NOW = Circumstances(datetime(2025, 6, 1, 12, 0, tzinfo=UTC))
SOUND = Release(
    id=7,
    title="The ferry runs again",
    release_date="2025-05-30",
    author="Jo Sample",
    photographer="Kit Example",
    body="The ferry crosses the river again. “At last,” said Jo Sample.\n\n渡船恢复运行，每小时一班。",
    photos=(Photo("ferry.jpg", "The ferry", "Kit Example", 1),),
)


def found(release: Release, circumstances: Circumstances = NOW) -> list[str]:
    return [finding.rule for finding in check(release, circumstances)]


def test_a_sound_release_gives_nothing_to_query() -> None:
    assert found(SOUND) == []


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("title-missing", {"title": ""}),
        ("title-long", {"title": "校" * 41}),
        ("date-missing", {"release_date": ""}),
        ("date-future", {"release_date": "2025-06-02"}),
        ("author-missing", {"author": ""}),
        ("photographer-missing", {"photographer": "", "photos": ()}),
        ("account-credit", {"author": "管理员"}),
        ("caption-missing", {"photos": (Photo("a.jpg", "", "Kit Example"),)}),
        ("credit-missing", {"photos": (Photo("a.jpg", "A ferry", ""),)}),
        ("embargo-passed", {"embargo": "2025-06-01T11:00+00:00"}),
        ("double-space", {"body": "Two  spaces."}),
        ("pasted-junk", {"body": "zero\u200bwidth"}),
        ("mixed-quotes", {"body": 'He said “yes” and "no".'}),
        ("mixed-punctuation", {"body": "渡船恢复运行,每小时一班。"}),
        ("name-variants", {"body": "Catherine Placeholder spoke. Katherine Placeholder left."}),
        ("name-variants", {"body": "Lee Xiao Ming met Lee Xiao-Ming."}),
    ],
)
def test_each_rule_queries_what_it_is_for(rule: str, change: dict[str, object]) -> None:
    assert rule in found(replace(SOUND, **change))  # type: ignore[arg-type] # one field of many types


@pytest.mark.parametrize(
    "change",
    [
        {"embargo": "2025-06-01T11:00+00:00", "status": Status.PUBLISHED},
        {"embargo": "2025-06-01T13:00+00:00"},
        {"release_date": "2025-06-01"},
        {"body": "    indented code\n\n- list\n  goes on"},
        {"body": "时间为10:30，地点见 https://example.org/a,b。"},
        {"body": "Robin Placeholder met Alex Placeholder."},
        {"photographer": ""},
    ],
)
def test_what_is_right_is_not_queried(change: dict[str, object]) -> None:
    assert found(replace(SOUND, **change)) == []  # type: ignore[arg-type] # one field of many types


def test_a_credit_that_the_library_spells_two_ways_is_queried() -> None:
    known = Circumstances(NOW.now, spellings(["Jo Sample; Kit Example", "Jo  sample"]))
    assert "name-variants" in found(SOUND, known)
    assert spellings(["Jo Sample", "Kit Example"]) == {}


def test_a_finding_leads_to_its_place() -> None:
    [finding] = check(replace(SOUND, body="One.  Two."), NOW)
    assert (finding.place.field, finding.place.start, finding.place.end) == ("body", 4, 6)
    assert finding.to_document() == {"id": 7, "rule": "double-space", "field": "body", "message": "Double spaces."}


def test_a_rule_can_be_switched_off() -> None:
    assert check(replace(SOUND, author=""), NOW, {"author-missing"}) == ()


def test_every_rule_has_a_name_of_its_own_and_a_reason() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.reason for rule in RULES)


@given(st.text(), st.text(), st.text())
def test_no_text_upsets_a_rule(title: str, body: str, date: str) -> None:
    release = Release(title=title, body=body, release_date=date, embargo=date, author=title)
    for finding in check(release, NOW):
        text = str(getattr(release, finding.place.field))
        assert 0 <= finding.place.start <= finding.place.end <= len(text)
