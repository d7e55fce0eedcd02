"""Words: what a text is cut into to be searched, the same in every backend.

Latin letters lose their case and accents, full-width forms become plain ones, and every Chinese character is a word
of its own, so that any run of characters can be found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

STOP = "¶"
"""The word that stands for punctuation, or for a new paragraph between Chinese characters: no phrase reaches across it,
so that 学院 is not found in 大学，院长. Hyphens, apostrophes and the marks of emphasis part words without it."""

PIECE = 100_000
"""So many characters at least are set apart at once."""

PART = "\x1f"
"""Put between texts that are searched together: no phrase reaches across it."""

_HAN = (
    "\u3005-\u3007\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
# Patterns as texts: re compiles them when they are first needed, which a list without a query never does.
_HAN_OR_NOT = f"[{_HAN}]|[^{_HAN}]+"
_HAS_HAN = f"[{_HAN}]"
_GAP = rf"(?<=[{_HAN}])[\W_]+(?=[{_HAN}])"
_TWO_HAN = f"[{_HAN}](?=[{_HAN}])"
_ACCENTS = "[\u0300-\u036f]+"
_SIGNS = '!"#$%&()+,./:;<=>?@[\\]^{|}'
_PARTED = str.maketrans(_SIGNS, PART * len(_SIGNS))
_SIGN = f"[{re.escape(_SIGNS)}]"
_NEITHER = rf"[^\x00-\x7f\w{STOP}]+"
_WORD = rf"[^\W_]+|{STOP}"
_TYPOGRAPHY = (("“", '"'), ("”", '"'), ("’", "'"), ("‘", "'"), ("–", "-"), ("—", "-"), ("\xa0", " "), ("•", "*"))
"""What makes most English texts more than ASCII; without it they need no closer look."""
_MARKUP = "*_`~ \t\r\n\u3000"  # may stand inside a Chinese word without parting it


def fold(text: str) -> str:
    """`text` without case, accents and width."""
    for sign, plain in _TYPOGRAPHY:
        if sign in text:
            text = text.replace(sign, plain)
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text).casefold()
    as_bytes = plain.encode("utf-8", "replace")
    if b"\xcc" in as_bytes or b"\xcd" in as_bytes:  # the lead bytes of every accent: quicker than to look for them
        plain = re.sub(_ACCENTS, "", plain)
    return unicodedata.normalize("NFC", plain)


def spaced(text: str) -> str:
    """`text` folded, its Chinese characters set apart by blanks, no sign outside ASCII left that is no letter or digit.

    Whatever cuts this at every ASCII sign that is no letter or digit finds the same words as `words`.
    """
    folded = fold(text).replace("\0", " ")
    if folded.isascii():
        folded = folded.translate(_PARTED)
    else:
        folded = " ".join(_spaced(piece) for piece in _pieces(folded.replace(STOP, " ")))
    return folded.replace(PART, f" {STOP} ")


def words(text: str) -> list[str]:
    """The words of `text`, in their order."""
    return re.findall(_WORD, spaced(text))


def _pieces(folded: str) -> Iterator[str]:
    """A text in pieces, cut between two Chinese characters: while a pattern is looked for, no other thread can work."""
    begin = 0
    while len(folded) - begin > PIECE and (found := re.compile(_TWO_HAN).search(folded, begin + PIECE)):
        yield folded[begin : found.end()]
        begin = found.end()
    yield folded[begin:]


def _spaced(piece: str) -> str:
    if re.search(_HAS_HAN, piece):
        piece = " ".join(re.findall(_HAN_OR_NOT, re.sub(_GAP, _gap, piece)))
    return re.sub(_NEITHER, PART, re.sub(_SIGN, PART, piece))  # what translate does to ASCII, but quicker


def _gap(match: re.Match[str]) -> str:
    gap = match[0]
    return f" {STOP} " if gap.strip(_MARKUP) or gap.count("\n") > 1 else " "
