"""Spellings of credits that say the same as a plainer one: 张 三文, 张三（文）, 图片由张三提供."""

from __future__ import annotations

import re

from newsroom_tui.importers.pasted.names import WIDE_NAME
from newsroom_tui.importers.pasted.script import in_either

_WIDE_BEFORE_ROLE = re.compile(
    r"(?<![\u4e00-\u9fff/／:：])([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?=[文图圖摄攝](?![\u4e00-\u9fff]))"
)
"""A name that is set wide with its role glued to it: 张 三文."""
_IN_BRACKETS = re.compile(  # 张三（文） 李四（图）
    in_either(
        r"(?P<who>[\u4e00-\u9fff]{2,4})\s*[（(](?P<role>文|图|摄|文字|摄影|图片|图文|文图|文/图|文、图|撰文|供图)[)）]"
    )
)
_GIVEN_BY = re.compile(  # 图片由宣传部提供
    in_either(
        r"[,，、;；\s]*(?:部分)?(?:图片|照片)均?由(?!通讯员|记者|作者|受访)(?P<who>[\u4e00-\u9fff、]{2,20}?)"
        r"(?:同学|老师|等)?(?:提供|拍摄)"
    )
)


def plain(text: str) -> str:
    """Credits in the spelling that a reader of words one after another understands: 文/张三 图片/李四."""
    text = WIDE_NAME.sub(r"\1\2", _WIDE_BEFORE_ROLE.sub(r"\1\2 ", text))
    return with_strokes(_GIVEN_BY.sub(r" 图片/\g<who>", text)).strip()


def with_strokes(text: str) -> str:
    """Credits whose roles stand in brackets behind the names, with strokes instead: 张三/文 李四/图."""
    return _IN_BRACKETS.sub(r"\g<who>/\g<role> ", text)
