"""Times that only the date of publication resolves: 去年, 上月, 6月."""

from czfacts.reading.periods.clock import Clock
from czfacts.reading.text.page import shape
from czfacts.reading.text.times import TIME

_SOME_DAY = "2020-08-15"


def needs_date(line: str) -> bool:
    """Tell whether *line* names a time that has a period only where a date of publication is known.

    What the text says of it otherwise, such as the year that its title names, does not count here.
    """
    unknown, known = Clock(None), Clock(_SOME_DAY)
    for time in TIME.finditer(shape(line)):
        here, then = unknown.resolve(time, None), known.resolve(time, None)
        if then and then.iso and not (here and here.iso):
            return True
    return False
