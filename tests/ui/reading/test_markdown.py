"""Markdown on the page: what each construct looks like in lines of text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_tui.ui.reading.blocks import Block, Body, Line, Words
from newsroom_tui.ui.reading.glyphs import QUIET
from newsroom_tui.ui.reading.markdown import CODE_LINES, DEEPEST, LONGEST, parse


def body(source: str) -> Body:
    found = parse(source)
    assert found is not None
    return found


def laid_out(blocks: list[Block], width: int = 40) -> list[Line]:
    return [line for block in blocks for line in block.lay_out(width, QUIET.cells)]


def text_of(line: Line) -> str:
    return "".join(piece.text for piece in line).rstrip()


def shown(source: str, width: int = 40) -> list[str]:
    """The lines of a body, its footnotes after it."""
    found = body(source)
    return [text_of(line) for line in laid_out([*found.blocks, *found.notes], width)][1:]


def roles(source: str) -> dict[str, tuple[str, ...]]:
    """The looks of each stretch of text."""
    found = body(source)
    passages = [block.passage for block in [*found.blocks, *found.notes]]
    return {passage.text[run.start : run.end]: run.roles for passage in passages for run in passage.runs}


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("One\ntwo", ["One two"]),
        ("学校与公司\n签署协议", ["学校与公司签署协议"]),
        ("One  \ntwo", ["One", "two"]),
        ("# One\n\nTwo", ["One", "", "Two"]),
        ("- one\n- two\n\nafter", ["• one", "• two", "", "after"]),
        ("- one\n\n- two", ["• one", "", "• two"]),
        ("- one\n  - two\n    - three\n- four", ["• one", "  ◦ two", "    ▪ three", "• four"]),
        ("9. nine\n10. ten", ["9. nine", "10. ten"]),
        ("1) one\n2) two", ["1) one", "2) two"]),
        ("- one\n\n  more of it\n- two", ["• one", "", "  more of it", "", "• two"]),
        ("-\n- two", ["•", "• two"]),
        ("- [ ] to do\n- [x] done\n- [link] not a task", ["☐ to do", "☑ done", "• [link] not a task"]),
        ("> quoted\n>\n> more", ["▎ quoted", "▎", "▎ more"]),
        ("> > twice", ["▎ ▎ twice"]),
        ("- > in a list", ["• ▎ in a list"]),
        ("```\na\n\n  b\n```", ["a", "", "  b"]),
        ("    indented", ["indented"]),
        ("one\n\n---\n\ntwo", ["one", "", "─" * 40, "", "two"]),
        ("<script>alert(1)</script>", ["<script>alert(1)</script>"]),
        ("<div>\n**b**\n</div>", ["<div> b </div>"]),
        ("1 &lt; 2 &amp; &copy;", ["1 < 2 & ©"]),
        (r"\*not\* [x]", ["*not* [x]"]),
        ("See [the plan](https://example.org/plan).", ["See the plan (https://example.org/plan)."]),
        ("<https://example.org> or <a@example.org>", ["https://example.org or a@example.org"]),
        ("[https://example.org](https://example.org)", ["https://example.org"]),
        ("[a](javascript:alert(1))", ["[a](javascript:alert(1))"]),
        ("[学校](https://example.org/%E5%AD%A6)", ["学校 (https://example.org/学)"]),
        ("[a][b]\n\n[b]: https://example.org", ["a (https://example.org)"]),
        ("![A gate](gate.jpg)", ["▣ A gate (gate.jpg)"]),
        ("[bracketed] titles [/] stay", ["[bracketed] titles [/] stay"]),
    ],
)
def test_lines(source: str, lines: list[str]) -> None:
    assert shown(source) == lines


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("**a**", "a", ("strong",)),
        ("*a*", "a", ("emphasis",)),
        ("***a***", "a", ("emphasis", "strong")),
        ("~~a~~", "a", ("strike",)),
        ("`a`", "a", ("code",)),
        ("## a", "a", ("heading", "heading-2")),
        ("# *a*", "a", ("heading", "heading-1", "emphasis")),
        ("> a", "a", ("quote",)),
        ("[a](https://example.org)", "a", ("link",)),
        ("[a](https://example.org)", " (https://example.org)", ("address",)),
        ("```\na\n```", "a", ("code-block",)),
    ],
)
def test_looks(source: str, text: str, expected: tuple[str, ...]) -> None:
    assert roles(source)[text] == expected


def test_footnotes_are_numbered_by_first_mention_and_stand_at_the_end() -> None:
    source = "One[^b] two[^a] three[^b].^[On the spot]\n\n[^a]: Note A\n\n[^b]: Note B\n\n    goes on\n\n[^c]: Nobody's"
    assert shown(source) == [
        "One[1] two[2] three[1].[3]",
        "[1] Note B",
        "",
        "    goes on",
        "[2] Note A",
        "[3] On the spot",
        "[c] Nobody's",
    ]


def test_a_footnote_in_a_task_is_counted_once() -> None:
    assert shown("- [x] done^[On the spot] and^[there]") == ["☑ done[1] and[2]", "[1] On the spot", "[2] there"]


def test_links_are_listed_but_only_those_of_the_web_and_mail() -> None:
    source = "[a](https://example.org/1) [b](mailto:b@example.org) [c](ssh://host) [d](/etc/passwd) <http://e.example>"
    (block,) = body(source).blocks
    assert [link.address for link in block.passage.links] == [
        "https://example.org/1",
        "mailto:b@example.org",
        "http://e.example",
    ]


def test_a_long_item_hangs() -> None:
    assert shown("- one two three four five", 12) == ["• one two", "  three four", "  five"]


def test_narrow_lines_give_up_the_outer_margins() -> None:
    lines = shown("- - - - - - deep words in a list", 12)
    assert all(len(line) <= 12 for line in lines)
    assert "words" in " ".join(lines)


TABLE = """\
| 姓名 Name | Count | Note |
|:----------|------:|:----:|
| 张晓东    | 12    | left of it all |
| Li        | 3     |
"""


def test_a_table_that_fits_stands_straight() -> None:
    assert shown(TABLE) == [
        "姓名 Name │ Count │      Note",
        "──────────┼───────┼───────────────",
        "张晓东    │    12 │ left of it all",
        "Li        │     3 │",
    ]


def test_a_table_that_is_too_wide_wraps_in_its_cells() -> None:
    assert shown(TABLE, 30) == [
        "姓名 Name │ Count │    Note",
        "──────────┼───────┼───────────",
        "张晓东    │    12 │ left of it",
        "          │       │    all",
        "Li        │     3 │",
    ]


def test_a_table_with_too_many_columns_is_read_row_by_row() -> None:
    assert shown(TABLE, 14) == [
        "──────────────",
        "姓名 Name: 张",
        "晓东",
        "Count: 12",
        "Note: left of",
        "it all",
        "──────────────",
        "姓名 Name: Li",
        "Count: 3",
        "Note:",
        "──────────────",
    ]


def test_no_word_is_parted_for_a_table() -> None:
    years = "| Faculty | Students 2024 | Students 2025 |\n| --- | --- | --- |\n| Nursing | 1 | 2 |\n"
    assert shown(years, 30) == [
        "Faculty │ Students │ Students",
        "        │ 2024     │ 2025",
        "────────┼──────────┼──────────",
        "Nursing │ 1        │ 2",
    ]
    assert "Students 2024: 1" in shown(years, 26)


def test_a_row_is_copied_with_tabs() -> None:
    assert [block.copy() for block in body(TABLE).blocks][1] == "张晓东\t12\tleft of it all"


def test_where_the_outermost_blocks_begin() -> None:
    found = body("# One\n\ntwo\n\n- a\n- b\n\n> q\n>\n> r\n\nend")
    assert [line for line, _ in found.starts] == [0, 2, 4, 7, 11]
    assert [found.blocks[index].text for _, index in found.starts] == ["One", "two", "a", "q", "end"]


def test_long_code_is_laid_out_in_parts() -> None:
    source = "```\n" + "\n".join(f"line {n}" for n in range(3 * CODE_LINES)) + "\n```"
    found = body(source)
    assert len(found.blocks) == 3
    assert shown(source) == [f"line {n}" for n in range(3 * CODE_LINES)]


def test_a_very_long_paragraph_is_shown_as_it_is_written() -> None:
    found = body("*word* " * LONGEST)
    assert found.is_partly_plain
    assert len(found.blocks) > 10
    assert "*word* *word*" in found.blocks[-1].text


def test_what_is_nested_too_deep_is_not_read_as_markdown() -> None:
    assert parse(">" * DEEPEST * 2 + " deep") is None


def test_words_are_read_when_they_come_into_view() -> None:
    blocks = body("*one*\n\n*two*").blocks
    assert all(isinstance(block, Words) and "passage" not in vars(block) for block in blocks)
    blocks[0].lay_out(20, QUIET.cells)
    assert ["passage" in vars(block) for block in blocks] == [True, False]


SOURCE = st.text(st.sampled_from("ab 学，\n\n-*_`#>[]()!|:1.~^&;\\<\t\x1b\u202e"), max_size=80)


@given(SOURCE, st.integers(1, 30))
def test_anything_is_laid_out_within_its_width(source: str, width: int) -> None:
    found = parse(source)
    for line in laid_out([*found.blocks, *found.notes] if found else [], width):
        cells = QUIET.cells("".join(piece.text for piece in line))
        assert cells <= max(width, 4 if "\t" in source else 2), [piece.text for piece in line]


@given(SOURCE)
def test_every_piece_of_text_says_where_it_stands(source: str) -> None:
    found = parse(source)
    for block in [*found.blocks, *found.notes] if found else []:
        for line in block.lay_out(20, QUIET.cells):
            for piece in line:
                if piece.offset >= 0:
                    assert block.text[piece.offset :].startswith(piece.text)
