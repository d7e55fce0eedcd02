"""``newsroom doctor``: is the library whole."""

from __future__ import annotations

from argparse import ArgumentParser

from newsroom_tui.cli.run import Call
from newsroom_tui.domain.health import Report
from newsroom_tui.language import _, ngettext


def configure(parser: ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument(
        "--repair",
        action="store_true",
        help=_("rebuild what is derived, set damaged files aside, restore from history"),
    )
    parser.add_argument("--json", action="store_true", help=_("print the report as one JSON object"))


def run(call: Call) -> int:
    """Report, and mend if asked to; 1 if anything is damaged."""
    with call.open() as newsroom:
        report = newsroom.doctor(repair=call.options.repair)
    if call.options.json:
        call.output.json(report.to_document())
    else:
        for line in _lines(report):
            call.output.line(line)
    return 0 if report.is_whole else 1


def _lines(report: Report) -> list[str]:
    counts = (
        ngettext(
            "{count:,} release ({binned:,} in the bin)",
            "{count:,} releases ({binned:,} in the bin)",
            report.releases,
            binned=report.binned,
        ),
        ngettext("{count:,} segment", "{count:,} segments", report.segments),
        _("{count:,} with history", count=report.histories),
        ngettext("{count:,} original", "{count:,} originals", report.originals),
        _("catalogue {state}", state=_(report.catalogue)),
    )
    lines = [report.library, " · ".join(counts)]
    for finding in report.findings:
        done = f" → {finding.done}" if finding.done else ""
        kind = _("damaged") if finding.is_damage else _("untidy")
        lines.append(f"{kind}: {finding.path}: {finding.problem}{done}")
    return [
        *lines,
        _("The library is whole.") if report.is_whole else _("Something is damaged: newsroom doctor --repair."),
    ]
