"""Explore the facts of an article, each with the sentence that proves it."""

TYPE_CHECKING = False  # what type checkers take for true; typing itself takes long to import
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

__all__ = [
    "CzfactsError",
    "FactBase",
    "InvalidError",
    "UnknownIdError",
    "UnreadableError",
    "UsageError",
    "load",
]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    # On first use (PEP 562): the command's entry runs through here before it can catch Ctrl-C.
    if name not in __all__:
        raise AttributeError(f"module 'czfacts' has no attribute '{name}'")
    from czfacts import errors  # noqa: PLC0415, see above
    from czfacts.base import loader, model  # noqa: PLC0415, see above

    homes = {"FactBase": model, "load": loader}
    return getattr(homes.get(name, errors), name)
