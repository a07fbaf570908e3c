"""News that are of no place of their own go on from sentence to sentence with few."""

from kept import read

LAND = "中国国内生产总值增长5%，出口增长9%。第三季的市场规模达7亿元，行业投资增长2%。"
SCHOOL = "柳河县长青小学建于1986年，占地1.2万平方米。现有教职工93人，开设40个教学班。"
TOWN = "柳河县共有幼儿园82所。各级各类学校43所，其中独立小学11所。"
NEIGHBOUR = "村民李桂兰今年五十二岁。去年卖了3万斤，收入8万元。"


def owners(text: str) -> list[str | None]:
    """Return whose the figures of *text* are, below a title that names nobody."""
    return [it.entity or it.area for it in read(f"一年来的变化\n{text}\n", "2024-06-01")]


def test_a_country_owns_the_figures_of_its_sentence() -> None:
    assert owners(LAND) == ["中国"] * 2 + [None] * 2


def test_schools_towns_and_neighbours_are_gone_on_with() -> None:
    assert owners(SCHOOL) == ["柳河县长青小学"] * 3
    assert owners(TOWN) == ["柳河县"] * 3
    assert owners(NEIGHBOUR) == ["李桂兰"] * 3
