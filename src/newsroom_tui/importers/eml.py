"""E-mail (.eml), whose subject is the title; and web pages that a browser saved as one file, which look like it."""

from __future__ import annotations

import dataclasses
import html as html_entities
import io
import re
from collections.abc import Collection, Iterator, Mapping
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage

from newsroom_tui.domain.imported import ImportItem, Picture
from newsroom_tui.domain.release import Photo, Release
from newsroom_tui.domain.text.clean import clean
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import enclosed, encoding, html, identity, items, moments, names, pasted, prose, reduced
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.pasted.marks import without_prefix
from newsroom_tui.language import _

_HEADER = re.compile(rb"\s*(?:From [^\r\n]*\r?\n)?(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}")
_MARKS = (  # headers that only machines write
    *(b"\nreceived:", b"\nmessage-id:", b"\nmime-version:", b"\nx-mailer:", b"\ndelivered-to:", b"\nreturn-path:"),
    *(b"\nnewsgroups:", b"\nnntp-posting-host:", b"\nlines: "),  # and those of Usenet
)
_FORWARDED = re.compile(
    r"^[ >]*(?:-{2,} ?(?:forwarded message|original message|转发的?邮件(?:信息)?|原始邮件) ?-{2,}|"
    r"begin forwarded message:)[^\n]*\n"
    r"(?:[^\n]*\n){0,4}?[ >]*\**(?:from|发件人)\**\s*[:：]\**[ \t]*(?P<who>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
_KIND = re.compile(r"^(?:press|news|media)[ -]release\s*[-–—]\s+(?=\S)", re.IGNORECASE)
_SENT_ON = re.compile(  # as Outlook heads a letter that is sent on
    r"^[ >]*(?:From|发件人)\s*[:：][ \t]*(?P<who>[^\n]{2,200})\n\s*(?:Sent|Date|发送时间|日期)\s*[:：]",
    re.IGNORECASE | re.MULTILINE,
)
_FOOTER = re.compile(r"\s*_{20,}\s*\n")  # of a mailing list, which adds it as a part of its own
_REPLY = re.compile(r"^\s*(?:(?:re|fwd?|wg|aw|tr|转发|答复|回复)\s*[:：]\s*)+", re.IGNORECASE)


def is_format(source: Source) -> bool:
    """Whether the file opens with a mail's header."""
    head = source.data[:16384].lstrip()
    if not _HEADER.match(head):
        return False
    lines = b"\n" + head.lower()
    return (source.suffix == ".eml" and b"\nsubject:" in lines) or (
        b"\nsubject:" in lines and b"\nfrom:" in lines and any(mark in lines for mark in _MARKS)
    )


def read(source: Source) -> Reading:
    """The message's release; other parts than its text are named in the notes."""
    message = message_from_bytes(source.data.lstrip(), policy=policy.default)
    notes: list[str] = []
    text, is_html = _text(message, source.encoding, notes)
    title = _KIND.sub("", without_prefix(_REPLY.sub("", _header(message, "subject"))))
    if not title and not text.strip():
        raise ImportFailed(_("This e-mail has neither a subject nor a text."))
    pictures, marks = _enclosed(message, title)
    if _header(message, "snapshot-content-location") or source.suffix in (".mht", ".mhtml"):
        release, said = html.read_page(text)
        release = _with_pictures(release, pictures, marks, is_letter=False)
        notes.extend(said)
    else:
        read_text = _read_html if is_html else _read_plain
        for address, mark in marks.items() if is_html else ():
            text = text.replace(address, mark)
        release = _completed(read_text(Release(title=title), text, notes), message, text)
        release = dataclasses.replace(release, uid=identity.of_text(f"{title}\n{text}"))
        release = _with_pictures(release, pictures, marks, is_letter=True)
    files = {photo.file for photo in release.photos}
    kept = tuple(picture for picture in pictures.kept if picture.name in files)
    notes.extend(_left_out(message, kept))
    if own := _header(message, "message-id").strip("<> "):
        release = dataclasses.replace(release, uid=identity.of("eml", own, ""))
    decoded = encoding.decode(source.data, source.encoding)
    original = source.original(decoded.text, decoded.encoding)
    return Reading((ImportItem(release, original, kept),), decoded.encoding, tuple(dict.fromkeys(notes)))


def _completed(release: Release, message: EmailMessage, text: str) -> Release:
    """The release with what the header knows and the text does not say better."""
    return dataclasses.replace(
        release,
        release_date=release.release_date or moments.day(_header(message, "date")),
        author=release.author or _first_sender(text) or _sender(message),
    )


def _header(message: EmailMessage, name: str) -> str:
    """A header's text; one that is no header by the rules is taken as it is."""
    try:
        return clean(" ".join(str(message.get(name) or "").split())).text
    except (ValueError, IndexError, AttributeError, TypeError):
        return ""


def _sender(message: EmailMessage) -> str:
    """The sender's name; an address alone names nobody."""
    text = names.of_mailbox(_header(message, "from"))
    if names.is_address(text):  # the old way to name oneself, behind the address, is a comment to the parser
        written = (str(value) for name, value in message.raw_items() if name.lower() == "from")
        text = names.of_mailbox(next((str(make_header(decode_header(value))) for value in written), ""))
    return "" if names.is_address(text) else text.strip("\"' ")


def _first_sender(text: str) -> str:
    """Who wrote a letter that somebody else only sent on; an address alone names nobody."""
    lines = html_entities.unescape(re.sub(r"<[^<>]*>", "", re.sub(r"(?i)<br\b[^<>]*>|</p>", "\n", text[:20_000])))
    match = _FORWARDED.search(lines if "</" in text[:20_000] else text[:20_000]) or _SENT_ON.search(lines)
    name = names.of_mailbox(match["who"]) if match else ""
    return "" if names.is_address(name) else name.strip("\"'* ")


def _text(message: EmailMessage, forced: str, notes: list[str]) -> tuple[str, bool]:
    """The message's text and whether it is HTML: the plain one, where it says as much as the other."""
    found: dict[str, list[str]] = {"text/plain": [], "text/html": []}
    for part in message.walk():
        is_unparted = part.get_content_maintype() == "multipart" and not part.is_multipart()  # its boundary is missing
        kind = "text/plain" if is_unparted else part.get_content_type()
        is_further = bool(found.get(kind)) and bool(part.get_filename())  # a file that is shown below the letter
        if kind not in found or part.get_content_disposition() == "attachment" or is_further:
            continue
        data = part.get_payload(decode=True)
        charset = forced or part.get_content_charset() or ""
        decoded = encoding.decode(data, _known(charset)) if isinstance(data, bytes) and data.strip() else None
        if decoded and _FOOTER.match(decoded.text):
            notes.append(_("Left in the original: {name}: {text}", name="footer", text=" ".join(decoded.text.split())))
        elif decoded:
            found[kind].append(decoded.text)
            notes.extend(decoded.notes)
    plain, rich = ("\n\n".join(text.strip("\n") for text in found[kind]) for kind in ("text/plain", "text/html"))
    is_rich = bool(rich) and len(items.letters(plain)) < 0.5 * len(items.letters(prose.plain(rich)))
    return (rich, True) if is_rich else (plain, False)


def _known(charset: str) -> str:
    """The encoding that a message names, empty where it is none or says no more than that nobody chose one."""
    return {"ascii": "", "gb2312": "gb18030"}.get(name := encoding.known(charset), name)


def _read_plain(known: Release, text: str, notes: list[str]) -> Release:
    """The release of a plain text; the signature below a line of two dashes is kept apart."""
    cleaned = clean(text)
    notes.extend(cleaned.notes)
    body, _, signature = re.sub(r"(?m)^-- ?$", "\0", cleaned.text, count=1).partition("\0")
    if not body.strip():
        return dataclasses.replace(known, uid=identity.of_text(known.title))
    found = pasted.read(body, known=known)
    notes.extend(found.notes)
    extra = {"signature": signature.strip()} if signature.strip() else {}
    return dataclasses.replace(found.release, extra={**found.release.extra, **extra})


def _read_html(known: Release, text: str, notes: list[str]) -> Release:
    found = reduced.read(prose.of_html(text), known)
    notes.extend(found.notes)
    return found.release


def _attachments(message: EmailMessage) -> Iterator[EmailMessage]:
    for part in message.walk():
        if not part.is_multipart() and (
            part.get_filename() or part.get_content_maintype() not in ("text", "multipart")
        ):
            yield part


def _enclosed(message: EmailMessage, title: str) -> tuple[enclosed.Enclosed, dict[str, str]]:
    """The letter's pictures, and their marks by the addresses that the letter's page has for them."""
    found = enclosed.Enclosed(title[:60])
    marks: dict[str, str] = {}
    for number, part in enumerate(_attachments(message)):
        data = part.get_payload(decode=True)
        own, place = _header(part, "content-id").strip("<> "), _header(part, "content-location")
        name = str(part.get_filename() or place.partition("?")[0])
        if part.get_content_type() in enclosed.ENDINGS and isinstance(data, bytes) and (own or name):
            mark = found.take(part.get_content_type(), io.BytesIO(data), name)
            marks[place or f"cid:{own or number}"] = mark
    return found, marks


def _with_pictures(release: Release, found: enclosed.Enclosed, marks: Mapping[str, str], *, is_letter: bool) -> Release:
    """The release with the pictures that its page shows where they stand there, and a letter's others after them."""
    shown = [marks.get(photo.file, photo.file) for photo in release.photos]
    photos = [
        dataclasses.replace(photo, file=found.name_of(file)) for photo, file in zip(release.photos, shown, strict=True)
    ]
    if is_letter:
        photos.extend(Photo(found.name_of(mark)) for mark in marks.values() if mark not in shown)
    return dataclasses.replace(release, photos=tuple(photo for photo in photos if photo.file or photo.caption))


def _left_out(message: EmailMessage, pictures: Collection[Picture]) -> Iterator[str]:
    for name in ("to", "cc", "reply-to", "organization"):
        if text := _header(message, name):
            yield _("Left in the original: {name}: {text}", name=name, text=text[:200])
    kept = {picture.data for picture in pictures}
    for part in _attachments(message):
        if part.get_payload(decode=True) in kept:
            continue
        yield _("Attachment left in the original: {name}", name=part.get_filename() or part.get_content_type())
