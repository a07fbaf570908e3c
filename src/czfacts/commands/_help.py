"""Help through `output`: Typer would print it itself and report a full disk as a bug."""

import io
import os
from contextlib import redirect_stdout
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from czfacts.printing import output


class Command(TyperCommand):
    """A command whose help goes through `output`."""

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        return _written_by_us(super().get_help_option(ctx))


class Group(TyperGroup):
    """The group of all commands, whose help goes through `output`."""

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        return _written_by_us(super().get_help_option(ctx))


class _Screen(io.StringIO):
    """Collects what Typer prints, with colour if the standard output is a terminal."""

    def __init__(self) -> None:
        super().__init__()
        self.is_terminal = output.is_terminal()

    def isatty(self) -> bool:
        return self.is_terminal


def _written_by_us(option: TyperOption | None) -> TyperOption | None:
    if option:
        option.callback = _write
    return option


def _write(context: Any, _: Any, is_asked: bool) -> None:
    if not is_asked or context.resilient_parsing:
        return
    if not os.environ.get("TERMINAL_WIDTH", "").isdecimal():
        os.environ.pop("TERMINAL_WIDTH", None)  # Typer would fail to convert it
    output.write(f"{_in_chinese(context) if context.obj == 'zh' else _printed(context)}\n")
    raise typer.Exit


def _printed(context: Any) -> str:
    with redirect_stdout(_Screen()) as screen:  # with Rich, Typer prints and returns ""
        plain = context.get_help()
    return f"{screen.getvalue()}{plain}"


def _in_chinese(context: Any) -> str:
    from czfacts.commands import _chinese  # noqa: PLC0415, only for Chinese

    return _chinese.help_of(context)
