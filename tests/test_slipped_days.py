"""A day that no calendar has is a slip of the press, and no period."""

from pathlib import Path

import czfacts
from czfacts.cli import main
from czfacts.values.period import problem
from every import tabled

SLIPS = ("2024年6月31日", "2024年6月82日", "2023年2月29日", "2024年6月25日至31日", "2024年6月0日")


@tabled("slip", SLIPS)
def test_it_is_no_period(slip: str) -> None:
    found = czfacts.read(f"{slip}，全市有企业12家。", published="2024-07-05")
    assert found
    assert [it.period for it in found if it.period and problem(it.period)] == []


def test_a_text_with_one_is_exported(tmp_path: Path) -> None:
    text = tmp_path / "bulletin.txt"
    text.write_text("全市统计公报\n\n2024年6月31日，全市有企业12家。\n", encoding="utf-8")
    assert main(["export", "--text", str(text), "-o", str(tmp_path / "figures.sqlite")]) == 0
