"""Imports point down, and each door has one keeper."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import ROOT

SOURCE = ROOT / "src/czfacts"
FLOORS = [
    {"table", "paths", "errors", "escape", "shapes"},
    {"fields", "units", "period", "files", "language", "output", "render", "quantity"},
    {"model", "text"},
    {
        *("lines", "report", "relations", "build", "loader"),
        *("document", "search", "query", "cite"),
        *("evidence", "coverage", "rules", "draft", "schema"),
    },
    {"views"},
    {"completion"},
    {"commands"},
    {"cli", "__main__", "__init__"},
]
ORDER = [
    ["report", "lines", "loader"],
    ["report", "relations", "build", "loader"],
    ["document", "search", "query"],
    ["evidence", "coverage"],
    ["evidence", "rules"],
    ["evidence", "draft"],
    ["numerals", "lexicon", "context", "reader"],
    ["words", "card", "lists"],
    ["line", "candidates", "shells", "answer"],
]
FACT_WING = {*FLOORS[2], *FLOORS[3], "views", "quantity"}


def modules() -> Iterator[tuple[Path, set[str]]]:
    """Yield each file with the dotted names that it imports, wherever in it."""
    for path in sorted(SOURCE.rglob("*.py")):
        names: set[str] = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names |= {f"{node.module}.{alias.name}" for alias in node.names}
        yield path, names


def floor(module: str) -> int:
    return next(number for number, names in enumerate(FLOORS) if module in names)


def within(path: Path) -> str:
    """Return the module or folder directly under czfacts that holds *path*."""
    first = path.relative_to(SOURCE).parts[0]
    return first.removesuffix(".py")


@pytest.mark.parametrize(
    ("path", "names"), list(modules()), ids=lambda value: getattr(value, "stem", "")
)
def test_imports_point_down(path: Path, names: set[str]) -> None:
    here = within(path)
    if here == "__init__":
        return
    for name in names:
        top, _, rest = name.partition(".")
        target = rest.partition(".")[0]
        if top != "czfacts" or target in ("__version__", here):
            continue
        assert floor(target) <= floor(here), f"{path.name} imports {name}"


def test_files_of_one_floor_do_not_import_each_other_in_a_circle() -> None:
    imported = {path.stem: names for path, names in modules()}
    for order in ORDER:
        for number, name in enumerate(order):
            above = set(order[number + 1 :])
            assert not above & {each.rpartition(".")[2] for each in imported[name]}, name


@pytest.mark.parametrize(
    ("library", "keepers"),
    [
        ("rich", {"terminal.py", "wrap.py", "chart.py"}),
        ("tomli", {"loader.py"}),
        ("datetime", {"period.py"}),
    ],
)
def test_a_library_has_its_door(library: str, keepers: set[str]) -> None:
    users = {path.name for path, names in modules() if library in {n.split(".")[0] for n in names}}
    assert users == keepers


def test_the_print_wing_knows_no_facts() -> None:
    for path, names in modules():
        if within(path) in {"render", "table", "paths", "fields", "output", "escape"}:
            used = {name.split(".")[1] for name in names if name.startswith("czfacts.")}
            assert not used & FACT_WING, path.name


def test_every_file_says_its_job_in_one_line() -> None:
    for path, _ in modules():
        first = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").split("\n")[
            0
        ]
        assert first.endswith("."), path.name


def test_typer_stays_with_the_commands() -> None:
    users = {within(path) for path, names in modules() if any(n.startswith("typer") for n in names)}
    assert users == {"cli", "commands"}
