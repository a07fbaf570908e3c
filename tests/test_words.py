"""Words are rows of tables, each says what the reader knows, no two say it twice; code has few."""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from operator import attrgetter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import walls
from czfacts.reading.figures import judging, lexicon, needs
from czfacts.reading.figures.lexicon import Filed, SetPhrase
from czfacts.reading.figures.quantities import find
from czfacts.reading.words import FOLDER, Words, rows
from czfacts.values import tables, units
from czfacts.values.characters import fold
from every import hold
from recording import WRITES
from surroundings import ROOT

PATHS = [Path(units.TABLE), *(Path(FOLDER, f"{name}.tsv") for name in lexicon.TABLES)]
ALL = [PATHS[0], *sorted(Path(FOLDER).glob("*.tsv"))]
WIDTHS = {"units": 9, "classifiers": 5, "qualifiers": 7, "directions": 4}
KINDS = {"measure", "soft", "count", "weak", "-"}
ROLES = {
    *("qualifier", "not", "turn", "deny", "direction", "far", "trend", "compare", "gap", "pull"),
    *("pass", "to", "verb", "offer", "place", "from", "lasting", "period", "currency"),
    *("index", "ratio", "letters", "ware", "warmth", "label", "every", "vague", ""),
}
CAPS = ROOT / "tests/data/chinese.tsv"
FEW = 60  # characters: what any module may have
HAN = re.compile("[一-鿿]")
ANY = "一-鿿"  # between brackets, of no word
HINT = "make the words rows of a table; CZFACTS_REWRITE=1 records what only changed its module"
BEFORES = [*lexicon.lexicon().befores]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_table_has_the_columns_that_its_head_teaches(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    assert lines[: len(head)] == head
    width = WIDTHS.get(path.stem, 2)
    taught = [line for line in head if line.startswith("#   ") and line[4] != " "]
    assert len(taught) == width
    for cells in tables.rows(path, width):
        assert len(cells) == width
        assert cells[0].strip() == cells[0] != ""


def has_no_row_twice(path: Path) -> None:
    counts = Counter(map(tuple, tables.rows(path, 0)))
    assert [row for row, count in counts.items() if count > 1] == []


def test_no_row_stands_twice() -> None:
    hold(has_no_row_twice, ALL, lambda path: path.stem)


def has_the_shape_of_texts(path: Path) -> None:
    cells = {cell for row in tables.rows(path, 0) for cell in row}
    assert sorted(cell for cell in cells if fold(cell) != cell) == []


def test_words_stand_in_the_shape_in_which_texts_are_read() -> None:
    """A row in traditional characters or of full width is never found."""
    hold(has_the_shape_of_texts, ALL[1:], lambda path: path.stem)


def test_no_two_tables_claim_a_word() -> None:
    """A word may stand twice in one table, where it needs something or nothing: 快 of a time."""
    claims: dict[str, set[str]] = {}
    for path in PATHS[2:]:
        for cells in tables.rows(path, WIDTHS.get(path.stem, 2)):
            after = path.stem == "qualifiers" and cells[1] == "after"
            claims.setdefault(cells[0], set()).update([] if after else [path.stem])
    assert {word: paths for word, paths in claims.items() if len(paths) > 1} == {}
    counted = Counter(cells[0] for path in PATHS[:2] for cells in tables.rows(path, 1))
    assert [word for word, count in counted.items() if count > 1] == []


def test_what_a_row_says_is_known() -> None:
    assert {word.role for word in BEFORES} <= ROLES
    assert {word.needs for word in BEFORES} <= {"", *needs.NEEDS}
    assert {word.over for word in BEFORES} <= {"", "any", "all", "part", "offer", "gap"}
    meanings = {word.meaning for word in BEFORES if word.role == "qualifier"}
    assert meanings == {">", ">=", "<", "<=", "~"}
    afters = [*lexicon.lexicon().afters]
    assert {word.meaning for word in afters} <= meanings
    assert {need for word in afters for need in word.needs.split()} == {
        "end",
        "measure",
        "share",
        "span",
    }
    assert {row.kind for row in units.table().values()} == KINDS


def test_no_comparator_means_behind_a_no_what_it_means_alone() -> None:
    words = [
        (word, meaning)
        for word, side, meaning, *_ in rows("qualifiers", 7)
        if side == "before" and meaning.startswith((">", "<")) and "|" not in word
    ]
    assert words
    unturned = [
        word
        for word, meaning in words
        if meaning in [each.comparator for each in find(f"单耗不{word}60%")]
    ]
    assert unturned == []


def test_a_word_that_only_hides_has_something_to_hide() -> None:
    saying = {word.text for word in BEFORES if word.role} | {"负"}  # read by signs.py
    hidden = [word.text for word in BEFORES if not word.role]
    trends = {word.text for word in BEFORES if word.over or word.role in {"trend", "far", "gap"}}
    for text in hidden:
        parts = {
            text[start:end] for start in range(len(text)) for end in range(start + 1, len(text) + 1)
        }
        assert parts & saying or any(trend in text for trend in trends), text


def converts_or_says_why_not(row: units.UnitRow) -> None:
    others = [each for each in units.table().values() if each.dimension == row.dimension]
    assert {each.base for each in others} == {row.base}
    is_money = row.dimension.startswith("money")  # currencies keep apart
    assert row.kind == "-" or len(others) > 1 or row.note or is_money, row.dimension


def test_each_unit_that_is_read_converts_or_says_why_not() -> None:
    hold(converts_or_says_why_not, units.table().values(), attrgetter("name"))


def test_no_unit_is_a_figure_on_two_conditions() -> None:
    twice = [
        word.text
        for word in lexicon.lexicon().units
        if len(word.roles & judging.ONLY_IF.keys()) > 1
    ]
    assert twice == []


def literals(code: str) -> Iterator[str]:
    """Yield the strings in *code*, without its docstrings."""
    said = {node.value for node in walls.nodes(code) if isinstance(node, ast.Expr)}
    for node in walls.nodes(code):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in said:
            yield node.value


def characters(code: str) -> int:
    """Return how many Chinese characters the strings in *code* have."""
    return sum(len(HAN.findall(each.replace(ANY, ""))) for each in literals(code))


def test_only_what_is_in_strings_counts() -> None:
    assert characters('"""中文"""\nx = re.compile(f"[一-鿿]{word}的了")  # 中文') == 2


def test_the_chinese_in_code_only_goes_down() -> None:
    caps = {path: int(count) for path, count in tables.pairs(CAPS)}
    now = {path: characters(code) for path, code in walls.sources(ROOT / "src/czfacts").items()}
    assert sum(now.values()) <= caps["all"], HINT
    if WRITES:
        head = CAPS.read_text(encoding="utf-8").partition("\nall\t")[0]
        caps = {path: count for path, count in now.items() if count > FEW}
        rows = {"all": sum(now.values()), **caps}
        text = "\n".join([head, *(f"{path}\t{count}" for path, count in rows.items()), ""])
        CAPS.write_text(text, encoding="utf-8")
    grown = {path: count for path, count in now.items() if count > caps.get(path, FEW)}
    assert grown == {}, HINT


roles_of_words = st.dictionaries(st.text("甲乙丙", min_size=1, max_size=4), st.just("role"))
any_text = st.text("甲乙丙丁", max_size=10)


def longest(words: Iterable[str]) -> str | None:
    return max(words, key=len, default=None)


@given(roles_of_words, any_text, st.data())
def test_of_words_that_fit_the_longest_is_found(
    roles: dict[str, str], text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = Words(roles)
    at, before = words.at(text, start, end), words.before(text, start, end)
    assert (at and at.word) == longest(word for word in roles if text[start:end].startswith(word))
    assert (before and before.word) == longest(
        word for word in roles if text[start:end].endswith(word)
    )
    assert at is None or (at.start, text[at.start : at.end]) == (start, at.word)
    assert before is None or (text[before.start : before.end], before.end) == (before.word, end)


@given(st.lists(st.text("甲乙丙", min_size=1, max_size=4), unique=True), any_text, st.booleans())
def test_what_is_filed_is_all_that_may_stand_there_the_longest_first(
    words: list[str], text: str, is_last: bool
) -> None:
    keyed = [(word, word[-2:] if is_last else word[:2]) for word in words]
    filed = Filed(((SetPhrase(word, 0), key) for word, key in keyed), is_last=is_last)
    for place in range(len(text) + 1):
        may = {word for word, key in keyed if text.startswith(key, place)}
        if is_last:
            may = {word for word, key in keyed if text.endswith(key, 0, place)}
        found = [it.text for it in (filed.before if is_last else filed.at)(text, place)]
        assert sorted(found) == sorted(may)
        assert [*map(len, found)] == sorted(map(len, found), reverse=True)
