"""Makes realistic libraries of any size: press releases in English and Chinese, the same ones for the same seed.

Words come about as often as they do in press texts: few everywhere, most of them rarely, names hardly ever.
People, places and firms are invented.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.original import Original
from newsroom_tui.domain.release import Photo, Release, Status

_COMMON = """
the of and to in a for with on that is by at as was from will have has be are this which it their new more not an
or we our they said also its first year students university college project research company city programme been
over two one all school work international development education president team between public during office can
agreement partners science technology world community council national people three through after under about who
technical service visit cooperation industry department delegation training director event opened support signed
region local energy health water library museum culture sports festival exhibition workshop conference lecture
minister mayor professor teacher engineer nurse volunteer graduate researcher apprentice visitor guest partner
spring summer autumn winter morning evening week month March April September October day night season century
building campus laboratory hospital station bridge harbour market square theatre stadium garden park village river
"""
_SYLLABLES = "ba ker lin dor mas fen tol ris hal ven stra mon del cor win ash ber lo gra nor tes ul ik sa mer ran"
_COMMON_CHINESE = """
学校 学生 教师 工作 发展 教育 国际 合作 项目 大学 公司 企业 技术 服务 建设 创新 研究 活动 会议 交流 培训
专业 领导 负责人 学院 院长 校长 书记 主任 同学 老师 代表 签约 仪式 协议 中国 世界 城市 社会 文化 科技 人才 培养
实践 基地 平台 资源 成果 经验 未来 目标 重要 积极 全面 深入 共同 进一步 加强 推进 举行 参加 介绍 表示 指出
认为 希望 围绕 开展 提升 支持 推动 促进 组织 成立 参观 座谈 春季 秋季 学期 毕业 就业 招聘 图书馆 实验室 体育
运动会 艺术 音乐 志愿者 安全 健康 环境 绿色 能源 交通 医院 社区 农村 经济 产业 数字 智能 网络 数据 机器人
"""
_CHARACTERS = "江河湖海山林云天星月春夏秋冬东南西北明亮文武安宁和平昌盛嘉禾瑞雪金玉石木水火土风雷龙凤松柏梅兰竹菊"
_SURNAMES = "Example Sample Vorlage Ejemplo Exempel Muster Esempio Przyklad"
_FIRST_NAMES = "Ana Ben Chen Dora Emil Fatima Goran Hana Ivo Jun Kemi Lena Mei Noor Otto Priya"
_CHINESE_SURNAMES = "甲乙丙丁戊己庚辛"
_OFFICES = ("Press Office", "School of Design", "International Office", "Faculty of Nursing", "Alumni Relations")
_CHINESE_OFFICES = ("宣传部", "国教学院", "新闻中心", "教务处", "学生工作处", "机电学院")
_TAGS = ("cooperation", "sports", "research", "campus", "alumni", "招生", "合作", "科研", "events", "health")
_FIRST_DAY = date(2005, 1, 1)
_DAYS = 7600
_TOPICS = 60


class Generator:
    """Makes releases one after the other.

    Args:
        seed: another one makes other releases.
        chinese: how many of the releases are Chinese, 0 to 1.
    """

    def __init__(self, seed: int = 1, chinese: float = 0.25) -> None:
        self._random = random.Random(seed)
        self._chinese = chinese
        rare = [self._invented() for _ in range(6000)]
        self._topics = [_zipf(self._topic(_COMMON.split(), rare, 20)) for _ in range(_TOPICS)]
        rare = ["".join(self._random.choices(_CHARACTERS, k=2)) for _ in range(1500)]
        self._chinese_topics = [_zipf(self._topic(_COMMON_CHINESE.split(), rare, 5)) for _ in range(_TOPICS)]
        self._words, self._weights = self._topics[0]

    def items(self, count: int) -> Iterator[ImportItem]:
        """Releases with the texts that they might have been imported from."""
        for number in range(count):
            release = self._release(number)
            text = _pasted(release)
            digest = hashlib.sha256(text.encode()).hexdigest()
            yield ImportItem(release, Original(f"release-{number:06}.txt", "utf-8", digest, text))

    def _release(self, number: int) -> Release:
        is_chinese = self._random.random() < self._chinese
        self._words, self._weights = self._random.choice(self._chinese_topics if is_chinese else self._topics)
        title = self._chinese_title() if is_chinese else self._title()
        sentence = self._chinese_sentence if is_chinese else self._sentence
        paragraphs = ["".join(sentence() for _ in range(self._random.randint(2, 7))) for _ in range(self._blocks())]
        day = _FIRST_DAY + timedelta(days=self._random.randrange(_DAYS))
        return Release(
            uid=f"generated-{number}-{self._random.getrandbits(48):012x}",
            title=title,
            release_date=day.isoformat() if self._random.random() < 0.97 else "",
            author=self._author(is_chinese),
            photographer=self._name(is_chinese) if self._random.random() < 0.6 else "",
            language="zh" if is_chinese else "en",
            tags=tuple(dict.fromkeys(self._random.choices(_TAGS, k=self._random.randint(0, 3)))),
            status=self._random.choices(tuple(Status), (1, 1, 1, 12))[0],
            body="\n\n".join(paragraph.strip() for paragraph in paragraphs) + "\n",
            photos=tuple(self._photo(is_chinese) for _ in range(self._random.choice((0, 0, 1, 2)))),
        )

    def _blocks(self) -> int:
        return min(40, 3 + int(self._random.expovariate(0.25)))

    def _sentence(self) -> str:
        words = self._random.choices(self._words, cum_weights=self._weights, k=self._random.randint(8, 26))
        if self._random.random() < 0.15:
            words[-1:-1] = [f"“{words[0]}", *words[1:4], f"{words[4]}”"]
        text = " ".join(words)
        return f"{text[0].upper()}{text[1:]}. "

    def _title(self) -> str:
        words = self._random.choices(self._words, cum_weights=self._weights, k=self._random.randint(5, 11))
        return " ".join(words).capitalize()

    def _chinese_sentence(self) -> str:
        return f"{self._chinese_clause()}，{self._chinese_clause()}。"

    def _chinese_clause(self) -> str:
        count = self._random.randint(3, 8)
        return "".join(self._random.choices(self._words, cum_weights=self._weights, k=count))

    def _chinese_title(self) -> str:
        return self._chinese_clause() + self._chinese_clause()

    def _author(self, is_chinese: bool) -> str:
        if self._random.random() < 0.4:
            return self._name(is_chinese)
        return self._random.choice(_CHINESE_OFFICES if is_chinese else _OFFICES)

    def _name(self, is_chinese: bool) -> str:
        if is_chinese:
            return self._random.choice(_CHINESE_SURNAMES) + "".join(self._random.choices(_CHARACTERS, k=2))
        return f"{self._random.choice(_FIRST_NAMES.split())} {self._random.choice(_SURNAMES.split())}"

    def _photo(self, is_chinese: bool) -> Photo:
        caption = self._chinese_clause() if is_chinese else self._title()
        credit = self._name(is_chinese) if self._random.random() < 0.7 else ""
        return Photo(f"photo-{self._random.getrandbits(32):08x}.jpg", caption, credit, self._random.randint(0, 4))

    def _topic(self, common: list[str], rare: list[str], everywhere: int) -> list[str]:
        """What is spoken of in some releases: the words that stand everywhere, a part of the others, own names."""
        some = self._random.sample(common[everywhere:], len(common) // 4)
        return [*common[:everywhere], *some, *self._random.sample(rare, len(rare) // 10)]

    def _invented(self) -> str:
        return "".join(self._random.choices(_SYLLABLES.split(), k=self._random.randint(2, 4)))


def _zipf(words: Sequence[str]) -> tuple[Sequence[str], Sequence[float]]:
    """Words, and their weights added up: the n-th is drawn about 1/n as often as the first."""
    return words, list(accumulate(1 / (rank + 3) for rank in range(len(words))))


def _pasted(release: Release) -> str:
    head = f"Release date:{release.release_date}  Author:{release.author}  Photography:{release.photographer}"
    if release.language == "zh":
        head = f"发布日期：{release.release_date}  作者：{release.author}  摄影：{release.photographer}"
    captions = "".join(f"\n\n{photo.caption}" for photo in release.photos)
    return f"{release.title}\n\n{head}\n\n{release.body}{captions}\n"
