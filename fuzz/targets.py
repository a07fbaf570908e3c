"""What must hold whatever bytes come in: one function a target, each an assertion a line.

`fuzz/run` lets a coverage-guided fuzzer look for bytes for which it does not; the tests run each
target on the corpus.
"""

import json
from base64 import b64decode
from decimal import Decimal
from pathlib import Path

from czfacts.base import loader
from czfacts.base.model import FactBase, Indicator
from czfacts.errors import InvalidError
from czfacts.escape import controls
from czfacts.printing import formats, json_text, markdown
from czfacts.proof import check, coverage, draft
from czfacts.proof.verify import Finding, findings_of, judge
from czfacts.reading.figures.quantities import Quantity, find
from czfacts.reading.text.sentences import Text
from czfacts.values import units
from czfacts.views.lists import Lists

LONGEST = 2000  # characters of a text: what a target does must stay quick
COMPARATORS = {"<", "<=", "=", ">=", ">", "~"}


def loader_(data: bytes) -> None:
    """Any bytes are a fact base, or are refused with problems that have lines of the file."""
    try:
        base = loader.parse(data, "F")
    except InvalidError as error:
        assert error.problems
        for problem in error.problems:
            assert 1 <= problem.line <= data.count(b"\n") + data.count(b"\r") + 1
            assert not controls(problem.at("F"))
        return
    list(check.problems(base))
    lists = Lists(base, "zh")
    for table in (
        lists.chains(base.chains),
        lists.projects(base.projects),
        lists.indicators(base.indicators),
        lists.policies(base.policies),
    ):
        read = json.loads(json_text.json(table), parse_float=Decimal, parse_int=Decimal)
        assert len(read) == len([*table.rows])
        assert formats.text(table, "tsv").count("\n") == len([*table.rows]) + 1
        for shown in (formats.text(table, "csv"), markdown.render(table)):
            assert not controls(shown.replace("\n", ""))


def quantity(data: bytes) -> None:
    """Quantities stand in order, whole, and no part of a longer number is one."""
    text = data.decode("utf-8", "ignore")[:LONGEST]
    found = find(text)
    last = 0
    for each in found:
        assert last <= each.start < each.end <= len(text)
        last = each.end
        assert each.value.is_finite()
        assert each.high is None or each.high > each.value
        assert each.comparator in COMPARATORS
        units.normalize(each.value, units.parse(each.unit).symbol)
        _assert_whole(text, each)


def _assert_whole(text: str, each: Quantity) -> None:
    """A digit more before a number makes it another number, never the same."""
    printed = text[each.start : each.end]
    place = next((i for i, character in enumerate(printed) if character in "0123456789"), None)
    if place is None:
        return
    at = each.start + place
    longer = text[:at] + "7" + text[at:]
    for other in find(longer):
        if other.start <= at < other.end:
            is_same = _number(other) == _number(each)
            assert not is_same or text[at] == "7"


def _number(each: Quantity) -> tuple[object, ...]:
    return each.value, each.high, each.parts, each.unit


def verify(data: bytes) -> None:
    """What `draft` writes of any text loads, is verified, and covers all that can be located."""
    try:
        text = Text(data.decode("utf-8", "ignore")[:LONGEST])
    except InvalidError:  # blank
        return
    drafted = draft.begun(text)
    base = loader.parse(drafted.encode("utf-8", "surrogatepass"), "draft")
    (source,) = base.sources
    assert source.sha256 == text.sha256
    findings = [*findings_of(base, source, text)]
    slips = [finding for finding in findings if _is_slip(finding)]
    for finding in findings:
        assert finding.verdict == "verified" or finding in slips, finding
    bare = [row for row in coverage.covered_by(findings, text) if row.state == "uncovered"]
    assert len(bare) == drafted.count("# no quotation can tell where") + len(slips)
    _assert_tampering_is_seen(base, text)


def _is_slip(finding: Finding) -> bool:
    """Tell whether a level goes the other way than its own text says: 由2%缩小到8%."""
    is_turned = finding.parts is not None and finding.parts.direction == "contradicted"
    return is_turned and isinstance(finding.fact, Indicator) and not finding.fact.change


def _assert_tampering_is_seen(base: FactBase, text: Text) -> None:
    for fact in base.indicators[:5]:
        changed = fact.replaced(value=Decimal(7 if fact.value != Decimal(7) else 8))
        for place in fact.source:  # more than one where the text says it twice
            assert judge(changed, place, text).verdict == "mismatch"


TARGETS = {"loader": loader_, "quantity": quantity, "verify": verify}


def corpus(target: str) -> list[bytes]:
    """Return what the fuzzer has found worth keeping: other ways through the code, old faults."""
    lines = (Path(__file__).parent / "corpus" / f"{target}.base64").read_bytes().splitlines()
    return [b64decode(line) for line in lines]
