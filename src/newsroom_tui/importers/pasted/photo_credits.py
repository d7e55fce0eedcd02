"""Who took a picture: the credits beside captions, in their brackets, behind their sentences and alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsroom_tui.importers.pasted import posts
from newsroom_tui.importers.pasted.captions import opens_caption, without_label
from newsroom_tui.importers.pasted.credits import Credit, closing_bracket, read_credits
from newsroom_tui.importers.pasted.labels import Role
from newsroom_tui.importers.pasted.names import PERSON, WIDE_NAME, is_english_person, people
from newsroom_tui.importers.pasted.pictures import Found
from newsroom_tui.importers.pasted.script import in_either
from newsroom_tui.importers.pasted.sentences import ends_sentence

_CREDIT_WORD = (
    r"(?:photo(?:graph)?s?|pictures?|images?|pics?|credits?|photo credits?|image credits?|photos? courtesy|"
    r"courtesy|photographers?|photography|"
    r"图片来源|图源|图片|图|摄影|摄|供图|资料图片|照片)"
)
_HOUSE = r"(?:AP|AFP|EPA|Reuters|Xinhua)"
_CREDITED = re.compile(
    in_either(
        rf"^(?P<caption>.*?)\s*[\[(（【]\s*(?:{_HOUSE}\s+)?{_CREDIT_WORD}\s*(?:(?:provided\s+)?by\b|(?=provided to\b)|"
        rf"[:：/／-]|courtesy\s+of\b|of\b|"
        rf"courtesy\b)\s*[:：]?\s*(?P<credit>[^\])）】]{{2,80}})[\])）】]\s*[.。]?$"
    ),
    re.IGNORECASE,
)
_HOUSE_FIRST = re.compile(  # The president speaks. (Sample Daily/Jo Sample)
    r"^(?P<caption>.{12,}?)\s*[(（\[]\s*(?:[A-Z][\w'’.]+ ?){1,4}[/／]\s*(?:by )?"
    r"(?P<credit>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2})\s*[)）\]][.。]?$"
)
_FROM_SOMEBODY = re.compile(r"(?P<caption>[A-Z][^.!?]{8,100}?)\s*\(Source: (?P<credit>[^()]{4,40})\)")
"""A caption with who gave the picture: Visitors at the gate (Source: Ada Moss)."""
_ALL_IN_BRACKETS = re.compile(  # [Photo: The team on the ramp. Ada Moss]
    r"^[\[(（【]\s*(?:photo|picture|image|图片?|照片)\s*\d*\s*[:：]\s*(?P<caption>[^\]）】]{12,}?[.!?。])\s*"
    r"(?:photo(?:graph)?\s*(?:by|:)\s*)?(?P<credit>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}|"
    r"[\u4e00-\u9fff]{2,4})\s*[\])）】]$",
    re.IGNORECASE,
)
_CREDIT_BEHIND = re.compile(  # The restored hall. Photo: Ada Moss
    r"^(?P<caption>\S.{6,}?(?:[.!?。！？”\"’]|\s[|·–—]))\s*(?:photo(?:graph)?s?|pictures?|images?|"
    r"foto)(?:\s+credits?)?\s*(?:[:：/]|by\b|"
    r"courtesy\s+of\b)\s*(?P<credit>[A-ZÀ-Þ][^.,;:!?]{1,60}?)\.?$",
    re.IGNORECASE,
)
_BEHIND_HOUSE = re.compile(  # The hall on opening day. REUTERS/Ada Moss
    r"^(?P<caption>\S.{6,}?[.!?\"”’])\s+(?P<credit>(?:REUTERS|EPA|AFP|AAP|ANSA|dpa) ?/ ?"
    r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]*){0,3})$"
)
_WIDE_BEHIND = re.compile(  # 师生为树苗浇水。摄影:样例日报 张三
    in_either(
        r"^(?P<caption>\S.{4,}?[。！？])\s*(?:摄影|拍摄|图片?|摄)\s*[:：]\s*"
        r"(?:[\u4e00-\u9fff]{2,8}\s+)?(?P<credit>[\u4e00-\u9fff]{2,4})$"
    )
)
_CREDIT_AFTER_COLON = re.compile(  # Builders taking part in the course at the old bakery Photo: Ada Moss
    r"^(?P<caption>[A-Z][^.:!?]{30,300}?)[ \u00a0]+(?:Photo(?:graph)?s?|Pictures?|Images?)\s*:\s*"
    r"(?P<credit>[A-Z]{2,}(?: [A-Z]{2,}){0,2}|[A-Z][\w.'’-]+ [A-Z][\w.'’-]+(?:/[A-Z][\w.'’ -]+)?)$"
)
_PHOTOGRAPHER_BEHIND = re.compile(  # The hall on opening day, photographer: Ada Moss
    r"^(?P<caption>\S.{6,120}?)[,.;]?\s+(?:photographer|photographed by)\s*[:：]\s*"
    r"(?P<credit>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})\.?$",
    re.IGNORECASE,
)
_CREDIT_ONLY = re.compile(
    in_either(
        r"^[\W_]*(?:(?:(?:top|cover|header|lead|featured?|main)\s+)?(?:photo(?:graph)?s?|pictures?|images?)\s*(?:(?:taken\s+)?by\b|[:：/]|credits?\s*[:：]?|courtesy(?:\s+of)?\b)|"
        r"image credit\s*[:：]|courtesy of\b|"
        r"图片来源\s*[:：]?|图源\s*[:：]?|图片由|供图\s*[:：]|图片\s*[:：]|摄影\s*[:：/／]?|图\s*[:：/／|｜丨]|"
        r"摄\s*[:：/／|｜丨]|照片\s*[:：])\s*(?P<credit>.{2,60}?)(?:提供|供图)?[\W_]*$"
    ),
    re.IGNORECASE,
)
_AGENCIES = (
    r"(?:AP|AFP|EPA|dpa|Reuters|Bloomberg|Xinhua|(?:Associated|Canadian) Press|Getty(?: Images)?|Corbis|Shutterstock|"
    r"Sipa(?: USA)?|Zuma(?: Press)?|NurPhoto|Anadolu(?: Agency)?|Bloomberg|Pool|Alamy)(?: Photo)?"
)
_BY_AGENCY = re.compile(  # Jo Sample / AFP / Getty Images
    rf"(?P<who>[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]*){{1,3}})(?:(?:\s*[/|–—-]\s*|\s+via\s+){_AGENCIES})+"
)
_BY_AGENCY_BEHIND = re.compile(  # The old bakery stands empty. Jo Sample / AFP / Getty Images
    rf"(?P<caption>\S.{{20,}}?[.!?”\"’)])\s*(?P<credit>{_BY_AGENCY.pattern.replace('?P<who>', '?:')})"
)
_IN_CAPITALS = re.compile(  # Visitors in the hall on Monday. ADA MOSS/FOR SAMPLE DAILY
    r"(?P<caption>[A-Z].{20,}?[.!?])\s+(?P<credit>[A-Z]{2,}(?: [A-Z]{2,}){1,2}) ?/ ?[A-Z]{2,}(?: [A-Z]{2,}){0,3}"
)
_IN_BRACKETS = re.compile(  # Builders carry timber into the yard. (Ada Moss/AFP/Getty Images)
    rf"(?P<caption>[A-Z].{{20,}}?)\s*\((?P<credit>{_BY_AGENCY.pattern.replace('?P<who>', '?:')})\)"
)
_TAKEN = re.compile(
    in_either(
        r"^(?P<caption>.*?)(?:^|[\s。！？；，,（(.])\s*(?P<credit>"
        rf"(?:[\u4e00-\u9fff·]{{1,12}}(?:社|网|报|台|传媒|融媒|融媒体|新闻)"
        rf"(?:发|(?:{posts.KINDS})*(?:{posts.HOLDERS}))\s*)?"
        rf"(?:(?:{posts.KINDS}|{posts.HOLDERS}|发|摄影)\s*)*"
        r"[\u4e00-\u9fff]{2,4}(?:[ 　、]+[\u4e00-\u9fff]{2,4}){0,3})\s*[/／]?\s*(?:摄影|摄|攝|供图)\s*[)）]?\s*"
        r"(?:[(（](?:(?:新华社|中新社)发|人民视觉|视觉中国|影像中国)[)）])?[。.]?$"
    )
)
_UNSIGNED = re.compile(r"(?P<caption>\S.{12,}?)\s*\[Photo/\]", re.IGNORECASE)
"""A caption whose credit was lost: The park in spring. [Photo/]"""
_GIVEN = re.compile(in_either(r"(?:(?:图片?|照片)由?)?\s*[/／:：]?\s*[^，。；：:/／]{2,16}(?:提供|供图|翻摄)"))
"""Who gave a picture, in the bracket behind its caption: （样例大学提供）, （圖／警方提供）."""
_POSTED = re.compile(in_either(rf"{posts.POST}\s*(?P<who>[\u4e00-\u9fff]{{2,3}})"))
_NOTED = re.compile(  # …为树苗浇水。张三 摄 图片来源:样例视觉; …（樣例社記者張三攝） 樣例社圖片
    in_either(
        r"(?<=[摄攝)）])\s+(?:图片来源\s*[:：/]?\s*[^，。\s]{2,16}|"
        r"[\u4e00-\u9fff]{2,10}(?:社|网|报|視覺|视觉|传媒)(?:图片|供图|发))[。.]?$"
    )
)
"""The house behind the photographer."""
_SCENE_FIRST = re.compile(  # what a picture shows, with nothing but blanks before who took it
    in_either(
        r"(?:[\u4e00-\u9fff]{4,}(?<!记者)(?<!通讯员)(?<!日报)(?<!社发)(?<!视觉)(?<!摄影)"
        r"[ 　]+(?=[\u4e00-\u9fff]{2,4}$))"
    )
)


def of_a_credit(text: str) -> Found | None:
    """The photograph that a line credits, with its caption where that stands beside; None where it credits none."""
    noted = _NOTED.search(text)
    return _credited(text[: noted.start()] if noted else text)


def _credited(text: str) -> Found | None:
    if match := _ALL_IN_BRACKETS.match(text):
        return Found(caption=match["caption"].strip(), credit=match["credit"].strip())
    if match := _CREDITED.match(text):
        return Found(
            caption=without_label(match["caption"]),
            credit=match["credit"].strip(),
            is_credit_only=not match["caption"].strip(),
        )
    patterns = (
        (_HOUSE_FIRST, _WIDE_BEHIND, _PHOTOGRAPHER_BEHIND, _BEHIND_HOUSE, _CREDIT_AFTER_COLON, _CREDIT_BEHIND)
        if len(text) <= 400
        else (_HOUSE_FIRST,)
    )
    behind = next(filter(None, (pattern.match(text) for pattern in patterns)), None)
    if behind:
        return Found(caption=without_label(behind["caption"]), credit=behind["credit"].strip())
    if (
        len(text) <= 80
        and (match := _CREDIT_ONLY.match(text))
        and not ends_sentence(text)
        and _is_whose(match["credit"])
    ):
        return Found(credit=match["credit"].strip(" :：/"), is_credit_only=True)
    if match := _BY_AGENCY.fullmatch(text):
        return Found(credit=text, is_credit_only=True)
    behind_caption = (_BY_AGENCY_BEHIND, _IN_BRACKETS, _IN_CAPITALS)
    match = next(filter(None, (form.fullmatch(text) for form in behind_caption)), None) if len(text) <= 500 else None
    if match:
        return Found(caption=match["caption"], credit=match["credit"])
    caption, inner = closing_bracket(text)
    if _GIVEN.fullmatch(inner) and 0 < len(caption) <= 120:
        return Found(caption=without_label(caption), credit=inner)
    credited = read_credits(inner) if inner else None
    if credited and all(_is_of_a_picture(credit) for credit in credited):
        if len(caption) <= 120 or opens_caption(caption):
            return Found(caption=without_label(caption), credit=_named(inner), is_credit_only=not caption)
        return None
    return _taken(text)


def _taken(text: str) -> Found | None:
    """A caption with nothing but a name and 摄 behind it, with who gave it, or with a credit that was lost."""
    if (match := _FROM_SOMEBODY.fullmatch(text.strip())) and is_english_person(match["credit"]):
        return Found(caption=match["caption"], credit=match["credit"])
    if match := _UNSIGNED.fullmatch(text):
        return Found(caption=match["caption"])
    if text.endswith(("摄", "攝")):  # 林 木 摄
        text = text[:-40] + WIDE_NAME.sub(r"\1\2", text[-40:])
    if (match := _TAKEN.match(text)) and _who(match["credit"]) and not _is_of_both(text):
        scene = _SCENE_FIRST.match(match["credit"])
        start = match.start("credit") + (scene.end() if scene else 0)
        caption = text[:start].strip(" （(")
        credit = text[start : match.end("credit")].strip()
        return Found(caption=without_label(caption), credit=credit, is_credit_only=not caption)
    return None


def _is_of_both(text: str) -> bool:
    """Whether a line says who wrote and who took the pictures (张三 文 李四 摄), and so is no caption."""
    roles = {credit.role for credit in read_credits(text) or ()}
    return Role.PHOTOGRAPHER in roles and bool(roles - {Role.PHOTOGRAPHER, Role.SOURCE})


def _is_of_a_picture(credit: Credit) -> bool:
    """Whether a credit names who took or gave a picture; 来源 alone says where the text is from."""
    return credit.role is Role.PHOTOGRAPHER or (credit.role is Role.SOURCE and credit.written in ("供图", "提供"))


def _is_whose(credit: str) -> bool:
    """Whether what stands behind ``Photos:`` is somebody's name, not a headline: Photos: Storm hits the coast."""
    if not credit.isascii():
        return True
    words = credit.split()
    return len(words) <= 3 or (
        all(PERSON.match(part) for part in re.split(r"\s*[,/&|;(]\s*|\s+(?:and|for|via)\s+", credit))
        and not re.search(r"\b(?:the|a|an|is|are|to|in|at|as)\b", credit)
    )


def _who(credit: str) -> tuple[str, ...]:
    """The people in a credit without the agency before them; behind a reporter's post a name may be any."""
    posted = _POSTED.fullmatch(credit)
    return people(_last_names(credit)) or ((posted["who"],) if posted else ())


def _last_names(credit: str) -> str:
    """The names in a credit without the agency before them: 中新社发 张三."""
    words = credit.split()
    while len(words) > 1 and not people(words[0]):
        words.pop(0)
    return " ".join(words)


def _named(inner: str) -> str:
    """The name in a credit's bracket, without the word that makes it one."""
    inner = re.sub(r"^(?:示意|资料|資料|档案|檔案|新闻|新聞)[图圖照][片]?\s*[,，、/／]\s*", "", inner)
    return re.sub(r"^(?:图片?|摄影?|照片|供图)\s*[:：/／]?\s*|\s*[/／]?\s*(?:摄影|摄|攝|供图|图)$", "", inner).strip()


def photographers(written: list[str]) -> list[str]:
    """The names in photographs' credited, agencies and collections left out."""
    names = []
    for credit in written:
        name = _last_names(credit)
        if re.search(
            r"网络|资料|来源|提供|供图|截图|courtesy|provided|file photo|handout|source", credit, re.IGNORECASE
        ):
            continue
        credit = re.sub(rf",\s*(?:{_AGENCIES})$", "", credit)
        if re.fullmatch(rf"{_AGENCIES}(?:\s*[/,]\s*{_AGENCIES})+", credit):
            continue
        if match := _BY_AGENCY.fullmatch(credit):
            names.append(match["who"])
            continue
        credit = _without_house(credit)
        found = people(re.sub(r"(?:拍?[摄攝]影?)$", "", name)) or _who(credit)
        names.append("; ".join(found) if found else credit)
    return [name for name in names if name]


def behind_paragraphs(paragraphs: Sequence[str]) -> Iterator[str]:
    """Who took the pictures of paragraphs that are text and end in nothing but that: ……（张三摄）."""
    for paragraph in paragraphs:
        credited = read_credits(closing_bracket(paragraph)[1]) or []
        if credited and all(credit.role is Role.PHOTOGRAPHER for credit in credited):
            yield from (credit.name for credit in credited)


def _without_house(credit: str) -> str:
    """A credit's person without the house behind it: Jo Sample/CNET, Jo Sample, File."""
    credit = re.sub(
        r",\s*(?:File|Pool|HO|handout)\b.*$|\s+(?:on|via) (?:Flickr|Instagram|Twitter|Facebook|Unsplash|"
        r"Wikimedia(?: Commons)?)$",
        "",
        credit,
        flags=re.IGNORECASE,
    )
    who, _, house = (part.strip() for part in credit.partition("/"))
    if house and re.fullmatch(_AGENCIES, who, re.IGNORECASE) and house not in ("Staff", "Handout", "File Photo"):
        return house
    return who if house and is_english_person(who) and not is_english_person(house) else credit
