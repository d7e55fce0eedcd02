"""A page as a site lays it out: its one release, and what stands around that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Page:
    """A way to lay a page out, and what it says of the one release in it. A site is a subclass, with its day."""

    above: ClassVar[str]
    """What the site has above every article."""
    below: ClassVar[str]
    """What it has below."""

    name: str
    article: str
    author: str = ""
    photographer: str = ""
    source: str = ""
    day: str = ""
    head: str = ""

    def under(self, title: str) -> str:
        """The whole page, with a title in its head."""
        return (
            f"<html><head><title>{title}</title>{self.head}</head><body>"
            f"{self.above}{self.article}{self.below}</body></html>"
        )
