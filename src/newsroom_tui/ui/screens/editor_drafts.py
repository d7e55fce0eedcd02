"""Drafts in the editor: those that wait are offered, those in the bin can be taken up again."""

from __future__ import annotations

from newsroom_tui.domain.draft import Draft
from newsroom_tui.domain.merge import Choice, Merge, merge_release
from newsroom_tui.domain.release import Release
from newsroom_tui.errors import LibraryError, NewsroomError
from newsroom_tui.language import _
from newsroom_tui.ui.recovery import waiting_drafts
from newsroom_tui.ui.screens.editor_state import EditorState
from newsroom_tui.ui.screens.recovery import Recovery


class EditorDrafts(EditorState):
    """What becomes of drafts."""

    def offer_drafts(self) -> None:
        """Offer what was typed before and is not saved."""
        stored = self.manuscript.stored
        try:
            waiting = waiting_drafts(self.newsroom, self.drafts, stored.id)
        except LibraryError as error:
            self.say(str(error), is_error=True)
        else:
            if waiting:
                from newsroom_tui.ui.screens import recovery

                recovery.offer(self.app, waiting, stored, self.drafts, self._go_on)
            elif self.is_outside:
                self.call_after_refresh(self.run_action, "outside")

    def _go_on(self, draft: Draft, choice: Recovery) -> None:
        match choice:
            case Recovery.MERGE:
                self._ask_merge(draft)
            case Recovery.BOTH:
                self.run_worker(lambda: self._keep_both(draft), thread=True, group="save")
            case _:
                self._take_up(draft)

    def _take_up(self, draft: Draft) -> None:
        """Go on with a draft, from the version that it began from."""
        if draft.release.version != self.manuscript.stored.version:
            self.manuscript.rebase(self._begun_from(draft))
        self.manuscript.take(draft.release)
        if self.keep_or_say():
            self.drafts.forget(draft.session)
        self.touched()

    def _begun_from(self, draft: Draft) -> Release:
        """The version that a draft began from; where that is gone an empty one, so that everything is asked about."""
        release = draft.release
        try:
            return self.newsroom.get(release.id, release.version)
        except LibraryError:
            return Release(id=release.id, uid=release.uid, version=release.version)

    def _ask_merge(self, draft: Draft) -> None:
        """Merge a draft with what was saved meanwhile; asks about what both changed."""
        from newsroom_tui.ui.screens import conflict

        merge = merge_release(self._begun_from(draft), draft.release, self.manuscript.stored)
        conflict.ask(self.app, merge, lambda choices: self._merged(draft, merge, choices))

    def _merged(self, draft: Draft, merge: Merge, choices: tuple[Choice, ...] | None) -> None:
        if choices is None:
            self.say(_("Not merged; the draft waits as it was."))
            return
        self.manuscript.take(merge.resolved(choices))
        if self.keep_or_say():
            self.drafts.discard(draft.session)  # what was not chosen can still be had
        self.touched()
        self.say(_("Merged with version {version}, not saved yet.", version=merge.theirs.version))

    def _keep_both(self, draft: Draft) -> None:
        """Store a draft as a release of its own; in a thread."""
        try:
            copy = self.newsroom.save_copy(draft.release)
        except NewsroomError as error:
            self.app.call_later(self.say, _("Not stored; the draft waits. {reason}", reason=error), is_error=True)
        else:
            self.drafts.forget(draft.session)
            self.app.call_later(self.say, _("The draft is stored as a release of its own, number {id}.", id=copy.id))

    def action_drafts_bin(self) -> None:
        """Look at this release's texts that were thrown away or set aside."""
        from newsroom_tui.ui.screens import recovery

        stored = self.manuscript.stored
        binned = [draft for draft in self.drafts.binned(self.newsroom.library) if draft.release.id == stored.id]
        if self.is_refused(is_body=False):
            return
        if not binned:
            self.say(_("Nothing of this release was thrown away or set aside in the last 30 days."))
        else:
            recovery.look_through(self.app, binned, self.manuscript.typed(), self._take_back)

    def _take_back(self, draft: Draft) -> None:
        """Put a text out of the bin in the place of what stands here, as one step; it stays in the bin as well."""
        self.manuscript.take(draft.release)
        self.touched()
        self.say(_("Taken up; ^z takes it back."))
