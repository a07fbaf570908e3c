"""A figure that its sentence tells in other words or numerals, or with another direction."""

from builders import about
from czfacts.base import loader
from czfacts.base.model import FactBase
from czfacts.proof import verify
from czfacts.proof.coverage import covering
from czfacts.proof.draft import begun
from czfacts.proof.verify import Finding
from czfacts.reading.text.sentences import Text
from czfacts.wording import translate
from every import tabled

BULLETIN = """石门县2024年国民经济和社会发展统计公报
2025年3月12日
水质达标率100%，工业用电量同比增长13.6%。
新建高标准农田2.6万亩，铺排重点项目126个。
财政收入增速居全州第一。
新修渠道31公里。新修塘坝31座。
"""


def drafted() -> FactBase:
    return loader.parse(begun(Text(BULLETIN), published="2025-03-12").encode())


def wrong(one: str, other: str) -> list[Finding]:
    """Return what is not verified where the bulletin has *other* for *one*."""
    known, text = drafted(), Text(BULLETIN.replace(one, other))
    return verify.judged(known, known.sources[0], text).wrong


@tabled(
    ("one", "other", "told"),
    [
        ("率100%", "率为100%", "水质达标率为100%"),
        ("2.6万亩", "26000亩", "新建高标准农田26000亩"),
        ("126个", "一百二十六个", "铺排重点项目一百二十六个"),
    ],
)
def test_what_is_told_in_other_words_is_missing_and_covered(
    one: str, other: str, told: str
) -> None:
    (it,) = wrong(one, other)
    assert (it.verdict, it.is_reworded) == ("missing", True)
    assert str(it.detail).endswith(f"is not in the sentence; reworded: '{told}'")
    assert translate(it.detail, "zh").endswith(f"；改写为“{told}”")
    known, text = drafted(), Text(BULLETIN.replace(one, other))
    assert covering(known, known.sources, text).left == []


@tabled(
    ("one", "other", "detail"),
    [
        ("同比增长", "同比下降", "direction: the fact says up, the text down"),
        ("全州", "全省", "of: the fact says 全州, the text 全省"),
    ],
)
def test_what_says_another_part_is_a_mismatch(one: str, other: str, detail: str) -> None:
    (it,) = wrong(one, other)
    assert (it.verdict, str(it.detail)) == ("mismatch", detail)
    known, text = drafted(), Text(BULLETIN.replace(one, other))
    assert len(covering(known, known.sources, text).left) == 1


@tabled(
    ("one", "other"),
    [
        ("率100%", "率99%"),  # another value
        ("新建高标准农田2.6万亩", "改造茶园2.6万亩"),  # another measure
        ("2.6万亩", "逾2.6万亩"),
        ("铺排重点项目126个", "铺排的重点项目126个，全县铺排的重点项目126个"),  # which of two
    ],
)
def test_what_may_be_another_figure_is_missing(one: str, other: str) -> None:
    assert [it.is_reworded for it in wrong(one, other)] == [False]


def test_a_text_of_which_all_is_told_in_other_words_is_still_its_own() -> None:
    text = Text(BULLETIN.replace("率100%", "率为100%"))
    known = drafted()
    first = known.indicators[0]
    facts = [first.replaced(id=f"{first.id}-{number}") for number in range(6)]
    whole = about("石门县", "2025-03-12", *facts)
    place = facts[0].source[0].replaced(id=whole.sources[0].id)
    whole = whole.replaced(indicators=tuple(it.replaced(source=(place,)) for it in facts))
    assert not verify.judged(whole, whole.sources[0], text).is_another_text
