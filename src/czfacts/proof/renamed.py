"""Whether a figure surely has the name of something else that its text measures."""

from functools import cache
from itertools import permutations, takewhile
from pathlib import Path

from czfacts.base.model import Indicator
from czfacts.proof.heard import Heard
from czfacts.proof.names import bare, fits, missing, parted
from czfacts.proof.standards import standard
from czfacts.reading.text.unit_words import measured, unit_noun
from czfacts.reading.words import table
from czfacts.regex import lazy_regex
from czfacts.values import units
from czfacts.values.tables import rows

RIVALS = Path(__file__).with_name("rivals.tsv")
_SLOT = "#"
_REACH = 60  # characters after a figure that may name it
_FRAME = 2  # characters that names of one kind have in common at least
_STOP = lazy_regex("[，,；;。！？!?]")


def is_renamed(name: str, fact: Indicator, heard: Heard) -> bool:
    """Tell whether *name*, which does not fit a figure that was *heard*, is surely not its own.

    Its measure is sure. Two facts are exchanged; or the measure stands in its sentence, with none
    of the words that the name has instead. Then the name is that of another figure of the sentence,
    or of a measure that is called so everywhere, and nothing in the paragraph can mean it; or it
    has a word that excludes one of the measure: 利润 where 产值 is printed.
    """
    said, with_it = heard.said, _with_it(heard)
    one, other = parted(name).stem, parted(said.name).stem
    mine, its = _apart(one, other)
    if said.sure and _is_exchanged(name, fact, heard):
        return True
    if not (said.sure and with_it and mine and its and _is_noun(other)):
        return False
    if _is_excluded(one, other, with_it):
        return True
    if mine in with_it or missing(mine, with_it) != [mine]:
        return False
    return _is_of_another(name, one, other, heard) or _is_of_none(name, fact, heard)


def _with_it(heard: Heard) -> str:
    """Return what is printed from the measure of a figure to the end of its clause, "" for none."""
    said, sentence = heard.said, heard.sentence
    figure = said.quantity.start - sentence.start, said.quantity.end - sentence.start
    spans = [
        (place.start - sentence.start, place.end - sentence.start)
        for place in said.places.get("measure", ())
        if place.paragraph == sentence.paragraph
    ]
    start, end = min(spans, default=(-1, -1))[0], max(end for _, end in (*spans, figure))
    if start < 0 or end > len(sentence.printed):
        return ""
    beside = (it.quantity.start - sentence.start for it in heard.others)
    next_one = min((it for it in beside if it >= end), default=end + _REACH)
    stop = _STOP.search(sentence.printed, end, next_one)
    return bare(sentence.printed[min(start, figure[0]) : stop.start() if stop else next_one])


def _apart(one: str, other: str) -> tuple[str, str]:
    """Return two names without what they begin and end with alike: 一 and 二 of 第…产业增加值."""
    start = _alike(one, other)
    one, other = one[start:], other[start:]
    end = _alike(one[::-1], other[::-1])
    return one[: len(one) - end], other[: len(other) - end]


def _alike(one: str, other: str) -> int:
    """Return how many characters two words begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _is_excluded(one: str, other: str, with_it: str) -> bool:
    """Tell whether *one* has a word of which *other* and what is printed with it have a rival.

    The two names end in them, or differ in nothing else.
    """
    return any(
        its in with_it
        and mine not in with_it
        and (
            (one.endswith(mine) and other.endswith(its))
            or one.replace(mine, _SLOT) == other.replace(its, _SLOT)
        )
        for row in _rivals()
        for mine, its in permutations(row, 2)
        if mine in one and its in other and mine not in other and its not in one
    )


@cache
def _rivals() -> list[list[str]]:
    return [row.split() for row, *_ in rows(RIVALS, 1)]


def _is_of_another(name: str, one: str, other: str, heard: Heard) -> bool:
    """Tell whether another figure of the sentence surely has the *name*.

    The two are of one kind (第一, 第二产业增加值), or measured in different things.
    """
    mine, its = _apart(one, other)
    frame = len(one) - len(mine)
    unit = heard.said.quantity.unit
    is_kin = frame >= _FRAME and not one.endswith((measured(unit), unit_noun(unit) or "-"))
    return set(mine).isdisjoint(its) and any(
        it.sure
        and bare(it.name) == bare(name)
        and (is_kin or (_is_noun(one) and _is_unlike(unit, it.quantity.unit)))
        for it in heard.others
    )


def _is_exchanged(name: str, fact: Indicator, heard: Heard) -> bool:
    """Tell whether another figure of the sentence has the *name*, and this one that of its fact.

    All of them are of one kind.
    """
    others = (it for it in heard.facts if it.name != fact.name and _are_alike(it, fact))
    return any(fits(it.name.zh or "", it, heard) for it in others) and any(
        it.said.sure and it.said.relation == fact.relation and _is_its(name, fact, it)
        for it in heard.beside
    )


def _is_its(name: str, fact: Indicator, heard: Heard) -> bool:
    """Tell whether a figure that was *heard* has the *name*, perhaps with more before it."""
    return bare(heard.said.name).endswith(bare(name)) or fits(name, fact, heard)


def _are_alike(one: Indicator, other: Indicator) -> bool:
    """Tell whether two figures are of one kind, measured in the same thing."""
    return one.relation == other.relation and not _is_unlike(one.unit, other.unit)


def _is_noun(stem: str) -> bool:
    """Tell whether *stem* ends in what measures by itself: not 增速, 水平."""
    noun = table("nouns").before(stem, 0, len(stem))
    return noun is not None and not any(map(noun.has, ("relative", "general")))


def _is_unlike(one: str, other: str) -> bool:
    return units.parse(one).code != units.parse(other).code


def _is_of_none(name: str, fact: Indicator, heard: Heard) -> bool:
    """Tell whether *name* is that of a known measure that nothing in the paragraph can mean."""
    known, said = standard(name, fact.relation), standard(heard.said.name, heard.said.relation)
    if known is None or known == said:
        return False
    return bool(said) or not any(word in each.folded for word in known.words for each in heard.near)
