"""Nobody changes a figure unseen: check or verify catches it, and coverage what is taken away."""

import pytest

from czfacts import FactBase, load
from czfacts.reading.text.sentences import Text
from surroundings import ROOT
from tampering import deleted, is_caught, tampered


@pytest.fixture(params=["examples/report", "the article"])
def pair(request: pytest.FixtureRequest) -> tuple[FactBase, Text]:
    if request.param == "the article":
        return request.getfixturevalue("base"), Text(request.getfixturevalue("article"))
    path = ROOT / request.param
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    return load(str(path.with_suffix(".toml"))), Text(text)


def test_every_change_is_caught(pair: tuple[FactBase, Text]) -> None:
    base, text = pair
    missed = [
        (fact.id, change.what, str(change.fact.value), change.fact.unit, change.fact.source)
        for fact in base.indicators
        for change in tampered(fact)
        if not is_caught(base, change.fact, text)
    ]
    assert missed == []


def test_what_was_not_changed_is_not_caught(pair: tuple[FactBase, Text]) -> None:
    base, text = pair
    assert not [fact.id for fact in base.indicators if is_caught(base, fact, text)]


def test_a_deleted_figure_is_named_by_coverage(pair: tuple[FactBase, Text]) -> None:
    base, text = pair
    assert [id for id, is_named in deleted(base, text) if not is_named] == []
