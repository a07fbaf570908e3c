"""A text that moved as a whole: what changed in it is told as well as where nothing moved."""

from pathlib import Path

import inside
from czfacts.base.loader import parse
from czfacts.base.model import FactBase
from czfacts.proof.draft import begun
from czfacts.proof.verify import Finding, judged
from czfacts.reading.text.sentences import Text
from czfacts.views.verified import Verified, Wanted
from every import tabled

OLD = """2023年青禾县工作总结
全年粮食产量12万吨，比上年增长3.5%。建成水库4座。
签约亿元以上项目8个，到位资金21亿元，同比下降6.3%。
改造道路36公里。
开工亿元以上项目5个。
"""


def base() -> FactBase:
    return parse(begun(Text(OLD), published="2024-01-10").encode(), "base.toml")


def found(text: str) -> list[Finding]:
    its = base()
    return [*judged(its, its.sources[0], Text(text)).findings]


@tabled(
    ("was", "now", "verdict", "detail"),
    [
        ("4座", "6座", "missing", "the sentence has 6座"),
        ("21亿元", "12亿元", "missing", "the sentence has 亿元以上, 12亿元"),
        ("下降6.3%", "增长6.3%", "mismatch", "direction: the fact says down, the text up"),
    ],
)
def test_what_changed_is_told_where_it_stands_now(
    was: str, now: str, verdict: str, detail: str
) -> None:
    """Neither "paragraph 3 has 1 sentence" nor that something is gone says what happened."""
    for moved in ("各位代表：\n", ""):
        wrong = [each for each in found(moved + OLD.replace(was, now)) if each.verdict == verdict]
        assert len(wrong) == 1
        assert detail in wrong[0].detail


def test_what_stands_twice_moved_with_what_is_around_it() -> None:
    """亿元以上 is set aside in two paragraphs, neither of which is where it was."""
    moved = found("同志们。\n" + OLD)
    assert {each.verdict for each in moved} == {"moved"}
    spots = [(it.place.paragraph, it.found[0].paragraph) for it in moved]
    assert all(now == was + 1 for was, now in spots)


def test_in_a_text_of_which_little_stands_nothing_is_taken_for_what_went_there() -> None:
    other = "甲\n乙\n丙\n建成水库4座。\n丁\n改造道路30公里。\n"
    assert not any("30公里" in each.detail for each in found(other))


def test_a_summary_counts_what_moved_and_lists_the_worst_first() -> None:
    its = base()
    text = "同志们。\n" + OLD.replace("下降6.3%", "增长6.3%").replace("12万吨", "13万吨")
    held = [judged(its, its.sources[0], Text(text))]
    summary = Verified(held, Wanted(on_terminal=True))
    assert [each.verdict for _, each in summary.rows] == ["mismatch", "missing"]
    assert not summary.shows_changes
    asked = Verified(held, Wanted(unverified=True))
    assert len(asked.rows) == len(summary.rows) + summary.hidden_moves


def test_a_summary_tells_of_clauses_that_can_be_accepted() -> None:
    its = base()
    held = [judged(its, its.sources[0], Text(OLD.replace("建成", "未建成")))]
    assert Verified(held, Wanted(on_terminal=True)).shows_changes
    assert not Verified(held, Wanted(has_form=True)).shows_changes


@tabled(
    ("text", "option", "detail"),
    [
        (OLD.replace("4座", "6座"), "--write", "the sentence has 6座"),
        (
            OLD.replace("签约", "取消").replace("6.3%", "7.3%"),
            "--accept",
            "the sentence has 7.3%",
        ),
    ],
)
def test_what_changed_is_told_as_well_once_all_is_renumbered(
    text: str, option: str, detail: str, tmp_path: Path
) -> None:
    """Its sentence moved with the others; the text stays another one than was verified."""
    base, newer = tmp_path / "base.toml", tmp_path / "text.txt"
    base.write_text(begun(Text(OLD), published="2024-01-10"), encoding="utf-8")
    newer.write_text("各位代表：\n" + text, encoding="utf-8")
    asked = ("verify", newer, "--facts", base, "--unverified", "--fields", "verdict,detail")
    told = inside.run(*asked, option)
    assert "sha256 of 'text' kept" in told.stderr
    assert told.stdout == inside.run(*asked).stdout
    (wrong,) = told.stdout.decode().splitlines()[1:]
    assert wrong.endswith(detail)
