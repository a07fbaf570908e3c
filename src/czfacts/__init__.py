"""Explore the facts of an article, each with the sentence that proves it."""

from czfacts.errors import (
    CzfactsError,
    InvalidFactsError,
    UnknownIdError,
    UnreadableError,
    UsageError,
)
from czfacts.load import load
from czfacts.model import FactBase

__all__ = [
    "CzfactsError",
    "FactBase",
    "InvalidFactsError",
    "UnknownIdError",
    "UnreadableError",
    "UsageError",
    "load",
]
__version__ = "0.1.0"
