"""What stands before and after a number, and what it makes of it."""

import re
from typing import NamedTuple
from unicodedata import category

from czfacts.reading import lexicon, numerals

_REACH = 12  # characters to the left that a pattern may see, so that time stays linear

Endings = dict[str, list[tuple[str, str]]]


def _words(table: str) -> tuple[str, ...]:
    return tuple(table.split())


def _endings(meanings: dict[str, str]) -> Endings:
    """File words under their last character, the longest first, each with what it means."""
    endings: Endings = {}
    for meaning, words in meanings.items():
        for word in words.split():
            endings.setdefault(word[-1], []).append((word, meaning))
    for same in endings.values():
        same.sort(key=lambda entry: -len(entry[0]))
    return endings


def _negated(negations: str, words: str) -> str:
    return " ".join(no + word for no in negations.split() for word in words.split())


_OVER = "超过 超过了 超出 超 突破 突破了 逾 高于 大于 多于"
_UNDER = "不到 不足 低于 小于 少于 跌破"
_NOT = (
    "未 没 没有 并未 并没有 尚未 从未 还未 还没 还没有 未能 没能 未曾 不曾"
    " 不会 不能 不得 不可 不应 不宜 不再 不要 不准 绝不 决不"
)
_LEAST = "至少 最少 最低 起码"
_MOST = "最多 至多 最高 顶多 充其量"
_ABOUT = "大约 大概 约 约为 约合 折合约 约莫 大致 差不多 几乎"
_DENIED = "并非 绝非 不是 非 没 没有 无"
_PASSED = "passed"  # 产值过30亿元
_STEP = "steps"  # 跨过30亿元, but 跨过三个台阶
DENIED = "!"  # 并非30家: whatever is meant, it is not this

# What means nothing is here to be longer than what would: 节约3万吨 is not about 3万吨.
_BEFORE = _endings(
    {
        ">=": f"不低于 不少于 不小于 不下 不下于 大于等于 大于或等于 ≥ >= => {_LEAST} "
        + _negated(_NOT, _UNDER),
        "<=": f"不超过 不超 不高于 不大于 不多于 小于等于 小于或等于 ≤ <= {_MOST} "
        + _negated(_NOT, _OVER),
        ">": _OVER + " 不止 不只 >",
        "<": _UNDER
        + " 不满 未满 不及 未及 接近 将近 近 < "
        + _negated("未 没 没有 尚未 并未 还没 还没有 未能 没能", "达 达到 到"),
        DENIED: f"{_DENIED} 倒数 != "
        + _negated("并非 绝非 不是", f"{_OVER} {_UNDER} {_ABOUT} {_LEAST} {_MOST} 近 接近 达到 达"),
        "~": f"{_ABOUT} ~ ≈",
        "": "南非 北非 东非 西非 中非 对非 在非 赴非 淹没 沉没 吞没 出没"
        " 附近 最近 邻近 临近 新近 就近 亲近 靠近 远近 节约 签约 履约 预约 违约 合约 条约 契约"
        " 集约 制约 续约 赶超 反超",
    },
)
_BEFORE_BARE = _endings(  # 上百家, 过万人, 过半
    {
        ">=": "上",
        ">": "过",
        "<=": _negated(_NOT, "过"),
        "<": _negated(_NOT, "上"),
        DENIED: _negated("并非 绝非 不是", "上 过"),
        "": "通过 经过 胜过 不过 不上",
    },
)
# 产值破30亿元, 产值过30亿元; but what was 投资过30亿元, more or done before?
_BEFORE_WHOLE = _endings(
    {
        "<=": "不破 " + _negated(_NOT, "破 过"),
        ">": "破 冲破 首破",
        _PASSED: "值过 额过 量过 数过 率过 占比过 均过 模过 入过 总过 高度过 长度过 已过 将过 首过"
        " 再过 年过 双过",
        DENIED: "过 不过 " + _negated("并非 绝非 不是", "破 过"),
        "": "通过 经过 胜过 度过 打破 侦破 攻破 爆破 击破 识破 告破 举办过 召开过 开展过 组织过"
        " 获得过 获过 得过 来过 到过 去过 走过 有过 做过 办过 开过 写过 救过 带过 种过 当过",
        _STEP: "跨过 迈过 越过",
    },
)
_STEPS = frozenset("个道座条关级")
_AFTER = re.compile(
    r"""[ \u200b]*+(?:
    (?P<gt> \(不含\)\ ?以上 | 以上\ ?OPEN | 不止(?=END) | 还要?多(?=END) | 开外 | 出头(?!露) | 有余
        | 多(?:一点|点(?=END)) | [多余](?=END|[的来])
        | 多(?=[高长宽深远重厚]|时间) | (?<=亩)多(?=地) )
    | (?P<lt> \(不含\)\ ?以下 | 以下\ ?OPEN | [都还也]?不到(?=END|的) )
    | (?P<ge> (?:及|含|\(含\))?\ ?以上(?:\ ?CLOSED)? )
    | (?P<le> (?:及|含|\(含\))?\ ?以下(?:\ ?CLOSED)? | [以之]内 )
    | (?P<about> 左右(?![两岸侧]) | 上下(?![联游级功齐一衔]) )
    )"""
    # (不含10人), (含本数): whether the limit counts; (不含临时工) says nothing of it.
    .replace("OPEN", r"\(不(?:含|包括)LIMIT\)")
    .replace("CLOSED", r"\((?:含|包括)LIMIT\)")
    .replace("LIMIT", rf"(?:本数|[0-9{numerals.NUMERALS}][^(),。;]{{0,8}})")
    .replace("END", r"[\s,。;、!?)]|$"),
    re.VERBOSE,
)
_SHARE_AFTER = re.compile(r"(?:(?P<gt>强)|(?P<lt>弱))(?=[\s,。;、!?)]|$)")  # 三成强
_SIGN = {"ge": ">=", "le": "<=", "gt": ">", "lt": "<", "about": "~"}
_WITHIN = re.compile(r"(?P<le>内)(?![设部外容生陆需])")
_SPANS = lexicon.with_role("span")  # what has an inside: 3小时内; 3个内设机构 has none
_DIRECTION = _endings(
    {
        "down": "减少 降低 回落 下滑 下跌 缩减 压减 压缩 减退 收窄 缩短 放缓 下调 后移 负增长 降",
        "up": "增长 增加 提高 提升 上升 扩大 回升 上浮 跃升 上调 加快 前移 前进 晋升 增 涨",
        "": "新增 少增",
    },
)

_CLOSING = frozenset(" \n,。;:!?、()□")
_SIGNS = frozenset("<>=≤≥≈~+|¬←→↑↓∶")  # before a number all other mathematics is a doubt
BOUNDARY = re.compile(r"[\s,。;:!?、()”’》」』的和与及且并而□]|$")

# A rank: 全省第二, 第2位, 位居前三. No rank: 第二产业, 前三季度, 目前12家, 质量第一.
PLACE = re.compile(r" ?(?:位(?![数置于])|名(?![录牌称]))")
TOP = re.compile(r" ?[位名强]")
_MARK = re.compile(
    r"(?P<place>第)\Z"
    r"|(?<![目此之以日当提年月天会面空产餐赛岗节跟眼生从先史])(?P<top>前)\Z",
)
_RANKED = re.compile(r"[居列排位名省国市区县球界业类序获夺升跃持][^,。;:!?\n]*\Z")
_RANK_MOVES = _words("跃 升 降 退 滑 到 至 上升 提升 前移 后移")  # 由第十升到第六
_SLOGANS = _words("安全 健康 生命 质量 效益 人民 生态 争 当 创 放在 摆在")

# A number that only goes on, or that is a part of a code: G22, PM2.5, 2×600, 13-1, 1号3栋, 表3.
_CUT = re.compile(
    r"[A-Za-z._/\\±×*#№^号▲▼△▽]\Z|[A-Za-z0-9%][-–—~+]\Z|[0-9%]一\Z"
    r"|(?<=[^\n,。;:!?、])\u200b\Z|(?:^|[\s(见如附上下])[表图] ?\Z",
)
_SHARED = re.compile(r"[占的近约超逾达国省市量数][^0-9]{0,2}\Z")  # 占1/3; elsewhere 1/3 is a date

# Endings of what stands before a number.
VAGUE = ("数", "几")  # 数十家, 几百人
EVERY = tuple("每同某任统唯单专逐之另")  # 每一公里, 另一半
_LARGER = re.compile(r"(?<![扩增加缩减变])[大小]\Z")  # 占大一半, but 扩大一半
NO_HALF = tuple("一二两三四五六七八九十个多大前上下后另参")  # 上半年, 大半, 参半
CLOCK = ("时", "点", "角")  # 9时30分, 3角5分
DOUBLING = ("翻", "翻了")  # 翻两番
# Years last in 连续5年; in 近三年, as months in 前7个月, they say when.
LASTING = tuple(
    word + suffix
    for word in ("连续", "提前", "延长", "缩短", "为期", "历时", "长达", "期限", "寿命")
    for suffix in ("", "了", "为", "达")
)
PERIOD = _words("前 近 头 后 首 上 未来")
# Levels are counted in 县乡村三级网络; 三级公路 is a grade.
_LEVELS_BEFORE = tuple("省市县区乡镇村")
_LEVELS_AFTER = _words("网络 联动 书记 体系 河长 林长 路长 干部 服务 平台 管理 联创 贯通 联防")

# 三成五 is 35 %, whatever closes it; 百分之五十几 and 百分之十五、六 are cut short.
TENTHS = re.compile(rf"(?P<digit>[1-9一二三四五六七八九])(?=左右|以|之|{BOUNDARY.pattern})")
_GOES_ON = re.compile(
    rf"[.·点]?[0-9{numerals.NUMERALS}]|好?几|来|[多余](?!一?点|[\s,。;、!?)的来]|$)"
    rf"|(?:[、或]|或者) ?(?P<next>[0-9{numerals.NUMERALS}])"
)

HALF = re.compile(r"半(?![天年山路截])")
HALF_MORE = re.compile(r" ?个(?P<more>[半多])(?P<unit>小时|钟头|月)")  # 一个半小时, 1个多月
HALF_AFTER = re.compile(r"半(?![数径导圆岛山决价成月天年小])")  # 两成半
HALF_UNIT = re.compile(r"个?(?:小时|钟头)|个(?:月|工作日)|公里|公斤|吨")  # 半小时
HALF_COUNT = re.compile(r"数(?![据字量])")  # 半数


class Around(NamedTuple):
    comparator: str
    start: int
    """Where the words before begin."""
    end: int
    """Where the words after end."""
    direction: str | None


def around(text: str, start: int, end: int, unit: str, *, bare: bool) -> Around:
    """Read the comparators and the direction that stand around the figure at *start* to *end*."""
    gap = numerals.before_blanks(text, start)  # 约 30家
    word, before = _ending(_BEFORE, text, gap)
    if not word:
        word, before = _ending(_BEFORE_BARE if bare else _BEFORE_WHOLE, text, gap)
        if before == _PASSED or (word == "过" and (gap == 1 or text[gap - 2] in _CLOSING)):
            word, before = "过", ">"
        if before == _STEP:
            before = "" if unit in _STEPS else ">"
    after = _AFTER.match(text, end)
    if not after and unit in _SPANS:
        after = _WITHIN.match(text, end)
    if not after and (unit in {"%", "‰", "成"} or unit.startswith("/")):
        after = _SHARE_AFTER.match(text, end)
    comparator = together(before or "=", _SIGN[after.lastgroup or ""] if after else "=")
    start = gap - len(word) if before else start
    return Around(comparator, start, after.end() if after else end, _direction(text, start))


def together(one: str, other: str) -> str:
    """Say two comparators as one: 超30%以上 is >, 约300多 is ~."""
    if DENIED in (one, other):
        return DENIED
    if "=" in (one, other):
        return one if other == "=" else other
    return one if one[0] == other[0] else "~"


def rank_mark(text: str, start: int) -> tuple[str, int] | None:
    """Return "place" (第) or "top" (前) where it stands before *start*, and its place."""
    start = numerals.before_blanks(text, start)
    if not text.endswith(("第", "前"), 0, start):
        return None
    left = _left(text, start)
    mark = _MARK.search(left)
    return (mark.lastgroup or "", start - len(left) + mark.start()) if mark else None


def is_from_last(text: str, start: int) -> bool:
    """Tell whether the rank at *start* is counted from the other end: 倒数第二."""
    return text.endswith("倒数", 0, numerals.before_blanks(text, start))


def other_place(text: str, end: int) -> int | None:
    """Return where the second of two places ends that may be meant: 第三、四名."""
    other = numerals.RUN.match(text, end + 1) if text.startswith(("、", "或"), end) else None
    return other.end() if other else None


def is_ranked(text: str, start: int, end: int) -> bool:
    """Tell whether 第二, 前三 or 首位 at *start* to *end* is a rank though nothing follows it."""
    if (start, end) == (0, len(text)):
        return True
    is_closed = BOUNDARY.match(text, end) or text.startswith(_RANK_MOVES, end)
    if not is_closed or follows(_SLOGANS, text, start):
        return False
    return text.startswith("榜首", start) or bool(_RANKED.search(_left(text, start)))


def has_levels(text: str, start: int, end: int) -> bool:
    return follows(_LEVELS_BEFORE, text, start) or text.startswith(_LEVELS_AFTER, end)


def follows(endings: tuple[str, ...], text: str, start: int) -> bool:
    """Tell whether what stands at *start* comes right after one of *endings*."""
    return text.endswith(endings, 0, start)


def is_cut(text: str, start: int) -> bool:
    end = numerals.before_blanks(text, start)
    sign = text[max(0, end - 1) : end]
    if sign and sign not in _SIGNS and category(sign) == "Sm":
        return True
    return bool(_CUT.search(_left(text, start)))


def share_goes_on(text: str, end: int) -> bool:
    """Tell whether the share that ends at *end* is only the beginning of one."""
    more = _GOES_ON.match(text, end)
    if more and more["next"]:
        run = numerals.RUN.match(text, more.start("next"))
        return not (run and text.startswith("分之", run.end()))  # 百分之五、百分之八
    return bool(more)


def is_half(text: str, start: int) -> bool:
    """Tell whether the 一半 at *start* is just that."""
    return not (follows(EVERY, text, start) or _LARGER.search(_left(text, start)))


def is_shared(text: str, start: int) -> bool:
    return bool(_SHARED.search(_left(text, start)))


def is_change(text: str, start: int) -> bool:
    return text.endswith(("从", "由"), 0, start)


def is_dashed(text: str, start: int) -> bool:
    """Tell whether a minus or a dash stands before *start*: - 3%, –3% and —3% may be negative."""
    end = numerals.before_blanks(text, start)
    before, last = text[max(0, end - 2) : max(0, end - 1)], text[max(0, end - 1) : end]
    if last in {"-", "负"}:
        return end < start or before in {"-", "–", "—"}
    return last in {"–", "—"} and before not in {"–", "—"}


def _direction(text: str, start: int) -> str | None:
    start = numerals.before_blanks(text, start)
    for suffix in ("达到", "达", "了"):
        if text.endswith(suffix, 0, start):
            start -= len(suffix)
    return _ending(_DIRECTION, text, start)[1] or None


def _ending(endings: Endings, text: str, end: int) -> tuple[str, str]:
    """Return the longest word of *endings* that ends at *end*, and its meaning."""
    for word, meaning in endings.get(text[max(0, end - 1) : end], ()):
        if text.endswith(word, 0, end):
            return word, meaning
    return "", ""


def _left(text: str, start: int) -> str:
    return text[max(0, start - _REACH) : start]
