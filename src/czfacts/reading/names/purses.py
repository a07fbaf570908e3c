"""Money of people: what they are paid, what they have left, what they owe."""

from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.names import noun, word
from czfacts.reading.text.clauses import begin_of
from czfacts.reading.text.unit_words import is_money
from czfacts.regex import lazy_regex

_TIMES = (
    ("月工资", lazy_regex("(?:每个?|一个?)月")),
    ("日工资", lazy_regex("(?:每|一)[天日]|按[天日]|一个工")),
    ("时薪", lazy_regex("(?:每|一个?|按)小时")),
)
_ENDS = lazy_regex("(?:能|可|要|得|拿|有|给|就|也|才|挣|付|到手|到|了|计酬|算)*")
_WORKS = lazy_regex(
    "当[一-鿿]{2,4}|(?<![加施化手开竣完动复停职员分])工(?![业程厂资龄会作地区])|兼职|保洁|守夜|上班|保安|帮厨|司机"
)
_LEFT = lazy_regex("(?<![账卡里兜头])[能还只净就也才]*剩(?:下)?(?:了|个)?\\Z")
_PURSE = lazy_regex("账|卡里|兜里|手头|手里|手上")
_LASTS = (
    ("每亩净收入", lazy_regex("[一每]亩|亩均")),
    ("月结余", lazy_regex("(?:一个?|每个?)月")),
    ("年结余", lazy_regex("一年|每年|年均")),
)
_SPENT = lazy_regex("减[掉去]|扣[掉除]|刨[掉去除]|除[掉去]|开[销支]|收入|收成")
_OWED = lazy_regex("(?<![拖被])欠(?:着|了|下)?(?:[一-鿿]{1,6}(?<![款息费金账资租债税薪]))?\\Z")
_REACH = 18


def purse(it: Asked) -> Named | None:
    """Return what money of people is, None where it is none or its clause names it."""
    if not (is_money(it.unit) or it.unit in ("", "万")) or noun(it.name):
        return None
    name = _owed(it) or _left(it) or _wage(it)
    return Named((word(name),), "completed", (word(name),)) if name else None


def _wage(it: Asked) -> str:
    text, (start, end) = it.page.text, it.clause.head
    begin = begin_of(text, end, _REACH)
    for name, pattern in _TIMES:
        time = next(
            (
                each
                for each in pattern.finditer(text, start, end)
                if _ENDS.fullmatch(text, each.end(), end)
            ),
            None,
        )
        behind = not time and name == "月工资" and pattern.match(text, it.clause.tail[0])
        if (time or behind) and _WORKS.search(text, begin, time.start() if time else end):
            return name
    return ""


def _left(it: Asked) -> str:
    text, head = it.page.text, it.clause.head
    if not _LEFT.search(text, *head) or _PURSE.search(text, *head):
        return ""
    last = next((name for name, time in _LASTS if time.search(text, *head)), "")
    begin = begin_of(text, head[1], _REACH)
    return last or ("结余" if _SPENT.search(text, begin, head[1]) else "")


def _owed(it: Asked) -> str:
    is_owed = is_money(it.unit) and _OWED.search(it.page.text, *it.clause.head)
    return "欠款" if is_owed else ""
