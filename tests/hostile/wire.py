"""What a program may send to a terminal: text, and the few sequences that paint it. All else came out of a text."""

from __future__ import annotations

import re

_PAINTING = re.compile(
    r"\x1b\[[0-9;:]*m"  # colours
    r"|\x1b\[[0-9;]*[ABCDGHKX]"  # where the next text goes, and blanks
    r"|\x1b\[(?:2J|J)"
    r"|\x1b\[\?(?:7|25|1000|1002|1003|1004|1006|1015|1016|1049|2004|2026|2048)[hl]"  # modes
    r"|\x1b\[\?(?:2026|2048)\$p"
    r"|\x1b\[[>=<][0-9;]*u"  # the keyboard's protocol
    r"|\x1b\]22;(?:default|pointer|text)\x07"  # the mouse's shape
)
_COLOUR = re.compile(r"\x1b\[[0-9;:]*m")
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\u0301{17,}")
ENDING = "\x1b[?1049l"


def intruders(sent: bytes, payload: str = "") -> list[str]:
    """What was sent that paints nothing, each with its surroundings.

    Args:
        sent: everything that a terminal got, from the alternate screen on.
        payload: a text that must not stand in it as it is, whatever its sequences are good for.
    """
    text = sent.decode("utf-8", "surrogateescape")
    found = [f"payload at {text.index(payload)}"] if payload and not payload.isprintable() and payload in text else []
    rest = _PAINTING.sub(lambda match: "" if _COLOUR.fullmatch(match[0]) else "\n", text).replace("\r\n", "\n")
    return found + [repr(rest[max(0, match.start() - 20) : match.end() + 20]) for match in _UNSAFE.finditer(rest)]
