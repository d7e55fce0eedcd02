"""Keys in order: each acts where the one before it led, however fast they arrive.

Textual aims every key of one packet before the first has acted: `/` and `q` typed ahead would search and quit.
Here a key is aimed once the one before it is through: a `KeyPassed` follows it on the same way up from the
focused widget to the app, and then whatever screen the key opened is given the time to stand.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from time import monotonic
from typing import Any

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.keys import _character_to_key  # Textual spells keys by it; it has no public name
from textual.screen import Screen

from newsroom_tui.domain.text.harmless import harmless_line

STALLED_SECONDS = 0.1
"""How often to look whether the widget that a key was aimed at still lives."""

HOLD_SECONDS = 5.0
"""Longer than this no key waits for a thread: a disk that hangs must not keep anybody from leaving."""
PASSES = 2
"""How often a key is followed: for itself, and for the message that a widget made of it."""

_FULL_WIDTH = {chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)} | {
    "\u3000": " ",
    "、": "/",
    "】": "]",
    "【": "[",
}


class KeyPassed(events.Event, bubble=True):
    """Follows a key from where it was aimed up to the app.

    Attributes:
        aim: the number of the key that it follows.
    """

    def __init__(self, aim: int) -> None:
        super().__init__()
        self.aim = aim


class UnbracketedPaste(events.Paste):
    """A text that came so fast that it must be a paste, or a line typed ahead over a slow connection."""


class OrderedKeys(App[int]):
    """An app that aims its keys one by one."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._typed: deque[events.Event] = deque()
        self._aimed_at: DOMNode | None = None
        self._aim = 0  # how many keys have been aimed: what is late for one of them is not taken for the next one's
        self._passes = 0
        self._holds = 0
        self._held_since = 0.0
        self._aimed_since = 0.0
        self._is_ready = False
        self._stop: Callable[[], None] | None = None
        self._stop_on: Screen[Any] | None = None

    def on_ready(self) -> None:
        """The first screen stands: what was typed before it did can be aimed."""
        self._is_ready = True
        self.call_later(self._aim_next)

    def hold_keys(self) -> None:
        """Let keys wait for something that a key set off in a thread; `release_keys` as often."""
        if not self._holds:
            self._held_since = monotonic()
        self._holds += 1
        asyncio.get_running_loop().call_later(HOLD_SECONDS, self.call_later, self._aim_next)

    def release_keys(self) -> None:
        """Let keys go on."""
        self._holds -= 1
        self.call_later(self._aim_next)

    def offer_stop(self, screen: Screen[Any], stop: Callable[[], None] | None) -> None:
        """Let Esc on a screen stop what keys wait for, or be an Esc again; what was typed ahead goes with it."""
        self._stop, self._stop_on = stop, screen

    async def on_event(self, event: events.Event) -> None:
        """Queue what was typed; everything else goes its usual way."""
        if isinstance(event, KeyPassed):
            if event.aim == self._aim:
                self._passes += 1
                self._follow()
        elif isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            if isinstance(event, events.Key) and event.key == "escape" and self._stop and self._stop_on is self.screen:
                self._typed.clear()
                self._stop()
                return
            self._typed.extend(_strokes(event))
            await self._aim_next()
        else:
            await super().on_event(event)

    async def _aim_next(self) -> None:
        if not self._typed or not self._is_ready or (self._holds and monotonic() - self._held_since < HOLD_SECONDS):
            return
        if self._aimed_at is not None:
            self._watch_target(self._aimed_at)
            return
        target = self.focused or self.screen
        event, *more = _as_typed(self._typed.popleft(), target)
        self._typed.extendleft(reversed(more))
        self._aimed_at = target
        self._aim += 1
        self._aimed_since = monotonic()
        if isinstance(event, events.Key):
            event = self._as_ascii(event)
        await super().on_event(event)
        self._passes = 0
        self._follow()
        if self._typed:  # nobody may come by to look, once all of them have arrived
            self._watch_target(target)

    def _follow(self) -> None:
        """Send a `KeyPassed` after the key, and another after what the widget made of it: an input's submission."""
        target = self._aimed_at
        if target is None or self._passes == PASSES or not target.post_message(KeyPassed(self._aim)):
            self._settle(self._aim)

    def _settle(self, aim: int) -> None:
        """Wait until the screen that now stands has handled what waits for it, then go on with the next key."""
        screen = self.screen

        def back_in_app() -> None:
            if self._aim != aim:
                return
            if self.screen is screen:
                self._aimed_at = None
                self.call_later(self._aim_next)
            else:
                self._settle(aim)

        if not screen.call_later(self.call_later, back_in_app):
            self.call_later(self._settle, aim)

    def _watch_target(self, target: DOMNode) -> None:
        """A widget that is removed with a key in its queue never passes it on; nor is any waited for for ever."""
        aim = self._aim

        def look() -> None:
            if self._aimed_at is target and self._aim == aim and self.screen_stack:
                if target.is_running and monotonic() - self._aimed_since < HOLD_SECONDS:
                    self._watch_target(target)
                else:
                    self._settle(aim)

        asyncio.get_running_loop().call_later(STALLED_SECONDS, look)

    def _as_ascii(self, event: events.Key) -> events.Key:
        """A full-width character, which an input method left on makes, as the key it stands for."""
        plain = _FULL_WIDTH.get(event.character or "")
        focused = self.focused
        if plain is None or (focused is not None and focused.check_consume_key(event.key, event.character)):
            return event
        return events.Key(_character_to_key(plain) if not plain.isalnum() else plain, plain)


def _as_typed(event: events.Event, target: DOMNode) -> list[events.Event]:
    """What a paste is where it arrives.

    An input holds one line, and nothing that drives a terminal. What came too fast to be typed may have been typed
    ahead all the same: in an input, a line and its end are the line and Enter.
    """
    if not isinstance(event, events.Paste):
        return [event]
    from textual.widgets import Input

    if not isinstance(target, Input):
        return [events.Paste(event.text)]
    line = events.Paste(harmless_line(event.text.rstrip("\n"))[0])
    is_typed = isinstance(event, UnbracketedPaste) and event.text.find("\n") == len(event.text) - 1
    return [line, events.Key("enter", "\r")] if is_typed else [line]


def _strokes(event: events.Event) -> Iterator[events.Event]:
    """The keys an event stands for: Alt and a letter is Esc and the letter, as terminals spell both alike."""
    if isinstance(event, events.Key) and event.key.startswith("alt+"):
        key = event.key.removeprefix("alt+")
        if len(key) == 1 or event.character:
            yield events.Key("escape", "\x1b")
            upper = key.removeprefix("shift+")
            character = event.character or key
            yield events.Key(upper.upper() if upper != key else key, character)
            return
    yield event
