"""Where a name begins, after words that are no part of it: 全市已经(新建学校)."""

from functools import lru_cache
from typing import NamedTuple

from czfacts.reading.figures.marks import LINKS
from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.closing import cause_end
from czfacts.reading.names.shorter import AMONG
from czfacts.reading.owners.bodies import body_at
from czfacts.reading.text.common import is_common
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import THINGS
from czfacts.reading.text.verbs import verb_at
from czfacts.reading.words import Hit, alternatives, having, table
from czfacts.reading.words.shapes import shapes
from czfacts.regex import lazy_regex

_COUNTED = frozenset(f"{THINGS}种份名位款组头只株双副张本册幢户群队班线枚粒瓶袋桶箱些")
_BEFORE_COUNTED = frozenset("这那该此每各")
_LEADING = shapes("leading")
_WITH = lazy_regex(lambda: f"有[一-鿿]{{1,6}}(?:{alternatives('things', 'had')})的?", needs="有")
_THERE = lazy_regex("在(?:[一-鿿]{1,3}[国洲]|内地|海外|境外|大陆)的")
_PER_TIME = ("年", "月", "日")
_NUMERALS = "0123456789一二三四五六七八九十两几半"
_EACH = frozenset("每一两几")
_OF_PLACE = lazy_regex(
    "(?:口岸|港|机场|海关|关区|运河)(?=.{3})(?![区口务资商航])|市(?=[0-9前上去今])"
)  # 北海(港)吞吐量, 防城港(市)9月份进出口


class Opened(NamedTuple):
    """Where a name begins, behind what leads to it."""

    start: int
    is_part: bool = False
    """What leads to it says that it is a part of what was told: 其中."""


@lru_cache(maxsize=64)  # several rules ask about a clause
def opened(page: Page, start: int, end: int) -> Opened:
    """Return where the name begins behind times, places and words that say nothing."""
    is_part = False
    places = 0
    while start < end:
        stop, hit = _passed(page, start, end), _front(page, start, end)
        if stop and not (hit and hit.end > stop):  # 这个数字, not 这个
            hit = None
        elif body := _body(page, start, end):
            stop, hit = body, None
        elif not places and (places := _places(page, start, end)):
            stop, hit = places, None
        elif told := _told(page, start, end):
            stop, hit = told, None
        elif hit:
            stop = hit.end
        if not stop or _is_cut(page.text, stop):
            break
        is_part |= hit is not None and hit.has("part")
        start = stop
    return Opened(_known(page.text, start, end), is_part)


def _is_cut(text: str, at: int) -> bool:
    """Tell whether a word would be cut in two at *at*: 高峰时|段排队时间, 柳河县|城供水."""
    last, rest = text[at - 1 : at + 1], text[at : at + 2]
    before = text[at - 2 : at]
    is_apart = is_word(before) or before[:1] in _BEFORE_COUNTED or before[:1] in _NUMERALS
    is_whole = is_word(rest) or is_common(rest) or text[at - 1] in "年月日"
    return is_word(last) and not is_apart and not is_whole


def _known(text: str, start: int, end: int) -> int:
    """Return where the measure begins of what 这座 says is known: 这座(桥)主跨."""
    is_this = text[max(0, start - 2) : start - 1] in ("这", "那", "该", "此")
    if not is_this or text[start - 1] not in _COUNTED or is_word(text[start : start + 2]):
        return start
    of = start + 1 + text.startswith("的", start + 1)
    noun = table("nouns").before(text, start, end)
    is_alone = noun is not None and noun.start == of
    return of if is_alone else start


def _places(page: Page, start: int, end: int) -> int:
    """Return where the places end that are listed at *start*: 广东、广西和海南."""
    stop = 0
    while place := page.places.other_at(page.text, start, end):
        if page.text.startswith(having("no_names", "way"), place[1]):
            break  # 重庆方向
        if page.text[place[1] - 1] == "县" and is_word(page.text[place[1] - 1 : place[1] + 1]):
            break  # 和县城学校
        stop = place[1]
        if page.text[stop : stop + 1] not in LINKS:
            break
        start = stop + 1
    return _kind(page.text, stop, end)


def _kind(text: str, stop: int, end: int) -> int:
    """Return where it ends of what kind the places are that end at *stop*: 河南、湖南(等省份)."""
    kind = (_OF_PLACE.match(text, stop, end) or AMONG.match(text, stop, end)) if stop else None
    return kind.end() if kind else stop


def _told(page: Page, start: int, end: int) -> int:
    """Return where whose measure it is begins, of whom is told more: 抽样的(带鱼平均体长)."""
    text = page.text
    of = text.find("的", start + 2, end)
    noun = table("nouns").before(text, of + 1, end) if of > 0 else None
    if noun is None or not noun.has("measure") or noun.start - of <= 2:
        return 0
    if (kept := table("front").at(text, start, of)) and kept.has("keep"):
        return 0
    last = table("verb").before(text, start, of - text.startswith("了", of - 1))
    first = led = verb_at(text, start, of)
    while led and led.has("inner"):
        if "revised" in table("acts").roles(led.word):
            return 0  # 宣布上调(5年期以上的贷款利率)
        led = verb_at(text, led.end, of)
    is_told = any(verb and len(verb.word) >= 2 for verb in (last, first))
    is_told = is_told or text[of - 2] == "最" or body_at(text, of + 1, end, page.places) is not None
    return of + 1 if is_told else 0


def _body(page: Page, start: int, end: int) -> int:
    """Return where the name of a body ends of which a measure is said: 石桥镇卫生院(门诊量)."""
    body = body_at(page.text, start, end, page.places)
    stop = body.end if body else 0
    if not start < stop < end:
        return 0
    stop += page.text.startswith("的", stop)
    noun = table("nouns").before(page.text, stop, end)
    is_said = (
        noun is not None
        and noun.has("measure")
        and not page.text.endswith(having("nouns", "size"), stop, end)
    )
    return stop if is_said else 0


def _passed(page: Page, start: int, end: int) -> int:
    """Return where a time, a point of view or the text's own place ends that begins at *start*."""
    time = page.times.get(start)
    if time and time.end() <= end:
        stop = time.end()
        stop += is_since(page.text, start, stop)
        is_before = page.text.startswith(("前", "后"), stop, end - 1)
        is_before = is_before and page.text[stop + 1] not in _NUMERALS  # 本月(前20天)
        return stop + (is_before and not is_word(page.text[stop : stop + 2]))  # 明年底(前)
    if _is_whose(page, start, end):
        return start + 1
    if page.text[start] in "\"'" and page.text.count(page.text[start], start, end) % 2:
        return start + 1  # the mark that closes it was left out
    if found := _LEADING.match(page.text, start, end):
        return found.end()
    if page.text[start] == "为" and (noun := table("nouns").before(page.text, start + 1, end)):
        return start + 1 if noun.start == start + 1 and noun.has("measure") else 0  # 为(汇兑收益)
    if (caused := cause_end(page.text, start, end)) is not None:
        return caused
    stop = page.places.own_at(page.text, start, end)
    body = _body(page, start, end) if stop else 0  # 汝安二中(上线率), where the text is of 汝安
    return max(body, _kind(page.text, stop, end))


def is_since(text: str, start: int, stop: int) -> bool:
    """Tell whether a 起 is of the time that ends at *stop*: 4月(起)上调, but not 4月起诉."""
    is_begun = text[start] in "自从" or not is_word(text[stop : stop + 2])
    return is_begun and text.startswith("起", stop)


def _is_whose(page: Page, start: int, end: int) -> bool:
    """Tell whether one character behind a 该 says whose the measure is: 该(院)门诊量."""
    text, rest = page.text, start + 1
    picks = table("edges").before(text, max(0, start - 1), start)
    if picks is None or not picks.has("picks") or rest >= end:
        return False
    if text[start] in _NUMERALS or is_word(text[start : rest + 1]):
        return False
    return rest in page.times or is_common(text[rest : min(end, rest + 2)])


def _front(page: Page, start: int, end: int) -> Hit | None:
    """Return the word at *start* that says nothing of a measure."""
    text, hit = page.text, _first_word(page, start, end)
    if not hit or _is_led_in(text, start, hit, end):
        return None
    if hit.has("average") and not verb_at(text, hit.end, end):
        return None
    if hit.has("modal") and _is_measured(text, hit, end):
        return None  # 日烘干能力
    return None if hit.has("agent") and not _is_agent(text, hit, end) else hit


def _first_word(page: Page, start: int, end: int) -> Hit | None:
    """Return the word of the table at *start*, unless a longer noun, or one that is kept, is."""
    text, front = page.text, table("front")
    hit = front.at(text, start, end)
    if hit and text[hit.end - 1] in "今去" and hit.end - 1 in page.times:
        hit = front.at(text, start, hit.end - 1)  # 而(今年)
    if not hit or hit.has("keep"):
        return None
    longer = (table(words).at(text, start, end) for words in ("nouns", "abroad"))
    if any(word and len(word.word) > len(hit.word) for word in longer):
        return None  # 以色列
    has = len(hit.word) > 1 and hit.word.endswith("有")
    kept = front.at(text, hit.end - 1, end) if has else None
    if kept and kept.has("keep") and not is_word(text[hit.end : hit.end + 2]):
        return front.at(text, start, hit.end - 1)  # 其中(有效警情)
    return hit


def _is_led_in(text: str, start: int, hit: Hit, end: int) -> bool:
    """Tell whether *hit* begins a common word, or a phrase that tells something of the name."""
    if len(hit.word) == 1 and start + 2 <= end and is_word(text[start : start + 2]):
        return True  # 正极材料
    if hit.word == "有":
        return _WITH.match(text, start, end) is not None  # 有进出口实绩的企业
    return hit.word == "在" and _THERE.match(text, start, end) is not None  # 在美国的销售额


def _is_measured(text: str, hit: Hit, end: int) -> bool:
    """Tell whether a measure follows, of each time or thing: (日)产量, (每亩)补贴; or no verb."""
    if hit.word in _PER_TIME and table("nouns").before(text, hit.end, end):
        return True
    measure = table("nouns").at(text, hit.end, end) if hit.word[0] == "每" else None
    is_of_each = measure is not None and measure.end == end
    return is_of_each or table("verb").at(text, hit.end, end) is None


def _is_agent(text: str, hit: Hit, end: int) -> bool:
    """Tell whether whom *hit* names does something: 县里(发放补贴)."""
    deed = table("verb").at(text, hit.end, end) if hit.word.endswith("里") else None
    return (deed is not None and deed.has("keep")) or _is_acting(text, hit.end, end)


def _is_acting(text: str, start: int, end: int) -> bool:
    """Tell whether a verb follows, perhaps behind an adverb: 园区(已入驻)."""
    hit = table("front").at(text, start, end)
    is_adverb = bool(hit and (hit.has("lead") or hit.has("modal")))
    return is_adverb or verb_at(text, start, end) is not None


def adverb(text: str, at: int, end: int) -> int:
    """Return where an adverb ends that begins at *at*: 合作社(先后)流转土地."""
    if table("front").at(text, at, end) is None:
        return 0
    stop = 0
    is_within = text.startswith("里", at + 1) and is_word(text[at - 1 : at + 1])
    if is_within or (text[at] == "只" and text[at - 1] in _EACH):
        return 0  # 校(园里), 母羊每只(保费)
    while hit := table("front").at(text, at, end):
        is_adverb = (hit.has("lead") or hit.has("modal")) and hit.end < end
        is_cut = is_word(text[at : at + 2]) and not is_word(text[at + 1 : at + 3])  # 将军
        is_cut |= is_word(text[at - 1 : at + 1])  # 规则
        is_within = (hit.has("within") or hit.has("verbal")) and not is_cut
        is_short = len(hit.word) == 1 and not is_within
        kept = table("before").before(text, at - 1, hit.end)
        is_kept = kept is not None and kept.has("keep")  # 节能
        if not is_adverb or is_short or is_kept or _is_mean(text, at):
            break
        at = stop = hit.end
    return stop


def foretells(text: str, at: int, stop: int, end: int) -> bool:
    """Tell whether an adverb comes before an unknown verb that nothing measures: 大火(已)吞噬."""
    adverb, noun = table("front").at(text, at, stop), table("nouns").before(text, stop, end)
    if adverb is None or not adverb.has("verbal") or (noun and noun.has("measure")):
        return False
    verbs = (verb_at(text, start, end) for start in range(stop, end))
    return end - stop > 1 and not any(verb and len(verb.word) > 1 for verb in verbs)


def _is_mean(text: str, at: int) -> bool:
    """Tell whether a 均 at *at* is one word with what is before it: 日均, 套均."""
    return text[at] == "均" and "average" in table("nouns").roles(text[at - 1 : at + 1])
