"""What could act in a web page."""

from __future__ import annotations

from html.parser import HTMLParser

SAFE_INPUT = {"type", "checked", "disabled", "class", "id"}


class Inspector(HTMLParser):
    """Collects what could act."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "iframe", "object", "embed", "form", "svg", "base", "link", "meta", "style"):
            self.found.append(tag)
        for name, value in attributes:
            if name.startswith("on") or name in ("style", "srcdoc", "action"):
                self.found.append(name)
            if name in ("href", "src") and (value or "").strip().lower().startswith(
                ("javascript:", "data:", "vbscript:")
            ):
                self.found.append(str(value))
            if tag == "input" and (name not in SAFE_INPUT or (name == "type" and value != "checkbox")):
                self.found.append(f"input {name}={value}")


def acting(html: str) -> list[str]:
    """The tags, attributes and addresses of a page that could do something."""
    inspector = Inspector()
    inspector.feed(html)
    inspector.close()
    return inspector.found
