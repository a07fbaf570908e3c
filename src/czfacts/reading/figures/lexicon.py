"""The tables of words that the reader of figures goes by, each loaded once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import Generic, NamedTuple, TypeVar

from czfacts.reading.figures.numerals import NUMERALS
from czfacts.reading.words import pairs, rows
from czfacts.values import units

T = TypeVar("T", bound="UnitWord | Before | After | SetPhrase")

# What figures are read by, beside units.tsv; the other tables of the folder are not for figures.
TABLES = ["classifiers", "qualifiers", "directions", "bridges"]
TABLES += ["spans", "currencies", "indexes", "phrases"]
MEASURE, SOFT, COUNT, WEAK = "measure", "soft", "count", "weak"


class UnitWord(NamedTuple):
    """A word that may stand behind a number: a row of units.tsv or of classifiers.tsv."""

    text: str
    kind: str
    roles: frozenset[str]
    never_before: str
    dimension: str
    """What it measures; "" for a classifier."""

    @property
    def is_measure(self) -> bool:
        return self.kind in {MEASURE, SOFT}

    @property
    def is_time(self) -> bool:
        return self.dimension in {"time", "calendar time"}


class Before(NamedTuple):
    """A word that says something of the number behind it."""

    text: str
    role: str
    """qualifier, not, deny; direction, far, trend, compare, gap, pull; pass, to, verb, offer,
    place, from; lasting, period; currency; index; label, every, vague; "" hides a shorter word."""
    meaning: str = ""
    needs: str = ""
    over: str = ""
    gap: str = ""
    width: int = 0
    """How many of its last characters say it; the others must only be there (产值|过)."""


class After(NamedTuple):
    """A word that qualifies the figure before it."""

    text: str
    meaning: str
    needs: str
    never_before: str


class SetPhrase(NamedTuple):
    """A name that holds a number of its own."""

    text: str
    offset: int
    """Where its first numeral stands."""


class Filed(Generic[T]):
    """Words, the longest first, filed under the first or last two characters of each."""

    def __init__(self, words: Iterable[tuple[T, str]], *, is_last: bool = False) -> None:
        """File each of *words* under its key; a key of one character is that of any two."""
        found = sorted(words, key=lambda each: _longest_first(each[0]))
        self._all = [word for word, _ in found]
        self._filed: dict[str, list[T]] = {key: [] for _, key in found}
        files: dict[str, list[list[T]]] = {}
        for key, same in self._filed.items():
            files.setdefault(key[-1 if is_last else 0], []).append(same)
        for word, key in found:
            for same in files[key] if len(key) == 1 else [self._filed[key]]:
                same.append(word)

    def __iter__(self) -> Iterator[T]:
        return iter(self._all)

    def at(self, text: str, start: int) -> Sequence[T]:
        """Return the words that may begin at *start*."""
        pair = text[start : start + 2]
        return self._filed.get(pair) or self._filed.get(pair[:1]) or ()

    def before(self, text: str, end: int) -> Sequence[T]:
        """Return the words that may end at *end*."""
        pair = text[end - 2 : end] if end > 1 else text[:end]
        return self._filed.get(pair) or self._filed.get(pair[-1:]) or ()


class Lexicon(NamedTuple):
    units: Filed[UnitWord]
    divisors: Filed[UnitWord]
    """What may stand below the stroke of a rate."""
    befores: Filed[Before]
    afters: Filed[After]
    phrases: Filed[SetPhrase]
    """Under their first numeral and what follows it."""
    letters: frozenset[str]
    """Words in letters that a figure may follow without a blank: GDP."""
    wares: frozenset[str]
    """And those that two digits may: LED36盏."""
    verbs: "Finder"
    """What a qualifier reaches over, with the object of it: 至少新增公办学位3000个."""
    offers: "Finder"
    limits: "Finder"
    """What makes a limit of 最高 and 最低 right before a number: 补贴, 额度."""
    far: "Finder"
    """What reaches its number over other words: 至少, 净增, 高于."""
    trends: "Finder"
    indexes: "Finder"
    ratios: "Finder"
    warmth: "Finder"
    prices: "Finder"
    pulls: "Finder"
    changes: "Finder"
    """What a rate is called behind it: 1.5%的增速."""
    moves: frozenset[str]
    """Verbs of change of two characters: 回落, so that 102.3回 counts nothing."""


class Finder:
    """Words that are looked for anywhere, the longest first, each with what it says."""

    def __init__(self, words: Iterable[Before], hiding: Iterable[Before] = ()) -> None:
        self._words = {word.text: word for word in words}
        self._hiding = hiding

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """The words and what hides them; few texts ask for those of each kind."""
        hidden = [word.text for word in self._hiding if self._hides(word)]
        texts = sorted({*self._words, *hidden}, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, texts)))

    def _hides(self, word: Before) -> bool:
        parts = _ends(word.text) if word.role else _parts(word.text)
        return not self._words.keys().isdisjoint(parts)

    def last(self, text: str) -> tuple[Before, int] | None:
        """Return the last of the words in *text*, and where it ends; None where it is hidden."""
        last = None
        for found in self._pattern.finditer(text):
            if word := self._words.get(found[0]):
                last = word, found.end()
        return last

    def first(self, text: str, start: int, end: int) -> tuple[Before, int] | None:
        """Return the first of the words in *text* from *start* to *end*, and where it begins."""
        found = self._pattern.search(text, start, end)
        word = self._words.get(found[0]) if found else None
        return (word, found.start()) if word and found else None

    def stand_in(self, text: str) -> bool:
        return self._pattern.search(text) is not None


@cache
def lexicon() -> Lexicon:
    """Return the words of all tables; what asks first loads them, in some milliseconds."""
    befores = [*_qualifiers(), *_directions(), *_bridges(), *_spans(), *_currencies()]
    befores += [*_indexes(), *_before_names()]
    counted = [*_units()]
    by_role: dict[str, list[Before]] = {}
    for word in befores:
        by_role.setdefault(word.role, []).append(word)
    far = [word for word in befores if word.over in {"all", "any"} or word.role in {"far", "gap"}]
    far += [word for word in befores if word.over in _REACHING and len(word.text) > 1]
    return Lexicon(
        units=Filed((word, word.text[:2]) for word in counted if word.kind != "-"),
        divisors=Filed((word, word.text[:2]) for word in counted if "per" in word.roles),
        befores=Filed(
            ((word, word.text[-2:]) for word in befores if word.role not in _ANYWHERE), is_last=True
        ),
        afters=Filed((word, word.text[:2]) for word in _afters()),
        phrases=Filed((word, word.text[word.offset :][:2]) for word in _phrases()),
        letters=frozenset(
            word.text for role in ("index", "letters", "currency") for word in by_role[role]
        ),
        wares=frozenset(word.text for word in by_role["ware"]),
        verbs=Finder(word for role in _VERBS for word in by_role[role]),
        offers=Finder(by_role["offer"]),
        limits=Finder(by_role["limit"] + [word for word in by_role["offer"] if len(word.text) > 1]),
        far=Finder(far, hiding=befores),
        trends=Finder(by_role["trend"], hiding=by_role[""]),
        indexes=Finder(by_role["index"], hiding=befores),
        ratios=Finder(by_role["index"] + by_role["ratio"], hiding=befores),
        warmth=Finder(by_role["warmth"]),
        prices=Finder(by_role["price"]),
        pulls=Finder(by_role["pull"]),
        changes=Finder(
            word
            for role in ("trend", "direction", "far")
            for word in by_role[role]
            if len(word.text) > 1
        ),
        moves=frozenset(word.text for word in by_role["direction"] if len(word.text) == 2),
    )


_REACHING = frozenset(["part", "offer", "gap"])
_ANYWHERE = frozenset(
    ["limit", "ratio", "warmth", "price"]
)  # in the clause, not right before a number
_VERBS = ("verb", "offer", "direction", "far", "compare")


def _ends(text: str) -> list[str]:
    return [text[start:] for start in range(1, len(text))]


def _parts(text: str) -> list[str]:
    ends = range(1, len(text) + 1)
    return [text[start:end] for end in ends for start in range(end)]


def _longest_first(word: "UnitWord | Before | After | SetPhrase") -> tuple[int, bool]:
    return -len(word.text), not getattr(word, "needs", "")


def _units() -> Iterator[UnitWord]:
    for row in units.table().values():
        roles = frozenset(row.roles.split())
        yield UnitWord(row.name, row.kind, roles, row.never_before, row.dimension)
    for name, strength, its_roles, never_before, _ in rows("classifiers", 5):
        yield UnitWord(name, strength, frozenset(its_roles.split()), never_before, "")


_ROLES = {"not": "not", "turn": "turn", "deny": "deny", "when": "period", "": ""}


def _qualifiers() -> Iterator[Before]:
    for word, side, meaning, needs, over, gap, _ in rows("qualifiers", 7):
        if side == "before":
            role = _ROLES.get(meaning, "qualifier")
            head, _, tail = word.rpartition("|")
            text, condition = (tail, "opening") if head == "^" else (head + tail, needs)
            yield Before(text, role, meaning, condition, over, gap, len(tail))


def _afters() -> Iterator[After]:
    for word, side, meaning, needs, _, _, never in rows("qualifiers", 7):
        if side == "after":
            yield After(word, meaning, needs, never)


def _directions() -> Iterator[Before]:
    for word, meaning, kind, needs in rows("directions", 4):
        role = kind or ("direction" if meaning else "")
        yield Before(word, role, meaning, needs, width=len(word))
    for word, kind in pairs("endings"):
        if kind.startswith(("rate ", "change ")):
            yield Before(word, "trend", _WAYS[kind.split()[1]], width=len(word))


_WAYS = {"rises": "up", "falls": "down"}


def _bridges() -> Iterator[Before]:
    for word, role in pairs("bridges"):
        yield Before(word, role, width=len(word))


def _spans() -> Iterator[Before]:
    for word, role in pairs("spans"):
        yield Before(word, role, needs="spell", width=len(word))


def _currencies() -> Iterator[Before]:
    for word, unit in pairs("currencies"):
        yield Before(word, "currency", unit, width=len(word))


def _indexes() -> Iterator[Before]:
    for word, role in pairs("indexes"):
        yield Before(word, role, width=len(word))


def _before_names() -> Iterator[Before]:
    for word, role in pairs("phrases"):
        if role != "name":
            yield Before(word, role, width=len(word))


def _phrases() -> Iterator[SetPhrase]:
    for word, role in pairs("phrases"):
        if role == "name":
            numeral = next(at for at, sign in enumerate(word) if sign in NUMERALS or sign.isdigit())
            yield SetPhrase(word, numeral)
