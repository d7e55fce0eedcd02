"""Web pages as saved from a browser or a CMS: the article without what stands around it."""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.release import Release
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import elements, encoding, metadata, moments, prose, reduced
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.items import letters
from newsroom_tui.importers.pasted.bylines import byline
from newsroom_tui.importers.pasted.credits import read_credits, signature
from newsroom_tui.importers.pasted.fields import read_labels
from newsroom_tui.importers.pasted.furniture import is_channel, is_footer, is_furniture, is_of_readers
from newsroom_tui.importers.pasted.headline import is_long
from newsroom_tui.importers.pasted.labels import Role, lookup
from newsroom_tui.importers.pasted.names import is_english_person
from newsroom_tui.importers.pasted.page import closes
from newsroom_tui.importers.post import language
from newsroom_tui.importers.prose import Prose
from newsroom_tui.language import _

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import Tag

_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml", ".jsp", ".asp", ".aspx", ".php")
_ELEMENTS = re.compile(
    rb"<(?:!doctype html|html|head|body|div|p|table|article|section|meta|center|h[1-6]|br)[\s>/]", re.IGNORECASE
)
_FURNITURE = re.compile(
    r"(?:^|[-_ ])(?:nav(?:bar|igation|list|menu|s)?|menus?|foot(?:er)?|sidebar|breadcrumbs?|crumbs?|share\w*|social"
    r"|comments?|related|copyright|recommend\w*|toolbar|search\w*|login|pagination|pager|prev(?:ious)?|next|prevnext|cookies?|popup"
    r"|modal|hotnews|hotlist|rank(?:ing)?|friendlinks?)(?:$|[-_ ])",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)")
_MARKS = re.compile(r"[，。；！？、,.;!?]")
_LABELLED = re.compile(r"^[\[【(（]?\s*(?P<label>[^\W\d_]{2,12})\s*[:：]")
_CREDITS = {
    Role.DATE,
    Role.UPDATED,
    Role.NOISE,
    Role.AUTHOR,
    Role.PHOTOGRAPHER,
    Role.BOTH,
    Role.SOURCE,
    Role.PUBLISHER,
    Role.EXTRA,
}
MAX_NAMED = 60
"""How many of the blocks around an article a note names."""
_SENTENCE = re.compile(r".{25}[.。!！?？][”\"’』」]?\s*$", re.S)
_HEADER_LINE = re.compile(r"[:：]|\d{4}[-/.年]\d{1,2}")
_DATED = re.compile(r"(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)\s+(?=\S)(?!\d{1,2}:\d)")
_SITE_NAME = re.compile(r"\s*(?:[-_|–—·»>]|--|::)\s*")


def is_format(source: Source) -> bool:
    """Whether the file is HTML, by its first bytes or by its ending."""
    if source.head.startswith((b"<?xml", b"<!DOCTYPE", b"<!doctype")):
        return elements.root_name(source).lower() == "html" or b"html" in source.head[:30].lower()
    opening = source.head
    if opening.startswith((b"\xff\xfe", b"\xfe\xff")):
        opening = opening.decode("utf-16", "replace").encode("utf-8", "replace").lstrip()
    return bool(_ELEMENTS.search(opening)) and (source.suffix in _SUFFIXES or opening.startswith(b"<"))


def read(source: Source) -> Reading:
    """The release that the page's article makes."""
    decoded = encoding.decode(source.data, source.encoding)
    release, notes = read_page(decoded.text)
    original = source.original(decoded.text, decoded.encoding)
    return Reading((ImportItem(release, original),), decoded.encoding, (*decoded.notes, *notes))


def read_page(text: str) -> tuple[Release, tuple[str, ...]]:
    """The release out of a page's HTML, and notes.

    Raises:
        ImportFailed: there is no text in the page.
    """
    _refuse_frames(text)
    soup = prose.soup(text)
    said = metadata.of_page(text, soup)
    heading = soup.title.get_text(" ", strip=True) if soup.title else ""
    words = soup.get_text(" ")
    left_out = _drop_furniture(soup)
    page = prose.of_tag(soup)
    if not page.blocks:
        raise ImportFailed(_("There is no text in this page."))
    start, end = _ended(page, *_article(page))
    title, first = _title(page, start, end, [said.get("title", ""), heading])
    article = _cut(page, first, end)
    article.blocks[:0] = _bylines_in_captions(article)
    for number in {*range(8), *range(-6, 0)}:
        if -len(article.blocks) <= number < len(article.blocks):
            article.blocks[number] = _unlisted(article.blocks[number])
    left_out += _plain_header(article)
    above = {number: _unlisted(page.blocks[number]) for number in range(max(first - 4, 0), first - 1)}
    dates = [number for number, block in above.items() if any(map(_is_dated, block.split("\\\n")))]
    article.blocks[:0] = ["\n\n".join(map(_plain, above[number].split("\\\n"))) for number in dates]
    below = list(_credits_below(page, end))
    article.blocks.extend(line for number in below for line in _lines(page.blocks[number]))
    known = Release(title=title, language=language(str(soup.html.get("lang", ""))) if soup.html else "")
    found = reduced.read(article, known)
    around = [
        number for number in range(len(page.blocks)) if not first <= number < end and number not in (*below, *dates)
    ]
    left_out += [page.blocks[number] for number in around if letters(page.blocks[number]) != letters(title)]
    return metadata.completed(found.release, said, words), (*found.notes, *_named(left_out))


def _ended(page: Prose, start: int, end: int) -> tuple[int, int]:
    """An article's bounds without what readers said below it, other articles, and the page's foot."""
    plain = [re.sub(r"^#+\s+|\*+", "", _LINK.sub(r"\1", block)) for block in page.blocks[start:end]]
    texts = [number for number, words in enumerate(plain) if _SENTENCE.search(words) and len(words) > 40]
    if not texts:
        return start, end
    for number in range(texts[0] + 1, len(plain)):
        if is_of_readers(plain[number]):
            return start, start + number
    for number in range(texts[-1] + 1, len(plain)):
        block = page.blocks[start + number]
        is_list_of_links = block.count("](") > 1 and len(letters(_LINK.sub("", block))) * 2 < len(
            letters(plain[number])
        )
        if closes(plain[number]) or is_list_of_links or is_footer(plain[number]):
            return start, start + number
    return start, end


def _refuse_frames(text: str) -> None:
    """Refuse a page that only says which pages stand beside each other in it."""
    if not re.search(r"<frameset\b", text, re.IGNORECASE) or re.search(r"<(?:p|div|td)\b[^<]*>[^<]{60}", text):
        return
    frames = re.findall(r"<frame\b[^>]*?\bsrc\s*=\s*[\"']?([^\s\"'>]+)", text, re.IGNORECASE)
    raise ImportFailed(
        _(
            "This page only frames other pages ({frames}). Open the one with the text by itself and save that.",
            frames=", ".join(frames[:6]),
        )
    )


def _named(left_out: list[str]) -> Iterator[str]:
    """A note on what stood around the article, as far as anybody would read it."""
    texts = [" ".join(_LINK.sub(r"\1", text).split())[:100] for text in left_out]
    texts = list(dict.fromkeys(text for text in texts if letters(text)))
    if texts:
        more = _(" … and {count} more", count=len(texts) - MAX_NAMED) if len(texts) > MAX_NAMED else ""
        yield _("Left out around the article: {text}{more}", text=" · ".join(texts[:MAX_NAMED]), more=more)


def _is_dated(block: str) -> bool:
    """Whether a block above the title says when the article came out, or from where it is."""
    line = _plain(block)
    has_links = "](" in block and len(letters(_LINK.sub("", block))) * 2 < len(letters(line))
    labels = read_labels(line) if len(line) < 80 and not has_links else None
    is_element = labels is not None and (labels.has_date or any(one.role is Role.SOURCE for one in labels.values))
    return (len(letters(line)) < 25 and bool(moments.day(line))) or is_element


def _bylines_in_captions(article: Prose) -> list[str]:
    """The bylines that a page sets beside its first picture as if they were its caption, taken from there."""
    found = [photo for photo in article.photos if photo.after <= 1 and byline(photo.caption)]
    article.photos[:] = [
        dataclasses.replace(photo, caption="") if photo in found else photo for photo in article.photos
    ]
    return [photo.caption for photo in found]


def _credits_below(page: Prose, end: int) -> Iterator[int]:
    """The blocks right below an article that say who made it, above what readers say and other articles."""
    for number in range(end, min(end + 12, len(page.blocks))):
        words = re.sub(r"^#+\s+|\*+", "", _LINK.sub(r"\1", page.blocks[number]))
        if is_of_readers(words) or closes(words):
            return
        if _is_credit(page.blocks[number]):
            yield number


def _is_credit(block: str) -> bool:
    """Whether a block below the article says who made it: 责任编辑：…, Source: Somebody, （宣传部 张三）."""
    bracket = re.fullmatch(r"[（(【]([^（()）【】]{2,60})[)）】]", block.strip())
    if bracket and (read_credits(bracket[1]) or any(signature(bracket[1]))):
        return True
    matches = [_LABELLED.match(line) for line in _lines(block)]
    labels = [lookup(match["label"]) for match in matches if match]
    is_told = bool(labels) and all(label and label.role in _CREDITS for label in labels)
    return len(block) < 200 and (is_told or ("](" not in block and not block.isascii() and bool(read_credits(block))))


def _lines(block: str) -> list[str]:
    """A block's words, or those of each of a list's items, each on one line."""
    parts = re.split(r"\n(?=- )", block) if block.startswith("- ") else [block]
    return [" ".join(_LINK.sub(r"\1", part).removeprefix("- ").split()) for part in parts]


def _holds_a_byline(words: str) -> bool:
    """Whether what is called a bar of buttons is where the page says who wrote the article."""
    line = " ".join(words.split())
    return len(line) <= 200 and bool(re.match(r"by\b", line, re.IGNORECASE)) and byline(line[:150]) is not None


def _drop_furniture(soup: BeautifulSoup) -> list[str]:
    """Take navigation, footers, share buttons and comments out, by what their elements are called; their words.

    What holds a good part of the page's words is no furniture: some systems put the article into a form.
    """
    dropped = []
    most = 0.3 * len(soup.get_text())
    for tag in soup.find_all(True):
        if tag.parent is None or tag.name in ("html", "body", "h1", "article", "main"):
            continue
        called = " ".join((*(tag.get("class") or ()), str(tag.get("id") or "")))
        if tag.name not in ("title", "nav", "footer", "form") and not _FURNITURE.search(called):
            continue
        words = tag.get_text(" ")
        if _holds_a_byline(words):
            continue
        if tag.name == "title" or (len(words) < most and len(tag.find_all("p")) < 4):
            dropped.append(words if tag.name != "title" else "")
            tag.extract()
    return dropped


def _article(page: Prose) -> tuple[int, int]:
    """Where the article's blocks begin and end: those inside the element that holds the most running text.

    Each block gives its element and all around it what it is worth; links and single words cost something, so the
    page as a whole is worth less than the article in it.
    """
    if not any("](" in block for block in page.blocks):
        return 0, len(page.blocks)  # nothing leads away from it: all of it is the article
    worth: defaultdict[int, float] = defaultdict(float)
    elements: dict[int, Tag] = {}
    for block, origin in zip(page.blocks, page.origins, strict=True):
        value = _value(block)
        for element in (origin, *origin.parents):
            worth[id(element)] += value
            elements[id(element)] = element
    best = max(worth, key=lambda key: (worth[key], len(list(elements[key].parents))))
    inside = [
        number
        for number, origin in enumerate(page.origins)
        if any(id(one) == best for one in (origin, *origin.parents))
    ]
    return inside[0], inside[-1] + 1


def _value(block: str) -> float:
    words = _LINK.sub("", block)
    if "](" not in block and _is_credit(block):
        return 0.0  # labels and credits are no text, and no menu either
    if len(words) < 12 and not _MARKS.search(words):
        return -1.0 - 0.5 * len(_LINK.findall(block))
    if len(words) < 0.4 * len(block) and "](" in block:
        return -2.0
    return min(len(words), 600) / 30 + len(_MARKS.findall(words)) / 2 - 1


def _title(page: Prose, start: int, end: int, said: list[str]) -> tuple[str, int]:
    """The article's title and the block that it begins with: the title's, where the title stands above the text.

    Args:
        page: the page.
        start, end: where the article's blocks begin and end.
        said: the title as metadata say it, and the page's own, which may be no more than the site's name.
    """
    text = next((number for number in range(start, end) if _is_text(page.blocks[number])), end)
    near = [*range(start, max(start - 12, -1), -1), *range(start + 1, min(max(text, start + 6), start + 16, end))]
    for is_title in (_is_said(said), _is_first_heading):
        for number in near:
            if is_title(page.blocks[number]) and (number < text or is_title is not _is_first_heading):
                return _plain(page.blocks[number]), number + 1
    if not said[0] and (found := _title_above(page, start, text)) is not None:
        return _plain(page.blocks[found]), found + 1
    words = next((words for words in said if words), "")
    headings = [block for block in page.blocks[:end] if block.startswith("# ")]
    while start and _HEADER_LINE.search(page.blocks[start - 1]) and len(page.blocks[start - 1]) < 200:
        start -= 1
    return _plain(headings[-1]) if headings else max(_SITE_NAME.split(words), key=len) if words else "", start


def _is_said(said: list[str]) -> Callable[[str], bool]:
    """Whether a block is the title that a page says of itself, its site's name left off."""
    wanted = [words for text in said if text for words in (text, *_SITE_NAME.split(text)) if len(letters(words)) > 3]
    known = {letters(words) for words in wanted}
    whole = [letters(text) for text in said]

    def is_said(block: str) -> bool:
        words = _plain(block)
        key = letters(words)
        if not key or (len(key) < 25 and moments.day(words)) or is_channel(words):
            return False
        return key in known or (len(key) > 8 and any(key in text for text in whole))

    return is_said


def _is_first_heading(block: str) -> bool:
    return block.startswith("# ") and bool(letters(block)) and not _is_dated(block)


def _title_above(page: Prose, start: int, text: int) -> int | None:
    """Which block is the title on a page that tells it only by where it stands: above the date, or the text."""
    first = max(start - 6, 0)
    plain = {number: _plain(page.blocks[number]) for number in range(first, text)}
    dated = [number for number, words in plain.items() if _is_labelled(words) or byline(_first_line(words)) is not None]
    dated += [number for number in plain if _is_dated(_unlisted(page.blocks[number]).split("\\\n")[0])]
    below = min(dated, default=text)
    for number in range(below - 1, first - 1, -1):
        words = plain[number]
        is_linked = "](" in page.blocks[number] and len(letters(_LINK.sub("", page.blocks[number]))) < 2
        is_other = is_linked or is_channel(words) or is_furniture(words) or page.blocks[number].startswith(("- ", "|"))
        if is_long(words) and len(words) <= 120 and not is_other:
            return number
    return None


def _is_text(block: str) -> bool:
    words = _plain(block)
    return len(words) > 40 and bool(_SENTENCE.search(words)) and not _is_labelled(words)


def _plain(block: str) -> str:
    """A block's words on one line, without marks of headings, emphasis and links."""
    return " ".join(re.sub(r"^#+\s+|[*\\]", "", _LINK.sub(r"\1", block)).split())


def _plain_header(article: Prose) -> list[str]:
    """Make the lines between title and text plain, drop those that only link elsewhere, and return what was dropped.

    A date is neither a heading nor a link, whatever a page makes of it; lines that a break parts are lines.
    """
    dropped = []
    for number, block in enumerate(article.blocks):
        plain = re.sub(r"(?m)^#+\s+|\*+", "", _LINK.sub(r"\1", block))
        if number < 3 and "\\\n" in plain and not _SENTENCE.search(plain):
            plain = block = plain.replace("\\\n", "\n\n")
        if number < 3 and block.startswith("- ") and _is_credit(block):  # a list of labels
            plain = block = "\n\n".join(_lines(block))
        is_labelled = bool(_LABELLED.match(plain)) or byline(_first_line(plain)) is not None
        if not is_labelled and (_value(block) > 3 or _SENTENCE.search(plain)):
            if not _has_byline_below(article.blocks[number + 1 : number + 5]):
                break
            article.blocks[number] = " ".join(plain.split()) if block.startswith("#") else block
            continue
        has_only_links = "](" in block and len(letters(_LINK.sub("", block))) < 2
        if has_only_links and not is_english_person(" ".join(plain.split())):
            dropped.append(block)
            line = ""
        else:
            line = plain.replace("\\\n", "\n\n") if is_labelled or len(plain) < 200 else block
        # A date and the paper that it came from often stand side by side without a label.
        article.blocks[number] = _DATED.sub(r"\1\n\n", line, count=1) if _DATED.match(line) else line
    else:
        return dropped
    return [*dropped, *_drop_tools(article, number)]


def _unlisted(block: str) -> str:
    """A list or a table of labels, or of the byline and the date, as lines; other blocks as they are."""
    if not block.startswith(("- ", "|")) or block.count("\n") > 12:
        return block
    rows = [row for row in block.split("\n") if not re.fullmatch(r"[|\s:-]+", row)]
    lines = ["  ".join(cell.strip() for cell in row.strip("|").split(" | ")) for row in rows]
    plain = [_LINK.sub(r"\1", line).removeprefix("- ").strip() for line in lines]
    telling = sum(byline(line) is not None or _is_labelled(line) for line in plain)
    is_told = telling * 2 > len(plain) or (len(plain) <= 6 and any(map(byline, plain)))
    return "\\\n".join(line for line in plain if line) if is_told else block


def _is_labelled(line: str) -> bool:
    labels = read_labels(line) if len(line) <= 160 else None
    return bool(labels and labels.is_strong and not labels.rest)


def _drop_tools(article: Prose, end: int) -> list[str]:
    """Drop three or more lines of a word or two in a row right above the text: a box of tools, no part of a header."""
    start = end
    while start and _is_tool(article.blocks[start - 1]):
        start -= 1
    tools = [block for block in article.blocks[start:end] if block]
    if len(tools) < 3:
        return []
    article.blocks[start:end] = [""] * (end - start)
    return tools


def _is_tool(block: str) -> bool:
    words = re.sub(r"(?m)^[#\s-]+", "", _LINK.sub(r"\1", block))
    lines = words.splitlines() or [""]
    has_label = any(read_labels(line) or byline(line) for line in lines)
    return not has_label and all(len(letters(line)) <= 24 and not _MARKS.search(line) for line in lines)


def _first_line(block: str) -> str:
    return re.split(r"\\?\n", block, maxsplit=1)[0]


def _has_byline_below(blocks: list[str]) -> bool:
    """Whether the title's deck or its picture's caption stands here, above the byline or the date."""
    for block in blocks:
        plain = re.sub(r"^#+\s+|\*+", "", _LINK.sub(r"\1", block))
        plain = _first_line(plain)
        labels = read_labels(plain)
        if byline(plain) or (labels and labels.has_date and labels.is_strong and not labels.rest):
            return True
        if _SENTENCE.search(plain) and not block.startswith("#"):
            return False
    return False


def _cut(page: Prose, start: int, end: int) -> Prose:
    """A part of a page with the pictures in it."""
    above = [0]
    for block in page.blocks:
        above.append(above[-1] + Prose([block]).count)
    photos = [
        dataclasses.replace(photo, after=photo.after - above[start])
        for photo in page.photos
        if above[start] <= photo.after <= above[end]
    ]
    return Prose(page.blocks[start:end], photos)
