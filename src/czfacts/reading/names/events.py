"""What counted things do: 26家窑厂关停, 15名焊工轮班值守."""

from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page
from czfacts.reading.text.words import table

_PERSON = "工员者人民生师家手户兵"  # as whom is counted ends
_KIN = ("子女", "家属", "代表", "干部", "志愿者")
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
    at = max(text.rfind(character, start + 1, end) for character in _PERSON)
    is_more = at > 0 and len("子女") <= end - at - 1 and text[at + 1 : end] not in _KIN
    return (start, at + 1) if is_more else span


def event(page: Page, start: int, end: int) -> Span | None:
    """Return the verb of two characters that is all that follows: 26家窑厂(关停), 成功上市."""
    verb = end - len("关停")
    if page.text.startswith(_NO_EVENTS, verb):
        return None
    adverb = table("front").at(page.text, start, verb)
    is_of_some = bool(adverb and adverb.end == verb and adverb.word not in _ALL)
    return (verb, end) if verb == start or is_of_some else None
