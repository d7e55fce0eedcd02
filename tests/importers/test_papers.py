"""How local papers, portals and English pages of Chinese places set their texts."""

from __future__ import annotations

import pytest

from tests.importers.reading import PLANTED, read

TITLE = "樣例大學舉行春季植樹活動"
FIRST = "樣例大學今（12）日在東山公園舉行春季植樹活動，來自六個系所的兩百名師生參加，共種下五百棵樹苗。"
SECOND = "校長表示，植樹不只是美化校園，更希望學生從中學會分工與合作，並持續關心身邊的環境與社區。"
BODY = f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("given", ["（樣例大學提供）", "(東大提供)", "（圖／消防局提供）", "(圖:王小明翻攝)"])
def test_whoever_gave_a_picture_stands_behind_its_caption(given: str) -> None:
    caption = "師生在東山公園合力種下樹苗，現場氣氛熱絡，校長也到場參與。"
    release = read(f"{TITLE}\n{caption}{given}\n{FIRST}\n{SECOND}\n")
    assert ([photo.caption for photo in release.photos], release.body) == ([caption], BODY)


def test_a_papers_photographer_is_named_with_his_post() -> None:
    release = read(f"▲校長趙一凡。（圖／記者王小明攝）\n記者李大同／台北報導\n{FIRST}\n{SECOND}\n")
    assert (release.author, release.photographer, release.body) == ("李大同", "王小明", BODY)


def test_a_portals_only_title_is_the_original_one() -> None:
    release = read(f"原標題：{TITLE}\n\n{FIRST}\n\n{SECOND}\n")
    assert (release.title, release.body) == (TITLE, BODY)


def test_a_papers_name_stands_above_a_short_title() -> None:
    assert read(f"样例晚报网\n\n春日送暖\n\n     {FIRST}\n\n{SECOND}\n").title == "春日送暖"


def test_a_source_is_glued_to_its_day_and_the_hour_stands_below() -> None:
    release = read(f"{TITLE}\n样例网2024-03-12\n08:30\n{FIRST}\n{SECOND}\n")
    assert (release.release_date, release.body) == ("2024-03-12", BODY)


def test_names_stand_behind_the_last_full_stop() -> None:
    release = read(f"{TITLE}\n\n{FIRST}\n\n{SECOND}张三/李四\n")
    assert (release.author, release.body) == ("张三; 李四", BODY)


def test_a_writers_bracket_stands_above_captions_that_are_sentences() -> None:
    text = f"{TITLE}\n\n{FIRST}\n\n{SECOND}（张三）\n\n下图为种树现场。\n\n下图为校长浇水。\n"
    assert read(text).author == "张三"


def test_an_english_caption_in_brackets_stands_among_paragraphs() -> None:
    caption = "(President Jo Sample Planted the First Tree)"
    release = read(f"Trees for East Hill Park\n\n{PLANTED}\n\n{caption}\n\n{PLANTED}\n")
    assert ([photo.caption for photo in release.photos], release.body) == ([caption[1:-1]], f"{PLANTED}\n\n{PLANTED}")


def test_what_pictures_show_is_told_in_short_sentences_below_the_text() -> None:
    scenes = (
        "A student was watering a tree.",
        "The gardeners showed the stakes.",
        "The president made a short speech.",
    )
    release = read(f"Trees for East Hill Park\n\n{PLANTED}\n\n{scenes[0]}\n\n\n{scenes[1]}\n\n\n{scenes[2]}\n")
    assert (tuple(photo.caption for photo in release.photos), release.body) == (scenes, PLANTED)


def test_a_name_alone_between_title_and_text_wrote_it() -> None:
    release = read(f"Five Hundred Trees for East Hill Park in Sampleton\n\nJo Sample\n{PLANTED}\n\n{PLANTED}\n")
    assert (release.author, release.body) == ("Jo Sample", f"{PLANTED}\n\n{PLANTED}")


def test_a_caption_with_its_credit_is_no_subtitle() -> None:
    caption = "A view of the young trees in East Hill Park, Sampleton, March 12, 2024."
    head = "Five hundred trees planted\n\nUpdated: 2024-03-12 10:44"
    release = read(f"{head}\n\n{caption} [Photo/Jo Sample]\n\n{PLANTED}\n\n{PLANTED}\n")
    assert (release.subtitle, release.photographer) == ("", "Jo Sample")


def test_an_e_papers_page_names_its_paper_above_and_its_day_below() -> None:
    head = "样例日报 数字报纸\n\n\n00015版:人文·社会万象\n\n春日植树\n"
    foot = "(播报人:张三 李四)\n\n\n样例日报 人文·社会万象 00015 春日植树 2024-03-12 3501293 2 2024年03月12日 星期二"
    release = read(f"{head}\n  {FIRST}\n\n  {foot}\n")
    assert (release.title, release.release_date, release.author) == ("春日植树", "2024-03-12", "张三; 李四")
    assert release.body == FIRST


def test_what_is_left_of_a_tag_is_no_text() -> None:
    release = read(
        f'第A01版:头版\n本文字数:192\n{FIRST}\n{SECOND}\n记者 汪昊 摄影报道\nSourcePh" style="display:none">\n'
    )
    assert (release.title, release.author, release.photographer, release.body) == ("", "汪昊", "汪昊", BODY)


@pytest.mark.parametrize(
    "link", ["上一篇:样例学院举行歌会", "下一條：樣例公園開放", "Next: A Library Opens in Sampleton"]
)
def test_nothing_below_the_neighbouring_texts_is_body(link: str) -> None:
    assert read(f"{TITLE}\n2024-03-12\n{FIRST}\n{SECOND}\n{link}\n最新专题\n- {FIRST}\n").body == BODY


def test_a_title_said_twice_may_read_like_sentences() -> None:
    title = "More trees? Go!"
    release = read(f"Home / All /\n\n{title}\n\n{title}\n\nMar 12,2024\n\n     {PLANTED}\n\n     {PLANTED}\n")
    assert (release.title, release.release_date, release.body) == (title, "2024-03-12", f"{PLANTED}\n\n{PLANTED}")


def test_rows_of_a_table_have_blanks_between_label_and_value() -> None:
    rows = "發佈日期 2024 年 3 月 12 日\n發佈單位 圖書館\n公告類別 競賽活動\n公告等級\n點閱次數 10\n公告內容\n"
    release = read(f":::\n\n校園公告\n\n公告主旨 {TITLE}\n{rows}\n{FIRST}\n\n{SECOND}\n")
    assert (release.title, release.release_date, release.source) == (TITLE, "2024-03-12", "圖書館")
    assert (release.extra["公告類別"], release.body) == ("競賽活動", BODY)


def test_a_sites_reporters_stand_above_the_text_with_their_place() -> None:
    who = "样例网·海报新闻记者韦一帆 刘二元 东山报道"
    assert (
        read(f"{TITLE}\n\n2024-03-12 13:52:30 来源: 样例网\nplay\n\n  {who}\n\n  {FIRST}\n\n  {SECOND}\n").body == BODY
    )


def test_a_paper_calls_its_text_a_work_of_its_own() -> None:
    release = read(
        f"{TITLE}\n\n2024-03-12\n\n{FIRST}\n\n{SECOND}\n\n[責任編輯:靜文]\n樣例商報版權作品，轉載須註明出處。\n"
    )
    assert (release.extra["責任編輯"], release.body) == ("靜文", BODY)


def test_a_page_on_one_line_has_its_captions_among_its_paragraphs() -> None:
    caption = "▲校長趙一凡(左)與來賓合影。(圖/記者王小明攝)"
    release = read(f"{caption} 【樣例新聞網/記者李大同/台北報導】 {FIRST} ▲大合照。(圖/記者王小明攝) {SECOND} {FIRST}")
    assert (release.author, release.photographer) == ("李大同", "王小明")
    assert [photo.caption for photo in release.photos] == ["校長趙一凡(左)與來賓合影。", "大合照。"]


def test_a_sites_slogan_and_menu_stand_above_title_and_report() -> None:
    slogan = "樣例日報提供每日在地新聞、專欄評論、專題報導、旅遊動態、夾報、印刷服務等!"
    release = read(
        f"{slogan}\n\n廣告1欄\n熱門文章\n\n廣告2欄\n廣告3欄\n\n{TITLE}\n\n【記者李大同報導】{FIRST}\n\n{SECOND}\n"
    )
    assert (release.title, release.author, release.body) == (TITLE, "李大同", f"【記者李大同報導】{BODY}")


def test_a_reporters_place_is_nobody() -> None:
    assert read(f"樣例新聞|記者李大同/台北報導\n\n{FIRST}\n\n{SECOND}\n").author == "李大同"


def test_what_kind_of_picture_it_is_stands_before_its_photographer() -> None:
    release = read(f"{TITLE}\n園丁為樹苗澆水,並檢查支架是否牢固。(示意照,王小明攝)\n{FIRST}\n{SECOND}\n")
    assert (release.photographer, release.body) == ("王小明", BODY)


def test_an_editor_stands_before_the_day() -> None:
    release = read(f"{TITLE}\n\n来源:样例晚报 作者:张三 李四 编辑:王五 2024-03-12 09:21:30\n\n{FIRST}\n\n{SECOND}\n")
    assert (release.author, release.release_date, release.extra["编辑"]) == ("张三; 李四", "2024-03-12", "王五")


def test_four_writers_stand_before_their_paper() -> None:
    who = "Jo Sample, Ada Moss, Bea Third, Cy Reed"
    release = read(
        f"Five hundred trees for a park\n\nBy {who} | Sample Daily Online | Updated: 2024-03-12\n\n{PLANTED}\n"
    )
    assert (release.author, release.release_date) == (who.replace(", ", "; "), "2024-03-12")


@pytest.mark.parametrize(
    "notice",
    [
        "本網站之文字、圖片及影音,非經授權,不得轉載、公開播送或公開傳輸及利用。",
        "凡样例星报、样例网记者署名文字、图片，版权均属于样例星报所有。任何媒体未经授权不得转载；违者本单位将依法追究责任。",
    ],
)
def test_a_paper_says_below_a_text_who_may_use_it(notice: str) -> None:
    release = read(f"{TITLE}\n2024-03-12\n{FIRST}\n{SECOND}\n记者:张三\n{notice}\n")
    assert (release.author, release.body) == ("张三", BODY)


def test_a_caption_whose_credit_was_lost_is_a_caption_still() -> None:
    release = read(
        f"Trees for East Hill Park\n\n{PLANTED}\n\nThe park on Monday. [Photo/]\n\n{PLANTED}\n\n< 1 2 3 4 5\n"
    )
    assert ([photo.caption for photo in release.photos], release.body.count("\n\n")) == (["The park on Monday."], 1)


def test_a_papers_name_stands_with_its_reporter_in_the_opening_bracket() -> None:
    assert read(f"2024/03/12\n【樣例時報記者麥一凡報導】{FIRST} {SECOND}\n").author == "麥一凡"


@pytest.mark.parametrize("signed", ["（束小山 特约通讯员:许二）", "（羽小山）"])
def test_whoever_signs_a_text_may_have_a_rare_surname(signed: str) -> None:
    release = read(f"{TITLE}\n\n{FIRST}\n\n{SECOND}{signed}\n\n[责任编辑:王五]\n")
    assert release.author.split("; ")[0] == signed[1:4]


@pytest.mark.parametrize("bracket", ["（有删节）", "（未完待续）", "（校团委）", "（完）"])
def test_not_every_bracket_at_the_end_is_a_name(bracket: str) -> None:
    assert read(f"{TITLE}\n\n{FIRST}\n\n{SECOND}{bracket}\n").author == ""


def test_a_title_is_said_again_in_two_lines() -> None:
    head = "校園躍動季 童心向未來 ——樣例小學2024年體育節舉行\n\n2024-03-12     發布者:樣例小學"
    release = read(f"{head}\n\n校園躍動季   童心向未來\n\n——樣例小學2024年體育節舉行\n\n{FIRST}\n\n{SECOND}\n")
    assert (release.author, release.body) == ("樣例小學", BODY)


def test_arrows_of_a_symbol_font_are_pasted_as_digits() -> None:
    menu = "第P04版:城事/综合\n3上一版  下一版4\n\n新闻搜索:\n\n3上一篇  下一篇4 2024年3月12日 放大 缩小 默认"
    release = read(f"{menu}\n\n{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n3上一篇  下一篇4\n")
    assert (release.title, release.release_date, release.body) == (TITLE, "2024-03-12", BODY)


def test_a_headline_stands_right_below_the_path_to_its_page() -> None:
    title = "Five hundred trees for East Hill Park"
    release = read(
        f"The story appears on\n\nPage C3\n\nMarch 12, 2024\n\nHome » District » East Hill\n\n{title}\n\n{PLANTED}\n"
    )
    assert (release.title, release.release_date, release.body) == (title, "2024-03-12", PLANTED)


def test_a_photographer_in_capitals_stands_behind_a_caption() -> None:
    caption = "Two gardeners (left) water a tree in East Hill Park, Sampleton, on Monday."
    release = read(
        f"Trees for East Hill Park\n\nBy Jo Sample\n\n{caption} ADA MOSS/SAMPLE DAILY\n\n{PLANTED}\n\n{PLANTED}\n"
    )
    assert (release.photographer, [photo.caption for photo in release.photos]) == ("ADA MOSS", [caption])


def test_the_number_of_a_papers_issue_is_no_text() -> None:
    release = read(f"{FIRST}\n{SECOND}\nNO.686\n| 更新時間: 2024/03/12\n| 點閱: 1608\n| 下載:\n")
    assert (release.release_date, release.body) == ("2024-03-12", BODY)


@pytest.mark.parametrize(
    "opening",
    ["（文/张三 图/李四）", "艺术学院 文/张三 图/李四)", "(艺术学院 文/张三 图/李四)", "艺术学院 张三/文 李四/图)"],
)
def test_a_paragraph_opens_with_its_credits(opening: str) -> None:
    release = read(f"{TITLE}\n\n2024-03-12\n\n{opening}{FIRST}\n\n{SECOND}\n")
    assert (release.author, release.photographer, release.body) == ("张三", "李四", f"{opening}{BODY}")


def test_a_day_is_glued_to_an_english_headline() -> None:
    title = "Students Plant Five Hundred Trees in East Hill Park"
    release = read(f"{title}2024-03-12 17:06:39\n\n{PLANTED}\n\n{PLANTED}\n\n\nPre : A Hall O...\n")
    assert (release.title, release.release_date) == (title, "2024-03-12")
    assert release.body == f"{PLANTED}\n\n{PLANTED}"


def test_a_paper_stands_under_the_title_and_its_reporter_below_the_text() -> None:
    title = "Students Plant Five Hundred Trees in East Hill Park"
    release = read(f"{title}\nSample Times\n\n{PLANTED}\n\n{PLANTED}\n\n\nAuthor:Reporter  MOSS Ada\n")
    assert (release.author, release.source, release.body) == ("MOSS Ada", "Sample Times", f"{PLANTED}\n\n{PLANTED}")


def test_a_template_word_with_its_colon_is_no_part_of_the_title() -> None:
    release = read(
        f"今天是\n天气预报:\n{TITLE}\n【发布日期:2024-03-12】 【来源:本站】 【阅读:次】\n\n{FIRST}\n\n{SECOND}\n"
    )
    assert (release.title, release.release_date) == (TITLE, "2024-03-12")


def test_what_pictures_of_a_page_are_called_is_no_title() -> None:
    title = "Sample University Plants Five Hundred Trees"
    release = read(f"head img\nSample University img\n\n\n{title}\n\n{PLANTED}\n\n{PLANTED}\n\nChinese version\n")
    assert (release.title, release.body) == (title, f"{PLANTED}\n\n{PLANTED}")


def test_a_long_caption_with_its_photographer_stands_above_the_report() -> None:
    caption = f"{SECOND}三月十二日，在東山公園，來自六個系所的師生正在為樹苗澆水。"
    opening = f"樣例網東山3月12日電 (記者李棟){FIRST}"
    release = read(f"{TITLE}\n\n2024年03月12日08:43 | 來源:樣例網\n小字號\n{caption}(章磊 攝)\n\n{opening}\n")
    assert (release.author, release.photographer, release.body) == ("李棟", "章磊", opening)


def test_the_printed_paper_may_stand_under_the_title() -> None:
    release = read(f"春日植树\n《样例日报》(2024年03月12日 08版)\n{FIRST}\n{SECOND}\n")
    assert (release.title, release.release_date, release.source) == ("春日植树", "2024-03-12", "样例日报")
    assert release.body == BODY


def test_a_browsers_notice_and_a_papers_account_stand_above_the_title() -> None:
    notice = (
        "請更新您的瀏覽器\n\n您使用的瀏覽器版本較舊,已不再受支援。建議您更新瀏覽器版本,以獲得最佳使用體驗。\n\n生活"
    )
    day = "更新於 2024年03月12日11:47 • 發布於 2024年03月12日11:47 • 樣例傳媒"
    text = f"(樣例傳媒新聞)【記者廖小二/台中報導】{FIRST}"
    release = read(f"{notice}\n\n{TITLE}\n\n樣例傳媒\n\n{day}\n\n{text}\n\n{SECOND}\n")
    assert (release.title, release.release_date, release.author) == (TITLE, "2024-03-12", "廖小二")
    assert release.body == f"{text}\n\n{SECOND}"


@pytest.mark.parametrize(
    "foot", ["更多新聞推薦\n● 另一則新聞的標題- 記者:李大同/台北報導\n", "樣例報料郵箱:desk@example.org\n"]
)
def test_other_news_and_a_papers_hotline_are_no_text(foot: str) -> None:
    assert read(f"{TITLE}\n記者李大同/台北報導\n{FIRST}\n{SECOND}\n{foot}").body == BODY
