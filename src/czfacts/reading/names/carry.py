"""What a clause leaves unsaid, taken over from the clauses before it."""

from copy import copy

from czfacts.reading.names.names import (
    Name,
    cut,
    first_verb,
    is_led,
    noun,
    of_part,
    owner,
    plain,
    roles,
    without_verb,
    word,
)
from czfacts.reading.names.supplied import priced
from czfacts.reading.relations.relations import Said, is_points
from czfacts.reading.text.areas import Span
from czfacts.reading.text.unit_words import is_counted, is_money, measured, unit_noun
from czfacts.reading.text.words import table
from czfacts.regex import lazy_regex

_PEOPLE = ("人", "口", "户")
_NEVER_OWN = frozenset(["人", "名", "人次", "户", "元"])
_IS_PERSON = lazy_regex("[人员者户工生师民]\\Z")
_SUMS_OF_PRODUCTS = ("生产总值", "GDP")  # what is each part's is its 增加值
_UTMOST = lazy_regex(
    "最[高低大小多少快慢长短早晚]|各[项类种地级]|全部|所有|平均|累计|合计|两项|三项|其余"
)
_LISTED = lazy_regex("[和及与、]")
_LIMITED = lazy_regex("[0-9]|亿元|万元|以上|以下")
_LONGEST_HEAD = 4
_WHOLE_DEED = 4  # characters of a verb that has its object with it: 提起公诉
_GROWN = frozenset(["亩", "公顷", "吨", "公斤", "斤", "株", "头", "只", "羽"])
_WITHIN = lazy_regex(r"(.{2,8}?)中(?![学心国小央等药医型期东部介])(?=..)")
_WHERE = frozenset(
    f"{place}{side}"
    for place in ("省", "市", "县", "区", "境", "国", "海", "村")
    for side in "内外"
)
_DEGREE = lazy_regex("[一-鿿]{2}(?<!制|年|季|程|角|态|限)度\\Z")  # 植被盖度
_TRADES = ("进口", "出口", "进出口")
_OF_MONEY = ("费", "费用", "收入", "支出", "价", "价格", "投资", "资金")
_KINDS = frozenset(
    ["涉农", "不良", "普惠", "绿色", "短期", "中长期", "个人", "信用", "公共", "免费", "有偿"]
)
_MEANS = ("人均", "户均", "亩均", "单均", "场均")
_CONTRIBUTES = lazy_regex("对[^,;。]{2,10}的?(?:贡献率|拉动力?)")  # of what was measured before
_VILLAGES = (
    "村",
    "社区",
    "乡",
    "乡镇",
    "镇",
    "村民小组",
    "自然村",
    "行政村",
    "建制村",
    "小区",
    "街道",
)
_GRADE = lazy_regex(
    "国家级|[省市县区乡镇村州盟]级|[ⅠⅡⅢⅣⅤIVX一二三四五六]+[类级等]|[轻中重]度|[甲乙丙][等级]|[A-E]{1,5}级"
)
# 扣非后, 在岗, 售价3万元的琴: no things to which measures belong.
_NO_THING = lazy_regex(
    "[后前里内上着了岗]\\Z|工作\\Z|(?:履约|营业|季度|月度|年度|整体|其他|门诊|住院)\\Z|\\A(?:比|按|在|每|拟)|[0-9]"
)
_MOST_LEVELS = 12  # of a list that is spoken of again


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
        self.counted_unit = ""
        """In what they were counted."""
        self.spent: Span = (0, 0)
        """The noun that stood behind the last number."""
        self.doubts = 0
        """How doubtful the last name was."""
        self._is_new = True
        """Whether a sentence begins."""
        self.pair: list[Name] = []
        """What 前者 and 后者 mean."""
        self.items: list[Name] = []
        """The things that were listed and counted last: 纺织、家具、五金三大产业."""
        self.past: tuple[tuple[Name, str], ...] = ()
        """The levels that were named last, in other sentences, too, each with what measures it."""
        self._owner: Name = ()
        self._parent: Name = ()
        self._topic: Name = ()
        self._heading: Name = ()
        self._here = 0
        """How many of them were named in this sentence."""
        self._told: tuple[Name, ...] = ()
        """The measures of this sentence, each once, whatever was said of them."""
        self._speaker: Name = ()
        """Of what the clause before spoke: 零售业 of 零售业受油价影响, (营业额)减少5%."""

    def copy(self) -> "Memory":
        """Return it as it is now, to be restored behind a parenthesis."""
        return copy(self)

    def passed(self, mark: str) -> None:
        """Forget what does not outlast the punctuation *mark*."""
        if mark == ";" and self._parent:
            self._owner = owner(self._parent)  # 存栏52万头, 其中母猪6万头; (出栏)
        if mark in "。!?;":
            self._speaker = ()
        if mark in "。!?":
            self._owner = self._parent = self._topic = self._heading = ()
            self._here = 0
            self._told = ()
            self.items = []
            self._is_new = True

    def spoken(self, whose: Name) -> None:
        """Take what a clause without a figure says something of."""
        self._speaker = whose

    def headed(self, name: Name) -> None:
        """Take a measure before a colon, of which figures of parts follow: 报销比例:(职工81%)."""
        self.name, self.unit, self._heading = name, "", name

    def led(self, topic: Name) -> None:
        """Take the noun of a whole that is only named: 主要产品产量中,(水泥640万吨)."""
        if noun(topic):
            self._topic = topic

    def ranked(self, count: int) -> list[Name] | None:
        """Return the last *count* measures of this sentence: A增8%, B增9%, 分别居(第三、第二)."""
        return [*self._told[-count:]] if len(self._told) >= count else None

    def listed(self, count: int) -> list[Name] | None:
        """Return the names of the last *count* levels, for a list that gives none."""
        return [name for name, _ in self.past[-count:]] if self._here >= count else None

    def owned(self, name: Name) -> None:
        """Let 总投资, 占地 and their like be said of the owner of *name* next."""
        whose = owner(name)
        mean = table("nouns").at(plain(whose), 0, len(plain(whose)))
        if mean and mean.has("average"):
            whose = (cut(whose[0], mean.end, len(whose[0].plain)), *whose[1:])  # 日均(快递)
        is_one = (
            len(plain(whose)) > 1
            and not _UTMOST.fullmatch(plain(whose))
            and not _LISTED.search(plain(whose))
            and "whole" not in table("front").roles(plain(whose))
            and plain(whose) not in _KINDS
            and _is_thing(plain(whose))
        )
        self._owner = whose if is_one else ()

    def keep(self, name: Name, said: Said, unit: str, *, grows: bool) -> None:
        """Remember what was said."""
        self.name, self.said, self.grows, self._is_new = name, said, grows, False
        self._speaker = ()
        if name and name not in self._told[-1:]:
            self._told = (*self._told, name)[-_MOST_LEVELS:]
        if said.relation == "level":
            self.unit = unit
            self.past = (*self.past, (name, measured(unit)))[-_MOST_LEVELS:]
            self._here = min(self._here + 1, _MOST_LEVELS)
            self.pair = [each for each, _ in self.past[-2:]]

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
            self._parent = self._whole(relation, unit)
        name = self._graded(self._within(name), unit)
        if whose := self._whose(name):
            return (*whose, *(name or noun(self.name)))
        if not name:
            return self._unnamed(relation, unit)
        kinds = roles(name)
        if "relative" in kinds and self.name:
            return self._meant(name, relation, unit)
        if self.is_headed(name, unit):
            return (*name, *self._heading)
        if "dependent" in kinds or "average" in kinds:
            return self._owned(name, kinds)
        if noun(name):
            return self._averaged(name, unit) or name
        if self._is_bare(name, unit, verb):
            return self._done(name, unit)
        return self._with_noun(name, relation, unit, is_part=is_part)

    def _whose(self, name: Name) -> Name:
        """Return of what was spoken before *name*, () where it has no need of it.

        第三产业 of 第三产业增加值6亿元, (对增长的贡献率)60%.
        """
        if self._speaker and (not name or "measure" in roles(name)):
            return self._speaker
        if self._is_new or not _CONTRIBUTES.fullmatch(plain(name)):
            return ()
        whose = owner(self.name) if plain(noun(self.name)) == "增加值" else self.name
        return of_part(whose, "")

    def _owned(self, name: Name, kinds: list[str]) -> Name:
        """Return a measure that needs an owner with it: 总投资, 人均."""
        if "dependent" not in kinds:
            return self.name if plain(self.name).startswith(plain(name)) else (*name, *self.name)
        is_grown = measured(self.unit) in _GROWN
        is_whole = plain(name).startswith(plain(self._owner))
        if is_whole or ("free" in kinds and not is_grown):
            return name
        return (*_without_end(self._owner, plain(name)), *name)

    def _is_bare(self, name: Name, unit: str, verb: int) -> bool:
        """Tell whether *name* is only a verb that goes on with what was measured last."""
        is_same = measured(self.unit) in (measured(unit), "")
        is_same = is_same or (is_counted(unit) and bool(self.things(unit)))
        is_bare = verb == len(plain(name)) and is_same and not _has_object(plain(name))
        is_bare = is_bare and bool(self.name) and self.name[-1].page is not None
        return is_bare and "relative" not in roles(noun(self.name))

    def _done(self, name: Name, unit: str) -> Name:
        """Return a verb with the things that were counted last: 引进博士132名, 流出29名."""
        if unit_noun(unit) and not is_counted(unit):
            return name  # 规划面积12亩, 已建成(面积)4亩
        things = self.things(unit) or self.name
        if plain(things).startswith(plain(name)):
            return things  # 发送旅客2万人次, 两省分别发送1.4万
        if is_counted(unit) and len(plain(things)) == 1:
            return name  # 走了11个, 招来6个
        return (*name, *_without_last(without_verb(things)))

    def _averaged(self, name: Name, unit: str) -> Name:
        """Return 城镇居民人均 with the 可支配收入 that the last name had behind its 人均."""
        mean = next((mean for mean in _MEANS if plain(name).endswith(mean)), "")
        if not mean or measured(unit) != measured(self.unit) or len(plain(name)) == len(mean):
            return ()
        for number, piece in enumerate(self.name):
            if (at := piece.plain.rfind(mean)) >= 0:
                rest = cut(piece, at + len(mean), len(piece.plain))
                return (*name, *((rest,) if rest.text else ()), *self.name[number + 1 :])
        return ()

    def is_headed(self, name: Name, unit: str) -> bool:
        """Tell whether *name* is only whose the measure before the colon is."""
        if not self._heading or is_counted(unit) or "general" in roles(noun(self._heading)):
            return False
        return not noun(name) or "people" in roles(noun(name))

    def _meant(self, name: Name, relation: str, unit: str) -> Name:
        """Return what *name* only says the sense of: 增速, 总量."""
        is_total = "total" in roles(name) and not (relation == "level" and self._is_other(unit))
        if not is_total and relation in ("level", "rank"):
            return (*(without_verb(self.name) if self._is_other(unit) else self.name), *name)
        if is_total and is_counted(unit) and relation == "level":
            return without_verb(self.name)  # 新增3家, 总数20家
        is_rated = is_total and "relative" in roles(noun(self.name))
        return owner(self.name) if is_rated else self.name  # 增速居第3位, 总量居第7位

    def _whole(self, relation: str, unit: str) -> Name:
        """Return of what a part is spoken: 优良天数325天, 优良率89%, 其中(优)120天."""
        if relation != "level" or measured(unit) == measured(self.unit):
            return self.name
        return self.things(unit) or self.name

    def _is_other(self, unit: str) -> bool:
        """Tell whether *unit* cannot measure what was measured last: 5个电站, 总规模180万千瓦."""
        return is_counted(self.unit) and not is_counted(unit)

    def _within(self, name: Name) -> Name:
        """Leave out the whole that was just named: 秋粮中(稻谷13万吨)."""
        if not name or not (found := _WITHIN.match(name[0].plain)):
            return name
        if any(plain(level).startswith(found[1]) for level, _ in self._levels()):
            return (cut(name[0], found.end(), len(name[0].plain)), *name[1:])
        return name

    def _graded(self, name: Name, unit: str) -> Name:
        """Give a grade alone the things of another grade: 省级示范村4个, 市级(示范村)11个."""
        if not is_counted(unit) or not _GRADE.fullmatch(plain(name)):
            return name
        things = self.things(unit)
        for number, piece in enumerate(things):
            if other := _GRADE.search(piece.plain):
                rest = cut(piece, other.end(), len(piece.plain))
                return (*name, *((rest,) if rest.plain else ()), *things[number + 1 :])
        return name

    def _unnamed(self, relation: str, unit: str) -> Name:
        """Return the last name; 公路2条87公里 are two measures of one thing."""
        more = unit_noun(unit)
        if more == "年龄" != unit_noun(self.unit) and relation == "level":
            return (word(more),)  # 我, 29岁
        if relation == "share" and plain(first_verb(self.name)) == "生产":
            return (*without_verb(self.name), word("产量"))  # 生产原煤65亿吨, 占全国三成
        if relation == "change_amount" and not is_points(unit):
            return self._level_in(unit)
        was_share = self.said is not None and self.said.relation == "share"
        if relation == "level" and was_share and is_counted(unit) and unit:
            return self.things(unit) or self.name
        if measured(unit) in _PEOPLE and relation == "level":
            return self._people(unit, more)
        if self.name and self.name[-1].text == unit_noun(self.unit) != more and relation == "level":
            return ()  # 一个月能挣3000元: no months
        is_other = measured(unit) not in ("", measured(self.unit)) and is_counted(unit)
        if relation == "level" and is_other and (alike := self._last_in(unit)):
            return alike  # 出杯5万杯, 客单价12元, 最旺的一个月8200杯
        was_count = self.said and self.said.relation == "level" and is_counted(self.unit)
        if relation == "level" and more and was_count and not is_counted(unit):
            return (*self.name, word(more))
        return self.name

    def _level_in(self, unit: str) -> Name:
        """Return the last level that *unit* may change: 产值30亿元, 工人500人, 减少2亿元."""
        whose = measured(unit).partition("/")[0]
        if whose == measured(self.unit).partition("/")[0]:
            return self.name
        alike = (name for name, its in reversed(self.past) if its.partition("/")[0] == whose)
        return next(alike, self.name)

    def _last_in(self, unit: str) -> Name:
        """Return the last level that was measured in *unit*."""
        alike = (name for name, its in reversed(self.past) if its == measured(unit))
        return next(alike, ())

    def _levels(self) -> tuple[tuple[Name, str], ...]:
        """Return the levels that were named in this sentence."""
        return self.past[len(self.past) - self._here :]

    def things(self, unit: str) -> Name:
        """Return what was counted in *unit* last, itself told apart by no limit."""
        for name, its in reversed(self._levels()):
            if its == measured(unit) and not _LIMITED.search(plain(name)):
                return name
        return ()

    def _people(self, unit: str, more: str) -> Name:
        """Return whom a bare number of people or households counts: 队伍人数, 人口."""
        if self._is_new:
            return (word(more),)  # 。全镇共有9717户
        if measured(unit) == measured(self.unit) or measured(self.unit) in ("", "人", "名"):
            return self.name or (word(more),)
        name = self.name if self.name and self.name[-1].page else self.name[:-1]
        if plain(name) in _VILLAGES:
            return (word("户数" if measured(unit) == "户" else "人口"),)  # 8个村、1.2万人
        return (*name, word(more))

    def _with_noun(self, name: Name, relation: str, unit: str, *, is_part: bool) -> Name:
        """Give a part the noun of its whole: 粮食产量24万吨, 其中稻谷13万吨."""
        is_person = _IS_PERSON.search(plain(name)) and _IS_PERSON.search(plain(self._topic))
        is_priced = is_counted(unit) and plain(self._topic).endswith(_OF_MONEY)
        is_crowd = "people" in roles(noun(self._topic)) and measured(unit) not in _PEOPLE
        if self._topic and not is_person and not is_priced and not is_crowd:
            return (*name, *_traded(noun(self._topic), unit))
        whole = self._parent or self.name
        is_inside = bool(self._parent) and measured(unit) == measured(self.unit)
        if is_inside and plain(name) in _WHERE:
            return (*name, *whole)  # 新开门店80家, 其中海外20家
        if (
            is_part
            and len(plain(first_verb(whole))) > 1
            and plain(first_verb(whole)) not in plain(name)
            and not is_counted(unit)
            and relation == "level"
        ):
            return (*first_verb(whole), *name)  # 运输粮食320万吨, 其中(运输)大豆
        kind = (word("价格"),) if plain(noun(whole)) == "价" else noun(whole)
        is_same = measured(unit) == measured(self.unit)
        if kind and (is_same or relation != "level") and (more := _parallel(name, whole)):
            return (*name, *more)
        if price := _priced(name, kind, unit):
            return price
        is_degree = _DEGREE.search(plain(name)) is not None
        is_open = not kind or "general" in roles(kind) or is_degree
        if is_open or (not is_part and _does(name)):
            return name
        if plain(kind).endswith(_SUMS_OF_PRODUCTS):
            kind = (word("增加值"),)
        if plain(kind) in _TRADES and is_part and relation == "level" and not is_same:
            return (*name, *_traded(kind, unit))  # 机电产品出口58亿元, 其中汽车1.9万辆
        is_change = relation in ("change_rate", "change_amount", "rank")
        is_alike = relation == "level" and is_same
        was_level = self.said is not None and self.said.relation == "level"
        is_amount = relation == "change_amount" and not is_points(unit)
        if is_amount and not is_same and (was_level or is_money(unit)):
            return name  # 车程6小时, 油费省下400元
        is_theirs = not is_counted(unit) or (self._parent and _is_held(kind, unit))
        is_shared = is_change or (is_alike and is_theirs)
        return (*name, *_unsaid(kind, name)) if is_shared else name


def _is_thing(text: str) -> bool:
    """Tell whether something can be of what is called *text*: not of 工作, 扣非后 and 比砍."""
    return not (_NO_THING.search(text) or table("verb").roles(text))


def _without_end(whose: Name, name: str) -> Name:
    """Leave out of an owner what *name* begins with: 城区 of 城区优良, (优良率)."""
    last = whose[-1].plain if whose else ""
    same = next((size for size in (4, 3, 2) if last.endswith(name[:size]) and size < len(name)), 0)
    rest = cut(whose[-1], 0, len(last) - same) if same else None
    return whose if rest is None else (*whose[:-1], *((rest,) if rest.plain else ()))


def _has_object(verb: str) -> bool:
    """Tell whether a verb has its object with it: 提起公诉, but not 开工建设."""
    return len(verb) >= _WHOLE_DEED and not table("verb").roles(verb[-2:])


def _does(name: Name) -> bool:
    """Tell whether *name* says what is done, and with what: 进口煤炭, but not 加工业."""
    text = plain(name)
    verb = table("verb").at(text, 0, len(text))
    return verb is not None and not verb.has("noun") and 1 < len(verb.word) < len(text)


def _priced(name: Name, kind: Name, unit: str) -> Name:
    """Return the name of a price, () where *unit* does not tell that it is one."""
    if is_money(unit) and priced(name):
        return name  # 每斤干茶(价格)
    if "元/" not in unit:
        return ()
    is_price = plain(kind).endswith(("价", "价格"))
    return (*name, *(kind if is_price else (word("价格"),)))


def _traded(kind: Name, unit: str) -> Name:
    """Return 进口 and 出口 as what is measured in *unit*: 进口量 of tonnes."""
    if plain(kind) not in _TRADES or is_money(unit) or unit_noun(unit) or unit in ("%", ""):
        return kind
    return (word(plain(kind) + "量"),)


def _is_held(kind: Name, unit: str) -> bool:
    """Tell whether *kind* is what others have: 床位 of hospitals, but not 职工."""
    held = roles(kind)
    return "dependent" in held and "stock" in held and measured(unit) not in _PEOPLE


def _parallel(name: Name, other: Name) -> Name:
    """Return what a name of the same shape has behind its first word: 铁路货运量, (公路)."""
    first, whole = name[0].plain, other[0].plain
    size = len(first)
    is_alike = len(name) == 1 and size <= len(whole) and whole[size - 1] == first[-1]
    is_alike = is_alike and not _LISTED.match(whole[size : size + 1])
    if not is_alike or whole.startswith(first) or size > _LONGEST_HEAD:
        return ()
    rest = (cut(other[0], size, len(whole)), *other[1:]) if size < len(whole) else other[1:]
    return rest if noun(rest) and noun(rest) == noun(other) and len(plain(rest)) > 1 else ()


def _unsaid(kind: Name, name: Name) -> Name:
    """Return *kind* without what *name* ends with: 农产品销售(总额), not 销售销售总额."""
    size = len("销售")
    is_said = plain(kind).startswith(plain(name)[-size:]) and len(kind[0].plain) > size
    return (cut(kind[0], size, len(kind[0].plain)), *kind[1:]) if is_said else kind


def _without_last(name: Name) -> Name:
    """Return *name* without the verb that it ends with: 项目 of 项目开工1980个, 完工1207个."""
    last = name[-1] if name else None
    verb = table("verb").before(last.plain, 2, len(last.plain)) if last else None
    if last is None or verb is None or len(verb.word) == 1 or table("nouns").roles(verb.word):
        return name
    return (*name[:-1], cut(last, 0, verb.start))
