"""Times of news that say when its figures are, and those that do not."""

import czfacts
from every import tabled


def periods(text: str, title: str = "茶乡见闻") -> list[str | None]:
    return [each.period for each in czfacts.read(f"{title}\n{text}", published="2024-02-18")]


@tabled(
    ("title", "found"),
    [
        ("2023年茶厂产销两旺", "2023"),
        ("茶农收入比去年高三成", None),
        ("茶价较2022年回落", None),
        ("青岚茶价七年来首次下跌", None),
        ("茶叶出口创2020年12月来最大涨幅", None),
        ("茶市近20年新春开市第3强", None),
        ("茶博馆3月开门迎客", None),
        ("2014年的茶乡旧事", None),
        ("2025年度茶业工作要点", "2025"),
        ("2014年茶业统计公报", "2014"),
        ("茶厂这十年，一笔一笔算给你听", None),
        ("茶业研究院 2024年2月18日", None),
        ("茶叶市场周报（2024年第7期）", "2024"),
        ("2024年茶叶市场月报第二期", "2024"),
        ("近六年茶价走势", None),
    ],
)
def test_a_title_is_of_no_time_that_it_only_compares_with(title: str, found: str | None) -> None:
    assert periods("茶厂卖茶3万斤。", title)[-1] == found


@tabled(
    ("line", "found"),
    [
        ("2021年", "2021"),
        ("2022年的茶乡", "2022"),
        ("2021年，茶商老柯在省城病逝。", None),
        ("老柯说：“2021年的茶乡可不是这样。”", None),
        ("茶乡十年来最冷的冬天", None),
        ("近三年产量", None),
        ("图1：2021年茶价走势", None),
        ("（点击看大图）图2 2021年茶价", None),
        ("今日茶事", None),
    ],
)
def test_a_sentence_is_no_heading(line: str, found: str | None) -> None:
    assert periods(f"茶乡见闻。\n{line}\n茶厂卖茶3万斤。") == [found]


@tabled(
    "since",
    [
        *("七年来首见", "七年来首度", "七年来首次", "七年来首现"),
        *("2019年12月来最大", "2019年以来首例", "创7年来的大波段新低"),
    ],
)
def test_since_when_nothing_was_so_is_no_time_of_a_figure(since: str) -> None:
    assert periods(f"2023年产茶3万斤，{since}降幅，卖茶2万斤。") == ["2023", "2023"]


FROM_TAIWAN = "（中央社记者台中18日电）"


@tabled(
    ("text", "found"),
    [
        ("112年卖茶3万斤。", "2023"),
        ("茶园108年至112年卖茶3万斤。", "2019/2023"),
        ("112年1到11月卖茶3万斤。", "2023-01/2023-11"),
        ("111年间卖茶3万斤。", "2022"),
        ("98年卖茶3万斤。", "2009"),
        ("截至112年底，茶厂3座。", "2023-12-31"),
        ("茶厂传承112年，卖茶3万斤。", None),
        ("茶厂已有112年历史，卖茶3万斤。", None),
    ],
)
def test_a_text_from_taiwan_counts_its_years_from_1911(text: str, found: str | None) -> None:
    assert periods(FROM_TAIWAN + text)[-1] == found


def test_elsewhere_such_a_number_is_no_year() -> None:
    assert periods("老店开张112年，卖茶3万斤。") == [None]
    assert periods("98年卖茶3万斤。") == ["1998"]
    assert periods("112年度卖茶3万斤。") == ["2023"]


@tabled(
    ("text", "found"),
    [
        ("茶价连跌九月，卖茶3万斤。", None),
        ("茶价连续九月走低，卖茶3万斤。", None),
        ("他被判刑2年8月，罚款3万元。", None),
        ("他被判有期徒刑6月，罚款3万元。", None),
        ("去年8月卖茶3万斤。", "2023-08"),
        ("2019年8月卖茶3万斤。", "2019-08"),
    ],
)
def test_months_that_are_counted_are_no_month(text: str, found: str | None) -> None:
    assert periods(text) == [found]


@tabled(
    ("text", "found"),
    [
        ("1月茶价下降0.8%，上月下降0.3%。", ["2024-01", "2023-12"]),
        ("去年茶价下降0.8%，上月下降0.3%。", ["2023", "2024-01"]),
        ("1月卖茶3万斤。占比由去年12月的9%跌至上月的8%。", ["2024-01", "2023-12", "2024-01"]),
        ("“十四五”以来，茶园建了3座。1月卖茶3万斤。", ["2021/2024", "2024-01"]),
        ("2016年至2020年，茶园建了3座。3月卖茶3万斤。", ["2016/2020", "2016-03"]),
        ("销量占比从2020年的59%跌至2023年的17%。", ["2020", "2023"]),
        ("2023年空置率1%。2021年上次调查的空置率为4%。", ["2023", "2021"]),
        ("2023年卖茶3万斤，恢复近2019年同期水平，茶厂3座。", ["2023", "2023"]),
        ("2016年卖茶3万斤。1月卖茶5万斤。", ["2016", "2024-01"]),
        ("2016年卖茶3万斤。2月9日卖茶5万斤。", ["2016", "2024-02-09"]),
        ("2016年卖茶3万斤。9月卖茶5万斤。", ["2016", "2016-09"]),
        ("2016年卖茶3万斤。当年1月卖茶5万斤。", ["2016", "2016-01"]),
        ("2016年卖茶3万斤，1月卖茶5万斤。", ["2016", "2016-01"]),
        ("去年卖茶3万斤。至于刚过去的1月，卖茶5万斤。", ["2023", "2024-01"]),
        ("2023年卖茶3万斤，重返2019年的水准，茶厂3座。", ["2023", "2023"]),
        ("2023年，卖茶3万斤，四季度卖茶1万斤。茶厂3座。", ["2023", "2023-10/2023-12", "2023"]),
        ("工钱一天180元，去年才150元；茶厂3座。", [None, "2023", None]),
        ("茶厂3座，去年150元；茶厂3座。", [None, "2023", "2023"]),
        ("由去年3月份到今年1月份，茶价由42元跌至25元。", ["2023-03", "2024-01"]),
        ("2023年，茶价由42元跌至25元。", [None, "2023"]),
        ("2012年卖茶3万斤。随后的整治中，关停茶厂3座。", ["2012", None]),
        ("2012年卖茶3万斤，随后的整治中，关停茶厂3座。", ["2012", "2012"]),
        ("2016年卖茶3万斤。茶厂最红火的那几年，茶农36名。", ["2016", None]),
        ("茶市2021年关门以前，一年卖茶3万斤。", [None]),
        ("公司拟以每斤36元收购春茶。", [None]),
        ("2022年1月15日卖茶3万斤，茶农欢喜。1月16日，卖茶2万斤。", ["2022-01-15", "2024-01-16"]),
        ("1月，茶厂6座。上年同期，茶厂、茶坊分别为3座和5座。", ["2024-01", "2023-01", "2023-01"]),
    ],
)
def test_times_that_govern_beside_those_that_do_not(text: str, found: list[str]) -> None:
    assert periods(text) == found


@tabled(
    ("text", "found"),
    [
        ("2023年卖茶3万斤，打破2019年卖茶2万斤、售价9元的纪录，茶厂5座。", "2019 2019 2023"),
        ("2023年卖茶3万斤，刷新2019年创下的2万斤纪录，茶厂5座。", "2019 2023"),
        ("2023年卖茶3万斤，低于2022年4万斤的水平，茶厂5座。", "2022 2023"),
        ("2023年卖茶3万斤，比2019年产量5万斤少，茶厂5座。", "2019 2023"),
        ("2023年卖茶3万斤，比2019年产量少2万斤，茶厂5座。", "2023 2023"),
        ("2023年毛利率30%，高于2022年2个百分点，茶厂5座。", "2023 2023"),
        ("2023年卖茶3万斤，仅次于2019年，茶厂5座。", "2023"),
        ("2023年卖茶3万斤，占比从2019年的5%升至8%，茶厂5座。", "2019 2023 2023"),
    ],
)
def test_what_is_outdone_is_of_its_own_time(text: str, found: str) -> None:
    assert periods(text) == ["2023", *found.split()]


@tabled(
    ("text", "found"),
    [
        ("茶厂16日卖茶3万斤。", None),
        ("茶厂16日共卖茶3万斤。", "2024-02-16"),
        ("茶厂16日在集市卖茶3万斤。", "2024-02-16"),
        ("茶厂25日再卖茶3万斤。", "2024-01-25"),
        ("茶厂20日起卖茶3万斤。", "2024-02-20"),
        ("茶厂20日将卖茶3万斤。", "2024-02-20"),
        ("明天19日卖茶3万斤。", "2024-02-19"),
        ("茶厂连16日在集市卖茶3万斤。", None),
        ("5日游售价3万元。", None),
        ("3月7、8日在集市卖茶3万斤。", "2024-03"),
        ("农历年初一至初八，卖茶3万斤。", "2024-02-10/2024-02-17"),
        ("年初三卖茶3万斤。", "2024-02-12"),
        ("今年初一季度卖茶3万斤。", "2024-01/2024-03"),
        ("10月7日以来，卖茶3万斤。", "2023-10/2024-02"),
        ("15个月内卖茶3万斤。", None),
        ("半年内卖茶3万斤。", None),
        ("今天公布，第4季卖茶3万斤。", "2023-10/2023-12"),
        ("16日除卖茶外，发茶票3万张。", "2024-02-16"),
        ("21号夜里，气温2℃。", "2024-01-21"),
        ("1月初以来卖茶3万斤。", "2024-01/2024-02"),
        ("今天开市，上午卖茶3万斤。", "2024-02-18"),
        ("昨天开市，上午卖茶3万斤。", "2024-02-17"),
        ("茶厂3座，上午卖茶3万斤。", None),
        ("去年三四两个月，卖茶3万斤。", "2023-03/2023-04"),
        ("去年七、八两个月，卖茶3万斤。", "2023-07/2023-08"),
        ("新厂提前两个月开业，卖茶3万斤。", None),
        ("茶市5月交货的春茶卖3万元。", None),
        ("上个月茶市开张。头三天卖茶3万斤。", "2024-01"),
        ("力争用三年时间建成茶厂3座。", None),
        ("单日最高卖茶3万斤，于去年5月创下。", "2023-05"),
        ("老柯四十岁那年，卖茶3万斤。", None),
        ("他父亲那会儿，卖茶3万斤。", None),
        ("老柯2016年病愈那年，卖茶3万斤。", "2016"),
        ("他粗算过，一年下来，卖茶3万斤。", None),
        ("茶厂公布1月份卖茶情况，共卖茶3万斤。", "2024-01"),
    ],
)
def test_days_and_months_near_that_of_publication(text: str, found: str | None) -> None:
    assert periods(text)[-1] == found


@tabled(
    ("text", "found"),
    [
        ("港府公布，本财政年度赤字5亿元，储备在3月底为7亿元。", "2023-04/2024-03 2024-03-31"),
        ("港府公布，下年度赤字5亿元，上个财政年度4亿元。", "2024-04/2025-03 2022-04/2023-03"),
        ("公司本年度赤字5亿元，上年度4亿元。", "2024 2023"),
        ("公司公布，下年度赤字5亿元。", "None"),
    ],
)
def test_hong_kong_budgets_by_years_that_begin_in_april(text: str, found: str) -> None:
    assert [str(period) for period in periods(text)] == found.split()


def test_what_is_just_over_is_of_now_in_a_text_about_last_year() -> None:
    text = "刚过去的农历年初一至初八，卖茶3万斤。"
    assert periods(text, "茶厂2023年卖茶逾百万斤")[-1] == "2024-02-10/2024-02-17"


def test_what_a_question_compares_with_is_not_what_its_answer_is_about() -> None:
    text = "茶乡答问\n2023年的产量比上年如何？\n茶社卖茶3万斤。"
    assert [it.period for it in czfacts.read(text, published="2024-11-20")] == ["2023"]


def test_prices_of_today_are_listed_below_their_heading() -> None:
    text = "今日报价\n● 青岚：300元/公斤\n● 绿岩：260元/公斤\n茶厂卖茶3万斤。"
    assert periods(text) == ["2024-02-18", "2024-02-18", None]


def test_a_market_closes_on_no_day_to_come() -> None:
    text = (
        "明天茶市开盘后的行情待看。业内人士说，茶业股指兔年收于1800点，跌3%，青岚股价收于20元，跌2%，"
        "绿岩股价收于30元，涨停的有5家茶企，跌停的有3家。"
    )
    assert periods(f"{text}\n茶厂卖茶3万斤。")[-1] is None


def test_a_blank_in_a_headline_ends_no_day() -> None:
    assert periods("4月起茶价上调 春茶估涨三成") == ["2024-04"]


@tabled(
    "title",
    [
        (f"核桃{word}:新货上市",)
        for word in ("周评", "日评", "早评", "晚评", "周报", "日报", "行情", "报价")
    ],
)
def test_a_review_of_prices_is_of_the_year_in_which_it_was_published(title: str) -> None:
    quotes = "泡核桃:9.5元/公斤。\n水洗核桃:8.2元/公斤。\n青皮果:1块7一公斤。"
    assert periods(quotes, title) == ["2024"] * 3


def test_a_few_prices_are_no_review() -> None:
    assert periods("泡核桃:9.5元/公斤。", "核桃周评") == [None]


@tabled(
    "words",
    ["判处有期徒刑3年", "判处罚金3万元", "判罚3万元", "缓刑3年", "并处罚金3万元"],
)
def test_a_sentence_is_of_the_day_of_the_judgement(words: str) -> None:
    begun = "今天,法院公开宣判一起盗窃案。\n"
    assert periods(f"{begun}丁平被{words}。", "盗窃案宣判") == ["2024-02-18"]
    assert periods(f"丁平被{words}。", "盗窃案宣判") == [None]


def test_a_week_that_a_text_tells_of_before_friday_is_its_month() -> None:
    found = czfacts.read("花生行情\n本周花生每斤4.3元。", published="2024-02-20")
    assert [each.period for each in found] == ["2024-02"]


@tabled("begun", ["从判决结果看,", "执行方面,"])
def test_a_paragraph_goes_on_with_the_years_of_the_last(begun: str) -> None:
    counted = "2021年以来,法院审结案件312件。今年1月新收58件。\n"
    assert periods(f"{counted}{begun}追回7200万元。", "法院通报案件")[-1] == "2021/2024"
    assert periods(f"{counted}另外,追回7200万元。", "法院通报案件")[-1] is None


def test_a_title_is_not_of_an_end_or_a_week_that_it_names() -> None:
    assert periods("茶厂卖茶3万斤。", "年末盘点") == [None]
    found = czfacts.read("通胀指标将于本周公布\n茶厂卖茶3万斤。", published="2024-02-20")
    assert [each.period for each in found] == [None]
