"""Markdown with front matter: what is imported again from it is exactly what was exported.

The front matter holds every field that people fill in and is not empty, under its own name, with ``newsroom: 1``
before them, by which the importer knows that nothing in the file has to be guessed, and the ``uid``. The body
follows it as it is; line breaks at its end stand in ``body_end``, since editors and shells trim them. A body that
a text file would not carry unharmed (line breaks at its beginning, control characters) stands quoted in ``body``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsroom_tui.domain.release import Kind, Photo, Release, editable_fields

# What YAML readers neither split, nor type, nor trim: words of letters, a date, names in a row.
_PLAIN = re.compile(r"[^\W\d_](?:[\w .;,()/’“”、，。；（）-]*[\w.)。）])?|\d{4}-\d{2}-\d{2}")
_TYPED = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"))
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_UNPRINTABLE = re.compile("[^ !#-\\[\\]-~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_UNSAFE_BODY = re.compile(
    "\\A\n|\r|[^\t\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_MAX_SIMPLE_KEY = 100


def write(release: Release) -> str:
    """The release as a Markdown file."""
    is_quoted = bool(_UNSAFE_BODY.search(release.body))
    body = "" if is_quoted else release.body.rstrip("\n")
    lines = ["---", "newsroom: 1"]
    if release.uid:
        lines.append(f"uid: {_scalar(release.uid)}")
    for spec in editable_fields():
        value = getattr(release, spec.name)
        if value and (spec.kind is not Kind.MARKDOWN or is_quoted):
            lines.extend(_entry(spec.name, _plainest(spec.kind, value)))
    if not is_quoted and len(body) < len(release.body):
        lines.append(f"body_end: {_scalar(release.body[len(body) :])}")
    lines.append("---")
    return "\n".join(lines) + "\n" + (f"\n{body}\n" if body else "")


def _plainest(kind: Kind, value: Any) -> Any:
    match kind:
        case Kind.PHOTOS:
            return [_photo(photo) for photo in value]
        case Kind.TAGS:
            return list(value)
        case Kind.EXTRA:
            return dict(value)
        case _:
            return str(value)


def _photo(photo: Photo) -> dict[str, str]:
    return {name: str(value) for name, value in photo.to_document().items() if value or name == "file"}


def _entry(key: str, value: Any, indent: str = "") -> Iterator[str]:
    """One key of a YAML mapping with its value, as lines."""
    name = _scalar(key)
    start = f"{indent}{name}:" if len(name) <= _MAX_SIMPLE_KEY else f"{indent}? {name}\n{indent}:"
    if isinstance(value, str):
        yield f"{start} {_scalar(value)}"
    elif isinstance(value, dict):
        yield start
        for inner_key, inner in value.items():
            yield from _entry(inner_key, inner, indent + "  ")
    else:
        yield start
        for item in value:
            if isinstance(item, dict):
                first, *others = (line for pair in item.items() for line in _entry(*pair, indent + "  "))
                yield f"{indent}- {first.lstrip()}"
                yield from others
            else:
                yield f"{indent}- {_scalar(item)}"


def _scalar(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _TYPED and len(text) <= 500:
        return text
    return '"' + _UNPRINTABLE.sub(_escaped, text) + '"'


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    if character in _ESCAPES:
        return _ESCAPES[character]
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
