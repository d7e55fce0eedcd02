"""The library's card, ``library.json``: which format its files have, which library it is, which ids are used up."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from newsroom_tui.errors import LibraryDamaged
from newsroom_tui.language import _
from newsroom_tui.store import durable, stamp, tables

TABLE = "library"
FORMAT = 1
"""The newest format that this program writes; see `migrations`."""


class Card(NamedTuple):
    """What stands on the card.

    Attributes:
        format: the number of the files' format; 0 for a library without a card.
        uid: which library this is, so that a catalogue of another one is known.
        ids_up_to: no id up to this one is given again, though no release has it any more.
    """

    format: int = 0
    uid: str = ""
    ids_up_to: int = 0


def path(root: Path) -> Path:
    """Where the card of a library lies."""
    return root / "library.json"


def read(root: Path) -> Card:
    """The card of a library.

    Raises:
        LibraryDamaged: it cannot be read.
    """
    found = durable.read(path(root))
    if found is None or not found[0].strip():
        return Card()
    document = tables.documents(found[0], TABLE, path(root)).get(1, {})
    try:
        return Card(int(document["format"]), str(document["uid"]), int(document.get("ids_up_to", 0)))
    except (KeyError, TypeError, ValueError):
        raise LibraryDamaged(
            _("{file} does not say which format the library has. It was left as it is.", file=path(root))
        ) from None


def write(root: Path, card: Card) -> None:
    """Store the card of a library, durably. The caller holds the library's lock.

    Raises:
        LibraryError: the disk refused; the old card is still there.
    """
    durable.write(path(root), tables.dump({TABLE: {1: card._asdict()}}))


def new() -> Card:
    """The card of a new library."""
    return Card(FORMAT, stamp.new_uid())


def use_up(root: Path, release_id: int) -> None:
    """See to it that no id up to this one is given again. The caller holds the library's lock."""
    card = read(root)
    if card.ids_up_to < release_id:
        write(root, card._replace(ids_up_to=release_id))
