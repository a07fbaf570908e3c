"""What each figure of a text says, on sentences of our own and on what hurts."""

from operator import attrgetter

from hypothesis import given
from hypothesis import strategies as st

import czfacts
import kept
import sayings
from czfacts.reading.statements import SaidFigure, statements
from czfacts.reading.text.sentences import Text
from czfacts.values import characters
from czfacts.values.characters import EMPTY
from every import hold

PHRASES = [*sayings.load()]
text_of_figures = st.lists(
    st.sampled_from(
        [
            *(
                "其中",
                "同比",
                "比上年",
                "增长",
                "下降",
                "占",
                "居",
                "分别",
                "由",
                "提高到",
                "达到",
                "每",
            ),
            *(
                "全市",
                "粮食产量",
                "的",
                "企业",
                "累计",
                "今年",
                "1—6月",
                "截至6月底",
                "末",
                "比重",
                "比",
            ),
            *(
                "12万吨",
                "5%",
                "3.5个百分点",
                "第三",
                "36家",
                "两成",
                "1.8倍",
                "7:3",
                "20-30个",
                "2021年",
            ),
            *(
                "，",
                "。",
                "；",
                "：",
                "、",
                "（",
                "）",
                "“",
                "”",
                "和",
                " ",
                "\n",
                "\u3000",
                "甲",
                "𠀀",
            ),
        ]
    ),
    max_size=40,
).map("".join)


def test_labelled_sentences_say_what_is_labelled() -> None:
    """Those that are beyond the reader are in `test_parts`."""
    within = [phrase for phrase in PHRASES if not phrase.is_beyond]
    hold(sayings.require_labelled, within, attrgetter("text"))


@given(text_of_figures)
def test_any_text_is_read_and_its_parts_stand_in_it(drawn: str) -> None:
    whole = f"临江市2023年统计公报\n{drawn}"
    text, lines = Text(whole), [line for line in whole.split("\n") if line.strip(EMPTY)]
    found = [*statements(text)]
    assert len(found) == sum(len(each.quantities) for each in text.sentences)
    for it in found:
        assert lines[it.paragraph - 1][it.quantity.start : it.quantity.end] == it.text
        for places in it.places.values():
            for place in places:
                assert lines[place.paragraph - 1][place.start : place.end].strip()


def test_a_part_is_what_stands_at_its_place() -> None:
    line = "  东河县粮食产量 ２３万吨，比上年增长 3%。"
    growth = kept.read(f"临江市2023年统计公报\n{line}")[1]
    spans = {part: [line[it.start : it.end] for it in at] for part, at in growth.places.items()}
    assert spans == {"measure": ["粮食产量"], "against": ["上年"], "area": ["东河县"]}
    assert growth.carried == ("measure", "period", "area")
    assert line[growth.quantity.start : growth.quantity.end] == "3%"


def test_a_number_of_more_digits_than_are_reckoned_with_is_read() -> None:
    _, found = kept.read(f"收入3元，工资{'1' * 31}元。")
    assert str(found.quantity.value) == "1" * 31


def test_no_text_and_no_figure_are_no_answer() -> None:
    assert czfacts.read(" \n") == czfacts.read("没有数字。") == []


def test_what_is_said_elsewhere_governs() -> None:
    given = czfacts.read("粮食产量12万吨。", published="2024-03-01", area="甲市")
    assert [it.period for it in given] == [None]
    titled = czfacts.read("临江市2023年统计公报\n粮食产量12万吨。东河县粮食产量3万吨。")
    assert [it.period for it in titled] == ["2023", "2023"]
    assert [it.area for it in titled] == [None, "东河县"]


def test_a_text_is_read_alike_in_traditional_characters() -> None:
    """Each has one for each character, so that only what looks at the printed text could differ."""
    written = {shape: code for code, shape in characters.shapes().items() if code > ord("一")}
    within = PHRASES[::3]
    hold(lambda phrase: _require_alike(phrase, written), within, attrgetter("text"))


def _require_alike(phrase: sayings.Phrase, written: dict[int, int]) -> None:
    heads = (part and part.translate(written) for part in (phrase.area, phrase.title, phrase.text))
    area, title, text = heads
    other = phrase._replace(area=area, title=title or "", text=text or "")
    both = (sayings.said(each).values() for each in (phrase, other))
    for one, same in zip(*both, strict=True):
        parts = (characters.fold(repr(it and _parts(it))) for it in (one, same))
        assert len({*parts}) == 1, (one, same)


def _parts(it: SaidFigure) -> tuple[object, ...]:
    told = it.quantity.unit, it.quantity.comparator, it.per, it.stated, it.sure, it.carried
    return (
        *told,
        it.name,
        it.relation,
        it.direction,
        it.against,
        it.of,
        it.period,
        it.area,
        it.entity,
    )
