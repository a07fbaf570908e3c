"""What counted things do: 26家窑厂关停, 15名焊工轮班值守."""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page
from czfacts.reading.text.words import table

_PERSON = frozenset("工员者人民生师家手户兵童客士子")  # as whom is counted ends
_KIN = ("子女", "家属", "代表", "干部", "志愿者")
_LINKS = frozenset("和及与或")
_ALL = (
    "全部",
    "全都",
    "均",
    "都",
    "悉数",
    "正",
    "正在",
    "依次",
    "整齐",
)  # then the verb tells nothing apart
_NO_EVENTS = ("组成", "构成", "在内", "不等")


def persons(text: str, span: Span) -> Span:
    """Return where those are named whom a clause tells of: 焊工(轮班值守)."""
    start, end = span
    ends = (at for at in range(end - 1, start, -1) if _is_person(text, at))
    at = next(ends, 0)
    is_more = at > 0 and len("子女") <= end - at - 1 and not text.endswith(_KIN, at, end)
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
    """Return the verb of two characters that is all that follows: 26家窑厂(关停), 成功上市."""
    verb = end - len("关停")
    if page.text.startswith(_NO_EVENTS, verb):
        return None
    adverb = table("front").at(page.text, start, verb)
    is_of_some = bool(adverb and adverb.end == verb and adverb.word not in _ALL)
    return (verb, end) if verb == start or is_of_some else None
