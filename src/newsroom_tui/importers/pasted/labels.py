"""The labels of a release's header and tail: one table, from which everything that knows a label derives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a label says about its value."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    DATE = "date"
    UPDATED = "updated"  # a date, believed where there is no other
    AUTHOR = "author"
    PUBLISHER = "publisher"  # who put it on the page: its author where nobody else is named
    PHOTOGRAPHER = "photographer"
    BOTH = "both"  # text and photographs
    SOURCE = "source"
    TAGS = "tags"
    EMBARGO = "embargo"
    CONTACT = "contact"
    EXTRA = "extra"
    NOISE = "noise"  # counters and page furniture


@dataclass(frozen=True, slots=True)
class Label:
    """One label.

    Attributes:
        word: as it is written, English in lower case.
        role: what its value is.
        is_weak: the word is so common that it is a label only beside others.
    """

    word: str
    role: Role
    is_weak: bool = False


COUNTED = "浏览|点击|阅读|访问|查看|点阅|已读|下载|打印"
COUNTERS = "次数|人次|人数|数|量|率"
"""What a page counts of its readers' doings, and how: 浏览 and 次数."""

_COUNTING = "|".join(verb + counter for verb in COUNTED.split("|") for counter in COUNTERS.split("|"))

_TABLE: tuple[tuple[Role, str, str], ...] = (  # role, words, weak words; parted by "|"
    (Role.TITLE, "标题|题目|新闻标题|主标题|文章标题|信息名称|主旨|標題|title|headline|release title", "名称|subject"),
    (Role.SUBTITLE, "副标题|副题|subtitle|sub-title|subheadline|sub-headline|subhead|subheading|standfirst", "deck"),
    (
        Role.DATE,
        "发布时间|发布日期|发表时间|发表日期|发稿时间|发稿日期|上传时间|上传日期|添加时间|添加日期|录入时间|"
        "录入日期|创建时间|"
        "公布时间|公布日期|刊发时间|成文日期|生成日期|签发日期|撰稿时间|撰稿日期|供稿时间|供稿日期|投稿时间|"
        "投稿日期|登载时间|"
        "发布于|发表于|刊登时间|刊登日期|新闻时间|新闻日期|文章时间|信息时间|提交时间|稿件时间|推送时间|发文日期|"
        "发文时间|"
        "發佈時間|發布時間|發佈日期|發布日期|發表日期|日期|"
        "release date|date of release|published date|published on|published at|published time|published|"
        "publish date|publish time|"
        "publishdate|publication date|publication time|date published|date posted|date issued|date of issue|"
        "posted on|first posted|first published|originally published||"
        "posted at|posted|post time|post date|posting date|posting time|release time|released on|released|issued on|"
        "issue date|issuing date|issuing time|upload time|upload date|uploaded on|added on|add time|created on|"
        "creation date|create time|pubdate|pub date|pubtime|submitted on|date|datum|fecha|fecha de publicación|"
        "date de publication|publié le|publicado el|veröffentlicht am",
        "时间|時間|time|issued|added|created|released at|day",
    ),
    (
        Role.UPDATED,
        "更新时间|更新日期|修改时间|最后更新|最后更新时间|更新于|編輯時間|last updated|last modified|"
        "last revised|revised|updated on|update time|"
        "date updated|updated|modified",
        "",
    ),
    (
        Role.AUTHOR,
        "作者|文章作者|文字作者|本文作者|撰稿|撰稿人|撰稿者|撰文|撰写|撰写人|通讯员|特约通讯员|记者|本报记者|"
        "本网记者|本站记者|学生记者|"
        "校园记者|特约记者|实习记者|见习记者|供稿人|供稿者|投稿人|投稿者|投稿|来稿人|文字|文稿|写稿|写稿人|执笔|"
        "执笔人|署名|采写|采访|"
        "采编|文案|播报人|报道|报道人|报道者|报道员|报导|拟稿|拟稿人|报送人|起草|文字记者|文字编写|通訊員|記者|提交人|提交者|新闻作者|"
        "稿件作者|"
        "author|authors|author(s)|by|written by|writer|writers|reporter|reporters|reported by|reporting by|text by|"
        "words by|story by|article by|contributor|contributors|correspondent|byline|drafted by|author name|"
        "posted by author",
        "文|text|texts|words|reporting|story|article|name|write",
    ),
    (
        Role.PUBLISHER,
        "发布者|发布人|发布员|发布|上传者|上传人|上传|添加人|添加者|录入|录入者|录入人|录入员|发表人|发稿人|发稿|"
        "信息发布|信息发布人|"
        "發佈者|發布者|publisher|posted by|published by|uploaded by|issuer|submitted by|release by|released by|"
        "added by",
        "",
    ),
    (
        Role.PHOTOGRAPHER,
        "摄影|摄影者|摄影师|摄影人|摄影作者|摄影记者|图片|图片作者|图片摄影|图片提供|图片记者|照片|照片提供|"
        "照片作者|配图|供图|供图人|"
        "供图者|拍摄|拍摄者|拍照|图片拍摄|攝影|攝影者|图片供稿|图文摄影|"
        "photographer|photographers|photographer(s)|photography|photography by|photograph by|photographs by|photo by|"
        "photos by|photo credit|photo credits|photos courtesy of|photo courtesy of|photo courtesy|image credit|"
        "photo taken by|photos taken by|picture taken by|"
        "picture by|pictures by|photographed by|images by|image by|photo provided by|photos provided by",
        "图|摄|攝|影|photo|photos|photograph|photographs|picture|pictures|image|images|camera|credit|pic|pics",
    ),
    (
        Role.BOTH,
        "文/图|图/文|文、图|文图|图文|文·图|文／图|图／文|文字/图片|文字/摄影|撰文/摄影|撰稿/摄影|作者/摄影|"
        "文/摄影|文/摄|文、摄影|"
        "文字、图片|文字摄影|图文作者|文字及图片|文及图|文和图|文案图片|文字、摄影|文字图片|"
        "text and photos|text & photos|text and photo|text and photos by|text & photos by|words and pictures|"
        "words and photos|news and photos|news and photo|story and photos|story and photos by|"
        "text/photo|text/photos|text and pictures|text/pictures",
        "",
    ),
    (
        Role.SOURCE,
        "来源|稿件来源|信息来源|文章来源|图文来源|文图来源|新闻来源|内容来源|资料来源|消息来源|文稿来源|本文来源|转载来源|稿源|供稿|"
        "供稿单位|供稿部门|"
        "投稿单位|投稿部门|发布单位|发布部门|发布机构|发文单位|发文机关|作者单位|来稿单位|来稿|来稿部门|所属单位|"
        "所属部门|信息提供|"
        "提供单位|提供|撰稿单位|报送单位|稿件提供|来自|供稿学院|發佈單位|來源|稿件來源|撰写单位|报道单位|推荐单位|"
        "上报单位|出处|"
        "source|sources|source from|article source|news source|origin|originally published by|department|issued by|"
        "provided by|contributed by|contributing unit|contributor unit|release unit|released unit|issuing office|"
        "issuing department|resource|sourced from|info source|information source",
        "单位|部门|from|office|unit|agency|organization|organisation|company",
    ),
    (
        Role.TAGS,
        "标签|文章标签|热词|文章热词|新闻热词|"
        "关键词|关键字|主题词|tag|tags|keywords|key words|keyword|topics|filed to|labels|標籤|關鍵詞",
        "",
    ),
    (
        Role.EMBARGO,
        "embargo|embargoed until|embargoed till|embargoed to|under embargo until|embargo date|embargo until|hold until|"
        "embargo lifts|embargoed for release until|解禁时间|解禁日期|解禁|禁发至|发布限制|可发布时间|解封时间|"
        "禁發至|公开时间",
        "",
    ),
    (
        Role.CONTACT,
        "联系人|联系方式|联系电话|媒体联系|媒体联系人|媒体联络|新闻联系人|咨询电话|投稿邮箱|新闻热线|联络人|聯絡人|"
        "media contact|media contacts|press contact|press contacts|contact|contacts|for more information|"
        "for further information|media enquiries|media inquiries|press enquiries|press inquiries|press office|"
        "for media inquiries|news media contact|editorial contact|contact information|contact person|pr contact|"
        "public relations contact|investor contact|investor relations|for immediate release contact",
        "电话|邮箱|电邮|电子邮箱|传真|地址|邮编|手机|网址|tel|phone|telephone|fax|email|e-mail|mobile|website|web|address|add|cell",
    ),
    (
        Role.EXTRA,
        "责任编辑|责编|编辑|编辑人|编审|责任人|责任校对|校对|审校|校审|审核|审核人|审核员|审核者|审稿|审稿人|审定|"
        "审阅|审签|签发|签发人|"
        "初审编辑|复审编辑|终审编辑|一审编辑|二审编辑|三审编辑|核发|核稿|核稿人|初审|初审人|复审|复审人|终审|终审人|一审|二审|三审|一校|二校|三校|值班编辑|本期编辑|"
        "网络编辑|网站编辑|网编|"
        "编辑审核|主编|副主编|总编|总编辑|监制|排版|美编|美术编辑|设计|信息员|新闻员|宣传员|通讯组|翻译|译者|译|"
        "编译|制作|策划|统筹|"
        "值班主任|值班总编|值班领导|部门审核|领导审核|审批|审批人|信息审核|信息审定|内容审核|新闻审核|初核|复核|"
        "终核|微信编辑|栏目|"
        "公告内容|公告等级|栏目分类|所属栏目|分类|类别|频道|摘要|内容摘要|内容提要|导读|核心提示|提要|编者按|原标题|原文标题|索引号|"
        "文号|文件编号|"
        "原文链接|原文地址|阅读原文|版面|版次|版名|报纸名称|当前报纸名称|信息分类|主题分类|信息索引|生效日期|废止日期|施行日期|失效日期|体裁|有效性|公开方式|公开范围|公开形式|責任編輯|編輯|審核|校對|图说|责任单位|"
        "指导老师|一读|二读|"
        "editor|editors|editor(s)|edited by|editing by|copyedited|copyedited by|copy edited by|"
        "executive editor|responsible editor|copy editor|managing editor|"
        "chief editor|editor in charge|web editor|translation|"
        "reviewer|reviewed by|reviewers|checked by|proofread by|proofreader|"
        "proofreading|approved by|translator|translated by|compiled by|compiler|category|section|column|channel|"
        "summary|"
        "abstract|filed under|reference|reference number|release no|release number|ref no|news release no|"
        "original title|dateline|auditor|audited by|first review|second review|final review|designer|produced by",
        "location|place|city|ref|type|notes|language|影音|影片|视频|剪辑",
    ),
    (
        Role.NOISE,
        f"{_COUNTING}|本文字数|字数|浏览|点击|阅读|访问|查看|人气|热度|围观|已阅|评论数|评论|点赞|点赞数|分享到|分享|转发|收藏|次数|被浏览|点阅|字号|字体|字体大小|"
        "字体显示|字号选择|文字大小|阅读时间|阅读时长|"
        "clicks|click|click times|click rate|click count|click number|click volume|number of clicks|clicked|hits|hit|"
        "views|view|viewer|viewers|viewed|"
        "page view|page views|pageviews|pageview|view count|number of views|views count|view times|"
        "visits|visit|visit quantity|visitors|visit count|visit times|visited|read times|reads|reading times|"
        "times read|reading volume|browse|browse times|browsing times|browsing volume|browse volume|browses|browsed|"
        "browsing|pv|font size|adjust font size|font|text size|reading time|number of readers|popularity|share to|"
        "share this|share on|"
        "number of visits|counter|traffic|hit count|hits count|visitor volume|visiting times|viewing times|"
        "pageview count",
        "read|reading|share|comments|comment|size|times|readers",
    ),
)

LABELS: dict[str, Label] = {
    word: Label(word, role, is_weak)
    for role, strong, weak in _TABLE
    for words, is_weak in ((strong, False), (weak, True))
    for word in words.split("|")
    if word
}
