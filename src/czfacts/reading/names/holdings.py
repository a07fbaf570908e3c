"""Stakes in firms: 持股比例 of 握着61.5%的股权, 转让股权比例 of 转让23%股权."""

from czfacts.reading.names.asked import Asked
from czfacts.reading.names.names import Name, pieces, word
from czfacts.reading.words import alternatives, having
from czfacts.regex import lazy_regex

_PARTS = ("%", "‰", "成")
_STAKE = lazy_regex(
    lambda: (
        f"的?(?P<what>{alternatives('stakes', 'share', 'right')})"
        "(?=[^一-鿿]|[的后由作给转以和及与]|\\Z)"
    )
)
_HELD = lazy_regex(
    lambda: f"(?:{alternatives('stakes', 'holds')})(?:比例)?[了过达为约近超]*\\Z", needs="股"
)
_DEALT = lazy_regex(lambda: f"(?:{alternatives('stakes', 'deals')})")


def holding(it: Asked) -> Name:
    """Return the name of a part of a firm, () for all else."""
    if it.unit not in _PARTS:
        return ()
    text, head = it.page.text, it.clause.head
    stake = _STAKE.match(text, *it.clause.tail)
    if not stake:
        return (word("持股比例"),) if _HELD.search(text, *head) else ()
    if deal := _DEALT.search(text, *head):
        return (*pieces(it.page, deal.span(), stake.span("what")), word("比例"))
    if stake["what"] in having("stakes", "right"):
        return (*pieces(it.page, stake.span("what")), word("比例"))
    return (word("持股比例"),)
