"""A text that plans what came about, or measures something else, is a mismatch of its facts."""

from collections import Counter

import czfacts
import exchanging
import rewording
from czfacts.base.model import Bilingual, FactBase
from czfacts.proof import verify
from czfacts.proof.draft import begun
from czfacts.proof.renamed import RIVALS
from czfacts.proof.verify import Finding
from czfacts.reading.text.sentences import Text
from czfacts.values.tables import rows
from every import tabled
from surroundings import ROOT

BULLETIN = """云岭县2023年工业运行情况
2024年1月25日
全年规模以上工业总产值186.7亿元，比上年增长5.2%。
第二产业增加值67.4亿元，增长6.3%；第三产业增加值58.2亿元。
电子产业实现产值12.6亿元，纺织产业实现产值9.3亿元。
新开工项目27个。预计全县工业用电量达到9.1亿千瓦时。
2024年计划新建厂房12万平方米。
计划投产的20余条产线中，9条已经建成。
"""


def drafted(printed: str, published: str = "2024-01-25") -> FactBase:
    """Return the base that is drafted from a text."""
    return czfacts.base.loader.parse(begun(Text(printed), published=published).encode())


def held(one: str, other: str, figure: str) -> Finding:
    """Return what becomes of the fact of *figure* where the bulletin has *other* for *one*."""
    known = drafted(BULLETIN)
    assert one in BULLETIN
    (fact,) = (it for it in known.indicators if it.source[0].text.endswith(figure))
    fact = fact.replaced(source=(fact.source[0].replaced(text=figure),))
    text = Text(BULLETIN.replace(one, other))
    (found,) = verify.findings_of(known.replaced(indicators=(fact,)), known.sources[0], text)
    return found


def test_what_is_drafted_is_not_contradicted() -> None:
    known = drafted(BULLETIN)
    findings = verify.findings_of(known, known.sources[0], Text(BULLETIN))
    assert {it.verdict for it in findings} == {"verified"}


@tabled(
    ("one", "other", "figure", "part"),
    [
        ("全年规模", "全年预计规模", "186.7亿元", "stated"),
        ("全年规模", "全年计划规模", "186.7亿元", "stated"),
        ("新开工", "计划新开工", "27个", "stated"),
        ("新开工", "力争新开工", "27个", "stated"),
        ("预计全县", "全县", "9.1亿千瓦时", "stated"),
        ("总产值", "总利润", "186.7亿元", "name"),
        ("总产值", "总利润", "5.2%", "name"),
        ("第二产业", "第三产业", "67.4亿元", "name"),
        ("第二产业", "第一产业", "6.3%", "name"),
        ("电子产业实现产值", "电子产业实现利润", "12.6亿元", "name"),
    ],
)
def test_another_intent_or_measure_is_a_mismatch(
    one: str, other: str, figure: str, part: str
) -> None:
    found = held(one, other, figure)
    assert getattr(found.parts, part) == "contradicted"
    assert found.verdict == "mismatch"


@tabled(
    ("one", "other", "figure", "part"),
    [
        ("总产值", "总产出", "186.7亿元", "name"),  # no word that excludes it
        ("增长5.2%", "增长5.2%，利润率3%", "5.2%", "name"),  # it stands in another clause
        ("2024年计划", "2024年", "12万平方米", "stated"),  # still to come
    ],
)
def test_what_may_mean_the_same_is_none(one: str, other: str, figure: str, part: str) -> None:
    assert getattr(held(one, other, figure).parts, part) != "contradicted"


PAIRS = """云岭县2023年国民经济和社会发展统计公报
2024年4月12日
全年接待游客682.5万人次，旅游总收入61.4亿元，分别增长21.7%和24.3%。
城乡居民人均可支配收入33416元和15210元，分别增长5.1%和6.8%。
出口18.6亿元，进口5.2亿元，分别增长18.3%和11.2%。
全年用电9.1亿千瓦时，增长2.4%；城镇用电3.2亿千瓦时，增长1.9%。
生产安全事故起数、死亡人数分别下降16.2%、25%。
"""


@tabled(
    ("one", "other", "names"),
    [
        (
            "接待游客682.5万人次，旅游总收入61.4亿元",
            "旅游总收入61.4亿元，接待游客682.5万人次",
            "接待游客增速 旅游总收入增速",
        ),
        ("21.7%和24.3%", "24.3%和21.7%", "旅游总收入增速"),
        (
            "城乡",
            "农村和城镇",
            " ".join(
                f"{each}居民人均可支配收入{of}" for of in ("", "增速") for each in ("城镇", "农村")
            ),
        ),
        ("出口18.6亿元，进口5.2亿元", "进口5.2亿元，出口18.6亿元", "出口增速 进口增速"),
        ("起数、死亡人数", "死亡人数、起数", "死亡人数增速"),
        ("全年接待", "当年接待", ""),
    ],
)
def test_of_two_that_are_exchanged_each_is_a_mismatch(one: str, other: str, names: str) -> None:
    known = drafted(PAIRS, published="2024-04-12")
    findings = verify.findings_of(known, known.sources[0], Text(PAIRS.replace(one, other)))
    wrong = [it for it in findings if it.verdict == "mismatch"]
    assert [it.fact.name.zh for it in wrong if it.fact] == names.split()
    assert {it.parts.name for it in wrong if it.parts} <= {"contradicted"}


def test_exchanges_are_contradicted_in_every_listed_way() -> None:
    found = [*exchanging.changes(drafted(PAIRS, published="2024-04-12"), Text(PAIRS))]
    assert {it.what for it in found} == {exchanging.FIGURES, exchanging.MEASURES}
    assert {it.held for it in found} == {"contradicted"}


def test_a_plan_in_the_name_of_what_is_observed_is_no_target() -> None:
    known = drafted("云岭县2023年工业运行情况\n今年计划投产的20余条产线中，9条已经建成。\n")
    (first, *_) = known.indicators
    observed = first.replaced(stated="observed", name=Bilingual(zh="计划投产产线"))
    base = known.replaced(indicators=(observed,))
    text = Text("云岭县2023年工业运行情况\n今年计划投产的20余条产线中，9条已经建成。\n")
    (found,) = verify.findings_of(base, base.sources[0], text)
    assert found.parts
    assert found.parts.stated == "unsaid"


def test_most_rewordings_of_the_example_are_contradicted() -> None:
    known = czfacts.load(str(ROOT / "examples/report.toml"))
    text = Text((ROOT / "examples/report.txt").read_text(encoding="utf-8"))
    found = [*rewording.changes(known, text)]
    held = Counter(it.held == "contradicted" for it in found)
    assert held[True] > 0.9 * held.total()


def test_no_word_excludes_itself() -> None:
    for row, *_ in rows(RIVALS, 1):
        words = row.split()
        assert len(words) == len({*words}) > 1
        assert not any(one in other for one in words for other in words if one != other)
