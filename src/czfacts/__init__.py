"""Read the figures of Chinese reports, keep them as facts, and prove each by its source."""

TYPE_CHECKING = False  # type checkers take it for True; importing typing takes long
if TYPE_CHECKING:
    from czfacts.errors import (
        ConversionError,
        CzfactsError,
        InvalidError,
        NothingFoundError,
        UnknownIdError,
        UnreadableError,
        UsageError,
    )
    from czfacts.library import FactBase, load, read, series
    from czfacts.reading.figures.quantities import Quantity, find
    from czfacts.values.units import convert
    from czfacts.views.text_rows import Statement

__all__ = [
    "ConversionError",
    "CzfactsError",
    "FactBase",
    "InvalidError",
    "NothingFoundError",
    "Quantity",
    "Statement",
    "UnknownIdError",
    "UnreadableError",
    "UsageError",
    "convert",
    "find",
    "load",
    "read",
    "series",
]
__version__ = "0.1.0"

_HOMES = {
    "FactBase": "library",
    "Quantity": "reading.figures.quantities",
    "Statement": "views.text_rows",
    "convert": "values.units",
    "find": "reading.figures.quantities",
    "load": "library",
    "read": "library",
    "series": "library",
}


def __getattr__(name: str) -> object:
    # On first use (PEP 562): __main__ imports this file before it can catch Ctrl-C.
    if name not in __all__:
        raise AttributeError(f"module 'czfacts' has no attribute '{name}'")
    from importlib import import_module  # noqa: PLC0415, see above

    found = getattr(import_module(f"czfacts.{_HOMES.get(name, 'errors')}"), name)
    globals()[name] = found  # the next time it is there
    return found


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
