"""Names of how long something lasts, how often it is done, and what it costs."""

import re

from czfacts.reading.asked import Asked, Named
from czfacts.reading.carry import unit_noun
from czfacts.reading.names import noun, pieces, plain, roles, word

_FILLED = ("就有", "就能", "就可", "就", "能", "可", "便", "有")
_LONGEST = 14
_EACH = ("每", "每隔", "平均每", "平均", "")
_UNTIL = re.compile("[,;。]")
_PRICED = re.compile(
    "一(?:公斤|斤|吨|亩|件|个|只|头|张|盒|瓶|份|碗|条|株|棵|袋|箱|米|升|度|晚|年|月|天|次|平方米)的?"
)


def every(it: Asked) -> Named | None:
    """Name what is done every so often: 下线一台车 时间 of 每28秒下线一台车."""
    start, end = it.clause.tail
    if start == end and it.page.text.startswith(",就", end):
        until = _UNTIL.search(it.page.text, end + 1)
        start, end = end + 1, until.start() if until else len(it.page.text)
    for filler in _FILLED:
        if it.page.text.startswith(filler, start, end):
            start += len(filler)
            break
    more = unit_noun(it.unit)
    is_each = it.page.text[it.clause.figure.start - 1] == "每" or it.page.text.endswith(
        "每隔", 0, it.clause.figure.start
    )
    if (
        not is_each
        or plain(it.name) not in _EACH
        or more != "时间"
        or not 1 < end - start <= _LONGEST
    ):
        return None
    name = (*pieces(it.page, (start, end)), word(more))
    return Named(name, "behind", name)


def priced(it: Asked) -> Named | None:
    """Name a price: 笋干价格 of 20元一斤的笋干."""
    unit = _PRICED.match(it.page.text, *it.clause.tail)
    if not unit or not it.unit.endswith("元"):
        return None
    thing = pieces(it.page, (unit.end(), it.clause.tail[1]))
    if not thing:
        thing = it.name or it.memory.name
    name = thing if noun(thing) else (*thing, word("价格"))
    return Named(name, "behind", name)


def lasting(it: Asked) -> Named:
    """Name how long something lasts: PMI低于临界点连续月数 of PMI连续5个月低于临界点."""
    start, end = it.clause.tail
    told = pieces(it.page, (start, end)) if 1 < end - start <= _LONGEST else ()
    base = it.name or it.memory.name
    if it.said.is_growth and roles(it.name):
        base = (*it.memory.name, *it.name)
    return Named((*base, *told, word("连续" + unit_noun(it.unit))), "lasting", base)
