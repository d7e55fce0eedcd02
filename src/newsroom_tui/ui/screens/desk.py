"""The desk: the list of releases and the reader beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical

from newsroom_tui.language import _
from newsroom_tui.ui import palettes
from newsroom_tui.ui.commands import offered, run
from newsroom_tui.ui.keymap import Command, Where, bindings
from newsroom_tui.ui.screens.desk_carrying import Carrying
from newsroom_tui.ui.screens.desk_finding import Finding
from newsroom_tui.ui.screens.desk_importing import Importing
from newsroom_tui.ui.screens.desk_reviewing import Reviewing
from newsroom_tui.ui.screens.desk_signing import Signing
from newsroom_tui.ui.screens.desk_state import for_release
from newsroom_tui.ui.widgets.block_view import Spot
from newsroom_tui.ui.widgets.command_bar import CommandBar
from newsroom_tui.ui.widgets.edge_line import EdgeLine
from newsroom_tui.ui.widgets.reader import Reader
from newsroom_tui.ui.widgets.release_list import ReleaseList
from newsroom_tui.ui.widgets.search_line import SearchLine
from newsroom_tui.ui.widgets.welcome import Welcome


class DeskScreen(Signing, Importing, Carrying, Reviewing, Finding):
    """The main screen: what it looks like and how one moves on it. What is done on it stands beside, by subject."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.DESK)
    AUTO_FOCUS = "#list"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (64, "-medium"), (120, "-wide")]  # noqa: RUF012 - Textual's own

    def compose(self) -> ComposeResult:
        """The panels."""
        # Known before the first layout, the class costs no second one.
        width = self.app.size.width
        self.add_class([name for least, name in self.HORIZONTAL_BREAKPOINTS or () if width >= least][-1])
        yield EdgeLine(f"newsroom  {self.office}", id="head")
        with Horizontal(id="panels"):
            with Vertical(id="side"):
                yield SearchLine()
                yield ReleaseList(id="list")
            with Vertical(id="page"):
                yield Reader(id="reader")
                yield Welcome(id="welcome")
        yield EdgeLine(id="status")
        yield CommandBar(Where.DESK, Where.EVERYWHERE)

    # Moving

    def on_row_view_moved(self) -> None:
        """Let the reader follow."""
        self.follow()

    def on_row_view_opened(self) -> None:
        """Go into the reader."""
        self.action_read()

    def action_read(self) -> None:
        """Go into the reader."""
        if self.release is not None:
            self.open_selected()
            self.set_class(self.has_class("-narrow"), "-reading")
            self.set_focus(self.reader)

    def action_next(self) -> None:
        """Read the next release."""
        if self.list.select(self.list.cursor + 1, is_told=False):
            self.show_status()
            self.open_selected()

    def action_previous(self) -> None:
        """Read the release above."""
        if self.list.select(self.list.cursor - 1, is_told=False):
            self.show_status()
            self.open_selected()

    def action_back(self) -> None:
        """Back from wherever one is: zoom, reader, marks, search."""
        if self.stop_doing() or self.reader.end_picking():
            return
        if self.has_class("-zoomed"):
            self.remove_class("-zoomed")
        elif not self.list.has_focus or not self.list.is_on_screen:
            self.remove_class("-reading", "-alone")
            self.set_focus(self.list)
        elif self.list.marked_from is not None:
            self.list.mark(None)
        else:
            self.search("")

    @for_release
    def action_contents(self) -> None:
        """Choose one of the open release's headings, and go there."""
        from newsroom_tui.ui.dialogs.choice import Answer, Choice

        self.open_selected()
        headings = self.reader.headings() if self.release is not None else ()
        if not headings:
            self.tell(_("There are no headings in this release."))
            return
        least = min(heading.level for heading, _spot in headings)
        answers = [
            Answer(str(number), heading.text, depth=heading.level - least)
            for number, (heading, _spot) in enumerate(headings)
        ]
        above = [number for number, (_heading, spot) in enumerate(headings) if spot <= self.reader.spot]
        contents = Choice(_("Contents"), answers, selected=str(above[-1] if above else 0))
        self.app.push_screen(contents, lambda number: self._go_to(headings[int(number)][1] if number else None))

    def _go_to(self, spot: Spot | None) -> None:
        if spot is not None:
            self.action_read()
            self.reader.go_to(spot)

    def action_toggle_list(self) -> None:
        """Hide the list, or show it again."""
        if self.has_class("-alone"):
            self.remove_class("-alone")
            self.set_focus(self.list)
        else:
            self.add_class("-alone")
            self.action_read()

    def action_zoom(self) -> None:
        """Give the reader the whole screen, or end that."""
        self.toggle_class("-zoomed")
        if self.has_class("-zoomed"):
            self.action_read()

    def action_leave(self) -> None:
        """Leave newsroom, or the reader where it hides the list."""
        if self.list.is_on_screen:
            self.app.exit(0)
        else:
            self.remove_class("-zoomed", "-reading", "-alone")
            self.set_focus(self.list)

    def action_suspend(self) -> None:
        """Go to the shell."""
        self.app.action_suspend_process()

    # Commands by name

    def action_command(self) -> None:
        """Type a command's name."""
        from newsroom_tui.ui.command_line import completions
        from newsroom_tui.ui.dialogs.prompt import Prompt

        self.app.push_screen(Prompt(":", completions=completions(self._offered())), self._run_line)

    def _offered(self) -> list[Command]:
        return [command for command, _ in offered(self) if command.where in (Where.DESK, Where.EVERYWHERE)]

    async def _run_line(self, text: str | None) -> None:
        from newsroom_tui.ui.command_line import read

        if text is None:
            return
        if text.isdecimal():
            self.list.select(int(text) - 1)
            return
        with self.telling():
            line = read(text, self._offered())
            takes: dict[str, Callable[[str], object]] = {
                "desk.import": self._read_path,
                "desk.search": self.search,
                "desk.find": self._find,
                "desk.status": lambda status: self._set_status(self.chosen, status),
                "desk.sort": self._sort_chosen,
                "desk.tag": lambda tags: self._set_tags(self.chosen, tags),
                "newsroom.change_theme": self._set_theme,
            }
            if line.argument and line.command.id in takes:
                takes[line.command.id](line.argument)
            elif line.argument:
                self.tell(
                    _(
                        "{command} takes nothing more; {argument!r} was not used.",
                        command=_(line.command.label),
                        argument=line.argument,
                    )
                )
            else:
                node = next(node for command, node in offered(self) if command is line.command)
                await run(line.command, node)

    def _set_theme(self, name: str) -> None:
        self.app.theme = palettes.chosen(name)
