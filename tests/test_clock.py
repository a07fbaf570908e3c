"""What dates a text, whatever it says: no day that no calendar has, and its first paragraph."""

import czfacts
from czfacts.values.period import problem
from every import tabled

SLIPS = ("2024年6月31日", "2024年6月82日", "2023年2月29日", "2024年6月25日至31日", "2024年6月0日")


@tabled("slip", SLIPS)
def test_a_day_that_no_calendar_has_is_no_period(slip: str) -> None:
    found = czfacts.read(f"{slip}，全市有企业12家。", published="2024-07-05")
    assert found
    assert [it.period for it in found if it.period and problem(it.period)] == []


def test_the_first_long_paragraph_may_date_a_text_but_a_month_does_not() -> None:
    rest = "茶农们背着竹篓往坡上走，笑声隔着雾传过来，远处的炊烟升起来，" * 2
    times = ("2023年", "2023年9月", "2015年", "2023年末")
    told = {
        more: [
            czfacts.read(f"{title}\n{when}，{rest}{more}。\n产茶3万斤。", published="2024-03-01")
            for when in times
        ]
        for title, more in (("茶香", "茶厂86座"), ("茶香", ""), ("茶香", "茶厂86座，2024年盖新厂"))
    }
    found = {more: [read[-1].period for read in texts] for more, texts in told.items()}
    none = [None] * 4
    assert found == {"茶厂86座": ["2023", *none[1:]], "": none, "茶厂86座，2024年盖新厂": none}
    monthly = czfacts.read(
        f"茶业月报\n9月的茶市，{rest}茶厂86座。\n产茶3万斤。", published="2023-10-05"
    )
    assert monthly[-1].period == "2023-09"
