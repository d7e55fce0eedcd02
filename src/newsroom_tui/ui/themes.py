"""How the desk looks: its themes, one of which is for terminals with sixteen colours or none."""

from __future__ import annotations

import os

from textual.theme import Theme

from newsroom_tui.errors import SettingsError

DEFAULT = "newsroom-dark"
PLAIN = "ansi"


def _footer(panel: str, foreground: str, accent: str) -> dict[str, str]:
    """The command bar's colours, and what Textual derives less quietly."""
    return {
        "footer-background": panel,
        "footer-foreground": foreground,
        "footer-description-foreground": foreground,
        "footer-key-foreground": accent,
        "block-cursor-text-style": "none",
    }


THEMES: tuple[Theme, ...] = (
    Theme(
        name="newsroom-dark",
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
        dark=True,
        variables={
            **_footer("#262b32", "#d8d4cb", "#e0b872"),
            "block-cursor-background": "#33506b",
            "block-cursor-foreground": "#f4f1ea",
            "block-cursor-blurred-background": "#2a323b",
            "block-cursor-blurred-foreground": "#d8d4cb",
            "input-selection-background": "#33506b",
            "scrollbar": "#3a424c",
            "scrollbar-hover": "#4d5865",
            "scrollbar-active": "#7aa2c8",
            "scrollbar-background": "#1b1f24",
            "scrollbar-background-hover": "#1b1f24",
            "scrollbar-background-active": "#1b1f24",
            "border": "#3a424c",
            "border-blurred": "#3a424c",
        },
    ),
    Theme(
        name="newsroom-light",
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
        dark=False,
        variables={
            **_footer("#e6e1d6", "#22262b", "#8a5a0b"),
            "block-cursor-background": "#c3d7e8",
            "block-cursor-foreground": "#14181c",
            "block-cursor-blurred-background": "#dfdbd0",
            "block-cursor-blurred-foreground": "#22262b",
            "input-selection-background": "#c3d7e8",
            "scrollbar": "#c9c3b5",
            "scrollbar-hover": "#b3ac9c",
            "scrollbar-active": "#2b5f8a",
            "scrollbar-background": "#f4f1ea",
            "scrollbar-background-hover": "#f4f1ea",
            "scrollbar-background-active": "#f4f1ea",
            "border": "#c9c3b5",
            "border-blurred": "#c9c3b5",
        },
    ),
    Theme(
        name="newsroom-contrast",
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
        dark=True,
        text_alpha=1.0,
        variables={
            **_footer("#000000", "#ffffff", "#ffff00"),
            "text-muted": "#ffffff",
            "text-disabled": "#d0d0d0",
            "block-cursor-background": "#ffff00",
            "block-cursor-foreground": "#000000",
            "block-cursor-blurred-background": "#404040",
            "block-cursor-blurred-foreground": "#ffffff",
            "input-selection-background": "#0050ff",
            "scrollbar": "#ffffff",
            "scrollbar-background": "#303030",
            "border": "#ffffff",
            "border-blurred": "#ffffff",
        },
    ),
    Theme(
        name=PLAIN,
        ansi=True,
        primary="ansi_blue",
        secondary="ansi_cyan",
        accent="ansi_yellow",
        warning="ansi_yellow",
        error="ansi_red",
        success="ansi_green",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        dark=True,
        variables={
            **_footer("ansi_default", "ansi_default", "ansi_yellow"),
            "ansi-background": "ansi_black",
            "ansi-foreground": "ansi_white",
            "text": "ansi_default",
            "text-muted": "ansi_default",
            "text-disabled": "ansi_bright_black",
            "block-cursor-background": "ansi_blue",
            "block-cursor-foreground": "ansi_bright_white",
            "block-cursor-blurred-background": "ansi_bright_black",
            "block-cursor-blurred-foreground": "ansi_bright_white",
            "input-cursor-background": "ansi_white",
            "input-cursor-foreground": "ansi_black",
            "input-selection-background": "ansi_blue",
            "input-selection-foreground": "ansi_bright_white",
            "screen-selection-background": "ansi_blue",
            "screen-selection-foreground": "ansi_bright_white",
            "scrollbar": "ansi_white",
            "scrollbar-hover": "ansi_white",
            "scrollbar-active": "ansi_blue",
            "scrollbar-background": "ansi_bright_black",
            "scrollbar-background-hover": "ansi_bright_black",
            "scrollbar-background-active": "ansi_bright_black",
            "scrollbar-corner-color": "ansi_default",
            "border": "ansi_bright_black",
            "border-blurred": "ansi_bright_black",
        },
    ),
)

NAMES: tuple[str, ...] = tuple(theme.name for theme in THEMES)

_FEW_COLOURS = ("linux", "vt", "ansi", "cons", "xterm-16color", "xterm-color")


def chosen(name: str) -> str:
    """The theme to use: the one of this name, or where it is empty the one that suits the terminal.

    Raises:
        SettingsError: there is no such theme.
    """
    if name in NAMES:
        return name
    if name:
        raise SettingsError(f"There is no theme {name!r}. Themes: {', '.join(NAMES)}.")
    has_few = os.environ.get("TERM", "").startswith(_FEW_COLOURS) and not os.environ.get("COLORTERM")
    return PLAIN if "NO_COLOR" in os.environ or has_few else DEFAULT
