"""The fixed base of the tests shows each field that may be left out, and is proved by its text."""

from collections import defaultdict

import pytest

from czfacts import load
from czfacts.base.fields import Record
from czfacts.base.model import Fact, FactBase
from czfacts.proof import check, coverage, verify
from czfacts.reading.text.sentences import Text
from surroundings import FIXED_BASE, FIXED_TEXT, ROOT


@pytest.fixture(scope="module")
def fixed() -> FactBase:
    return load(str(ROOT / FIXED_BASE))


def records(record: Record) -> list[Record]:
    """Return *record* and all records within it."""
    found = [record]
    for _, value in record.pairs():
        parts = value if isinstance(value, tuple) else (value,)
        found += [each for part in parts if isinstance(part, Record) for each in records(part)]
    return found


def test_each_optional_field_is_there(fixed: FactBase) -> None:
    """A new field of the format belongs into one record of tests/data/base.toml."""
    without: dict[str, set[str]] = defaultdict(set)
    said: dict[str, set[str]] = defaultdict(set)
    for record in records(fixed):
        for name, value in record.pairs():
            kind = "Fact" if name in Fact.hints else type(record).__name__
            (without if value in (None, (), "") else said)[kind].add(name)
    missing = {kind: names - said[kind] for kind, names in without.items() if names - said[kind]}
    assert missing == {"Indicator": {"parts"}}  # the reader reads no ratio yet


def test_it_is_proved_by_its_text(fixed: FactBase) -> None:
    text = Text((ROOT / FIXED_TEXT).read_text(encoding="utf-8"))
    source = fixed.sources[0]
    assert source.sha256 == text.sha256
    assert not [*check.problems(fixed)]
    assert {each.verdict for each in verify.findings_of(fixed, source, text)} == {"verified"}
    assert {row.state for row in coverage.covered(fixed, source, text)} == {"fact", "set_aside"}
