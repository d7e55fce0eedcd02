"""Words in both scripts of Chinese: what is told in simplified characters is known in traditional ones too."""

from __future__ import annotations

_PAIRS = """
    并並 馈饋 将將 满滿 岁歲 隐隱 据據
    发發 布佈 时時 间間 点點 击擊 阅閱 读讀 浏瀏 览覽 数數 来來 编編 辑輯 审審 摄攝 图圖 记記 讯訊 员員 报報
    导導 电電 网網 会會 处處 办辦 关關 闭閉 单單 责責 对對 译譯 设設 计計 题題 标標 签籤 词詞 号號 体體 简簡
    转轉 载載 权權 声聲 证證 备備 贴貼 评評 论論 赞讚 热熱 访訪 问問 联聯 系繫 邮郵 传傳 机機 门門 户戶 专專
    业業 务務 团團 队隊 实實 习習 见見 约約 写寫 刘劉 陈陳 杨楊 赵趙 黄黃 吴吳 孙孫 马馬 罗羅 郑鄭 谢謝 韩韓
    冯馮 萧蕭 邓鄧 许許 吕呂 苏蘇 卢盧 蒋蔣 贾賈 叶葉 阎閻 钟鍾 谭譚 邹鄒 陆陸 顾顧 龙龍 万萬 钱錢 汤湯 张張
    为為 说說 园園 区區 县縣 国國 学學 华華 东東 广廣 场場 动動 态態 闻聞 总總 档檔 项項 当當 现現 书書 众眾
    义義 仪儀 启啟 开開 颁頒 奖獎 参參 观觀 彩綵 锦錦 赛賽 师師 长長 与與 术術 医醫 护護 爱愛 亲親 个個 过過
    这這 们們 后後 里裡 进進 选選 运運 还還 结結 级級 组組 续續 统統 经經 维維 综綜 绍紹 绿綠 终終 给給 络絡
    条條 则則 页頁 阶階 际際 职職 临臨 兴興 举舉 买買 卖賣 协協 历歷 创創 链鏈 键鍵 称稱 纸紙 线線 筹籌 荐薦
    话話 询詢 别別 择擇 测測 产產 价價 错錯 范範 讲講 谈談 议議 请請 该該 宾賓 领領 献獻 种種 树樹 汇匯 战戰
    剧劇 乡鄉 农農 济濟 带帶 党黨 连連 库庫 杂雜 顶頂 赠贈 财財 货貨 质質 资資 购購 费費 贺賀 赢贏 卫衛 听聽
    厅廳 庆慶 应應 拥擁 晓曉 极極 欢歡 气氣 营營 获獲 补補 规規 讨討 训訓 诚誠 详詳 课課 调調 谊誼 车車 边邊
    远遠 适適 遗遺 释釋 钢鋼 阳陽 难難 静靜 飞飛 验驗 缩縮 类類 内內 检檢 制製 继繼
"""
_TRADITIONAL = {pair[0]: pair[1] for pair in _PAIRS.split()}
_FOLDED = str.maketrans(
    {traditional: plain for plain, traditional in _TRADITIONAL.items()} | {"裏": "里", "簽": "签", "於": "于"}
)


def simplified(text: str) -> str:
    """The text with the traditional characters of labels and credits as simplified ones, each in its place."""
    return text if text.isascii() else text.translate(_FOLDED)


def in_either(pattern: str) -> str:
    """A regular expression that finds its Chinese words in both scripts."""
    parts = []
    is_class = is_escaped = False
    for char in pattern:
        both = char + _TRADITIONAL.get(char, "")
        parts.append(both if is_class or len(both) == 1 else f"[{both}]")
        if not is_escaped and char in "[]":
            is_class = char == "["
        is_escaped = char == "\\" and not is_escaped
    return "".join(parts)
