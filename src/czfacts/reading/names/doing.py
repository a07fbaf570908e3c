"""Shares and parts told by what they do: 85%的农户参加合作社, 12条河中8条达标."""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.among import what_changed
from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.behind import Behind, behind, changes, is_whole
from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import Name, noun, pieces, plain, without_verb
from czfacts.reading.relations.portions import BEING
from czfacts.reading.text.areas import Span
from czfacts.reading.text.unit_words import is_counted, measured
from czfacts.reading.text.verbs import verb_at
from czfacts.reading.words import alternatives, table
from czfacts.regex import lazy_regex

_PART_OF = lazy_regex(r"(?:都|均|全)?(?:是|为|由|来自|属于)(.{2,10})\Z")  # 其中六成由青年创办
_LONGEST = 14
_LONGEST_DEED = 24
# Those of whom something may be told, with what they are: 的(受访农户).
_WHO = lazy_regex(
    lambda: (
        f"(?P<of>的)?(?P<who>(?P<kind>[^的,是]{{0,8}}?)"
        f"(?:{alternatives('people', 'asked', 'title', 'person')})+"
        f"|(?:{alternatives('abroad', 'area')})?人)(?![的数率口们均总和与及])"
    )
)
_SAYS = lazy_regex(lambda: f"[还也则都却]?(?:{alternatives('telling', 'polled')}|说)")
# What has a subject of its own: 98%行政村通公交.
_SUBJECT = lazy_regex("[一-鿿]{0,4}(?:[村镇乡县区市户人]|企业|学校|家庭|单位)[一-鿿]")


def of_the(it: Asked) -> Name:
    """Name a share by what it does: 参加合作社 农户 of 85%的农户参加合作社."""
    page, (start, end) = it.page, it.clause.tail
    is_part = page.text.startswith("其中", it.clause.head[0])
    if is_part and (part := _PART_OF.match(page.text, start, end)):
        return (*pieces(page, part.span(1)), *without_verb(it.memory.name))
    if doing := _who_do(it):
        return doing
    is_short = 1 < end - start <= _LONGEST
    found = behind(page, it.clause.tail, is_shared=False)
    if (
        not found
        and page.text[start] == "的"
        and (rest := behind(page, (start + 2, end), is_shared=False))
    ):
        found = Behind((start + 1, rest.noun[1]))  # 四成的(就业)受到影响
    if not found:
        for verb in BEING:
            start += len(verb) if page.text.startswith(verb, start) else 0
        return _of_those(it, (start, end)) if is_short else ()
    told = found.noun[1]
    for verb in BEING:
        if page.text.startswith(verb, told):
            return pieces(page, (told + len(verb), end))  # 九成的面积是山地
    if page.text[start] == "的":
        return pieces(page, (told, end), found.noun)
    return _of_those(it, (start, end)) if is_short else pieces(page, found.noun)


def _who_do(it: Asked) -> Name:
    """Return 住在城里 员工 of 六成员工住在城里, () where nobody does anything."""
    page, (start, end) = it.page, it.clause.tail
    who = _WHO.match(page.text, start, end)
    if not who or not 1 < end - who.end() <= _LONGEST_DEED:
        return ()
    at = who.end()
    is_led = bool(who["kind"]) and not who["of"] and table("front").at(page.text, start, end)
    if is_led or is_word(page.text[at - 1 : at + 1]) or page.text.startswith(BEING, at):
        return ()
    if _SAYS.fullmatch(page.text, at, end):
        return pieces(page, who.span("who"))  # 七成的农户表示, 明年还种
    told = pieces(page, *without_doing(page.text, (at, end)))
    if it.clause.is_shared and (limit := page.figure_at.get(end)):
        told = pieces(page, (at, limit.end))  # 两成学生年龄在(18岁以上)
    elif noun(told) == told:
        return ()
    return told if who["who"] == "人" else (*told, *pieces(page, who.span("who")))


def _of_those(it: Asked, told: Span) -> Name:
    """Return what is told of a part with the things that were counted right before: 网点.

    在23家网点中, 七成(设在乡镇).
    """
    name, memory = pieces(it.page, told), it.memory
    was_level = memory.said is not None and memory.said.relation == "level"
    things = without_verb(memory.name)
    is_of_them = len(plain(things)) > 1 and not it.page.text.startswith("的", told[0])
    is_of_them = is_of_them and not _SUBJECT.match(it.page.text, *told)
    is_last = was_level and bool(memory.sentence.levels) and is_counted(memory.unit)
    return (*name, *things) if is_of_them and is_last and not noun(things) else name


def tells(it: Asked) -> bool:
    """Tell whether some of the things that were counted last do something: 12条河中8条(达标)."""
    start, end = it.clause.tail
    is_same = bool(it.unit) and measured(it.unit) == it.memory.counted.unit
    is_short = 1 < end - start <= _LONGEST and not it.clause.is_shared
    text = it.page.text
    if not is_same or not is_short or is_whole(text, start, end):
        return False
    hit = table("behind").at(text, start, end)
    verb, noun = verb_at(text, start, end), table("nouns").at(text, start, end)
    if noun and noun.has("measure") and changes(text, noun.end, end):
        return True  # 83家(利润下降)
    is_stop = hit is not None and hit.has("stop") and len(hit.word) > 1
    is_stop = is_stop or bool(table("sums").roles(text[start:end]))  # 15个(盈利)
    return is_stop or (verb is not None and len(verb.word) > 1)


def flat(it: Asked) -> Named | None:
    """Name those of the things that were counted last that did not change: 6种(持平)."""
    figure, memory = it.page.figure_at.get(it.clause.figure.end), it.memory
    is_same = bool(memory.counted.name) and measured(it.unit) == memory.counted.unit
    if figure is None or figure.direction != "flat" or it.name or not is_same:
        return None
    told = pieces(it.page, (figure.start, figure.end))
    return Named(of_counted(memory, told), "among", memory.name)


def of_counted(memory: Memory, told: Name) -> Name:
    return (*what_changed(memory, told, memory.counted.name), *told, *memory.counted.name)


def among(it: Asked, length: int) -> Named:
    """Read 31个行业大类中18个实现增长: what follows tells which of them."""
    start = it.own.spans[0][0]
    is_short = it.clause.tail[1] - it.clause.tail[0] <= _LONGEST
    told = pieces(it.page, *without_doing(it.page.text, it.clause.tail)) if is_short else ()
    return Named.of((*told, *pieces(it.page, (start, start + length))), "among")


def without_doing(text: str, span: Span) -> tuple[Span, ...]:
    """Leave out a 实现 of a span: 增加值(实现)增长."""
    at = text.find("实现", *span)
    spans = ((span[0], at), (at + len("实现"), span[1])) if at >= 0 else (span,)
    return tuple((start, end) for start, end in spans if start < end)
