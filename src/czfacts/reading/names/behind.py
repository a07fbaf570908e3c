"""Names that follow their number: 40所普惠幼儿园, 总投资20亿元的产业园."""

from typing import NamedTuple

from czfacts.reading.figures.marks import LINK, LINKS
from czfacts.reading.figures.pairs import is_word
from czfacts.reading.relations.predicates import DIRECTIONS, predicate
from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import THINGS
from czfacts.reading.text.verbs import verb_at
from czfacts.reading.words import Hit, alternatives, having, table
from czfacts.regex import lazy_regex

_LONGEST = 18
_LONGEST_TARGET = 16
# A verb and one of these are a noun: 毕业生, 改造户.
_NOUNS = frozenset(
    "生者人员率户量额地区点站厂业品费款金权证书器机车线网园校院室价期师团队组部办券票卡单"
)
MOVES = lazy_regex(
    "[一二三四五六七八九十两]+[升增涨降减跌][一二三四五六七八九十两]+[升增涨降减跌平]"
)
"""What some of a list did, and others not: 七增三降."""
_PARTICLES = frozenset("的了起来去过着余多人都均已又也还左右上下内外中间里")
_LINKS = ("的", *LINKS)
_WHERE = "上边旁下"
DOING = ("完成", "实施", "推进", "开展", "启动")
"""Verbs behind which a noun follows, whatever verb ends it."""
_AND = ("和", "及", "与")
# Whose goods are spoken of, before these.
_HOLDER = lazy_regex(
    lambda: f"[^,。]{{0,8}}?(?:{alternatives('things', 'holder')})(?=[一-鿿]{{2}})"
)
_SPLITTING = ("占", "达", "居", "为", "是")  # 24个省份、规模居前列
_PURPOSES = ("专项用于", "主要用于", "用于", "用来", "用以", "来")
_WHO = frozenset("年者员工民生户家业村区市县目")
_PERSONS = frozenset("众员民户者工农生")
_NO_VERBS = frozenset("现正存所内潜外女子人员者民生师众群体")  # 现在, 存在, 妇女在家
# What somebody or something does in a place: before 在 no part of a name.
_LYING = frozenset(
    "挤住站坐躺放摆停种建开设落埋挂贴写留存关守待呆泡聚散排堆压藏蹲卧漂装铺插立倒趴睡吊卡夹围盖安盘摊晾晒扎收用花投印"
)
_WHERETO = ("在", "到", "成", "进", "得")
_COMPARING = frozenset("高低多少快慢大小长短")
_WITH_LE = frozenset("上下起出到进完好满掉住走回过")  # 装上了, 建成了
# Verbs of one character that are as often a part of a noun (海运工会): only before one of these.
_LIGHT = frozenset("运送接拉背走乘坐骑拎赶忙赴抵")
_BEHIND_LIGHT = frozenset("了着到过往向进出给上下来去回在")
# One more thing, which is counted itself: 口袋公园(和一处饭堂).
_AND_ONE = lazy_regex(f"{LINK}[一两][{THINGS}名位张口部份](?=[一-鿿]{{2}})")
# Things that are counted themselves, and not what is theirs: 200家企业的门.
_OF = lazy_regex(
    lambda: (
        f"(?:{alternatives('things', 'counted')})的"
        rf"(?=.)(?!人|{alternatives('people', 'theirs')})"
    )
)
# Of what rank firms are, before the noun that a verb is of: 农产品加工(规上)企业.
_RANKED = lazy_regex(lambda: f"(?:{alternatives('classes', 'class', 'rank')})+")


class Behind(NamedTuple):
    """A noun phrase after a number."""

    noun: Span
    told: Span | None = None
    """What is said of its measure: 实现增长 of 增加值实现增长."""
    is_open: bool = False
    """Nothing tells where it ends but the end of the clause."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The phrase, what is said of it in front: 价格上涨 产品."""
        return (self.told, self.noun) if self.told else (self.noun,)


def behind(page: Page, tail: Span, *, is_shared: bool, counts: bool = True) -> Behind | None:
    """Return the noun phrase at the beginning of *tail*; a figure follows where it *is_shared*.

    Where the figure *counts* things, what is theirs is no part of them: 27种产品(价格上涨).
    """
    text, (start, end) = page.text, tail
    while start < end and text[start] in "的\"'" and not _closed_at(text, start, end):
        start += 1
    if is_shared and text[start : start + 1] in _AND:
        return None  # 保定的3.8元(和太原的)4元
    if counts and not is_shared and is_whole(text, start, end):
        return Behind((start, end - 1))
    if is_shared and text[start:end] in _COMPARING:
        return None  # 比上年96.9%(低)1.8个百分点
    if start in page.times or (is_shared and _is_predicate(page, (start, end))):
        return None  # 由5家(增加到)9家
    if counts and not is_shared and _is_done_to(page, tail):
        return Behind((start, end))
    another = _AND_ONE.search(text, start + 1, end)
    named = max(start, _closed_at(text, start, end) - 1)  # 12家("僵尸企业")完成处置
    stop = whole = _stop(page, named, another.start() if another else end, is_shared=is_shared)
    change = table("before").before(text, start + 2, stop) if is_shared else None
    if change and change.role in DIRECTIONS and len(change.word) == 1:
        stop = change.start  # 17项物资(涨)2%
    stop = _trimmed(text, start, stop, end)
    if not _is_phrase(text, start, stop):
        return None
    if counts and (found := _of_value(page, (start, whole), end, is_shared=is_shared)):
        return found
    return Behind((start, stop), is_open=stop == end and not is_shared)


def _is_done_to(page: Page, tail: Span) -> bool:
    """Tell whether what is done to the things is counted with them: 启动31个(小区改造)."""
    start, end = tail
    verb = table("verb").before(page.text, start + 2, end)
    if verb is None or len(verb.word) == 1 or end - start > _LONGEST:
        return False
    figure = page.figure_ends.get(start)
    return figure is not None and page.text.endswith(DOING, 0, figure.start)


def is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether a clause only names a whole: 86名(返乡青年中), but not 12所(高中)."""
    if not text.endswith(("中", "上", "里"), start, end) or not text.startswith(",", end):
        return False
    is_noun = text[end - 2] not in _WHO and is_word(text[end - 2 : end])
    return 1 < end - 1 - start <= _LONGEST and not is_noun


def _trimmed(text: str, start: int, stop: int, end: int) -> int:
    """Return where a phrase ends before what links it, says where it is, or how it is done."""
    if moves := MOVES.search(text, start + 1, stop):
        stop = moves.start()  # 十大行业(七增三降)
    while stop > start and text[stop - 1] in _LINKS:
        stop -= 1
    if stop - start > 2 and _is_place(text, start, stop):
        stop -= 1  # 62个监测集市(上)
    adverb = table("front").before(text, start + 1, stop) if stop < end else None
    is_adverb = adverb is not None and adverb.has("lead") and len(adverb.word) > 1
    return adverb.start if adverb and is_adverb else stop  # 企业(成功)上市


def _is_place(text: str, start: int, stop: int) -> bool:
    """Tell whether what ends at *stop* says where something is: 监测集市上, but not 学生吃上."""
    is_where = text[stop - 1] in _WHERE and not is_word(text[stop - 2 : stop])
    verb = table("verb").before(text, start, stop)
    return is_where and (verb is None or len(verb.word) == 1)


def _closed_at(text: str, start: int, end: int) -> int:
    """Return where the quotation mark stands that closes the one at *start*, 0 for none."""
    is_open = text[start : start + 1] in ('"', "'")
    return max(0, text.find(text[start], start + 1, end)) if is_open else 0


def changes(text: str, start: int, end: int) -> bool:
    """Tell whether a verb of change follows, and nothing else: 价格上涨, 降幅收窄."""
    rate = table("endings").at(text, start, end)
    if rate and rate.has("change"):
        start = rate.end
    while hit := table("before").at(text, start, end):
        if hit.role in DIRECTIONS:
            return hit.end == end
        if hit.role not in ("adverb", "fill", "since"):
            break
        start = hit.end
    return False


def target(page: Page, tail: Span) -> Span | None:
    """Return what money is spent on: 改造农网 of 投入2.98亿元改造农网."""
    start, end = tail
    start += next((len(word) for word in _PURPOSES if page.text.startswith(word, start)), 0)
    is_named = 3 < end - start <= _LONGEST_TARGET  # more than 改造路
    return (start, end) if is_named and verb_at(page.text, start, end) else None


def purpose(page: Page, tail: Span) -> Span | None:
    """Return what money is for: 修路 of 2000万元用来修路."""
    start, end = tail
    marker = next((word for word in _PURPOSES if page.text.startswith(word, start)), "来")
    start += len(marker)
    return (start, end) if marker != "来" and 1 < end - start <= _LONGEST_TARGET else None


def _of_value(page: Page, phrase: Span, end: int, *, is_shared: bool) -> Behind | None:
    """Part a phrase that ends in a noun of value from whose it is: 产品(价格上涨)."""
    start, stop = phrase
    stop = predicate(page, phrase).subject[1] if is_shared else stop  # 蔬菜均价(每公斤)
    measure = table("nouns").before(page.text, start + 1, stop)
    if not measure or not measure.has("measure"):
        return None
    if measure.start - start < 2 and len(measure.word) == 1:
        return None  # 名额, but 车(售价)
    holder = _HOLDER.match(page.text, start, measure.start)  # 10个省份(生猪)
    at = holder.end() if holder else measure.start
    at -= page.text[at - 1] in _LINKS  # 600张床(、总投资)
    is_told = page.text.startswith(having("relating", "attains"), stop)
    if changes(page.text, stop, end) or (is_told and not is_shared):
        return Behind((start, at), None if is_shared else (at, end))
    is_next = is_shared and _is_predicate(page, (measure.end, end))
    is_value = measure.word.endswith(having("nouns", "value"))
    return Behind((start, at)) if is_next or is_value else None


def _is_phrase(text: str, start: int, stop: int) -> bool:
    is_particle = stop - start == 1 and text[start] in _PARTICLES
    return 0 < stop - start <= _LONGEST and not is_particle


def _is_predicate(page: Page, span: Span) -> bool:
    """Tell whether *span* has only words that lead to a number."""
    left = predicate(page, span).subject
    return left[0] >= left[1]


def _stop(page: Page, start: int, end: int, *, is_shared: bool) -> int:
    """Return where the noun phrase ends that begins at *start*."""
    words, text, at = table("behind"), page.text, start
    end = _of_measure(text, start, _before_le(text, start, end))
    last = text.rfind("、", start + 1, end) if is_shared else -1
    if last > 0 and verb_at(text, last + 1, end):
        end = last  # 13个省市、(敲开200多家企业)
    if theirs := _OF.search(text, start, end):
        end = theirs.end() - 1
    while at < end:
        hit = words.at(text, at, end)
        if at == start and end - at > 1 and "measure" in table("nouns").roles(text[at:end]):
            return end  # 发放3000元补贴
        if (at > start and at in page.times) or (is_shared and _leads(text, start, at, end)):
            return at
        if at > start + 1 and _goes_somewhere(text, at):
            return at  # 孩子(挤在)这里, 茶农(拢到)一起
        is_late = hit is not None and hit.has("late") and at > start + 1 and text[start] != "在"
        is_cut = hit is not None and hit.has("stop") and not _is_within(text, start, hit)
        if not hit or not (is_cut or is_late):
            at = hit.end if hit else at + 1
        elif hit.word in _LIGHT and text[hit.end : hit.end + 1] not in _BEHIND_LIGHT:
            at = hit.end
        elif _is_noun(text, hit, end):
            at = hit.end + 1
        else:
            listed = text.find("、", start, at)
            is_split = listed > 0 and hit.word in _SPLITTING and not is_shared
            return listed if is_split else at
    return at


def _goes_somewhere(text: str, at: int) -> bool:
    """Tell whether a verb with where to, or a 在, stands at *at*: 孩子(挤在)这里, 群众(在)链上."""
    if text[at] == "在" and text[at - 1] in _PERSONS:
        return True
    if text[at] == "在" and not is_word(text[at - 1 : at + 1]) and not is_word(text[at : at + 2]):
        return text[at - 1] not in _LYING  # 机械臂(在)运转
    is_moved = text[at + 1 : at + 2] in _WHERETO
    is_moved = is_moved and (text[at + 1] == "在" or not is_word(text[at + 1 : at + 3]))
    return is_moved and _is_verb(text, at)


def _is_verb(text: str, at: int) -> bool:
    """Tell whether the character at *at* is a verb before 在 or 到, and no end of a noun."""
    following = text[at + 1]
    if following == "在":
        return text[at] in _LYING
    return text[at] not in _NO_VERBS and not is_word(text[at - 1 : at + 1])


def _is_within(text: str, start: int, hit: Hit) -> bool:
    """Tell whether one character is a part of a common word: 居 of 家居."""
    at = hit.start
    is_one = len(hit.word) == 1 and at > start and hit.word not in "里内中上下外"
    return is_one and is_word(text[at - 1 : at + 1])


def _of_measure(text: str, start: int, end: int) -> int:
    """Return where a noun that measures ends of which more is told: 资金(的去向); else *end*."""
    noun = table("nouns").at(text, start, end)
    is_it = noun is not None and noun.has("measure") and text[noun.end : noun.end + 1] == "的"
    return noun.end if noun and is_it else end


def _before_le(text: str, start: int, end: int) -> int:
    """Return where a verb with 了 begins, *end* where there is none: 班级(装上了)黑板."""
    at = text.find("了", start, end)
    if at <= start + 1 or text[at + 1 : at + 2] == "解":
        return end
    for words in (table("verb"), table("behind")):
        verb = words.before(text, start + 1, at)
        if verb and len(verb.word) > 1:
            return verb.start
    at -= 1
    at -= text[at] in _WITH_LE
    return at if at > start + 1 else end


def _leads(text: str, start: int, at: int, end: int) -> bool:
    """Tell whether a verb at *at* leads to the next measure: 景区(接待游客)864万人次."""
    verb, other = table("verb").at(text, at, end), table("behind").at(text, at, end)
    if at <= start + 1 or (other and not (verb and other == verb._replace(role="keep"))):
        return False
    if not verb or verb.has("noun") or len(verb.word) == 1:
        return False
    return not _has_head(text, verb.end, end)  # 茶叶(深加工)项目


def _is_noun(text: str, verb: Hit, end: int) -> bool:
    """Tell whether what follows a verb makes a noun of it."""
    if len(verb.word) == 1:
        return False
    return _has_head(text, verb.end, end) or text[verb.end : verb.end + 1] in _NOUNS


def _has_head(text: str, start: int, end: int) -> bool:
    """Tell whether the noun of a verb that ends at *start* follows: 项目, 规上企业."""
    ranked = _RANKED.match(text, start, end)
    thing = table("behind").at(text, ranked.end() if ranked else start, end)
    return thing is not None and thing.has("head")
