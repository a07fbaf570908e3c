"""What was measured before: the last figure, of what it was, and what still governs the next.

What is remembered `InSentence` or `InStretch` ends with it, all other memory with the paragraph.
None changes: what is remembered makes a new one.
"""

from collections.abc import Sequence
from typing import NamedTuple, Self

from czfacts.reading.names.bearers import bearer
from czfacts.reading.names.names import Name, is_led, noun, owner, plain, roles
from czfacts.reading.names.topics import Spoken
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.areas import Span
from czfacts.reading.text.unit_words import is_counted, measured
from czfacts.reading.words import having
from czfacts.regex import lazy_regex

_NEVER_OWN = frozenset(["人", "名", "人次", "户", "元"])
LIMITED = lazy_regex("[0-9]|亿元|万元|以上|以下")
_MOST = 12  # measures of a list that is spoken of again


class Level(NamedTuple):
    """What was counted or measured, and in what, without its multiplier."""

    name: Name = ()
    unit: str = ""


class InStretch(NamedTuple):
    """What is remembered until a semicolon."""

    told: tuple[Name, ...] = ()
    """The measures of it, each once."""
    topic: Spoken = Spoken()
    """Of what the clause before spoke: 零售业 of 零售业受油价影响, (营业额)减少5%."""


class InSentence(NamedTuple):
    """What is remembered until a full stop."""

    is_new: bool = True
    """Whether nothing has been measured yet."""
    told: tuple[Name, ...] = ()
    """The measures of it, each once, whatever was said of them."""
    levels: tuple[Level, ...] = ()
    items: tuple[Name, ...] = ()
    """The things that were listed and counted last: 纺织、家具、五金三大产业."""
    whole: Level = Level()
    """Of what parts are counted next: 企业 of 463家企业中."""
    parent: Name = ()
    """Of what parts are told: 存栏 of 存栏52万头, 其中母猪6万头."""
    topic: Name = ()
    """The noun of a whole that is only named: 产量 of 主要产品产量中."""
    heading: Name = ()
    """The measure before a colon."""
    bears: Name = ()
    """What was named last of which the next measures may be."""
    is_parted: bool = False
    """Whether that is a whole whose parts were told before a semicolon."""


class Memory(NamedTuple):
    """What was said last, and of what it was a part."""

    aspect: str
    """What the section measures of things that nothing else is said of: 价格."""
    main: Name
    """What the text as a whole measures."""
    grown: Name
    """What grew or fell last."""
    is_others: bool = False
    """Whether the figure at hand is a body's, which what the text measures is not."""
    name: Name = ()
    unit: str = ""
    """That of the last level."""
    said: Said | None = None
    grows: bool = False
    """Whether a rate of growth was spoken of last."""
    doubts: int = 0
    """How doubtful the last name was."""
    last: Name = ()
    """What the last figure measures, without whose it is."""
    past: tuple[Level, ...] = ()
    """The levels that were named last, in other sentences, too."""
    pair: tuple[Name, ...] = ()
    """What 前者 and 后者 mean."""
    moved: tuple[Name, ...] = ()
    """The two things of which the clause before says that they moved: 一升一降."""
    counted: Level = Level()
    """The things that were counted last, where they stood after their number."""
    spent: Span = (0, 0)
    """The noun that stood after the last number."""
    sentence: InSentence = InSentence()
    stretch: InStretch = InStretch()

    def passed(self, mark: str) -> Self:
        """Return what outlasts the punctuation *mark*."""
        if mark in "。!?":
            parent = self.sentence.parent
            is_whole = (parent, measured(self.unit)) in self.sentence.levels
            name = parent if is_whole else self.name  # 主体5万户, 其中企业1万户。新设(主体)
            return self._replace(name=name, sentence=InSentence(), stretch=InStretch())
        if mark != ";":
            return self
        its = self.sentence
        its = its._replace(bears=its.parent, is_parted=True) if its.parent else its
        return self._replace(sentence=its, stretch=InStretch())  # 存栏52万头, 其中母猪6万头; (出栏)

    def spoken(self, topic: Spoken) -> Self:
        """Take of what the clause before the next figure speaks."""
        if topic == self.stretch.topic:
            return self
        return self._replace(stretch=self.stretch._replace(topic=topic))

    def headed(self, name: Name) -> Self:
        """Take a measure before a colon, of which figures of parts follow: 报销比例:(职工81%)."""
        return self._replace(name=name, unit="", sentence=self.sentence._replace(heading=name))

    def led(self, topic: Name, *, is_whole: bool = False) -> Self:
        """Take the noun of a whole that is only named: 主要产品产量中,(水泥640万吨)."""
        its = self.sentence._replace(topic=topic) if noun(topic) else self.sentence
        its = its._replace(whole=Level(its.topic)) if is_whole else its
        return self._replace(sentence=its)

    def moving(self, things: tuple[Name, ...]) -> Self:
        """Take the two things of which a clause says that they moved."""
        return self._replace(moved=things, pair=things or self.pair)

    def listing(self, items: Sequence[Name]) -> Self:
        """Take the things that are listed before their number."""
        return self._replace(sentence=self.sentence._replace(items=(*items,)))

    def parted(self, whole: Name) -> Self:
        """Take *whole* for that of which parts are told next."""
        return self._replace(sentence=self.sentence._replace(parent=whole))

    def counting(self, things: Level, spent: Span, *, is_whole: bool = False) -> Self:
        """Take *things* that stand after their number, in *spent*; a whole has parts next."""
        its = self.sentence._replace(whole=things) if is_whole else self.sentence
        return self._replace(counted=things, spent=spent, sentence=its)

    def owned(self, name: Name) -> Self:
        """Let 总投资, 占地 and their like be said of the owner of *name* next."""
        its = self.sentence
        if its.bears == name and not its.is_parted:
            return self
        return self._replace(sentence=its._replace(bears=name, is_parted=False))

    def owning(self, name: Name, unit: str) -> Self:
        """Take whose the next measures are from a clause that names it itself."""
        if is_led(name):
            is_owner = is_counted(unit) and measured(unit) not in _NEVER_OWN
        else:
            is_owner = bool(noun(name)) or is_counted(unit)
        return self.owned(name) if is_owner else self

    def kept(self, name: Name, said: Said, unit: str, *, grows: bool) -> Self:
        """Take what was said."""
        if plain(name) in having("relating", "ranks"):
            return self  # 收入29450元, (居)五县之首, 是最低的1.7倍
        its, near, past = self.sentence, self.stretch.told, self.past
        told, levels, last = its.told, its.levels, self.unit
        if name and name not in told[-1:]:
            told, near = (*told, name)[-_MOST:], (*near, name)[-_MOST:]
        if said.relation == "level":
            level, last = Level(name, measured(unit)), unit
            past, levels = (*past, level)[-_MOST:], (*levels, level)[-_MOST:]
        return self._replace(
            name=name,
            unit=last,
            said=said,
            grows=grows,
            grown=name if said.relation == "change_rate" else self.grown,
            past=past,
            pair=self._pair(name, said),
            moved=(),
            sentence=its._replace(is_new=False, told=told, levels=levels),
            stretch=InStretch(near, self.stretch.topic.after(name)),
        )

    def _pair(self, name: Name, said: Said) -> tuple[Name, ...]:
        """Return what 前者 and 后者 mean once *name* was measured."""
        told = self.sentence.told
        if said.relation == "level" and name not in self.pair:
            return (*(level.name for level in self.past[-1:]), name)
        if said.relation == "change_rate" and told and name not in (*told, *self.pair):
            return (told[-1], name)  # 国有企业下降2%, 民营企业增长6%, 后者…
        return self.pair

    def owner(self) -> Name:
        """Return whose 总投资, 占地 and their like are, () for nobody's."""
        its = self.sentence
        return owner(its.bears) if its.is_parted else bearer(its.bears)

    def ranked(self, count: int) -> tuple[Name, ...]:
        """Return the last *count* measures of this sentence: A增8%, B增9%, 分别居(第三、第二)."""
        told = self.sentence.told
        return told[-count:] if len(told) >= count else ()

    def alike(self, count: int) -> tuple[Name, ...]:
        """Return the last *count* measures where they are one of several things, or all told."""
        told = self.ranked(count)
        kinds = [plain(noun(each)) for each in self.ranked(count + 1) or told]
        is_one = len({*kinds[-count:]}) == 1 and kinds[:-count] != kinds[-1:]
        is_all = {*told} == {*self.sentence.told}
        return told if is_one or is_all else ()

    def listed(self, count: int) -> tuple[Name, ...]:
        """Return the names of the last *count* levels, for a list that gives none."""
        levels = self.sentence.levels
        return tuple(level.name for level in levels[-count:]) if len(levels) >= count else ()

    def is_headed(self, name: Name, unit: str) -> bool:
        """Tell whether *name* is only whose the measure before the colon is."""
        if not self.sentence.heading or is_counted(unit):
            return False
        return not noun(name) or "people" in roles(noun(name))

    @property
    def has_parts(self) -> bool:
        """Tell whether two parts or more of a whole were named last: 其中教授48人、副教授71人."""
        names = [level.name for level in self.sentence.levels]
        return bool(self.sentence.parent) and self.sentence.parent in names[:-2]

    def is_other(self, unit: str) -> bool:
        """Tell whether *unit* cannot measure what was measured last: 5个电站, 总规模180万千瓦."""
        return bool(self.past) and is_counted(self.unit) and not is_counted(unit)

    def level_in(self, unit: str) -> Name:
        """Return the last level that *unit* may change: 产值30亿元, 工人500人, 减少2亿元."""
        whose = measured(unit).partition("/")[0]
        if whose == measured(self.unit).partition("/")[0]:
            return self.name
        alike = (name for name, its in reversed(self.past) if its.partition("/")[0] == whose)
        return next(alike, self.name)

    def last_in(self, unit: str) -> Name:
        """Return the last level that was measured in *unit*."""
        alike = (name for name, its in reversed(self.past) if its == measured(unit))
        return next(alike, ())

    def things(self, unit: str) -> Name:
        """Return what was counted in *unit* last, itself told apart by no limit."""
        for name, its in reversed(self.sentence.levels):
            if its == measured(unit) and not LIMITED.search(plain(name)):
                return self._undivided(name)
        return ()

    def _undivided(self, name: Name) -> Name:
        """Return the whole of which parts are told where *name* is one, named after it."""
        whole = self.sentence.parent
        if not whole or not name or whole[-1].span is None or name[-1].span is None:
            return name
        (start, end), (since, till) = whole[-1].span, name[-1].span
        return whole if start <= since and end == till else name
