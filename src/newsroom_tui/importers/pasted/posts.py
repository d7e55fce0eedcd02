"""What stands before a reporter's name: the house, the kind of post and the post itself, as fragments of patterns."""

KINDS = (
    "本报|本网|本站|本台|本刊|校园|校报|校|学生|实习|见习|特约|特邀|首席|主任|高级|全媒体|融媒体|"
    "新华社|中新社|中新网|人民网|新华网"
)
"""What a post may say of itself, one after another: 本报见习."""

HOUSES = (
    r"[\u4e00-\u9fff·]{1,16}(?:报|報|社|网|網|台|站|端|电讯|电视|频道|周刊|杂志|中心|新闻|在线|传媒|融媒|融媒体|"
    r"视频|快讯|广电|团)"
)
"""A paper, an agency, a site: 样例日报, 样报·样网."""

HOLDERS = "记者|通讯员|实习生|特派员"

POST = rf"(?:{HOUSES}){{0,3}}(?:{KINDS}|通讯员|记者团|[、·])*(?:{HOLDERS})"
"""A whole post: 样例日报见习记者. Few houses, so that a long run of their last characters is soon given up."""
