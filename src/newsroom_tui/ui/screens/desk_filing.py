"""What is done with releases on the desk: writing, the bin, status, and copies."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsroom_tui.domain.release import Kind, Release, Status, parse_field, split_names
from newsroom_tui.errors import ImportFailed
from newsroom_tui.language import _, ngettext
from newsroom_tui.ui.cells import shortened
from newsroom_tui.ui.chosen import Chosen
from newsroom_tui.ui.deeds import Deed, Series
from newsroom_tui.ui.screens.desk_doing import Doing
from newsroom_tui.ui.screens.desk_state import for_release


class Filing(Doing):
    """Actions that change what is stored."""

    def __init__(self, *args: Any, templates: Path | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
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

        copies: list[int] = []  # the copy, once it is stored

        def copy(release_id: int) -> None:
            if copies:
                self.newsroom.unbin(copies[0])
            else:
                copies.append(self.newsroom.duplicate(release_id).id)

        series = Series(lambda: [selected.id], copy, lambda _: self.newsroom.bin(copies[0]))
        self.do(Deed(_("“{name}” copied", name=shortened(selected.name)), series, goes_to=lambda: copies[0]))

    # Filing

    @for_release
    def action_bin(self) -> None:
        """Put what is selected into the bin, or take it out where it lies there."""
        chosen = self.chosen
        if chosen is None:
            return
        act, take_back = self.newsroom.bin, self.newsroom.unbin
        said = _("{name} put into the bin", name=chosen.name)
        if chosen.first.binned_at:
            act, take_back = take_back, act
            said = _("{name} taken out of the bin", name=chosen.name)
        self.list.go_to_first_marked()  # what stands there then is what stood below them
        series = Series(lambda: (row.id for row in chosen.rows()), act, take_back)
        self.do(Deed(said, series, chosen.count, lambda: chosen.first.id))

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
        if chosen is None:
            return
        answers = [Answer(status, _(status).capitalize(), status[0]) for status in Status]
        question = _("Status of {name}", name=chosen.name)
        self.app.push_screen(
            Choice(question, answers, selected=chosen.first.status), lambda status: self._set_status(chosen, status)
        )

    def _set_status(self, chosen: Chosen | None, value: str | None) -> None:
        if value is not None and chosen is not None:
            with self.telling():
                self._give_status(chosen, parse_field(Kind.STATUS, value))

    def _give_status(self, chosen: Chosen, status: Status) -> None:
        named = {"name": chosen.name, "status": _(status)}
        if chosen.count == 1 and chosen.first.status is status:
            self.tell(_("{name} stays {status}.", **named))
            return
        before: dict[int, Status] = {}

        def gather() -> Iterator[int]:
            for row in chosen.rows():
                if row.status is not status:
                    before[row.id] = row.status
                    yield row.id

        def give(release_id: int, wanted: Status) -> None:
            self.newsroom.save(dataclasses.replace(self.newsroom.get(release_id), status=wanted))

        said = ngettext("{name} is now {status}", "{name} are now {status}", chosen.count, **named)
        series = Series(gather, lambda each: give(each, status), lambda each: give(each, before[each]))
        self.do(Deed(said, series, chosen.count))

    @for_release
    def action_tag(self) -> None:
        """Ask for the tags of what is selected."""
        from newsroom_tui.ui.dialogs.prompt import Prompt

        chosen = self.chosen
        if chosen is not None:
            question = _("Tags (-tag takes one away) of {name}", name=chosen.name)
            self.app.push_screen(Prompt(question), lambda text: self._set_tags(chosen, text))

    def _set_tags(self, chosen: Chosen | None, text: str | None) -> None:
        tags = split_names(text or "")
        if not tags or chosen is None:
            return
        gone = {tag[1:] for tag in tags if tag.startswith("-")}
        new = [tag for tag in tags if not tag.startswith("-")]
        before: dict[int, tuple[str, ...]] = {}

        def give(release_id: int) -> None:
            release = self.newsroom.get(release_id)
            tagged = tuple(tag for tag in dict.fromkeys((*release.tags, *new)) if tag not in gone)
            if tagged != release.tags:
                before[release_id] = release.tags
                self.newsroom.save(dataclasses.replace(release, tags=tagged))

        def take(release_id: int) -> None:
            if release_id in before:
                self.newsroom.save(dataclasses.replace(self.newsroom.get(release_id), tags=before.pop(release_id)))

        series = Series(lambda: (row.id for row in chosen.rows()), give, take)
        self.do(Deed(_("{label}: {text}", label=chosen.name, text=_(", ").join(tags)), series, chosen.count))
