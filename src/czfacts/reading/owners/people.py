"""The people of a text: what they are called, and whose households it tells of."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.text.areas import Span
from czfacts.reading.text.common import unknown
from czfacts.reading.words import Hit, alternatives, having, table
from czfacts.regex import lazy_regex

_PERSON_ENDS = tuple("家的一去今年,在有说告和、:是把也就还又才则却没不从跟给被爱以")
_THIS_YEAR = ("今年", "去年", "前年", "如今", "现年")
_DONE = ("了", "着", "过")  # (桂芝)跟了
_FULL = 3  # characters of a name with its surname
NICK = frozenset("老小")
"""Before a surname, as neighbours call somebody."""
NUMBER = "(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})"
"""How old somebody is."""
_OF_AGE = lazy_regex(rf"{NUMBER}岁|[0-9][05]后[\"”]?")
_NICK = lazy_regex(
    lambda: (
        rf"[老小](?:{alternatives('people', 'surname')})(?![家庄寨村岭])"
        rf"|阿(?:{alternatives('people', 'given')})"
        rf"|(?P<pair>(?:{alternatives('people', 'surname')})[家氏][两二三四五]?"
        r"(?:兄弟|姐妹|父子|夫妇))"
    )
)
NATIVE = lazy_regex("[一-鿿]{2,3}人")  # 46岁的(怀川人)倪长顺
_FAR = 12  # characters of 的退休船工
_CLASS = ("以", "及", "至", "到", "组")  # 80岁以上高龄老人
_NO_WORD = lazy_regex("[^一-鿿]|$")
_TO_AGE = lazy_regex(
    r"(?:[,(]|[一-鿿]族,|[今现时]年|刚满?|已经?|才|也|都|虚岁)*\Z"
)  # 田茂林(51岁), 周禾今年41岁
_SPELLED = lazy_regex(
    lambda: f"(?:{alternatives('spelled', 'sound')}){{2,6}}(?![市县区旗镇乡村沟河山湖滩路])"
)
_ACTS_AS_PERSON = ("说", "家", "今年", "记得", "告诉", "是", "的妻子", "的丈夫", "的儿子", "的女儿")
_CALLED_BY = lazy_regex(lambda: rf"(?:(?<![一-鿿])|(?<=的))(?:{_NICK.pattern})")
_SEATS = tuple("市县区镇乡村屯寨岛路街")
_NO_NAME = lazy_regex(
    r"姓|.[男女].|周[一二三四五六日末]|[\W\d_人的了说也在是着过把被给和与市县区镇乡村屯寨岛路街族岁龄房费款率楼校厂店]"
)


def person_at(text: str, start: int) -> int:
    """Return where the name of a person ends, 0 where none begins at *start*."""
    if not is_surname(text[start : start + 1]):
        return 0
    for stop in (start + _FULL, start + _FULL - 1):
        is_whole = is_ended(text, stop) and not text.startswith(_THIS_YEAR, stop - 1)
        is_whole &= not _goes_on(text, stop - 1)
        if is_whole and not _NO_NAME.search(text, start, stop):
            return stop
    is_name = is_full(text[start : start + _FULL])
    return start + _FULL if is_name and text[start + _FULL : start + _FULL + 1] not in _SEATS else 0


def _goes_on(text: str, at: int) -> bool:
    """Tell whether what stands at *at* follows a name rather than ends it: 杨英(以)."""
    is_word = text.startswith(("以", "被", "将", "把"), at)
    return is_word and "given" not in table("people").roles(text[at])


def is_full(name: str) -> bool:
    """Tell whether *name* is a surname and two characters that people give: 韦国强."""
    roles = table("people").roles
    return len(name) == _FULL and is_surname(name[0]) and all("given" in roles(c) for c in name[1:])


def is_part(title: Hit) -> bool:
    """Tell whether what seemed to say who somebody is may be a part of a name."""
    return title.has("surname") or title.has("given")


def is_anybody(title: Hit) -> bool:
    """Tell whether *title* is of one who stands for himself: 村民, 农民, but not 厂长."""
    return title.has("title") or (title.has("person") and not title.has("official"))


def introduced_in(line: str, role: str) -> Iterator[str]:
    """Yield the people of *line* before whose name stands a word of *role*: 村民李桂兰.

    For the role age, it is how old they are: 63岁的罗长根.
    """
    named = _behind_title if role != "age" else behind_age
    for word in (_titles(role) if role != "age" else _OF_AGE).finditer(line):
        if span := named(line, word.end()):
            yield line[slice(*span)]


def _behind_title(line: str, start: int) -> Span | None:
    stop = person_at(line, start) or surnamed_at(line, start)
    if is_word(line[start + 1 : stop]) and not is_full(line[start:stop]):
        return None  # 商业主管部门
    stop = max(stop, _honoured_at(line, start))
    return (start, max(stop, spelled_at(line, start))) if stop else None


def nicknamed_in(line: str) -> Iterator[str]:
    """Yield those whom *line* calls as neighbours do: 老温, 阿凤, 韦家兄弟."""
    for nick in _CALLED_BY.finditer(line):
        end = nick.end()
        if unknown(line[nick.start() : end + 1]) > 1 and is_ended(line, end):
            yield nick[0]
    for honour in _titles("honour").finditer(line):
        if is_surname(line[honour.start() - 1 : honour.start()]):
            start = honour.start() - 1
            yield line[start - (line[:start].endswith(("老", "小"))) : honour.end()]


def spelled_in(text: str) -> Iterator[str]:
    """Yield those whose names in other tongues *text* writes by their sound: 巴图巴雅尔."""
    names = [name.span() for name in _SPELLED.finditer(text)]
    count = Counter(text[slice(*name)] for name in names)
    for start, end in names:
        name = text[start:end]
        title = end - start >= _FULL and table("people").before(text, 0, start)
        is_long = end - start >= _FULL and text.startswith(_ACTS_AS_PERSON, end)
        is_person = is_long or title or text.endswith("岁的", 0, start)
        if is_person and count[name] > 1 and unknown(name) == len(name):
            yield name


def spelled_at(text: str, start: int) -> int:
    """Return where a name of another tongue would end that begins at *start*, else *start*."""
    name = _SPELLED.match(text, start)
    return name.end() if name else start


def is_ended(text: str, stop: int) -> bool:
    """Tell whether what stands at *stop* is no part of a name."""
    verbs = (table(name).at(text, stop, len(text)) for name in ("verb", "brings"))
    ends = (*_PERSON_ENDS, *having("households", "does"))
    return text.startswith(ends, stop) or any(verbs)


def behind_age(text: str, at: int) -> Span | None:
    """Return who is named behind an age: (63岁)果农罗长根, (31岁)返乡的覃芳, (82岁)的老场长丁平."""
    if text.startswith(_CLASS, at):
        return None
    start = at + text.startswith("的", at)
    stop = _NO_WORD.search(text, start)
    for begin in range(start, min(start + _FAR, stop.start() if stop else start)):
        title = table("people").before(text, start, begin)
        is_led = text[begin - 1] == "的" or (title and not is_part(title))
        if begin > start and not is_led and not NATIVE.fullmatch(text, start, begin):
            continue
        end = surnamed_at(text, begin) or _honoured_at(text, begin)
        if end > begin + 2 * (not is_led) or text[end - 1 : end] in ("男", "女"):
            return begin, end  # (75岁)张男
        if is_led and (end := person_at(text, begin)):
            return begin, end
    return None


def before(text: str, at: int) -> int:
    """Return where ends what an age at *at* is said of: 罗长根 of 罗长根今年(52)."""
    led = _TO_AGE.search(text, max(0, at - _FAR), at)
    return led.start() if led else at


def before_age(text: str, at: int) -> Span | None:
    """Return who is named before an age: 罗长根(51岁), 老板覃芳今年(41岁)."""
    end = before(text, at)
    for start in (end - _FULL, end - _FULL + 1):
        if start >= 0 and end in _ends_at(text, start) and _is_led(text, start):
            return start, end
    return None


def _ends_at(text: str, start: int) -> tuple[int, ...]:
    """Return where the name of a person may end that begins at *start*, behind a title or not."""
    title = table("people").before(text, 0, start)
    is_titled = title is not None and not is_part(title)
    ends = surnamed_at(text, start), _honoured_at(text, start)
    return (*ends, person_at(text, start)) if is_titled else ends


def _is_led(text: str, start: int) -> bool:
    """Tell whether a name may begin at *start*: no other word goes on there."""
    title = table("people").before(text, 0, start)
    is_first = start == 0 or text[start - 1] == "的" or not "一" <= text[start - 1] <= "鿿"
    return is_first or (title is not None and not is_part(title))


def _honoured_at(text: str, start: int) -> int:
    """Return where ends what somebody is called by surname: 汤师傅, 许小姐, 老侯; 0 for none."""
    nick = _NICK.match(text, start)
    if nick and (unknown(text[start : nick.end() + 1]) > 1):
        return nick.end()
    if not is_surname(text[start : start + 1]):
        return 0
    honour = table("people").at(text, start + 1, len(text))
    return honour.end if honour and honour.has("honour") else 0


def is_surname(character: str) -> bool:
    """Tell whether names begin with *character*: 陈, 罗."""
    return "surname" in table("people").roles(character)


def surnamed_at(text: str, start: int) -> int:
    """Return where a name ends that no common word is part of, 0 where none begins at *start*."""
    if not is_surname(text[start : start + 1]):
        return 0
    for stop in (start + _FULL, start + _FULL - 1):
        name = text[start:stop]
        is_whole = stop - start <= unknown(text[start : stop + 1])  # 张贴标(语)
        is_whole &= stop - start < _FULL or not _acts_at(text, stop - 1)  # 覃芳跑(了3公里)
        if len(name) == stop - start == unknown(name) and is_whole and not _NO_NAME.search(name):
            return stop
    return 0


def _acts_at(text: str, at: int) -> bool:
    """Tell whether a verb begins at *at* that no name ends in: 覃芳(跑)."""
    is_given = "given" in table("people").roles(text[at : at + 1])
    if not is_given and text.startswith(_DONE, at + 1):
        return True
    return not is_given and table("verb").at(text, at, len(text)) is not None


@cache
def _titles(role: str) -> re.Pattern[str]:
    return re.compile(alternatives("people", role))
