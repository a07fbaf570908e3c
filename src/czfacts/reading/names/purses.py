"""Money of people: wages, savings, debts."""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.names import Name, cut, noun, pieces, plain, roles, word
from czfacts.reading.text.clauses import begin_of
from czfacts.reading.text.unit_words import is_money, measured
from czfacts.reading.words import alternatives, having
from czfacts.regex import lazy_regex

_TIMES = (
    ("月工资", lazy_regex("(?:每个?|一个?|月)月")),
    ("日工资", lazy_regex("(?:每|一)[天日]|按[天日]|一个工")),
    ("时薪", lazy_regex("(?:每|一个?|按)小时")),
)
_RATES = {"天": "日工资", "日": "日工资", "月": "月工资", "小时": "时薪"}
_ENDS = lazy_regex("(?:能|可|要|得|拿|有|给|就|也|才|挣|付|到手|到|了|计酬|算)*")
_WORKS = lazy_regex(
    lambda: (
        "当[一-鿿]{2,4}|(?<![加施化手开竣完动复停职员分])工(?![业程厂资龄会作地区])"
        f"|在[^,;。]{{0,8}}(?:{alternatives('purses', 'works')})[里上]?[一-鿿]{{1,6}}"
        f"|{alternatives('purses', 'job')}"
    )
)
_LEFT = lazy_regex("(?<![账卡里兜头])[能还只净就也才]*(?:剩(?:下)?|(?<=[亩能])落下?)(?:了|个)?\\Z")
_NET = ("净剩", "净剩下", "净剩了", "净落", "净落下")
_PURSE = lazy_regex(lambda: f"账|手上|{alternatives('purses', 'purse')}")
_LASTS = (
    ("每亩净收入", lazy_regex("[一每]亩|亩均")),
    ("月结余", lazy_regex("(?:一个?|每个?)月")),
    ("年结余", lazy_regex("一年|每年|年均")),
)
_SPENT = lazy_regex(lambda: f"{alternatives('purses', 'minus')}|开[销支]|收入|收成")
_OWED = lazy_regex("(?<![拖被])欠(?:着|了|下)?(?:[一-鿿]{1,6}(?<![款息费金账资租债税薪]))?\\Z")
_SAID_TO_BE = lazy_regex("[都全才]?是(?P<what>[一-鿿]{2,8})")  # 里面六毛(是服务费)
_UNPAID = lazy_regex(
    "[还仍]?(?:一直|迟迟)?(?:没有?|未)(?P<deed>[还付给结发缴交])(?:[清完上齐]|下来)?(?=[^一-鿿]|\\Z)"
)  # 还剩12万(没还清)
_IN_HAND = lazy_regex(
    lambda: (
        f"落(?:到|在|进)?(?:自己)?(?:{alternatives('purses', 'purse')}|手上?|袋)的?(?:钱|收入)?,?"
        "[也只就才仅还是有约剩不过足到多少大概]*\\Z"
    )
)
_EARNS = (("每亩净收入", _LASTS[0][1]), ("月净收入", _LASTS[1][1]), ("年净收入", _LASTS[2][1]))
_TAKES = lazy_regex(
    "[的人者工员师手们](?:一个月|每月|每个月)?(?:[能可要只才也都就还最多少]*(?:拿|挣|领|开|给)(?:到手?|了|个)?|[也才只就都要可能]+[得有])\\Z"
)
_PAYS = lazy_regex(
    "(?<![支付卖拿掏输产演开退超给提推借贷转做高多进挤差余腾匀凑分让流溢汇派调划取抽放撤迁寄])(?P<verb>[出拿])(?:了|资)?(?:将?近|约)?\\Z"
)
_PAYER = lazy_regex(lambda: f"(?:{alternatives('purses', 'payer')}|[省市县区镇乡村队厂社]里?)\\Z")
_REPAID = lazy_regex("月(?:要|得|都|就)*还(?:贷|款|银行)?(?:了)?\\Z")
_LEAST = 300
_REACH = 18


def purse(it: Asked) -> Named | None:
    """Return what money of people is, None where it is none or its clause names it."""
    if _UNPAID.match(it.page.text, *it.clause.tail):
        owed = it.name if noun(it.name) else (word(_unpaid(it)),)
        return Named(owed, "own" if owed == it.name else "completed", owed)
    if noun(it.name):
        return None
    if said := _SAID_TO_BE.fullmatch(it.page.text, *it.clause.tail):
        what = pieces(it.page, said.span("what"))
        return Named.of(what, "behind") if "measure" in roles(what) else None
    if paid := _paid_in(it) or _expense(it):
        return Named.of(paid, "own")
    name = _owed(it) or _left(it) or _in_hand(it) or _wage(it) or _paid_again(it)
    return Named.of((word(name),), "completed") if name else None


def _unpaid(it: Asked) -> str:
    """Return 欠薪 of 包工头还压着他1.9万元没给, 欠款 of all other money that is not paid."""
    unpaid = _UNPAID.match(it.page.text, *it.clause.tail)
    begin = begin_of(it.page.text, it.clause.head[1], _REACH)
    is_wage = unpaid is not None and unpaid["deed"] in "给结发"
    return "欠薪" if is_wage and _WORKS.search(it.page.text, begin, it.clause.head[1]) else "欠款"


def _wage(it: Asked) -> str:
    text, (start, end) = it.page.text, it.clause.head
    begin = begin_of(text, end, _REACH)
    per = _RATES.get(it.unit.partition("/")[2], "")
    if per and _WORKS.search(text, begin, end):
        return per  # 点工三百二一天
    for name, pattern in _TIMES:
        time = next(
            (
                each
                for each in pattern.finditer(text, start, end)
                if _ENDS.fullmatch(text, each.end(), end)
            ),
            None,
        )
        if time and _WORKS.search(text, begin, time.start()):
            return name
    return ""


def _left(it: Asked) -> str:
    text, head = it.page.text, it.clause.head
    if not _LEFT.search(text, *head) or _PURSE.search(text, *head):
        return ""
    last = next((name for name, time in _LASTS if time.search(text, *head)), "")
    begin = begin_of(text, head[1], _REACH)
    if not last and it.page.text[: head[1]].endswith(_NET):
        return "净收入"
    return last or ("结余" if _SPENT.search(text, begin, head[1]) else "")


def _in_hand(it: Asked) -> str:
    """Return 年净收入 of 一年落到手里的钱也就(三万)."""
    text, end = it.page.text, it.clause.head[1]
    begin = begin_of(text, end, _REACH)
    if not _IN_HAND.search(text, begin, end):
        return ""
    return next((name for name, time in _EARNS if time.search(text, begin, end)), "净收入")


def _paid_again(it: Asked) -> str:
    """Return 月工资 where one was spoken of last: 月均工资5200元, 手快的能拿(七千)."""
    last = plain(it.memory.name)
    if it.memory.sentence.is_new or not last.endswith(having("purses", "wage")):
        return ""
    if not _TAKES.search(it.page.text, *it.clause.head):
        return ""
    return ("月" if "月" in last else "") + plain(noun(it.memory.name)).removeprefix("月")


def _paid_in(it: Asked) -> Name:
    """Return 街道出资 of 街道出了19万, and 财政出资 of 财政拿400万."""
    found = _PAYS.search(it.page.text, *it.clause.head)
    if not found:
        return ()
    if is_word(it.page.text[found.start() - 1 : found.start() + 1]):
        return ()  # 流出15亿元
    is_payer = _PAYER.search(it.page.text, it.clause.head[0], found.start())
    if found["verb"] == "拿" and not is_payer:
        return ()
    last = it.name[-1] if it.name else None
    whose = it.name
    if last and last.plain.endswith(found["verb"]):
        whose = (*it.name[:-1], cut(last, 0, len(last.plain) - len(found["verb"])))
    return (*(each for each in whose if each.plain), word("出资"))


def _expense(it: Asked) -> Name:
    """Return 水电支出 of 一个月水电一万六, but not of 每件人工三元."""
    is_large = measured(it.unit) != it.unit or it.clause.figure.value >= _LEAST
    is_expense = is_large and plain(it.name).endswith(having("things", "expense"))
    return (*it.name, word("支出")) if is_expense else ()


def _owed(it: Asked) -> str:
    if _REPAID.search(it.page.text, *it.clause.head):
        return "月供"
    is_owed = is_money(it.unit) and _OWED.search(it.page.text, *it.clause.head)
    return "欠款" if is_owed else ""
