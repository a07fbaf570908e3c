"""What a change is against is one table: reader, proof and `series` know each of its rows."""

import re
from operator import itemgetter

from builders import held
from czfacts.base.model import Change
from czfacts.lookup.compared import base_of
from czfacts.reading.against import since
from czfacts.reading.words import having, table
from czfacts.values import period
from every import hold
from kept import read

ROWS = table("against").items()
# Of each kind: the day from which a change over a year is counted, and a word of another kind.
KINDS = {
    "same": ("2022-06-30", "环比"),
    "year": ("2022-06-30", "环比"),
    "two_years": ("2021-06-30", "环比"),
    "year_end": ("2022-12-31", "环比"),
    "before": (None, "同比"),
}
# A period of each span, and the one before it.
SPANS = {
    "month": ("2023-06", "2023-05"),
    "quarter": ("2023-04/2023-06", "2023-01/2023-03"),
    "half": ("2023-07/2023-12", "2023-01/2023-06"),
    "week": ("2023-06-12/2023-06-18", "2023-06-05/2023-06-11"),
}
CUT = {"前一年同期", "前一年同月"}  # read as 前一年
TOTALS = re.compile("^(?:累计|合计|实际)")


def sentence(word: str, roles: str) -> str:
    return f"全年用水量{word if 'adverb' in roles else f'比{word}'}增长3.2%。"


def is_read(row: tuple[str, str]) -> None:
    kind = row[1].split()[0]
    (said,) = read(sentence(*row))
    assert said.against
    assert {"year" if it == "same" else it for it in (kind, since(said.against)[0])} in (
        {"year"},
        {kind},
    )


def is_held(row: tuple[str, str]) -> None:
    others = (row[0], KINDS[row[1].split()[0]][1])
    changes = (Change(direction="up", against=against) for against in others)
    parts = [held(sentence(*row), "3.2%", change=change) for change in changes]
    how = "unsaid" if row[0] in CUT else "said"
    assert [it.against for it in parts] == [how, "contradicted"]


def is_counted_from(row: tuple[str, str]) -> None:
    word, roles = row
    kind, *others = roles.split()
    then = base_of(period.parse("2023-06-30"), word) if kind != "before" else None
    assert (then.iso() if then else None) == KINDS[kind][0]
    for span, (days, before) in SPANS.items():
        then = base_of(period.parse(days), word)
        if kind == "before":
            assert (then.iso() if then else None) == (before if span in others else None), span


def test_every_row_is_read() -> None:
    hold(is_read, ROWS, itemgetter(0))


def test_every_row_is_held() -> None:
    hold(is_held, ROWS, itemgetter(0))


def test_from_every_row_a_change_is_counted() -> None:
    hold(is_counted_from, ROWS, itemgetter(0))


def test_every_adverb_of_the_reader_is_a_row() -> None:
    """Two that share their figures, 同比、环比, are each a row; what only adds them up is none."""
    adverbs = having("before", "since")
    alone = [
        TOTALS.sub("", word) for each in adverbs for word in re.split("[、和及]|(?<=比)与", each)
    ]
    assert [word for word in alone if not since(word)] == []
    assert {*having("against", "adverb")} <= {*adverbs}
