"""Whether the name of a figure is what its sentence measures."""

from collections.abc import Iterator
from functools import cache, cached_property
from typing import NamedTuple

from czfacts.base.model import Indicator
from czfacts.proof.heard import Heard
from czfacts.proof.standards import standard
from czfacts.reading.statements import SaidFigure
from czfacts.reading.text.unit_words import is_counted, measured, unit_noun
from czfacts.reading.words import pairs, rows, table
from czfacts.regex import lazy_regex
from czfacts.values import characters
from czfacts.values.normal import Relation

_KINDS: dict[Relation, tuple[str, ...]] = {
    "change_rate": ("rate", "change", "gap"),
    "change_amount": ("amount", "change", "gap", "gain"),
    "rank": ("rank",),
    "share": ("share",),
    "level": ("", "count", "length", "gap", "gain"),
    "ratio": ("", "count", "share"),
}
_RATES = ("率", "度")  # 市场占有率 may be read as a share
_NO_WORD = lazy_regex(r"[\W_的了已]")
_EXAMPLES = lazy_regex("(?:[“‘《「][^“”‘’《》「」]*[”’》」]、?)+等(?:[各多]类|[各多]种)?")
_EACH = lazy_regex("均|都|双双|分别|各")
_STOP = lazy_regex("[，,；;。！!？?（(]|其中")
_ASIDE = lazy_regex("[（(][^()（）]*[)）]")
_PULL = "拉动"
_SHORTEST = 2  # characters of a word
_LONGEST = 100  # of a name
_REACH = 200  # of a sentence that a name's words are looked for in
_FILLER = lazy_regex("(?:[全我本][市省县区国]|全年|当年|其中|[各共占以在从将为和与及至到由等年])+")


class Parted(NamedTuple):
    """A name without its ending, and the kind of figure that the ending says it is of."""

    stem: str
    kind: str
    """rate, amount, change (either), gap, gain, rank, share, count, length; "" of other levels."""


def parted(name: str) -> Parted:
    """Return the stem and the kind of *name*: 粮食产量 and rate of 粮食产量增速."""
    plain = bare(name)
    if _PULL in plain or _endings().get(plain) == "level":
        return Parted(plain, "")  # 拉动工业增长 is what it does, not its growth
    for start in range(1, len(plain)):
        kind = _endings().get(plain[start:])
        if kind is not None:
            return Parted(plain, "") if kind == "level" else Parted(plain[:start], kind)
    return Parted(plain, "")


def bare(text: str) -> str:
    """Return *text* in simplified characters, without punctuation, blanks, 的, 了 and 已."""
    return _NO_WORD.sub("", characters.fold(text)).casefold()


def is_of(name: Parted, relation: Relation) -> bool:
    """Tell whether *name* may be that of a figure of *relation*."""
    is_rate = relation == "share" and not name.kind and name.stem.endswith(_RATES)
    return is_rate or name.kind in _KINDS[relation]


def fits(name: str, fact: Indicator, heard: Heard) -> bool:
    """Tell whether *name* is what is measured at the figure that was *heard*.

    All words of the measure are in the name, or the measure is doubted and the name is some of its
    words; all words of the name are in the measure and in what it is a part of or compared with, or
    else they stand in the sentence, and no other figure of it fits the name as well.
    """
    it, said = _Name(name, fact, heard), heard.said
    if len(name) > _LONGEST:
        return False
    if not it.holds(said):
        return it.is_cut_of(said) and not any(map(it.holds, heard.others))
    if any(it.unsaid(word, it.before) for word in it.left(said)):
        return False
    return it.is_same(said) or all(
        it.closeness(other) < it.closeness(said) for other in heard.others
    )


class _Name:
    def __init__(self, name: str, fact: Indicator, heard: Heard) -> None:
        self.whole, self.name = bare(name), _counted(name, fact.unit)
        self.heard = heard
        noun = unit_noun(fact.unit)
        self.noun, self.counted = ("", noun) if self.name.kind == "count" else (noun, "")
        named = (fact.area, fact.entity, fact.of)
        self.around = [bare(text) for each in named if each for text in each.texts]

    @cached_property
    def before(self) -> str:
        """What is printed before the figure, and the rest of its clause or of its measure's."""
        said, sentence = self.heard.said, self.heard.sentence
        places = said.places.get("measure", ())
        ends = [place.end for place in places if place.paragraph == sentence.paragraph]
        start = said.quantity.start - sentence.start
        end = min(max([said.quantity.end, *ends]) - sentence.start, start + _REACH)
        stop = _STOP.search(sentence.printed, end, end + _REACH)
        printed = sentence.printed[max(0, start - _REACH) : stop.start() if stop else end + _REACH]
        return bare(_ASIDE.sub("", printed))

    def holds(self, said: SaidFigure) -> bool:
        """Tell whether the name has all words that are measured, and those of its kind."""
        if not any(self._measured(said)) or not self._is_of(said):
            return False
        if self.name.kind == "count" and said.measure.endswith(self.counted or "-"):
            return False  # 改造老旧小区数 is not of 1286户
        is_each = bool(_EACH.search(self.before))
        return all(_is_verb(word) or (is_each and _is_joined(word)) for word in self.lacking(said))

    def _is_of(self, said: SaidFigure) -> bool:
        """Tell whether the name is of the kind that is said: a gap, and two sides of a ratio."""
        is_gap = parted(said.name).kind == "gap"
        other = bare(said.against or "") if said.relation == "ratio" and not self.name.kind else ""
        is_whole = not other or missing(other, self.name.stem) != [other]
        return is_of(self.name, said.relation) and is_gap == (self.name.kind == "gap") and is_whole

    def is_same(self, said: SaidFigure) -> bool:
        """Tell whether the name is the measure, with what the unit adds to it: 户数 beside 个."""
        unit = said.quantity.unit
        ends = (unit_noun(unit), f"{measured(unit)}数")
        called = bare(said.name)
        is_cut = any(end and called.endswith(end) and end not in self.whole for end in ends)
        return not (is_cut or self.left(said) or self.lacking(said))

    def is_cut_of(self, said: SaidFigure) -> bool:
        """Tell whether the name is words of a doubted measure, in order and with its last noun.

        完成投资 is of 排重点项目完成投资, but 出口总额, another measure, not of 进出口总额.
        """
        whole = "".join(_whole(said))
        noun = table("nouns").before(whole, 0, len(whole))
        own = standard(self.whole, said.relation)
        return (
            not said.sure
            and self._is_of(said)
            and self.name.stem.endswith(noun.word if noun else whole[-_SHORTEST:])
            and _is_within(self.name.stem, whole)
            and own in (None, standard(said.name, said.relation))
        )

    def lacking(self, said: SaidFigure) -> list[str]:
        """Return the words of the measure that the name does not have."""
        words = self._measured(said)
        return [left for word in words for left in self.unsaid(word, self.name.stem, self.noun)]

    def left(self, said: SaidFigure) -> list[str]:
        """Return the words of the name that are not those of the measure."""
        parts = [bare(part) for part in (said.of, said.against, said.area, said.entity) if part]
        return self.unsaid(self.name.stem, *_whole(said), self.noun, *parts)

    def closeness(self, said: SaidFigure) -> tuple[bool, bool, int]:
        """Return how well what is measured fits the name, to be compared."""
        words = "".join(self._measured(said))
        shared = len(self.name.stem) - sum(map(len, missing(self.name.stem, words)))
        shared -= sum(map(len, self.lacking(said)))
        head = "".join(_whole(said))[-_SHORTEST:] or "-"
        return self.holds(said), self.name.stem.endswith(head), shared

    def unsaid(self, text: str, *others: str) -> list[str]:
        """Return the words of *text* that are not in *others* and do not go without saying."""
        words = missing(text, *others, *self.around)
        return [word for word in words if not _FILLER.fullmatch(word)]

    def _measured(self, said: SaidFigure) -> Iterator[str]:
        """Yield the words of the measure: of one that was carried over those of the sentence."""
        sentence = self.heard.sentence
        spans = [
            (place.start - sentence.start, place.end - sentence.start)
            for place in said.places.get("measure", ())
            if place.paragraph == sentence.paragraph
        ]
        here = [sentence.printed[start:end] for start, end in spans if start >= 0]
        words = here if "measure" in said.carried and any(here) else [*_whole(said)]
        yield from filter(None, (bare(_EXAMPLES.sub("", word)) for word in words))


def missing(text: str, *others: str) -> list[str]:
    """Return what is left of *text* without the words of two characters or more in *others*."""
    left, word, at = [], "", 0
    while at < len(text):
        ends = range(len(text), at + _SHORTEST - 1, -1)
        end = next((end for end in ends if any(text[at:end] in other for other in others)), at)
        if end > at:
            left.append(word)
            word, at = "", end
        else:
            word, at = word + text[at], at + 1
    return [each for each in (*left, word) if each]


def _is_within(text: str, whole: str) -> bool:
    """Tell whether *text* is words of *whole* in order, the last one last."""
    start = 0
    while text:
        ends = range(len(text), _SHORTEST - 1, -1)
        end = next((end for end in ends if text[:end] in whole[start:]), 0)
        if not end:
            return False
        start, text = whole.index(text[:end], start) + end, text[end:]
    return start == len(whole)


def _whole(said: SaidFigure) -> Iterator[str]:
    """Yield the measure without the ending that its relation adds, and without examples."""
    yield _counted(_EXAMPLES.sub("", said.name), said.quantity.unit).stem


def _counted(name: str, unit: str) -> Parted:
    """Part *name* by an ending that its *unit* allows: 套数 of 6万套, 长度 of 公里."""
    counted = f"{measured(unit)}数"
    if name.endswith(counted):
        return Parted(bare(name.removesuffix(counted)), "")
    found = parted(name)
    is_other = (found.kind == "count" and not is_counted(unit)) or (
        found.kind == "length" and unit_noun(unit) != "里程"
    )
    return Parted(bare(name), "") if is_other else found


def _is_joined(word: str) -> bool:
    """Tell whether *word* is one of two measures: 和固定资产投资 where both are second."""
    return word[0] in "和及与" or word[-1] in "和及与"


def _is_verb(word: str) -> bool:
    return bool(table("verb").roles(word))


@cache
def _endings() -> dict[str, str]:
    known = {
        word: "change" if meaning else "level"  # 自然增长率 only looks like a change
        for word, meaning, role, *_ in rows("directions", 3)
        if len(word) >= _SHORTEST and role in ("", "trend")
    }
    named = {word: kind.partition(" ")[0] for word, kind in pairs("endings")}
    return known | {word: "change" if kind == "move" else kind for word, kind in named.items()}
