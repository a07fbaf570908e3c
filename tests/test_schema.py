"""The schemas say what the fact base is and what commands print, and stay so."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import tomli
from jsonschema import Draft202012Validator

from conftest import Shell
from czfacts.errors import Rule
from czfacts.printing import json_text
from czfacts.views import schema
from every import tabled
from surroundings import BIN, ROOT

EXAMPLE = "--facts examples/report.toml"
COMMANDS = {
    "overview": ["czfacts --json", f"czfacts --json {EXAMPLE}"],
    "chains": ["czfacts chains --json"],
    "projects": ["czfacts projects --json"],
    "indicators": ["czfacts indicators --json", f"czfacts indicators --json {EXAMPLE}"],
    "policies": ["czfacts policies --json"],
    "list": ["czfacts list --json", f"czfacts list --json {EXAMPLE}"],
    "series": ["czfacts series GDP --facts examples/bulletins --json"],
    "search": ["czfacts search 光伏 --json"],
    "show": [
        "czfacts show photovoltaic --json",
        "czfacts show gdp --json",
        "czfacts show gdp hydrogen --json",
        f"czfacts show tea --json {EXAMPLE} --text examples/report.txt",
    ],
    "sources": ["czfacts sources --json"],
    "check": ["echo 粮食产量12万吨。 | czfacts draft - | czfacts check --facts - --json"],
    "verify": [f"czfacts verify examples/report.txt {EXAMPLE} --json"],
    "coverage": [
        f"czfacts coverage examples/report.txt {EXAMPLE} --json",
        f"czfacts coverage examples/report.txt {EXAMPLE} --by paragraph --json",
    ],
    "read": [
        "czfacts read examples/report.txt --json",
        "czfacts read examples/report.txt missing.txt --json",
    ],
}


@pytest.mark.parametrize("what", schema.WHAT)
def test_a_schema_is_one(what: str, shell: Shell) -> None:
    printed = json.loads(shell(f"czfacts schema {what}").stdout)
    assert printed["$schema"] == schema.DIALECT
    Draft202012Validator.check_schema(printed)


@tabled("what", schema.WHAT)
def test_words_that_a_script_compares_with_have_no_blanks(what: str) -> None:
    odd = [word for word in _words(schema.of(what)) if not re.fullmatch("[a-z_]+|[<>=~]+", word)]
    assert odd == []


def test_what_a_rule_may_be_is_listed() -> None:
    listed = schema.of("check")["items"]["properties"]["rule"]["enum"]
    assert listed == [*get_args(Rule)]


def _words(schema: Any) -> Iterator[str]:
    """Yield the words that *schema* allows somewhere."""
    match schema:
        case {"enum": words}:
            yield from words
        case dict():
            yield from (word for each in schema.values() for word in _words(each))
        case list():
            yield from (word for each in schema for word in _words(each))


@pytest.mark.parametrize("what", COMMANDS)
def test_what_a_command_prints_is_what_its_schema_says(what: str, shell: Shell) -> None:
    validator = Draft202012Validator(schema.of(what))
    for command in COMMANDS[what]:
        printed = json.loads(shell(command).stdout)
        assert printed
        validator.validate(printed)


def test_every_command_with_json_has_a_schema() -> None:
    assert {*COMMANDS, "facts"} == {*schema.WHAT}


@pytest.mark.parametrize("name", ["facts.toml", "examples/report.toml"])
def test_the_fact_bases_are_what_the_schema_says(name: str) -> None:
    document = tomli.loads((ROOT / name).read_text(encoding="utf-8"))
    Draft202012Validator(schema.of_base()).validate(document)


def test_the_schema_in_the_repository_is_current() -> None:
    """`czfacts schema > facts.schema.json` makes it anew."""
    written = json_text.pretty(schema.of("facts"))
    assert (ROOT / "facts.schema.json").read_text(encoding="utf-8") == written


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("value = 1236.8", "valeu = 1236.8"),
        ("value = 1236.8", 'value = "1236.8"'),
        ('comparator = "~"', 'comparator = "about"'),
        ('period = "2021-12-31"', 'period = "end of 2021"'),
        ("paragraph = 3, sentence = 1", "paragraph = 0, sentence = 1"),
    ],
)
def test_an_editor_finds_a_planted_fault(old: str, new: str, tmp_path: Path) -> None:
    """The TOML language server's linter, led by the first line of the file."""
    good = (ROOT / "facts.toml").read_text(encoding="utf-8")
    assert old in good
    shutil.copy(ROOT / "facts.schema.json", tmp_path)

    def lint(text: str) -> int:
        (tmp_path / "facts.toml").write_text(text, encoding="utf-8")
        command = [f"{BIN}/taplo", "lint", "facts.toml"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode

    assert lint(good) == 0
    assert lint(re.sub(r'\{ zh = ("[^"]*"), en = "[^"]*" \}', r"\1", good)) == 0
    assert lint(good.replace(old, new, 1)) != 0
