"""What was measured before: the last figure, of what it was, and what still governs the next."""

from collections.abc import Callable
from copy import copy
from functools import partial

from czfacts.reading.names.names import Name, cut, is_led, noun, owner, plain, roles
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.areas import Span
from czfacts.reading.text.unit_words import is_counted, measured
from czfacts.reading.words import alternatives, having, table
from czfacts.regex import lazy_regex

_NEVER_OWN = frozenset(["人", "名", "人次", "户", "元"])
_UTMOST = lazy_regex(
    "最[高低大小多少快慢长短早晚]|各[项类种地级]|各级各类[一-鿿]*|全部|所有|平均|累计|合计|两项|三项|其余",
    needs="最各全所均累合两三其",
)
_LISTED = lazy_regex("[和及与、]")
LIMITED = lazy_regex("[0-9]|亿元|万元|以上|以下")
# 扣非后, 在岗, 售价3万元的琴: no things to which measures belong.
_NO_THING = lazy_regex(
    lambda: (
        f"(?:[后前里内上着了岗]|{alternatives('no_names', 'thing')})\\Z"
        "|\\A(?:比|按|在(?![建校职编册产售营库租])|每|拟)|[0-9]"
    )
)
_DEED = 2  # characters of the verb of a rate: 污染 of 污染率
_MOST_LEVELS = 12  # of a list that is spoken of again


class Memory:
    """What was said last, and of what it was a part."""

    def __init__(self, aspect: str = "", main: Name = ()) -> None:
        self.aspect = aspect
        """What the section measures of things that nothing else is said of: 价格."""
        self.main = main
        """What the text as a whole measures."""
        self.name: Name = ()
        self.is_others = False
        """Whether the figure at hand is a body's, which what the text measures is not."""
        self.unit = ""
        self.said: Said | None = None
        self.grows = False
        """Whether a rate of growth was spoken of last."""
        self.counted: Name = ()
        """The things that were counted last, where they stood behind their number."""
        self.counted_unit = ""
        """In what they were counted."""
        self.spent: Span = (0, 0)
        """The noun that stood behind the last number."""
        self.whole: tuple[Name, str] = ((), "")
        """Of what parts are counted next, and in what it was counted: 企业 of 463家企业中."""
        self.grown: Name = main
        """What grew or fell last."""
        self.doubts = 0
        """How doubtful the last name was."""
        self.is_new = True
        """Whether a sentence begins."""
        self.pair: list[Name] = []
        """What 前者 and 后者 mean."""
        self.moved: list[Name] = []
        """The two things of which the clause before says that they moved: 一升一降."""
        self.items: list[Name] = []
        """The things that were listed and counted last: 纺织、家具、五金三大产业."""
        self.past: tuple[tuple[Name, str], ...] = ()
        """The levels that were named last, in other sentences, too, each with what measures it."""
        self.owner: Callable[[], Name] = tuple
        """Whose the next measures are, which few ask."""
        self.parent: Name = ()
        self.topic: Name = ()
        self.heading: Name = ()
        self.here = 0
        """How many of them were named in this sentence."""
        self.told: tuple[Name, ...] = ()
        """The measures of this sentence, each once, whatever was said of them."""
        self.near = 0
        """How many of them stand behind the last semicolon."""
        self.speaker: Name = ()
        """Of what the clause before spoke: 零售业 of 零售业受油价影响, (营业额)减少5%."""
        self.speaks_on = False
        """Whether only a comma stands behind that clause."""

    def copy(self) -> "Memory":
        """Return it as it is now, to be restored behind a parenthesis."""
        return copy(self)

    def passed(self, mark: str) -> None:
        """Forget what does not outlast the punctuation *mark*."""
        if mark == ";" and self.parent:
            self.owner = partial(owner, self.parent)  # 存栏52万头, 其中母猪6万头; (出栏)
        if mark in "。!?;":
            self.speaker = ()
            self.near = 0
        if mark in "。!?":
            self.owner = tuple
            self.parent = self.topic = self.heading = ()
            self.here = 0
            self.told = ()
            self.items = []
            self.whole = ((), "")
            self.is_new = True

    def spoken(self, whose: Name, *, goes_on: bool) -> None:
        """Take what a clause without a figure says something of, which may go on in the next."""
        self.speaker, self.speaks_on = whose, goes_on

    @property
    def owns_nothing(self) -> bool:
        """Tell whether nothing is known whose the next measures are."""
        return not self.owner()

    def headed(self, name: Name) -> None:
        """Take a measure before a colon, of which figures of parts follow: 报销比例:(职工81%)."""
        self.name, self.unit, self.heading = name, "", name

    def led(self, topic: Name) -> None:
        """Take the noun of a whole that is only named: 主要产品产量中,(水泥640万吨)."""
        if noun(topic):
            self.topic = topic

    def ranked(self, count: int) -> list[Name] | None:
        """Return the last *count* measures of this sentence: A增8%, B增9%, 分别居(第三、第二)."""
        return [*self.told[-count:]] if len(self.told) >= count else None

    def listed(self, count: int) -> list[Name] | None:
        """Return the names of the last *count* levels, for a list that gives none."""
        return [name for name, _ in self.past[-count:]] if self.here >= count else None

    def owned(self, name: Name) -> None:
        """Let 总投资, 占地 and their like be said of the owner of *name* next."""
        self.owner = partial(_owner, name) if name else tuple

    def keep(self, name: Name, said: Said, unit: str, *, grows: bool) -> None:
        """Remember what was said."""
        self.name, self.said, self.grows, self.is_new = name, said, grows, False
        self.speaker, self.moved = (), []
        if said.relation == "change_rate":
            self.grown = name
        if said.relation == "change_rate" and self.told and name not in (*self.told, *self.pair):
            self.pair = [self.told[-1], name]  # 国有企业下降2%, 民营企业增长6%, 后者…
        if name and name not in self.told[-1:]:
            self.told = (*self.told, name)[-_MOST_LEVELS:]
            self.near = min(self.near + 1, _MOST_LEVELS)
        if said.relation == "level":
            self.unit = unit
            self.past = (*self.past, (name, measured(unit)))[-_MOST_LEVELS:]
            self.here = min(self.here + 1, _MOST_LEVELS)
            if name not in self.pair:
                self.pair = [each for each, _ in self.past[-2:]]

    def own(self, name: Name, unit: str) -> None:
        """Remember whose the next measures are, after a clause that names it itself."""
        if is_led(name):
            if is_counted(unit) and measured(unit) not in _NEVER_OWN:
                self.owned(name)
        elif noun(name) or is_counted(unit):
            self.owned(name)

    def is_headed(self, name: Name, unit: str) -> bool:
        """Tell whether *name* is only whose the measure before the colon is."""
        if not self.heading or is_counted(unit):
            return False
        return not noun(name) or "people" in roles(noun(name))

    @property
    def has_parts(self) -> bool:
        """Tell whether two parts or more of a whole were named last: 其中教授48人、副教授71人."""
        names = [name for name, _ in self.levels()]
        return bool(self.parent) and self.parent in names[:-2]

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

    def levels(self) -> tuple[tuple[Name, str], ...]:
        """Return the levels that were named in this sentence."""
        return self.past[len(self.past) - self.here :]

    def things(self, unit: str) -> Name:
        """Return what was counted in *unit* last, itself told apart by no limit."""
        for name, its in reversed(self.levels()):
            if its == measured(unit) and not LIMITED.search(plain(name)):
                return name
        return ()


def _owner(name: Name) -> Name:
    """Return whose measures 总投资, 占地 and their like are behind *name*, () for nobody's."""
    is_new = plain(name).startswith("新") and plain(name).endswith(having("things", "project"))
    whose = name if is_new else _bearer(name)  # 新签约项目
    text = plain(whose)
    is_one = (
        len(text) > 1
        and not _UTMOST.fullmatch(text)
        and not _LISTED.search(text)
        and "whole" not in table("front").roles(text)
        and text not in having("classes", "kind")
        and "measure" not in table("nouns").roles(text)
        and _is_thing(text)
        and (is_new or not _is_done(text))
    )
    return whose if is_one else ()


def _bearer(name: Name) -> Name:
    """Return whose a measure is: 菌棒 of 菌棒污染率, which no 产值 is of 菌棒污染."""
    whose = owner(name)
    last = whose[-1] if whose else None
    if last is None or plain(noun(name)) != "率":
        return whose
    rest = cut(last, 0, max(0, len(last.plain) - _DEED))
    return (*whose[:-1], rest) if rest.plain else whose[:-1]


def _is_done(text: str) -> bool:
    """Tell whether *text* says what is done, and to what: 保障航班."""
    verb = table("verb").at(text, 0, len(text))
    return verb is not None and not verb.has("noun") and 1 < len(verb.word) < len(text)


def _is_thing(text: str) -> bool:
    """Tell whether something can be of what is called *text*: not of 工作, 扣非后 and 比砍."""
    return not (_NO_THING.search(text) or table("verb").roles(text))
