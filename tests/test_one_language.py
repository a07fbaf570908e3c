"""A Chinese screen has no English but what one types, units, and names that have nothing else."""

import re
from collections.abc import Iterator
from functools import cache
from typing import get_args

from conftest import Shell
from czfacts import cli, load
from czfacts.base.fields import paths_of
from czfacts.printing.formats import Format
from czfacts.values import units
from czfacts.views.printed import PRINTED
from czfacts.views.rows import Context
from every import tabled
from screens import draw
from surroundings import FIXED_BASE
from test_sessions import SESSIONS

# Data is for programs, in whatever language; its notes and errors are for people.
DATA = re.compile(r"--json|-f\b|--format|--fields|--style|\bschema\b|\bcompletion\b|[|>]")
WORD = re.compile(r"[A-Za-z]{4,}")
TYPED = re.compile(
    r"""czfacts\ [^：，。（）]*             # a command to try
      | --?[a-z][a-z-]*                      # an option
      | \$?\b[A-Z]+(?:_[A-Z]+)+\b            # a variable
      | [\w./*-]*/[\w./*-]+ | [\w*-]*\.\w+   # a file, a field
      | \b[a-z0-9]+(?:[-_][a-z0-9]+)+\b      # an id, a field
      | https?://\S+ | <stdin>
      | ^(?:英文名|别名)\ .*(?:\n\ +.*)*     # names in the other language, asked for with `show`
    """,
    re.VERBOSE | re.MULTILINE,
)
NAMES = {"TOML", "JSON", "Schema", "SQLite", "Excel", "Parquet", "Markdown"}


@cache
def known() -> set[str]:
    """Return the words that a screen may take from elsewhere."""
    base = load(str(FIXED_BASE))
    found = {*base.by_id, *base.source_by_id, *(topic.id for topic in base.topics)}
    records = {record for printed in PRINTED.values() for record in printed} | {Context}
    fields = (part for path in paths_of(*records) for part in path.split("."))
    named = (word for name in units.table() for word in WORD.findall(name))
    return {*found, *fields, *named, *cli.COMMANDS, *get_args(Format), *NAMES}


def lines() -> Iterator[str]:
    for path in SESSIONS:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("$ czfacts") and "--lang" not in line:
                yield line.removeprefix("$ ")


@tabled("line", dict.fromkeys(lines()))
def test_no_english_on_a_chinese_screen(shell: Shell, line: str) -> None:
    """All that the recorded sessions ask, mistakes and all, is asked in Chinese."""
    if DATA.search(line):
        shown = shell(line, CZFACTS_FACTS=FIXED_BASE, CZFACTS_LANG="zh").stderr
    else:
        shown = draw(f"CZFACTS_FACTS={FIXED_BASE} {line}", columns=100, lang="zh")
    said = TYPED.sub(" ", shown.replace("czfacts:", ""))
    foreign = {*WORD.findall(said)} - known() - {*WORD.findall(line)}
    assert foreign == set(), shown
