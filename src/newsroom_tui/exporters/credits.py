"""The lines between a release's title and its body, in the release's language."""

from __future__ import annotations

from collections.abc import Iterator

from newsroom_tui.domain.release import Release

_LABELS = {
    "en": {
        "embargo": "Embargoed until: ",
        "release_date": "Release date: ",
        "author": "Author: ",
        "photographer": "Photography: ",
        "source": "Source: ",
    },
    "zh": {
        "embargo": "禁发至：",
        "release_date": "发布日期：",
        "author": "作者：",
        "photographer": "摄影：",
        "source": "来源：",
    },
}


def credits_of(release: Release) -> Iterator[tuple[str, str]]:
    """Each line's label and text; what is empty has no line."""
    for name, label in _LABELS.get(release.language, _LABELS["en"]).items():
        if text := getattr(release, name):
            yield label, text
