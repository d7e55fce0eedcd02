"""Web pages as saved from a browser or a CMS: the article without what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.release import Release
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import article, blocks, elements, encoding, masthead, metadata, prose, reduced, teasers
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.items import letters
from newsroom_tui.importers.pasted import unkept
from newsroom_tui.importers.pasted.bylines import byline
from newsroom_tui.importers.post import language
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
_PULLED = re.compile(r"pull-?quote", re.IGNORECASE)
_OF_READERS = re.compile(r"(?:^|[-_ ])(?:comments?|comment-?list|disqus|respond)(?:$|[-_ ])", re.IGNORECASE)
_NO_TITLE = re.compile(  # what programs call a page that nobody gave a title
    r"\.(?:html?|docx?|aspx?|php|jsp|pdf|txt)\b|^\W*(?:untitled|new page|document|article|home|index|ex-?\d[\d.]*|"
    r"无标题|新建网页|新网页|未命名|文章内容|新闻内容|详细页|内容页)\W*\d*\W*$",
    re.IGNORECASE,
)
_ON_THE_SERVER = re.compile(r"<%.*?%>|<\?php\b.*?(?:\?>|\Z)", re.DOTALL)
"""What a server runs before it sends the page, in a template that was never sent (.jsp, .asp, .php)."""
_PENDING = "page"
"""Stands for a release's uid while its text is being read; what the whole page gives takes its place."""
MAX_NAMED = 20_000
"""Characters of what stands around an article that a note holds; more of it is counted."""


def is_format(source: Source) -> bool:
    """Whether the file is HTML, by its first bytes or by its ending."""
    if source.head.startswith((b"<?xml", b"<!DOCTYPE", b"<!doctype")):
        return elements.root_name(source).lower() == "html" or b"html" in source.head[:30].lower()
    opening = source.head
    if opening.startswith((b"\xff\xfe", b"\xfe\xff")):
        opening = opening.decode("utf-16", "replace").encode("utf-8", "replace").lstrip()
    if source.suffix == ".txt" and _is_text(opening):
        return False
    return bool(_ELEMENTS.search(opening)) and (source.suffix in _SUFFIXES or opening.startswith(b"<"))


def _is_text(opening: bytes) -> bool:
    """Whether a text has a page's empty elements above it: its long lines are in none."""
    long = [line for line in opening.split(b"\n")[:-1] if len(line) >= 80 and not line.lstrip().startswith(b"<")]
    return bool(long) and not any(b"<" in line for line in long)


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
    text = _ON_THE_SERVER.sub("", text)
    soup = prose.soup(text)
    said = metadata.of_page(text, soup)
    heading = soup.title.get_text(" ", strip=True) if soup.title else ""
    heading = "" if _NO_TITLE.search(heading) else heading
    words = soup.get_text(" ")
    visible = words.replace(soup.title.get_text(" "), " ", 1) if soup.title else words
    left_out = _drop_furniture(soup)
    page = prose.of_tag(soup)
    if not page.blocks:
        raise ImportFailed(_("There is no text in this page."))
    start, end = article.ended(page, *article.bounds(page))
    title, first = article.title(page, start, end, [said.get("title", ""), heading])
    inner = article.cut(page, first, end)
    inner.blocks[:0] = masthead.bylines_in_captions(inner)
    for number in {*range(8), *range(-6, 0)}:
        if -len(inner.blocks) <= number < len(inner.blocks):
            inner.blocks[number] = blocks.unlisted(inner.blocks[number])
    deck = masthead.deck(inner)
    left_out += masthead.made_plain(inner)
    left_out += teasers.dropped(inner)
    above = {number: blocks.unlisted(page.blocks[number]) for number in range(max(first - 4, 0), first - 1)}
    dates = [
        number
        for number, block in above.items()
        if not re.match(r"\|.*\]\(", page.blocks[number], re.DOTALL) and any(map(blocks.is_dated, block.split("\\\n")))
    ]
    inner.blocks[:0] = ["\n\n".join(map(blocks.plain, above[number].split("\\\n"))) for number in dates]
    below = list(article.credits_below(page, end))
    inner.blocks.extend(line for number in below for line in blocks.lines(page.blocks[number]))
    known = Release(
        uid=_PENDING, title=title, subtitle=deck, language=language(str(soup.html.get("lang", ""))) if soup.html else ""
    )
    found = reduced.read(inner, known)
    around = [
        number for number in range(len(page.blocks)) if not first <= number < end and number not in (*below, *dates)
    ]
    left_out += [page.blocks[number] for number in around if letters(page.blocks[number]) != letters(title)]
    release = metadata.completed(found.release, said, words)
    notes = (*found.notes, *_named(left_out))
    return release, (*notes, *unkept.noted(visible, release, notes))


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
    """A note on what stood around the article, each piece once."""
    texts = [" ".join(blocks.LINK.sub(r"\1", text).split()) for text in left_out]
    named = ""
    for number, text in enumerate(texts):
        if len(named) > MAX_NAMED:
            named += _(" … and {count} more", count=len(texts) - number)
            break
        if letters(text) and text not in named:
            named += f"{' · ' if named else ''}{text}"
    if named:
        yield _("Left out around the article: {text}", text=named)


def _holds_a_byline(words: str) -> bool:
    """Whether what is called a bar of buttons is where the page says who wrote the article."""
    line = " ".join(words.split())
    return len(line) <= 200 and bool(re.match(r"by\b", line, re.IGNORECASE)) and byline(line[:150]) is not None


def _is_below_text(tag: Tag) -> bool:
    """Whether three paragraphs or more stand above an element, so that it is not the article itself."""
    above = tag.find_all_previous("p", limit=60)
    return sum(len(paragraph.get_text()) > 60 for paragraph in above) >= 3 and tag.find("h1") is None


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
        is_named = _FURNITURE.search(called) or _PULLED.search(called)
        if tag.name not in ("title", "nav", "footer", "form") and not is_named:
            continue
        words = tag.get_text(" ")
        if _holds_a_byline(words):
            continue
        if _PULLED.search(called) and letters(soup.get_text()).count(letters(words)) < 2:
            continue  # set like a quotation pulled out of the text, but part of it
        is_small = len(words) < most and len(tag.find_all("p")) < 4
        if tag.name == "title" or is_small or (_OF_READERS.search(called) and _is_below_text(tag)):
            dropped.append(words if tag.name != "title" else "")
            tag.extract()
    return dropped
