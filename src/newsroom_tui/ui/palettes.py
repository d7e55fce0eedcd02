"""The colours of the themes, apart from Textual, which the first frame does not wait for."""

from __future__ import annotations

import os
from dataclasses import dataclass

from newsroom_tui.errors import SettingsError
from newsroom_tui.language import _


@dataclass(frozen=True)
class Palette:
    """A theme's colours, as ``#rrggbb``; the names are Textual's."""

    name: str
    is_dark: bool
    primary: str
    secondary: str
    accent: str
    warning: str
    error: str
    success: str
    foreground: str
    background: str
    surface: str
    panel: str
    cursor: str
    cursor_text: str
    cursor_elsewhere: str
    border: str

    def mixed(self, share: float, over: str) -> str:
        """The foreground over another colour, as much of it as `share` says."""
        pairs = zip(_channels(self.foreground), _channels(over), strict=True)
        return "#" + "".join(f"{round(share * front + (1 - share) * back):02x}" for front, back in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


PALETTES: tuple[Palette, ...] = (
    Palette(
        name="newsroom-dark",
        is_dark=True,
        primary="#7aa2c8",
        secondary="#9fb7a5",
        accent="#e0b872",
        warning="#e0a05c",
        error="#b5483f",
        success="#8fb573",
        foreground="#d8d4cb",
        background="#16191d",
        surface="#1b1f24",
        panel="#262b32",
        cursor="#33506b",
        cursor_text="#f4f1ea",
        cursor_elsewhere="#2a323b",
        border="#3a424c",
    ),
    Palette(
        name="newsroom-light",
        is_dark=False,
        primary="#2b5f8a",
        secondary="#4d6b57",
        accent="#8a5a0b",
        warning="#9a5a10",
        error="#a83228",
        success="#3f6b2a",
        foreground="#22262b",
        background="#fbf9f4",
        surface="#f4f1ea",
        panel="#e6e1d6",
        cursor="#c3d7e8",
        cursor_text="#14181c",
        cursor_elsewhere="#dfdbd0",
        border="#c9c3b5",
    ),
    Palette(
        name="newsroom-contrast",
        is_dark=True,
        primary="#ffff00",
        secondary="#00ffff",
        accent="#ffff00",
        warning="#ffb000",
        error="#ff4040",
        success="#00ff66",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#000000",
        cursor="#ffff00",
        cursor_text="#000000",
        cursor_elsewhere="#404040",
        border="#ffffff",
    ),
)

DEFAULT = PALETTES[0].name
PLAIN = "ansi"
NAMES: tuple[str, ...] = (*(palette.name for palette in PALETTES), PLAIN)
_FEW_COLOURS = ("linux", "vt", "ansi", "cons", "xterm-16color", "xterm-color")


def chosen(name: str) -> str:
    """The theme to use: the one of this name, or where it is empty the one that suits the terminal.

    Raises:
        SettingsError: there is no such theme.
    """
    if name in NAMES:
        return name
    if name:
        raise SettingsError(_("There is no theme {name!r}. Themes: {known}.", name=name, known=_(", ").join(NAMES)))
    has_few = os.environ.get("TERM", "").startswith(_FEW_COLOURS) and not os.environ.get("COLORTERM")
    return PLAIN if "NO_COLOR" in os.environ or has_few else DEFAULT


def palette_of(name: str) -> Palette | None:
    """The colours of a theme, None where they are the terminal's own."""
    return next((palette for palette in PALETTES if palette.name == name), None)
