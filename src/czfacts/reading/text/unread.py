"""Numbers that are printed and not read: neither figure nor date, heading, name or code.

A person should look at each: a slip of the press (1O.5%), a number in a form that is not known
(2尺4寸), or one whose unit is not known.
"""

import re
from functools import cache

from czfacts.reading.figures import ranks, scan, surface
from czfacts.reading.figures.lexicon import MEASURE
from czfacts.reading.figures.numerals import NUMERALS
from czfacts.reading.figures.terms import Term
from czfacts.reading.text.sentences import Sentence
from czfacts.reading.text.times import TIME
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

Span = tuple[int, int]

_DATE = (
    r"(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}(?:日|\ *T?\d{1,2}:\d\d(?::\d\d)?)?|\d{1,2}月\d{1,2}日?"
)
_YEAR = (
    r"(?:19|20)\d\d(?:[-—~、至](?:19|20)?\d\d){0,9}\ *(?=年|学年|级|届|版)"
    r"|(?:\d\d|[一二三四五六七八九]十)(?=年代)|\d\d(?=后\D)|['’©]\ *\d{1,4}"
)
_CLOCK = (
    r"(?<![\d.:])(?:[01]?\d|2[0-4])(?:[:时点][0-5]\d(?::[0-5]\d|分)?(?![\d.:])|[时点](?![\d.]))"
)
# PM2.5, T1000, 5G and 0403, but not GDP3.2亿元, reached 300, l2.5 and 1O, slips for 12.5 and 10.
_CODE = (
    r"(?<![A-Za-z\d.])(?:(?![OoIl]\d|[a-z]{2,10} )[A-Za-z]{1,10}[-—+ ]?|(?<!,)0(?=\d\d))"
    r"\d{1,20}(?:[.\-—+/]\d{1,20}){0,5}"
    r"(?![.,]?[\dOoIl%‰万亿元个])|(?<![\d.])\d{1,20}[A-HJ-NP-Z](?![A-Za-z\d%‰./])"
    r"|第[-—+ ]?\d{1,20}|\d{7,}|\d{3,4}-\d{7,8}"
)
_HEADING = r"(?:^|(?<=[。;:!?]))\ *\(?\d{1,2}(?:[.、)](?!\d)|\.\d{1,2}(?=[\ 一-鿿]))"
_MARK = r"[\[〔{(]\d{1,3}[\]〕})]|为\d{1,20}(?=[)」])"  # a footnote; (以上年为100)
# 二十届三中全会, 党的二十大; 云政发〔2023〕15号.
_SESSION = (
    r"[一二三四五六七八九十]{1,3}届(?:[一二三四五六七八九]中)?"
    r"|(?<=党的)[一二三四五六七八九十]{1,3}大|十[七八九]大|二十大(?=精神|报告|代表|以来|、|和)|(?:二十|十[六七八九])一?世纪"
    r"|[\[〔{(](?:19|20)\d\d[\]〕})]\d{1,4}号"
)
# Signs and digits of other scripts, where an amount goes on: ½万元, but not ① alone, nor m².
_SIGNS = lazy_regex(
    r"(?<![A-Za-z0-9])(?:[²³¹¼½¾⁰-₉⅐-↉①-⓿❶-➓〡-〩㈠-㈩㊀-㊉🔟]|(?![0-9])\d)+"
    "(?=[万亿%‰]|元(?![旦宵月素]))"
)
_SINCE = lazy_regex("[之以]?[来前后间内里]")
_CALENDAR = frozenset("年月日周天季旬")
_JOINED = lazy_regex(r"[.,，．:：OoIl\ ]{0,2}\Z")  # between the parts of one number
_FORMS = frozenset("十百千万亿点")


def unread(sentence: Sentence) -> list[Span]:
    """Return where the numbers of *sentence* stand that are not read, in order.

    What stands between marks of titles or short quotations is a name. Single numerals in words
    (一般, 三级) are no numbers, unless they count a measure: 两亩.
    """
    page = surface.of(sentence.printed)
    held = {
        at
        for pattern in (TIME, _no_numbers())
        for each in pattern.finditer(page.plain)
        for at in range(*each.span())
    }
    divisors = {each.per for each in sentence.quantities}  # 10股 of 每10股派2元
    found: list[Span] = []
    for term in scan.terms(page):
        span = page.place(term.start, term.end)
        is_held = not held.isdisjoint(range(term.start, term.end))
        is_held |= page.plain[term.start : term.end] in divisors
        if is_held or sentence.at(*span) or not _is_number(page.plain, term):
            continue
        if found and _JOINED.match(sentence.printed[found[-1][1] : span[0]]):
            found[-1] = (found[-1][0], span[1])
        else:
            found.append(span)
    signs = (page.place(*sign.span()) for sign in _SIGNS.finditer(page.plain))
    return sorted([*found, *signs])


def _is_number(plain: str, term: Term) -> bool:
    """Tell whether *term* may count something."""
    if ranks.is_scope(plain, term.start, term.end):
        return False
    if plain[term.start].isascii():
        return not (term.word.text[-1:] in _CALENDAR and _SINCE.match(plain, term.end))
    if term.kind not in {"number", "sum"} or term.word.text[-1:] in _CALENDAR:
        return False
    numeral = term.number.text if term.number else plain[term.start : term.end]
    is_written_out = bool(_FORMS & {*numeral[1:]}) and {*numeral} <= {*NUMERALS, "点"}
    is_counted = bool(term.unit) and term.word.kind == MEASURE and numeral not in ("", "一")
    return is_written_out or is_counted


@cache
def _no_numbers() -> re.Pattern[str]:
    names, labels = alternatives("numbered", "name"), alternatives("numbered", "label")
    named = rf"\d{{1,20}}(?:[、和及与至—~-]\d{{1,20}}){{0,9}}\ *(?={names})"
    labelled = rf"(?:{labels})[:]?\ *\d{{1,20}}"
    others = (_DATE, _YEAR, _CLOCK, _CODE, _SESSION, named, labelled, _HEADING, _MARK)
    return re.compile("|".join(others), re.ASCII)
