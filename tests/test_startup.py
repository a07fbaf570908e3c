"""A short command imports what it needs and no more: time is lost one module at a time."""

import subprocess
import sys
from functools import cache
from pathlib import Path
from types import FrameType

import pytest

from conftest import Shell
from czfacts.cli import main
from surroundings import unmeasured

# What every command has in any case, and what it costs is not ours.
GIVEN = "import typer, tomli, decimal, fractions, unicodedata"
OURS = {"czfacts", "typer"}
PATHS = {
    "--version": ["--version"],
    "show": ["show", "gdp", "--json"],
    "indicators": ["indicators", "--json"],
    "chains in a pipe": ["chains"],
    "an unknown id": ["show", "nothing-like-it"],
    "TAB in bash": ["__complete", "bash", "czfacts", "show", ".g"],
    "TAB in zsh": ["__complete", "zsh", "czfacts", "show", ".g"],
    "TAB on a command": ["__complete", "zsh", "czfacts", "."],
}


@cache
def loaded(code: str) -> frozenset[str]:
    """Return the modules that *code* loads in a fresh interpreter."""
    told = "; import sys; print(*sorted(sys.modules), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code + told], capture_output=True, check=True, env=unmeasured()
    )
    return frozenset(done.stderr.decode().splitlines()[-1].split())


def by_command(arguments: list[str]) -> frozenset[str]:
    return loaded(f"from czfacts.cli import main; main({arguments!r})")


@pytest.fixture(scope="module")
def given() -> frozenset[str]:
    return loaded(GIVEN)


@pytest.mark.parametrize("name", PATHS)
def test_nothing_is_imported_but_typer_tomli_and_us(name: str, given: frozenset[str]) -> None:
    others = {each for each in by_command(PATHS[name]) - given if each.split(".")[0] not in OURS}
    assert others == set()


@pytest.mark.parametrize("name", PATHS)
def test_no_reader_of_texts_and_no_other_format_is_imported(name: str) -> None:
    ours = {each for each in by_command(PATHS[name]) if each.startswith("czfacts")}
    for unasked in ("quantity", "evidence", "coverage", "rules", "draft", "schema", "lines"):
        assert f"czfacts.{unasked}" not in ours
    assert {"czfacts.printing.terminal", "czfacts.printing.chart"}.isdisjoint(ours)
    assert ("czfacts.completion.answer" in ours) == name.startswith("TAB")


@pytest.mark.parametrize("name", [name for name in PATHS if name.startswith("TAB on")])
def test_a_list_of_commands_imports_none(name: str) -> None:
    ours = by_command(PATHS[name])
    assert not {each for each in ours if each.startswith("czfacts.commands.") and "_" not in each}


def test_a_table_alone_loads_rich(shell: Shell) -> None:
    for line, is_loaded in (("show gdp", False), ("show gdp -f table", True)):
        done = shell(f"python -X importtime -m czfacts {line}")
        assert ("rich.console" in done.stderr) is is_loaded


def calls_of_views(line: str) -> int:
    """Count the calls within `views` that the command *line* makes."""
    count = 0

    def note(frame: FrameType, event: str, _value: object) -> None:
        nonlocal count
        count += event == "call" and Path(frame.f_code.co_filename).parent.name == "views"

    sys.setprofile(note)
    try:
        assert main(line.split()) == 0
    finally:
        sys.setprofile(None)
    return count


def test_json_of_a_fact_lays_out_nothing_for_people(capfd: pytest.CaptureFixture[str]) -> None:
    calls_of_views("show gdp --json")  # the first of all also runs the modules
    plain, rich = (calls_of_views(f"show {id} --json") for id in ("general-health", "gdp"))
    assert plain == rich
    assert calls_of_views("show gdp -f markdown") > rich


@pytest.mark.parametrize("line", ["indicators", "chains", "projects", "policies", "search 长治"])
def test_json_of_a_list_lays_out_nothing_for_people(
    line: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """At most one call for each further row, which returns its document."""
    one, three = (calls_of_views(f"{line} --limit {limit} --json") for limit in (1, 3))
    assert three - one <= 2
