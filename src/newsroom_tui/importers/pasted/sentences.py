"""Telling running text from headlines, labels and lists."""

from __future__ import annotations

import re
from functools import lru_cache

from newsroom_tui.importers.pasted.lines import LOOK

_HAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_ENDS = re.compile(r"[。！？…][”’」』）)\]]*$|[.!?]['\"”’)\]]*$")
_ABBREVIATED = re.compile(
    r"\b(?:Ltd|Inc|Co|Corp|Jr|Sr|St|Dr|Mr|Mrs|Ms|No|Nos|vs|etc|U\.S|U\.K|U\.N|D\.C|Ph\.D|M\.D|B\.C|A\.D|[ap]\.m|"
    r"Gov|Sen|Rep|Gen|Hon|Bros)\.$",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\b(?:Hon|Mr|Mrs|Ms|Dr|Prof|Rev|Sen|Rep|Gov|Gen|St|No|vs)\.")
_DATELINED = re.compile(  # SAMPLETON, Feb 26 - The agency said
    r"[A-Z][A-Z.' -]{2,30}(?:, [A-Z][\w. ]{1,20}){0,2}(?: \([\w ]{2,20}\))? (?:-|--|–|—|_) \S+ (?:\S+ ){0,3}[a-z]"
)
_INSIDE = re.compile(r"[。！？][^”’」』）)\s]|[a-z0-9)\"”]{2}[.!?][\"”’)]? +[A-Z\"“‘]")


@lru_cache(maxsize=8192)  # every line that is read closely is asked about several times
def is_prose(text: str) -> bool:
    """Whether a line is running text: sentences, not a headline, a caption or a list of names."""
    sample = text[:LOOK]
    wide = len(_HAN.findall(sample))
    return _is_wide_prose(text, sample, wide) if wide * 3 > len(sample) else _is_narrow_prose(text, sample)


def _is_wide_prose(text: str, sample: str, wide: int) -> bool:
    if wide >= 70 or len(text) > 110:
        return True
    if _ENDS.search(text[-6:]):
        return wide >= 15 or (wide >= 8 and "，" in sample)
    if _INSIDE.search(sample) and wide >= 20:
        return True
    return wide >= 40 and len(re.findall("[，,；;]", sample)) >= 2


def _is_narrow_prose(text: str, sample: str) -> bool:
    words = sample.split()
    if len(words) >= 45:
        return True
    is_ended = bool(_ENDS.search(text[-6:])) and not _ABBREVIATED.search(text[-12:])
    if len(words) < 8 and not (is_ended and len(words) >= 5):
        return False
    if len(words) >= 12 and _DATELINED.match(sample):
        return True
    is_headline = is_title_case(sample) and len(words) <= 30
    if is_headline and not is_ended:
        return False
    if _INSIDE.search(_TITLE.sub("", sample)) and not _ABBREVIATED.search(sample) and len(words) >= 10:
        return True
    if is_headline:
        return is_ended and len(words) >= 14
    is_leading_in = text.endswith((":", "：")) and len(words) >= 12
    return is_ended or is_leading_in or len(words) >= 26


def is_title_case(text: str) -> bool:
    """Whether most longer words of an English line are capitalised."""
    words = [word.strip("\"'“”‘’(),.:;!?-") for word in text.split()]
    words = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return bool(words) and sum(word[0].isupper() for word in words) * 10 >= len(words) * 7


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, abbreviations aside."""
    return bool(_ENDS.search(text[-6:])) and not _ABBREVIATED.search(text[-12:])
