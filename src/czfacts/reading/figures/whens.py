"""Whether a length of time is a figure, or only says when (三天接待8.6万人次)."""

from czfacts.reading.figures import numerals
from czfacts.reading.figures.candidates import Candidate
from czfacts.reading.words import having
from czfacts.regex import lazy_regex

_PAY = ("元", "块", "块钱")
# 一斤能卖8元, 一公里造价3000万元: of what each the next figure is.
BASE = lazy_regex(rf"[能可要得]|(?!的)[^,。;:!?、()\s]{{0,10}}[0-9{numerals.NUMERALS}]")
_DAYS = frozenset(["天", "日", "周", "个月", "年", "星期", "个星期"])
_NOTHING = frozenset([""])
_SPENT = lazy_regex("(?<!假)[用花费需要耗时经等候期长距满均每提早晚快慢隔龄]了?\\Z")  # 用时2小时
_IN_IT = lazy_regex(
    rf"内?(?![、和与及或的之至到左上以内]|[^,。;!?、]{{0,4}}(?:[至到增缩延]|减(?![免税费收])))"
    rf"[一-鿿][^,。;:!?、()\n]{{0,14}}?(?:[0-9]|[{numerals.NUMERALS[2:]}]{{2}}|[两二三四五六七八九翻])"
)
_GOING_ON = lazy_regex("[一-鿿](?<![的后之了])")


def is_when(it: Candidate) -> bool:
    """Tell whether it is 40多年来, 3800元一个月 or 起码一年3万, which say when, not 连续5年."""
    is_base = it.comparator != "<" and BASE.match(it.plain, it.term.end) is not None
    is_paid = it.follows(_PAY) or it.plain[it.number.start - 1 : it.number.start].isdecimal()
    is_each = it.number.text == "一" and (is_base or is_paid or _is_only_when(it))
    return is_each or it.is_since or "period" in it.lead.roles or _is_period(it)


def _is_only_when(it: Candidate) -> bool:
    """Tell whether it is 一个月刨去房租 or 过去的一个月, not 住了一个月."""
    if it.term.value != it.number.value or it.is_lasting:
        return False  # 一年半, 一年保修
    if it.follows(having("counts", "that")):
        return True
    is_first = it.comparator == "=" and not any(map(str.isalpha, it.lead.clause))
    return is_first and _GOING_ON.match(it.plain, it.term.end) is not None


def _is_period(it: Candidate) -> bool:
    """Tell whether it is 三天接待8.6万人次, where it only says in what time, not 7.3天压到6.8天."""
    is_within = it.comparator == "<=" and it.plain.startswith("内", it.term.end)
    is_plain = (it.comparator == "=" or is_within) and it.direction is None
    is_plain = is_plain and it.lead.roles <= _NOTHING
    if it.term.word.text not in _DAYS or not is_plain or it.is_lasting:
        return False
    if _SPENT.search(it.lead.clause):
        return False
    return _IN_IT.match(it.plain, it.term.end) is not None
