"""A draft of any text passes its own proof."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from czfacts.base.loader import parse
from czfacts.proof import check, coverage, verify
from czfacts.proof.draft import begun
from czfacts.reading.sentences import Text
from labels import load
from surroundings import ROOT

ROWS = [row.text for name in ("quantities", "reports") for row in load(ROOT / f"tests/{name}.tsv")]


def assert_proves_itself(written: str) -> None:
    text = Text(written)
    spelled = begun(text)
    base = parse(spelled.encode())
    source = base.sources[0]
    assert source.sha256 == text.sha256
    assert {each.verdict for each in verify.findings_of(base, source, text)} <= {"verified"}
    assert {fault.rule for fault in check.problems(base)} == {"named"}
    bare = [row for row in coverage.covered(base, source, text) if row.state == "uncovered"]
    assert len(bare) == spelled.count("stands more than once in its sentence")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[:24])
def test_a_draft_of_a_phrase(row: str) -> None:
    assert_proves_itself(row)


@given(
    st.lists(st.sampled_from(ROWS), min_size=1, max_size=12), st.sampled_from(["\n", "。", "，"])
)
def test_a_draft_of_many_phrases(rows: list[str], joint: str) -> None:
    assert_proves_itself(joint.join(rows))


@given(
    st.text(alphabet="甲乙全省第二三十百万亿元亩家个%约超近多以上。，！\n 0123456789.—", min_size=1)
)
def test_a_draft_of_anything(written: str) -> None:
    if written.strip():
        assert_proves_itself(written)


def test_the_article_drafts_itself(article: str) -> None:
    assert_proves_itself(article)


def test_figures_that_nothing_tells_apart_are_remarks() -> None:
    spelled = begun(Text("3家，3家，3家。"))
    assert spelled.count("stands more than once") == 2
    assert spelled.count("[[indicators]]") == 1


@pytest.mark.parametrize("end", ["。", "!", "？”", "。】"])
def test_no_place_holds_the_end_of_a_sentence(end: str) -> None:
    assert_proves_itself(f"有3家，有3家{end}其中5家{end}")
    assert 'text = "，有3家"' in begun(Text(f"有3家，有3家{end}"))


def test_blanks_do_not_lead_a_place_astray() -> None:
    """The words around the second 第十 stand, blanks aside, around the first one alone."""
    assert_proves_itself("总量跨过亿台阶   ，由全省第十跃升，迈上千亿台阶     ，由全省第十")
    assert_proves_itself("0家0家00")
