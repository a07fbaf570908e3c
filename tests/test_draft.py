"""A draft of any text passes its own proof."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import HEAD, chain
from czfacts.base.loader import parse
from czfacts.base.model import Change, FactBase, Indicator, Locator
from czfacts.proof import check, coverage, verify
from czfacts.proof.draft import begun
from czfacts.proof.drafting import records, written
from czfacts.proof.drafting.ids import Ids
from czfacts.reading.text.sentences import Text
from every import hold, tabled
from kept import read
from labels import load
from surroundings import ROOT

TABLES = ("quantities", "reports")
PARTS = 8  # so that no worker is left with all phrases of a table
LABELLED = {name: [row.text for row in load(ROOT / f"tests/{name}.tsv")] for name in TABLES}
ROWS = [text for name in TABLES for text in LABELLED[name]]


def assert_proves_itself(written: str) -> str:
    text = Text(written)
    spelled = begun(text)
    base = parse(spelled.encode())
    source = base.sources[0]
    assert source.sha256 == text.sha256
    findings = [*verify.findings_of(base, source, text)]
    assert {each.verdict for each in findings} <= {"verified"}
    assert {fault.rule for fault in check.problems(base)} <= {"placeholder"}
    bare = [row for row in coverage.covered_by(findings, text) if row.state == "uncovered"]
    assert len(bare) == spelled.count("# no quotation can tell where")
    return spelled


def proves_itself(text: str) -> None:
    assert_proves_itself(text)


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("table", TABLES)
def test_drafts_of_phrases(table: str, part: int) -> None:
    hold(proves_itself, LABELLED[table][part::PARTS])


@tabled(
    "text",
    [
        "码头边添了5个凉亭和一处茶馆。",  # 一处 is read behind another figure alone
        "水泥、钢铁、造纸三大行业用电71.9亿千瓦时。",  # 三大 limits what is measured
        "2021—2020年，粮食产量12万吨。",  # no period
    ],
)
def test_a_draft_of_figures_that_lack_something(text: str) -> None:
    assert_proves_itself(text)


def test_a_record_is_spelled_as_it_is_read() -> None:
    spelled = written.table("[[chains]]", chain(key=True), {})
    assert parse((HEAD + spelled).encode()).chains[0].key is True


@given(
    st.lists(st.sampled_from(ROWS), min_size=1, max_size=12), st.sampled_from(["\n", "。", "，"])
)
def test_a_draft_of_many_phrases(rows: list[str], joint: str) -> None:
    assert_proves_itself(joint.join(rows))


@given(
    st.text(alphabet="甲乙全省第二三十百万亿元亩家个%约超近多以上。，！\n 0123456789.—", min_size=1)
)
def test_a_draft_of_anything(written: str) -> None:
    if written.strip():
        assert_proves_itself(written)


def test_the_article_drafts_itself(article: str) -> None:
    assert_proves_itself(article)


@tabled("text", ["3家，3家，3家。", "甲乡有3家，有3家。", "3家" * 10])
def test_what_stands_beside_figures_tells_them_apart(text: str) -> None:
    spelled = assert_proves_itself(text)
    assert "no quotation" not in spelled


def test_of_an_endless_repetition_what_nothing_tells_apart_is_a_remark() -> None:
    assert "no quotation can tell where 3家" in assert_proves_itself("3家，" * 90)


@pytest.mark.parametrize("end", ["。", "!", "？”", "。】"])
def test_no_place_holds_the_end_of_a_sentence(end: str) -> None:
    assert_proves_itself(f"有3家，有3家{end}其中5家{end}")
    assert 'text = "有3家", prefix = "，"' in begun(Text(f"有3家，有3家{end}"))


def test_blanks_do_not_lead_a_place_astray() -> None:
    """The words around the second 第十 stand, blanks aside, around the first one alone."""
    assert_proves_itself("总量跨过亿台阶   ，由全省第十跃升，迈上千亿台阶     ，由全省第十")
    assert_proves_itself("0家0家00")


@pytest.mark.parametrize("unseen", ["\t", "\xad", "\u200b", "\u2060"])
def test_a_figure_with_what_no_base_can_hold_has_its_place(unseen: str) -> None:
    spelled = assert_proves_itself(f"全县投资12{unseen}亿元。")
    assert "no quotation" not in spelled
    assert re.search('text = "投资12 ?亿元"', spelled)


def drafted(written: str) -> tuple[FactBase, dict[str, Indicator]]:
    """Return the draft of a text as a base, and its figures by what stands at their places."""
    base = parse(assert_proves_itself(written).encode())
    return base, {place.text: each for each in base.indicators for place in each.source}


REPORT = """青岚县2023年经济运行情况
青岚县统计局
二〇二四年三月五日

一、综合
全年完成生产总值52.4亿元，比上年增长6.1%，增速居全市第二。人均可支配收入2.1万元。
二、农业（初步统计）
粮食产量12万吨，下降3%。建成高标准农田3万亩，占耕地的四成以上。2024年力争粮食产量13万吨。
"""


def test_a_draft_says_what_its_text_says_of_itself() -> None:
    base, _ = drafted(REPORT)
    assert (base.base.title.zh, base.base.area.zh) == ("青岚县2023年经济运行情况", "青岚县")
    (source,) = base.sources
    assert (source.title, source.publisher) == ("青岚县2023年经济运行情况", "青岚县统计局")
    assert source.published == "2024-03-05"
    assert [(each.id, each.name.zh) for each in base.topics] == [
        ("zonghe", "综合"),
        ("nongye", "农业"),
    ]


def test_what_came_about_is_of_no_time_after_its_text() -> None:
    """One of the two was misread: the draft says so, and keeps the rule of `check`."""
    head = "青岚县供水\n2025年7月11日\n"
    spelled = assert_proves_itself(f"{head}2026年实际供水3亿立方米。")
    assert "# check: the text was published before it came about" in spelled
    assert "period" not in spelled
    assert "period" in assert_proves_itself(f"{head}2024年实际供水3亿立方米。")


def test_a_draft_is_always_the_same_and_of_what_is_covered_there_is_none() -> None:
    spelled = begun(Text(REPORT))
    assert spelled == begun(Text(REPORT))
    assert begun(Text(REPORT), base=parse(spelled.encode())) == ""


@tabled(
    ("head", "area"),
    [
        ("政府工作报告\n——2025年1月8日在云岭市第五届人民代表大会第四次会议上", "云岭市"),
        ("云岭市统计局关于2023年经济运行情况的通报", "云岭市"),
        ("一季度经济形势\n来源：云岭市统计局", "云岭市"),
        ("一季度经济形势", "TODO"),
    ],
)
def test_the_area_is_that_of_the_head(head: str, area: str) -> None:
    base, _ = drafted(f"{head}\n全年粮食产量12万吨。")
    assert base.base.area.zh == area


@tabled(
    ("head", "publisher", "published"),
    [
        ("某事\n来源：云岭日报  2024-02-03", "云岭日报", "2024-02-03"),
        ("某事\n新华社太原3月5日电（记者甲）全省投资3亿元。", "新华社", None),
        ("某事\n2023-15-40", None, None),
        ("云岭市统计局关于某事的通报\n（2024年1月25日）", "云岭市统计局", "2024-01-25"),
        ("云岭市统计局　关于某事的通报\n（2024年1月25日）", "云岭市统计局", "2024-01-25"),
        (
            "某事\n云岭市统计局　国家统计局云岭调查队\n2024年1月25日",
            "云岭市统计局、国家统计局云岭调查队",
            "2024-01-25",
        ),
        (
            "某事2023年公报\n（云岭市统计局、国家统计局云岭调查队，2024年1月25日发布）",
            "云岭市统计局、国家统计局云岭调查队",
            "2024-01-25",
        ),
        ("某事\n云岭市财政局 2024-01-25", "云岭市财政局", "2024-01-25"),
        ("某事\n云岭市统计局 甲乙丙丁 2024-01-25", None, "2024-01-25"),
    ],
)
def test_who_published_it_and_when(head: str, publisher: str | None, published: str | None) -> None:
    base, _ = drafted(f"{head}\n全年粮食产量12万吨。")
    assert (base.sources[0].publisher, base.sources[0].published) == (publisher, published)


@tabled(
    ("name", "id"),
    [
        ("归属于上市公司股东的净利润", "guishu-yu-shangshi-gongsi-jinglirun"),
        ("社会消费品零售总额增速", "shehui-xiaofeipin-lingshou-zonge-zengsu"),
        ("机器人关节收入", "jiqiren-guanjie-shouru"),
        ("产品销售率", "chanpin-xiaoshoulv"),
        ("云岭到宁川的里程", "yunling-dao-ningchuan-de-licheng"),
        ("5500大卡煤价", "5500-daka-meijia"),
        ("……", "figure"),
    ],
)
def test_an_id_is_made_of_whole_words(name: str, id: str) -> None:
    assert Ids().of(name) == id


def test_figures_are_named_dated_and_linked() -> None:
    _, figures = drafted(REPORT)
    total, growth = figures["生产总值52.4亿元"], figures["比上年增长6.1%"]
    rank, income = figures["增速居全市第二"], figures["人均可支配收入2.1万元"]
    assert (total.id, total.name.zh) == ("shengchan-zongzhi", "生产总值")
    assert total.aliases == ("shengchan zongzhi",)
    assert (total.period, total.topic) == ("2023", "zonghe")
    assert (growth.name.zh, growth.indicator) == ("生产总值增速", total.id)
    assert growth.change == Change(direction="up", against="上年")
    assert rank.of is not None
    assert (rank.of.zh, rank.indicator) == ("全市", growth.id)
    assert income.per == "人"


def test_a_goal_is_told_from_what_came_about() -> None:
    _, figures = drafted(REPORT)
    ids = {each.id: (each.stated, each.period) for each in figures.values()}
    assert ids["liangshi-chanliang"] == ("observed", "2023")
    assert ids["liangshi-chanliang-2024"] == ("target", "2024")


def test_figures_that_say_the_same_are_one_fact_of_two_places() -> None:
    base, figures = drafted("青岚县2023年情况\n全年粮食产量12万吨。\n2023年，粮食产量达12万吨。")
    assert len(base.indicators) == 1
    assert sorted(figures) == ["粮食产量12万吨", "粮食产量达12万吨"]


def test_a_figure_that_contradicts_another_is_asked_for() -> None:
    spelled = assert_proves_itself("青岚县2023年情况\n粮食产量12万吨。\n全年粮食产量13万吨。")
    asked = "name = \"TODO 粮食产量\"  # check: value: contradicts 'liangshi-chanliang'"
    assert asked in spelled


@tabled(
    ("text", "places"),
    [
        ("出口和进口比上月回落0.8和0.3个百分点。", {"0.8", "0.3个百分点"}),
        ("投资和消费分别快于全国2.7个、1个百分点。", {"2.7个", "1个百分点"}),
        ("城乡居民收入比由2.47∶1缩小为1.93∶1。", {"1.93∶1"}),
        ("城乡居民收入比由1.86缩小到1.81。", {"1.81"}),
    ],
)
def test_a_number_whose_unit_or_noun_is_elsewhere_has_its_place(
    text: str, places: set[str]
) -> None:
    base = parse(assert_proves_itself(text).encode())
    assert places <= {place.text for each in base.indicators for place in each.source}


def test_a_name_that_its_figure_denies_is_asked_for() -> None:
    assert 'name = "TODO 税种负增长"' in assert_proves_itself("有5个税种负增长。")


def test_headings_are_numbered_or_stand_before_a_paragraph() -> None:
    prose = "全年粮食产量12万吨，油料产量3万吨，蔬菜产量5万吨。"
    other = "工业投资3亿元，比上年增长5%，其中技改投资2亿元。"
    text = f"青岚县2023年情况\n县长 甲乙\n各位代表：\n农业\n{prose}\n工业\n{other}"
    base, _ = drafted(text)
    assert [each.name.zh for each in base.topics] == ["农业", "工业"]
    begun_in_lines = f"青岚县2023年情况\n一、农业。{prose}\n二、工业。工业投资3亿元。"
    base, _ = drafted(begun_in_lines)
    assert [each.name.zh for each in base.topics] == ["农业", "工业"]


def test_words_of_remarks_are_those_of_the_reader() -> None:
    assert "# 核对：" in begun(Text("粮食产量12万吨。粮食产量13万吨。"), language="zh")


class TestToABase:
    """With a base, only what it does not cover yet is drafted, and can be added to it."""

    MORE = "另建公园3个，粮食单产增长2%。\n"

    def added(self, written: str, base: str) -> FactBase:
        more = begun(Text(written), base=parse(base.encode()))
        return parse(f"{base}\n{more}".encode())

    def test_what_is_missing_is_added(self) -> None:
        whole = begun(Text(REPORT))
        first, *others = whole.split("[[indicators]]")
        part = "[[indicators]]".join([first, others[0], *others[2:]])
        part = part.replace('indicator = "shengchan-zongzhi-zengsu"\n', "")
        base, again = parse(part.encode()), self.added(REPORT, part)
        (new,) = set(again.by_id) - set(base.by_id)
        assert again.by_id[new] == parse(whole.encode()).by_id["shengchan-zongzhi-zengsu"]

    def test_a_text_that_the_base_does_not_know_is_a_source_of_its_own(self) -> None:
        base = begun(Text(REPORT)).replace("source = {", 'source = { id = "text",')
        both = self.added(f"白杨县2023年情况\n{self.MORE}", base)
        assert [each.id for each in both.sources] == ["text", "text-2"]
        places = {place.id for each in both.facts for place in each.source}
        assert places == {"text", "text-2"}


def test_a_road_has_the_places_that_it_connects() -> None:
    _, figures = drafted("青岚县2023年情况\n云岭至白杨县高速公路全长63.5公里，投资3亿元。")
    places = figures["云岭至白杨县高速公路全长63.5公里"].places
    assert [place.zh for place in places] == ["云岭", "白杨县"]
    assert figures["投资3亿元"].places == ()


def test_the_change_of_a_share_is_that_of_the_share() -> None:
    text = (
        "青岚县2023年情况\n财政收入9亿元，税收收入6亿元，占财政收入的68.1%，比上年提高2.4个百分点。"
    )
    _, figures = drafted(text)
    change = figures["比上年提高2.4个百分点"]
    assert change.name.zh == "税收收入占比变化量"
    assert change.indicator == "shuishou-shouru-zhanbi"


def test_a_rate_of_fulfilment_belongs_to_what_was_planned() -> None:
    base, _ = drafted("青岚县2023年情况\n财政收入4.56亿元，增长7.3%，为年初预算的51.2%。")
    income, growth, done = base.indicators
    assert done.name.zh == "财政收入年初预算完成率"
    assert [growth.indicator, done.indicator] == [income.id, income.id]


def test_how_far_a_growth_is_from_another_belongs_to_the_growth() -> None:
    base, _ = drafted("青岚县2023年情况\n生产总值增长6.1%，增速高于全市平均水平1.1个百分点。")
    growth, gap = base.indicators
    assert gap.name.zh == "生产总值增速与全市平均水平差"
    assert (growth.name.zh, gap.indicator) == ("生产总值增速", growth.id)


def test_a_table_and_what_is_to_come_are_topics_of_their_own() -> None:
    base, figures = drafted(
        "青岚县2023年情况\n一、农业\n全年粮食产量12万吨，油料产量3万吨。\n"
        "附表：各乡镇产量（单位：吨）\n甲镇 粮食产量 500吨。\n其中，蔬菜产量5万吨，增长3%。\n"
        "二、工业\n工业投资3亿元，增长5%。\n下一步，力争工业投资达到4亿元。\n"
    )
    names = {each.id: each.name.zh for each in base.topics}
    assert [*names.values()] == ["农业", "各乡镇产量", "工业", "展望"]
    assert [names[each.topic] for each in figures.values()] == [
        *("农业", "农业", "各乡镇产量", "农业", "农业"),
        *("工业", "工业", "展望"),
    ]


def test_a_plan_under_a_heading_that_says_so_stays_there() -> None:
    base, _ = drafted(
        "青岚县2023年情况\n一、农业\n全年粮食产量12万吨。\n二、下一步打算\n各项工作有序推进。\n"
        "下一步，力争工业投资达到4亿元。\n"
    )
    assert [each.name.zh for each in base.topics] == ["农业", "下一步打算"]


def test_what_lasts_is_of_no_period_but_one_said_with_it() -> None:
    text = "青岚县2023年情况\n总投资5亿元的大桥建成。高速公路全长63.5公里，全年投资3亿元。"
    _, figures = drafted(text)
    assert [each.period for each in figures.values()] == [None, None, "2023"]


def test_what_is_done_does_not_last() -> None:
    text = "青岚县2023年情况\n全年新增学位2600个，硬化村道80公里，铺设水管12公里。"
    _, figures = drafted(text)
    assert [each.period for each in figures.values()] == ["2023"] * 3


def test_whose_a_figure_is_by_another_clause_is_looked_at() -> None:
    text = "青岚县2023年情况\n青禾股份有限公司营业收入8亿元，净利润1.2亿元。"
    written = begun(Text(text))
    remark = "  # check: named elsewhere in the text: the figure may be another's"
    owner = 'entity = "青禾股份有限公司"'
    assert [line for line in written.splitlines() if owner in line] == [owner, owner + remark]


def test_a_figure_that_only_limits_the_next_one_is_set_aside() -> None:
    text = "青岚县2023年情况\n集体经济收入50万元以上的村有14个，新开工亿元以上项目23个。"
    base, figures = drafted(text)
    assert [each.text for each in base.sources[0].set_aside] == ["50万元以上", "亿元以上"]
    assert [each.unit for each in figures.values()] == ["个", "个"]


def test_of_a_known_source_such_a_figure_is_drafted() -> None:
    """Its table stands elsewhere in the file: nothing can be added to it behind."""
    text = Text("青岚县2023年情况\n粮食产量12万吨。新开工亿元以上项目23个。")
    base = parse(begun(text).encode())
    known = base.sources[0].sha256
    older = f"""[base]
format = 1
title = "甲"
area = "青岚县"
[[sources]]
id = "text"
title = "甲"
sha256 = "{known}"
"""
    added = begun(text, base=parse(older.encode()))
    assert "set_aside" not in added
    assert added.count("[[indicators]]") == 3


@tabled("mark", ["[1]", "［１］", "〔2〕", "【注】", "[注1]", "①", " [1][2]", "*"])
def test_a_footnote_mark_is_no_part_of_the_title(mark: str) -> None:
    base, _ = drafted(f"青岚县2023年农业综述{mark}\n全年粮食产量12万吨。")
    assert base.sources[0].title == base.base.title.zh == "青岚县2023年农业综述"


@tabled("title", ["青岚县2023年综述（2）", "青政发〔2023〕", "青岚县2023年A[b]"])
def test_what_is_no_footnote_mark_stays_in_the_title(title: str) -> None:
    base, _ = drafted(f"{title}\n全年粮食产量12万吨。")
    assert base.sources[0].title == title


@tabled(
    ("head", "type"),
    [
        ("青岚县2023年统计公报", "report"),
        ("青岚县2023年统计公报\n来源：青岚日报", "newspaper"),
        ("青岚县2023年政府工作报告", "report"),
        ("读青岚县2023年统计公报有感", "newspaper"),
        ("青岚县2023年农业综述", "newspaper"),
    ],
)
def test_a_title_tells_the_type_where_no_publisher_is_said(head: str, type: str) -> None:
    base, _ = drafted(f"{head}\n全年粮食产量12万吨。")
    assert base.sources[0].type == type


def test_the_second_line_of_a_title_goes_on_with_the_first() -> None:
    base, _ = drafted("青山绿水再出发\n——青岚县2023年农业综述\n全年粮食产量12万吨。")
    assert base.sources[0].title == "青山绿水再出发——青岚县2023年农业综述"
    base, _ = drafted("——青岚县2023年农业综述\n全年粮食产量12万吨。")
    assert base.sources[0].title == "——青岚县2023年农业综述"


def test_of_a_text_in_two_parts_the_headings_below_them_are_topics() -> None:
    base, _ = drafted(
        "政府工作报告\n青岚县人民政府县长 甲乙丙\n一、过去一年\n（一）抓农业。粮食产量12万吨。\n"
        "（二）抓工业。工业投资3亿元。\n（三）抓民生。新建学校5所。\n二、今年任务\n新建公园2个。\n"
    )
    assert [each.name.zh for each in base.topics] == ["抓农业", "抓工业", "抓民生", "今年任务"]
    assert base.sources[0].publisher == "青岚县人民政府"


def test_what_is_no_period_is_not_drafted() -> None:
    (said,) = read("2020年粮食产量2万吨。")
    place = Locator(paragraph=1, sentence=1, text="2万吨")
    assert records.record(said, place, "t", None).period == "2020"
    backwards = said._replace(period="2021/2020")
    assert records.record(backwards, place, "t", None).period is None
