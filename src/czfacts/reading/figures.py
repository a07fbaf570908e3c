"""Quantities in Chinese running text, each with its place."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from czfacts.reading import context, lexicon, numerals
from czfacts.reading.numerals import Number
from czfacts.values import characters


class Quantity(NamedTuple):
    value: Decimal
    """The number as printed: 1236.8 of 1236.8亿元, the lower end of a range."""
    unit: str
    """As printed, multiplier first, without what stands between: 亿元 of 230多亿元."""
    comparator: str
    """One of < <= = >= > ~ (about)."""
    start: int
    """Where it begins, in code points: at the word of its comparator, or at its number."""
    end: int
    """Where it ends, past unit and comparator."""
    direction: str | None = None
    """"up" after 增长 and its kin, "down" after 下降 and its kin; the value keeps its own sign."""
    high: Decimal | None = None
    """The upper end of a range."""
    parts: tuple[Decimal, ...] = ()
    """All numbers of a ratio, the value first."""
    per: str | None = None
    """Of what each, said before the figure: 人 of 人均."""


def find(text: str) -> list[Quantity]:
    """Return the quantities of *text* in order, never overlapping; a doubt is no quantity.

    The last 万 or 亿 belongs to the unit: 3000万颗 is 3000 万颗, 三十万亩 is 30 万亩; 两千五百亩 is
    2500 亩. Half is 50 %, 百分之三十 is 30 %, 三分之一 is 1 of the unit /3, because no percentage
    holds it exactly. 一个半小时 is 1.5 小时. A rank counts 位: 第二 is 2, 前三 at most 3; persons
    counted in 位 are therefore left out. Titles, short quotations and set phrases are names and
    hold none. A slip of the press is read as meant: 70亿亿元 is 70 亿元.
    Takes time in proportion to the length of *text*.
    """
    page = _Page(text, _plain(text))
    found: list[Quantity] = []
    position = 0
    while run := numerals.RUN.search(page.plain, position):
        quantity, position = _read_at(page, run)
        # A word is spent once: the 上 of 3家以上 is not that of 上百家.
        if quantity and (not found or quantity.start >= found[-1].end):
            found.append(quantity)
    return found


def read(text: str) -> Quantity | None:
    """Return the one quantity of *text*, None where it holds none or several."""
    found = find(text)
    return found[0] if len(found) == 1 else None


# Titles, short quotations (names and slogans; a long one is speech), set phrases.
_NAME = re.compile(
    "《[^《》]{0,100}》|“[^“”]{0,12}”|‘[^‘’]{0,12}’|「[^「」]{0,12}」|『[^『』]{0,12}』|"
    + "|".join(lexicon.NAMES.split()),
)
# All are paired, the long ones too: what stands between two quotations is none.
_STRAIGHT = re.compile(r'"(?P<short>[^"\n]{0,12}")?(?(short)|[^"\n]*")')


class _Page(NamedTuple):
    printed: str
    plain: str


def _plain(text: str) -> str:
    """Blank out the names of *text* and write the rest in one shape."""
    plain = _NAME.sub(lambda name: "□" * len(name[0]), characters.fold(text))
    return _STRAIGHT.sub(lambda name: "□" * len(name[0]) if name["short"] else name[0], plain)


# --- What is read where a number stands. Each reader says where to read on, too.

_Answer = tuple[Quantity | None, int]


def _read_at(page: _Page, run: re.Match[str]) -> _Answer:
    start = run.start()
    mark = context.rank_mark(page.plain, start)
    if mark or run["first"]:
        return _rank(page, run, mark)
    if context.is_cut(page.plain, start) or numerals.is_tail(run):
        return None, _past(page.plain, run.end())
    if run["half"]:
        return _half(page, run)
    return _share(page, run) or _figure(page, run)


def _rank(page: _Page, run: re.Match[str], mark: tuple[str, int] | None) -> _Answer:
    """Read 第二, 第2位, 前三, 首位; every other ordinal is passed over with its range."""
    plain, start, end = page.plain, run.start(), run.end()
    if joined := _joined(plain, end):
        return None, joined[1].end()
    comparator, value = "=", Decimal(1)
    if mark:
        number = numerals.number_of(run)
        if number is None or number.end != end:
            return None, end
        value, (kind, start) = number.value, mark
        if context.is_from_last(plain, start):
            return None, end
        if other := context.other_place(plain, end):
            return None, other
        comparator, counted = ("=", context.PLACE) if kind == "place" else ("<=", context.TOP)
        if named := counted.match(plain, end):
            return Quantity(value, "位", comparator, start, named.end()), named.end()
    if not context.is_ranked(plain, start, end):
        return None, end
    return Quantity(value, "位", comparator, start, end), end


def _half(page: _Page, run: re.Match[str]) -> _Answer:
    """Read 半小时, 半数, 过半."""
    plain, start, end = page.plain, run.start(), run.end()
    if context.follows(context.NO_HALF, plain, start):
        return None, end
    unit = context.HALF_UNIT.match(plain, end)
    if joined := _joined(plain, unit.end() if unit else end):
        return None, _past(plain, joined[1].end())
    if unit:
        printed = page.printed[unit.start() : unit.end()]
        return _placed(plain, Decimal("0.5"), printed, start, unit.end())
    if context.HALF_COUNT.match(plain, end):
        return _placed(plain, Decimal(50), "%", start, end + 1)
    quantity, _ = _placed(plain, Decimal(50), "%", start, end)
    if not quantity or quantity.start == start or not context.BOUNDARY.match(plain, quantity.end):
        return None, end
    return quantity, quantity.end


_RATIO = re.compile(r"([1-9][0-9]?)/([1-9][0-9]?)")


def _share(page: _Page, run: re.Match[str]) -> _Answer | None:
    """Read 一半, 三分之一, 百分之三十, 1/3."""
    plain, start, end = page.plain, run.start(), run.end()
    if ratio := _RATIO.fullmatch(run[0]):
        is_proper = Decimal(ratio[1]) < Decimal(ratio[2]) and not _joined(plain, end)
        if not is_proper or not context.is_shared(plain, start):
            return None
        return _placed(plain, Decimal(ratio[1]), f"/{ratio[2]}", start, end)
    if run[0] == "一" and context.HALF.match(plain, end):
        is_half = context.is_half(plain, start)
        return _placed(plain, Decimal(50), "%", start, end + 1) if is_half else None
    part = numerals.RUN.match(plain, end + 2) if plain.startswith("分之", end) else None
    if part is None:
        return None
    whole = Decimal(10**4) if run[0] == "万" else numerals.parse(run[0])
    number = numerals.number_of(part)
    if whole is None or whole != int(whole) or number is None or number.end != part.end():
        return None, part.end()
    unit = {100: "%", 1000: "‰"}.get(int(whole), f"/{whole}")
    end = part.end()
    if context.share_goes_on(plain, end):
        return None, end
    joined = _joined(plain, end)
    if not joined or context.is_change(plain, start):
        return _placed(plain, number.value, unit, start, end)
    dash, upper_run = joined
    if plain.startswith("分之", upper_run.end()):  # 百分之三到百分之五
        repeated = upper_run[0] == run[0]
        upper_run = numerals.RUN.match(plain, upper_run.end() + 2) or upper_run
    else:
        repeated = unit == "%"
    end = upper_run.end()
    upper = numerals.number_of(upper_run)
    is_closed = context.BOUNDARY.match(plain, end) or plain.startswith(("左右", "以", "之"), end)
    is_range = repeated and is_closed and _is_range(dash)
    is_range = is_range and not context.share_goes_on(plain, end)
    if upper and upper.end == end and upper.value > number.value and is_range:
        return _placed(plain, number.value, unit, start, end, upper.value)
    return None, _past(plain, end)


def _placed(
    plain: str, value: Decimal, unit: str, start: int, end: int, high: Decimal | None = None
) -> _Answer:
    place = context.around(plain, start, end, unit, bare=unit == "%")
    if place.comparator == context.DENIED:
        return None, end
    return Quantity(value, unit, *place, high), place.end


# --- Figures: a number, its multiplier, its unit.

_TAIL = re.compile(
    r"""\ ?(?P<vague>[多余几来])?\ ?
    (?P<multiple> (?: (?!百分|千[米瓦克伏])[百千] )? 万{0,2} 亿{0,2} )
    (?P<over>[多余])?\ ?""",
    re.VERBOSE,
)
_DASH = re.compile(
    r"[ \u200b]*+(?P<closed>\(不?含\))?[ \u200b]*+"
    r"(?:[-–—~]{1,4}|(?P<rest>…+)|(?P<to>[至到]))[ \u200b]*+"
    r"(?P<signed>[-+负]|零下)?",
)
_LONGEST_UNIT = 40  # characters: 3元/吨/吨/吨… is none
# 500万 needs no unit, but with these it is another word, or goes on.
_NEVER_AFTER_MULTIPLE = re.compile(
    rf"[年里岁级分像科达豪半零一二两三四五六七八九十百千万亿A-Za-z0-9/]|{lexicon.UNKNOWN}"
)
_GOES_ON = re.compile(r"[零又 ]*[0-9一二两三四五六七八九]")  # 3亿零5000元
# 2小时30分, 3元5角, 1米8 are one figure in two parts, 两天一次 is none.
_COMPOUND = lexicon.with_role("compound") | {"块"}
_PARTED = _COMPOUND | {"成"}
_PART = re.compile(
    r"[零又]?(?:[0-9二两三四五六七八九十]|一[角毛分刻厘])"
    r"|[零又 ]*[0-9一二两三四五六七八九十.]+\ ?(?:角|毛|分|秒|米|厘|克|公斤|个月|天|小时|钱|两)",
)
# What can be negative after a letter or a word; elsewhere - is a hyphen.
_SIGNED = lexicon.with_role("signed")


class _Measured(NamedTuple):
    value: Decimal
    unit: str
    word: str  # the unit in simplified characters, without its multiplier
    kind: str
    multiple: str
    vague: str  # the comparator that 多, 余, 几 and 来 make
    end: int


def _figure(page: _Page, run: re.Match[str]) -> _Answer:
    """Read 1236.8亿元, 两千五百亩, 30—50家."""
    plain = page.plain
    number = numerals.number_of(run)
    if number is None:
        return None, _past(plain, run.end())
    measured = _measured(page, number)
    tail = _TAIL.match(plain, number.end)
    end = measured.end if measured else tail.end("multiple") if tail else run.end()
    joined = _joined(plain, end)
    # 从5家到8家 are two figures, 5家到8家 is a range.
    if not joined or (joined[0]["to"] and context.is_change(plain, number.start)):
        if not measured:
            return None, run.end()
        if rest := _rest(plain, measured):
            return None, rest
        return _judged(plain, number, measured)
    dash, upper_run = joined
    upper = numerals.number_of(upper_run)
    above = upper and _measured(page, upper)
    # One end of what is no plain range is never the whole figure.
    low = measured.value if measured else number.value
    if above and above.value > low and _is_range(dash) and _are_ends(measured or tail, above):
        is_last = not _joined(plain, above.end) and not _rest(plain, above)
        if is_last:
            return _judged(plain, number, above._replace(value=low), above.value)
    return None, _past(plain, above.end if above else upper_run.end())


def _are_ends(low: _Measured | re.Match[str] | None, above: _Measured) -> bool:
    """Tell whether two numbers are the ends of one range; 30多—50家 and 30—50多家 are none."""
    if low is None or above.vague != "=":
        return False
    if isinstance(low, _Measured):
        return low.unit == above.unit and low.vague == "="
    return not (low["vague"] or low["over"]) and low["multiple"] in {"", above.multiple}


def _is_range(dash: re.Match[str]) -> bool:
    return not (dash["closed"] or dash["rest"] or dash["signed"])


def _past(plain: str, end: int) -> int:
    """Return where to read on behind a number that is none: past all that is joined to it."""
    while joined := _joined(plain, end):
        end = joined[1].end()
    return end


def _rest(plain: str, measured: _Measured) -> int | None:
    """Return where the second part of a figure in two ends: the 30 of 2小时30分."""
    parts = _PART if measured.word in _COMPOUND else numerals.RUN  # 三成五六
    if measured.word in _PARTED and parts.match(plain, measured.end):
        part = numerals.RUN.search(plain, measured.end)
        return part.end() if part else None
    return None


def _joined(plain: str, end: int) -> tuple[re.Match[str], re.Match[str]] | None:
    """Match the dash of a range and the number after it."""
    dash = _DASH.match(plain, end)
    run = numerals.RUN.match(plain, dash.end()) if dash else None
    return (dash, run) if dash and run and not run["half"] else None


def _measured(page: _Page, number: Number) -> _Measured | None:
    """Read what follows *number*."""
    plain = page.plain
    if more := context.HALF_MORE.match(plain, number.end):
        unit = "个月" if more["unit"] == "月" else more["unit"]
        value, vague = (number.and_a_half, "=") if more["more"] == "半" else (number.value, ">")
        return _Measured(value, unit, unit, lexicon.MEASURE, "", vague, more.end())
    tail = _TAIL.match(plain, number.end)
    if not tail or (tail["vague"] in {"几", "来"} and number.text[-1:] not in tuple("0十百千")):
        return None
    vague = "~" if tail["vague"] == "来" else ">" if tail["vague"] or tail["over"] else "="
    multiple = "亿" if tail["multiple"] == "亿亿" else tail["multiple"]  # a slip
    if len(set(multiple)) != len(multiple):
        return None
    at = tail.start("multiple")
    printed = page.printed[at : at + len(multiple)]
    unit_found = lexicon.unit_at(plain, tail.end())
    if unit_found is None:
        end = tail.end("over") if tail["over"] else tail.end("multiple")
        if not multiple or not _is_unit_enough(plain, number, tail.end()):
            return None
        return _Measured(number.value, printed, "", lexicon.MEASURE, multiple, vague, end)
    word, end = unit_found
    if lexicon.goes_on(plain, end):
        return None
    printed += "".join(page.printed[tail.end() : end].split())
    value = number.value
    if word.kind in {lexicon.MEASURE, lexicon.SOFT} and context.HALF_AFTER.match(plain, end):
        value, end = number.and_a_half, end + 1
    elif word.text == "成" and number.is_whole and (tenths := context.TENTHS.match(plain, end)):
        value, end = number.and_tenths(numerals.digit(tenths["digit"])), tenths.end()
    elif not number.is_chinese and plain.startswith(word.text, end):
        doubled = end + len(word.text)  # 26条条 is a slip for 26条, 5年年均增长 is none
        end = doubled if context.BOUNDARY.match(plain, doubled) else end
    return _Measured(value, printed, word.text, word.kind, multiple, vague, end)


def _is_unit_enough(plain: str, number: Number, end: int) -> bool:
    """Tell whether a multiplier may stand without a unit: 用户超50万, 3.6万学生; not 十万大山."""
    if _GOES_ON.match(plain, end):
        return False
    if number.is_chinese:
        return bool(context.BOUNDARY.match(plain, end))
    return not _NEVER_AFTER_MULTIPLE.match(plain, end) and not _joined(plain, end)


def _judged(
    plain: str, number: Number, measured: _Measured, high: Decimal | None = None
) -> _Answer:
    """Put the figure together with its sign and its surroundings, then drop it if it is none."""
    value, start = measured.value, number.start
    sign = plain[start - 1 : start]
    is_signed = measured.word in _SIGNED
    if is_signed and context.is_dashed(plain, start):
        return None, measured.end
    if sign in {"-", "+"} or (sign == "负" and is_signed):
        if not is_signed and plain[max(0, start - 2) : start - 1].isalnum():
            return None, measured.end  # 东区-3家
        value, start = value if sign == "+" else value.copy_negate(), start - 1
    if plain.endswith("零下", 0, start):
        value, start = value.copy_negate(), start - 2
    place = context.around(plain, start, measured.end, measured.word, bare=number.is_bare)
    comparator = context.together(place.comparator, measured.vague)
    quantity = Quantity(
        value, measured.unit, comparator, place.start, place.end, place.direction, high
    )
    if comparator == context.DENIED:
        return None, measured.end
    is_figure = _is_figure(_Candidate(plain, number, measured, quantity))
    return (quantity, place.end) if is_figure else (None, measured.end)


# --- What is no figure though it looks like one.


class _Candidate(NamedTuple):
    plain: str
    number: Number
    measured: _Measured
    quantity: Quantity

    @property
    def is_year(self) -> bool:
        return not self.number.is_chinese and Decimal(1000) <= self.number.value < Decimal(3000)

    @property
    def is_bounded(self) -> bool:
        return self.quantity.comparator in {">", ">=", "<=", "~"}

    @property
    def next_character(self) -> str:
        return self.plain[self.measured.end : self.measured.end + 1]

    def follows(self, endings: tuple[str, ...]) -> bool:
        return context.follows(endings, self.plain, self.number.start)


# Units that are more often a part of a name, a date or a rank, and when they are a figure.
_ONLY_IF: dict[str, Callable[[_Candidate], bool]] = {
    # 六大工程, but 二十大 is a congress.
    "大": lambda it: (
        it.number.text not in {"一", "二"}
        and it.number.value <= Decimal(10)
        and it.next_character.isalpha()
    ),
    # 十五届 and 2024届 are ordinals without their 第.
    "届": lambda it: not it.number.is_chinese and not it.is_year,
    # Persons, unless places are gained or lost.
    "位": lambda it: it.quantity.direction is not None,
    "级": lambda it: (
        not it.number.is_whole or context.has_levels(it.plain, it.number.start, it.measured.end)
    ),
    "年": lambda it: (
        not it.is_year
        and not it.follows(context.PERIOD)
        and (it.is_bounded or it.measured.value != it.number.value or it.follows(context.LASTING))
    ),
    "起": lambda it: not it.is_year and it.number.text != "一",
    "番": lambda it: context.follows(context.DOUBLING, it.plain, it.quantity.start),
    # Of electricity; of an angle or of warmth it has no multiplier.
    "度": lambda it: bool(it.measured.multiple),
    # Marks; 九时三十分 and 9时30分 are times, 3角5分 is money.
    "分": lambda it: not it.number.is_chinese and not it.follows(context.CLOCK),
}
_PERIODS = frozenset(["天", "周", "个月", "个季度"])


def _is_figure(it: _Candidate) -> bool:
    """Tell a figure from prose (一个, 百家) and from a name (二级, 十九大)."""
    number, kind, word = it.number, it.measured.kind, it.measured.word
    if it.follows(context.VAGUE) and number.text in {"", "十", "百", "千"}:
        return False
    if number.is_bare and it.quantity.comparator == "=":
        return False
    values = it.measured.value, it.quantity.high or it.measured.value
    if len(it.measured.unit) > _LONGEST_UNIT or any(map(numerals.is_long, values)):
        return False
    if number.is_dotted and not (it.measured.multiple or kind == lexicon.MEASURE):
        return False
    if word in _PERIODS and it.follows(context.PERIOD):
        return False
    if test := _ONLY_IF.get(word):
        return test(it)
    lone = number.is_chinese and len(number.text) == 1 and not it.measured.multiple
    if not lone or it.measured.vague != "=":
        return True
    return _is_figure_alone(it) if number.text == "一" else _counts(number.text, kind)


def _counts(numeral: str, kind: str) -> bool:
    # Counts say 两: 二级, 二期 and 二次 are ordinals.
    return kind != lexicon.WEAK and (numeral != "二" or kind != lexicon.COUNT)


def _is_figure_alone(it: _Candidate) -> bool:
    """Judge 一公里, 增长一倍 and 至少一名 from 每一公里, 一天 and 一个."""
    if it.measured.kind == lexicon.MEASURE:
        return not it.follows(context.EVERY) and it.next_character != it.measured.word  # 一亩亩
    if it.measured.kind == lexicon.SOFT:
        return it.is_bounded or it.quantity.direction is not None
    return it.is_bounded and it.quantity.comparator != "~"
