"""What `verify` and `coverage` list and how they end, by what they found and who asks for what."""

from pathlib import Path

import pytest

import inside
from czfacts import load
from czfacts.proof.verdicts import Verdict
from czfacts.proof.verify import Judged, judged
from czfacts.reading.text.sentences import Text
from czfacts.views.verified import Verified, Wanted
from every import tabled
from surroundings import ROOT

BASE = load(str(ROOT / "examples/report.toml"))
TEXT = Text((ROOT / "examples/report.txt").read_text(encoding="utf-8"), "report.txt")
WHOLE = judged(BASE, BASE.sources[0], TEXT)
PLACES, UNSAID = 10, 2  # of the example


def with_verdicts(verdict: Verdict, count: int) -> Judged:
    """Return what became of the example, with *count* places of another *verdict*."""
    changed = [each._replace(verdict=verdict, parts=None) for each in WHOLE.findings[:count]]
    return WHOLE._replace(findings=(*changed, *WHOLE.findings[count:]))


SOUND, TWO_WRONG = with_verdicts("verified", 0), with_verdicts("mismatch", 2)
ANOTHER = with_verdicts("missing", PLACES)._replace(text=Text("别的文章。", "other.txt"))


@tabled(
    ("held", "asked", "rows", "is_well"),
    [
        # In a pipe all is listed, on a terminal what is wrong.
        ([SOUND], Wanted(), PLACES, True),
        ([SOUND], Wanted(on_terminal=True), 0, True),
        ([TWO_WRONG], Wanted(), PLACES, False),
        ([TWO_WRONG], Wanted(on_terminal=True), 2, False),
        # An option says what to list, in both.
        ([TWO_WRONG], Wanted(all=True, on_terminal=True), PLACES, False),
        ([TWO_WRONG], Wanted(has_form=True, on_terminal=True), PLACES, False),
        ([TWO_WRONG], Wanted(unverified=True), 2, False),
        ([TWO_WRONG], Wanted(unverified=True, has_form=True, on_terminal=True), 2, False),
        ([SOUND], Wanted(unverified=True), 0, True),
        ([SOUND], Wanted(unsaid=True), UNSAID, True),
        ([SOUND], Wanted(unsaid=True, on_terminal=True), UNSAID, True),
        # What is unsaid is wrong only where that is asked.
        ([SOUND], Wanted(strict=True), PLACES, False),
        # Of another text nothing is listed, unless a list is asked for.
        ([ANOTHER], Wanted(), 0, False),
        ([ANOTHER], Wanted(all=True), PLACES, False),
        ([ANOTHER], Wanted(has_form=True), PLACES, False),
        ([SOUND, ANOTHER], Wanted(), PLACES, False),
        ([SOUND, ANOTHER], Wanted(on_terminal=True), 0, False),
    ],
)
def test_what_is_listed_and_whether_all_is_well(
    held: list[Judged], asked: Wanted, rows: int, is_well: bool
) -> None:
    found = Verified(held, asked)
    assert (len(found.rows), found.is_well) == (rows, is_well)
    assert [*found.own, *found.others] == held


@tabled(
    ("asked", "is_hidden"),
    [
        (Wanted(on_terminal=True), True),
        (Wanted(on_terminal=True, unverified=True), True),
        (Wanted(on_terminal=True, all=True), False),
        (Wanted(on_terminal=True, unsaid=True), False),
        (Wanted(), False),
    ],
)
def test_a_summary_hides_what_is_unsaid(asked: Wanted, is_hidden: bool) -> None:
    assert Verified([SOUND], asked).hides_unsaid == is_hidden


OF_REPORT = (str(ROOT / "examples/report.txt"), "--facts", str(ROOT / "examples/report.toml"))


@pytest.mark.parametrize("asked", [("verify", "--unverified"), ("coverage", "--uncovered")])
def test_people_see_no_empty_table_and_scripts_a_head(asked: tuple[str, str]) -> None:
    command, option = asked
    done = inside.run(command, *OF_REPORT, option, "-f", "table")
    assert (done.code, done.stdout) == (0, b"")
    assert inside.run(command, *OF_REPORT, option, "-f", "tsv").stdout.count(b"\n") == 1


@pytest.mark.parametrize("command", ["verify", "coverage"])
def test_the_built_in_facts_are_not_those_of_any_text(tmp_path: Path, command: str) -> None:
    (tmp_path / "my.txt").write_text("粮食产量30万吨。\n")
    hint = "hint: these are the built-in facts: name your own with --facts FILE"
    named = inside.run(command, str(tmp_path / "my.txt"))
    assert named.stderr.count(hint) == 1
    assert hint not in inside.run(command, *OF_REPORT).stderr
