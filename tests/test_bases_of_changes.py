"""On what basis a change is counted: `read` says it, and `series` gives it as a reason."""

import json
from pathlib import Path

import pytest

import inside
from folders import bulletin, filled

YEARS = {
    "2022": "预算收入100.0亿元，增长2%。邮政业务总量20.0亿元，增长6%。零售额30.0亿元，增长1%。",
    "2023": (
        "预算收入101.0亿元，同口径增长5.0%。邮政业务总量25.0亿元，按可比价计算增长6.0%。"
        "零售额33.0亿元，增长1.0%。"
    ),
}
REASONS = {
    "预算收入": ("comparable_scope", "the change is on a comparable basis"),
    "邮政业务总量": ("comparable_prices", "the change is at comparable prices"),
    "零售额": (None, "the change does not follow from the values"),
}


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    told = {
        f"{year}.txt": bulletin("青岚市", year, f"{year}年，全市{said}")
        for year, said in YEARS.items()
    }
    return filled(tmp_path_factory.mktemp("texts"), told)


@pytest.mark.parametrize("measure", REASONS)
@pytest.mark.parametrize("is_drafted", [False, True])
def test_a_series_gives_the_basis_as_the_reason(
    texts: Path, tmp_path: Path, measure: str, is_drafted: bool
) -> None:
    source = ("--text", str(texts))
    if is_drafted:
        inside.run("draft", str(texts), "-o", str(tmp_path / "drafts"))
        source = ("--facts", str(tmp_path / "drafts"))
    rows = json.loads(inside.run("series", measure, *source, "--json").stdout)
    because, note = REASONS[measure]
    assert [it["because"] for it in rows if it["differs"]] == [because]
    assert note in inside.run("series", measure, *source, "-f", "table").stderr


def test_what_one_year_says_holds_for_the_measure(tmp_path: Path) -> None:
    said = {"2022": "100.0亿元，", "2023": "120.0亿元，按可比价计算，", "2024": "150.0亿元，"}
    told = {
        f"{year}.txt": bulletin("青岚市", year, f"{year}年，全市生产总值{value}增长5.0%。")
        for year, value in said.items()
    }
    texts = filled(tmp_path, told)
    notes = inside.run("series", "生产总值", "--text", texts, "-f", "table").stderr
    assert notes == "≠: the change is at comparable prices\n"
