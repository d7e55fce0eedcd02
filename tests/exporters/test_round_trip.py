"""What is exported as Markdown or JSON and imported again is what it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom_tui.domain.release import Photo, Release, Status, without_harm
from newsroom_tui.exporters import table as exporters
from newsroom_tui.importers import table as importers
from newsroom_tui.importers.base import Source

# All that can be typed, and the marks that a careless writer or reader of YAML trips over; no control characters,
# which the importers of every format take out.
CHARACTERS = st.one_of(
    st.characters(
        exclude_categories=("Cs", "Cc"), exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    ),
    st.sampled_from("\n\t-:#\"'\\ {}[]&*!|>%@`~=\u2028\ufeff\u00a0"),
)
TEXT = st.text(CHARACTERS, max_size=60)
RELEASES = st.builds(
    Release,
    uid=st.just("text:1"),
    title=TEXT,
    subtitle=TEXT,
    slug=TEXT,
    release_date=st.sampled_from(["", "2025-03-14"]),
    author=TEXT,
    photographer=TEXT,
    source=TEXT,
    language=st.sampled_from(["", "en", "zh", "no"]),
    tags=st.lists(TEXT, max_size=3).map(tuple),
    status=st.sampled_from(Status),
    embargo=st.sampled_from(["", "2025-03-14T09:00+08:00"]),
    body=st.one_of(
        TEXT.filter(str.strip), st.sampled_from(["---\n", "\n\n# a\n\n\n", "a  \nb\n", "title: x\n---\ny", "{"])
    ),
    photos=st.lists(st.builds(Photo, TEXT, TEXT, TEXT, st.integers(0, 9)), max_size=3).map(tuple),
    extra=st.dictionaries(TEXT | st.sampled_from(["编辑", "newsroom", "title", "k" * 2000]), TEXT, max_size=3),
).map(lambda release: without_harm(release)[0])  # as a library stores it


@pytest.mark.parametrize(("name", "suffix"), [("markdown", ".md"), ("json", ".json")])
@settings(max_examples=200, deadline=None)
@given(release=RELEASES)
def test_an_export_comes_back_as_it_was(name: str, suffix: str, release: Release) -> None:
    data = exporters.write(release, name).encode()
    for file_name in (f"release{suffix}", "-", "wrong.txt"):
        (item,) = importers.read(Source(file_name, data)).items
        assert item.release == release


@settings(max_examples=100, deadline=None)
@given(release=RELEASES)
def test_a_shell_may_trim_the_last_line_break(release: Release) -> None:
    data = exporters.write(release, "markdown").rstrip("\n").replace("\n", "\r\n").encode()
    assert importers.read(Source("release.md", data)).items[0].release == release
