"""Objects that stand before their verb: 路灯装了86盏."""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.measures import Own
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import is_counted, measured, unit_noun
from czfacts.reading.text.verbs import acts
from czfacts.reading.words import table

_LEAST = 2  # characters of what is brought
_SIZES = ("面积", "里程")
_PERSONS = ("title", "person", "head", "honour", "kin")
_TIMES = ("次", "回", "趟", "遍", "轮", "人次", "")


def turned(page: Page, clause: Clause, own: Own) -> Own:
    """Put the verb before what it brings, as a name does: 装 路灯; of a size leave it out."""
    text, unit = page.text, clause.figure.unit
    start, end = own.spans[-1] if own.spans else (0, 0)
    is_of_things = is_counted(unit) and measured(unit) not in _TIMES
    is_told = clause.tail[0] < clause.tail[1] or own.verb or len(own.spans) != 1
    if is_told or end - start <= _LEAST or not (is_of_things or unit_noun(unit) in _SIZES):
        return own
    is_done = text.startswith(("了", "到了", "成了", "出了"), end)
    if not is_done or is_word(text[end - 2 : end]) or _says_more(text, start, end):
        return own
    if not is_of_things and text[end - 1] in "种栽":
        return own  # 油菜种了210亩
    things = (start, end - 1)
    return (
        own._replace(spans=((end - 1, end), things), verb=1)
        if is_of_things
        else own._replace(spans=(things,))
    )


def _says_more(text: str, start: int, end: int) -> bool:
    """Tell whether a verb is read elsewhere, or who acts is before it: 厂里建了2栋."""
    is_read = any(table(words).roles(text[end - 1]) for words in ("sums", "implied"))
    who = table("people").before(text, start, end - 1)
    is_person = who is not None and any(who.has(role) for role in _PERSONS)
    return is_read or is_person or acts(text, (start, end - 1))
