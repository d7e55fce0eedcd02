"""How press offices' releases look as text, off a page, a scan or a record: each convention by a text of its own."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from newsroom_tui.importers import pasted

FIRST = "The Sample Foundation opened a workshop for young builders on Monday, and forty of them came on the first day."
LAST = "The workshop stays open until the end of the year, and nobody who wants to take part has to pay for anything."
TITLE = "Sample Foundation Opens a Workshop for Young Builders"
TEXT = f"{FIRST}\n\n{LAST}\n"


@dataclass(frozen=True)
class Case:
    """A text, and what a careful reader takes from it.

    Attributes:
        text: the text.
        title, date, subtitle: its fields.
        body: its blocks.
    """

    text: str
    title: str = TITLE
    date: str = ""
    subtitle: str = ""
    body: tuple[str, ...] = (FIRST, LAST)


CUT = '"We shall build until the whole town'
QUOTED = (
    "               I have seen many workshops in my days, as\n               well as the builders who stood in them,\n"
    "               and none of these was as full of people as\n               the one that I came to see.\n"
)
UNQUOTED = " ".join(QUOTED.split())
MENU = "HOME\nGET HELP\nREPORT A FAULT\nASK US\nSEE THE HALL\nSkip to content\n"
FOOT = "Leadership\nMeet Us\nThe Team\nWorkshops\nHalls\nTools\nCareers\nNewsroom\nMedia\nOpinion\nPodcasts\nAccess\n"

NOTICE = (
    "Much of what stands on these archived pages has been overtaken, or served a purpose of its own time. It may name "
    "workshops that are closed, and many of the papers lead to other pages that have moved or are there no longer."
)
WRAPPED = (
    "The builders of the town, who had asked for it, came on\n"
    "the first day and stayed until the doors of the hall were\n"
    "closed in the evening.\n"
)

CASES = {
    "a title that is said again over three lines": Case(
        f"{TITLE}\n\nSample Foundation Opens\na Workshop\nfor Young Builders\nForty Come on the First Day\n\n{TEXT}",
        subtitle="Forty Come on the First Day",
    ),
    "a title on two lines with its deck, above the day": Case(
        "SAMPLE FOUNDATION OPENS A WORKSHOP FOR THE\nYOUNG BUILDERS\nMore of them are expected within the week\n"
        f"May 3, 2010\n\n{TEXT}",
        title="SAMPLE FOUNDATION OPENS A WORKSHOP FOR THE YOUNG BUILDERS",
        subtitle="More of them are expected within the week",
        date="2010-05-03",
    ),
    "a page's own notice above a release without a title": Case(
        f"Department of Crafts logo\nArchived papers of the ministers\n\n{NOTICE}\n\nMedia Release\n"
        f"Senator the Hon Jo Sample\nLeader of the Builders in the Senate\nMinister for Crafts\n\n"
        f"23 May 2004\n\n{TEXT}",
        title="",
        date="2004-05-23",
    ),
    "a notice, a post on two lines, and the occasion above the title": Case(
        f"Archived papers of the ministers\n\n{NOTICE}\n\nMedia Release\nHon Dr Jo Sample MP\nFederal Member for "
        f"Sampleton\n\nParliamentary Secretary to the Minister\nfor Crafts and Halls\n\nState Budget 03-04\n\n"
        f"{TITLE}\n\n{TEXT}",
    ),
    "a title with its full stop, above the mark and the minister": Case(
        f"Foundation opens workshop for young builders in Sampleton.\n\nDownload WordDownload Word\n\n\nMedia Release\n"
        f"\n\nJo Sample\n\nMinister for Crafts and Halls\n\n\n8th May, 2004\n\n\n{TEXT}",
        title="Foundation opens workshop for young builders in Sampleton.",
        date="2004-05-08",
    ),
    "a contact's post below the date": Case(
        f"News Release\n\n\nCONTACT: Ada Moss\n\nMay 3, 2010\n\nCommunications Director\n\n\n{TITLE}\n\n{TEXT}",
        date="2010-05-03",
    ),
    "a catalogue's table above a scanned statement": Case(
        f"Papers of the Ministers\n\nRelease Date:\n23/05/2004\nRelease Type:\nMedia Release\nPaper ID:\n1257\n"
        f"Issued by:\n  • Sample, Jo\n\nFOR PRESS: P.M. No. 17/ 2004.\n{TITLE}\n"
        f"Statement by the Minister, Mr. Jo Sample.\n"
        f"{FIRST}\n{LAST}\n",
        date="2004-05-23",
        subtitle="Statement by the Minister, Mr. Jo Sample.",
    ),
    "a title before which the kind of text stands, and the letterhead below": Case(
        "Press Release: Foundation opens workshop in the old hall of the town\nCongressman Jo Sample\n"
        "Representing the 4th District\nFor Immediate Release\n16 April 2001\n\n"
        "The workshop for young builders was opened on Monday, and forty of\nthem came on the first day, "
        "although it had "
        "rained.\n\nIt stays open until the end of the year, and nobody who wants to take\npart has to pay for it.\n",
        title="Foundation opens workshop in the old hall of the town",
        date="2001-04-16",
        body=(
            "The workshop for young builders was opened on Monday, and forty of them came on the first "
            "day, although it "
            "had rained.",
            "It stays open until the end of the year, and nobody who wants to take part has to pay for it.",
        ),
    ),
    "telephones of another continent": Case(
        f"{TITLE}\n\nMedia Contact Ada Moss (03) 5550 4510 -ends-\n\n"
        f"Jo Sample MP National Builders Member for Sampleton\n"
        f"\nPhone (03) 5550 4510 Fax (03) 5550 9407\n\nThursday, 30 November 2006\n\n{TEXT}",
        date="2006-11-30",
    ),
    "wrapped lines between long paragraphs": Case(
        f"{FIRST} {LAST}\n{WRAPPED}{LAST} {FIRST}\n",
        title="",
        body=(f"{FIRST} {LAST}", " ".join(WRAPPED.split()), f"{LAST} {FIRST}"),
    ),
    "an excerpt that ends within a quotation": Case(
        f"{TITLE}\n\n{FIRST}\n\n{LAST}\n\n{CUT}\n", body=(FIRST, LAST, CUT)
    ),
    "an address at the end": Case(f"{TITLE}\n\n{TEXT}\nSample Foundation, P.O. Box 7, Sampleton, Ohio 55501\n"),
    "a dash without blanks behind a dateline's date": Case(
        f"FOR IMMEDIATE RELEASE\n\n{TITLE}\n\nSampleton, Ohio (Thursday, May 3, 2012)—{FIRST}\n\n{LAST}\n",
        date="2012-05-03",
        body=(f"Sampleton, Ohio (Thursday, May 3, 2012)—{FIRST}", LAST),
    ),
    "a headline that goes on with a preposition": Case(
        f"Sample Foundation Opens a Workshop\nFor Young Builders\n\n{TEXT}",
        title="Sample Foundation Opens a Workshop For Young Builders",
    ),
    "a whole page, its title below its own mark": Case(
        f"{TITLE} - The Office of the Sample Foundation\n{MENU}FOR IMMEDIATE RELEASE\nMonday, May 3, 2010\n"
        f"Sample Foundation Opens a Workshop\nFor Young Builders\n{FIRST}\n{LAST}\n#\nNothing is promised.\n{FOOT}",
        title="Sample Foundation Opens a Workshop For Young Builders",
        date="2010-05-03",
    ),
    "a statement that has no other headline": Case(
        f"The White House, President Jo Sample Click to print this document\n\nFor Immediate Release\n"
        f"Office of the Press Secretary\nMay 3, 2010\n\nStatement by the President\n\n{TEXT}",
        title="Statement by the President",
        date="2010-05-03",
    ),
    "a committee's name is no title": Case(
        f"Senate Committee on Halls and Tools\nPress Releases\n\nMay 3, 2010\n{TEXT}", title="", date="2010-05-03"
    ),
    "words that stand for hidden pictures": Case(
        f"image\n\nimage image image\nimage\n\nMay 3, 2010\nimage\n{TITLE.upper()}\n\n{TEXT}",
        title=TITLE.upper(),
        date="2010-05-03",
    ),
    "columns that ran together": Case(
        "This file is provided for reference purposes only. It was current when produced, and may now be outdated.\n"
        f"FOR IMMEDIATE RELEASEABC\nMONDAY, MAY 3, 2010202/555-0100\n\n{TITLE.upper()}\n\n{TEXT}",
        title=TITLE.upper(),
        date="2010-05-03",
    ),
    "an archive's years below the text": Case(
        f"{TITLE}\n\nMay 3, 2010\n\n{TEXT}\n\nCurrent Press Releases\n2010 | 2009 | 2008 | 2007\n2006 | 2005 | 2004\n",
        date="2010-05-03",
    ),
    "a quotation that is set in and wrapped": Case(
        f"{TITLE}\n\n{FIRST} {LAST}\n\n{QUOTED}\n{LAST}\n", body=(f"{FIRST} {LAST}", UNQUOTED, LAST)
    ),
    "a last paragraph full of names and posts": Case(
        f"{TITLE}\n\n{FIRST}\n\nThe Hall is Built by Master Builder Lin Sample of the Crafts Bureau, under the "
        "Supervision of Warden Ada Example, Bureau Chief.\n",
        body=(
            FIRST,
            "The Hall is Built by Master Builder Lin Sample of the Crafts Bureau, under the Supervision of Warden "
            "Ada Example, Bureau Chief.",
        ),
    ),
    "a scanned mark with stamps": Case(
        f"FOR PRESS ~ E'o'b 2 4 MAY 1968 ~ PM. No. 716\nWORKSHOP FOR YOUNG BUILDERS\n{FIRST}\n{LAST}\n"
        "Sampleton, 3rd May, 1968.\n",
        title="WORKSHOP FOR YOUNG BUILDERS",
        date="1968-05-03",
    ),
    "a headline between the mark and the contact": Case(
        f"Flag of Ohio and the Flag of Sampleton, Jo Sample of the Third Generation\n\nPress Release\n\n{TITLE.upper()}"
        f"\n\nContact: Ada Sample 555.202.0100\nMonday, May 3, 2010\n\n{TEXT}\n"
        "Services · At Work · Biography · Press Section · Links\n",
        title=TITLE.upper(),
        date="2010-05-03",
    ),
    "a kind of release with its topic": Case(
        f"Press Release ● Halls and Tools\nFor Immediate Release: \nMay 3, 2010\nContact Info: \nAda Sample\n\n{TEXT}",
        title="",
        date="2010-05-03",
    ),
    "a note where releases are, and when the page was changed": Case(
        f"News Release\n\nMonday, May 3, 2010\n\n{TITLE}\n\n{TEXT}\n\n"
        "Note: All press releases and fact sheets are available at\n\nLast revised: January 20, 2012\n",
        date="2010-05-03",
    ),
    "a date that a collecting program set before it": Case(
        f" date 2010-05-03 PRESS RELEASE\n\n{TITLE}\n\n{TEXT}", date="2010-05-03"
    ),
    "an excerpt that ends within a sentence": Case(
        f"{TITLE}\n\n{FIRST}\n\nThe hall will not have a significa\n",
        body=(FIRST, "The hall will not have a significa"),
    ),
    "two columns that became one": Case(
        "OFFICE OF GOVERNOR JO SAMPLE 1 State House ♦ Sampleton, OH 55501 ♦ (555) 202-0100\n\nNEWS RELEASE\n\n"
        f"FOR IMMEDIATE RELEASE: Contact: Ada Sample May 3, 2010 (555) 202-0100\n\n{TITLE.upper()}\n\n{TEXT}\n--30--\n",
        title=TITLE.upper(),
        date="2010-05-03",
    ),
    "a day beside the second contact": Case(
        f"{TITLE.upper()}\n\nFor Immediate Release Contact: Ada Sample or\n\n"
        f"May 3, 2010 Lin Example, 555 202-0100\n\n{TEXT}",
        title=TITLE.upper(),
        date="2010-05-03",
    ),
    "whom to call, without a word": Case(
        f"May 3, 2010\nAda Sample Example\n(555) -202 - 0100\n\n{TITLE}\n\n{TEXT}", date="2010-05-03"
    ),
    "a day of numbers and full stops": Case(f"05.13.10\n\n{TITLE}\n\n{TEXT}", date="2010-05-13"),
    "a title with what leads in behind it": Case(
        "FOR IMMEDIATE RELEASE\nMay 3, 2010\n\nGOVERNOR SAMPLE OPENS A WORKSHOP FOR YOUNG BUILDERS OF THE TOWN AND ITS "
        "SURROUNDING COUNTRY ~ Forty of them came to the hall on the first day of the month and more are expected ~\n\n"
        f"{TEXT}",
        title="GOVERNOR SAMPLE OPENS A WORKSHOP FOR YOUNG BUILDERS OF THE TOWN AND ITS SURROUNDING COUNTRY",
        date="2010-05-03",
        subtitle="Forty of them came to the hall on the first day of the month and more are expected",
    ),
    "a minister between the day and the text": Case(
        f"{TITLE.upper()}\n\nPublished Thursday, 06 May, 2010 at 11:30 AM\n\nMinister for Crafts\n"
        f"The Honourable Jo Sample\n\n{TEXT}",
        title=TITLE.upper(),
        date="2010-05-06",
    ),
    "a deck longer than the title, beginning with After": Case(
        "Committee on Halls : U.S. House of Builders\n\nPress Releases\n\nHouse Votes to Build the New Halls\n"
        "After a Decade with no Increase, Nearly Forty Builders Would See their Wages Rise\n\nMonday, May 3, 2010\n\n"
        f"{TEXT}",
        title="House Votes to Build the New Halls",
        date="2010-05-03",
        subtitle="After a Decade with no Increase, Nearly Forty Builders Would See their Wages Rise",
    ),
    "a title between its date and buttons": Case(f"May 3, 2010: {TITLE} | Print |\n\n\n{TEXT}", date="2010-05-03"),
    "a place and a day above the text": Case(
        f"Information Bureau\n\nGovernment of Sample\n\n* * * *\n\nMinistry of Crafts\n\n{TITLE}\n\n"
        f"New Sampleton: May 3, 2010\n\n{TEXT}\nAB/CD/EF  /jsample\n",
        date="2010-05-03",
    ),
    "a day behind the dash of a dateline": Case(
        f"News Release\n\n{TITLE}\n\nSAMPLETON, Ohio.-- May 3, 2010 -- {FIRST}\n\n{LAST}\n",
        date="2010-05-03",
        body=(f"SAMPLETON, Ohio.-- May 3, 2010 -- {FIRST}", LAST),
    ),
    "a blog that says its own name twice": Case(
        "Follow us on Example\n\nMemories of a Town\n\nMemories of a Town\nWhere halls are built\n\n"
        "Monday, May 3, 2010\n\n"
        f"{TITLE}\n\nInformation Bureau\n\n{TITLE}\n\n{TEXT}",
        date="2010-05-03",
    ),
    "an excerpt cut off in a few words": Case(
        f"{TITLE}\n\n{FIRST}\n\n{LAST}\n\nIn rating their halls, people in N\n",
        body=(FIRST, LAST, "In rating their halls, people in N"),
    ),
    "who may use it, in the last line": Case(f"{TITLE}\n\n{TEXT}\nPlease refer to us when using this article\n"),
    "a line that goes on with by": Case(
        f"{TITLE}\n\nFollowing is the text of a message which was sent\n"
        "by President Sample to the builders of the town\n"
        "who had asked him for it on the day before he\nleft, and who had waited at the door of the hall.\n\n"
        "The workshop stays open until the end of the year,\nand nobody who comes to it has to pay.\n",
        body=(
            "Following is the text of a message which was sent by President Sample to the builders of the town who "
            "had asked him for it on the day before he left, and who had waited at the door of the hall.",
            "The workshop stays open until the end of the year, and nobody who comes to it has to pay.",
        ),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_press_text_is_read(name: str) -> None:
    case = CASES[name]
    release = pasted.read(case.text).release
    assert (release.title, release.release_date, release.subtitle) == (case.title, case.date, case.subtitle)
    assert tuple(release.body.split("\n\n")) == case.body


WIRED = f"""Source: Sample Foundation for Crafts
MEDIA RELEASE PR66001

ATTN: Business and crafts editors

Sample Foundation's "Hall of the Year" Goes to Sampleton After a Vote by Four
Thousand Builders

GENEVA, Jan. 31, 2017 /KYODO JBN/ --

    -  Four thousand builders took part in the vote

     {FIRST[:58]}
{FIRST[59:]}

    (Logo: http://photos.wire.example/prnh/20150723/240725LOGO )
    (Photo: http://mma.wire.example/media/462590/hall.jpg )

     Background of the Vote

     Results, in the order of the halls that were voted for by all of the four
thousand builders:

     Hall                 Votes      Percent
     Sampleton            1,600      40
     Exampleton           1,200      30
     Mosston              1,200      30

     The prize will be handed over on 5 March.

     NOTES TO EDITORS

     1. The Sample Foundation for Crafts was founded in 1950.

     2. Builders could vote until 15 January.

     Press contact:
     Ada Moss, +41-22-555-0100
     press@sample.example

SOURCE: Sample Foundation for Crafts

     Image Attachments Links:

     http://wire.example/view-attachment?attach-id=281234
"""


def test_a_wires_release_with_a_table_and_notes_is_no_page_with_menus() -> None:
    release = pasted.read(WIRED).release
    assert release.title.endswith("After a Vote by Four Thousand Builders")
    assert (release.subtitle, release.source) == (
        "Four thousand builders took part in the vote",
        "Sample Foundation for Crafts",
    )
    assert release.release_date == "2017-01-31"
    assert [photo.caption for photo in release.photos] == [""]
    blocks = release.body.split("\n\n")
    assert (blocks[0], blocks[1], blocks[-1]) == (
        FIRST,
        "Background of the Vote",
        "The prize will be handed over on 5 March.",
    )
    assert {"NOTES TO EDITORS", "Contact", "Image Attachments Links", "link"} <= set(release.extra)


def test_who_what_when_and_where_are_text() -> None:
    told = ["Who: Lord Mayor Ada Moss", "What: Opening of the hall", "When: Wednesday, 10 am", "Where: Hall Street"]
    text = "\n".join(told)
    release = pasted.read(
        f"ZCZC SAM\n%MNETALL MFI MGD\n$J\n:\n:Sample City Council\n*X\nMEDIA ALERT: Lord Mayor opens hall\n\n"
        f"Tuesday, September 15, 2015\n\n{FIRST}\n\n{text}\n\n{LAST}\n\nContact: Lin Example 03 5550 0100\n\n\n"
        "http://media.example/release.aspx?id=840003\nSOURCE: Sample City Council\n\nNNNN\n"
    ).release
    assert (release.title, release.release_date, release.source) == (
        "Lord Mayor opens hall",
        "2015-09-15",
        "Sample City Council",
    )
    assert release.body.split("\n\n") == [FIRST, *told, LAST]


def test_lines_of_a_hundred_columns_and_more_are_wrapped_too() -> None:
    text = (
        "The Sample Crafts Week began on Monday in the old hall of the town, and its doors are open until Friday, "
        "with\nthe help of over three hundred builders from twenty countries.\n\n"
        "During the week, fifteen halls will be open to the public, and over forty lectures will be given by those "
        "who have\nbuilt them, as the warden of the halls said.\n"
    )
    release = pasted.read(f"Sample City opens its crafts week\n\nPR66999\n\n{text}").release
    assert (release.title, release.body) == (
        "Sample City opens its crafts week",
        "\n\n".join(" ".join(part.split()) for part in text.split("\n\n")),
    )
