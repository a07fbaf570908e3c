"""The name of a figure: from the words before it, behind it, or from what was said before."""

import re
from typing import NamedTuple

from czfacts.reading.areas import Span
from czfacts.reading.behind import Behind, behind, changes, founds, target
from czfacts.reading.carry import Memory, is_counted, measured, unit_noun
from czfacts.reading.clauses import Clause
from czfacts.reading.echoes import recalled, spread
from czfacts.reading.lists import parted
from czfacts.reading.measures import Own, acts, own, verb_at
from czfacts.reading.names import (
    Name,
    cut,
    first_verb,
    is_led,
    noun,
    pieces,
    plain,
    roles,
    without_verb,
    word,
)
from czfacts.reading.page import Page
from czfacts.reading.predicates import predicate
from czfacts.reading.relations import Said
from czfacts.reading.words import Hit, table

_WITHIN = re.compile(r"(.{2,}?)(?:之中|当中|中|里|内)\Z")
_INSIDE = ("中", "里", "内")
_HOUSEHOLDS = re.compile("户|家庭|主体|居民|企业|人家|农")
_WAYS = re.compile("[路线轨铁航网管渠沟堤]")  # have a 里程, other things a 长度
_PLACES = frozenset("县市区村乡镇省国州旗户人家") | {"县区", "县市"}
_TOTALS = ("累计", "累计达", "累计达到", "总计", "总数达", "合计达")
_BEING = ("是", "为", "属于", "来自")
_USED = ("只用", "仅用", "只用了", "仅用了", "用了", "耗时", "历时")
_ELSEWHERE = re.compile("(?:出现|发生|落|集中|位)(?:在|于)")
_PART_OF = re.compile(r"(?:都|均|全)?(?:是|为|由|来自|属于)(.{2,10})\Z")  # 其中六成由青年创办
_LISTED = ("等", "在内", "一行", "分别", "共")
_PEOPLE = ("人", "户", "名")
_NOT = ("未", "尚未", "没有", "不")  # then what follows is no thing
_LONGEST_TOLD = 6
_AWAY = ("外", "之外", "以外", "开外", "远", "处")
_FILLED = ("就有", "就能", "就可", "就", "能", "可", "便", "有")
_LONGEST = 14
_ALL = ("全部", "全都", "均", "都", "悉数", "正", "正在")  # then the verb tells nothing apart
_LONGEST_VERB = 2
_LONGEST_SOLD = 6
_MOST_ITEMS = 12


class Named(NamedTuple):
    """A name, and how it came about."""

    name: Name
    how: str
    base: Name
    """What to go on with: mostly the name."""
    owns: bool = False
    """Whether 总投资, 占地 and their like may be said of it next."""
    is_field: bool = False
    """It only says among what something is ranked: 在全省十六个市中."""


class Asked(NamedTuple):
    """A figure that wants a name."""

    page: Page
    clause: Clause
    said: Said
    own: Own
    name: Name
    """What the clause itself names."""
    memory: Memory

    @property
    def unit(self) -> str:
        """Its unit."""
        return self.clause.figure.unit

    @property
    def is_verb(self) -> bool:
        """Tell whether the clause names a verb and nothing else: 建成(40所幼儿园)."""
        return bool(self.name) and self.own.verb == len(plain(self.name))

    @property
    def is_done(self) -> bool:
        """Tell whether a 了 stands right before the number, and so a verb before it."""
        return self.page.text.startswith("了", self.clause.figure.start - 1)


def named(page: Page, run: list[Clause], said: Said, own: Own, memory: Memory) -> list[Named]:
    """Return the names of the figures of a run."""
    name = recalled(pieces(page, *own.spans), memory)
    if len(run) == 1:
        _count(run[0], name, memory)
        return [_shared(_single(Asked(page, run[0], said, own, name, memory)), run[0], memory)]
    unit = run[-1].figure.unit
    count = len(run)
    names = parted(name, count) if name else memory.listed(count)
    echoed = None if names or not name else spread(name, count, memory)
    names = names or echoed
    found = [
        memory.completed(each, said.relation, unit, is_part=own.is_part, verb=0)
        for each in names or [name]
    ]
    memory.run = found if names else []
    if name:
        memory.owned(name)
    if not names:
        return [Named(found[0], "repeated", found[0])] * len(run)
    done = [Named(each, "listed", each) for each in found]
    if echoed and said.relation != "level":
        done[-1] = done[-1]._replace(base=name)  # 三大产业分别增长…, 合计拉动…
    return done


def _count(clause: Clause, name: Name, memory: Memory) -> None:
    """Remember the things that are listed before their number: 纺织、家具、五金(三大产业)."""
    value = clause.figure.value
    if value and 1 < value <= _MOST_ITEMS and name and (items := parted(name, int(value))):
        memory.items = items


def _shared(found: Named, clause: Clause, memory: Memory) -> Named:
    """Give an item of a list the verb of the first: 新增企业12家、(平台45个)."""
    is_item = clause.opened == "、" and found.how in ("own", "behind", "completed")
    verb = first_verb(memory.name)
    if not is_item or not verb or is_led(found.name) or not is_counted(clause.figure.unit):
        return found
    name = (*verb, *found.name)
    return found._replace(name=name, base=name)


def _single(it: Asked) -> Named:
    relation, words = it.said.relation, it.said.words
    if relation == "level" and words.says("lasting"):
        return _lasting(it)
    if relation == "level" and (found := _each(it) or _priced(it)):
        return found
    is_rated = it.page.text.startswith(("按", "以", "据", "约"), it.clause.head[0])
    if words.says("converted") and it.memory.name and (is_rated or not it.name):
        return Named(it.memory.name, "converted", it.memory.name)
    if relation == "level" and (found := _from_behind(it)):
        return found
    if it.said.tells and not it.name:
        name = _of_the(it) or it.memory.name
        return Named(name, "behind", name)
    return _from_before(it)


_EACH = ("每", "每隔", "平均每", "平均", "")
_UNTIL = re.compile("[,;。]")
_PRICED = re.compile(
    "一(?:公斤|斤|吨|亩|件|个|只|头|张|盒|瓶|份|碗|条|株|棵|袋|箱|米|升|度|晚|年|月|天|次|平方米)的?"
)


def _each(it: Asked) -> Named | None:
    """Name what is done every so often: 下线一台车 时间 of 每28秒下线一台车."""
    start, end = it.clause.tail
    if start == end and it.page.text.startswith(",就", end):
        until = _UNTIL.search(it.page.text, end + 1)
        start, end = end + 1, until.start() if until else len(it.page.text)
    for filler in _FILLED:
        if it.page.text.startswith(filler, start, end):
            start += len(filler)
            break
    more = unit_noun(it.unit)
    is_each = it.page.text[it.clause.figure.start - 1] == "每" or it.page.text.endswith(
        "每隔", 0, it.clause.figure.start
    )
    if (
        not is_each
        or plain(it.name) not in _EACH
        or more != "时间"
        or not 1 < end - start <= _LONGEST
    ):
        return None
    name = (*pieces(it.page, (start, end)), word(more))
    return Named(name, "behind", name)


def _priced(it: Asked) -> Named | None:
    """Name a price: 笋干价格 of 20元一斤的笋干."""
    unit = _PRICED.match(it.page.text, *it.clause.tail)
    if not unit or not it.unit.endswith("元"):
        return None
    thing = pieces(it.page, (unit.end(), it.clause.tail[1]))
    if not thing:
        thing = it.name or it.memory.name
    name = thing if noun(thing) else (*thing, word("价格"))
    return Named(name, "behind", name)


def _led_to(it: Asked) -> Name:
    """Return what the clause before only leads to: 旅游收入 of 旅游收入最高, 达137亿元."""
    if it.name or not it.clause.leads or not it.said.words.hits or it.said.of or it.said.pulled:
        return ()
    start, end = it.clause.leads[-1]
    if elsewhere := _ELSEWHERE.search(it.page.text, start, end):
        end = elsewhere.start()  # 最大降雨量出现在石桥镇, 达187毫米
    lead = predicate(it.page, (start, end))
    named = pieces(it.page, *own(it.page, lead.subject).spans)
    is_next = it.page.text[it.clause.leads[-1][1]] == "," and "relative" not in roles(named)
    return named if is_next and (lead.hits or noun(named)) and noun(named) else ()


def _from_before(it: Asked) -> Named:
    """Name a figure by what stands before it, with what that leaves unsaid."""
    relation, words = it.said.relation, it.said.words
    if relation == "level" and (found := _led_to(it)):
        return Named(found, "own", found)
    if relation == "level" and (summed := _summed(it.name, it.unit)):
        return Named(summed, "own", summed)
    done = it.memory.completed(it.name, relation, it.unit, is_part=it.own.is_part, verb=it.own.verb)
    if not it.name and relation in ("level", "share") and it.said.words.has(*_TOTALS):
        done = without_verb(done)  # 新增3家, 累计达到20家
    if it.name and relation == "level":
        is_away = it.page.text.startswith(_AWAY, it.clause.tail[0])
        is_bare = it.is_verb and done == it.name
        done = _with_unit(done, it.unit, is_bare=is_bare, is_away=is_away)
        if words.says("per") and it.unit.endswith("元") and not (noun(done) or is_led(done)):
            done = (*done, word("价格"))  # 螺纹钢每吨3418元
    if not it.name and relation == "level" and it.said.words.has(*_USED):
        done = (word("用时"),)
    if it.name and relation in ("level", "share") and (things := _told_apart(it)):
        is_said = plain(it.name).endswith(plain(things))
        name = it.name if is_said else (*it.name, *things)
        return Named(name, "completed", name)
    how = "own" if done == it.name else "completed" if it.name else "carried"
    other = it.page.figure_at.get(it.clause.figure.end)
    is_pair = other is not None and is_counted(it.unit) and not is_counted(other.unit)
    number = (word(measured(it.unit) + "数"),) if is_pair else ()  # 公路(2条)87公里
    return Named((*done, *number), how, done, owns="dependent" not in roles(it.name))


def _told_apart(it: Asked) -> Name:
    """Return what was counted before, of which a clause in 的 or a limit tells a part apart.

    聚集企业132家, 其中年产值超10亿元的(企业)8家.
    """
    text, (start, end) = it.page.text, it.own.spans[-1]
    is_limit = any(character.isdecimal() for character in text[start:end]) and noun(it.name) == ()
    ends_in_of = text.startswith("的", end) and end < it.clause.figure.start
    if not (is_limit or (ends_in_of and it.own.is_part)):
        return ()
    if it.unit == "%":
        return without_verb(it.memory.name) if is_counted(it.memory.unit) else ()
    is_thing = is_counted(it.unit) and measured(it.unit) not in _PEOPLE
    return without_verb(it.memory.things(it.unit)) if is_thing else ()


def _with_unit(name: Name, unit: str, *, is_bare: bool, is_away: bool = False) -> Name:
    """Add what the unit says is measured: 里程 of kilometres, 面积 of mu, 人数 behind a verb."""
    if summed := _summed(name, unit):
        return summed
    if plain(name).endswith(measured(unit)) and measured(unit):
        return name  # 平均利用小时
    more = unit_noun(unit)
    if is_counted(unit) or not more:
        is_house = measured(unit) == "户" and not _HOUSEHOLDS.search(plain(name))
        more = more if is_bare or is_house else ""
    is_away = is_away or plain(name).startswith(("距", "离"))
    if more == "里程" and (is_away or not _WAYS.search(plain(name))):
        more = "距离" if is_away else "长度"
    is_named = noun(name) and not plain(name).endswith("占地")
    return name if not more or is_named else (*name, word(more))


def _summed(name: Name, unit: str) -> Name:
    """Say as a noun what the verb at the end of *name* says: 干椒销售额 of 干椒卖了38万元."""
    hit = table("sums").before(name[-1].plain, 0, len(name[-1].plain)) if name else None
    if not hit:
        return ()
    of_money, *of_others = hit.role.split()
    if not unit.endswith("元"):
        return (*_sold(name, hit), word(of_others[0])) if of_others else ()
    kept = (cut(name[-1], hit.start, hit.end),) if of_money == "资金" else ()
    return (*_sold(name, hit), *kept, word(of_money))  # 争取资金, but 投资 of 投


def _sold(name: Name, verb: Hit) -> Name:
    """Return what stands before a verb of money, unless somebody acts there."""
    last = name[-1]
    left = cut(last, 0, len(last.plain[: verb.start].rstrip("只就又共才也都")))
    is_agent = acts(left.plain, (0, len(left.plain))) or len(left.plain) > _LONGEST_SOLD
    return () if is_agent or not left.text else (*name[:-1], left)


def _lasting(it: Asked) -> Named:
    """Name how long something lasts: PMI低于临界点连续月数 of PMI连续5个月低于临界点."""
    start, end = it.clause.tail
    told = pieces(it.page, (start, end)) if 1 < end - start <= _LONGEST else ()
    base = it.name or it.memory.name
    if it.said.is_growth and roles(it.name):
        base = (*it.memory.name, *it.name)
    return Named((*base, *told, word("连续" + unit_noun(it.unit))), "lasting", base)


def _of_the(it: Asked) -> Name:
    """Name a share by what it does: 参加合作社 农户 of 85%的农户参加合作社."""
    page, (start, end) = it.page, it.clause.tail
    is_part = page.text.startswith("其中", it.clause.head[0])
    if is_part and (part := _PART_OF.match(page.text, start, end)):
        return (*pieces(page, part.span(1)), *without_verb(it.memory.name))
    found = behind(page, it.clause.tail, is_shared=False)
    is_short = 1 < end - start <= _LONGEST
    if not found:
        for verb in _BEING:
            start += len(verb) if page.text.startswith(verb, start) else 0
        return pieces(page, (start, end)) if is_short else ()
    told = found.noun[1]
    for verb in _BEING:
        if page.text.startswith(verb, told):
            return pieces(page, (told + len(verb), end))  # 九成的面积是山地
    if page.text[start] == "的":
        return pieces(page, (told, end), found.noun)
    return pieces(page, (start, end)) if is_short else pieces(page, found.noun)


def _from_behind(it: Asked) -> Named | None:
    """Return the name that stands behind the number, None where there is none or it is no name."""
    text, (start, end) = it.page.text, it.clause.tail
    if start >= end or it.said.words.says("earlier"):
        return None
    within = _WITHIN.match(plain(it.name))
    is_field = (
        within
        and within.end(1) + 1 <= len(plain(it.name))
        and not plain(it.name).endswith(("里", "内"))
    )
    if within and is_field and not noun(it.name) and not plain(it.name).endswith(_LISTED):
        return _among(it, within.end(1))
    is_told = changes(text, start, end) or text.startswith(_NOT, start)
    if not it.name and is_counted(it.unit) and it.memory.counted and is_told:
        name = (*pieces(it.page, it.clause.tail), *it.memory.counted)
        return Named(name, "among", it.memory.name)
    if text[start] == "的" and (it.name or is_counted(it.unit)):
        return None if is_counted(it.unit) else _relative(it)
    if it.is_verb and "spent" in table("verb").roles(plain(it.name)):
        spent = target(it.page, it.clause.tail)
        more = () if spent and founds(text, spent) else it.name
        name = (*pieces(it.page, spent), *more) if spent else ()
        if name:
            return Named(name, "spent", name)
    found = behind(it.page, it.clause.tail, is_shared=it.clause.is_shared)
    if found:
        return _with_phrase(it, found)
    is_told = not it.clause.is_shared and 1 < end - start <= _LONGEST_TOLD
    if is_told and not it.name and measured(it.unit) in _PEOPLE:
        name = (*pieces(it.page, (start, end)), word(unit_noun(it.unit)))
        return Named(name, "behind", name)  # 218万人受灾
    return None


def _with_phrase(it: Asked, found: Behind) -> Named | None:
    """Name a figure by the noun phrase behind it, where that is not part of something else."""
    page, (_, end) = it.page, it.clause.tail
    phrase, stop = pieces(page, *found.spans), found.noun[1]
    before = _before(it, phrase)
    if before is None:
        return None
    is_event = not (found.told or before or it.clause.is_shared) and is_counted(it.unit)
    if is_event and (verb := _event(page.text, stop, end)):
        phrase = (*pieces(page, verb), *phrase)
    elif plain(phrase) in _PLACES and stop < end <= stop + 2 * _LONGEST:
        phrase = (*pieces(page, (stop, end)), *phrase)  # 13个县被命名为示范区
    it.memory.counted = pieces(page, found.noun)
    it.memory.spent = (it.clause.figure.end, stop)
    name = _with_unit((*before, *phrase), it.unit, is_bare=False)
    how = "open" if found.is_open else "behind"
    return Named(name, how, name, is_field=page.text.startswith(_INSIDE, stop) and stop < end)


def _event(text: str, start: int, end: int) -> Span | None:
    """Return the verb of two characters that is all that follows: 41家企业(关停), 成功上市."""
    verb = end - len("关停")
    adverb = table("front").at(text, start, verb)
    is_of_some = bool(adverb and adverb.end == verb and adverb.word not in _ALL)
    return (verb, end) if verb == start or is_of_some else None


def _before(it: Asked, phrase: Name) -> Name | None:
    """Return what of the words before a number belongs before the phrase behind it, None for no."""
    if it.said.words.says("with"):
        return ()
    if it.name and it.page.text[it.clause.figure.start - 1] in "着满":
        return ()  # 街边挤着两百来家小店
    if (
        it.is_done
        and not it.own.verb
        and len(plain(it.name)) <= _LONGEST_VERB
        and not noun(it.name)
    ):
        return () if is_counted(it.unit) else it.name  # 晒了三千斤笋干
    if not it.name or it.is_verb or _has(it):
        return it.name if it.own.verb else ()
    is_told = it.page.text[it.clause.figure.start - 1] == "的" and is_led(it.name)
    if plain(it.name).endswith(_LISTED) or (is_told and is_counted(it.unit)):
        return ()  # 内蒙古、黑龙江等9个省, 纳入统计的75个景区
    if "measure" in roles(phrase):
        return it.name
    verb = _last_verb(it)
    is_last = bool(verb and verb[0].span and verb[0].span[1] == it.own.spans[-1][1])
    if unit_noun(it.unit) in ("面积", "里程") and not noun(it.name):
        return verb
    is_thing = is_counted(it.unit) or noun(phrase)
    if is_thing and not verb and acts(it.page.text, it.own.spans[-1]):
        return ()  # 社里217户社员
    if is_last or (is_counted(it.unit) and (verb or not noun(it.name))):
        return verb if verb or it.said.words.hits else it.name
    return None


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


def _relative(it: Asked) -> Named | None:
    """Read 总投资20亿元的产业园 as 产业园总投资."""
    found = behind(it.page, it.clause.tail, is_shared=it.clause.is_shared)
    if not found or not it.name:
        return None
    hit = table("behind").at(it.page.text, *found.noun)
    if hit and hit.has("level") and hit.end == found.noun[1]:
        return None  # 90亿元的目标
    if (it.is_verb or it.is_done) and unit_noun(it.unit):
        name = _with_unit(pieces(it.page, found.noun), it.unit, is_bare=True)
        return Named(name, "relative", name)  # 搬进了120平方米的新房
    bare = without_verb(it.name)
    is_led = bare and plain(bare) != plain(it.name) and roles(bare)
    name = (*pieces(it.page, found.noun), *(bare if is_led else it.name))
    return Named(name, "relative", name)


def _among(it: Asked, length: int) -> Named:
    """Read 31个行业大类中18个实现增长: what follows tells which of them."""
    start = it.own.spans[0][0]
    is_short = it.clause.tail[1] - it.clause.tail[0] <= _LONGEST
    told = pieces(it.page, it.clause.tail) if is_short else ()
    name = (*told, *pieces(it.page, (start, start + length)))
    return Named(name, "among", name)
