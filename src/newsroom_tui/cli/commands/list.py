"""``newsroom list``: releases, a line each."""

from __future__ import annotations

from argparse import ArgumentParser

from newsroom_tui.cli.arguments import positive
from newsroom_tui.cli.output import Output, fitted, padded
from newsroom_tui.cli.run import Call
from newsroom_tui.domain.listing import Headline, Sort
from newsroom_tui.language import _


def configure(parser: ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("query", nargs="*", metavar="QUERY", help=_("words, author:…, status:draft, date:2025-03, …"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON object a release, without its body"))
    parser.add_argument("--limit", type=positive, metavar="N", help=_("print N releases at the most"))
    parser.add_argument("--sort", choices=[sort.value for sort in Sort], default=Sort.DATE.value, help=_("the order"))


def run(call: Call) -> int:
    """List what the query finds."""
    options = call.options
    with call.open() as newsroom:
        headlines = newsroom.find_all(" ".join(options.query), Sort(options.sort), options.limit)
        if options.json:
            for release in newsroom.get_many(headline.id for headline in headlines):
                call.output.json(release.to_document(body=False))
        else:
            for headline in headlines:
                call.output.line(row(headline, call.output))
    return 0


def row(headline: Headline, output: Output) -> str:
    """A release as one line: aligned to a terminal's width, or parted by tabs into a pipe."""
    day = headline.release_date
    if not output.is_terminal:
        name = headline.title or headline.opening or "(empty)"  # what is piped is the same in every language
        return "\t".join((str(headline.id), day or "no date", headline.status, headline.author, name))
    date, status = padded(day or _("no date"), 10), padded(_(headline.status), 9)
    author = padded(headline.author or _("no author"), 14)
    row = f"{headline.id:>6}  {date}  {status}  {author}  {headline.name}"
    return fitted(row, output.columns)
