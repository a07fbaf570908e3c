"""Read the figures of Chinese reports, keep them as facts, and prove each by its source."""

TYPE_CHECKING = False  # type checkers take it for True; importing typing takes long
if TYPE_CHECKING:
    from czfacts.base.loader import load
    from czfacts.base.model import FactBase
    from czfacts.errors import (
        CzfactsError,
        InvalidError,
        UnknownIdError,
        UnreadableError,
        UsageError,
    )
    from czfacts.reading.figures import find
    from czfacts.reading.statements import read

__all__ = [
    "CzfactsError",
    "FactBase",
    "InvalidError",
    "UnknownIdError",
    "UnreadableError",
    "UsageError",
    "find",
    "load",
    "read",
]
__version__ = "0.1.0"

_HOMES = {
    "FactBase": "base.model",
    "find": "reading.figures",
    "load": "base.loader",
    "read": "reading.statements",
}


def __getattr__(name: str) -> object:
    # On first use (PEP 562): __main__ imports this file before it can catch Ctrl-C.
    if name not in __all__:
        raise AttributeError(f"module 'czfacts' has no attribute '{name}'")
    from importlib import import_module  # noqa: PLC0415, see above

    return getattr(import_module(f"czfacts.{_HOMES.get(name, 'errors')}"), name)
