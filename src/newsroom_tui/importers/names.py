"""Names of people as documents write them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BY = re.compile(r"^\s*(?:by|von|par|por|af|av|door)(?:\s*[:：]\s*|\s+)", re.IGNORECASE)
_LIFE_DATES = re.compile(r",?\s*\(?\b\d{4}\s*[-–]\s*(?:\d{4})?\)?\s*$")
_MAILBOX = re.compile(r"^\s*(?:[\w.+-]+@[\w.-]+\s*\((?P<after>[^)]+)\)|\"?(?P<before>[^<>\"]+?)\"?\s*<[^<>]*>)\s*$")
_AGENCIES = frozenset(
    (
        *("aap", "afp", "agence france-presse", "anp", "ansa", "ap", "apa", "associated press", "the associated press"),
        *("belga", "bloomberg", "cp", "the canadian press", "dpa", "efe", "ians", "kyodo", "lusa", "ntb", "pa"),
        *("press association", "pti", "reuter", "reuters", "ritzau", "stt", "tass", "tt", "upi", "xinhua"),
    )
)
NOBODY = frozenset(
    ("staff reporter", "staff reporters", "staff writer", "staff writers", "staff", "newsroom", "news desk")
)
"""What stands for a writer where an agency names none."""
_PAPER = re.compile(
    r"(?:The )?(?:[A-Z][\w.'’-]*[ -]){0,4}(?:News|Press|Times|Post|Tribune|Herald|Daily|Journal|Gazette|Agency|Wire"
    r"|Service|Chronicle|Union-Tribune|Record|Observer|Mirror|Telegraph|Mail|Examiner|Inquirer|Star|Writer)"
)
_ADDRESS = re.compile(r"^\s*[\w.+-]+@[\w.-]+\s*$")


def joined(names: Iterable[str]) -> str:
    """Names as a release's field holds them, each once, parted by ``; ``."""
    return "; ".join(dict.fromkeys(name for name in (" ".join(name.split()) for name in names) if name))


def natural(name: str) -> str:
    """A catalogue's ``Bowen, Nigel, 1911-1994`` as people write it; other names as they are."""
    bare = _LIFE_DATES.sub("", name).strip()
    parts = [part.strip() for part in bare.split(",")]
    return f"{parts[1]} {parts[0]}" if len(parts) == 2 and all(parts) else bare


def without_by(line: str) -> str:
    """A byline without its ``By``."""
    return _BY.sub("", " ".join(line.split()), count=1)


def of_byline(line: str) -> str:
    """The writers that a byline names, without ``By`` and without the agency that they write for."""
    words = without_by(line).rstrip(" =<,")
    name, slash, agency = words.rpartition("/")
    if slash and agency.strip().casefold() in _AGENCIES:
        return name.strip()
    name, comma, agency = words.rpartition(",")
    is_agency = agency.strip().casefold() in _AGENCIES or bool(_PAPER.fullmatch(agency.strip()))
    is_agency |= bool(re.match(r"The [A-Z]", agency.strip()))
    return name.strip() if comma and is_agency else words


def agency_of(line: str) -> str:
    """The agency that a byline ends with, empty where it names none."""
    agency = line.rstrip(" =<").rpartition(",")[2].strip()
    return agency if agency.casefold() in _AGENCIES or _PAPER.fullmatch(agency) else ""


def is_agency(name: str, *sources: str) -> bool:
    """Whether a byline names nobody but an agency, or one of the senders themselves."""
    words = without_by(name).casefold()
    return words in _AGENCIES or words in (source.casefold() for source in sources)


def is_byline(line: str) -> bool:
    """Whether a short line reads as ``By Somebody``."""
    return (
        bool(re.match(r"^(?:By|by|BY)\s+[^\W\d_]", line.strip()))
        and len(line) <= 90
        and not line.rstrip().endswith((".", "。", "?"))
    )


def of_mailbox(text: str) -> str:
    """The name in ``Name <address>`` or ``address (Name)``, or the text itself; an address alone is kept."""
    match = _MAILBOX.match(text)
    return " ".join((match["after"] or match["before"]).split()) if match else " ".join(text.split())


def is_address(text: str) -> bool:
    """Whether the text is nothing but an e-mail address."""
    return bool(_ADDRESS.match(text))
