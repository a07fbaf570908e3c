"""What stands behind a number: its multiplier, its unit, the divisor of a rate, a half more."""

import re
from decimal import Decimal

from czfacts.reading.figures import cuts, numerals, pairs
from czfacts.reading.figures.lexicon import COUNT, MEASURE, WEAK, Filed, Unit, lexicon
from czfacts.reading.figures.numerals import NUMERALS, Number
from czfacts.reading.figures.surface import Surface
from czfacts.reading.figures.terms import END, Term, word_of
from czfacts.regex import lazy_regex

LONGEST_UNIT = 40  # characters: 3元/吨/吨/吨… is none

_PLUS = r"\+(?![0-9A-Za-z+])"  # 3000+家, 10万+
_TAIL = lazy_regex(
    rf"(?P<vague>好几|[多余几来把]|{_PLUS})?"
    r"(?P<multiple>(?:(?:[百千][多余]?)?万{1,2}亿{0,2}|[百千]|亿{1,2}|兆|[wW](?![A-Za-z]))?)"
    rf"(?P<over>[多余来]|(?<![0-9{NUMERALS}]万)把|{_PLUS})?",
)
_POWERS = lazy_regex("[百千万亿]*")
_OVER = lazy_regex("[多余餘]")  # 3千多万
_ROUND = frozenset("0十百千")  # 十几, 20来
_QUALIFIED = lazy_regex("出头|不止|左右|上下|以[上下内]|有余|开外|打底|封顶|起步")
_BARE = frozenset(["", "百", "千"])  # 万把块, 百把人
_LATIN = lazy_regex("[A-Za-z0-9]{2}")
_COUNTED = lazy_regex("(?:10+)?[百千万亿]*")
_HALF_MORE = lazy_regex(
    "个(?P<more>[半多])(?P<unit>小时|钟头|月|星期|季度|分钟|百分点|点(?![一-鿿]))"
)
_HALVES = lazy_regex("个半[人天]")  # two half days
_HALF_AFTER = lazy_regex("半(?![载数径导圆岛山决价成月天年小])")  # 两成半
_EACH = rf"一(?![{NUMERALS}0-9])"  # 四块八一斤
# 三成五, 六块五, 四块八一斤; 两成一线 is something else.
_TENTHS = lazy_regex(
    rf"(?:[1-9二三四五六七八九]|一(?={END.pattern}|左右|[以之]?[上下]))"
    rf"(?:(?![{NUMERALS}0-9点.·])|(?={_EACH}))"
)
# 六块五, 1块3; 三块 needs to end its phrase.
_SPOKEN = lazy_regex(
    rf"(?P<tenths>[1-9一二三四五六七八九])?[哩呢吧了嘛呀啊]?(?:{END.pattern}|[就够也还都才起算收卖付给涨降升跌到至]|——|{_EACH})"
)
# 卖到14块, 从38块掉到31块: what stands before is of money, and no noun behind.
_MONEY = lazy_regex("[卖花挣赚掏贵省亏付租价薪费]|便宜|到手|工资|客单|收入|利润|成本|补贴")
_PIECES = lazy_regex("[牌板砖匾碑田地屏表瓦皂饼布画]|电池|芯片|玻璃|拼图|补丁")
_AMOUNT = lazy_regex(rf"{END.pattern}|[多左上]|[谈掉降涨跌升提砍压变加减至到]")
_FAR = 16  # characters
_GOODS_NEAR = 3
_MANY = 100  # pieces are counted in digits
_BROKEN = lazy_regex("个\n百分点")
_CHANGE = lazy_regex("([1-9一二三四五六七八九])[毛角](?:([1-9一二三四五六七八九])分?)?(?![0-9])钱?")
# What makes another unit of the one before it: 元/X, 公里², 元港币.
_SMALL = lazy_regex(rf"([1-9一二三四五六七八九])(?={END.pattern}|[涨降升跌到至])")  # 一毛八
_SMALLER = {
    "米": lazy_regex(rf"([0-9零一二三四五六七八九]{{1,2}})(?![{NUMERALS}0-9.·点])"),
    "亩": lazy_regex(rf"([1-9一二三四五六七八九])(?:分地?(?!之)|地|(?={END.pattern}))"),
    "斤": lazy_regex("([1-9一二两三四五六七八九])两"),
}
_OF_WAY = lazy_regex("(?:公里|千米|海里|小时)(?!工)")  # 人次公里
_STROKES = frozenset(["/", "每", "·"])
_GOES_ON = lazy_regex("[/每·²³]|人民币|[港台日]币|美金|[美港欧日韩澳加]元|英镑|卢布|澳门币|泰铢")
# What may not come behind a multiplier that has no unit: another word, a measure that is not known.
_NEVER_AFTER_MULTIPLE = lazy_regex(
    "[年里岁级分像科达豪半零一二两三四五六七八九十百千万亿A-Za-z0-9/方桶担箩斗尺寸]"
    "|[一-鿿]{0,4}?(?:元|币|镑|卢比|法郎|比索|里拉|克朗|第纳尔|铢|盾|吨|米|英[里亩尺寸]|平方|立方"
    "|[公海]里|磅|盎司|加仑|蒲式耳|瓦|瓦时|斤)",
)


def counted(page: Surface, number: Number) -> Term:
    """Read what stands behind *number*: 多, its multiplier, its unit, a half more."""
    plain, end = page.plain, number.end
    if plain.startswith("个", end) and (more := _HALF_MORE.match(plain, end)):
        return _and_a_half(number, more)
    if _HALVES.match(plain, end):
        return _bare(number).void()
    if plain.startswith(("个亿", "个万"), end):  # 两个亿
        number = number._replace(end=end + 1)
        return _multiplied(page, number)
    is_about = number.text in _BARE and plain.startswith("把", end)
    if not is_about and (unit := unit_at(plain, end)):
        return with_unit(page, _bare(number), *unit)
    if plain.startswith("(", end) and (term := _in_brackets(page, number)):
        return term
    return _each(page, number) or _multiplied(page, number)


def _each(page: Surface, number: Number) -> Term | None:
    """Read 1280/位 and 0.31一度, sums without their money."""
    start, plain = number.end, page.plain
    end = divisor_end(plain, start + 1) if plain[start : start + 1] in {"/", "一"} else 0
    is_sum = number.value >= _MANY or not number.is_whole
    if not end or not is_sum or not END.match(plain, end):
        return None
    unit = "/" + page.printed[start + 1 : end]
    return Term(number.start, end, number.value, number.high, unit=unit, number=number)


def _bare(number: Number) -> Term:
    return Term(number.start, number.end, number.value, number.high, number=number)


def _and_a_half(number: Number, more: re.Match[str]) -> Term:
    """Read 一个半小时, 1个多小时, 一个半月."""
    text = f"个{more['unit']}" if more["unit"] in {"月", "点"} else more["unit"]
    value, vague = (number.and_tenths(5), "=") if more["more"] == "半" else (number.value, ">")
    place = number.start, more.end()
    return Term(*place, value, unit=text, word=word_of(text), vague=vague, number=number)


def _in_brackets(page: Surface, number: Number) -> Term | None:
    """Read 35.2(亿元)."""
    powers = _POWERS.match(page.plain, number.end + 1)
    unit = unit_at(page.plain, powers.end()) if powers else None
    if not powers or not unit or not unit[0].is_measure:
        return None
    term = with_unit(page, _bare(number)._replace(multiple=powers[0], unit=powers[0]), *unit)
    return term._replace(end=term.end + 1) if page.plain.startswith(")", term.end) else None


def _multiplied(page: Surface, number: Number) -> Term:
    """Read 20多万亩, 3万余人, 百余家, 3.6万."""
    tail = _TAIL.match(page.plain, number.end)
    if not tail or not tail[0]:
        return _bare(number)
    said = {tail["vague"], tail["over"]}
    multiple = _multiple(tail["multiple"])
    if not _may_be_vague(number, tail["vague"]) or len(set(multiple)) != len(multiple):
        return _bare(number)._replace(value=None, end=tail.end())
    is_over = said != {None} or _OVER.search(tail["multiple"])
    term = Term(
        number.start,
        tail.end(),
        number.value,
        number.high,
        unit=_multiple(page.printed[tail.start("multiple") : tail.end("multiple")]),
        multiple=multiple,
        vague="~" if said & {"来", "把"} else ">" if is_over else "=",
        number=number,
    )
    if unit := unit_at(page.plain, tail.end()):
        return with_unit(page, term, *unit)
    if tail["over"] == "来":  # 三万来自各地
        term = term._replace(end=tail.start("over"), vague="=")
    if multiple and not _is_unit_enough(page.plain, term):
        return term.void()
    return term


def _multiple(printed: str) -> str:
    """Return a multiplier in one shape: 千万 of 千多万, 万 of w, 亿 of 亿亿."""
    plain = _OVER.sub("", printed)
    return "万" if plain in {"w", "W"} else plain[:1] if plain in {"亿亿", "億億"} else plain


def _may_be_vague(number: Number, vague: str | None) -> bool:
    """Tell 20来 and 千把 from 23来 and 5把."""
    if vague == "把":
        return number.text in _BARE
    return vague not in {"几", "来", "好几"} or number.text[-1:] in _ROUND


def _is_unit_enough(plain: str, term: Term) -> bool:
    """Tell whether a multiplier may stand without a unit: 用户超50万, 3.6万学生; not 十万大山."""
    end = term.end
    is_short = term.number is not None and term.number.is_chinese and len(term.number.text) == 1
    if is_short and term.vague == "=":  # 千万 and 十万 are words, too
        return END.match(plain, end) is not None or _QUALIFIED.match(plain, end) is not None
    return not (_NEVER_AFTER_MULTIPLE.match(plain, end) or cuts.is_lost(plain, end))


def with_unit(page: Surface, term: Term, word: Unit, end: int) -> Term:
    """Give *term* the unit *word* that ends at *end*, with all that still belongs to it."""
    plain, printed = page.plain, page.printed[end - len(word.text) : end]
    printed = word.text if "\n" in printed else printed
    if word.text in {"块", "块钱"} and (spoken := _spoken(plain, term, word, end)):
        word, printed = spoken, spoken.text
    if word.text == "元" and (change := _CHANGE.match(plain, end)):
        return _rated(page, _and_change(term, word, change))
    if word.text in {"毛", "角"} and (small := _SMALL.match(plain, end)):
        return _small(term, small)
    rate, end = _rate(page, word, end)
    unit = term.unit + printed + rate
    if _goes_on(plain, word, end) or len(unit) > LONGEST_UNIT:
        return term._replace(value=None, end=end)
    value, end = _more(plain, term, word, end)
    term = term._replace(value=value, unit=unit, word=word, end=end)
    return term if rate else _rated(page, term)


def _rated(page: Surface, term: Term) -> Term:
    """Read of what each a sum is, where it is said behind its last digit: 四块八一斤."""
    rate, end = _rate(page, term.word, term.end)
    return term._replace(unit=term.unit + rate, end=end) if rate else term


def _and_change(term: Term, word: Unit, change: re.Match[str]) -> Term:
    """Read 一块七毛二, 三块五毛, 5元6角."""
    cents = "".join(str(numerals.digit(each)) for each in change.groups() if each)
    is_whole = term.number is not None and term.number.is_whole and not term.unit
    value = Decimal(f"{term.value}.{cents}") if is_whole else None
    return term._replace(value=value, unit=word.text, word=word, end=change.end())


def _small(term: Term, small: re.Match[str]) -> Term:
    """Read 一毛八, 2角5: tenths and hundredths of a yuan."""
    tenths = "123456789".find(str(term.value)) + 1 if not term.unit else 0
    value = Decimal(f"0.{tenths}{numerals.digit(small[1])}") if tenths else None
    return term._replace(value=value, unit="元", word=word_of("元"), end=small.end())


def _spoken(plain: str, term: Term, word: Unit, end: int) -> Unit | None:
    """Return the yuan where 块钱 means it, or 块 at the end of its phrase: 四千多块."""
    is_chinese = term.number is not None and term.number.is_chinese
    spoken, left = _SPOKEN.match(plain, end), plain[max(0, term.start - _FAR) : term.start]
    is_money = word.text == "块钱" or (spoken and (is_chinese or spoken["tenths"]))
    right = plain[end : end + _GOODS_NEAR]
    is_large = is_chinese and term.value is not None and (term.value >= _MANY or term.unit)
    is_money = is_money or (spoken and not term.unit and not _PIECES.search(left))
    is_money = is_money or (is_large and not _PIECES.search(left + right))
    is_paid = _AMOUNT.match(plain, end) and _MONEY.search(left)
    is_changed = _CHANGE.match(plain, end)
    return word_of("元") if is_money or is_paid or is_changed else None


def _more(plain: str, term: Term, word: Unit, end: int) -> tuple[Decimal | None, int]:
    """Read what is said behind the unit: 两成半, 三成五; 26条条 is a slip for 26条."""
    number, following = term.number, plain[end : end + 1]
    if number is None or term.vague != "=" or not following:
        return term.value, end
    is_halved = following == "半" and _HALF_AFTER.match(plain, end)
    if is_halved and (word.is_measure or END.match(plain, end + 1)):
        return number.and_tenths(5), end + 1
    is_tenfold = word.text == "成" or (word.text == "元" and plain[end - 1] == "块")
    tenths = _TENTHS.match(plain, end) if is_tenfold and number.is_whole else None
    if tenths and not _is_counting(plain, tenths.end()):
        return number.and_tenths(numerals.digit(tenths[0])), tenths.end()
    if smaller := _smaller(plain, number, word, end):
        return smaller
    doubled = end + len(word.text)  # 5年年均增长 is none
    is_slip = not number.is_chinese and plain.startswith(word.text, end)
    return term.value, doubled if is_slip and END.match(plain, doubled) else end


def _smaller(plain: str, number: Number, word: Unit, end: int) -> tuple[Decimal, int] | None:
    """Read 一米七八, 2米5, 三亩六分 and 三斤二两: tenths and hundredths of the unit."""
    pattern = _SMALLER.get(word.text)
    found = pattern.match(plain, end) if pattern and number.is_whole else None
    if not found or unit_at(plain, found.end()):
        return None
    digits = "".join(str(numerals.digit(each)) for each in found[1])
    return Decimal(f"{number.value}.{digits}"), found.end()


def _is_counting(plain: str, end: int) -> bool:
    """Tell 三成五个, a slip, from 三成五企业."""
    unit = unit_at(plain, end)
    return unit is not None and len(unit[0].text) == 1


def unit_at(plain: str, start: int) -> tuple[Unit, int] | None:
    """Return the longest unit that *plain* has at *start*, and where it ends."""
    if broken := _BROKEN.match(plain, start):  # 1.1个, the end of a line, 百分点
        return word_of("个百分点"), broken.end()
    return _unit_of(lexicon().units, plain, start)


def _unit_of(words: Filed[Unit], plain: str, start: int) -> tuple[Unit, int] | None:
    start += plain.startswith((" ", "\n"), start)  # a line may end between a number and its unit
    for word in words.at(plain, start):
        end = start + len(word.text)
        if (
            plain.startswith(word.text, start)
            and not _is_longer(plain, word, start, end)
            and not (plain[start].isascii() and _LATIN.match(plain, end - 1))  # 5G is no weight
        ):
            return word, end
    return None


def _is_longer(plain: str, word: Unit, start: int, end: int) -> bool:
    """Tell whether a unit begins a word: 5号台风, but not 36台风机, 17家乡镇 and 四成员工."""
    if (plain[end : end + 1] or " ") not in word.never_before:
        return False
    before = plain[start - 1 : start]
    is_counted = word.kind in {COUNT, WEAK} and before.isdecimal()
    is_counted = is_counted or (word.text == "成" and before.isnumeric())
    return not (is_counted and pairs.is_word(plain[end : end + 2]))


def _rate(page: Surface, word: Unit, end: int) -> tuple[str, int]:
    """Read what stands below the stroke: /吨, 每平方米, /百公里; of money also 一斤."""
    plain, rate = page.plain, ""
    while plain[end : end + 1] in _STROKES and (below := divisor_end(plain, end + 1)):
        rate += ("·" if plain[end] == "·" else "/") + page.printed[end + 1 : below]
        end = below
    if not rate and plain.startswith("一", end) and word.dimension.startswith("money"):
        below = divisor_end(plain, end + 1)
        if below and END.match(plain, below):
            return "/" + page.printed[end + 1 : below], below
    return rate, end


def divisor_end(plain: str, start: int) -> int:
    """Return where the divisor of a rate ends that begins at *start*: 吨, 百公里, 10万; else 0."""
    words = lexicon().divisors
    if unit := _unit_of(words, plain, start):
        return unit[1]
    many = _COUNTED.match(plain, start)
    if not many or not many[0]:
        return 0
    unit = _unit_of(words, plain, many.end())
    return unit[1] if unit else many.end() if END.match(plain, many.end()) else 0


def _goes_on(plain: str, word: Unit, end: int) -> bool:
    """Tell whether the unit that ends at *end* is only the beginning of a longer one."""
    if _GOES_ON.match(plain, end) and not plain[end + 1 : end + 2].isdecimal():
        return True  # but 13个/47.5亿元 are two
    if word.kind == COUNT and _OF_WAY.match(plain, end):
        return True
    other = unit_at(plain, end) if word.kind == MEASURE else None
    return bool(other and other[0].kind == MEASURE and other[0].text != word.text)
