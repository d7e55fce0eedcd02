"""The commands: one declaration, from which bindings, footer, help, palette and the reference of keys derive.

A command stands here only once its action works. Its id says where it works and what it does: ``desk.edit`` is
``action_edit`` of the desk, ``editor.go_to_line`` is ``action_go_to_line`` of the editor.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from newsroom_tui.errors import SettingsError

if TYPE_CHECKING:
    from textual.binding import Binding, BindingType


class Where(StrEnum):
    """Where a command works: the first part of its id."""

    EVERYWHERE = "newsroom"
    DESK = "desk"
    LIST = "list"
    READER = "reader"
    EDITOR = "editor"
    BODY = "body"
    FORM = "form"
    FIND = "find"
    ROWS = "rows"
    SEARCH = "search"
    HISTORY = "history"
    IMPORT = "import"
    PATH = "path"
    PROMPT = "prompt"
    CHOICE = "choice"
    COMPARISON = "comparison"
    HELP = "help"

    @property
    def label(self) -> str:
        """What people call the place."""
        return _LABELS[self]


_LABELS = {
    Where.EVERYWHERE: "Everywhere",
    Where.DESK: "The desk",
    Where.LIST: "The list of releases",
    Where.READER: "The reader",
    Where.EDITOR: "The editor",
    Where.BODY: "The editor's body",
    Where.FORM: "The editor's form",
    Where.FIND: "Finding in the editor",
    Where.ROWS: "Photographs and extras",
    Where.SEARCH: "While a search is typed",
    Where.HISTORY: "The history",
    Where.IMPORT: "The import preview",
    Where.PATH: "The question for a path",
    Where.PROMPT: "Questions for a text",
    Where.CHOICE: "Choices",
    Where.COMPARISON: "Texts to choose from",
    Where.HELP: "Help",
}


@dataclass(frozen=True, slots=True)
class Command:
    """Something a user can do.

    Attributes:
        id: ``where.what``, for good: settings remap keys by it.
        keys: Textual's names of its keys, parted by commas; the first one is shown. Empty: palette only.
        label: one or two words, as the footer and the palette say it.
        help: a sentence without its full stop, as help, palette and documents say it.
        is_in_footer: whether the footer shows it.
        is_first: whether it comes before whatever widget has the focus, even one that takes every key as text.
    """

    id: str
    keys: str
    label: str
    help: str
    is_in_footer: bool = False
    is_first: bool = False

    @property
    def where(self) -> Where:
        """Where it works."""
        return Where(self.id.partition(".")[0])

    @property
    def action(self) -> str:
        """What it runs: ``action_`` and this name, on the widget, screen or app that it belongs to."""
        return self.id.partition(".")[2]

    @property
    def key_labels(self) -> tuple[str, ...]:
        """Its keys as people write them."""
        return tuple(key_label(key) for key in self.keys.split(",") if key)

    def key_label(self, *, is_typing: bool = False) -> str:
        """The key to show; where letters are typed, one that is no letter. Empty where there is none."""
        shown = [key_label(key) for key in self.keys.split(",") if key and not (is_typing and _is_typed(key))]
        return shown[0] if shown else ""

    def to_binding(self) -> Binding:
        """The command as Textual's binding."""
        from textual.binding import Binding  # the first frame shows keys before Textual is loaded

        return Binding(
            self.keys,
            self.action,
            self.label,
            show=self.is_in_footer,
            key_display=self.key_labels[0],
            priority=self.is_first,
            tooltip=self.help,
            id=self.id,
        )


COMMANDS: tuple[Command, ...] = (
    Command("desk.edit", "e", "Edit", "Edit the release", is_in_footer=True),
    Command("desk.edit_outside", "E", "$EDITOR", "Edit the selected release in your own editor"),
    Command("desk.new", "a", "New", "Start a release", is_in_footer=True),
    Command("desk.import", "i", "Import", "Import files; a text can also be pasted onto the desk", is_in_footer=True),
    Command(
        "desk.search", "slash", "Search", "Search the library; the list narrows with every letter", is_in_footer=True
    ),
    Command("desk.saved_searches", "F", "Searches", "Saved searches: choose one, or save this one"),
    Command("desk.sort", "o", "Order", "The order of the list"),
    Command("desk.find", "f", "Find", "Find words in the open release"),
    Command("desk.find_next", "n", "Next hit", "To the next place of what was found"),
    Command("desk.find_previous", "N", "Previous hit", "To the place before"),
    Command("desk.status", "s", "Status", "Say how far the release has come"),
    Command("desk.duplicate", "c", "Duplicate", "Store a copy of the release as a new draft"),
    Command("desk.tag", "t", "Tags", "Give tags, or take them away with a minus"),
    Command(
        "desk.history", "v", "History", "The release's versions, what changed, and the way back", is_in_footer=True
    ),
    Command("desk.difference", "d", "Difference", "How the release differs from what was published"),
    Command("desk.next_finding", "right_square_bracket", "Next query", "The next release that needs attention"),
    Command("desk.previous_finding", "left_square_bracket", "Previous query", "The one above that needs attention"),
    Command("desk.copy", "y", "Copy", "Copy the body, without wraps and frames"),
    Command("desk.copy_all", "Y", "Copy all", "Copy the release with title, date and credits"),
    Command("desk.copy_link", "", "Copy a link", "Copy one of the release's addresses"),
    Command("desk.export", "x", "Export", "Write the release into a file", is_in_footer=True),
    Command("desk.mark", "V", "Mark", "Mark several: V, then j and k; Esc ends it"),
    Command("desk.bin", "D", "Bin", "Put the release into the bin, or take it out"),
    Command("desk.empty_bin", "", "Empty the bin", "Delete what lies in the bin for good; asks twice"),
    Command("desk.undo", "z", "Undo", "Take back what was done last on the desk"),
    Command("desk.redo", "Z", "Redo", "Do again what was undone"),
    Command("desk.next", "J", "Next", "Read the next release"),
    Command("desk.previous", "K", "Previous", "Read the previous release"),
    Command(
        "desk.toggle_invisibles", "W", "Invisibles", "Show no-break spaces, tabs and the like as signs, or hide them"
    ),
    Command("desk.toggle_list", "backslash", "List", "Hide the list, or show it again"),
    Command("desk.zoom", "plus", "Zoom", "Give the reader the whole screen, or end that"),
    Command("desk.command", "colon", "Command", "Type a command's name"),
    Command("desk.suspend", "ctrl+z", "Suspend", "Go to the shell; fg comes back"),
    Command("desk.back", "escape", "Back", "Back to the list"),
    Command("desk.load_samples", "L", "Load the samples", "Import the sample releases that come with newsroom"),
    Command("list.down", "j,down", "Down", "Select the next release"),
    Command("list.up", "k,up", "Up", "Select the release above"),
    Command("list.first", "g,home", "First", "Go to the top of the list"),
    Command("list.last", "G,end", "Last", "Go to the end of the list"),
    Command("list.page_down", "space,pagedown", "Page down", "Move down by a page"),
    Command("list.page_up", "b,pageup", "Page up", "Move up by a page"),
    Command("list.half_page_down", "ctrl+d", "Half page down", "Move down by half a page"),
    Command("list.half_page_up", "ctrl+u", "Half page up", "Move up by half a page"),
    Command("list.open", "enter", "Read", "Go into the reader"),
    Command("reader.scroll_down", "j,down", "Down", "Scroll down"),
    Command("reader.scroll_up", "k,up", "Up", "Scroll up"),
    Command("reader.scroll_home", "g,home", "First", "Go to the beginning"),
    Command("reader.scroll_end", "G,end", "Last", "Go to the end"),
    Command("reader.page_down", "space,pagedown", "Page down", "Move down by a page"),
    Command("reader.page_up", "b,pageup", "Page up", "Move up by a page"),
    Command("reader.half_page_down", "ctrl+d", "Half page down", "Move down by half a page"),
    Command("reader.half_page_up", "ctrl+u", "Half page up", "Move up by half a page"),
    Command("search.earlier", "up", "Earlier", "The search made before"),
    Command("search.later", "down", "Later", "The search made after, or into the list"),
    Command("search.complete", "tab", "Complete", "Complete a filter's name or value", is_first=True),
    Command("search.leave", "escape", "Leave", "All releases again"),
    Command("prompt.complete", "tab", "Complete", "Take what is suggested", is_first=True),
    Command("prompt.cancel", "escape", "Cancel", "Write nothing"),
    Command("history.down", "j", "Down", "The version before"),
    Command("history.up", "k", "Up", "The version after"),
    Command("history.page_down", "space", "Page down", "Scroll the change down"),
    Command("history.page_up", "b", "Page up", "Scroll the change up"),
    Command("history.restore", "enter,r", "Go back to it", "Make this version the newest one again", is_in_footer=True),
    Command("history.close", "escape,q,v", "Close", "Back to the desk", is_in_footer=True),
    Command("import.store", "ctrl+s,f2", "Store", "Store all as they stand here", is_in_footer=True, is_first=True),
    Command("import.next", "f8", "Next", "The next release of this import", is_in_footer=True, is_first=True),
    Command("import.previous", "f7", "Previous", "The release before", is_first=True),
    Command("import.leave_out", "f9", "Leave out", "Do not store this one", is_in_footer=True, is_first=True),
    Command("import.cancel", "escape", "Cancel", "Store nothing", is_in_footer=True),
    Command("path.complete", "tab", "Complete", "Complete the path as far as it is certain", is_first=True),
    Command("path.cancel", "escape", "Cancel", "Name no path"),
    Command("choice.down", "j", "Down", "The next answer"),
    Command("choice.up", "k", "Up", "The answer above"),
    Command("choice.cancel", "escape,q", "Cancel", "Choose nothing"),
    Command("comparison.scroll_texts_up", "pageup", "Page up", "A page up in the texts", is_first=True),
    Command("comparison.scroll_texts_down", "pagedown", "Page down", "A page down in the texts", is_first=True),
    Command("help.down", "j,down", "Down", "Scroll down"),
    Command("help.up", "k,up", "Up", "Scroll up"),
    Command("help.page_down", "space,pagedown", "Page down", "Scroll down by a page"),
    Command("help.page_up", "b,pageup", "Page up", "Scroll up by a page"),
    Command("help.close", "escape,q,f1,question_mark,enter", "Close", "Back to where you were"),
    Command("newsroom.help", "question_mark,f1", "Help", "The keys that work where you are", is_in_footer=True),
    Command("desk.leave", "q", "Quit", "Leave newsroom", is_in_footer=True),
    Command("newsroom.change_theme", "", "Theme", "Change how newsroom looks"),
    Command("newsroom.quit", "ctrl+q", "Quit", "Leave newsroom; asks if something is unsaved", is_first=True),
    Command("editor.save", "ctrl+s,f2", "Save", "Save; says so once it is durable", is_in_footer=True, is_first=True),
    Command("editor.leave", "escape", "Leave", "Leave; what is unsaved is kept as a draft", is_in_footer=True),
    Command(
        "editor.switch", "ctrl+t", "Fields", "To the form above the body, and back", is_in_footer=True, is_first=True
    ),
    Command("editor.preview", "f9", "Preview", "Show or hide the preview", is_in_footer=True, is_first=True),
    Command("editor.find", "ctrl+f", "Find", "Find in the body", is_in_footer=True, is_first=True),
    Command("editor.find_next", "f3", "Next", "To the next place of what was looked for", is_first=True),
    Command("editor.replace", "ctrl+r", "Replace", "Find and replace; once more: replace all", is_first=True),
    Command("editor.replace_all", "", "Replace all", "Replace every place of what is looked for, as one step"),
    Command("editor.go_to_line", "ctrl+g", "Line", "Go to a line by its number", is_first=True),
    Command("editor.bold", "", "Bold", "Make what is selected bold, or plain again"),
    Command("editor.italic", "", "Italic", "Make what is selected italic, or plain again"),
    Command("editor.link", "", "Link", "Make what is selected a link"),
    Command("editor.list", "", "List", "Make the selected lines a list, or plain again"),
    Command("editor.heading", "", "Heading", "Make the line a heading; again for a lower one"),
    Command("editor.photograph", "", "Photograph", "Attach a photograph where the caret is"),
    Command("editor.photographs", "", "Photographs", "Edit the photographs' files, captions and credits"),
    Command("editor.extras", "", "Extras", "Edit the labels that newsroom does not know"),
    Command("rows.done", "ctrl+s,f2,escape", "Done", "Take over what stands here", is_first=True),
    Command("body.select_line", "f6", "Line", "Select the line"),
    Command("body.select_all", "f7", "All", "Select the whole body"),
    Command("body.cut", "ctrl+x", "Cut", "Cut what is selected, or the line"),
    Command("body.copy", "ctrl+c", "Copy", "Copy what is selected"),
    Command("body.paste", "ctrl+v", "Paste", "Put in what was cut or copied here"),
    Command("body.delete_word_left", "ctrl+w", "Delete word", "Delete to the beginning of the word"),
    Command("body.delete_to_start_of_line", "ctrl+u", "Delete line", "Delete to the beginning of the line"),
    Command("form.previous", "up,shift+tab", "Up", "The field above"),
    Command("form.next", "down,enter,tab", "Down", "The next field; after the last one, the body"),
    Command("find.previous", "up", "Up", "The place above"),
    Command("find.next", "down", "Down", "The next place"),
    Command("find.close", "escape", "Close", "Back to the text"),
    Command("editor.outside", "f4", "$EDITOR", "Edit the release in your own editor", is_first=True),
    Command("editor.invisibles", "f5", "Invisibles", "Show or hide what cannot be seen", is_first=True),
    Command("editor.tidy", "f8", "Clean", "Clean pasted junk; shows first what it changes", is_first=True),
    Command("editor.undo", "ctrl+z", "Undo", "Take the last step back, in fields and body", is_first=True),
    Command("editor.redo", "ctrl+y", "Redo", "Make what was undone again", is_first=True),
    Command(
        "newsroom.command_palette", "ctrl+p", "Palette", "Find a command by its name", is_in_footer=True, is_first=True
    ),
)

_NAMES = {
    "question_mark": "?",
    "slash": "/",
    "colon": ":",
    "backslash": "\\",
    "plus": "+",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "enter": "Enter",
    "escape": "Esc",
    "space": "Space",
    "tab": "Tab",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "delete": "Del",
}


def key_label(key: str) -> str:
    """A key as people write it: ``^s``, ``?``, ``F1``, ``Esc``."""
    *modifiers, name = key.split("+") if key != "+" else ["+"]
    name = _NAMES.get(name, name.upper() if name.startswith("f") and name[1:].isdigit() else name)
    held = "".join("^" if modifier == "ctrl" else f"{modifier.capitalize()}-" for modifier in modifiers)
    return held + name


def _is_typed(key: str) -> bool:
    """Whether a key writes a character where text is typed."""
    return len(key_label(key)) == 1


def bindings(*where: Where) -> list[BindingType]:
    """Textual's bindings of the commands that work there, for a widget's, screen's or app's ``BINDINGS``."""
    return [command.to_binding() for command in COMMANDS if command.where in where and command.keys]


def commands_of(where: Where) -> tuple[Command, ...]:
    """The commands of one place."""
    return tuple(command for command in COMMANDS if command.where is where)


def footer(*where: Where, commands: Iterable[Command] = COMMANDS) -> tuple[Command, ...]:
    """The commands that the footer shows there, in the order of their declaration."""
    return tuple(command for command in commands if command.where in where and command.is_in_footer)


def fitting(commands: Iterable[Command], width: int, *, is_typing: bool = False) -> list[tuple[Command, str]]:
    """As many commands as fit on a line, each with its key and label; a cell before them, two between.

    Args:
        is_typing: whether letters are typed there, so that only other keys are commands.
    """
    shown, used = [], 1
    for command in commands:
        key = command.key_label(is_typing=is_typing)
        label = f"{key} {command.label}"
        if key and used + len(label) <= width:
            shown.append((command, label))
            used += len(label) + 2
    return shown


def remapped(keymap: Mapping[str, str], commands: Iterable[Command] = COMMANDS) -> tuple[Command, ...]:
    """The commands with the keys that a user gave them.

    Args:
        keymap: ids of commands with their keys, parted by commas.

    Raises:
        SettingsError: an id that does not exist, or a key given to two commands that can be meant at once.
    """
    commands = tuple(commands)
    unknown = sorted(keymap.keys() - {command.id for command in commands})
    if unknown:
        raise SettingsError(f"There is no command {unknown[0]!r} to give a key to; help (F1) shows every command's id.")
    changed = tuple(replace(c, keys=keymap.get(c.id, c.keys).replace(" ", "")) for c in commands)
    _refuse_clashes(changed)
    return changed


_TOGETHER = (
    {Where.EVERYWHERE, Where.DESK, Where.LIST},
    {Where.EVERYWHERE, Where.DESK, Where.READER},
    {Where.EVERYWHERE, Where.EDITOR, Where.FORM},
    {Where.EVERYWHERE, Where.EDITOR, Where.BODY},
    {Where.EVERYWHERE, Where.FIND},
    {Where.EVERYWHERE, Where.ROWS},
    {Where.EVERYWHERE, Where.IMPORT},
    {Where.EVERYWHERE, Where.HISTORY},
    {Where.EVERYWHERE, Where.SEARCH},
    {Where.EVERYWHERE, Where.PATH},
    {Where.EVERYWHERE, Where.PROMPT},
    {Where.CHOICE, Where.COMPARISON},
    {Where.HELP},
)


def _refuse_clashes(commands: tuple[Command, ...]) -> None:
    for places in _TOGETHER:
        taken: dict[str, str] = {}
        for command in commands:
            for key in command.keys.split(",") if command.where in places and command.keys else ():
                if key in taken:
                    raise SettingsError(
                        f"The key {key_label(key)!r} is given to {taken[key]!r} and to {command.id!r}; it can do one."
                    )
                taken[key] = command.id
