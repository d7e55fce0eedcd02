"""The system's own spelling: hunspell, asked through pipes."""

from __future__ import annotations

import locale
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from newsroom_tui.domain.text.spelling import Misspelling, likeliest
from newsroom_tui.errors import NewsroomError
from newsroom_tui.language import _

PROGRAM = "hunspell"
PATIENCE_SECONDS = 60
SUGGESTED_COUNT = 200
"""Words that suggestions are asked for: each takes a moment, a text with more is in another language."""

_DEFAULTS = ("en_US", "en_GB", "de_DE", "pt_PT", "zh_CN")


class SpellingUnknown(NewsroomError):
    """Spelling cannot be looked up; says what is missing."""


class Hunspell:
    """One dictionary.

    Args:
        path: the program.
        dictionary: the dictionary's name, such as ``en_US``.
    """

    def __init__(self, path: str, dictionary: str) -> None:
        self.dictionary = dictionary
        self._path = path

    def misspelt(self, words: Sequence[str]) -> list[Misspelling]:
        """Those of these words that the dictionary does not have, in their order.

        Raises:
            SpellingUnknown: hunspell did not answer.
        """
        unknown = set(self._ask("-l", "\n".join(words)).splitlines())
        wrong = [word for word in words if word in unknown]
        asked = "\n".join(f"^{word}" for word in wrong[:SUGGESTED_COUNT])  # after ^ nothing is an order to hunspell
        suggestions = dict(map(_suggested, self._ask("-a", asked).splitlines())) if wrong else {}
        return [Misspelling(word, suggestions.get(word, ())) for word in wrong]

    def remember(self, word: str) -> None:
        """Put a word into the user's own dictionary, for hunspell wherever they use it.

        Raises:
            SpellingUnknown: hunspell did not answer.
        """
        self._ask("-a", f"*{word}\n#")

    def _ask(self, mode: str, text: str) -> str:
        return _output([self._path, mode, "-d", self.dictionary, "-i", "UTF-8"], text)


def hunspell_for(language: str) -> Hunspell:
    """The system's hunspell with a dictionary of this language.

    Args:
        language: as a release says it, such as ``en``; empty takes the user's own, else English.

    Raises:
        SpellingUnknown: there is no hunspell, or it has no dictionary of the language.
    """
    path = shutil.which(PROGRAM)
    if path is None:
        raise SpellingUnknown(
            _(
                "Spelling is looked up in {program}, which is not on this machine (apt install {program} brings it).",
                program=PROGRAM,
            )
        )
    own = (locale.getlocale()[0] or "").partition(".")[0]
    wanted = language.replace("-", "_") or own.partition("_")[0] or "en"
    name = chosen(wanted, _dictionaries(path), own)
    if name is None:
        raise SpellingUnknown(
            _(
                "{program} has no dictionary of the language {language!r} on this machine.",
                program=PROGRAM,
                language=wanted,
            )
        )
    return Hunspell(path, name)


def chosen(language: str, dictionaries: Sequence[str], own: str = "") -> str | None:
    """The dictionary for a language, None where there is none.

    Args:
        language: such as ``en`` or ``en_GB``.
        dictionaries: the names of those that there are.
        own: the user's own locale, which decides between several of a language.
    """
    spoken = language.partition("_")[0].lower()
    of_it = [name for name in dictionaries if name.partition("_")[0].lower() == spoken]
    wanted = (language, own, f"{spoken}_{spoken.upper()}", *_DEFAULTS)
    return next((name for name in wanted if name in of_it), of_it[0] if of_it else None)


def _dictionaries(path: str) -> list[str]:
    """The names of the dictionaries that there are."""
    said = _output([path, "-D"], "", is_listing=True)
    listed = said.partition("AVAILABLE DICTIONARIES")[2].partition("LOADED DICTIONARY")[0]
    return sorted(
        {Path(line).name for line in listed.splitlines()[1:] if line.strip() and not line.startswith("Can't")}
    )


def _output(arguments: Sequence[str], text: str, *, is_listing: bool = False) -> str:
    """What hunspell says; of dictionaries it speaks on stderr, and fails where the locale has none."""
    try:
        done = subprocess.run(  # noqa: S603  # an argument list, no shell
            arguments,
            input=f"{text}\n",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT if is_listing else subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            timeout=PATIENCE_SECONDS,
            check=not is_listing,
        )
    except (OSError, subprocess.SubprocessError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(getattr(error, "stderr", None) or error)
        raise SpellingUnknown(
            _("{program} did not answer: {reason}", program=PROGRAM, reason=(reason or "").strip())
        ) from None
    return done.stdout


def _suggested(line: str) -> tuple[str, tuple[str, ...]]:
    """A word and what may have been meant: ``& word 2 1: one, another``; of other lines nothing."""
    head, _, suggestions = line.partition(": ")
    if not head.startswith("& "):
        return "", ()
    word = head.split(" ")[1]
    if "’" in word:  # dictionaries have the straight one
        suggestions = suggestions.replace("'", "’")
    return word, likeliest(word, suggestions.split(", "))
