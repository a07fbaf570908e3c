"""The signs of doubt are those that sentences show; said/doubts.tsv has names sure and unsure."""

from collections.abc import Iterator

import pytest

import sayings
from czfacts.reading import statements
from czfacts.reading.names import sure
from czfacts.reading.names.asked import Named
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.sentences import Text
from czfacts.reading.words import rows

MOST_UNSEEN = 12  # rows that no labelled sentence shows


def test_each_row_is_a_sign_that_sentences_show(monkeypatch: pytest.MonkeyPatch) -> None:
    table = [*rows("sure", 2)]
    seen: set[str] = set()

    signs = sure.signs

    def noting(
        found: Named, clause: Clause, relation: str, text: str, again: bool
    ) -> Iterator[str]:
        for sign in signs(found, clause, relation, text, again):
            seen.add(sign)
            yield sign

    monkeypatch.setattr(sure, "signs", noting)
    for phrase in sayings.load():
        list(statements.statements(Text(phrase.text)))
    assert len({sign for sign, _ in table}) == len(table)
    assert all(int(doubts) for _, doubts in table)
    assert len({sign for sign, _ in table} - seen) <= MOST_UNSEEN
