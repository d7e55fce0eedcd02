"""The language of newsroom: which one is spoken, and that its catalogue is whole."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from rich.cells import cell_len

from newsroom_tui import language, settings
from newsroom_tui.cli import main
from newsroom_tui.cli.table import COMMANDS
from newsroom_tui.errors import SettingsError
from newsroom_tui.language import _, ngettext

ROOT = Path(__file__).parent.parent
CODES = sorted(language.LANGUAGES.keys() - {language.ENGLISH})
PLACEHOLDER = re.compile(r"\{\w*(?:![rs])?(?::[^}]*)?\}|%(?:\(\w+\))?[rsd]|`[^`]*`")


@pytest.fixture(scope="module")
def catalogue() -> ModuleType:
    spec = importlib.util.spec_from_file_location("catalogue", ROOT / "translations/catalogue.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["catalogue"] = module  # its dataclass looks its own module up
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("code", CODES)
def test_a_catalogue_holds_every_text_of_the_source_translated(catalogue: ModuleType, code: str) -> None:
    known = catalogue.read(ROOT / f"translations/{code}.po")
    texts = catalogue.source_texts()
    assert not texts.keys() - known.keys(), "run: make translations"
    assert not known.keys() - texts.keys(), "run: make translations"
    assert not [entry.text for entry in known.values() if not entry.translation], (
        "wants translations, then: make translations"
    )


@pytest.mark.parametrize("code", CODES)
def test_what_is_compiled_is_what_is_written(catalogue: ModuleType, code: str) -> None:
    entries = catalogue.updated(catalogue.source_texts(), catalogue.read(ROOT / f"translations/{code}.po"))
    assert (catalogue.COMPILED / f"{code}.mo").read_bytes() == catalogue.compiled(entries, code), (
        "run: make translations"
    )


@pytest.mark.parametrize("code", CODES)
def test_a_translation_has_the_places_that_are_filled_in_and_the_keys_of_its_text(
    catalogue: ModuleType, code: str
) -> None:
    for entry in catalogue.read(ROOT / f"translations/{code}.po").values():
        texts = {frozenset(PLACEHOLDER.findall(text)) for text in (entry.text, entry.many) if text}
        found = frozenset(PLACEHOLDER.findall(entry.translation))
        assert found in texts or found == frozenset().union(*texts), entry.text


@pytest.mark.parametrize("code", CODES)
def test_a_translation_ends_as_its_text_does(catalogue: ModuleType, code: str) -> None:
    for entry in catalogue.read(ROOT / f"translations/{code}.po").values():
        assert entry.translation.endswith("\n") == entry.text.endswith("\n"), entry.text
        assert entry.translation.endswith("。") == entry.text.rstrip().endswith("."), entry.text


def test_chinese_takes_full_width_marks_and_a_blank_beside_latin(catalogue: ModuleType) -> None:
    for entry in catalogue.read(ROOT / "translations/zh.po").values():
        said = PLACEHOLDER.sub("…", entry.translation)
        assert not re.search(r"[一-鿿][,;:!?()]|[,;!?()][一-鿿]", said), said
        assert not re.search(r"[一-鿿][A-Za-z]|[A-Za-z][一-鿿]", said), said


def test_english_loads_no_catalogue() -> None:
    script = "import sys; from newsroom_tui.language import speak; speak('en'); print('gettext' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_texts_are_filled_in_whatever_the_language() -> None:
    assert _("There is no command {name!r}. newsroom --help lists them.", name="x").startswith(
        "There is no command 'x'."
    )
    assert [ngettext("{count} day", "{count} days", count) for count in (0, 1, 1000)] == [
        "0 days",
        "1 day",
        "1000 days",
    ]
    language.speak("zh")
    assert "没有命令 'x'" in _("There is no command {name!r}. newsroom --help lists them.", name="x")
    assert _("") == ""


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_SG"}, "zh"),
        ({"LANG": "zh"}, "zh"),
        ({"LANG": "zh_TW.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_CN.GB18030"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "zh_CN", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh"),
    ],
)
def test_the_locale_chooses(environment: dict[str, str], code: str) -> None:
    assert language.of_locale(environment) == code


def test_the_command_line_wins_over_the_variable_that_over_the_file_and_that_over_the_locale(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert settings.language([]) == settings.load({}).lang == "zh"
    config = Path.home() / ".config/newsroom/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('lang = "en"\n', encoding="utf-8")
    assert settings.language([]) == settings.load({}).lang == "en"
    monkeypatch.setenv("NEWSROOM_LANG", "zh-Hans")
    assert settings.language([]) == settings.load({}).lang == "zh"
    assert settings.language(["list", "--lang", "en"]) == settings.language(["--lang=en", "list"]) == "en"


def test_a_language_that_is_not_spoken_is_an_error_that_names_those_that_are() -> None:
    with pytest.raises(SettingsError, match="Languages: en, zh"):
        settings.load({"lang": "fr"})


def test_help_and_errors_are_in_the_language_that_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "zh", "list", "--help"]) == 0
    printed = capsys.readouterr().out
    assert "用法：" in printed
    assert "列出稿件" in printed
    assert main(["--lang", "zh", "lst"]) == 2
    assert "是不是 newsroom list" in capsys.readouterr().err
    assert main(["--lang", "zh", "show"]) == 2
    assert "错误：缺少以下参数：ID" in capsys.readouterr().err


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_help_fits_into_80_columns(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["--lang", "zh", command, "--help"]) == 0
    assert all(cell_len(line) <= 80 for line in capsys.readouterr().out.splitlines())


def test_what_is_piped_is_the_same_in_every_language(tmp_path: Path) -> None:
    library = ["--library", str(tmp_path / "library")]
    program = [sys.executable, "-m", "newsroom_tui", *library]
    subprocess.run([*program, "new", "--set", "author=Jo Sample"], check=True, capture_output=True)
    listed = {
        subprocess.run([*program, "--lang", code, "list"], check=True, capture_output=True).stdout
        for code in language.LANGUAGES
    }
    assert listed == {b"1\tno date\tdraft\tJo Sample\t(empty)\n"}


def test_json_is_the_same_in_every_language(capsys: pytest.CaptureFixture[str]) -> None:
    printed = []
    for code in language.LANGUAGES:
        assert main(["--lang", code, "--library", "memory:", "new", "--set", "title=Spring fair", "--json"]) == 0
        printed.append(re.sub(r'"(uid|created_at|updated_at)": "[^"]*"', "", capsys.readouterr().out))
    assert len(set(printed)) == 1
