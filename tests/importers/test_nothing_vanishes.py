"""Every word of a file is in its release or named in a note, wherever in the file it stands."""

from __future__ import annotations

import json
import re

import pytest

from newsroom_tui.importers import table
from newsroom_tui.importers.base import Reading, Source
from tests.importers.word import document

FIRST = "The Sample Foundation opened a workshop for young builders on Monday, and forty of them came on the first day."
LAST = "The workshop stays open until the end of the year, and nobody who takes part has to pay for anything at all."

PAGE = f"""<html><head><title>Workshop Opens in Old Bakery</title></head><body>
<div class="top">word-a</div><nav><ul><li>word-b</li></ul></nav><header>word-c</header>
<div class="breadcrumb">Home &gt; word-d</div><main><h1>Workshop Opens in Old Bakery</h1>
<p class="meta">By Jo Sample | June 3, 2024 | word-e</p><p>{FIRST}</p>
<figure><img src="a.jpg"><figcaption>word-f at the bench</figcaption></figure>
<table><caption>word-g</caption><tr><th>word-h</th></tr><tr><td>word-i</td></tr></table>
<dl><dt>word-j</dt><dd>word-k</dd></dl><blockquote>word-l</blockquote>
<details><summary>word-m</summary>word-n</details><h6>word-o</h6><p>{LAST}</p><pre>word-p</pre>
<button>word-q</button><ul><li>word-r</li></ul></main><aside>word-s</aside><form><p>word-t</p></form>
<div id="comments">word-u said something</div><footer>word-v</footer><address>word-w</address></body></html>"""
LETTER = f"""From: Jo Sample <jo@sample.example>
To: word-a <a@b.example>
Subject: Workshop Opens in Old Bakery word-b
Date: Mon, 3 Jun 2024 08:00:00 +0000
Organization: word-c
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

{FIRST}

> word-d quoted

{LAST}

--\x20
word-e
word-f Office
"""
NITF = f"""<?xml version="1.0"?><nitf><head><title>Workshop Opens</title><docdata><key-list>
<keyword key="word-a"/></key-list></docdata></head><body><body.head><hedline><hl1>Workshop Opens</hl1>
<hl2>word-b</hl2></hedline><note><p>word-c</p></note>
<byline><person>word-d</person></byline><distributor>word-e</distributor><dateline><location>word-f</location></dateline>
<abstract><p>word-g</p></abstract></body.head><body.content><block><p>{FIRST}</p><p>word-h</p><media>
<media-caption>word-i</media-caption><media-producer>word-j</media-producer></media><table><tr><td>word-k</td></tr></table>
<fn>word-l</fn><odd>word-m</odd></block></body.content><body.end><tagline>word-n</tagline></body.end></body></nitf>"""
NEWS_ITEM = f"""<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x" version="1">
<rightsInfo><copyrightHolder><name>word-a</name></copyrightHolder><usageTerms>word-b</usageTerms></rightsInfo>
<itemMeta><edNote>word-c</edNote></itemMeta><contentMeta><headline>Workshop Opens</headline><slugline>word-d</slugline>
<by>word-e</by><creditline>word-f</creditline><description>word-g</description><dateline>word-h</dateline>
<subject><name>word-i</name></subject></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>
<p>{FIRST}</p><p>word-j</p></body></html></inlineXML></contentSet></newsItem>"""
POST_IN_XML = f"""<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"><channel>
<title>word-a</title><wp:wxr_version>1.2</wp:wxr_version><item><title>Workshop Opens</title>
<content:encoded>{FIRST} <b>word-b</b> word-c</content:encoded><excerpt:encoded>word-d</excerpt:encoded>
<wp:post_type>post</wp:post_type><wp:status>publish</wp:status><category domain="post_tag">word-e</category>
<wp:comment><wp:comment_author>word-f</wp:comment_author><wp:comment_content>&lt;p&gt;word-g&lt;/p&gt;</wp:comment_content>
</wp:comment></item></channel></rss>"""
FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>word-a</title><description>word-b</description>
<copyright>word-c</copyright><managingEditor>word-d</managingEditor><item><title>Workshop Opens</title>
<description>{FIRST} word-e</description><category>word-f</category></item></channel></rss>"""
NINJS = json.dumps(
    {
        "uri": "urn:x",
        "type": "text",
        "headline": "Workshop Opens",
        "byline": "word-a",
        "body_text": f"{FIRST}\n\nword-b",
        "ednote": "word-c",
        "subject": [{"name": "word-d"}],
        "of_no_standard": "word-e",
    }
)
POST = f"""---
title: Workshop Opens
layout: word-a
of_ours: [word-b, word-c]
nested: {{place: word-d}}
---

{FIRST}

<div>word-e</div>

<!-- word-f -->

![word-g](word-h.jpg)

{{% include word-i %}}
"""
REST = f"""Workshop Opens
==============

:date: 2024-06-03
:of_ours: word-a

{FIRST}

.. note:: word-b

.. figure:: word-c.jpg

   word-d

.. unknown:: word-e

   word-f
"""
WIRE = (
    "\x16\x16\x01a1234\x1f\nr a\x13\x11 BC-word-a\n\x02word-b\nBy JO SAMPLE\n"
    f"\tSAMPLETON (SP) -- {FIRST}\n\tword-c\n\x03\n"
)
PASTED = (
    f"word-a > word-b\n\nWorkshop Opens\n\nword-c: word-d\nDate: 2024-06-03\n\n{FIRST}\n\n"
    f"word-e\n\n{LAST}\n\nword-f | word-g\n"
)
WORD = document([("T", "Workshop Opens"), ("", "word-a"), ("", FIRST), ("C", "word-b"), ("H1", "word-c"), ("", LAST)])

FILES: dict[str, str | bytes] = {
    "page.html": PAGE,
    "letter.eml": LETTER,
    "story.nitf": NITF,
    "item.xml": NEWS_ITEM,
    "export.wxr": POST_IN_XML,
    "news.rss": FEED,
    "item.json": NINJS,
    "post.md": POST,
    "post.rst": REST,
    "story.anpa": WIRE,
    "pasted.txt": PASTED,
    "release.docx": WORD,
}


def told(reading: Reading) -> str:
    """All that became of a file."""
    return json.dumps([item.release.to_document() for item in reading.items]) + " ".join(reading.notes)


@pytest.mark.parametrize("name", FILES)
def test_every_word_is_somewhere(name: str) -> None:
    file = FILES[name]
    data = file if isinstance(file, bytes) else file.encode()
    said = told(table.read(Source(name, data)))
    words = re.findall(r"word-\w", file) if isinstance(file, str) else ["word-a", "word-b", "word-c"]
    assert [word for word in words if word not in said] == []


# What no rule thought of: seen to fail without the last look.
@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"Workshop Opens\n\nWEDNESDAY, SEPTEMBER 22, 1999307/202-0703\n\n{FIRST}\n\n{LAST}\n", "1999307"),
        ("操场开放\n\n（作者：样例市融媒体中心记者 张三）\n\n样例学院的操场四月起对市民开放。\n", "融媒体中心"),
    ],
)
def test_words_that_went_nowhere_are_named(text: str, words: str) -> None:
    assert words in json.dumps(told(table.read(Source("a.txt", text.encode()))), ensure_ascii=False)


def test_labels_and_dates_are_said_by_their_fields() -> None:
    text = f"Workshop Opens\n\nPosted on Monday, June 3rd, 2024 at 9:30 am EST by Jo Sample\n\n{FIRST}\n\n{LAST}\n"
    assert table.read(Source("a.txt", text.encode())).notes == ()
    chinese = "操场四月开放\n\n发布时间：2024年4月1日 作者：张样例 来源：样例学院\n\n样例学院的操场对市民开放了。\n"
    assert table.read(Source("a.txt", chinese.encode())).notes == ()
