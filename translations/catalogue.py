"""Keeps the catalogues of texts: ``python translations/catalogue.py``. A test compares them.

Every text that the source shows to people is gathered, ``*.po`` here gets what is new with an empty translation and
loses what is gone, and is compiled for the program. Entries stand in the order of the source, by file.
"""

from __future__ import annotations

import ast
import errno
import json
import os
import struct
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from newsroom_tui.cli.table import COMMANDS as CLI_COMMANDS
from newsroom_tui.domain.checks import RULES
from newsroom_tui.domain.imported import Stored
from newsroom_tui.domain.release import Status, editable_fields
from newsroom_tui.exporters.table import FORMATS
from newsroom_tui.language import ENGLISH, LANGUAGES
from newsroom_tui.settings import SETTINGS
from newsroom_tui.ui.command import Where
from newsroom_tui.ui.command_table import COMMANDS

HERE = Path(__file__).parent
SOURCE = HERE.parent / "src/newsroom_tui"
COMPILED = SOURCE / "translations"
MARKS = {"_": 1, "N_": 1, "ngettext": 2}
"""The functions that texts are given to, and how many forms each takes."""

REFUSALS = (
    errno.ENOENT,
    errno.EACCES,
    errno.EPERM,
    errno.EROFS,
    errno.ENOSPC,
    errno.EDQUOT,
    errno.EIO,
    errno.EISDIR,
    errno.ENOTDIR,
    errno.EEXIST,
)
"""What a system refuses most often; it says why in English."""

ARGPARSE = (
    "usage: ",
    "positional arguments",
    "options",
    "show this help message and exit",
    "expected one argument",
    "expected at least one argument",
    "unrecognized arguments: %s",
    "the following arguments are required: %s",
    "ignored explicit argument %r",
    "invalid choice: %(value)r (choose from %(choices)s)",
    "invalid %(type)s value: %(value)r",
    "argument %(argument_name)s: %(message)s",
    "%(prog)s: error: %(message)s\n",
)
"""What Python says of a command line itself."""

HEADER = (
    "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n"
    "Language: {code}\nPlural-Forms: nplurals=1; plural=0;\n"
)


@dataclass(frozen=True)
class Entry:
    """A text of the source and its translation.

    Attributes:
        text: the text in English.
        many: its form for other numbers than one, empty where it speaks of none.
        places: the files it stands in.
        translation: empty while there is none.
    """

    text: str
    many: str = ""
    places: tuple[str, ...] = ()
    translation: str = ""


def source_texts() -> dict[str, Entry]:
    """Every text of the source, by its English.

    Raises:
        ValueError: a text that is put together before it is translated.
    """
    found: dict[str, Entry] = {}
    for text, many, place in (*_declared(), *_called()):
        known = found.get(text, Entry(text))
        found[text] = Entry(text, many or known.many, tuple(dict.fromkeys((*known.places, place))))
    return found


def _declared() -> Iterator[tuple[str, str, str]]:
    """The texts of what is declared in tables, translated where it is shown."""
    declared: dict[str, Iterable[str]] = {
        "ui/command_table.py": (text for command in COMMANDS for text in (command.label, command.help)),
        "ui/command.py": (where.label for where in Where),
        "domain/release.py": (*(field.label for field in editable_fields()), *Status),
        "domain/checks.py": (rule.reason for rule in RULES),
        "domain/imported.py": Stored,
        "exporters/table.py": (form.label for form in FORMATS),
        "store/durable.py": map(os.strerror, REFUSALS),
        "settings.py": (setting.help for setting in SETTINGS),
        "cli/table.py": (command.help for command in CLI_COMMANDS),
        "cli/parser.py": ARGPARSE,
    }
    for place, texts in declared.items():
        for text in texts:
            yield str(text), "", place


def _called() -> Iterator[tuple[str, str, str]]:
    for path in sorted(SOURCE.rglob("*.py")):
        place = str(path.relative_to(SOURCE))
        calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
        for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
            forms = MARKS.get(call.func.id, 0) if isinstance(call.func, ast.Name) else 0
            texts = call.args[:forms]
            if any(isinstance(text, ast.JoinedStr | ast.BinOp) for text in texts):
                raise ValueError(
                    f"{path}:{call.lineno}: translate the text first, and fill it then: _('… {{name}}', name=…)"
                )
            words = [text.value for text in texts if isinstance(text, ast.Constant) and isinstance(text.value, str)]
            if words and len(words) == forms:
                yield words[0], words[1] if forms == 2 else "", place


def read(path: Path) -> dict[str, Entry]:
    """The entries of a ``.po`` file, by their English; its header is left out."""
    found = {}
    for block in path.read_text(encoding="utf-8").split("\n\n") if path.exists() else ():
        fields = {"msgid": "", "msgid_plural": "", "msgstr": ""}
        name = ""
        for line in block.splitlines():
            if line.startswith("msg"):
                name, _, line = line.partition(" ")
                name = name.removesuffix("[0]")
            if line.startswith('"'):
                fields[name] += json.loads(line)
        if fields["msgid"]:
            found[fields["msgid"]] = Entry(fields["msgid"], fields["msgid_plural"], (), fields["msgstr"])
    return found


def updated(texts: dict[str, Entry], known: dict[str, Entry]) -> list[Entry]:
    """The entries of a catalogue: the source's texts with the translations that are known."""
    return [replace(e, translation=known[e.text].translation) if e.text in known else e for e in texts.values()]


def written(entries: list[Entry], code: str) -> str:
    """A ``.po`` file."""
    blocks = [f'msgid ""\nmsgstr {_quoted(HEADER.format(code=code))}\n']
    for entry in entries:
        lines = [f"#: {place}" for place in entry.places] + [f"msgid {_quoted(entry.text)}"]
        if entry.many:
            lines.append(f"msgid_plural {_quoted(entry.many)}")
        lines.append(f"msgstr{'[0]' if entry.many else ''} {_quoted(entry.translation)}")
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def compiled(entries: list[Entry], code: str) -> bytes:
    """A ``.mo`` file: gettext's table of offsets, then the texts, sorted by their English."""
    pairs = [("", HEADER.format(code=code))]
    pairs += [(f"{e.text}\0{e.many}" if e.many else e.text, e.translation) for e in entries if e.translation]
    encoded = sorted((text.encode(), translation.encode()) for text, translation in pairs)
    head, size = 7 * 4, len(encoded)
    at = head + 2 * size * 8
    table, data = [], b""
    for column in (0, 1):
        for pair in encoded:
            table += [len(pair[column]), at + len(data)]
            data += pair[column] + b"\0"
    return struct.pack(f"<7I{len(table)}I", 0x950412DE, 0, size, head, head + size * 8, 0, 0, *table) + data


def main() -> None:
    """Bring every catalogue up to date, and say what wants a translation."""
    COMPILED.mkdir(exist_ok=True)
    texts = source_texts()
    for code in LANGUAGES.keys() - {ENGLISH}:
        path = HERE / f"{code}.po"
        known = read(path)
        entries = updated(texts, known)
        path.write_text(written(entries, code), encoding="utf-8")
        (COMPILED / f"{code}.mo").write_bytes(compiled(entries, code))
        for gone in known.keys() - texts.keys():
            sys.stderr.write(f"{code}: no longer in the source: {gone!r} ({known[gone].translation})\n")
        for entry in entries:
            if not entry.translation:
                sys.stderr.write(f"{code}: wants a translation: {entry.text!r}\n")


if __name__ == "__main__":
    main()
