"""Search: what finds what, and in which order."""

from pathlib import Path

import pytest

from builders import HEAD, INDICATOR, base, chain, indicator, name, project, source
from czfacts import UsageError
from czfacts.base.model import Change, Company, Fact, FactBase, Stage
from czfacts.lookup import match, question, search
from every import tabled
from inside import run
from surroundings import ROOT


def finds(fact: Fact, *words: str) -> bool:
    return search.best_first(base(), [fact], words) == [fact]


@tabled(
    "words",
    [
        *("光伏", "伏", "photovoltaic", "PHOTO", "photovoltaics", "guangfu", "guang fu", "ＰＶ"),
        *("guangfuchan", "guāngfú", "a-b", "光伏产业", "光伏、产业"),
    ],
)
def test_names_aliases_and_ids_are_found(words: str) -> None:
    aliases = ("guangfu chanye", "PV", "产业")
    assert finds(chain(id="a-b", name=name("光伏链", "Photovoltaic"), aliases=aliases), words)


@tabled("words", ["uangfu", "v", "光电", "guangfux", "光伏玻璃", "volta"])
def test_what_is_not_there_is_not_found(words: str) -> None:
    assert not finds(chain(name=name("光伏", "Photovoltaic"), aliases=("guangfu",)), words)


@tabled(("word", "is_found"), [("led", False), ("doubled", True), ("重字", True)])
def test_a_note_is_found_by_its_whole_words(word: str, *, is_found: bool) -> None:
    assert finds(chain(note=name("重字", "doubled")), word) is is_found


def test_what_holds_the_parts_comes_after_what_holds_the_whole() -> None:
    whole = indicator(id="a", name=name("光伏产值", "A"))
    parts = indicator(id="b", name=name("光伏链产值", "B"))
    assert search.best_first(base(), [parts, whole], ["光伏产值"]) == [whole, parts]
    assert search.best_first(base(), [parts], ["GDP增幅"]) == []


def test_the_nearest_name_is_suggested() -> None:
    facts = [chain(id="a-b", name=name("光伏", "Photovoltaic"), aliases=("guangfu",))]
    assert search.nearest(facts, ["photovoltiac"]) == "Photovoltaic"
    assert search.nearest(facts, ["guanfu"]) == "guangfu"
    assert search.nearest(facts, ["zzz"]) is None


@tabled(
    ("words", "direction"),
    [
        ("负增长", "down"),
        ("哪些指标负增长", "down"),
        ("用水量下降", "down"),
        ("negative growth", "down"),
        ("用水量正增长", "up"),
        ("持平", "flat"),
    ],
)
def test_a_change_is_found_by_where_it_went(words: str, direction: str) -> None:
    facts = [
        indicator(
            "3", "%", id=each, name=name("用水量增速", "Growth"), change=Change(direction=each)
        )
        for each in ("up", "down", "flat")
    ]
    assert [each.id for each in search.best_first(base(), facts, [words])] == [direction]


def test_units_and_periods_are_found() -> None:
    fact = indicator("1236.8", "亿元", period="2022-01/2022-06")
    assert all(finds(fact, word) for word in ("亿元", "1,236.8", "2022-06", "2022"))


def test_all_words_must_be_found() -> None:
    fact = chain(name=name("光伏", "Photovoltaic chain"))
    assert finds(fact, "光伏", "chain")
    assert not finds(fact, "光伏", "glass")


def test_companies_stages_products_and_places_are_found() -> None:
    made = (name("朗迪钙", "calcium"),)
    fact = chain(
        companies=(Company(name=name("振东", "Zhendong"), makes=made),),
        stages=(Stage(name=name("封装", "packaging")),),
    )
    assert all(finds(fact, word) for word in ("振东", "朗迪", "calcium", "封装", "packaging"))
    assert finds(project(places=(name("日照港", "Rizhao port"),)), "rizhao")
    assert finds(indicator(area=name("主城区", "main urban area")), "主城区")


def test_notes_and_caveats_are_found() -> None:
    assert finds(chain(note=name(en="ours")), "ours")
    assert finds(chain(caveat=name("重字")), "重字")


@tabled(
    ("query", "is_found"),
    [
        ("15.8", True),
        ("15.8%", True),
        ("5.8", False),
        ("5.8%", False),
        ("15", False),
        ("8", False),
        ("15.85", False),
    ],
)
def test_a_number_is_only_found_whole(query: str, *, is_found: bool) -> None:
    assert finds(indicator("15.8", "%"), query) is is_found


def test_an_exact_name_comes_first_then_the_beginning_then_the_inside() -> None:
    inside = indicator(id="c", name=name("占光伏比", "C"))
    begins = indicator(id="b", name=name("光伏玻璃", "B"))
    exact = indicator(id="a", name=name("光伏", "A"))
    noted = indicator(id="d", name=name("丁", "D"), note=name("光伏"))
    found = search.best_first(base(), [noted, inside, begins, exact], ["光伏"])
    assert [fact.id for fact in found] == ["a", "b", "c", "d"]


def test_equals_keep_their_order() -> None:
    facts = [indicator(id=id, name=name("光伏", "x")) for id in ("b", "a")]
    assert search.best_first(base(), facts, ["光伏"]) == facts


@pytest.mark.parametrize("words", [[], [""], [" ", "\u3000"]])
def test_blank_words_are_wrong_usage(words: list[str]) -> None:
    with pytest.raises(UsageError, match="blank"):
        search.best_first(base(), [], words)


def test_every_fact_is_found_by_each_of_its_names(
    base: FactBase, index: search.Index[Fact]
) -> None:
    for fact in base.facts:
        for text in (fact.id, *fact.name.texts, *fact.aliases[::8]):
            found = index.find([text])
            assert fact in found, text
            assert found.index(fact) < 6, (fact.id, text, [each.id for each in found[:6]])


@tabled(
    "words",
    [
        *("“县管校聘”", "《县管校聘》", "「县管校聘」", "县 管 校 聘", "縣管校聘", "(县管校聘)"),
        *("上—中—下", "上、中、下", "上中下", "上-中-下三级"),
    ],
)
def test_marks_blanks_and_traditional_forms_do_not_matter(words: str) -> None:
    assert finds(chain(name=name("教师“县管校聘”"), aliases=("上、中、下三级网络",)), words)


@tabled(
    ("value", "unit", "query"),
    [
        ("1.25", "万公里", "12500公里"),
        ("1.25", "万公里", "12,500 km"),
        ("1.25", "万公里", "12500"),
        ("88", "万人次", "880000"),
        ("88", "万人次", "88万人"),
        ("3", "成", "30%"),
        ("0.5", "小时", "30分钟"),
        ("0.5", "小时", "30 minutes"),
        ("42.5", "万亩", "28,333 ha"),
        ("513", "公里", "五百一十三公里"),
        ("1236.8", "亿元", "123.68 billion yuan"),
        ("1236.8", "亿元", "CNY 123.68 bn"),
        ("186.73", "亿元", "186.7亿"),
        ("186.73", "亿元", "187亿"),
        ("186.73", "亿元", "186.7"),
        ("186.73", "亿元", "CNY 18.67 billion"),
        ("13", "个", "13家"),
        ("1", "位", "第一"),
        ("1", "位", "No. 1"),
        ("1", "位", "first"),
        ("50", "%", "一半以上"),
    ],
)
def test_a_query_is_read_as_a_quantity(value: str, unit: str, query: str) -> None:
    assert finds(indicator(value, unit), query)


@tabled(
    ("value", "unit", "query"),
    [
        ("1.25", "万公里", "12500亩"),
        ("1.25", "万公里", "1250"),
        ("2", "位", "top 2"),
        ("2", "位", "2%"),
        ("42.5", "万亩", "28,334 ha"),
        ("13", "个", "13公里"),
        ("186.73", "亿元", "186.8亿"),
        ("186.73", "亿元", "186.731亿"),
        ("186.73", "亿元", "187"),
        ("18.73", "亿元", "19亿"),
    ],
)
def test_another_quantity_is_not_found(value: str, unit: str, query: str) -> None:
    assert not finds(indicator(value, unit), query)


def test_a_percentage_is_no_rank() -> None:
    assert {each.size.code for each in question.read(["top 3"]).amounts} == {"rank"}
    assert "rank" not in {each.size.code for each in question.read(["top 3%"]).amounts}


def test_top_three_is_no_third_place() -> None:
    third, top = indicator("3", "位", id="a"), indicator("3", "位", id="b", comparator="<=")
    for query, found in (("top 3", top), ("前三", top), ("No. 3", third), ("第三", third)):
        assert search.best_first(base(), [third, top], [query]) == [found], query


@tabled("query", ["2022上半年", "H1 2022", "上半年", "2022年1-6月", "first half"])
def test_a_period_is_found_as_people_write_it(query: str) -> None:
    half = indicator(id="a", period="2022-01/2022-06")
    year, other = indicator(id="b", period="2022"), indicator(id="c", period="2021")
    assert search.best_first(base(), [other, year, half], [query])[:1] == [half]


def test_topics_statuses_and_the_linked_find_facts_after_names() -> None:
    of_chain = indicator(id="i", name=name("产值", "Output"), chain="c")
    known = chain(id="c", name=name("光伏链"), status="underway")
    whole = base(chains=(known,), indicators=(of_chain,))
    for asked, found in (("光伏", "ci"), ("题目", "ci"), ("推进中", "c"), ("光伏产值", "i")):
        assert "".join(each.id for each in search.best_first(whole, whole.facts, [asked])) == found


def test_what_holds_for_all_finds_them_where_nothing_else_is_found() -> None:
    figures = (indicator(id="i"), indicator(id="j", name=name("某市", "B")))
    whole = base(sources=(source(title="某报", published="2022-09-01"),), indicators=figures)
    asked = (("某报", "ij"), ("2022-09-01", "ij"), ("某市", "j"), ("某报 指标 b", "j"))
    for words, found in asked:
        assert "".join(each.id for each in search.best_first(whole, figures, [words])) == found


def test_pinyin_finds_what_has_none_written_but_only_where_nothing_else_is_found() -> None:
    firm = chain(id="a", companies=(Company(name=name("同方重工")),))
    other = chain(id="b", name=name("b", "Tongfang"))
    for words in ("tongfang", "tong fang zhong gong", "tongfangchong"):
        assert finds(firm, words), words
    assert search.best_first(base(), [firm, other], ["tongfang"]) == [other]
    assert not finds(firm, "fangx")


@tabled(
    ("letters", "may"),
    [("gao", True), ("gaotie", True), ("gaot", True), ("ga", False), ("gaoq", False), ("", True)],
)
def test_letters_that_spell_nothing_are_told_at_once(letters: str, *, may: bool) -> None:
    assert match.may_spell(letters, match.syllables("高铁 A1")) is may


def test_words_of_a_question_need_not_be_found() -> None:
    fact = indicator(name=name("农村公路条数", "Rural roads"))
    assert finds(fact, "农村公路一共有多少条")
    assert finds(fact, "how many rural roads are there")
    assert not finds(fact, "how many")


@tabled("words", ["gdp", "GDP", "社零总额", "一产增加值", "2022年GDP", "2022年社零总额"])
def test_a_measure_is_found_by_what_others_call_it(words: str) -> None:
    names = ("地区生产总值", "社会消费品零售总额", "第一产业增加值", "粮食产量")
    facts = [
        indicator(id=f"f{n}", name=name(each, ""), period="2022") for n, each in enumerate(names)
    ]
    found = search.best_first(base(indicators=facts), facts, [words])
    assert len(found) == 1


@tabled("words", ["gdp", "GDP", "2025年GDP", "2025年 gdp"])
def test_what_others_call_so_comes_before_what_only_has_it_in_its_name(words: str) -> None:
    names = ("万元GDP能耗", "地区生产总值")
    facts = [
        indicator(id=f"f{n}", name=name(each, ""), period="2025") for n, each in enumerate(names)
    ]
    found = search.best_first(base(indicators=facts), facts, [words])
    assert [each.name.zh for each in found] == [*reversed(names)]


@tabled("words", ["粮食产量目标", "2025年粮食产量目标", "target for 粮食产量"])
def test_a_target_is_found_by_that_it_is_one(words: str) -> None:
    told = [
        indicator(id=stated, name=name("粮食产量", ""), period="2025", stated=stated)
        for stated in ("observed", "target")
    ]
    assert [each.id for each in search.best_first(base(indicators=told), told, [words])] == [
        "target"
    ]


def test_a_classifier_behind_a_number_is_no_word() -> None:
    """年 of 2025年 stands in 年末人口, which is of 2024."""
    fact = indicator(name=name("年末人口", "2025 plan"), period="2024")
    assert not finds(fact, "2025年 人口")


@tabled(
    ("words", "found"),
    [
        ("猪肉价格", ["猪肉平均零售价"]),
        ("猪肉价", ["猪肉平均零售价"]),
        ("煤价", ["动力煤价格"]),
        ("煤炭价格", []),
        ("煤价格", ["动力煤价格"]),
        ("价格", ["动力煤价格", "猪肉平均零售价"]),
        ("服务价格", []),
        ("牛肉价格", []),
    ],
)
def test_a_price_is_one_by_either_word(words: str, found: list[str]) -> None:
    names = ("猪肉平均零售价", "动力煤价格", "服务评价", "牛肉价值链", "煤矿代价")
    facts = [indicator(id=f"f{n}", name=name(each, "")) for n, each in enumerate(names)]
    best = search.best_first(base(indicators=facts), facts, [words])
    assert [each.name.zh for each in best] == found


def test_sentences_are_searched_last() -> None:
    named, said = chain(id="a", name=name("松树")), chain(id="b")
    sentences = {"b": ("山上有松树百棵。",)}
    assert search.Index(base(), [said, named], sentences).find(["松树"]) == [named, said]


def test_a_question_as_long_as_an_article_is_looked_for_as_it_is() -> None:
    long = "云" * 500
    assert not finds(chain(name=name("云")), long)
    assert finds(chain(name=name(long)), long)


@tabled(
    ("words", "part"),
    [
        ("光伏玻璃份额", "光伏玻璃"),
        ("某省光伏玻璃", "光伏玻璃"),
        ("the rate of solar glass", "solar glass"),
        ("没有的东西", None),
        ("glass", None),
    ],
)
def test_of_what_is_not_found_the_part_that_is_known_is_named(words: str, part: str | None) -> None:
    index = search.Index(base(), [chain(name=name("光伏玻璃", "Solar glass"))])
    assert index.known_part([words]) == part


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("光伏玻璃厂房施工图纸一览", "'czfacts search 光伏玻璃' finds something"),
        ("qqqqqq", "'czfacts list' lists all facts, 'czfacts sources' where they are from"),
        ("photovoltiac", "did you mean 'photovoltaic'?"),
    ],
)
def test_what_is_not_found_has_a_hint(words: str, hint: str) -> None:
    done = run("search", words)
    assert (done.code, done.stdout) == (1, b"")
    assert done.stderr == f"czfacts: nothing found for '{words}'\nhint: {hint}\n"


@tabled(
    ("words", "found"),
    [
        ("石桥高铁", "bc"),
        ("石桥大雨高铁", ""),
        ("某市石桥高铁", "bc"),
        ("某市大雨", ""),
        ("weather of Some City", ""),
        ("石桥的大雨", "bc"),
        ("石桥造价增长", "c"),
        ("30亿石桥", "c"),
    ],
)
def test_what_has_at_least_half_of_a_question_comes_close(words: str, found: str) -> None:
    airport = project(id="a", name=name("某市机场", "Airport of Some City"))
    bridge = project(id="b", name=name("石桥", "Stone bridge"))
    cost = indicator("30", "亿元", id="c", name=name("石桥造价", "Cost of it"))
    whole = base(projects=(airport, bridge), indicators=(cost,))
    index = search.Index(whole, whole.facts)
    assert "".join(each.id for each in index.closest([words])) == found


def test_of_what_comes_close_names_with_more_of_its_characters_come_first() -> None:
    named = {"a": "税收收入", "b": "一般公共预算收入", "c": "农村居民人均可支配收入"}
    figures = [indicator("3", id=id, name=name(zh)) for id, zh in named.items()]
    index = search.Index(base(indicators=tuple(figures)), figures)
    assert [each.id for each in index.closest(["农民收入"])] == ["c", "a", "b"]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("words", ["高铁", "龙芯", "海绵城市", "pension"])
def test_ids_are_shown_at_every_usual_width(words: str, language: str) -> None:
    ids = run("search", words, "--fields", "id").stdout.split()[1:]
    for columns in ("60", "80", "120"):
        settings = {"COLUMNS": columns}
        shown = run("search", words, "-f", "table", "--lang", language, settings=settings).stdout
        assert all(id in shown for id in ids), columns


def test_long_ids_leave_room_for_the_rest(tmp_path: Path) -> None:
    id = "chengzhen-jumin-renjun-kezhipei-shouru"
    facts = tmp_path / "facts.toml"
    figure = INDICATOR.replace('"a"', f'"{id}"').replace("甲", "城镇居民人均可支配收入")
    facts.write_text(HEAD + figure + 'period = "2023"\n', encoding="utf-8")
    asked = ("search", "居民", "--facts", facts, "-f", "table", "--lang", "zh")
    shown = run(*asked, settings={"COLUMNS": "70"}).stdout.decode()
    assert shown.startswith("名称")
    assert "未显示：编号" in shown


def test_a_text_at_hand_is_searched_too_last() -> None:
    asked = ("--facts", ROOT / "examples/report.toml", "--fields", "id")
    text = ("--text", ROOT / "examples/report.txt")
    closest = run("search", "其中山区", *asked)
    assert closest.stdout == b"id\nmountain-roads\n"
    assert closest.stderr == "no fact has all of '其中山区'; these come closest\n"
    found = run("search", "其中山区", *asked, *text)
    assert found.stdout == b"id\nvillage-roads\nmountain-roads\n"
    found = run("search", "老旧小区", *asked, *text)
    assert found.stdout == b"id\nold-estates\nwater-loss\n"


@tabled(
    ("words", "is_found"),
    [
        ("沁源县", True),
        ("沁源县铁路", False),
        ("Qinyuan County", True),
        ("qinyuan", True),
        ("源县", False),
        ("county", False),
    ],
)
def test_the_ending_of_a_place_need_not_be_found(words: str, *, is_found: bool) -> None:
    fact = project(places=(name("沁源", "Qinyuan"),))
    assert finds(fact, words) is is_found


@pytest.mark.parametrize("words", ["31 February 2022", "2022-02-30"])
def test_a_day_that_is_not_in_the_calendar_is_not_found(words: str) -> None:
    assert not finds(indicator(name=name("产值", "Output"), period="2022-02"), words)


def test_a_word_that_is_no_text_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match="a word is not text"):
        search.best_first(base(), [], ["\udcff"])
