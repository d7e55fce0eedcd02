"""Everything that can go wrong, by name.

Each error's text says what happened, what was kept and what to do; it is shown as it is, on the desk and on
stderr. Anything that is not a `NewsroomError` is a bug.

    NewsroomError
    ├── UsageError              wrong words on the command line, in a query, in config.toml (exit 2)
    │   └── SettingsError
    ├── LibraryError
    │   ├── ReleaseNotFound
    │   ├── EditConflict        somebody saved first; carries what they saved
    │   ├── LibraryLocked       another process holds the library's lock
    │   ├── LibraryDamaged      a file cannot be read; it is left untouched
    │   ├── LibraryReadOnly     no permission, or made by a newer newsroom
    │   └── SaveFailed          disk full, I/O error: nothing was changed
    ├── DraftNotKept            the disk took no draft; the text is on the screen only
    ├── ImportFailed            a file that could not be read as releases
    └── ExportFailed
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom_tui.language import _

if TYPE_CHECKING:
    from newsroom_tui.domain.release import Release


class NewsroomError(Exception):
    """The root of all failures that users may see."""

    @property
    def message(self) -> str:
        """The sentence to show."""
        return str(self)


class UsageError(NewsroomError):
    """The request itself is wrong: nothing was tried."""


class SettingsError(UsageError):
    """A setting that cannot be used, with the place it stands."""


class LibraryError(NewsroomError):
    """The library refused or failed."""


class ReleaseNotFound(LibraryError):
    """No release has this id (or revision)."""

    def __init__(self, release_id: int, revision: int | None = None) -> None:
        self.release_id = release_id
        self.revision = revision
        if revision is None:
            super().__init__(_("There is no release {id} in this library.", id=release_id))
        else:
            said = _("There is no version {version} of release {id} in this library.", version=revision, id=release_id)
            super().__init__(said)


class EditConflict(LibraryError):
    """The release was saved by somebody else since it was opened; nothing was overwritten.

    Attributes:
        current: the release as it is stored now.
        base_version: the version that the refused save was based on.
    """

    def __init__(self, current: Release, base_version: int) -> None:
        self.current = current
        self.base_version = base_version
        by = _(" by {name}", name=current.updated_by) if current.updated_by else ""
        super().__init__(
            _(
                "Release {id} is at version {version}{by}, this edit began from version {base}. "
                "Nothing was overwritten; compare the two and save again.",
                id=current.id,
                version=current.version,
                by=by,
                base=base_version,
            )
        )


class LibraryLocked(LibraryError):
    """The lock was not to be had in time; the message names its holder."""


class LibraryDamaged(LibraryError):
    """A file of the library cannot be read; it was left as it is."""


class LibraryReadOnly(LibraryError):
    """The library can be read but not written."""


class SaveFailed(LibraryError):
    """The disk refused; what was stored before is unchanged."""


class DraftNotKept(NewsroomError):
    """The disk took no draft; what was kept before is still there."""


class ImportFailed(NewsroomError):
    """A file that gave no release; the others go on."""


class ExportFailed(NewsroomError):
    """A file that could not be written."""
