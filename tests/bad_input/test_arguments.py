"""Arguments that say nothing we can do, and hostile ones.

What completion makes of them stands in tests/test_completion.py.
"""

from pathlib import Path
from typing import Any

import pytest

from builders import HEAD, INDICATOR
from inside import Done, run
from processes import assert_refused

GOOD = (HEAD + INDICATOR).replace("亿元", "万亩").replace('id = "a"', 'id = "fields"')


def asked(*arguments: str | bytes) -> Done:
    """Run the command on a base of one fact: ``fields``, 12.5万亩."""
    return run(*arguments, stdin=GOOD.encode(), settings={"CZFACTS_FACTS": "-"})


def case(id: str, code: int, *words: str | bytes, said: str) -> Any:
    return pytest.param(words, code, said, id=id)


IDS = [
    case(
        "unknown-show",
        1,
        "show",
        "feilds",
        said="no fact has the id 'feilds'\nhint: did you mean 'fi",
    ),
    case(
        "unknown-cite",
        1,
        "cite",
        "feilds",
        said="or source has the id 'feilds'\nhint: did you mean",
    ),
    case(
        "nothing-like-the-id",
        1,
        "show",
        "zzz",
        said="no fact has the id 'zzz'\nhint: 'czfacts search WORDS'",
    ),
    case(
        "unknown-topic",
        2,
        "chains",
        "--topic",
        "x",
        said="no topic has the id 'x'\nhint: topics: t",
    ),
    case(
        "unknown-chain",
        2,
        "projects",
        "--chain",
        "x",
        said="'x'\nhint: the fact base has no chains",
    ),
]

# An id, a word, a name is text; a path is any bytes, so the file is just not there.
NO_TEXT = [
    *(
        case(f"no-unicode-{words[-1]}", 2, *words, b"\xff", said=r"\u{dcff}'")
        for words in (
            ["show"],
            ["cite"],
            ["search"],
            ["chains"],
            ["indicators", "--topic"],
            ["indicators", "--chain"],
            ["indicators", "--unit"],
            ["indicators", "--place"],
            ["indicators", "--period"],
            ["indicators", "--sort"],
            ["indicators", "--fields"],
            ["indicators", "--min"],
        )
    ),
    case("no-unicode-to", 2, "indicators", "--to", b"\xff", said=r"is not text: '\u{dcff}'"),
    case("no-unicode-option", 2, "indicators", b"--\xff", said=r"--\u{dcff}"),
    case("no-unicode-command", 2, b"\xff", said=r"no such command '\u{dcff}'"),
    # Typer quotes this as Python does: escaped, too.
    case("no-unicode-format", 2, "chains", "--format", b"\xff", said=r"'\udcff' is not one of"),
]

CONTROLS = [
    case("controls-in-show", 1, "show", "\x1b[2J\n", said=r"the id '\u{1b}[2J\n'"),
    case(
        "controls-in-search",
        1,
        "search",
        "x\x1b\r\n\t\x9b\u202e",
        said=r"'x\u{1b}\r\n\t\u{9b}\u{202e}'",
    ),
    case("controls-in-topic", 2, "chains", "--topic", "\x1b\n", said=r"the id '\u{1b}\n'"),
    case("controls-in-to", 2, "indicators", "--to", "\x1b\n", said=r"there is no unit '\u{1b}\n'"),
    case(
        "controls-in-fields", 2, "chains", "--fields", "id\n,\x1b", said=r"no such field: '\u{1b}'"
    ),
    case("controls-in-period", 2, "indicators", "--period", "\x1b\n", said=r"--period '\u{1b}\n'"),
    case("controls-in-command", 2, "\x1b\n", said=r"no such command '\u{1b}\n'"),
    case("controls-in-option", 2, "chains", "--\x1b\n", said=r"--\x1b\x0a"),
    case("markup-is-no-style", 1, "show", "[red]x[/red][/x]", said="the id '[red]x[/red][/x]'"),
]

USAGE = [
    case("a-negative-number", 2, "search", "-5", said="no such option '-5'"),
    case("nothing-behind-two-hyphens", 2, "search", "--", said="no WORDS given"),
    case("an-option-behind-two-hyphens", 1, "search", "--", "-x", said="nothing found for '-x'"),
    case("empty-words", 2, "search", "", said="nothing to search for: the words are blank"),
    case("empty-id", 2, "show", "", said="the id is empty"),
    case("empty-unit", 2, "indicators", "--to", "", said="the unit is empty"),
    case("unknown-option", 2, "chains", "--nope", said="no such option '--nope'"),
    case(
        "unknown-command", 2, "chain", said="no such command 'chain'\nhint: did you mean 'chains'?"
    ),
    case("missing-value", 2, "chains", "--limit", said="--limit needs a value"),
    case("no-integer", 2, "chains", "--limit", "few", said="--limit: 'few' is not a whole number"),
    case("negative-limit", 2, "chains", "--limit", "-1", said="--limit: -1 is less than 0"),
    case("number-too-large", 2, "indicators", "--min", "1e9999999999", said="is not a number"),
    case(
        "unknown-format", 2, "chains", "--format", "xml", said="'table', 'json', 'jsonl', 'csv', "
    ),
    case(
        "unknown-status",
        2,
        "projects",
        "--status",
        "x",
        said="'planned', 'underway', 'completed', ",
    ),
    case(
        "unknown-field",
        2,
        "chains",
        "--fields",
        "zzz",
        said="'zzz'\nhint: fields: base, kind, id, name.zh",
    ),
    case(
        "unknown-field-to-sort-by",
        2,
        "chains",
        "--sort",
        "zzz",
        said="'zzz': no such field\nhint: fields: base, kind,",
    ),
    case("one-argument-too-many", 2, "completion", "bash", "x", said="too many arguments: x"),
    case(
        "another-dimension",
        2,
        "indicators",
        "--to",
        "公里",
        said="(surface area) to 公里",
    ),
    case("division-by-zero", 2, "indicators", "--to", "1/0", said="there is no unit '1/0'"),
    case("a-zeroth", 2, "indicators", "--to", "/0", said="there is no unit '/0'"),
    # A huge number or unit in a base stands with the content.
]


@pytest.mark.parametrize(("words", "code", "said"), [*IDS, *NO_TEXT, *CONTROLS, *USAGE])
def test_what_is_asked_in_vain(words: tuple[str | bytes, ...], code: int, said: str) -> None:
    assert_refused(asked(*words), code, said)


def test_options_end_where_two_hyphens_stand() -> None:
    assert asked("search", "--fields", "id", "--", "fields").stdout == b"id\nfields\n"


@pytest.mark.parametrize("words", [["chains", "x" * 100_000], ["show", "x" * 100_000]])
def test_an_argument_of_a_hundred_thousand_characters_is_echoed_in_short(words: list[str]) -> None:
    done = asked(*words)
    assert done.code in (0, 1)
    assert len(done.stderr) < 2000


def test_a_file_name_that_is_no_text_is_a_name_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "\udcff").write_text(GOOD, encoding="utf-8")
    done = run("indicators", "--facts", b"\xff", "--fields", "id", at=tmp_path)
    assert done == (0, b"id\nfields\n", "")
    assert_refused(
        run("verify", b"\xff", "--facts", b"none\xff", at=tmp_path), 4, r"none\u{dcff}: no"
    )
