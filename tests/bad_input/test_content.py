"""Fact bases that say what none may say: rows 17 to 41, 49, 50, 58 of issue 5."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from builders import HEAD, INDICATOR, PROJECT
from czfacts.escape import UNSEEN
from processes import assert_refused, run

GOOD = HEAD + INDICATOR
# Its lines: 2 format, 14 the head of the indicator, 15 id, 16 name, 18 value, 19 unit, 20 source.
# What is added begins at line 21.


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
        yield changed(f"row17-{name}", '"甲"', f'"甲{character}"', "F:16:17: Illegal character")
    for written, code in (
        (r"\u001b[31m", "001B"),
        (r"\e[2J", "001B"),
        (r"\u009b", "009B"),
        (r"\u0000", "0000"),
        (r"\r", "000D"),
    ):
        said = f"F:16: control character U+{code} in name.zh"
        yield changed(f"row18-{written}", '"甲"', f'"{written}"', said)
    for character in ("\u202e", "\u200b", "\ufeff", "\u2066", "\u2028", "\x9b", *UNSEEN):
        said = f"control character U+{ord(character):04X} in"
        code = f"{ord(character):x}"
        yield changed(f"row19-name-{code}", '"甲"', f'"甲{character}"', f"F:16: {said} name.zh")
        yield changed(f"row19-id-{code}", '"a"', f'"a{character}"', f"F:15: {said} id")
    yield changed("row19-text", '"12.5', '"12\u200b.5', "F:20: control character U+200B in source")
    yield changed("row20-surrogate", '"甲"', r'"\ud800"', "F:16:22: ", "not a Unicode scalar value")


SYNTAX = [
    changed("row21-syntax", 'id = "t"', "id = = 1", "F:7:6: Invalid value"),
    added("row22-string", 'note = "no end', "F:21:15: Unterminated string"),
    added("row22-long-string", 'note = """\nno end\n\n', "F:24:1: Unterminated string"),
    added("row23-key", "value = 3\n", "F:21:10: "),
    added("row23-table", "[base]\n", "F:21:6: "),
    added("row23-list-and-table", "[indicators]\n", "F:21:12: "),
    added("row24-arrays-1000", f"x = {'[' * 1000}{']' * 1000}\n", "nested too deep"),
    added("row24-arrays-100000", f"x = {'[' * 10**5}{']' * 10**5}\n", "nested too deep"),
    added("row24-arrays-open", f"x = {'[' * 10**5}", "nested too deep"),
    added("row25-tables", f"x = {'{a = ' * 10**5}1{'}' * 10**5}\n", "nested too deep"),
    added("row26-key", f"{'.'.join('a' * 50_000)} = 1\n", "F:1: nested too deep"),
    added("row26-header", f"[{'.'.join('a' * 50_000)}]\n", "F:1: nested too deep"),
    added("row27-legal", f"x = {'[' * 50}{']' * 50}\n", "nested too deep"),
    added("row27-legal-tables", f"x = {'{a = ' * 50}1{'}' * 50}\n", "nested too deep"),
]

NUMBERS = [
    changed("row28-digits", "12.5\n", f"{'9' * 5000}\n", "F:18: number too long"),
    changed("row28-parted-digits", "12.5\n", f"9{'_9' * 4999}\n", "F:18: number too long"),
    *(
        valued(f"row28-{base}", f"0{base}{'1' * 200_000}", "number too long")
        for base in ("x", "o", "b")
    ),
    valued("row28-decimals", f"1.{'5' * 200_000}", "number too long"),
    valued("row29-nan", "nan", "not a finite number"),
    valued("row29-inf", "-inf", "not a finite number"),
    valued("row29-huge", "1e999999", "number too large"),
    valued("row29-beyond-decimal", f"1e{'9' * 30}", "not a finite number"),
    *(
        valued(f"row30-{text}", f'"{text}"', "expected a number")
        for text in ("12.5", "１２．５", "")
    ),
    valued("row31-bool", "true", "expected a number"),
    valued("row31-date", "2022-01-01", "expected a number"),
    valued("row31-array", "[12.5]", "expected a number"),
    valued("row31-table", "{ a = 12.5 }", "expected a number"),
]

FIELDS = [
    changed(
        "row32-field",
        'name = { zh = "甲"',
        'nmae = { zh = "甲"',
        "F:16: unknown field 'nmae'",
        "did you mean 'name'?",
    ),
    added("row32-far", "xyzzy = 1\n", "F:21: unknown field 'xyzzy'; there are id, name,"),
    changed("row33-unit", 'unit = "亿元"\n', "", "F:14: missing the field 'unit'"),
    changed("row33-inner", ', en = "A"', "", "F:16: missing the field 'name.en'"),
    added(
        "row34-comparator", 'comparator = "≈"\n', 'F:21: comparator: expected one of "<", "<=", "="'
    ),
    added("row34-status", project("b", "b") + 'status = "built"\n', '"planned", "underway", "comp'),
    added("row34-table", "[[facts]]\n", "F:21: unknown table 'facts'; there are base, topics, so"),
    added("row36-id", INDICATOR, "F:23: id: 'a' is already taken at line 15"),
    added("row36-id-of-another-kind", PROJECT, "F:23: id: 'a' is already taken at line 15"),
    # Ids are lower-case ASCII: of two that are equal after folding, the second is none at all.
    added("row37-full-width", INDICATOR.replace('"a"', '"Ａ"'), "F:23: id: expected lower-case"),
    added("row37-capital", INDICATOR.replace('"a"', '"A"', 1), "F:23: id: expected lower-case"),
    *(
        changed(f"row38-{name}", '"a"', f'"{id}"', "F:15: id: expected lower-case letters and dig")
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
    added("row40-chain", 'chain = "b"\n', "F:21: chain: none of [[chains]] has the id 'b'"),
    added("row40-project", project("b", "c"), "none of [[projects]] has the id 'c'"),
    added("row40-itself", project("b", "b"), "part_of: circular: b -> b"),
    added("row40-circle", project("b", "c") + project("c", "b"), "circular: b -> c -> b"),
    *(
        changed(
            f"row41-{number:.4}",
            "paragraph = 1",
            f"paragraph = {number}",
            "F:20: source.paragraph: ",
        )
        for number in ("0", "-1", "true", "1.0", f"1{'0' * 30}", '"1"')
    ),
    changed("row49-other", "format = 1", "format = 2", "F:2: base.format: expected 1"),
    changed("row49-text", "format = 1", 'format = "1"', "F:2: base.format: expected 1"),
    changed("row49-none", "format = 1\n", "", "F:1: missing the field 'base.format'"),
    changed("row50-table", "[[indicators]]", "[indicators]", "F:14: ", "[[indicators]]"),
    added("row50-junk", "[junk]\na = 1\n", "F:21: unknown table 'junk'; there are base, topics"),
    # So large a count of anything that no report prints it.
    valued("row58-huge", "1e61", "number too large"),
    changed("row58-huge-unit", '"亿元"', '"亿亿元"', "F:19: unit: '亿亿' in '亿亿元' is no mult"),
]


@pytest.mark.parametrize(("text", "said"), [*hostile(), *SYNTAX, *NUMBERS, *FIELDS])
def test_what_no_command_answers_from(text: str, said: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "F").write_bytes(text.encode())
    assert_refused(run("indicators", "--facts", "F", at=tmp_path), 3, *said)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param(
            '"亿元"',
            '"万亩"',
            "F:20: a: source.text: '12.5亿元': the fact says 12.5 万亩, the text 12.5 亿元",
            id="row35-unit",
        ),
        pytest.param(
            '"A"', '"e\u0301"', "F:16: a: name: 'e\u0301' is not in Unicode's NFC", id="row39-nfc"
        ),
        pytest.param(
            '"A"',
            '"ＡＢ１"',
            "F:16: a: name: 'ＡＢ１' has full-width letters or digits",
            id="row39-width",
        ),
    ],
)
def test_what_check_finds_and_others_answer_from(
    old: str, new: str, said: str, tmp_path: Path
) -> None:
    (tmp_path / "F").write_text(GOOD.replace(old, new), encoding="utf-8")
    found = run("check", "--facts", "F", at=tmp_path)
    assert found == (1, f"{said}\n".encode(), "")
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
    assert (found.code, found.stderr) == (code, "")
    assert found.stdout.decode().splitlines() == lines
    assert run("chains", "--facts", "F", at=tmp_path).code == (3 if code == 3 else 0)


def test_check_names_a_place_that_is_no_toml(tmp_path: Path) -> None:
    (tmp_path / "F").write_text("[base]\nformat = \n")
    found = run("check", "--facts", "F", at=tmp_path)
    assert (found.code, found.stderr) == (3, "")
    assert found.stdout.startswith(b"F:2")
