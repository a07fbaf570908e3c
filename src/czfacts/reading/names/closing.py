"""Where a name ends before what stands behind it and is no part of it: 寿命(还短)15%."""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page
from czfacts.reading.text.verbs import verb_at
from czfacts.reading.words import table
from czfacts.reading.words.shapes import closing_shapes
from czfacts.regex import lazy_regex

_REST = lazy_regex(
    "(?:还|就|才|却|仍|虽|另|各|环|被|最[好多少]|前后|先后|[多少]出|动辄|算[起下]|呢|嘛)[一-鿿]{0,3}\\Z"
    "|(?:已|可能|也许|没|不曾|[讲谈说]好)[一-鿿]{0,3}\\Z|[盼比]\\Z|一(?:平|亩|[公台]?斤|吨|度|立?方|间|套|张|单|件|箱|桌|盒|晚)\\Z"
    "|(?:[烧用花费赔丢]掉|上)\\Z|[一-鿿]着\\Z"
)  # 寿命(还短)15%, 油钱(就要烧掉)7万元
_LONGEST_REST = 8
_NO_LEADS = ("的", "和", "与", "及", "、", "于", "应", "目标")
_CAUSE = lazy_regex("(?:(?<![原成内外起病])因(?![素子此为应果由缘])|由于)[^,因的]{2,12}\\Z")
_FROM = lazy_regex(
    "(?:(?<![自理缘因])由|(?<![服自跟听])从(?![业事军容前]))[^,由从]{1,7}\\Z", needs="由从"
)
_EACH = lazy_regex("每个[一-鿿]{1,3}\\Z", needs="每")
_SPELL_BEFORE = lazy_regex(
    "(?:过去|最?近|这)?(?:[0-9]+|[一二三四五六七八九十两几]+)(?:年|个(?:月|季度))(?:间|来|里)?\\Z",
)
_FIRST_TIME = lazy_regex("(?:首[次度]|再[次度]|一举|历史性地?)在?[一-鿿]{0,10}\\Z")
_UTMOST = tuple(degree + sign for degree in "最较" for sign in "高低多少大小快慢长短")
_LONGEST_PLACE = 12

# One of them is in each of closing.tsv.
_PHRASE_SIGNS = frozenset("由从就才便倒只最一每单第得这独自本万亿后录呈出")


def closed(page: Page, start: int, end: int) -> int:
    """Return where the name ends before a time, the text's own place, a 的 or a 、."""
    while end > start:
        stop = next((at for rule in _CLOSED if (at := rule(page, start, end))), 0)
        if not stop:
            break
        end = stop
    return end


def _time_before(page: Page, start: int, end: int) -> int:
    begin = page.time_ends.get(end, end)
    return begin if start < begin < end else 0


def _place_before(page: Page, start: int, end: int) -> int:
    return page.places.own_before(page.text, start, end)


def _phrase_before(page: Page, start: int, end: int) -> int:
    """Return where a phrase begins that only says when or how: 价格(一年), 年轻人(走得)."""
    text = page.text
    is_near = not _PHRASE_SIGNS.isdisjoint(text[max(start, end - _LONGEST_PLACE) : end])
    for pattern, least, reach in closing_shapes() if is_near else ():
        if found := pattern.search(text, max(start + least, end - reach), end):
            return found.start()
    is_utmost = end - start > len("水位最高") - 1 and text.endswith(_UTMOST, start, end)
    is_average = is_utmost and "average" in table("nouns").roles(text[start:end])  # 单日最高
    return end - len("最高") if is_utmost and not is_average else 0


def _origin_before(page: Page, start: int, end: int) -> int:
    """Return where it begins from what a change starts: 捕捞量(由最高年份)."""
    text = page.text
    since = _FROM.search(text, max(start + 2, end - _LONGEST_PLACE), end)
    if not since or table("nouns").before(text, since.start() + 1, end):
        return 0
    first = since.start() + 1
    does = any(
        (hit := verb_at(text, at, end)) and len(hit.word) > 1 for at in range(first + 1, end)
    )
    return 0 if does or table("verb").before(text, first, end) else since.start()


def _word_before(page: Page, start: int, end: int) -> int:
    is_closing = "closes" in table("edges").roles(page.text[end - 1])
    is_closing = is_closing and not is_word(page.text[max(start, end - 2) : end])
    if page.text[end - 1] == "会":  # 产量会, but 招聘会
        is_closing = is_closing and table("nouns").before(page.text, start, end - 1) is not None
    return end - 1 if is_closing and not _is_kept(page.text, start, end) else 0


def _cause_before(page: Page, start: int, end: int) -> int:
    """Return where a cause begins that no noun ends: 大豆(因面积调减而)减产, 费用(因借款)增加."""
    cause = _CAUSE.search(page.text, start, end)
    kind = table("nouns").before(page.text, start, cause.start()) if cause else None
    is_named = cause and (
        (
            not (kind and kind.has("measure"))
            and table("nouns").before(page.text, cause.start() + 2, end)
        )
        or deed_in(page.text, cause.start() + 2, end)
    )
    return cause.start() if cause and cause.start() > start and not is_named else 0


def _adverb_before(page: Page, start: int, end: int) -> int:
    """Return where the adverb begins that stands behind a noun: 增加值(合计)占一半."""
    text = page.text
    hit = table("before").before(text, start, end)
    is_adverb = hit is not None and hit.role in ("adverb", "fill") and len(hit.word) > 1
    return hit.start if hit and is_adverb and hit.start - start > 1 else 0


def _rest_before(page: Page, start: int, end: int) -> int:
    """Return where a noun that measures ends before what goes on: 寿命(还短)15%, 股价(在早盘)."""
    first = max(start + 2, end - _LONGEST_REST)
    if table("nouns").before(page.text, start, end):
        return 0
    return next((at for at in range(first, end) if is_rest(page.text, start, (at, end))), 0)


def is_rest(text: str, start: int, span: Span, behind: int = 0) -> bool:
    """Tell whether *span* only goes on behind a noun that measures: 油钱(就要烧掉)7万元.

    A time at its head ends at *behind*: 折旧(一个月就要摊)920万元.
    """
    at, end = span
    goes_on = _REST.match(text, behind, end) if behind else _goes_on(text, at, end)
    if is_word(text[at - 1 : at + 1]) or not goes_on:
        return False
    if behind and table("nouns").before(text, behind, end):
        return False  # 毕业生(年底)就业率
    noun = table("nouns").before(text, start, at)
    return noun is not None and noun.has("measure") and len(noun.word) >= 2


def _goes_on(text: str, at: int, end: int) -> bool:
    """Tell whether words at *at* may lead from a measure to its number: 还短, 在早盘交易."""
    hit = table("front").at(text, at, end)
    is_lead = hit is not None and (hit.has("lead") or hit.has("modal"))
    is_lead = is_lead and not text.startswith(_NO_LEADS, at)
    is_lead = is_lead and not table("verb").before(text, at, end)  # 中期息全年共派0.9元
    is_within = hit is not None and len(hit.word) == 1 and is_word(text[at : at + 2])
    return (is_lead and not is_within) or _REST.match(text, at, end) is not None


def _light_before(page: Page, start: int, end: int) -> int:
    """Return where a verb begins that says nothing: 手术(做)了2316台."""
    if not page.text.startswith("了", end):
        return 0
    is_light = page.text[end - 1] in "做来搞弄"
    is_word_end = end - 2 < start or is_word(page.text[end - 2 : end])
    return end - 1 if is_light and not is_word_end else 0


def _each_before(page: Page, start: int, end: int) -> int:
    """Return where it is said of each, or that it is new: 周转率(每个泊位), 总量(首次)."""
    each = _EACH.search(page.text, start + 2, end)
    each = each or _SPELL_BEFORE.search(page.text, start + 2, end)
    each = each or _FIRST_TIME.search(page.text, start + 2, end)
    kind = table("nouns").before(page.text, start, each.start()) if each else None
    return each.start() if each and kind and kind.has("measure") and len(kind.word) > 1 else 0


_CLOSED = (
    _each_before,
    _light_before,
    _time_before,
    _place_before,
    _phrase_before,
    _cause_before,
    _origin_before,
    _adverb_before,
    _word_before,
    _rest_before,
)


def _is_kept(text: str, start: int, end: int) -> bool:
    """Tell whether a word of a name ends here: 产能, 人才."""
    hit = table("before").before(text, start, end)
    return bool(hit and hit.role == "keep") or table("nouns").before(text, start, end) is not None


def cause_end(text: str, start: int, end: int) -> int | None:
    """Return where a cause ends that begins at *start*, 0 where it has a noun, None for none."""
    if text[start] not in "因由":
        return None
    if led := _caused(text, start, end):
        return led
    cause = _CAUSE.match(text, start, end)
    if cause is None or table("nouns").before(text, start + 2, end):
        return 0 if cause else None
    return (
        deed_in(text, start + 2, cause.end()) or _deed_with_object(text, start, end) or cause.end()
    )


def _caused(text: str, start: int, end: int) -> int:
    """Return where what a cause led to begins: 因降价产生(亏损), 0 where it does not say."""
    if is_word(text[start : start + 2]) and not text.startswith("由于", start):
        return 0
    found = (table("verb").at(text, at, end) for at in range(start + 2, end - 2))
    led = (verb for verb in found if verb and (verb.has("causal") or verb.word == "产生"))
    verb = next(led, None)
    return verb.end if verb and verb.end < end and len(verb.word) > 1 else 0


def deed_in(text: str, start: int, end: int) -> int:
    """Return where the verb begins that a cause ends in: 因大雾(停航), 0 where none does."""
    hit = table("behind").before(text, start + 1, end)
    if hit and len(hit.word) > 1 and (hit.has("stop") or hit.has("late")):
        return hit.start
    verb = table("verb").before(text, start + 1, end)
    return verb.start if verb and len(verb.word) > 1 and verb.has("keep") else 0


def _deed_with_object(text: str, start: int, end: int) -> int:
    """Return where what a cause led to begins, with its object: 因天气(取消航班), else 0."""
    is_plain = text[start] == "因" and not any(sign in text[start:end] for sign in "的而")
    words = ((at, text[at : at + 2]) for at in range(start + 3, end - 2) if is_plain)
    return next((at for at, word in words if "stop" in table("behind").roles(word)), 0)
