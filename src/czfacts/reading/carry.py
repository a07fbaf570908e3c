"""What a clause leaves unsaid, taken over from the clauses before it."""

import re
from copy import copy

from czfacts.reading.areas import Span
from czfacts.reading.names import (
    Name,
    cut,
    is_led,
    noun,
    owner,
    plain,
    roles,
    without_verb,
    word,
)
from czfacts.reading.relations import Said
from czfacts.reading.words import table

_COUNTED = frozenset(["", "人次", "人", "名", "户"])  # beside classifiers
_NEVER_OWN = frozenset(["人", "名", "人次", "户", "元"])
_GROWN = frozenset(["亩", "公顷", "吨", "公斤", "斤", "株", "头", "只", "羽"])
_WITHIN = re.compile(r"(.{2,8}?)中(?=..)")
_MOST_LEVELS = 12  # of a list that is spoken of again


def measured(unit: str) -> str:
    """Return *unit* without its multiplier."""
    return unit if unit[:2] in ("千米", "千克", "千瓦", "千伏") else unit.lstrip("十百千万亿")


def is_counted(unit: str) -> bool:
    """Tell whether *unit* counts things, so that what is counted is name enough."""
    return measured(unit) in _COUNTED or bool(table("classifiers").roles(measured(unit)))


def unit_noun(unit: str) -> str:
    """Return what *unit* says is measured, "" where it says nothing: 面积 of mu."""
    return "".join(table("units_say").roles(measured(unit)))


class Memory:
    """What was said last, and of what it was a part."""

    def __init__(self) -> None:
        self.name: Name = ()
        self.unit = ""
        self.said: Said | None = None
        self.grows = False
        """Whether a rate of growth was spoken of last."""
        self.counted: Name = ()
        """The things that were counted last, where they stood behind their number."""
        self.spent: Span = (0, 0)
        """The noun that stood behind the last number."""
        self.run: list[Name] = []
        """The names of the last list."""
        self._owner: Name = ()
        self._parent: Name = ()
        self._topic: Name = ()
        self._levels: tuple[Name, ...] = ()

    def copy(self) -> "Memory":
        """Return it as it is now, to be restored behind a parenthesis."""
        return copy(self)

    def passed(self, mark: str) -> None:
        """Forget what does not outlast the punctuation *mark*."""
        if mark in "。!?":
            self._owner = self._parent = self._topic = ()
            self._levels = ()

    def led(self, topic: Name) -> None:
        """Take the noun of a whole that is only named: 主要产品产量中,(水泥640万吨)."""
        if noun(topic):
            self._topic = topic

    def listed(self, count: int) -> list[Name] | None:
        """Return the names of the last *count* figures, for a list that gives none."""
        if len(self.run) == count:
            return self.run
        return [*self._levels[-count:]] if len(self._levels) >= count else None

    def owned(self, name: Name) -> None:
        """Let 总投资, 占地 and their like be said of the owner of *name* next."""
        self._owner = owner(name)

    def keep(self, name: Name, said: Said, unit: str, *, grows: bool) -> None:
        """Remember what was said."""
        self.name, self.said, self.grows = name, said, grows
        if said.relation == "level":
            self.unit = unit
            self._levels = (*self._levels, name)[-_MOST_LEVELS:]

    def own(self, name: Name, unit: str) -> None:
        """Remember whose the next measures are, after a clause that names it itself."""
        if is_led(name):
            if is_counted(unit) and measured(unit) not in _NEVER_OWN:
                self.owned(name)
        elif noun(name) or is_counted(unit):
            self.owned(name)

    def completed(self, name: Name, relation: str, unit: str, *, is_part: bool, verb: int) -> Name:
        """Return *name*, whose first *verb* characters are a verb, with what it leaves unsaid."""
        if is_part and self.name:
            self._parent = self.name
        name = self._within(name)
        if not name:
            return self._unnamed(relation, unit)
        kinds = roles(name)
        if "relative" in kinds and self.name:
            is_total = "total" in kinds and not (relation == "level" and self._is_other(unit))
            is_same = is_total or relation not in ("level", "rank")
            if is_same:
                return self.name
            return (*(without_verb(self.name) if self._is_other(unit) else self.name), *name)
        if "dependent" in kinds:
            is_grown = measured(self.unit) in _GROWN
            return name if "free" in kinds and not is_grown else (*self._owner, *name)
        if "average" in kinds:
            return (*name, *self.name)
        if noun(name):
            return name
        is_bare = verb == len(plain(name)) and measured(unit) == measured(self.unit)
        is_bare = is_bare and bool(self.name) and self.name[-1].page is not None
        if is_bare and (not unit_noun(unit) or is_counted(unit)):
            return (*name, *_without_last(without_verb(self.name)))  # 引进博士132名, 流出29名
        return self._with_noun(name, relation, unit)

    def _is_other(self, unit: str) -> bool:
        """Tell whether *unit* cannot measure what was measured last: 5个电站, 总规模180万千瓦."""
        return is_counted(self.unit) and not is_counted(unit)

    def _within(self, name: Name) -> Name:
        """Leave out the whole that was just named: 秋粮中(稻谷13万吨)."""
        if not name or not (found := _WITHIN.match(name[0].plain)):
            return name
        if any(plain(level).startswith(found[1]) for level in self._levels):
            return (cut(name[0], found.end(), len(name[0].plain)), *name[1:])
        return name

    def _unnamed(self, relation: str, unit: str) -> Name:
        """Return the last name; 公路2条87公里 are two measures of one thing."""
        more = unit_noun(unit)
        was_count = self.said and self.said.relation == "level" and is_counted(self.unit)
        if relation == "level" and more and was_count and not is_counted(unit):
            return (*self.name, word(more))
        return self.name

    def _with_noun(self, name: Name, relation: str, unit: str) -> Name:
        """Give a part the noun of its whole: 粮食产量24万吨, 其中稻谷13万吨."""
        if self._topic:
            return (*name, *noun(self._topic))
        kind = noun(self._parent or self.name)
        if "元/" in unit:
            is_price = plain(kind).endswith(("价", "价格"))
            return (*name, *(kind if is_price else (word("价格"),)))
        if not kind or "general" in roles(kind):
            return name
        is_change = relation in ("change_rate", "change_amount", "rank")
        is_alike = relation == "level" and measured(unit) == measured(self.unit)
        return (*name, *kind) if is_change or (is_alike and not is_counted(unit)) else name


def _without_last(name: Name) -> Name:
    """Return *name* without the verb that it ends with: 项目 of 项目开工1980个, 完工1207个."""
    last = name[-1] if name else None
    verb = table("verb").before(last.plain, 2, len(last.plain)) if last else None
    if last is None or verb is None or len(verb.word) == 1 or table("nouns").roles(verb.word):
        return name
    return (*name[:-1], cut(last, 0, verb.start))
