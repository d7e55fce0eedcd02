"""The themes that Textual is given, made from the palettes; and one of the terminal's own colours."""

from __future__ import annotations

from textual.theme import Theme

from newsroom_tui.ui.palettes import PALETTES, PLAIN, Palette


def _footer(panel: str, foreground: str, accent: str) -> dict[str, str]:
    """The command bar's colours, and what Textual derives less quietly."""
    return {
        "footer-background": panel,
        "footer-foreground": foreground,
        "footer-description-foreground": foreground,
        "footer-key-foreground": accent,
        "block-cursor-text-style": "none",
    }


def _theme(palette: Palette) -> Theme:
    bars = dict.fromkeys(
        ("scrollbar-background", "scrollbar-background-hover", "scrollbar-background-active"), palette.surface
    )
    return Theme(
        name=palette.name,
        dark=palette.is_dark,
        primary=palette.primary,
        secondary=palette.secondary,
        accent=palette.accent,
        warning=palette.warning,
        error=palette.error,
        success=palette.success,
        foreground=palette.foreground,
        background=palette.background,
        surface=palette.surface,
        panel=palette.panel,
        variables={
            **_footer(palette.panel, palette.foreground, palette.accent),
            **bars,
            "block-cursor-background": palette.cursor,
            "block-cursor-foreground": palette.cursor_text,
            "block-cursor-blurred-background": palette.cursor_elsewhere,
            "block-cursor-blurred-foreground": palette.foreground,
            "input-selection-background": palette.cursor,
            "scrollbar": palette.border,
            "scrollbar-hover": palette.primary,
            "scrollbar-active": palette.primary,
            "border": palette.border,
            "border-blurred": palette.border,
        },
    )


_OWN = Theme(
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
)

THEMES: tuple[Theme, ...] = (*map(_theme, PALETTES), _OWN)
