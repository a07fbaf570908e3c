"""Names that stand behind their number: 建成40所幼儿园, 总投资20亿元的产业园."""

from czfacts.reading.figures.lexicon import alternatives, having
from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.among import what_changed
from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.behind import Behind, behind, changes, is_whole
from czfacts.reading.names.events import event, persons
from czfacts.reading.names.lists import parted
from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import (
    Name,
    cut,
    is_led,
    noun,
    pieces,
    plain,
    roles,
    without_verb,
    word,
)
from czfacts.reading.names.spent import of_money
from czfacts.reading.names.supplied import how_often, with_unit
from czfacts.reading.text.areas import Span
from czfacts.reading.text.common import unknown
from czfacts.reading.text.unit_words import is_counted, is_money, measured, unit_noun
from czfacts.reading.text.verbs import acts, verb_at
from czfacts.reading.text.words import table
from czfacts.regex import lazy_regex

# Who has so much of it: 种了三十亩(辣椒)的老贺.
_WHO = lazy_regex(
    "(?P<what>[一-鿿]{1,5})的[老小阿]?[一-鿿]{1,3}(?:师傅|大[爷妈娘叔伯]|[说叹讲道])?"
)
_WITHIN = lazy_regex(r"(.{2,}?)(?:之中|当中|中|里|内)\Z")
_INSIDE = ("中", "里", "内")
_PLACES = frozenset("县市区村乡镇省国州旗户人家") | {"县区", "县市"}
_BEING = ("是", "为", "属于", "来自")
_PART_OF = lazy_regex(r"(?:都|均|全)?(?:是|为|由|来自|属于)(.{2,10})\Z")  # 其中六成由青年创办
_OF_SOME = lazy_regex("的?(?:人|受访者)(?=[愿希想认觉赞支反选嫌喜表打主要会没不])")
_SURVEY = lazy_regex(
    lambda: (
        f"(?:的|进行了?|做了?|开展了?|作了?)(?:{alternatives('telling', 'manner')})?"
        f"(?P<what>{alternatives('telling', 'asking')})"
    )
)
_ASKED = lazy_regex(lambda: f"(?:{alternatives('telling', 'asked')})\\Z")
_LISTED = ("等", "在内", "一行", "分别", "共")
_PEOPLE = ("人", "户", "名")
_PERSONS = ("名", "位")
_NOT = ("未", "尚未", "没有", "不")  # then what follows is no thing
_RESULTING = lazy_regex("[一-鿿][出上进来完到起下掉满着过回]\\Z")
# What one character that is counted is called in a table: 20张床 are 床位.
_WHOLE_WORDS = {"房": "房间", "床": "床位", "药": "药品", "车": "车辆"}
_RANKED = ("位列", "位居", "居", "列", "排", "名列", "领先")
_MANY = 10
_LONGEST_TOLD = 6
_LONGEST = 14
_LONGEST_VERB = 2
_PERSON = lazy_regex("[工员者人民生师家手兵妈爸爷奶叔婶娘姐哥弟妹总]|老[一-鿿]")
_AWAY = ("外", "之外", "以外", "开外")
_CAPACITIES = {"座": "座位数", "床": "床位数", "张床": "床位数", "间": "房间数", "户": "户数"}
_NOBODY = lazy_regex(lambda: alternatives("things", "nobody"))
_CROWDED = lazy_regex(
    "的[一-鿿]{0,3}?(?:(?P<staff>(?:工|小|大|老|新|染|纸|药|酒)?厂(?![一-鿿]?[长区房])|公司|企业|作坊|车间)|(?P<people>[小古大老]镇|小村|小城|县城|小岛))"
)
_SIZES = frozenset([*_CAPACITIES.values(), "距离", "面积", "年龄"])
_DIMENSIONS = ("占地", "建筑", "长", "宽", "高", "深", "厚", "径", "约", "计", "共")


def of_the(it: Asked) -> Name:
    """Name a share by what it does: 参加合作社 农户 of 85%的农户参加合作社."""
    page, (start, end) = it.page, it.clause.tail
    is_part = page.text.startswith("其中", it.clause.head[0])
    if is_part and (part := _PART_OF.match(page.text, start, end)):
        return (*pieces(page, part.span(1)), *without_verb(it.memory.name))
    if measure := _named_of(it):
        return measure
    found = behind(page, it.clause.tail, is_shared=False)
    is_short = 1 < end - start <= _LONGEST
    if is_short and (of_some := _OF_SOME.match(page.text, start, end)):
        return pieces(page, (of_some.end(), end))  # 七成的人愿意搬走
    if not found:
        for verb in _BEING:
            start += len(verb) if page.text.startswith(verb, start) else 0
        return _of_those(it, (start, end)) if is_short else ()
    told = found.noun[1]
    for verb in _BEING:
        if page.text.startswith(verb, told):
            return pieces(page, (told + len(verb), end))  # 九成的面积是山地
    if page.text[start] == "的":
        return pieces(page, (told, end), found.noun)
    return _of_those(it, (start, end)) if is_short else pieces(page, found.noun)


# What has a subject of its own: 98%行政村通公交.
_SUBJECT = lazy_regex("[一-鿿]{0,4}(?:[村镇乡县区市户人]|企业|学校|家庭|单位)[一-鿿]")


def _of_those(it: Asked, told: Span) -> Name:
    """Return what is told of a part with the things that were counted right before: 网点.

    在23家网点中, 七成(设在乡镇).
    """
    name, memory = pieces(it.page, told), it.memory
    was_level = memory.said is not None and memory.said.relation == "level"
    things = without_verb(memory.name)
    is_of_them = len(plain(things)) > 1 and it.page.text[told[0]] != "的"
    is_of_them = is_of_them and not _SUBJECT.match(it.page.text, *told)
    is_of_them = is_of_them and was_level and bool(memory.here) and is_counted(memory.unit)
    return (*name, *things) if is_of_them and not noun(things) else name


def from_behind(it: Asked) -> Named | None:
    """Return the name that stands behind the number, None where there is none or it is no name."""
    text, (start, end) = it.page.text, it.clause.tail
    if start >= end or it.said.words.says("earlier") or _is_bound(it):
        return _flat(it)
    within = None if is_word(plain(it.name)[-2:]) else _WITHIN.match(plain(it.name))  # 初中、高中
    is_field = (
        within
        and within.end(1) + 1 <= len(plain(it.name))
        and not plain(it.name).endswith(("里", "内"))
    )
    if within and is_field and not noun(it.name) and not plain(it.name).endswith(_LISTED):
        return _among(it, within.end(1))
    is_told = changes(text, start, end) or text.startswith(_NOT, start) or _tells(it)
    is_inside = plain(it.name).rstrip("里中内") == plain(it.memory.counted)
    if is_told and is_counted(it.unit) and it.memory.counted and (is_inside or not it.name):
        told = pieces(it.page, *_without_doing(text, it.clause.tail))
        return Named(_of_counted(it.memory, told), "among", it.memory.name)
    if owned := _sized(it) or _who_said(it):
        return owned
    if text[start] == "的" and (it.name or is_counted(it.unit) or _is_level(it)):
        return None if is_counted(it.unit) or not it.name else _relative(it)
    if money := of_money(it):
        return money
    counts = is_counted(it.unit)
    whose = _WHO.match(text, start, end) if text[it.clause.figure.start - 1] in "了着" else None
    tail = whose.span("what") if whose else it.clause.tail
    found = behind(it.page, tail, is_shared=it.clause.is_shared and not whose, counts=counts)
    if found and (name := _surveyed(it, found.noun)):
        return Named(name, "behind", name)
    if found:
        return _with_phrase(it, found)
    is_told = not it.clause.is_shared and 1 < end - start <= _LONGEST_TOLD
    is_open = not it.name or plain(it.name).endswith(having("acts", "draws"))
    if is_told and is_open and measured(it.unit) in _PEOPLE:
        name = (*pieces(it.page, (start, end)), word(unit_noun(it.unit)))
        return Named(name, "behind", name)  # 218万人受灾
    return None


def _is_bound(it: Asked) -> bool:
    """Tell whether a figure is only passed by what was measured last: 首次迈上(20万人次)大关.

    So is a plan of which a part was done: 完成全年(20户)目标的30%.
    """
    is_same = not it.name and measured(it.unit) == measured(it.memory.unit)
    level = table("behind").at(it.page.text, *it.clause.tail) if is_same else None
    if level is None or not (level.has("level") or level.word in having("relating", "planned")):
        return False
    done = it.page.figure_at.get(level.end + 1)
    is_done = it.page.text.startswith("的", level.end) and done is not None and done.unit == "%"
    return is_done or (level.has("level") and level.end == it.clause.tail[1])


def _who_said(it: Asked) -> Named | None:
    """Name households or persons by what they say who were asked: (67户)认为收入持平."""
    unit, tail = measured(it.unit), it.clause.tail
    is_open = unit in _PEOPLE and not it.memory.counted and not it.clause.is_shared
    says = table("telling").at(it.page.text, *tail) if is_open else None
    if says is None or not says.has("polled") or not 0 < tail[1] - says.end <= _LONGEST:
        return None
    name = (*pieces(it.page, tail), word(unit))
    return Named(name, "behind", name)


def _flat(it: Asked) -> Named | None:
    """Name those of the things that were counted last that did not change: 6种(持平)."""
    figure, memory = it.page.figure_at.get(it.clause.figure.end), it.memory
    if figure is None or figure.direction != "flat" or it.name or not memory.counted:
        return None
    if measured(it.unit) != memory.counted_unit:
        return None
    told = pieces(it.page, (figure.start, figure.end))
    return Named(_of_counted(memory, told), "among", memory.name)


def _of_counted(memory: Memory, told: Name) -> Name:
    return (*what_changed(memory, told, memory.counted), *told, *memory.counted)


def _tells(it: Asked) -> bool:
    """Tell whether some of the things that were counted last do something: 12条河中8条(达标)."""
    start, end = it.clause.tail
    is_same = bool(it.unit) and measured(it.unit) == it.memory.counted_unit
    is_short = 1 < end - start <= _LONGEST and not it.clause.is_shared
    text = it.page.text
    if not is_same or not is_short or is_whole(text, start, end):
        return False
    hit = table("behind").at(text, start, end)
    verb, noun = verb_at(text, start, end), table("nouns").at(text, start, end)
    if noun and noun.has("measure") and changes(text, noun.end, end):
        return True  # 83家(利润下降)
    is_stop = hit is not None and hit.has("stop") and len(hit.word) > 1
    is_stop = is_stop or bool(table("sums").roles(text[start:end]))  # 15个(盈利)
    return is_stop or (verb is not None and len(verb.word) > 1)


def _surveyed(it: Asked, noun: Span) -> Name:
    """Name those whom a survey asks: 调查 企业 of 对60家企业的问卷调查."""
    if not it.page.text.endswith(("对", "对全市", "对全省", "对全国"), *it.clause.head):
        return ()
    survey = _SURVEY.search(it.page.text, *noun) or _SURVEY.search(
        it.page.text, noun[1], it.clause.tail[1]
    )
    if not survey:
        return ()
    end = min(noun[1], survey.start())
    what = pieces(it.page, survey.span("what"))
    what = (*what, word("调查")) if plain(what) == "问卷" else what
    it.memory.counted = pieces(it.page, (noun[0], end))
    it.memory.counted_unit = measured(it.unit)
    return (*what, *pieces(it.page, (noun[0], end)))


def _with_phrase(it: Asked, found: Behind) -> Named | None:
    """Name a figure by the noun phrase behind it, where that is not part of something else."""
    page, (_, end) = it.page, it.clause.tail
    if found.is_open and measured(it.unit) in _PERSONS:
        found = found._replace(noun=persons(page.text, found.noun))
    phrase, stop = pieces(page, *found.spans), found.noun[1]
    if is_counted(it.unit) and (whole := _WHOLE_WORDS.get(plain(phrase))):
        is_flat = plain(phrase) == "房" and measured(it.unit) == "套"
        phrase = (word("住房" if is_flat else whole),)
    if measured(it.unit) == "户" and plain(phrase).startswith("人家"):
        phrase = (word("户数"),)  # 全村512户人家靠海吃饭
    before = _asked(it) or _before(it, phrase)
    if before is None:
        return None
    is_event = not (found.told or before or it.clause.is_shared) and is_counted(it.unit)
    if is_event and (verb := event(page, stop, end)):
        phrase = (*pieces(page, verb), *phrase)
    elif plain(phrase) in _PLACES and stop + 1 < end <= stop + 2 * _LONGEST:
        phrase = (*pieces(page, (stop, end)), *phrase)  # 13个县被命名为示范区
    if it.own.is_part and not is_counted(it.memory.unit):
        it.memory.parent = it.memory.name  # 产值62亿元, 其中三个产业合计44亿元
    it.memory.counted = pieces(page, found.noun)
    it.memory.counted_unit = measured(it.unit)
    it.memory.spent = (it.clause.figure.end, stop)
    if page.text.startswith(_INSIDE, stop) and stop < end:
        it.memory.whole = (it.memory.counted, it.memory.counted_unit)
    name = with_unit((*before, *phrase), it.unit, is_bare=False)
    how = "open" if found.is_open else "behind"
    often = (*name, *how_often(name, it.unit))
    ranked = page.figure_at.get(stop)  # 列全省13个市(第7位)
    is_field = (page.text.startswith(_INSIDE, stop) and stop < end) or (
        ranked is not None and ranked.unit == "位"
    )
    return Named(often, how, name, is_field=is_field)


def _asked(it: Asked) -> Name:
    """Return by what those are told apart who are counted: 受访的(1253名上班族), 停产的(12家)."""
    is_of = bool(it.name) and it.page.text[it.clause.figure.start - 1] == "的"
    if is_of and is_counted(it.unit) and _is_state(plain(it.name)):
        return it.name
    asked = _ASKED.search(it.name[-1].plain) if is_of else None
    return (cut(it.name[-1], *asked.span()),) if asked else ()


def _before(it: Asked, phrase: Name) -> Name | None:
    """Return what of the words before a number belongs before the phrase behind it, None for no."""
    if _is_apart(it) or _is_listed(it):
        return ()
    is_short = not it.own.verb and len(plain(it.name)) <= _LONGEST_VERB and not noun(it.name)
    if it.is_done and is_short:
        return () if is_counted(it.unit) else it.name  # 晒了三千斤笋干
    if not it.name or it.is_verb or _has(it):
        is_plain = plain(it.name) in having("acts", "plain") and is_counted(it.unit)
        return it.name if it.own.verb and not is_plain else ()
    is_of = it.page.text[it.clause.figure.start - 1] == "的"
    is_told = is_of and (is_led(it.name) or "relative" in roles(it.name))
    if plain(it.name).endswith(_LISTED) or (is_told and is_counted(it.unit)):
        return ()  # 内蒙古、黑龙江等9个省, 纳入统计的75个景区
    if "measure" in roles(phrase):
        is_agent = is_money(it.unit) and acts(it.page.text, it.own.spans[-1])
        return () if is_agent else it.name  # 政府安排800万元专项资金
    verb = _last_verb(it)
    if plain(verb) in having("acts", "plain") and is_counted(it.unit):
        return ()  # 再建5个物流中心
    is_last = bool(verb and verb[0].span and verb[0].span[1] == it.own.spans[-1][1])
    if unit_noun(it.unit) in ("面积", "里程") and not noun(it.name):
        return verb
    is_thing = is_counted(it.unit) or noun(phrase)
    if is_thing and not verb and acts(it.page.text, it.own.spans[-1]):
        return ()  # 社里217户社员
    if is_last or (is_counted(it.unit) and (verb or not noun(it.name))):
        return verb if verb or it.said.words.hits else it.name
    return None


def _is_listed(it: Asked) -> bool:
    """Tell whether those that are counted are listed before: 文昌、龙湖(两个校区)."""
    value = it.clause.figure.value
    is_few = 1 < value < _MANY and is_counted(it.unit) and it.unit not in _PLACES
    is_few = is_few and "、" in plain(it.name)
    counts = (int(value), int(value) - 1)  # the first may be a place, which is left out
    return is_few and any(parted(it.name, count) for count in counts if count > 1)


def _is_state(text: str) -> bool:
    """Tell whether two characters say what things do or have done: 停产, 亏损, 达标."""
    is_short = len(text) == _LONGEST_VERB and not text.startswith("在")
    is_deed = table("behind").roles(text) and not table("nouns").roles(text)  # no 跌幅
    return is_short and bool(is_deed or table("verb").roles(text) or table("sums").roles(text))


def _is_apart(it: Asked) -> bool:
    """Tell whether the words before a number say nothing of the phrase behind it."""
    text, start = it.page.text, it.clause.figure.start
    is_list = text[start - 1] in "、和及与" and not is_word(text[start - 2 : start])
    is_turned = text[start - 1] in "成是" and not it.own.verb  # 石屋改成六间客房
    is_told = text[start - 1] in "着满" or is_turned or (is_list and is_counted(it.unit))
    if it.said.words.says("with") or (it.name and is_told):
        return True  # 巷子里挤着六十来家小店
    if noun(it.name):
        return False
    is_result = not it.own.verb and _RESULTING.search(plain(it.name)) is not None
    return text[start - 1] == ":" or (is_result and is_counted(it.unit))  # 展台摆出40种样品


def _has(it: Asked) -> bool:
    """Tell whether the words before the number only say that there is something: 已有."""
    return any(hit.word.endswith("有") for hit in it.said.words.hits)


def _last_verb(it: Asked) -> Name:
    """Return the verb at the end or the beginning of what stands before: 种 of 老田种(了5亩茶)."""
    text, (start, end) = it.page.text, it.own.spans[-1]
    for at in range(start, end):
        hit = verb_at(text, at, end)
        if hit and hit.end == end and hit.has("keep"):
            return pieces(it.page, (at, end))
    first, last = it.own.spans[0]
    rest = text[first + it.own.verb : last]
    if it.own.verb == 1 and len(rest) > 1 and unknown(rest) == len(rest):
        return ()  # 通扬线(两座船闸)
    return pieces(it.page, (first, first + it.own.verb))


def _relative(it: Asked) -> Named | None:
    """Read 总投资20亿元的产业园 as 产业园总投资."""
    found = behind(it.page, it.clause.tail, is_shared=it.clause.is_shared)
    if not found or not it.name:
        return None
    if measure := _named_of(it):
        return Named(measure, "relative", measure)
    hit = table("behind").at(it.page.text, *found.noun)
    if hit and hit.has("level") and hit.end == found.noun[1]:
        return None  # 90亿元的目标
    if (it.is_verb or it.is_done) and unit_noun(it.unit):
        name = with_unit(pieces(it.page, found.noun), it.unit, is_bare=True)
        return Named(name, "relative", name)  # 搬进了120平方米的新房
    if is_money(it.unit) and not noun(it.name) and len(plain(it.name)) <= _LONGEST_VERB:
        name = pieces(it.page, found.noun)
        return Named(name, "relative", name)  # 签下300万元的合同
    if _NOBODY.match(it.page.text, *found.noun):
        return Named(it.name, "relative", it.name)  # 海拔1140米的山腰上
    bare = without_verb(it.name)
    is_led = bare and plain(bare) != plain(it.name) and roles(bare)
    name = (*pieces(it.page, found.noun), *(bare if is_led else it.name))
    return Named(name, "relative", name)


def _is_level(it: Asked) -> bool:
    """Tell whether a level of its own follows: 低于5.5%(的控制目标)."""
    hit = table("behind").before(it.page.text, *it.clause.tail)
    return hit is not None and hit.has("level")


def _sized(it: Asked) -> Named | None:
    """Read 1088座的音乐厅 as 音乐厅座位数, 37公里外的县医院 as 县医院距离, 68岁的村民 as 年龄."""
    text, (start, end) = it.page.text, it.clause.tail
    away = next((word for word in _AWAY if text.startswith(word, start, end)), "")
    kind = "距离" if away else _CAPACITIES.get(measured(it.unit), unit_noun(it.unit))
    is_sized = kind in _SIZES or measured(it.unit) == "人"
    if not text.startswith("的", start + len(away)) or not is_sized:
        return None
    if away == "" and measured(it.unit) == "人" and (crowd := _crowd(text, start)):
        return Named((word(crowd),), "behind", (word(crowd),))
    if kind == "年龄":
        is_person = _PERSON.search(text, start + 1, min(end, start + _LONGEST)) is not None
        return (
            Named((word(kind),), "behind", (word(kind),))
            if is_person and not noun(it.name)
            else None
        )
    if kind not in _SIZES or noun(it.name) or plain(it.name).endswith(_DIMENSIONS):
        return None
    tail = (start + len(away), end)
    found = behind(it.page, tail, is_shared=it.clause.is_shared, counts=False)
    hit = table("behind").before(text, *found.noun) if found else None
    if not found or "measure" in roles(pieces(it.page, found.noun)) or (hit and hit.has("level")):
        return None
    owned = () if _NOBODY.match(text, *found.noun) else pieces(it.page, found.noun)
    name = (*owned, word(kind))
    return Named(name, "relative", name)


def _crowd(text: str, start: int) -> str:
    """Return who are so many in a 70人的小厂 or a 4万人的小镇, "" where something else follows."""
    found = _CROWDED.match(text, start)
    if not found:
        return ""
    return "员工人数" if found["staff"] else "人口"


def _named_of(it: Asked) -> Name:
    """Return the noun that says right behind the number what it is: 以9%的份额位列第四."""
    text, (start, end) = it.page.text, it.clause.tail
    if not text.startswith("的", start):
        return ()
    measure = table("nouns").at(text, start + 1, end)
    is_named = measure is not None and text.startswith(_RANKED, measure.end)
    return pieces(it.page, (start + 1, measure.end)) if measure and is_named else ()


def _without_doing(text: str, span: Span) -> tuple[Span, ...]:
    """Leave out a 实现 within a span: 增加值(实现)增长."""
    at = text.find("实现", span[0] + 1, span[1])
    return ((span[0], at), (at + len("实现"), span[1])) if at > 0 else (span,)


def _among(it: Asked, length: int) -> Named:
    """Read 31个行业大类中18个实现增长: what follows tells which of them."""
    start = it.own.spans[0][0]
    is_short = it.clause.tail[1] - it.clause.tail[0] <= _LONGEST
    told = pieces(it.page, *_without_doing(it.page.text, it.clause.tail)) if is_short else ()
    name = (*told, *pieces(it.page, (start, start + length)))
    return Named(name, "among", name)
