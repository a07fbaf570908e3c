"""What commands ask for again and again, made once a process."""

from collections.abc import Iterator
from functools import lru_cache

from typer.utils import get_params_from_function

from czfacts.base import loader
from czfacts.reading.statement import SaidFigure
from czfacts.reading.statements import statements as reader
from czfacts.reading.text.sentences import Text

MOST = 500  # texts
STATEMENTS: dict[tuple[str, str | None, str | None], list[SaidFigure]] = {}

parse = lru_cache(4)(loader.parse)
"""By the bytes of the file, and its path."""
parameters = lru_cache(get_params_from_function)
"""Those of the function of a command, which Typer asks for twice each time."""


def statements(
    text: Text, published: str | None = None, area: str | None = None
) -> Iterator[SaidFigure]:
    """Yield what `reading.statements.statements` does."""
    asked = (text.sha256, published, area)
    if asked not in STATEMENTS:
        if len(STATEMENTS) == MOST:
            STATEMENTS.clear()
        STATEMENTS[asked] = [*reader(text, published, area)]
    return iter(STATEMENTS[asked])


def read(text: str, published: str | None = None, area: str | None = None) -> list[SaidFigure]:
    """Return what the figures of *text* say, as the reader has it."""
    return [*statements(Text(text), published, area)]
