"""The unit that stands at a place of a text, what belongs to it, and the divisor of its rate."""

from czfacts.reading.figures import pairs
from czfacts.reading.figures.lexicon import COUNT, MEASURE, WEAK, Filed, UnitWord, lexicon
from czfacts.reading.figures.marks import END
from czfacts.reading.figures.numerals import NUMERALS
from czfacts.reading.figures.surface import Surface
from czfacts.reading.words import having
from czfacts.regex import lazy_regex

_LATIN = lazy_regex("[A-Za-z0-9]{2}")
COUNTED = lazy_regex("(?:10+|[1-9][0-9]{0,3}(?=千克|公斤|斤|克|升|毫升|吨))?[百千]?万?亿?")
_MORE = frozenset("多余")  # 2000多人参加
_POWERS = frozenset("十百千万亿")
_SIGNED = frozenset("+-")
_STROKES = frozenset(["/", "每", "·"])
# What makes another unit of the one before it: 元/X, 公里², 元港币.
_GOES_ON = lazy_regex("[/每·²³]|人民币|[港台日]币|美金|[美港欧日韩澳加]元|英镑|卢布|澳门币|泰铢")
_SUM = lazy_regex(r"(?:[0-9]\.[0-9]+|[0-9]00|[万亿])\Z")  # 1.85万元月薪, 0.28元结算
_AND_SUM = lazy_regex(
    "(?:/[一-鿿]{2,6}|每(?:个|个?人|家|户|位|名|小时|天|月))[0-9]"
)  # 57项/经费80万元, 四个人每个200
# Where the price of one ends: 十九块钱一斤跌到十三块, 18块一套[捂脸].
RATED = lazy_regex(rf"{END.pattern}|[\[跌降涨升落掉还也都就才能够卖收包供起算]")
_OF_ANYTHING = lazy_regex(rf"/[一-鿿]{{1,2}}(?<!起)(?={END.pattern})")  # 120元/科
_OF_WAY = lazy_regex("(?:公里|千米|海里|小时)(?!工)")  # 人次公里


def unit_at(plain: str, start: int) -> tuple[UnitWord, int] | None:
    """Return the longest unit that *plain* has at *start*, and where it ends."""
    return _unit_of(lexicon().units, plain, start)


def _unit_of(words: Filed[UnitWord], plain: str, start: int) -> tuple[UnitWord, int] | None:
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


def _is_longer(plain: str, word: UnitWord, start: int, end: int) -> bool:
    """Tell whether a unit begins a word: 102.3回落到, 5号台风; not 36台风机, 17家乡镇, 四成员工."""
    if word.dimension == "length" and plain.startswith(having("inside", "event"), end):
        return True
    if (plain[end : end + 1] or " ") not in word.never_before:
        return False
    if plain.startswith(having("inside", "unit"), end):
        return False  # 一处长者食堂, 3万人居住, 三成都不到
    if word.text == "元" and _SUM.search(plain, 0, start):
        return False
    if plain[start : end + 1] in lexicon().moves:
        return True
    before = plain[start - 1 : start]
    is_counted = word.kind in {COUNT, WEAK} and (before.isdecimal() or before in _MORE)
    is_many = (
        before in _POWERS or plain[start - 2 : start - 1] in _POWERS
    )  # 三千人参加, 五十八家电镀厂
    is_counted = is_counted or (word.kind == COUNT and is_many and before in NUMERALS)
    is_counted = is_counted or (word.text in {"成", "年"} and before.isnumeric())
    return not (is_counted and pairs.is_word(plain[end : end + 2]))


def rate(page: Surface, word: UnitWord, end: int) -> tuple[str, int]:
    """Read what stands below the stroke: /吨, 每平方米, /百公里; of money also 一斤."""
    plain, rate = page.plain, ""
    while plain[end : end + 1] in _STROKES and (below := divisor_end(plain, end + 1)):
        if (word.dimension == "ratio" or plain[end] == "每") and _AND_SUM.match(plain, end):
            break
        if plain[end + 1 : below] == word.text:  # 满10箱每箱减8元
            break
        rate += ("·" if plain[end] == "·" else "/") + page.printed[end + 1 : below]
        end = below
    is_money = word.dimension.startswith("money")
    if is_money and (other := _OF_ANYTHING.match(plain, end)):
        return rate + page.printed[end : other.end()], other.end()
    if not rate and plain.startswith("一", end) and is_money:
        below = divisor_end(plain, end + 1)
        if below and RATED.match(plain, below):
            return "/" + page.printed[end + 1 : below], below
    return rate, end


def divisor_end(plain: str, start: int) -> int:
    """Return where the divisor of a rate ends that begins at *start*: 吨, 百公里; else 0."""
    words = lexicon().divisors
    if plain.startswith("(", start):  # 瓦/(平方米·开)
        end = start
        while end and plain[end] in "(·" and (unit := _unit_of(words, plain, end + 1)):
            end = unit[1] if unit[1] < len(plain) else 0
        return end + 1 if plain.startswith(")", end) and end > start else 0
    if unit := _unit_of(words, plain, start):
        return unit[1]
    many = COUNTED.match(plain, start)
    if not many or not many[0]:
        return 0
    unit = _unit_of(words, plain, many.end())
    return unit[1] if unit else 0


def goes_on(plain: str, word: UnitWord, end: int) -> bool:
    """Tell whether the unit that ends at *end* is only the beginning of a longer one."""
    is_money = word.dimension.startswith("money")  # 双职工60万元/单职工40万元
    is_share = word.dimension == "ratio"  # 面积71.3%/户数69%
    if (word.kind == COUNT or is_money or is_share) and _AND_SUM.match(plain, end):
        return False
    following = plain[end : end + 1]
    if following == "每" and plain.startswith(word.text, end + 1):
        return False
    if following == "·" and not unit_at(plain, end + 1):
        return False  # 播放12万次 · 收藏
    is_next = plain[end + 1 : end + 2] in _SIGNED or plain[end + 1 : end + 2].isdecimal()
    if _GOES_ON.match(plain, end) and not is_next:
        return True  # but 13个/47.5亿元 and 10亿元/-13.75% are two
    if word.kind == COUNT and _OF_WAY.match(plain, end):
        return True
    other = unit_at(plain, end) if word.kind == MEASURE else None
    return bool(other and other[0].kind == MEASURE and other[0].text != word.text)
