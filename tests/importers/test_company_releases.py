"""How companies' releases look where an authority keeps them, or a wire sent them on: cells, pages, lost breaks."""

from __future__ import annotations

import pytest

from newsroom_tui.importers import pasted

FIRST = (
    "Sample Mills Corp. today announced that its second mill has opened, and that forty builders work there already."
)
LAST = "The mill is the largest in the valley, and nobody who wants to see it has to pay for anything until the spring."
TITLE = "SAMPLE MILLS® ANNOUNCES SECOND QUARTER 2004 RESULTS"


def read(text: str) -> tuple[str, str, str, list[str]]:
    release = pasted.read(text).release
    return release.title, release.subtitle, release.release_date, release.body.split("\n\n")


def test_a_headline_in_capitals_below_a_contact_of_table_cells_is_no_contact() -> None:
    head = "Exhibit 99.1\nPRESS RELEASE | \n|\n| Contact: | Jo Sample |\n| | Investor Relations |\n| | 555-010-0100 |\n"
    dateline = "Sampleton, Ohio (July 29, 2004) – "
    assert read(f"{head}{TITLE}\nMill's Output Grows by a Tenth\n{dateline}{FIRST}\n{LAST}\n") == (
        TITLE,
        "Mill's Output Grows by a Tenth",
        "2004-07-29",
        [dateline + FIRST, LAST],
    )


def test_a_release_with_nothing_but_its_number_for_a_mark() -> None:
    head = "Jo Sample\nHeadquarters, Sampleton    November 16, 1994\n(Phone: 555/010-0100)\n\nRELEASE: 94-999\n\n\n"
    text = f"{head}SAMPLE OFFICE SELECTS SIX MILLS\n\n{FIRST}\n\n{LAST}\n\n  - end general release -\n\nA list.\n"
    assert read(text) == ("SAMPLE OFFICE SELECTS SIX MILLS", "", "1994-11-16", [FIRST, LAST])


def test_a_scanned_number_is_a_mark() -> None:
    text = f"FOR PRESS: 11 2 4 MAY 1968\nL / 8 R AV PM. No. 9/ 1968\nMILL DISPUTE\n{FIRST}\n{LAST}\n"
    assert read(text)[0] == "MILL DISPUTE"


@pytest.mark.parametrize("number", ["PAGE 2", "Page two of three", "2-2-2", "Add 1"])
def test_the_head_of_a_second_page_is_no_text(number: str) -> None:
    cut = LAST.index("wants")
    page = f"-more-\n\n{TITLE}\n\n{number}\n\n"
    assert read(f"For Immediate Release\n\n{TITLE}\n\n{FIRST}\n\n{page}{LAST}\n")[3] == [FIRST, LAST]
    parted = f"{LAST[:cut]}\n\n{page}{LAST[cut:]}"
    assert read(f"For Immediate Release\n\n{TITLE}\n\n{FIRST}\n\n{parted}\n")[3] == [FIRST, LAST]


def test_a_wire_dates_its_story_behind_its_name() -> None:
    dateline = "SAMPLETON--(BUSINESS WIRE)--June 1, 2005--"
    text = f"Sample Mills Opens Its Second Mill\nBusiness Editors\n{dateline}{FIRST}\n{LAST}\n"
    assert read(text) == ("Sample Mills Opens Its Second Mill", "", "2005-06-01", [dateline + FIRST, LAST])


@pytest.mark.parametrize(
    "dateline",
    ["SAMPLETON, Ohio, May 23, 2005 /Newswire-Sample/ -- ", "SAMPLETON, Ohio--(SAMPLE WIRE)--May 23, 2005--"],
)
def test_a_wires_release_without_a_break_has_its_title_before_the_dateline(dateline: str) -> None:
    title = "Sample Mills Inc. Opens Its Second Mill: Forty Builders Work There"
    found = read(f"{title} {dateline}{FIRST} {LAST}")
    assert (found[0], found[3]) == (title, [f"{dateline}{FIRST} {LAST}"])


def test_a_long_title_without_a_full_stop_stands_above_the_dateline() -> None:
    title = (
        "Sample Mills announces the opening of its second mill in the valley and the hire of forty builders from May 1"
    )
    head = "Sample Mills PLC\nSample Halls NV\n27 June 2001\nIssued on behalf of Sample Mills PLC\n27 June 2001\n"
    dateline = "SAMPLETON (June 27, 2001) "
    assert read(f"{head}{title}\n{dateline}{FIRST}\n{LAST}\n") == (title, "", "2001-06-27", [dateline + FIRST, LAST])


def test_a_title_in_capitals_goes_on_below_a_whole_page() -> None:
    menu = "SAMPLE MILLS CORP\n8-K, EX-99.1, 2000-10-02\nPrevious: SAMPLE MILLS CORP, 8-K\nNext: OTHER MILLS INC, 8-K\n"
    text = (
        f"{menu}\n\n<PAGE>\n\n{' ' * 60}Exhibit 9\n\nSample Mills Announces an Agreement With Sample Halls\n\n1.\n\n\n"
        "Media Contacts:    Jo Sample                          Lin Example\n"
        "                   For Sample Mills                   Example Talks\n"
        "                   555.010.0100                       555.010.0101\n\n"
        "Investor Contact:  Ada Moss\n                   Sample Mills\n                   555.010.0102\n\n\n"
        f"            SAMPLE MILLS ANNOUNCES DEFINITIVE AGREEMENT\n{' ' * 30}WITH SAMPLE HALLS\n\n"
        f"SAMPLETON, Ohio - September 27, 2000 - {FIRST}\n\n{LAST}\n\n# # #\n"
    )
    assert read(text)[0] == "SAMPLE MILLS ANNOUNCES DEFINITIVE AGREEMENT WITH SAMPLE HALLS"


def test_the_day_below_a_mark_counts_for_more_than_the_pages_own_above() -> None:
    head = "E-News\n\n\nFebruary 18th, 2009\n\nEmail Friend Print\n\nRep. Sample Statement on the Storm\n\n"
    text = f"{head}FOR IMMEDIATE RELEASE\nSeptember 2, 2005\nContact: Ada Moss\n(555) 010-0100\n\n{FIRST}\n\n{LAST}\n"
    assert read(text) == ("Rep. Sample Statement on the Storm", "", "2005-09-02", [FIRST, LAST])


def test_a_line_between_the_day_and_the_text_is_the_subtitle() -> None:
    head = "Press release\n\nSample Mills Opens Its Second Mill\nMay 3, 2005\n\n"
    head += "More than forty builders work there already\n\n"
    found = read(f"{head}{FIRST}\n\n{LAST}\n")
    assert found == (
        "Sample Mills Opens Its Second Mill",
        "More than forty builders work there already",
        "2005-05-03",
        [FIRST, LAST],
    )


@pytest.mark.parametrize("left", [" PDF Print E-mail", "</A"])
def test_what_a_page_leaves_behind_its_title_is_no_title(left: str) -> None:
    text = f"Sample Mills Opens Its Second Mill{left}\nMay 3, 2005\n\n{FIRST}\n\n{LAST}\n"
    assert read(text) == ("Sample Mills Opens Its Second Mill", "", "2005-05-03", [FIRST, LAST])


def test_whose_release_it_is_stands_above_the_title() -> None:
    head = "PRESS RELEASE from the Office of Sampleton Gov. Jo T. Sample\n\n"
    head += "Governor Sample Statement on the Mill\n\nContact:  Ada Moss\n\n{March 20, 2008}\n\n"
    text = f"{head}{FIRST}\n\n{LAST}\n"
    assert read(text) == ("Governor Sample Statement on the Mill", "", "2008-03-20", [FIRST, LAST])
    text = (
        "Congresswoman Jo Sample, Representing the Eighth District of Sampleton\nCongresswoman Jo Sample\n"
        f"         Return to Press Room\n\nFor Immediate Release\n\nJanuary 28, 2008\n\n{FIRST}\n\n{LAST}\n"
    )
    release = pasted.read(text).release
    assert (release.title, release.author, release.release_date) == ("", "", "2008-01-28")
