"""Whole pages: pasted with everything that stands around the article, and saved as HTML."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom_tui.domain.release import Release
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import files, html, pasted, table
from newsroom_tui.importers.base import Source
from tests.importers.reading import read

MENU = "Home\nNews\nSport\nWeather\nTravel\nMoney\nLog in\nArts\nFood\nScience\nHealth\nVideo\nShop\nJobs\n"
FOOT = (
    "Most popular\nRiver reopens for rowing\nBaker wins a prize\nFive walks for May\nSite map\nTerms of use\n"
    "Privacy policy\nAdvertise\nContact\nJobs\n© 2024 Sample Times. All rights reserved.\n"
)
FIRST = "The Sample Foundation opened a workshop for young builders on Monday, and forty of them came on the first day."
SECOND = "The workshop stays open until the end of the year, and nobody who takes part has to pay for anything at all."
THIRD = "Its rooms were a bakery until last winter, and the old ovens now dry the timber that the builders work with."

FOURTH = "Who wants to take part can come by on any evening, and bring a drawing of what should be built, big or small."


def page(header: str, *, inside: str = "", below: str = "") -> str:
    """A whole page as it is pasted, with a header, something between its paragraphs, and something below them."""
    return f"{MENU}\n{header}\n{FIRST}\n\n{SECOND}\n\n{inside}{THIRD}\n\n{below}{FOOT}"


@pytest.mark.parametrize(
    "byline",
    [
        "By Jo Sample on June 3, 2024 8:08 pm 12 comments",
        "By Jo Sample posted Jun 3rd 2024 7:30PM",
        "By Jo Sample2024-06-03 21:32:46 UTC",
        "By: Jo Sample | Published: 3 Jun 2024",
        "Jo Sample | Jun. 3, 2024, 3:17 PM | 1,209 | 5",
        "Jo Sample, Sample News 3:53 p.m. EST June 3, 2024",
        "Jo Sample\nposted on Monday, June 3rd, 2024",
        "By Jo Sample @josample\non June 3, 2024 at 9:00a",
        "Jo Sample 6/3/24 11:04am Yesterday 11:04am",
        "By Jo Sample, Senior Editor | Monday June 3, 2024 @ 6:43pm EDTTags: builders, ovens, timber, bread, workshops",
        "June 3, 2024 - 4:39 PM\nJo Sample Senior Washington Correspondent",
        "By JO SAMPLE   06/ 3/24 09:19 PM ET".title(),
    ],
)
def test_a_byline_holds_the_day_too(byline: str) -> None:
    release = read(page(f"Workshop for young builders opens in Sampleton\n{byline}\n"))
    assert (release.title, release.author) == ("Workshop for young builders opens in Sampleton", "Jo Sample")
    assert release.release_date == "2024-06-03"
    assert release.body == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


@pytest.mark.parametrize(
    "line", ["New York | June 3, 2024", "Campus News | June 3, 2024", "Sample Times, June 3, 2024 9:15 AM"]
)
def test_no_place_and_no_office_is_a_writer(line: str) -> None:
    release = read(page(f"Workshop for young builders opens in Sampleton\n{line}\n"))
    assert (release.author, release.release_date) == ("", "2024-06-03")


def test_what_stands_around_the_article_is_named() -> None:
    found = pasted.read(page("Workshop for young builders opens\nBy Jo Sample\nJune 3, 2024\n"))
    note = next(note for note in found.notes if note.startswith("Left out"))
    assert all(words in note for words in ("Weather", "Baker wins a prize", "© 2024 Sample Times"))
    assert not found.release.extra


@pytest.mark.parametrize(
    "header",
    [
        "Workshop for young builders opens\nForty came on the first day, and more are on the list.\n"
        "By Jo Sample\n3 June 2024\n",
        "Workshop for young builders opens\n12 Comments\nEmail\nPrint\nThe old ovens dry timber now. | AP Photo\n"
        "By JO SAMPLE | 3 June 2024 7:15 AM EDT\n",
        "Updated: June 3, 2024, 5:02 PM ET\nWorkshop for young builders opens\n"
        "Email\nPrint\nBy Jo Sample\nsample.example\n",
    ],
)
def test_a_deck_or_a_caption_above_the_byline_is_no_title(header: str) -> None:
    release = read(page(header))
    assert release.title == "Workshop for young builders opens"
    assert (release.author.casefold(), release.release_date) == ("jo sample", "2024-06-03")
    assert release.body == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_boxes_inside_the_article_and_comments_below_it_are_no_text() -> None:
    box = "Related Articles\nBread from the bakery\n01 Jun 2024\nHow timber dries\n28 May 2024\n\n"
    comments = (
        "3 Comments\nReply\nanna: I walked past this on Sunday, and it is lovely to see lights in there again.\n\n"
    )
    inside = f"{box}{FOURTH}\n\n"
    release = read(page("Workshop for young builders opens\n3 June 2024\n", inside=inside, below=comments))
    assert release.body == f"{FIRST}\n\n{SECOND}\n\n{FOURTH}\n\n{THIRD}"
    assert release.release_date == "2024-06-03"


def test_tools_between_byline_and_text_are_no_text() -> None:
    tools = "Story tools\nOrder a reprint\nAdd to Sample List\nReprints\n"
    header = f"Workshop for young builders opens in Sampleton\nBy Jo Sample\nJune 3, 2024\n\n{tools}"
    release = read(f"{header}\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n")
    assert (release.author, release.body) == ("Jo Sample", f"{FIRST}\n\n{SECOND}\n\n{THIRD}")
    one = read(f"{header.removesuffix(tools)}The first day\n\n{FIRST}\n\n{SECOND}\n")
    assert one.body.startswith("The first day")


BOXES = {
    "related articles and their days": "Related Articles\n\nOld ovens sold\n\n03 Jun 2024\n\nTimber is dear\n\n",
    "films and articles": "Related Content\nPlay Video\nVideo: Ovens sold\nArticle: Timber is dear\n53 mins ago\n\n",
    "highlights": "Story highlights\nA workshop opens in an old bakery\nForty builders came on the first day\n\n",
    "a link to another page": "Read more: Old Ovens of Sampleton Are Sold to a Museum\n\n",
    "the most popular": "Most Popular\nGear\nThirty tools for the home\nAnn Other\nBusiness\nOvens are sold\n\n",
    "a film and its length": "Video Ad Feedback\nSee what the old ovens bake today\n05:22 - Source: CNN\n\n",
    "a link in brackets": "(MORE: What the Ovens of Sampleton Tell of the Town)\n\n",
    "buttons in a row": "Print\nEmail\nReprints\nDel.i.cious\nTweet\n\n",
    "a link that is set in brackets": "[Old ovens of Sampleton are sold to a museum]\n\n",
    "a gallery": "1 of 24\nFull Screen\nAutoplay\nView Photos\n"
    "Builders carry timber into the old bakery in Sampleton.\nCaption\n"
    "Builders carry timber into the old bakery in Sampleton.\nBuy Photo\n\n",
    "pictures with one name": "Young builders\nYoung builders\nYoung builders\n\n",
}


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES)
def test_a_box_between_two_paragraphs_is_no_text(box: str) -> None:
    header = "Workshop for young builders opens in Sampleton\nBy Jo Sample\nJune 3, 2024\n"
    release = read(f"{header}\n{FIRST}\n\n{SECOND}\n\n{box}{THIRD}\n\n{FOURTH}\n")
    assert (release.author, release.body) == ("Jo Sample", f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}")


@pytest.mark.parametrize(
    "picture",
    [
        "Builders carry timber into the old bakery in Sampleton on June 3, 2024\n\nAda Moss / Getty Images\n\n",
        "Builders carry timber into the old bakery in Sampleton.\n\n(Credit: Ada Moss/AFP)\n\n",
        "Builders carry timber into the old bakery in Sampleton.Ada Moss—Getty Images\n\n",
        "Builders carry timber into the old bakery in Sampleton. (Ada Moss/AFP/Getty Images)\n\n",
        "Builders carry timber into the old bakery | photo by Ada Moss\n\n",
        "Ada Moss / Getty Images\nBuilders carry timber into the old bakery in Sampleton.\n\n",
    ],
)
def test_a_caption_above_or_below_its_credit_is_no_text(picture: str) -> None:
    header = "Workshop for young builders opens in Sampleton\nBy Jo Sample\nJune 3, 2024\n"
    release = read(f"{header}\n{FIRST}\n\n{picture}{SECOND}\n\n{THIRD}\n")
    assert (release.body, release.photographer) == (f"{FIRST}\n\n{SECOND}\n\n{THIRD}", "Ada Moss")
    assert [photo.caption[:23] for photo in release.photos] == ["Builders carry timber i"]


@pytest.mark.parametrize(
    ("byline", "author", "source"),
    [
        ("By Jo Sample, Ada Example, and Bea Third, Sample News", "Jo Sample; Ada Example; Bea Third", "Sample News"),
        ("By: Sample Wire\nBy Jo Sample", "Jo Sample", "Sample Wire"),
        ("By Jo Sample, Los Angeles", "Jo Sample", ""),
        ("Analysis by Jo Sample, Sample News", "Jo Sample", "Sample News"),
    ],
)
def test_a_byline_may_name_several_and_an_agency(byline: str, author: str, source: str) -> None:
    release = read(f"Workshop for young builders opens in Sampleton\n{byline}\nJune 3, 2024\n\n{FIRST}\n\n{SECOND}\n")
    assert (release.author, release.source) == (author, source)


@pytest.mark.parametrize(
    "byline",
    [
        "By Jo Sample June 3 at 3:57 PM Follow @josample",
        "June 3, 2024 3:57 PM\nJo Sample\nSample News Reporter",
        "Ada Example of the workshop says that everyone is welcome, and tea is free.\nJo Sample\nShare\n0",
    ],
)
def test_a_name_below_the_title_is_the_writers(byline: str) -> None:
    release = read(f"Workshop for young builders opens in Sampleton\n{byline}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n")
    assert (release.author, release.body) == ("Jo Sample", f"{FIRST}\n\n{SECOND}\n\n{THIRD}")


@pytest.mark.parametrize(
    "bio",
    [
        "Jo Sample is a reporter for the Sample Times and lives in Sampleton.",
        "Jo Sample can be reached at jo@sample.example.",
        "JO SAMPLE IS THE SAMPLE TIMES' BUILDING EDITOR",
        "Contact Jo Sample at jo@sample.example.",
    ],
)
def test_what_a_text_says_of_its_writer_is_kept_apart(bio: str) -> None:
    texts = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}\n\n{FIRST[:-1]} again.\n\n{SECOND[:-1]} again."
    release = read(f"Workshop for young builders opens in Sampleton\nBy Jo Sample\nJune 3, 2024\n\n{texts}\n\n{bio}\n")
    assert (release.body, release.extra["about the author"]) == (texts, bio)
    assert read(f"Workshop opens\n\n{texts}\n\n{bio}\n").body.count("\n\n") >= 5


def test_a_question_above_a_byline_is_the_title_and_a_reviewer_is_no_writer() -> None:
    release = read(
        f"Where do the young builders go now?\nBy Jo Sample\nReviewed by Ann Other, MD\n\n{FIRST}\n\n{SECOND}\n"
    )
    assert (release.title, release.author) == ("Where do the young builders go now?", "Jo Sample")
    assert release.body == f"{FIRST}\n\n{SECOND}"


def test_a_caption_above_the_byline_is_no_title() -> None:
    text = f"By Jo Sample\nJune 3, 2024\n\n{FIRST}\n\n{SECOND}\n"
    title = "Workshop for young builders opens in Sampleton"
    for caption in (
        "Ada Moss, who leads the workshop\nImage: Sample Times",
        "Builders in the old bakery yard Photo: SAMPLE",
    ):
        assert read(f"{title}\n\n{caption}\n\n{text}").title == title


def test_a_day_without_its_year_above_the_title_is_no_title() -> None:
    release = read(f"Jun 3, 4:03 PM EDT\n\nWorkshop opens in Sampleton\n\nBy Jo Sample\n\n{FIRST}\n\n{SECOND}\n")
    assert (release.title, release.release_date) == ("Workshop opens in Sampleton", "")


def test_the_time_may_stand_before_the_day_and_an_agency_alone_above_the_text() -> None:
    header = (
        "Workshop opens in Sampleton\nBy Jo Sample\n7 minute read\nUpdated 4:48 PM EST, Mon June 3, 2024\nLink Copied!"
    )
    release = read(f"{header}\nSampleton CNN  —\n\n{FIRST}\n\n{SECOND}\n")
    assert (release.title, release.release_date) == ("Workshop opens in Sampleton", "2024-06-03")
    assert release.body == f"{FIRST}\n\n{SECOND}"


def test_the_text_below_a_box_of_others_is_still_the_articles() -> None:
    box = "Most Popular\nGear\nThirty tools for the home\nAnn Other\nBusiness\nOvens are sold\nBea Third\n\n"
    long = [f"{text} {other}" for text, other in ((FIRST, SECOND), (THIRD, FOURTH), (SECOND, THIRD), (FOURTH, FIRST))]
    article = f"{long[0]}\n\n{long[1]}\n\n{box}{long[2]}\n\n{long[3]}\n\n"
    header = "Workshop for young builders opens in Sampleton\nBy Jo Sample\nJune 3, 2024\n"
    assert read(f"{MENU}\n{header}\n{article}{FOOT}").body == "\n\n".join(long)


def test_a_short_year_is_no_sign_of_its_order() -> None:
    assert (
        read(f"Workshop opens in Sampleton\nBy Jo Sample | 10/9/10 7:15 AM\n\n{FIRST}\n").release_date == "2010-10-09"
    )


def test_comments_as_long_as_the_article_are_no_text() -> None:
    comments = "".join(
        f"\nWhat a day\n\n{text}\n\nPosted by: Ann, 4 Jun 2024 | 15:22\n" for text in (THIRD, FOURTH) * 4
    )
    header = "Workshop for young builders opens in Sampleton\nBy Jo Sample\nJune 3, 2024\n"
    release = read(page(header, below=f"Visitor comments Add your comment\n{comments}"))
    assert (release.author, release.body) == ("Jo Sample", f"{FIRST}\n\n{SECOND}\n\n{THIRD}")


def test_a_text_with_few_lines_around_it_is_read_as_it_stands() -> None:
    release = read(
        f"Workshop opens\nOffice of Samples\n\n{FIRST}\n\n{SECOND}\n\nOn the programme\n\nTea\n\nCake\n\n{THIRD}\n"
    )
    assert "Tea" in release.body


def saved(article: str, *, head: str = "") -> Release:
    """The release in a saved page."""
    menu = "".join(f'<li><a href="/{number}">Topic {number}</a></li>' for number in range(12))
    return html.read_page(f"<html><head>{head}</head><body><ul>{menu}</ul>{article}<p>© 2024</p></body></html>")[0]


PARAGRAPHS = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def test_lines_that_a_break_parts_are_lines() -> None:
    byline = "<p>By Jo Sample<br>Workshop Editor<br>Published: 6/13/2024 2:27 AM</p>"
    release = saved(f"<div><h1>Workshop opens</h1>{byline}{PARAGRAPHS}</div>")
    assert (release.author, release.release_date) == ("Jo Sample", "2024-06-13")


def test_a_deck_stands_above_the_byline() -> None:
    deck = "<h2>Forty came on the first day, and more are on the waiting list.</h2>"
    byline = '<p>By <a href="/jo">Jo Sample</a> on June 3, 2024 8:08 pm <a href="/jo2">@josample</a></p>'
    release = saved(f"<div><h1>Workshop opens</h1>{deck}{byline}{PARAGRAPHS}</div>")
    assert (release.author, release.release_date) == ("Jo Sample", "2024-06-03")
    assert release.body == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_a_box_of_tools_above_the_text_is_left_out() -> None:
    tools = "<p>Browse issues</p><h3>Story tools</h3><ul><li>e-mail this</li><li>order a reprint</li></ul>"
    release = saved(f"<div><h1>Workshop opens</h1><p>By Jo Sample</p>{tools}{PARAGRAPHS}</div>")
    assert release.body == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_an_agency_behind_a_name_is_whose_picture_it_is() -> None:
    figure = "<figure><img src='a.jpg'><figcaption>Jo Sample / AFP / Getty Images</figcaption></figure>"
    release = saved(f"<div><h1>Workshop opens</h1>{figure}{PARAGRAPHS}</div>")
    assert release.photographer == "Jo Sample"
    assert read(f"Workshop opens\n\n{FIRST}\n\nPHOTOS: Storm Hits the Coast\n\n{SECOND}\n").photographer == ""


def test_a_heading_may_be_a_link_and_a_list_may_hold_the_byline() -> None:
    byline = "<ul><li>By Jo Sample</li><li>on June 3, 2024 11:42 pm</li></ul>"
    release = saved(f'<div><h1><a href="/workshop">Workshop opens</a></h1>{byline}{PARAGRAPHS}</div>')
    assert (release.title, release.author, release.release_date) == ("Workshop opens", "Jo Sample", "2024-06-03")


def test_what_readers_say_below_the_article_is_no_text() -> None:
    comments = (
        "<h3>Comments (2)</h3><p>I walked past this on Sunday, and it is lovely to see lights in there again.</p>"
    )
    release = saved(f"<div><h1>Workshop opens</h1><p>June 3, 2024</p>{PARAGRAPHS}{comments}<p>Posted by: Ann</p></div>")
    assert release.body == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert release.author == ""


LINKED = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Workshop opens", '
    '"author": {"@type": "Person", "name": "Jo Sample"}, "datePublished": "2024-06-03T08:00:00Z"}</script>'
)


@pytest.mark.parametrize(
    ("head", "author", "day"),
    [
        (LINKED, "Jo Sample", "2024-06-03"),
        (f'{LINKED}<meta name="author" content="Ann Keyer">', "Jo Sample", "2024-06-03"),
        ('<meta property="article:published_time" content="2024-06-03T08:00:00Z">', "", "2024-06-03"),
        ('<meta name="author" content="admin">', "", ""),
        ('<meta name="author" content="张三"><meta name="PubDate" content="2024-06-03">', "", "2024-06-03"),
    ],
)
def test_metadata_say_what_the_page_does_not(head: str, author: str, day: str) -> None:
    release = saved(f"<div><h1>Workshop opens</h1>{PARAGRAPHS}</div>", head=head)
    assert (release.author, release.release_date) == (author, day)


def test_what_the_page_shows_wins_over_what_it_tells_machines() -> None:
    time = '<p>By Ann Example</p><p>Posted: <time datetime="2024-06-04T02:00:00Z">June 3, 2024</time></p>'
    release = saved(f"<div><h1>Workshop opens</h1>{time}{PARAGRAPHS}</div>", head=LINKED)
    assert (release.author, release.release_date) == ("Ann Example", "2024-06-03")
    hidden = saved(f'<div><h1>Workshop opens</h1><time datetime="2024-06-04">Today</time>{PARAGRAPHS}</div>')
    assert hidden.release_date == "2024-06-04"


def test_a_page_in_utf_16_is_a_page() -> None:
    page_of = f"<html><body><h1>Workshop opens</h1>{PARAGRAPHS}</body></html>"
    for encoding in ("utf-16", "utf-16-le", "utf-8-sig"):
        data = page_of.encode(encoding) if encoding != "utf-16-le" else b"\xff\xfe" + page_of.encode(encoding)
        assert table.form_of(Source("saved", data)).name == "html"


def test_a_page_of_frames_says_which_page_to_save() -> None:
    frames = '<frameset rows="80,*"><frame src="top.html"><frame name=main src=news.html><noframes>No frames</noframes>'
    with pytest.raises(ImportFailed, match=r"top\.html, news\.html"):
        html.read_page(f"<html><head><title>Sample</title></head>{frames}</frameset></html>")


def test_what_a_browser_lays_beside_a_saved_page_is_passed_over(tmp_path: Path) -> None:
    for name in ("news.html", "news_files/advert.html", "memo.htm", "memo.files/header.htm", "other_files/kept.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("<p>Sample</p>", encoding="utf-8")
    found = [Path(path).relative_to(tmp_path).as_posix() for path, _ in files.named([str(tmp_path)])]
    assert found == ["memo.htm", "news.html", "other_files/kept.html"]


def test_a_page_that_was_cut_off_keeps_what_is_there() -> None:
    release = html.read_page(f"<html><body><h1>Workshop opens</h1><p>June 3, 2024</p>{PARAGRAPHS}<div cla")[0]
    assert (release.title, release.release_date) == ("Workshop opens", "2024-06-03")
    assert release.body == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_a_byline_is_kept_whatever_its_element_is_called() -> None:
    byline = (
        '<div class="comments_datetime"><p><span>By Jo Sample</span> <span>&nbsp;</span> June 3, 2024 9:19 PM</p></div>'
    )
    release = saved(f"<div><h1>Workshop opens</h1>{byline}{PARAGRAPHS}</div>")
    assert (release.author, release.release_date) == ("Jo Sample", "2024-06-03")


def test_a_line_above_a_longer_title_is_no_title() -> None:
    title = "Workshop For Young Builders Opens In The Old Bakery Of Sampleton After A Year"
    header = f"Get Alerts About Towns And Builders\n{title}\n"
    release = read(page(f"{header}First Posted: 06-23-24 05:18 PM   |   Updated: 06-24-24 12:41 AM\n"))
    assert release.title == title
    assert release.release_date == "2024-06-23"


@pytest.mark.parametrize(
    "credit", ["(AP Photo/Jo Sample, File)", "(Credit: Jo Sample/Example House)", "(Photo: Jo Sample, AP)"]
)
def test_a_credit_names_the_person_before_the_house(credit: str) -> None:
    release = read(f"Workshop opens\n\n{FIRST}\n\nThe old ovens dry timber now. {credit}\n\n{SECOND}\n")
    assert (release.photographer, release.body) == ("Jo Sample", f"{FIRST}\n\n{SECOND}")


def test_elements_that_only_drawings_have_hide_no_words() -> None:
    words = f"<h1>Workshop opens</h1><view>{PARAGRAPHS}</view>"
    page_of = f"<DOCUMENT><TYPE>EX-99.1<TEXT><HTML><BODY>{words}</BODY></HTML></TEXT>"
    release = html.read_page(f"{page_of}<svg><text>drawn</text></svg>")[0]
    assert (release.title, release.body) == ("Workshop opens", f"{FIRST}\n\n{SECOND}\n\n{THIRD}")


@pytest.mark.parametrize(
    "name", ["EX-99.1", "Untitled Document", "无标题文档", "release.htm", "Microsoft Word - release.doc"]
)
def test_what_a_program_calls_a_page_is_no_title(name: str) -> None:
    title = "<p>Exhibit 1</p><p><b>WORKSHOP FOR YOUNG BUILDERS OPENS</b></p>"
    text = f"{title}<p>SAMPLETON, June 3, 2024 - {FIRST}</p><p>{SECOND}</p>"
    release = html.read_page(f"<html><head><title>{name}</title></head><body>{text}</body></html>")[0]
    assert (release.title, release.release_date) == ("WORKSHOP FOR YOUNG BUILDERS OPENS", "2024-06-03")


def test_an_empty_label_of_the_page_is_no_title() -> None:
    text = "四月十二日上午，样例学院第十二届春季运动会在东操场开幕，来自十个系部的六百名运动员参加了比赛。（张样例/摄）"
    header = "今天是\n天气预报：\n图说\n【发布日期：2024-04-13】 【来源：本站】 【阅读：次】"
    release = read(f"{header}\n\n{text}\n\n分享至：\n打印】  【关闭\n")
    assert (release.title, release.release_date, release.photographer) == ("", "2024-04-13", "张样例")
