"""Commands at work: which of them a screen offers, and who runs them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

from newsroom_tui.ui.keymap import COMMANDS, Command, Where


def commands_in(app: App[Any]) -> tuple[Command, ...]:
    """The commands with the keys that they have in an app."""
    commands: tuple[Command, ...] = getattr(app, "commands", COMMANDS)
    return commands


def places(node: DOMNode) -> frozenset[Where]:
    """The places whose commands a screen, widget or app runs."""
    ids = (binding.id for binding in node.BINDINGS if isinstance(binding, Binding) and binding.id)
    return frozenset(Where(known.partition(".")[0]) for known in ids)


def offered(screen: Screen[Any]) -> Iterator[tuple[Command, DOMNode]]:
    """The commands that work on a screen, each with the screen, widget or app that runs it."""
    nodes = [(node, places(node)) for node in _nodes(screen)]
    for command in commands_in(screen.app):
        for node, its_places in nodes:
            if command.where in its_places and hasattr(node, f"action_{command.action}"):
                yield command, node
                break


def places_of(screen: Screen[Any]) -> tuple[Where, ...]:
    """The places that a screen is made of: where the focus is, the screen, its other widgets, the app."""
    return tuple(dict.fromkeys(place for node in _nodes(screen) for place in places(node)))


async def run(command: Command, node: DOMNode) -> None:
    """Run a command where it works."""
    await node.app.run_action(command.action, node)


def _nodes(screen: Screen[Any]) -> list[DOMNode]:
    focused: list[DOMNode] = [screen.focused] if screen.focused is not None else []
    return [*focused, screen, *screen.walk_children(), screen.app]
