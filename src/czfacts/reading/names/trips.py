"""Travel times from one place or event to another: 从镇上到县城, 只要(40分钟)."""

from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.names import Name, pieces, word
from czfacts.reading.text.clauses import begin_of
from czfacts.reading.text.unit_words import unit_noun
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

_TRIP = lazy_regex(
    lambda: (
        "(?:从(?P<one>[^,从到。;:]{1,8}?))?"
        f"(?P<by>{alternatives('trips', 'by')})?"
        "(?:到|去(?!年))(?:最远的)?(?P<other>[一-鿿]{2,6}?)"
        f"(?:{alternatives('trips', 'aim')})?(?:,[^,。;]{{0,6}})?,?{_takes()}\\Z"
    )
)
_WAY = lazy_regex("从[^,从到。;:]{1,8}?到(?:最[远近]的)?(?P<other>[一-鿿]{2,8})")
_AGAIN = lazy_regex(lambda: f",?(?:{_takes()})\\Z")
_HERE = ("这儿", "这里", "家", "那里", "村里")
_REACH = 36


def _takes() -> str:
    """Return a pattern of what stands before how long a trip takes: 开车只要."""
    words = f"{alternatives('trips', 'takes')}|{alternatives('trips', 'by')}"
    return f"(?:的?(?:{words}|也|都|光|只|就|才|仅|得|要|需要?|用|走|跑|坐|开|花|上)了?)+"


def trip(it: Asked) -> Named | None:
    """Return how long a trip or a process takes, or how far it is; None where none is told of."""
    more = unit_noun(it.unit)
    name = _far(it) if more == "里程" and not it.name else _between(it) if more == "时间" else ()
    return Named.of(name, "completed") if name else None


def _between(it: Asked) -> Name:
    text, end = it.page.text, it.clause.figure.start
    if not _AGAIN.search(text, it.clause.head[0], end):
        return ()
    found = _TRIP.search(text, begin_of(text, end, _REACH), end)
    if not found:
        return ()
    other = pieces(it.page, found.span("other"))
    if found["by"]:
        return (word("到"), *other, *pieces(it.page, found.span("by")), word("时间"))
    if found["one"] and found["one"] not in _HERE:
        return (*pieces(it.page, (found.start("one"), found.end("other"))), word("时间"))
    return (word("到"), *other, word("时间"))


def _far(it: Asked) -> Name:
    """Return 到河湾距离 where the clause before only says from where to where."""
    lead = it.clause.leads[-1] if it.clause.leads else it.clause.head
    found = _WAY.fullmatch(it.page.text, *lead)
    return (word("到"), *pieces(it.page, found.span("other")), word("距离")) if found else ()
