"""What makes a second import of the same text the same release."""

from __future__ import annotations

from newsroom_tui.domain.text.clean import fingerprint


def of_text(text: str) -> str:
    """The uid of a text that has no identity of its own: the same however its lines are broken and indented."""
    return f"text:{fingerprint(text)}"


def of(form: str, own: str | None, text: str) -> str:
    """The uid of a document of a format: its own identity where it has one, else that of its text."""
    own = " ".join((own or "").split())
    return f"{form}:{own}" if own else of_text(text)
