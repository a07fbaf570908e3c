"""Name a figure by the words after its number: 建成40所幼儿园."""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.asked import Asked, How, Named
from czfacts.reading.names.behind import Behind, behind, changes
from czfacts.reading.names.doing import among, flat, of_counted, tells, without_doing
from czfacts.reading.names.edges import picks
from czfacts.reading.names.events import event, persons
from czfacts.reading.names.lists import parted
from czfacts.reading.names.memory import Level
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
from czfacts.reading.names.relative import held, relative, sized
from czfacts.reading.names.spent import of_money
from czfacts.reading.names.supplied import TAKING, how_often, with_unit
from czfacts.reading.relations.portions import is_level, rate_behind
from czfacts.reading.text.areas import Span
from czfacts.reading.text.unit_words import CROWD, is_counted, is_money, measured, unit_noun
from czfacts.reading.text.verbs import acts, verb_at
from czfacts.reading.words import alternatives, having, table
from czfacts.regex import lazy_regex

# Who has so much of it: 种了三十亩(辣椒)的老贺.
_WHO = lazy_regex(
    "(?P<what>[一-鿿]{1,5})的[老小阿]?[一-鿿]{1,3}(?:师傅|大[爷妈娘叔伯]|[说叹讲道])?"
)
_WITHIN = lazy_regex(r"(.{2,}?)(?:之中|当中|中)\Z")
_INSIDE = ("中", "里", "内")
_PLACES = frozenset("县市区村乡镇省国州旗户人家") | {"县区", "县市"}
_SURVEY = lazy_regex(
    lambda: (
        f"(?:的|进行了?|做了?|开展了?|作了?)(?:{alternatives('telling', 'manner')})?"
        f"(?P<what>{alternatives('telling', 'asking')})"
    )
)
_ASKED = lazy_regex(lambda: f"(?:{alternatives('telling', 'asked')})\\Z")
_PERSONS = ("名", "位")
_NOT = ("未", "尚未", "没有", "不")  # then what follows is no thing
_RECORD = lazy_regex("[刷创](?:下|出)?(?:历史|年内|同期)?新[高低]|破纪录")  # 负荷四次(创新高)
# What some of the things that were counted are: 其中31份(属绝密级).
_IS = lazy_regex('[则都均全]?(?:是|为|属于?|系)(?![因由被在否不])(?P<what>[一-鿿"]{2,14})')
_KINDS = ("级", "类", "型", "式", "性", "制", "色", "版", "的")
_MANY = 10
_LONGEST_TOLD = 6
_LONGEST = 14


def from_behind(it: Asked) -> Named | None:
    """Return the name that stands after the number, None where there is none or it is no name."""
    text, (start, end) = it.page.text, it.clause.tail
    if start >= end or it.said.words.says("earlier") or _is_bound(it):
        return flat(it)
    if some := of_whole(it) or _of_kind(it):
        return some
    if it.name and text.startswith(having("things", "passing"), start):
        return None  # 投入突破3亿元(大关)
    if it.name and it.said.words.says("from") and changes(text, start, end):
        return None  # 收案由1562件(一路走高)
    if not it.name and (rate := rate_behind(text, start, end)):
        return Named.of(pieces(it.page, rate), "behind")  # 以12%的市占率
    if owned := _of_told(it) or _records(it) or sized(it) or held(it):
        return owned
    if text[start] == "的" and (it.name or is_counted(it.unit) or is_level(text, start, end)):
        return relative(it) if it.name and not is_counted(it.unit) else None
    return of_money(it) or _of_things(it)


def _of_things(it: Asked) -> Named | None:
    """Name the things behind the number, or people by what they do: 218万人受灾, 40人(脱贫)."""
    text, (start, end) = it.page.text, it.clause.tail
    whose = _WHO.match(text, start, end) if text[it.clause.figure.start - 1] in "了着" else None
    tail, is_shared = whose.span("what") if whose else it.clause.tail, it.clause.is_shared
    found = behind(it.page, tail, is_shared=is_shared and not whose, counts=is_counted(it.unit))
    if found:
        return _surveyed(it, found.noun) or _with_phrase(it, found)
    harm = table("acts").at(text, start, end) if measured(it.unit) in CROWD else None
    if harm and harm.has("befalls") and _is_caused(it):
        is_shared, end = False, harm.end  # 造成2人死亡(及94人受伤)
    is_told = not is_shared and 1 < end - start <= _LONGEST_TOLD and measured(it.unit) in CROWD
    is_told = is_told and text[start:end] not in having("edges", "bare")  # 与上年的5万人(相比)
    if not is_told or (it.name and not _befalls(it)):
        return None
    done = event(it.page, start, end) or (start, end)
    return Named.of((*pieces(it.page, done), word(unit_noun(it.unit))), "behind")


def _befalls(it: Asked) -> bool:
    """Tell whether people are only brought up before what they do: 造成(12人死亡), 已有(9人)."""
    if plain(it.name).endswith(having("acts", "draws")) or _has(it) or _is_caused(it):
        return True
    is_harm = it.page.text.startswith(having("acts", "befalls"), it.clause.tail[0])
    return is_harm and "people" not in roles(noun(it.name))  # 地面(4人死亡), but 工人2人死亡


def _is_caused(it: Asked) -> bool:
    """Tell whether a verb before the number says what came of something: 事故造成, 已致."""
    text, (start, end) = it.page.text, it.clause.head
    verbs = (verb_at(text, at, end) for at in range(start, end))
    causes = (verb for verb in verbs if verb and verb.has("inner") and verb.has("causal"))
    return any(len(verb.word) > 1 or verb.end == end for verb in causes)


def _of_told(it: Asked) -> Named | None:
    """Return 上涨 药材 of 药材31种, 15种上涨: of what was counted something is told."""
    text, (start, end) = it.page.text, it.clause.tail
    counted = it.memory.counted.name
    is_inside = not it.name or plain(it.name).rstrip("里中内") == plain(counted)
    if not is_counted(it.unit) or not counted or not is_inside:
        return None
    if plain(counted) in having("things", "result"):
        return None  # 19家盈利, 9家亏损
    if reached := _reached(it):
        told = pieces(it.page, (start, reached))
    elif changes(text, start, end) or text.startswith(_NOT, start) or tells(it):
        told = pieces(it.page, *without_doing(text, it.clause.tail))
    else:
        return None
    return Named(of_counted(it.memory, told), "among", it.memory.name)


def _reached(it: Asked) -> int:
    """Return where 产值过亿元 of 12家企业中5家产值过亿元 ends, 0 where no measure is told."""
    start, end = it.clause.tail
    limit, noun = it.page.figure_at.get(end), table("nouns").before(it.page.text, start, end)
    is_told = noun is not None and noun.start == start and noun.has("measure")
    is_limit = limit is not None and limit.comparator in ("<", "<=", ">", ">=")
    is_same = measured(it.unit) == it.memory.counted.unit
    return limit.end if limit and is_limit and is_told and is_same else 0


def of_whole(it: Asked) -> Named | None:
    """Return 打算换房 购房者 of 购房者中有43%打算换房, None where no whole stands before 中."""
    text = plain(it.name)
    within = None if is_word(text[-2:]) else _WITHIN.match(text)  # 初中、高中
    if not within or it.clause.tail[0] == it.clause.tail[1]:
        return None
    return among(it, within.end(1))


def _of_kind(it: Asked) -> Named | None:
    """Return 绝密级 文件 of 文件40份, 其中31份属绝密级, None where a part is not said to be any."""
    kind, memory = _IS.fullmatch(it.page.text, *it.clause.tail), it.memory
    is_same = is_counted(it.unit) and measured(it.unit) == measured(memory.unit)
    if not kind or not is_same or it.name or not (it.own.is_part or memory.sentence.parent):
        return None
    if it.own.is_part:
        memory = memory.parted(memory.name)
    what, things = pieces(it.page, kind.span("what")), without_verb(memory.sentence.parent)
    is_kind = plain(what).endswith(_KINDS) and measured(it.unit) not in CROWD
    name = with_unit((*what, *(things if is_kind else ())), it.unit, is_bare=False)
    return Named.of(name, "among", memory=memory)


def _records(it: Asked) -> Named | None:
    """Return 用电负荷创新高次数 of 用电负荷四次创新高."""
    record = _RECORD.fullmatch(it.page.text, *it.clause.tail)
    if not record or measured(it.unit) not in ("次", "度"):
        return None
    what = it.name or it.memory.name
    return Named((*what, *pieces(it.page, record.span()), word("次数")), "behind", what)


def _is_bound(it: Asked) -> bool:
    """Tell whether a figure is only passed by what was measured last: 首次迈上(20万人次)大关.

    So is a plan of which a part was done: 完成全年(20户)目标的30%.
    """
    is_same = not it.name and measured(it.unit) == measured(it.memory.unit)
    level = table("behind").at(it.page.text, *it.clause.tail) if is_same else None
    return level is not None and level.has("level") and level.end == it.clause.tail[1]


def _surveyed(it: Asked, noun: Span) -> Named | None:
    """Name those whom a survey asks: 调查 企业 of 对60家企业的问卷调查."""
    if not it.page.text.endswith(("对", "对全市", "对全省", "对全国"), *it.clause.head):
        return None
    survey = _SURVEY.search(it.page.text, *noun) or _SURVEY.search(
        it.page.text, noun[1], it.clause.tail[1]
    )
    if not survey:
        return None
    end = min(noun[1], survey.start())
    what = pieces(it.page, survey.span("what"))
    what = (*what, word("调查")) if plain(what) == "问卷" else what
    asked = pieces(it.page, (noun[0], end))
    memory = it.memory.counting(Level(asked, measured(it.unit)), it.memory.spent)
    return Named.of((*what, *asked), "behind", memory=memory)


def _with_phrase(it: Asked, found: Behind) -> Named | None:
    """Name a figure by the noun phrase after it, where that is not part of something else."""
    page, (_, end) = it.page, it.clause.tail
    spent = found.noun[1]
    if not found.told and measured(it.unit) in _PERSONS:
        found = found._replace(noun=persons(page.text, found.noun))
    phrase, stop = pieces(page, *found.spans), found.noun[1]
    if is_counted(it.unit) and (whole := "".join(table("whole").roles(plain(phrase)))):
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
    memory, is_whole = it.memory, page.text.startswith(_INSIDE, stop)
    if it.own.is_part and not is_counted(memory.unit):
        memory = memory.parted(memory.name)  # 产值62亿元, 其中三个产业合计44亿元
    things = Level(pieces(page, found.noun), measured(it.unit))
    memory = memory.counting(things, (it.clause.figure.end, spent), is_whole=is_whole)
    name = with_unit((*before, *phrase), it.unit, is_bare=False)
    how: How = "open" if found.is_open else "behind"
    often = (*name, *how_often(name, it.unit))
    ranked = page.figure_at.get(stop)  # 列全省13个市(第7位)
    is_field = is_whole or (ranked is not None and ranked.unit == "位")
    return Named(often, how, name, is_field=is_field, memory=memory)


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
    if not it.name or it.is_verb or _has(it):
        is_plain = is_counted(it.unit) and plain(it.name) in having("acts", "plain")
        return it.name if it.own.verb and not is_plain else ()  # 村里再打(5个)水池
    if _tells_which(it):
        return ()  # 内蒙古、黑龙江等9个省, 纳入统计的75个景区
    if is_money(it.unit) and _takes(it):
        return ()
    if "measure" in roles(phrase):
        is_agent = is_money(it.unit) and acts(it.page.text, it.own.spans[-1])
        return () if is_agent else it.name  # 政府安排800万元专项资金
    return _verb_before(it, phrase)


def _tells_which(it: Asked) -> bool:
    """Tell whether the words before a number say which things are counted: 纳入统计的."""
    is_of = is_counted(it.unit) and it.page.text[it.clause.figure.start - 1] == "的"
    return is_of and (is_led(it.name) or "relative" in roles(it.name))


def _verb_before(it: Asked, phrase: Name) -> Name | None:
    """Return the verb that brings what is counted, () for none, None where more is said."""
    verb, counts, last = _last_verb(it), is_counted(it.unit), it.own.spans[-1]
    if counts and plain(verb) in having("acts", "plain"):
        return ()  # 再建5个物流中心
    if unit_noun(it.unit) in ("面积", "里程") and not noun(it.name):
        return verb
    if not verb and noun(phrase) and acts(it.page.text, last):
        return ()  # 社里217户社员
    is_last = bool(verb and verb[0].span and verb[0].span[1] == last[1])
    is_last |= it.is_done and not it.own.verb  # 晒了三千斤笋干
    if not is_last and (not counts or (noun(it.name) and not verb)):
        return None
    return verb if verb or it.said.words.hits or counts else it.name  # 会员捐建(12座桥)


def _takes(it: Asked) -> bool:
    """Tell whether money is only taken or given: 收(四毛加工费), 旅客退票须收取(111元退票费)."""
    name = plain(it.name)
    return name in TAKING or name.endswith(having("acts", "takes"))


def _is_listed(it: Asked) -> bool:
    """Tell whether those that are counted are listed before: 文昌、龙湖(两个校区)."""
    value = it.clause.figure.value
    is_few = 1 < value < _MANY and is_counted(it.unit) and it.unit not in _PLACES
    is_few = is_few and "、" in plain(it.name)
    counts = (int(value), int(value) - 1)  # the first may be a place, which is left out
    return is_few and any(parted(it.name, count) for count in counts if count > 1)


def _is_state(text: str) -> bool:
    """Tell whether two characters say what things do or have done: 停产, 亏损, 达标."""
    is_short = len(text) == 2 and not text.startswith("在")
    is_deed = table("behind").roles(text) and not table("nouns").roles(text)  # no 跌幅
    return is_short and bool(is_deed or table("verb").roles(text) or table("sums").roles(text))


def _is_apart(it: Asked) -> bool:
    """Tell whether the words before a number say nothing of the phrase after it."""
    text, start = it.page.text, it.clause.figure.start
    if picks(text, it.clause.head[0], start):
        return True  # 撤销这(三项)许可
    is_turned = text[start - 1] in "成是" and not it.own.verb  # 石屋改成六间客房
    is_told = text[start - 1] in "着满" or is_turned
    if it.said.words.says("with") or (it.name and is_told):
        return True  # 巷子里挤着六十来家小店
    return text[start - 1] == ":" and not noun(it.name)


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
    first = it.own.spans[0][0]
    return pieces(it.page, (first, first + it.own.verb))
