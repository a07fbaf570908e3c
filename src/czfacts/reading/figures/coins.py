"""Money as people count it: 两块, 块钱, 一块七毛二, 三块五毛钱一斤, 一毛八."""

from decimal import Decimal

from czfacts.reading.figures import numerals, units_at
from czfacts.reading.figures.lexicon import UnitWord
from czfacts.reading.figures.marks import END
from czfacts.reading.figures.terms import EACH, PACK, Term, word_of
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

# 六块五, 1块3; 三块 needs to end its phrase.
_SPOKEN = lazy_regex(
    lambda: (
        rf"(?P<tenths>[1-9一二三四五六七八九])?[哩呢吧了嘛呀啊]?(?:{END.pattern}"
        r"|附近|封顶|打底|起步|保底|出头|[就够也还都才起算收卖付给能可买剩涨降升跌掉谈砍压提加减缩到至]"
        rf"|——|包邮|{PACK}|{EACH}|{alternatives('purses', 'dues')})"
    )
)
# 卖到14块, 从38块掉到31块: what stands before is of money, and no noun behind.
_MONEY = lazy_regex(lambda: f"[卖花挣赚掏贵省亏付租价薪费]|{alternatives('purses', 'money')}")
_PIECES = lazy_regex(lambda: alternatives("things", "slabs"))
_AMOUNT = lazy_regex(rf"{END.pattern}|[多左上]|[谈掉降涨跌升提砍压变加减至到]")
_FAR = 16  # characters
_GOODS_NEAR = 3
_MANY = 100  # pieces are counted in digits
_CHANGE = lazy_regex("([1-9一二三四五六七八九])[毛角](?:([1-9一二三四五六七八九])分?)?(?![0-9])钱?")
_SMALL = lazy_regex(
    rf"([1-9一二三四五六七八九])分?(?={END.pattern}|{EACH}|[涨降升跌到至])"
)  # 一毛八, 8角4分


def yuan(plain: str, term: Term, word: UnitWord, end: int) -> UnitWord | None:
    """Return the yuan where 块钱 means it, or 块 at the end of its phrase: 四千多块."""
    is_chinese = term.number is not None and term.number.is_chinese
    spoken, left = _SPOKEN.match(plain, end), plain[max(0, term.start - _FAR) : term.start]
    is_money = word.text == "块钱" or (spoken and (is_chinese or spoken["tenths"]))
    right = plain[end : end + _GOODS_NEAR]
    is_large = is_chinese and term.value is not None and (term.value >= _MANY or term.unit)
    is_small = term.multiple in {"", "万"}  # 5万块, but 186亿块 are pieces
    is_money = is_money or (spoken and is_small and not _PIECES.search(left))
    is_money = is_money or (is_large and not _PIECES.search(left[-_GOODS_NEAR:] + right))
    is_paid = _AMOUNT.match(plain, end) and _MONEY.search(left)
    is_changed = _CHANGE.match(plain, end)
    is_each = plain.startswith("一", end) and units_at.divisor_end(plain, end + 1)
    is_each = is_each and units_at.RATED.match(plain, is_each) is not None  # 18块一套
    return word_of("元") if is_money or is_paid or is_changed or is_each else None


def change(plain: str, term: Term, word: UnitWord, end: int) -> Term | None:
    """Read what stands behind the yuan or the tenth of one: 一块七毛二, 5元6角, 一毛八, 2角5."""
    if word.text == "元" and (found := _CHANGE.match(plain, end)):
        cents = "".join(str(numerals.digit(each)) for each in found.groups() if each)
        is_whole = term.number is not None and term.number.is_whole and not term.unit
        value = Decimal(f"{term.value}.{cents}") if is_whole else None
        return term._replace(value=value, unit="元", word=word, end=found.end())
    small = _SMALL.match(plain, end) if word.text in {"毛", "角"} else None
    if not small:
        return None
    tenths = "123456789".find(str(term.value)) + 1 if not term.unit else 0
    value = Decimal(f"0.{tenths}{numerals.digit(small[1])}") if tenths else None
    return term._replace(value=value, unit="元", word=word_of("元"), end=small.end())
