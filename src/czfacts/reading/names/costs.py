"""What a thing costs to make: 面料成本 of 出厂价12元, 其中面料(4元)、骨架3元、人工2元."""

from czfacts.reading.figures.lexicon import alternatives
from czfacts.reading.figures.numerals import NUMERALS
from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.names import is_led, noun, plain, word
from czfacts.reading.text.clauses import begin_of
from czfacts.regex import lazy_regex

_REACH = 48  # characters
_LONGEST = 8
_STOP = lazy_regex("[。;!?]|\\Z")
# One of the items is work or stuff, so that the others go into the thing, too.
_INPUT = lazy_regex(
    lambda: f"(?:{alternatives('things', 'input')})(?:另算|另收|约|要)?[0-9{NUMERALS}]"
)

_COSTED = lazy_regex("成本[^,。;:]{0,12}:[^。;:]*\\Z")  # 一杯的成本: 茶底六毛、柠檬一块


def cost(it: Asked) -> Named | None:
    """Return what an item of a list of sums is: what goes into a thing; None for all else."""
    is_item = "、" in (it.clause.opened, it.clause.closed) and bool(it.name)
    if not is_item or noun(it.name) or is_led(it.name) or len(plain(it.name)) > _LONGEST:
        return None
    text, end = it.page.text, it.clause.figure.end
    begin, stop = begin_of(text, end, _REACH), _STOP.search(text, end)
    is_told = _COSTED.search(text, begin, it.clause.head[0]) is not None
    is_input = stop and _INPUT.search(text, begin, min(stop.start(), end + _REACH))
    if not is_told and not is_input:
        return None
    name = (*it.name, word("成本"))
    return Named(name, "completed", name)
