"""The fact bases that a command line names."""

from collections.abc import Sequence

from czfacts.base import loader
from czfacts.base.model import FactBase
from czfacts.base.named import Parsed
from czfacts.commands import _failure
from czfacts.errors import CzfactsError, ExitCode
from czfacts.language import Language, resolve

unused: list[ExitCode] = []
"""The exit codes of the fact bases that the command line names and that cannot be used.

Kept here until `cli.main` ends: a command has its answer printed by then, and hands nothing back.
"""


def load(paths: Sequence[str] | None, lang: Language | None) -> FactBase:
    """Return the fact bases of *paths* as one; says on the standard error which cannot be used.

    The command then ends in the largest of their exit codes, if it ends in 0 or 1 else.
    """
    return loader.load_sound(paths or (), lambda error: unusable(error, lang))


def together(tried: Sequence[Parsed | CzfactsError], lang: Language | None) -> FactBase:
    """Return what `load` does of the files that were *tried*."""
    return loader.together(tried, lambda error: unusable(error, lang))


def unusable(error: CzfactsError, lang: Language | None) -> None:
    """Say why one of several fact bases cannot be used; what `load` says of the exit code holds."""
    _failure.tell(error, resolve(lang))
    unused.append(error.exit_code)
