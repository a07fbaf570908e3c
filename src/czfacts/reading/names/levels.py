"""Complete a name with what its unit and its predicate imply."""

from czfacts.reading.names.asked import Asked, How, Named
from czfacts.reading.names.completing import completed, divided
from czfacts.reading.names.memory import LIMITED, Memory
from czfacts.reading.names.names import Name, cut, noun, pieces, plain, roles, without_verb, word
from czfacts.reading.names.parts import is_grade
from czfacts.reading.names.pointers import utmost
from czfacts.reading.names.prices import is_price
from czfacts.reading.names.supplied import by_time, how_often, with_unit
from czfacts.reading.text.clauses import LIMITS
from czfacts.reading.text.unit_words import (
    CROWD,
    is_counted,
    is_spell,
    may_be_money,
    measured,
    unit_noun,
)
from czfacts.reading.words import having, table
from czfacts.regex import lazy_regex
from czfacts.values.normal import CHANGES

_DONE = lazy_regex("(?<![未不])完成了?\\Z", needs="完")
_PLANNED = lazy_regex("(?:年度)?(?:计划|概算|预算)总?(?=投资)|总(?=投资)")
_AWAY = ("外", "之外", "以外", "开外", "远", "处")
_RATE = "完成率"
_MORE = frozenset("多少")
_NOBODY = lazy_regex(
    "(?:[我你他她俺咱]们?|大家|自己)?(?:[每一]个?[年月天单])?[又要就也能得还只可将]*"
)
_LEFT = lazy_regex("[还只仅就]剩(?:下|有)?(?:约|近|不到)?\\Z")
_LACKS = lazy_regex("(?<![短紧稀或职空])缺(?:了|少)?(?:约|近)?\\Z")
_LACKING = lazy_regex("[还就也仍尚]?缺(?:少|了)?\\Z|[还就也仍尚]\\Z")
_DIGIT = lazy_regex(r"\d")


def finished(it: Asked) -> Named:
    """Give a name what it leaves unsaid, and say what it leaves to remember."""
    if it.said.relation == "level" and it.name and _is_priced(it):
        return _finished(it, (*it.name, word("价格")))
    if it.name and it.unit == "%" and _DONE.search(it.page.text, *it.clause.head):
        rate = () if noun(it.name) else (word(_RATE),)  # 主体结构完成85%
        return Named((*it.name, *rate), "completed", it.name)
    memory = _governing(it)
    if memory is it.memory:
        return _finished(it, _with_owner(it))
    it = it._replace(memory=memory)
    return _finished(it, _with_owner(it))._replace(memory=memory)


def _finished(it: Asked, done: Name) -> Named:
    """Give a name, *done* but for its unit and its predicate, what these leave unsaid."""
    relation = it.said.relation
    if it.name and relation == "level":
        done = _with_unit(it, done)
    if real := _real(it):
        return Named((*done, *real), "carried", done)  # 增长6%, 扣除价格因素, 实际增长5%
    if relation == "level" and (most := utmost(it.name, it.unit, it.memory)):
        return Named.of(most, "completed")
    if it.own.spans and relation in ("level", "share") and (things := _told_apart(it)):
        is_said = plain(it.name).endswith(plain(things)[-len("项目") :])
        name = it.name if is_said else (*it.name, *things)
        return Named.of(name, "completed")
    how: How = "own" if done == it.name else "completed" if it.name else "carried"
    number = _number(it, done)
    if plain(number) == "量" and not plain(done).endswith("港"):
        done, number = (*done, *number), ()  # 出货量, (增长)
    return Named((*done, *number), how, done, owns="dependent" not in roles(it.name))


def _is_priced(it: Asked) -> bool:
    """Tell whether something costs so much each behind a sum of all: 销售额, (鲜椒)每斤9块6."""
    is_sum = plain(noun(it.memory.name)).endswith(("额", "产值", "收入", "利润", "投资"))
    return is_sum and it.said.words.says("per") is not None and is_price(it, it.name)


def _governing(it: Asked) -> Memory:
    """Return what is remembered before a measure, whose it is and of what it is a part."""
    memory = it.memory
    if _is_apart(it):
        memory = memory.owned(())  # 公路车流量3万辆; 地铁延长运营, (客运量)9万人次
    elif (
        "dependent" in roles(it.name)
        and not memory.owner()
        and (thing := memory.stretch.topic.of_deed)
    ):
        memory = memory.owned((*thing, *it.name))
    return divided(memory, it.said.relation, it.unit, is_part=it.own.is_part)


def _with_owner(it: Asked) -> Name:
    """Return the name with what was said before."""
    relation, memory = it.said.relation, it.memory
    done = completed(memory, it.name, relation, it.unit, is_part=it.own.is_part, verb=it.own.verb)
    if it.name:
        return done
    if relation == "level" and (part := _of_plan(it, done)):
        return part
    is_time = is_spell(it.unit)
    if relation == "level" and is_time and it.said.words.has(*having("relating", "used")):
        return (word("用时"),)
    is_total = relation in ("level", "share") and it.said.words.has(*having("relating", "summed"))
    is_total = is_total or it.page.text.startswith(("净增", "净减"), it.clause.head[0])
    return without_verb(done) if is_total else done  # 新增3家, 累计达到20家


def _of_plan(it: Asked, whole: Name) -> Name:
    """Return 完成投资 of 计划投资9亿元, (已完成)4亿元: what is done of what is planned."""
    last = whole[-1] if whole else None
    planned = _PLANNED.search(last.plain) if last else None
    if not last or not planned or not _DONE.search(it.page.text, *it.clause.head):
        return ()
    before, behind = cut(last, 0, planned.start()), cut(last, planned.end())
    parts = (*whole[:-1], before, word("完成"), behind)
    if it.unit == "%":
        parts = (*whole[:-1], before, behind, word(_RATE))  # (完成)64%
    return tuple(part for part in parts if part.plain)


def _is_apart(it: Asked) -> bool:
    """Tell whether a clause behind a semicolon speaks of something else before its first figure."""
    memory, text = it.memory, it.page.text
    is_first = not memory.stretch.told and not memory.sentence.is_new
    is_first = is_first and it.clause.opened.endswith(",")
    lead = it.clause.leads[-1] if is_first and it.clause.leads else (0, 0)
    return text[max(0, lead[0] - 1) : lead[0]] == ";"


def _with_unit(it: Asked, done: Name) -> Name:
    """Return *done* with what the unit says is measured."""
    head = it.page.text[slice(*it.clause.head)]
    if "剩" in head and is_spell(it.unit) and _LEFT.search(head):
        return (*done, word("剩余时间"))  # 合同还剩一年多
    if "缺" in head and _LACKS.search(head) and not noun(done):
        return (*_without_lack(done), word("缺口"))  # 设备工程师还缺150个
    is_away = it.page.text.startswith(_AWAY, it.clause.tail[0])
    is_bare = it.is_verb and done == it.name
    done = with_unit(done, it.unit, is_bare=is_bare, is_away=is_away)
    return (*done, word("价格")) if is_price(it, done) else done


def _without_lack(name: Name) -> Name:
    """Return *name* without the words at its end that say that there are too few."""
    *others, last = name or (word(""),)
    left = cut(last, 0, len(_LACKING.sub("", last.plain)))
    return (*others, *((left,) if left.plain else ()))


def _real(it: Asked) -> Name:
    """Return 实际 where a growth has its own, without what prices do."""
    last, relation = it.memory.said, it.said.relation
    is_again = last is not None and last.relation == relation == "change_rate" and not it.name
    at = it.page.text.rfind("实际", 0, it.clause.figure.start) if is_again else -1
    is_real = at >= 0 and it.said.words.has("实际")
    return pieces(it.page, (at, at + len("实际"))) if is_real else ()


def _number(it: Asked, done: Name) -> Name:
    """Return what tells a number of things from what they measure, or how often they are."""
    other = it.page.figure_at.get(it.clause.figure.end)
    if other is not None and is_counted(it.unit) and not is_counted(other.unit):
        number = measured(it.unit) + "数"
        return () if plain(done).endswith(number) else (word(number),)  # 公路(2条)87公里
    if not it.name or it.said.relation != "level":
        return ()
    return how_often(done, it.unit)


def implied(it: Asked) -> Name:
    """Return the name with what the verb says has changed: 猪肉价格 of 猪肉便宜了一成."""
    if it.said.relation not in CHANGES or noun(it.name):
        return ()
    if it.name and is_spell(it.unit) and plain(it.name).endswith(having("deeds", "lasting")):
        return (*it.name, word(unit_noun(it.unit)))  # 上市推迟了十来天
    verb = it.said.words.verb
    more = table("implied").roles(verb.word.rstrip("了")) if verb else []
    if more and it.name:
        return (*it.name, word(more[0]))
    return (_of_due(it) or _of_more(it)) if it.name and may_be_money(it.unit) else ()


def _of_due(it: Asked) -> Name:
    """Return the sum that stands behind what was paid more: 多交690块(房租)."""
    due = pieces(it.page, it.clause.tail)
    return due if due and plain(noun(due)) == plain(due) else ()


def _of_more(it: Asked) -> Name:
    """Return 户均收益 of 户均少赚(两万元), 年收入 of 一年多挣(五千)."""
    *others, last = it.name
    hit = table("implied").before(last.plain, 0, len(last.plain))
    if not hit or hit.word[0] not in _MORE:
        return ()
    left = cut(last, 0, hit.start)
    whose = (*others, left) if left.plain else (*others,)
    whose = () if _NOBODY.fullmatch(plain(whose)) else whose
    return by_time((*whose, word(hit.role)), it.page.text[slice(*it.clause.head)])


def _told_apart(it: Asked) -> Name:
    """Return what was counted before, of which a clause in 的 or a limit tells a part apart.

    聚集企业96家, 其中年产值超5亿元的(企业)12家.
    """
    text, (start, end) = it.page.text, it.own.spans[-1]
    is_bound = plain(it.name).endswith(LIMITS)
    is_limit = _DIGIT.search(text, start, end) is not None and noun(it.name) == ()
    is_limit = is_limit and not is_grade(it.name)
    ends_in_of = text.startswith("的", end)
    memory = it.memory
    is_whole = measured(memory.unit) in CROWD and memory.has_parts
    if ends_in_of and it.said.relation == "share" and is_whole:
        return memory.sentence.parent  # 教师213人, 其中教授48人, 有博士学位的(教师)占八成
    if ends_in_of and it.said.relation == "share" and memory.sentence.levels:
        people = (level for level, unit in reversed(memory.sentence.levels) if unit in CROWD)
        return next((level for level in people if not LIMITED.search(plain(level))), ())
    if not (is_limit or is_bound):
        return ()
    if it.unit == "%":
        is_told = is_counted(memory.unit) and is_bound
        return without_verb(memory.name) if is_told else ()
    if measured(it.unit) not in CROWD:
        return without_verb(memory.things(it.unit)) if is_counted(it.unit) else ()
    if is_bound and plain(memory.name).endswith("户籍人口"):
        return (word("人口"),)  # 户籍人口49万人, 60岁以上的(人口)13万人
    is_people = is_bound and plain(memory.name).endswith(("人口", "人员", "职工", "居民"))
    return memory.name if is_people else ()
