"""What TAB knows of the command line is what the app says of itself.

CZFACTS_REWRITE=1 writes the table anew; read the diff before you commit it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

import apps
import recording
from czfacts import cli
from czfacts.commands import _app
from czfacts.completion import grammar

HEAD = """\
# The commands and what each takes, made of the app for TAB, which has no time to build it:
# CZFACTS_REWRITE=1 ./run pytest tests/test_grammar.py
# Columns: command; parameter (empty: the command itself); its spellings, the longest first (empty:
# an argument); how many values it takes (0, 1, *); its choices; help.
"""


def commands() -> dict[str, Any]:
    """Return every command of the real app, the program first."""
    program: Any = apps.built(*cli.COMMANDS)
    return {grammar.PROGRAM: program, **program.commands}


def rows(name: str, command: Any) -> Iterator[tuple[str, ...]]:
    summary = cli.COMMANDS.get(name, command.help)
    yield name, "", "", "", "", summary
    context = typer.Context(command, help_option_names=_app.HELP)
    for each in command.get_params(context):
        is_many = each.nargs != 1 or getattr(each, "multiple", False)
        takes = "0" if getattr(each, "is_flag", False) else "*" if is_many else "1"
        is_option = each.param_type_name == "option"
        spellings = sorted(each.opts, key=len, reverse=True) if is_option else ()
        known = getattr(each.type, "func", each.type)  # a parser of ours knows its words, too
        choices = getattr(known, "choices", ())
        yield name, each.name, " ".join(spellings), takes, " ".join(choices), each.help


def test_the_table_is_what_the_app_takes() -> None:
    made = [row for name, command in commands().items() for row in rows(name, command)]
    table = HEAD + "".join("\t".join(row) + "\n" for row in made)
    recording.held(Path(grammar.TABLE), table)


def test_a_table_is_read_as_it_was_written() -> None:
    known = grammar.load()
    assert [*known.commands] == [*cli.COMMANDS]
    for name, command in commands().items():
        read = known.program if name == grammar.PROGRAM else known.commands[name]
        assert [each.name for each in read.parameters] == [
            *[p.name for p in command.params],
            "help",
        ]
        flags = {each.name for each in command.params if getattr(each, "is_flag", False)}
        assert {each.name for each in read.parameters if each.is_flag} == {*flags, "help"}
