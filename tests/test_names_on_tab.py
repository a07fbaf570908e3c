"""TAB completes names, where what is typed begins no id."""

from czfacts.base.loader import load
from czfacts.completion import answer
from every import tabled
from surroundings import FIXED_BASE, ROOT


@tabled(
    ("line", "typed", "found"),
    [
        ("show", "tea-r", ["tea-rank"]),
        ("show", "茶叶面", []),
        ("show", "茶园", ["茶园面积"]),
        ("cite", "liang", ["liangshi"]),
        ("series", "茶园", ["茶园面积"]),
        ("series", "", ["Grain output", "Growth of grain output"]),
        ("--lang zh series", "", ["粮食产量", "粮食产量增速"]),
        ("indicators --topic", "农", ["农业"]),
        ("--lang zh projects --status", "推", ["推进中"]),
        ("projects --status", "under", ["underway"]),
        ("show", "", ["grain"]),
        ("help", "dra", ["draft"]),
        ("help", "", ["read"]),
        ("help", "nothing", []),
    ],
)
def test_a_name_is_completed(line: str, typed: str, found: list[str]) -> None:
    assert _found(line, typed, "examples/report.toml")[: len(found) or 1] == found


@tabled(
    ("line", "typed", "found"),
    [
        ("--lang en projects --place", "白", ["白杨"]),
        ("--lang zh projects --place", "白", ["白杨"]),
        ("--lang en projects --place", "bai", ["baiyang"]),
        ("--lang zh projects --place", "bai", ["baiyang"]),
        ("--lang zh projects --place", "Bai", ["Baiyang"]),
    ],
)
def test_a_place_is_completed_in_either_language_and_case(
    line: str, typed: str, found: list[str]
) -> None:
    assert _found(line, typed, FIXED_BASE) == found


def test_a_series_has_names_of_figures_alone() -> None:
    found = _found("series", "R", FIXED_BASE)
    figures = load(str(ROOT / FIXED_BASE)).indicators
    names = {text for it in figures for text in (*it.name.texts, *it.aliases)}
    assert {*found} <= names
    assert found


def test_a_fact_is_offered_in_one_spelling() -> None:
    facts = load(str(ROOT / "facts.toml")).by_id
    assert len([each for each in facts["photovoltaic"].aliases if each.startswith("光伏")]) > 1
    found = _found("show", "光伏", "facts.toml")
    owners = [
        next(id for id, each in facts.items() if text in (*each.name.texts, *each.aliases))
        for text in found
    ]
    assert len(owners) == len({*owners}) > 1


def _found(line: str, typed: str, base: str) -> list[str]:
    before = ["czfacts", "--facts", str(ROOT / base), *line.split()]
    _, *lines = answer.answer("fish", before, f".{typed}").splitlines() or [""]
    return [each.partition("\t")[0] for each in lines]
