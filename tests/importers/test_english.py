"""How English offices, wires and newsrooms set their releases: each convention by a text of its own."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsroom_tui.domain.release import Release
from newsroom_tui.importers import table
from newsroom_tui.importers.base import Source
from tests.importers.reading import read

PROSE = "The Sample Foundation opened a workshop for young builders on Monday, and forty of them came on the first day."
MORE = "The workshop stays open until the end of the year, and nobody who wants to take part has to pay for anything."
TITLE = "Sample Foundation Opens a Workshop for Young Builders"


def blocks(release: Release) -> int:
    """How many blocks the body has."""
    return len(release.body.split("\n\n"))


@pytest.mark.parametrize(
    "above",
    [
        "Press Release - Office of Sample Affairs\n\nFriday, May 6, 2011\nOffice of Sample Affairs\nSample College\n\n",
        "Friday, May 6, 2011\n\nCategories\nBuilding & Crafts\n\n",
        "The Sample University\n\nCampus News\n\nFri, 05/06/2011 - 10:15\n\n",
    ],
)
def test_a_title_stands_below_letterhead_and_channels(above: str) -> None:
    release = read(f"{above}{TITLE}\n\n{PROSE}\n\n{MORE}\n")
    assert (release.title, release.release_date, blocks(release)) == (TITLE, "2011-05-06", 2)


def test_a_channel_without_a_date_is_no_title() -> None:
    assert read(f"Categories\nBuilding & Crafts\n\n{TITLE}\n\n{PROSE}\n\n{MORE}\n").title == TITLE


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Wed, 10/01/2014 - 13:13", "2014-10-01"),
        ("Fri 10/01/2014", "2014-01-10"),
        ("Monday, 02/03/2021", "2021-02-03"),  # no such Monday: month first, as elsewhere
    ],
)
def test_the_day_of_the_week_tells_day_from_month(written: str, day: str) -> None:
    assert read(f"{TITLE}\n\n{written}\n\n{PROSE}\n\n{MORE}\n").release_date == day


def test_an_abbreviated_state_does_not_make_a_title_a_sentence() -> None:
    title = "Miss. A.G. Sample Announces a Settlement With Eight Makers of Ladders"
    assert read(f"{title}\nJACKSON, Miss. -- {PROSE}\n{MORE}\n").title == title


def test_a_sentence_between_title_and_byline_is_the_subtitle() -> None:
    deck = "The foundation's new hall teaches forty young people how to build a boat, a shed and a bridge."
    release = read(f"{TITLE}\n\n{deck}\n\nBy Jo Sample\n\nJuly 1, 2025\n\n{PROSE}\n\n{MORE}\n")
    assert (release.subtitle, release.author, release.release_date) == (deck, "Jo Sample", "2025-07-01")
    assert blocks(release) == 2


def test_a_name_over_its_address_is_a_byline() -> None:
    release = read(f"COLUMNS\n\n{TITLE}\n\nJo Sample\njsample@paper.example\n\n{PROSE}\n\n{MORE}\n")
    assert (release.title, release.author, blocks(release)) == (TITLE, "Jo Sample", 2)


def test_a_story_says_which_paper_it_is_from() -> None:
    release = read(f"{TITLE}\n\nBy Jo Sample\n\nFrom Crafts, May 5, 2004\n\n{PROSE}\n\n{MORE}\n")
    assert (release.author, release.source, release.release_date) == ("Jo Sample", "Crafts", "2004-05-05")
    assert blocks(release) == 2


def test_a_page_without_a_title_of_its_own_is_called_by_its_first_heading() -> None:
    page = f"""<p>DATELINE March 29, 2006<br />FOR IMMEDIATE RELEASE</p><h2>{TITLE}</h2>
        <p>April 1, 2006 (The Internet). {PROSE}</p><p>{MORE}</p>"""
    release = table.read(Source("page.html", page.encode())).items[0].release
    assert (release.title, release.release_date, blocks(release)) == (TITLE, "2006-03-29", 2)


def test_a_first_paragraph_may_open_with_its_date() -> None:
    assert read(f"{TITLE}\n\nMarch 29, 2006 (The Internet). {PROSE}\n\n{MORE}\n").release_date == "2006-03-29"


PICTURED = f"""<?xml version="1.0"?><NewsML Version="1.2"><NewsEnvelope><DateAndTime>20231126T091222Z</DateAndTime>
</NewsEnvelope><NewsItem><NewsManagement><FirstCreated>20231126T091216Z</FirstCreated></NewsManagement><NewsComponent>
<NewsLines><HeadLine>{TITLE}</HeadLine><ByLine>Jo Sample</ByLine></NewsLines>
<NewsComponent><ContentItem><MediaType FormalName="Text"/><DataContent><p>{PROSE}</p>
<media media-type="image"><media-reference data-location="#photo1"/></media><p>{MORE}</p></DataContent></ContentItem>
</NewsComponent>
<NewsComponent Duid="photo0"><NewsLines><HeadLine>The hall</HeadLine><ByLine>Ada Sample</ByLine></NewsLines>
<NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/>
<DataContent><p>The hall at noon</p></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="HighDef"/><ContentItem Href="hall.jpg"><MediaType FormalName="Photo"/></ContentItem>
</NewsComponent></NewsComponent>
<NewsComponent Duid="photo1"><NewsLines><HeadLine>The boat</HeadLine><ByLine>Ada Sample</ByLine></NewsLines>
<NewsComponent><ContentItem Href="boat.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>
</NewsComponent></NewsComponent></NewsItem></NewsML>"""


def test_a_picture_in_newsml_has_its_own_byline_and_caption() -> None:
    release = table.read(Source("story.xml", PICTURED.encode())).items[0].release
    assert (release.author, release.photographer, blocks(release)) == ("Jo Sample", "Ada Sample", 2)
    assert [(photo.file, photo.caption, photo.after) for photo in release.photos] == [
        ("hall.jpg", "The hall at noon", 0),
        ("boat.jpg", "The boat", 1),
    ]


G2 = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:sample:1"><itemMeta>
<itemClass qcode="ninat:text"/><versionCreated>2017-12-20T14:46:21+01:00</versionCreated>{note}</itemMeta>
<contentMeta><creator qcode="staff:1"><name>sample.jo</name></creator><headline>{title}</headline></contentMeta>
<contentSet><inlineXML>{inline}</inlineXML></contentSet></newsItem>"""


def test_a_story_in_an_agencys_own_elements_is_read() -> None:
    inline = f"""<BODY xmlns=""><TEXT><RUBRIK>{TITLE}</RUBRIK><DAT><ORT>Sampleton</ORT></DAT><INGRESS><P>{PROSE}</P>
        </INGRESS><BRODTEXT><MELLIS>A boat</MELLIS><P>{MORE}</P></BRODTEXT><BYLINE>Jo Sample/TT</BYLINE><BILD>
        <BILDFIL>hall.jpg</BILDFIL><BILDTEXT><P>The hall.</P></BILDTEXT><BILDSKAPARE>Ada Sample</BILDSKAPARE></BILD>
        </TEXT></BODY>"""
    document = G2.format(note="", title=TITLE, inline=inline)
    release = table.read(Source("story.xml", document.encode())).items[0].release
    assert (release.title, release.author, release.photographer) == (TITLE, "Jo Sample", "Ada Sample")
    assert release.body == f"{PROSE}\n\n## A boat\n\n{MORE}"
    assert [(photo.file, photo.caption) for photo in release.photos] == [("hall.jpg", "The hall.")]


def test_a_page_in_newsml_loses_its_header_and_a_note_names_the_writer() -> None:
    inline = f"""<html xmlns="http://www.w3.org/1999/xhtml"><body><header><ul><li>Crafts</li></ul><h1>{TITLE}</h1></header>
        <section><p>{PROSE}</p><p>{MORE}</p></section></body></html>"""
    note = "<edNote>Autorin: Jo Sample (Rom) und Ada Sample (Bonn), +49 30 000 000</edNote>"
    document = G2.format(note=note, title=TITLE, inline=inline)
    release = table.read(Source("story.xml", document.encode())).items[0].release
    assert (release.author, release.body) == ("Jo Sample; Ada Sample", f"{PROSE}\n\n{MORE}")
    nobody = table.read(Source("story.xml", G2.format(note="", title=TITLE, inline=inline).encode())).items[0].release
    assert nobody.author == ""  # an account is nobody's name


def test_a_press_service_record_is_read() -> None:
    document = f"""<?xml version="1.0"?><release id="7"><body>&lt;p&gt;{MORE}&lt;/p&gt;</body><embargo/>
        <leadtext>{PROSE}</leadtext><publicationDate>28.09.2018 11:15</publicationDate><title>{TITLE}</title>
        <images><image><url>hall.jpg</url><caption>The hall at noon</caption></image></images>
        <publisher><name>Sample Foundation</name><address>1 Hall Road</address></publisher></release>"""
    release = table.read(Source("release.xml", document.encode())).items[0].release
    assert (release.title, release.release_date, release.source) == (TITLE, "2018-09-28", "Sample Foundation")
    assert release.body == f"{PROSE}\n\n{MORE}"
    assert [(photo.file, photo.caption) for photo in release.photos] == [("hall.jpg", "The hall at noon")]


def test_an_agencys_sign_is_not_the_last_paragraph() -> None:
    document = f"""<nitf><body><body.head><hedline><hl1>{TITLE}</hl1></hedline></body.head>
        <body.content><p>{PROSE}</p><p>{MORE}</p><p>/sample/</p></body.content></body></nitf>"""
    assert blocks(table.read(Source("story.xml", document.encode())).items[0].release) == 2


def test_an_end_mark_may_say_the_day_of_issue() -> None:
    opening = "Attention newsrooms:"
    release = read(f"{TITLE}\n\n{opening}\n\n{PROSE}\n\n{MORE}\n\nEnds/Friday, June 12, 2009\nIssued at HKT 08:38\n")
    assert (release.release_date, release.subtitle) == ("2009-06-12", "")
    assert release.body == f"{opening}\n\n{PROSE}\n\n{MORE}"


def test_a_dateline_with_its_date_stands_alone_below_a_contact() -> None:
    header = f"{TITLE}\n\nForty builders start on Monday\n\nContact:\nJo Sample\njo@hall.example\n312.555.0123\n\n"
    release = read(f"{header}SAMPLETON, November 3, 2006\n\n{PROSE}\n\n{MORE}\n")
    assert (release.title, release.release_date, blocks(release)) == (TITLE, "2006-11-03", 2)
    assert "Jo Sample" in release.extra["Contact"]


NITF = f"""<?xml version='1.0'?><nitf><body><body.head><byline>By Example Wire</byline></body.head><body.content>
    <block><p>{PROSE}</p></block><block><p>{MORE}</p></block></body.content></body></nitf>"""


@pytest.mark.parametrize(
    "body",
    [
        {"role": "nitf", "contentType": "text/vnd.IPTC.NITF", "value": NITF},
        {"role": "html", "contentType": "text/html", "value": f"<p>{PROSE}</p><p>{MORE}</p>"},
        {
            "role": "html5",
            "contentType": "text/html",
            "value": f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div>Sampleton SN</div>"
            f"<p>{PROSE}</p><p>{MORE}</p><figure><img src='x.jpg'/><figcaption>The hall</figcaption></figure></body>",
        },
    ],
)
@pytest.mark.parametrize("is_camel", [True, False])
def test_ninjs_of_every_version_is_read(body: dict[str, str], is_camel: bool) -> None:
    story = {
        "uri": "tag:sample:1",
        "type": "text",
        "versionCreated": "2023-10-08T02:34:03+02:00",
        "pubStatus": "usable",
        "copyrightHolder": "SN",
        "headlines": [{"role": "main", "value": TITLE}],
        "bodies": [body],
        "by": "By Jo Sample, The Sample Wire",
        "associations": [
            {
                "type": "picture",
                "uri": "tag:sample:2",
                "by": "Ada Sample/TT",
                "descriptions": [{"value": "The hall"}],
                "renditions": [{"href": "hall.jpg", "contentType": "image/jpeg", "width": 10}],
            }
        ],
    }
    text = json.dumps(story if is_camel else lowered(story))
    release = table.read(Source("story.json", text.encode())).items[0].release
    assert (release.title, release.release_date) == (TITLE, "2023-10-08")
    assert (release.author, release.photographer) == ("Jo Sample", "Ada Sample")
    assert release.body == f"{PROSE}\n\n{MORE}"
    assert [(photo.file, photo.caption) for photo in release.photos] == [("hall.jpg", "The hall")]


@pytest.mark.parametrize(("by", "author"), [("Jo Sample", "Jo Sample"), ("Sample Wire Service", "")])
def test_whoever_holds_the_rights_is_the_writer_only_if_a_person(by: str, author: str) -> None:
    story = {
        "uri": "tag:sample:1",
        "type": "text",
        "versioncreated": "2023-10-08T02:34:03+02:00",
        "pubstatus": "usable",
        "copyrightholder": by,
        "headlines": [{"role": "main", "value": TITLE}],
        "bodies": [{"contenttype": "text/plain", "value": PROSE}],
        "by": by,
    }
    assert table.read(Source("story.json", json.dumps(story).encode())).items[0].release.author == author


def lowered(value: Any) -> Any:
    """A document with its names in lower case, as versions 1 and 2 have them."""
    if isinstance(value, dict):
        return {key.lower(): lowered(inner) for key, inner in value.items()}
    return [lowered(item) for item in value] if isinstance(value, list) else value


def test_a_picture_alone_in_newsml_has_its_photographer() -> None:
    document = f"""<NewsML><NewsItem><Identification><NameLabel>HALL-OPENING</NameLabel></Identification>
        <NewsManagement><FirstCreated>20160116T131559+0000</FirstCreated></NewsManagement><NewsComponent>
        <AdministrativeMetadata><Creator><Party FormalName="ADA SAMPLE "/></Creator></AdministrativeMetadata>
        <NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/>
        <DataContent><p>{PROSE}</p></DataContent></ContentItem></NewsComponent>
        <NewsComponent><ContentItem Href="hall.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>
        </NewsComponent></NewsItem></NewsML>"""
    release = table.read(Source("photo.xml", document.encode())).items[0].release
    assert (release.author, release.photographer, release.release_date) == ("", "ADA SAMPLE", "2016-01-16")


def test_an_agency_and_a_day_are_no_byline() -> None:
    by = "</headline><by>Sample Wire, JAN 02</by><infoSource literal='Sample Wire'/>"
    inline = f"<html xmlns='x'><body><p>{PROSE}</p><p>{MORE}</p></body></html>"
    document = G2.format(note="", title=TITLE, inline=inline).replace("</headline>", by)
    assert table.read(Source("story.xml", document.encode())).items[0].release.author == ""


@pytest.mark.parametrize("names", [("byline_str", "dateline_str"), ("author", "date"), ("authorName", "createdAt")])
def test_a_post_is_read_by_whatever_its_fields_are_called(names: tuple[str, str]) -> None:
    by, day = names
    post = f'---\ntitle: "{TITLE}"\n{by}: "Jo Sample, Ada Sample"\n{day}: "Jun 25, 2024"\n---\n\n{PROSE}\n\n{MORE}\n'
    release = table.read(Source("post.md", post.encode())).items[0].release
    assert (release.author, release.release_date) == ("Jo Sample, Ada Sample", "2024-06-25")


@pytest.mark.parametrize(
    "prefix",
    [
        "RELEASE: 12-428 ",
        "MEDIA ADVISORY: M07-44\n\n",
        "Press release: ",
        "PRESS RELEASE : ",
        "News Release No. 09-12 ",
    ],
)
def test_a_title_may_stand_behind_the_kind_and_number_of_the_release(prefix: str) -> None:
    release = read(f"March 29, 2006\n\n{prefix}{TITLE.upper()}\n\nSAMPLETON -- {PROSE}\n\n{MORE}\n")
    assert (release.title, release.release_date, blocks(release)) == (TITLE.upper(), "2006-03-29", 2)


def test_a_first_sentence_may_say_when_the_release_was_issued() -> None:
    issued = "The press release issued by the Sample Agency on 20 April 2023."
    assert read(f"{TITLE}\n\n{issued}\n\n{PROSE}\n\n{MORE}\n").release_date == "2023-04-20"


def test_partners_names_above_a_title_are_no_title() -> None:
    title = "American builders visit the hall"
    above = "The University of Sampleton, Sample Shire\nUniversity of Example\n\n\n"
    release = read(f"{above}{title}\n\n{PROSE}\n\n{MORE}\n")
    assert (release.title, blocks(release)) == (title, 2)


def test_an_agency_and_its_editor_beside_the_date_are_no_title() -> None:
    line = "2014-10-29 09:32 Sample Web Editor: Gu Sample"
    foot = "Related News\nComments (0)\nMost popular in 24h\nMedia partners:\n\nCopyright ©1999-2018 Sample News.\n"
    rights = "Reproduction in whole or in part without permission is prohibited.\n"
    release = read(f"Text: | Print|\n\n{TITLE}\n\n{line}\n1\n\n{PROSE}\n\n{MORE}\n\n{foot}{rights}")
    assert (release.title, release.release_date) == (TITLE, "2014-10-29")
    assert release.body == f"{PROSE}\n\n{MORE}"


def test_a_caption_and_its_hidden_words_are_one_picture() -> None:
    alt = "Portrait photograph of the hall's warden, Jo Sample"
    release = read(f"{TITLE}\n\nhall.png\n\n\nWritten by Ada Sample\n\n{alt}\n\nJo Sample\n\n\n{PROSE}\n\n{MORE}\n")
    assert (release.author, release.body) == ("Ada Sample", f"{PROSE}\n\n{MORE}")
    assert [photo.caption for photo in release.photos if photo.caption] == [alt]


def test_the_path_to_a_page_ends_in_its_title() -> None:
    office = "Sample Development Office of the Northern Region"
    release = read(f"{office}\nNews & Events\nHome > News & Events > {TITLE}\n{TITLE}\n\n{PROSE}\n\n{MORE}\n")
    assert (release.title, blocks(release)) == (TITLE, 2)


TYPED = (
    "{above}WORKSHOP FOR YOUNG BUILDERS\nStatement by the Minister for Crafts, the Hon. Jo Sample\n"
    "The Minister for Crafts, Mr. Sample, has opened a hall for\n"
    "young builders in the Capital, which is named after the\n"
    '"Britannia", a ship that was built in the same place. More of\n'
    "them will be opened in the States before the end of\nthe year.\n"
    "SAMPLETON, 13th August, 1965.\n"
)


@pytest.mark.parametrize(
    "above",
    [
        "FOR PRESS P. M. No. 61/ 1965\n",
        "65/ 118\nFOR PRESS: P.M. No. 92/1965\n",
        "EMBARGO NOT TO BE TELECAST, BROADCAST OR PUBLISHED BEFORE\n"
        "7 PM (EST) ON FRIDAY, 13TH AUGUST, 1965.\nFOR PRESS\n",
        "",
    ],
)
def test_a_typed_ministers_statement_is_read(above: str) -> None:
    release = read(TYPED.format(above=above))
    assert (release.title, release.release_date) == ("WORKSHOP FOR YOUNG BUILDERS", "1965-08-13")
    assert release.subtitle == "Statement by the Minister for Crafts, the Hon. Jo Sample"
    assert release.body.startswith("The Minister for Crafts")
    assert blocks(release) == 1


def test_a_numbered_statement_under_a_badly_scanned_letterhead_is_no_title() -> None:
    release = read(f"PRIMF M1NISTER Press Statement No. 570\nOctober 1975\nBUILDING A HALL\n{PROSE}\n\n{MORE}\n")
    assert (release.title, release.release_date) == ("BUILDING A HALL", "")
    assert "October 1975" in release.extra.values()


def test_stars_between_paragraphs_are_no_list() -> None:
    release = read(f"{TITLE}\n\n{PROSE}\n\n* * *\n\n{MORE}\n")
    assert release.body.split("\n\n")[1] == r"\* \* \*"


def test_a_release_that_lost_its_breaks_has_its_title_in_capitals() -> None:
    release = read(f"December 1, 1997 FOR IMMEDIATE RELEASE: BUILDERS OPEN A HALL AT SAMPLETON {PROSE} {MORE}\n")
    assert (release.title, release.release_date) == ("BUILDERS OPEN A HALL AT SAMPLETON", "1997-12-01")
    assert release.body == f"{PROSE} {MORE}"


def test_two_who_speak_may_take_several_lines() -> None:
    speakers = (
        "Joint Statement by the Minister for Crafts, Mr. Jo Sample,\nand the Minister for Halls, the\nHon. A. Sample"
    )
    wrapped = PROSE.replace(", and", ",\nand").replace(" first", "\nfirst")
    release = read(
        f"PRESS STATEMENT NO. 84\n{speakers}\nBUILDING A HALL\n{wrapped}\nMore is told at the door of the hall.\n"
    )
    assert (release.title, release.extra["above the title"]) == ("BUILDING A HALL", " ".join(speakers.split()))


def test_a_long_notice_that_a_page_is_archived_is_no_text() -> None:
    notice = (
        "This is an archived story; this page is not actively maintained, and some or all of the links within it or "
    )
    release = read(f"{notice}related to it may no longer work.\n\n{TITLE}\n\nBy Jo Sample\n\n{PROSE}\n\n{MORE}\n")
    assert (release.title, release.author, blocks(release)) == (TITLE, "Jo Sample", 2)


def test_the_day_that_the_following_was_issued_on_is_the_releases() -> None:
    for who in ("The Sample Agency", "Lt. Gov. Ada Sample, D-Ohio,"):
        first = f"SAMPLETON, Ohio, May 3 (Wire) -- {who} issued the following news release on May 2, 2023:"
        assert read(f"{TITLE}\n{first}\n* * *\n{PROSE}\n{MORE}\n").release_date == "2023-05-02"


def test_a_press_offices_header_in_a_page_is_read_as_a_pasted_one() -> None:
    page = f"""<html><head><title>The Press Office</title></head><body><table><tr><td><a href="x">Home</a> |
        <a href="y">Contact</a></td></tr><tr><td><p align="center"><b>FOR IMMEDIATE RELEASE</b></p>
        <p>May 4, 2004<br>Contact: Lin Sample, (503) 555-0100</p><p align="center"><b><font>{TITLE}</font></b></p>
        <p>(SAMPLETON) – {PROSE}</p><p>{MORE}</p><p align="center">-30-</p></td></tr></table></body></html>"""
    release = table.read(Source("page.html", page.encode())).items[0].release
    assert (release.title, release.release_date, blocks(release)) == (TITLE, "2004-05-04", 2)
    assert "555-0100" in release.extra["Contact"]
