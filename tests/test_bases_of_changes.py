"""On what basis a change is counted: `read` says it, and `series` gives it as a reason."""

import json
from pathlib import Path

import pytest

import inside
from every import tabled
from kept import read


@tabled(
    ("sentence", "basis"),
    [
        ("预算收入50亿元，同口径增长5%。", "同口径"),
        ("产值40亿元，按可比价计算，比上年增长9%。", "可比价"),
        ("业务总量40亿元，比上年增长9%（按2020年不变价计算）。", "不变价"),
        ("　　业务总量40亿元，比上年增长9%（按2020年不变价计算）。", "不变价"),
        ("人均收入3万元，扣除价格因素后增长4%。", "扣除价格"),
        ("预算收入50亿元，剔除退税因素增长4%。", "剔除"),
        ("预算收入50亿元，增长5%。", None),
        ("按可比价计算，产值增长9%。预算收入增长5%。", None),
        ("预算收入增长5%（产值按可比价计算为30亿元）。", None),
    ],
)
def test_the_basis_stands_with_the_change(sentence: str, basis: str | None) -> None:
    growths = [each for each in read(sentence, "2024-03-01") if each.direction]
    assert growths[-1].basis == basis
    assert all(each.basis is None for each in read(sentence) if not each.direction)


def test_a_list_shares_its_basis() -> None:
    found = read("按可比价格计算，一产、二产增加值分别增长3%、5%。", "2024-03-01")
    assert [each.basis for each in found] == ["可比价格", "可比价格"]


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
    folder = tmp_path_factory.mktemp("texts")
    for year, said in YEARS.items():
        text = f"青岚市{year}年国民经济和社会发展统计公报\n\n{year}年，全市{said}\n"
        (folder / f"{year}.txt").write_text(text, encoding="utf-8")
    return folder


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
    for year, value in said.items():
        title = f"青岚市{year}年国民经济和社会发展统计公报"
        text = f"{title}\n\n{year}年，全市生产总值{value}增长5.0%。\n"
        (tmp_path / f"{year}.txt").write_text(text, encoding="utf-8")
    notes = inside.run("series", "生产总值", "--text", tmp_path, "-f", "table").stderr
    assert notes == "≠: the change is at comparable prices\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "2023年本地生產總值按年實質增長3.2%，以當時市價計算為29,826億元。",
        "本地生產總值按當時市價計算為29,826億元。",
        "以现价计算，本地生产总值达512亿元，按可比价计算增长3%。",
        "本地生产总值按当年价格计算比上年增长3%。",
    ],
)
def test_at_which_prices_is_no_part_of_a_name(sentence: str) -> None:
    names = {each.measure for each in read(sentence, "2024-02-27")}
    assert names <= {"本地生產總值", "本地生产总值"}
