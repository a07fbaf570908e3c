"""Names of measures: pieces of the text, and the few words put between them."""

from functools import lru_cache
from typing import NamedTuple

from czfacts.reading.figures.marks import LINKS
from czfacts.reading.figures.pairs import is_word
from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page
from czfacts.reading.text.verbs import verb_at
from czfacts.reading.words import alternatives, having, table
from czfacts.regex import lazy_regex


class NamePiece(NamedTuple):
    """A part of a name."""

    text: str
    """As printed."""
    plain: str
    """In the shape in which words are looked up."""
    page: Page | None = None
    span: Span | None = None
    """Where it stands on its page, None for a word that the text does not have."""


Name = tuple[NamePiece, ...]
_asked_again = lru_cache(maxsize=128)  # several rules ask the same of a name, which keeps its page
_ALSO = lazy_regex(lambda: f"(?:[和、](?:{alternatives('verb', 'keep')})+)+(?=[一-鿿]{{2}})")
_PER_HEAD = lazy_regex(
    "每(?:[百千万]|十万|百万)(?:名|位)?[^,;。每]{0,4}?(?:人口|居民|儿童|老人|老年人|学生|职工|人|户)(?![均员])"
)
_MEASURING = tuple("率价费租薪款额量值税息龄")  # a word that ends so measures: 铺租


def word(text: str) -> NamePiece:
    """Return a word that the text does not have: 之比, 里程."""
    return NamePiece(text, text)


def pieces(page: Page, *spans: Span) -> Name:
    """Return what stands in *spans* as a name."""
    return tuple(
        NamePiece(page.printed[start:end], page.text[start:end], page, (start, end))
        for span in spans
        for start, end in _without_le(page.text, *span)
        if start < end
    )


def _without_le(text: str, start: int, end: int) -> list[Span]:
    """Return a span in two where a 了 stands in it: 参加(了)合作社."""
    at = text.find("了", start, end)
    is_word = at < 0 or text[at + 1 : at + 2] in ("解", "结", "然")
    return [(start, end)] if is_word else [(start, at), (at + 1, end)]


def label(name: Name) -> str:
    """Return *name* as it is printed."""
    return name[0].text if len(name) == 1 else "".join([piece.text for piece in name])


def plain(name: Name) -> str:
    """Return *name* in the shape in which words are looked up."""
    if not name:
        return ""
    return name[0].plain if len(name) == 1 else "".join([piece.plain for piece in name])


def roles(name: Name) -> list[str]:
    """Return the roles that *name* has as a noun of its own."""
    return table("nouns").roles(plain(name))


def cut(piece: NamePiece, start: int, end: int | None = None) -> NamePiece:
    """Return the part of a piece from *start* to *end*, to its end without one."""
    end = len(piece.plain) if end is None else end
    span = (piece.span[0] + start, piece.span[0] + end) if piece.span else None
    return NamePiece(piece.text[start:end], piece.plain[start:end], piece.page, span)


def after(name: Name, size: int) -> Name:
    """Return *name* without the first *size* characters of its first piece."""
    first = name[0]
    return (cut(first, size), *name[1:]) if size < len(first.plain) else name[1:]


@_asked_again
def noun(name: Name) -> Name:
    """Return the noun that measures: 产量 of 粮食产量; () where there is none."""
    if not name:
        return ()
    last = name[-1]
    at = _noun_at(last.plain)
    return (cut(last, at),) if at < len(last.plain) else ()


@_asked_again
def owner(name: Name) -> Name:
    """Return *name* without its verb and the noun that measures: 粮食 of 粮食产量."""
    name = without_verb(name)
    if not name:
        return ()
    last = name[-1]
    at = _noun_at(last.plain)
    kinds = table("nouns").roles(last.plain[at:])
    if "people" in kinds and "dependent" not in kinds:
        return ()  # of 现场观众 there is no 现场总投资
    left = (*name[:-1], cut(last, 0, at)) if at else name[:-1]
    while left and left[-1].plain.endswith(having("things", "grown")):
        rest = cut(left[-1], 0, len(left[-1].plain) - len("占地"))
        left = (*left[:-1], rest) if rest.plain else left[:-1]
    return left


def is_distance(name: Name) -> bool:
    """Tell whether *name* is how far something is: 距县城."""
    return plain(name).startswith("距")


@_asked_again
def without_verb(name: Name) -> Name:
    """Return *name* without the verb that it begins with: 学位 of 新增学位."""
    if not name:
        return ()
    first = name[0]
    hit = verb_at(first.plain, 0, len(first.plain))
    if not hit or not hit.has("keep"):
        return name
    if len(hit.word) == 1 and is_word(first.plain[:2]):
        return name  # 装载机
    also = _ALSO.match(first.plain, hit.end) if len(hit.word) > 1 else None
    end = also.end() if also else hit.end  # 新建(和改造提升)农田
    return after(name, end)


def without_deed(name: Name, least: int = 1) -> Name:
    """Return *name* without its verb, of a sum, too: 救助金 of 发放救助金.

    *least* characters or more are left.
    """
    first = name[0].plain if name else ""
    deed = table("verb").at(first, 0, len(first))
    if not deed or not deed.has("keep") or not 1 < len(deed.word) <= len(plain(name)) - least:
        return name
    rest = (cut(name[0], deed.end), *name[1:])
    return tuple(piece for piece in rest if piece.plain)


def without_total(name: Name) -> Name:
    """Return *name* without a 总量 at its end: 增加值 of 增加值总量."""
    last = name[-1] if name else None
    if last is None or len(last.plain) <= len("总量") or not last.plain.endswith("总量"):
        return name
    return (*name[:-1], cut(last, 0, len(last.plain) - len("总量")))


def without_light(name: Name) -> Name:
    """Return *name* without a verb that only brings what is counted: 车位 of 腾出车位."""
    first = name[0].plain if name else ""
    if plain(noun(name)) == plain(name):
        return name  # 收获面积
    hit = table("verb").at(first, 0, len(first))
    is_common = (
        hit is not None and hit.has("common") and is_word(plain(name)[hit.end : hit.end + 2])
    )
    if not hit or not (hit.has("light") or is_common):
        return name
    end = hit.end + first.startswith("的", hit.end)
    if first.startswith(LINKS, end):
        return name  # 挤出及造粒设备
    rest = after(name, end)
    if plain(rest) in having("nouns", "deed"):
        return name  # 收获进度
    if hit.has("done") and not (rest and rest[0].page):
        return name  # 分到面积
    is_sized = plain(rest).endswith(("面积", "人数"))
    if len(hit.word) == 1 and (is_word(first[:2]) or (noun(rest) and not is_sized)):
        is_thing = not {"stock", "people"}.isdisjoint(roles(rest))
        return rest if is_thing else name  # 上座率, but 设(床位)
    return rest if len(plain(rest)) > 1 else name


def first_verb(name: Name) -> Name:
    """Return the verb that *name* begins with and keeps: 新增 of 新增学位."""
    rest = without_verb(name)
    if rest == name or not rest:
        return ()
    return (cut(name[0], 0, len(plain(name)) - len(plain(rest))),)


def per_head(name: Name) -> Name:
    """Return of how many people something is said: 每千人口 of 每千人口医师, else ()."""
    each = _PER_HEAD.match(name[0].plain) if name else None
    return (cut(name[0], 0, each.end()),) if each else ()


@_asked_again
def is_led(name: Name) -> bool:
    """Tell whether *name* begins with a verb: 建成公园, 设站."""
    if not name:
        return False
    hit = table("verb").at(name[0].plain, 0, len(name[0].plain))
    is_within = hit is not None and len(hit.word) == 1 and is_word(name[0].plain[:2])  # 产品
    return bool(hit and not hit.has("noun")) and not is_within


@lru_cache(maxsize=4096)  # of one name several rules ask
def _noun_at(text: str) -> int:
    """Return where the noun that measures begins at the end of *text*, its length for none."""
    hit = table("nouns").before(text, 0, len(text))
    is_measure = not hit and text[-1:] in _MEASURING and not table("verb").roles(text[-2:])
    if is_measure and len(text) > 2:
        return len(text) - 2
    if not hit or hit.role in ("stock", "none"):
        return len(text)
    if not hit.has("total"):
        return hit.start
    whole = table("verb").before(text, 0, hit.start) or table("nouns").before(text, 0, hit.start)
    return whole.start if whole and len(whole.word) > 1 else hit.start  # 零售总额, 排放总量


def of_part(name: Name, whole: str) -> Name:
    """Return the part of *whole* that *name* measures: 工资性收入 of 人均工资性收入, 占收入六成."""
    if not name:
        return name
    first, *others = name
    if first.plain.startswith("人均") and "人均" not in whole and first.plain != "人均":
        first = cut(first, len("人均"))
    last = others[-1] if others else first
    is_sum = last.page is None and last.plain.endswith("总额")  # 派现总额, 占净利润六成
    is_cut = is_sum or (last.plain.endswith("总量") and "总量" in whole)
    if is_cut and len(last.plain) > 2:
        last = cut(last, 0, len(last.plain) - 2)
    return (first, *others[:-1], last) if others else (last,)
