"""Loading: what a wrong fact base is told, each problem with its line."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from builders import HEAD, INDICATOR, PROJECT
from czfacts import InvalidError, UnreadableError, UsageError, load
from czfacts.base.loader import parse
from czfacts.base.model import FactBase, Indicator, Locator
from every import tabled

GOOD = HEAD + INDICATOR


def problems(text: str) -> list[str]:
    """Return what is wrong with *text*, as LINE: MESSAGE."""
    with pytest.raises(InvalidError) as raised:
        parse(text.encode("utf-8", "surrogatepass"), "F")
    return [f"{problem.line}: {problem.message}" for problem in raised.value.problems]


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


def line_of(text: str) -> int:
    return GOOD[: GOOD.index(text)].count("\n") + 1


def test_numbers_are_exact() -> None:
    (figure,) = parse(changed("12.5\n", "1236.80\n").encode()).indicators
    assert isinstance(figure.value, Decimal)
    assert str(figure.value) == "1236.80"


def test_the_only_source_need_not_be_named() -> None:
    (figure,) = parse(GOOD.encode()).indicators
    assert figure.source == (Locator(id="s", paragraph=1, sentence=1, text="12.5亿元"),)


def test_records_are_frozen() -> None:
    (figure,) = parse(GOOD.encode()).indicators
    with pytest.raises(AttributeError):
        figure.unit = "元"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del figure.unit


def test_records_take_their_own_fields_alone() -> None:
    with pytest.raises(TypeError, match="no field 'x'"):
        Locator(paragraph=1, sentence=1, text="a", x=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="needs sentence, text"):
        Locator(paragraph=1)  # type: ignore[call-arg]


def test_equal_records_are_equal() -> None:
    first, second = parse(GOOD.encode()), parse(GOOD.encode())
    assert first == second
    assert hash(first.indicators) == hash(second.indicators)
    assert first.indicators[0] != first.topics[0]
    assert repr(first.topics[0]) == "Topic(id='t', name=Bilingual(zh='题目', en='Topic'))"


@tabled(
    ("old", "new", "message"),
    [
        ("value = 12.5", 'value = "12.5"', "value: expected a number"),
        ("value = 12.5", "value = true", "value: expected a number"),
        ("value = 12.5", "value = 2022-01-01", "value: expected a number"),
        ("value = 12.5", "value = [1]", "value: expected a number"),
        ("value = 12.5", "value = nan", "value: not a finite number"),
        ("value = 12.5", "value = -inf", "value: not a finite number"),
        ("value = 12.5", "value = 1e999999", "value: number too large or too small"),
        ('id = "a"', 'id = "A b"', "id: expected lower-case letters"),
        ('id = "a"', 'id = "a\\n"', "id: expected lower-case letters"),
        ('id = "a"', f'id = "{"a" * 65}"', "id: expected lower-case letters"),
        ('en = "A"', 'en = "\\u001b[31m"', "name.en: control character U+001B"),
        ('en = "A"', 'en = "\\u202e"', "name.en: control character U+202E"),
        ('en = "A"', 'en = " "', "name.en: expected text, not blanks"),
        ('en = "A"', "en = 1", "name.en: expected a string"),
        ('{ zh = "甲", en = "A" }', "{}", "name: expected a string, or { zh = ..., en = ... }"),
        ('{ zh = "甲", en = "A" }', "1", "name: expected a string, or { zh = ..., en = ... }"),
        ('{ zh = "甲", en = "A" }', '{ fr = "A" }', "unknown field 'fr'; there are zh, en"),
        ('topic = "t"', 'topic = "u"', "topic: none of [[topics]] has the id 'u'"),
        ('topic = "t"', 'topic = "b/t"', "topic: none of [[topics]] has the id 'b/t'"),
        ("paragraph = 1", "paragraph = 0", "source.paragraph: expected a whole number from 1"),
        ("paragraph = 1", "paragraph = 1.0", "source.paragraph: expected a whole number from 1"),
        ("paragraph = 1", "paragraph = true", "source.paragraph: expected a whole number from 1"),
        ("sentence = 1", f"sentence = {10**30}", "source.sentence: expected a whole number from 1"),
        ("format = 1", "format = 2", "base.format: expected 1"),
        ("format = 1", 'format = "1"', "base.format: expected 1"),
        ("[[topics]]", "[topics]", "topics: expected a list of tables: [[topics]]"),
    ],
)
def test_a_wrong_value_is_named_with_its_line(old: str, new: str, message: str) -> None:
    (found,) = problems(changed(old, new))
    assert found.startswith(f"{line_of(old)}: {message}")


@pytest.mark.parametrize(
    ("old", "new", "header", "message"),
    [
        ('topic = "t"\n', "", "[[indicators]]", "missing the field 'topic'"),
        ("format = 1\n", "", "[base]", "missing the field 'base.format'"),
        ("value = 12.5\n", "", "[[indicators]]", "missing the field 'value'"),
    ],
)
def test_a_missing_field_is_named_at_the_head_of_its_record(
    old: str, new: str, header: str, message: str
) -> None:
    assert problems(changed(old, new)) == [f"{line_of(header)}: {message}"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("value", "velue", "unknown field 'velue'; did you mean 'value'?"),
        ("[[topics]]", "[[topcis]]", "unknown table 'topcis'; did you mean 'topics'?"),
        ("[base]", "[bsae]", "unknown table 'bsae'; did you mean 'base'?"),
    ],
)
def test_what_is_misspelt_is_one_problem_with_the_nearest_name(
    old: str, new: str, message: str
) -> None:
    assert problems(changed(old, new)) == [f"{line_of(old)}: {message}"]


@tabled(
    ("extra", "message"),
    [
        ('comparator = "≈"', 'comparator: expected one of "<", "<=", "=", ">=", ">", "~"'),
        ('period = "2022-13"', "period: expected an ISO 8601"),
        ('period = "2022-02-30"', "period: no such day in the calendar"),
        ('period = "2022/2021"', "period: the interval ends before it begins"),
        ("aliases = [1]", "aliases: expected a string"),
        ('aliases = "b"', "aliases: expected a list"),
        ('chain = "c"', "chain: none of [[chains]] has the id 'c'"),
        ("[junk]", "unknown table 'junk'; there are base, topics"),
        (INDICATOR, "id: 'a' is already taken at line 15"),
        (PROJECT, "id: 'a' is already taken at line"),
    ],
)
def test_what_follows_is_checked_too(extra: str, message: str) -> None:
    (found,) = problems(f"{GOOD}{extra}\n")
    assert message in found


def test_what_is_true_or_false_is_no_number() -> None:
    chain = PROJECT.replace("projects", "chains")
    assert parse((HEAD + chain + "key = true\n").encode()).chains[0].key is True
    (found,) = problems(HEAD + chain + "key = 1\n")
    assert found.endswith(": key: expected true or false")


def test_a_status_is_one_of_four() -> None:
    (found,) = problems(HEAD + PROJECT + 'status = "built"\n')
    assert 'expected one of "planned", "underway", "completed", "operating"' in found


def test_all_problems_come_at_once_in_the_order_of_lines() -> None:
    text = GOOD.replace("format = 1", "format = 3").replace("12.5\n", '"12.5"\n')
    assert problems(text.replace("sentence = 1", "sentence = -1")) == [
        "2: base.format: expected 1",
        f"{line_of('value')}: value: expected a number",
        f"{line_of('source =')}: source.sentence: expected a whole number from 1",
    ]
    with pytest.raises(InvalidError) as raised:
        parse(text.encode(), "F")
    assert str(raised.value) == "F:2: base.format: expected 1"
    assert len(raised.value.problems) == 2


def test_projects_may_not_be_part_of_themselves() -> None:
    parts = "".join(
        PROJECT.replace('id = "a"', f'id = "{id}"\npart_of = "{larger}"')
        for id, larger in (("a", "b"), ("b", "c"), ("c", "a"), ("d", "a"))
    )
    (found,) = problems(HEAD + parts)
    assert found.endswith("part_of: circular: a -> b -> c -> a")


def test_a_place_that_names_no_source_is_in_the_first() -> None:
    second = '\n[[sources]]\nid = "u"\ntitle = "另一篇"\n'
    assert parse((GOOD + second).encode()).indicators[0].source[0].id != "u"
    named = parse((GOOD + second).replace("{ paragraph", '{ id = "u", paragraph').encode())
    assert named.indicators[0].source[0].id == "u"


def test_several_places_are_a_list() -> None:
    text = changed(
        'source = { paragraph = 1, sentence = 1, text = "12.5亿元" }',
        'source = [\n  { paragraph = 1, sentence = 1, text = "甲" },\n  { paragraph = 0 },\n]',
    )
    assert [each.partition(": ")[2] for each in problems(text)] == [
        "source.paragraph: expected a whole number from 1",
        "missing the field 'source.sentence'",
        "missing the field 'source.text'",
    ]
    assert problems(changed("source = {", "sauce = {"))
    assert (
        "source: expected at least one" in problems(re.sub("source = .*", "source = []", GOOD))[0]
    )


@tabled(
    ("data", "message"),
    [
        (b"", "F:1: missing [base]"),
        (b"# nothing\n", "F:1: missing [base]"),
        (b"[base]\nx = \xff\n", "F:2: not UTF-8 (byte 0xff)"),
        ("[base]".encode("utf-16"), "F:1: not UTF-8 (byte 0xff)"),
        (b"[base]\nformat = \n", "F:2:10: "),
        (b'[base]\nx = "a', "F:2:"),
        (b"[base]\nx = 1\nx = 2\n", "F:3:"),
        (b'[base]\nx = "\x1b"\n', "F:2:"),
        (b"x = " + b"[" * 100_000, "F:1"),
        (b"x = " + b"[" * 50 + b"]" * 50, "F:1: nested too deep"),
        (b"x = " + b"9" * 5000, "F:1: number too long"),
    ],
)
def test_what_is_no_toml_of_ours(data: bytes, message: str) -> None:
    with pytest.raises(InvalidError) as raised:
        parse(data, "F")
    assert str(raised.value).startswith(message)


DIGITS = "9" * 5000


@pytest.mark.parametrize(
    ("before", "line"),
    [
        (f"# {DIGITS}\nx = [\n 1.{DIGITS},\n", 4),
        (f'{DIGITS} = """\nx = {DIGITS}\n"""\nx = [', 4),
        ("x = {a = ", 1),
    ],
)
def test_the_number_of_too_many_digits_is_found(before: str, line: int) -> None:
    assert problems(f"{before}{DIGITS}\n]\ny = {DIGITS}\n") == [f"{line}: number too long"]


@pytest.mark.parametrize("change", [lambda t: "\ufeff" + t, lambda t: t.replace("\n", "\r\n")])
def test_a_byte_order_mark_and_crlf_change_nothing(change: object) -> None:
    assert callable(change)
    assert parse(change(GOOD).encode()) == parse(GOOD.encode())


def test_crlf_keeps_line_numbers() -> None:
    text = changed("value = 12.5", "value = nan")
    assert problems(text.replace("\n", "\r\n")) == problems(text)


def test_what_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        load(str(tmp_path / "none.toml"))
    with pytest.raises(InvalidError, match=r"no \*\.toml"):
        load(str(tmp_path))


def test_the_variable_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "f.toml"
    file.write_text(GOOD, encoding="utf-8")
    monkeypatch.setenv("CZFACTS_FACTS", str(file))
    assert [fact.id for fact in load().facts] == ["a"]
    monkeypatch.setenv("CZFACTS_FACTS", "")
    with pytest.raises(UsageError, match="CZFACTS_FACTS is set but empty"):
        load()


def test_without_a_name_the_packaged_base_is_loaded(base: FactBase) -> None:
    assert load() == base


def test_large_bases_load_in_linear_time_not_by_stack() -> None:
    parts = "".join(INDICATOR.replace('"a"', f'"a{number}"') for number in range(2000))
    loaded = parse((HEAD + parts).encode())
    assert len(loaded.facts) == 2000
    assert isinstance(loaded.by_id["a1999"], Indicator)
