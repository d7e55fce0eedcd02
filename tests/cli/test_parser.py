"""How the command line is read: commands, options before and after them, and what is refused."""

from __future__ import annotations

import pytest

from newsroom_tui.cli.parser import parse
from newsroom_tui.cli.table import COMMANDS, Command
from newsroom_tui.errors import UsageError


@pytest.mark.parametrize(
    "words",
    [
        ["--library", "L", "list", "--json", "job"],
        ["list", "job", "--json", "--library", "L"],
        ["--json", "--library=L", "list", "job"],
        ["--limit", "5", "--library", "L", "list", "--json", "job"],
    ],
)
def test_options_stand_before_or_after_the_command(words: list[str]) -> None:
    request = parse(words)
    assert request.command.name == "list"
    assert request.options.library == "L"
    assert request.options.json
    assert request.options.query == ["job"]


def test_a_value_that_reads_like_a_command_stays_a_value() -> None:
    request = parse(["--tag", "new", "import", "a.txt"])
    assert (request.command.name, request.options.tag, request.options.paths) == ("import", ["new"], ["a.txt"])


def test_without_a_command_the_desk_opens() -> None:
    assert parse([]).command.name == "desk"
    assert parse(["--library", "L", "--no-mouse"]).options.mouse is False


def test_a_misspelt_command_is_named_with_the_one_that_was_meant() -> None:
    with pytest.raises(UsageError, match=r"'improt'.*newsroom import"):
        parse(["improt", "a.txt"])


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_explains_itself(command: Command, capsys: pytest.CaptureFixture[str]) -> None:

    with pytest.raises(SystemExit) as leaving:
        parse([command.name, "--help"])
    assert leaving.value.code == 0
    assert "--library" in capsys.readouterr().out


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        parse(["--help"])
    said = capsys.readouterr().out
    assert leaving.value.code == 0
    assert all(f"  {command.name}" in said and command.help in said for command in COMMANDS)


@pytest.mark.parametrize(
    "words", [["show"], ["show", "x"], ["show", "0"], ["list", "--limit", "-1"], ["list", "--wrong"]]
)
def test_wrong_usage_leaves_with_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        parse(words)
    assert leaving.value.code == 2
    assert "usage" in capsys.readouterr().err
