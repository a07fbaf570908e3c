"""TAB completes names, where what is typed begins no id."""

from czfacts.completion import answer
from every import tabled
from surroundings import ROOT


@tabled(
    ("line", "typed", "found"),
    [
        ("show", "tea-r", ["tea-rank"]),
        ("show", "茶叶面", []),
        ("show", "茶园", ["茶园面积"]),
        ("cite", "liang", ["liangshi"]),
        ("series", "茶园", ["茶园面积"]),
        ("indicators --topic", "农", ["农业"]),
        ("--lang zh projects --status", "推", ["推进中"]),
        ("projects --status", "under", ["underway"]),
        ("show", "", ["grain"]),
    ],
)
def test_a_name_is_completed(line: str, typed: str, found: list[str]) -> None:
    before = ["czfacts", "--facts", str(ROOT / "examples/report.toml"), *line.split()]
    _, *lines = answer.answer("fish", before, f".{typed}").splitlines() or [""]
    assert [each.partition("\t")[0] for each in lines][: len(found) or 1] == found
