"""``newsroom history``: the versions of a release, newest first."""

from __future__ import annotations

from argparse import ArgumentParser

from newsroom_tui.cli.arguments import positive
from newsroom_tui.cli.run import Call


def configure(parser: ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("id", type=positive, metavar="ID", help="the release's number")
    parser.add_argument("--json", action="store_true", help="print one JSON object a version")


def run(call: Call) -> int:
    """List the versions."""
    with call.open() as newsroom:
        for revision in newsroom.revisions(call.options.id):
            document = {"version": revision.version, "at": revision.at, "by": revision.by, "summary": revision.summary}
            if call.options.json:
                call.output.json(document)
            else:
                call.output.line("\t".join(str(value) for value in document.values()))
    return 0
