"""What stands between a measure and its number, read from the number leftwards."""

import re
from typing import NamedTuple

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.figures.units_at import divisor_end
from czfacts.reading.relations.guessed import guessed
from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import PIECES
from czfacts.reading.words import Hit, alternatives, having, table
from czfacts.regex import lazy_regex

DIRECTIONS = ("up", "down", "flat")
COMPARED = ("higher", "lower")
_MOVES = frozenset([*DIRECTIONS, *COMPARED, "to"])
_REACH = 30  # characters that a base of comparison may be away from its verb
_THOUGH = ("虽", "则", "却", "相")  # 降幅虽(比上月收窄), 2019年相(比2018年)增长
_NEVER_BEFORE = frozenset("重例率值赛特亚价较")  # 比重, 比例, 比较: no comparison
_SUFFIXES = ("相比较", "相比", "比较", "比")
_RATIOS = ("同比", "环比", "占比", "之比")
_OF_RATES = ("改善", "让利")  # not of what is counted or paid: 改善320户住房, 让利3亿元
_RATE = lazy_regex("[约近超]?[0-9.]+(?:%|个?百分点)")
_ADVERBS = lazy_regex(r"(?:[只还就又却仅更才再倒竟则也都各净]|(?<!平)均|分别|依次)+\Z")
_PARTS = frozenset("料报估收见录拼现")  # of words as often as words: 生产资料, 年报
_MORE_OR_LESS = {"大": "higher", "小": "lower", "慢": "lower"}
_MORE = {"多": "higher", "扩": "higher", "增": "higher", "少": "lower", "减": "lower"}
_NOUNS = frozenset("速幅量额率")  # 同比增速
_TIME_LIKE = lazy_regex(
    lambda: (
        rf"[^,;。]*(?:[年月期末底初前时日旬周季届]|{alternatives('when', 'then')})\"?"
        r"(?:末|底|初|水平|相比|同期|同月|平均水平|全年|比)?"
        r"|(?:[去上前往常]年|昨[天日])(?!的)[^,;。年]{0,4}"  # 去年冬天, 上年决算数
    )
)
_PLACE_LIKE = lazy_regex(
    r"[^,;。]*(?:全国|全省|全市|全县|平均|地区|城镇|农村|标准|全区)[^,;。]{0,6}"
)
_PER = lazy_regex(
    rf"(?:平均)?(?:每(?P<per>(?:(?![每由从])[\w㎡]){{1,4}})|(?<=[一-鿿])一(?P<one>{PIECES}))\Z",
    needs="每一",
)
_LONGEST_PER = 7  # characters
_MARKERS = frozenset("比较与同和跟于")
_TOTALS = ("累计", "合计", "实际")
_MEAN_OF_YEARS = lazy_regex("[两三四五]年平均")
_RETAIL = frozenset("社网")  # of 社零, 网零
_MODALS = frozenset("能会将可")


class Predicate(NamedTuple):
    """The words before a number: what they say, and what is left of the head before them."""

    hits: tuple[Hit, ...]
    """From right to left."""
    base: Span | None
    """What the figure is compared with, as printed: 上年同期, 全省平均水平."""
    subject: Span
    """What stands before them."""

    @property
    def verb(self) -> Hit | None:
        """The verb of change nearest to the number; None where what follows it makes it a level."""
        for number, hit in enumerate(self.hits):
            is_over = bool(number) and self.hits[number - 1].word == "了"  # 猪肉便宜了一成
            is_compared = hit.role in COMPARED and (self.base or self.says("since") or is_over)
            if hit.role in DIRECTIONS or is_compared:
                is_to = number and self.hits[number - 1].word == "为" and hit.word != "增长"
                return None if is_to else hit
            if hit.role == "to":
                return None
        return None

    def says(self, *roles: str) -> Hit | None:
        """Return the first of the words that has one of *roles*."""
        for hit in self.hits:
            if hit.role in roles:
                return hit
        return None

    @property
    def since(self) -> Span | None:
        """What an adverb says that the figure is compared with: 累计(同比)."""
        hit = self.says("since")
        before = next((len(word) for word in _TOTALS if hit and hit.word.startswith(word)), 0)
        return (hit.start + before, hit.end) if hit else None

    @property
    def mean_of_years(self) -> Hit | None:
        """Return 两年平均, of a growth that is no year's own."""
        means = (hit for hit in self.hits if hit.word.endswith("年平均"))
        return next((hit for hit in means if _MEAN_OF_YEARS.fullmatch(hit.word)), None)

    def has(self, *words: str) -> bool:
        """Tell whether one of *words* is among them."""
        return any(hit.word in words for hit in self.hits)


def predicate(page: Page, head: Span) -> Predicate:
    """Read the predicate at the end of *head*."""
    start, end = head
    hits: list[Hit] = []
    base: Span | None = None
    is_verb = page.text.startswith("持平", end)
    while end > start:
        hit = _word(page, start, end)
        found = None if base else _base_before(page.text, (start, end), hit, hits, is_verb=is_verb)
        if found:
            base, end = found
            continue
        if hit and hit.role == "degree" and not (hits and hits[-1].role in DIRECTIONS):
            hit = hit._replace(role=_MORE_OR_LESS.get(hit.word, "degree"))  # 比五年前(大)了
        if not hit or not _fits(page, start, hit, hits):
            hit = _more(page.text, start, end) or guessed(
                page.text, start, end, hits[-1].word if hits else ""
            )
        if not hit:
            break
        hits.append(hit)
        is_verb = is_verb or hit.role in _MOVES
        end = hit.start
    return Predicate(tuple(hits), base, (start, end))


def _more(text: str, start: int, end: int) -> Hit | None:
    """Read 比去年(多收), 同比(增利): a verb that only says of what there is more or less."""
    for size in (1, 2):
        at = end - size - 1
        role = _MORE.get(text[at : at + 1]) if at > start and text[end - 1] not in _NOUNS else None
        if size > 1 and "keep" not in table("verb").roles(text[at + 1 : end]):
            role = None  # 同比(多进口)7000吨
        since = role and text.endswith(having("against", "adverb"), start, at)
        if role and (since or compared(text, start, at, is_verb=True)):
            return Hit(text[at:end], role, at, end)
    return None


def is_time(text: str, span: Span) -> bool:
    """Tell whether a figure that is compared with *span* is compared with another time."""
    based = text[slice(*span)]
    if based.endswith(having("relating", "expected")):
        return False  # 预期 ends like 同期
    return bool(_TIME_LIKE.fullmatch(based)) and not _PLACE_LIKE.fullmatch(based)


def _word(page: Page, start: int, end: int) -> Hit | None:
    """Return the word before *end*, unless it is only the end of a noun: 自然增长率."""
    if timed := _timed(page, start, end):
        return timed
    hit = _before_number(page.text, start, end)
    noun = table("nouns").before(page.text, start, end)
    if hit and len(hit.word) > 1 and hit.role == "fill":
        within = table("nouns").before(page.text, start, end - 1)
        if within and within.start < hit.start:
            hit = table("before").before(page.text, end - 1, end)  # 比重(达), 全长(达)
    if noun and (not hit or len(noun.word) > len(hit.word)):
        return None
    per = _per_before(page.text, max(start, end - _LONGEST_PER), end)
    group = "one" if per and per["one"] else "per"
    if per and 0 < divisor_end(page.text, per.start(group)) < end:
        per = None  # 每亩(节本)
    is_done = per and table("verb").before(page.text, per.start(group), end)  # 每年拿出
    if per and not is_done and (not hit or hit.start > per.start()):
        return Hit(per[group], "per", per.start(), end)
    return hit


def _before_number(text: str, start: int, end: int) -> Hit | None:
    """Return the word before *end*: 增长, and the 了 behind it, not 长了."""
    words = table("before")
    hit = words.before(text, start, end)
    if hit and hit.word == "零增长" and text[max(start, hit.start - 1)] in _RETAIL:
        return words.before(text, hit.start + 1, end)  # 社零(增长)
    if hit and hit.word[0] in "年月季" and text[max(start, hit.start - 1)] in "同上当去今前次":
        return words.before(text, hit.start + 1, end)  # 较上年同月(减)
    if hit and len(hit.word) > 1 and hit.word[0] in _MODALS:
        kept = words.before(text, start, hit.start + 1)
        if kept and kept.role == "keep":
            return words.before(text, hit.start + 1, end)  # 产能(达到)
    if hit and len(hit.word) > 1 and hit.word[-1] == "了":
        verb = words.before(text, start, end - 1)
        if verb and len(verb.word) >= len(hit.word):
            return words.before(text, end - 1, end)
    is_part = hit and hit.word in _PARTS and is_word(text[max(start, end - 2) : end])
    return None if is_part else hit


def _fits(page: Page, start: int, hit: Hit, hits: list[Hit]) -> bool:
    """Tell whether a word is part of the predicate, and not of the name before it."""
    if hit.role in ("keep", "over", "under"):
        return False
    if hit.word in _OF_RATES:
        return _RATE.match(page.text, hit.end) is not None
    if hit.role in COMPARED:
        is_since = page.text.endswith(having("against", "adverb"), start, hit.start)
        return is_since or bool(compared(page.text, start, hit.start, is_verb=True))
    if hit.role == "degree":  # 大增, 锐减
        return bool(hits) and hits[-1].role in DIRECTIONS and len(hits[-1].word) == 1
    if hit.role == "turn":  # 由5家发展到9家, but 服务业发展5年
        if len(hit.word) == 1 and is_word(page.text[max(start, hit.start - 1) : hit.end]):
            return False  # 流转到
        if hit.word == "转为" and (hit.start == start or page.text.startswith("持平", hit.end)):
            return True  # 由-3万元(转为)5万元
        is_to = bool(hits) and (hits[-1].role == "to" or hits[-1].word in ("为", "成为"))
        return is_to or (bool(hits) and hit.word == "转为" and hits[-1].role in DIRECTIONS)
    return True


def _per_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return of what each is told right before *end*: 每亩, 一斤."""
    near = text[start:end]
    return _PER.search(text, start, end) if "每" in near or "一" in near else None


def _timed(page: Page, start: int, end: int) -> Hit | None:
    """Read a time before a number: 由2005年的, 提高到2025年的; any other says nothing there."""
    text, begin = page.text, page.time_ends.get(end)
    if begin is None or begin < start:
        return None
    before = text[begin - 1] if begin > start else ""
    if before in _MARKERS:
        is_whole = begin - 1 == start or table("nouns").before(text, start, begin - 1) is not None
        is_earlier = is_whole and text[end : end + 1] in ("的", "之") and before in "比较"
        return Hit(text[begin:end], "earlier", begin - 1, end) if is_earlier else None
    for role, words in (("to", "到至"), ("from", "由从自")):
        if text[begin] in words:
            return Hit(text[begin:end], role, begin, end)
        if before and before in words:
            return Hit(text[begin:end], role, begin - 1, end)
    return Hit(text[begin:end], "fill", begin, end)


def _base_before(
    text: str, head: Span, hit: Hit | None, hits: list[Hit], *, is_verb: bool
) -> tuple[Span, int] | None:
    """Return the base of comparison that ends *head*, before a *hit* takes a part of it."""
    start, end = head
    if hit is None or hit.role in ("keep", "over", "under"):
        return compared(text, start, end, is_verb=is_verb)
    if hit.role in ("fill", "adverb") and hits and hits[-1].role in (*DIRECTIONS, *COMPARED):
        found = compared(text, start, end, is_verb=True)
        # 比计划增加: the 计划 that says nothing elsewhere is the base here.
        if found and hit.start >= found[0][0] >= hit.start - 2:
            return found
    return None


def compared(text: str, start: int, end: int, *, is_verb: bool) -> tuple[Span, int] | None:
    """Return the base of comparison that ends at *end*, and where its first word begins."""
    stop = end
    for suffix in _SUFFIXES:
        if text.endswith(suffix, start, end) and not text.endswith(_RATIOS, start, end):
            stop -= len(suffix)
            break
    if not (is_verb or stop < end):
        return None
    at = _marker(text, max(start, stop - _REACH), stop)
    if at < 0 or at + 1 >= stop:
        return None
    if text[at + 1] in _NEVER_BEFORE:
        return None
    if at > start and text[at - 1 : at + 1] in _RATIOS:
        is_since = text[at - 1 : at + 1] in having("against", "adverb") and _TIME_LIKE.fullmatch(
            text, at + 1, stop
        )
        return ((at + 1, stop), at - 1) if is_since else None  # 环比一季度
    is_said = text[at] in "比较" or stop < end  # not 广州和深圳(分别)下降
    if adverbs := _ADVERBS.search(text, at + 2, stop):
        stop = adverbs.start()  # 比年初(只)多43人, 比上周(分别)上涨
    if is_said or _TIME_LIKE.fullmatch(text, at + 1, stop):
        return (at + 1, stop), at - text.endswith(_THOUGH, start, at)
    return None


def _marker(text: str, start: int, stop: int) -> int:
    """Return where the last word of comparison stands: 比 of 比上年同期, not its 同."""
    at = max([text.rfind(marker, start, stop) for marker in "比较与跟和"])
    if at > start and text[at - 1 : at + 1] == "可比":
        return -1
    first = max(text.rfind("比", start, at), text.rfind("较", start, at)) if at > start else -1
    if first > start and text[at] in "和与" and _TIME_LIKE.fullmatch(text, first + 1, at):
        return first  # 比上月末和上年同期
    same = text.rfind("同", start, stop)
    if same > at and text[same + 1 : same + 2] not in tuple(
        "期比月年季日周旬一口时样行类业学城区款等级规龄步意事"
    ):
        return same
    return at
