"""English pages as offices' systems write them: each tells title, day and names by its own marks."""

from __future__ import annotations

import pytest

from newsroom_tui.importers import table
from newsroom_tui.importers.base import Source

TITLE = "Hall for young builders opens"
PROSE = "A hall for young builders opened on Monday, and forty of them came on the first day to see it."
MORE = "The hall stays open until the end of the year, and nobody has to pay, said its warden, Lin Sample."
TEXT = f"<p>{PROSE}</p><p>{MORE}</p>"

PAGES = {  # the page; date, author, photographer, source
    "a content system's node": (
        f"""<title>{TITLE} | Sample University</title></head><body><div id="header"><a href="/">Sample</a></div>
        <div class="breadcrumb"><a href="/">Home</a> » <a href="/news">News</a></div><h1 class="title">{TITLE}</h1>
        <div class="node"><span class="submitted">Submitted by jsample on Mon, 05/04/2009 - 10:00</span>
        <div class="content">{TEXT}</div><ul class="links"><li>Add new comment</li></ul></div>""",
        ("2009-05-04", "jsample", "", ""),
    ),
    "a senator's site": (
        f"""<title>Press Releases - U.S. Senator Ada Sample</title></head><body><div id="nav"><a>About</a></div>
        <div id="content"><h2>Press Releases</h2><div class="date">Mar 12 2007</div><h3>{TITLE}</h3>{TEXT}
        <p align="center"># # #</p><p><a href="x">Return to Press Releases</a></p></div>""",
        ("2007-03-12", "", "", ""),
    ),
    "a government's site": (
        f"""<title>{TITLE} - Sample Government</title></head><body><main><span>Press release</span><h1>{TITLE}</h1>
        <dl><dt>From:</dt><dd><a>Department for Crafts</a></dd><dt>Published</dt><dd>4 May 2021</dd></dl>
        <div class="text">{TEXT}</div></main>""",
        ("2021-05-04", "", "", "Department for Crafts"),
    ),
    "a company's news module": (
        f"""<title>Sample Works - Press Release</title></head><body><div class="menu"><a>Investors</a></div>
        <div class="module"><span>Nov 14, 2019</span><h2>{TITLE}</h2><div class="body">{TEXT}
        <p><b>About Sample Works</b></p><p>Sample Works builds halls.</p><p><b>Contacts</b><br>Lin Sample<br>
        lin@sample.example</p><p>Source: Sample Works</p></div></div>""",
        ("2019-11-14", "", "", "Sample Works"),
    ),
    "a blog": (
        f"""<title>{TITLE} – Sample Blog</title></head><body><article><header><h1>{TITLE}</h1><div>Posted on
        <time datetime="2018-05-04">May 4, 2018</time><span class="byline"> by <a href="/a">Jo Sample</a></span></div>
        </header><div class="entry-content"><figure><img src="a.jpg"><figcaption>Hall. Photo: Ada Sample</figcaption>
        </figure>{TEXT}</div></article><div id="comments"><h2>One thought</h2><p>Nice hall, I shall come.</p></div>""",
        ("2018-05-04", "Jo Sample", "Ada Sample", ""),
    ),
    "a page made by hand": (
        f"""<title>New Page 1</title></head><body><p align="center"><b>NEWS RELEASE</b></p><p>May 4, 2001</p><p>For more
        information, contact:<br>Lin Sample, 555-0100</p><p><b>{TITLE}</b></p>{TEXT}<p align="center">###</p>""",
        ("2001-05-04", "", "", ""),
    ),
}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_read_as_its_system_lays_it_out(page: str) -> None:
    inner, expected = PAGES[page]
    document = f'<html lang="en"><head>{inner}</body></html>'
    release = table.read(Source("page.html", document.encode())).items[0].release
    assert (release.title, release.body) == (TITLE, f"{PROSE}\n\n{MORE}")
    assert (release.release_date, release.author, release.photographer, release.source) == expected
