"""Drafts on disk: one JSON file an editing session, apart from the library and kept without its lock."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import re
import secrets
import time
from pathlib import Path

from newsroom_tui.domain.draft import Draft
from newsroom_tui.errors import DraftNotKept
from newsroom_tui.language import _

BIN_DAYS = 30
BALLAST_BYTES = 256 * 1024

_SESSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")


class DraftStore:
    """The drafts of one user, in a folder of their own.

    ``<session>.json`` is the newest text of a session, ``<session>.lock`` is locked while the session lives,
    ``bin/`` takes what was thrown away, and ``ballast`` is let go to make room when the disk is full.
    Nothing here waits for anything, so all of it may be called from a signal's handler.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._locks: dict[str, int] = {}
        self._begun: dict[str, int] = {}

    def new_session(self) -> str:
        """A name for an editing session that no other has."""
        return f"{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(4)}"

    def begin(self, session: str) -> None:
        """Say that a session lives, before it has anything to keep."""
        with contextlib.suppress(OSError):
            self._prepare(session)

    def ticket(self, session: str) -> int:
        """A place in a session's order, for a draft that is taken now and kept later, in a thread."""
        return self._supersede(session)

    def keep(self, draft: Draft, ticket: int | None = None) -> None:
        """Make `draft` the newest of its session, durably.

        Args:
            ticket: its place in the session's order; it is dropped where another ticket was given or the session
                was kept, forgotten or ended meanwhile. None: it is the newest.

        Raises:
            DraftNotKept: the disk refused. What was kept before is still there.
        """
        number = self._supersede(draft.session) if ticket is None else ticket
        if self._begun[draft.session] != number:
            return
        path = self._path(draft.session)
        data = _encoded(draft)
        try:
            self._prepare(draft.session)
            try:
                self._write(path, data, draft.session, number)
            except OSError:
                self._make_room()
                self._write(path, data, draft.session, number)
        except OSError as error:
            reason = error.strerror or str(error)
            raise DraftNotKept(
                _("The draft could not be kept ({reason}): your text is only on this screen.", reason=_(reason))
            ) from error

    def drafts(self, library: str | None = None) -> tuple[Draft, ...]:
        """The drafts of a library, or all, newest first. A file that cannot be read is left where it is."""
        found = []
        with contextlib.suppress(OSError):
            for path in self.folder.glob("*.json"):
                draft = _read(path)
                if draft is not None and library in (None, draft.library):
                    found.append(draft)
        return tuple(sorted(found, key=lambda draft: draft.kept_at, reverse=True))

    def waiting(self, library: str) -> tuple[Draft, ...]:
        """The drafts of a library whose sessions have ended, newest first."""
        return tuple(draft for draft in self.drafts(library) if not self.is_open(draft.session))

    def binned(self, library: str) -> tuple[Draft, ...]:
        """What was thrown away or set aside by a merge in the last 30 days, newest first."""
        with contextlib.suppress(OSError):
            found = (_draft_in(path) for path in (self.folder / "bin").glob("*.json"))
            drafts = [draft for draft in found if draft is not None and draft.library == library]
            return tuple(sorted(drafts, key=lambda draft: draft.kept_at, reverse=True))
        return ()

    def is_open(self, session: str) -> bool:
        """Whether the session is alive, in this process or in another."""
        if session in self._locks:
            return True
        try:
            lock = os.open(self._path(session, ".lock"), os.O_RDWR | os.O_NOFOLLOW)
        except OSError:
            return False
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return True
        finally:
            os.close(lock)
        return False

    def discard(self, session: str) -> None:
        """Throw a session's draft away, into the bin, where it stays for 30 days."""
        self._supersede(session)
        bin_folder = self.folder / "bin"
        with contextlib.suppress(OSError):
            bin_folder.mkdir(mode=0o700, exist_ok=True)
            for path in bin_folder.glob("*.json"):
                if path.lstat().st_mtime < time.time() - BIN_DAYS * 86_400:
                    path.unlink()
            target = bin_folder / f"{session}-{secrets.token_hex(4)}.json"
            self._path(session).rename(target)
            os.utime(target)
        self.end(session)

    def forget(self, session: str) -> None:
        """Delete a session's draft, because what it says is saved. A session of this process lives on."""
        self._supersede(session)
        self._path(session).unlink(missing_ok=True)
        if session not in self._locks:
            self.end(session)

    def end(self, session: str) -> None:
        """Say that a session lives no more; its draft, where it left one, now waits."""
        self._supersede(session)
        lock = self._locks.pop(session, None)
        if lock is not None or not self.is_open(session):
            self._path(session, ".lock").unlink(missing_ok=True)
        if lock is not None:
            os.close(lock)

    def _make_room(self) -> None:
        """Mend what can be mended: a full disk, a folder that was deleted."""
        self._ballast.unlink(missing_ok=True)
        self._make_folder()

    def _make_folder(self) -> None:
        """The folder and the state folder that it lies in, both the user's alone."""
        for folder in (self.folder.parent, self.folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    @property
    def _ballast(self) -> Path:
        return self.folder / "ballast"

    def _path(self, session: str, suffix: str = ".json") -> Path:
        if not _SESSION.fullmatch(session):
            raise ValueError(f"{session!r} names no session")
        return self.folder / f"{session}{suffix}"

    def _supersede(self, session: str) -> int:
        """Make whatever is still being written for a session too late; the number of what comes now."""
        self._begun[session] = self._begun.get(session, 0) + 1
        return self._begun[session]

    def _prepare(self, session: str) -> None:
        """The folder, the ballast and the session's lock, made once."""
        if session in self._locks:
            return
        self._make_folder()
        if not self._ballast.exists():
            # Without room for it there is none to spare either.
            with contextlib.suppress(OSError):
                _create(self._ballast, bytes(BALLAST_BYTES))
        lock = os.open(self._path(session, ".lock"), os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
        # Some network file systems have no locks; the draft is worth more than knowing who is alive.
        with contextlib.suppress(OSError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        self._locks[session] = lock

    def _write(self, path: Path, data: bytes, session: str, number: int) -> None:
        """Replace `path` by `data`, unless a later `keep` of the session began meanwhile."""
        temporary = path.with_name(f"{session}-{secrets.token_hex(8)}.tmp")
        try:
            _create(temporary, data)
            if self._begun[session] == number:
                temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
        folder = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _create(path: Path, data: bytes) -> None:
    """Write a private file that was not there, durably."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _encoded(draft: Draft) -> bytes:
    document = draft.to_document()
    try:
        return json.dumps(document, ensure_ascii=False, indent=1).encode()
    except UnicodeEncodeError:  # a lone surrogate was typed or pasted: as an escape it is kept like the rest
        return json.dumps(document, indent=1).encode()


def _read(path: Path) -> Draft | None:
    draft = _draft_in(path)
    return draft if draft is not None and draft.session == path.stem else None


def _draft_in(path: Path) -> Draft | None:
    try:
        # O_NONBLOCK: a pipe that stands there would be waited for without end.
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            document = json.loads(file.read())
        return Draft.from_document(document) if isinstance(document, dict) else None
    except (OSError, ValueError, TypeError, OverflowError, RecursionError):
        return None
