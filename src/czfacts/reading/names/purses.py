"""Money of people: wages, savings, debts."""

from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.names import noun, pieces, roles, word
from czfacts.reading.text.unit_words import is_money
from czfacts.regex import lazy_regex

_OWED = lazy_regex("(?<![拖被])欠(?:着|了|下)?(?:[一-鿿]{1,6}(?<![款息费金账资租债税薪]))?\\Z")
_SAID_TO_BE = lazy_regex("[都全才]?是(?P<what>[一-鿿]{2,8})")  # 里面六毛(是服务费)
_UNPAID = lazy_regex(
    "[还仍]?(?:一直|迟迟)?(?:没有?|未)(?P<deed>[还付给结发缴交])(?:[清完上齐]|下来)?(?=[^一-鿿]|\\Z)"
)  # 还剩12万(没还清)
_REPAID = lazy_regex("月(?:要|得|都|就)*还(?:贷|款|银行)?(?:了)?\\Z")


def purse(it: Asked) -> Named | None:
    """Return what money of people is, None where it is none or its clause names it."""
    if _UNPAID.match(it.page.text, *it.clause.tail):
        owed = it.name if noun(it.name) else (word("欠款"),)
        return Named(owed, "own" if owed == it.name else "completed", owed)
    if noun(it.name):
        return None
    if said := _SAID_TO_BE.fullmatch(it.page.text, *it.clause.tail):
        what = pieces(it.page, said.span("what"))
        return Named.of(what, "behind") if "measure" in roles(what) else None
    name = _owed(it)
    return Named.of((word(name),), "completed") if name else None


def _owed(it: Asked) -> str:
    if _REPAID.search(it.page.text, *it.clause.head):
        return "月供"
    is_owed = is_money(it.unit) and _OWED.search(it.page.text, *it.clause.head)
    return "欠款" if is_owed else ""
