"""Measures told by what is done: 排出两公里 is 排队长度, 一亩打300斤 亩产."""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.names import Name, noun, pieces, word
from czfacts.reading.names.supplied import by_time
from czfacts.reading.text.unit_words import is_spell, is_weight, measured, unit_noun
from czfacts.reading.text.verbs import acts, verb_at
from czfacts.reading.words import Hit, alternatives, having, table
from czfacts.regex import lazy_regex

_CAN = lazy_regex("(?:可以?|能够?(?![力量耗源级效]))(?P<deed>[一-鿿]{2,12})\\Z", needs="可能")
_REAPS = lazy_regex(
    "(?P<who>[一-鿿]{0,6}?)(?P<deed>(?P<verb>[割摘捞打采挖捕掰榨出砍酿晒])(?P<crop>[一-鿿]{1,6}))"
)
_REAPING = lazy_regex("(?:[割摘捞打采挖捕掰榨砍炒]|[做磨榨烤炒蒸酿晒产]出)了?\\Z")
_GOODS = lazy_regex("[一-鿿]{2,6}(?=[^一-鿿]|\\Z)")
_MARKS = "考试成绩"
_EXAM = lazy_regex(lambda: f"(?P<what>{alternatives('things', 'lesson')})[一-鿿]{{0,2}}?考了?\\Z")


def deed(it: Asked) -> Named | None:
    """Return what a verb and the unit say together, None where they say nothing."""
    if not (name := _by_verb(it) or _reaped(it) or _ability(it) or _itself(it)):
        return None
    return Named.of(by_time(name, it.page.text[slice(*it.clause.head)]), "completed")


def _itself(it: Asked) -> Name:
    """Return 镇数 of 辖5个街道、3镇: what is counted is its own unit."""
    unit, end = measured(it.unit), it.clause.figure.end
    more = it.page.figure_at.get(end)
    is_alone = more.unit != "位" if more else not it.page.text[end : end + 1].isalpha()
    is_counted = unit in having("things", "seat") and is_alone
    return (word(f"{unit}数"),) if is_counted else ()


def _by_verb(it: Asked) -> Name:
    text, (start, end) = it.page.text, it.clause.head
    hit = table("deeds").before(text, start, end - text.startswith("了", end - 1))
    noun = _said_by(hit, it.unit) if hit else ""
    if noun == _MARKS and (what := _EXAM.search(text, start, end)):
        return (*pieces(it.page, what.span("what")), word("成绩"))  # 数学考了92分
    mean = table("nouns").before(text, start, hit.start) if hit and noun else None
    each = pieces(it.page, (mean.start, mean.end)) if mean and mean.has("average") else ()
    return (*each, word(noun)) if noun else ()  # 户均停电5小时


def _said_by(hit: Hit, unit: str) -> str:
    """Return the noun that a verb has for *unit*, "" for none: 停航 has 停航天数 for days."""
    measure = unit_noun(unit)
    if hit.has("lasting") and is_spell(unit):
        return hit.word + measure
    says = dict(pair.split("=") for pair in hit.role.split() if "=" in pair)
    return says.get(measured(unit)) or says.get(measure, "")


def _reaped(it: Asked) -> Name:
    """Return 干椒产量 of 打了63万斤干椒 and of 打干椒63万斤, 割蜜量 of 割蜜4.1万斤."""
    text, (start, end) = it.page.text, it.clause.tail
    if not is_weight(it.unit):
        return ()
    if start < end:
        goods = _GOODS.fullmatch(text, start, end)
        is_reaped = goods and _REAPING.search(text, *it.clause.head)
        return (*pieces(it.page, (start, end)), word("产量")) if is_reaped else ()
    found = _REAPS.fullmatch(text, *it.own.spans[0]) if it.own.spans else None
    if not found or noun(it.name) or table("verb").roles(found["deed"][:2]):
        return ()
    who, crop = found.span("who"), found.span("crop")
    if found["who"] and not acts(text, who):
        return ()
    if len(found["crop"]) == 1:
        return (*pieces(it.page, found.span("deed")), word("量"))
    return (*pieces(it.page, crop), word("产量"))


def _ability(it: Asked) -> Name:
    """Return 速冻能力 of 一天能速冻500吨, and 茶油加工能力 of 可加工茶油8吨."""
    if not is_weight(it.unit):
        return ()
    text, start = it.page.text, it.clause.head[0]
    found = _CAN.search(text, *it.clause.head)
    if not found or is_word(text[max(start, found.start() - 1) : found.start() + 1]):
        return ()  # 年产能合计
    begin, end = found.span("deed")
    verb = verb_at(text, begin, end)
    stop = verb.end if verb else begin + 2
    is_reached = bool(table("before").roles(text[begin:stop]))  # 最大的能达到18.5公斤
    if stop - begin != 2 or (not verb and stop < end) or is_reached:
        return ()
    return (*pieces(it.page, (stop, end), (begin, stop)), word("能力"))
