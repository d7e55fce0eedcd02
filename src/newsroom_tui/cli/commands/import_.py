"""``newsroom import``: releases from files, folders and standard input."""

from __future__ import annotations

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator

from newsroom_tui.cli.output import Output
from newsroom_tui.cli.run import Call
from newsroom_tui.domain.duplicate import OnDuplicate
from newsroom_tui.domain.imported import ImportAnswer, Stored
from newsroom_tui.domain.text.bar import bar
from newsroom_tui.language import _

NOTE_SHOWN = 400
"""Characters of a note that are printed for people: what stood around a page's article may be as long as a book."""


def configure(parser: ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help=_("a file, a folder, or - for standard input"))
    parser.add_argument("--dry-run", action="store_true", help=_("read and tell, store nothing"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON object a file"))
    parser.add_argument("--encoding", default="", metavar="E", help=_("read every file in this encoding"))
    parser.add_argument(
        "--on-duplicate",
        choices=[choice.value for choice in OnDuplicate],
        default=OnDuplicate.SKIP.value,
        help=_("what to do with a release that the library has already"),
    )
    parser.add_argument("--tag", action="append", default=[], metavar="T", help=_("a tag for every release imported"))


def run(call: Call) -> int:
    """Import; 1 if any file gave nothing."""
    options = call.options
    with call.open() as newsroom:
        answers = newsroom.import_files(
            options.paths,
            encoding=options.encoding,
            on_duplicate=OnDuplicate(options.on_duplicate),
            tags=options.tag,
            is_dry=options.dry_run,
        )
        counts: Counter[str] = Counter()
        total = newsroom.count_files(options.paths) if call.output.has_progress else 0
        for answer in _counted(answers, counts, total, call.output):
            if options.json:
                call.output.json(answer.to_document())
            else:
                _tell(answer, call.output)
    call.output.flush()
    if not options.json:
        call.output.message(_summary(counts, is_dry=options.dry_run))
    return 1 if counts["failed"] else 0


def _counted(
    answers: Iterator[ImportAnswer], counts: Counter[str], total: int, output: Output
) -> Iterator[ImportAnswer]:
    """The answers, counted as they come, with a progress bar between them."""
    output.progress(_bar(counts, total))
    for answer in answers:
        counts["files"] += 1
        counts["failed"] += answer.error is not None
        counts.update(one.stored.value for one in answer.imported)
        output.progress("")
        yield answer
        output.progress(_bar(counts, total))
    output.progress("")


def _bar(counts: Counter[str], total: int) -> str:
    files = _("{place:,} of {count:,} files", place=counts["files"], count=total)
    return f"{bar(counts['files'], total)} {files} · {_releases(counts)}"


def _tell(answer: ImportAnswer, output: Output) -> None:
    for one in answer.imported:
        number, day = str(one.release.id or "-"), one.release.release_date
        if output.is_terminal:
            output.line("  ".join((number, _(one.stored), day or _("no date"), one.release.name)))
        else:
            name = one.release.title or one.release.opening or "(empty)"
            output.line("\t".join((number, one.stored, day or "no date", name)))
    for note in answer.notes:
        shown = note if len(note) <= NOTE_SHOWN else _("{text} … (all of it: --json)", text=note[:NOTE_SHOWN])
        output.message(f"{answer.path}: {shown}")
    if answer.error is not None:
        output.message(f"{answer.path}: {answer.error}")


def _releases(counts: Counter[str]) -> str:
    return _(", ").join(f"{counts[stored.value]} {_(stored)}" for stored in Stored)


def _summary(counts: Counter[str], *, is_dry: bool) -> str:
    failed = ""
    if counts["failed"]:
        failed = _("; {place} of {count} files failed", place=counts["failed"], count=counts["files"])
    dry = _(" (dry run: nothing was stored)") if is_dry else ""
    return f"{_releases(counts)}{failed}{dry}"
