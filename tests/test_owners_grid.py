"""Places before everything that is measured: no noun of the tables may become part of a name."""

from __future__ import annotations

import pytest

from czfacts import read
from czfacts.reading.words import table

PLACES = ["河南", "河头村"]
BODIES = ["恒岳集团", "临江农商银行", "临江市第一人民医院", "临江大学", "临江恒岳重工有限公司"]
# What has a name or a speaker of its own behind a place, or is no figure of a place.
OTHER = {"下单量", "涉案金额", "目标价", "目标价区间", "干部职工", "志愿者", "公园", "学校"}


def _nouns() -> list[str]:
    kinds = ("sole", "public")
    bodies = {word for word, roles in table("bodies").items() if {*roles.split()} & {*kinds}}
    words = table("nouns").words
    return sorted(word for word in words if 1 < len(word) < 6 and word not in OTHER | bodies)


@pytest.mark.parametrize("place", PLACES)
def test_what_is_measured_is_no_part_of_the_name_of_its_place(place: str) -> None:
    nouns = _nouns()
    figures = read(
        "\n\n".join(f"{place}{noun}增长5.3%。" for noun in nouns), published="2022-01-05"
    )
    owners = {figure.paragraph: figure.area or figure.entity for figure in figures}
    wrong = [noun for number, noun in enumerate(nouns, 1) if owners.get(number) != place]
    assert not wrong


def test_of_what_kind_places_are_is_no_part_of_what_is_measured() -> None:
    kinds = [
        f"{word}{end}"
        for word, roles in table("no_names").items()
        for end in ("", "的", "同期", "同期的")
        if "among" in roles.split()
    ]
    lists = ("河南、湖南", "德国、法国")  # countries may be markets, and own nothing
    figures = read(
        "\n\n".join(f"{places}{kind}水泥价格上涨5.3%。" for kind in kinds for places in lists),
        published="2022-01-05",
    )
    assert len(figures) == len(kinds) * len(lists) > len(lists)
    assert {(figure.measure or "") for figure in figures} == {"水泥价格"}
    assert {figure.area for figure in figures} == {*lists, None}
    assert [figure.area for figure in figures].count(lists[0]) == len(kinds)


@pytest.mark.parametrize("body", BODIES)
def test_a_measure_that_begins_as_other_words_end_is_no_part_of_a_body(body: str) -> None:
    """No 集团业 is read in 集团业务收入, and no 医院员 in 医院员工."""
    nouns = [noun for noun in _nouns() if noun[0] in "业债制化员商成"]
    figures = read("\n\n".join(f"{body}{noun}增长5.3%。" for noun in nouns), published="2022-01-05")
    owners = {figure.paragraph: figure.entity for figure in figures}
    wrong = [noun for number, noun in enumerate(nouns, 1) if owners.get(number) != body]
    assert nouns
    assert wrong == []
