"""The formats that are written. A new one is a module beside this one and a line here."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, cast

from newsroom_tui.domain.release import Release
from newsroom_tui.errors import UsageError
from newsroom_tui.exporters.base import Writer
from newsroom_tui.language import _


class Format(NamedTuple):
    """A format that is written.

    Attributes:
        name: what ``--format`` calls it; its module is ``exporters/<name>.py``, which has ``write(release) -> str``.
        label: what people call it.
        suffix: the ending of its files.
    """

    name: str
    label: str
    suffix: str


FORMATS: tuple[Format, ...] = (
    Format("markdown", "Markdown with front matter", ".md"),
    Format("text", "Plain text", ".txt"),
    Format("html", "Web page", ".html"),
    Format("json", "newsroom's own JSON", ".json"),
)


def form_named(name: str) -> Format:
    """The format of this name.

    Raises:
        UsageError: no such format.
    """
    for form in FORMATS:
        if form.name == name:
            return form
    raise UsageError(
        _("There is no format {name!r}. One of: {known}.", name=name, known=", ".join(form.name for form in FORMATS))
    )


def write(release: Release, name: str) -> str:
    """One release in the format of this name.

    Raises:
        UsageError: no such format.
    """
    module = import_module(f"newsroom_tui.exporters.{form_named(name).name}")
    return cast(Writer, module.write)(release)
