"""What each format's file looks like, to the byte: ``golden/release.SUFFIX``.

``python -m tests.exporters.test_written`` writes them anew; read what changed before it is committed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom_tui.domain.release import Photo, Release, Status
from newsroom_tui.exporters import table
from newsroom_tui.exporters.table import Format

GOLDEN = Path(__file__).parent / "golden"
RELEASE = Release(
    id=12,
    uid="text:0123",
    version=3,
    title='Museum: "depot" opens',
    subtitle="Nine thousand objects on show",
    slug="depot-opens",
    release_date="2025-04-02",
    author="Mira Invented; 王示例",
    photographer="Lin Sample",
    source="Harbour Museum",
    language="en",
    tags=("museum", "open day, spring", "no"),
    status=Status.APPROVED,
    embargo="2025-04-02T09:00+02:00",
    body=(
        "Nine thousand *objects* that nobody had seen[^1] can be [visited](https://museum.example/visit).\n\n"
        "## Opening hours\n\n"
        "- first Sunday\n  - tours at 11\n- [x] free\n- [ ] crowded\n\n"
        "3. third\n4. fourth\n\n"
        "> “We waited long,”\n> said the keeper.\n\n"
        "| Day | Time |\n| --- | ---: |\n| Sunday | 11 |\n\n"
        "```\ncode & <tags>\n```\n\n"
        "Write to <office@museum.example>.\\\nOr come.\n\n"
        "[^1]: Apart from the keeper."
    ),
    photos=(Photo("depot.jpg", "The depot", "Lin Sample", 1), Photo("", "The crane <lifted>", "", 99)),
    extra={"编辑": "李样本", "note: inner": "two\nlines"},
    created_at="2025-04-01T08:00:00Z",
    created_by="mira",
    updated_at="2025-04-01T09:00:00Z",
    updated_by="kit",
)


@pytest.mark.parametrize("form", table.FORMATS, ids=lambda form: form.name)
def test_a_release_is_written_to_the_byte(form: Format) -> None:
    assert table.write(RELEASE, form.name) == (GOLDEN / f"release{form.suffix}").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", table.FORMATS, ids=lambda form: form.name)
def test_an_empty_release_is_written_too(form: Format) -> None:
    assert table.write(Release(), form.name).endswith("\n")


def test_labels_speak_the_releases_language() -> None:
    text = table.write(Release(title="开放日", author="王示例", language="zh", body="欢迎。"), "text")
    assert text == "开放日\n\n作者：王示例\n\n欢迎。\n"


if __name__ == "__main__":
    for each in table.FORMATS:
        (GOLDEN / f"release{each.suffix}").write_text(table.write(RELEASE, each.name), encoding="utf-8", newline="\n")
