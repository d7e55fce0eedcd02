"""The clipboard of the machine that the user sits at, which the terminal passes texts on to (OSC 52)."""

from __future__ import annotations

from textual.app import App

from newsroom_tui.language import _

MOST_BYTES = 74_994
"""Bytes of UTF-8 that go at once: some terminals drop a sequence of more than 100,000 characters, base64 and all,
without a word, tmux one of 1 MB; and a slow line would be busy with it."""


class Clipboard(App[int]):
    """An app that copies as much of a text as terminals take, and says so where that is not all of it."""

    def copy_to_clipboard(self, text: str) -> None:
        """Copy a text; what is pasted in here itself is all of it."""
        piece = passable(text)
        super().copy_to_clipboard(piece)
        self._clipboard = text
        if piece != text:
            self.notify(
                _(
                    "Only the first {count:,} of {total:,} characters are copied: terminals take no more at once. "
                    "On the desk x writes all of them to a file.",
                    count=len(piece),
                    total=len(text),
                ),
                severity="warning",
                markup=False,
            )


def passable(text: str) -> str:
    """A text, or as much of its beginning as terminals take, up to the end of a line or word where one is near."""
    if len(text) * 4 <= MOST_BYTES or len(text.encode("utf-8", "replace")) <= MOST_BYTES:
        return text
    piece = text[:MOST_BYTES].encode("utf-8", "replace")[:MOST_BYTES].decode("utf-8", "ignore")
    near = len(piece) - 1_000
    return piece[: max(piece.rfind("\n", near), 0) or max(piece.rfind(" ", near), 0) or len(piece)]
