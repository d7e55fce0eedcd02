"""``newsroom check``: what a careful editor would query."""

from __future__ import annotations

from argparse import ArgumentParser

from newsroom_tui.cli.arguments import positive
from newsroom_tui.cli.run import Call
from newsroom_tui.language import _


def configure(parser: ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("ids", nargs="*", type=positive, metavar="ID", help=_("the releases' numbers; all without one"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON object a finding"))


def run(call: Call) -> int:
    """Print the findings; 1 if there are any."""
    is_found = False
    with call.open() as newsroom:
        ids = call.options.ids or (headline.id for headline in newsroom.find_all())
        releases = [newsroom.get(release_id) for release_id in call.options.ids] or newsroom.get_many(ids)
        for finding in newsroom.check(releases, call.settings.off):
            is_found = True
            if call.options.json:
                call.output.json(finding.to_document())
            else:
                call.output.line(f"{finding.id}\t{finding.rule}\t{finding.place.field}\t{finding.place.message}")
    return 1 if is_found else 0
