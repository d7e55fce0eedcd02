"""Who wrote and who photographed, where it stands without a header: brackets, bylines, datelines, captions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from newsroom_tui.importers.pasted import posts, spellings
from newsroom_tui.importers.pasted.fields import read_labels
from newsroom_tui.importers.pasted.labelled import lookup
from newsroom_tui.importers.pasted.labels import Role
from newsroom_tui.importers.pasted.names import (
    PERSON,
    begins_with_word,
    is_long_name,
    is_office,
    is_person,
    office_and_people,
    people,
)
from newsroom_tui.importers.pasted.names import (
    glued as glued_names,
)
from newsroom_tui.importers.pasted.script import in_either, simplified


@dataclass(frozen=True, slots=True)
class Credit:
    """One credit: a role, the word that said so, and who has it."""

    role: Role
    written: str
    name: str


LONGEST = 120
"""Characters of the longest credits."""
_PARTS = {
    word: role
    for role, words in (
        (Role.AUTHOR, "文字记者 文字通讯员 文 文字 撰文 撰稿 采写 文稿 报道 报导 作者 写稿 供稿 整理"),
        (Role.PHOTOGRAPHER, "摄影记者 摄影通讯员 图片记者 摄影师 图 摄 摄影 图片 供图 照片 攝 攝影 影 拍摄 配图"),
        (Role.BOTH, "文图 图文 摄影报道 图文报道 摄影报导 图文报导 文并图 文并摄 文摄 文摄影 文图报道 摄影撰文"),
        (
            Role.EXTRA,
            "编辑 审核 责编 校对 初审 复审 终审 翻译 责任编辑 审稿 编译 编审 审校 审 核 校 审定 修改 排版 制作 "
            "摄像 视频 剪辑 上传 发布 审发 签发 校稿",
        ),
    )
    for word in words.split()
}
_TITLES = re.compile(in_either(posts.POST))
_POST_BEHIND = re.compile(in_either(rf"(?<=[\u4e00-\u9fff]{{2}})(?:{posts.KINDS})*(?:{posts.HOLDERS})"))
"""A post that is glued to the name before it."""
_POST_OF = re.compile(in_either(rf"(?:(?!由)[\u4e00-\u9fff]){{2,10}}?(?:{posts.KINDS})*(?:{posts.HOLDERS})"))
"""A post behind whatever it is a post of: 团委通讯员, 青年志愿者记者."""
_OF_THE_PAGE = re.compile("^(?:本版|本组|本文)(?=..)")  # 本版摄影 张三
_PLACED = re.compile(in_either(r"([\u4e00-\u9fff]{2,4})(报道|报导)"))
"""Where a report is from, behind its reporters: 记者 张三 李四 东山报道."""
_BETWEEN = re.compile(r"[\s/／:：|｜、，,;；·&]+")
_BRACKETED = re.compile(r"[（(\[【]([^（()）\[\]【】]{1,80})[)）\]】]\s*[。.]?\s*$")


_EACH_OF_TWO = re.compile(  # 文/图 团委 张三/李四
    in_either(
        r"(?P<labels>(?:文字?|图片?|摄影?)[/／](?:文字?|图片?|摄影?))[\s:：]+(?:(?P<office>[\u4e00-\u9fff]{3,16}) )?"
        r"(?P<names>[\u4e00-\u9fff]{2,4}\s*[/／]\s*[\u4e00-\u9fff]{2,4})$"
    )
)


def each_of_two(labels: str, names: str) -> list[tuple[Role, str]]:
    """Who wrote and who photographed, where a stroke parts two people as it parts the label: 文/图：张三/李四."""
    roles = [_PARTS.get(simplified(label)) for label in re.split("[/／]", labels)]
    people_named = re.split(r"\s*[/／]\s*", names)
    if len(roles) != 2 or len(people_named) != 2 or not all(map(is_person, people_named)):
        return []
    return [(role, name) for role, name in zip(roles, people_named, strict=True) if role]


def read_credits(text: str) -> list[Credit] | None:
    """The credits that a text consists of (文/张三 图/李四, 记者 王五 摄); None where it is anything else."""
    text = text.strip(" \t\u3000()（）[]【】。.□■◎◇◆●").replace("丨", "｜")  # a character that is set as a bar
    text = spellings.plain(text) if len(text) <= LONGEST * 2 else text
    if not 2 <= len(text) <= LONGEST:
        return None
    if (two := _EACH_OF_TWO.match(text)) and (both := each_of_two(two["labels"], two["names"])):
        given = [Credit(Role.SOURCE, "", two["office"])] if two["office"] else []
        return [*(Credit(role, two["labels"], name) for role, name in both), *given]
    office = re.fullmatch(r"(\S{2,20}?)\s*(供稿|提供|撰稿)", text)
    if office and is_office(office[1]):
        return _from_words(office[1]) or [Credit(Role.SOURCE, office[2], office[1])]
    has_colon = re.search("[:：]", text)
    if has_colon:
        return _in_part(text) or _labelled(text) or _from_words(text)
    return _from_words(text) or _in_english(text) or _labelled(text)


def _in_part(text: str) -> list[Credit] | None:
    """Credits of both kinds: names before their roles, then labels with colons (记者 王五 摄 责编：赵六)."""
    match = re.match(r"(?P<named>.*?\S)\s+(?P<labelled>[\u4e00-\u9fff]{2,6}[:：].*)$", text)
    if match is None or re.search("[:：]", match["named"]):
        return None
    named, labelled = _from_words(match["named"]), _labelled(match["labelled"])
    if not named and (alone := people(match["named"])):
        named = [Credit(Role.AUTHOR, "", "; ".join(alone))]
    return [*named, *labelled] if named and labelled else None


def _in_english(text: str) -> list[Credit] | None:
    """Text by Jane Doe, photos by John Roe."""
    credited: list[Credit] = []
    for part in re.split(
        r"\s*[,;/|]\s*|\s+(?=(?:and\s+)?(?:photos?|pictures?|edited)\s+by\b)", text, flags=re.IGNORECASE
    ):
        match = re.match(r"(?:and\s+)?([A-Za-z &]{2,24}?\s+by)\s+(\S.*)$", part, re.IGNORECASE)
        label = lookup(match[1]) if match else None
        if credited and not match and PERSON.fullmatch(part):  # Photos by Jo Sample, Ada Moss
            credited[-1] = replace(credited[-1], name=f"{credited[-1].name}; {part}")
            continue
        if match is None or label is None or not PERSON.match(match[2]):
            return None
        credited.append(Credit(label.role, match[1], match[2]))
    return credited


def _labelled(text: str) -> list[Credit] | None:
    line = read_labels(text)
    if line and all(map(is_office, line.loose)) and not line.rest and line.values:
        offices = [Credit(Role.SOURCE, "", office) for office in line.loose]
        return [*(Credit(value.role, value.written, value.text) for value in line.values), *offices]
    return None


def _from_words(text: str) -> list[Credit] | None:
    """Credits of people: each word is a role, a person's title, or a name."""
    words = [word for word in _BETWEEN.split(text) if word]
    place = _PLACED.fullmatch(words[-1]) if len(words) > 1 else None
    if place and not _role_of(place[1]) and (reported := _from_words(" ".join(words[:-1]))):
        return [*reported, Credit(Role.EXTRA, place[2], place[1])]
    tokens: list[tuple[str, str]] = []  # (kind, word): "role", "title", "name", "maybe", "office"
    for word in words:
        parts = _told_apart(word)
        if parts is None:
            return None
        tokens += parts
    tokens = _with_names(tokens)
    is_slashed = "/" in text or "／" in text
    if any(kind == "name" for kind, _ in tokens) or is_slashed:
        tokens = [("name" if kind == "maybe" else kind, word) for kind, word in tokens]
    tokens = [("office" if kind == "maybe" else kind, word) for kind, word in tokens]
    kinds = [kind for kind, _ in tokens]
    is_of_both = kinds == ["office", "role"] and _role(tokens[1][1]) is Role.BOTH  # 教务处 文图
    if is_of_both or (is_slashed and set(kinds) == {"role", "office"}):  # 文、图/宣传部; 教务处/文 宣传部/图
        tokens = [("name" if kind == "office" else kind, word) for kind, word in tokens]
        kinds = [kind for kind, _ in tokens]
    if "name" not in kinds or not {"role", "title"} & set(kinds):
        return None
    return _name_first(tokens) if _is_name_first(kinds) else _role_first(tokens)


def _with_names(tokens: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The tokens, with the names that only what stands beside them shows: 通讯员 张三某某, 罕三 摄."""
    if [kind for kind, _ in tokens] == ["maybe", "role"] and simplified(tokens[1][1]) == "摄":
        return [("name", tokens[0][1]), tokens[1]]
    posts = ["", *(kind for kind, _ in tokens)]
    return [
        ("name" if post == "title" and kind == "office" and is_long_name(word) else kind, word)
        for post, (kind, word) in zip(posts, tokens, strict=False)
    ]


def _role_of(word: str) -> bool:
    """Whether a word before 报道 is a person or part of a role (图文报道), and no place."""
    return is_person(word) or simplified(word) in _PARTS


def _told_apart(word: str) -> list[tuple[str, str]] | None:
    """One word as its tokens, a kind and a text each; None where it is none of a credit's."""
    plain = _OF_THE_PAGE.sub("", simplified(word))
    if plain in _PARTS or _of_two(plain):
        return [("role", word)]
    if match := _TITLES.match(word):
        inner = _behind_post(word[match.end() :])
        return None if inner is None else [("title", match[0]), *inner]
    if (post := _POST_BEHIND.search(word)) and is_person(word[: post.start()]):  # 张三通讯员李四
        inner = _told_apart(word[post.start() :])
        return None if inner is None else [("name", word[: post.start()]), *inner]
    if glued := _glued_role(word, is_certain=True):  # 刘通摄; but 张晓文 is a name
        return glued
    if is_person(word):
        return [("name", word)]
    if glued := _glued_role(word, is_certain=False):
        return glued
    if (of := _POST_OF.match(word)) and (not (who := word[of.end() :]) or is_person(who)):
        return [("title", of[0]), *([("name", who)] if who else [])]
    if (given := re.fullmatch(r"([\u4e00-\u9fff]{2,20})(?:供稿|提供|撰稿)", word)) and is_office(given[1]):
        return [("office", given[1])]
    return _of_an_office(word)


def _of_an_office(word: str) -> list[tuple[str, str]] | None:
    """An office, with or without the people whose it is (团委张三), or a rare surname's name; None where it is none."""
    office, named = office_and_people(word)
    if named:
        return [("office", office), *(("name", name) for name in named)]
    if is_office(word) or re.fullmatch(r"[\u4e00-\u9fff]{4,8}", word):
        return [("office", word)]
    return [("maybe", word)] if re.fullmatch(r"[\u4e00-\u9fff]{2,3}", word) else None


def _behind_post(word: str) -> list[tuple[str, str]] | None:
    """What stands behind a post without a blank, as its tokens; several names may stand so too: 记者张三李四."""
    inner = _told_apart(word) if word else []
    if inner is None or (inner == [("office", word)] and not is_office(word)):
        return [("name", name) for name in glued_names(word)] or inner
    return inner


def _of_two(word: str) -> Role | None:
    """The role of two roles in one word (文并图, 供稿及照片), or None."""
    match = re.fullmatch(r"([\u4e00-\u9fff]{1,2})[并及和与兼]([\u4e00-\u9fff]{1,2})", word)
    roles = {_PARTS.get(match[1]), _PARTS.get(match[2])} if match else set()
    return Role.BOTH if roles == {Role.AUTHOR, Role.PHOTOGRAPHER} else None


def _role(word: str) -> Role:
    plain = _OF_THE_PAGE.sub("", simplified(word))
    return _PARTS.get(plain) or _of_two(plain) or Role.EXTRA


def _glued_role(word: str, *, is_certain: bool) -> list[tuple[str, str]] | None:
    if re.search("[合留电電剪掠投倒]影$", word):  # a word of its own, and nobody's credit
        return None
    for length in (5, 4, 3, 2, 1):
        name, role = word[:-length], simplified(word[-length:])
        if name and _of_two(role) and is_person(name):
            return [("name", name), ("role", role)]
        if name and role in _PARTS and is_person(name) and (role not in "文图影" or not is_certain):
            return [("name", name), ("role", role)]
        role, name = simplified(word[:length]), word[length:]
        if (
            not is_certain
            and name
            and role in _PARTS
            and is_person(name)
            and not (length == 1 and begins_with_word(word))
        ):
            return [("role", role), ("name", name)]
    return None


def _is_name_first(kinds: list[str]) -> bool:
    first = next((kind for kind in kinds if kind in ("role", "name", "office")), "")
    return "role" in kinds and kinds[-1] == "role" and first != "role"


def _name_first(tokens: list[tuple[str, str]]) -> list[Credit]:
    credited: list[Credit] = []
    names: list[str] = []
    offices: list[str] = []
    roles: list[str] = []
    for kind, word in [*tokens, ("name", "")]:
        if kind == "role":
            if offices and not names:  # an office wrote it: 宣传部/文
                names, offices = offices, []
            roles.append(word)
        elif kind == "office":
            offices.append(word)
        elif kind == "name":
            if roles and names:
                are_offices = all(map(is_office, names))
                credited += [
                    Credit(
                        Role.SOURCE if are_offices and simplified(role) == "供稿" else _role(role),
                        role,
                        "; ".join(names),
                    )
                    for role in roles
                ]
                names, roles = [], []
            names.append(word)
    if offices:
        credited.append(Credit(Role.SOURCE, "", " ".join(offices)))
    return credited


def _role_first(tokens: list[tuple[str, str]]) -> list[Credit] | None:
    credited: list[Credit] = []
    roles: list[tuple[Role, str]] = []
    names: list[str] = []

    def flush() -> None:
        are_people = any(map(is_person, names))
        for role, written in roles:
            givers = [name for name in names if is_office(name)] if are_people or simplified(written) == "供稿" else []
            writers = [name for name in names if name not in givers]
            if givers:
                credited.append(Credit(Role.SOURCE, written, " ".join(givers)))
            if writers:
                credited.append(Credit(role, written, "; ".join(writers)))

    for kind, word in tokens:
        if kind in ("role", "title"):
            if names:
                flush()
                roles, names = [], []
            if kind == "title" and roles:  # the post of whom the role names: 图/记者 张三
                continue
            roles.append((_role(word), word) if kind == "role" else (Role.AUTHOR, word))
        else:
            names.append(word)
    flush()
    first_names = [word for kind, word in tokens[: next(i for i, t in enumerate(tokens) if t[0] in ("role", "title"))]]
    if first_names:
        credited.append(
            Credit(Role.SOURCE if not any(map(is_person, first_names)) else Role.AUTHOR, "", " ".join(first_names))
        )
    return credited or None


def signature(text: str) -> tuple[str, tuple[str, ...]]:
    """The office and the people that sign a text (教务处 张某), either empty where the text does not name them."""
    text = text.strip(" \t\u3000()（）[]【】—-")
    if names := people(text):
        return "", names
    if is_office(text) and len(text) <= 20:
        return text, ()
    return office_and_people(text)


def closing_bracket(paragraph: str) -> tuple[str, str]:
    """A paragraph parted into its text and what its closing bracket holds; the second is empty if it has none."""
    match = _BRACKETED.search(paragraph[-120:])
    if match is None:
        return paragraph, ""
    cut = len(paragraph) - min(len(paragraph), 120) + match.start()
    return paragraph[:cut].rstrip(), match[1].strip()


def from_source(value: str) -> list[Credit] | None:
    """The credits hidden in the value of 来源 or 作者: 学生处 张三 文 摄影; None where there are none."""
    value = spellings.with_strokes(value)
    words = [word for word in _BETWEEN.split(value) if word]
    if len(words) < 2 or (not any(word in _PARTS for word in words) and not re.search(r"[摄文图]$", value)):
        return None
    return _from_words(value)
