"""Running a command: open what it needs, and turn whatever happens into a message and an exit status."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from newsroom_tui.cli.output import Output, printable
from newsroom_tui.cli.parser import parse
from newsroom_tui.errors import NewsroomError, UsageError
from newsroom_tui.language import ENGLISH, _, speak
from newsroom_tui.settings import Settings, language, load

if TYPE_CHECKING:
    from newsroom_tui.newsroom import Newsroom


class Call:
    """One command being run: its options, the settings in force, and where it writes."""

    def __init__(self, options: Namespace, settings: Settings, output: Output) -> None:
        self.options = options
        self.settings = settings
        self.output = output
        self._is_waiting = False

    def open(self, *, in_background: bool = False) -> Newsroom:
        """The library, for the user; what there is to be told about it goes to stderr.

        Args:
            in_background: see `open_library`.
        """
        from newsroom_tui.newsroom import Newsroom
        from newsroom_tui.store import open_library

        library = open_library(
            self.settings.library, in_background=in_background, on_progress=self._tell_what_is_waited_for
        )
        newsroom = Newsroom(library, self.settings.user)
        for notice in newsroom.notices:
            self.output.message(notice)
        return newsroom

    def _tell_what_is_waited_for(self, progress: float) -> None:
        """Say once that lists are made ready first, on a terminal how far they are."""
        told = _("Lists and searches of this library are made ready first; this happens once.")
        if self.output.has_progress:
            self.output.progress(f"{told} {progress:.0%}" if progress < 1 else "")
        elif not self._is_waiting:
            self._is_waiting = True
            self.output.message(told)


def run(words: Sequence[str]) -> int:
    """Run one command line and give back its exit status. Never raises, never prints a traceback."""
    output = Output(sys.stdout, sys.stderr)
    try:
        speak(language(words))
        request = parse(words)
        settings = load(vars(request.options))
        speak(ENGLISH if getattr(request.options, "json", False) else settings.lang)  # a script reads one language
        status: int = request.module.run(Call(request.options, settings, output))
        output.flush()
    except SystemExit as leaving:
        return int(leaving.code or 0)
    except NewsroomError as error:
        output.message(f"newsroom: {error.message}")
        return 2 if isinstance(error, UsageError) else 1
    except KeyboardInterrupt:
        output.message(f"newsroom: {_('interrupted; what was reported as done is kept.')}")
        return _ended_by("SIGINT")
    except BrokenPipeError:
        output.let_go()
        return _ended_by("SIGPIPE")
    except Exception as error:  # the last line of defence: a bug is told in one line, its trace kept in a private log
        output.message(f"newsroom: {_noted(error)}")
        return 1
    return status


def _ended_by(name: str) -> int:
    import signal  # which makes an enumeration of all of them

    return 128 + signal.Signals[name]


def _noted(error: Exception) -> str:
    import traceback

    said = _("something went wrong inside newsroom ({name}). What was saved is safe.", name=type(error).__name__)
    with suppress(Exception):
        log = load({}).state / "crash.log"
        log.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW
        with os.fdopen(os.open(log, flags, 0o600), "a", encoding="utf-8") as file:
            os.fchmod(file.fileno(), 0o600)
            file.write(printable("".join(traceback.format_exception(error))) + "\n")  # whoever reads it has a terminal
        return said + _(" Please report it with the last lines of {file}.", file=log)
    return said
