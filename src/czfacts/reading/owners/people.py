"""The people of a text: what they are called, and whose households it tells of."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

from czfacts.reading.figures.lexicon import alternatives
from czfacts.reading.text.areas import Span
from czfacts.reading.text.common import unknown
from czfacts.reading.text.words import table
from czfacts.regex import lazy_regex, with_letters

_PERSON_ENDS = (
    "家",
    "的",
    "一",
    "去",
    "今",
    "年",
    ",",
    "在",
    "有",
    "说",
    "告",
    "和",
    "、",
    ":",
    "是",
    "把",
    "也",
)
_FULL = 3  # characters of a name with its surname
_SENTENCE = lazy_regex(r"[^。!?]+")
_BEFORE = lazy_regex(with_letters(r"(?:的[一-鿿]{2,3}人|[,;:\"的])(?=[一-鿿]{2})"))
# What a text says of those whose household it tells of.
_HOUSEHOLD = lazy_regex(lambda: alternatives("households", "home"))
_N = "(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})"
_OF_AGE = lazy_regex(rf"{_N}岁|[0-9][05]后[\"”]?")
_AGE = lazy_regex(
    rf"(?:(?<![一-鿿])|(?<=的))(?P<name>[^\W\d_]{{2,3}}),?"
    rf"(?:(?:今年|现年)?(?={_N}(?:岁|[,。]))|(?:是个?)?(?=[\"“]?[0-9][05]后)"
    rf"|(?=(?:读|念|上)?(?:(?:[一二三四五六七八九]年级|[高初大][一二三四])[,。])))"
)
_NICK = lazy_regex(lambda: f"[老小](?:{alternatives('people', 'surname')})(?![家庄寨村岭])")
_NATIVE = lazy_regex("[一-鿿]{2,3}人")  # 46岁的(怀川人)倪长顺
_FAR = 12  # characters of 的退休船工
_WORKED = lazy_regex(lambda: rf"(?:{alternatives('households', 'work')})了(?:近|快|将近|整整)?\Z")
_OF_WORK = lazy_regex(r"[一-鿿]{0,8}?的(?=..)")
_CLASS = ("以", "及", "至", "到", "组")  # 80岁以上高龄老人
_NO_WORD = lazy_regex("[^一-鿿]|$")
_TO_AGE = lazy_regex(
    r"(?:[,(]|[一-鿿]族,|[今现时]年|刚满?|已经?|才|也|都|虚岁)*\Z"
)  # 田茂林(51岁), 周禾今年41岁
_CLAUSE = lazy_regex(
    r"(?:(?<!\w)|(?<=的))(?=[^\W\d_]{2}[^\W湾埕梁沟坪坝湖河江山岭峰洲滩庄会局鱼卜豆菜瓜果花草薯])"
)
# Who is told by what he does: 教音乐的周禾, ....
_DOES = lazy_regex(r"(?:\A|[。!?\"])[^\W\d_]{2,12}的(?P<name>[^\W\d_]{2,3})(?=,)")
_CALLED = lazy_regex(r"[个位名][一-鿿]{0,4}叫", needs="叫")
_SPELLED = lazy_regex(
    lambda: f"(?:{alternatives('spelled', 'sound')}){{3,6}}(?![市县区旗镇乡村沟河山湖滩路])"
)
_ACTS_AS_PERSON = ("说", "家", "今年", "记得", "告诉", "是", "的妻子", "的丈夫", "的儿子", "的女儿")
_CALLED_BY = lazy_regex(
    lambda: (
        rf"(?:(?<![一-鿿])|(?<=的))"
        rf"(?:[老小](?:{alternatives('people', 'surname')})|阿(?:{alternatives('people', 'given')})"
        rf"|(?P<pair>(?:{alternatives('people', 'surname')})[家氏](?:兄弟|姐妹|父子|夫妇)))"
    ),
    needs="老小阿家氏",
)
_SEATS = tuple("市县区镇乡村屯寨岛路街")
_NO_NAME = lazy_regex(
    r"[\W\d_人的了在是着过把被给和与市县区镇乡村屯寨岛路街族岁龄房费款率楼校厂店]"
)


def person_at(text: str, start: int) -> int:
    """Return where the name of a person ends, 0 where none begins at *start*."""
    if "surname" not in table("people").roles(text[start : start + 1]):
        return 0
    for stop in (start + _FULL, start + _FULL - 1):
        if _is_ended(text, stop) and not _NO_NAME.search(text, start, stop):
            return stop
    is_full = _is_full(text[start : start + _FULL])
    return start + _FULL if is_full and text[start + _FULL : start + _FULL + 1] not in _SEATS else 0


def _is_full(name: str) -> bool:
    """Tell whether *name* is a surname and two characters that people give: 韦国强."""
    roles = table("people").roles
    return (
        len(name) == _FULL
        and "surname" in roles(name[0])
        and all("given" in roles(c) for c in name[1:])
    )


def introduced_in(line: str, role: str) -> Iterator[str]:
    """Yield the people before whose name stands a word of *role* in *line*: 村民李桂兰."""
    for title in _titles(role).finditer(line):
        if stop := person_at(line, title.end()) or _named_at(line, title.end()):
            yield line[title.end() : stop]


def aged_in(line: str) -> Iterator[str]:
    """Yield the people whose age *line* tells, or whom it calls by name or as a 师傅."""
    for age in _AGE.finditer(line):
        if _named_at(line, start := age.start("name")) == age.end("name"):
            yield line[start : age.end("name")]
    for called in _CALLED.finditer(line):
        if stop := _named_at(line, called.end()):
            yield line[called.end() : stop]
    for honour in _titles("honour").finditer(line):
        if "surname" in table("people").roles(line[honour.start() - 1 : honour.start()]):
            yield line[honour.start() - 1 : honour.end()]


def recurring_in(text: str) -> Iterator[str]:
    """Yield those whose full name opens a clause and is not given once only."""
    starts = (clause.end() for clause in _CLAUSE.finditer(text))
    spans = ((start, _named_at(text, start)) for start in starts)
    names = {
        text[start:stop] for start, stop in spans if stop - start == _FULL and _is_ended(text, stop)
    }
    yield from (name for name in names if text.count(name) > 1)


def doers_in(line: str) -> Iterator[str]:
    """Yield the people whom *line* brings in by what they do: 教音乐的周禾."""
    for doer in _DOES.finditer(line):
        if _named_at(line, start := doer.start("name")) == doer.end("name"):
            yield line[start : doer.end("name")]


def nicknamed_in(line: str) -> Iterator[str]:
    """Yield those whom *line* calls as neighbours do: 老温, 阿凤, 韦家兄弟."""
    for nick in _CALLED_BY.finditer(line):
        end = nick.end()
        if nick["pair"] or (unknown(line[nick.start() : end + 1]) > 1 and _is_ended(line, end)):
            yield nick[0]


def spelled_in(text: str) -> Iterator[str]:
    """Yield those whose names in other tongues *text* writes by their sound: 巴图巴雅尔."""
    names = [name.span() for name in _SPELLED.finditer(text)]
    count = Counter(text[slice(*name)] for name in names)
    for start, end in names:
        name = text[start:end]
        title = table("people").before(text, 0, start)
        is_person = text.startswith(_ACTS_AS_PERSON, end) or title
        if is_person and count[name] > 1 and unknown(name) == len(name):
            yield name


def _is_ended(text: str, stop: int) -> bool:
    """Tell whether what stands at *stop* is no part of a name."""
    return (
        text.startswith(_PERSON_ENDS, stop) or table("verb").at(text, stop, len(text)) is not None
    )


def aged_behind(line: str) -> Iterator[str]:
    """Yield the people of *line* who are named behind their age: 63岁的罗长根."""
    for age in _OF_AGE.finditer(line):
        if span := behind_age(line, age.end()):
            yield line[slice(*span)]


def behind_age(text: str, at: int) -> Span | None:
    """Return who is named behind an age: (63岁)果农罗长根, (31岁)返乡的覃芳, (82岁)的老场长丁平."""
    if text.startswith(_CLASS, at):
        return None
    start = at + text.startswith("的", at)
    stop = _NO_WORD.search(text, start)
    for begin in range(start, min(start + _FAR, stop.start() if stop else start)):
        title = table("people").before(text, start, begin)
        is_led = text[begin - 1] == "的" or (title and not title.has("surname"))
        if begin > start and not is_led and not _NATIVE.fullmatch(text, start, begin):
            continue
        native = _NATIVE.match(text, begin)
        if native and _named_at(text, native.end()):
            continue  # 毕节人罗启明
        end = _named_at(text, begin) or _honoured_at(text, begin)
        if end > begin + 2 * (not is_led):
            return begin, end
        if is_led and (end := person_at(text, begin)):
            return begin, end
    return None


def before_age(text: str, at: int) -> Span | None:
    """Return who is named before an age: 罗长根(51岁), 老板覃芳今年(41岁)."""
    led = _TO_AGE.search(text, max(0, at - _FAR), at)
    end = led.start() if led else at
    behind = table("people").before(text, 0, end)  # 刘桂香大娘, 72岁
    is_honoured = behind is not None and (behind.has("honour") or behind.has("kin"))
    for stop in (end, *([behind.start] if behind and is_honoured else [])):
        for start in (stop - _FULL, stop - _FULL + 1):
            if start >= 0 and stop in _ends_at(text, start) and _is_led(text, start):
                return start, stop
    return None


def _ends_at(text: str, start: int) -> tuple[int, ...]:
    """Return where the name of a person may end that begins at *start*, behind a title or not."""
    title = table("people").before(text, 0, start)
    is_titled = title is not None and not title.has("surname")
    ends = _named_at(text, start), _honoured_at(text, start)
    return (*ends, person_at(text, start)) if is_titled else ends


def _is_led(text: str, start: int) -> bool:
    """Tell whether a name may begin at *start*: no other word goes on there."""
    title = table("people").before(text, 0, start)
    is_first = start == 0 or text[start - 1] == "的" or not "一" <= text[start - 1] <= "鿿"
    return is_first or (title is not None and not title.has("surname"))


def worker(text: str, start: int, end: int) -> Span | None:
    """Return who did something for the years at *start*: 覃芳教了(31年)书, 卖了(21年)肉的马师傅."""
    led = _WORKED.search(text, max(0, start - _FAR), start)
    if not led:
        return None
    thing = _OF_WORK.match(text, end)
    found = behind_age(text, thing.end() - 1) if thing else None
    return found or before_age(text, led.start())


def _honoured_at(text: str, start: int) -> int:
    """Return where ends what somebody is called by surname: 汤师傅, 许小姐, 老侯; 0 for none."""
    if _NICK.match(text, start) and unknown(text[start : start + _FULL]) > 1:
        return start + _FULL - 1
    if "surname" not in table("people").roles(text[start : start + 1]):
        return 0
    honour = table("people").at(text, start + 1, len(text))
    return honour.end if honour and honour.has("honour") else 0


def _named_at(text: str, start: int) -> int:
    """Return where a name ends that no common word is part of, 0 where none begins at *start*."""
    if "surname" not in table("people").roles(text[start : start + 1]):
        return 0
    for stop in (start + _FULL, start + _FULL - 1):
        name = text[start:stop]
        is_whole = stop - start <= unknown(text[start : stop + 1])  # 张贴标(语)
        is_whole &= stop - start < _FULL or not _acts_at(text, stop - 1)  # 覃芳跑(了3公里)
        if len(name) == stop - start == unknown(name) and is_whole and not _NO_NAME.search(name):
            return stop
    return 0


def _acts_at(text: str, at: int) -> bool:
    """Tell whether a verb begins at *at* that no name ends in."""
    is_given = "given" in table("people").roles(text[at])
    return not is_given and table("verb").at(text, at, len(text)) is not None


def households_in(line: str) -> Iterator[str]:
    """Yield the people of *line* of whose household it tells: 李桂兰种了11亩果树."""
    sentences = [*_SENTENCE.finditer(line)]
    for sentence, after in zip_longest(sentences, sentences[1:]):
        end = (after or sentence).end()
        starts = [before.end() for before in _BEFORE.finditer(line, *sentence.span())]
        for start in (sentence.start(), *starts):
            stop = person_at(line, start)
            name = line[start:stop]
            is_person = _is_full(name) or (len(name) == _FULL and unknown(name) > 1)
            if is_person and _HOUSEHOLD.search(line, stop, end):
                yield name


@cache
def _titles(role: str) -> re.Pattern[str]:
    return re.compile(alternatives("people", role))
