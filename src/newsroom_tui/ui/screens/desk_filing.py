"""What is done with releases on the desk: writing, the bin, status, copies, and taking it back."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from newsroom_tui.domain.listing import Headline
from newsroom_tui.domain.release import Kind, Release, Status, parse_field, split_names
from newsroom_tui.errors import ImportFailed
from newsroom_tui.language import _, ngettext
from newsroom_tui.ui.cells import shortened
from newsroom_tui.ui.deeds import Deed, Deeds
from newsroom_tui.ui.screens.desk_state import DeskState, for_release


class Filing(DeskState):
    """Actions that change what is stored."""

    def __init__(self, *args: Any, templates: Path | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.deeds = Deeds()
        self.templates = templates

    # Writing

    @for_release
    def action_edit(self) -> None:
        """Edit the selected release."""
        self._fetch_and_edit()

    @for_release
    def action_edit_outside(self) -> None:
        """Edit the selected release in the user's own editor."""
        self._fetch_and_edit(is_outside=True)

    def action_new(self) -> None:
        """Start a release, from one of the office's templates where there are any."""
        from newsroom_tui.ui.dialogs.choice import Answer, Choice

        templates = self.templates_found()
        if not templates:
            self._edit(Release())
            return
        answers = [Answer("", _("An empty release"), "e"), *(Answer(str(path), path.stem) for path in templates)]
        self.app.push_screen(Choice(_("Start with"), answers), self._start_with)

    def templates_found(self) -> list[Path]:
        """The texts that a new release can begin as, in the order of their names."""
        if self.templates is None or not self.templates.is_dir():
            return []
        return sorted(path for path in self.templates.iterdir() if path.is_file() and not path.name.startswith("."))

    def _start_with(self, path: str | None) -> None:
        if not path:
            if path is not None:
                self._edit(Release())
            return
        with self.telling():
            for _, reading in self.newsroom.read_files([path]):
                if isinstance(reading, ImportFailed):
                    raise reading
                template = reading.items[0].release
                self._edit(dataclasses.replace(template, id=0, uid="", version=0, status=Status.DRAFT))
                return

    def _fetch_and_edit(self, *, is_outside: bool = False) -> None:
        selected = self.selected
        if selected is None:
            return

        def fetched() -> Release:
            from newsroom_tui.ui.screens import editor  # noqa: F401  # here it keeps nobody waiting

            return self.newsroom.get(selected.id)

        self.ask(fetched, lambda release: self._edit(release, is_outside=is_outside), is_awaited=True)

    def _edit(self, release: Release, *, is_outside: bool = False) -> None:
        from newsroom_tui.ui.screens.editor import EditorScreen

        if self.drafts is None:
            self.tell(_("Without a place for drafts nothing can be edited here."), is_error=True)
            return
        editor = EditorScreen(self.newsroom, self.drafts, release, is_outside=is_outside)

        def left(saved: Release | None) -> None:
            self.forget_editing(release.id)
            self._edited(saved)

        self.app.push_screen(editor, left)

    def _edited(self, saved: Release | None) -> None:
        """Back from the editor."""
        if saved is not None:
            said = _("“{name}” is saved as version {version}.", name=shortened(saved.name), version=saved.version)
            self.reload(saved.id, then=lambda: self.tell(said))
        self.show_drafts()

    @for_release
    def action_duplicate(self) -> None:
        """Store a copy of the selected release as a new draft."""
        selected = self.selected
        if selected is None:
            return

        def done(copy: Release) -> None:
            self._did(
                Deed(
                    _("“{name}” copied", name=shortened(selected.name)),
                    lambda: self.newsroom.bin(copy.id),
                    lambda: self.newsroom.unbin(copy.id),
                    copy.id,
                )
            )

        self.ask(lambda: self.newsroom.duplicate(selected.id), done, is_awaited=True)

    # Filing

    @for_release
    def action_bin(self) -> None:
        """Put what is selected into the bin, or take it out where it lies there."""
        chosen = self.chosen
        if not chosen:
            return
        ids = [row.id for row in chosen]
        put, take = self.newsroom.bin, self.newsroom.unbin
        said = _("{name} put into the bin", name=_name(chosen))
        if all(row.binned_at for row in chosen):
            put, take = take, put
            said = _("{name} taken out of the bin", name=_name(chosen))
        self.list.go_to_first_marked()  # what stands there then is what stood below them
        self._do(Deed(said, lambda: _each(take, ids), lambda: _each(put, ids), ids[0]))

    def action_empty_bin(self) -> None:
        """Delete what lies in the bin for good; asks twice."""
        from newsroom_tui.ui.dialogs.choice import confirmation

        with self.telling():
            count = self.newsroom.count("in:bin")
            if not count:
                self.tell(_("The bin is empty."))
                return
            what = ngettext("{count:,} release", "{count:,} releases", count)
            detail = _("Their texts, histories, originals and photographs are deleted from the library.")
            first = confirmation(_("Delete {what} for good?", what=what), _("Delete {what}", what=what), detail=detail)
            self.app.push_screen(first, lambda answer: self._ask_again(answer, what))

    def _ask_again(self, answer: str | None, what: str) -> None:
        from newsroom_tui.ui.dialogs.choice import confirmation

        if answer == "yes":
            again = confirmation(_("This cannot be undone."), _("Delete {what} for good", what=what))
            self.app.push_screen(again, self._empty_bin)

    def _empty_bin(self, answer: str | None) -> None:
        if answer != "yes":
            self.tell(_("Nothing was deleted."))
            return

        def empty() -> int:
            return self.newsroom.purge([row.id for row in self.newsroom.find_all("in:bin")])

        def done(count: int) -> None:
            self.reload(then=lambda: self.tell(_("{count:,} deleted for good.", count=count)))

        self.ask(empty, done, is_awaited=True)

    @for_release
    def action_status(self) -> None:
        """Ask for the status of what is selected."""
        from newsroom_tui.ui.dialogs.choice import Answer, Choice

        chosen = self.chosen
        if not chosen:
            return
        answers = [Answer(status, _(status).capitalize(), status[0]) for status in Status]
        question = _("Status of {name}", name=_name(chosen))
        self.app.push_screen(
            Choice(question, answers, selected=chosen[0].status), lambda s: self._set_status(chosen, s)
        )

    def _set_status(self, chosen: Sequence[Headline], value: str | None) -> None:
        if value is None:
            return
        with self.telling():
            self._give_status(chosen, parse_field(Kind.STATUS, value))

    def _give_status(self, chosen: Sequence[Headline], status: Status) -> None:
        named = {"name": _name(chosen), "status": _(status)}
        before = {row.id: row.status for row in chosen if row.status is not status}
        if not before:
            stays = ngettext("{name} stays {status}.", "{name} stay {status}.", len(chosen), **named)
            self.tell(stays)
            return

        def give(statuses: dict[int, Status]) -> None:
            for release_id, wanted in statuses.items():
                self.newsroom.save(dataclasses.replace(self.newsroom.get(release_id), status=wanted))

        after = dict.fromkeys(before, status)
        said = ngettext("{name} is now {status}", "{name} are now {status}", len(chosen), **named)
        self._do(Deed(said, lambda: give(before), lambda: give(after)))

    @for_release
    def action_tag(self) -> None:
        """Ask for the tags of what is selected."""
        from newsroom_tui.ui.dialogs.prompt import Prompt

        chosen = self.chosen
        if chosen:
            self.app.push_screen(Prompt(_("Tags (-tag takes one away) of {name}", name=_name(chosen))), self._set_tags)

    def _set_tags(self, text: str | None) -> None:
        tags = split_names(text or "")
        gone = {tag[1:] for tag in tags if tag.startswith("-")}
        new = [tag for tag in tags if not tag.startswith("-")]
        ids = [row.id for row in self.chosen]
        before: dict[int, tuple[str, ...]] = {}

        def give() -> None:
            for release in list(self.newsroom.get_many(ids)):
                tagged = tuple(tag for tag in dict.fromkeys((*release.tags, *new)) if tag not in gone)
                if tagged != release.tags:
                    before[release.id] = release.tags
                    self.newsroom.save(dataclasses.replace(release, tags=tagged))

        def take() -> None:
            for release in list(self.newsroom.get_many(before)):
                self.newsroom.save(dataclasses.replace(release, tags=before[release.id]))

        if tags and ids:
            self._do(Deed(_("{label}: {text}", label=_name(self.chosen), text=_(", ").join(tags)), take, give))

    # Several at once

    def action_mark(self) -> None:
        """Mark releases from here on, or end that; in the reader, select paragraphs."""
        if self.reader.has_focus:
            self.reader.pick()
            return
        self.list.mark(self.list.cursor if self.list.marked_from is None else None)
        if self.list.marked_from is not None:
            self.tell(_("Marking: j and k mark more, Esc ends it. s, t, x and D are for all that is marked."))

    @property
    def chosen(self) -> tuple[Headline, ...]:
        """What an action is for: the marked releases, else the selected one."""
        return self.list.marked

    # Taking back

    def action_undo(self) -> None:
        """Take the last deed back."""
        deed = self.deeds.last
        if deed is None:
            self.tell(_("Nothing to undo."))
            return

        def done(_answer: object) -> None:
            self.deeds.undone()
            self.reload(deed.release_id, then=lambda: self.tell(_("Undone: {deed}. Z does it again.", deed=deed.said)))

        self.ask(deed.undo, done, is_awaited=True)

    def action_redo(self) -> None:
        """Do again what was undone."""
        deed = self.deeds.next
        if deed is None:
            self.tell(_("Nothing to redo."))
            return

        def done(_answer: object) -> None:
            self.deeds.redone()
            self.reload(deed.release_id, then=lambda: self.tell(_("Done again: {deed}.", deed=deed.said)))

        self.ask(deed.redo, done, is_awaited=True)

    def _do(self, deed: Deed) -> None:
        """Do something that can be undone."""
        self.ask(deed.redo, lambda _: self._did(deed), is_awaited=True)

    def _did(self, deed: Deed) -> None:
        self.deeds.add(deed)
        self.list.mark(None)
        self.reload(deed.release_id, then=lambda: self.tell(_("{deed}. z takes it back.", deed=deed.said)))


def _each(act: Callable[[int], object], ids: Sequence[int]) -> None:
    for release_id in ids:
        act(release_id)


def _name(chosen: Sequence[Headline]) -> str:
    if len(chosen) == 1:
        return _("“{name}”", name=shortened(chosen[0].name))
    return _("{count} releases", count=len(chosen))
