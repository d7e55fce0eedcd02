"""Taking what stands below a body: signatures, credited, contacts, boilerplate, a page's foot."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from newsroom_tui.importers.pasted import contacts, furniture, marks
from newsroom_tui.importers.pasted.bylines import byline
from newsroom_tui.importers.pasted.credits import closing_bracket, read_credits, signature
from newsroom_tui.importers.pasted.dates import first_day
from newsroom_tui.importers.pasted.fields import LabelLine, read_labels
from newsroom_tui.importers.pasted.gathered import Gathered
from newsroom_tui.importers.pasted.labels import Role
from newsroom_tui.importers.pasted.lines import CLOSELY, Line, is_bullet
from newsroom_tui.importers.pasted.names import is_office, people
from newsroom_tui.importers.pasted.photos import read_photo
from newsroom_tui.importers.pasted.script import in_either
from newsroom_tui.importers.pasted.sentences import is_prose

_ABOUT = re.compile(
    r"^about\s+(?:the\s+|us\b|[A-Z0-9“\"'])(?:[^.!?]|\.(?=\w)){0,90}(?:\b(?:Inc|Ltd|Co|Corp|Plc|S\.A|Pty|Bhd|LLC)\.?)?[:：]?$|^(?:关于|關於)(?!我们|本站|本网)[^，。]{2,24}[:：]?$",
    re.IGNORECASE,
)
_APART = re.compile(
    r"^#*\s*(?:notes?\s+(?:to|for)\s+(?:the\s+)?editors?|editors?['’]?s?['’]?\s+notes?|"
    r"forward[- ]looking\s+statements?|safe\s+harbou?r|disclaimer|"
    r"technical\s+sheet|fact\s?sheet|media\s+(?:assets|kit|resources)|notebook|press\s+kit|further\s+reading|"
    r"references|footnotes|"
    r"cautionary\s+(?:note|statement)|legal\s+notice|编者注|编后|附件|附录|附表)\b.{0,60}$|"
    r"^.{0,40}not\s+intended\s+for\s+publication.{0,20}$",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"^SOURCE\s*[:：]?\s+(?P<source>\S.{0,100})$")
_AGENCY = re.compile(
    r"^\W*(Reuters?|Kyodo|JIJI|Yonhap|EFE|ANSA|REUTERS?|AP|AFP|dpa|DPA|UPI|TASS|PTI|ANI|AAP|Xinhua|Bernama|新华社|中新社)\W*$"
)
_INITIALS = re.compile(r"^(?:[a-z]{2,4}[/ ]){1,5}[a-z]{2,5}$")
_SIGNED = re.compile(r"\s*[□■◎◇◆●]\s*(?P<who>[^□■。！？，,.]{2,40})$")  # as newspapers sign
_TAKEN_BESIDE = re.compile(  # …为乡村振兴贡献了力量。            张三   李四   摄
    in_either(
        r"(?<=[。！？])(?:[ \u3000]{4,}(?=\S)|\s+(?=\S+ {3,}\S))"
        r"(?P<who>[\u4e00-\u9fff]{2,4}(?:[ 、]+[\u4e00-\u9fff]{2,4}){0,3})\s*(?:摄影|摄|攝)$"
    )
)
_LABELLED_PHOTO = re.compile(in_either(r"(?:摄影|图片|图|供图|拍摄|摄|照片)\s*[:：/／]\s*\S"))
_CREDITED = {Role.AUTHOR, Role.PHOTOGRAPHER, Role.BOTH, Role.SOURCE, Role.PUBLISHER, Role.DATE, Role.UPDATED}
_FILED = re.compile(r"^[A-Z]{2,6}[-: ][\d:/. -]{6,24}$")
_PRINTED = re.compile(  # 《样例日报》（2020年3月13日 第2版）, in either order
    r"^[（(]?\s*(?:(?P<day>\d{4}年\d{1,2}月\d{1,2}日)\s*)?《\s*(?P<paper>[^《》]{2,16}?)\s*》\s*[（(]?\s*"
    r"(?P<date>\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?)?[\s,，]*第?\s*[A-Z]?\d{1,3}\s*版\s*[)）]*$"
)
_FOOT = re.compile(
    in_either(r"版权所有|copyright|©|icp[备證证]|公网安备|all rights reserved|主办单位|技术支持"), re.IGNORECASE
)
_TAIL_LABELS = re.compile(r"[。！？.!?][”’\"']?\s*(?P<credits>[^。！？]{4,60})$")


def take_tail(lines: Sequence[Line], gathered: Gathered) -> list[Line]:
    """Take everything below the body, and return the body's lines."""
    if len(lines) > CLOSELY:
        return [*lines[:-CLOSELY], *take_tail(lines[-CLOSELY:], gathered)]
    prose = [i for i, line in enumerate(lines) if _is_text(line)]
    if not prose:
        return _take_upwards(list(lines), 0, gathered)
    lines = _without_foot(list(lines), prose[-1] + 1, gathered)
    cut = _hard_cut(lines, prose)
    body = list(lines[:cut])
    _take_sections(lines[cut:], gathered)
    body = _without_credited_end(body, prose[0] + 1, gathered)
    body = _take_upwards(body, prose[0] + 1, gathered)
    return _without_closing_credits(body, gathered)


def _is_text(line: Line) -> bool:
    return is_prose(line.text) and not (
        furniture.is_furniture(line.opening) or furniture.is_notice_of_rights(line.opening)
    )


def _hard_cut(lines: Sequence[Line], prose: Sequence[int]) -> int:
    """The index of the first line that is certainly below the body."""
    for index in range(prose[0] + 1, len(lines)):
        text = lines[index].opening
        if marks.is_end(text) or _SOURCE.match(text) or _ended_on(text):
            return index
        below = len(prose) - bisect_right(prose, index)
        is_low = below <= len(prose) - below
        if text == "--" and is_low:  # a mail's signature follows
            return index
        if is_low and (_ABOUT.match(text) or _APART.match(text) or _is_set_in(lines, index, prose)):
            return index
        if _opens_contact(lines[index]) and not _has_more_text(lines, index):
            return index
    return len(lines)


def _opens_section(line: Line) -> bool:
    return bool(_ABOUT.match(line.opening) or _APART.match(line.opening) or _SOURCE.match(line.opening)) or (
        _opens_contact(line)
    )


def _ended_on(text: str) -> bool:
    """Whether a line marks the end and says the day of issue beside it: Ends/Friday, June 12, 2009."""
    match = re.match(r"\W*(?:ends?|完)\s*[/／–—-]\s*", text, re.IGNORECASE) if len(text) <= 60 else None
    return match is not None and first_day(text[match.end() :]) is not None


def _is_set_in(lines: Sequence[Line], index: int, prose: Sequence[int]) -> bool:
    """Whether deep indented lines begin here, below all running text: a song, a table, an annex."""
    usual = max(lines[i].indent for i in prose)
    block = lines[index : index + 4]
    return index > prose[-1] and len(block) == 4 and all(line.indent >= usual + 8 for line in block)


def _opens_contact(line: Line) -> bool:
    return contacts.is_for_more(line.text) or (not is_prose(line.text) and contacts.is_contact_opening(line.opening))


def _has_more_text(lines: Sequence[Line], index: int) -> bool:
    """Whether the body goes on after this line, other than in sections of its own."""
    for line in lines[index + 1 : index + 200]:
        text = line.opening
        if marks.is_end(text) or _ABOUT.match(text) or _APART.match(text) or _SOURCE.match(text):
            return False
        if _is_text(line) and not contacts.is_for_more(line.text) and not contacts.is_contact_detail(text):
            return True
    return False


def _take_sections(lines: Sequence[Line], gathered: Gathered) -> None:
    """Keep everything after the body's end, each part under its own heading."""
    label = "after the end"
    for line in lines:
        text = line.opening
        source = _SOURCE.match(text)
        labels = read_labels(line.text)
        if _ended_on(text):
            gathered.take_signed_date(text)
        elif marks.is_end(text) or furniture.is_furniture(text) or _INITIALS.match(text):
            gathered.leave(line.text)
        elif source:
            gathered.take(Role.SOURCE, "SOURCE", source["source"])
        elif _ABOUT.match(text) or _APART.match(text):
            label = text.strip("#:： ")[:80]
            gathered.keep(label, "")
            if len(text) > 80:
                gathered.keep(label, line.text)
        elif _opens_contact(line):
            label = "Contact" if not contacts.is_for_more(line.text) else "For more information"
            gathered.keep(label, line.text)
        elif labels and labels.is_strong and not labels.rest and len(line.text) <= 160:
            gathered.take_line(labels, loose=label, how="credited")
        elif _AGENCY.match(text):
            gathered.take(Role.SOURCE, "", text.strip())
        else:
            gathered.keep(label, line.text)


def _without_foot(body: list[Line], start: int, gathered: Gathered) -> list[Line]:
    """The body without the menus and addresses that a whole page has at its foot, below its last running text."""
    foot = body[start:]
    if len(foot) < 6 and any(_FOOT.search(line.opening) for line in foot):
        start += next(i for i, line in enumerate(foot) if _is_of_foot(line.opening))
        foot = body[start:]
    telling = sum(furniture.is_footer(line.opening) or furniture.is_furniture(line.opening) for line in foot)
    is_marked = any(marks.is_end(line.opening) or _opens_section(line) for line in foot)
    is_long = len(foot) >= 6 or any(_FOOT.search(line.opening) for line in foot)
    if not is_long or telling < 2 or is_marked or is_bullet(foot[0].text):
        return body
    for line in foot:
        labels = read_labels(line.text)
        if labels and _is_credit(labels):
            gathered.take_line(labels)
        elif not _take_bracket(line.opening, gathered):
            gathered.leave(line.text)
    return body[:start]


def _is_credit(labels: LabelLine) -> bool:
    """Whether a line at a page's foot still says who made the text, and when."""
    credited = [value for value in labels.values if value.role in _CREDITED]
    return labels.has_date or any(not value.label.is_weak for value in credited) or len(credited) > 1


def _take_bracket(text: str, gathered: Gathered) -> bool:
    """Take the credits that a line in brackets holds; False where it is none."""
    bracket = re.fullmatch(r"[（(【\[]([^（()）]{2,60})[)）】\]]", text.strip())
    credited = read_credits(bracket[1] if bracket else text) if len(text) <= 60 else None
    if credited:
        gathered.take_credits(credited)
    return bool(credited) or (bracket is not None and _take_signed(bracket[1], gathered))


def _without_credited_end(body: list[Line], first: int, gathered: Gathered) -> list[Line]:
    """The body without what stands below its first line of credits or of rights, where no text follows any more."""
    last = max((i for i, line in enumerate(body) if _is_text(line)), default=-1)
    start = next((i for i in range(max(last + 1, first), len(body)) if _is_credited(body[i])), len(body))
    for line in _take_upwards_over(body[start:], gathered):
        gathered.keep("below the text", line.text)
    return body[:start]


def _take_upwards_over(lines: list[Line], gathered: Gathered) -> list[Line]:
    """Take the lines that say what they are, from the last up; those that do not, in their order."""
    unknown: list[Line] = []
    below = ""
    for line in reversed(lines):
        if furniture.is_notice_of_rights(line.opening):
            gathered.leave(line.text)
        elif not _take_last(line, gathered, below=below):
            unknown.append(line)
        below = line.text
    return unknown[::-1]


def _is_credited(line: Line) -> bool:
    """Whether a line below the text is certainly no part of it: labels, or who may use it."""
    if furniture.is_notice_of_rights(line.opening):
        return True
    labels = read_labels(line.text) if len(line.text) <= 200 else None
    return labels is not None and labels.is_strong and any(v.written for v in labels.values) and not labels.rest


def _is_of_foot(text: str) -> bool:
    return furniture.is_footer(text) or furniture.is_furniture(text) or bool(_FOOT.search(text))


def _take_upwards(body: list[Line], first: int, gathered: Gathered) -> list[Line]:
    """Take line after line from the end, as long as each is certainly no body."""
    below = ""
    while len(body) > first:
        line = body[-1]
        if not _take_last(line, gathered, below=below):
            break
        below = line.text
        body.pop()
    return body


def _take_last(line: Line, gathered: Gathered, *, below: str) -> bool:
    text = line.opening
    if len(line.text) > 400:
        return False
    if (
        furniture.is_furniture(text) or furniture.is_menu(text) or marks.is_end(text) or marks.is_page_break(text)
    ) and not is_prose(text):
        gathered.leave(line.text)
        return True
    labels = read_labels(line.text)
    photo = read_photo(line, None, usual_gap=1) if not labels or len(labels.values) < 2 else None
    if photo and photo.caption and photo.credit:
        return False
    if labels and labels.is_strong and not labels.rest and len(line.text) <= 200:
        if not labels.values[1:] and labels.values and not labels.values[0].written and not labels.loose:
            gathered.take_signed_date(labels.values[0].text)
        else:
            gathered.take_line(labels, loose="below the text", how="credited")
        return True
    if labels and not labels.values and not labels.loose and not labels.rest:  # a counter alone
        gathered.take_line(labels)
        return True
    credited = read_credits(line.text) if len(line.text) <= 120 else None
    if credited and not is_prose(text):
        gathered.take_credits(credited)
        return True
    return _take_mark(text, gathered) or _take_signature(text, gathered, below=below)


def _take_mark(text: str, gathered: Gathered) -> bool:
    """Take a closing line that says by its form what it is: an agency, a byline, a filing time, a link."""
    if match := _AGENCY.match(text):
        gathered.take(Role.SOURCE, "", match[1])
        return True
    if found := byline(text, is_day_first=gathered.is_day_first):
        gathered.authors.setdefault("closing", []).append(found.names)
        if found.behind:
            gathered.keep("byline", found.behind)
        if found.day:
            gathered.take_signed_date(found.day)
        gathered.leave(found.aside)
        return True
    if (match := _PRINTED.match(text)) and (day := match["day"] or match["date"]):
        gathered.take_signed_date(day)
        gathered.take(Role.SOURCE, "", match["paper"])
        return True
    if _FILED.match(text):
        gathered.keep("filed", text)
        return True
    if re.fullmatch(r"\W*(?:https?://|www\.)\S+\W*", text):
        gathered.keep("link", text)
        return True
    return False


def _take_signature(text: str, gathered: Gathered, *, below: str) -> bool:
    bare = text.strip(" ()（）[]【】—-")
    if _take_signed(bare, gathered):
        return True
    is_dated = bool(below) and first_day(below) is not None and len(below) <= 40
    if not is_dated or not bare.isascii() or not bare[:1].isupper() or len(bare.split()) > 8 or is_prose(text):
        return False
    if len(bare.split()) == 1:
        gathered.keep("place", bare)
    else:
        gathered.take(Role.SOURCE, "", bare)
    return True


def _reporter(signed: str) -> str:
    """The names behind the paper and the post of whoever signs (样例日报 记者 张三)."""
    credited = read_credits(signed) or []
    return " ".join(one.name for one in credited if one.role is Role.AUTHOR) or signed


def _take_signed(text: str, gathered: Gathered) -> bool:
    before, colon, behind = text.replace("：", ":").partition(":")
    if colon and not is_office(before):
        if is_named := bool(re.fullmatch(r"[\u4e00-\u9fff]{2,4}", before.strip()) and people(behind)):
            gathered.keep(before.strip(), behind.strip())  # a post that no table knows
        return is_named
    office, names = signature(f"{before} {behind.strip()}" if colon else text)
    if names:
        gathered.authors.setdefault("closing", []).append("; ".join(names))
    if office:
        gathered.take(Role.SOURCE, "", office)
    return bool(office or names)


def _without_closing_credits(body: list[Line], gathered: Gathered) -> list[Line]:
    """The body whose last paragraph has lost its credits; a bare name or office in brackets stays and is noted."""
    texts = [i for i, line in enumerate(body) if _is_text(line)]
    if texts and texts[-1] < len(body) - 1:  # captions stand below the last paragraph
        end = texts[-1] + 1
        return [*_without_closing_credits(body[:end], gathered), *body[end:]]
    return _without_credits(body, gathered) if body else body


def _without_credits(body: list[Line], gathered: Gathered) -> list[Line]:
    last = body[-1]
    if len(body) > 1 and (taken := _TAKEN_BESIDE.search(last.text[-80:])) and people(taken["who"]):
        gathered.photographers += people(taken["who"])
        return [*body[:-1], replace(last, text=last.text[: -len(taken[0])].rstrip())]
    if (signed := _SIGNED.search(last.text[-60:])) and _take_signed(_reporter(signed["who"]), gathered):
        return [*body[:-1], replace(last, text=last.text[: -len(signed[0])].rstrip())]
    paragraph, inner = closing_bracket(last.text)
    is_of_text = is_prose(paragraph) and bool(_LABELLED_PHOTO.match(inner)) and not paragraph.startswith("图")
    photo = read_photo(last, None, usual_gap=1) if len(body) > 1 and not is_of_text else None
    if photo and photo.caption and photo.credit:
        return body
    if inner and paragraph:
        credited = read_credits(inner)
        if credited:
            gathered.take_credits(credited)
            return [*body[:-1], replace(last, text=paragraph)]
        if marks.is_end(f"（{inner}）"):
            gathered.leave(f"（{inner}）")
            return [*body[:-1], replace(last, text=paragraph)]
        _take_signed(inner, gathered)
        return body
    tail = _TAIL_LABELS.search(last.text[-80:])
    credited = read_credits(re.sub("[()（）]", " ", tail["credits"])) if tail else None
    if tail is None or not credited or len(last.text) <= len(tail["credits"]) + 10:
        return body
    roles = {credit.role for credit in credited}
    if not roles & {Role.AUTHOR, Role.BOTH} and not (Role.PHOTOGRAPHER in roles and len(body) == 1):
        return body
    gathered.take_credits(credited)
    return [*body[:-1], replace(last, text=last.text[: -len(tail["credits"])].rstrip())]
