"""Settings: ``config.toml``, the environment and the command line, frozen into one value.

A later source wins: the default, then ``config.toml``, then the environment, then the command line.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from newsroom_tui.errors import SettingsError
from newsroom_tui.language import LANGUAGES, _, code_of, of_locale

APP = "newsroom"


class Setting(NamedTuple):
    """One setting, as the command line, the environment, ``config.toml`` and the documents declare it.

    Attributes:
        name: the key in ``config.toml`` and the attribute of `Settings`.
        help: what it is, for people.
        default: its value where nobody says anything; for a folder the place is found when it is needed.
        option: its option on the command line, empty where it has none.
        metavar: what the option's value is called; empty for a switch, which turns the setting off.
    """

    name: str
    help: str
    default: str | bool = ""
    option: str = ""
    metavar: str = ""

    @property
    def variable(self) -> str:
        """The environment variable that holds it."""
        return f"NEWSROOM_{self.name.upper()}"


_LANG = Setting("lang", "the language of newsroom: en or zh; as a rule the locale's", option="--lang", metavar="LANG")

SETTINGS: tuple[Setting, ...] = (
    Setting("library", "the folder that releases are kept in", option="--library", metavar="PATH"),
    Setting("user", "who you are: the name that is noted with every save", option="--user", metavar="NAME"),
    Setting("office", "the name of your office, shown at the top of the desk"),
    Setting("theme", "how the desk looks", option="--theme", metavar="NAME"),
    _LANG,
    Setting("mouse", "clicks and the wheel of the mouse, on the desk", default=True, option="--no-mouse"),
    Setting("shared", "whether several people use this login: the desk then asks who you are", default=False),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What newsroom runs with. Attributes are those of `SETTINGS`; empty is the default.

    Attributes:
        asks_who: whether the desk asks who works there: the login is shared, and nothing else said it.
        off: rules of ``newsroom check`` that are switched off, from ``[checks]`` in ``config.toml``.
        keys: command ids with the keys that the user wants for them, from ``[keys]`` in ``config.toml``.
        config: the file they were read from, whether it is there or not.
        state: the folder for drafts, saved searches and logs.
    """

    config: Path
    state: Path
    library: str = ""
    user: str = ""
    office: str = ""
    theme: str = ""
    lang: str = ""
    mouse: bool = True
    shared: bool = False
    asks_who: bool = False
    off: frozenset[str] = frozenset()
    keys: Mapping[str, str] = field(default_factory=dict)

    @property
    def drafts(self) -> Path:
        """The folder that drafts are kept in."""
        return self.state / "drafts"


def load(options: Mapping[str, Any]) -> Settings:
    """The settings in force.

    Args:
        options: what the command line said, by the settings' names; what it did not say is missing or None.

    Raises:
        SettingsError: ``config.toml`` or a variable cannot be used; names the place.
    """
    config = _folder("config") / "config.toml"
    table = _read(config)
    keys = _table(config, table, "keys", str, '"desk.edit" = "e"')
    rules = _table(config, table, "checks", bool, "double-space = false")
    unknown = set(table) - {setting.name for setting in SETTINGS}
    if unknown:
        known = ", ".join(setting.name for setting in SETTINGS)
        raise SettingsError(
            _(
                "{file}: there is no setting {name!r}. Settings: {known}, [keys], [checks].",
                file=config,
                name=sorted(unknown)[0],
                known=known,
            )
        )
    values = {setting.name: _value(setting, options, table, config) for setting in SETTINGS}
    values["library"] = _library(values["library"])
    asks_who = values["shared"] and not values["user"]
    values["user"] = values["user"] or _login()
    values["lang"] = _language(values["lang"])
    _refuse_unknown_rules(config, rules)
    off = frozenset(rule for rule, is_on in rules.items() if not is_on)
    return Settings(config=config, state=_folder("state"), keys=keys, off=off, asks_who=asks_who, **values)


def language(words: Sequence[str]) -> str:
    """The code of the language to speak while the settings are not read yet; what is wrong in them `load` will tell.

    Args:
        words: the command line.
    """
    said = None
    for word, after in zip(words, [*words[1:], None], strict=False):
        if word == "--lang" or word.startswith("--lang="):
            said = word.partition("=")[2] or after
    config = _folder("config") / "config.toml"
    with suppress(SettingsError):
        return _language(_value(_LANG, {"lang": said}, _read(config), config))
    return of_locale(os.environ)


def _language(name: str) -> str:
    code = code_of(name) if name else of_locale(os.environ)
    if not code:
        known = ", ".join(LANGUAGES)
        raise SettingsError(_("newsroom does not speak {name!r}. Languages: {known}.", name=name, known=known))
    return code


def _value(setting: Setting, options: Mapping[str, Any], table: Mapping[str, Any], config: Path) -> Any:
    if options.get(setting.name) is not None:
        return options[setting.name]
    if os.environ.get(setting.variable):
        return _typed(setting, os.environ[setting.variable], setting.variable)
    if setting.name in table:
        return _typed(setting, table[setting.name], f"{config}: {setting.name}")
    return setting.default


def _typed(setting: Setting, value: object, place: str) -> str | bool:
    if isinstance(setting.default, bool):
        words = {
            "1": True,
            "true": True,
            "yes": True,
            "on": True,
            "0": False,
            "false": False,
            "no": False,
            "off": False,
        }
        if isinstance(value, bool):
            return value
        if str(value).lower() not in words:
            raise SettingsError(_("{place} is {value!r}; it can be true or false.", place=place, value=value))
        return words[str(value).lower()]
    if not isinstance(value, str):
        raise SettingsError(_("{place} is {value!r}; write it as text between quotes.", place=place, value=value))
    return value


def _read(config: Path) -> dict[str, Any]:
    if not config.exists():
        return {}
    import tomllib

    try:
        return tomllib.loads(config.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(
            _("{file} cannot be read: {reason}. Mend that line, or move the file away.", file=config, reason=error)
        ) from None
    except RecursionError:
        raise SettingsError(
            _("{file} cannot be read: it is nested too deep. Move the file away.", file=config)
        ) from None
    except OSError as error:
        raise SettingsError(
            _("{file} cannot be read: {reason}.", file=config, reason=_(error.strerror or ""))
        ) from None


def _table(config: Path, table: dict[str, Any], name: str, kind: type, example: str) -> dict[str, Any]:
    found = table.pop(name, {})
    if not isinstance(found, dict) or not all(isinstance(value, kind) for value in found.values()):
        raise SettingsError(_("{file}: [{name}] holds lines like {example}.", file=config, name=name, example=example))
    return found


def _refuse_unknown_rules(config: Path, rules: Mapping[str, Any]) -> None:
    if not rules:
        return
    from newsroom_tui.domain.checks import RULES

    unknown = sorted(rules.keys() - {rule.name for rule in RULES})
    if unknown:
        known = ", ".join(rule.name for rule in RULES)
        raise SettingsError(
            _("{file}: there is no check {name!r}. Checks: {known}.", file=config, name=unknown[0], known=known)
        )


def _library(location: str) -> str:
    if not location:
        return str(_folder("data"))
    return location if ":" in location else os.path.expanduser(location)  # noqa: PTH111 - Path's may raise


def _folder(kind: str) -> Path:
    import platformdirs

    return Path(getattr(platformdirs, f"user_{kind}_dir")(APP, appauthor=False))


def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return f"uid {os.getuid()}"
