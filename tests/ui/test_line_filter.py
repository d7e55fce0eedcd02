"""The last gate: what no text may send to a terminal."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import ControlType, Segment
from rich.style import Style
from textual.color import Color

from newsroom_tui.ui.harmless import UNSAFE, harmless
from newsroom_tui.ui.line_filter import HarmlessLines

BLACK = Color(0, 0, 0)


def test_what_drives_a_terminal_is_dropped_and_everything_else_stays() -> None:
    for code in [*range(0x3000), *range(0xD7F0, 0xE010), 0xFEFF, 0x1F393]:
        character = chr(code)
        is_control = (code < 0x20 and character not in "\t\n") or 0x7F <= code < 0xA0
        is_bidi = code in (0x61C, 0x200E, 0x200F) or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069
        is_line_end = code in (0x2028, 0x2029)
        is_surrogate = 0xD800 <= code < 0xE000
        assert (character in UNSAFE) == (is_control or is_bidi or is_line_end or is_surrogate), hex(code)
        shown = "\ufffd" if is_surrogate else "" if character in UNSAFE else character
        assert harmless(f"a{character}b") == f"a{shown}b"
        assert character not in UNSAFE or cell_len(shown) == cell_len(character), hex(code)


def test_lines_keep_their_styles_and_textuals_own_controls() -> None:
    style = Style(bold=True)
    bell = Segment("\x07", None, [(ControlType.BELL,)])
    line = [Segment("a\x1b[2Jb", style), bell, Segment("c")]
    assert HarmlessLines().apply(line, BLACK) == [Segment("a[2Jb", style), bell, Segment("c")]
    assert HarmlessLines().apply([Segment("e" + "\u0301" * 40), Segment("e\u0301")], BLACK) == [
        Segment("e" + "\u0301" * 16),
        Segment("e\u0301"),
    ]
    parted = [Segment("e" + "\u0301" * 10), Segment("\u0301" * 10, style), Segment("e\u0301")]
    assert "".join(segment.text for segment in HarmlessLines().apply(parted, BLACK)) == f"e{16 * chr(0x301)}e\u0301"
    plain = [Segment("a"), Segment("学", style)]
    assert HarmlessLines().apply(plain, BLACK) is plain
