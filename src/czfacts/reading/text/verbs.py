"""Verbs, and who acts."""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.text.areas import Span
from czfacts.reading.words import Hit, table


def verb_at(text: str, start: int, end: int) -> Hit | None:
    """Return the verb at *start*, None where a noun begins there: 生产总值, 开发区, 申报时间."""
    hit = table("verb").at(text, start, end)
    if not hit or hit.has("noun") or _is_cut(text, hit):
        return None
    is_deed = hit.has("keep") and not (hit.has("done") or hit.has("through"))
    is_deed &= not (hit.has("causes") and text[end - 1] in "量额率值利润")  # 带动销量, 带动消费
    if is_deed and "measure" in table("nouns").roles(text[hit.end : end]):
        return None
    if text.startswith("率", end - 1) and end - hit.end in (1, 3):
        return None  # 城中村改造签约率, but 统计局下调失业率
    thing = table("behind").at(text, hit.end, end)
    is_object = thing is not None and thing.has("head") and thing.end < end
    if is_object and len(hit.word) > 1 and not hit.has("inner"):
        return None  # 孵化基地(走出企业)
    noun = table("nouns").at(text, start, end)
    return None if noun and len(noun.word) > len(hit.word) else hit


def _is_cut(text: str, verb: Hit) -> bool:
    """Tell whether a verb is the end of one word and the beginning of another: 公(共设)施."""
    edges = (text[at - 1 : at + 1] for at in (verb.start, verb.end))
    return len(verb.word) > 1 and all(map(is_word, edges)) and not is_word(verb.word)


def acts(text: str, span: Span) -> bool:
    """Tell whether *span* ends as the name of somebody who acts does: 县里, not 前五大客户."""
    hit = table("agents").before(text, *span)
    return bool(hit and hit.has("agent")) and not text.startswith("前", span[0])


def says_deed(text: str) -> bool:
    """Tell whether *text* says what is done, and to what: 保障航班."""
    verb = table("verb").at(text, 0, len(text))
    return verb is not None and not verb.has("noun") and 1 < len(verb.word) < len(text)


def sums_up(text: str, at: int, end: int) -> bool:
    """Tell whether the 共 at *at* only says that what a verb after it does is summed up."""
    verb = table("verb").at(text, at + 1, end)
    is_part = is_word(text[at - 1 : at + 1]) or is_word(text[at : at + 2])
    return verb is not None and len(verb.word) > 1 and not verb.has("noun") and not is_part
