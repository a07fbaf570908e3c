"""Names that point back at what was listed: 前者, 上述三类产品, 纺织、家具、五金三大产业."""

import re
from collections.abc import Sequence

from czfacts.reading.figures.marks import LINK
from czfacts.reading.names.lists import parted
from czfacts.reading.names.measures import name_in
from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import (
    Name,
    after,
    cut,
    is_led,
    noun,
    owner,
    pieces,
    plain,
    roles,
    word,
)
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.times import number
from czfacts.reading.text.unit_words import AGES, is_money, measured
from czfacts.reading.words import alternatives, having
from czfacts.regex import lazy_regex

_ONE_OF_TWO = {"前者": 0, "后者": 1}
_OUTCOME = lazy_regex(
    lambda: f'(?:{alternatives("telling", "answer")})(?![值率额量速])|"[^"]{{1,8}}"'
)
WAYS = "(?:便宜|年长|年轻|[贵高低大小多少长短深浅老快慢远近重轻])"
_MOST = lazy_regex(
    f"最(?P<how>{WAYS})的?(?:一[一-鿿]{{1,2}}?)?[要打有卖达能需]?",
    needs="最",
)
_UTMOST = lazy_regex(rf"最{WAYS}(?!的)")
_AS_HIGH = {"贵": "高", "便宜": "低"}
_SENSES = (
    (("贵", "便宜", "高", "低"), "价格"),
    (("老", "年长", "年轻", "大", "小"), "年龄"),
    (("深", "浅"), "深度"),
    (("长", "短"), "长度"),
)
_RATE = 3  # characters of 机收率
_BOTH = ("两者", "二者")
_RATES = lazy_regex(
    lambda: (
        f"(?:{(rates := alternatives('endings', 'rate', 'change'))}|幅度)(?:{LINK}(?:{rates})?)?各?"
    )
)
_ABOVE = "(?:上述|以上|这)?"
_ALL = lazy_regex(
    lambda: f"{_ABOVE}(?P<many>[二两三四五六])[者项](?:{alternatives('relating', 'together')})?"
)
_THOSE = lazy_regex(f"{_ABOVE}(?P<many>[两二三四五六七八九十])(?:者|[^的]{{1,6}}的?)")
_MOVES = lazy_regex(
    '(?:[则均都]?(?:实现|呈现?|保持)?"?)(?:一[升增涨高快]一[降减跌低慢]|一[降减跌低慢]一[升增涨高快]|双双|双)[^、和及与]{0,5}\\Z'
)


def recalled(name: Name, memory: Memory, link: str) -> Name:
    """Return *name* with what 前者, 后者 or 三者 means, of several with *link* between them."""
    if all_of := _ALL.match(plain(name)):
        said = after(name, all_of.end())
        things = _last(memory, number(all_of["many"]))
        return _together(things, said, link) if things else name
    which = _ONE_OF_TWO.get(plain(name)[:2])
    if which is None:
        return name
    is_alone = plain(name) in _ONE_OF_TWO
    if len(memory.pair) != len(_ONE_OF_TWO) or (memory.sentence.is_new and not is_alone):
        return after(name, len("前者"))  # 甲厂稳住了, 乙厂没有。前者(产值)8亿元
    meant = memory.pair[which]
    if is_alone:
        return meant
    return (*owner(meant), cut(name[0], 2), *name[1:])


def pointed(page: Page, name: Name, memory: Memory) -> Name:
    """Return the measure before where *name* only points to it: 新订单指数 of 该(指数)."""
    start, text = name[0].span[0] if name and name[0].span else 0, plain(name).removeprefix("一")
    is_this = page.text.endswith(("该", "这"), 0, start) and plain(memory.name).endswith(text)
    return memory.name if text and is_this else name


def meant_by_two(name: Name, memory: Memory) -> tuple[Name, ...]:
    """Return the two things of which two figures are, () where *name* says more than that.

    甲8亿元, 乙9亿元, (两者)各占21%和7%; 出口2亿元, 进口3亿元, (增幅和减幅)依次是6%和7%.
    """
    text = plain(name)
    if text[:2] in _BOTH:
        return memory.pair if len(memory.pair) == len(_ONE_OF_TWO) else ()
    is_grown = memory.said is not None and memory.said.relation == "change_rate"
    last = memory.ranked if is_grown else memory.listed
    return last(len(_ONE_OF_TWO)) if _RATES.fullmatch(text) else ()


def _last(memory: Memory, count: int) -> Sequence[Name]:
    """Return the last *count* measures of this sentence, () where it has not so many."""
    is_pair = count == len(_ONE_OF_TWO) == len(memory.pair)
    return memory.pair if is_pair else memory.ranked(count)


def _together(things: Sequence[Name], said: Name, link: str) -> Name:
    """Return what is *said* of several things at once: 增速差 of 甲与乙, 占比 of 甲、乙装机."""
    whose = [owner(each) for each in things]
    is_alike = len({plain(noun(each)) for each in things}) == 1
    if said and plain(said) != "之比" and len({plain(each) for each in whose}) > 1:
        things = whose
    elif is_alike and all(whose):
        things = [*whose[:-1], things[-1]]
    first, *others = things
    joined = [piece for each in others for piece in (word(link), *each)]
    return (*first, *joined, *said)


def utmost(name: Name, unit: str, memory: Memory) -> Name:
    """Return what 最贵的一晚 and 最高 are the most of: 民宿价格, or what was measured last."""
    found = _MOST.fullmatch(plain(name)) if memory.name else None
    if not found:
        return ()
    if measured(unit) == measured(memory.unit):
        *rest, last = memory.name
        if any(_UTMOST.search(each.plain) for each in memory.name):
            return _opposite(memory.name, found["how"])
        return (*rest, word(last.plain.removeprefix("平均"))) if last.page is None else memory.name
    kinds = (noun for words, noun in _SENSES if found["how"] in words)
    kind = next((kind for kind in kinds if _may_be(kind, unit)), "")
    whose = memory.counted.name or owner(memory.name)
    return (*whose, word(kind)) if kind else ()


def _opposite(name: Name, how: str) -> Name:
    """Return 最低气温 of 最高气温 where *how* is 低: the other end of what was measured."""

    def turned(end: re.Match[str]) -> str:
        return f"最{_AS_HIGH.get(how, how) if end[0][1:] in '高低' else how}"

    return tuple(word(_UTMOST.sub(turned, each.plain)) for each in name)


def _may_be(kind: str, unit: str) -> bool:
    """Tell whether what is called *kind* is measured in *unit*: no 年龄 in metres."""
    if kind == "价格":
        return is_money(unit)
    return unit in (*AGES, "") if kind == "年龄" else not is_money(unit)


def turned_share(page: Page, clause: Clause, memory: Memory) -> Name:
    """Return the name of the last share with another outcome: 订单增加企业占40%, (持平)的35%."""
    is_after = memory.said is not None and memory.said.relation == "share"
    if not is_after or clause.figure.unit not in ("%", "成"):
        return ()
    start, end = clause.head
    than = having("before", "over", "under")
    start += next((len(word) for word in than if page.text.startswith(word, start)), 0)
    said = _OUTCOME.fullmatch(page.text[start:end].rstrip("的者占为"))
    before = next((piece for piece in memory.name[::-1] if _OUTCOME.search(piece.plain)), None)
    if not said or before is None:
        return ()
    *_, last = _OUTCOME.finditer(before.plain)
    at = memory.name.index(before)
    left = cut(before, 0, last.start())
    right = cut(before, last.end())
    name = (left, *pieces(page, (start, start + said.end())), right)
    return (*memory.name[:at], *(piece for piece in name if piece.text), *memory.name[at + 1 :])


def spread(name: Name, count: int, memory: Memory) -> Sequence[Name] | None:
    """Return a name for each of the *count* things that *name* speaks of together."""
    if _ALL.fullmatch(plain(name)):
        return _last(memory, count) or None  # 三者分别拉动增长1、2和3个百分点
    if len(memory.sentence.items) == count and (measure := _of_counted(memory, name)) is not None:
        return [(*item, *measure) for item in memory.sentence.items]
    if owners := _owners(name, count, memory):
        return [(*whose, *name) for whose in owners]
    those = _THOSE.match(plain(name))
    if not those or number(those["many"]) != count or len(memory.past) < count:
        return None
    rest = cut(name[0], those.end())
    return [(*owner(level), rest) for level, _ in memory.past[-count:]] if rest.text else None


def _of_counted(memory: Memory, name: Name) -> Name | None:
    """Return what is measured of the things that were counted: 日均流量 of 收费站日均流量.

    None where nothing tells that *name* is of them.
    """
    things, text = plain(memory.counted.name), plain(name)
    same = (size for size in range(len(things), 1, -1) if text.startswith(things[-size:]))
    if size := next(same, 0):
        return after(name, size)
    return (name if is_led(name) else noun(name)) or None


def may_move(text: str, start: int, end: int) -> bool:
    """Tell, at little cost, what cannot end in 一升一降 or 双双."""
    return text.find("一", start, end) >= 0 or text.find("双", start, end) >= 0


def _owners(name: Name, count: int, memory: Memory) -> list[Name]:
    """Return whose the levels of the last list are, for another measure of theirs: 毛利率分别为."""
    last, text = memory.alike(count), plain(name)
    is_rate = text.endswith("率") and len(text) == _RATE
    if (plain(noun(name)) != text and not is_rate) or "relative" in roles(name):
        return []
    owners = [owner(level) for level in last]
    words = [plain(whose) for whose in owners]
    is_list = len({plain(noun(level)) for level in last}) == 1 and len(set(words)) == count
    return owners if is_list else []


def paired(page: Page, lead: Span) -> tuple[Name, ...]:
    """Return the two things that a clause without figures names: 出口、进口一升一降."""
    moves = _MOVES.search(page.text, *lead)
    name = name_in(page, (lead[0], moves.start())) if moves else ()
    return tuple((name and parted(name, len(_ONE_OF_TWO))) or ())
