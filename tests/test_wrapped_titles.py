"""Titles that were broken into lines, and what stands before the first words of the news."""

from czfacts.proof.drafting.imprint import imprint
from czfacts.reading.plain import loader
from czfacts.reading.plain.joined import join
from czfacts.reading.plain.lines import of_texts
from every import tabled
from kept import read

BODY = "全市粮食产量2.1万吨，比上年增长3.2%。"


@tabled(
    "title",
    [
        "青岚市2024年前三季度|国民经济运行情况新闻发布稿",
        "青岚市|2024年国民经济和社会发展统计公报",
        "关于青岚市2024年预算执行情况和|2025年预算草案的报告（摘要）",
        "青岚市统计局|关于2024年全市人口情况的|统计公报",
        "青岚港去年货物吞吐量|突破2亿吨",
        "去年全市进出口额增速|居全省第二",
    ],
)
def test_a_title_goes_on_to_its_last_line(title: str) -> None:
    lines = [*title.split("|"), "2025年1月20日", BODY]
    assert join(of_texts(lines)) == [title.replace("|", ""), "2025年1月20日", BODY]


@tabled(
    "head",
    [
        "青岚日报|2024年青岚市统计公报",  # who published it
        "青岚市统计局|2024年3月18日",
        "首页 > 青岚市|2024年统计公报",
        "青岚港晒出成绩单|去年吞吐量2亿吨，居全省第二",  # a second title
        "青岚市2024年统计公报|居全省第二",
        "2024年|青岚市统计公报",  # when, by itself
        "青岚市|粮食产量2万吨",
    ],
)
def test_lines_of_a_head_that_are_no_title_stay_apart(head: str) -> None:
    lines = [*head.split("|"), BODY]
    assert join(of_texts(lines)) == lines


def test_the_first_line_of_a_title_says_whose_figures_and_when() -> None:
    lines = join(of_texts(["青岚市2024年前三季度", "国民经济运行情况新闻稿", BODY]))
    found = read("\n".join(lines))
    assert {each.period for each in found} == {"2024-01/2024-09"}
    assert imprint(lines).area == "青岚市"


SENDERS = (
    *("本报讯（记者 李某）", "青岚日报讯 记者李某报道：", "□记者 李某 "),
    *("新华社北京1月2日电 ", "中新网青岚1月2日电 (记者 李某)", "财联社1月2日电，"),
    *("中国经济网1月2日讯 ", "青岚新闻网讯（记者 李某）", "央广网青岚1月2日消息 "),
    *("记者李某 王某报道 ", "央视网消息：", "【青岚日报讯】"),
)


@tabled("sender", SENDERS)
@tabled("said", [BODY, "去年青岚市新增就业2.1万人。", "用电3.2亿千瓦时。"])
def test_who_sends_the_news_is_no_part_of_its_first_sentence(sender: str, said: str) -> None:
    def parts(text: str) -> list[tuple[str | None, ...]]:
        found = read(f"青岚晒出成绩单\n{text}", "2025-01-03")
        return [(it.name, it.period, it.area, it.entity, it.text) for it in found]

    assert parts(sender + said) == parts(said)


@tabled("sentence", ["电网讯科技收入3亿元。", "全社会用电 3亿千瓦时。", "记者站共有记者 12人。"])
def test_words_that_are_like_a_sender_are_read(sentence: str) -> None:
    (found,) = read(sentence)
    assert found.name.startswith(sentence[:2])


@tabled(
    ("sender", "publisher"),
    [
        ("新华社北京1月2日电 ", "新华社"),
        ("中国经济网1月2日讯 ", "中国经济网"),
        ("据央视网消息：", "央视网"),
        ("（青岚日报讯 ", "青岚日报"),
        ("本报讯 ", None),
        ("（新华社记者 李某）", None),
    ],
)
def test_a_draft_names_who_sends_the_news(sender: str, publisher: str | None) -> None:
    assert imprint(["青岚晒出成绩单", sender + BODY]).publisher == publisher


def test_an_office_of_hong_kong_is_a_publisher() -> None:
    found = imprint(["香港2023年經濟表現", "政府統計處　二零二四年二月二十七日", BODY])
    assert (found.publisher, found.published) == ("政府統計處", "2024-02-27")
    assert found.type == "report"


@tabled(
    "buttons",
    ["放大 缩小 默认", "下一篇 上一篇", "字体 大 中 小", "打印 收藏 分享", "首页 返回 评论"],
)
def test_a_line_of_buttons_is_not_joined_to_the_title(buttons: str) -> None:
    body = "青岚县今年新建茶园3000亩，带动农户860户，其中脱贫户120户。"
    text = loader.load(f"{buttons}\n逾270家茶企开园\n{body}\n".encode(), "T").paragraphs
    assert buttons in text.split("\n")
    assert read(text)[0].measure.endswith("茶企")


REPORT = [
    "一、2024年工作回顾",
    (
        "过去一年，全县地区生产总值完成286亿元，增长6%左右；规上工业增加值增长8.5%，高于全市平均水平1.2个百分点；固定资产投资"
        "增长9%；一般公共预算收入13.7亿元，增长4.1%，其中税收占比68.4%；社会消费品零售总额突破100亿元。"
    ),
    (
        "产业升级稳步推进。新增规上工业企业17家、总数达到146家，高新技术企业净增9家。引进项目36个，到位资金58.9亿元，同比下降"
        "6.3%。建成高标准农田8.2万亩，粮食总产稳定在6.5亿斤以上。"
    ),
    "二、2025年重点工作",
    (
        "研发投入强度提高到1.6%，新签约项目40个，新建、改扩建学校6所，新增学位3900个，改造老旧小区23个，惠及居民4870户，力争"
        "地区生产总值增长6.5%以上。"
    ),
]


@tabled("width", range(28, 46, 2))
def test_lines_of_so_many_characters_are_joined_however_wide(width: int) -> None:
    broken = [line[at : at + width] for line in REPORT for at in range(0, len(line), width)]
    assert join(of_texts(broken)) == REPORT
