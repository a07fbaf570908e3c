"""Reject what only looks like a figure: prose (一个, 百家), names (二级, 十九大), times."""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache

from czfacts.reading.figures import bare, numerals, ones, persons, ranks, spoken, whens
from czfacts.reading.figures.candidates import Candidate
from czfacts.reading.figures.leads import Lead
from czfacts.reading.figures.lexicon import COUNT, MEASURE, SOFT, WEAK, lexicon
from czfacts.reading.figures.marks import STOPS
from czfacts.reading.figures.terms import Term
from czfacts.reading.words import alternatives, having
from czfacts.regex import lazy_regex

_NAMING = frozenset(["label", "every", "vague"])
_OVER = "分之"
_ROADS = ("路", "街", "道")
_MEETING = lazy_regex("(?:[、和及][一二三四五六七八九十]{1,3}次)*(?:全体)?(?:会议|全会|党代会)")
_WEEKDAY = lazy_regex("(?<![每一二三四五六七八九十两0-9])周")
_CONVENED = ("开", "了", "过", "行")
_CLOCK = ("时", "点", "角", "钱")  # 9时30分, 3角5分, 2钱5分
_DOUBLING = ("翻", "翻了")  # 翻两番
_MANY_POINTS = 100
_SENTENCE = 48  # characters in which it is said that there are marks
_LAST_DAY = 31
_THINGS = {"头": "heads", "口": "mouths", "期": "issues"}
_TURN = 360
_LATEST_OF_ERA = 130
_REPUBLIC = 90  # and more are years of its era
_MOVED = lazy_regex("[提延缩改减增降]")
_WAY = lazy_regex(r"[\s,。;:!?、)的]|$|[路地长外远山水海河堤岸多以左]")
_AGED = lazy_regex("以[上下内]的[一-鿿]")  # 三年以上的陈酿
_FORCE = lazy_regex("风|震|烈度|浪")  # 阵风8级
_GALE = lazy_regex("[大强台]?风(?![险格景])|地?震|浪")  # 九级大风
_CLOSED = lazy_regex(rf"[{STOPS}的和与及□]|以|左|$")
_MEMBERS = lazy_regex("[0-9]{1,3}[人名]")
_DUE = lazy_regex("[是都也]|[一-鿿]{0,3}费")
_FEW = 10
_THESE = ("这", "那", "上述", "前述", "以上")
_NOT_EVEN_ONE = frozenset("都也没不")  # 一吨都不能少
_HEADING = ("", "\n")
_PLACED = {"座": ("排",), "区": tuple("东西南北中")}  # 十排(十四座), 西(三区)
_ADDRESSED = frozenset(["栋", "幢", "座", "路"])
_ADDRESS = lazy_regex(
    "[0-9A-Z一二三四五六七八九十]+(?:单元|[室号层楼梯门])|[1-9][0-9]{2,3}(?![0-9.,%一-鿿])|单元|楼[0-9]|极?[高中低]层|公交|巴士|电车|班车"
)
_MOVING = frozenset(["from", "to"])


@cache
def _words(role: str) -> re.Pattern[str]:
    return re.compile(alternatives("counts", role))


# Units that are more often a part of a name, a date or a rank, by their role in the tables, and
# when they are a figure.
ONLY_IF: dict[str, Callable[[Candidate], bool]] = {
    # 六大工程, but 二十大 is a congress.
    "great": lambda it: (
        it.number.text not in {"一", "二"}
        and it.number.value <= Decimal(10)
        and it.next_character.isalpha()
    ),
    # 十五届 and 2024届 are ordinals without their 第.
    "session": lambda it: not it.number.is_chinese and not it.number.is_year,
    # Places that are gained or lost, or persons.
    "place": lambda it: it.direction is not None or persons.are_counted(it.plain, it.term),
    # 3里路, 走了5里; in 1100里有600 it is a place.
    "way": lambda it: _WAY.match(it.plain, it.term.end) is not None,
    # 83日; the 3日 of 8月3日 is a day.
    "day": lambda it: (
        it.number.value > _LAST_DAY or not it.number.is_whole or "lasting" in it.lead.roles
    ),
    "grade": lambda it: (
        not it.number.is_whole
        or _GALE.match(it.plain, it.term.end) is not None
        or _words("levels").match(it.plain, it.term.end) is not None
        or (not it.number.is_chinese and _FORCE.search(it.lead.clause) is not None)
    ),
    "year": lambda it: (
        (it.is_lasting and not _is_of_era(it))
        or (
            (
                it.is_bounded
                or it.term.value != it.number.value
                or not it.number.is_whole
                or (it.next_character == "期" and it.follows(("元", "笔")))  # 30亿元3年期债券
                or _is_moved(it)
            )
            and not _AGED.match(it.plain, it.term.end)
        )
    ),
    "case": lambda it: not it.number.is_of_our_time and it.number.text != "一",
    "doubling": lambda it: it.plain.endswith(_DOUBLING, 0, it.lead.start),
    # Of electricity; of an angle or of warmth it has no multiplier.
    "degree": lambda it: (
        bool(it.term.multiple)
        or it.number.value > _TURN
        or (it.number.text != "一" and _words("power").search(it.lead.clause) is not None)
    ),
    # 九时三十分 and 9时30分 are times, 3角5分 is money.
    "mark": lambda it: (
        not ((it.number.is_chinese and it.number.value < _MANY_POINTS) or it.follows(_CLOCK))
        or _words("land").search(it.lead.clause) is not None
        or _words("land").match(it.plain, it.term.end) is not None
        or _is_marked(it)
    ),
    # 靠泊能力由5万吨级提到10万吨级, but not 10万吨级泊位.
    "class": lambda it: not it.lead.roles.isdisjoint(_MOVING),
    # 送电电压220千伏, but 35千伏线路 names one.
    "rating": lambda it: bool(it.term.multiple) or _CLOSED.match(it.plain, it.term.end) is not None,
    # 改了71版, but 2.0版 and 3版 name one.
    "done": lambda it: it.number.is_whole and it.follows(("了", "过")),
    # 两路人马, but 15路 is a bus.
    "route": lambda it: _words("routes").match(it.plain, it.term.end) is not None,
    # 开放病床500床, but 17床 names one.
    "bed": lambda it: (
        (it.number.is_chinese and it.number.text != "一")
        or it.comparator != "="
        or bool(it.term.multiple)
        or it.direction is not None
        or _words("beds").search(it.lead.clause) is not None
    ),
    # 300来号工人, but 3号 names one.
    "hands": lambda it: it.term.vague != "=",
    # Of an index; 三点 is a time.
    "point": lambda it: (
        it.number.value >= _MANY_POINTS
        or (it.direction is not None and it.number.text != "一")
        or _words("index").search(it.lead.clause) is not None
    ),
}


def _is_of_era(it: Candidate) -> bool:
    """Tell whether it is 观察112年薪资, a year of the Republic, not 存续112年."""
    is_year = not it.number.is_chinese and _REPUBLIC <= it.number.value < _LATEST_OF_ERA
    return is_year and not _CLOSED.match(it.plain, it.term.end)


def _is_moved(it: Candidate) -> bool:
    """Tell whether it is 从13.5年提高到14年, not 自103年起."""
    is_moved = _MOVED.search(it.lead.clause[-_FEW:] + it.next_character) is not None
    return is_moved and not it.lead.roles.isdisjoint(_MOVING) and it.number.value < _REPUBLIC


def _is_marked(it: Candidate) -> bool:
    """Tell whether it is 平均分从五十三点六分升到七十一分, not 九时三十分."""
    begin = max(it.plain.rfind("。", 0, it.number.start), it.number.start - _SENTENCE, 0)
    return _words("marks").search(it.plain, begin, it.number.start) is not None


def is_sure(term: Term, lead: Lead) -> bool:
    """Tell whether digits with a stop after their unit are a figure, whatever else is asked."""
    is_written = term.multiple or term.number is None or term.number.is_whole
    return (
        (is_written or term.word.kind == MEASURE)
        and term.word.text not in _named()
        and lead.roles.isdisjoint(_NAMING)
    )


@cache
def _named() -> frozenset[str]:
    """Return the units that may be a part of a name, a date or a rank."""
    return frozenset(
        word.text
        for word in lexicon().units
        if word.is_time or word.text in _ADDRESSED or not ONLY_IF.keys().isdisjoint(word.roles)
    )


def is_figure(it: Candidate) -> bool:
    """Tell whether it is a figure, not what only looks like one."""
    if _is_base(it) or "label" in it.lead.roles or _is_vague(it) or _is_code(it) or _is_weekday(it):
        return False
    if whens.is_when(it) if it.term.word.is_time else _is_named(it):
        return False
    if roles := it.term.word.roles & ONLY_IF.keys():
        (role,) = roles
        return ONLY_IF[role](it)
    term, number, word = it.term, it.number, it.term.word
    is_changed = term.value != number.value  # 一块七毛二
    is_said = term.multiple or term.vague != "=" or is_changed or number.is_bare
    if len(number.text) > 1 or not number.is_chinese or is_said:
        return True
    if number.text == "一":
        return _is_figure_alone(it)
    # 谈了三轮, 卖掉六本, 一天四班, 不到五组; not 为了三期.
    is_done = it.lead.comparator != "=" or it.follows(having("counts", "done"))
    is_done = is_done and word.kind == WEAK and "compound" not in word.roles
    is_done = is_done and not it.follows(having("counts", "undone"))
    is_built = word.text == "层" and _words("built").match(it.plain, it.term.end) is not None
    return _counts(number.text, word.kind) or is_done or is_built or _is_change(it)


def _is_change(it: Candidate) -> bool:
    """Tell whether it is 便宜六毛 or 收四毛加工费, not 六毛线."""
    is_money = it.term.word.dimension == "money (CNY)"
    is_paid = _CLOSED.match(it.plain, it.term.end) or _DUE.match(it.plain, it.term.end)
    return is_money and is_paid is not None


def _is_base(it: Candidate) -> bool:
    """Tell whether it is 1坪45万元, what each costs, not 1坪."""
    if it.follows((_OVER,)):
        return True  # 10亿分之(1米)
    return it.number.text == "1" and it.term.word.is_measure and it.next_character.isdecimal()


def _is_recalled(it: Candidate) -> bool:
    """Tell whether it is 光这两项就挣了9万元 or 两项相加, those named before, not 建成两项."""
    number = it.number
    is_few = number.is_chinese and number.value <= Decimal(_FEW)
    return is_few and (
        it.follows(_THESE) or _words("summed").match(it.plain, it.term.end) is not None
    )


def _is_named(it: Candidate) -> bool:
    """Tell whether it is what belongs to a name, or 每30户, of which each the next figure is."""
    is_each = "every" in it.lead.roles and it.follows(("每",))
    is_scope = ranks.is_scope(it.plain, it.number.start, it.term.end)
    is_scope = is_scope or _is_recalled(it) or _is_alone(it)
    is_scope = is_scope or _is_team(it)
    return is_each or is_scope or _is_meeting(it) or _is_broken(it) or _is_address(it)


def _is_team(it: Candidate) -> bool:
    """Tell whether it is 3班41人, a name at the head of its clause, not 台南4班280人."""
    if it.number.is_chinese or "team" not in it.term.word.roles:
        return False
    is_first = not any(map(str.isalpha, it.lead.clause)) or it.lead.clause.endswith("级")
    return is_first and _MEMBERS.match(it.plain, it.term.end) is not None


def _is_alone(it: Candidate) -> bool:
    """Tell whether it is 两头不落好, 灌了两口 or 3期工程, not 两头牛, 一家三口 or 培训班3期."""
    role = _THINGS.get(it.term.word.text)
    is_few = role == "issues" or (it.number.is_chinese and it.number.value <= _FEW)
    if not role or not is_few or it.comparator != "=" or it.direction:
        return False
    near = it.lead.clause[-_FEW:] + it.plain[it.term.end : it.term.end + 4]
    return _words(role).search(near) is None


def _is_meeting(it: Candidate) -> bool:
    """Tell whether it is 人大五次会议, not 召开五次会议."""
    is_numbered = "occasion" in it.term.word.roles and it.number.is_chinese
    if is_numbered and it.follows(("届",)):
        return True  # 九届三次职代会
    return is_numbered and not it.follows(_CONVENED) and bool(_MEETING.match(it.plain, it.term.end))


def _is_address(it: Candidate) -> bool:
    """Tell whether it is 3栋2单元, 十排十四座, 5幢1102室 or 19路公交, not 3栋楼."""
    if it.term.word.text in _PLACED and it.follows(_PLACED[it.term.word.text]):
        return _CLOSED.match(it.plain, it.term.end) is not None
    if it.term.word.text not in _ADDRESSED:
        return it.term.word.text == "段" and it.follows(_ROADS)  # 仁爱路(四段)
    is_first = not any(map(str.isalpha, it.lead.clause))
    is_house = is_first and _words("housed").match(it.plain, it.term.end)  # 7栋业主
    return bool(is_house or _ADDRESS.match(it.plain, it.term.end))


def _is_broken(it: Candidate) -> bool:
    """Tell whether it is 1.1个 at the end of a line, whose 百分点 is lost, not 1.1个孩子."""
    is_lone = it.term.word.text == "个" and not (it.term.multiple or it.number.is_whole)
    return is_lone and it.next_character in _HEADING


def _is_weekday(it: Candidate) -> bool:
    """Tell whether it is 周五场次, not 每周三场."""
    is_lone = it.number.is_chinese and len(it.number.text) == 1
    return is_lone and _WEEKDAY.match(it.plain, it.number.start - 1) is not None


def _is_vague(it: Candidate) -> bool:
    """数十家 says no number, 百家 only beside a comparator."""
    if "vague" in it.lead.roles and it.number.text in {"", "十", "百", "千"}:
        return True
    return it.number.is_bare and it.comparator == "="


def _is_code(it: Candidate) -> bool:
    """Tell whether it is a number that no report has, a date (三·八) or a heading (4.2企业)."""
    term, number, word = it.term, it.number, it.term.word
    if (term.high or len(number.text) >= numerals.MOST_DIGITS - 1) and _is_long(term):
        return True
    if number.is_whole or term.multiple or word.kind == MEASURE:
        return False
    if number.is_chinese:
        return "点" not in number.text  # 三·八 may be a day
    if word.kind == SOFT:
        return False
    is_first = it.plain[number.start - 1 : number.start] in _HEADING
    is_name = is_first or (word.kind == WEAK and not word.dimension)  # 谷段0.42峰段1.18
    return len(word.text) > 1 or (is_name and not _CLOSED.match(it.plain, term.end))


def _is_long(term: Term) -> bool:
    values = (value for value in (term.value, term.high) if value is not None)
    return any(len(value.as_tuple().digits) > numerals.MOST_DIGITS for value in values)


def _counts(numeral: str, kind: str) -> bool:
    # Counts say 两: 二级, 二期 and 二次 are ordinals.
    if kind == WEAK:
        return numeral == "两"
    return numeral != "二" or kind != COUNT


def _is_figure_alone(it: Candidate) -> bool:
    """Judge 一公里, 增长一倍 and 至少一名 from 每一公里, 一天 and 一个."""
    word = it.term.word
    if it.next_character in _NOT_EVEN_ONE:
        return False
    is_moved = not it.lead.roles.isdisjoint(_MOVING) or bare.MOVED.match(it.plain, it.term.end)
    if word.dimension == "ratio" and is_moved:
        return True  # 从一成提高到三成, 由去年的一成拉高到三成
    if word.kind == MEASURE:
        again = f"一{word.text}"  # 每一亩, 一亩亩, 一亩一亩
        is_each = it.follows((again,)) or it.plain.startswith((word.text, again), it.term.end)
        is_each = is_each or "every" in it.lead.roles
        is_said = it.direction is not None or it.comparator != "="
        return not is_each and (is_said or not whens.BASE.match(it.plain, it.term.end))
    if word.kind == SOFT:
        is_said = word.dimension == "multiples" and it.comparator != "="  # 将近一倍
        is_price = word.dimension.startswith("money") and spoken.is_priced(it.lead.clause)
        is_said = is_said or is_price  # 零售价一块
        return is_said or it.is_bounded or it.is_lasting or it.direction is not None
    if ones.counts(it.plain, it.term):
        return True
    if it.follows(("不止", "不只", "过")) or it.plain.startswith("有余", it.term.end):
        return False
    is_best = it.comparator == "<=" and whens.BASE.match(it.plain, it.term.end)  # 最多一晚卖了80单
    return it.is_bounded and it.comparator != "~" and not is_best
