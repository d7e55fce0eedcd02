"""Editing outside: a text in the user's own editor, and back."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from textual.app import App

from newsroom_tui.errors import ImportFailed, NewsroomError, UsageError
from newsroom_tui.language import _

FALLBACKS = ("nano", "vi")


class EditedNot(NewsroomError):
    """The editor gave nothing back; what stood there before is unchanged."""


def command() -> list[str]:
    """The user's editor as an argument list: VISUAL, else EDITOR, else one that is there.

    Raises:
        UsageError: none is set and none is there, or the variable cannot be read.
    """
    wanted = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        words = shlex.split(wanted)
    except ValueError as error:
        raise UsageError(
            _("VISUAL or EDITOR cannot be read: {text!r} ({reason}).", text=wanted, reason=error)
        ) from None
    if words:
        return words
    for name in FALLBACKS:
        if path := shutil.which(name):
            return [path]
    raise UsageError(_("No editor is set. Put its name into the variable EDITOR, for example: export EDITOR=vim"))


def edit(app: App[Any], text: str, name: str) -> str:
    """Let the user change a text in their own editor, which has the terminal meanwhile.

    Args:
        text: what the editor opens.
        name: the file's name, by whose ending the editor knows what it is.

    Raises:
        UsageError: there is no editor.
        EditedNot: it could not be started, failed, or left nothing that can be read.
    """
    words = command()
    with tempfile.TemporaryDirectory(prefix="newsroom-") as folder:  # 0700, with a name nobody can guess
        path = Path(folder) / name
        path.touch(0o600)
        path.write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
        # Nothing may be painted while the terminal is the editor's.
        with app.suspend(), app.batch_update(), _interrupts_are_its_own():
            failure = _run([*words, str(path)])
        if failure:
            raise EditedNot(f"{failure} {_('Nothing was taken over.')}")
        return _read_back(path)


def _run(words: list[str]) -> str:
    """Run an editor to its end; what went wrong, empty for nothing. Raised, it would cost the desk its terminal."""
    name = Path(words[0]).name
    try:
        status = subprocess.run(words, check=False).returncode  # noqa: S603  # the user's own choice, no shell
    except OSError as error:
        return _("{name} could not be used: {reason}.", name=name, reason=_(error.strerror or ""))
    return _("{name} ended with status {status}.", name=name, status=status) if status else ""


def _read_back(path: Path) -> str:
    """What an editor left in the file's place: a text, and not whatever else may stand there by now."""
    from newsroom_tui.importers.files import load

    left = load(str(path))
    if isinstance(left, ImportFailed):
        raise EditedNot(f"{left} {_('Nothing was taken over.')}")
    return left.data.decode("utf-8", "surrogateescape").replace("\r\n", "\n").replace("\r", "\n")


@contextmanager
def _interrupts_are_its_own() -> Iterator[None]:
    """While the editor runs, ^c is for it. A handler, since what is ignored would be ignored by the editor too."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
