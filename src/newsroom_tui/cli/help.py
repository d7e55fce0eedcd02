"""How help is laid out: lines measured in cells and broken by the rules of the text's language."""

from __future__ import annotations

import argparse

from newsroom_tui.cli.output import width as cells
from newsroom_tui.language import _


class HelpFormatter(argparse.HelpFormatter):
    """argparse's, which takes every character for one cell, with lines that fit for Chinese too."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog)
        usage = _("usage: ")
        self._width -= cells(usage) - len(usage)

    def _split_lines(self, text: str, width: int) -> list[str]:
        from newsroom_tui.domain.text.wrap import wrap

        text = " ".join(text.split())
        return [text[line.start : line.end] for line in wrap(text, width, cells)]

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(f"{indent}{line}" for line in self._split_lines(text, width - len(indent)))


class OverviewFormatter(HelpFormatter):
    """For a description that stands as it is."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:  # noqa: ARG002 - argparse's
        return "".join(f"{indent}{line}" for line in text.splitlines(keepends=True))
