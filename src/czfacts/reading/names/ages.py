"""Ages without a unit: 他今年五十一, 我八十一了."""

from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.names import plain, word
from czfacts.reading.names.supplied import is_person
from czfacts.regex import lazy_regex

_ITSELF = "我|他|她|俺|本人"
_OF_ONE = lazy_regex(f"(?:{_ITSELF})(?:今年|现在|如今|眼下)?(?:都|也|已经?|快|刚|才|满)*\\Z")
_NOW = lazy_regex("(?:今年|现年)(?:都|也|已经?|快|刚|才|满)*\\Z")
_OLDEST = 120
_YOUNGEST = 3


def age(it: Asked) -> Named | None:
    """Read a bare number as an age, None where it is said of no person."""
    value = it.clause.figure.value
    if it.unit or not _YOUNGEST <= value <= _OLDEST or value % 1:
        return None
    head = it.page.text[slice(*it.clause.head)]
    is_now = _NOW.search(head) is not None and bool(it.name) and is_person(plain(it.name))
    is_end = it.clause.tail[0] == it.clause.tail[1] or it.page.text.startswith(
        "了", it.clause.tail[0]
    )
    if not is_end or not (is_now or _OF_ONE.search(head)):
        return None
    return Named((word("年龄"),), "completed", (word("年龄"),))
