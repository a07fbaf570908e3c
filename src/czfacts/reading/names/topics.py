"""A measure of which the clause before only speaks: 良品率是一道坎, 现在是(94%)."""

from czfacts.reading.names.fronts import opened
from czfacts.reading.names.measures import own
from czfacts.reading.names.names import Name, noun, pieces, plain
from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import is_counted, is_money
from czfacts.reading.text.verbs import acts, verb_at
from czfacts.reading.text.words import table

_ENDS = frozenset("是在却也再还就都没不则已正从由仍依呢又曾")
_DOES = _ENDS | frozenset("获喜迎增减产实遭受因")
_LONGEST_THING = 5
_RATES = ("率", "比例", "占比", "比重", "度")
_SUMS = ("收入", "支出", "费", "费用", "价", "价格", "额", "利润", "投资", "资金", "产值", "成本")
_SHORTEST, _LONGEST = 2, 8  # characters


def topic_of(page: Page, lead: Span, unit: str) -> Name:
    """Return the measure with which *lead* begins, () where *unit* cannot measure it."""
    text, (start, end) = page.text, lead
    for at in range(start + _SHORTEST, end + 1):
        if at < end and text[at] not in _ENDS:
            continue
        hit = table("nouns").before(text, start, at)
        if hit and hit.has("measure") and len(hit.word) > 1:
            named = pieces(page, *own(page, (start, at)).spans)
            is_short = noun(named) and len(plain(named)) <= _LONGEST
            return named if is_short and _fits(plain(named), unit) else ()
    return ()


def _fits(name: str, unit: str) -> bool:
    if unit in ("%", "‰", "成"):
        return name.endswith(_RATES)
    if is_money(unit):
        return name.endswith(_SUMS)
    return not is_counted(unit) and not name.endswith((*_RATES, *_SUMS))


def thing_of(page: Page, lead: Span) -> Name:
    """Return the thing with which *lead* begins: 夏粮 of 夏粮再获丰收, (总产量)9万吨."""
    start = opened(page, *lead).start
    text, end = page.text, lead[1]
    at = next((at for at in range(start + _SHORTEST, end) if text[at] in _DOES), end)
    is_short = at < end and at - start <= _LONGEST_THING
    is_actor = acts(text, (start, at)) or verb_at(text, start, at) is not None
    return pieces(page, (start, at)) if is_short and not is_actor else ()
