"""A name without what stands within it: 第一产业(实现)增加值, 合作社(先后)流转土地."""

from bisect import bisect_left

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.closing import deed_in, is_rest
from czfacts.reading.names.fronts import adverb, foretells, is_since, opened
from czfacts.reading.text.areas import Span
from czfacts.reading.text.common import unknown
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import THINGS, measured
from czfacts.reading.text.verbs import acts, sums_up, verb_at
from czfacts.reading.words import Hit, alternatives, having, table
from czfacts.regex import lazy_regex

_REACH = 6  # characters
_SPELL_WITHIN = lazy_regex(
    "(?:一|每|首|头一|第[一二三四五六七八九十])(?:年(?![级制生期])|天|月|日|晚|夜|周末?|季度|个月|小时|分钟)(?:下来|里|上)?"
)
_LONGEST_PLACE = 12
_COUNTING = "量额率数幅"  # ends of what is no thing that somebody brings: 快递派送业务量
_WITH_TIME = "涉迎保过庆"  # before a feast: 涉春运诉求
_WITH_WHAT = lazy_regex("[在为给向]|对每|利用|依托|围绕|会同|借助|依靠|针对|携手")
_PIECES = frozenset("家户个所种项件")
_SAYING = frozenset("估料称")
_AFTER_WILL = "较比在于会从由以继达超新再更进成为有是不"  # behind 将: it is no 把
_SHORTEST_NAME, _LONGEST_NAME = 2, 4  # of a firm without an ending that would tell
_NO_NAME = "扣剔除按以新待未拟再已可应被内外上下全总各多每年月日旧原老单首"
_RESULTS = frozenset("出成到起下掉完满")  # behind a verb: 决出, 拆掉
Spans = tuple[Span, ...]
_ONE_OF = lazy_regex(f"[了起出着是]一[{THINGS}道口](?=.)", needs="一")
_ONE_LISTED = lazy_regex("[一两三][座个家所处条名位间]、(?=..)", needs="、")
_HAVING = lazy_regex("[上里中内下旁边口头城村镇县市区院校司厂]有(?![限色机效关害线形轨偿])")
_MAINLY = lazy_regex("主要(?:是?因为?|系|由于|是由于)(?=..)")
_THAN = lazy_regex("(?:将|会|可望|预料)?[较比]\\Z")
_DUE = lazy_regex(
    lambda: (
        f"(?:受|因|由于)[^,]{{1,14}}?(?:{alternatives('states', 'works')})"
        "|在[一-鿿]{2,8}?(?:期间|之际)的?|在[一-鿿]{2,12}后\\Z"
        '|在[一-鿿"]{2,12}?(?:带动|推动|拉动|影响|支撑|作用|背景|刺激)之?下'
    )
)

# Those whom statistics put together are whose the measure is, not who acts.
_CLASS = lazy_regex(
    lambda: (
        f'(?:"?(?:{alternatives("classes", "class")})'
        "|[^,;。]{0,8}前[0-9一二三四五六七八九十百]+[强名位家大户]的?)"
        "[^,;。]{0,8}(?:企业|机构|公司|单位|银行|经济|产业|业|航线|航班)"
    )
)


def led(page: Page, start: int, end: int) -> int:
    """Return where the name begins behind verbs that only lead to it."""
    if _WITH_WHAT.match(page.text, start, end):
        start = _placed(page.text, start, end)
    is_told = page.text.startswith("的", end)  # 达到标准的有61家
    while (hit := verb_at(page.text, start, end)) and _leads(page.text, hit, end):
        if is_told and len(hit.word) > 1:
            break
        if len(hit.word) == 1 and hit.end < end:
            break
        start = opened(page, hit.end, end).start
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
        return bool(noun and noun.word.endswith(having("nouns", "caused")))
    is_measured = verb.has("keep") and table("nouns").before(text, verb.end, end) is None
    return verb.has("through") and not is_measured  # 涉及(总值), but not 涉及农户


def joined(page: Page, start: int, end: int) -> Spans:
    """Leave out what stands between an owner and its measure: 第一产业(实现)增加值."""
    text, at = page.text, start + 1
    if one := _ONE_OF.search(text, start, end) or _ONE_LISTED.search(text, start, end):
        return joined(page, one.end(), end)  # 筑起一道(高)38米、长420米的大坝
    if (social := text.find("全社会", at, end)) > 0:
        return joined(page, social, end)  # 南方五省区(全社会用电量)
    if (mainly := text.find("主要", at, end)) > 0 and (why := _MAINLY.match(text, mainly, end)):
        return joined(page, why.end(), end)  # 费用率上升主要因(汇兑损失)
    while at < end - 1:
        if (stop := _parting(page, at, end)) and not _is_within_noun(text, at, end):
            return _around(page, (start, at), stop, end)
        if text[at] in "了着把将有获是为向给" and (anew := _anew(page, start, at, end)):
            return joined(page, anew, end)
        hit = verb_at(text, at, end)
        is_light = hit and len(hit.word) == 1 and not _acts_alone(text, start, at)
        if hit and len(hit.word) > 1 and _is_of_noun(text, start, hit, end):
            hit = None
        if not hit or (is_light and not (hit.has("causal") and _is_causal(text, at))):
            at += 1
        elif found := _split(page, (start, at), hit, end):
            return found
        else:
            at = hit.end
    return ((start, end),) if start < end else ()


def _is_of_noun(text: str, start: int, verb: Hit, end: int) -> bool:
    """Tell whether a verb is a part of a noun that measures: 营(收下)降, 同店(销售)."""
    is_end = verb.end == end and _is_within_noun(text, verb.start, end)
    return is_end or _ends_noun(text, start, verb.start + 1)


def _ends_noun(text: str, start: int, end: int) -> bool:
    """Tell whether a noun of two characters or more that measures ends at *end*: 营收."""
    noun = table("nouns").before(text, start, end)
    return noun is not None and len(noun.word) > 1


def _around(page: Page, before: Span, stop: int, end: int) -> Spans:
    """Leave out the time or adverb that ends at *stop* within a name, and a rest behind it."""
    left = (before[0], _before_than(page.text, *before))
    if is_rest(page.text, before[0], (before[1], end), behind=stop):
        return (left,)  # 折旧(一个月就要摊)920万元
    if foretells(page.text, before[1], stop, end):
        noun = table("nouns").before(page.text, *left)
        if noun and noun.has("measure"):
            return (left,)
        return joined(page, led(page, opened(page, stop, end).start, end), end)
    begun = led(page, stop, end)
    rest = joined(page, begun, end)
    telling = table("telling").at(page.text, stop, end)
    is_told = telling is not None and telling.has("heading")  # 鼎晟电(昨天公布)营收
    is_led = begun > stop and (is_told or acts(page.text, left))  # 央行(今天调降)利率
    return rest if is_led or _says(page.text, left) else _with_owner(page, left, rest)


def _says(text: str, span: Span) -> bool:
    """Tell whether *span* ends with a verb of one character that says or expects: 中经院估."""
    end = span[1]
    return text[end - 1] in _SAYING and end - span[0] > 1


def _anew(page: Page, start: int, at: int, end: int) -> int:
    """Return where the name begins anew behind the word of grammar at *at*, 0 where it goes on."""
    text = page.text
    if text[at] == "了" and text[at + 1] not in "解结":
        return at + 1  # 支撑了(国民经济)增长11%
    if text[at] == "着" and end - at > 2 and not is_word(text[at : at + 2]):
        is_worn = text[at - 1 : at + 1] in having("inside", "noun")  # 衣着价格
        return 0 if is_worn else opened(page, at + 1, end).start  # 码头上等着(货车)
    if text[at] == "获" and _is_verb_alone(text, at, end):
        granted = table("verb").at(text, at, end)
        is_alone = granted is None or len(granted.word) == 1  # 学生获(竞赛奖项), but not 获贷率
        return opened(page, at + 1, end).start if is_alone else 0
    if text[at] in "向给":
        deed = _placed(text, at, end) if _is_verb_alone(text, at, end) else at
        return deed if deed > at else 0  # 医院向社区(派驻医生)
    if text[at] in "是为":
        noun = table("nouns").before(text, at, end)
        is_named = noun is not None and noun.start == at + 1 and noun.has("measure")
        return at + 1 if is_named else 0  # 盘子定为(营收)
    if text[at] in "把将":
        return _taken(page, at, end)  # 一年把(合格率)提到, 央行已将(经济增长率)
    is_there = text[at] == "有" and (_HAVING.match(text, at - 1, end) or _has(text, start, at, end))
    return opened(page, at + 1, end).start if is_there and at + 1 < end else 0


def _is_verb_alone(text: str, at: int, end: int) -> bool:
    """Tell whether the character at *at* is part of no common word, and something follows it."""
    pairs = (text[at - 1 : at + 1], text[at : at + 2])
    return end - at > 2 and not any(is_word(pair) for pair in pairs)


def _has(text: str, start: int, at: int, end: int) -> bool:
    """Tell whether the 有 at *at* says what somebody has: 林场有(护林员), but not 国有企业."""
    if not _is_verb_alone(text, at, end):
        return False
    kept = table("front").at(text, at, end)
    is_kept = (kept is not None and kept.has("keep")) or text.find("的", at, end) > 0
    return not is_kept and not verb_at(text, start, at) and not verb_at(text, at + 1, end)


def _before_than(text: str, start: int, at: int) -> int:
    """Return where the words begin that compare with a time: 金额(将较)7月增加的家数."""
    than = _THAN.search(text, start + 1, at)
    return than.start() if than else at


def _acts_alone(text: str, start: int, at: int) -> bool:
    """Tell whether somebody acts before *at*, where no word goes on: 店(铺货), but not 店铺."""
    return acts(text, (start, at)) and not is_word(text[at - 1 : at + 1])


def _is_causal(text: str, at: int) -> bool:
    """Tell whether a 让, 使 or 令 is a verb of its own: 改革(让审批时限), but 转让面积."""
    pair, following = text[at - 1 : at + 1], text[at : at + 2]
    return all("causes" not in table("inside").roles(word) for word in (pair, following))


def _taken(page: Page, at: int, end: int) -> int:
    """Return where the noun begins that 把 or 将 puts before its verb, 0 where it is neither."""
    text = page.text
    if is_word(text[at - 1 : at + 1]) or is_word(text[at : at + 2]):
        return 0
    is_future = not table("nouns").before(text, at + 2, end)
    if text[at] == "将" and (text[at + 1] in _AFTER_WILL or is_future):
        return 0
    return opened(page, at + 1, end).start


def _is_within_noun(text: str, at: int, end: int) -> bool:
    """Tell whether what begins at *at* is a part of the noun that ends at *end*: 均 of 生均经费."""
    noun = table("nouns").before(text, max(0, at - _REACH), end)
    return noun is not None and noun.start < at


def _parting(page: Page, at: int, end: int) -> int:
    """Return where a time or an adverb ends that stands within a name, 0 where none does."""
    time = page.times.get(at)
    is_apart = time is not None and page.text[at - 1] not in _WITH_TIME
    if time and is_apart and time.end() < end:
        since = is_since(page.text, at, time.end())
        return opened(page, time.end() + since, end).start  # 何某自3月(起)租用
    first = page.text[at]
    spell = _SPELL_WITHIN.match(page.text, at, end) if first in "一每首头第" else None
    if spell and spell.end() < end:
        return opened(page, spell.end(), end).start  # 渔船一夜(卸下鲜鱼)
    if first in "因由" and (deed := deed_in(page.text, at + 2, end)):
        return deed  # 轮渡(因大雾)停航
    if first in "受因由在" and (due := _DUE.match(page.text, at, end)):
        return due.end()  # 种植业(受粮价影响)产值
    if first in "从由" and (noun := table("nouns").at(page.text, at + 1, end)):
        return at + 1 if noun.end == end else 0  # 支架(从)均价
    if first == "共" and sums_up(page.text, at, end):
        return at + 1  # 铁路、民航(共)发送旅客
    if not (stop := adverb(page.text, at, end)):
        return 0
    is_verb = page.text[stop + 1 : stop + 2] in _RESULTS or bool(verb_at(page.text, stop, end))
    is_verb |= first == "累" and page.text[end - 1] not in _COUNTING
    is_verb |= foretells(page.text, at, stop, end)
    measure = table("nouns").at(page.text, stop, end) if first not in "每各" else None
    is_measure = measure is not None and measure.end == end  # 装修(本来)预算
    return stop if is_verb or is_measure else 0


def _with_owner(page: Page, left: Span, rest: Spans) -> Spans:
    """Put an owner before its measure, unless it only acts: 合作社(去年)卖干茶."""
    verb = verb_at(page.text, *rest[0]) if rest else None
    is_strange = verb and len(verb.word) > 1 and _is_strange(page.text, left)
    is_actor = is_strange or acts(page.text, left)
    is_actor |= verb is not None and verb.has("done") and rest[0][1] - verb.end >= 2
    if verb and is_actor and not table("nouns").roles(verb.word):
        return rest
    return (left, *rest)


def _split(page: Page, left: Span, hit: Hit, end: int) -> Spans | None:
    """Take a name apart at a verb: 第一产业 实现 增加值, 县里 投入 资金."""
    if hit.end == end and table("nouns").at(page.text, hit.start, end):
        return None  # 小微企业贷款
    right = (opened(page, hit.end, end).start, end)
    is_agent = acts(page.text, left)
    if hit.end == end and (hit.has("built") or _is_what_counts(page, left, end)):
        return None  # 体育特色学校建成35个, 老旧小区改造(惠及居民)
    if hit.has("causal") or (hit.has("causes") and _leads(page.text, hit, end)):
        return joined(page, *right)  # 灾害造成37个县
    if hit.has("inner"):
        if right[0] >= right[1]:
            return (left,)
        if _falls(page.text, left) or _CLASS.fullmatch(page.text, *left):
            return (left, right)
        if hit.has("source"):
            return ((left[0], hit.end), right)  # 储能客户贡献收入
        if not is_agent and "dependent" in table("nouns").roles(page.text[slice(*right)]):
            return (left, right)
        return joined(page, *right)
    is_deed = hit.has("keep") and not table("nouns").roles(hit.word)  # 企业贷款
    is_object = hit.end < end and len(hit.word) > 1
    is_actor = is_agent or (is_object and _is_doer(page, left, hit, end))
    start = hit.start - page.text.startswith("新", hit.start - 1)  # 恒岳(新签订单)
    return ((start, end),) if is_actor and is_deed else None


def _is_what_counts(page: Page, left: Span, end: int) -> bool:
    """Tell whether *left* is counted itself, and no doer: 科技型企业入库132家, not 公司关店12家."""
    at = bisect_left(page.figures, end, key=lambda figure: figure.start)
    unit = measured(page.figures[at].unit) if at < len(page.figures) else ""
    things = having("things", "stock")
    thing = next((it for it in things if page.text.endswith(it, *left)), "")
    return unit in _PIECES and 0 < len(thing) < left[1] - left[0]


def _is_doer(page: Page, left: Span, verb: Hit, end: int) -> bool:
    """Tell whether *left* does what *verb* says: 恒岳(卖出水泵), 医生(等到肾源)."""
    if _is_strange(page.text, left):
        return True
    text = page.text
    if verb.has("done") and end - verb.end >= 2 and text[end - 1] not in _COUNTING:
        return verb_at(text, *left) is None and not is_word(text[verb.start - 1 : verb.start + 1])
    who = table("people").before(text, *left)
    is_named = who is not None and (who.has("surname") or who.has("given"))
    is_noun = table("nouns").before(text, verb.end, end) or verb_at(text, verb.end, end)
    return who is not None and not is_named and not is_noun  # 旅客(预约服务)


def _is_strange(text: str, span: Span) -> bool:
    """Tell whether *span* looks like the name of a firm or person in short: 恒岳(卖出水泵)."""
    start, end = span
    size = end - start
    is_short = _SHORTEST_NAME <= size <= _LONGEST_NAME and text[start] not in _NO_NAME
    is_first = text[max(0, start - 1) : start] in ("", *",;。:!?\"'") or text.startswith(
        "年", start - 1
    )
    return is_short and is_first and unknown(text[start:end]) == size


def _falls(text: str, span: Span) -> bool:
    """Tell whether *span* is a number of people or things that others fall to: 每千人."""
    return text.startswith("每", *span)
