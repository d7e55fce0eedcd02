"""Whatever stands in a file or a query: an answer or an error with its reason, and nothing harmful in the answer."""

from __future__ import annotations

import os
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from newsroom_tui.domain import query_language
from newsroom_tui.domain.text.clean import clean
from newsroom_tui.domain.text.harmless import harmful, harmless, harmless_line
from newsroom_tui.domain.text.wrap import wrap
from newsroom_tui.errors import UsageError
from newsroom_tui.importers import table
from newsroom_tui.importers.base import Source
from newsroom_tui.ui.reading.markdown import parse
from tests.hostile.pieces import PIECES
from tests.hostile.targets import CORPUS, TARGETS, read_or_refused

LONG = bool(os.environ.get("LONG_TESTS"))
patient = settings(
    max_examples=5_000 if LONG else 60,
    deadline=None,
    derandomize=not LONG,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)

SOUP = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map("".join)
FILES = st.builds(
    Source,
    st.sampled_from([f"a{suffix}" for suffix in sorted(table.SUFFIXES)] + ["-", "paste", "..", "\n"]),
    st.builds(
        lambda head, text: head + text,
        st.sampled_from([b"", b"\xef\xbb\xbf", b"\xff\xfe", b"PK\x03\x04"]),
        SOUP.map(lambda text: text.encode("utf-8", "surrogatepass")) | st.binary(max_size=200),
    ),
    st.sampled_from(["", "", "gb18030", "latin-1", "no such encoding", "hex"]),
)


# Seen to fail with LookupError alone expected from codecs.lookup.
@pytest.mark.parametrize("case", sorted(path.name for path in CORPUS.iterdir()))
def test_the_cases_that_are_kept_break_nothing(case: str) -> None:
    TARGETS[case.partition("-")[0]]((CORPUS / case).read_bytes())


# Seen to fail with `raise KeyError` in importers.table.read.
@patient
@given(source=FILES)
def test_any_file_is_read_or_refused_with_a_reason(source: Source) -> None:
    read_or_refused(source)


# Seen to fail with the errors of YAML left to rise from front_matter.
@patient
@given(text=SOUP)
def test_any_front_matter_is_read_or_left_in_the_body(text: str) -> None:
    for fence in ("---", "+++"):
        read_or_refused(Source("a.md", f"{fence}\n{text}\n{fence}\n\nBody.\n".encode("utf-8", "surrogatepass")))


# Seen to fail with `raise KeyError` in reading.markdown.parse.
@patient
@given(text=SOUP)
@example("[" * 2_000 + "]" * 2_000)
@example("> " * 2_000)
@example("*" * 3_000)
@example("![" * 3_000)
def test_any_markdown_is_laid_out_at_any_width(text: str) -> None:
    body = parse(text)
    for block in body.blocks if body else ():
        for width in (1, 2, 7, 40):
            assert block.lay_out(width, len) is not None


# Seen to fail with KeyError in the place of UsageError in domain.query_language.
@patient
@given(text=SOUP)
def test_any_query_is_understood_or_refused_with_a_reason(text: str) -> None:
    with suppress(UsageError):
        query_language.parse(text)


@patient
@given(text=SOUP, width=st.integers(1, 40))
def test_wrapping_loses_nothing_but_blanks(text: str, width: int) -> None:
    wrapped = wrap(text, width)
    assert "".join("".join(text[start:end].split()) for start, end in wrapped) == "".join(text.split())


@patient
@given(text=SOUP)
def test_what_is_harmless_stays_so(text: str) -> None:
    for plain in (harmless(text)[0], harmless_line(text)[0], clean(text).text):
        assert harmful().search(plain) is None or plain == clean(text).text
        assert harmless(plain)[0] == plain or plain == clean(text).text
