"""Posts of every site generator that offices use: their front matter in each of its forms."""

from __future__ import annotations

import pytest

from newsroom_tui.domain.release import Release
from newsroom_tui.importers import table
from newsroom_tui.importers.base import Source

TITLE = "Sample Foundation Opens a Workshop"
FIRST = "The Sample Foundation opened a workshop for young builders on Monday."
SECOND = "The workshop stays open until the end of the year, and nobody has to pay."
BODY = f"{FIRST}\n\n{SECOND}"
RULE = "#" * len(TITLE)

POSTS = {
    "jekyll.md": f"---\ntitle:  {TITLE}\ndate:   2016-05-11 10:00:00 -0400\nauthor: Jo Sample\n---\n{BODY}\n",
    "hugo.md": f'+++\ntitle = "{TITLE}"\ndate = 2016-05-11T10:00:00-04:00\nauthors = ["Jo Sample"]\n+++\n\n{BODY}\n',
    "table.md": f"+++\ntitle = '{TITLE}'\ndate = '2016-05-11'\n[author]\nname = 'Jo Sample'\n+++\n{BODY}\n",
    "zola.md": f'+++\ntitle = "{TITLE}"\ndate = 2016-05-11\n[taxonomies]\nauthors = ["Jo Sample"]\n+++\n{BODY}\n',
    "params.md": f"---\ntitle: {TITLE}\ndate: 2016-05-11\nparams:\n  author: Jo Sample\n---\n{BODY}\n",
    "json.md": f'{{"title": "{TITLE}", "date": "2016-05-11", "author": "Jo Sample", "draft": null}}\n\n{BODY}\n',
    "fenced-json.md": f'---json\n{{"title": "{TITLE}", "date": "2016-05-11", "author": "Jo Sample"}}\n---\n{BODY}\n',
    "semicolons.md": f';;;\n"title": "{TITLE}",\n"date": "2016-05-11",\n"author": "Jo Sample"\n;;;\n{BODY}\n',
    "hexo.md": f"title: {TITLE}\ndate: 2016-05-11 10:00:00\nauthor: Jo Sample\ntags:\n- a\n---\n{BODY}\n",
    "pelican.md": f"Title: {TITLE}\nDate: 2016-05-11 10:20\nAuthors: Jo Sample\nSummary: Short\n\n{BODY}\n",
    "pelican.rst": f"{TITLE}\n{RULE}\n\n:date: 2016-05-11 10:20\n:authors: Jo Sample\n\n{BODY}\n",
    "comments.rst": f"{TITLE}\n{RULE}\n\n.. date: 2016-05-11 10:20\n.. author: Jo Sample\n\n{BODY}\n",
    "nikola.rst": f".. title: {TITLE}\n.. date: 2016-05-11 10:20:30 UTC-04:00\n.. author: Jo Sample\n\n{BODY}\n",
    "nikola.md": f"<!--\n.. title: {TITLE}\n.. date: 2016-05-11 10:20\n.. author: Jo Sample\n-->\n\n{BODY}\n",
    "yaml.rst": f"---\ntitle: {TITLE}\ndate: '2016-05-11 10:20:30 UTC'\nauthor: Jo Sample\n---\n{BODY}\n",
    "toml.rst": f'+++\ntitle = "{TITLE}"\ndate = "2016-05-11"\nauthor = "Jo Sample"\n+++\n{BODY}\n',
    "creator.md": f"---\ntitle: {TITLE}\ndate: 2016-05-11\ncreator: Jo Sample\n---\n{BODY}\n",
    "post.md": f"---\ntitle: {TITLE}\ndate: 2016-05-11\nauthor: Jo Sample, Sample Foundation Director\n---\n{BODY}\n",
    "works-for.md": f"---\ntitle: {TITLE}\ndate: 2016-05-11\nauthor: Jo Sample (Sample Works)\n---\n{BODY}\n",
    "linked.md": f"---\ntitle: {TITLE}\ndate: 2016-05-11\nauthor: '[Jo Sample](https://w.example) (Co)'\n---\n{BODY}\n",
    "docinfo.rst": f"{RULE}\n{TITLE}\n{RULE}\n\n:Author: Jo Sample\n:Date: $Date: 2016-05-11 $\n\n{BODY}\n",
    "box.mdx": f"---\ntitle: {TITLE}\ndate: 2016-05-11\nauthor: Jo Sample\n---\nimport Box from './box'\n\n{BODY}\n",
    "excerpt.md": f"---\ntitle: {TITLE}\nposted: 2016-05-11\nby: Jo Sample\n---\n{FIRST}\n\n<!--more-->\n\n{SECOND}\n",
    "html-body.md": f"---\ntitle: {TITLE}\ndate: 2016-05-11\nauthor: Jo Sample\n---\n<p>{FIRST}</p>\n<p>{SECOND}</p>\n",
    "byline.md": f"---\ntitle: {TITLE}\ndate: 2016-05-11\n---\n\n*By Jo Sample*\n\n{BODY}\n",
    "no-matter.md": f"# {TITLE}\n\n*May 11, 2016*\n\n*By Jo Sample*\n\n{BODY}\n",
    "labels.md": f"# {TITLE}\n\n**Published:** May 11, 2016  \n**Author:** Jo Sample\n\n{BODY}\n",
}


def read(name: str, text: str) -> Release:
    """The release in a post."""
    return table.read(Source(name, text.encode())).items[0].release


@pytest.mark.parametrize("name", POSTS)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_post_is_read(name: str, ends: str) -> None:
    release = read(name, POSTS[name].replace("\n", ends))
    assert (release.title, release.release_date, release.author) == (TITLE, "2016-05-11", "Jo Sample")
    assert release.body == BODY


def test_what_is_for_the_generator_is_named() -> None:
    notes = table.read(Source("excerpt.md", POSTS["excerpt.md"].encode())).notes
    assert any("<!--more-->" in note for note in notes)


def test_what_a_post_says_of_its_writer_is_kept() -> None:
    assert read("post.md", POSTS["post.md"]).extra["author"] == "Jo Sample, Sample Foundation Director"
    assert "author" not in read("jekyll.md", POSTS["jekyll.md"]).extra


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("a.md", "Hall opens\n", "Boats painted\n"),
        ("a.md", f"Hall opens\n\n{BODY}\n", f"Boats painted\n\n{BODY}\n"),
        (
            "a.eml",
            f"Subject: Hall opens\nMIME-Version: 1.0\n\n{BODY}\n",
            f"Subject: Boats\nMIME-Version: 1.0\n\n{BODY}\n",
        ),
    ],
)
def test_what_differs_in_its_title_alone_is_another_release(name: str, one: str, other: str) -> None:
    assert read(name, one).uid != read(name, other).uid
    assert read(name, one).uid == read(name, f"{one}\n").uid
