"""Whatever header a press office sets, in any order of its parts, is read back."""

from __future__ import annotations

import textwrap
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom_tui.importers import pasted

BODY = [
    "U.S. Senator Jo Sample today praised the opening of a workshop for young builders in the capital, and said that "
    "forty of them had come on the first day and that more are expected within the week.",
    '"This is a day that people in our state have waited for, and I am glad that it has come," said Sample. "We will '
    'work until every young person who wants to learn a craft can do so at home."',
    "The workshop stays open until the end of the year. Sample is a member of the Committee on Crafts, which has "
    "jurisdiction over workshops and everything that is built in them.",
]

letterheads = st.sampled_from(
    [
        "",
        "U.S. SENATOR JO SAMPLE",
        "Office of Senator Jo Sample",
        "News from U.S. Senator Jo Sample of Ohio",
        "NEWS RELEASE",
        "Press Release of Senator Sample",
        "SENATOR JO SAMPLE\nUNITED STATES SENATOR * OHIO",
        "COMMITTEE ON CRAFTS",
        "Senator the Hon Jo Sample\nMinister for Crafts and Halls",
        "The Hon. Jo Sample MP\nFederal Member for Sampleton",
        "Jo Sample\nCongressman for Ohio, 4th District",
        "Congressman Jo Sample\nRepresenting the 4th District of Ohio",
        "NEWS FROM THE CRAFTS COMMITTEE\nJo Sample, Chairman",
        "SAMPLE FOUNDATION FOR CRAFTS\n12 Hall Street, Sampleton",
        "United States Senate\nWASHINGTON, DC 20510",
        "Home | News | Press Releases\nPress Releases",
    ]
)
release_marks = st.sampled_from(
    [
        "",
        "FOR IMMEDIATE RELEASE",
        "For Immediate Release:",
        "FOR IMMEDIATE RELEASE: {}",
        "For Immediate Release - {}",
        "Immediate Release",
        "FOR RELEASE: {}",
        "Media Release",
    ]
)
day_forms = st.sampled_from(
    [
        "{d:%B} {d.day}, {d.year}",
        "{d:%A}, {d:%B} {d.day}, {d.year}",
        "{d.day} {d:%B} {d.year}",
        "Date: {d:%B} {d.day}, {d.year}",
        "{d:%b}. {d.day}, {d.year}",
        "{d:%B} {d:%d}, {d.year}",
        "{d:%A} {d.day} {d:%B} {d.year}",
    ]
)
contacts = st.sampled_from(
    [
        "",
        "Contact: Ada Sample (202) 555-0100",
        "CONTACT: Ada Sample, 202-555-0100",
        "Contact:\nAda Sample\n(202) 555-0100",
        "Press Contact\nAda Sample - 202-555-0100",
        "Media Contact: Ada Sample, ada@office.example",
        "Contact: Ada Sample\nPress Secretary\n(202) 555-0100",
        "CONTACT: Ada Sample\nCommunications Director\n202-555-0100",
        "Media contact: Ada Sample 02 5550 1234 or 0400 555 010",
        "Contact Information:\nAda Sample (202) 555-0100\nLin Sample (202) 555-0101",
    ]
)
titles = st.sampled_from(
    [
        "Sample Praises Opening of Workshop for Young Builders",
        "SAMPLE PRAISES WORKSHOP FOR YOUNG BUILDERS IN THE\nCAPITAL OF OHIO",
        "Senator Sample's statement on the opening of a\nnew workshop",
        "Workshop opens in Sampleton, creating 40 jobs",
        "SAMPLE: WORKSHOP FOR BUILDERS NOT OPEN YET",
        "STATEMENT BY SENATOR SAMPLE ON THE DEATH OF BUILDER ADA MOSS",
        "Sample Announces $1.5 Million in Grants for Ohio Halls;\nSampleton, Mosston to Share Funds",
        'Sample Calls on President to "Build Halls Now"',
    ]
)
decks = st.sampled_from(
    [
        "",
        "\n-- More Workshops Are Planned --",
        "\n~Senate to vote on funding next week~",
    ]
)
orders = st.permutations(["date", "contact", "title"])
datelines = st.sampled_from(
    [
        "WASHINGTON - ",
        "WASHINGTON, D.C. -- ",
        "(WASHINGTON, D.C.) - ",
        "Washington, DC – ",
        "Washington, D.C.--",
        "WASHINGTON: ",
        "(Washington, DC) ",
        "",
    ]
)
layouts = st.sampled_from(["blank", "lines", "wrapped", "indented"])
ends = st.sampled_from(
    ["", "###", "-30-", "# # #", "- 30 -", "-END-", "###\n\nFor more information, visit www.office.example"]
)


def laid_out(paragraphs: list[str], layout: str) -> str:
    """Paragraphs as mail programs, content systems and typewriters set them."""
    if layout == "wrapped":
        return "\n\n".join(textwrap.fill(text, 72) for text in paragraphs)
    if layout == "indented":
        return "\n".join(textwrap.fill(text, 72, initial_indent="    ") for text in paragraphs)
    return ("\n" if layout == "lines" else "\n\n").join(paragraphs)


@settings(max_examples=150, deadline=None)
@given(
    letterheads, release_marks, st.dates(date(1990, 1, 1), date(2035, 12, 31)), day_forms, contacts, titles, decks,
    orders, datelines, layouts, ends, st.sampled_from(["\n", "\n\n"]),
)  # fmt: skip
def test_a_press_offices_header_is_read_back(
    letterhead: str, mark: str, day: date, form: str, contact: str, title: str, deck: str, order: list[str],
    dateline: str, layout: str, end: str, gap: str,
) -> None:  # fmt: skip
    told = form.format(d=day)
    marked = mark.format(told.removeprefix("Date: "))
    parts = {"date": "" if "{}" in mark else told, "contact": contact, "title": title + deck}
    header = [letterhead, marked, *(parts[name] for name in order)]
    paragraphs = [dateline + BODY[0], *BODY[1:]]
    text = gap.join(filter(None, header)) + "\n\n" + laid_out(paragraphs, layout) + f"\n\n{end}\n"
    release = pasted.read(text).release
    assert release.title == title.replace("\n", " ")
    assert release.subtitle == deck.strip("\n-~ ")
    assert release.release_date == day.isoformat()
    assert (release.author, release.photographer) == ("", "")
    assert len(release.body.split("\n\n")) == len(paragraphs)
