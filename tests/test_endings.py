"""What ends the name of a figure is one table: the reader, the proof and `series` know its rows."""

from operator import itemgetter

from czfacts.proof.names import is_of, parted
from czfacts.reading import alike
from czfacts.reading.words import table
from czfacts.values.normal import Relation
from every import hold
from kept import read

ROWS = table("endings").items()
# The relations whose figures may bear a name that ends like this.
BORNE: dict[str, tuple[Relation, ...]] = {
    "rate": ("change_rate",),
    "change": ("change_rate", "change_amount"),
    "move": ("change_rate", "change_amount"),
    "amount": ("change_amount",),
    "gap": ("change_amount",),
    "share": ("share",),
    "rank": ("rank",),
}
WAYS = {"rises": "up", "falls": "down"}


def kind_of(row: tuple[str, str]) -> str:
    return row[1].split()[0]


def is_left_out(row: tuple[str, str]) -> None:
    for relation in BORNE[kind_of(row)]:
        assert alike.measure(f"出口{row[0]}", relation) == "出口总额", relation
        assert is_of(parted(f"出口{row[0]}"), relation)


def is_added_once(row: tuple[str, str]) -> None:
    way = row[1].split()[1:]
    (said,) = read(f"小麦出口{row[0]}为3.5%。")
    assert not said.name.endswith(f"{row[0]}增速")
    assert said.direction == (WAYS[way[0]] if way else None)


def test_every_ending_gives_the_same_measure() -> None:
    rows = [row for row in ROWS if kind_of(row) in BORNE]
    assert {*map(kind_of, rows)} == {*BORNE}
    hold(is_left_out, rows, itemgetter(0))


def test_no_name_of_a_rate_gets_another() -> None:
    hold(is_added_once, [row for row in ROWS if row[1].startswith(("rate ", "change "))], str)


def test_a_rank_is_by_a_rate_of_any_name() -> None:
    rates = [word for word, kind in ROWS if kind.startswith(("rate", "change"))]
    assert [word for word in rates if not alike.is_by_rate(f"出口{word}排名")] == []
