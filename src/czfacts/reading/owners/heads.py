"""Whether a text speaks of the head of a body, or of that body."""

from czfacts.reading.figures.marks import CLAUSE_END
from czfacts.reading.owners.owner import is_told
from czfacts.reading.text.areas import Span
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

_PRIVATE = lazy_regex(  # 他卖掉两套房, 他的工资
    lambda: (
        r"[^;:。!?\"]{0,16}?"
        rf"(?:{alternatives('purses', 'own')}|卖[掉了][^,;。]{{0,6}}?(?:房|车))"
    )
)


def is_private(text: str, stop: int) -> bool:
    """Tell if what follows 他, which ends at *stop*, is of his own money or kin: 他卖掉两套房."""
    return _PRIVATE.match(text, stop) is not None


def only_speaks(text: str, span: Span) -> bool:
    """Tell whether he at *span* only says something, 她不避讳谈钱:, or tells when it was."""
    end = span[1]
    stop = CLAUSE_END.search(text, end)
    is_said = stop is not None and (stop[0] == ":" or text.startswith('"', stop.end()))
    return is_said or not is_told(text, *span)
