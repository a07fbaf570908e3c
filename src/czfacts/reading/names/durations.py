"""Names of durations and frequencies."""

from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.measures import name_in
from czfacts.reading.names.names import Name, cut, noun, pieces, plain, roles, word
from czfacts.reading.text.areas import Span
from czfacts.reading.text.unit_words import is_weight, unit_noun
from czfacts.reading.words import table
from czfacts.regex import lazy_regex

_USABLE = lazy_regex("[只仅还就]?(?P<how>[可够能]用|[可够](?:[供保]|支撑|满足|维持))")
_MOVES = ("连升", "连涨", "连跌", "连降", "连增", "连减")
_FILLED = ("就有", "就能", "就可", "就", "能", "可", "便", "有")
_LONGEST = 14
_EACH = ("每", "每隔", "平均每", "平均", "")
_OF = lazy_regex("的(?!时间|水平)(?P<what>[一-鿿]{2,6}?)(?:的?(?:影响|冲击|拖累))?")
_OBJECT = lazy_regex(
    "(?![多来才就又也还后前内里间以左下的得到再没不只])(?P<what>[一-鿿]{1,8}?)(?:的[一-鿿]|\\Z)"
)
_HOLIDAY = lazy_regex(
    "(?:春节|国庆节?|中秋节?、?国庆节?|中秋节?|国庆、中秋|五一|劳动节|端午节?|清明节?|元旦)?(?:小长假|长假|假期|假日|黄金周)\\Z",
    needs="假周",
)
_SPENT = "花用费耗历过等"  # what follows is what it was spent on


def every(it: Asked) -> Named | None:
    """Name what is done every so often: 下线一台车 时间 of 每28秒下线一台车."""
    start, end = it.clause.tail
    for filler in _FILLED:
        if it.page.text.startswith(filler, start, end):
            start += len(filler)
            break
    more = unit_noun(it.unit)
    is_each = it.page.text[it.clause.figure.start - 1] == "每"
    if (
        not is_each
        or plain(it.name) not in _EACH
        or more != "时间"
        or not 1 < end - start <= _LONGEST
    ):
        return None
    return Named.of((*pieces(it.page, (start, end)), word(more)), "behind")


def lasting(it: Asked) -> Named:
    """Name how long something lasts: PMI连续低于临界点月数 of PMI连续5个月低于临界点."""
    start, end = it.clause.tail
    while end > start and it.page.text[end - 1] in "在到为达于":
        end -= 1  # 连续六年(保持)在30%
    told = pieces(it.page, (start, end)) if 1 < end - start <= _LONGEST else ()
    base = it.name or _headed(it) or it.memory.name
    if it.said.is_growth and roles(it.name):
        base = (*it.memory.name, *it.name)
    lasting = it.said.words.says("lasting")
    of = _OF.fullmatch(it.page.text, start, end) if start == it.clause.figure.end else None
    if lasting and of:
        row = () if lasting.word == "持续" else (word("连续"),)
        name = (*row, *pieces(it.page, of.span("what")), word(unit_noun(it.unit)))
        return Named.of(name, "lasting")  # 受持续47天的干旱影响
    how = lasting.word if lasting and lasting.word in _MOVES else "连续"
    if how[-1] in "涨跌" and not noun(base):
        base = (*base, word("价格"))  # 牛肉连涨7个月
    name = (*base, word(how), *told, word(unit_noun(it.unit)))
    return Named(name, "lasting", base)


def _headed(it: Asked) -> Name:
    """Return what a heading names whose colon stands right before: 蔬菜: 连涨三周."""
    is_headed = it.clause.opened.endswith(":") and bool(it.clause.leads)
    return name_in(it.page, it.clause.leads[-1]) if is_headed else ()


def holiday(it: Asked) -> Named | None:
    """Name how many days a holiday has: 国庆假期天数 of 国庆假期7天."""
    start, end = it.clause.head
    found = _HOLIDAY.search(it.page.text, start, end)
    if not found or unit_noun(it.unit) != "天数":
        return None
    return Named.of((*pieces(it.page, found.span()), word("天数")), "own", is_field=True)


def usable(it: Asked) -> Named | None:
    """Name how long something lasts that was weighed: 存煤可用天数 of 存煤392万吨, 可用29天."""
    found = _USABLE.match(plain(it.name))
    stocks = [name for name, unit in it.memory.sentence.levels if is_weight(unit)]
    if not found or not stocks:
        return None
    how = cut(it.name[0], *found.span("how"))
    return Named.of((*stocks[-1], how, word(unit_noun(it.unit))), "completed")


def done_for(it: Asked) -> Named | None:
    """Name how long somebody did what: 修表年数 of 修了20年表."""
    more, end = unit_noun(it.unit), it.clause.figure.start - 1
    if not it.is_done or not it.name:
        return None
    start, _ = verb = _verb_before(it, end)
    what = _OBJECT.match(it.page.text, *it.clause.tail)
    if it.page.text[start] in _SPENT:
        return None
    if not what:
        return None
    return Named.of((*pieces(it.page, verb, what.span("what")), word(more)), "behind")


def _verb_before(it: Asked, end: int) -> Span:
    """Return the verb that ends at *end*: one that a table has, or a character."""
    hit = table("verb").before(it.page.text, it.clause.head[0], end)
    return (hit.start if hit else end - 1, end)
