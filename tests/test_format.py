"""What the format can say, and what becomes of it in JSON, in checks and on screens."""

from decimal import Decimal
from typing import Any

import pytest
import tomli

import builders
from builders import HEAD, INDICATOR, PROJECT, base, indicator, name, policy, project
from czfacts import InvalidError, load
from czfacts.base import toml
from czfacts.base.loader import parse
from czfacts.base.model import (
    Bilingual,
    Change,
    Comparator,
    FactBase,
    Indicator,
    Locator,
    Normalized,
    Policy,
)
from czfacts.cli import main
from czfacts.lookup import convert, find
from czfacts.lookup.filter import Filters, narrow
from czfacts.lookup.find import Around
from czfacts.lookup.sort import arrange
from czfacts.printing import terminal
from czfacts.proof import check, verify
from czfacts.proof.draft import begun
from czfacts.reading.text.sentences import Text
from czfacts.values.suggest import nearest
from czfacts.views import card, figures, labels
from every import tabled

POLICY = PROJECT.replace("projects", "policies")
CHAIN = PROJECT.replace("projects", "chains")
# Everything in Chinese alone, most of it as plain strings.
CHINESE = """\
[base]
format = 1
title = "云溪市上半年"
area = { zh = "云溪市" }

[[topics]]
id = "t"
name = "经济"

[[sources]]
id = "s"
title = "云溪半年"
[[sources.set_aside]]
paragraph = 1
sentence = 2
text = "第三"
reason = "名称"

[[chains]]
id = "c"
name = "制茶产业链"
topic = "t"
status = "underway"
fields = [{ name = "种植", makes = ["春茶"] }, { name = "加工" }]
companies = [{ name = "云岭茶业" }]
policy = "g"
source = { paragraph = 1, sentence = 1, text = "制茶" }

[[projects]]
id = "p"
name = "茶园步道"
topic = "t"
places = ["北坡"]
source = { paragraph = 1, sentence = 1, text = "步道" }

[[indicators]]
id = "i"
name = "茶农人均收入"
topic = "t"
value = 2.4
unit = "万元"
per = "人"
stated = "target"
entity = "云岭茶业"
places = ["北坡"]
of = "全省"
note = "按行文"
caveat = "疑脱字"
distinction = "全国首批"
source = { paragraph = 1, sentence = 1, text = "2.4万元" }

[[indicators]]
id = "j"
name = "茶农人均收入增速"
topic = "t"
value = 3
unit = "%"
change = { direction = "down", against = "上年同期" }
indicator = "i"
source = { paragraph = 1, sentence = 1, text = "3%" }

[[policies]]
id = "g"
name = "兴茶办法"
topic = "t"
status = "issued"
period = "2023"
places = ["全市"]
source = { paragraph = 1, sentence = 1, text = "办法" }
"""


def problems(text: str) -> list[str]:
    with pytest.raises(InvalidError) as raised:
        parse(text.encode(), "F")
    return [problem.message for problem in raised.value.problems]


def told(known: FactBase) -> list[str]:
    return [each.message for each in check.problems(known) if each.rule != "differs_from_text"]


def only(text: str) -> Any:
    (fact,) = parse((HEAD + text).encode()).facts
    return fact


@tabled(
    ("language", "written", "expected"),
    [
        ("", '"甲"', Bilingual(zh="甲")),
        ('language = "zh"', '"甲"', Bilingual(zh="甲")),
        ('language = "en"', '"A"', Bilingual(en="A")),
        ('language = "en"', '{ zh = "甲" }', Bilingual(zh="甲")),
        ("", '{ en = "A" }', Bilingual(en="A")),
    ],
)
def test_a_plain_string_is_in_the_language_of_the_base(
    language: str, written: str, expected: Bilingual
) -> None:
    head = HEAD.replace("format = 1", f"format = 1\n{language}")
    text = head + INDICATOR.replace('{ zh = "甲", en = "A" }', written)
    (figure,) = parse(text.encode()).indicators
    assert figure.name == expected
    assert figure.to_dict()["name"] == {"zh": expected.zh, "en": expected.en}


def test_either_language_stands_for_the_other() -> None:
    assert (
        labels.called(Bilingual(zh="甲"), "en") == labels.called(Bilingual(zh="甲"), "zh") == "甲"
    )


def test_a_base_that_says_its_languages_is_asked_for_both() -> None:
    text = CHINESE.replace("format = 1", 'format = 1\nlanguages = ["zh", "en"]')
    known = parse(text.encode())
    found = [each for each in check.problems(known) if each.rule == "untranslated"]
    assert {each.message for each in found} > {
        "base.title: not in English",
        "set_aside.reason: not in English",
        "fields.makes: not in English",
    }
    assert len(found) == 20
    assert {each.id for each in found} == {"base", "t", "s", "c", "p", "i", "j", "g"}
    assert told(parse(CHINESE.encode())) == []
    english = text.replace('title = "云溪市上半年"', 'title = { en = "Yunxi" }')
    assert "base.title: not in Chinese" in told(parse(english.encode()))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "line",
    ["", "chains", "projects", "indicators", "policies", "show c", "show i", "show g", "search 茶"],
)
@pytest.mark.parametrize("form", ["table", "tsv", "json"])
def test_a_base_in_chinese_alone_has_no_hole_on_any_screen(
    line: str, language: str, form: str, tmp_path: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "yunxi.toml"
    file.write_text(CHINESE, encoding="utf-8")
    options = ["--facts", str(file), "--lang", language, "-f", form]
    assert main([*line.split(), *options]) == 0
    shown = capsys.readouterr()
    assert "None" not in shown.out
    assert any(word in shown.out for word in ("茶", "经济"))
    if form == "table":
        assert not any(row.endswith(" ") for row in shown.out.splitlines())


def test_what_a_card_shows_of_the_new_fields() -> None:
    known = parse(CHINESE.encode())

    def shown(id: str) -> str:
        return terminal.render(
            card.table(known, known.by_id[id], Around((), ()), "en"), width=100, styled=False
        )

    assert "Value         CNY 24,000/person (2.4万元/人)" in shown("i")
    assert "Normalized" not in shown("i")
    assert "Stated        target" in shown("i")
    assert "Change        down, against 上年同期" in shown("j")
    assert "Normalized    -3%" in shown("j")
    assert "Fields        种植\n              └── 春茶" in shown("c")
    assert "Period        2023" in shown("g")


@tabled(
    ("path", "expected"),
    [
        ("a/report.toml", "report"),
        ("Wuhu 2023.toml", "wuhu-2023"),
        ("长治.toml", "base"),
        ("-", "stdin"),
        (f"{'x' * 70}.toml", "x" * 64),
    ],
)
def test_a_base_is_named_after_its_file(path: str, expected: str) -> None:
    known = parse((HEAD + INDICATOR).encode(), path)
    assert (known.base.id, known.indicators[0].base) == (expected, expected)


def test_a_base_may_name_itself() -> None:
    text = HEAD.replace("format = 1", 'format = 1\nid = "own"') + INDICATOR
    known = parse(text.encode(), "report.toml")
    assert (known.base.id, known.indicators[0].base) == ("own", "own")
    assert problems(text.replace('"own"', '"Own"'))[0].startswith("base.id: expected lower-case")
    assert load().base.id == "changzhi"


@pytest.mark.parametrize("field", ["base", "kind", "normalized", "relation"])
def test_what_is_derived_is_not_written(field: str) -> None:
    (found,) = problems(HEAD + INDICATOR + f'{field} = "x"\n')
    assert found.startswith(f"unknown field '{field}'")


COMMON = "base kind id name aliases topic source note caveat distinction"


@pytest.mark.parametrize(
    ("fact", "own"),
    [
        (builders.chain(), "key status stages fields companies policy"),
        (project(), "status places chain policy part_of"),
        (
            indicator(),
            """value high parts unit per comparator normalized change relation stated period
            area entity places of chain project policy indicator revises""",
        ),
        (policy(), "status period places part_of"),
    ],
    ids=["chain", "project", "indicator", "policy"],
)
def test_the_order_of_fields_is_settled(fact: Any, own: str) -> None:
    assert [*fact.to_dict()] == f"{COMMON} {own}".split()


@tabled(
    ("values", "value", "high", "comparator"),
    [
        ({}, "3", None, "="),
        ({"change": Change(direction="up")}, "3", None, "="),
        ({"change": Change(direction="down")}, "-3", None, "="),
        ({"value": "-3", "change": Change(direction="down")}, "-3", None, "="),
        ({"value": "0", "change": Change(direction="flat")}, "0", None, "="),
        ({"comparator": ">", "change": Change(direction="down")}, "-3", None, "<"),
        ({"comparator": "<=", "change": Change(direction="down")}, "-3", None, ">="),
        ({"comparator": "~", "change": Change(direction="down")}, "-3", None, "~"),
        ({"comparator": ">", "value": "-3"}, "-3", None, ">"),
        ({"high": Decimal(5)}, "3", "5", "="),
        ({"high": Decimal(5), "change": Change(direction="down")}, "-5", "-3", "="),
        ({"value": "-3", "high": Decimal(-5)}, "-5", "-3", "="),
    ],
)
def test_a_change_is_signed_once(
    values: dict[str, Any], value: str, high: str | None, comparator: Comparator
) -> None:
    figure = indicator(**{"unit": "%", **values})
    upper = None if high is None else Decimal(high)
    expected = Normalized(value=Decimal(value), high=upper, unit="%", comparator=comparator)
    assert figure.normalized == expected


def test_a_sign_keeps_all_digits() -> None:
    figure = indicator("1." + "3" * 50, "%", change=Change(direction="down"))
    assert str(figure.normalized.value) == "-1." + "3" * 50


@tabled(
    ("unit", "per", "value", "expected"),
    [
        ("万元", "人", "3.2", ("32000", "CNY/人")),
        ("元/吨", None, "450", ("450", "CNY/吨")),
        ("元", "吨", "450", ("450", "CNY/吨")),
        ("", None, "102.3", ("102.3", "1")),
    ],
)
def test_a_figure_for_each_is_a_rate(
    unit: str, per: str | None, value: str, expected: tuple[str, str]
) -> None:
    normal = indicator(value, unit, per=per).normalized
    assert (str(normal.value), normal.unit) == expected


@tabled(
    ("values", "relation"),
    [
        ({}, "level"),
        ({"unit": "位"}, "rank"),
        ({"unit": "位", "of": name("全省")}, "rank"),
        ({"unit": ":", "parts": (Decimal(3), Decimal(4))}, "ratio"),
        ({"unit": "%", "of": name("全省")}, "share"),
        ({"unit": "%", "change": Change(direction="up")}, "change_rate"),
        ({"unit": "‰", "change": Change(direction="up")}, "change_rate"),
        ({"unit": "倍", "change": Change(direction="up")}, "change_rate"),
        ({"unit": "成", "change": Change(direction="up")}, "change_rate"),
        ({"unit": "番", "change": Change(direction="up")}, "change_rate"),
        ({"unit": "个百分点", "change": Change(direction="up")}, "change_amount"),
        ({"unit": "亿元", "change": Change(direction="up")}, "change_amount"),
        ({"unit": "位", "change": Change(direction="up")}, "change_amount"),
    ],
)
def test_a_relation_follows_from_the_fields(values: dict[str, Any], relation: str) -> None:
    assert indicator(**values).relation == relation


@tabled(
    ("text", "message"),
    [
        (
            CHAIN + 'stages = [{ name = "一" }]\nfields = [{ name = "二" }]\n',
            "fields: a chain has stages or fields, not both",
        ),
        (
            INDICATOR.replace("亿元", ":") + "parts = [12.5]\n",
            "parts: expected two numbers or more, the value first",
        ),
        (
            INDICATOR.replace("亿元", ":") + "parts = [7, 12.5]\n",
            "parts: expected two numbers or more, the value first",
        ),
        (
            INDICATOR.replace("= 12.5", "= -12.5") + 'change = { direction = "up" }\n',
            "change.direction: up, but the value is negative",
        ),
        (
            INDICATOR + 'change = { direction = "flat" }\n',
            "change.direction: flat, but the value is not 0",
        ),
        (INDICATOR + 'indicator = "b"\n', "indicator: none of [[indicators]] has the id 'b'"),
        (INDICATOR + 'indicator = "a"\n', "indicator: circular: a -> a"),
        (INDICATOR + 'revises = "b"\n', "revises: none of [[indicators]] has the id 'b'"),
        (INDICATOR + 'revises = "a"\n', "revises: circular: a -> a"),
        (INDICATOR + 'revises = "F/b"\n', "revises: expected the id of a fact, or base/id"),
        (INDICATOR + 'revises = "f/b"\n', "revises: none of [[indicators]] has the id 'b'"),
        (POLICY + 'part_of = "a"\n', "part_of: circular: a -> a"),
        (POLICY + 'part_of = "b"\n', "part_of: none of [[policies]] has the id 'b'"),
        (CHAIN + 'policy = "b"\n', "policy: none of [[policies]] has the id 'b'"),
        (PROJECT + 'status = "issued"\n', "status: expected one of"),
        (INDICATOR + 'stated = "wish"\n', 'stated: expected one of "observed", "target", "fore'),
        (INDICATOR + 'per = "亿亿"\n', "per: '亿亿' in '元/亿亿' is not a multiplier"),
    ],
)
def test_what_cannot_be_is_named(text: str, message: str) -> None:
    found = problems(HEAD + text)
    assert len(found) == 1
    assert found[0].startswith(message)


def test_a_correction_may_be_of_a_base_that_is_not_at_hand() -> None:
    assert only(INDICATOR + 'revises = "other/gdp"\n').revises == "other/gdp"


def test_a_link_to_a_fact_is_found_from_there() -> None:
    known = parse(CHINESE.encode())
    assert [fact.id for fact in find.around(known, known.by_id["i"]).linked_from] == ["j"]
    assert [fact.id for fact in find.around(known, known.by_id["g"]).linked_from] == ["c"]


@pytest.mark.parametrize(
    "values",
    [
        {"entity": name("某厂")},
        {"per": "人"},
        {"stated": "target"},
        {"indicator": "c"},
        {"places": (name("北坡"),)},
        {"change": Change(direction="up")},
        {"revises": "a"},
        {"revises": "one/a"},
    ],
    ids="-".join,
)
def test_what_tells_two_figures_apart(values: dict[str, Any]) -> None:
    first = indicator(base="one")
    other = indicator(**{"id": "b", "value": "4", "base": "one", **values})
    assert told(base(indicators=(first, other))) == []
    same = indicator(**{"id": "c", "value": "5", "base": "one", **values, "revises": None})
    contradiction = "value: contradicts 'b': the same measure with another value"
    if "revises" not in values:
        assert told(base(indicators=(first, other, same))) == [contradiction]


def test_a_change_agrees_with_itself_whichever_way_it_is_signed() -> None:
    down = Change(direction="down")
    one = indicator("3", "%", change=down)
    elsewhere = (one.source[0].replaced(sentence=9),)
    other = indicator("-3", "%", id="b", change=down, source=elsewhere)
    assert told(base(indicators=(one, other))) == []


def placed(text: str, **values: Any) -> Locator:
    return Locator(id="s", paragraph=1, sentence=1, text=text, **values)


@tabled(
    ("place", "verdict"),
    [
        (placed("3个"), "ambiguous"),
        (placed("3个", prefix="建"), "verified"),
        (placed("3个", prefix="又 建"), "verified"),
        (placed("3个", suffix="厂"), "verified"),
        (placed("3个", prefix="扩建", suffix="厂"), "missing"),
        (placed("3个", prefix="库", suffix="库"), "missing"),
    ],
)
def test_what_stands_around_a_text_tells_it_from_its_like(place: Locator, verdict: str) -> None:
    text = Text("迁3个站，又建3 个厂。")
    assert verify.judge(indicator(source=(place,)), place, text).verdict == verdict


def test_a_place_that_moved_is_known_by_what_stands_around_it() -> None:
    text = Text("甲。" + "迁3个站。" * 9 + "建3个厂。")
    place = placed("3个", suffix="厂")
    found = verify.judge(indicator(source=(place,)), place, text)
    assert (found.verdict, found.detail) == ("moved", "found in 1.11")


@tabled(
    ("distinction", "verdict", "detail"),
    [
        ("全省首家", "verified", ""),
        ("全 省 首家", "verified", ""),
        ("全国首家", "mismatch", "'全国首家' is not in the sentence"),
    ],
)
def test_a_distinction_stands_in_the_sentence(distinction: str, verdict: str, detail: str) -> None:
    places = (placed("茶厂"), placed("步道"))
    fact = policy(source=places, distinction=distinction)
    known = base(policies=(fact,), sources=(builders.source(),))
    found = list(verify.findings_of(known, known.sources[0], Text("建成全省首家茶厂和步道。")))
    assert [(each.verdict, each.checks) for each in found] == [(verdict, 2), ("verified", 1)]
    assert found[0].detail == detail


def test_a_distinction_of_what_is_missing_is_not_asked_for() -> None:
    fact = policy(source=(placed("厂"),)).replaced(distinction="首家")
    known = base(policies=(fact,), sources=(builders.source(),))
    (found,) = verify.findings_of(known, known.sources[0], Text("无。"))
    assert found.verdict == "missing"


def test_of_what_each_is_held_against_the_text_where_that_says_it() -> None:
    (read,) = Text("收入3元。").sentences[0].quantities
    figure = indicator("3", "元", per="人")
    assert verify.difference(figure, [read]) == ""
    assert verify.difference(figure, [read._replace(per="人")]) == ""
    wrong = verify.difference(figure, [read._replace(per="户")])
    assert wrong == "the fact says 3 元/人, the text 3 元/户"


def test_all_parts_of_a_ratio_are_held_against_the_text() -> None:
    (read,) = Text("收入3元。").sentences[0].quantities
    read = read._replace(unit=":", parts=(Decimal(3), Decimal(4)))
    assert verify.difference(indicator(unit=":", parts=read.parts), [read]) == ""
    wrong = verify.difference(indicator(unit=":", parts=(Decimal(3), Decimal(5))), [read])
    assert wrong == "the fact says 3:5, the text 3:4"


def test_a_draft_says_what_was_read_of_parts_and_of_each() -> None:
    drafted = begun(Text("人均收入3万元，三次产业结构为4:5:1。"))
    assert 'per = "人"' in drafted
    assert "parts = [4, 5, 1]" in drafted


def test_a_ratio_is_shown_with_all_its_parts() -> None:
    figure = indicator("7.9", ":", parts=(Decimal("7.9"), Decimal("55.5"), Decimal("36.6")))
    assert str(figures.of_fact(figure, "en")) == "7.9:55.5:36.6"


def test_a_change_may_be_against_nothing_named() -> None:
    known = base(indicators=(indicator(unit="%", change=Change(direction="down")),))
    it = card.table(known, known.facts[0], Around((), ()), "en")
    shown = terminal.render(it, width=100, styled=False)
    assert "Change        down\n" in shown


@tabled(
    ("text", "written"),
    [
        ("甲", '"甲"'),
        ('C:\\"x"', '"C:\\\\\\"x\\""'),
        ("\n\u200b", '"\\u000a\\u200b"'),
        ("\U000e0041", '"\\U000e0041"'),
    ],
)
def test_any_text_is_a_string_of_toml(text: str, written: str) -> None:
    assert toml.string(text) == written
    assert tomli.loads(f"x = {written}") == {"x": text}


def test_what_nobody_types_is_like_nothing() -> None:
    assert nearest("x" * 81, ["x" * 80]) == ""


def test_filters_know_what_is_counted_for_each() -> None:
    each, all_ = indicator("3", "元", per="人"), indicator("3", "元", id="b")
    down = indicator("5", "%", id="c", change=Change(direction="down"))
    known = base(indicators=(each, all_, down))

    def ids(**conditions: Any) -> list[str]:
        return [fact.id for fact in narrow(known, known.indicators, Filters(**conditions))]

    assert ids(units=["亿元"]) == ["b"]
    assert ids(units=["万元/人"]) == ["a"]
    assert ids(units=["%"], most=Decimal(0)) == ["c"]
    assert ids(units=["%"], least=Decimal(0)) == []


def test_a_place_is_that_of_a_figure_or_of_its_entity() -> None:
    known = base(indicators=(indicator(entity=name("云岭茶业"), places=(name("北坡"),)),))
    for place in ("云岭", "北坡", "某市"):
        assert narrow(known, known.indicators, Filters(places=[place]))


def test_the_area_of_a_source_goes_before_that_of_the_base() -> None:
    source = builders.source(area=name("某县"))
    known = base(sources=(source,), indicators=(indicator(), indicator(id="b", area=name("某镇"))))
    assert [fact.id for fact in narrow(known, known.indicators, Filters(places=["某县"]))] == ["a"]
    assert narrow(known, known.indicators, Filters(places=["某市"])) == []


def test_names_in_different_languages_are_sorted_together() -> None:
    names = [name("b", "B"), Bilingual(en="a"), Bilingual(zh="c")]
    facts = [policy(id=str(number), name=each) for number, each in enumerate(names)]
    assert [fact.id for fact in arrange(facts, Policy, sort="name")] == ["1", "0", "2"]


def test_policies_are_filtered_by_the_statuses_of_their_own(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["policies", "--status", "issued", "--fields", "id"]) == 0
    assert "chain-leaders" in capsys.readouterr().out
    assert main(["projects", "--status", "issued"]) == 2


def test_a_conversion_keeps_sign_range_and_comparator() -> None:
    down = Change(direction="down")
    figure = indicator("3", "万元", high=Decimal(5), comparator="<", change=down)
    assert convert.of_fact(figure, "元")["normalized"] == {
        "value": Decimal(-50000),
        "high": Decimal(-30000),
        "unit": "元",
        "comparator": ">",
    }


def test_a_figure_without_a_unit_is_an_index() -> None:
    figure: Indicator = only(INDICATOR.replace("亿元", "").replace("12.5亿元", "12.5"))
    assert (figure.unit, figure.relation, figure.normalized.unit) == ("", "level", "1")
    (found,) = problems(HEAD + INDICATOR.replace('"亿元"', '" "'))
    assert found == "unit: expected text, not blanks"


def test_a_source_may_be_about_another_area() -> None:
    known = parse(HEAD.replace('title = "某市一年"', 'title = "某市一年"\narea = "某县"').encode())
    assert known.sources[0].area == Bilingual(zh="某县")
