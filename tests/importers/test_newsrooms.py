"""Pages as English newsrooms, agencies and campuses lay them out: as they are saved, and as they are pasted whole."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from newsroom_tui.domain.release import Release
from newsroom_tui.importers import html, pasted

from . import laid_out
from .copied import copied

TITLE = "Sample Foundation Opens Workshop for Young Builders in Old Bakery"
FIRST = (
    "The Sample Foundation opened a workshop for young builders on Monday, and forty of them came on the first day to "
    "saw, to plane and to hammer under the eyes of two carpenters."
)
SECOND = (
    "The workshop stays open until the end of the year, and nobody who takes part has to pay for anything at all, be "
    "it for timber, for tools or for the bread that is still baked in one of the ovens."
)
THIRD = (
    "Its rooms were a bakery until last winter, when the last baker of the street retired, and the other ovens now dry "
    "the timber that the builders work with."
)
TOPICS = (
    "Home About Academics Admissions Research Athletics Alumni Giving Library Calendar Directory Apply Search Visit"
)
ITEMS = "".join(f'<li><a href="/{number}">{topic}</a></li>' for number, topic in enumerate(TOPICS.split()))
SIDE = "".join(
    f'<li><a href="/n/{number}">{words}</a></li>'
    for number, words in enumerate(
        ["River reopens for rowing after the flood", "Baker wins national prize", "Five walks for the month of May"]
    )
)
FOOT = (
    '<footer><p>1 Sample Street, Sampleton, ST 00000 | (000) 555-0100</p><ul><li><a href="/p">Privacy Policy</a></li>'
    '<li><a href="/t">Terms of Use</a></li><li><a href="/s">Site Map</a></li></ul>'
    "<p>© 2024 The Sample Foundation. All rights reserved.</p></footer>"
)


@dataclass(frozen=True)
class Page(laid_out.Page):
    """A page of the foundation's."""

    above = f"<a href='#main'>Skip to main content</a><div class='top'><ul class='nav'>{ITEMS}</ul></div>"
    below = f"<aside><h3>Related News</h3><ul>{SIDE}</ul></aside>{FOOT}"

    day: str = "2024-06-03"


def paragraphs(*, opening: str = "", between: str = "") -> str:
    """The release's paragraphs, each an element of its own."""
    return f"<p>{opening}{FIRST}</p>{between}<p>{SECOND}</p><p>{THIRD}</p>"


BUTTONS = "".join(f'<li><a href="#{word}">{word}</a></li>' for word in ("Facebook", "Twitter", "Print"))
SHARE = f'<ul class="share">{BUTTONS}</ul>'

PAGES = [
    Page(
        "blog system",
        f'<article><header><h1 class="entry-title">{TITLE}</h1><div class="entry-meta">Posted on <time>'
        "June 3, 2024</time> "
        f'by <a href="/author/jo">Jo Sample</a></div></header><div class="entry-content">{paragraphs()}</div>'
        '<footer class="entry-footer">Posted in <a href="/c">News</a> | Tagged <a href="/t">'
        "builders</a></footer></article>",
        author="Jo Sample",
    ),
    Page(
        "campus news with a picture",
        f"<div><h1>{TITLE}</h1><p>June 3, 2024 | By Jo Sample</p><figure><img src='/a.jpg'><figcaption>"
        "Builders at the "
        f"bench. Photo by Ada Example</figcaption></figure>{paragraphs()}</div>",
        author="Jo Sample",
        photographer="Ada Example",
    ),
    Page(
        "press release of an agency",
        f"<section><h1>{TITLE}</h1><h2>Two carpenters teach sawing, planing and hammering</h2>"
        '<p class="source">NEWS PROVIDED BY</p>'
        '<p><a href="/o"><strong>The Sample Foundation</strong></a></p><p class="date">Jun 03, 2024, 08:00 ET</p>'
        f"{SHARE}<p>SAMPLETON, June 3, 2024 /Sample Newswire/ -- {FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
        "<p>SOURCE The Sample Foundation</p></section>",
    ),
    Page(
        "press release of an office",
        '<div class="release"><p>FOR IMMEDIATE RELEASE</p><p>Monday, June 3, 2024</p><p>'
        "Contact: Ann Speaker, (000) 555-0101</p>"
        f"<h1>{TITLE}</h1>{paragraphs(opening='<b>SAMPLETON, ST</b> — ')}<p>###</p></div>",
    ),
    Page(
        "labels in a row",
        f"<div><h2>{TITLE}</h2><p>"
        "Release time: 2024-06-03 &nbsp; Author: Jo Sample &nbsp; Editor: Ann Speaker &nbsp; "
        f"Views: 120</p>{paragraphs()}<p>Last: <a href='/1'>River reopens</a></p><p>Next: <a href='/2'>"
        "Baker wins</a></p></div>",
        author="Jo Sample",
    ),
    Page(
        "category and day above the title",
        f'<div><span class="cat">News</span> <span class="date">June 3, 2024</span><h1>{TITLE}</h1>'
        f"<p>Story by Jo Sample | Photos by Ada Example</p>{SHARE}{paragraphs()}</div>",
        author="Jo Sample",
        photographer="Ada Example",
    ),
    Page(
        "writer and post below the title",
        f'<main><h1>{TITLE}</h1><p class="dek">Forty came on the first day, and more are on the waiting list.</p>'
        '<div class="by">Jo Sample</div><div class="role">Staff Writer</div><div>'
        "Published June 3, 2024 at 8:00 a.m.</div>"
        f"{paragraphs()}</main>",
        author="Jo Sample",
    ),
    Page(
        "media contact at the end",
        f"<div><h1>{TITLE}</h1><p>June 3, 2024</p>{paragraphs()}<h3>Media Contact</h3><p>Ann Speaker<br>"
        "ann@sample.example<br>(000) 555-0101</p><h3>About The Sample Foundation</h3>"
        "<p>The Sample Foundation teaches trades to young people in Sampleton, and has done so since 1960.</p></div>",
    ),
    Page(
        "updated later",
        f'<article><h1>{TITLE}</h1><div>By <a href="/jo">Jo Sample</a></div><div>'
        "Published: June 3, 2024, 9:00 AM EDT</div>"
        f"<div>Updated: June 4, 2024, 7:30 AM EDT</div>{paragraphs()}</article>",
        author="Jo Sample",
    ),
    Page(
        "British day and reporter",
        f"<div><h1>{TITLE}</h1><div>3 June 2024</div><div>By Jo Sample</div><div>Sample News, Sampleton</div>"
        f"{SHARE}{paragraphs()}</div>",
        author="Jo Sample",
    ),
    Page(
        "day in numbers and a reading time",
        f'<div><a href="/blog">Back to all news</a><h1>{TITLE}</h1><p>06/13/2024 · 4 min read · Jo Sample</p>'
        f"{paragraphs()}<p>Share this article</p></div>",
        author="Jo Sample",
        day="2024-06-13",
    ),
    Page(
        "table of an old site",
        f'<table width="600"><tr><td><font size="5"><b>{TITLE}</b></font></td></tr><tr><td><i>'
        "June 3, 2024</i></td></tr>"
        f'<tr><td>{FIRST}<br><br>{SECOND}<br><br>{THIRD}</td></tr><tr><td align="right">'
        "- Jo Sample, Public Affairs</td></tr>"
        "</table>",
        author="Jo Sample",
    ),
    Page(
        "quotation in the middle",
        f'<article><p class="kicker">Community</p><h1>{TITLE}</h1><p>By Jo Sample and Ada Example</p><p>'
        "June 3, 2024</p>"
        f"{paragraphs()}</article>",
        author="Jo Sample and Ada Example",
    ),
    Page(
        "everything that matters in metadata",
        f"<div><h1>{TITLE}</h1>{SHARE}{paragraphs()}</div>",
        head='<meta property="article:published_time" content="2024-06-03T08:00:00-04:00">',
    ),
]


def check(release: Release, page: Page, *, has_head: bool = True) -> None:
    """The release is the one that the page holds."""
    said = (release.title, release.release_date, release.author, release.photographer)
    assert said == (TITLE, page.day if has_head or not page.head else "", page.author, page.photographer)
    blocks = release.body.split("\n\n")
    assert len(blocks) == 3
    assert blocks[0].endswith(FIRST[-40:])
    assert blocks[1:] == [SECOND, THIRD]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize("title", [f"{TITLE} | Sample Foundation", "Sample Foundation News", ""])
def test_a_saved_page(page: Page, title: str) -> None:
    check(html.read_page(page.under(title))[0], page)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_same_page_pasted_whole(page: Page) -> None:
    check(pasted.read(copied(page.under("Sample"))).release, page, has_head=False)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_article_pasted_alone(page: Page) -> None:
    check(pasted.read(copied(page.article)).release, page, has_head=False)
