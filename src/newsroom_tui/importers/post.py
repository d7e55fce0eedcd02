"""Posts: a release out of front matter's values and a Markdown body, whichever site generator wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newsroom_tui.domain.release import Photo, Release, Status, split_names
from newsroom_tui.importers import moments, names
from newsroom_tui.importers.front_matter import flat
from newsroom_tui.importers.pasted.language import language_of
from newsroom_tui.language import _, ngettext

# What site generators call a release's fields; of several that are there, the first one named here counts.
_NAMES = {
    "title": "title headline 标题 標題",
    "subtitle": "subtitle subheadline subhead deck dek 副标题 副標題",
    "slug": "slug",
    "release_date": "release_date date publish_date pubdate published_at published_date date_published published "
    "post_date posted posted_on posted_at date_created created_at created datetime dateline lastmod updated "
    "发布时间 发布日期 日期 發布日期",
    "author": "author authors creator creators byline by written_by writer writers author_name posted_by guest_author "
    "contributor contributors 作者 撰稿 通讯员",
    "photographer": "photographer photographers photo_by photos_by photography photo_credit 摄影 攝影",
    "source": "source publisher organization organisation agency 来源 來源",
    "language": "language lang locale",
    "tags": "tags tag keywords",
    "embargo": "embargo embargo_until embargoed_until embargoed",
    "status": "status",
}
_KEYS = {field: tuple(keys.split()) for field, keys in _NAMES.items()}
_PICTURES = ("image", "images", "photo", "photos", "picture", "cover", "hero", "thumbnail", "featured_image")
_PICTURE_PARTS = {"caption": ("caption", "alt", "title"), "credit": ("credit", "photographer", "by", "copyright")}
_LINKED = re.compile(r"\[([^\[\]]+)\]\([^()\s]*\)")  # [Jo Sample](https://…)
_BESIDE_NAME = re.compile(r"(?<=[^\W\d_]) \([^()]{2,60}\)(?=\s*(?:[,;]|and\b|$))")  # Jo Sample (Example Works)
_WITH_POST = re.compile(  # Jo Sample, Example Works Director
    r"(?P<who>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}), (?:(?:[A-Z][\w.&'’-]*|of|and|the|for) ){0,5}"
    r"(?:Director|President|Officer|Manager|Editor|Writer|Reporter|Correspondent|Founder|Engineer|Chair\w*|C[A-Z]O)"
    r"(?: (?:of|at|for) .{2,40})?"
)
_TRUE, _FALSE = ("true", "yes", "on", "1"), ("false", "no", "off", "0")
_STATUSES = {
    "publish": Status.PUBLISHED,
    "public": Status.PUBLISHED,
    "hidden": Status.PUBLISHED,
    "pending": Status.REVIEW,
    "private": Status.DRAFT,
}


def of_comments(count: int, text: str) -> str:
    """The note on what readers wrote below a release."""
    return ngettext(
        "{count} comment of a reader left in the original: {text}",
        "{count} comments of readers left in the original: {text}",
        count,
        text=text[:2000],
    )


def release_of(values: Mapping[str, Any], body: str) -> tuple[Release, tuple[str, ...]]:
    """The release that a post's values and body make, and notes on what was not understood."""
    left = {_folded(key): (key, value) for key, value in _unfolded(values)}
    notes: list[str] = []
    fields: dict[str, Any] = {"body": body}
    comments = left.pop("comments", ("", ()))[1]
    if comments and isinstance(comments, list):
        notes.append(of_comments(len(comments), flat(comments)))
    fields["status"] = _status(left)
    for field, keys in _KEYS.items():
        for key in _spellings(keys):
            if key in left and (value := _value(field, left[key][1])):
                fields[field] = value
                name, said = left.pop(key)
                if _says_more(said) or (field == "author" and _is_cut(said, value)):
                    left[key] = (name, said)
                break
    fields.setdefault("language", language_of(f"{fields.get('title', '')} {body}"))
    fields["photos"] = tuple(_pictures(left))
    extra = {key.strip(): text for key, value in left.values() if (text := flat(value))}
    notes.extend(
        _("{name}: {text!r} was not understood and is kept as an extra field", name=key, text=value)
        for key, value in _odd(extra)
    )
    return Release(**fields, extra=extra), tuple(notes)


def _unfolded(values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The values, and those fields of a release that Zola and Hugo keep in tables of their own."""
    known = {key for keys in _KEYS.values() for key in keys}
    for key, value in values.items():
        inner = value if key in ("taxonomies", "extra", "params") and isinstance(value, Mapping) else {}
        said = {name: text for name, text in inner.items() if _folded(str(name)) in known}
        yield from ((str(name), text) for name, text in said.items() if str(name) not in values)
        rest = {name: text for name, text in inner.items() if name not in said}
        if rest or not said:
            yield key, rest if said else value


def _spellings(keys: tuple[str, ...]) -> Iterator[str]:
    """Each name, and with the type behind it that some generators add: ``byline_str``."""
    for key in keys:
        yield from (key, f"{key}_str", f"{key}_text")


def _folded(key: str) -> str:
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", key.strip())
    return re.sub(r"[\s_-]+", "_", spaced).lower()


def _odd(extra: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Fields that should have been understood by their names."""
    for key, value in extra.items():
        if _folded(key) in ("date", "release_date", "embargo", "status"):
            yield key, value[:60]


def _value(field: str, value: Any) -> Any:
    """What a field is set to, empty where the value is none for it."""
    match field:
        case "author" | "photographer" | "source":
            return _people(value)
        case "tags":
            texts = [flat(item) for item in value] if isinstance(value, list) else split_names(flat(value))
            return tuple(dict.fromkeys(text for text in texts if text))
        case "release_date":
            return moments.day(re.sub(r"^\$Date:\s*|\s*\$$", "", flat(value)))
        case "embargo":
            return moments.instant(flat(value))
        case "language":
            return language(flat(value))
        case "status":
            text = flat(value).lower()
            return _STATUSES.get(text) or (Status(text) if text in set(Status) else "")
        case _:
            return " ".join(flat(value).split())


def _people(value: Any) -> str:
    """Names out of whatever a generator wrote: one text, a list, mappings with a name each."""
    if isinstance(value, list):
        return names.joined(names.natural(_person(item)) for item in value)
    text = _BESIDE_NAME.sub("", _LINKED.sub(r"\1", _person(value)))
    text = match["who"] if (match := _WITH_POST.fullmatch(text)) else text
    return names.joined(map(names.natural, text.split(";"))) if ";" in text else names.joined([text])


def _person(value: Any) -> str:
    if isinstance(value, Mapping):
        for key in ("name", "display_name", "title", "full_name"):
            if flat(value.get(key)):
                return flat(value[key])
    return flat(value)


def _says_more(value: Any) -> bool:
    """Whether there is more about somebody than a name."""
    return any(isinstance(item, Mapping) and len(item) > 1 for item in (value if isinstance(value, list) else [value]))


def _is_cut(value: Any, people: str) -> bool:
    """Whether a text says more about somebody than the names that were taken from it."""
    return not isinstance(value, (list, Mapping)) and len(re.sub(r"\W", "", flat(value))) > len(
        re.sub(r"\W", "", people)
    )


def _status(left: dict[str, tuple[str, Any]]) -> Status:
    """What ``draft: true`` and ``published: false`` say; as long as nobody says it is published, it is a draft."""
    status = Status.DRAFT
    for key, published in (("draft", _FALSE), ("published", _TRUE)):
        text = flat(left[key][1]).lower() if key in left else ""
        if text in _TRUE + _FALSE:
            status = Status.PUBLISHED if text in published else Status.DRAFT
            del left[key]
    return status


def _pictures(left: dict[str, tuple[str, Any]]) -> Iterator[Photo]:
    for key in _PICTURES:
        if key not in left:
            continue
        value = left.pop(key)[1]
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, Mapping):
                file = next(
                    (flat(item[k]) for k in ("file", "src", "url", "path", "image", "feature") if flat(item.get(k))), ""
                )
                parts = {part: _first(item, keys) for part, keys in _PICTURE_PARTS.items()}
            elif flat(item).lower() in _TRUE + _FALSE:
                continue  # whether there is one, and not which
            else:
                file, parts = flat(item), {part: _beside(left, key, keys) for part, keys in _PICTURE_PARTS.items()}
            if file or any(parts.values()):
                yield Photo(file, parts["caption"], parts["credit"])


def _first(item: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    return next((" ".join(flat(item[key]).split()) for key in keys if flat(item.get(key))), "")


def _beside(left: dict[str, tuple[str, Any]], key: str, parts: tuple[str, ...]) -> str:
    """``image_caption`` beside ``image``."""
    for part in parts:
        if f"{key}_{part}" in left:
            return " ".join(flat(left.pop(f"{key}_{part}")[1]).split())
    return ""


def language(text: str) -> str:
    """A language's short code: ``en`` for ``en-US``, empty for what is none."""
    match = re.match(r"([a-zA-Z]{2,3})(?:[-_].*)?$", text.strip())
    return match[1].lower() if match else ""
