"""What a sum of money is if no noun says so: a price of one thing, or a share."""

from czfacts.reading.names.asked import Asked
from czfacts.reading.names.names import (
    Name,
    is_led,
    noun,
    plain,
    without_verb,
    word,
)
from czfacts.reading.text.unit_words import (
    PIECES,
    is_counted,
    is_money,
    measured,
)
from czfacts.reading.words import having
from czfacts.regex import lazy_regex

_ONE = lazy_regex(f"[一每](?:{PIECES}|车)?斤?")
# What is paid for each of them is no price.
_NO_PRICE = lazy_regex("个?(?:人|年|月|天|日|周|季|季度|户|家|亩|次|夜)")
_LONGEST_FIRM = 6
_DIVIDEND = lazy_regex(
    "每(?:10|十)?股(?:拟?派|现金|分红|股息|末期|中期)|每股(?:末期|中期|特别)?股息"
)
_PAID = lazy_regex(
    "(?:派发|派现|派息|发放|分派|分配|派)?(?:现金)?(?:红利|股利|股息|分红)?(?:总额|金额)?"
)
POINTS, _SHARE = "点", "股价"


def of_one(it: Asked) -> Name:
    """Return what one of the last things costs: 软件价格 of (两套软件), 每套9800元."""
    per = it.said.words.says("per")
    is_one = per is not None and not it.name and not _NO_PRICE.fullmatch(per.word)
    head = it.page.text[slice(*it.clause.head)].rstrip("从由")
    is_one = is_one or _ONE.fullmatch(head) is not None
    is_sum = is_money(it.unit) or not it.unit  # 轮胎22条, 一条(1450)
    if not is_one or not is_sum or is_money(it.memory.unit):
        return ()
    things = _counted(it)
    return (*things, word("价格")) if things else (word("单价"),)


def _counted(it: Asked) -> Name:
    """Return the things that were counted last."""
    last = without_verb(it.memory.name) if is_counted(it.memory.unit) else ()
    return it.memory.counted.name or last


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


def dividends(it: Asked) -> Name:
    """Return what all dividends come to: 派现总额 of 每10股派3元, 合计4亿元."""
    is_sum = it.said.relation == "level" and is_money(it.unit) and measured(it.unit) != it.unit
    is_said = plain(it.name).endswith("总额") and len(plain(it.name)) > len("总额")  # 分红总额
    is_all = is_sum and not is_said and (not it.name or _PAID.fullmatch(plain(it.name)))
    return (word("派现总额"),) if is_all and _DIVIDEND.search(plain(it.memory.name)) else ()


def is_price(it: Asked, done: Name) -> bool:
    """Tell whether a sum is what *done* costs: 铝锭每吨18600元, 铝锭从18元涨到19元."""
    per = it.said.words.says("per")
    is_priced = per is not None and not _NO_PRICE.fullmatch(per.word)
    is_small = measured(it.unit) == it.unit and "元" not in plain(done)
    is_moved = is_small and it.said.words.says("from", "to") is not None
    is_bare = not (noun(done) or is_led(done))
    return (is_priced or is_moved) and is_money(it.unit) and is_bare
