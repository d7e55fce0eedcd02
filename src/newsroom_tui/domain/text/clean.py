"""Cleaning a pasted text: what programs left in it that no reader can see, counted by kind."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from newsroom_tui.language import N_, _

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_INVISIBLES = re.compile(
    "[\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb"  # soft hyphen, zero-width blanks, stray byte order marks
    "\u202a-\u202e\u2066-\u2069]"  # direction overrides: they can make a text read other than it is
)
_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f]")

# UTF-8 read as a Western encoding and saved again: each character has become two or three of these.
_WESTERN = {bytes([b]).decode("cp1252", "ignore"): b for b in range(0x80, 0xA0)} | {
    chr(b): b for b in range(0x80, 0x100)
}
_CONTINUATION = "".join(re.escape(c) for c, b in _WESTERN.items() if c and 0x80 <= b <= 0xBF)
_DOUBLE_ENCODED = re.compile(
    f"[\xc2-\xdf][{_CONTINUATION}]|[\xe0-\xef][{_CONTINUATION}]{{2}}|[\xf0-\xf4][{_CONTINUATION}]{{3}}"
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned text.

    Attributes:
        text: lines end with a newline and carry no trailing blanks; nothing in it is invisible.
        counts: how often each kind of thing was mended, by its name in words.
    """

    text: str
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def notes(self) -> tuple[str, ...]:
        """What was mended, in words, one sentence a kind."""
        return tuple(_("{label}: {text}", label=_(kind), text=count) for kind, count in self.counts.items() if count)


def clean(text: str) -> Cleaned:
    """Mend what is invisible or damaged in a pasted text; every visible word and every indent stays.

    Idempotent: cleaning a cleaned text changes nothing.
    """
    counts: dict[str, int] = {}

    def replace(kind: str, pattern: re.Pattern[str], by: str | Callable[[re.Match[str]], str]) -> None:
        nonlocal text
        before = text
        text, found = pattern.subn(by, text)
        if text != before:
            counts[kind] = counts.get(kind, 0) + found

    if "\r" in text and re.search(r"[^\r]\n|^\n", text):
        counts[N_("Mixed line ends made alike")] = len(_LINE_ENDS.findall(text))
    before = None
    while before != text:  # what was encoded twice may hold any of the others
        before = text
        text = _LINE_ENDS.sub("\n", text)
        replace(N_("Characters that were encoded twice, mended"), _DOUBLE_ENCODED, _decoded_once_more)
        replace(N_("Invisible characters removed"), _INVISIBLES, "")
        replace(N_("Control characters removed"), _CONTROLS, "")
        replace(N_("No-break spaces made plain"), _BLANKS, " ")
    text = "\n".join(line.rstrip(" \t\u3000") for line in text.split("\n"))
    if damaged := text.count("\ufffd"):
        counts[N_("Characters that were already lost in the file (\ufffd)")] = damaged
    return Cleaned(text, counts)


def fingerprint(text: str) -> str:
    """SHA-256, in hexadecimal, of what a text says: encoding, line ends, blanks and empty lines do not matter."""
    return hashlib.sha256(" ".join(clean(text).text.split()).encode("utf-8", "surrogatepass")).hexdigest()


def _decoded_once_more(match: re.Match[str]) -> str:
    return _decoded(match[0])


@lru_cache(maxsize=4096)
def _decoded(text: str) -> str:
    try:
        return bytes(_WESTERN[c] for c in text).decode("utf-8")
    except UnicodeDecodeError:
        return text
