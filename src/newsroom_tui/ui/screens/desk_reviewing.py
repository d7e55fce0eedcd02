"""How releases are looked over on the desk: their history, what was published, what needs attention."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from newsroom_tui.domain.release import Status
from newsroom_tui.domain.revision import Revision
from newsroom_tui.language import _
from newsroom_tui.ui.deeds import Deed, Series
from newsroom_tui.ui.screens.desk_filing import Filing
from newsroom_tui.ui.screens.desk_state import for_release

if TYPE_CHECKING:
    from newsroom_tui.domain.checks import Finding

CHECKED_AT_ONCE = 50


class Reviewing(Filing):
    """Actions that compare and check."""

    def __init__(self, *args: Any, rules_off: Collection[str] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.rules_off = rules_off

    # Versions

    @for_release
    def action_history(self) -> None:
        """Show the selected release's versions."""
        selected = self.selected
        if selected is not None:
            self.ask(lambda: self.newsroom.revisions(selected.id), self._show_history, is_awaited=True)

    def _show_history(self, revisions: Sequence[Revision]) -> None:
        from newsroom_tui.ui.screens.history import HistoryScreen

        self.app.push_screen(HistoryScreen(revisions), lambda version: self._restore(revisions, version))

    def _restore(self, revisions: Sequence[Revision], version: int | None) -> None:
        newest = revisions[0].release
        if version is None or version == newest.version:
            return
        restore = self.newsroom.restore
        series = Series(
            lambda: [newest.id], lambda each: restore(each, version), lambda each: restore(each, newest.version)
        )
        said = _("“{name}” is again what it was at version {version}", name=newest.name, version=version)
        self.do(Deed(said, series, goes_to=lambda: newest.id))

    @for_release
    def action_difference(self) -> None:
        """Show how the selected release differs from what was published."""
        selected = self.selected
        if selected is not None:
            self.ask(lambda: self.newsroom.revisions(selected.id), self._show_difference, is_awaited=True)

    def _show_difference(self, revisions: Sequence[Revision]) -> None:
        from newsroom_tui.ui.screens.history import DifferenceScreen

        newest = revisions[0]
        published = _last_published(revisions)
        if published is None:
            self.tell(_("This release was never published. v shows what changed from version to version."))
        elif published is newest:
            self.tell(_("This is what was published."))
        else:
            day = published.at[:10]
            title = _("Since version {version}, published {day}", version=published.version, day=day)
            self.app.push_screen(DifferenceScreen(title, published.release, newest.release))

    # Attention

    def action_next_finding(self) -> None:
        """To the next release that needs attention."""
        self._seek_finding(1)

    def action_previous_finding(self) -> None:
        """To the release above that needs attention."""
        self._seek_finding(-1)

    def _seek_finding(self, step: int) -> None:
        window = self.window
        if window is None:
            return
        start = self.list.cursor
        ends = len(window) if step > 0 else -1

        def seek() -> tuple[int, list[Finding]] | None:
            index = start + step
            while (index < ends) if step > 0 else (index > ends):
                places = [i for i in range(index, index + step * CHECKED_AT_ONCE, step) if 0 <= i < len(window)]
                rows = {row.id: i for i in places if (row := window.row(i)) is not None}
                releases = list(self.newsroom.get_many(rows))
                findings = list(self.newsroom.check(releases, self.rules_off))
                if findings:
                    first = findings[0].id
                    return rows[first], [finding for finding in findings if finding.id == first]
                index += step * CHECKED_AT_ONCE
            here = window.row(start)
            findings = list(self.newsroom.check(self.newsroom.get_many([here.id] if here else []), self.rules_off))
            return (start, findings) if findings else None

        self.tell(_("Checking…"))
        self.ask(seek, self._found_findings, is_awaited=True)

    def _found_findings(self, found: tuple[int, list[Finding]] | None) -> None:
        if found is None:
            self.tell(_("Nothing further needs attention."))
            return
        index, findings = found
        is_further = self.list.select(index, is_told=False)
        self.open_selected()
        self._lead_to(findings[0])
        messages = " · ".join(dict.fromkeys(finding.place.message for finding in findings))
        self.tell(messages if is_further else _("Nothing further; this release: {findings}", findings=messages))

    def _lead_to(self, finding: Finding) -> None:
        """Show the place that a finding is about, where it is words of the text."""
        place, release = finding.place, self.release
        text = getattr(release, place.field, "")
        if not isinstance(text, str) or place.start == place.end:
            return
        if place.field == "body":
            self.reader.reveal_line(text.count("\n", 0, place.start))
        if not self.reader.search(_with_neighbours(text, place.start, place.end)):
            self.reader.search(text[place.start : place.end])


def _with_neighbours(text: str, start: int, end: int) -> str:
    """What stands at a place; of blanks and marks with the words that they stand at, which an eye finds sooner."""
    if any(character.isalnum() for character in text[start:end]):
        return text[start:end]
    before, after = re.search(r"[^\s*_\[\]()]{0,12}$", text[:start]), re.match(r"[^\s*_\[\]()]{0,12}", text[end:])
    return (before[0] if before else "") + text[start:end] + (after[0] if after else "")


def _last_published(revisions: Sequence[Revision]) -> Revision | None:
    """The version with which the release was published last, edits after it not counted."""
    older: Sequence[Revision | None] = [*revisions[1:], None]
    for revision, before in zip(revisions, older, strict=True):
        was_published = before is not None and before.release.status is Status.PUBLISHED
        if revision.release.status is Status.PUBLISHED and not was_published:
            return revision
    return None
