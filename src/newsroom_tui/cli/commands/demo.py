"""``newsroom demo``: the desk on a throw-away library of sample releases."""

from __future__ import annotations

import dataclasses
import tempfile
from argparse import ArgumentParser
from itertools import islice

from newsroom_tui import samples
from newsroom_tui.cli.arguments import positive
from newsroom_tui.cli.commands import desk
from newsroom_tui.cli.commands.list import row
from newsroom_tui.cli.run import Call
from newsroom_tui.language import _
from newsroom_tui.newsroom import Newsroom


def configure(parser: ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("--more", type=positive, metavar="N", help=_("add N made-up releases, to try things at size"))


def run(call: Call) -> int:
    """Fill a library, open the desk on it, and throw it away; without a terminal, print some of it."""
    with tempfile.TemporaryDirectory(prefix="newsroom-demo-") as folder:
        settings = dataclasses.replace(call.settings, library=folder)
        throw_away = Call(call.options, settings, call.output)
        with throw_away.open() as newsroom:
            _fill(newsroom, call)
            if desk.why_no_desk():
                return _print(newsroom, call)
            from newsroom_tui.ui.start import run_desk

            return run_desk(newsroom, settings)


def _fill(newsroom: Newsroom, call: Call) -> None:
    for answer in newsroom.import_files([str(samples.folder())]):
        if answer.error is not None:
            call.output.message(f"{answer.path}: {answer.error}")
    if call.options.more:
        from newsroom_tui.samples.generator import Generator

        for number, _imported in enumerate(newsroom.import_items(Generator().items(call.options.more)), 1):
            if number % 100 == 0:
                call.output.progress(
                    _("{number:,} of {count:,} made-up releases", number=number, count=call.options.more)
                )
        call.output.progress("")


def _print(newsroom: Newsroom, call: Call) -> int:
    headlines = tuple(newsroom.find_all())
    for headline in headlines:
        call.output.line(row(headline, call.output))
    for headline in islice(headlines, 1):
        call.output.line("")
        call.output.line(newsroom.export(newsroom.get(headline.id), "text").rstrip("\n"))
    return 0
