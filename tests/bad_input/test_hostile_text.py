"""Characters that a terminal obeys never reach it."""

import json
import sys
from pathlib import Path
from typing import get_args

import pytest
import tomli

from builders import HEAD, INDICATOR
from czfacts.escape import controls, visible
from czfacts.printing.formats import Format
from every import tabled
from inside import run
from screens import draw, obeyed

FORMATS = get_args(Format)
HUMAN = [name for name in FORMATS if name not in ("json", "jsonl")]
MARKUP = ["[red]x[/red]", "[/x]", ":smile:", "[link=https://a.b]c[/link]", "[bold", "\\[b]"]
BROKEN = ["甲\t乙", "甲\n乙", "\n\n\t甲\t\n"]
# An escape sequence, C1, DEL, bidi overrides, zero width: each is told apart.
HOSTILE = "\x1b]0;x\x07\x1b[2J\x9b31m\x7f\u202e\u2066\u200b\ufeff"


def facts(*names: str) -> str:
    """Return a base of a fact for each name, in JSON's spelling, which is TOML's, too."""
    spelled = [json.dumps(name, ensure_ascii=False) for name in names]
    return HEAD + "".join(
        INDICATOR.replace('"a"', f'"a{number}"').replace('"A"', name)
        for number, name in enumerate(spelled)
    )


@tabled("format", FORMATS)
def test_markup_is_printed_to_the_letter(format: str) -> None:
    words = ("indicators", "--lang", "en", "--facts", "-", "--format", format)
    done = run(*words, stdin=facts(*MARKUP).encode())
    assert (done.code, done.stderr) == (0, "")
    for name in MARKUP:
        shown = name if format in ("table", "csv") else name.replace("\\", r"\\")
        if format == "markdown":
            shown = shown.replace("[", r"\[")
        assert shown in done.stdout.decode()


@pytest.mark.parametrize("command", ["indicators", "indicators --chart", "search x", "show a0"])
def test_markup_on_a_terminal(command: str, tmp_path: Path) -> None:
    (tmp_path / "F").write_text(facts(*MARKUP), encoding="utf-8")
    shown = draw(f"czfacts {command} --facts {tmp_path}/F", columns=100)
    for name in MARKUP if command.startswith("indicators") else MARKUP[:1]:
        assert name in shown


@pytest.mark.parametrize(
    ("format", "lines"), [("csv", 4), ("tsv", 4), ("jsonl", 3), ("markdown", 5)]
)
def test_a_record_is_a_line_whatever_its_name(format: str, lines: int) -> None:
    words = ("indicators", "--facts", "-", "--lang", "en", "--format", format)
    done = run(*words, stdin=facts(*BROKEN).encode())
    assert (done.code, done.stdout.count(b"\n"), done.stderr) == (0, lines, "")


def test_json_gives_tabs_and_line_ends_back() -> None:
    done = run("indicators", "--facts", "-", "--json", stdin=facts(*BROKEN).encode())
    assert [each["name"]["en"] for each in json.loads(done.stdout)] == BROKEN


@pytest.mark.parametrize("command", ["indicators", "indicators --chart", "show a2"])
def test_tabs_and_line_ends_on_a_terminal(command: str, tmp_path: Path) -> None:
    (tmp_path / "F").write_text(facts(*BROKEN), encoding="utf-8")
    shown = draw(f"czfacts {command} --facts {tmp_path}/F", columns=80)
    assert visible(BROKEN[2]) in shown
    assert not obeyed(shown)


def hostile_text(tmp_path: Path) -> None:
    """Write a base F and a text T, in whose sentences stands what a terminal obeys."""
    (tmp_path / "F").write_text(
        HEAD + INDICATOR.replace("paragraph = 1", "paragraph = 2"), encoding="utf-8"
    )
    (tmp_path / "T").write_text(
        f"某市{HOSTILE}一年\n投资{HOSTILE}共12.5亿元{HOSTILE}。另有3家{HOSTILE}\n", encoding="utf-8"
    )


def test_show_quotes_a_hostile_sentence(tmp_path: Path) -> None:
    hostile_text(tmp_path)
    for format in FORMATS:
        done = run("show", "a", "--text", "T", "--facts", "F", "--format", format, at=tmp_path)
        shown = done.stdout.decode().replace("\t", "") if format == "tsv" else done.stdout.decode()
        assert (done.code, done.stderr) == (0, "")
        assert ("【12.5亿元】" if format in ("table", "markdown") else "12.5亿元") in shown
        assert not obeyed(shown)
    shown = draw(f"czfacts show a --text {tmp_path}/T --facts {tmp_path}/F", columns=60)
    assert r"\u{1b}" in shown
    assert not obeyed(shown)


def test_json_gives_a_hostile_sentence_back(tmp_path: Path) -> None:
    hostile_text(tmp_path)
    done = run("show", "a", "--text", "T", "--facts", "F", "--json", at=tmp_path)
    (sentence,) = json.loads(done.stdout)["sentences"]
    assert sentence["text"] == f"投资{HOSTILE}共12.5亿元{HOSTILE}。"
    assert sentence["text"][sentence["start"] : sentence["end"]] == "12.5亿元"
    assert r"\u001b]0;x\u0007" in done.stdout.decode()


@pytest.mark.parametrize("command", ["verify", "coverage"])
def test_what_is_found_in_a_hostile_text(command: str, tmp_path: Path) -> None:
    hostile_text(tmp_path)
    base = tmp_path / "F"
    base.write_text(base.read_text(encoding="utf-8").replace("12.5\n", "12\n"), encoding="utf-8")
    for format in FORMATS:
        done = run(command, "T", "--facts", "F", "--format", format, at=tmp_path)
        assert done.code == 1
        assert not obeyed(done.stdout.decode().replace("\t", ""))
        assert not obeyed(done.stderr)


def test_a_draft_of_a_hostile_text_is_toml_that_no_terminal_obeys(tmp_path: Path) -> None:
    hostile_text(tmp_path)
    drafted = run("draft", "T", at=tmp_path)
    said = "T: figures without a record, whose place no quotation can tell: 1\n"
    assert (drafted.code, drafted.stderr) == (0, said)
    assert not obeyed(drafted.stdout.decode())
    assert tomli.loads(drafted.stdout.decode())["indicators"]
    assert run("verify", "T", "--facts", "-", at=tmp_path, stdin=drafted.stdout).code == 0


def test_the_names_of_files_are_echoed_escaped(tmp_path: Path) -> None:
    name = "a\x1b[31m\u202e\n.toml"
    (tmp_path / name).write_text(facts("A").replace("12.5\n", "12\n"), encoding="utf-8")
    (tmp_path / "T").write_text("十二\n", encoding="utf-8")
    for words in (["check"], ["check", "--json"], ["check", "--format", "table"], ["verify", "T"]):
        done = run(*words, "--facts", name, at=tmp_path)
        assert done.code == 1
        assert not obeyed(done.stdout.decode().replace("\t", ""))
        assert not obeyed(done.stderr)
    found = run("check", "--facts", name, at=tmp_path).stdout.decode()
    assert found.startswith(r"a\u{1b}[31m\u{202e}\n.toml:20: a0: ")


def test_every_control_of_unicode_is_shown() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    hidden = obeyed(every) | {"\n"}
    assert len(hidden) > 2000
    assert [each for each in sorted(hidden) if controls(each) != [each]] == []
    assert visible("".join(hidden)).isprintable()


def test_what_nobody_sees_is_shown_and_what_varies_a_character_is_left() -> None:
    assert visible("甲\u3164") == r"甲\u{3164}"
    assert visible("a\u034f") == r"a\u{34f}"
    assert visible("❤\ufe0f葛\U000e0100") == "❤\ufe0f葛\U000e0100"
