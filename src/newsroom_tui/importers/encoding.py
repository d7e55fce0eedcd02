"""Finding out how a text's bytes were written."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers.frequent import SIMPLIFIED, TRADITIONAL
from newsroom_tui.language import _

_BOMS = (  # UTF-32's begins like UTF-16's, so it is asked first
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF", b"\xd0\xcf\x11\xe0")
_DECLARED = re.compile(rb"""(?:charset|encoding|coding)\s*[=:]\s*["']?\s*([A-Za-z][\w.:-]{1,30})""", re.IGNORECASE)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "cp1252"}
_SAMPLE = 256 * 1024
_MARKS = "，。、；：？！“”‘’（）《》—…　–·•●"
_QUOTES = "“”‘’—–…"
_PINYIN = "áàéèíìóòúùüêāēīōūǎěǐǒǔ"
"""Letters that Chinese encodings have too, so an English text on a Chinese machine keeps its café."""
_PLACED = re.compile(  # a Western text's marks and letters where such stand
    r"(?<=[A-Za-z])’(?=[a-z])|(?<=[\s(])[“‘](?=\w)|(?<=[\w.,!?])[”’](?=[\s.,;)]|$)|(?<=[\sa-z])[–—](?=[\sa-z])|"
    r"(?<=[A-Za-z])[–—](?=[A-Z][a-z])|(?<=\d)[–—](?=\d)|(?<!\S)[–—•·●](?!\S)|(?<=[a-z.,;:!?])\xa0(?=[\sA-Za-z])|"
    r"(?<=[a-z])[àâäçéèêëîïñóôöùûüáíúøåæß](?=[a-z\s])"
)
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\r\x0b\x0c\x1b")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text read from bytes.

    Attributes:
        text: the text, its byte order mark gone, otherwise as it was.
        encoding: Python's name of the encoding it was read in.
        notes: in words, what was guessed or could not be read.
    """

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, forced: str = "") -> Decoded:
    """Read bytes as text: by byte order mark, as UTF-8, as the text declares, else by what its bytes look like.

    Args:
        data: the file's bytes.
        forced: the encoding the user named; it is taken, and what it cannot read is noted.

    Raises:
        ImportFailed: the bytes are no text, or `forced` is no encoding that is known.
    """
    if forced:
        if name := known(forced):
            return _read_as(data, name)
        raise ImportFailed(
            _("{name!r} is no encoding that is known. Try utf-8, gb18030, big5, utf-16 or cp1252.", name=forced)
        )
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _read_as(data, name)
    if _is_binary(data):
        raise ImportFailed(_("This is no text: its bytes are a binary file's."))
    if b"\0" in data[:_SAMPLE] and (name := _utf16(data)):
        return _read_as(data, name, _("The encoding was not declared; read as UTF-16."))
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and error.reason == "unexpected end of data":
            return _read_as(data, "utf-8", _("The text breaks off inside a character."))
    return _declared(data) or _detected(data)


def known(name: str) -> str:
    """Python's own name of an encoding of texts, empty where it knows none of this name."""
    try:
        b"test".decode(name, "replace")
        return codecs.lookup(name).name
    except (LookupError, ValueError):  # base64 and its like are codecs too, but of no text
        return ""


def _read_as(data: bytes, name: str, note: str = "") -> Decoded:
    notes = (note,) if note else ()
    try:
        return Decoded(data.decode(name), name, notes)
    except (UnicodeDecodeError, UnicodeError):
        text = data.decode(name, "replace")
    lost = text.count("\ufffd")
    return Decoded(
        text, name, (*notes, _("{count} places could not be read as {name} and show as �.", count=lost, name=name))
    )


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    if sample.startswith(_MAGIC):
        return True
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    nulls = sample.count(0)
    if nulls and _utf16(data):  # half of a character's two bytes may look like anything
        return False
    if nulls > len(sample) / 1000:
        return True
    return controls - nulls > max(16, len(sample) / 20)


def _utf16(data: bytes) -> str:
    """The UTF-16 without a byte order mark that the bytes are, or empty."""
    sample = data[: min(_SAMPLE, len(data)) // 2 * 2]
    scores = {name: _commonness(sample.decode(name, "replace"), SIMPLIFIED | TRADITIONAL) for name in _UTF16}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] > 0.5 and len(sample) >= 4 else ""


_UTF16 = ("utf-16-le", "utf-16-be")


def _commonness(text: str, frequent: frozenset[str]) -> float:
    """The share of characters that a text of this kind is made of: plain ASCII, punctuation, frequent characters."""
    kept = [c for c in text if not c.isspace()]
    good = sum(c in frequent or "!" <= c <= "~" or c in "，。、；：？！“”‘’（）《》—…" for c in kept)
    return good / len(kept) if kept else 0.0


def _declared(data: bytes) -> Decoded | None:
    match = _DECLARED.search(data, 0, 4096)
    if match is None:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii")).name
        name = _WIDER.get(name, name)
        return Decoded(data.decode(name), name)
    except (LookupError, ValueError):
        return None


def _detected(data: bytes) -> Decoded:
    """Read by what the bytes look like, and say so.

    A sample's bytes above 127 are read in each encoding: in the right Chinese one, most of them are frequent
    characters; in a Western one, they stand alone between plain letters.
    """
    sample = data[:_SAMPLE]
    scores = {
        "gb18030": _frequency(sample, "gb18030", SIMPLIFIED),
        "big5hkscs": _frequency(sample, "big5hkscs", TRADITIONAL),
        "cp1252": _loneliness(sample),
        "utf-8": _wholeness(sample),
    }
    if name := _utf16(data):
        scores[name] = 0.6
    placed = {name: _placed(sample, name) for name in ("mac_roman", "gb18030", "big5hkscs")}
    told = max(placed, key=lambda name: placed[name])
    if placed[told] > 2 * _placed(sample, "cp1252"):
        scores[told] = max(scores.get(told, 0.0), scores["cp1252"] + 0.01, 0.3)
    best = max(scores, key=lambda name: scores[name])
    doubt = (
        "" if scores[best] > 0.4 else _(" That is a guess: look at the text, and name its encoding if it is another.")
    )
    return _read_as(data, best, _("The encoding was not declared; read as {name}.{doubt}", name=best, doubt=doubt))


def _frequency(sample: bytes, name: str, frequent: frozenset[str]) -> float:
    text = sample.decode(name, "replace")
    wide = [c for c in text if c > "\x7f" and c not in _MARKS + _PINYIN]
    if not wide:  # an English text, whose quotation marks alone tell where it was written
        marks = [c for c in text if c in _MARKS]
        return sum(c in _QUOTES for c in marks) / len(marks) / 2 if marks else 0.0
    return sum(c in frequent for c in wide) / len(wide)


def _placed(sample: bytes, name: str) -> int:
    return len(_PLACED.findall(sample.decode(name, "replace")))


def _loneliness(sample: bytes) -> float:
    high = re.findall(rb"[\x80-\xff]+", sample)
    total = sum(map(len, high))
    lonely = sum(len(run) for run in high if len(run) == 1 or not run.strip(b"\xa0"))
    undefined = sum(sample.count(b) for b in b"\x81\x8d\x8f\x90\x9d")
    return (lonely - 5 * undefined) / total if total else 0.0


def _wholeness(sample: bytes) -> float:
    """The share of bytes above 127 that are whole characters of UTF-8."""
    high = sum(b > 127 for b in sample)
    good = sum(len(c.encode()) for c in sample.decode("utf-8", "ignore") if c > "\x7f")
    return 0.95 * good / high if high else 0.0
