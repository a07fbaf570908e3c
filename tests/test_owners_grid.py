"""Places before everything that is measured: no noun of the tables may become part of a name."""

from __future__ import annotations

import pytest

from czfacts import read
from czfacts.reading.words import table

PLACES = ["河南", "河头村"]
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
