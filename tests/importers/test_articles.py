"""Saved pages: the article's own element, the boxes of its pictures, and what leads to other articles."""

from __future__ import annotations

import pytest

from newsroom_tui.domain.release import Release
from newsroom_tui.importers import html

TEXTS = (
    "The Sample Foundation opened a workshop for young builders on Monday, and forty of them came on the first day.",
    "The workshop stays open until the end of the year, and nobody who takes part has to pay for anything at all.",
    "Its rooms were a bakery until last winter, and the old ovens now dry the timber that the builders work with.",
    "Who wants to take part can come by on any evening, and bring a drawing of what should be built, big or small.",
)
BODY = "\n\n".join(TEXTS)
FIRST, *REST = (f"<p>{text}</p>" for text in TEXTS)
HEADLINE = "Workshop for young builders opens in Sampleton"


def saved(inside: str, *, around: str = "", title: str = HEADLINE) -> Release:
    """The release in a page with a menu; `inside` is the text's own element, `around` what stands below that."""
    menu = "".join(f'<li><a href="/{number}">Topic {number}</a></li>' for number in range(12))
    byline = "<p>By Jo Sample</p><p>June 3, 2024</p>"
    return html.read_page(
        f"<html><head><title>{title}</title></head><body><ul>{menu}</ul><div><h1>{HEADLINE}</h1>{byline}"
        f'<div class="words">{inside}</div>{around}</div><p>© 2024</p></body></html>'
    )[0]


def test_what_stands_around_the_texts_own_element_is_no_text() -> None:
    around = (
        "<p>Signs up for nothing, but a short line all the same</p><h2>Videos of the week</h2>"
        "<table><tr><td>Poll</td><td>Yes</td><td>No</td></tr><tr><td>Saws</td><td>3</td><td>4</td></tr></table>"
    )
    release = saved(FIRST + "".join(REST), around=around)
    assert (release.title, release.author, release.release_date) == (HEADLINE, "Jo Sample", "2024-06-03")
    assert release.body == BODY


@pytest.mark.parametrize(
    "teaser",
    [
        '<p><a href="/ovens">See our pictures of the ovens.</a></p>',
        '<p><b>Related topics</b></p><ul><li><a href="/a">Timber</a></li><li><a href="/b">Old ovens</a></li></ul>',
        '<h3><a href="/sampleton">Sampleton Weekly</a></h3>',
        '<p><b>Read more:</b> <i><a href="/museum">Old Ovens of Sampleton Are Sold to a Museum</a></i></p>',
        '<div>Further reading</div><ul><li><a href="/a">Timber is dear</a><p>3 June 2024</p></li>'
        '<li><a href="/b">Ovens are sold</a><p>1 June 2024</p></li></ul>',
    ],
)
def test_a_block_that_only_leads_to_other_pages_is_no_text(teaser: str) -> None:
    assert saved(FIRST + teaser + "".join(REST)).body == BODY
    assert saved(FIRST + "".join(REST) + teaser).body == BODY


def test_what_hangs_on_the_text_and_a_written_address_stay() -> None:
    attached = '<p><a href="/form.docx">Form to take part</a></p><p><a href="https://a.example/">a.example</a></p>'
    assert saved(FIRST + "".join(REST) + attached).body.count("](") == 2


@pytest.mark.parametrize(
    "box",
    [
        '<div class="media-box"><img src="a.jpg"><div class="credit">Ada Moss / AFP</div>'
        '<div class="caption">The old bakery stands empty before the builders come in.</div></div>',
        '<div class="inline-image"><a href="#">[+] Enlarge<img src="a.jpg"></a><div><cite>Ada Moss/AFP</cite>'
        "The old bakery stands empty before the builders come in.</div></div>",
        '<figure><img src="a.jpg"><figcaption>The old bakery stands empty before the builders come in. '
        '<span class="photo-credit">Photo: Ada Moss/AFP</span></figcaption></figure>',
        '<div><img src="a.jpg"><p class="wp-caption-text">The old bakery stands empty before the builders come in. '
        "(Photo: Ada Moss/AFP)</p></div>",
    ],
)
def test_a_pictures_box_gives_its_caption_and_its_credit(box: str) -> None:
    release = saved(FIRST + box + "".join(REST))
    assert (release.body, release.photographer) == (BODY, "Ada Moss")
    (photo,) = release.photos
    assert (photo.file, photo.after) == ("a.jpg", 1)
    assert photo.caption == "The old bakery stands empty before the builders come in."


def test_a_caption_whose_picture_was_not_saved_is_still_a_caption() -> None:
    caption = '<p class="caption">The old bakery stands empty before the builders come in.</p>'
    release = saved(FIRST + caption + "".join(REST))
    assert (release.body, [photo.caption[:14] for photo in release.photos]) == (BODY, ["The old bakery"])


def test_what_readers_say_is_no_text_however_long_it_is() -> None:
    said = "".join(f"<h4>What a day</h4><p>{text}</p><p>Posted by: Ann</p>" for text in TEXTS * 3)
    release = saved(FIRST + "".join(REST), around=f'<div id="comments">{said}</div>')
    assert (release.author, release.body) == ("Jo Sample", BODY)


def test_the_sites_name_beside_the_date_is_not_the_title() -> None:
    release = saved(f"<p>Sample Times</p>{FIRST}{''.join(REST)}", title=f"{HEADLINE} | Sample Times")
    assert release.title == HEADLINE


def test_a_sentence_in_a_heading_below_the_title_is_the_subtitle() -> None:
    deck = "<h2>Forty of them came on the first day, and many more have asked for a place</h2>"
    byline = '<span class="byline"><a rel="author" href="/jo">Jo Sample</a></span><p>June 3, 2024</p>'
    release = html.read_page(f"<html><body><h1>{HEADLINE}</h1>{deck}{byline}{FIRST}{''.join(REST)}</body></html>")[0]
    assert (release.subtitle[:20], release.author, release.body) == ("Forty of them came o", "Jo Sample", BODY)


@pytest.mark.parametrize(
    "writer",
    [
        '<a href="/jo" rel="author">Jo Sample</a>',
        '<span itemprop="author">Jo Sample</span>',
        '<div class="post-author-name">Jo Sample</div>',
    ],
)
def test_an_element_that_is_called_the_authors_names_the_author(writer: str) -> None:
    other = '<a href="/ann" rel="author">Ann Other</a>'
    page = f"<html><body><p>{other}</p><h1>{HEADLINE}</h1>{FIRST}{''.join(REST)}<p>{writer}</p></body></html>"
    assert html.read_page(page)[0].author == "Jo Sample"


def test_a_quotation_pulled_out_is_text_only_where_it_stands_nowhere_else() -> None:
    again = f'<blockquote class="pullquote">{TEXTS[1]}</blockquote>'
    assert saved(FIRST + again + "".join(REST)).body == BODY
    assert saved(FIRST + again + "".join(REST[1:])).body.count("nobody who takes part") == 1


def test_what_a_gallery_says_twice_is_no_text() -> None:
    shown = "<p>Builders carry timber into the old bakery in Sampleton on the first day.</p>"
    gallery = f"<div><span>1 of 24</span><div>Full Screen</div><p>×</p>{shown}<div>Caption</div>{shown}</div>"
    assert saved(FIRST + gallery + "".join(REST)).body == BODY


def test_a_films_title_between_its_buttons_is_no_text() -> None:
    film = "<div>Video Ad Feedback</div><div>See what the old ovens bake today</div><div>05:22 - Source: CNN</div>"
    assert saved(FIRST + film + "".join(REST)).body == BODY


def test_a_day_that_is_a_link_is_still_the_day() -> None:
    head = f'<h1>{HEADLINE}</h1><p><a href="/jo">Jo Sample</a></p><p><a href="/w">6/13/2024 8:00am</a></p>'
    release = html.read_page(f"<html><body>{head}{FIRST}{''.join(REST)}</body></html>")[0]
    assert (release.author, release.release_date, release.body) == ("Jo Sample", "2024-06-13", BODY)


def test_teasers_below_the_text_end_it_even_if_they_are_long() -> None:
    teasers = "".join(f'<h4><a href="/{number}">Old ovens</a></h4><p>{TEXTS[number]}</p>' for number in range(2))
    assert saved(FIRST + "".join(REST) + f"<h2>More stories</h2>{teasers}").body == BODY
