"""What a page leaves around a release when it is pasted: breadcrumbs, counters, share words, footers."""

from __future__ import annotations

import re

from newsroom_tui.importers.pasted.names import people
from newsroom_tui.importers.pasted.script import in_either, simplified

WORD_LIST = """
    24小时排行榜 a a+ a- advert advertisement article back big bigmiddlesmall body bookmark buzz chinese close comment
    comments content copy del.icio.us delicious digg download e-mail email english facebook fark favorites favourites
    flipboard follow font friend google google+ hatena home html image images instagram kakaotalk large like likes
    line link link. linkedin listen loading... login mail medium menu messenger middle mixx more myspace naver
    newsvine next oa办公系统 pdf pinterest play pocket prev previous print qq qq空间 qzone reddit register rss save
    search select_page send share sitemap small stumbleupon subscribe telegram top translate tumblr tweet twitter
    wechat weibo whatsapp x xml youtube 一键分享 上一则 上一期 上一条 上一版 上一篇 上一页 下一则 下一期 下一条 下一版
    下一篇 下一页 下载 中 中号 中字 中文 中文版 中文网 为你推荐 主页 举报 二维码 人人网 今日热点 今日话题 保存
    保存网页 信息门户 免责声明 全文 关于我们 关怀版 关闭 关闭本页 关闭窗口 关闭页面 分享 分享到 分享至
    分享让更多人看到 列印 加入收藏 加大 原标题 原网站资料 参与互动 参与评论 友善列印 友情链接 发表留言 发表评论 回上页
    回首页 图片加载中 图集 地图 复制 复制本页地址 复制链接 大 大号 大字 大字号 字体 字号 字号设置 字级 客户端 客服
    导航 小 小号 小字 小字号 尾页 展开 展开全文 已无 常用链接 广告 延伸阅读 微信 微博 快速导航 快速链接 意见反馈
    我有话说 我要举报 我要反馈 我要留言 我要纠错 我要评论 手机浏览 手机版 手机看新闻 手机看视频 打印 打印文章 打印本稿
    打印本页 打印正文 打印此页 打印稿件 扫一扫 扫码阅读 投稿 护眼模式 换一张 排行 排行榜 推荐 推荐新闻 推荐阅读 提交
    搜索 播放 收录于话题 收藏 收藏成功 收藏本文 收藏本站 收藏本页 收起 放大 放大字体 文章内容 新浪微博 新闻推荐
    新闻正文 新闻浏览 无 无障碍 无障碍阅读 星期一 星期三 星期二 星期五 星期六 星期四 星期天 星期日 暂停 更多 最新信息
    最新动态 最新文章 最新新闻 有话要说 朋友圈 朗读 末页 本站首页 查看原图 查看图片列表 查看大图 查看更多 查看评论
    标准 正在加载 正文 正文内容 没有了 注册 浏览大图 浏览新闻 点击下载 点击图片查看原图 点击收起全文 点击查看大图
    点击查看更多 点此复制本页地址 点赞 热点推荐 热点新闻 热门推荐 热门文章 版权声明 版面导航 特大 特大号 猜你喜欢
    用微信扫一扫 用户登录 登录 登陆 相关信息 相关推荐 相关文章 相关新闻 相关热词 相关热词搜索 相关资料图 相关链接
    相关阅读 站内搜索 站点地图 简体 精彩推荐 繁体 繁体版 纠错 缩小 缩小字体 网友评论 网站地图 网站声明 网站导航
    网站首页 联系我们 腾讯微博 英文版 设为主页 设为首页 评分 评论 评论文章 详细 语音播报 请输入验证码 豆瓣 资料图
    资料图片 赞 超大 跳转到正文内容 踩 转发 转寄 返回 返回上一页 返回上级 返回列表 返回原图 返回旧版 返回顶部 返回首页
    适老化 选单 链接 长者模式 阅读全文 阅读新闻 附件下载 顶 顶部 预览时标签不可点 首页 验证码 默认
"""
"""In lower case, simplified, in order: what `is_page_words` looks up."""

_WORDS = frozenset(WORD_LIST.split())
_PHRASES = re.compile(
    in_either(r"""^[\W_]*(?:
      .{0,14}[←→].{0,8}翻页.{0,6}|请?继续(?:往下)?阅读[.…]*|(?:本文)?(?:资料|配|插|示意|题|文内)?图(?:片|文)?\s*[,，]?\s*
        (?:仅供参考|仅为示意|与(?:本文|内容|文章|新闻)无关|无关|来自网络)|
      editors?['’]?\ picks|video\ player\s*close|(?:chinese|english)\ version|
      [\w\ ]{3,40}\ \+\ \d+\ more|[\w.-]+['’]s\ picture|(?-i:(?:[A-Z][\w'’]+\ ){1,4}Print\ This)|
      download\ (?:pdf|word)(?:\ ?download\ (?:pdf|word))?|
      (?:\w+\ ){1,5}img|(?:search|hot)\ (?:trends|topics)|(?-i:More(?=[A-Z]))[a-z]+(?:\ [a-z]+){0,2}|
      \*?your\ e-?mail\ address|
        (?:(?:skip\ to\ (?:main\ )?(?:content|navigation|footer|article)\W*)+|share\ (?:this|on|to|via)\b.{0,50}|
        print\ (?:this|friendly|article|page).{0,20}|
        back\ to\ .{0,20}|(?:(?:adjust|change)\ )?(?:text|font)\ size.{0,12}|
        continue\ reading.{0,10}|more\ from\ this\ author|
        (?:previous|next)\ (?:story|article|post|page)\b.{0,120}|
        (?:subscribe\ to|stay\ up\ to\ date|sign\ up\ (?:for|to))\ .{0,80}|
        follow\ (?:us|\S+\ \S+)\ on\ .{0,90}|
        return\ to\ .{0,20}|read\ more.{0,10}|follow\ us.{0,30}|
        click\ (?:here|to\ (?:print|view|share|enlarge|read|download)\b).{0,30}|
        related\ (?:news|links|articles|stories).{0,20}|
        you\ (?:might|may)\ also\ like.{0,20}|sign\ up\ .{0,40}|table\ of\ contents|download\ (?:pdf|this|the).{0,30}|
        can['’]t\ find\ what\ you['’]re\ looking\ for.{0,6}|leave\ a\ message\b.{0,40}|
        add\ to\ (?:favou?rites|bookmarks)|email\ (?:this|article|a\ friend).{0,20}|all\ news|more\ news.{0,10}|
        latest\ news|most\ (?:popular|read|viewed)\b.{0,20}|
        (?:more|all|other|past|recent|current|latest)\ (?:pres+|news|media)\ releases?|
        archived\ content|media\ partners|
        jump\ to\W+(?:navigation|search).{0,20}|revision\ as\ of\b.{0,80}|\(diff\).{0,90}|advanced\ search|
        comments?\ *\(\d+\)|your\ e-?mail\ address\ will\ not\ be\ published.{0,60}|
        login\ search|navigation\ links|questions\?(?:\ comments\?)?\ (?:e-?mail|write|contact|ask)\b.{0,60}|
        subscribe\ to\ .{0,30}\ feed|
        explore\ \w+|powered\ by\b.{0,40}|
        (?:produced|developed|supported|maintained)\ by\b.{0,40}(?:系统|网络|科技|软件|cms|software|technolog(?:y|ies))|
        page\ \d+\ of\ \d+|copy\ link|cookie\ (?:policy|settings)|privacy\ policy|
        terms\ (?:of\ use|and\ conditions)|select\ page|
        (?:hide|show|toggle)\ (?:caption|more|less|transcript|comments)|
        \d{1,3}\ of\ \d{1,3}|full\ screen|autoplay|skip\ ad|(?:buy|view)\ (?:photos?|gallery|graphic)|caption|
        resize\ text|more\ options|log\ ?out|sign\ (?:in|out)|(?:log|sign)\ ?(?:in|out)\ (?:log|sign)\ ?(?:in|out|up)|
        (?:show|hide|read|load)\ (?:all\ )?comments|discussion\ policy|bookmark\ it|expand\ full\ story|
        check\ out\ (?:more|our|the)\ .{0,50}|follow\ \w+\s*:.{0,40}|
        (?:video\ )?ad\ feedback|now\ playing|link\ copied|\d{1,3}[ -]min(?:ute)?s?\ read|save\ this\ story.{0,8}|
        see\ (?:more|all)\ (?:videos|photos|stories)|(?:\d{1,2}:)?\d{1,2}:\d\d(?:\ -\ source:.{0,30})?|
        @\w+\ on\ (?:twitter|facebook|instagram).{0,60}|[\d\ ]*(?:of\ \d+\ )?next\ page|play\ video|
        wait\ \d+\ seconds?\ to\ continue|\w+\ share\ services|
        \[?\+?\]?\s*enlarge(?:\ (?:this|image|photo).{0,10})?|
        .{0,30}\bfollow\ (?:the\ )?[a-z]\w+(?:\ \w+)?(?:\ on)?|
        click\ (?:on\ )?(?:the\ )?(?:image|photo|picture)s?\b.{0,30}|other\ (?:news|articles|stories)|
        (?:(?:discuss|e-?mail|print|share|save|rate|comment\ on)\ th(?:is|e)\ (?:article|story|page)\W*
          (?:(?:e-?mail|print)\b\W*)?)+|
        get\ (?:news|e-?mail)?\ ?(?:updates|alerts)\b.{0,20}|get\ .{2,40}\ in\ your\ (?:inbox|e-?mail)|
        (?:older|newer)\ (?:news|posts?)|\d+[ -]min(?:ute)?s?\.?\ read|
        (?:about\ )?(?:\d+|an?)\ (?:minute|hour|day|week)s?\ ago|send\ (?:a\ link|this)\ to\ a\ friend.{0,20}|
        total\ score\ of\ the\ article.{0,40}|check\ also|
        (?:u\.?s\.?\ )?markets?\ (?:open|close)\ in\ \d.{0,20}|
        (?:to\ )?(?:read|continue\ reading)\ (?:the\ )?(?:full|whole|rest\ of\ (?:the|this))\ (?:story|article).{0,20}|
        (?:are\ you\ )?already\ (?:a\ subscriber|subscribed|registered)\b.{0,40}|
        click\ (?:here\ )?to\ (?:log|sign)\ ?in.{0,10}|subscribe\ (?:now\ )?to\ (?:read|continue)\b.{0,30}|
        an\ error\ occurred\ while\ processing\ this\ directive|(?:watch|listen\ to)\ .{3,30}\ news|
        (?:no|\d+)\ (?:comments?|responses?)|(?:post|leave|add)\ (?:a|new|your)\ (?:new\ )?(?:comment|reply).{0,10}|
        (?:\w+_icon\s*)+)
      |(?:(?:阅读|在看|点赞|赞|分享|收藏|转发|评论|浏览|喜欢)\s*[(（]?[\d.]*[万+]*[)）]?\s*){2,}|点击(?:显示|展开|隐藏)(?:\s*(?:全文|更多|收起))?|(?:点击(?:图片|上图|下图|此处|这里)?)?(?:进入|查看|浏览|阅读|显示)(?:下一页|下一张|大图|原图|更多|详情|原文|全文)|顶一下.{0,20}踩一下.{0,20}|[-—=－]{3,}\s*分[隔割]线\s*[-—=－]{3,}|扫描?(?:上方|下方)?二维码.{0,30}|扫码.{0,20}|(?:欢迎)?关注(?:我们|.{0,12}(?:微信|微博|公众号)|.{1,12}[网号]).{0,12}|
      .{0,10}官方(?:微信|微博|抖音|公众号|视频号)(?:公众号)?|(?:欢迎.{0,6}|发布)投稿(?:来信)?|
      长按.{0,20}二维码.{0,20}|我来说两句.{0,30}|(?:已有)?\d+人(?:参与|评论).{0,10}|\d+条评论.{0,20}
      |.{0,12}(?:分享|转发)(?:到|至|给)(?:微信|微博|朋友圈|好友).{0,8}
      |(?:分享(?:到|至|给)\s*\w{1,12}?\s*){2,}
      |返回\S{2,6}[，,\s]*查看更多|分享(?:到|至)?[:：\s]*(?:(?:腾讯|新浪)?微博|微信(?:好友)?|朋友圈|QQ(?:空间|好友)?|人人网?|豆瓣|复制链接|更多|\s)+
      |.{0,16}(?:点击|阅读|浏览|用稿|发稿|投稿)(?:量|率|数)(?:排名|排行榜?)|[(（]\d{4}年\d{1,2}月[)）]
      |(?:欢迎(?:您)?(?:访问|光临)|欢迎来到).{0,40}|.{0,10}报修热线.{0,30}|您是第.{0,20}位.{0,10}|.{0,12}手机客户端
    )[\W_]*$"""),
    re.VERBOSE | re.IGNORECASE,
)
_OPENINGS = re.compile(
    in_either(r"""^[\W_]*(?:
      (?:当前|现在|目前|您的|你的|您所在的?|您现在的?|您当前的?|所在)?位置(?:是|为)?\s*[:：]|
      您(?:现在)?(?:所)?在(?:的)?(?:位置)?\s*[:：]|當前位置|
      (?:上|下|前|后)(?:一)?(?:篇|条|则|页|文章)(?:新闻|文章)?\s*[:：]|
      (?:you\ are\ here|your\ (?:current\ )?(?:position|location)|current\ (?:position|location)|position|
      location)\s*[:：]\s*(?:home|index)\b|
      you\ are\ here\b|(?:pre(?:v(?:ious)?)?|next|last)(?:\ (?:article|post|page|story|news|one))?\s*[:：»›→]|
      .{0,10}(?:报料|爆料|投稿|举报)(?:热线|邮箱|电话|信箱)\s*[:：]|
      note:\ where\ available,|
      .{0,12}版权(?:所有|归|作品)|copyright\b|©|reproduction\ (?:in\ whole|or\ redistribution)\b|\(c\)\s*\d{4}|
      all\ rights\ reserved|our\ standards\s*:|.{0,40}icp[备證证]|.{0,12}公网?安备|
      技术支持\s*[:：]?|(?:主办|承办)(?:单位)?\s*[:：].{0,40}(?:承办|维护|管理|政府|版权|备案)|(?:主办|承办)单位\s*[:：]|网站标识码|建议使用.{0,20}浏览器|
      (?:未经|凡未经).{0,20}(?:授权|允许|许可|同意)|(?:如需)?转载(?:请|须|时|需).{0,40}|本文(?:为|系|
      由).{0,20}(?:原创|版权|首发)|
      (?:版权|免责)声明\s*[:：]|(?:特别)?声明\s*[:：]|
      this\ is\ an\ archived\ (?:story|page)\b|for\ the\ latest\ .{0,60}\ visit\b|
      this\ (?:story|page)\ (?:is\ archived|is\ no\ longer|has\ been\ archived)\b|
      this\ (?:file|page|document|content|information)\ is\ (?:provided|available|maintained|kept)\ .{0,20}
        \bfor\ (?:historical|reference|archival|research)\b|
      今天是|现在时间|当前时间|当前日期|today\s*[:：]|today\ is\b|now\s*[:：]|(?:last|next)\ page\b
    )"""),
    re.VERBOSE | re.IGNORECASE,
)
_OF_READERS = re.compile(
    r"""^\W*(?:
      (?:\d+\s+)?(?:(?:readers?['’]?s?|recent|latest|all|view|show|add|post|leave|visitor|user)\s+)?(?:a\s+|your\s+)?
        comments?(?:\s*[\[(]?\d+(?:\s+total)?[\])]?)?(?:\s+(?:add|post|leave|write)\s+(?:a|your)\s+comments?)?
      |(?:\d+\s+|(?:readers?['’]?s?|add|post|leave|join)\s+(?:a\s+|the\s+|your\s+)?)(?:discussion|reply|replies|responses?)
      |join\s+the\s+(?:conversation|discussion)|blog\s+comments\s+powered\b.{0,20}
      |(?:网友|我要|发表|热门|最新|查看|全部)?(?:评论|跟帖|留言)(?:区|列表)?(?:\s*[(（]?\d+[)）]?)?(?:\s*条)?
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_TRAIL = re.compile(
    in_either(
        r"(?:(?:网站|本站|学校|学院)?首页|(?<![A-Za-z])home(?:page)?|主页)\s*(?:>+|＞|»|›|/|→|->|-+>|—|–|-|·|\\|::?|\||"
        r"⟩|▶|➤|>>)\s*\S"
    ),
    re.IGNORECASE,
)
_CHINESE_TRAIL = re.compile(r"[\u4e00-\u9fff]{2,6}(?:\s*[>＞»›]{1,2}\s*[\u4e00-\u9fff]{2,8}){1,5}")  # 评论 > 观察
_FROM_HOME = re.compile(r"\W*(?:网站|学校|学院|本站)?(?:首 ?页|主 ?页|home)\b\s", re.IGNORECASE)
_STEPS = re.compile(r"\s(?:>+|＞|»|›|→|->|⟩)\s")
_CLOSE_STEPS = re.compile(
    r"(?:[^>»›.!?。！？]{2,40}(?:>>|»|›)){2,}[^>»›.!?。！？]{0,40}"
)  # Sample Network>>News>>Releases
_STEP = re.compile(r"[A-Z][A-Za-z& ]{2,24} >> [A-Z][A-Za-z& ]{2,24}")  # News&Events >> Text
_FOOTER = re.compile(
    in_either(
        r"©|版权|copyright|all rights reserved|icp备|公网安备|邮编|邮政编码|地址\s*[:：]|电话\s*[:：]|传真|联系我们|"
        r"友情链接|常用链接|技术支持|"
        r"(?<!\w)(?:add|tel|fax|address|phone|postcode|zip|p\.?c)\s*[:：.]|privacy|sitemap|follow us|links|网站地图|"
        r"热线|服务时间|邮箱|微信|微博|公众号"
    ),
    re.IGNORECASE,
)
_CHANNEL_PARTS = (
    "学校|学院|校园|院内|综合|部门|院系|院部|系部|学工|基层|教学|教育|科研|时政|国内|国际|社会|新闻|要闻|动态|公告|通知|"
    "快讯|头条|资讯|信息|媒体|"
    "聚焦|关注|工作|活动|最新|热点|图片|焦点|党建|团学|学生|就业|招生|合作|交流|对外|校内|校外|我校|本院|我院|中心|"
    "专题|专栏|栏目|列表|"
    "详情|详细|内容|正文|文章|公示|简报|速递|报道|风采|园地|之窗|视点|纵横|在线|网|导读|公司|企业|集团|行业|产品|"
    "政务|公开|机关|本网|原创|"
    "今日|检索|搜索|地方|人才|培养|学术|讲座|预告|文化|文明|建设|党务|纪检|工会|校友|喜报|高校|两会|本校|和|与|及|的|·|、|&"
)
_CHANNEL = re.compile(in_either(rf"^(?:{_CHANNEL_PARTS})+(?:\s+(?:{_CHANNEL_PARTS})+)*$"))
_CHANNEL_ENGLISH = re.compile(
    r"^(?:(?:breaking|business|national|world|campus|hospital|latest|school|university|college|company|press|media|international|top|recent|current|all|our|"
    r"local|news|event|events|"
    r"notice|notices|highlight|highlights|announcement|announcements|update|updates|focus|headline|headlines|"
    r"stories|story|features?|room|"
    r"life|student|students|pictorial|latest|hotspot|center|centre|newsroom|information|content|details?|"
    r"activities|academics?|research|list|article|home|index|page|"
    r"&|and|-|/|:|\|)\s*){1,5}$",
    re.IGNORECASE,
)
_MOTTO = re.compile(
    r"^(?:[\u4e00-\u9fff][ \u3000]+){3,}[\u4e00-\u9fff](?:[ \u3000]*[·•|,，、。.]?[ \u3000]*[\u4e00-\u9fff])*$"
)
_COUNT = re.compile(
    r"^[\W_]*(?:浏览|阅读|点击|访问)?[\s(（]*(?:\d{1,7}(?:[.,]\d+)?[万wk+]?|[+]\d+)(?:\s*(?:人次|次|条|人|个|篇|度|℃|阅读|浏览|评论|点赞|赞|views?|"
    r"hits?|clicks?|comments?|reads?)[\w]{0,3})*[\W_]*$",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s[-–—]\s|[\s|｜/／·•,，、\[\]【】()（）<>《》「」\u3000:：«»›‹→←↑↓▲▼■□●◆★☆…]+")


_COUNTED = re.compile(r"\d+(?:[人条次](?:参与|评论|阅读|点赞)?)?")
_STROKES = re.compile(r"[/|／｜·•<>«»‹›×+]{1,3}")
"""What stands between a page's buttons, or is one, on a line of its own."""

_NUMBERED = re.compile(r"^\s*\d{1,2}[.、)]\s+(?=\S)")
"""What a list of buttons is pasted with: 1. 分享."""


_ARROWS = re.compile(r"(?<!\d)3(?=[上前][一版期])|(?<=下一[版期篇])4(?!\d)")
"""What a symbol font's arrows are pasted as on an e-paper's page: 3上一版  下一版4."""


_MENU = re.compile(
    r".{0,20}建议使用.{0,50}浏览器.{0,20}|请(?:至|到)\S{2,16}下载(?: 请.{0,60})?|"
    r"您即将进入.{0,30}|根据「.{4,30}」.{0,120}分级.{0,120}|"
    r"\w*\"? ?style=\"[\w: ;-]+\">?|"  # the end of a tag that was cut in two
    r"[<>«»\s]*\d(?:[\s<>«»]+\d{1,3}){2,}[<>«»\s]*|"  # pages of a list: < 1 2 3 4 5
    r".{0,20}浏览器版本.{0,60}|请?(?:更新|升级)您?的?浏览器|"
    r"限制级|\d{1,2}:\d{2}(?::\d{2})?|[.…·]{2,}|.{0,10}(?:隐私声明|隐私权规范|隐私政策).{0,60}|"
    r"(?:网站|学校|学院|本站)?首 ?页(?:[\s|｜]+[\w/]{2,8}){3,30}|"  # 首页 新闻 公告 服务
    r"(?:(?:19|20)\d\d\s*[|·•/]\s*){3,}(?:19|20)\d\d|"  # an archive's years
    r"(?:[|｜]\s*[\w\u4e00-\u9fff]{2,8}\s*){2,20}[|｜]|"  # | 简介 | 联系方式 | 留言 |
    r"Normal\s*\d.{0,60}\bX?-?NONE.{0,20}|Normal\s*\d.{0,60}(?:false|true).{0,60}|"  # a word processor's settings
    r".{0,16}(?:升级|旧版|更新|更换).{0,8}浏览器.{0,40}|"
    r"\S{0,40}\"?\s*(?:style|class|alt|src)=\"[^\"]*\"\s*/?>|"  # the end of a tag
    r"\{\s*\"\w+\"\s*:.{2,396}\}?"  # what a page's script reads
)


_SPACED_OUT = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff，,](?: |$))")
_OF_A_PAPER = re.compile(  # 3343 期 / 第2版：综合新闻; A03
    r"[A-Z]\d{2}|NO\.? ?\d{2,6}|(?:\S{2,10} ?)?(?:第? ?\d{1,6} ?期[\s/／|]*)?"
    r"第? ?[A-Z]{0,2}\d{1,5} ?版(?:[\s:：/／|]+[\u4e00-\u9fff·]{2,10}){0,2}|"
    r"(?:[上下]一[版期]|本期共\d+版|当前(?:第|版[:：])? ?\w{1,3}版|通版阅读请点击[:：]?|(?:展开|收缩)通版|"
    r"pdf|PDF|[\s»«<>,，|])+"
)


def is_furniture(text: str) -> bool:
    """Whether a line outside the body is nothing but page: not title, not credit, not text."""
    if len(_SPACED_OUT.findall(text[:80])) >= 6:  # 版 权 所 有
        text = _SPACED_OUT.sub("", text)
    if (len(text) <= 40 and _OF_A_PAPER.fullmatch(text)) or _STROKES.fullmatch(text.strip()):
        return True
    return (
        is_page_words(text)
        or is_breadcrumb(text)
        or (bool(_OPENINGS.match(text)) and not _is_page(text))
        or is_count(text)
        or bool(_MENU.fullmatch(simplified(text[:400])))
    )


def _is_page(text: str) -> bool:
    """Whether so much stands on a line that it holds a text behind its first words."""
    return len(text) > 100 and len(re.findall("[。！？]", text)) >= 2 and not re.search(r"版权|©|转载", text[:40])


def is_page_words(text: str) -> bool:
    """Whether a line holds nothing but the words of a page's buttons: 打印 关闭, Share Tweet Print."""
    if len(text) > 120:
        return False
    text = _ARROWS.sub("", _NUMBERED.sub("", text))
    parts = [part for part in _PARTS.split(simplified(text.lower()).strip("-–— ")) if part]
    if parts and all(part in _WORDS or (len(parts) > 1 and _COUNTED.fullmatch(part)) for part in parts):
        return not all(part.isdigit() for part in parts)
    return bool(_PHRASES.match(text))


def is_breadcrumb(text: str) -> bool:
    """Whether a line is the path to a page: 首页 > 校园新闻, Home / News."""
    if len(text) > 120:
        return False
    return (
        bool(_TRAIL.search(text) or _CHINESE_TRAIL.fullmatch(text.strip()))
        or len(_STEPS.findall(text)) >= 2
        or text.strip().endswith((" >", ">>", "»"))
        or bool(_STEP.fullmatch(text.strip()) or _CLOSE_STEPS.fullmatch(text.strip()))
    )


def is_ticker(text: str) -> bool:
    """Whether a line is nothing but headlines of other texts in a row, parted by bullets."""
    parts = [part.strip() for part in re.split(r"\s+[•·]\s+", text)]
    return len(parts) >= 4 and all(3 <= len(part.split()) <= 20 and not part.endswith(".") for part in parts)


def is_keywords(text: str) -> bool:
    """Whether a line is a row of what people search for, as altered pages have it above everything else."""
    parts = [part.strip() for part in re.split(r"[,，|｜_]", text)]
    is_row = len(parts) >= 5 and all(2 <= len(part) <= 40 for part in parts)
    return is_row and len(text) >= 40 and not re.search(r"[。！？!?：:；;“”]|[.] ", text) and not text.isascii()


def is_menu(text: str) -> bool:
    """Whether a line is a page's menu: its items in a row, or without anything between them: NewsEventsDownloads."""
    if re.fullmatch(r"(?:\w*(?:_icon|icon_)\w*\s*)+", text[:400]):
        return True
    glued = re.findall(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", text)
    is_glued = len(glued) >= 3 > text.count(",") or len(glued) == 2 == len(text.split())
    return len(text) <= 200 and (is_glued or _is_row(text))


def _is_row(text: str) -> bool:
    """Whether a line is four items of a menu or more, each of a word or three: Home · At Work · Press · Links.

    Links that bars part on one side only may be longer: Sample University |The College of Sampleton |more.
    """
    for parting, longest in ((r"\s+[·•|｜]\s+", 3), (r"\s+[|｜](?=\S)", 6)):
        parts = re.split(parting, text.strip(" |｜·•"))
        if len(parts) >= 4 and all(len(part.split()) <= longest and not re.search(r"[:：.\d]", part) for part in parts):
            return True
    return False


def is_of_readers(text: str) -> bool:
    """Whether a line stands above what readers say: 3 Comments, Readers' comments (718), 网友评论."""
    return len(text) <= 60 and bool(_OF_READERS.match(text))


_SPACED_DAY = re.compile(r"(?:19|20)\d\d([./-])\s*\d{1,2}\1\s*\d{1,2}\.?")  # 2024. 3. 12
_OF_VISITORS = re.compile(r"[\u4e00-\u9fff]{2}(?:[ \u3000]+[\u4e00-\u9fff]{2}){3,}")
"""Words of two characters in a row: whom a campus's page is for (学生 教工 校友 访客), or its motto."""


def is_count(text: str) -> bool:
    """Whether a line is a bare number or a counter."""
    if len(text) > 30 or _SPACED_DAY.fullmatch(text.strip()):
        return False
    is_number_to_call = sum(c.isdigit() for c in text) >= 8 and len(text.split()) >= 3
    return not is_number_to_call and (bool(_COUNT.match(text)) or all(_COUNT.match(part) for part in text.split()))


_IN_BOTH = re.compile(r"([\u4e00-\u9fff]{2,8})[ /|]*([A-Za-z][A-Za-z &]{2,30})")


def is_channel(text: str) -> bool:
    """Whether a line is the name of a channel or a motto, which no release is titled: 校园新闻, Campus News."""
    text = text.strip().strip("【】[]")
    both = _IN_BOTH.fullmatch(text)  # 校园新闻 Campus News
    if both:
        return is_channel(both[1]) and is_channel(both[2])
    if _OF_VISITORS.fullmatch(text):
        return len(people(text)) == 0
    return len(text) <= 40 and bool(
        (len(text) <= 12 and _CHANNEL.match(text)) or _CHANNEL_ENGLISH.match(text) or _MOTTO.match(text)
    )


def leads_to(path: str, title: str) -> bool:
    """Whether a line is the path to a page that ends in its title: Home > News > A Hall Opens in Sampleton."""
    before = path.removesuffix(title)
    is_path = is_breadcrumb(before.rstrip()) or bool(_FROM_HOME.match(before))
    return len(title) >= 8 and before != path and is_path


def is_footer(text: str) -> bool:
    """Whether a line is what stands at a page's foot: address, telephone, copyright."""
    return bool(_FOOTER.search(text[:300]))


def after_breadcrumb(text: str) -> tuple[str, str]:
    """A line parted into the breadcrumb that it begins with and the words after it; the first is empty if none."""
    steps = list(re.finditer(r"(?:>+|＞|»|›|→|->|⟩)\s*\S+", text[:300]))
    if not steps or not (
        _OPENINGS.search(text[:60]) or re.search("位置|首页|home", text[: steps[-1].end()], re.IGNORECASE)
    ):
        return "", text
    end = steps[-1].end()
    words = text[end:].strip()
    if words.isascii() and len(words.split()) < 5:  # the last step's own words
        return "", text
    return text[:end].strip(), text[end:].strip()
