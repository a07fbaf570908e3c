"""Whose one figure alone is: it stands right behind a name, or before it."""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.figures.quantities import Quantity
from czfacts.reading.owners.cast import Cast
from czfacts.reading.owners.opening import opening
from czfacts.reading.owners.owner import Owner, head_behind, named_at
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import is_money
from czfacts.reading.words import alternatives, table
from czfacts.regex import lazy_regex

_ONE_OF = lazy_regex(r"[^,;。:()]{0,12}之一(?=[,;。])")
_FAR = 12  # characters of 低于浙江省金华市的
_COMPARES = lazy_regex(lambda: rf"(?P<word>{alternatives('things', 'rivals')})[^,;。:()]*\Z")
_STOPS = lazy_regex(r"\"?(?:[,。;:、则也是]|$)")
_OF = lazy_regex(r"[率比重额速幅股](?:为|高?达到?|[约逾近超])*\Z")
_BEGINS = lazy_regex(r"[^\w]|[为是有含括的]")  # before a name
_LONGEST_BEFORE = 8  # characters of a name that stands right before a number
LOCAL_SEATS = tuple("市县区旗镇乡村")
"""With which the names of places below a province end."""


def alone(page: Page, cast: Cast, clause: Clause) -> Owner | None:
    """Return whose the figure of *clause* alone is: 低于怀川市的85%, 占比为43%的恒岳汽车."""
    text, start = page.text, clause.figure.start
    if _ONE_OF.match(text, clause.figure.end):
        return Owner("own", ((start, start),))  # 东湖小学是新投用的7所学校之一
    if behind := _named_behind(page, cast, clause.figure):
        return behind
    if (name := _compared(text, clause.figure)) and not _is_part(text, clause.figure):
        return named_before(page, name[1], begin=name[0])
    return named_before(page, start) if _is_long(clause) else None


def named_before(page: Page, stop: int, *, begin: int | None = None) -> Owner | None:
    """Return the place or body whose name ends at *stop*: (邻近黑石村)58户, 东湖大学(85%).

    Where nothing tells that it does not *begin* before some place, it is that of a county,
    a village or a park.
    """
    is_seat = begin is None
    if is_seat and page.text[stop - 1 : stop] not in tuple("县镇乡村园"):
        return None
    first = begin if begin is not None else max(0, stop - _LONGEST_BEFORE)
    for start in range(first, stop - 1):
        if is_seat and is_word(page.text[start - 1 : start + 1]):
            continue  # 示(范县)
        if page.places.own_at(page.text, start, stop) or table("abroad").at(page.text, start, stop):
            return None
        named = named_at(page, start, stop)
        is_body = not is_seat and _BEGINS.match(page.text, start - 1)
        if named.end == stop and (named.is_area or is_body):
            return Owner(named.kind, ((start, stop),), is_part=True)
    return None


def _named_behind(page: Page, cast: Cast, figure: Quantity) -> Owner | None:
    """Return who is told by *figure*: 占比为43%的(恒岳汽车), 排在第2位的(东河县).

    A share of what follows is no figure of it: 占了80%的(电池市场).
    """
    text, end = page.text, figure.end
    if not text.startswith("的", end) or figure.unit == "岁":
        return None
    before = text[max(0, figure.start - _LONGEST_BEFORE) : figure.start]
    is_part = figure.unit in ("%", "成", "倍") or figure.unit.startswith("/")
    if is_part and not _OF.search(before):
        return None
    owner = opening(page, cast, end + 1)
    if not owner or owner.kind not in ("area", "entity") or len(owner.spans) > 1:
        return None
    start, stop = owner.span
    is_done = owner.kind != "area" and _does(text, stop)
    is_ended = _STOPS.match(text, stop) or is_done or page.times.get(stop) or stop in page.figure_at
    is_whole = not text[end + 1 : start].strip('"') and not head_behind(text, stop)
    is_whole &= not costs(page, owner, end)
    return owner if is_whole and is_ended else None


def costs(page: Page, work: Owner, at: int) -> bool:
    """Tell whether the money that ends at *at* is what *work* costs: 8亿元(的望江大桥)."""
    kind, figure = table("bodies").before(page.text, *work.span), page.figure_ends.get(at)
    is_work = kind is not None and kind.has("work")
    return is_work and figure is not None and is_money(figure.unit)


def _does(text: str, at: int) -> bool:
    """Tell whether what stands at *at* is done by somebody, or grows."""
    verb = table("verb").at(text, at, len(text))
    is_verb = verb is not None and not verb.has("noun")
    return is_verb or table("before").at(text, at, len(text)) is not None


def _compared(text: str, figure: Quantity) -> Span | None:
    """Return where the name stands whose *figure* alone is: 低于(怀川市)的85%."""
    start = figure.start
    if text.startswith("(", start - 1):
        return max(0, start - 1 - 2 * _LONGEST_BEFORE), start - 1
    stop = start - text.startswith("的", start - 1)
    is_led = stop < start or text.startswith("的", figure.end)  # 低于怀川市3000亿元的规模
    compared = _COMPARES.search(text, max(0, start - _FAR), start) if is_led else None
    return (compared.end("word"), stop) if compared else None


def _is_part(text: str, figure: Quantity) -> bool:
    """Tell whether it is 不及怀川市的三分之一, which is no figure of 怀川市."""
    is_half = text.startswith("一半", figure.start)
    return is_half or figure.unit.startswith("/") or figure.unit in ("倍", "成")


def _is_long(clause: Clause) -> bool:
    """Tell whether more than a name may stand before a figure: 带上了邻近黑石村(58户)."""
    start, end = clause.head
    return end - start > 4 and clause.figure.unit not in ("%", "", *LOCAL_SEATS)
