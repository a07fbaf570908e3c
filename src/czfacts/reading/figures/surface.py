"""A text in one form of characters, with markup and names blanked out."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from czfacts.reading.figures.lexicon import lexicon
from czfacts.reading.figures.numerals import NUMERALS
from czfacts.reading.words import table
from czfacts.reading.words.shapes import shapes
from czfacts.regex import lazy_regex
from czfacts.values import characters
from czfacts.values.characters import INVISIBLE

HIDDEN = "□"  # stands for each character of a name

_LOST = "\ufffd"
_BLOTS = lazy_regex("[■█▇▓]", needs="■█▇▓")  # amid a line; at its head they are bullets

# Titles, short quotations (names and slogans; a long one, or one that ends a sentence, is speech).
_NAMES = lazy_regex(
    "《[^《》]{0,100}》|“[^“”。!?]{0,12}”|‘[^‘’。!?]{0,12}’|「[^「」。!?]{0,12}」|『[^『』。!?]{0,12}』",
    needs="《“‘「『",
)
# A digit on a key: alone at the head of a phrase it numbers an item of a list, as do two that a
# blank parts from it.
_KEY = r"[0-9]\u200b?\u20e3\u200b*"
ITEM = (
    rf"(?<![^\s,:;。!?、\u200b])"
    rf"(?:(?:🔟|{_KEY})(?![万亿%‰]|[0-9]\u200b?\u20e3)|(?:{_KEY}){{2}}(?=[ 、.]))"
)
_NUMBERED = lazy_regex(
    rf"(?P<item>{ITEM}|(?<![0-9.①-⓿❶-➓])[①-⓿❶-➓](?=\ ?[0-9]))"
    rf"|(?<![0-9])(?<![0-9][. ])(?>(?:{_KEY})+)(?! ?[.0-9])"
)
_MAY_BE_NUMBERED = lazy_regex("[\u20e3①-⓿❶-➓🔟]")
_SPOKEN = 9  # characters with the marks
_PAUSES = frozenset(",:。;")
_COUNTING = lazy_regex(
    "[0-9]|[二三四五六七八九两][十百千万]|[十百][多来几]|[二三四五六七八九]成(?![员都果功立为本长效绩])"
)
# A quotation that is only a figure names nothing: “42.6万吨”, “新增就业2万人”, unlike “六个100%”.
_FIGURE = lazy_regex(
    r"""[“‘「『"](?:[^\W\d]{2,8}(?<![个大]))?[约近超逾]?[0-9][0-9,]*
    (?: \.[0-9]+ (?: % | [万亿]*[^\W\d]{1,4} ) | [万亿]+[^\W\d]{1,3} | % )
    (?:以上|左右)? [”’」』"]""",
    re.VERBOSE,
)
# All are paired, the long ones too: what stands between two quotations is none.
_STRAIGHT = lazy_regex(r'"(?P<short>[^"\n。!?]{0,12}")?(?(short)|[^"\n]*")', needs='"')

# What is no part of the text of a line: quotation signs, bullets, numbers of lists. - 4.6% stays,
# because it may be negative; 1、234 may be 1234.
_OPENING = lazy_regex(
    r"""^ (?> (?: \ *+ (?:
        (?: -> | >{2,4} | [*+·>•●○◆■◇▪▶※] ) \ + | [·•●○◆■◇▪▶※]
        | [-–—] \ + (?! [0-9.,]+ \ * (?: [%‰℃元] | 个?百分点 | 美元 ) )
        | [0-9]{1,2} (?: [.、)] \ + | [、)] (?! [0-9]{3}(?![0-9]) | [0-9](?![0-9.,]) ) )
        | [一二三四五六七八九十]{1,3} 、 (?=[0-9])
        | \( [0-9一二三四五六七八九十]{1,3} \) | [①-⓿❶-➓] \ *
    ) )+ )""",
    re.VERBOSE | re.MULTILINE,
)
# 五、六千元 is 五六千元.
_FEW = (
    "、(?:(?<=[^第十一二三四五六七八九、][一]、)(?=[二两])|(?<=[二两]、)(?=三)|(?<=三、)(?=四)|(?<=四、)(?=五)"
    "|(?<=五、)(?=六)|(?<=六、)(?=七)|(?<=七、)(?=八)|(?<=八、)(?=九))(?<=[^\\n。第].、)(?=.[十百千万])"
)
_DROPPED = lazy_regex(
    rf"""(?P<few> {_FEW} ) | (?P<point> (?<= [0-9] ) \ +\.\ + (?= [0-9] ) ) | (?P<gap> [ \u200b]++ )
    | (?P<arrow> --?> )
    | (?P<end> (?<= \S ) \n (?= \S ) )
    | (?P<sup> < sup > \[? (?P<power> [0-9]{{1,2}} ) \]? < /sup > )
    | (?P<markup> < /? [A-Za-z] [^<>\n]{{0,200}} > | \*\* | __
        | (?<= [^\s\[] ) \[ 注?[0-9]{{1,2}} \]
        | (?<= [^\s,。;:、(] ) [①-⓿❶-➓] (?= [,。;、)] | $ )
        | (?<! [0-9A-Za-z*_`] ) [*_`] (?= [0-9.,]+ [*_`] (?! [0-9A-Za-z] ) )
        | (?<= [0-9] ) [*_`] (?! [0-9A-Za-z*_`] ) )
    | (?P<entity> & (?: \# [0-9]{{1,6}} | \# [xX] [0-9A-Fa-f]{{1,5}}
        | [A-Za-z]{{2,8}} [0-9]? ) ; )""",
    re.VERBOSE,
)
_ZERO = lazy_regex("○(?=[.点][零○一二三四五六七八九])|(?<=[.点零一二三四五六七八九万])○+")
# Where a wide sign or a column parts: 首破百亿　拟10派6元; 房租180，两个人; 12万辆 -3% 轮渡.
_WIDE = lazy_regex(
    r"""\u3000 \u3000? (?<= [^\s0-9０-９]{4} \u3000 ) (?= \S{4} )
    | \u3000 (?<= [0-9] \u3000 ) (?= [-0-9] ) | \u3000 (?<= [万萬亿億元%] \u3000 ) (?= [一-鿿] )
    | [ \u3000] (?: (?<= [0-9]. ) | (?<= [0-9][^\s0-9]. ) | (?<= [0-9][^\s0-9]{2}. )
        | (?<= [0-9][^\s0-9]{3}. ) ) (?= [-+][0-9.]+% (?: \s | [。；]? $ ) )
    | ， (?<= [0-9] ， ) (?= [0-9] ) (?! [0-9]{3} (?! [0-9] ) )""",
    re.VERBOSE,
)
# A mark in the place of a character that was lost: 支出?86元, but 多少?86元.
_LOST_MARK = lazy_regex(
    rf"(?<=[0-9一-鿿])(?<![吗呢么吧啊少几钱谁何样没不了])\?+(?=[0-9{NUMERALS}])", needs="?"
)
_SLASHED = shapes("slashed")
_DIGITS = "一二两三四五六七八九"
# A line end within a number.
_WITHIN = lazy_regex(
    rf"""\n (?: (?<= [0-9],\n ) (?= [0-9]{{3}} (?![0-9]) ) | (?<= [一-鿿0-9][0-9]\.\n ) (?= [0-9] )
        | (?<= [0-9]\n ) (?= \.[0-9] ) | (?<= [0-9]\n ) (?<! [12][0-9]{{3}}\n ) (?= [百千万亿] )
        | (?<= [0-9]个\n ) (?= 百分点 )
        | (?<= 分\n ) (?= 之[0-9{NUMERALS}] ) | (?<= 分之\n ) (?= [0-9{NUMERALS}] )
        | (?<= [{_DIGITS}][十百千万亿]\n ) (?= [零{_DIGITS}][{NUMERALS}]? (?! [、.] ) )
        | (?<= [0-9][百千万亿]\n ) (?= [0-9]{{1,4}}[百千] ) )""",
    re.VERBOSE,
)
# 叁佰贰拾万元: not 大陆, nor a 伍 or a 拾 alone.
_FORMAL = lazy_regex(
    lambda: "[{0}][{0}{1}]{{1,17}}(?:元|(?<=圆))(?:[{0}]角)?(?:[{0}]分)?".format(
        "".join(table("formal").words), NUMERALS
    )
)
_RADICAL = lazy_regex("[\u2e80-\u2fdf\uf900-\ufaff]")
_DOLLAR = lazy_regex(r"(?<![A-Za-z])\$")  # but NT$, US$
_SEEMS_MARKED = lazy_regex(rf"[ \u200b<>*_`&\[]|{_FEW}", needs=" \u200b<>*_`&[、")
_MAY_BE_DROPPED = lazy_regex(
    r"[- \u200b<*_`&\[①-⓿❶-➓\n]|、(?=.[十百千万])"
)  # what each of _DROPPED begins with
_GROUP = lazy_regex(" [0-9]{3}")
_GROUPED = lazy_regex(r"(?<![0-9.,:] )(?<![0-9.,:])[1-9][0-9]{0,2}(?: [0-9]{3})+(?! ?[0-9])")
_TIGHT = frozenset(map(chr, range(0x21, 0x7F))) | frozenset(NUMERALS + "–—%‰")
_MULTIPLES, _THOUSANDS = frozenset("万亿"), lazy_regex("[0-9],[0-9]{3}(?![0-9])")
_POWERS, _POWERED = {"2": "²", "3": "³"}, frozenset("m米里")
_MONEY = frozenset([*"$€£¥", "USD", "RMB", "CNY", "HKD", "EUR", "JPY", "GBP", "TWD", "AUD", "CAD"])
_TO_THE_LEFT, _TO_THE_RIGHT = frozenset("%‰℃°万亿"), frozenset("<>=~")


class Stretch(NamedTuple):
    """Characters that stand together in a text, or one that stands for several: – for &ndash;."""

    at: int
    """Where it begins in `plain`."""
    text: str
    start: int
    end: int

    @property
    def is_as_written(self) -> bool:
        return len(self.text) == self.end - self.start

    def begin(self, at: int) -> int:
        """Return where the character at *at* begins in the text."""
        return self.start + at - self.at

    def stop(self, end: int) -> int:
        """Return where the character before *end* ends in the text."""
        return self.start + end - self.at if self.is_as_written else self.end


class Surface(NamedTuple):
    printed: str
    plain: str
    """As long as `printed`, character for character in one shape."""
    pieces: list[Stretch] | None
    """What `plain` is made of; None where nothing was dropped."""

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where the characters from *start* to *end* stand in the text."""
        if self.pieces is None:
            return start, end
        return _piece(self.pieces, start).begin(start), _piece(self.pieces, end - 1).stop(end)


def of(text: str) -> Surface:
    """Return *text* without what is not seen, markup, and blanks that part no two numbers."""
    text = _RADICAL.sub(lambda radical: characters.fold(radical[0]), text)  # 180⻚
    folded = characters.fold(text).replace(HIDDEN, _LOST)
    is_numbered = _MAY_BE_NUMBERED.search(folded) is not None
    if is_numbered:
        folded = _NUMBERED.sub(_keyed, folded)
    plain = _BLOTS.sub(_LOST, _opened(folded))
    if "$" in plain and _is_traditional(text, plain):
        plain = _DOLLAR.sub("¥", plain)
    plain = zeros(plain)
    plain = _FORMAL.sub(lambda formal: formal[0].translate(_common()), plain)
    for gaps, sign in ((_WIDE, ";"), (_LOST_MARK, _LOST)):
        if gaps.search(text):
            plain = _put(sign, gaps, text, plain)
    if "/" in plain:
        plain = _SLASHED.sub(lambda listed: listed[0].replace("/", "和"), plain)
    if not (is_numbered or "\n" in plain or _SEEMS_MARKED.search(plain)):
        return Surface(text, _named(plain), None)
    pieces = _kept(plain)
    printed = "".join(
        text[each.start : each.end] if each.is_as_written else each.text for each in pieces
    )
    return Surface(printed, _named("".join(each.text for each in pieces)), pieces)


def zeros(plain: str) -> str:
    """Return *plain* with the rings that are zeros as such: 二○二四年, but not the bullet ○."""
    return _ZERO.sub(lambda rings: "零" * len(rings[0]), plain) if "○" in plain else plain


@cache
def _common() -> dict[int, str]:
    """Return the everyday numeral for each formal one."""
    return str.maketrans(dict(table("formal").items()))


def _is_traditional(text: str, plain: str) -> bool:
    """Tell whether *text* is in traditional characters; then $ is the money of its place."""
    pairs = zip(text, plain, strict=True)
    return any(one != other and "\u4e00" <= one <= "\u9fff" for one, other in pairs)


def _piece(pieces: list[Stretch], at: int) -> Stretch:
    return pieces[bisect_right(pieces, at, key=_at) - 1]


_at = attrgetter("at")


def _opened(plain: str) -> str:
    return _OPENING.sub(lambda opening: HIDDEN * len(opening[0]), plain)


def _keyed(keys: re.Match[str]) -> str:
    """Blank out what numbers an item; other digits on keys are digits."""
    return HIDDEN * len(keys[0]) if keys["item"] else keys[0].replace("\u20e3", INVISIBLE)


def _put(sign: str, gaps: re.Pattern[str], text: str, plain: str) -> str:
    """Put *sign* for each character of the *gaps* of *text* as it is printed."""
    pieces, at = [], 0
    for gap in gaps.finditer(text):
        pieces += [plain[at : gap.start()], sign * len(gap[0])]
        at = gap.end()
    return "".join([*pieces, plain[at:]])


def _named(plain: str) -> str:
    """Blank out the names of *plain*."""
    return _STRAIGHT.sub(_hidden_straight, _NAMES.sub(_hidden, plain))


def _hidden_straight(name: re.Match[str]) -> str:
    is_name = name["short"] and not _FIGURE.fullmatch(name[0])
    return HIDDEN * len(name[0]) if is_name else name[0]


def _hidden(name: re.Match[str]) -> str:
    """Blank a name out; what was said begins a clause and counts: ,“其中5个是亲戚”."""
    if _FIGURE.fullmatch(name[0]):
        return name[0]
    before = name.string[max(0, name.start() - 1) : name.start()]
    is_said = before in _PAUSES or (not before and "," in name[0])
    is_speech = is_said and len(name[0]) >= _SPOKEN and _COUNTING.search(name[0])
    return name[0] if is_speech else HIDDEN * len(name[0])


def _kept(plain: str) -> list[Stretch]:
    """Return what is left, each piece with its place."""
    is_grouped = _GROUP.search(plain) is not None
    groups = [group.span() for group in _GROUPED.finditer(plain)] if is_grouped else []
    grouping = {place for group in groups for place in range(*group)}
    kept: list[Stretch] = []
    at = position = 0
    for found in _dropped(plain):
        start, end = found.span()
        if position < start:
            kept.append(Stretch(at, plain[position:start], position, start))
            at += start - position
        shape, stop = _shape(plain, found, grouping)
        if shape:
            kept.append(Stretch(at, shape, start, stop))
            at += len(shape)
        position = end
    if position < len(plain):
        kept.append(Stretch(at, plain[position:], position, len(plain)))
    return kept


def _dropped(plain: str) -> Iterator[re.Match[str]]:
    """Yield what is no text; where it may begin costs a tenth to find."""
    end = 0
    while first := _MAY_BE_DROPPED.search(plain, end):
        found = _DROPPED.match(plain, first.start())
        end = (found or first).end()
        if found:
            yield found


def _shape(plain: str, found: re.Match[str], grouping: set[int]) -> tuple[str, int]:
    """Return the character that stands for what was *found*, "" for none, and where that ends."""
    start, end = found.span()
    if gap := found["gap"]:
        is_kept = start not in grouping and _parts(plain, start, end, gap)
        return (" ", start + 1) if is_kept else ("", end)
    if found["entity"]:
        shape = _character(found[0])
        return "" if shape == " " and not _parts(plain, start, end, shape) else shape, end
    if found["arrow"]:
        return "→", end
    if found["point"]:
        return ".", end
    if found["end"]:
        return "" if _goes_on(plain, start) else "\n", end
    is_power = found["power"] in _POWERS and plain[start - 1 : start] in _POWERED
    return _POWERS[found["power"]] if is_power else "", end


def _parts(plain: str, start: int, end: int, gap: str) -> bool:
    """Tell whether the gap from *start* to *end* is to stay, because it may part two numbers."""
    before, after = plain[max(0, start - 1) : start], plain[end : end + 1]
    if after.isdecimal() and (before in _MONEY or plain[max(0, start - 3) : start] in _MONEY):
        return False  # USD 1.2亿
    if after == ":" or plain[max(0, start - 2) : start] == " :":  # 1.58 : 1, but not 1: 30
        return False
    if before in _MULTIPLES and _THOUSANDS.match(plain, end):  # 1 万 6,000
        return False
    return (
        " " in gap
        and (before in _TIGHT or before.isnumeric())
        and after in _TIGHT
        and after not in _TO_THE_LEFT
        and before not in _TO_THE_RIGHT
    )


def _goes_on(plain: str, end: int) -> bool:
    """Tell whether the line that ends at *end* breaks a number, a unit or a comparator in two."""
    return plain[end - 1] + plain[end + 1] in _pairs() or _WITHIN.match(plain, end) is not None


@cache
def _pairs() -> frozenset[str]:
    """Return what may stand on both sides of such a line end: 公里, 不足, 增长."""
    words, units = lexicon(), {unit.text for unit in lexicon().units}
    texts = [word.text for word in (*words.units, *words.afters, *words.befores)]
    ends = ((text, at) for text in texts for at in range(1, len(text)) if text[:at] not in units)
    return frozenset(text[at - 1 : at + 1] for text, at in ends)


def _character(entity: str) -> str:
    """Return what &mdash; stands for, in one shape; nothing where it is not one character."""
    from html import unescape  # noqa: PLC0415, few texts have any

    shape = characters.fold(unescape(entity)).replace(INVISIBLE, "")
    return shape if len(shape) == 1 else ""
