"""The header of a mail that was pasted with its text: From:, Sent:, To:, Subject:."""

from __future__ import annotations

import re

from newsroom_tui.importers.pasted import marks
from newsroom_tui.importers.pasted.labels import Label, Role
from newsroom_tui.importers.pasted.values import LabelLine, Value

_MAIL = re.compile(
    r"^(From|Sent|To|Cc|Bcc|Subject|Date|发件人|发送时间|日期|收件人|抄送|主题)\s*[:：]\s*", re.IGNORECASE
)
_MAIL_ROLES = dict.fromkeys(("date", "sent", "发送时间", "日期"), Role.UPDATED)
_MAIL_ROLES |= dict.fromkeys(("subject", "主题"), Role.TITLE)


def line_of(text: str, above: str, below: str) -> LabelLine | None:
    """What a line of a mail's header says; None where it has no other beside it.

    Args:
        text: the line.
        above: the line of labels right above it, or empty.
        below: the line right below it, or empty.
    """
    match = _MAIL.match(text)
    if match is None or len(text) > 300 or not (_MAIL.match(below) or _MAIL.match(above)):
        return None
    name = match[1]
    role = _MAIL_ROLES.get(name.lower(), Role.EXTRA)
    said = re.sub(r"^(?:(?:fwd?|re|转发|回复)\s*[:：]\s*)+", "", text[match.end() :], flags=re.IGNORECASE)
    return LabelLine([Value(name, Label(name, role), marks.without_prefix(said))])
