"""Contact blocks: whom editors may ring, which is never body."""

from __future__ import annotations

import re

_OPENING = re.compile(
    r"^\W*(?:(?:media|press|news|investor|public|editorial|pr|company|general|for)?\s*(?:relations|office|"
    r"enquir(?:y|ies)|inquir(?:y|ies)|contacts?|"
    r"liaison)(?:\s+(?:information|details|person|us|info|for\s+\w+))?\s*(?:[:：|–—-].*|$)|"
    r"to\s+contact\s+the\s+(?:reporters?|editors?|authors?|writers?)\b.*|contacts?\s*(?:\([^)]*\))?\s*[:：–—-].*|contact\s+[A-Z][\w.]+\s+[A-Z].*|"
    r"(?:for|to)\s+(?:further|more|additional|media|press|all|interviews?|photos|images|high)\b.{0,60}?(?:contact|"
    r"call|e-?mail|visit|see|information|details|enquiries|inquiries)\b.*|"
    r"(?:媒体|新闻|采访)?(?:联系人|联系方式|联络人|聯絡人|联系电话)\s*[:：].*|媒体联[系络].*)",
    re.IGNORECASE,
)
_DETAIL = re.compile(
    r"[\w.+-]+\s?(?:@|\[at\])\s?[\w-]+\.[\w.]+|(?:\+|\b00)\d[\d ().-]{6,}|"
    r"\(?\b\d{3,4}\)?[ .-]{1,3}\d{3,4}(?: - |[ .-])?\d{3,4}\b|"
    r"[A-Za-z][,:]? \d{3}-\d{4}$|(?:\(0\d\)|\b0\d)[ .-]?\d{3,4}[ .-]?\d{3,4}\b|"
    r"^\W*(?:tel|phone|telephone|ph|mob|mobile|cell|fax|email|e-mail|e|t|m|p|f|w|web|website|twitter|facebook|电话|"
    r"邮箱|手机|传真)\W{0,2}\s*[:：.)]|"
    r"^\W*(?:https?://|www\.)\S+\W*$",
    re.IGNORECASE,
)
_FOR_MORE = re.compile(
    r"^\W*(?:for|to)\s+(?:(?:further|more|additional|media|press|information)\b|the\s+full\s+(?:text|report|release|story)|"
    r"learn\s+more|"
    r"interviews?|view\s+(?:the|original|source|this)|find\s+out\s+more|arrange|request|schedule)|"
    r"^\W*(?:additional|more|"
    r"further)\s+information\b|"
    r"^\W*(?:note\W+)?(?:all|more)\s+.{0,30}\b(?:press|news|media)\s+(?:releases|materials)\b.{0,60}\bavailable\b|"
    r"^\W*follow\s+(?:us|\w+)\s+on\b|^\W*visit\s+\S+\s+(?:for|to)\b|^\W*(?:connect|stay)\s+(?:with|connected)\b|"
    r"^\W*(?:请)?(?:更多|详细|更多详细)?(?:信息|详情|资讯|内容)请?(?:访问|登录|浏览|联系|见|查看)|^\W*(?:媒体|采访|"
    r"新闻)(?:垂询|咨询|问询|查询)",
    re.IGNORECASE,
)

_ADDRESS = re.compile(  # Sample Union, P.O. Box 7, Sampleton, Ohio 55501
    r"^[A-Z\d](?:[^.!?]|\.(?! [A-Z][a-z]{3})){8,140}"
    r"(?:\bP\.? ?O\.? Box \d+.{0,60}|,? [A-Z][A-Za-z]+\.? \d{5}(?:-\d{4})?)\W*$"
)


def is_contact_opening(text: str) -> bool:
    """Whether a line opens a contact block, as Media contact: does."""
    return len(text) <= 200 and bool(_OPENING.match(text))


def is_telephone(text: str) -> bool:
    """Whether a line is a telephone number and nothing else."""
    return bool(re.fullmatch(r"\W*\(?\d{3}\)?[ .-]{1,3}\d{3}(?: - |[ .-])\d{4}\W*", text.strip()))


def is_contact_detail(text: str) -> bool:
    """Whether a short line is a telephone number, a mail address, a web address."""
    return len(text) <= 160 and bool(_DETAIL.search(text)) and len(text.split()) <= 16


def is_address(text: str) -> bool:
    """Whether a line is where an office may be written to."""
    return len(text) <= 200 and bool(_ADDRESS.match(text))


def is_for_more(text: str) -> bool:
    """Whether a paragraph tells where there is more: For further information, visit."""
    return len(text) <= 500 and bool(_FOR_MORE.match(text))
