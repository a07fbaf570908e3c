"""Ranks: 全省第二, 第2位, 位居前三, 首位; other ordinals are no figures."""

from decimal import Decimal

from czfacts.reading.figures.marks import END
from czfacts.reading.figures.terms import Term
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

_PLACE = lazy_regex(r"位(?![数置于])|名(?![录牌称])")
_TOP = lazy_regex("[位名强]")
_GREATEST = lazy_regex(
    "大(?![队道街类组])|[高长深快远](?=的(?!同学)|[峰楼塔桥隧河江湖]|建筑|大[桥河]|瀑布)"
)
_EXTREME = lazy_regex(r"[高低多少长大快](?=[\s,。;:!?、()水值]|$)")  # 历史第二高
_RANKED_AS = lazy_regex(
    r"[位列成是为居][^,;。、0-9]{0,6}\Z|(?:以来|[历史]史?上?)\Z"
)  # 位列第七大股东
# 目前12家, 前三季度: no top of anything.
_MARK = lazy_regex(
    r"(?P<place>第)\Z"
    r"|(?<![目此之以日当提年月天会面空产餐赛岗节跟眼生从先史税婚饭术课战疫灾汛往])(?P<top>前)\Z"
)
_RANKED = lazy_regex(
    lambda: (
        rf"(?:{alternatives('endings', 'rate', 'change')}|[销总产]量|规模|份额|[五六]都)\Z"
        r"|[居列排位名省国市区县球界业类序获夺升跃持身入进闯班级校考拿得][^,。;:!?\n]*\Z"
    )
)
_FIELD = frozenset("球界国洲省市区县内业口贸全")
_BEGIN = frozenset(["", *"\n,。;"])  # 第4的比亚迪
_GREAT = lazy_regex("[一-鿿]{2,4}(?:大[省市县国区]|强[省市县国]|洼地|高地)")  # 全国第二价格洼地
# 由第十升到第六
_MOVES = (
    *"跃升降退滑到至挪掉跌爬冲窜追提",
    *("上升", "提升", "前移", "后移", "前进", "下滑", "回落"),
)
_STARTS = lazy_regex(r"[由从][^,。;!?]*\Z")
# 居第6，前年还是(第19); 由第十一挪到了(第三)
_AGAIN = lazy_regex(
    r"[^\w。]{0,2}[^,。;!?、0-9]{0,8}(?:[是为才仅只还曾仍]|[跃升降退滑挪掉跌爬冲窜追提落移进]+[到至]了?)"
)
# 去年排(十五), but 安排三十
_PLACED = lazy_regex("(?<![安编彩并牛猪羊鱼一两几成前后竖横首铺])排(?:在|到)?\\Z")
_LAST_PLACE = 1000
_NEVER = ("倒数", "放在", "摆在")
_NO_FIRST = ("第", "放在", "摆在")
_CLOSED = lazy_regex(rf"{END.pattern}|[^\w\s□]")
_REACH = 12
_MANY = 30
_SERVED = lazy_regex("[一-鿿]{2,8}?(?:可|免费)")
# How many there are among which one is ranked: 居全市(11个)县区第3位, 在全省17个(市州)中排名第二.
_SCOPE = lazy_regex(
    r"(?:县市区|县\(市、?区\)|旗?县区?|旗县区?|市州|州市|盟市|地级?市|设区市|省区市|省\(区、?市\)|省[份市]"
    r"|城市|[市区镇乡]|乡镇|街道|开发区|高新区|园区)?[中里]?的?[由从]?(?:排[名位在]?|[位名]?[居列]|位次)?"
    r"第[0-9一二三四五六七八九十]{1,3}(?:[位名]|(?=[,。;、)]|$))"
)
_WHOLES = ("市", "省", "县", "区", "全国", "全州", "居", "列", "在")


def is_scope(plain: str, start: int, end: int) -> bool:
    """Tell whether what is counted from *start* to *end* is what a rank is among."""
    return plain.endswith(_WHOLES, 0, start) and _SCOPE.match(plain, end) is not None


def mark(plain: str, start: int) -> tuple[str, int] | None:
    """Return "place" (第) or "top" (前) where it stands before *start*, and its place."""
    if plain[start - 1 : start] == "\n":  # a hard line end
        start -= 1
    if plain[start - 1 : start] not in {"第", "前"}:
        return None
    found = _MARK.search(plain[max(0, start - 2) : start])
    return (found.lastgroup or "", start - 1) if found else None


def first(plain: str, term: Term) -> bool:
    """Tell whether 首位 or 榜首 is a rank, and not whose it is: 排在首位的宜江."""
    is_one = not plain.endswith(_NO_FIRST, 0, term.start) and not plain.startswith("的", term.end)
    return is_one and is_ranked(plain, term.start, term.end)


def rank(plain: str, term: Term, kind: str, start: int) -> tuple[Decimal, str, int] | None:
    """Return value, comparator and end of the rank whose mark stands at *start*, if it is one."""
    number = term.number
    if number is None or term.value is None or term.high or plain.endswith(_NEVER, 0, start):
        return None
    comparator, counted = ("=", _PLACE) if kind == "place" else ("<=", _TOP)
    if not term.multiple:
        named = counted.match(plain, number.end)
        if named and not _is_someone(plain, start, named.end()):
            return number.value, comparator, named.end()
        is_in_field = plain[start - 1 : start] in _FIELD or _RANKED_AS.search(plain, 0, start)
        if _GREATEST.match(plain, number.end) and is_in_field:
            return number.value, comparator, number.end
        if (extreme := _EXTREME.match(plain, number.end)) and kind == "place":
            return number.value, comparator, extreme.end()
    if not is_ranked(plain, start, number.end):
        return None
    return number.value, comparator, number.end


def another(
    plain: str, term: Term, kind: str, floor: int, start: int
) -> tuple[Decimal, str, int] | None:
    """Return the rank at *start* that goes on from one which ends at *floor*."""
    number = term.number
    if number is None or kind != "place" or not _CLOSED.match(plain, number.end):
        return None
    is_next = _AGAIN.fullmatch(plain, floor, start) is not None
    return (number.value, "=", number.end) if is_next else None


def is_served(plain: str, term: Term, start: int) -> bool:
    """Tell whether it is 前300名市民可免费领取 or 限前200名, so many persons, not 进入前150名."""
    if term.word.text != "名" or (term.value or 0) < _MANY:
        return False
    return plain.endswith("限", 0, start) or _SERVED.match(plain, term.end) is not None


def is_placed(plain: str, term: Term) -> bool:
    """Tell whether a bare number is a rank by what stands before it: 现在排二十二."""
    number = term.number
    if number is None or term.high or not number.is_whole:
        return False
    is_closed = _CLOSED.match(plain, term.end) is not None and number.value < _LAST_PLACE
    return is_closed and _PLACED.search(plain[max(0, term.start - _REACH) : term.start]) is not None


def _is_someone(plain: str, start: int, end: int) -> bool:
    """Tell whether it is 第3000位访客, not 居第3位的城市."""
    is_open = not (_CLOSED.match(plain, end) or plain.startswith(_MOVES, end))
    return is_open and not _RANKED.search(plain[max(0, start - _REACH) : start])


def is_ranked(plain: str, start: int, end: int) -> bool:
    """Tell whether 第二, 前三 or 首位 at *start* to *end* is a rank though nothing follows it."""
    if (start, end) == (0, len(plain)):
        return True
    before = plain[start - 1 : start] if start else ""
    is_named = (before in _BEGIN and plain.startswith("的", end)) or (
        before in _FIELD and _GREAT.match(plain, end) is not None
    )
    if is_named and plain.startswith("第", start):
        return True
    if not (_CLOSED.match(plain, end) or plain.startswith(_MOVES, end)):
        return False
    left = plain[max(0, start - _REACH) : start]
    is_moved = plain.startswith(_MOVES, end) and _STARTS.search(left)
    return bool(plain.startswith("榜首", start) or is_moved or _RANKED.search(left))
