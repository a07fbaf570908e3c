"""The numbers of a text from left to right, those that are no figures too."""

import re

from czfacts.reading.figures import cuts, numerals, spoken
from czfacts.reading.figures.counted import MULTIPLE, counted
from czfacts.reading.figures.fast_path import usual
from czfacts.reading.figures.lexicon import lexicon
from czfacts.reading.figures.marks import END
from czfacts.reading.figures.shares import share
from czfacts.reading.figures.surface import Surface
from czfacts.reading.figures.terms import Term
from czfacts.reading.figures.units_at import unit_at


def terms(page: Surface) -> list[Term]:
    """Return the numbers of *page* in order, never overlapping."""
    found: list[Term] = []
    plain, floor, position = page.plain, 0, 0
    while first := numerals.FIRST.search(plain, position):
        start = first.start()
        run = numerals.RUN.match(plain, start)
        position = _name_end(plain, start) if run else start + 1
        if run and not position:
            is_cut = cuts.is_cut(plain, start, floor)
            term = Term(*run.span()) if is_cut else usual(page, run) or _term(page, run)
            found.append(term)
            floor = position = term.end
    return found


def _name_end(plain: str, start: int) -> int:
    """Return where the name ends that the numeral at *start* stands in, 0 where in none."""
    for phrase in lexicon().phrases.at(plain, start):
        if plain.startswith(phrase.text, start - phrase.offset):
            return start - phrase.offset + len(phrase.text)
    return 0


def _term(page: Surface, run: re.Match[str]) -> Term:
    if term := share(page, run):
        return term
    number = numerals.number_of(run, _end(page.plain, run))
    if sum_ := spoken.short(page.plain, run):
        return sum_
    return counted(page, number) if number else Term(*run.span())


def _is_weight(plain: str, run: re.Match[str]) -> bool:
    """Tell whether it is 口粮六两 or 出七两干茶, not 一两天 or 三两好友."""
    is_few = run[0][:-1] in {"一", "二", "三"}
    is_number = run[0][:-1] in numerals.NUMERALS
    return END.match(plain, run.end()) is not None or (is_number and not is_few)


def _end(plain: str, run: re.Match[str]) -> int:
    """Return where the number of *run* ends, the 千 of 千帕 aside, the 百 of 3千5百万 not."""
    start, end = run.span()
    if run["numeral"]:
        last = plain[end - 1]
        may_be = last in "百千" or (last == "两" and _is_weight(plain, run))
        is_unit = may_be and end - start > 1 and unit_at(plain, end - 1)
        return end - 1 if is_unit else end
    powers = None if run[0].isascii() else MULTIPLE.match(plain, end)
    return powers.end() if powers else end
