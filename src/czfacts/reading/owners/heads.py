"""Whether a text speaks of the head of a body, or of that body."""

from czfacts.reading.figures.marks import CLAUSE_END
from czfacts.reading.owners.owner import is_told
from czfacts.reading.text.areas import Span


def only_speaks(text: str, span: Span) -> bool:
    """Tell whether he at *span* only says something, 她不避讳谈钱:, or tells when it was."""
    end = span[1]
    stop = CLAUSE_END.search(text, end)
    is_said = stop is not None and (stop[0] == ":" or text.startswith('"', stop.end()))
    return is_said or not is_told(text, *span)
