"""The name that a clause itself gives its figure: what stands before the number."""

import re
from typing import NamedTuple

from czfacts.reading.areas import Span
from czfacts.reading.page import Page
from czfacts.reading.words import Hit, table

# What only leads to a name: 从产业看, 2023届, 这座.
_LEADING = (
    re.compile(
        r"(?:分|按|从|就|在)[一-鿿、和与()]{1,14}?(?:来看|看|分析|划分|分组|计算|统计|而言|方面),?"
    ),
    re.compile(r"(?:19|20)[0-9]{2}(?:届|级|财年)"),
    re.compile(
        r"[一这那某][座个条家项批种份名位款台片处间支栋组块辆套架艘头只株棵双副张本册幢所户群队班线枚粒瓶袋桶箱]"
        r"(?![一二三四五六七八九十])"
    ),
    re.compile(r"[•●■◆▲★▪·○◇*#>/\\\\ —-]+|[0-9]{1,2}[.)、](?![0-9])"),
    re.compile("[的、,》了和及与]"),
    re.compile("按(?:可比|不变|现行|现|当年)?(?:口径|价格|价|汇率|币种)(?:计算|测算|计)?"),
    re.compile(
        "等(?:[0-9一二三四五六七八九十]+[个家]?)?(?:省区市|省份|省|市|县|区|地|国|城市|国家|地区)(?=..)"
    ),
    re.compile(
        "[前后近首这头]?[0-9一二三四五六七八九十]+(?:天|日|周|个月|年|小时)(?![均产销度义一])"
    ),
    re.compile(
        "(?:一|每|首|头一|第[一二三四五六七八九十])(?:年|天|月|日|晚|夜|周|季度|个月|小时|分钟)(?:下来|里|上)?"
    ),
    re.compile("(?:受|因|由于)[^,]{1,14}?(?:影响|拉动|带动|冲击)"),
    re.compile("最[高低大小多少贵早新好快慢长远](?:的一?[座个家种份位台间块件])"),
    re.compile("从[一-鿿]{1,8}到[一-鿿]{1,8}的|[一-鿿]{2,8}(?:期间|之际)(?=..)"),
    re.compile("[一-鿿]{1,6}所(?:在|属|处|辖)的|像[一-鿿]{1,10}这样的"),
)
_CLOSING = "的、了自从由在于把将向给使让对比较要会能可须应已就也都只仅还均共又才便却竟更"
_SHORT_ADVERBS = "已共又还均都只却仍也就将可能要须应"
_CAUSED = ("率", "收入", "价", "价格", "增加值", "产值", "指数", "消费", "工资")
_SPELL = re.compile("(?:一|第[一二三四五六七八九十])[年月天周季晚夜]\\Z")
_SPELL_WITHIN = re.compile(
    "(?:一|每|首|头一|第[一二三四五六七八九十])(?:年|天|月|日|晚|夜|周|季度|个月|小时|分钟)(?:下来|里|上)?"
)
_SINCE = re.compile("[由从](?:[一-鿿]{1,5}的|[^,由从]{0,6}(?:年|期|末|初|时|前)的?)?\\Z")
_UTMOST = ("最高", "最低", "最多", "最少", "最大", "最小", "最快", "最慢", "最长", "最短")
_NOT_CAUSAL = frozenset(
    [
        *("转让", "出让", "受让", "谦让", "让利", "让渡", "行使", "大使", "驱使", "出使", "天使"),
        *("使用", "使馆", "使命", "使者", "命令", "法令", "指令", "禁令", "司令", "令牌", "号令"),
    ]
)
_LONGEST_PLACE = 12
_RESULTS = frozenset("出成到起下掉完满")  # behind a verb: 决出, 拆掉
_COUNTERS = "日月年户人亩平"  # 日均 is one word


Spans = tuple[Span, ...]


class Own(NamedTuple):
    """What the words before a number name."""

    spans: tuple[Span, ...] = ()
    verb: int = 0
    """How many characters of it are a verb: 新增 of 新增学位."""
    is_part: bool = False
    """Behind 其中: a part of what was measured before."""


class _Opened(NamedTuple):
    start: int
    is_part: bool = False


def verb_at(text: str, start: int, end: int) -> Hit | None:
    """Return the verb at *start*, None where a noun begins there: 生产总值, 开发区, 申报时间."""
    hit = table("verb").at(text, start, end)
    if not hit or hit.has("noun"):
        return None
    if hit.has("keep") and "measure" in table("nouns").roles(text[hit.end : end]):
        return None
    noun = table("nouns").at(text, start, end)
    return None if noun and len(noun.word) > len(hit.word) else hit


def own(page: Page, subject: Span) -> Own:
    """Return the name in *subject*, what says nothing in front of it left out."""
    start, end = subject
    opened = _opened(page, start, end)
    end = _closed(page, opened.start, end)
    spans = _joined(page, _led(page, opened.start, end), end)
    verb = verb_at(page.text, *spans[0]) if spans else None
    kept = len(verb.word) if verb and verb.has("keep") else 0
    return Own(spans, kept, opened.is_part)


def _closed(page: Page, start: int, end: int) -> int:
    """Return where the name ends before a time, the text's own place, a 的 or a 、."""
    while end > start:
        begin = page.time_ends.get(end, end)
        if start < begin < end:
            end = begin
        elif place := page.places.own_before(page.text, start, end):
            end = place
        elif since := _SINCE.search(page.text, max(start + 2, end - _LONGEST_PLACE), end):
            end = since.start()
        elif end - start > len("价格一年") - 1 and _SPELL.search(page.text, start + 2, end):
            end -= len("一年")
        elif end - start > len("水位最高") - 1 and page.text.endswith(_UTMOST, start, end):
            end -= len("最高")
        elif page.text[end - 1] in _CLOSING and not _is_kept(page.text, start, end):
            end -= 1
        else:
            break
    return end


def _is_kept(text: str, start: int, end: int) -> bool:
    """Tell whether a word of a name ends here: 产能, 人才."""
    hit = table("before").before(text, start, end)
    return bool(hit and hit.role == "keep") or table("nouns").before(text, start, end) is not None


def _opened(page: Page, start: int, end: int) -> _Opened:
    """Return where the name begins behind times, places and words that say nothing."""
    is_part = False
    places = 0
    while start < end:
        stop, hit = _passed(page, start, end), _front(page, start, end)
        if stop and not (hit and hit.end > stop):  # 这个数字, not 这个
            start = stop
        elif not places and (places := _places(page, start, end)):
            start = places
        elif hit:
            is_part |= hit.has("part")
            start = hit.end
        else:
            break
    return _Opened(start, is_part)


def _places(page: Page, start: int, end: int) -> int:
    """Return where the places end that are listed at *start*: 广东、广西和海南."""
    stop = 0
    while place := page.places.other_at(page.text, start, end):
        stop = place[1]
        if page.text[stop : stop + 1] not in ("、", "和", "及", "与"):
            break
        start = stop + 1
    return stop


def _passed(page: Page, start: int, end: int) -> int:
    """Return where a time, a point of view or the text's own place ends that begins at *start*."""
    time = page.times.get(start)
    if time and time.end() <= end:
        return time.end()
    if page.text[start] in "\"'" and page.text.count(page.text[start], start, end) % 2:
        return start + 1  # the mark that closes it was left out
    for pattern in _LEADING:
        if found := pattern.match(page.text, start, end):
            return found.end()
    return page.places.own_at(page.text, start, end)


def _front(page: Page, start: int, end: int) -> Hit | None:
    """Return the word at *start* that says nothing of a measure."""
    text = page.text
    hit = table("front").at(text, start, end)
    noun = table("nouns").at(text, start, end)
    if not hit or hit.has("keep") or (noun and len(noun.word) > len(hit.word)):
        return None
    if hit.has("average") and not verb_at(text, hit.end, end):
        return None
    if hit.has("modal") and not table("verb").at(text, hit.end, end):
        return None
    return hit if not hit.has("agent") or _is_acting(text, hit.end, end) else None


def _is_acting(text: str, start: int, end: int) -> bool:
    """Tell whether a verb follows, perhaps behind an adverb: 园区(已入驻)."""
    hit = table("front").at(text, start, end)
    is_adverb = bool(hit and (hit.has("lead") or hit.has("modal")))
    return is_adverb or verb_at(text, start, end) is not None


def _led(page: Page, start: int, end: int) -> int:
    """Return where the name begins behind verbs that only lead to it."""
    if page.text.startswith(("在", "为", "给", "向", "对每"), start, end):
        start = _placed(page.text, start, end)
    while (hit := verb_at(page.text, start, end)) and _leads(page.text, hit, end):
        if len(hit.word) == 1 and hit.end < end:
            break
        start = _opened(page, hit.end, end).start
    return start


def _placed(text: str, start: int, end: int) -> int:
    """Return where the verb begins behind a 在 that says where: 在园区(建成厂房)."""
    for at in range(start + 2, min(end - 1, start + _LONGEST_PLACE)):
        verb = verb_at(text, at, end)
        if verb and len(verb.word) > 1:
            return at
    return start


def _leads(text: str, verb: Hit, end: int) -> bool:
    """Tell whether a verb only leads to a name: 实现(增加值), 带动(入住率) but not 带动就业."""
    if verb.has("causes"):
        noun = table("nouns").before(text, verb.end, end)
        return bool(noun and noun.word.endswith(_CAUSED))
    return verb.has("through")


def _joined(page: Page, start: int, end: int) -> Spans:
    """Leave out what stands between an owner and its measure: 第一产业(实现)增加值."""
    text, at = page.text, start + 1
    if (social := text.find("全社会", at, end)) > 0:
        return _joined(page, social, end)  # 南方五省区(全社会用电量)
    while at < end - 1:
        if stop := _parting(page, at, end):
            return _with_owner(page, (start, at), _joined(page, _led(page, stop, end), end))
        if text[at] == "了" and text[at + 1] not in "解结":
            return _joined(page, at + 1, end)  # 支撑了(国民经济)增长11%
        if _HAVING.match(text, at - 1, end) and at + 1 < end:
            return _joined(page, _opened(page, at + 1, end).start, end)  # 矿上有(职工)
        hit = verb_at(text, at, end)
        is_light = hit and len(hit.word) == 1 and not acts(text, (start, at))
        if not hit or (is_light and not (hit.has("causal") and _is_causal(text, at))):
            at += 1
        elif found := _split(page, (start, at), hit, end):
            return found
        else:
            at = hit.end
    return ((start, end),) if start < end else ()


def _is_causal(text: str, at: int) -> bool:
    """Tell whether a 让, 使 or 令 is a verb of its own: 改革(让审批时限), but 转让面积."""
    pair, following = text[at - 1 : at + 1], text[at : at + 2]
    return pair not in _NOT_CAUSAL and following not in _NOT_CAUSAL


def _parting(page: Page, at: int, end: int) -> int:
    """Return where a time or an adverb ends that stands within a name, 0 where none does."""
    time = page.times.get(at)
    if time and time.end() < end and len(time["core"]) > 1:
        return _opened(page, time.end(), end).start
    spell = _SPELL_WITHIN.match(page.text, at, end)
    if spell and spell.end() < end:
        return _opened(page, spell.end(), end).start  # 渔船一夜(卸下鲜鱼)
    if due := _DUE.match(page.text, at, end):
        return due.end()  # 种植业(受粮价影响)产值
    stop = _adverb(page.text, at, end)
    is_verb = stop and (page.text[stop + 1 : stop + 2] in _RESULTS or verb_at(page.text, stop, end))
    return stop if is_verb else 0


_HAVING = re.compile("[上里中内下旁边口城村镇县市区院校司厂]有(?![限色机效关害线形轨偿])")
_DUE = re.compile(
    "(?:受|因|由于)[^,]{1,14}?(?:影响|拉动|带动|冲击)|在[一-鿿]{2,8}?(?:期间|之际)的?"
)


def _adverb(text: str, at: int, end: int) -> int:
    """Return where an adverb ends that begins at *at*: 合作社(先后)流转土地."""
    stop = 0
    while hit := table("front").at(text, at, end):
        is_adverb = (hit.has("lead") or hit.has("modal")) and hit.end < end
        is_short = len(hit.word) == 1 and hit.word not in _SHORT_ADVERBS
        kept = table("before").before(text, at - 1, hit.end)
        is_kept = kept is not None and kept.has("keep")  # 节能
        if not is_adverb or is_short or is_kept or (hit.word == "均" and text[at - 1] in _COUNTERS):
            break
        at = stop = hit.end
    return stop


def _with_owner(page: Page, left: Span, rest: Spans) -> Spans:
    """Put an owner before its measure, unless it only acts: 合作社(去年)卖干茶."""
    if rest and acts(page.text, left) and verb_at(page.text, *rest[0]):
        return rest
    return (left, *rest)


def _split(page: Page, left: Span, hit: Hit, end: int) -> Spans | None:
    """Take a name apart at a verb: 第一产业 实现 增加值, 县里 投入 资金."""
    if hit.end == end and table("nouns").at(page.text, hit.start, end):
        return None  # 小微企业贷款
    right = (_opened(page, hit.end, end).start, end)
    is_agent = acts(page.text, left)
    if hit.has("causal"):
        return _joined(page, *right)  # 灾害造成37个县
    if hit.has("inner"):
        if right[0] >= right[1]:
            return (left,)
        if text_starts_per(page.text, left):
            return (left, right)
        if not is_agent and "dependent" in table("nouns").roles(page.text[slice(*right)]):
            return (left, right)
        return _joined(page, *right)
    return ((hit.start, end),) if is_agent and hit.has("keep") else None


def text_starts_per(text: str, span: Span) -> bool:
    """Tell whether *span* is a number of people or things that others fall to: 每千人."""
    return text.startswith("每", *span)


def acts(text: str, span: Span) -> bool:
    """Tell whether *span* ends as the name of somebody who acts does: 县里, 合作社."""
    hit = table("agents").before(text, *span)
    return bool(hit and hit.has("agent"))
