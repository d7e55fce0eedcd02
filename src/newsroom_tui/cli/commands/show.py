"""``newsroom show``: one release, whole."""

from __future__ import annotations

from argparse import ArgumentParser

from newsroom_tui.cli.arguments import positive
from newsroom_tui.cli.run import Call
from newsroom_tui.exporters.table import FORMATS
from newsroom_tui.language import _


def configure(parser: ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("id", type=positive, metavar="ID", help=_("the release's number"))
    parser.add_argument("--json", action="store_true", help=_("print the release as JSON"))
    parser.add_argument("--format", choices=[form.name for form in FORMATS], default="text", help=_("how to print it"))
    parser.add_argument("--revision", type=positive, metavar="N", help=_("as it was at version N"))


def run(call: Call) -> int:
    """Print the release."""
    with call.open() as newsroom:
        release = newsroom.get(call.options.id, call.options.revision)
        if call.options.json:
            call.output.json(release.to_document())
        else:
            call.output.line(newsroom.export(release, call.options.format).rstrip("\n"))
    return 0
