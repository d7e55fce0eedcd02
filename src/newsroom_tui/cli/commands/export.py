"""``newsroom export``: releases as files."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path

from newsroom_tui.cli.arguments import positive
from newsroom_tui.cli.run import Call
from newsroom_tui.domain.release import Release
from newsroom_tui.errors import UsageError
from newsroom_tui.exporters.table import FORMATS
from newsroom_tui.language import _
from newsroom_tui.newsroom import Newsroom


def configure(parser: ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("ids", nargs="*", type=positive, metavar="ID", help=_("the releases' numbers; all without one"))
    parser.add_argument("--query", metavar="Q", help=_("export what this query finds"))
    parser.add_argument(
        "--format", choices=[form.name for form in FORMATS], required=True, help=_("the format to write")
    )
    parser.add_argument(
        "-o", "--output", metavar="PATH", help=_("a file for one release, else a folder; stdout without it")
    )


def run(call: Call) -> int:
    """Write the releases; nothing that is there is written over."""
    options = call.options
    if options.ids and options.query is not None:
        raise UsageError(_("Name releases by their numbers or by --query, not by both."))
    with call.open() as newsroom:
        releases = _asked_for(newsroom, options.ids, options.query)
        if options.output is None:
            for release in releases:
                call.output.line(newsroom.export(release, options.format).rstrip("\n"))
            return 0
        for path in newsroom.export_files(releases, options.format, Path(options.output)):
            call.output.line(str(path))
    return 0


def _asked_for(newsroom: Newsroom, ids: list[int], query: str | None) -> Iterable[Release]:
    if ids:
        return [newsroom.get(release_id) for release_id in ids]
    return newsroom.get_many(headline.id for headline in newsroom.find_all(query or ""))
