"""Letterheads: the office, the minister or the senator whose release it is, at the head of the paper."""

from __future__ import annotations

import re

_LETTERHEAD = re.compile(
    r"^(?:(?:senator|congress(?:wo)?man|representative)\s+[A-Z][^,]{4,40},\s+representing\s+the\s|"
    r"(?:the\s+)?office\s+of\b|(?:press|news|media)\s+releases?\s+[-–—|]\s|"
    r"u\.?s\.?\s+(?:senator|department|senate)|united\s+states\b|department\s+of\b|"
    r"ministry\s+of\b|government\s+of\b|"
    r"(?:the\s+)?(?:university|college|institute|school|academy|faculty|bureau|cent(?:er|re))\s+of\s+\S+(?:\s+\S+)?(?:,.*)?$|"
    r"news\s+from\b|from\s+the\s+office|issued\s+(?:by|on\s+behalf\s+of)\b|(?:the\s+)?white\s+house\b|"
    r"(?:(?:u\.?s\.?\s+)?(?:senate|house)\s+|joint\s+|select\s+)*committee\s+on\b|"
    r"(?:press|news|media)\s+(?:release|statement|office)s?\s+(?:of|from|by)\b|"
    r"(?:senator|congress(?:wo)?man|representative|governor|mayor|attorney\s+general)\s+[A-Z]\S+\s+[A-Z]\S+$|contact\b|.{0,60}\b(?:university|college|"
    r"institute|council|agency|inc\.?|ltd\.?|plc|llc|n\.?v\.?|corp\.?|"
    r"corporation|foundation|association|ministry|department|bureau|commission|authority|committee)$)|\d{5}",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\d{1,5} (?:[A-Z][\w.'’]+ ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Drive|Square|Lane|Place)\b.{0,60}"
)
_OF_A_RELEASE = re.compile(
    r"(?:press|news|media)\s+(?:release|statement)s?\s+from\s+the\s+office\s+of\s|"
    r"(?:senator|congress(?:wo)?man|representative)\s+[A-Z][^,]{4,40},\s+representing\s+the\s",
    re.IGNORECASE,
)
_SENATOR = re.compile(r"(?:senator|representative|congress(?:wo)?man) (?:the )?[A-Z].{2,40}", re.IGNORECASE)
_POST = re.compile(
    r"(?:senator )?(?:the )?hon(?:ou?rable)?\.? [A-Z][\w.'’ -]{2,60}|leader of the [A-Z][\w ]{2,40}|"
    r"[A-Z][\w.'’ -]{3,40}, (?:vice[ -])?(?:chair(?:man|woman|person)?|ranking member)|representing the [\w ]{4,40}|"
    r"(?:u\.?s\.? )?(?:senator|congress(?:wo)?man|representative|governor|mayor) (?:for|from|of) [A-Z][\w, ]{2,40}|"
    r"(?:(?:deputy|assistant|acting|shadow|associate|federal|parliamentary) )*"
    r"(?:prime minister|minister|premier|treasurer|secretary|speaker|member)\b"
    r"(?: (?:for|of|to|assisting) [A-Z][\w, &-]{2,80})?",
    re.IGNORECASE,
)


def is_issuer(text: str) -> bool:
    """Whether a line only says whose release it is: Minister for Crafts; The Hon. Jo Sample."""
    return is_post(text) or bool(_SENATOR.fullmatch(text.strip(" ,")))


def is_post(text: str) -> bool:
    """Whether a line is a public office or who holds it, and can be no headline: Minister for Crafts."""
    return bool(_POST.fullmatch(text.strip(" ,")))


def is_street(text: str) -> bool:
    """Whether a line is the address below an office's name: 12 Hall Street, Sampleton."""
    return bool(_STREET.fullmatch(text.strip()))


def is_letterhead(text: str) -> bool:
    """Whether a line is an office's name as it stands at the head of its paper: Office of Senator Jo Sample."""
    is_short = len(text.split()) <= 10
    return bool(_LETTERHEAD.search(text)) and (is_short or bool(_OF_A_RELEASE.match(text)))
