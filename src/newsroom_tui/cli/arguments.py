"""What several commands take: numbers, ``--set`` and ``--body``."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

from newsroom_tui.cli.run import Call
from newsroom_tui.domain.release import Kind, Release, editable_fields, with_field
from newsroom_tui.domain.text.harmless import harmless, harmless_line
from newsroom_tui.errors import NewsroomError, UsageError
from newsroom_tui.language import _


def positive(text: str) -> int:
    """A number from 1 up, typed as an argument.

    Raises:
        ArgumentTypeError: it is none.
    """
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise ArgumentTypeError(_("{text!r} is no number from 1 up", text=text))
    return int(text)


def add_field_options(parser: ArgumentParser) -> None:
    """Declare ``--set``, ``--body`` and ``--json``."""
    names = ", ".join(spec.name for spec in editable_fields() if spec.kind not in (Kind.PHOTOS, Kind.EXTRA))
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help=_("set a field; as often as you like: {fields}", fields=names),
    )
    parser.add_argument("--body", metavar="FILE", help=_("take the body from this file, - for standard input"))
    parser.add_argument("--json", action="store_true", help=_("print the saved release as JSON, once it is durable"))


def with_options(release: Release, call: Call) -> Release:
    """The release with what ``--set`` and ``--body`` say; what no field can hold is left out, and that is told.

    Raises:
        UsageError: a field or a value that cannot be; a body that cannot be read.
    """
    options = call.options
    left_out = 0
    for assignment in options.set:
        name, equals, value = assignment.partition("=")
        if not equals:
            raise UsageError(_("--set {text!r} has no =. Write --set FIELD=VALUE.", text=assignment))
        release = with_field(release, name.strip(), value)
        left_out += harmless_line(value.strip())[1]
    if options.body is not None:
        body, found = harmless(_body(options.body))
        release = with_field(release, "body", body)
        left_out += found
    if left_out:
        call.output.message(
            _("{count} control characters or odd line ends were left out or made plain.", count=left_out)
        )
    return release


def print_saved(call: Call, release: Release) -> None:
    """Print a release that was saved: as JSON where that was asked for, else its number."""
    if call.options.json:
        call.output.json(release.to_document())
    else:
        call.output.line(str(release.id))
        call.output.message(_("saved as version {version}: {name}", version=release.version, name=release.name))


def _body(path: str) -> str:
    from newsroom_tui.importers.files import MAX_BYTES  # a file with less may be imported

    try:
        with nullcontext(sys.stdin.buffer) if path == "-" else Path(path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise UsageError(
                _(
                    "The body in {file} is larger than {size} MB. Nothing was saved.",
                    file=path,
                    size=MAX_BYTES // 1024**2,
                )
            )
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    except UnicodeDecodeError:
        raise UsageError(
            _("The body in {file} is not UTF-8. Nothing was saved; newsroom import reads other encodings.", file=path)
        ) from None
    except OSError as error:
        raise UsageError(
            _(
                "The body in {file} cannot be read: {reason}. Nothing was saved.",
                file=path,
                reason=_(error.strerror or ""),
            )
        ) from None


def add_ids(parser: ArgumentParser) -> None:
    """Declare one release's number or several."""
    parser.add_argument("ids", nargs="+", type=positive, metavar="ID", help=_("the release's number"))


def for_each_id(call: Call, change: Callable[[int], Release]) -> int:
    """Change each release and print its number; 1 if one could not be changed, the others are."""
    status = 0
    for release_id in call.options.ids:
        try:
            call.output.line(str(change(release_id).id))
        except NewsroomError as error:
            call.output.message(f"newsroom: {error.message}")
            status = 1
    return status
