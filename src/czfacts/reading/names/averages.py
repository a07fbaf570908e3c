"""Averages per something: 每千名老人养老床位 of 养老床位2450张, 平均每千名老人(21张)."""

import re

from czfacts.reading.figures.units_at import divisor_end
from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import Name, cut, noun, pieces, plain, without_deed
from czfacts.reading.text.unit_words import is_money, unit_noun
from czfacts.reading.text.verbs import verb_at
from czfacts.reading.words import table
from czfacts.regex import lazy_regex

_EACH = lazy_regex(
    "(?:折合|平均|合|相当于)*(?P<each>每[^,。;每均天日月年周]{1,9}?)(?:平均|约|合|有|才|就|只|仅|达|为|是)*"
)
_PEOPLE = lazy_regex("每[十百千万]*[名位]")
_PAID = ("人", "户", "亩", "公里", "千米", "平方米")  # a sum for each of them is no price
_MEANS = ("每", "均")
_TOTAL = ("年", "总")


def average(it: Asked) -> Named | None:
    """Return what falls to each of those whom alone the clause names, None where it names more."""
    text, (start, end) = it.page.text, it.clause.head
    found = _EACH.fullmatch(text, start, end) if it.unit and "每" in text[start:end] else None
    if not found or it.memory.sentence.is_new or not _is_each(it, found):
        return None
    whole = it.memory.last_in(it.unit)
    if not whole or any(mean in plain(whole) for mean in _MEANS):
        return None
    whole = without_deed(whole) if is_money(it.unit) else whole  # 发放(救助金)
    each = pieces(it.page, found.span("each"))
    return Named.of((*each, *_of_each(whole, each)), "completed")


def _is_each(it: Asked, found: re.Match[str]) -> bool:
    """Tell whether it is 每户 or 每千名老人, not 每户还得, 每家损失 or 每吨, which is priced."""
    text, (start, end) = it.page.text, found.span("each")
    people = _PEOPLE.match(text, start, end)
    stop = people.end() if people else divisor_end(text, start + 1)
    if is_money(it.unit):
        return stop == end and text.endswith(_PAID, start, end)
    if not stop or stop > end:
        return stop == end
    thing = table("nouns").at(text, stop, end)
    is_held = thing is None or thing.has("people") or thing.has("stock")
    return stop == end or (is_held and verb_at(text, stop, end) is None)


def _of_each(whole: Name, each: Name) -> Name:
    """Return what is of each: 产量, where the whole is a 年产量 of land."""
    measure = noun(whole)
    if unit_noun(plain(each)[1:]) != "面积":
        return whole
    is_yearly = measure[0].plain.startswith(_TOTAL)
    return (cut(measure[0], is_yearly), *measure[1:])


def of_part_mean(memory: Memory, name: Name) -> Name:
    """Return 人均 for 工资性收入, which is a part of 人均收入; () where *name* is no such part."""
    whole = memory.sentence.parent or memory.name
    is_part = noun(name) and plain(whole).endswith(plain(noun(name)))
    if not is_part or _MEANS[-1] in plain(name):
        return ()
    return _mean_in(whole)


def _mean_in(name: Name) -> Name:
    """Return the 人均 of 居民人均收入, () where *name* is no mean."""
    piece = name[0] if name else None
    at = piece.plain.find(_MEANS[-1]) if piece else -1
    mean = table("nouns").roles(piece.plain[at - 1 : at + 1]) if piece and at > 0 else []
    is_mean = "average" in mean and "overall" not in mean
    return (cut(piece, at - 1, at + 1),) if piece and is_mean else ()
