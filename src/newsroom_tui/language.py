"""The language that newsroom speaks with its user.

English stands in the source; other languages are gettext catalogues (see ``translations/``), of which the one that is
spoken is loaded, and none for English. What machines read is the same in every language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from gettext import NullTranslations

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "zh": "简体中文"}
"""The codes of the languages, each with its own name for itself."""

_ALSO = {
    "zh_cn": "zh",
    "zh_sg": "zh",
    "zh_hans": "zh",
    "zh_hans_cn": "zh",
    "zh_hans_sg": "zh",
    "简体中文": "zh",
    "中文": "zh",
}

_spoken = ENGLISH
_catalogue: NullTranslations | None = None


def _(text: str, /, **values: object) -> str:
    """A text in the language that is spoken, with values for the names it has between braces."""
    if _catalogue is not None and text:
        text = _catalogue.gettext(text)
    return text.format(**values) if values else text


def ngettext(one: str, many: str, count: int, /, **values: object) -> str:
    """A text that speaks of a number: `one` of 1, `many` of others, ``{count}`` being that number."""
    text = one if count == 1 else many
    if _catalogue is not None:
        text = _catalogue.ngettext(one, many, count)
    return text.format(count=count, **values)


def N_(text: str, /) -> str:  # noqa: N802 - gettext's name for it
    """The text as it is: a mark that it is to be translated where it is shown."""
    return text


def spoken() -> str:
    """The code of the language that is spoken."""
    return _spoken


def speak(code: str) -> None:
    """Speak this language from here on, one of `LANGUAGES`."""
    global _spoken, _catalogue
    if code == _spoken:
        return
    _spoken, _catalogue = code, None
    if code != ENGLISH:
        from gettext import GNUTranslations
        from pathlib import Path

        with (Path(__file__).parent / "translations" / f"{code}.mo").open("rb") as file:
            _catalogue = GNUTranslations(file)


def code_of(name: str) -> str:
    """The code of a language named as people or locales do (``zh``, ``zh_CN.UTF-8``); empty where there is none."""
    plain = name.partition(".")[0].partition("@")[0].replace("-", "_").casefold()
    if plain in LANGUAGES:
        return plain
    return _ALSO.get(plain) or (ENGLISH if plain.startswith("en_") else "")


def of_locale(environment: Mapping[str, str]) -> str:
    """The language of an environment's locale; English where newsroom does not speak that one."""
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return code_of(next(filter(None, names), "")) or ENGLISH
