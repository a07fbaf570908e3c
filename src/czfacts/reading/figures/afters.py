"""What follows a figure: comparators (以上, 左右), and the direction of a change."""

import re
from functools import cache

from czfacts.reading.figures.lexicon import After, lexicon
from czfacts.reading.figures.marks import END, STOPS
from czfacts.reading.figures.numerals import NUMERALS
from czfacts.reading.figures.terms import Term
from czfacts.regex import lazy_regex

_END = lazy_regex(rf"[{STOPS}□]|$|[的来高长宽深远重厚地]|时间")
# (不含10人), (含本数): whether the limit counts; (不含临时工) says nothing of it.
_LIMIT = lazy_regex(rf"\((?P<no>不)?(?:含|包括)(?:本数|[0-9{NUMERALS}][^(),。;]{{0,8}})\)")
_OPENED = {">=": ">", "<=": "<"}
_ROOM = lazy_regex("的?(?:(?P<up>上升|上涨|上行|增长|涨)|下降|下跌|下行|降价|跌)(?:空间|潜力)")
_BY = ("按", "以", "按照")  # 按3%上调
_MOVED = lazy_regex("(?P<up>上调|上浮|递增|调增|加价|涨价|提价|增长)|下调|下浮|递减|调减|降价|扣减")
_BEHIND = 8  # characters in which a change is named after its figure


@cache
def qualified() -> re.Pattern[str]:
    """Return the comparators of two characters or more, the longest first: 左右, 以上; 7000起."""
    words = (word.text for word in lexicon().afters if len(word.text) > 1)
    return re.compile("|".join([*map(re.escape, words), f"起(?:{END.pattern})"]))


def after(plain: str, term: Term) -> tuple[str, int]:
    """Return the comparator after *term*, = where there is none, and where it ends."""
    end = term.end
    for word in lexicon().afters.at(plain, end):
        if plain.startswith(word.text, end) and _suits(plain, word, term):
            end += len(word.text)
            limit = _LIMIT.match(plain, end) if word.meaning in _OPENED else None
            meaning = _OPENED[word.meaning] if limit and limit["no"] else word.meaning
            return meaning, limit.end() if limit else end
    return "=", end


def _suits(plain: str, word: After, term: Term) -> bool:
    end = term.end + len(word.text)
    if (plain[end : end + 1] or " ") in word.never_before:
        return False
    needs = word.needs.split()
    if "span" in needs and "span" not in term.word.roles:
        return False
    if "measure" in needs and (not term.word.is_measure or term.word.is_time):
        return False
    if "share" in needs and term.word.dimension != "ratio":
        return False
    return "end" not in needs or _END.match(plain, end) is not None


def change(plain: str, start: int, end: int, *, is_rate: bool) -> str | None:
    """Return the direction that is said after a figure: up of 1.5%的正增长, 6.6%的年均增速."""
    if room := _ROOM.match(plain, end):  # 三成上涨空间
        return "up" if room["up"] else "down"
    if plain.endswith(_BY, 0, start) and (moved := _MOVED.match(plain, end)):
        return "up" if moved["up"] else "down"
    if not plain.startswith("的", end):
        return None
    stop = min(len(plain), end + _BEHIND)
    found = lexicon().changes.first(plain, end + 1, stop)
    if not found:
        return None
    word, at = found
    if word.role == "trend" and not is_rate:  # 16个的经济成长目标低于3%
        return None
    is_same = not re.search(r"[,。;!?\n、0-9]", plain[end:at])
    return word.meaning if is_same else None
