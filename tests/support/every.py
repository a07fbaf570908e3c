"""One test for all rows of a table: as many tests take longer to run than what they check."""

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, TypeVar

R = TypeVar("R")
Test = Callable[..., None]


def hold(check: Callable[[R], None], rows: Iterable[R], named: Callable[[R], str] = str) -> None:
    """Check each of *rows*; AssertionError has a paragraph for each that fails, with its name.

    No rows at all fail, too: nothing would be checked.
    """
    every, wrong = [*rows], []
    assert every, "there are no rows"
    for row in every:
        try:
            check(row)
        except AssertionError as error:
            wrong.append(f"{named(row)}\n{error}")
        except Exception as error:
            error.add_note(f"in {named(row)}")
            raise
    assert not wrong, "\n\n".join([f"{len(wrong)} rows fail", *wrong])


def tabled(names: str | tuple[str, ...], table: Iterable[Any]) -> Callable[[Test], Test]:
    """Make a test of one row a test of all of *table*, given as `pytest.mark.parametrize` takes it.

    Its other parameters are fixtures, which all rows share.
    """
    parameters, every = (names,) if isinstance(names, str) else names, [*table]

    def decorate(test: Test) -> Test:
        @wraps(test)
        def whole(**fixtures: object) -> None:
            def check(row: Any) -> None:
                values = (row,) if isinstance(names, str) else row
                test(**fixtures, **dict(zip(parameters, values, strict=True)))

            hold(check, every, repr)

        asked = inspect.signature(test)
        left = [each for each in asked.parameters.values() if each.name not in parameters]
        vars(whole)["__signature__"] = asked.replace(parameters=left)
        return whole

    return decorate
