"""What a sum of money is if no noun says so: a price of one thing, or a share."""

import re

from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.names import (
    Name,
    cut,
    is_led,
    noun,
    owner,
    pieces,
    plain,
    without_verb,
    word,
)
from czfacts.reading.text.clauses import begin_of
from czfacts.reading.text.unit_words import (
    PIECES,
    is_counted,
    is_money,
    is_weight,
    measured,
    unit_noun,
)
from czfacts.reading.words import alternatives, having, table
from czfacts.regex import lazy_regex

_ONE = lazy_regex(f"[一每](?:{PIECES}|车)?斤?")
# What is done to one thing: 充一度电(1块3), 剪一次头(35元).
_DONE = lazy_regex(
    "(?P<verb>[一-鿿]{1,2})一(?:度|次|辆|条|件|双|台|张|只|间|趟|副|个|套|扇|床)(?P<what>[一-鿿]{1,3}?)[要收]?"
)
# What is paid for each of them is no price.
_NO_PRICE = lazy_regex("个?(?:人|年|月|天|日|周|季|季度|户|家|亩|次|夜)")
_MAKES = lazy_regex(
    lambda: (
        f"(?:(?:{alternatives('handled', 'made')})成了?|(?<=[里上店铺摊脸面街口边来])卖)"
        "(?P<said>[一-鿿]{2,6})\\Z"
    )
)
_LONGEST_FIRM = 6
_DIVIDEND = lazy_regex(
    "每(?:10|十)?股(?:拟?派|现金|分红|股息|末期|中期)|每股(?:末期|中期|特别)?股息"
)
_PAID = lazy_regex(
    "(?:派发|派现|派息|发放|分派|分配|派)?(?:现金)?(?:红利|股利|股息|分红)?(?:总额|金额)?"
)
_QUOTES = lazy_regex(",(?:收|现)?报[0-9.,]+(?:[港美]?元|仙)")  # 海湾航运升3%, 报12元
_BOURSE = lazy_regex(lambda: alternatives("things", "bourse", "market"))
_MARKET = lazy_regex(lambda: alternatives("things", "market", "gauge"))
_CLOSES = lazy_regex(lambda: f"(?:{alternatives('acts', 'closed')})(?![一-鿿])")
_SENTENCE = 80  # characters that are looked back at
POINTS, _SHARE = "点", "股价"
_MOVES = lazy_regex(",[上下微小急大]?[涨跌升贬挫扬]值?[0-9]")
_TRADED = ("价", "指", "指数", "股")  # what closes at a price: 收36元


def of_one(it: Asked) -> Name:
    """Return what one of the last things costs: 软件价格 of (两套软件), 每套9800元."""
    per = it.said.words.says("per")
    is_one = per is not None and not it.name and not _NO_PRICE.fullmatch(per.word)
    head = it.page.text[slice(*it.clause.head)].rstrip("从由")
    is_one = is_one or _ONE.fullmatch(head) is not None
    is_sum = is_money(it.unit) or not it.unit  # 轮胎22条, 一条(1450)
    made = _just_said(it, _MAKES) if is_one and is_sum else ()
    if not made and (not is_one or not is_sum or is_money(it.memory.unit)):
        return ()
    things = made or _weighed(it) or _counted(it)
    if plain(things).endswith("价格"):
        return things  # 期货价格下跌, 收于每桶109美元
    return (*things, word("价格")) if things else (word("工钱" if _is_paid(it) else "单价"),)


def _is_paid(it: Asked) -> bool:
    """Tell whether people were counted last who do something: 雇了四个婶子, 每单八毛."""
    last = plain(it.memory.counted.name) or plain(it.memory.name)
    who = table("people").before(last, 0, len(last))
    return last.endswith("人数") or (who is not None and not who.has("surname"))  # not 酒席


def of_piece(it: Asked) -> Named | None:
    """Name what one thing costs that stands after its sum, or has something done to it."""
    price = _of_each(it) or _of_done(it)
    return Named.of(price, "completed") if price else None


def _of_each(it: Asked) -> Name:
    """Return what one costs of what stands after a sum: 每晚价格 of 260元(一晚)."""
    one = it.unit.partition("/")[2]
    if not one or noun(it.name):
        return ()
    by_unit = unit_noun("元/" + one)
    return (word(by_unit),) if by_unit else ()  # 260元一晚


def _of_done(it: Asked) -> Name:
    """Return what it costs to have something done: 剪头价格 of 剪一次头35元."""
    is_small = measured(it.unit) == it.unit
    done = _DONE.fullmatch(plain(it.name)) if is_small else None
    if not done:
        return ()
    verb, what = (cut(it.name[0], *done.span(part)) for part in ("verb", "what"))
    return (verb, what, word("价格"))


def _just_said(it: Asked, pattern: re.Pattern[str]) -> Name:
    """Return the *said* of *pattern* in the clause right before, () where it says none."""
    if not it.clause.leads or not it.clause.opened.endswith(","):
        return ()
    found = pattern.search(it.page.text, *it.clause.leads[-1])
    return pieces(it.page, found.span("said")) if found else ()


def _counted(it: Asked) -> Name:
    """Return the things that were counted last, but nobody."""
    last = without_verb(it.memory.name) if is_counted(it.memory.unit) else ()
    things = it.memory.counted.name or last
    return () if _is_paid(it) else things


def _weighed(it: Asked) -> Name:
    """Return what was weighed last: 蜂蜜 of 蜂蜜割了320斤, 每斤(60元)."""
    name = it.memory.name
    thing = without_verb(owner(name) if noun(name) else name)
    if not is_weight(it.memory.unit) or not thing:
        return ()
    *others, last = thing
    end = last.span[1] if last.span else 0
    is_done = last.page is not None and last.page.text.startswith("了", end)  # 割 of 蜂蜜割了
    return (*others, cut(last, 0, len(last.plain) - is_done))


def of_share(it: Asked) -> Name:
    """Return what a firm's share costs: 股价 of 临江重工报14元."""
    is_price = (
        is_money(it.unit)
        and measured(it.unit) == it.unit
        and it.said.words.has(*having("acts", "quoted"))
    )
    is_price = is_price and it.said.words.says("per") is None  # 橡胶每吨报11900元
    is_firm = not noun(it.name) and len(plain(it.name)) <= _LONGEST_FIRM
    price = "价格" if "/" in it.unit else _SHARE  # 热轧卷板报3120元/吨
    return (*it.name, word(price)) if is_price and is_firm else ()


def of_stock(it: Asked) -> Name:
    """Return what a firm's shares cost, moved by or earn in all, () where none is spoken of."""
    if it.said.relation == "level":
        return _closed(it) or _dividends(it)
    if it.said.relation == "change_rate":
        return _moved(it)
    return _market(it) if it.unit == POINTS and not it.name and not it.memory.name else ()


def _moved(it: Asked) -> Name:
    """Return what moved where a firm is named by its code: 股价 of 海湾航运(01234)跌2%."""
    if noun(it.name) or (not it.name and it.memory.sentence.levels):
        return ()  # 临江重工营收48亿元, 增长9%
    is_share = _QUOTES.match(it.page.text, it.clause.figure.end) is not None
    is_share = is_share or (it.memory.is_others and _BOURSE.search(it.page.text) is not None)
    return (word(_SHARE),) if is_share else ()


def _dividends(it: Asked) -> Name:
    """Return what all dividends come to: 派现总额 of 每10股派3元, 合计4亿元."""
    is_sum = is_money(it.unit) and measured(it.unit) != it.unit
    is_said = plain(it.name).endswith("总额") and len(plain(it.name)) > len("总额")  # 分红总额
    is_all = is_sum and not is_said and (not it.name or _PAID.fullmatch(plain(it.name)))
    return (word("派现总额"),) if is_all and _DIVIDEND.search(plain(it.memory.name)) else ()


def _closed(it: Asked) -> Name:
    """Return what closed: 股价 of 股价跌5%, 收36元, and of 海湾航运收36元, 跌2%."""
    if plain(it.name) == "收":
        is_traded = plain(it.memory.name).endswith(_TRADED)
        return it.memory.name if is_traded else _market(it) if it.unit == POINTS else ()
    if not plain(it.name).endswith("收"):
        return ()
    whose = (*it.name[:-1], cut(it.name[-1], 0, len(it.name[-1].plain) - 1))
    if _MARKET.fullmatch(plain(whose)):
        return whose
    if not _MOVES.match(it.page.text, it.clause.figure.end):
        return ()
    return whose if noun(whose) or "兑" in plain(whose) else (*whose, word(_kind(whose)))


def of_close(it: Asked) -> Named | None:
    """Return what closed: 沪指 of 沪指走高, 以3088点(作收), 股价 of 海湾航运走低, 以12元作收."""
    text, last = it.page.text, it.memory.name
    if noun(it.name) or not _CLOSES.match(text, *it.clause.tail):
        return None
    name = last if plain(last).endswith(_TRADED) else _market(it)
    if is_money(it.unit):
        whose = it.name if _kind(it.name) != _SHARE else ()
        name = name if plain(name).endswith("价") else (*whose, word(_kind(whose)))
    return Named.of(name, "completed") if name else None


def _kind(whose: Name) -> str:
    """Return what *whose* price is: 汇率 of 新台币, else 股价."""
    return "汇率" if table("currencies").roles(plain(whose)) else _SHARE


def _market(it: Asked) -> Name:
    """Return the index that the sentence spoke of last."""
    start = it.clause.figure.start
    begin = begin_of(it.page.text, start, _SENTENCE, "。!?")
    found = [*_MARKET.finditer(it.page.text, begin, start)]
    return pieces(it.page, found[-1].span()) if found else ()


def is_price(it: Asked, done: Name) -> bool:
    """Tell whether a sum is what *done* costs: 铝锭每吨18600元, 铝锭从18元涨到19元."""
    per = it.said.words.says("per")
    is_priced = per is not None and not _NO_PRICE.fullmatch(per.word)
    is_small = measured(it.unit) == it.unit and "元" not in plain(done)
    is_moved = is_small and it.said.words.says("from", "to") is not None
    is_bare = not (noun(done) or is_led(done))
    return (is_priced or is_moved) and is_money(it.unit) and is_bare
