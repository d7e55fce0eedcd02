"""Notices of rights: who may use a page, and whose word it is."""

from __future__ import annotations

import re

from newsroom_tui.importers.pasted.script import in_either

_RIGHTS = re.compile(
    in_either(
        r"^\W*(?:(?:版权|免责|版權|免責|特别|郑重)?(?:声明|聲明|说明)\s*[:：\]】]|版权作品|"
        r"本(?:网|网站|站)所?(?:刊载|发布|转载|登载)(?:的)?(?:信息|内容|稿件|文章)|"
        r"本(?:网|网站|站)之?[^，。]{0,24}[，,]?[非未][经經]授[权權]|"
        r"凡\S{2,30}(?:署名|注明|标明).{2,60}版权|"
        r"(?:此文|本文|该文|文章|以上)(?:内容|观点)?(?:仅代表|不代表|只代表)|"
        r"(?:本文|本稿|文章|稿件|图片)(?:内容)?(?:来源|转载|转自|来自|摘自)[于自]?[:：]?\s*(?:网络|互联网)|.{0,8}(?:未经|未經).{0,12}(?:授权|许可|允许|"
        r"授權).{0,12}(?:不得|禁止|严禁)|"
        r"(?:this (?:article|story|post|piece|column) (?:was |has |first |originally )*(?:been )?|originally )"
        r"(?:published|appeared)\b|this (?:article|story) (?:has been|was) (?:updated|corrected)\b|"
        r"please (?:refer to|credit|cite|indicate|acknowledge|quote)\b.{0,80}"
        r"\b(?:source|article|us(?:ing|ed?)|reprint\w*)\b|"
        r"all rights reserved\b|this material may not be published)"
    ),
    re.IGNORECASE,
)
_RESERVED = re.compile(
    r"\bwithout (?:the )?(?:prior |express |written |our )+(?:permission|consent|authori[sz]ation)\b.*"
    r"\b(?:prohibited|forbidden)\b|\b(?:may|must) not be (?:published|reproduced|copied|republished|redistributed)\b.*"
    r"\bwithout (?:the )?(?:prior |express |written |our )*(?:permission|consent|authori[sz]ation)\b",
    re.IGNORECASE,
)
_UNLICENSED = re.compile(
    r"未(?:经|獲|获)(?:\S{0,6})(?:授权|许可|允许|授權|同意)\S{0,4}(?:不得|禁止|严禁|谢绝|請勿|请勿)(?:\S{0,8})(?:转载|使用|轉載)"
)


def is_notice(text: str) -> bool:
    """Whether a short paragraph only says who may use the page, as 版权声明 does."""
    is_told = len(text) <= 240 and bool(_RIGHTS.match(text) or _RESERVED.search(text))
    return is_told or (len(text) <= 60 and bool(_UNLICENSED.search(text)))
