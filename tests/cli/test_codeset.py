"""The encoding that a terminal reads and writes."""

from __future__ import annotations

import io

import pytest

from newsroom_tui.cli.codeset import codeset


@pytest.mark.parametrize(
    ("python", "environment", "expected"),
    [
        ("utf-8", {"LC_ALL": "zh_CN.GBK"}, "utf-8"),
        ("gbk", {"LC_ALL": "zh_CN.GBK"}, "gbk"),
        ("ascii", {"LC_ALL": "zh_CN.GBK"}, "gbk"),
        ("ANSI_X3.4-1968", {"LC_CTYPE": "zh_TW.Big5", "LANG": "C"}, "big5"),
        ("ascii", {"LC_ALL": "", "LANG": "de_DE.ISO-8859-15@euro"}, "iso8859-15"),
        ("ascii", {"LANG": "C"}, "utf-8"),
        ("ascii", {"LANG": "zh_CN.no-such-encoding"}, "utf-8"),
        ("ascii", {}, "utf-8"),
    ],
)
def test_the_locale_decides_even_where_the_server_does_not_have_it(
    monkeypatch: pytest.MonkeyPatch, python: str, environment: dict[str, str], expected: str
) -> None:
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert codeset(io.TextIOWrapper(io.BytesIO(), encoding=python)) == expected
