"""The name of a figure: from the words before it, behind it, or from what was said before."""

from collections.abc import Sequence

from czfacts.reading.names import prices
from czfacts.reading.names.ages import age, family
from czfacts.reading.names.among import name_of, told_of
from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.averages import average, of_part_mean
from czfacts.reading.names.behind import MOVES
from czfacts.reading.names.completing import completed, divided
from czfacts.reading.names.deeds import deed
from czfacts.reading.names.doing import of_the
from czfacts.reading.names.durations import done_for, every, holiday, lasting, usable
from czfacts.reading.names.edges import picks, without_firms
from czfacts.reading.names.holdings import holding
from czfacts.reading.names.leads import (
    foretold,
    items,
    led_to,
    mean_of_lead,
    of_lead,
    picked,
    topic,
)
from czfacts.reading.names.levels import finished, implied
from czfacts.reading.names.lists import parted
from czfacts.reading.names.magnitudes import strength
from czfacts.reading.names.measures import Own
from czfacts.reading.names.memory import Memory
from czfacts.reading.names.moving import more_added, moved
from czfacts.reading.names.names import (
    Name,
    first_verb,
    is_led,
    noun,
    owner,
    per_head,
    pieces,
    plain,
    without_light,
    without_total,
    without_verb,
)
from czfacts.reading.names.objects import of_object, turned
from czfacts.reading.names.partners import partnered
from czfacts.reading.names.peers import is_peer
from czfacts.reading.names.pointers import meant_by_two, pointed, recalled, spread, turned_share
from czfacts.reading.names.purses import purse
from czfacts.reading.names.shorter import of_each, once, without_examples
from czfacts.reading.names.supplied import as_sum, by_time, from_where, made, sold, without_taking
from czfacts.reading.names.surveys import polled
from czfacts.reading.names.trailing import from_behind, of_whole
from czfacts.reading.names.trips import trip
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import (
    AGES,
    by_unit,
    is_any,
    is_counted,
    is_money,
    is_spell,
    is_weight,
    may_be_money,
    measured,
    unit_noun,
)
from czfacts.reading.words import having, table
from czfacts.regex import lazy_regex
from czfacts.values.normal import CHANGES

_MOST_ITEMS = 12
_GROWING = ("share", "change_rate")  # then told one by one how much that moved
_MOVED = lazy_regex("[一-鿿]{1,6}[到至]")
_LEFT_OUT = lazy_regex(
    "[扣剔]除(?![该此这上其相物价])[一-鿿]{3,12}?(?<!价格)(?<!因素)(?<!变动)(?<!影响)后?"
)
_AT_RATE = lazy_regex("[按以][^,。;]{0,14}?汇率(?:计算|换算|计)", needs="汇")
_LISTING = lazy_regex("[、和与]|(?<![提普涉])及")


def named(
    page: Page, run: list[Clause], said: Said, own: Own, memory: Memory
) -> tuple[list[Named], Memory]:
    """Return the names of the figures of a run, and what is remembered once they are named."""
    own = turned(page, run[0], own) if len(run) == 1 else own
    name = pointed(page, pieces(page, *own.spans), memory)
    if len(run) == 1:
        is_apart = said.is_gap or said.relation == "ratio" or plain(name).endswith("差")
        name = recalled(name, memory, "与" if is_apart else "、")
    elif len(run) == 2 and (two := meant_by_two(name, memory)):
        name, memory = (), memory._replace(moved=two)
    if _is_scrap(name, run[0].figure.unit, said, memory):
        own, name = own._replace(spans=(), verb=0), ()  # 营收去年31亿元, 今年(保)40亿元
    memory = _counting(run[0], name, memory) if len(run) == 1 else memory
    asked = Asked(page, run[0], said, own, name, memory, run[0].figure.unit)
    if len(run) > 1:
        return _of_run(asked._replace(name=name or led_to(asked)), run)
    found = _plainer(_shared(asked, _single(asked)), run[0])
    found = _without(page, run[0], found._replace(name=moved(found.name, said, asked.unit)))
    ranked = page.figure_at.get(run[0].figure.end)
    is_field = found.is_field or (ranked is not None and ranked.unit == "位")  # 居皖北六市(第二位)
    is_field = is_field or MOVES.match(page.text, run[0].figure.start) is not None  # 四升两降
    is_field = is_field or plain(found.name).endswith(having("things", "passing"))  # 连跨两个台阶
    return [found._replace(is_field=True) if is_field else found], found.memory or memory


def _is_scrap(name: Name, unit: str, said: Said, memory: Memory) -> bool:
    """Tell whether one character before a change names nothing: 外销3亿元, (掉)了6%."""
    told = plain(name)
    if memory.name and said.relation in CHANGES and told in having("endings", "rises", "falls"):
        return True  # 甲增长3%, 乙增长5%, (增速)分别加快1个和2个百分点
    if is_counted(unit) and picks(told, 0, len(told)):
        return True  # 两人住院, 其余(3人), 张某等(3人)
    if len(told) != 1 or said.relation not in CHANGES or is_counted(unit):
        return False
    known = (table(name).roles(told) for name in ("sums", "nouns", "things"))
    return bool(memory.name) and not any(known)


def _of_run(it: Asked, run: list[Clause]) -> tuple[list[Named], Memory]:
    """Return the names of several figures that share their words, and what is remembered then."""
    name, relation = it.name, it.said.relation
    unit, count = run[-1].figure.unit, len(run)
    names = _told(it, count)
    echoed = None if names or not name else spread(name, count, it.memory)
    memory = divided(it.memory, relation, unit, is_part=it.own.is_part)
    names = names or echoed
    is_last = bool(names) and not name
    verb = 0 if names else it.own.verb
    found = [
        each
        if is_last
        else completed(memory, each, relation, unit, is_part=it.own.is_part, verb=verb)
        for each in names or [name]
    ]
    if name:
        memory = memory.owned(name)
    if not names:
        return [Named.of(found[0], "repeated")] * count, memory
    done = [Named.of(each, "listed") for each in found]
    if relation != "level" and not plain(name).startswith("前"):
        if echoed:
            done[-1] = done[-1]._replace(base=name)  # 三大产业分别增长…, 合计拉动…
        elif memory.sentence.items:
            done[-1] = done[-1]._replace(base=memory.name)
    return done, memory


def _told(it: Asked, count: int) -> Sequence[Name] | None:
    """Return the *count* names that the clause lists, or those that the clause before does."""
    name, memory = it.name, it.memory
    if name and (names := parted(name, count)):
        return names
    if not name and len(memory.moved) == count:
        return memory.moved  # 起数、人数实现双下降, 降幅分别为14%、9%
    counted = memory.sentence.items
    if not name and len(counted) == count and it.said.relation != "level":
        kind = told_of(memory.name) or noun(memory.name)
        return [(*item, *kind) for item in counted]  # 甲、乙、丙三个行业合计9亿元, 分别增长
    last, listed = _last(it, count), items(it.page, it.clause, count, plain(name))
    if (
        name
        and it.said.relation == "rank"
        and last
        and plain(name) in having("endings", "rises", "falls")
    ):
        return [(*each, *name) for each in last]  # A增长8%, B增长9%, (增速)分别居第三和第二
    if name:
        is_theirs = _LISTING.search(it.page.text, *it.clause.head)  # 甲县、乙县产值
        is_open = listed and noun(name) and not is_theirs
        return [(*each, *without_total(name)) for each in listed or ()] if is_open else None
    if last or not listed or it.clause.leads:
        return listed or last if it.clause.leads else last
    is_measured = noun(memory.name)  # 增加值居前的3个行业为甲、乙、丙
    return [(*each, *without_total(memory.name)) for each in listed] if is_measured else listed


def _last(it: Asked, count: int) -> Sequence[Name]:
    """Return the names of the last *count* figures, () where a clause says whose its own are."""
    said, memory = it.said, it.memory
    if said.relation == "rank":
        return memory.ranked(count)
    if said.relation == "change_amount" and memory.said and memory.said.relation in _GROWING:
        return memory.ranked(count)  # 甲占六成, 乙占四成, 分别提高
    is_theirs = _LISTING.search(it.page.text, *it.clause.head)  # 百色、河池分别只有88%、87%
    if said.relation == "share" and not is_theirs:
        return memory.listed(count) or memory.alike(count)
    return () if is_theirs else memory.listed(count)


def _counting(clause: Clause, name: Name, memory: Memory) -> Memory:
    """Remember the things that are listed before their number: 纺织、家具、五金(三大产业)."""
    value = clause.figure.value
    is_count = value == int(value) and 1 < value <= _MOST_ITEMS and is_counted(clause.figure.unit)
    if name and is_count and (items := parted(name, int(value))):
        return memory.listing(items)
    return memory


def _shared(it: Asked, found: Named) -> Named:
    """Give an item of a list the verb of the first: 新增企业12家、(平台45个)."""
    clause, memory = it.clause, it.memory
    is_told = found.how in ("own", "behind", "completed")
    is_item = is_told and clause.opened == "、" and plain(it.name) not in having("nouns", "total")
    is_part = is_told and it.own.is_part and it.said.relation == "level"
    is_next = is_told and clause.opened == "," and it.said.relation == "level"
    value = clause.figure.value
    is_more = is_next and measured(it.unit) == measured(memory.unit)
    is_more = is_more and value != value.to_integral_value()  # of many digits, too, where % fails
    each = per_head(memory.name) if is_item or is_part or is_more else ()
    is_parted = is_money(it.unit) and (is_part or (is_next and bool(memory.sentence.parent)))
    each = each or (of_part_mean(memory, found.name) if is_parted else ())
    if each and not per_head(found.name):
        name = (*each, *found.name)  # 每千人口医师3人、(护士)4人
        return found._replace(name=name, base=name)
    unit = measured(clause.figure.unit)
    is_alike = is_counted(unit) or (is_weight(unit) and unit == measured(memory.unit))
    verb = first_verb(memory.name) if is_item and is_alike else ()
    is_event = not any(piece.page for piece in without_verb(memory.name))  # 死亡人数
    if not verb or is_event or is_led(found.name):
        return found
    name = (*verb, *found.name)
    return found._replace(name=name, base=name)


def _without(page: Page, clause: Clause, found: Named) -> Named:
    """Put what is left out of a measure before it: 扣除房地产开发投资后, (投资)增长9%."""
    lead = clause.leads[-1] if clause.leads and clause.opened.endswith(",") else (0, 0)
    if not noun(found.name) or not _LEFT_OUT.fullmatch(page.text, *lead):
        return found
    return found._replace(name=(*pieces(page, lead), *found.name))


def _plainer(found: Named, clause: Clause) -> Named:
    """Leave out a verb that says nothing of what it brings, or say it as a noun: 腾出(车位)."""
    unit, start = clause.figure.unit, clause.figure.start
    name = made(sold(without_light(found.name), unit, start), unit)
    name = of_each(without_examples(from_where(without_taking(name, unit))))
    name = once(without_firms(name))
    if name == found.name:
        return found
    base = made(without_light(found.base), unit)
    return found._replace(name=name, base=without_firms(base))


def _single(it: Asked) -> Named:
    relation, words = it.said.relation, it.said.words
    if it.said.told:
        return Named.of(name_of(it.page, it.said.told, it.memory), "among")
    name = turned_share(it.page, it.clause, it.memory) or holding(it) or more_added(it)
    if name := name or foretold(it):
        return Named.of(name, "completed")
    if found := picked(it) or (_some(it) if relation == "share" else None):
        return found
    if _moved_to(it) or is_peer(it):
        return Named.of(it.memory.name, "carried")
    if relation == "level" and words.says("lasting"):
        return lasting(it)
    if relation == "level" and (told := _told_by_unit(it)):
        return told
    is_rated = it.page.text.startswith(("按", "以", "据", "约"), it.clause.head[0])
    is_converted = words.says("converted") or _AT_RATE.match(it.page.text, *it.clause.head)
    if is_converted and it.memory.name and (is_rated or not it.name):
        return Named.of(it.memory.name, "converted")
    if relation == "level" and (behind := from_behind(it)):
        return behind
    if it.said.tells:
        return Named.of(of_the(it) or it.memory.name, "behind")
    return _from_around(it)


def _from_around(it: Asked) -> Named:
    """Name a figure by what stands before it, or by what behind it ranks or changes."""
    before = _from_before(it)
    if it.said.relation == "rank" and noun(before.name):
        return before  # 农业产值全省第一大县
    return of_object(it) or before


def _some(it: Asked) -> Named | None:
    """Name a share by what those say, do or are whose share it is."""
    if found := polled(it):
        return Named.of(found, "completed")
    topic = it.memory.stretch.topic
    is_of = it.said.of and not it.page.text.startswith("的", it.clause.tail[0])
    if topic.way == "being" and topic.is_near and is_of and not it.name:
        return Named.of(topic.name, "completed")  # 家具是出口主力, 占出口总值的45%
    return None if it.clause.is_shared or it.said.of else of_whole(it)


def _moved_to(it: Asked) -> bool:
    """Tell whether the last figure moved to this one, whatever the verb: 由15米浚深到(17米)."""
    last = it.memory.said
    if last is None or not last.relation == it.said.relation == "level":
        return False
    is_from = last.words.says("from") is not None
    is_next = not it.clause.opened and measured(it.unit) == measured(it.memory.unit)
    return is_from and is_next and _MOVED.fullmatch(it.page.text, *it.clause.head) is not None


_rules = by_unit(
    (every, is_spell),
    (usable, is_spell),
    (holiday, is_spell),
    (strength, lambda unit: unit == "级"),
    (trip, lambda unit: unit_noun(unit) in ("时间", "里程")),
    (done_for, is_spell),
    (age, lambda unit: unit in ("", *AGES)),
    (family, lambda unit: measured(unit) == "口"),
    (prices.of_close, lambda unit: unit == prices.POINTS or is_money(unit)),
    (prices.of_piece, is_money),
    (deed, is_any),
    (average, is_any),
    (purse, may_be_money),
    (of_lead, is_any),
)


def _told_by_unit(it: Asked) -> Named | None:
    """Return what the unit says is measured, with what is done."""
    return next((found for rule in _rules(it.unit) if (found := rule(it))), None)


def _from_before(it: Asked) -> Named:
    """Name a figure by what stands before it, with what that leaves unsaid."""
    relation = it.said.relation
    if relation == "level" and (mean := mean_of_lead(it)):
        return Named.of(mean, "completed")
    if share := prices.of_stock(it):
        return Named.of(share, "completed")
    if relation in ("level", *CHANGES) and (found := led_to(it) or topic(it)):
        if plain(noun(found)) in having("endings", "rises", "falls"):
            found = owner(found)  # 医疗保健涨幅最大, 为5%
        if noun(found):
            return Named.of(found, "own")
        it = it._replace(name=found)  # 批发业续创新高, 达4万亿元
    if relation == "level" and (partner := partnered(it.memory, it.name)):
        return Named.of(partner, "completed")
    first = it.own.spans[-1][0] if it.own.spans else it.clause.head[0]
    before = it.page.text[it.clause.head[0] : first]
    if relation == "level" and (summed := as_sum(it.name, it.unit, before, is_done=it.is_done)):
        return Named.of(by_time(summed, it.page.text[slice(*it.clause.head)]), "own", owns=True)
    if relation == "level" and (price := prices.of_one(it) or prices.of_share(it)):
        return Named.of(price, "completed")
    if change := implied(it):
        return Named.of(change, "completed")
    return finished(it)
