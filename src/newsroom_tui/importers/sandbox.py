"""Reading files in a process of its own, with little memory and little time, so that no file harms newsroom itself."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import subprocess
import sys
import threading
from typing import IO

from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import archive
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.language import _, spoken

SECONDS = 10.0
MEMORY = 512 * 1024 * 1024


def read(source: Source) -> Reading:
    """Read a file's releases; a zip's file by file. Safe to call from several threads.

    Raises:
        ImportFailed: it gives none, or takes more than 10 seconds or 512 MB.
    """
    if not source.data.strip():
        raise ImportFailed(_("The file is empty."))
    return _read_members(source) if archive.is_archive(source) else _CHILD.read(source)


def _read_members(source: Source) -> Reading:
    found, failed = [], []
    for name, member in archive.members(source):
        if isinstance(member, ImportFailed):
            failed.append(f"{name}: {member}")
            continue
        try:
            reading = read(member)
        except ImportFailed as failure:
            failed.append(f"{name}: {failure}")
        else:
            found.append((name, reading))
    if not found:
        raise ImportFailed(_("The zip holds no text. ") + " ".join(failed) if failed else _("The zip is empty."))
    encodings = dict.fromkeys(reading.encoding for _, reading in found)
    return Reading(
        items=tuple(item for _, reading in found for item in reading.items),
        encoding=", ".join(encodings),
        notes=tuple(f"{name}: {note}" for name, reading in found for note in reading.notes),
        error=_(
            "{failed} of {count} files in the zip gave nothing. {reasons}",
            failed=len(failed),
            count=len(found) + len(failed),
            reasons=" ".join(failed),
        )
        if failed
        else None,
    )


class _Child:
    """The process that reads. It is started when it is first needed, and anew after a file that broke it."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def read(self, source: Source) -> Reading:
        """Have a file read."""
        with self._lock:
            try:
                answer = self._asked(source)
            except BaseException:
                self._end()
                raise
        if "failure" in answer:
            raise ImportFailed(answer["failure"])
        return Reading.from_document(answer)

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _asked(self, source: Source) -> dict[str, str]:
        process = self._running()
        if process.stdin is None or process.stdout is None:  # it was started with pipes
            raise ImportFailed(_("The reading process has no pipes."))
        is_late = threading.Event()

        def stop() -> None:
            is_late.set()
            process.kill()

        timer = threading.Timer(SECONDS, stop)
        timer.start()
        try:
            with contextlib.suppress(BrokenPipeError):
                _send(process.stdin, source)
            line = process.stdout.readline()
        finally:
            timer.cancel()
        if line:
            answer: dict[str, str] = json.loads(line)
            return answer
        has_left = process.wait() == 0  # it had been idle, and went while it was asked
        self._end()
        if has_left and not is_late.is_set():
            return self._asked(source)
        if is_late.is_set():
            raise ImportFailed(
                _("Reading it took longer than {seconds:.0f} seconds; it was given up.", seconds=SECONDS)
            )
        raise ImportFailed(
            _("Reading it took more than {size} MB of memory or crashed; it was given up.", size=MEMORY // 1024**2)
        )

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            environment = {
                **os.environ,
                "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
                "PYTHONUTF8": "1",
            }
            self._process = subprocess.Popen(  # our own interpreter, our own module
                [sys.executable, "-P", "-m", "newsroom_tui.importers.child"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
                start_new_session=True,  # ctrl+c is the parent's to answer
            )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        process.wait()


def _send(pipe: IO[bytes], source: Source) -> None:
    header = {
        "name": source.name,
        "encoding": source.encoding,
        "size": len(source.data),
        "language": spoken(),
    }
    pipe.write(json.dumps(header).encode("ascii") + b"\n")
    pipe.write(source.data)
    pipe.flush()


_CHILD = _Child()
atexit.register(_CHILD.close)
