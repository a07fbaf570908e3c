"""Which names in a text are persons: the evidence, added up."""

from collections.abc import Iterator

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.owners.people import (
    NUMBER,
    is_anybody,
    is_ended,
    is_full,
    is_part,
    spelled_at,
    surnamed_at,
)
from czfacts.reading.text.areas import Span
from czfacts.reading.text.common import unknown
from czfacts.reading.text.gazetteer import gazetteer
from czfacts.reading.text.mentions import Mentions
from czfacts.reading.words import Hit, alternatives, having, table
from czfacts.regex import lazy_regex

_ENOUGH = 4
_TOLD = _OFTEN = 2
_FULL = 3  # characters of a name with its surname
_START = lazy_regex(lambda: rf"(?:{alternatives('people', 'surname')})(?=[^\W\d_])")
_AGED = lazy_regex(
    rf",?(?:(?:今年|现年)?{NUMBER}(?:岁|[,。了])|(?:是个?)?[\"“]?[0-9零一二三四五六七八九][05零〇五]后"
    r"|(?:读|念|上)?(?:[一二三四五六七八九]年级|[高初大][一二三四])[,。])"
)
_OF_AGE = lazy_regex(
    rf"(?:{NUMBER}岁|[0-9零一二三四五六七八九][05零〇五]后[\"”]?)的?[^\W\d_]{{0,8}}\Z"
)
# What stands before somebody of whom a sentence tells: 隔壁(刘翠兰), 先说(迟永福).
_OPENS = lazy_regex(
    lambda: (
        rf"(?:\A|[。!?\"\n]|{alternatives('things', 'beside')}"
        r"|[先再说讲来][说讲](?:到|一下)?|(?:认识|碰见|遇见|遇到|找到)了?)\Z"
    )
)
_EACH = lazy_regex(r"[\"“”]?[^\W\d]{0,2}[\"“”]?每[斤公亩吨箱]")
_MUCH = lazy_regex(r"[0-9一二三四五六七八九十百千万几多](?:亩|斤|棵|株|箱|公斤|吨)的?[\"“”]?\Z")
_STOPS = tuple(",。;")
_DOER = lazy_regex(r"(?:\A|[。!?\"\n])[^\W\d_]{2,12}的\Z")  # 教音乐的周禾, ...
_ACTS = lazy_regex(r",|[一-鿿]{1,2}了")
_BEFORE = 14  # characters of 63岁的退休船工
_HE = lazy_regex(r"[^。!?\"\n]{1,30}[。!?][他她](?!们)")  # 关成林是最早下水的人之一。他...
_DOES = lazy_regex(
    lambda: rf"[也就还都正又先]?(?:{alternatives('households', 'does')})|[^,;。!?\"]{{1,2}}着"
)
_HOME = lazy_regex(
    lambda: rf"[^。!?]*(?:[。!?][^。!?]*?)??(?:{alternatives('households', 'home')})"
)


def people_in(said: Mentions) -> Iterator[str]:
    """Yield the people of whom a text tells: 李桂兰 of (63岁的)李桂兰, (她)种了11亩."""
    text = said.text
    signs: dict[str, int] = {}
    officials: set[str] = set()
    last = 0
    for at in _START.finditer(text):
        start = at.start()
        if start < last:
            continue  # 罗(桂芝)
        title = _title(text, start)
        stop = _end(text, start) if title or _is_free(text, start) else 0
        name, last = text[start:stop], max(stop, last)
        if not stop or signs.get(name, 0) >= _ENOUGH or _is_thing(name):
            continue
        if (title and not is_anybody(title)) or _is_goods(text, start, stop):
            officials.add(name)
        signs[name] = max(signs.get(name, -_ENOUGH), _signs(text, (start, stop), title))
    for name in signs.keys() - officials:
        is_often = said.count(name) > 1 and not is_word(name[1:])  # 于正常
        told = signs[name] + _OFTEN * (is_often or bool(given_in(name, said)))
        if told and told + _like(name) >= _ENOUGH:
            yield name


def _title(text: str, start: int) -> Hit | None:
    """Return the word before *start* that says who somebody is."""
    title = table("people").before(text, 0, start)
    return title if title and not is_part(title) else None


def _is_free(text: str, start: int) -> bool:
    """Tell whether nothing stands before *start* that a name there would be a part of."""
    before = text[start - 1 : start]
    name = text[start : start + _FULL]
    titled = table("people").before(text, 0, start + 1)  # 果农(苏清)
    is_apart = unknown(text[start - 1 : start + 1]) == 2 and (titled is None or is_part(titled))
    is_between = is_apart and is_full(name) and not is_word(name[:2])  # 靠(杨美花)
    return not before.isalnum() or before in "的岁叫" or is_between


def _end(text: str, start: int) -> int:
    """Return where the name of a person ends that begins at *start*, else 0."""
    full = start + _FULL
    is_free = is_ended(text, full) or unknown(text[start : full - 1]) == full - 1 - start
    is_name = is_full(text[start:full]) and is_free
    stop = surnamed_at(text, start) or (full if is_name else 0)
    return max(stop, spelled_at(text, start)) if stop else 0


def _is_goods(text: str, start: int, stop: int) -> bool:
    """Tell whether what may be a name is that of goods: 4亩"秦冠", (秦冠)每斤."""
    return (
        _EACH.match(text, stop) is not None
        or _MUCH.search(text, max(0, start - 4), start) is not None
    )


def _is_thing(name: str) -> bool:
    """Tell whether *name* is that of a place or a thing, or what anybody is called: 孙子."""
    called = table("people").at(name, 0, len(name))
    is_anybody = called is not None and len(called.word) > 1
    places = (name, name[:2], "" if is_full(name) else name[1:])  # 关玉林
    is_place = not gazetteer().keys().isdisjoint(places)
    return is_anybody or is_place or name.endswith(having("no_names", "person"))


def _like(name: str) -> int:
    """Return how much *name* is like one by itself: characters that people give, three of them."""
    roles = table("people").roles
    return (len(name) == _FULL) + sum("given" in roles(c) for c in name[1:])


def _lead(text: str, at: int) -> Hit | None:
    """Return the word at *at* that may stand between somebody and what he does: 原先, 如今."""
    return table("front").at(text, at, len(text))


def given_in(name: str, said: Mentions) -> str:
    """Return the given name by which a text goes on to call somebody: 海生 of 林海生; else ""."""
    given = name[1:]
    is_used = len(name) == _FULL and said.count(given) > said.count(name)
    return given if is_used and unknown(given) == len(given) else ""


def _signs(text: str, span: Span, title: Hit | None) -> int:
    """Return what speaks for a person where a name stands; less than nothing where it is none."""
    start, end = span
    before = text[max(0, start - _BEFORE) : start]
    behind = table("people").at(text, end, len(text))
    is_whole = is_ended(text, end) or bool(_lead(text, end))
    told = [
        behind is not None and (behind.has("honour") or behind.has("kin")),  # 马光荣兄弟
        _AGED.match(text, end) or _OF_AGE.search(before),
        _DOES.match(text, end),
    ]
    if not (is_whole or is_full(text[start:end]) or any(told)):
        return -_ENOUGH
    told.append(title is not None and is_anybody(title))
    said = _TOLD * sum(map(bool, told))
    is_doer = _ACTS.match(text, end) is not None and _DOER.search(before) is not None
    said += _ENOUGH * is_doer
    said += end - start == _FULL and _HOME.match(text, end) is not None
    is_person = is_full(text[start:end]) and not is_word(text[start : end - 1])  # 温泉水
    is_subject = is_person and (is_whole or text[end : end + 1] in _STOPS)
    opens = is_subject and _OPENS.search(before) is not None
    said += opens + _TOLD * (opens and _HE.match(text, end) is not None)
    return said + before.endswith("的")
