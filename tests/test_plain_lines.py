"""What plain lines give to a command is what Typer gives it; it parses all others."""

from collections.abc import Sequence
from functools import wraps
from importlib import import_module
from inspect import signature
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from czfacts import cli
from czfacts.commands import _app, _plain
from czfacts.completion import grammar
from czfacts.errors import CzfactsError

PLAIN = (
    "show gdp --json",
    "show gdp tea --format=JSON --fields id,name",
    "show - -f csv --bom --text a --text b",
    "indicators --unit 亿元 --min 3 --max=1e3 --sort -value --limit 0",
    "indicators 亿 元 --period 2022上半年 --relation 位次 --place 长治 --no-pager --color NEVER",
    "projects --status 推进中 --status none --lang ZH",
    "search 光伏 --kind project",
    "read report.txt --jobs 0 --published 2024年7月15日 --area 长治",
    "verify --all",
    "coverage report.txt --by paragraph",
    "cite gdp --style BIBTEX --quote",
    "export -o facts.sqlite --force",
    "completion Bash",
    "schema",
)
NOT_PLAIN = (
    *("show", "show -h", "show gdp --help", "export", "completion", "completion bash zsh"),
    *("show gdp --jsn", "show gdp -fjson", "show gdp --json=1", "show -- gdp", "show gdp --fields"),
    *("show gdp --format xml", "show gdp --color blue", "indicators --limit x"),
    *("indicators --limit -1", "indicators --limit ３", "indicators --min a --unit 亿元"),
    *("indicators --period soon", "projects --status lost"),
)
KNOWN = grammar.load()


def plainly(name: str, words: Sequence[str]) -> dict[str, Any] | None:
    return _plain.given(getattr(import_module(f"czfacts.commands.{name}"), name), words)


def by_typer(name: str, words: Sequence[str]) -> dict[str, Any] | None:
    """Return what Typer gives to the command *name*; None where it does not run it."""
    module = import_module(f"czfacts.commands.{name}")
    function, passed = getattr(module, name), []

    @wraps(function)
    def command(**given: Any) -> None:
        passed.append(given)

    with patch.object(module, name, command):
        try:
            _app.run([name, *words], cli.page("en"))
        except CzfactsError:
            return None
    return passed[0] if passed else None


def whole(name: str, given: dict[str, Any]) -> dict[str, Any]:
    """Return what is *given* with the defaults of all else."""
    function = getattr(import_module(f"czfacts.commands.{name}"), name)
    defaults = {key: each.default for key, each in signature(function).parameters.items()}
    return defaults | given


@pytest.mark.parametrize("line", PLAIN)
def test_a_plain_line_gives_what_typer_gives(line: str) -> None:
    name, *words = line.split()
    found = plainly(name, words)
    assert found is not None
    assert whole(name, found) == by_typer(name, words)


@pytest.mark.parametrize("line", NOT_PLAIN)
def test_all_else_is_for_typer(line: str) -> None:
    name, *words = line.split()
    assert plainly(name, words) is None


@given(st.data())
def test_no_line_is_read_otherwise_than_by_typer(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([*cli.COMMANDS]))
    spellings = [each for taken in KNOWN.commands[name].parameters for each in taken.spellings]
    choices = [each for taken in KNOWN.commands[name].parameters for each in taken.choices]
    word = st.sampled_from(
        [*spellings, *choices, "gdp", "-", "2", "-value", "--json=", "--lang=zh"]
    )
    words = data.draw(st.lists(word | st.text("-=f1元 ", max_size=4), max_size=5))
    if (found := plainly(name, words)) is not None:
        assert whole(name, found) == by_typer(name, words)
