"""Migrations: bringing an older library's files to the format that this program writes, one number at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from newsroom_tui.store import card
from newsroom_tui.store.card import Card

Migration = Callable[[Path, Card], Card]
"""Changes the files of a library and gives back its card, with the new facts but the old number."""


def _give_a_card(_: Path, old: Card) -> Card:
    """0 → 1: a library that has no card yet, a new one among them, gets its own."""
    return old._replace(uid=card.new().uid)


MIGRATIONS: tuple[Migration, ...] = (_give_a_card,)
"""The n-th brings format n to n + 1. Each may be killed at any point and begun again."""


def migrate(root: Path, old: Card, migrations: tuple[Migration, ...] = MIGRATIONS) -> Card:
    """Bring a library to the newest format. The caller holds its lock; the card is stored after every step."""
    for number in range(old.format, len(migrations)):
        old = migrations[number](root, old)._replace(format=number + 1)
        card.write(root, old)
    return old
