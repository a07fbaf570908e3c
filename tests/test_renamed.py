"""A name that is surely that of something else is a mismatch; one that may mean the same is not."""

import czfacts
import renaming
from builders import about, base, indicator, name, read_from
from czfacts.base.model import Bilingual, Change, FactBase
from czfacts.proof import check, verify
from czfacts.proof.draft import begun
from czfacts.proof.standards import STANDARDS, standard
from czfacts.proof.verify import Finding
from czfacts.reading import alike
from czfacts.reading.text.sentences import Text
from czfacts.values import units
from czfacts.values.tables import rows
from every import tabled
from surroundings import ROOT

BULLETIN = """云岭县2023年国民经济和社会发展统计公报
2024年4月12日
全年全县地区生产总值186.7亿元，增长5.2%。第一产业增加值21.9亿元，增长4.1%；第二产业增加值67.4亿元，增长6.3%。
年末常住人口32.4万人，城镇化率51.2%。
全年粮食产量21.8万吨，增长1.3%；油料产量2.4万吨，粮食播种面积58.3万亩。
八天接待游客12.6万人次，进出车辆3.1万辆，景区进出63.8万人次。
预期利润为46.2亿元，低于市场预期中位数49.8亿元。
经济总量在全市排第4位，住在城里的人占到51.2%。
"""


def called(printed: str, name: str) -> Finding:
    """Return what becomes of a figure of the bulletin under another *name*."""
    text = Text(BULLETIN)
    change = {"change": Change(direction="up")} if "增长" in printed else {}
    whole = {"of": Bilingual(zh="人口")} if "占" in printed else {}
    fact = read_from(text, printed, name=Bilingual(zh=name), **change, **whole)
    known = about("云岭县", "2024-04-12", fact)
    (finding,) = verify.findings_of(known, known.sources[0], text)
    return finding


@tabled(
    ("printed", "name"),
    [
        ("21.9亿元", "第二产业增加值"),
        ("增长4.1%", "第二产业增加值增速"),
        ("67.4亿元", "第一产业增加值"),
        ("21.8万吨", "油料产量"),
        ("21.8万吨", "粮食播种面积"),
        ("186.7亿元", "财政总收入"),
        ("186.7亿元", "粮食产量"),
        ("21.8万吨", "地区生产总值"),
        ("21.8万吨", "GDP"),
        ("51.2%", "森林覆盖率"),
        ("32.4万人", "户籍人口"),
    ],
)
def test_a_name_of_something_else_is_a_mismatch(printed: str, name: str) -> None:
    found = called(printed, name)
    assert found.parts
    assert (found.verdict, found.parts.name) == ("mismatch", "contradicted")
    assert str(found.detail).startswith(f"name: the fact says {name}, the text ")


@tabled(
    ("printed", "name"),
    [
        ("186.7亿元", "GDP"),  # the same by another word
        ("186.7亿元", "经济总量"),
        ("186.7亿元", "产出"),  # a word that nobody knows for it
        ("21.9亿元", "农业增加值"),
        ("32.4万人", "居民"),
        ("21.8万吨", "粮食收成"),
        ("21.8万吨", "粮食总产量"),
        ("63.8万人次", "接待游客"),  # two verbs of one thing
        ("63.8万人次", "接待人次"),
        ("49.8亿元", "预期利润"),  # what a figure is compared with
        ("第4位", "地区生产总值位次"),
        ("占到51.2%", "城镇化率"),
    ],
)
def test_a_name_that_may_mean_the_same_is_none(printed: str, name: str) -> None:
    assert called(printed, name).verdict == "verified"


def test_names_in_another_language_are_not_held_against_the_text() -> None:
    known = czfacts.load(str(ROOT / "examples/report.toml"))
    text = Text((ROOT / "examples/report.txt").read_text(encoding="utf-8"))
    english = [it.replaced(name=Bilingual(en=it.name.en)) for it in known.indicators]
    whole = FactBase(base=known.base, sources=known.sources, indicators=tuple(english))
    findings = verify.findings_of(whole, whole.sources[0], text)
    assert {it.verdict for it in findings} == {"verified"}


def test_most_names_of_figures_beside_it_are_contradicted() -> None:
    text = Text(BULLETIN)
    known = czfacts.base.loader.parse(begun(text).encode())
    found = [it for it in renaming.changes(known, text) if it.what == "known"]
    assert sum(it.held == "contradicted" for it in found) > 0.5 * len(found)


@tabled(
    ("called", "unit", "is_wrong"),
    [
        ("地区生产总值", "万吨", True),
        ("GDP", "亿元", False),
        ("生产总值", "亿美元", False),
        ("粮食产量", "亿斤", False),
        ("常住人口", "万人", False),
        ("常住人口", "万亩", True),
        ("城镇化率", "%", False),
        ("城镇化率", "亿元", True),
        ("居民消费价格指数", "%", False),
        ("茶园面积", "万吨", False),  # nobody says what all such names are measured in
    ],
)
def test_check_knows_what_known_measures_are_measured_in(
    called: str, unit: str, is_wrong: bool
) -> None:
    known = base(indicators=(indicator("3", unit, name=name(called)),))
    assert any(each.rule == "kind_mismatch" for each in check.problems(known)) == is_wrong


def test_known_measures_bear_the_names_that_others_are_brought_to() -> None:
    dimensions = {row.dimension.partition(" (")[0] for row in units.table().values()}
    for called, measured, _ in rows(STANDARDS, 3):
        assert alike.measure(called, "level") == called
        assert standard(called, "level")
        assert measured in {*dimensions, "people", ""}
