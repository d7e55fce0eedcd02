"""Agency copy as it is pasted out of a wire: each agency's way to set headers, bylines, wraps and endings."""

from __future__ import annotations

import pytest

from newsroom_tui.importers import pasted

TITLE = "Builders' hall opens in Sampleton"
LEAD = "A hall for young builders opened on Monday, and forty of them came on the first day."
QUOTE = '"It is a good day," said the warden, Lin Sample.'
LAST = "The hall stays open until the end of the year, and nobody has to pay."

COPY = {  # text; author, source, date, first words of the body
    "ap": (
        "AP-NY-02-26-04 0715EST\nBC-Sample Hall, 1st Ld-Writethru, a0123,450\n{title}\n"
        "Eds: RECASTS lede, adds quotes.\nAP Photo NY101\nBy JO SAMPLE\nAssociated Press Writer\n"
        "SAMPLETON, Ohio (AP) _ {lead}\n   ``It is a good day,'' said the warden, Lin Sample.\n   {last}\n___\n"
        "On the Net:\nhttp://hall.example\n",
        ("JO SAMPLE", "Associated Press", "2004-02-26", "SAMPLETON, Ohio (AP)"),
    ),
    "ap wrapped": (
        "{title}\nBy JO SAMPLE, Associated Press Writer\n\nSAMPLETON, Ohio (AP) -- A hall for young builders opened on "
        "Monday, and\nforty of them came on the first day.\n\n{quote}\n\n{last}\n\n___\n\nAssociated Press writer Ada "
        "Sample in Columbus contributed to this report.\n\nCopyright 2004 The Associated Press. All rights reserved. "
        "This material may not be published, broadcast, rewritten or redistributed.\n",
        ("JO SAMPLE", "Associated Press", "", "SAMPLETON, Ohio (AP)"),
    ),
    "afp": (
        "{title}\n   by Jo Sample\n   SAMPLETON, Feb 26, 2004 (AFP) - A hall for young builders opened on\nMonday, and "
        "forty of them came on the first day.\n   {quote}\n   {last}\n   js/ls/as\n",
        ("Jo Sample", "", "2004-02-26", "SAMPLETON, Feb 26"),
    ),
    "ap in a collection": (
        "AP890226-0042\nAP-NR-02-26-89 0715EST\nu a AM-SampleHall 4thLd-Writethru   02-26 0450\n"
        "AM-Sample Hall, 4th Ld - Writethru, a0123,450\n{title}\nEds: SUBS 5th graf to correct the name\nBy JO SAMPLE\n"
        "Associated Press Writer\nSAMPLETON, Ohio (AP)\nA hall for young builders opened on Monday, and forty of\n"
        "them came on the first day.\n{quote}\n{last}\n",
        ("JO SAMPLE", "Associated Press", "1989-02-26", "A hall for"),
    ),
    "ap on a page": (
        "Monday, February 26, 2007\n\n{title} By JO SAMPLE and ADA SAMPLE, Associated Press Writers\n\n{title} By JO "
        "SAMPLE and ADA SAMPLE, Associated Press Writers\n59 minutes ago\n\nSAMPLETON - {lead}\n\n{quote}\n\n{last}\n",
        ("JO SAMPLE and ADA SAMPLE", "Associated Press", "2007-02-26", "SAMPLETON - A hall"),
    ),
    "reuters on a page": (
        "{title}\n\nFebruary 26, 2018\n\nReuters Staff\n\n1 Min Read\n\nSAMPLETON, Feb 26 (Reuters) - {lead}\n\n"
        "{quote}\n\n{last} (Reporting by Jo Sample, Editing by Lin Sample)\n",
        ("Jo Sample", "Reuters", "2018-02-26", "SAMPLETON, Feb 26"),
    ),
    "pti on a page": (
        "Search:\n  Discuss this Article   |      Email this Article   |      Print this Article\n\n{title}\nGet news "
        "updates:What's this?\nBy Jo Sample in Sampleton\nFebruary 26, 2018 21:06 IST\nGet Sample News in your Inbox:\n"
        "{lead}\n\n{quote}\n\n{last}\n\nJo Sample in Sampleton\nSource: PTI\n© Copyright 2018 PTI. All rights "
        "reserved.\n",
        ("Jo Sample", "PTI", "2018-02-26", "A hall for"),
    ),
    "bernama": (
        "Latest\n\nMonday, February 26, 2018\n\n{title}\n\nFebruary 26, 2018 18:19 PM\nBy Jo Sample\n\n"
        "SAMPLETON, Feb 26 (Bernama) -- {lead}\n\n{quote}\n\n{last}\n\n"
        "[More at http://wire.example/news.php?id=7]\n\n-- BERNAMA\n",
        ("Jo Sample", "BERNAMA", "2018-02-26", "SAMPLETON, Feb 26"),
    ),
    "pti without by": (
        "Home > News > PTI\n{title}\nJo Sample in Sampleton |\nFebruary 26, 2018 21:06 IST\n{lead}\n{quote}\n{last}\n",
        ("Jo Sample", "", "2018-02-26", "A hall for"),
    ),
    "a broadcaster's fields": (
        "DATE=2/26/2004\nTYPE=CORRESPONDENT REPORT\nTITLE={title}\nNUMBER=2-25\nBYLINE=JO SAMPLE\nDATELINE=SAMPLETON\n"
        "CONTENT=\n{lead}\n{quote}\n{last}\n",
        ("JO SAMPLE", "", "2004-02-26", "A hall for"),
    ),
    "an agency's story as it was mailed": (
        "updated 2-26-04\n\n3 a.m.\n\n\n{title}\n\n\n.c The Associated Press\n\n"
        "SAMPLETON, Ohio (AP) - (February 26, 2004) "
        "{lead}\n\n{quote}\n\n{last}\n",
        ("", "The Associated Press", "2004-02-26", "SAMPLETON, Ohio (AP)"),
    ),
    "a broadcaster's page": (
        "Front Page\nWorld\nAfrica\nEurope\n\nFrom Our Own Builders\n\nUK\nScience\nEducation\nIn Depth\nAudioVideo\n\n"
        "Thursday, February 26, 2004 Published at 18:50 GMT\n\nWorld: Halls\n\n{title}\n\n{lead}\n\n"
        "{quote}\n\n{last}\n",
        ("", "", "2004-02-26", "A hall for"),
    ),
    "a dateline on a line of its own": (
        "Ohio + 2 more\n\n{title}\n\nSAMPLETON, 26 February (SHN) -\n{lead}\n\n{quote}\n\n{last}\n",
        ("", "", "", "A hall for"),
    ),
    "a computer agency's story, filed under its subject and its place": (
        "(NEWS)(CRAFTS)(OHIO)(00001)\n{title} 02/26/92\nSAMPLETON, OHIO, U.S.A., 1992 FEB 26 (SN) -- "
        "{lead}\n{quote}\n{last}\n",
        ("", "", "1992-02-26", "SAMPLETON, OHIO"),
    ),
    "a story off a page with its button": (
        "Sample News Network Print This\n\n{title}\n\nBY JO SAMPLE | SAMPLETON | February 26, 2004\n\n"
        "{lead}\n\n{quote}\n\n"
        "{last}\n",
        ("JO SAMPLE", "", "2004-02-26", "A hall for"),
    ),
    "a report that an account posted": (
        "admin's picture\n\n\n{title}\n\nSAMPLETON, Ohio (February 26, 2004 - SHN/Herald)---{lead}\n\n"
        "{quote}\n\n{last}\n",
        ("", "", "2004-02-26", "SAMPLETON, Ohio (February"),
    ),
    "upi": (
        "{title}\nBy JO SAMPLE, UPI Correspondent\nSAMPLETON, Feb. 26 (UPI) -- {lead}\n{quote}\n{last}\n--\n"
        "Copyright 2004 by United Press International\nAll rights reserved.\n",
        ("JO SAMPLE", "UPI", "", "SAMPLETON, Feb. 26"),
    ),
    "press association": (
        "1 BUILDERS Hall\n\n{title}\n\nBy Jo Sample, Press Association Crafts Correspondent\n\n"
        "{lead}\n{quote}\n{last}\nend\n",
        ("Jo Sample", "Press Association", "", "A hall for"),
    ),
    "reuters of 1987": (
        "SAMPLE CORP <SC> SELLS UNIT TO ITS MANAGERS\n    By Jo Sample, Reuters\n    SAMPLETON, March 11 - A hall for "
        "young builders opened on\nMonday, and forty of them came on the first day.\n    "
        "{quote}\n    {last}\n Reuter\n",
        ("Jo Sample", "Reuters", "", "SAMPLETON, March 11"),
    ),
    "reuters": (
        "{title}\n\nBy Jo Sample\n\nSAMPLETON, Feb 26 (Reuters) - {lead}\n\n{quote}\n\n{last}\n\n(Reporting by Jo "
        "Sample; Additional reporting by Ada Sample in Columbus; Editing by Lin Sample)\n\n"
        "((jo.sample@wire.example; +1 555 0100;))\n",
        ("Jo Sample", "", "", "SAMPLETON, Feb 26"),
    ),
    "bloomberg": (
        "{title}\n2004-02-26 11:23:45.0 GMT\n\nBy Jo Sample and Ada Sample\n\n     Feb. 26 (Bloomberg) -- A hall for "
        "young builders opened on\nMonday, and forty of them came on the first day.\n     {quote}\n     {last}\n\n"
        "--With reporting by Lin Sample in Columbus. Editor: Sample.\n\nTo contact the reporter on this story:\n"
        "Jo Sample in Sampleton at +1-555-0100 or\njsample@wire.example\n",
        ("Jo Sample and Ada Sample", "", "2004-02-26", "Feb. 26 (Bloomberg)"),
    ),
    "xinhua": (
        "{title}\nSource: Xinhua| 2018-02-26 21:16:31|Editor: Lin\nSAMPLETON, Feb. 26 (Xinhua) -- {lead}\n"
        "{quote}\n{last}\n",
        ("", "Xinhua", "2018-02-26", "SAMPLETON, Feb. 26"),
    ),
}


@pytest.mark.parametrize("agency", COPY)
def test_an_agencys_copy_is_read(agency: str) -> None:
    copy, (author, source, date, start) = COPY[agency]
    release = pasted.read(copy.format(title=TITLE, lead=LEAD, quote=QUOTE, last=LAST)).release
    assert release.title in (TITLE, "SAMPLE CORP <SC> SELLS UNIT TO ITS MANAGERS")
    assert (release.author, release.source, release.release_date) == (author, source, date)
    blocks = release.body.split("\n\n")
    assert len(blocks) == 3
    assert blocks[0].startswith(start)
    assert blocks[0].endswith("came on the first day.")
    assert blocks[-1] == LAST


def test_a_caption_ends_with_its_house_and_photographer() -> None:
    shown = "The hall is pictured on opening day in Sampleton, Ohio, February 26, 2004."
    release = pasted.read(f"{TITLE}\n\n{LEAD}\n\n{shown} REUTERS/Ada Moss\n\n{LAST}\n").release
    assert release.body == f"{LEAD}\n\n{LAST}"
    assert [(photo.caption, photo.credit) for photo in release.photos] == [(shown, "REUTERS/Ada Moss")]
    assert release.photographer == "Ada Moss"


def test_a_channel_is_no_title_and_a_headline_in_small_letters_goes_on() -> None:
    assert pasted.read(f"Breaking News\n\n{LEAD}\n\n{LAST}\n").release.title == ""
    wrapped = f"Builders' hall opens\n\nbut nobody comes\n\nFebruary 26, 2018|By Jo Sample\n\n{LEAD}\n\n{LAST}\n"
    assert pasted.read(wrapped).release.title == "Builders' hall opens but nobody comes"


def test_a_place_and_its_agency_above_a_text_are_no_title() -> None:
    release = pasted.read(f"Sample Bay - AFP\n{LEAD} {QUOTE} {LAST}\n").release
    assert (release.title, release.extra["dateline"]) == ("", "Sample Bay - AFP")
    assert release.body.startswith("A hall for")


def test_a_line_with_the_moment_of_sending_is_the_date() -> None:
    copy = f"26-FEB-1987 15:11:52.98\n{TITLE.upper()}\n    SAMPLETON, Feb 26 - {LEAD}\n    {LAST}\n"
    release = pasted.read(copy).release
    assert (release.title, release.release_date) == (TITLE.upper(), "1987-02-26")


@pytest.mark.parametrize(
    "notice",
    [
        "Copying or publishing anything from this portal without written permission of its editors is prohibited.",
        "It may not be reproduced in any form without the prior consent of Sample Works.",
    ],
)
def test_a_notice_that_asks_for_permission_is_no_text(notice: str) -> None:
    page = f"{TITLE}\n\nFebruary 26, 2018\n\n{LEAD}\n\n{LAST}\n\n{notice}\n"
    assert pasted.read(page).release.body == f"{LEAD}\n\n{LAST}"


def test_highlights_below_a_text_are_none_of_it() -> None:
    points = "@highlight\n\nBuilders have a hall\n\n@highlight\n\nWarden: Nobody has to pay"
    release = pasted.read(f"SAMPLETON, Ohio (CNN) -- {LEAD}\n\n{QUOTE}\n\n{LAST}\n\n{points}\n").release
    assert release.body.endswith(LAST)
    assert release.extra["@highlight"] == "Builders have a hall\nWarden: Nobody has to pay"


AGENCY_PAGE = (
    f"{TITLE}\nSections\nFeatured\nA headline of some other text\nSampleton\nA headline of some other text\n"
    "Pictures\nTV\nSample Live\nMarkets\nWorld\nPolitics\nBusiness\n"
    f"February 26, 2018 / 7:11 AM / in 5 years\n\n{TITLE}\n\n2 Min Read\n\nSAMPLETON (Reuters) - {LEAD}\n\n{QUOTE}\n\n"
    f"{LAST} (Reporting by the Sampleton Newsroom and Jo Moss; Editing by Ada Hill)\n\n"
    "Our Standards: Sample Principles.\n"
)


def test_an_agencys_page_says_its_title_again_between_date_and_text() -> None:
    release = pasted.read(AGENCY_PAGE).release
    assert (release.title, release.release_date, release.author) == (TITLE, "2018-02-26", "Jo Moss")
    assert release.body.endswith(f"\n\n{LAST}")


def test_headlines_in_a_row_above_a_title_are_the_pages() -> None:
    row = "  • ".join(
        ["Hall for builders opens", "Roundup: Forty young builders at work", "Rates in Sampleton fall"] * 2
    )
    page = f"Off the wire\n{row}\nYou are here:   Home\n\n{TITLE}\n\nXinhua, February 26, 2018 Adjust font size:\n\n"
    release = pasted.read(f"{page}{LEAD}\n\n{QUOTE}\n\n{LAST}\n").release
    assert (release.title, release.release_date, release.source) == (TITLE, "2018-02-26", "Xinhua")
    assert release.body == f"{LEAD}\n\n{QUOTE}\n\n{LAST}"


@pytest.mark.parametrize("by", ["By Items compiled from Sample news services.", "By From Sample news services"])
def test_what_a_story_was_compiled_from_is_its_source(by: str) -> None:
    release = pasted.read(f"{TITLE}\n\nFebruary 26, 2018|{by}\n\n{LEAD}\n\n{LAST}\n").release
    assert (release.author, release.source, release.release_date) == ("", "Sample news services", "2018-02-26")


def test_a_subscribers_gate_below_a_text_and_an_exchanges_clock_above_it_are_the_pages() -> None:
    gate = "To Read The Full Story\n\nAre you already a subscriber?\nClick to log in!"
    head = f"U.S. Markets close in 1 hr 2 mins\n\n{TITLE}\n\nJo Sample, AP Energy Writer"
    release = pasted.read(f"{head}\n\n{LEAD}\n\n{QUOTE}\n\n{LAST}\n\n{gate}\n").release
    assert (release.title, release.author, release.body) == (TITLE, "Jo Sample", f"{LEAD}\n\n{QUOTE}\n\n{LAST}")
