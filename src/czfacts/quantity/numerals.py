"""Numbers as Chinese text writes them, in digits or in characters, read strictly."""

import re
from decimal import Decimal
from typing import NamedTuple

_DIGITS = {digit: number for number, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_SECTIONS = {"万": 10**4, "亿": 10**8}

_D = "[一二两三四五六七八九]"
_TENS = f"{_D}十{_D}?"
_HUNDREDS = f"{_D}百(?:{_TENS}|零{_D})?"
_THOUSANDS = f"{_D}千(?:{_HUNDREDS}|零(?:{_TENS}|{_D}))?"
# Only the first section may leave its leading one unsaid: 十六, 百万.
_FIRST = f"(?:{_THOUSANDS}|{_HUNDREDS}|{_TENS}|十{_D}?|{_D}|百|千)"
_NEXT = f"(?:{_THOUSANDS}|零(?:{_HUNDREDS}|{_TENS}|{_D}))"
_WHOLE = re.compile(f"{_FIRST}(?:(?:亿(?:{_NEXT}万)?|万)(?:{_NEXT})?)?")


# A run of digits or numerals is taken whole, whatever joins it: a part is never a number.
RUN = re.compile(
    r"""
    (?P<digits> [0-9]++ (?: ,[0-9]++ )*+ (?: [.:/·×+*][0-9]++ )*+ )
    | (?P<numeral> (?: (?!千[米瓦克伏])[零一二两三四五六七八九十百千万亿] )++
                   (?: 点[零一二两三四五六七八九十百千万亿]++ )*+ )
    | (?P<first> 首位 | 榜首 )
    | (?P<half> 半 )
    """,
    re.VERBOSE,
)
_DECIMAL = re.compile(r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|0|[1-9][0-9]*)(?:\.[0-9]+)?")


MOST_DIGITS = 60  # longer runs are codes, or no report's


class Number(NamedTuple):
    value: Decimal
    text: str
    start: int
    end: int
    """Before its multiplier: the 万 of 三十万 belongs to the unit."""

    @property
    def is_bare(self) -> bool:
        """百家, 亿元: a figure only beside a comparator."""
        return self.text in {"", "百", "千"}

    @property
    def is_chinese(self) -> bool:
        return not self.text[:1].isdigit()

    @property
    def is_whole(self) -> bool:
        return "." not in self.text and "点" not in self.text

    @property
    def and_a_half(self) -> Decimal:
        # From text: arithmetic would round to the digits of the caller's context.
        return Decimal(f"{self.value:f}.5") if self.is_whole else self.value


def number_of(run: re.Match[str]) -> Number | None:
    """Return the number that a match of RUN writes, None where it is a date, a list or a code."""
    text, start = run[0], run.start()
    before = run.string[max(0, start - 1) : start]
    if run["digits"]:
        # After 亿 it is the rest of a mixed number: 1亿2000万.
        if not _DECIMAL.fullmatch(text) or before in tuple("零十百千万亿"):
            return None
        if len(text) > MOST_DIGITS:
            return None
        return Number(Decimal(text.replace(",", "")), text, start, run.end())
    text = text.rstrip("万亿")
    if (
        not run["numeral"]
        or before.isdigit()
        or (text != run[0] and not {"万", "亿"}.isdisjoint(text))
    ):
        return None
    value = parse(text) if text else Decimal(1)
    return None if value is None else Number(value, text, start, start + len(text))


def parse(text: str) -> Decimal | None:
    """Return the number that *text* writes (两千五百, 三点五, 十六), None where it writes none.

    Exact. A lone 百 or 千 is one hundred, one thousand. What leaves a doubt is no number: 三四十
    (three or four), 一百五 (105 or 150), 二〇二二 (a year), 零.
    """
    whole, point, decimals = text.replace("〇", "零").partition("点")
    if not point:
        return Decimal(_sum(whole)) if _WHOLE.fullmatch(whole) else None
    if not decimals or not all(d in _DIGITS for d in decimals):
        return None
    if whole != "零" and not _WHOLE.fullmatch(whole):
        return None
    return Decimal(f"{_sum(whole)}." + "".join(str(_DIGITS[d]) for d in decimals))


def _sum(numeral: str) -> int:
    total = section = digit = 0
    for character in numeral:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _POWERS:
            section, digit = section + (digit or 1) * _POWERS[character], 0
        else:
            total, section, digit = total + (section + digit) * _SECTIONS[character], 0, 0
    return total + section + digit
