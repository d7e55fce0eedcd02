"""Front matter: the block of fields above a post, in YAML, in TOML, or as plain ``Key: value`` lines."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

_FENCED = re.compile(
    r"\ufeff?\s*(?P<fence>---|\+\+\+|;;;)(?:json)?[ \t]*\r?\n(?P<block>.*?)^(?:(?P=fence)|\.\.\.)[ \t]*(?:\r?\n|\Z)",
    re.S | re.M,
)
_COMMENTED = re.compile(  # .. title: …, in a comment of reStructuredText or of HTML
    r"\ufeff?\s*(?P<above>[^\n]{1,200}\n([=#*~^+-])\2{2,}[ \t]*\r?\n\s*)?"
    r"(?:<!--\s*)?(?P<block>(?:\.\. [\w-]+:(?:[ \t][^\n]*)?\r?\n)+)(?:[ \t]*-->)?"
)
_LINE = re.compile(r"(?P<key>[^\W_][\w -]{0,40}?)[ \t]*[:：](?:[ \t]+(?P<value>.*)|[ \t]*)")
_FIRST_KEYS = ("title", "date", "slug", "author", "authors", "category", "tags", "layout", "summary", "status", "lang")
MAX_BLOCK = 256 * 1024
_MAX_ALIASES = 10


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A post taken apart.

    Attributes:
        values: the fields in their order; each value is text, or a list or mapping of such.
        body: what stands below, as it is.
        is_understood: whether the block was read by its own rules, or only line by line.
    """

    values: Mapping[str, Any]
    body: str
    is_understood: bool = True


def split(text: str) -> FrontMatter | None:
    """The front matter of a post and its body, None where the text begins otherwise."""
    return fenced(text) or _half_fenced(text) or _pelican(text) or commented(text) or _json(text)


def fenced(text: str) -> FrontMatter | None:
    """Fields between two lines of dashes, plus signs or semicolons."""
    match = _FENCED.match(text[: MAX_BLOCK + 8])
    if match is None:
        return None
    block, body = match["block"], text[match.end() :]
    values = {"---": _yaml, "+++": _toml, ";;;": _object}[match["fence"]](block)
    if values is not None:
        return FrontMatter(values, body)
    values = _lines(block)
    return FrontMatter(values, body, is_understood=False) if values else None


def _half_fenced(text: str) -> FrontMatter | None:
    """YAML that only a line of dashes below parts from the text, as Hexo writes it."""
    match = re.match(r"\ufeff?\s*(?P<block>\w[^\n]*\n(?:[^\n]+\n){0,100})---[ \t]*\n", text[:MAX_BLOCK])
    first = _LINE.fullmatch(match["block"].splitlines()[0].rstrip("\r")) if match else None
    if match is None or first is None or first["key"].strip().lower() not in _FIRST_KEYS:
        return None
    values = _yaml(match["block"])
    return FrontMatter(values, text[match.end() :]) if values else None


def _yaml(block: str) -> dict[str, Any] | None:
    import yaml

    class Loader(yaml.BaseLoader):
        """Reads every scalar as the text it is, and no more aliases than a person would write."""

        aliases = 0

        def compose_node(self, parent: Any, index: Any) -> Any:
            if self.check_event(yaml.AliasEvent):
                self.aliases += 1
                if self.aliases > _MAX_ALIASES:
                    raise yaml.YAMLError("too many aliases")
            return super().compose_node(parent, index)

    try:
        values = yaml.load(block, Loader)  # noqa: S506  # a BaseLoader: makes nothing but text, lists and mappings
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    if not isinstance(values, dict) or not values:
        return {} if values is None or values == "" else None
    return {flat(key): value for key, value in values.items()}


def _toml(block: str) -> dict[str, Any] | None:
    import tomllib

    try:
        return {key: _as_text(value) for key, value in tomllib.loads(block).items()}
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def _object(block: str) -> dict[str, Any] | None:
    """JSON's members, with or without the braces around them."""
    text = block.strip().rstrip(",")
    try:
        values = json.loads(text if text.startswith("{") else f"{{{text}}}")
    except (ValueError, RecursionError):
        return None
    return {key: _as_text(value) for key, value in values.items()} if isinstance(values, dict) else None


def _json(text: str) -> FrontMatter | None:
    """A JSON object above the text, as Hugo allows."""
    text = text.removeprefix("\ufeff").lstrip()
    if not text.startswith("{"):
        return None
    try:
        values, end = json.JSONDecoder().raw_decode(text[:MAX_BLOCK])
    except (ValueError, RecursionError):
        return None
    if not any(str(key).lower() in _FIRST_KEYS for key in values) or not text[end:].strip():
        return None
    return FrontMatter({str(key): _as_text(value) for key, value in values.items()}, text[end:])


def commented(text: str) -> FrontMatter | None:
    """Fields in comments, as Nikola keeps them in every markup, first of all or right below the title."""
    match = _COMMENTED.match(text[:MAX_BLOCK])
    if match is None:
        return None
    pairs = re.findall(r"^\.\. ([\w-]+):[ \t]*(.*?)\r?$", match["block"], re.MULTILINE)
    values = {key: value for key, value in pairs if value}
    if not any(key.lower() in _FIRST_KEYS for key in values):
        return None
    return FrontMatter(values, (match["above"] or "") + text[match.end() :])


def _as_text(value: Any) -> Any:
    """A TOML value as YAML's BaseLoader would have read it."""
    match value:
        case bool():
            return "true" if value else "false"
        case None:
            return ""
        case datetime() | date() | time():
            return value.isoformat()
        case list():
            return [_as_text(item) for item in value]
        case dict():
            return {key: _as_text(item) for key, item in value.items()}
        case _:
            return str(value)


def _lines(block: str) -> dict[str, Any]:
    """``Key: value`` line by line, where a value may hold any mark; a line that is no field goes on the one before."""
    values: dict[str, Any] = {}
    key = ""
    for line in block.splitlines():
        match = _LINE.fullmatch(line)
        if match:
            key = match["key"].strip()
            value = (match["value"] or "").strip()
            values[key] = value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
        elif key and line.strip():
            values[key] = f"{values[key]}\n{line.strip()}".strip()
        elif line.strip():
            return {}
    return values


def _pelican(text: str) -> FrontMatter | None:
    """Fields without fences, as Pelican and MultiMarkdown write them, ended by an empty line or by ``---``."""
    text = text.removeprefix("\ufeff").lstrip("\r\n")
    match = re.match(r"(?:[^\r\n]+\r?\n?)+", text[:MAX_BLOCK])
    if match is None:
        return None
    block, _, rest = match[0].partition("\n---\n")
    first = _LINE.fullmatch(block.splitlines()[0])
    if first is None or first["key"].strip().lower() not in _FIRST_KEYS:
        return None
    if any(not line.startswith((" ", "\t")) and not _LINE.fullmatch(line) for line in block.splitlines()):
        return None
    values = _lines(block)
    is_post = len(values) > 1 or "title" in {key.lower() for key in values}
    return FrontMatter(values, rest + text[match.end() :]) if is_post else None


def flat(value: Any) -> str:
    """Any value of front matter as one text: a list's items parted by ``; ``, a mapping as JSON."""
    if isinstance(value, str):
        return value.strip()
    if value is None:
        return ""
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return "; ".join(item.strip() for item in value if item.strip())
    return json.dumps(value, ensure_ascii=False)
