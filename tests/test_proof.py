"""Each part of a figure is said by its sentence, unsaid, or surely contradicted."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

import kept
import labelled
import parting
from builders import base, indicator, name
from czfacts import FactBase, load
from czfacts.base.model import Bilingual, Change, Locator, Source
from czfacts.proof import heard, names, verify
from czfacts.proof.heard import Hearing
from czfacts.proof.parts import Parts
from czfacts.reading.text.sentences import Text
from czfacts.wording import translate
from every import tabled
from surroundings import ROOT

FORECAST = "stated: the fact says observed, the text forecast"  # no label tells a forecast
LABELLED = ROOT.parent / "shared/texts"


@pytest.fixture(autouse=True)
def _read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read each text once, however often it is verified."""
    monkeypatch.setattr(heard, "statements", kept.statements)


@cache
def labelled_bases(folder: str) -> tuple[labelled.Labelled, ...]:
    """Return the labelled texts of a folder with their facts; skip where there is none."""
    if not (LABELLED / folder).is_dir():
        pytest.skip("the labelled texts are not at hand")
    return tuple(labelled.bases(LABELLED / folder))


def found(text: str, wanted: str, title: str = "甲市", **fields: Any) -> verify.Finding:
    """Verify a figure whose characters are *wanted* in *text*."""
    written = Text(f"2023年{title}情况\n{text}")
    for sentence in written.sentences:
        if wanted in sentence.printed:
            break
    place = Locator(id="s", paragraph=sentence.paragraph, sentence=sentence.number, text=wanted)
    (read,) = sentence.at(*sentence.spans(wanted)[0])
    fact = indicator(
        f"{read.value:f}",
        read.unit,
        parts=read.parts,
        **{"high": read.high, "comparator": read.comparator, "per": read.per, **fields},
        source=(place,),
    )
    source = Source(id="s", title=title, published="2024-01-20")
    known = base(sources=(source,), indicators=(fact,))
    (finding,) = verify.findings_of(known, source, written)
    return finding


def held(text: str, wanted: str, **fields: Any) -> Parts:
    finding = found(text, wanted, **fields)
    assert finding.parts
    return finding.parts


def up(against: str | None = None) -> Change:
    return Change(direction="up", against=against)


def test_a_turned_word_is_a_mismatch() -> None:
    """V1 of the faults found by use: 下降 turned into 上升."""
    down = Change(direction="down")
    text = "全年用水量6.1亿立方米，比上年下降3.2%。"
    assert found(text, "3.2%", change=down).verdict == "verified"
    turned = found(text.replace("下降", "上升"), "3.2%", change=down)
    assert (turned.verdict, turned.detail) == (
        "mismatch",
        "direction: the fact says down, the text up",
    )
    assert translate(turned.detail, "zh") == "方向：条目作“下降”，原文作“上升”"


@tabled(
    ("text", "wanted", "part", "value", "how"),
    [
        ("全年用水量增长3.2%。", "3.2%", "change", up(), "said"),
        ("全年用水量增长3.2%。", "3.2%", "change", Change(direction="flat"), "contradicted"),
        ("全年用水量增长-3.2%。", "-3.2%", "change", Change(direction="down"), "said"),
        ("用水大户3家。", "3家", "change", up(), "unsaid"),
    ],
)
def test_a_direction(text: str, wanted: str, part: str, value: Any, how: str) -> None:
    assert held(text, wanted, **{part: value}).direction == how


@tabled(
    ("printed", "against", "how"),
    [
        ("同比", "同比", "said"),
        ("同比", "上年同期", "said"),
        ("环比", "同比", "contradicted"),
        ("比上年末", "同期", "contradicted"),
        ("比南州", "同期", "unsaid"),
        ("", "同期", "unsaid"),
        ("比2019年", "2019年", "said"),
        ("比上年", "上年末", "contradicted"),
        ("比上年", "上月", "contradicted"),
        ("比上年", "同期", "unsaid"),
        ("比上年末", "上年", "unsaid"),
        ("比去年", "上年", "said"),
        ("比上年", "山西省", "contradicted"),
        ("比上年", "2021年", "contradicted"),
        ("比上年", "2022年", "unsaid"),
        ("比2021年", "上年", "contradicted"),
        ("比2022年", "上年", "unsaid"),
        ("比全省平均水平", "全国平均水平", "contradicted"),
        ("比全省平均水平", "全国", "unsaid"),
    ],
)
def test_what_a_change_is_against(printed: str, against: str, how: str) -> None:
    text = f"全年用水量{printed}增长3.2%。"
    assert held(text, "3.2%", change=up(against), period="2023").against == how


@tabled(
    ("text", "period", "how"),
    [
        ("2021年，用水量6.1亿立方米。", "2021", "said"),
        ("2021年，用水量6.1亿立方米。", "2020", "contradicted"),
        ("2021年，用水量6.1亿立方米。", "2021-01/2021-06", "contradicted"),
        ("2021年，用水量6.1亿立方米，上半年3亿立方米。", "2021-01/2021-06", "unsaid"),
        ("2021年，用水量6.1亿立方米，比2019年少一成。", "2019", "contradicted"),
        ("2021年，比2019年的用水量6.1亿立方米少一成。", "2019", "unsaid"),
        ("全年用水量6.1亿立方米。", "2023", "said"),
        ("全年用水量6.1亿立方米。", "2020", "contradicted"),
        ("2021年，新开水库3座，用水量6.1亿立方米。", "2021", "said"),
        ("2021年，新开水库3座，用水量6.1亿立方米。", "2020", "contradicted"),
        ("2021年，新开水库3座，2020年用水量6.1亿立方米。", "2021", "unsaid"),
        ("到2026年，用水量控制在6.1亿立方米。", "2020", "unsaid"),
        ("2021年新修的管网使用水量达6.1亿立方米。", None, None),
        ("一、2022年回顾\n新开水库3座。用水量6.1亿立方米。", "2023", "contradicted"),
        ("一、2022年回顾\n五年前新开水库3座，用水量6.1亿立方米。", "2017", "unsaid"),
        ("一、2022年回顾\n2021年，新开水库3座。用水量6.1亿立方米。", "2021", "said"),
        ("2022年，全年用水量达6.1亿立方米。", "2023", "contradicted"),
        ("初步核算，上半年用水量6.1亿立方米。", "2023", "contradicted"),
        ("初步核算，上半年新开水库3座。用水量6.1亿立方米。", "2023", "contradicted"),
        ("2023年，上半年用水量6.1亿立方米。", "2023", "unsaid"),
        ("新开水库3座。水价由上年的3元升至4元。\n用水量6.1亿立方米。", "2022", "contradicted"),
        ("上年新开水库3座。\n用水量6.1亿立方米。", "2022", "unsaid"),
        ("水价由上年的3元升至4元。用水量6.1亿立方米。", "2022", "unsaid"),
    ],
)
def test_a_period(text: str, period: str | None, how: str | None) -> None:
    assert held(text, "6.1亿立方米", period=period).period == how


def test_a_period_is_not_looked_for_where_the_text_has_none() -> None:
    written = Text("水库3座。")
    place = Locator(id="s", paragraph=1, sentence=1, text="3座")
    fact = indicator("3", "座", period="2020", source=(place,))
    source = Source(id="s", title="题")
    known = base(sources=(source,), indicators=(fact,))
    (finding,) = verify.findings_of(known, source, written)
    assert finding.parts
    assert finding.parts.period == "unsaid"


@tabled(
    ("text", "area", "how"),
    [
        ("石林县用水量3亿立方米。", "石林县", "said"),
        ("石林县用水量3亿立方米。", "石林", "said"),
        ("石林县用水量3亿立方米。", "宜良县", "unsaid"),
        ("沁源县用水量3亿立方米。", "沁源", "said"),
        ("沁源用水量3亿立方米。", "沁源县", "said"),
        ("老城区用水量3亿立方米。", "老城区", "said"),
        ("用水量3亿立方米。", "石林县", "unsaid"),
    ],
)
def test_a_place(text: str, area: str, how: str) -> None:
    assert held(text, "3亿立方米", area=Bilingual(zh=area)).area == how


def test_a_body() -> None:
    text = "甲丰水务公司供水量3亿立方米。"
    assert held(text, "3亿立方米", entity=Bilingual(zh="甲丰水务公司")).entity == "said"
    assert held(text, "3亿立方米", entity=Bilingual(zh="甲丰水务")).entity == "said"
    assert held(text, "3亿立方米", entity=Bilingual(zh="乙丰水务公司")).entity == "contradicted"
    assert held(text, "3亿立方米", entity=Bilingual(zh="城南医院")).entity == "unsaid"


@tabled(
    ("text", "whole", "how"),
    [
        ("供水量居全省第三。", "全省", "said"),
        ("供水量居全省第三。", "全国", "contradicted"),
        ("供水量居全省第三。", "同类城市", "unsaid"),
        ("供水量居全省第三，比全国少。", "全国", "unsaid"),
        ("供水量排名第三。", "全省", "unsaid"),
        ("供水量居全州第三。", "全省", "contradicted"),
        ("供水量居全球第三。", "世界", "unsaid"),
        ("供水量居全省各市第三。", "全国各市", "contradicted"),
    ],
)
def test_among_what(text: str, whole: str, how: str) -> None:
    assert held(text, "第三", of=Bilingual(zh=whole)).of == how


def test_of_what_each() -> None:
    assert held("人均用水36吨。", "36吨", per="人").per == "said"
    assert held("用水36吨。", "36吨", per="人").per == "unsaid"
    assert held("用水36吨。", "36吨").per is None


@tabled(
    ("text", "stated", "how"),
    [
        ("全年用水量3亿立方米。", "observed", "said"),
        ("力争用水量3亿立方米。", "target", "said"),
        ("力争用水量3亿立方米。", "observed", "contradicted"),
        ("力争3个县用水量3亿立方米。", "observed", "unsaid"),
        ("全年用水量完成3亿立方米。", "target", "contradicted"),
        ("全年用水量增长3亿立方米，明年计划再降。", "target", "unsaid"),
        ("用水量3亿立方米。", "target", "contradicted"),
        ("用水量3亿立方米。", "forecast", "contradicted"),
        ("用水量指标3亿立方米。", "target", "unsaid"),
        ("主要预期目标是：用水量3亿立方米。", "observed", "contradicted"),
        ("主要预期目标是：水库30座，用水量3亿立方米。", "observed", "contradicted"),
        ("对照年初目标：用水量3亿立方米。", "observed", "unsaid"),
        ("预计用水量3亿立方米。", "observed", "contradicted"),
        ("预计用水量3亿立方米。", "forecast", "said"),
    ],
)
def test_whether_it_came_about(text: str, stated: str, how: str) -> None:
    assert held(text, "3亿立方米", stated=stated).stated == how


@tabled(
    ("text", "wanted", "called", "is_said"),
    [
        ("全年粮食产量12万吨。", "12万吨", "粮食产量", True),
        ("全年粮食产量12万吨。", "12万吨", "粮食的产量", True),
        ("全年糧食產量12萬噸。", "12萬噸", "粮食产量", True),
        ("全年粮食产量12万吨。", "12万吨", "棉花产量", False),
        ("全年粮食产量12万吨。", "12万吨", "粮食产量增速", False),
        ("全年粮食产量增长5%。", "5%", "粮食产量增速", True),
        ("全年粮食产量增长5%。", "5%", "粮食产量增幅", True),
        ("全年粮食产量增长5%。", "5%", "粮食产量", False),
        ("粮食产量居全省第二。", "第二", "粮食产量位次", True),
        ("粮食产量居全省第二。", "第二", "粮食产量", False),
        ("水田占耕地的三成。", "三成", "水田占耕地比重", True),
        ("水田占耕地的三成。", "三成", "水田", False),
        ("新修农村公路20公里。", "20公里", "农村公路新修里程", True),
        ("新修农村公路20公里。", "20公里", "新修农村公路长度", True),
        ("新修农村公路20公里。", "20公里", "新修农村公路面积", False),
        ("改造老旧小区12个。", "12个", "改造老旧小区数", True),
        ("改造老旧小区12个。", "12个", "改造老旧小区个数", True),
        ("改造老旧小区12个。", "12个", "城区改造老旧小区", False),
        ("改造老旧小区20个1286户。", "1286户", "改造老旧小区数", False),
        ("改造老旧小区20个1286户。", "1286户", "改造老旧小区户数", True),
        ("改造老旧小区20个1286户。", "1286户", "改造老旧小区", False),
        ("改造老旧小区20个1286户。", "20个", "改造老旧小区", True),
        ("茶农购买力指数（TPI）为49.6%。", "49.6%", "茶农购买力指数", True),
        ("茶园浇水天数31天。", "31天", "茶园浇水天数", True),
        ("茶园亩均增收260元。", "260元", "茶园亩均增收", True),
        ("绿茶与红茶比重为6:4。", "6:4", "绿茶与红茶比重", True),
        ("茶农参保率91%，比全省高4个百分点。", "91%", "茶农参保率", True),
        ("茶农参保率91%，比全省高4个百分点。", "91%", "茶农参保率与全省差", False),
        ("茶园维护费620万元，相当于茶叶收入的9%。", "9%", "茶园维护费", False),
        ("茶园维护费620万元，相当于茶叶收入的9%。", "9%", "茶园维护费与茶叶收入之比", True),
        ("人口自然增长率为2‰。", "2‰", "人口自然增长率", True),
        ("第三产业拉动经济增长1.2个百分点。", "1.2个百分点", "第三产业拉动经济增长", True),
        ("茶园9万亩，产茶3万吨。", "9万亩", "茶园面积", True),
        ("茶叶和蚕桑产值均居全省第二。", "第二", "茶叶产值位次", True),
        ("茶叶和蚕桑产值居全省第二。", "第二", "茶叶产值位次", False),
        ("举办“春风”“夏雨”等各类讲座20场。", "20场", "举办讲座", True),
        ("开发区签约率90%；投产率80%。", "80%", "开发区投产率", True),
        ("消除监测户返贫风险213户698人。", "698人", "消除返贫风险人数", True),
        ("消除监测户返贫风险213户698人。", "698人", "消除监测户人数", False),
        ("消除监测户返贫风险213户698人。", "213户", "消除返贫风险", False),
    ],
)
def test_a_name_is_what_is_measured(text: str, wanted: str, called: str, is_said: bool) -> None:
    change = up() if "增长5%" in text or "增收" in text else None
    of = Bilingual(zh="耕地") if "占" in text else None
    parts = held(text, wanted, name=Bilingual(zh=called), change=change, of=of)
    assert parts.name == ("said" if is_said else "unsaid")


@tabled(
    ("name", "stem", "kind"),
    [
        ("粮食产量增速", "粮食产量", "rate"),
        ("粮食产量", "粮食产量", ""),
        ("贸易逆差", "贸易逆差", ""),
        ("增速", "增速", ""),
        ("GDP 增长率", "gdp", "rate"),
        ("漏损率下降", "漏损率", "change"),
    ],
)
def test_an_ending_says_the_kind(name: str, stem: str, kind: str) -> None:
    assert names.parted(name) == (stem, kind)


def test_a_number_that_is_not_found_has_no_parts() -> None:
    written = Text("水库3座。")
    place = Locator(id="s", paragraph=1, sentence=1, text="4座")
    source = Source(id="s", title="题")
    facts = {"indicators": (indicator("4", "座", source=(place,)),)}
    (finding,) = verify.findings_of(base(sources=(source,), **facts), source, written)
    assert (finding.verdict, finding.parts) == ("missing", None)


def test_nothing_is_heard_where_no_figure_begins() -> None:
    written, source = Text("水库3座。"), Source(id="s", title="题")
    hearing = Hearing(base(sources=(source,)), source, written)
    assert hearing.of(written.sentences[0], 0) is None
    assert hearing.of(written.sentences[0], 3) is None
    assert hearing.of(written.sentences[0], 2)


def test_a_place_of_two_figures_has_no_parts() -> None:
    written = Text("水库3座，电站4座。")
    place = Locator(id="s", paragraph=1, sentence=1, text="3座，电站4座")
    source = Source(id="s", title="题")
    facts = {"indicators": (indicator("4", "座", source=(place,)),)}
    (finding,) = verify.findings_of(base(sources=(source,), **facts), source, written)
    assert (finding.verdict, finding.parts) == ("mismatch", None)


def test_the_text_is_that_of_the_area_of_its_source() -> None:
    """A name in another language alone serves, too."""
    place = Locator(id="s", paragraph=1, sentence=1, text="3座")
    source = Source(id="s", title="题", area=name("石林县", "Shilin"))
    fact = indicator("3", "座").replaced(source=(place,))
    known = base(sources=(source,), indicators=(fact,))
    (finding,) = verify.findings_of(known, source, Text("石林县水库3座。"))
    assert finding.parts
    assert finding.parts.area == "said"


@pytest.mark.parametrize("folder", ["own", "real"])
def test_no_label_is_contradicted(folder: str) -> None:
    """What a person read in a text, no sentence of it contradicts."""
    contradicted = [
        (stem, finding.detail)
        for stem, base, text in labelled_bases(folder)
        for finding in verify.findings_of(base, base.sources[0], text)
        if finding.parts and "contradicted" in finding.parts and finding.detail != FORECAST
    ]
    assert contradicted == []


@pytest.mark.parametrize("folder", ["own", "real"])
def test_no_labelled_part_that_was_said_is_said_after_a_change(folder: str) -> None:
    missed = [
        (stem, *turned)
        for stem, base, text in labelled_bases(folder)
        for turned in parting.changes(base, text, reach=4)
        if turned.is_said
    ]
    assert missed == []


@pytest.fixture(params=["examples/report", "the article"])
def pair(request: pytest.FixtureRequest) -> tuple[FactBase, Text]:
    if request.param == "the article":
        return request.getfixturevalue("base"), Text(request.getfixturevalue("article"))
    path = ROOT / Path(request.param)
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    return load(str(path.with_suffix(".toml"))), Text(text)


def test_no_part_that_was_said_is_said_after_a_change(pair: tuple[FactBase, Text]) -> None:
    turned = [*parting.changes(*pair)]
    assert {each.what for each in turned} >= {"stated", "names of neighbours"}
    assert [each for each in turned if each.is_said] == []


def test_most_of_the_real_base_is_said_and_nothing_contradicted(
    base: FactBase, article: str
) -> None:
    findings = [*verify.findings_of(base, base.sources[0], Text(article))]
    assert {finding.verdict for finding in findings} == {"verified"}
    for part in ("name", "period", "direction"):
        said = {
            finding.fact.id: getattr(finding.parts, part) == "said"
            for finding in findings
            if finding.fact and finding.parts and getattr(finding.parts, part)
        }
        assert sum(said.values()) >= 0.8 * len(said), part
