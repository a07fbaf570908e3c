"""Whether work takes time in proportion to the length of a text."""

import time
from collections.abc import Callable


def is_linear(work: Callable[[str], object], short: str, long: str) -> bool:
    """Tell whether ten times the text takes less than thirty times the time, as no square would.

    Whatever else happens only adds to a time: one that is too long is taken again, twice.
    """
    work(short)
    bound = 30 * min(_seconds(work, short) for _ in range(3)) + 0.01
    return any(_seconds(work, long) < bound for _ in range(3))


def _seconds(work: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    work(text)
    return time.process_time() - start
