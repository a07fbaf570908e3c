"""What lists keep: one filter after another, and what is said where nothing is kept."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from builders import base, chain, indicator, name, policy, project, source
from czfacts import UsageError
from czfacts.base.model import Change, FactBase, Topic
from czfacts.lookup.convert import of_fact
from czfacts.lookup.filter import Filters, narrow, why_none
from every import tabled
from inside import draw, run
from surroundings import ROOT

KNOWN = base(
    sources=(
        source(id="s", title="公报", publisher="某报"),
        source(id="t", title="年鉴"),
    ),
    chains=(chain(id="pv", name=name("光伏", "PV")),),
    projects=(
        project(id="road", status="planned", places=(name("沁源", "Qinyuan County"),)),
        project(id="lake", status="completed", places=(name("沁县", "Qin County"),), chain="pv"),
    ),
    indicators=(
        indicator("3", "万元", id="income", per="人", period="2022-01/2022-06"),
        indicator("70", "亿元", id="output", chain="pv", period="2021"),
        indicator("2", "位", id="place"),
        indicator("5", "%", id="growth", change=Change(direction="up")),
        indicator("2", "元/吨", id="price"),
        indicator("3", "天", id="time"),
    ),
    policies=(policy(id="plan", status="issued", period="2022", places=(name("全市"),)),),
)


UNITS = "units: 万元/人, 亿元, 位, %, 元/吨, 天"


def kept(known: FactBase = KNOWN, **wanted: Any) -> str:
    filters = Filters(**wanted)
    return " ".join(fact.id for fact in narrow(known, known.facts, filters))


@tabled(
    ("wanted", "found"),
    [
        ({"chains": ["pv"]}, "pv lake output"),
        ({"chains": ["光伏"]}, "pv lake output"),
        ({"statuses": ["planned", "issued"]}, "road plan"),
        ({"relations": ["rank"]}, "place"),
        ({"relations": ["rank", "change_rate"]}, "place growth"),
        ({"units": ["亿元"]}, "output"),
        ({"units": ["CNY"]}, "output"),
        ({"units": ["元/人"]}, "income"),
        ({"units": ["亿元", "%"]}, "output growth"),
        ({"pers": ["人"]}, "income"),
        ({"pers": ["吨", "人"]}, "income price"),
        ({"pers": ["公斤"]}, "price"),
        ({"places": ["沁源县"]}, "road"),
        ({"places": ["沁源"]}, "road"),
        ({"places": ["qinyuan"]}, "road"),
        ({"places": ["沁县"]}, "lake"),
        ({"places": ["Qin County", "全市"]}, "lake plan"),
        ({"periods": ["2022上半年"]}, "income plan"),
        ({"periods": ["H1 2022"]}, "income plan"),
        ({"periods": ["2022年", "2021"]}, "income output plan"),
        ({"topics": ["t"], "words": ["PV"]}, "pv lake output"),
        ({"sources": ["t"]}, ""),
        ({"sources": ["某报"], "relations": ["rank"]}, "place"),
        ({"units": ["亿元"], "least": Decimal(71)}, ""),
        ({"units": ["亿元"], "most": Decimal(70)}, "output"),
        ({"units": ["yuan"], "most": Decimal(7_000_000_000)}, "output"),
        ({"units": ["days"], "least": Decimal(5)}, ""),
        ({"units": ["days"], "most": Decimal(5)}, "time"),
    ],
)
def test_a_filter_keeps_what_has_one_of_its_values(wanted: dict[str, Any], found: str) -> None:
    assert kept(**wanted) == found


@tabled(
    ("wanted", "error", "hint"),
    [
        ({"units": ["nope"]}, "there is no unit 'nope'", UNITS),
        ({"units": ["guineas"]}, "there is no unit 'guineas'", UNITS),
        ({"units": ["亿"]}, "there is no unit '亿'", "units: 亿元"),
        ({"units": ["兆"]}, "there is no unit '兆'", UNITS),
        ({"units": [" "]}, "the unit is empty", None),
        (
            {"pers": ["nope"]},
            "there is no unit 'nope'",
            "units: 万元/人, 亿元, 位, %, 元/吨, 天",
        ),
        ({"units": ["万元/亼"]}, "there is no unit '万元/亼'", "did you mean '万元/人'?"),
        ({"chains": ["pw"]}, "no chain has the id 'pw'", "chains: pv"),
        ({"sources": ["年鑑"]}, "no source has the id '年鑑'", "sources: s, t"),
        ({"topics": ["x"]}, "no topic has the id 'x'", "topics: t"),
        ({"chains": ["x"]}, "no chain has the id 'x'", "chains: pv"),
        ({"sources": ["x"]}, "no source has the id 'x'", "sources: s, t"),
        ({"places": [""]}, "the place is empty", None),
        ({"periods": ["june"]}, "period 'june': expected an ISO 8601", None),
        ({"least": Decimal(1)}, "needs one unit", None),
        ({"least": Decimal(1), "units": ["%", "元"]}, "needs one unit", None),
    ],
)
def test_what_does_not_exist_is_wrong_usage(
    wanted: dict[str, Any], error: str, hint: str | None
) -> None:
    with pytest.raises(UsageError, match=error) as raised:
        kept(**wanted)
    assert raised.value.hint == hint


SHARED = base(
    indicators=(
        indicator(id="two", area=name("沁源、沁县", "Qinyuan and Qin counties")),
        indicator(id="other", area=name("沁源、沁县", "the two counties")),
        indicator(id="one", area=name("长子", "Zhangzi")),
    )
)


@tabled(
    ("place", "found"),
    [
        ("沁源", "two other"),
        ("沁源县", "two other"),
        ("沁县", "two other"),
        ("Qinyuan", "two"),
        ("Qin County", "two"),
        ("沁源、沁县", "two other"),
        ("长子县", "one"),
    ],
)
def test_each_place_of_an_area_of_several_is_found(place: str, found: str) -> None:
    assert kept(SHARED, places=[place]) == found


def test_each_place_of_an_area_of_several_is_named() -> None:
    hint = str(why_none(SHARED, SHARED.facts, Filters(places=["某镇"])))
    assert hint == "available places: 沁源, 沁县, 长子"


@tabled(
    ("wanted", "why"),
    [
        ({"units": ["公里"]}, "available units: 万元/人, 亿元, 位, %, 元/吨, 天"),
        ({"units": ["辆"]}, "available units: 万元/人, 亿元, 位, %, 元/吨, 天"),
        ({"pers": ["户"]}, "available units: 万元/人, 亿元, 位, %, 元/吨, 天"),
        ({"statuses": ["underway"]}, "available statuses: planned, completed, issued"),
        ({"periods": ["1999"]}, "available periods: 2022-01/2022-06, 2021, 2022"),
        ({"places": ["某镇"]}, "available places: 沁源, 沁县, 某市, 全市"),
        ({"sources": ["t"]}, "available sources: s"),
        ({"words": ["啊啊"]}, "no fact matches '啊啊'"),
        ({"words": ["光伏", "啊啊"], "statuses": ["planned"]}, "no fact matches '光伏 啊啊'"),
        (
            {"statuses": ["planned"], "units": ["亿元"]},
            "no fact meets all the filters together",
        ),
        (
            {"units": ["亿元"], "least": Decimal(1000)},
            "available values: 3 万元, 70 亿元, 2 位, 5 %, 2 元/吨, 3 天",
        ),
    ],
)
def test_why_nothing_is_kept(wanted: dict[str, Any], why: str) -> None:
    filters = Filters(**wanted)
    assert narrow(KNOWN, KNOWN.facts, filters) == []
    assert why_none(KNOWN, KNOWN.facts, filters) == why


def test_a_base_without_any_says_so() -> None:
    filters = Filters(statuses=["planned"])
    known = base(indicators=(indicator(),))
    assert why_none(known, known.facts, filters) == "none of these facts has any statuses"
    assert why_none(base(), (), Filters()) is None
    with pytest.raises(UsageError) as raised:
        kept(known, chains=["x"])
    assert raised.value.hint == "the fact base has no chains"
    with pytest.raises(UsageError) as raised:
        kept(base(), units=["nope"])
    assert raised.value.hint is None


def test_many_values_are_named_in_part() -> None:
    figures = tuple(indicator(id=f"i{n}", period=str(2000 + n)) for n in range(20))
    why = why_none(base(), figures, Filters(periods=["1999"]))
    assert why is not None
    assert why.endswith("2010, 2011 and 8 more")


def test_a_figure_is_converted_as_it_is_printed() -> None:
    fall = indicator("5", "万亩", change=Change(direction="down"), high=Decimal(6))
    found = of_fact(fall, "亩")
    assert (found["value"], found["high"], found["unit"]) == (50000, 60000, "亩")
    assert (found["normalized"]["value"], found["normalized"]["high"]) == (-60000, -50000)
    each = of_fact(KNOWN.indicators[0], "元/人")
    assert (each["value"], each["unit"], each["per"]) == (30000, "元/人", None)
    assert of_fact(fall)["value"] == 5


class Said(NamedTuple):
    code: int
    stdout: str
    stderr: str


def said(line: str) -> Said:
    done = run(*line.split())
    return Said(done.code, done.stdout.decode(), done.stderr)


@pytest.mark.parametrize(
    ("line", "word", "hint"),
    [
        ("indicators —topic economy", "—topic", "did you mean '--topic'?"),
        ("indicators –topic economy", "–topic", "did you mean '--topic'?"),
        ("indicators －f json", "－f", "did you mean '-f'?"),
        ("search —芯片", "—芯片", "to search for it, put it after '--': -- —芯片"),
    ],
)
def test_another_dash_is_no_option(line: str, word: str, hint: str) -> None:
    done = said(line)
    assert done.code == 2
    assert done.stderr == (f"czfacts: '{word}' starts with a dash that is not '-'\nhint: {hint}\n")


def test_after_two_dashes_any_word_stands() -> None:
    assert said("search --fields id -- —光伏").stdout.startswith("id\nphotovoltaic\n")


@pytest.mark.parametrize(
    "line",
    [
        "projects --status 谋划中",
        "projects --status planned",
        "projects --status Planned",
        "projects --status planned --status planned",
    ],
)
def test_statuses_are_taken_as_tables_print_them(line: str) -> None:
    assert said(f"{line} --fields id").stdout.split() == [
        "id",
        "handan-liaocheng-railway",
        "linfen-yanan-railway",
    ]


@tabled(
    ("part", "is_taken"),
    [("经济", True), ("ECONO", True), ("城", False), ("建设", True), ("设与", False)],
)
def test_a_topic_is_taken_by_a_part_that_it_alone_has(part: str, *, is_taken: bool) -> None:
    topics = (
        Topic(id="e", name=name("经济运行", "Economy")),
        Topic(id="u", name=name("城市建设", "City")),
        Topic(id="v", name=name("城市设计", "Design")),
    )
    known = base()
    known = FactBase(base=known.base, topics=topics)
    if is_taken:
        assert narrow(known, [], Filters(topics=[part])) == []
    else:
        with pytest.raises(UsageError):
            narrow(known, [], Filters(topics=[part]))


def test_an_unknown_status_is_wrong_usage() -> None:
    done = said("projects --status nope")
    assert done.code == 2
    assert "'nope' is not one of 'planned', 'underway', 'completed', 'operating'" in done.stderr


def test_an_empty_list_says_why() -> None:
    done = said("projects --status operating --place 延安 --fields id")
    assert (done.code, done.stdout) == (0, "id\n")
    assert done.stderr == "hint: no fact meets all the filters together\n"


def test_all_kinds_are_listed_together() -> None:
    done = said("list --topic 交通 --topic economy --fields kind,topic --sort kind")
    rows = [line.split("\t") for line in done.stdout.splitlines()[1:]]
    assert {topic for _, topic in rows} == {"transport", "economy"}
    assert [kind for kind, _ in rows] == sorted(kind for kind, _ in rows)
    assert {kind for kind, _ in rows} == {"indicator", "policy", "project"}


def test_kinds_given_twice_are_both_searched() -> None:
    done = said("search 光伏 --kind 产业链 --kind indicator --fields kind")
    assert {*done.stdout.split()} == {"kind", "chain", "indicator"}


def test_a_list_of_all_kinds_keeps_units_and_relations() -> None:
    done = said("list --relation rank --relation 占比 --fields relation")
    assert {*done.stdout.split()} == {"relation", "rank", "share"}
    listed = said("list --unit 万亩 --fields id").stdout
    assert listed == said("indicators --unit 亩 --fields id").stdout


@pytest.mark.parametrize(("to", "unit"), [("hectares", "公顷"), ("mu", "mu"), ("CNY", None)])
def test_a_unit_to_convert_to_has_an_english_name(to: str, unit: str | None) -> None:
    done = said(f"indicators --unit 公顷 --to {to} --json --limit 1")
    assert done.code == (0 if unit else 2)
    assert not unit or json.loads(done.stdout)[0]["unit"] == unit


@tabled(
    ("asked", "status"),
    [
        ("在建", "underway"),
        ("Under-construction", "underway"),
        ("拟建", "planned"),
        ("竣工", "completed"),
        ("已通车", "operating"),
    ],
)
def test_a_status_is_taken_as_people_call_it(asked: str, status: str) -> None:
    found, wanted = (said(f"projects --fields id --status {each}") for each in (asked, status))
    assert found.stdout == wanted.stdout != "id\n"


@pytest.mark.parametrize("none", ["none", "无"])
def test_what_has_no_status_or_period_is_found(none: str) -> None:
    for line in (f"list --status {none}", f"indicators --period {none}"):
        field = line.split()[1].strip("-")
        found = [row[field] for row in json.loads(said(f"{line} --json").stdout)]
        assert found == [None] * len(found) != []
    undated, dated = (
        json.loads(said(f"indicators {of} --json").stdout)
        for of in (f"--period {none}", "--period 2022")
    )
    both = json.loads(said(f"indicators --period {none} --period 2022 --json").stdout)
    assert len(both) == len(undated) + len(dated)
    indicators = json.loads(said(f"list --status {none} --kind indicator --json").stdout)
    assert indicators == []  # which have no status to lack


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--limit", "2"), "2 of WHOLE"),
        (("--unit", "亩"), "FOUND of WHOLE"),
        (("--unit", "亩", "--limit", "2"), "2 of FOUND that match, of WHOLE in all"),
        (("--unit", "亩", "--limit", "0"), "0 of FOUND that match, of WHOLE in all"),
        (("--limit", "0"), "0 of WHOLE"),
    ],
)
def test_people_read_how_many_match(asked: tuple[str, ...], said: str) -> None:
    of = ("--facts", str(ROOT / "tests/data/base.toml"))
    whole, found = (
        len(run("list", *of, *unit, "--fields", "id", "-f", "tsv").stdout.splitlines()) - 1
        for unit in ((), ("--unit", "亩"))
    )
    shown = draw("list", *of, *asked, columns=100, settings={"NO_COLOR": "1"})
    expected = said.replace("WHOLE", str(whole)).replace("FOUND", str(found))
    assert shown.splitlines()[-1].strip() == expected


def test_results_and_targets_are_told_apart(tmp_path: Path) -> None:
    text = "甲市2024年工作报告\n2024年1月8日\n2023年产值3亿元。\n2024年目标：产值增长5%以上。\n"
    base = tmp_path / "facts.toml"
    base.write_text(run("draft", "-", stdin=text.encode()).stdout.decode(), encoding="utf-8")
    for command in ("list", "indicators"):
        for asked, value in (("target", "5"), ("目标", "5"), ("observed", "3")):
            done = run(command, "--stated", asked, "--facts", str(base), "--fields", "value")
            assert done.stdout.decode().split() == ["value", value]
