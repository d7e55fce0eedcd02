"""Libraries with hostile texts in every field, as somebody with an editor of their own could write them."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.original import Original
from newsroom_tui.domain.release import Photo, Release, Status
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library

HERE = "¤"
"""Where the hostile text is put."""

BODY = """{0} Sixty employers come to the [hall](http://host.example/hall).

# Head {0}

* item {0}
* [ ] task {0}

> quoted {0}

| a {0} | b |
| --- | --- |
| c {0} | d |

```{0}
code {0}
```

`code {0}` **bold {0}** [link {0}](http://host.example/{0} "title {0}") ![picture {0}](a{0}.jpg) <http://host.example/{0}>[^1]

[^1]: note {0}

<b>tag {0}</b> &#27;[2J &#x9b;2J &#x202e;
"""


def release(number: int) -> Release:
    """A release whose every text names the place where a hostile one belongs."""
    here = f"{HERE}{number:02}{HERE}"
    return Release(
        title=f"Title {number:02} {here} end",
        subtitle=f"Subtitle {here}",
        slug=f"slug{here}",
        release_date=f"2025-03-{here}",
        author=f"Author {here}",
        photographer=f"Photographer {here}",
        source=f"Source {here}",
        language=f"en{here}",
        tags=(f"tag{here}", "open"),
        status=Status.REVIEW,
        embargo=f"2025-03-14T09:00+00:00{here}" if number % 3 == 0 else "",
        body=BODY.format(here),
        photos=(Photo(f"a{here}.jpg", f"Caption {here}", f"Credit {here}", 1), Photo()),
        extra={f"Label {here}": f"Value {here}\nmore {here}"},
    )


def poisoned(folder: Path, texts: list[str]) -> None:
    """Make a library whose release n has the n-th text in every field, in an older version and in its original."""
    with Newsroom(open_library(str(folder)), f"user {HERE}01{HERE}") as newsroom:
        for number in range(1, len(texts) + 1):
            first = dataclasses.replace(
                release(number),
                title="First title",
                status=Status.PUBLISHED,
                uid=f"uid {number} {HERE}{number:02}{HERE}",
            )
            original = Original(f"file {HERE}{number:02}{HERE}.txt", "utf-8", "", f"Text {HERE}{number:02}{HERE}")
            (stored,) = newsroom.import_items([ImportItem(first, original)])
            newsroom.save(dataclasses.replace(release(number), id=stored.release.id, version=stored.release.version))
    for path in folder.glob("**/*.json"):
        document = json.loads(path.read_text("utf-8"))
        path.write_text(json.dumps(_filled(document, texts)), "utf-8")


def _filled(value: Any, texts: list[str]) -> Any:
    match value:
        case str():
            pieces = value.split(HERE)
            return "".join(texts[int(piece) - 1] if place % 2 else piece for place, piece in enumerate(pieces))
        case dict():
            return {_filled(key, texts): _filled(item, texts) for key, item in value.items()}
        case list():
            return [_filled(item, texts) for item in value]
        case _:
            return value
