"""``newsroom history``: the versions of a release, newest first."""

from __future__ import annotations

from argparse import ArgumentParser

from newsroom_tui.cli.arguments import positive
from newsroom_tui.cli.run import Call
from newsroom_tui.domain.revision import summary_in_words
from newsroom_tui.language import _


def configure(parser: ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("id", type=positive, metavar="ID", help=_("the release's number"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON object a version"))


def run(call: Call) -> int:
    """List the versions."""
    with call.open() as newsroom:
        revisions = newsroom.revisions(call.options.id)
        for revision, before in zip(revisions, [*revisions[1:], None], strict=True):
            document = {"version": revision.version, "at": revision.at, "by": revision.by, "summary": revision.summary}
            if call.options.json:
                call.output.json(document)
            else:
                if call.output.is_terminal:
                    document["summary"] = summary_in_words(before.release if before else None, revision.release)
                call.output.line("\t".join(str(value) for value in document.values()))
    return 0
