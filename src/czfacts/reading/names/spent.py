"""Money named by what follows it: what it is spent on, buys, or changed hands for."""

from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.behind import behind, purpose, target
from czfacts.reading.names.names import Name, cut, pieces, word
from czfacts.reading.text.unit_words import THINGS, is_money, measured
from czfacts.reading.text.verbs import verb_at
from czfacts.reading.words import alternatives, having, table
from czfacts.regex import lazy_regex

_AT = lazy_regex("(?:以|按)(?:每(?:股|平方米|亩|公?斤|吨|只|头|株|棵|个|箱))?\\Z")
_UNTIL = lazy_regex("[,;。、!?()]|\\Z")
_BOUGHT_ONE = lazy_regex(
    lambda: f"(?:{alternatives('acts', 'bought')})了?一[{THINGS}](?=[一-鿿]{{2}})"
)


def of_money(it: Asked) -> Named | None:
    """Name money by what it is for: 投入3亿元改造农网, 花276万元添置了3条冷榨线."""
    if name := _spent(it):
        return Named.of(name, "spent")
    if not is_money(it.unit):
        return None
    if it.clause.is_shared and (name := _bought(it)):
        return Named.of(name, "spent")
    if price := _price(it):
        return Named.of((*it.name, word(price)), "behind")
    if not it.name and (use := purpose(it.page, it.clause.tail)):
        return Named.of((*pieces(it.page, use), word("资金")), "behind")  # 2000万元用来修路
    return None


def _spent(it: Asked) -> Name:
    """Return what money is spent on, with the verb: 农网改造投入; () where no such verb is last."""
    last = it.name[-1] if it.name else None
    paid = table("verb").before(last.plain, 0, len(last.plain)) if last else None
    spent = target(it.page, it.clause.tail)
    if not last or not paid or not paid.has("spent") or not spent or not it.is_verb:
        return ()
    if one := _BOUGHT_ONE.match(it.page.text, *spent):
        spent = (one.end(), spent[1])  # 花三十万元添了一条榨油线
    sum_of = "".join(table("sums").roles(paid.word)[:1])
    verb = word(sum_of) if sum_of in ("资金", "花费") else cut(last, paid.start, paid.end)
    return (*pieces(it.page, spent), verb)


def _price(it: Asked) -> str:
    """Return what money is that something changed hands for: 成交价 of 以4.38亿元成交."""
    text, (start, end) = it.page.text, it.clause.tail
    if not _AT.search(text, *it.clause.head):
        return ""
    for filler in ("的价格", "的总价", "的单价", "的高价", "的低价", "价格", "总价"):
        start += len(filler) if text.startswith(filler, start, end) else 0
    deal = table("deals").at(text, start, end)
    if (
        deal
        and measured(it.unit) != it.unit
        and text.startswith(having("stakes", "share"), deal.end)
    ):
        return f"{deal.word}金额"
    return deal.role if deal else ""


def _bought(it: Asked) -> Name:
    """Name money by what it bought, which is counted after: 花276万元添置了3条冷榨线."""
    text, (start, end) = it.page.text, it.clause.tail
    paid = table("verb").before(it.name[-1].plain, 0, len(it.name[-1].plain)) if it.name else None
    verb = verb_at(text, start, end)
    is_paid = paid is not None and paid.has("spent")
    if not verb or not is_paid:
        return ()
    other = it.page.figure_at.get(end)
    until = _UNTIL.search(text, other.end) if other else None
    counted = (other.end, until.start()) if other and until else (end, end)
    things = behind(it.page, counted, is_shared=False)
    return (*pieces(it.page, things.noun), word("投入")) if things else ()
