"""Spelling in the editor, looked up in a hunspell that speaks the real one's protocol."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from newsroom_tui.domain.release import Photo
from newsroom_tui.domain.text.spelling import Misspelling
from newsroom_tui.ui.hunspell import chosen, hunspell_for
from newsroom_tui.ui.widgets.spelling_bar import SpellingBar
from tests.ui import fake_hunspell
from tests.ui.editing import HALL, Editing, editing

TYPOS = dataclasses.replace(
    HALL,
    title="Teh hall",
    language="en",
    body="We recieve guests.\n\nThey recieve us. A Blorp.\n",
    photos=(Photo("hall.jpg", "A wrod"),),
)


@pytest.fixture
def remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of words that the only hunspell on the path was told to remember."""
    folder = tmp_path / "bin"
    own = fake_hunspell.put_into(folder)
    monkeypatch.setenv("PATH", str(folder))
    return own


async def look_up(e: Editing) -> SpellingBar:
    await e.pilot.press("f12")
    await e.until(lambda: e.editor.is_spelling)
    return e.editor.query_one(SpellingBar)


def words(e: Editing) -> list[str]:
    return [word.word for word in e.editor._unknown]


@pytest.mark.usefixtures("remembered")
async def test_words_are_listed_and_shown_where_they_stand(tmp_path: Path) -> None:
    async with editing(tmp_path, TYPOS) as e:
        await look_up(e)
        assert words(e) == ["Teh", "recieve", "Blorp", "wrod"]
        assert "en_US" in e.shown
        assert e.message.startswith("In the title")
        await e.pilot.press("j")
        await e.until(lambda: e.body.selection.start == (0, 3))
        await e.pilot.press("n")
        await e.until(lambda: e.body.selection.start == (2, 5))
        assert "Place 2 of 2" in e.message
        await e.pilot.press("enter")
        await e.until(lambda: e.body.has_focus)
        await e.type("greet")
        assert "They greet us" in e.body.text
        await e.pilot.press("escape")
        assert not e.editor.is_spelling
        assert e.left == []


@pytest.mark.usefixtures("remembered")
async def test_a_digit_puts_a_suggestion_in_and_a_does_so_everywhere(tmp_path: Path) -> None:
    async with editing(tmp_path, TYPOS) as e:
        await look_up(e)
        await e.pilot.press("1")  # letters in another order are the likeliest
        await e.until(lambda: e.field("title").value == "The hall")
        await e.until(lambda: words(e)[0] == "recieve")
        await e.pilot.press("1")
        await e.until(lambda: "We receive" in e.body.text)
        assert "They recieve" in e.body.text
        await e.pilot.press("a")
        await e.until(lambda: "They receive" in e.body.text)
        await e.pilot.press("i", "1")
        await e.until(lambda: not e.editor.is_spelling)
        assert e.editor.manuscript.typed().photos[0].caption == "A word"
        await e.pilot.press("ctrl+z")
        assert e.editor.manuscript.typed().photos[0].caption == "A wrod"
        await e.pilot.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert (e.body.text, e.field("title").value) == (TYPOS.body, "Teh hall")


async def test_a_word_is_remembered(tmp_path: Path, remembered: Path) -> None:
    async with editing(tmp_path, TYPOS) as e:
        await look_up(e)
        await e.pilot.press("j", "j", "plus")
        await e.until(lambda: words(e) == ["Teh", "recieve", "wrod"])
        await e.until(lambda: remembered.exists() and remembered.read_text() == "Blorp\n")
        await e.pilot.press("escape")
        await look_up(e)
        assert words(e) == ["Teh", "recieve", "wrod"]


@pytest.mark.usefixtures("remembered")
@pytest.mark.parametrize(
    ("language", "body", "said"),
    [("zh", "学校召开会议。", "no spelling"), ("fr", "Une salle.", "no dictionary"), ("en", "A hall.", "All words")],
)
async def test_nothing_to_look_up(tmp_path: Path, language: str, body: str, said: str) -> None:
    release = dataclasses.replace(HALL, title="", language=language, body=body)
    async with editing(tmp_path, release) as e:
        await e.pilot.press("f12")
        await e.until(lambda: said in e.message)
        assert not e.editor.is_spelling
        assert e.body.has_focus


@pytest.mark.usefixtures("remembered")
async def test_it_stands_at_every_size(tmp_path: Path) -> None:
    async with editing(tmp_path, TYPOS) as e:
        await look_up(e)
        for size in ((1, 1), (20, 5), (200, 60), (40, 10)):
            await e.pilot.resize_terminal(*size)
            await e.pilot.press("j")
        await e.pilot.press("escape")
        assert not e.editor.is_spelling


async def test_without_hunspell_it_is_said_once_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    async with editing(tmp_path, TYPOS) as e:
        assert e.message == ""
        await e.pilot.press("f12")
        await e.until(lambda: "not on this machine" in e.message)


@pytest.mark.usefixtures("remembered")
def test_suggestions_keep_the_apostrophe_of_the_text() -> None:
    assert hunspell_for("en").misspelt(["schol’s", "right"]) == [Misspelling("schol’s", ("school’s",))]


@pytest.mark.parametrize(
    ("language", "own", "dictionary"),
    [
        ("en", "", "en_US"),
        ("en", "en_GB", "en_GB"),
        ("en_AU", "en_GB", "en_AU"),
        ("de", "en_GB", "de_DE"),
        ("nl", "en_GB", "nl"),
        ("sv", "en_GB", None),
    ],
)
def test_the_dictionary_of_a_language(language: str, own: str, dictionary: str | None) -> None:
    assert chosen(language, ["de_AT", "de_DE", "en_AU", "en_GB", "en_US", "nl"], own) == dictionary
