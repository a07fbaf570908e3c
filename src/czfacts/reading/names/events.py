"""What counted things do: 26家窑厂关停, 15名焊工轮班值守."""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page
from czfacts.reading.words import having, table

_PERSON = frozenset("工员者人民生师家手户兵童客士子")  # as whom is counted ends
_KIN = ("子女", "家属", "代表", "干部", "志愿者")
_LINKS = frozenset("和及与或")
_DONE = ("完成", "实现", "得到", "予以")
_SHORTEST, _LONGEST = 3, 12  # characters of what somebody gains
_TWO_VERBS = 4
_NO_EVENTS = ("组成", "构成", "在内", "不等", "进行", "使用")


def persons(text: str, span: Span) -> Span:
    """Return where those are named whom a clause tells of: 焊工(轮班值守)."""
    start, end = span
    ends = (at for at in range(end - 1, start, -1) if _is_person(text, at))
    at = next(ends, 0)
    is_more = at > 0 and end - at > 2 and not text.endswith(_KIN, at, end)
    return (start, at + 1) if is_more and text[at + 1] not in _LINKS else span


def _is_person(text: str, at: int) -> bool:
    """Tell whether a word for persons ends at *at*: 焊工, but not the 工 of 工厂."""
    if text[at] not in _PERSON or _acts(text, at):
        return False
    return is_word(text[at - 1 : at + 1]) or not is_word(text[at : at + 2])


def _acts(text: str, at: int) -> bool:
    """Tell whether a verb ends at *at*: 动员, but not 运动员."""
    verb = table("verb").roles(text[at - 1 : at + 1])
    return bool(verb) and "noun" not in verb and not is_word(text[at - 2 : at])


def event(page: Page, start: int, end: int) -> Span | None:
    """Return what they do or gain who are counted, where it is all that follows: 26家窑厂(关停).

    A time, adverbs and a verb without a sense of its own before it are left out: 去年相继(闭店).
    """
    text, time = page.text, page.times.get(start)
    if text.startswith(having("acts", "gains"), start) and _SHORTEST < end - start <= _LONGEST:
        return start + len("实现") * text.startswith(_DONE, start), end  # 企业(获评绿色工厂)
    at = time.end() if time and time.end() < end - 1 else start
    adverb = table("front").at(text, at, end)
    while adverb and adverb.end < end - 1 and (adverb.end == end - 2 or adverb.has("lead")):
        if adverb.word in having("acts", "alike"):
            break
        at, adverb = adverb.end, table("front").at(text, adverb.end, end)
    is_told = adverb is None or adverb.word not in having("acts", "alike")
    at += len("完成") * text.startswith(_DONE, at, end - 2)
    is_near = at == start or (table("front").roles(text[start:at]) and at == end - 2)
    is_sure = is_near or _does(text, end - 2)
    is_built = "built" in table("verb").roles(text[at : at + 2])
    is_two = end - at == _TWO_VERBS and is_built and _does(text, at + 2)  # 建成投用
    is_event = is_told and ((end - at == 2 and is_sure) or is_two)
    return (at, end) if is_event and not text.startswith(_NO_EVENTS, end - 2) else None


def _does(text: str, at: int) -> bool:
    """Tell whether the two characters at *at* are a verb that ends a name."""
    word = text[at : at + 2]
    return "keep" in table("verb").roles(word) or "stop" in table("behind").roles(word)
