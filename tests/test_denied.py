"""What a text surely denies of a figure: another place, body or whole, or a time to come."""

from builders import about, read_from
from czfacts.base.model import Bilingual
from czfacts.proof import verify
from czfacts.proof.verify import Finding
from czfacts.proof.wholes import is_whole
from czfacts.reading.text.areas import are_rivals
from czfacts.reading.text.sentences import Text
from every import tabled

BULLETIN = """云岭县2023年国民经济和社会发展统计公报
2024年4月12日
2023年全县地区生产总值186.7亿元。
全年粮食产量21.8万吨。
邻县送来化肥3万吨。
一般公共预算收入9.9亿元，其中税收收入占一般公共预算收入的61.8%。
工业投资占全部投资的41.2%。
三年间修路82公里。
2013年以前修路41公里。
"""


def held(printed: str, **fields: str) -> Finding:
    """Return what becomes of a figure of the bulletin with these *fields*."""
    text = Text(BULLETIN)
    named = {each: Bilingual(zh=value) for each, value in fields.items() if each in NAMES}
    known = about("云岭县", "2024-04-12", read_from(text, printed, **{**fields, **named}))
    (finding,) = verify.findings_of(known, known.sources[0], text)
    return finding


NAMES = ("area", "entity", "of")


@tabled(
    ("printed", "part", "value", "how"),
    [
        ("21.8万吨", "area", "平遥县", "contradicted"),
        ("21.8万吨", "area", "山西省", "unsaid"),  # a larger place that the text need not name
        ("21.8万吨", "area", "河口镇", "unsaid"),  # a smaller one
        ("21.8万吨", "area", "云岭市", "unsaid"),  # what has become of the county
        ("3万吨", "area", "平遥县", "unsaid"),  # 邻县 may be it
        ("186.7亿元", "area", "河口镇", "contradicted"),  # 全县 stands there
        ("186.7亿元", "entity", "平遥煤业有限公司", "contradicted"),
        ("21.8万吨", "entity", "平遥煤业有限公司", "unsaid"),
        ("61.8%", "of", "财政总收入", "contradicted"),
        ("61.8%", "of", "预算收入", "unsaid"),
        ("41.2%", "of", "工业投资", "contradicted"),
        ("41.2%", "of", "固定资产投资", "unsaid"),
        ("21.8万吨", "period", "2024", "contradicted"),  # 全年 is over
        ("3万吨", "period", "2024", "unsaid"),
        ("82公里", "period", "2019", "unsaid"),  # of years that are only counted
        ("41公里", "period", "2010", "unsaid"),  # before a year, which may be any
    ],
)
def test_a_part_is_denied_where_that_is_sure(printed: str, part: str, value: str, how: str) -> None:
    found = held(printed, **{part: value})
    assert getattr(found.parts, part) == how
    assert found.verdict == ("mismatch" if how == "contradicted" else "verified")


def test_names_that_may_be_of_one_place_are_no_rivals() -> None:
    assert are_rivals("石桥县", "云岭县")
    assert are_rivals("恒岳医院", "东湖医院")
    assert not are_rivals("石桥镇", "石桥镇卫生院")
    assert not are_rivals("恒岳新材", "恒岳材料")
    assert not are_rivals("石桥县", "东湖医院")


def test_all_of_the_country_is_no_whole_that_tells_whose_a_figure_is() -> None:
    assert is_whole("全省")
    assert not is_whole("全国")
