"""Fact bases that say what no fact base may say."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import processes
from builders import HEAD, INDICATOR, PROJECT
from czfacts.escape import UNSEEN
from inside import run
from processes import assert_refused

GOOD = HEAD + INDICATOR
# Its lines: 2 format, 14 the head of the indicator, 15 id, 16 name, 18 value, 19 unit, 20 source.
# What is added begins at line 21.
LONG = 2000


def changed(id: str, old: str, new: str, *said: str) -> Any:
    """Return a case: the good base with *old* changed to *new*, and what is then said."""
    assert GOOD.count(old) == 1
    return pytest.param(GOOD.replace(old, new), said, id=id)


def added(id: str, text: str, *said: str) -> Any:
    return pytest.param(GOOD + text, said, id=id)


def valued(id: str, value: str, said: str) -> Any:
    return changed(id, "12.5\n", f"{value}\n", f"F:18: value: {said}")


def project(id: str, part_of: str) -> str:
    return PROJECT.replace('"a"', f'"{id}"') + f'part_of = "{part_of}"\n'


def hostile() -> Iterator[Any]:
    """Characters that a terminal obeys or hides, raw and escaped."""
    for name, character in (("nul", "\0"), ("escape", "\x1b"), ("delete", "\x7f")):
        yield changed(
            f"raw-{name}",
            '"甲"',
            f'"甲{character}"',
            "F:16:17: a character that must not stand here",
        )
    for written, code in (
        (r"\u001b[31m", "001B"),
        (r"\e[2J", "001B"),
        (r"\u009b", "009B"),
        (r"\u0000", "0000"),
        (r"\r", "000D"),
    ):
        said = f"F:16: name.zh: control character U+{code}"
        yield changed(f"escaped-{written}", '"甲"', f'"{written}"', said)
    for character in ("\u202e", "\u200b", "\ufeff", "\u2066", "\u2028", "\x9b", *UNSEEN):
        said = f"control character U+{ord(character):04X}"
        code = f"{ord(character):x}"
        yield changed(
            f"unseen-in-name-{code}", '"甲"', f'"甲{character}"', f"F:16: name.zh: {said}"
        )
        yield changed(f"unseen-in-id-{code}", '"a"', f'"a{character}"', f"F:15: id: {said}")
    yield changed(
        "unseen-in-text", '"12.5', '"12\u200b.5', "F:20: source.text: control character U+200B"
    )
    yield changed("lone-surrogate", '"甲"', r'"\ud800"', "F:16:22: ", "no such character to escape")


SYNTAX = [
    changed("syntax", 'id = "t"', "id = = 1", "F:7:6: not a value"),
    added("open-string", 'note = "no end', "F:21:15: a quotation mark is not closed"),
    added("open-long-string", 'note = """\nno end\n\n', "F:24:1: a quotation mark is not closed"),
    added("key-twice", "value = 3\n", "F:21:10: "),
    added("table-twice", "[base]\n", "F:21:6: "),
    added("list-and-table", "[indicators]\n", "F:21:12: "),
    added("1000-arrays", f"x = {'[' * 1000}{']' * 1000}\n", "nested too deep"),
    added("100000-arrays", f"x = {'[' * 10**5}{']' * 10**5}\n", "nested too deep"),
    added("100000-open-arrays", f"x = {'[' * 10**5}", "nested too deep"),
    added("100000-inline-tables", f"x = {'{a = ' * 10**5}1{'}' * 10**5}\n", "nested too deep"),
    added("dotted-key", f"{'.'.join('a' * 50_000)} = 1\n", "F:1: nested too deep"),
    added("dotted-header", f"[{'.'.join('a' * 50_000)}]\n", "F:1: nested too deep"),
    added("50-arrays", f"x = {'[' * 50}{']' * 50}\n", "nested too deep"),
    added("50-inline-tables", f"x = {'{a = ' * 50}1{'}' * 50}\n", "nested too deep"),
]

NUMBERS = [
    changed("digits", "12.5\n", f"{'9' * 5000}\n", "F:18: number too long"),
    changed("parted-digits", "12.5\n", f"9{'_9' * 4999}\n", "F:18: number too long"),
    *(
        valued(f"digits-0{base}", f"0{base}{'1' * 200_000}", "number too long")
        for base in ("x", "o", "b")
    ),
    valued("decimals", f"1.{'5' * 200_000}", "number too long"),
    valued("nan", "nan", "not a finite number"),
    valued("infinite", "-inf", "not a finite number"),
    valued("huge-exponent", "1e999999", "number too large"),
    valued("beyond-decimal", f"1e{'9' * 30}", "not a finite number"),
    *(
        valued(f"value-is-text-{text or 'empty'}", f'"{text}"', "expected a number")
        for text in ("12.5", "１２．５", "")
    ),
    valued("value-is-bool", "true", "expected a number"),
    valued("value-is-date", "2022-01-01", "expected a number"),
    valued("value-is-array", "[12.5]", "expected a number"),
    valued("value-is-table", "{ a = 12.5 }", "expected a number"),
]

FIELDS = [
    changed(
        "field-misspelt",
        'name = { zh = "甲"',
        'nmae = { zh = "甲"',
        "F:16: unknown field 'nmae'",
        "did you mean 'name'?",
    ),
    added("unknown-field", "xyzzy = 1\n", "F:21: unknown field 'xyzzy'; there are id, name,"),
    changed("no-unit", 'unit = "亿元"\n', "", "F:14: missing the field 'unit'"),
    changed("no-name", '{ zh = "甲", en = "A" }', "{}", "F:16: name: expected a string, or {"),
    changed("a-third-language", 'en = "A"', 'fr = "A"', "F:16: unknown field 'fr'; there are zh,"),
    added(
        "unknown-comparator",
        'comparator = "≈"\n',
        'F:21: comparator: expected one of "<", "<=", "="',
    ),
    added(
        "unknown-status",
        PROJECT.replace('"a"', '"b"') + 'status = "built"\n',
        '"planned", "underway", "comp',
    ),
    added(
        "unknown-table", "[[facts]]\n", "F:21: unknown table 'facts'; there are base, topics, so"
    ),
    added("id-twice", INDICATOR, "F:23: id: 'a' is already taken at line 15"),
    added("id-of-another-kind", PROJECT, "F:23: id: 'a' is already taken at line 15"),
    # Ids are lower-case ASCII: of two that are equal after folding, the second is none at all.
    added(
        "id-again-in-full-width", INDICATOR.replace('"a"', '"Ａ"'), "F:23: id: expected lower-case"
    ),
    added(
        "id-again-in-capitals", INDICATOR.replace('"a"', '"A"', 1), "F:23: id: expected lower-case"
    ),
    *(
        changed(
            f"id-with-{name}", '"a"', f'"{id}"', "F:15: id: expected lower-case letters and dig"
        )
        for name, id in (
            ("blank", "a b"),
            ("colon", "a:b"),
            ("command", "$(id)"),
            ("backquote", "`id`"),
            ("backslash", r"a\\"),
            ("hyphen", "-a"),
            ("hyphens", "a--b"),
            ("long", "a" * 200),
            ("line-end", r"a\n"),
        )
    ),
    added("unknown-chain", 'chain = "b"\n', "F:21: chain: none of [[chains]] has the id 'b'"),
    added("unknown-project", project("b", "c"), "none of [[projects]] has the id 'c'"),
    added("part-of-itself", project("b", "b"), "part_of: circular: b -> b"),
    added("parts-in-a-circle", project("b", "c") + project("c", "b"), "circular: b -> c -> b"),
    *(
        changed(
            f"paragraph-{number:.4}",
            "paragraph = 1",
            f"paragraph = {number}",
            "F:20: source.paragraph: ",
        )
        for number in ("0", "-1", "true", "1.0", f"1{'0' * 30}", '"1"')
    ),
    changed("format-2", "format = 1", "format = 2", "F:2: base.format: expected 1"),
    changed("format-is-text", "format = 1", 'format = "1"', "F:2: base.format: expected 1"),
    changed("no-format", "format = 1\n", "", "F:1: missing the field 'base.format'"),
    changed("table-for-list", "[[indicators]]", "[indicators]", "F:14: ", "[[indicators]]"),
    added(
        "unknown-table-with-content",
        "[junk]\na = 1\n",
        "F:21: unknown table 'junk'; there are base, topics",
    ),
    # So large a count of anything that no report prints it.
    valued("huge-value", "1e61", "number too large"),
    changed("huge-unit", '"亿元"', '"亿亿元"', "F:19: unit: '亿亿' in '亿亿元' is not a mult"),
]


@pytest.mark.parametrize(("text", "said"), [*hostile(), *SYNTAX, *NUMBERS, *FIELDS])
def test_what_no_command_answers_from(text: str, said: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "F").write_bytes(text.encode())
    # What is long may take memory, or the stack: it gets a process of its own.
    ask = run if len(text) < LONG else processes.run
    assert_refused(ask("indicators", "--facts", "F", at=tmp_path), 3, *said)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param(
            '"亿元"',
            '"万亩"',
            "F:20: a: source.text: '12.5亿元': the fact says 12.5 万亩, the text 12.5 亿元",
            id="unit-of-another-dimension",
        ),
        pytest.param(
            '"A"', '"e\u0301"', "F:16: a: name: 'e\u0301' is not in Unicode's NFC", id="not-nfc"
        ),
        pytest.param(
            '"A"',
            '"ＡＢ１"',
            "F:16: a: name: 'ＡＢ１' has full-width letters or digits",
            id="full-width",
        ),
    ],
)
def test_what_check_finds_and_others_answer_from(
    old: str, new: str, said: str, tmp_path: Path
) -> None:
    (tmp_path / "F").write_text(GOOD.replace(old, new), encoding="utf-8")
    found = run("check", "--facts", "F", at=tmp_path)
    assert found[:2] == (1, f"{said}\n".encode())
    assert found.stderr.startswith("1 problem: 1 ")
    answered = run("indicators", "--facts", "F", at=tmp_path)
    assert (answered.code, answered.stderr) == (0, "")
    assert new.strip('"').encode() in answered.stdout


@pytest.mark.parametrize(
    ("text", "code", "lines"),
    [
        pytest.param(
            GOOD.replace("format = 1", "format = 3").replace("12.5\n", "nan\n") + INDICATOR,
            3,
            [
                "F:2: base.format: expected 1",
                "F:18: a: value: not a finite number",
                "F:23: a: id: 'a' is already taken at line 15",
            ],
            id="what-no-command-answers-from",
        ),
        pytest.param(
            GOOD.replace('"甲"', '"ＡＢ"').replace('"亿元"', '"万亩"'),
            1,
            [
                "F:16: a: name: 'ＡＢ' has full-width letters or digits",
                "F:20: a: source.text: '12.5亿元': the fact says 12.5 万亩, the text 12.5 亿元",
            ],
            id="what-others-answer-from",
        ),
    ],
)
def test_check_lists_all_problems_in_the_order_of_lines(
    text: str, code: int, lines: list[str], tmp_path: Path
) -> None:
    (tmp_path / "F").write_text(text, encoding="utf-8")
    found = run("check", "--facts", "F", at=tmp_path)
    assert found.code == code
    assert found.stderr.startswith(f"{len(lines)} problems: ")
    assert found.stdout.decode().splitlines() == lines
    assert run("chains", "--facts", "F", at=tmp_path).code == (3 if code == 3 else 0)


def test_check_names_a_place_that_is_no_toml(tmp_path: Path) -> None:
    (tmp_path / "F").write_text("[base]\nformat = \n")
    found = run("check", "--facts", "F", at=tmp_path)
    assert (found.code, found.stderr) == (3, "1 problem: 1 format\n")
    assert found.stdout.startswith(b"F:2")


def test_check_finds_all_that_is_wrong_with_a_record_at_once(tmp_path: Path) -> None:
    text = GOOD.replace('topic = "t"', 'topic = "u"').replace('"亿元"', '"万元"')
    text += 'period = "2022年"\n'
    (tmp_path / "F").write_text(text, encoding="utf-8")
    lines = run("check", "F", at=tmp_path).stdout.decode().splitlines()
    assert [line.split(": ")[2] for line in lines] == ["topic", "source.text", "period"]


def test_what_depends_on_a_field_that_is_wrong_is_not_told(tmp_path: Path) -> None:
    other = INDICATOR.replace('id = "a"', 'id = "b"').replace("12.5", "13.5")
    (tmp_path / "F").write_text(f'{GOOD}period = "2022年"\n{other}', encoding="utf-8")
    (line,) = run("check", "F", at=tmp_path).stdout.decode().splitlines()
    assert ": a: period: expected" in line
    (tmp_path / "F").write_text(GOOD + other, encoding="utf-8")
    assert "contradicts 'a'" in run("check", "F", at=tmp_path).stdout.decode()
