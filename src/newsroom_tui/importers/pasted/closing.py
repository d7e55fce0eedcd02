"""Credits at the end of a text's last paragraph."""

from __future__ import annotations

import re
from dataclasses import replace

from newsroom_tui.importers.pasted import marks
from newsroom_tui.importers.pasted.captions import opens_caption
from newsroom_tui.importers.pasted.credits import closing_bracket, read_credits
from newsroom_tui.importers.pasted.gathered import Gathered
from newsroom_tui.importers.pasted.labels import Role
from newsroom_tui.importers.pasted.lines import Line
from newsroom_tui.importers.pasted.names import glued, office_and_people, people
from newsroom_tui.importers.pasted.photos import read_photo
from newsroom_tui.importers.pasted.script import in_either
from newsroom_tui.importers.pasted.sections import is_text
from newsroom_tui.importers.pasted.sentences import ends_sentence, is_prose
from newsroom_tui.importers.pasted.signatures import take_aside, take_signed

_REPORTED = re.compile(r"\s*\(Reporting by [^()]{3,200}\)$", re.IGNORECASE)
_SIGNED = re.compile(r"\s*[□■◎◇◆●]\s*(?P<who>[^□■。！？，,.]{2,40})$")  # as newspapers sign


_TAKEN_BESIDE = re.compile(  # …为乡村振兴贡献了力量。            张三   李四   摄
    in_either(
        r"(?<=[。！？])(?:[ \u3000]{4,}(?=\S)|\s+(?=\S+ {3,}\S))"
        r"(?P<who>[\u4e00-\u9fff]{2,4}(?:[ 、]+[\u4e00-\u9fff]{2,4}){0,3})\s*(?:摄影|摄|攝)$"
    )
)


_NAMED_BEHIND = re.compile(r"(?<=[。！？”])\s*(?P<who>[\u4e00-\u9fff]{2,4}(?:[/／、 ]+[\u4e00-\u9fff]{2,4}){0,3})$")
"""Names with nothing before them but the text's last full stop: ……服务居民。张三/李四."""


_OF_A_RARE_NAME = re.compile(
    in_either(r"(?![有未待完续限略下上转节全注])[\u4e00-\u9fff]{2}(?![图文摄稿略转续])[\u4e00-\u9fff]")
)
"""Three characters in the bracket that ends a text are a name, be its surname in no list; but not 有删节."""


_MOST_BRACKETS = 20
"""So many brackets with credits are taken from behind one paragraph; more of them are no credits, but a text's end."""


_LABELLED_PHOTO = re.compile(in_either(r"(?:摄影|图片|图|供图|拍摄|摄|照片)\s*[:：/／]\s*\S"))


_TAIL_LABELS = re.compile(r"[。！？.!?][”’\"']?\s*(?P<credits>[^。！？]{4,60})$")


def _reporter(signed: str) -> str:
    """The names behind the paper and the post of whoever signs (样例日报 记者 张三)."""
    credited = read_credits(signed) or []
    return " ".join(one.name for one in credited if one.role is Role.AUTHOR) or signed


def without_closing_credits(body: list[Line], gathered: Gathered) -> list[Line]:
    """The body whose last paragraph has lost its credits; a bare name or office in brackets stays and is noted."""
    body = _without_reporters(body, gathered) if body else body
    texts = [i for i, line in enumerate(body) if (is_text(line) and not _is_caption(line)) or _is_signed(line)]
    if texts and texts[-1] < len(body) - 1:  # captions stand below the last paragraph
        end = texts[-1] + 1
        photos = [read_photo(line, None, usual_gap=1) for line in body[end:]]
        is_of_all = not any(photo and photo.credit for photo in photos)
        return [*_without_credits(body[:end], gathered, is_of_all=is_of_all), *body[end:]]
    return _without_credits(body, gathered, is_of_all=False) if body else body


def _without_reporters(body: list[Line], gathered: Gathered) -> list[Line]:
    """The body without the bracket in which an agency says who reported and edited."""
    last = body[-1]
    match = _REPORTED.search(last.text[-240:])
    if match is None or len(match[0]) >= len(last.text) or read_credits(match[0].strip(" ()")):
        return body
    take_aside(match[0].strip(), gathered)
    return [*body[:-1], replace(last, text=last.text[: -len(match[0])])]


def _is_caption(line: Line) -> bool:
    """Whether a sentence opens as captions do and is short (下图为义诊现场。)."""
    return len(line.text) <= 60 and line.text[0].isalnum() and opens_caption(line.text)


def _is_signed(line: Line) -> bool:
    """Whether a short last paragraph is a sentence and who signs it: 祝大家毕业快乐！（团委 张三）."""
    said, inner = closing_bracket(line.text) if len(line.text) <= 120 else ("", "")
    return bool(inner) and bool(said) and ends_sentence(said)


def _without_credits(
    body: list[Line], gathered: Gathered, *, is_of_all: bool, most: int = _MOST_BRACKETS
) -> list[Line]:
    """The body without its last paragraph's credits; `is_of_all`: the captions below it name nobody themselves."""
    last = body[-1]
    if len(body) > 1 and (taken := _TAKEN_BESIDE.search(last.text[-80:])) and people(taken["who"]):
        gathered.photographers += people(taken["who"])
        return [*body[:-1], replace(last, text=last.text[: -len(taken[0])].rstrip())]
    if (signed := _SIGNED.search(last.text[-60:])) and take_signed(_reporter(signed["who"]), gathered):
        return [*body[:-1], replace(last, text=last.text[: -len(signed[0])].rstrip())]
    if (named := _NAMED_BEHIND.search(last.text[-40:])) and people(named["who"]):
        gathered.authors.setdefault("closing", []).append("; ".join(people(named["who"])))
        return [*body[:-1], replace(last, text=last.text[: -len(named[0])].rstrip())]
    paragraph, inner = closing_bracket(last.text)
    is_labelled = bool(_LABELLED_PHOTO.match(inner)) or (is_of_all and len(paragraph) >= 40)
    is_of_text = is_prose(paragraph) and is_labelled and not paragraph.startswith("图")
    photo = read_photo(last, None, usual_gap=1) if len(body) > 1 and not is_of_text else None
    if photo and photo.caption and photo.credit:
        return body
    if inner and paragraph:
        credited = read_credits(inner)
        if credited and most:
            gathered.take_credits(credited)
            rest = [*body[:-1], replace(last, text=paragraph)]
            return _without_credits(rest, gathered, is_of_all=is_of_all, most=most - 1)
        if marks.is_end(f"（{inner}）"):
            gathered.leave(f"（{inner}）")
            return [*body[:-1], replace(last, text=paragraph)]
        is_rare = bool(_OF_A_RARE_NAME.fullmatch(inner)) and ends_sentence(paragraph)
        together = glued(inner) if ends_sentence(paragraph) else ()
        take_signed(" ".join(together) or inner, gathered, is_rare_name=is_rare)
        return body
    tail = _TAIL_LABELS.search(last.text[-80:])
    credited = read_credits(re.sub("[()（）]", " ", tail["credits"])) if tail else None
    if tail is None or not credited or len(last.text) <= len(tail["credits"]) + 10:
        return body
    roles = {Role.AUTHOR if office_and_people(credit.name)[1] else credit.role for credit in credited}
    if not roles & {Role.AUTHOR, Role.BOTH} and not (Role.PHOTOGRAPHER in roles and len(body) == 1):
        return body
    gathered.take_credits(credited)
    return [*body[:-1], replace(last, text=last.text[: -len(tail["credits"])].rstrip())]
