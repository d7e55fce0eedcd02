"""Stories inside the standards' envelopes, as press services and agencies fill them."""

from __future__ import annotations

import json

import pytest

from newsroom_tui.domain.release import Release
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import table
from newsroom_tui.importers.base import Source

TITLE = "Builders' hall opens in Sampleton"
BELOW = "Forty young builders came on the first day"
PROSE = "A hall for young builders opened on Monday, and forty of them came on the first day to see it."
MORE = "The hall stays open until the end of the year, and nobody has to pay, said its warden, Lin Sample."


def part(role: str, text: str, mime: str = "text/xhtml") -> str:
    return (
        f'<NewsComponent><Role FormalName="{role}"/><ContentItem><MimeType FormalName="{mime}"/>'
        f"<DataContent>{text}</DataContent></ContentItem></NewsComponent>"
    )


def page(*paragraphs: str) -> str:
    inner = "".join(f"<p>\n{words}\n\n</p>" for words in paragraphs)
    return f"<html><head><title/></head><body>{inner}</body></html>"


def picture(role: str, name: str) -> str:
    sizes = "".join(
        f'<ContentItem Href="{size}-{name}"><MimeType FormalName="image/jpeg"/><Characteristics><SizeInBytes>{count}'
        "</SizeInBytes></Characteristics></ContentItem>"
        for size, count in (("thumb", 900), ("full", 90000), ("web", 9000))
    )
    return f'<NewsComponent><Role FormalName="{role}"/>{sizes}</NewsComponent>'


def read(text: str, name: str = "story.xml") -> Release:
    return table.read(Source(name, text.encode())).items[0].release


def newsml1(parts: str, lines: str = "", source: str = "Sample Works, Inc.") -> Release:
    return read(
        f"""<?xml version="1.0"?><NewsML Version="1.2"><NewsItem><Identification><NewsIdentifier>
        <ProviderId>wire.example</ProviderId><DateId>20010714</DateId><NewsItemId>1</NewsItemId></NewsIdentifier>
        </Identification><NewsManagement><FirstCreated>20240606T133000+0000</FirstCreated></NewsManagement>
        <NewsComponent><AdministrativeMetadata><Source><Party FormalName="{source}"/></Source>
        </AdministrativeMetadata><NewsLines><HeadLine>{TITLE}</HeadLine>{lines}</NewsLines>{parts}</NewsComponent>
        </NewsItem></NewsML>"""
    )


def test_the_parts_of_a_press_services_release_are_told_by_their_roles() -> None:
    release = newsml1(
        part("Abstract", TITLE, "text/plain")
        + part("StyleSheet", ".middle { text-align: center }", "text/css")
        + part("SubHeadLine", page(BELOW))
        + part("HeadLine", page(f"<b>{TITLE}</b>"))
        + picture("Logo", "logo.jpg")
        + picture("Photo", "hall.jpg")
        + part("Contact", page("Ada Sample<br/>ada@works.example"))
        + part("Body", page(PROSE, MORE))
    )
    assert (release.title, release.subtitle, release.release_date) == (TITLE, BELOW, "2024-06-06")
    assert release.body == f"{PROSE}\n\n{MORE}"
    assert release.extra["contact"] == "Ada Sample ada@works.example"
    assert [photo.file for photo in release.photos] == ["full-hall.jpg"]


def test_an_abstract_is_the_text_where_there_is_no_other() -> None:
    assert newsml1(part("Abstract", PROSE, "text/plain")).body == PROSE


def test_a_company_named_as_its_own_writer_is_none_and_its_dateline_no_paragraph() -> None:
    text = f"<![CDATA[<p>3.6.2024 10:00:01 EEST | Sample Oyj |\n Bulletin</p><p>{PROSE}</p><p>{MORE}</p>]]>"
    release = newsml1(part("Main", text, "text/html"), "<ByLine>Sample Oyj</ByLine>", "Sample Oyj")
    assert (release.author, release.source, release.body) == ("", "Sample Oyj", f"{PROSE}\n\n{MORE}")
    assert "Bulletin" in release.extra["dateline"]


G2 = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:sample:1"><itemMeta>
<itemClass qcode="ninat:text"/><provider literal="wire.example"/></itemMeta><contentMeta>
<contentCreated>2015-04-13T19:52:00+02:00</contentCreated><creator literal="Reuters"/><headline>{title}</headline>
<headline role="x:subtitle">{below}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
<html><head><title/></head><body><h1>{title}</h1><h2>{below}</h2><p>{first}</p><p>{last}</p></body></html></inlineXML>
</contentSet></newsItem>"""


def test_headings_that_repeat_title_and_subtitle_are_no_text() -> None:
    release = read(G2.format(title=TITLE, below=BELOW, first=PROSE, last=MORE))
    assert (release.subtitle, release.body) == (BELOW, f"{PROSE}\n\n{MORE}")


def test_whoever_reported_a_story_is_its_author_where_no_byline_says_more() -> None:
    release = read(G2.format(title=TITLE, below=BELOW, first=PROSE, last=f"{MORE}\n\n (Reporting by Jo Sample)"))
    assert release.author == "Jo Sample"


@pytest.mark.parametrize("by", ["NTB", "By The Associated Press", "Sample Wire"])
def test_an_agency_is_no_author_in_ninjs(by: str) -> None:
    story = {
        "uri": "a",
        "by": by,
        "source": "Sample Wire",
        "headline": TITLE,
        "descriptions": [{"contenttype": "text/html", "value": f"<p>{PROSE}</p><p>{MORE}</p>"}],
    }
    release = read(json.dumps(story), "story.json")
    assert (release.author, release.body) == ("", f"{PROSE}\n\n{MORE}")


def test_an_agency_that_ninjs_gives_as_byline_is_the_source() -> None:
    story = {"uri": "a", "byline": "NTB", "headline": TITLE, "body_text": PROSE}
    assert read(json.dumps(story), "story.json").source == "NTB"


FEED = """<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>All the news</title><item><title>Press release: {title}</title><guid>1</guid>
<pubDate>Thu, 14 Nov 2024 13:00 GMT</pubDate><description><![CDATA[<p>{first}</p><p>{last}</p>]]></description>
<dc:publisher>Sample Wire</dc:publisher><dc:contributor>Sample Works</dc:contributor>
<media:content url="hall.jpg" medium="image"><media:credit>Ada Sample</media:credit></media:content></item>
</channel></rss>"""


def test_an_entry_of_a_wires_feed_is_its_companys_and_has_its_photographer() -> None:
    release = read(FEED.format(title=TITLE, first=PROSE, last=MORE), "feed.rss")
    assert (release.title, release.source, release.photographer) == (TITLE, "Sample Works", "Ada Sample")


def test_a_letter_sent_on_is_its_first_writers() -> None:
    head = "From: Desk <desk@paper.example>\nSubject: Fwd: {title}\nDate: Mon, 3 Mar 2014 10:00:00 +0000\n\n"
    body = "---------- Forwarded message ----------\nFrom: Jo Sample <jo@sample.example>\nSubject: {title}\n\n{text}\n"
    release = read((head + body).format(title=TITLE, text=f"{PROSE}\n\n{MORE}"), "letter.eml")
    assert (release.title, release.author, release.body) == (TITLE, "Jo Sample", f"{PROSE}\n\n{MORE}")


def test_a_letter_that_outlook_sent_on_is_its_first_writers() -> None:
    page = (
        "<div><p>Hi all, see below.</p><p><b>From:</b> Jo Sample &lt;jo@sample.example&gt;<br><b>Sent:</b> Monday, "
        f"3 May 2021<br><b>To:</b> desk<br><b>Subject:</b> {TITLE}</p><p><b>MEDIA RELEASE</b></p>"
        f"<p>{PROSE}</p><p>{MORE}</p></div>"
    )
    head = f"From: Desk <desk@paper.example>\nSubject: FW: Media Release - {TITLE}\nMIME-Version: 1.0\n"
    release = read(f"{head}Content-Type: text/html; charset=utf-8\n\n{page}\n", "letter.eml")
    assert (release.title, release.author, release.body) == (TITLE, "Jo Sample", f"{PROSE}\n\n{MORE}")


def test_a_service_named_above_a_repeated_title_and_a_rule_below_are_no_text() -> None:
    text = f"<![CDATA[<p>The Sample Service</p><p>{TITLE}</p><p>{PROSE}</p><p>{MORE}</p><p>----------</p>]]>"
    release = newsml1(part("Main", text, "text/html"))
    assert release.body == f"{PROSE}\n\n{MORE}"
    assert release.extra["above the title"] == "The Sample Service"


def test_the_day_of_a_story_may_be_an_attribute() -> None:
    release = read(
        f'<?xml version="1.0"?><newsitem itemid="7" date="2004-02-26" xml:lang="en"><headline>{TITLE}</headline>'
        f"<byline>Jo Sample</byline><text><p>{PROSE}</p><p>{MORE}</p></text></newsitem>"
    )
    assert (release.title, release.author, release.release_date) == (TITLE, "Jo Sample", "2004-02-26")


WRAPPED = PROSE.replace(" and ", "\nand ")
COLLECTION = (
    f"<DOC>\n<DOCNO> AP040226-0042 </DOCNO>\n<FILEID>AP-NR-02-26-04 1637EST</FILEID>\n"
    f"<1ST_LINE>r w AM-Hall</1ST_LINE>\n<HEAD>{TITLE}</HEAD>\n<BYLINE>By JO SAMPLE</BYLINE>\n"
    f"<DATELINE>SAMPLETON (AP) </DATELINE>\n<TEXT>\n   {WRAPPED}\n   {MORE}\n</TEXT>\n</DOC>\n",
    f'<DOC id="SMP_ENG_20040226.0042" type="story" >\n<HEADLINE>\n{TITLE}\n</HEADLINE>\n<BYLINE>By JO SAMPLE</BYLINE>\n'
    f"<DATELINE>SAMPLETON (AP)</DATELINE>\n<TEXT>\n<P>\n{WRAPPED}\n</P>\n<P>\n{MORE}\n</P>\n</TEXT>\n</DOC>\n",
    f"<?xml version='1.0'?><DOC><DOCNO>AP040226-0042</DOCNO><HEAD>{TITLE}</HEAD><BYLINE>By JO SAMPLE</BYLINE><DATELINE>"
    f"SAMPLETON (AP) </DATELINE><TEXT>   {PROSE}   {MORE}</TEXT></DOC>",
)


@pytest.mark.parametrize("text", COLLECTION, ids=["indents", "elements", "one line"])
def test_a_collections_documents_are_releases(text: str) -> None:
    reading = table.read(Source("stories.sgm", text.encode()))
    release = reading.items[0].release
    assert (release.title, release.author, release.release_date) == (TITLE, "JO SAMPLE", "2004-02-26")
    assert release.body == f"SAMPLETON (AP) {PROSE}\n\n{MORE}"
    assert release.source == "AP"


def test_a_collection_has_many_releases() -> None:
    reading = table.read(Source("stories.sgm", (COLLECTION[0] + COLLECTION[0].replace("0042", "0043")).encode()))
    assert len({item.release.uid for item in reading.items}) == 2


@pytest.mark.parametrize("charset", ["us-ascii", "hex", "no-such-thing", "undefined"])
def test_a_letter_that_names_no_encoding_of_texts_is_read_by_what_its_bytes_look_like(charset: str) -> None:
    head = f"From: Ann <ann@host.example>\nSubject: Hall opens\nContent-Type: text/plain; charset={charset}\n"
    assert read(f"{head}\n大厅周日开放。\n", "a.eml").body == "大厅周日开放。"


def test_nitf_may_leave_its_heads_out() -> None:
    release = read(
        f"<?xml version='1.0'?><nitf><head><title>Hall</title></head><body><headline><hl1>{TITLE}</hl1></headline>"
        "<byline><bytag>By Jo Sample, Associated Press Writer</bytag></byline><dateline><location>Sampleton</location>"
        "<date>Monday January 25 1999 7:28 ET</date></dateline></body></nitf>"
    )
    assert (release.title, release.author, release.release_date) == (TITLE, "Jo Sample", "1999-01-25")
    assert release.extra["dateline"].startswith("Sampleton")


@pytest.mark.parametrize(("name", "author"), [("Jo Sample", "Jo Sample"), ("js", ""), ("js/as", ""), ("sample.jo", "")])
def test_accounts_and_initials_are_no_authors_in_newsml_g2(name: str, author: str) -> None:
    release = read(
        f"""<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:sample:1"><itemMeta>
        <itemClass qcode="ninat:text"/></itemMeta><contentMeta><creator><name>{name}</name></creator><headline>{TITLE}
        </headline></contentMeta><contentSet><inlineXML><html><body><p>{PROSE}</p></body></html></inlineXML></contentSet>
        </newsItem>"""
    )
    assert (release.title, release.author) == (TITLE, author)


NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'


def test_items_without_texts_are_named_beside_newsml_g2s_news() -> None:
    story = G2.format(title=TITLE, below=BELOW, first=PROSE, last=MORE)
    others = f"<packageItem {NAR} guid='p'/><conceptItem {NAR} guid='c'/><packageItem {NAR} guid='q'/>"
    message = f"<newsMessage {NAR}><itemSet>{story}{others}</itemSet></newsMessage>"
    reading = table.read(Source("news.xml", message.encode()))
    assert [item.release.title for item in reading.items] == [TITLE]
    assert {"2 of kind 'packageItem' left out", "1 of kind 'conceptItem' left out"} <= set(reading.notes)


@pytest.mark.parametrize("kind", ["packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"])
def test_a_newsml_g2_without_news_says_what_it_holds(kind: str) -> None:
    with pytest.raises(ImportFailed, match=kind):
        read(f"<?xml version='1.0'?><{kind} {NAR} guid='p'><itemMeta><title>{TITLE}</title></itemMeta></{kind}>")


LETTER = f"From: {{sender}}\nSubject: {TITLE}\nDate: Mon, 3 Mar 2014 10:00:00 +0000\n"


@pytest.mark.parametrize(
    "sender", ["Jo Sample <jo@works.example>", "jo@works.example (Jo Sample)", "=?utf-8?q?Jo_Sample?= <j@w>"]
)
def test_a_letters_sender_is_its_writer_however_he_is_named(sender: str) -> None:
    release = read(f"{LETTER.format(sender=sender)}\n{PROSE}\n\n{MORE}\n", "letter.eml")
    assert (release.author, release.release_date) == ("Jo Sample", "2014-03-03")


def test_a_letter_in_several_parts_is_read_whole_without_its_mailing_lists_footer() -> None:
    parts = (PROSE, MORE, "_______________________________________________\nPress list\nPress@works.example")
    body = "".join(f"--B\nContent-Type: text/plain; charset=utf-8\n\n{part}\n\n" for part in parts)
    head = LETTER.format(sender="jo@works.example") + 'Content-Type: multipart/mixed; boundary="B"\n\n'
    reading = table.read(Source("letter.eml", f"{head}{body}--B--\n".encode()))
    assert reading.items[0].release.body == f"{PROSE}\n\n{MORE}"
    assert any("Press list" in note for note in reading.notes)


def test_a_letter_without_its_boundary_is_plain_text() -> None:
    head = LETTER.format(sender="jo@works.example") + "Content-Type: multipart/alternative;\n\n"
    assert read(f"{head}{PROSE}\n\n{MORE}\n", "letter.eml").body == f"{PROSE}\n\n{MORE}"


@pytest.mark.parametrize("header", ["Lines: 3", "Newsgroups: press.sample", "NNTP-Posting-Host: works.example"])
def test_a_letter_of_usenet_is_one_whatever_its_ending(header: str) -> None:
    release = read(f"{LETTER.format(sender='jo@works.example (Jo Sample)')}{header}\n\n{PROSE}\n\n{MORE}\n", "3412")
    assert (release.title, release.author, release.body) == (TITLE, "Jo Sample", f"{PROSE}\n\n{MORE}")


ANPA = (
    "\x16\x16\x01a{n}\x1f\r\nr a\x13\x11 BC-EX--Hall   03-14 0100\r\n\x02^BC-EX--Hall,100<\r\n^{title}<\r\n"
    "^By JO SAMPLE=\r\n\t   SAMPLETON (AP) _ {text}\r\n\t   {more}\r\n \x03AP-WF-03-14-25 0900GMT<\r\n\x04\r\n"
)
IPTC7901 = (
    "\x01exa{n} 4 i 120    dpa 0042\n\n{title} =\n\nSampleton (dpa) - {text}\n\n{more}\n\n140915 GMT Mar 25\n\x03\n"
)


@pytest.mark.parametrize(("name", "message"), [("two.anpa", ANPA), ("two.dpa", IPTC7901)])
@pytest.mark.parametrize("between", ["", "\n\n"])
def test_several_messages_of_a_wire_are_as_many_releases(name: str, message: str, between: str) -> None:
    titles = [TITLE, "Hall to stay open"]
    several = between.join(
        message.format(n=4711 + n, title=title, text=PROSE, more=MORE) for n, title in enumerate(titles)
    )
    releases = [item.release for item in table.read(Source(name, several.encode())).items]
    assert [release.title for release in releases] == titles
    assert all(release.body.endswith(f"{PROSE}\n\n{MORE}") for release in releases)
    assert {release.release_date for release in releases} == {"2025-03-14"}


def test_a_ghost_export_without_posts_says_so() -> None:
    tables = {"posts": [{"id": "1", "title": " ", "html": ""}], "users": []}
    for export in ({"meta": {}, "data": tables}, {"db": [{"meta": {}, "data": tables}]}):
        with pytest.raises(ImportFailed, match="no post"):
            read(json.dumps(export), "export.json")


def test_an_event_in_ninjs_3_has_its_title() -> None:
    assert read(json.dumps({"uri": "urn:e:1", "type": "event", "title": TITLE}), "event.json").title == TITLE
