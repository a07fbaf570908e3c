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
_LEAP = f"零(?:{_HUNDREDS}|{_TENS}|{_D})"
_NEXT = f"(?:{_THOUSANDS}|{_LEAP})"
# 一亿零五百, but 一亿两千 is mostly said of 两千万.
_WHOLE = re.compile(f"{_FIRST}(?:亿(?:{_NEXT}万(?:{_NEXT})?|{_LEAP})?|万(?:{_NEXT})?)?")


# A run of digits or numerals is taken whole, whatever joins it: a part is never a number.
NUMERALS = "零一二两三四五六七八九十百千万亿"
RUN = re.compile(
    r"""
    (?P<digits> [0-9]++ (?: ,[0-9]++ )*+ (?: [.:/·×+*][0-9]++ )*+ )
    | (?P<numeral> (?: (?!千[米瓦克伏])[零一二两三四五六七八九十百千万亿] )++
                   (?: [点.·][零一二两三四五六七八九十百千万亿]++ )*+ )
    | (?P<first> 首位 | 榜首 )
    | (?P<half> 半 )
    """,
    re.VERBOSE,
)
_DECIMAL = re.compile(r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|0|[1-9][0-9]*)(?:\.[0-9]+)?")


# What may part a number without ending it. Anything else between two digits is a separator that
# we do not know (1’234, 1・5), unless it plainly stands between two numbers.
BLANK, INVISIBLE = " ", "\u200b"
_BETWEEN = frozenset(',;。、!?()[]{}<>=≥≤≈%‰℃°¥$€£&@|#"“”‘「」『』《》【】〔〕□→←↑↓…-–—~')
# A number and what joins the next one to it: 三.8, 三又四分之三, 3万多5千, 十几二十, 30或50.
_JOINING = re.compile(rf"[0-9{NUMERALS}](?:[.·又多余几或]|或者)\Z|元又\Z|[0十百千万亿]来\Z|分之\Z")
_JOINING_CLOSELY = re.compile(rf"[0-9{NUMERALS}]点\Z|[0-9][。!?]\Z")  # 三点8, 12。8
# Of 十五、六, 三、四百 and 1、234 the last part is none; 3万、5万 and 百分之五、百分之八 are two.
_LISTED = re.compile(
    rf"(?:^|[^/之A-Za-z0-9.,{NUMERALS}])[0-9.,{NUMERALS}]*(?![万亿])[0-9{NUMERALS}]、\Z"
)
_LIST = "分别"  # 分别投入3、5亿元
_REACH = 12
_FORMAL = re.compile(  # 队伍 and 大陆 end in formal numerals, too
    r"(?![0-9])[\d¹²³¼½¾⅐-↉①-⓿❶-➓㈠-㈩㊀-㊉]\Z"
    r"|[○廿卅卌壹贰叁肆柒捌玖佰仟]\Z|[壹贰叁肆伍陆柒捌玖佰仟][伍陆拾]\Z",
)


MOST_DIGITS = 60  # longer runs are codes, or no report's
POINTS = frozenset("点.·")


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
        return not set(self.text) & POINTS

    @property
    def is_dotted(self) -> bool:
        """三·八 may be a day."""
        return self.is_chinese and not self.is_whole and "点" not in self.text

    @property
    def and_a_half(self) -> Decimal:
        return self.and_tenths(5)

    def and_tenths(self, tenths: int) -> Decimal:
        # From text: arithmetic would round to the digits of the caller's context.
        return Decimal(f"{self.value}.{tenths}") if self.is_whole else self.value


def number_of(run: re.Match[str]) -> Number | None:
    """Return the number that a match of RUN writes, None where it is a date, a list or a code."""
    text, start = run[0], run.start()
    if len(text) > MOST_DIGITS:
        return None
    if run["digits"]:
        if not _DECIMAL.fullmatch(text):
            return None
        return Number(Decimal(text.replace(",", "")), text, start, run.end())
    text = text.rstrip("万亿")
    if text != run[0] and "亿" in text:
        return None
    value = parse(text) if text else Decimal(1)
    return None if value is None else Number(value, text, start, start + len(text))


def is_long(value: Decimal) -> bool:
    return len(value.as_tuple().digits) > MOST_DIGITS


def before_blanks(text: str, start: int) -> int:
    """Return where the blanks begin that end at *start*; each gap is walked once."""
    while start and text[start - 1] in {BLANK, INVISIBLE}:
        start -= 1
    return start


def is_tail(run: re.Match[str]) -> bool:
    """Tell whether a match of RUN only goes on from a number before it: 1 234, 1’234, 廿五, ②3."""
    text, start = run.string, run.start()
    end = before_blanks(text, start)
    left = text[max(0, end - _REACH) : end]
    last = left[-1:]
    if _FORMAL.search(left):
        return end == start or last.isdecimal()  # ② 3家 is a list
    if _JOINING.search(left) or (end == start and _JOINING_CLOSELY.search(left)):
        return True
    if last == "、":
        is_listed = _LISTED.search(left) and _LIST not in left
        return bool(is_listed) and not (run["half"] or text.startswith("分之", run.end()))
    if last == "\n":  # a number that a hard line end parts
        return left[-2:-1].isdecimal() or left[-2:-1] in tuple(NUMERALS)
    joins = "零十百千万亿" if run["digits"] else NUMERALS  # 全省第一 3家 are two
    if last in tuple(joins) or last.isdecimal():  # 1亿2000万, 12万三千
        return True
    if not run["digits"] or not last or last.isalnum():
        return False
    if last == ",":
        end = before_blanks(text, end - 1)
        return start - end > 1 and text[max(0, end - 1) : end].isdecimal()
    if last in _BETWEEN:
        return False
    end = before_blanks(text, end - 1)
    return text[max(0, end - 1) : end].isdecimal()


def digit(character: str) -> int:
    return _DIGITS[character] if character in _DIGITS else int(character)


def parse(text: str) -> Decimal | None:
    """Return the number that *text* writes (两千五百, 三点五, 十六), None where it writes none.

    Exact. A lone 百 or 千 is one hundred, one thousand. What leaves a doubt is no number: 三四十
    (three or four), 一百五 (105 or 150), 二零二二 (a year), 零.
    """
    whole, point, decimals = text.replace(".", "点").replace("·", "点").partition("点")
    if not point:
        return Decimal(_sum(whole)) if _WHOLE.fullmatch(whole) else None
    if not all(d in _DIGITS for d in decimals):
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
