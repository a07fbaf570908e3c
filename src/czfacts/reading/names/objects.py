"""Objects that stand before their verb, 路灯装了86盏, or behind the number: 裁减10%的员工."""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.behind import behind
from czfacts.reading.names.measures import Own
from czfacts.reading.names.names import noun, pieces, plain
from czfacts.reading.relations.relations import is_points
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import OCCASIONS, is_counted, measured, unit_noun
from czfacts.reading.text.verbs import acts
from czfacts.reading.words import having, table

_NEAR = 2  # characters between a verb and its number
_SIZES = ("面积", "里程")
_PERSONS = ("title", "person", "head", "honour", "kin")
_TIMES = (*OCCASIONS, "人次", "")


def turned(page: Page, clause: Clause, own: Own) -> Own:
    """Put the verb before what it brings, as a name does: 装 路灯; of a size leave it out."""
    text, unit = page.text, clause.figure.unit
    start, end = own.spans[-1] if own.spans else (0, 0)
    is_of_things = is_counted(unit) and measured(unit) not in _TIMES
    is_told = clause.tail[0] < clause.tail[1] or own.verb or len(own.spans) != 1
    if is_told or end - start <= 2 or not (is_of_things or unit_noun(unit) in _SIZES):
        return own
    is_done = text.startswith(("了", "到了", "成了", "出了"), end)
    if not is_done or is_word(text[end - 2 : end]) or _says_more(text, start, end):
        return own
    if not is_of_things and text[end - 1] in "种栽":
        return own  # 油菜种了210亩
    things = (start, end - 1)
    return (
        own._replace(spans=((end - 1, end), things), verb=1)
        if is_of_things
        else own._replace(spans=(things,))
    )


def _says_more(text: str, start: int, end: int) -> bool:
    """Tell whether a verb is read elsewhere, or who acts is before it: 厂里建了2栋."""
    is_read = any(table(words).roles(text[end - 1]) for words in ("sums", "implied"))
    who = table("people").before(text, start, end - 1)
    is_person = who is not None and any(who.has(role) for role in _PERSONS)
    return is_read or is_person or acts(text, (start, end - 1))


def of_object(it: Asked) -> Named | None:
    """Name a rank or a change by what stands behind it, where nothing that measures does before."""
    subject = it.said.words.subject
    is_last = it.page.text.endswith(plain(it.name)[-1:], *subject)
    if it.clause.tail[0] == it.clause.tail[1] or (noun(it.name) and is_last):
        return None
    return _of_greatest(it) if it.said.relation == "rank" else _of_changed(it)


def _of_greatest(it: Asked) -> Named | None:
    """Name a rank by what is so great: 全国第二大(苹果产区), 全球(市值)第四大的公司."""
    text, (start, end) = it.page.text, it.clause.tail
    if not text.startswith("大", start):
        return None
    measure = table("nouns").before(text, *it.clause.head)
    if measure and measure.has("measure"):
        return Named.of(name := pieces(it.page, (measure.start, measure.end)), "own")
    found = behind(it.page, (start + 1, end), is_shared=it.clause.is_shared)
    if found is None:
        return None
    of = text.find("的", *found.noun)
    stop = of if of > 0 else found.noun[1]  # 第二大经济体(的地位)
    is_word = stop - found.noun[0] > 1
    name = pieces(it.page, (found.noun[0] if is_word else start, stop))  # 第一大党
    return Named.of(name, "behind")


def _of_changed(it: Asked) -> Named | None:
    """Name a change by what is changed: 裁减10%的(员工), 增加5家(公司)."""
    text, start, verb = it.page.text, it.clause.tail[0], it.said.words.verb
    is_next = verb is not None and it.clause.head[1] - verb.end <= _NEAR
    if verb is None or not is_next or is_points(it.unit) or it.said.is_gap:
        return None
    found = behind(it.page, it.clause.tail, is_shared=it.clause.is_shared)
    if found is None or text.startswith("下", found.noun[1]):
        return None  # 在上涨两成的背景下
    level = table("behind").at(text, *found.noun)
    is_planned = text.endswith(having("relating", "planned"), *found.noun)  # 增长6%的预期目标
    if is_planned or (level and level.has("level")):
        return None  # 以每年增长5%的速度
    name, is_of = pieces(it.page, found.noun), text.startswith("的", start)
    is_deed = "keep" in table("verb").roles(verb.word.rstrip("了"))
    is_thing = is_of or (is_deed and (noun(name) or is_counted(it.unit)))
    return Named.of(name, "behind") if is_thing else None
