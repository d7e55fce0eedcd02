"""The process that reads files: one line of JSON and the bytes in, one line of JSON out, until its input ends."""

from __future__ import annotations

import contextlib
import json
import os
import select
import sys
from typing import Any

from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import archive, documents, elements, table
from newsroom_tui.importers.base import Source
from newsroom_tui.importers.sandbox import MEMORY, SECONDS
from newsroom_tui.language import _, speak

IDLE_SECONDS = 30.0


def main() -> None:
    """Answer until nobody asks any more."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints is no answer
    _limit_memory()
    questions = sys.stdin.buffer
    while _is_asked() and (line := questions.readline()):
        header = json.loads(line)
        data = questions.read(header["size"])
        speak(header["language"])
        _limit_time()
        answer = _answer(Source(header["name"], data, header["encoding"]))
        answers.write(json.dumps(answer).encode("ascii") + b"\n")
        answers.flush()
        for remembered in (archive.names_in, documents.loaded, elements.parsed):
            remembered.cache_clear()  # or two large files would have to share the memory


def _is_asked() -> bool:
    """Wait for the next question, and not for ever: a desk that stays open needs no idle process beside it."""
    try:
        return bool(select.select([sys.stdin.fileno()], [], [], IDLE_SECONDS)[0])
    except (OSError, ValueError):  # where only sockets can be waited for
        return True


def _answer(source: Source) -> dict[str, Any]:
    try:
        return table.read(source).to_document()
    except ImportFailed as failure:
        return {"failure": str(failure)}
    except RecursionError:
        return {"failure": _("The file is nested too deep.")}
    except MemoryError:
        return {"failure": _("Reading it took more than {size} MB of memory; it was given up.", size=MEMORY // 1024**2)}
    except Exception as error:  # a file must never end an import; what broke is said
        return {
            "failure": _("newsroom could not read it: {name}: {reason}", name=type(error).__name__, reason=error)[:500]
        }


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _limit_time() -> None:
    """Let the system end the process if it works on, whatever becomes of the one that asked."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        usage = resource.getrusage(resource.RUSAGE_SELF)
        used = int(usage.ru_utime + usage.ru_stime)
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (used + int(SECONDS) + 2, hard))


if __name__ == "__main__":
    main()
