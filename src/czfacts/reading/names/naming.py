"""The name of a figure: from the words before it, behind it, or from what was said before."""

from bisect import bisect_right

from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.completing import completed
from czfacts.reading.names.echoes import recalled, spread, turned, utmost
from czfacts.reading.names.lists import parted
from czfacts.reading.names.measures import Own, own
from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import (
    Name,
    first_verb,
    is_led,
    noun,
    owner,
    pieces,
    plain,
    roles,
    without_total,
    without_verb,
    word,
)
from czfacts.reading.names.peers import is_peer
from czfacts.reading.names.spells import every, lasting
from czfacts.reading.names.supplied import as_sum, by_time, with_unit
from czfacts.reading.names.topics import thing_of, topic_of
from czfacts.reading.names.trailing import from_behind, of_the
from czfacts.reading.relations.predicates import predicate
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import is_counted, is_money, measured, unit_noun
from czfacts.reading.text.words import table
from czfacts.regex import lazy_regex

_TOTALS = ("累计", "累计达", "累计达到", "总计", "总数达", "合计达")
_USED = ("只用", "仅用", "只用了", "仅用了", "用了", "耗时", "历时")
_ELSEWHERE = lazy_regex("(?:出现|发生|落|集中|位)(?:在|于)")
_SUMMED = ("共", "总共", "一共", "合计", "累计", "总计")  # 开展义诊, 共(19场)
_STANDING = ("新高", "新低", "居前", "居首", "前列", "前茅")
_PEOPLE = ("人", "户", "名")
_SAID_OF_LAST = ("为", "是", "系", "创", "居", "列", "属", "均为", "也是", "刷新", "再创")
_AWAY = ("外", "之外", "以外", "开外", "远", "处")
_MOST_ITEMS = 12
_BY_PIECE = lazy_regex("卖[一-鿿]{1,6}[一每][斤吨公箱瓶碗只个条袋盒件筐车张根]斤?\\Z")
_RATES = ("增速", "增幅", "涨幅", "降幅", "增长率")
_LISTING = lazy_regex("[、和与及]")
_BOUNDS = ("以上", "以下", "以内")
# What is paid for each of them is no price.
_ONE = lazy_regex(
    "[一每][个斤根碗只条棵张瓶盒袋件份台头株枚双套把串杯捆箱担吨柜车辆架艘桌间支包桶块平]?斤?"
)
_NO_PRICE = lazy_regex("个?(?:人|年|月|天|日|周|季|季度|户|家|亩|次|夜)")


def named(page: Page, run: list[Clause], said: Said, own: Own, memory: Memory) -> list[Named]:
    """Return the names of the figures of a run."""
    name = recalled(pieces(page, *own.spans), memory)
    if len(run) == 1:
        _count(run[0], name, memory)
        return [_shared(_single(Asked(page, run[0], said, own, name, memory)), run[0], memory)]
    unit = run[-1].figure.unit
    count = len(run)
    name = name or _led_to(Asked(page, run[0], said, own, name, memory))
    last = _last(page, said, memory, count)
    items = _items(page, run[0], count)
    if items and not name and not run[0].leads and is_counted(memory.unit) and noun(memory.name):
        items = [(*item, *without_total(memory.name)) for item in items]
    names = parted(name, count) if name else last or items
    if not names and said.relation == "rank" and last and plain(name) in _RATES:
        names = [(*each, *name) for each in last]  # A增长8%, B增长9%, (增速)分别居第三和第二
    if not names and items and noun(name):
        names = [(*item, *without_total(name)) for item in items]
    echoed = None if names or not name else spread(name, count, memory)
    names = names or echoed
    is_last = bool(names) and not name
    found = [
        each
        if is_last and not memory.is_headed(each, unit)
        else completed(
            memory, each, said.relation, unit, is_part=own.is_part, verb=0 if names else own.verb
        )
        for each in names or [name]
    ]
    if name:
        memory.owned(name)
    if not names:
        return [Named(found[0], "repeated", found[0])] * len(run)
    done = [Named(each, "listed", each) for each in found]
    if echoed and said.relation != "level":
        done[-1] = done[-1]._replace(base=name)  # 三大产业分别增长…, 合计拉动…
    return done


def _last(page: Page, said: Said, memory: Memory, count: int) -> list[Name] | None:
    """Return the names of the last *count* figures, None where a clause says whose its own are."""
    if said.relation == "rank":
        return memory.ranked(count)
    is_theirs = _LISTING.search(page.text, *said.subject)  # 百色、河池分别只有88%、87%
    return None if is_theirs else memory.listed(count)


def _items(page: Page, clause: Clause, count: int) -> list[Name] | None:
    """Return the things that the clause before lists: 涨价的有蒜薹、黄瓜, 分别涨了三成和两成."""
    start, end = clause.leads[-1] if clause.leads else _tail_before(page, clause)
    at = max(page.text.rfind(being, start, end) for being in ("有", "是", "为"))
    listed = pieces(page, *own(page, (at + 1, end)).spans) if at > start else ()
    return parted(listed, count) if listed else None


def _tail_before(page: Page, clause: Clause) -> Span:
    """Return what stands between the figure before and a clause: 三个行业为甲、乙, (分别增长)."""
    end = max(0, clause.head[0] - len(clause.opened))
    count = bisect_right(page.figures, end, key=lambda figure: figure.end)
    is_next = count > 0 and clause.opened == ","
    return (page.figures[count - 1].end if is_next else end, end)


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
    is_after = it.memory.said is not None and it.memory.said.relation == "share"
    if it.unit == "%" and is_after and (found := turned(it.page, it.clause.head, it.memory)):
        return Named(found, "completed", found)
    if is_peer(it):
        return Named(it.memory.name, "carried", it.memory.name)
    if relation == "level" and words.says("lasting"):
        return lasting(it)
    if relation == "level" and (spell := every(it)):
        return spell
    is_rated = it.page.text.startswith(("按", "以", "据", "约"), it.clause.head[0])
    if words.says("converted") and it.memory.name and (is_rated or not it.name):
        return Named(it.memory.name, "converted", it.memory.name)
    if relation == "level" and (behind := from_behind(it)):
        return behind
    if it.said.tells and not it.name:
        name = of_the(it) or it.memory.name
        return Named(name, "behind", name)
    return _from_before(it)


def _topic(it: Asked) -> Name:
    """Return the measure of which the clauses before a bare figure speak."""
    if noun(it.name) or it.said.relation != "level" or it.own.is_part:
        return ()
    if it.name and not (it.unit == "%" or is_money(it.unit)):
        return ()
    leads = it.clause.leads[-1:] if it.name else it.clause.leads[::-1]
    found = (topic_of(it.page, lead, it.unit) for lead in leads)
    return next((name for name in found if name), ())


def _led_to(it: Asked) -> Name:
    """Return what the clause before only leads to: 旅游收入 of 旅游收入最高, 达137亿元."""
    if it.name or not it.clause.leads or not it.said.words.hits or it.said.of or it.said.pulled:
        return ()
    start, end = it.clause.leads[-1]
    if it.page.text.startswith(_SAID_OF_LAST, start):
        return ()
    if elsewhere := _ELSEWHERE.search(it.page.text, start, end):
        end = elsewhere.start()  # 最大降雨量出现在石桥镇, 达187毫米
    lead = predicate(it.page, (start, end))
    named = pieces(it.page, *own(it.page, lead.subject).spans)
    is_next = it.page.text[it.clause.leads[-1][1]] == "," and "relative" not in roles(named)
    is_standing = any(hit.word.endswith(_STANDING) for hit in lead.hits)
    is_deed = it.said.words.has(*_SUMMED) and is_counted(it.unit) and is_led(named)
    return named if is_next and (is_standing or is_deed or noun(named)) else ()


def _mean_of_lead(it: Asked) -> Name:
    """Return 人均财产收入 where the clause before speaks of it: 财产收入增速最低。人均2400元."""
    if "average" not in roles(it.name) or it.memory.name or not it.clause.leads:
        return ()
    named = pieces(it.page, *own(it.page, predicate(it.page, it.clause.leads[-1]).subject).spans)
    if "relative" in roles(noun(named)):
        named = owner(named)
    return (*it.name, *named) if noun(named) else ()


def _from_before(it: Asked) -> Named:
    """Name a figure by what stands before it, with what that leaves unsaid."""
    relation = it.said.relation
    if relation == "level" and (mean := _mean_of_lead(it)):
        return Named(mean, "completed", mean)
    if relation in ("level", "change_rate") and (found := _led_to(it) or _topic(it)):
        if noun(found):
            return Named(found, "own", found)
        it = it._replace(name=found)  # 批发业续创新高, 达4万亿元
    first = it.own.spans[-1][0] if it.own.spans else it.clause.head[0]
    before = it.page.text[it.clause.head[0] : first]
    if relation == "level" and (summed := as_sum(it.name, it.unit, before)):
        summed = by_time(summed, it.page.text[slice(*it.clause.head)])
        return Named(summed, "own", summed)
    is_held = plain(it.name).endswith("着") and measured(it.unit) == it.memory.counted_unit
    if relation == "level" and is_held and it.memory.counted:
        return Named(it.memory.counted, "completed", it.memory.counted)  # 12台机床, 他管着4台
    if relation == "level" and (price := _price_of_one(it) or _quoted(it)):
        return Named(price, "completed", price)
    if it.name and (implied := _implied(it)):
        return Named(implied, "completed", implied)
    return _completed(it)


def _completed(it: Asked) -> Named:
    """Give a name what it leaves unsaid."""
    relation, words = it.said.relation, it.said.words
    is_next = it.memory.owns_nothing and it.clause.leads and it.clause.opened.endswith(",")
    if is_next and "dependent" in roles(it.name):
        it.memory.owned((*thing_of(it.page, it.clause.leads[-1]), *it.name))
    done = completed(
        it.memory, it.name, relation, it.unit, is_part=it.own.is_part, verb=it.own.verb
    )
    if not it.name and relation in ("level", "share") and it.said.words.has(*_TOTALS):
        done = without_verb(done)  # 新增3家, 累计达到20家
    if it.name and relation == "level":
        is_away = it.page.text.startswith(_AWAY, it.clause.tail[0])
        is_bare = it.is_verb and done == it.name
        is_mean = unit_noun(it.unit) == "年龄" and words.has("平均") and not noun(done)
        done = (*done, word("平均年龄")) if is_mean else done  # 老人平均81岁
        is_by_piece = is_led(done) and _BY_PIECE.search(it.page.text, *it.clause.head) is not None
        done = with_unit(done, it.unit, is_bare=is_bare, is_away=is_away, is_by_piece=is_by_piece)
        per = words.says("per")
        is_priced = per is not None and not _NO_PRICE.fullmatch(per.word)
        is_small = measured(it.unit) == it.unit and "元" not in plain(done)
        is_moved = is_small and words.says("from", "to") is not None
        if (is_priced or is_moved) and is_money(it.unit) and not (noun(done) or is_led(done)):
            done = (*done, word("价格"))  # 铝锭每吨18600元
    last = it.memory.said
    is_real = words.has("实际") and last is not None and last.relation == relation == "change_rate"
    at = it.page.text.rfind("实际", 0, it.clause.figure.start)
    if not it.name and is_real and at >= 0:
        real = pieces(it.page, (at, at + len("实际")))
        return Named((*done, *real), "carried", done)  # 增长6%, 扣除价格因素, 实际增长5%
    is_time = unit_noun(it.unit) in ("时间", "天数", "月数", "年数")
    if not it.name and relation == "level" and is_time and it.said.words.has(*_USED):
        done = (word("用时"),)
    if relation == "level" and (most := utmost(it.name, it.unit, it.memory)):
        return Named(most, "completed", most)
    if it.own.spans and relation in ("level", "share") and (things := _told_apart(it)):
        is_said = plain(it.name).endswith(plain(things))
        name = it.name if is_said else (*it.name, *things)
        return Named(name, "completed", name)
    how = "own" if done == it.name else "completed" if it.name else "carried"
    other = it.page.figure_at.get(it.clause.figure.end)
    is_pair = other is not None and is_counted(it.unit) and not is_counted(other.unit)
    number = (word(measured(it.unit) + "数"),) if is_pair else ()  # 公路(2条)87公里
    return Named((*done, *number), how, done, owns="dependent" not in roles(it.name))


def _price_of_one(it: Asked) -> Name:
    """Return what one of the last things costs: 软件价格 of (两套软件), 每套9800元."""
    per = it.said.words.says("per")
    is_one = per is not None and not it.name and not _NO_PRICE.fullmatch(per.word)
    is_one = is_one or _ONE.fullmatch(it.page.text, *it.clause.head) is not None
    if not is_one or not is_money(it.unit) or is_money(it.memory.unit):
        return ()
    last = without_verb(it.memory.name) if is_counted(it.memory.unit) else ()
    things = it.memory.counted or last
    return (*things, word("价格")) if things else (word("单价"),)


_LONGEST_FIRM = 6
_QUOTED = ("报", "收报", "报收", "收于", "报于", "收盘报", "收市报", "现报", "昨报", "昨收", "收")


def _quoted(it: Asked) -> Name:
    """Return what a firm's share costs: 股价 of 临江重工报14元."""
    is_price = is_money(it.unit) and measured(it.unit) == it.unit and it.said.words.has(*_QUOTED)
    is_firm = not noun(it.name) and len(plain(it.name)) <= _LONGEST_FIRM
    return (*it.name, word("股价")) if is_price and is_firm else ()


def _implied(it: Asked) -> Name:
    """Return the name with what the verb says has changed: 猪肉价格 of 猪肉便宜了一成."""
    verb = it.said.words.verb
    more = table("implied").roles(verb.word.rstrip("了")) if verb else []
    is_open = it.said.relation in ("change_rate", "change_amount") and not noun(it.name)
    return (*it.name, word(more[0])) if more and is_open else ()


def _told_apart(it: Asked) -> Name:
    """Return what was counted before, of which a clause in 的 or a limit tells a part apart.

    聚集企业96家, 其中年产值超5亿元的(企业)12家.
    """
    text, (start, end) = it.page.text, it.own.spans[-1]
    is_bound = plain(it.name).endswith(_BOUNDS)
    is_limit = any(character.isdecimal() for character in text[start:end]) and noun(it.name) == ()
    ends_in_of = text.startswith("的", end) and end < it.clause.figure.start
    if not (is_limit or is_bound or (ends_in_of and it.own.is_part)):
        return ()
    memory = it.memory
    if it.unit == "%":
        is_told = is_counted(memory.unit) and (is_bound or ends_in_of)
        return without_verb(memory.name) if is_told else ()
    if measured(it.unit) not in _PEOPLE:
        return without_verb(memory.things(it.unit)) if is_counted(it.unit) else ()
    is_people = is_bound and plain(memory.name).endswith(("人口", "人员", "职工", "居民"))
    return memory.name if is_people else ()  # 户籍人口49万人, 60岁以上的(户籍人口)13万人
