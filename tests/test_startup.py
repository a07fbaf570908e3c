"""A short command imports what it needs and no more: time is lost one module at a time."""

import subprocess
import sys
from functools import cache
from os.path import dirname
from types import FrameType
from typing import NamedTuple
from unittest.mock import patch

import pytest

import kept
from conftest import Shell
from czfacts.__main__ import main
from czfacts.base import loader
from surroundings import unmeasured

# What each has in any case: what these cost is not ours. `re` comes with `typing`.
WORDS = "import gc, errno, contextlib, typing, re"  # typing alone loads re up to Python 3.12
FACTS = f"{WORDS}, tomli, decimal, fractions, unicodedata"
TYPER = f"{FACTS}, typer"

# What is not for a short answer, by where it begins.
TEXTS = ("reading", "proof")
NAMES_ALONE = {"proof", "proof.verdicts"}  # what the rows of a table are annotated with
SCREENS = ("printing.terminal", "printing.chart", "printing.wrap", "printing.align")
RARE = ("commands._help", "base.several", "printing.bars", "views.charts", "views.points")
FIGURES = ("commands._filters", "views.card_cells", "views.figures", "lookup.convert")
NO_COMMAND = ("cli", "commands", "lookup", *TEXTS, *SCREENS)


class Start(NamedTuple):
    """A command line, what it is given, and what of ours it must not load."""

    line: str
    given: str
    unasked: tuple[str, ...]


STARTS = {
    "--version": Start("--version", FACTS, ("completion", *TEXTS, *SCREENS, *RARE)),
    # Its table of commands tells whose an option is.
    "a wrong option": Start("show --jsn", f"{TYPER}, difflib", (*TEXTS, *SCREENS)),
    "show": Start("show gdp --json", FACTS, ("completion", *TEXTS, *SCREENS, *RARE, *FIGURES)),
    "indicators": Start("indicators --json", FACTS, ("completion", *TEXTS, *SCREENS, *RARE)),
    "chains in a pipe": Start("chains", FACTS, ("completion", *TEXTS, *SCREENS)),
    "an unknown id": Start(
        "show nothing-like-it", f"{FACTS}, difflib", ("completion", *TEXTS, *SCREENS)
    ),
    "TAB on ids": Start("__complete zsh czfacts show .g", FACTS, NO_COMMAND),
    "TAB on ids in bash": Start("__complete bash czfacts show .g", FACTS, NO_COMMAND),
    "TAB on commands": Start("__complete zsh czfacts .", WORDS, ("base", "views", *NO_COMMAND)),
    "TAB on choices in Chinese": Start(
        "__complete fish czfacts --lang zh projects --status .", WORDS, ("base", *NO_COMMAND)
    ),
}


@cache
def loaded(code: str) -> frozenset[str]:
    """Return the modules that *code* loads in a fresh interpreter."""
    told = "; import sys; print(*sorted(sys.modules), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code + told], capture_output=True, check=True, env=unmeasured()
    )
    return frozenset(done.stderr.decode().splitlines()[-1].split())


@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS)
def test_what_is_not_asked_for_is_not_loaded(start: Start) -> None:
    found = loaded(f"from czfacts.__main__ import main; main({start.line.split()!r})")
    ours = {name for name in found if name.partition(".")[0] == "czfacts"}
    others = found - ours - loaded(start.given)
    # What Typer imports of itself while it runs is its own affair.
    assert {name for name in others if TYPER not in start.given or name[:6] != "typer."} == set()
    inner = {name.removeprefix("czfacts.") for name in ours} - NAMES_ALONE
    assert {name for name in inner if name.startswith(start.unasked)} == set()


def test_a_table_alone_loads_rich(shell: Shell) -> None:
    for line, is_loaded in (("show gdp", False), ("show gdp -f table", True)):
        done = shell(f"python -X importtime -m czfacts {line}")
        assert ("rich.console" in done.stderr) is is_loaded


def calls_of_views(line: str) -> int:
    """Count the calls within `views` that the command *line* makes."""
    count = 0

    def note(frame: FrameType, event: str, _value: object) -> None:
        nonlocal count
        count += event == "call" and dirname(frame.f_code.co_filename).endswith("/views")

    with patch.multiple(loader, parse=kept.parse):
        sys.setprofile(note)
        try:
            assert main(line.split()) == 0
        finally:
            sys.setprofile(None)
    return count


def test_json_of_a_fact_lays_out_nothing_for_people(capfd: pytest.CaptureFixture[str]) -> None:
    main(["show", "gdp", "-f", "markdown"])  # imports are calls, too
    plain, rich = (calls_of_views(f"show {id} --json") for id in ("general-health", "gdp"))
    assert plain == rich
    assert calls_of_views("show gdp -f markdown") > rich


@pytest.mark.parametrize("line", ["indicators", "chains", "projects", "policies", "search 长治"])
def test_json_of_a_list_lays_out_nothing_for_people(
    line: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """At most one call for each further row, which returns its document."""
    main(f"{line} --json".split())
    one, three = (calls_of_views(f"{line} --limit {limit} --json") for limit in (1, 3))
    assert three - one <= 2
