"""``newsroom diff``: what changed between two versions of a release, by words."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Mapping

from newsroom_tui.cli.arguments import positive
from newsroom_tui.cli.output import Output
from newsroom_tui.cli.run import Call
from newsroom_tui.domain.difference import Change, FieldDifference, Span, release_difference
from newsroom_tui.language import _

MARKS: Mapping[Change, tuple[str, str]] = {
    Change.SAME: ("", ""),
    Change.REMOVED: ("[-", "-]"),
    Change.ADDED: ("{+", "+}"),
}
COLOURS: Mapping[Change, tuple[str, str]] = {
    Change.SAME: ("", ""),
    Change.REMOVED: ("\x1b[31;9m", "\x1b[0m"),
    Change.ADDED: ("\x1b[32m", "\x1b[0m"),
}


def configure(parser: ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("id", type=positive, metavar="ID", help=_("the release's number"))
    parser.add_argument("old", nargs="?", type=positive, metavar="A", help=_("a version; by default the one before B"))
    parser.add_argument("new", nargs="?", type=positive, metavar="B", help=_("a version; by default the newest"))


def run(call: Call) -> int:
    """Print each field that differs: what was removed in [-…-], what was added in {+…+}, on a terminal in colour."""
    options = call.options
    with call.open() as newsroom:
        after = newsroom.get(options.id, options.new)
        before = newsroom.get(options.id, options.old or max(1, after.version - 1))
    for field in release_difference(before, after):
        call.output.line(f"{_(field.label)}:")
        call.output.marked(_pieces(field, call.output))
    return 0


def _pieces(field: FieldDifference, output: Output) -> list[tuple[str, str, str]]:
    marks = COLOURS if output.has_colour else MARKS
    spans = (*field.spans, Span(Change.SAME, "\n"))
    return [(marks[span.change][0], span.text, marks[span.change][1]) for span in spans]
