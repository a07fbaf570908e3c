"""Which room of the package imports which, and which doors are open."""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

PACKAGE = "czfacts"
GROUND = {"charset", "errors", "escape", "files", "language", "regex", "wording"}
# From the top. A room is a folder or a file directly under the package; it may import what stands
# beside its name, and itself.
ROOMS: dict[str, set[str]] = {
    "__main__": {"cli", "completion"},
    "cli": {"commands", "completion", "printing", "values", *GROUND},
    "commands": {
        *("completion", "corpus", "views", "printing", "proof", "lookup", "base", "reading"),
        *("values", *GROUND),
    },
    "corpus": {"views", "proof", "lookup", "base", "reading", "values", *GROUND},
    "completion": {"views", "printing", "lookup", "base", "values", *GROUND},
    "views": {"printing", "proof", "lookup", "base", "reading", "values", *GROUND},
    "arrow": {"printing", "corpus", "views", "lookup", "reading", "values", *GROUND},
    "library": {"corpus", "views", "lookup", "base", "reading", "values", *GROUND},
    "__init__": {"library", "views", "lookup", "base", "reading", "values", *GROUND},
    "proof": {"base", "reading", "values", *GROUND},
    "lookup": {"base", "reading", "values", *GROUND},
    "base": {"values", *GROUND},
    "reading": {"values", *GROUND},
    "printing": {"values", *GROUND},
    "values": {"errors", "escape", "regex", "wording"},
    "language": {"errors", "wording"},
    "files": {"charset", "errors", "escape", "wording"},
    "charset": {"errors", "wording"},
    "errors": {"wording"},
    "escape": set(),
    "regex": set(),
    "wording": set(),
}
# Rooms within a room, from the ground: each may import those before it.
INNER = {
    "reading": ("plain", "words", "figures", "text", "relations", "owners", "names", "periods")
}
# A library, and the only files that may import it.
DOORS = {
    "tomli": {"base/loader.py"},
    "typer": {"commands/_app.py", "commands/_command.py"},
    "rich": {f"printing/{name}.py" for name in ("terminal", "chart", "layout", "spark", "wrap")},
    "datetime": {
        "values/period.py",
        *("library.py", "lookup/dates.py"),  # to say what they take
        "reading",
        "printing/exports/excel.py",
        "printing/exports/arrow_types.py",
    },
    "lxml": {"reading/plain/html.py"},
    "mammoth": {"reading/plain/docx.py"},
    "pypdfium2": {"reading/plain/pdf.py"},
    "pypinyin": {"values"},
    "sqlite3": {"printing/exports/sqlite.py"},
    "xlsxwriter": {"printing/exports/excel.py"},
    "pyarrow": {"printing/exports/parquet.py", "printing/exports/arrow_types.py", "arrow.py"},
}
# What knows nothing of the command line.
CORE = {*GROUND, "values", "reading", "base", "proof", "lookup", "printing"}
OF_THE_COMMAND_LINE = re.compile(r"(?<![\w-])--[a-z]{2,}|\bczfacts [a-z]+\b")


def sources(folder: Path) -> dict[str, str]:
    """Return each module of the package in *folder*: its path under it, and its code."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.py"))
    }


def broken(modules: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with the walls between *modules*, a sentence each."""
    graph: dict[str, set[str]] = {}
    for path, code in modules.items():
        names, words = _read(path, code)
        graph[path] = {file for name in names if (file := _file(name, modules)) and file != path}
        yield from _arrows(path, names)
        yield from _inner_arrows(path, names)
        yield from _doors(path, names)
        if room(path) in CORE:
            yield from words
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        yield f"a circle: {' -> '.join(error.args[1])}"


@cache
def _read(path: str, code: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return what a module imports, and where it speaks of the command line."""
    return frozenset(_imports(code, path)), tuple(_words(path, code))


@cache
def tree(code: str) -> ast.Module:
    return ast.parse(code)


@cache
def nodes(code: str) -> tuple[ast.AST, ...]:
    """Return all nodes of the tree of *code*."""
    return tuple(ast.walk(tree(code)))


def room(path: str) -> str:
    """Return the folder or file directly under the package that holds *path*."""
    return path.partition("/")[0].removesuffix(".py")


def _arrows(path: str, names: frozenset[str]) -> Iterator[str]:
    here = room(path)
    for name in sorted(names):
        top, _, rest = name.partition(".")
        target = rest.partition(".")[0]
        is_face = target not in ROOMS  # a name of czfacts itself, such as __version__
        if top == PACKAGE and not is_face and target not in {here, *ROOMS[here]}:
            yield f"{path} imports {name}"


def _inner_arrows(path: str, names: frozenset[str]) -> Iterator[str]:
    outer, inner, *_ = [*path.split("/"), ""]
    order = INNER.get(outer, ())
    if inner in order:
        above = {f"{PACKAGE}.{outer}.{room}" for room in order[order.index(inner) + 1 :]}
        for name in sorted(names):
            if ".".join(name.split(".")[:3]) in above:
                yield f"{path} imports {name}"


def _doors(path: str, names: frozenset[str]) -> Iterator[str]:
    for library in sorted({name.partition(".")[0] for name in names} & DOORS.keys()):
        if not {path, room(path)} & DOORS[library]:
            yield f"{path} imports {library}"


def _words(path: str, code: str) -> Iterator[str]:
    for node in nodes(code):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            for word in OF_THE_COMMAND_LINE.findall(node.value):
                yield f"{path}:{node.lineno} speaks of the command line: {word}"


def _imports(code: str, path: str) -> Iterator[str]:
    """Yield the full dotted name of all that is imported, wherever in the file and however."""
    package = [PACKAGE, *path.split("/")[:-1]]
    for node in nodes(code):
        match node:
            case ast.Import(names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module, names, level):
                base = package[: len(package) - level + 1] if level else []
                start = ".".join([*base, *filter(None, [module])])
                yield from (f"{start}.{alias.name}" for alias in names)
            case ast.Call(ast.Name("import_module" | "__import__"), [name, *_]) | ast.Call(
                ast.Attribute(_, "import_module"), [name, *_]
            ):
                yield _literal(name)


def _literal(name: ast.expr) -> str:
    """Return the module that *name* spells, of an f-string what stands before its first value."""
    match name:
        case ast.Constant(str(value)):
            return value
        case ast.JoinedStr([ast.Constant(str(value)), *_]):
            return value.rstrip(".")
        case _:
            return "unknown"


def _file(name: str, modules: Mapping[str, str]) -> str | None:
    """Return the file that an import of *name* runs, packages' own files aside."""
    parts = name.split(".")[1:] if name.startswith(f"{PACKAGE}.") else []
    for end in (len(parts), len(parts) - 1):
        if end > 0 and (file := "/".join(parts[:end]) + ".py") in modules:
            return file
    return None
