"""Words that a name leaves out and its unit implies: 面积 for mu, 销售额 for what was sold."""

import re

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.names import Name, cut, is_led, noun, plain, word
from czfacts.reading.text.common import is_common, unknown
from czfacts.reading.text.unit_words import (
    PERSONS,
    PIECES,
    is_counted,
    is_money,
    is_spell,
    may_be_money,
    measured,
    unit_noun,
)
from czfacts.reading.text.verbs import acts
from czfacts.reading.words import Hit, alternatives, having, table
from czfacts.regex import lazy_regex

_HOUSEHOLDS = lazy_regex(lambda: alternatives("counts", "households"))
_PERSONS = lazy_regex(
    lambda: f"[人员者工生师民户手众客口家属友女男童儿]|..就业|{alternatives('counts', 'persons')}"
)
_WAYS = lazy_regex("[路线轨铁航网管渠沟堤]")  # have a 里程, other things a 长度
_ONE = lazy_regex(f"[一每](?:{PIECES})斤?")
_OF_AGE = lazy_regex("岁(?:及?以[上下]|往上|出头|上下)?\\Z")
# Who pays for the harm of another loses nothing by trade: 农险赔了1.2万元, 向客户赔了30万元.
_MADE_GOOD = lazy_regex("险|[参投承]保|[向给判]|违约|事故|车祸|肇事|工伤|物业|最高")
_LONGEST_SOLD = 6
_GOODS = range(2, 9)  # characters of the name of a thing that is sold
_NO_GOODS = lazy_regex(
    "[一每平均]|[奖补罚赏捐赔税金费款]\\Z|[给付交缴花赚挣领拿得收出](?:了|到)?\\Z|[上头兑派着]|最|人|户|家庭|呢|失能|[到入进]账\\Z"
)
_FROM_TO = lazy_regex(
    "[距离]|(?![^到]*(?:遇|看|达|得|直|拿|收|运|送|开|修|通|跑|走)到)[^到]{2,6}到[^到]{2,6}\\Z"
)
_FULL = lazy_regex("[刚已才快将正]*满了?\\Z")
_LENGTH = lazy_regex("[全总周体身边单均里延绳桥长]长\\Z|\\A[河坝渠堤]长\\Z|\\A长")
_SPELLS = ("年数", "月数", "天数")
_LASTING = tuple("期龄限日年月天间时数长久率距度刑役")
_SELLING = lazy_regex("卖出去|卖出|卖掉|售出|卖(?![场点家方力淡座])")
_NO_PIECES = ("个", "家", "%", "成", "种")  # of what is produced
_MAKING = lazy_regex("生产[出了]*(?:各[类种])?(?![性线者商厂家]|[企车基全总资成能])")
_ASPECTS = ("个", "过", "得", "来", "起")  # after a verb: 挣个六万, 拿过7000元
_TIMES = (
    ("日", lazy_regex("[一每](?:天|日|晚|夜)(?![二三四五六七八九十])")),
    ("月", lazy_regex("(?:(?<![头第前后首上下])一个|每个?)月")),
    ("年", lazy_regex("(?<![头第])(?:一|每)年")),
    ("每股盈余", lazy_regex("每股")),
)
_LEAST_FUNDS = 2  # characters of what has a name of its own, which 资金 has not
TAKING = frozenset("收付交缴领拿给扣")
"""Verbs of one character before money that has a noun of its own: (交)水费."""
_ADVERBS = "只就又共才也都需还能要得多少再先倒仅可为是"  # 村里(就多)收了38万元
_THINGS = lazy_regex("[树木松柏槐塔桥窑楼屋宅井墓村镇城]\\Z")
_CASES = ("件", "起", "宗")
# Units that count how often something is done, and not the things, or what it is done with.
_OFTEN = {
    "层": "层数",
    "次": "次数",
    "回": "次数",
    "遍": "遍数",
    "轮": "轮数",
    "批": "批次",
    "批次": "批次",
    "架次": "架次",
    "票": "票数",
    "伙": "伙数",
    "场": "场次",
}
_YIELDS = lazy_regex(
    lambda: f"(?:{alternatives('handled', 'yields')}|(?<![生投稳高减增])[年日月]产)\\Z"
)
_CARRIED = lazy_regex(
    "发送|人员|旅客|[站港区县市镇村城馆店园]\\Z|(?:[客人途程亲工生通]|旅游)流|量\\Z"
)  # counted in 人次 by themselves


def with_unit(name: Name, unit: str, *, is_bare: bool, is_away: bool = False) -> Name:
    """Add what the unit says is measured: 里程 of kilometres, 面积 of mu, 人数 after a verb."""
    unit = "人" if measured(unit) == "个人" else unit
    if plain(name).endswith(measured(unit)) and measured(unit):
        return name  # 平均利用小时
    if named := _money(name, unit):
        return named
    more = unit_noun(unit)
    if more == "人口" and plain(name).endswith(("上", "里", "中", "册")):
        return (word("户籍人口" if "户" in plain(name) else more),)  # 户口本上643口
    if more == "面积" and (grown := _grown(name)):
        return grown
    if more == "年龄" and is_person(plain(name).removesuffix(more)):
        return (word(more),)
    if (is_counted(unit) or not more) and not (is_bare or _is_crowd(plain(name), unit)):
        more = ""
    return _with_noun(name, more, is_away=is_away) if more else name


def _with_noun(name: Name, more: str, *, is_away: bool) -> Name:
    """Add *more*, which the unit says is measured, where *name* does not say so."""
    if more == "里程" and plain(name).endswith("长") and not _LENGTH.search(plain(name)):
        return (*name, word("度"))  # 二号线长27公里
    is_away = is_away or (more == "里程" and _FROM_TO.match(plain(name)) is not None)
    is_way = _WAYS.search(plain(name)) or plain(name).endswith(having("trips", "way"))
    if more == "里程" and (is_away or not is_way):
        more = "距离" if is_away else "长度"
    if len(plain(name)) == 1 and more not in _SPELLS and not _is_thing(plain(name)):
        return (word(more),)  # 看(了1.9万人次), but 优(120天)
    is_named = (
        noun(name)
        and not plain(name).endswith("占地")
        and plain(name) not in having("things", "deed")
    )
    if more in _SPELLS and not plain(name).endswith(_LASTING):
        is_named = False  # 欠薪14个月
        name = _without_full(name)
    return name if is_named else (*name, word(more))


def _is_thing(text: str) -> bool:
    """Tell whether one character is a thing, and neither a verb nor the rest of a word."""
    return any(table(words).roles(text) for words in ("nouns", "things"))


def _without_full(name: Name) -> Name:
    """Return 开店 of 开店刚满(一年)."""
    full = _FULL.search(name[-1].plain) if name else None
    return (*name[:-1], cut(name[-1], 0, full.start())) if full and full.start() > 1 else name


def _money(name: Name, unit: str) -> Name:
    """Return the name with what money is of it, () where *unit* is none or the name says it."""
    if "元/" in unit and not noun(name):
        return (*name, word("价格"))  # 30元一斤的笋干
    if not is_money(unit):
        return ()
    if plain(name).endswith(having("purses", "purse")):
        return (*name, word("资金"))  # 村集体账上3700元
    if noun(name):
        return ()
    thing = priced(name) or _goods(name, unit)
    return (*thing, word("价格")) if thing else ()


def _is_crowd(text: str, unit: str) -> bool:
    """Tell whether a name of no persons has some, or of no households: 作坊8人, 搬迁40户."""
    size = measured(unit)
    if size == "户":
        return not _HOUSEHOLDS.search(text)
    if size not in PERSONS:
        return False
    return (
        text in having("things", "deed") or not _PERSONS.search(text) or text.endswith(_staffed())
    )


def _staffed() -> tuple[str, ...]:
    return (*having("things", "staff"), '委"')


def how_often(name: Name, unit: str) -> Name:
    """Return 次数 and the like, where *unit* counts how often is done what *name* says."""
    often = _OFTEN.get(measured(unit), "")
    if measured(unit) == "人次" and not _CARRIED.search(plain(name)):
        often = "人次"
    if measured(unit) in _CASES and plain(name).endswith(having("handled", "case")):
        is_of_court = name[-1].page is not None and "案" in name[-1].page.text
        return (word("案件"),) if is_of_court else ()  # 审结57件
    if not often and not is_money(unit) and _YIELDS.search(plain(name)):
        return (word("量"),)  # 瓜子出货32吨
    if measured(unit) in PERSONS and _OF_AGE.search(plain(name)):
        return (word("人数"),)  # 60岁以上1905人
    is_noun = bool(noun(name)) and not plain(name).endswith("起降")
    is_said = not often or is_noun or plain(name).endswith((often, measured(unit)))
    return () if is_said else (word(often),)


def is_person(text: str) -> bool:
    """Tell whether *text* is a person: 他本人, or 院长周素芬, who ends in no word; but no 古树."""
    last = text[-2:]
    return unknown(last) == len(last) and not _THINGS.search(text)


def _goods(name: Name, unit: str) -> Name:
    """Return a thing that is named right before a sum of few characters: 韭菜6元, 排骨22块."""
    text = plain(name)
    is_small = (measured(unit) == unit or "/" in unit) and len(text) in _GOODS
    is_thing = not is_led(name) and not acts(text, (0, len(text))) and not _NO_GOODS.search(text)
    return name if is_small and is_thing else ()


def _grown(name: Name) -> Name:
    """Return the name of a field: 糖料蔗种植面积 of 糖料蔗种植, and of 糖料蔗种(了380亩), too."""
    last = name[-1] if name else None
    if last is None or len(last.plain) == 1:
        return ()
    if last.plain.endswith(("种植", "栽培", "栽种", "播种")):
        return (*name, word("面积"))
    if not last.plain.endswith(("种", "栽")) or is_word(last.plain[-2:]):
        return ()
    return (*name[:-1], cut(last, 0, len(last.plain) - 1), word("种植面积"))


def priced(name: Name) -> Name:
    """Return the thing of which a name says what one costs: 干茶 of 每斤干茶."""
    one = _ONE.match(name[0].plain) if name else None
    if not one or "亩" in one[0] or one.end() == len(name[0].plain):
        return ()
    return (cut(name[0], one.end()), *name[1:])


def as_sum(name: Name, unit: str, before: str, *, is_done: bool = True) -> Name:
    """Say as a noun what the verb at the end of *name* says: 干椒销售额 of 干椒卖了38万元.

    *before* is what stands in front of its last piece.
    """
    name = _without_aspect(name)
    verb = _verb_of_money(name, unit)
    if verb is None:
        return ()
    if verb.word == "派" and name[-1].plain.endswith(("息", "红利"), 0, verb.start):
        return (*name[:-1], cut(name[-1], 0, verb.start))  # 末期息派0.62元
    of_money, *of_others = verb.role.split()
    if not may_be_money(unit):
        sold = "销售面积" if unit_noun(unit) == "面积" else "".join(of_others[:1])
        return (*_sold(name, verb), word(sold)) if of_others else ()
    is_small = measured(unit) == unit
    one = _ONE.search(name[-1].plain, 0, verb.start) or _ONE.search(before)
    if of_money == "销售额" and is_small and (one or not is_done):
        thing = _without_piece(_sold(name, verb) or name[:-1])
        return (*thing, word("价格" if thing else "售价"))
    if verb.word == "赔" and _MADE_GOOD.search(before + plain(name)):
        of_money = "赔款"
    kept = (cut(name[-1], verb.start, verb.end),) if of_money == "资金" else ()
    return (*_sold(name, verb), *kept, word(of_money))  # 争取资金, but 投资 of 投


def _without_piece(name: Name) -> Name:
    """Return 甘蔗 of 一根甘蔗, and 尿素 of 尿素每袋."""
    last = name[-1] if name else None
    one = _ONE.search(last.plain) if last else None
    if last is None or one is None:
        return name
    parts = (cut(last, 0, one.start()), cut(last, one.end()))
    return (*name[:-1], *(part for part in parts if part.plain))


def _verb_of_money(name: Name, unit: str) -> Hit | None:
    """Return the verb at the end of *name* that says what a sum is, None within a word."""
    text = name[-1].plain if name else ""
    if (verb := table("sums").before(text, 0, len(text))) is None:
        return None
    longer = table("verb").before(text, 0, len(text))
    if longer and longer.start < verb.start:
        return None  # 赔付
    before = text[: verb.start]
    least = {"盈利": len("账面"), "亏损": _LONGEST_SOLD}.get(verb.word, len(text))
    guards = (
        plain(noun(name)) not in ("", verb.word),  # 营收
        verb.word == "销售" != plain(name),  # 带动家电销售
        plain(noun(name)) == plain(name[-1:]) and len(name) > 1,  # 医保基金(累计)结余
        before.endswith("均") and "measure" in table("nouns").roles(verb.word),  # 头均亏损
        len(before) >= least,  # 账面盈利
        verb.word == "贷" != text and is_word(text[-2:]),  # 信贷
        verb.word == "花" != text and ("/" in unit or is_word(text[-2:])),  # 棉花7元一斤
    )
    return None if any(guards) else verb


def _without_aspect(name: Name) -> Name:
    """Return 挣 of 挣个 and 拿过, where that is a verb of money."""
    last = name[-1] if name else None
    if last is None or not last.plain.endswith(_ASPECTS) or table("sums").roles(last.plain):
        return name
    left = cut(last, 0, len(last.plain) - 1)
    hit = table("sums").before(left.plain, 0, len(left.plain))
    return (*name[:-1], left) if hit else name


def sold(name: Name, unit: str, before: int) -> Name:
    """Return 拌面销量 of 卖出拌面, where the verb stands *before* the number of bowls."""
    first = name[0] if name else None
    is_told = first is not None and first.span is not None and first.span[0] < before
    return _turned(name, _SELLING, "销量") if is_told and not is_money(unit) else name


def made(name: Name, unit: str) -> Name:
    """Return 汽车产量 of 生产汽车."""
    is_of_goods = measured(unit) not in _NO_PIECES and not unit_noun(unit) and not is_money(unit)
    return _turned(name, _MAKING, "产量") if is_of_goods else name


def _turned(name: Name, deed: re.Pattern[str], measure: str) -> Name:
    """Return *name* without the *deed* that it begins with, and what that says is measured."""
    first = name[0] if name else None
    verb = deed.match(first.plain) if first else None
    if not first or not verb or noun(name):
        return name
    left = (cut(first, verb.end()), *name[1:])
    things = tuple(piece for piece in left if piece.plain)
    return (*things, word(measure)) if things else name


def without_taking(name: Name, unit: str) -> Name:
    """Return 养老金 of 领养老金, 扶贫资金 of 投入扶贫资金, 有期徒刑 of 判处有期徒刑."""
    first = name[0].plain if name else ""
    if not (may_be_money(unit) or is_spell(unit)):
        return name
    deed = table("acts").at(first, 0, len(first))
    if deed and deed.has("funds"):
        rest = (cut(name[0], deed.end), *name[1:])
        is_begun = is_common(plain(rest)[:2]) or noun(rest) == rest
        is_apart = is_begun and (len(deed.word) > 1 or not is_word(first[:2]))
        return rest if is_apart and len(plain(rest)) > _LEAST_FUNDS and noun(rest) else name
    if first[:1] not in TAKING or is_spell(unit):
        return name
    rest = (cut(name[0], 1), *name[1:])
    is_whole = len(plain(rest)) > 1 and "measure" in table("nouns").roles(plain(rest))
    return rest if is_whole else name


def from_where(name: Name) -> Name:
    """Return 来源村 of 来自(63个)村."""
    is_from = len(name) > 1 and name[0].plain == "来自"
    return (word("来源"), *name[1:]) if is_from else name


def by_time(name: Name, head: str) -> Name:
    """Say of an income, output or ability how long it takes: 日收入 of 一天挣(200元)."""
    is_able = len(name) == 1 and plain(name).endswith("能力")
    if not is_able and plain(name) not in having("things", "timed"):
        return name
    time = next((time for time, pattern in _TIMES if pattern.search(head)), "")
    return (word(time if len(time) > 1 else time + plain(name)),) if time else name


def _sold(name: Name, verb: Hit) -> Name:
    """Return what stands before a verb of money, unless somebody acts there."""
    last = name[-1]
    left = cut(last, 0, len(_without_adverbs(last.plain[: verb.start])))
    is_agent = acts(left.plain, (0, len(left.plain))) or len(left.plain) > _LONGEST_SOLD
    return () if is_agent or not left.text else (*name[:-1], left)


def _without_adverbs(text: str) -> str:
    """Return 村里 of 村里就多, and 海岳智能 as it is."""
    while text and text[-1] in _ADVERBS and not is_word(text[-2:]):
        text = text[:-1]
    return text
