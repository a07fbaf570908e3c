"""Which figures are of one measure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from czfacts.base.model import FactBase, Indicator
from czfacts.base.references import with_id
from czfacts.errors import NothingFoundError, UnknownIdError
from czfacts.lookup import search
from czfacts.lookup.asked import require_text
from czfacts.lookup.stated import ReadFigure
from czfacts.reading import alike
from czfacts.values.compare import caseless
from czfacts.values.normal import Relation
from czfacts.values.suggest import did_you_mean
from czfacts.wording import Called, Phrase, some_of

MOST_NAMED = 10  # measures that a hint lists
SHORTEST = 3  # characters of a name that others may have at an end: not 产值


class Measure(NamedTuple):
    """A measure, and what of it is asked for."""

    key: str
    """What is alike in all names of it."""
    figures: tuple[Indicator, ...]
    """All its figures, in the order of the base."""
    relation: Relation
    """Its levels, or else the relation that most of its figures have."""


class Measures:
    """The measures of a fact base."""

    def __init__(self, base: FactBase) -> None:
        self._base = base
        self._by_id = {each.id: each for each in base.indicators}
        keys = {each.id: self._key(each) for each in base.indicators}
        same = _joined(keys.values())
        self._keys = {id: same[key] for id, key in keys.items()}

    def asked(self, words: Sequence[str]) -> Measure:
        """Return the measure that *words* name: by an id, a name, an alias, or parts of names.

        NothingFoundError where none is meant, UnknownIdError where several are.
        """
        require_text(" ".join(words), Phrase("a word"))
        for named in (self._by_an_id(words), self._by_a_name(words), self._by_words(words)):
            keys = dict.fromkeys(self._keys[each.id] for each in named)
            if len(keys) == 1:
                return self._measure(next(iter(keys)), named)
            if keys:
                raise _several(words, [self._called(key) for key in keys])
        near = search.nearest(self._base.indicators, words)
        said = Phrase("nothing found for '{words}'", words=" ".join(words))
        raise NothingFoundError(said, hint=did_you_mean(near) if near else self._hint())

    def key_of(self, figure: Indicator) -> str:
        """Return what all figures of the measure of *figure* have alike."""
        return self._keys[figure.id]

    def beside(self, measure: Measure) -> list[Indicator]:
        """Return the figures of other measures whose names have that of *measure*, or more of it.

        金融机构人民币各项存款余额 stands beside 人民币各项存款余额, and this beside it.
        """
        mine = measure.key
        return [
            each
            for each in self._base.indicators
            if (its := self._keys[each.id]) != mine and (mine in its or _is_cut(its, mine))
        ]

    def _hint(self) -> Phrase | None:
        """Return what measures there are; those with the most figures, where they are many."""
        often = [key for key, _ in Counter(self._keys.values()).most_common()]
        # Those beyond are but counted, and to name one takes long.
        named = some_of([*map(self._called, often[:MOST_NAMED]), *often[MOST_NAMED:]], MOST_NAMED)
        said = Phrase("available {what}: {values}", what=Phrase("measures"), values=named)
        return said if often else None

    def _key(self, figure: Indicator) -> str:
        """Return the key of a measure; what `indicator` names decides, as far as that goes."""
        passed = {figure.id}
        while (link := self._by_id.get(figure.indicator or "")) and link.id not in passed:
            figure = link
            passed.add(figure.id)
        if isinstance(figure, ReadFigure):
            return alike.measure(figure.measure, "level")
        area, entity = self._base.area_of(figure), figure.entity
        places = [text for name in (area, entity) if name for text in name.texts]
        return alike.measure("".join(figure.name.texts[:1]), figure.relation, places)

    def _by_an_id(self, words: Sequence[str]) -> list[Indicator]:
        return with_id(words[0], self._base.indicators) if len(words) == 1 else []

    def _by_a_name(self, words: Sequence[str]) -> list[Indicator]:
        """Return the figures of that very name; of the level where a measure is called so."""
        asked = " ".join(words)
        wanted = {caseless(asked), alike.measure(asked, "level")}
        named = [
            each
            for each in self._base.indicators
            if wanted & {*map(caseless, (*each.name.texts, *each.aliases))}
        ]
        return named or [
            each
            for each in self._base.indicators
            if any(alike.are_same(self._keys[each.id], it) for it in wanted)
        ]

    def _by_words(self, words: Sequence[str]) -> list[Indicator]:
        found = search.best_first(self._base, self._base.indicators, words)
        names = [
            each
            for each in found
            if all(caseless(word) in caseless(" ".join(each.name.texts)) for word in words)
        ]
        return names or found

    def _measure(self, key: str, named: Iterable[Indicator]) -> Measure:
        figures = tuple(each for each in self._base.indicators if self._keys[each.id] == key)
        relations = Counter(each.relation for each in named)
        return Measure(key, figures, max(relations, key=lambda it: (it == "level", relations[it])))

    def _called(self, key: str) -> Called:
        return next(each.name.shown for each in self._base.indicators if self._keys[each.id] == key)


def _joined(keys: Iterable[str]) -> dict[str, str]:
    """Return for each of *keys* the shortest of those that are the same words."""
    found: dict[str, list[list[str]]] = {}
    for key in dict.fromkeys(keys):
        groups = found.setdefault("".join(sorted(alike.uncounted(key))), [])
        same = next((group for group in groups if alike.are_same(group[0], key)), None)
        if same is None:
            groups.append([key])
        else:
            same.append(key)
    every = (group for groups in found.values() for group in groups)
    return {key: min(group, key=len) for group in every for key in group}


def _is_cut(name: str, whole: str) -> bool:
    """Tell whether *name* is *whole* without its first or its last words."""
    is_end = whole.startswith(name) or whole.endswith(name)
    return is_end and 2 * len(name) >= len(whole) and len(name) > SHORTEST


def _several(words: Sequence[str], names: Sequence[str]) -> UnknownIdError:
    shown = some_of([*dict.fromkeys(names)], MOST_NAMED)
    said = Phrase("'{words}' may mean several measures", words=" ".join(words))
    return UnknownIdError(said, hint=Phrase("say which: {ids}", ids=shown))
