"""One test for all rows of a table: as many tests take longer to run than what they check."""

from collections.abc import Callable, Iterable
from typing import TypeVar

R = TypeVar("R")


def hold(check: Callable[[R], None], rows: Iterable[R], named: Callable[[R], str] = str) -> None:
    """Check each of *rows*; AssertionError has a paragraph for each that fails, with its name."""
    wrong = []
    for row in rows:
        try:
            check(row)
        except AssertionError as error:
            wrong.append(f"{named(row)}\n{error}")
        except Exception as error:
            error.add_note(f"in {named(row)}")
            raise
    assert not wrong, "\n\n".join([f"{len(wrong)} rows fail", *wrong])
