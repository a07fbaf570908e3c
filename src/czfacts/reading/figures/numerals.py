"""Numbers as Chinese text writes them: in digits, in characters or mixed, read strictly."""

import re
from decimal import Context, Decimal
from functools import lru_cache
from math import prod
from typing import NamedTuple

from czfacts.regex import lazy_regex

DIGITS = {digit: number for number, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12}
NUMERALS = "零一二两三四五六七八九十百千万亿"
MULTIPLES = "万亿兆"
PEOPLED = "[1-9](?:[人厅]|房(?!租))"  # 10万2人, 1100万3房 are two figures
MOST_DIGITS = 60  # longer runs are codes, or no report's

FIRST = lazy_regex(f"[0-9{NUMERALS}首榜半持]")
"""What a run begins with: to look for this first takes half the time."""
# A run of digits or numerals is taken whole, whatever joins it: a part is never a number.
RUN = lazy_regex(
    rf"""
    (?P<digits> (?> [0-9]+ (?: ,[0-9]+ )* (?: [.:/·×+*][0-9]+ )* )
        (?> (?: [百千万亿兆]{{1,2}} 零? (?! {PEOPLED} )
            (?: (?> [0-9]+ (?: ,[0-9]{{3}} )* (?: \.[0-9]+ )? ) (?! [年月日号时点:] )
              | [一二两三四五六七八九][{NUMERALS}]++ ) )* ) )
    | (?P<numeral> (?<= 初 ) (?<! [月当期起最学] 初 ) (?<! [^大] 年初 ) [一二三四五六七八九]
        (?= [一两三四五六七八九] [^百千万] )
      | (?! 零下 )
        (?> [{NUMERALS}]+ (?: 兆[{NUMERALS}]+ )? (?: [点.·][{NUMERALS}]+ )* ) )
    | (?P<first> 首位 | 榜首 )
    | (?P<half> 半 )
    | (?P<flat> (?<![坚保支主维把秉])持平 )
    """,
    re.VERBOSE,
)
DECIMAL = lazy_regex(r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|0|[1-9][0-9]*)(?:\.[0-9]+)?")
_EXACT = Context(prec=2 * MOST_DIGITS)  # not that of the caller, which may round
_ASCII = lazy_regex(r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_GROUPED = lazy_regex(
    r"[0-9.百千万亿兆零]+(?:[百千万亿兆]零?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?)", needs=","
)
_PAIR = lazy_regex("[一二两三四五六七八九]{2}")
ESTIMATES = frozenset(
    ["一两", "一二", "两三", "二三", "三四", "三五", "四五", "五六", "六七", "七八", "八九"]
)
# 八一六.六 is 816.6 and 四万五二八六 is 45286: digit for digit, as Taiwan's papers write.
_PLACED = lazy_regex(
    "[一二三四五六七八九][零一二三四五六七八九]+(?=[.·])|(?<=[万亿兆])[零一二三四五六七八九]{3,4}$"
    "|^[一二三四五六七八九][零一二三四五六七八九]{2,}(?=点)",
    needs=".·点万亿兆",
)
_DIGITWISE = lazy_regex("[一二三四五六七八九][零一二三四五六七八九]{2,3}")
_YEAR = ("一九", "二零")
_NEARLY = {"百八十": ["八十", "百"], "千八百": ["八百", "千"]}
_EARLIEST, _LATEST = 1900, 2050  # years of which reports tell
_LEADS = 1000  # 十六, 百万: the leading one is not said
_LIMIT = 10**8


class Number(NamedTuple):
    value: Decimal
    text: str
    start: int
    end: int
    """Before its multiplier: the 万 of 三十万 belongs to the unit."""
    high: Decimal | None = None
    """The upper end of an estimate: 三四百."""

    @property
    def is_bare(self) -> bool:
        """百家, 亿元: a figure only beside a comparator."""
        return self.text in {"", "百", "千"}

    @property
    def is_chinese(self) -> bool:
        return not self.text[:1].isdigit()

    @property
    def is_whole(self) -> bool:
        return not ("." in self.text or "点" in self.text or "·" in self.text)

    @property
    def is_year(self) -> bool:
        return not self.is_chinese and Decimal(1000) <= self.value < Decimal(3000)

    def and_tenths(self, tenths: int) -> Decimal:
        # From text: arithmetic would round to the digits of the caller's context.
        if not self.is_whole or self.value != self.value.to_integral_value():
            return self.value  # the 85 of 85折 is 8.5
        return Decimal(f"{self.value}.{tenths}")

    @property
    def is_of_our_time(self) -> bool:
        """Whether it may be a year of which a report tells."""
        return self.is_year and _EARLIEST <= self.value < _LATEST


def number_of(run: re.Match[str], end: int) -> Number | None:
    """Return the number that a match of RUN writes up to *end*, its last 万 and 亿 aside.

    None where it writes none: a date, a list, a code; a doubt.
    """
    start, text = run.start(), run.string[run.start() : end]
    if len(text) > MOST_DIGITS:
        return None
    if run["digits"] and DECIMAL.fullmatch(text):
        return Number(Decimal(text.replace(",", "")), text, start, end)
    short = text.rstrip(MULTIPLES)
    if not short:
        return Number(Decimal(1), "", start, start)
    ends = _values(short, text[len(short) :], is_numeral=run["numeral"] is not None)
    if not ends or not ends[0] or None in ends:
        return None
    high = ends[-1] if len(ends) > 1 else None
    return Number(ends[0], short, start, start + len(short), high)


@lru_cache(maxsize=1024)
def _values(short: str, multiple: str, *, is_numeral: bool) -> list[Decimal | None]:
    """Return the number that *short* writes before *multiple*, or the two ends of an estimate."""
    plain = short
    if is_numeral:
        may_be = bool(multiple) or ("零" in short and not short.startswith(_YEAR))
        is_whole = may_be and _DIGITWISE.fullmatch(short)  # 三四六亿, 一零八间
        plain = (_DIGITWISE if is_whole else _PLACED).sub(_in_digits, short)
        plain = plain.replace(".", "点").replace("·", "点")
    plain = plain.replace(",", "") if _GROUPED.fullmatch(plain) else plain
    return [_in_multiples(each, multiple) for each in _ends(plain)]


def _in_digits(run: re.Match[str]) -> str:
    return "".join(str(digit(each)) for each in run[0])


def _ends(text: str) -> list[str]:
    """Return the number, or the two ends of an estimate: 七百 and 八百 of 七八百."""
    if text in _NEARLY:
        return _NEARLY[text]
    pair = _PAIR.search(text.partition("点")[0])
    if not pair:
        return [text]
    if "点" in text:
        return []
    before, after = text[: pair.start()], text[pair.end() :]
    return [before + digit + after for digit in pair[0]] if pair[0] in ESTIMATES else []


def _in_multiples(text: str, multiple: str) -> Decimal | None:
    """Return how many times *multiple* the number is: 三亿五千万 is 35000万, 三十万 is 30万."""
    if not set(text) & set(MULTIPLES):
        return parse(text)
    value = parse(text + multiple)
    size = Decimal(prod(POWERS[each] for each in multiple))
    if value is None or _EXACT.remainder(value, size):
        return None
    return _EXACT.divide(value, size)


def digit(character: str) -> int:
    return DIGITS[character] if character in DIGITS else int(character)


@lru_cache(maxsize=1024)
def parse(text: str) -> Decimal | None:
    """Return the number that *text* writes (两千五百, 三点五, 1亿2000万), None if it is none.

    Exact. A lone 百 or 千 is one hundred, one thousand. What leaves a doubt is no number: 三四十
    (three or four), 一百五 (105 or 150), 一亿两千 (of what?), 二零二二 (a year), 零.
    """
    if _ASCII.fullmatch(text):
        return Decimal(text)
    whole, point, decimals = text.partition("点")
    if not point:
        return _sum(whole)
    value = Decimal(0) if whole == "零" else parse(whole)
    if value is None or not set(decimals) <= DIGITS.keys() - {"两"}:
        return None
    return Decimal(f"{value}." + "".join(str(DIGITS[each]) for each in decimals))


def _sum(text: str) -> Decimal | None:
    if text in DIGITS:
        return Decimal(DIGITS[text]) or None
    power = max(set(text) & POWERS.keys(), key=POWERS.__getitem__, default="")
    if not power:
        return None
    above, _, below = text.rpartition(power)
    size = POWERS[power]
    count = parse(above) if above else Decimal(1) if size <= _LEADS else None
    rest = _rest(below, size)
    if count is None or rest is None or count >= (10 if size <= _LEADS else _LIMIT):
        return None
    return None if "." in above and below else _EXACT.fma(count, size, rest)


def _rest(text: str, size: int) -> Decimal | None:
    """Return what stands after a power of *size*: 零五 of 一百零五; 五 of 一百五 is a doubt."""
    if not text:
        return Decimal(0)
    is_gap, plain = text[0] == "零", text.removeprefix("零")
    is_short = len(plain) == 1 and not is_gap and size > POWERS["十"]
    value = None if is_short or plain[:1] in {"", "百", "千", "万", "亿"} else parse(plain)
    if value is None or value >= size:
        return None
    is_next = value >= size // 10
    if is_gap:
        return None if is_next and size <= _LEADS else value
    return value if is_next or plain[0].isdigit() else None
