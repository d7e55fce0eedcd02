"""The form of a release's fields, above its body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Input, Label

from newsroom_tui.domain.release import FieldSpec, Kind, Release, Status, editable_fields, parse_field
from newsroom_tui.domain.text.count import HAN
from newsroom_tui.errors import UsageError
from newsroom_tui.language import N_, _
from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.widgets.completion import Completion
from newsroom_tui.ui.widgets.line_input import LineInput

ALWAYS_SHOWN = ("title", "release_date", "author", "photographer", "status")
WIDE = ("title", "subtitle")
LANGUAGES = ("en", "zh")
_HINTS = {Kind.DATE: "YYYY-MM-DD", Kind.INSTANT: "YYYY-MM-DDThh:mm+08:00", Kind.NAMES: N_("several parted by ;")}

_BETWEEN_HAN = re.compile(rf"(?<=[{HAN}]) (?=[{HAN}])")


def typed_fields() -> tuple[FieldSpec, ...]:
    """The fields that the form has a line for: those always shown first."""
    fields = [f for f in editable_fields() if f.kind not in (Kind.MARKDOWN, Kind.PHOTOS, Kind.EXTRA)]
    return tuple(sorted(fields, key=lambda field: field.name not in ALWAYS_SHOWN))


def listed_fields() -> tuple[FieldSpec, ...]:
    """The fields that hold several things, each edited in a screen of its own."""
    return tuple(spec for spec in editable_fields() if spec.kind in (Kind.PHOTOS, Kind.EXTRA))


def as_typed(kind: Kind, value: Any) -> str:
    """A field's value as it stands in its line."""
    if kind is Kind.STATUS:
        return _(str(value))
    return "; ".join(value) if kind is Kind.TAGS else str(value)


class FieldInput(LineInput):
    """The line of one field."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.FORM)

    def __init__(self, spec: FieldSpec, value: str, suggestions: Iterable[str] = ()) -> None:
        super().__init__(
            value,
            placeholder=_(_HINTS.get(spec.kind, "")),
            compact=True,
            select_on_focus=spec.kind in (Kind.STATUS, Kind.LANGUAGE),  # one word, which another one replaces
            id=f"field-{spec.name}",
        )
        self.spec = spec
        self.suggest(suggestions)
        self.cursor_blink = False

    def suggest(self, known: Iterable[str]) -> None:
        """Complete to these from now on."""
        self.suggester = Completion(known, is_several=self.spec.kind in (Kind.NAMES, Kind.TAGS))

    def action_previous(self) -> None:
        """The field above."""
        self.query_ancestor(ReleaseForm).focus_beside(self.spec.name, -1)

    def on_paste(self, event: events.Paste) -> None:
        """Take every line that is pasted; Textual's own takes the first."""
        lines = [line.strip() for line in event.text.splitlines() if line.strip()]
        if len(lines) > 1:
            event.prevent_default()
            event.stop()
            is_several = self.spec.kind in (Kind.NAMES, Kind.TAGS)
            text = "; ".join(lines) if is_several else _BETWEEN_HAN.sub("", " ".join(lines))
            self.replace(text, *self.selection)

    def action_complete(self) -> None:
        """Take what is suggested; inside the text, a character to the right."""
        self.action_cursor_right()

    def on_blur(self) -> None:
        """Left: what cannot be saved is asked about, while it is still in mind."""
        if self.problem:
            self.post_message(ReleaseForm.LeftWrong(self.spec))

    def action_next(self) -> None:
        """The next field; after the last one, the body."""
        self.query_ancestor(ReleaseForm).focus_beside(self.spec.name, 1)

    @property
    def problem(self) -> str:
        """Why the line cannot be saved, empty where it can."""
        try:
            parse_field(self.spec.kind, self.value)
        except UsageError as error:
            return _("{label}: {text}", label=_(self.spec.label), text=error)
        return ""


class ReleaseForm(VerticalScroll, can_focus=False):
    """A line a field. While the caret is elsewhere, only the most used ones are shown.

    Args:
        release: what the fields hold at first.
    """

    DEFAULT_CSS = """
    ReleaseForm {
        height: auto;
        max-height: 3;
        layout: grid;
        grid-size: 2;
        grid-rows: 1;
        grid-gutter: 0 2;
        padding: 0 1;
        scrollbar-size-vertical: 1;
    }
    ReleaseForm > Horizontal { height: 1; }
    ReleaseForm > .wide { column-span: 2; }
    ReleaseForm > .more { display: none; }
    ReleaseForm:focus-within { max-height: 50%; }
    ReleaseForm:focus-within > .more { display: block; }
    ReleaseForm Label { width: 14; color: $text-muted; }
    ReleaseForm FieldInput { width: 1fr; background: transparent; }
    ReleaseForm Button { width: auto; min-width: 0; padding: 0; background: transparent; color: $text-accent; }
    ReleaseForm FieldInput.-wrong { color: $text-error; text-style: underline; }
    ReleaseForm.-narrow { grid-size: 1; }
    ReleaseForm.-narrow > .wide { column-span: 1; }
    """

    @dataclass
    class Edited(Message):
        """A field's line was changed by its user."""

        field: str
        before: str
        after: str

    @dataclass
    class ListsWanted(Message):
        """Photographs or extras are to be edited."""

        field: str

    @dataclass
    class LeftWrong(Message):
        """A line was left with something in it that cannot be saved."""

        spec: FieldSpec

    def __init__(self, release: Release) -> None:
        super().__init__(id="form")
        known = {"status": tuple(map(_, Status)), "language": LANGUAGES}
        self._texts = {spec.name: as_typed(spec.kind, getattr(release, spec.name)) for spec in typed_fields()}
        self._inputs = {
            spec.name: FieldInput(spec, self._texts[spec.name], known.get(spec.name, ())) for spec in typed_fields()
        }
        self._lists = {
            spec.name: Button(Content(_("Edit")), id=f"list-{spec.name}", compact=True) for spec in listed_fields()
        }

    def compose(self) -> ComposeResult:
        """A label and a line for each field."""
        for name, line in self._inputs.items():
            classes = ("wide " if name in WIDE else "") + ("" if name in ALWAYS_SHOWN else "more")
            yield Horizontal(Label(_(line.spec.label), markup=False), line, classes=classes)
        for spec in listed_fields():
            yield Horizontal(Label(_(spec.label), markup=False), self._lists[spec.name], classes="more")

    @property
    def texts(self) -> dict[str, str]:
        """What stands in each line, by field."""
        return {name: line.value for name, line in self._inputs.items()}

    def set_text(self, name: str, text: str) -> None:
        """Put a text into a field's line, as nobody's edit."""
        self._texts[name] = text
        self._inputs[name].value = text

    def suggest(self, known: Mapping[str, Iterable[str]]) -> None:
        """Complete fields to these from now on."""
        for name, values in known.items():
            self._inputs[name].suggest(values)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many photographs and extras there are."""
        for name, count in counts.items():
            self._lists[name].label = Content(f"{count or _('none')} …")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Ask for a list to be edited."""
        event.stop()
        self.post_message(self.ListsWanted((event.button.id or "").removeprefix("list-")))

    def problem(self) -> tuple[str, str] | None:
        """The first field that cannot be saved, and why; None where all can."""
        for name, line in self._inputs.items():
            if line.problem:
                return name, line.problem
        return None

    def focus_field(self, name: str = "title") -> None:
        """Put the caret into a field's line."""
        self._inputs[name].focus()

    def begin(self) -> None:
        """Put the caret before the title's first letter, so that a long one is read from there."""
        self._inputs["title"].cursor_position = 0
        self.focus_field()

    def focus_beside(self, name: str, direction: int) -> None:
        """Put the caret into the line after a field's (1) or before it (-1), past the ends out of the form.

        Textual's own order goes by places on the screen, which lines that were just shown do not have yet.
        """
        names = list(self._inputs)
        at = names.index(name) + direction
        if 0 <= at < len(names):
            self._inputs[names[at]].focus()
        elif direction > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()

    def on_resize(self) -> None:
        """One column where two would be too narrow."""
        self.set_class(self.size.width < 56, "-narrow")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell of a changed field, unless it was set from outside."""
        event.stop()
        line = cast(FieldInput, event.input)
        before, after = self._texts[line.spec.name], event.value
        line.set_class(bool(line.problem), "-wrong")
        if before != after:
            self._texts[line.spec.name] = after
            self.post_message(self.Edited(line.spec.name, before, after))
