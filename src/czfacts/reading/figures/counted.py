"""What follows a number: its multiplier, its unit, the divisor of a rate, a half more."""

import re

from czfacts.reading.figures import coins, pairs, spoken, tails, units_at
from czfacts.reading.figures.afters import qualified
from czfacts.reading.figures.leads import clause
from czfacts.reading.figures.lexicon import UnitWord
from czfacts.reading.figures.marks import END
from czfacts.reading.figures.numerals import NUMERALS, PEOPLED, POWERS, Number
from czfacts.reading.figures.surface import Surface
from czfacts.reading.figures.terms import Term, word_of
from czfacts.reading.figures.units_at import divisor_end, unit_at
from czfacts.reading.words import alternatives
from czfacts.regex import HAN, lazy_regex

LONGEST_UNIT = 40  # characters: 3元/吨/吨/吨… is none

_PLUS = r"\+(?![0-9A-Za-z+])"  # 3000+家, 10万+
_THOUSAND = rf"k(?![0-9A-Za-z]|(?![到至][0-9]|之|左右|上下|以[上下内]|出头|起|到手|打底){HAN})"
_TAIL = lazy_regex(
    rf"(?P<vague>好几|[多余几来把]|{_PLUS})?"
    r"(?P<multiple>(?:(?:[百千][多余]?)?万{1,2}亿{0,2}|[百千]|亿{1,2}|兆|w(?![A-Za-z])"
    rf"|{_THOUSAND})?)"
    rf"(?P<over>[多余来]|(?<![0-9{NUMERALS}多余几][万亿])(?<=[万亿])把|{_PLUS})?"
)
_MEANT = {"%o": "‰", "％o": "‰", "℅": "%"}
_MARK = lazy_regex(lambda: alternatives("counts", "passed"))  # 突破千亿大关
# 五万彩礼, 八万是借的, 还差三万没还.
_OF_MONEY = lazy_regex(
    lambda: rf"的?(?:{alternatives('purses', 'dues')})|[是都]?(?:{alternatives('counts', 'owed')})"
)
_SPENT = lazy_regex(lambda: rf"(?:{alternatives('counts', 'owed')})了?\Z")
_LIVES = frozenset("辈")  # 花一万辈子
_LABEL = lazy_regex(r"\([^()]{1,12}\)[:为是达]*\Z")
_LONGEST_LABEL = 18
_SLANG = lazy_regex("([kKwW])([1-9])(?![0-9A-Za-z.])")  # 房租1k8
_SIZES = {"k": 1000, "w": 10**4}
_POWER = frozenset("万亿w")
MULTIPLE = lazy_regex("[百千万亿]*")
_OVER = lazy_regex("[多余餘]")  # 3千多万
_SHORTER = {"w": "万", "k": "千"} | {f"{one}{other}": one for one in "亿億" for other in "亿億"}
_ROUND = frozenset("0十百千")  # 十几, 20来
_LARGE, _SMALL = 100, 10
_SPAN = lazy_regex("个?(?:[天月年晚季周]|季度|小时|钟头)")
_BARE = frozenset(["", "百", "千"])  # 万把块, 百把人
_MOVED = lazy_regex(lambda: f"(?:{alternatives('relating', 'reaches')})到")  # 从六万砍到四万五
_HALF_MORE = lazy_regex(
    "个(?P<more>[半多来])(?P<unit>小时|钟(?:头|(?![点表楼声]))|月|星期|季度|分钟|百分点|点(?![一-鿿]))"
)
_PIECES = lazy_regex("(?P<more>[多几])?个(?=多?[万亿w])")  # 两个亿, 三个多亿, 100多个亿
_SPOKEN = frozenset("个多几kKwW")
_HALVES = ("个半人", "个半天")  # two half days
_YEARLY = lazy_regex("年[升跌增减降]")  # 销售额324亿年升13.7%
# What may not come behind a multiplier that has no unit: another word, a measure that is not known.
_NEVER_AFTER_MULTIPLE = lazy_regex(
    f"(?!{PEOPLED}|{_YEARLY.pattern})(?:一(?![点个])|里(?![面头边])|[年岁级分像科达豪半零二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾A-Za-z0-9/方桶担箩斗尺寸]"
    "|[一-鿿]{0,4}?(?:元|币|镑|卢比|法郎|比索|里拉|克朗|第纳尔|铢|盾|吨|米|英[里亩尺寸]|平方|立方"
    "|[公海]里|磅|盎司|加仑|蒲式耳|瓦|瓦时|斤))"
)


def counted(page: Surface, number: Number) -> Term:
    """Read what stands behind *number*: 多, its multiplier, its unit, a half more."""
    plain, end = page.plain, number.end
    if plain[end : end + 1] in _SPOKEN and (term := _spoken(page, number)):
        return term
    is_about = number.text in _BARE and plain.startswith("把", end)
    is_about = is_about or _is_price_from(plain, number.start, end)
    if not is_about and (unit := unit_at(plain, end)):
        return with_unit(page, _bare(number), *unit)
    if plain.startswith("(", end) and (term := _in_brackets(page, _bare(number), end)):
        return term._replace(end=term.end + 1)  # 35.2(亿元)
    return _each(page, number) or _labelled(page, _multiplied(page, number))


def _spoken(page: Surface, number: Number) -> Term | None:
    """Read 一个半小时, 两个亿 and 1k8; None of what only begins like them."""
    plain, end = page.plain, number.end
    if plain.startswith("个", end):
        if more := _HALF_MORE.match(plain, end):
            return _and_a_half(number, more)
        if plain.startswith(_HALVES, end):
            return _bare(number).void()
    if pieces := _PIECES.match(plain, end):
        return _of_pieces(page, number, pieces)
    slang = _SLANG.match(plain, end)
    if not slang or not number.is_whole or number.is_chinese:
        return None
    size = _SIZES[slang[1].lower()]
    value = number.value * size + int(slang[2]) * (size // 10)
    number = number._replace(value=value, text=str(value), end=slang.end())
    return _bare(number)._replace(kind="sum")


def _of_pieces(page: Surface, number: Number, pieces: re.Match[str]) -> Term:
    """Read 两个亿, which may stand before any word, and 100多个亿."""
    term = _multiplied(page, number._replace(end=pieces.end()))
    if (
        term.value is None
        and term.multiple == "亿"
        and not _NEVER_AFTER_MULTIPLE.match(page.plain, term.end)
    ):
        term = term._replace(value=number.value)
    return term._replace(vague=">") if pieces["more"] else term


def _labelled(page: Surface, term: Term) -> Term:
    """Read 产量(万吨):146.8, whose unit stands before it."""
    label = _LABEL.search(page.plain[max(0, term.start - _LONGEST_LABEL) : term.start])
    is_alone = label and term.is_bare and END.match(page.plain, term.end)
    named = _in_brackets(page, term, term.start - len(label[0])) if label and is_alone else None
    return named._replace(end=term.end) if named else term


def _each(page: Surface, number: Number) -> Term | None:
    """Read 1280/位 and 0.31一度, sums without their money."""
    fewest = _SMALL if page.plain.startswith("一", number.end) else _LARGE
    is_sum = number.value >= fewest or not number.is_whole
    rate = _per(page, number.end) if is_sum else None
    return rate and _bare(number)._replace(unit=rate[0], end=rate[1])


def _per(page: Surface, start: int) -> tuple[str, int] | None:
    """Return of what each a sum is that ends at *start*, and where that ends."""
    is_rate = page.plain[start : start + 1] in {"/", "一"}
    end = divisor_end(page.plain, start + 1) if is_rate else 0
    if page.plain.startswith("一", start) and _SPAN.match(page.plain, start + 1):
        return None  # 400一天
    if not end:
        return None
    is_said = page.plain.startswith("一", start)
    is_closed = (units_at.RATED if is_said else END).match(page.plain, end) is not None
    if not is_said and page.plain[start - 1] in _POWER:  # 23.9万/台质保3年
        is_closed = is_closed or not pairs.is_word(page.plain[end - 1 : end + 1])
    return ("/" + page.printed[start + 1 : end], end) if is_closed else None


def _bare(number: Number) -> Term:
    return Term(number.start, number.end, number.value, number.high, number=number)


def _and_a_half(number: Number, more: re.Match[str]) -> Term:
    """Read 一个半小时, 1个多小时, 一个半月."""
    text = f"个{more['unit']}" if more["unit"] in {"月", "点", "钟", "钟头"} else more["unit"]
    value, vague = (
        (number.and_tenths(5), "=")
        if more["more"] == "半"
        else (number.value, ">" if more["more"] == "多" else "~")
    )
    place = number.start, more.end()
    return Term(*place, value, unit=text, word=word_of(text), vague=vague, number=number)


def _in_brackets(page: Surface, term: Term, start: int) -> Term | None:
    """Give *term* the unit in the brackets that open at *start*: (亿元)."""
    powers = MULTIPLE.match(page.plain, start + 1)
    unit = unit_at(page.plain, powers.end()) if powers else None
    sizes = [POWERS[power] for power in powers[0]] if powers else []
    if not powers or not unit or sizes != sorted(set(sizes)):
        return None  # 产量(万万吨)
    term = with_unit(page, term._replace(multiple=powers[0], unit=powers[0]), *unit)
    return term if page.plain.startswith(")", term.end) else None


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
    is_apart = _is_price_from(page.plain, number.start, tail.end())
    is_apart = is_apart or (multiple != "" and _YEARLY.match(page.plain, tail.end()) is not None)
    if not is_apart and (unit := unit_at(page.plain, tail.end())):
        return with_unit(page, term, *unit)
    if multiple and (rate := _per(page, term.end)):  # 1.4万/㎡
        return term._replace(unit=term.unit + rate[0], end=rate[1])
    if tail["over"] == "来":  # 三万来自各地
        term = term._replace(end=tail.start("over"), vague="=")
    if multiple and not _is_unit_enough(page.plain, term):
        return term.void()
    return term


def _is_price_from(plain: str, start: int, end: int) -> bool:
    """Tell whether it is 月薪7000起 or 总价218万起, the least of a price, not 火灾12起."""
    if not plain.startswith("起", end):
        return False
    return plain[start - 1 : start] == "¥" or spoken.is_priced(
        clause(plain, start, 0, _LONGEST_LABEL)
    )


def _multiple(printed: str) -> str:
    """Return a multiplier in one shape: 千万 of 千多万, 万 of w, 亿 of 亿亿."""
    plain = _OVER.sub("", printed)
    return _SHORTER.get(plain, plain)


def _may_be_vague(number: Number, vague: str | None) -> bool:
    """Tell whether it is 20来 or 千把, not 23来 or 5把."""
    if vague == "把":
        return number.text in _BARE
    return vague not in {"几", "来", "好几"} or number.text[-1:] in _ROUND


def _is_unit_enough(plain: str, term: Term) -> bool:
    """Tell whether a multiplier may stand without a unit: 用户超50万, 3.6万学生; not 十万大山."""
    end = term.end
    is_short = term.number is not None and term.number.is_chinese and len(term.number.text) == 1
    if is_short and term.vague == "=":  # 千万 and 十万 are words, too
        is_spent = _SPENT.search(plain, 0, term.start) and plain[end : end + 1] not in _LIVES
        ends = (END, qualified(), _MARK, _OF_MONEY, _MOVED)
        return bool(is_spent) or any(each.match(plain, end) for each in ends)
    return not _NEVER_AFTER_MULTIPLE.match(plain, end)


def with_unit(page: Surface, term: Term, word: UnitWord, end: int) -> Term:
    """Give *term* the unit *word* that ends at *end*, with all that still belongs to it."""
    plain, printed = page.plain, page.printed[end - len(word.text) : end]
    printed = _MEANT.get(printed) or (word.text if "\n" in printed else printed)
    if word.text in {"块", "块钱"} and (spoken := coins.yuan(plain, term, word, end)):
        word, printed = spoken, spoken.text
    if change := coins.change(plain, term, word, end):
        return _rated(page, change)
    rate, end = units_at.rate(page, word, end)
    unit = term.unit + printed + rate
    if units_at.goes_on(plain, word, end) or len(unit) > LONGEST_UNIT:
        return term._replace(value=None, end=end)
    stop = end
    value, end = tails.more(plain, term, word, end)
    is_more = end > stop
    term = term._replace(value=value, unit=unit, word=word, end=end)
    return _rated(page, term) if is_more else term


def _rated(page: Surface, term: Term) -> Term:
    """Read of what each a sum is, where it is said behind its last digit: 四块八一斤."""
    rate, end = units_at.rate(page, term.word, term.end)
    return term._replace(unit=term.unit + rate, end=end) if rate else term
