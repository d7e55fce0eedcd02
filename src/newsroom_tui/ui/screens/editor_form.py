"""The form of the editor: names completed, what is typed checked, dates read as people write them."""

from __future__ import annotations

from contextlib import suppress

from newsroom_tui.domain.release import Kind, Status
from newsroom_tui.errors import NewsroomError
from newsroom_tui.language import _
from newsroom_tui.ui.screens.editor_state import NAMED, EditorState
from newsroom_tui.ui.widgets.release_form import ReleaseForm, as_typed


class EditorForm(EditorState):
    """What happens in the fields."""

    def learn_names(self) -> None:
        """Complete names to those in the library; in a thread."""
        with suppress(NewsroomError):
            known = {name: tuple(self.newsroom.facets(name)) for name in NAMED}
            for name, others in (("author", "photographer"), ("photographer", "author")):
                known[name] = tuple(dict.fromkeys((*known[name], *known[others])))  # who writes also takes pictures
            self.app.call_later(self.form.suggest, known)

    def on_release_form_edited(self, event: ReleaseForm.Edited) -> None:
        """A field was typed in."""
        event.stop()
        self.manuscript.note_typing(event.field, event.before, event.after)
        self.touched()
        if self.said_wrong and self.said_wrong in self.state.message and self.manuscript.problem() is None:
            self.say("")  # what it said is mended

    def on_release_form_left_wrong(self, event: ReleaseForm.LeftWrong) -> None:
        """A field was left that cannot be saved so: read it as people write it, else say what is wrong."""
        event.stop()
        name = event.spec.name
        before = self.form.texts[name]
        reads = {Kind.DATE: self.newsroom.day_of, Kind.INSTANT: self.newsroom.instant_of, Kind.STATUS: _status_of}
        after = reads[event.spec.kind](before) if event.spec.kind in reads else ""
        if after:
            self.form.set_text(name, after)
            self.manuscript.note_typing(name, before, after)
            self.touched()
            self.say(_("{label} read as {value}.", label=_(event.spec.label), value=after))
        elif problem := self.manuscript.problem():
            self.said_wrong = problem[1]
            self.say(problem[1], is_error=True)


def _status_of(text: str) -> str:
    """The status that begins like this, as the form shows it; empty where several or none do."""
    begun = text.strip().casefold()
    found = [status for status in Status if begun and (status.startswith(begun) or _(str(status)).startswith(begun))]
    return as_typed(Kind.STATUS, found[0]) if len(found) == 1 else ""
