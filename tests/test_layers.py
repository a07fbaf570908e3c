"""Imports point down, each library has its door, and the walls that hold this break when broken."""

import ast
from collections import Counter
from itertools import combinations, product

import pytest

import walls
from every import tabled
from surroundings import ROOT

MODULES = walls.sources(ROOT / "src/czfacts")
LONGEST = 350  # lines of a module that one can hold in mind
FORMS = {
    "a module": "import czfacts.{0}",
    "a module by another name": "import czfacts.{0} as other",
    "from the package": "from czfacts import {0}",
    "from the module": "from czfacts.{0} import anything",
    "within a function": "def f():\n    from czfacts.{0} import anything",
    "for type checkers": "if TYPE_CHECKING:\n    import czfacts.{0}",
    "relative": "from {1}{0} import anything",
    "by its name": 'import_module("czfacts.{0}")',
    "by a name made up": 'import_module(f"czfacts.{0}.{{name}}")',
    "by the builtin": '__import__("czfacts.{0}")',
}


def test_the_walls_hold() -> None:
    assert [*walls.broken(MODULES)] == []


def test_every_file_stands_in_a_room() -> None:
    assert {walls.room(path) for path in MODULES} == walls.ROOMS.keys()


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_an_import_that_climbs_is_seen_in_any_form(form: str) -> None:
    for here, target in product(walls.ROOMS, walls.ROOMS):
        if target in {here, "__init__", *walls.ROOMS[here]}:
            continue
        path = next(path for path in MODULES if walls.room(path) == here)
        line = form.format(target, "." * (path.count("/") + 1))
        found = [*walls.broken({path: line})]
        assert any(each.startswith(f"{path} imports czfacts.{target}") for each in found), line


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_an_import_that_climbs_within_a_room_is_seen_in_any_form(form: str) -> None:
    for outer, rooms in walls.INNER.items():
        for here, above in combinations(rooms, 2):
            path = next(path for path in MODULES if path.startswith(f"{outer}/{here}/"))
            line = form.format(f"{outer}.{above}", "." * (path.count("/") + 1))
            line = line.replace(f"czfacts import {outer}.", f"czfacts.{outer} import ")
            found = [*walls.broken({path: line})]
            assert any(each.startswith(f"{path} imports czfacts.{outer}.{above}") for each in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("base/loader.py", "base/problems.py"),
        ("reading/figures/quantities.py", "reading/figures/numerals.py"),
        ("views/lists.py", "views/card.py"),
        ("printing/terminal.py", "printing/align.py"),
    ],
)
def test_a_circle_within_a_room_is_seen(one: str, other: str) -> None:
    names = [path.removesuffix(".py").replace("/", ".") for path in (one, other)]
    tied = {
        **MODULES,
        one: f"{MODULES[one]}\nfrom czfacts.{names[1]} import x\n",
        other: f"{MODULES[other]}\ndef f():\n    import czfacts.{names[0]}\n",
    }
    assert any(each.startswith("a circle: ") for each in walls.broken(tied))


@tabled("library", walls.DOORS)
def test_a_library_that_comes_in_by_another_door_is_seen(library: str) -> None:
    path = "escape.py"
    broken = {**MODULES, path: f"{MODULES[path]}\ndef f():\n    from {library}.x import y\n"}
    assert f"{path} imports {library}" in walls.broken(broken)


@pytest.mark.parametrize("words", ["narrow with --unit", "'czfacts search' finds ids"])
def test_the_command_line_in_the_core_is_seen(words: str) -> None:
    for here in walls.CORE:
        path = next(path for path in MODULES if walls.room(path) == here)
        broken = {**MODULES, path: f"{MODULES[path]}\nHINT = {words!r}\n"}
        assert any("speaks of the command line" in each for each in walls.broken(broken))


def test_no_two_classes_have_one_name() -> None:
    """But the base of facts that programs load, which is the inner one with more methods."""
    names = Counter(
        node.name
        for code in MODULES.values()
        for node in walls.nodes(code)
        if isinstance(node, ast.ClassDef)
    )
    assert [name for name, count in names.items() if count > 1] == ["FactBase"]


def test_every_file_says_its_job_in_one_line() -> None:
    for path, code in MODULES.items():
        first = (ast.get_docstring(walls.tree(code)) or "").split("\n")[0]
        assert first.endswith("."), path


def test_no_module_of_the_reader_is_long() -> None:
    lengths = {path: len(code.splitlines()) for path, code in MODULES.items()}
    long = [path for path, length in lengths.items() if length > LONGEST and "reading/" in path]
    assert long == []
