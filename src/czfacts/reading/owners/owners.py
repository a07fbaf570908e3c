"""Who the sentences of a paragraph speak of: places, bodies and households, in order."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from czfacts.reading.owners.alone import LOCAL_SEATS, costs, named_before
from czfacts.reading.owners.bodies import body_at
from czfacts.reading.owners.brought import brought, firm_behind, named_person
from czfacts.reading.owners.cast import Cast
from czfacts.reading.owners.opening import THIS_FIRM, opening, within
from czfacts.reading.owners.owner import Owner, is_alike
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import begin_of
from czfacts.reading.text.common import unknown
from czfacts.reading.text.page import Page
from czfacts.reading.words import alternatives, having, table
from czfacts.regex import lazy_regex

_REACH = 80  # characters of a clause that are looked at, so that time stays linear
_CUT = lazy_regex(r"[,;:。!?()—…|]+")
_SENT = lazy_regex(r"[送往到向自从对赴给][一-鿿]{2,4}(?:的[一-鿿]{1,4})?\Z")
_TRADED = lazy_regex(lambda: f"(?:{alternatives('things', 'sent')})[^,;。()]{{2,14}}的")
_MENTIONED = lazy_regex(
    lambda: (
        rf"(?:{alternatives('things', 'since')})(?![来备勤])"
        rf"|[^,;。0-9]{{0,6}}?(?:{alternatives('things', 'watched')})(?=[0-9])"
    )
)
_PAUSE = lazy_regex(r"[,;:()…|\"]+")
_PRODUCT = lazy_regex("一[款台件把条批套种]")  # 一款新伞, (卖168元)
ELSEWHERE = lazy_regex(
    lambda: (
        rf"{alternatives('things', 'elsewhere')}|城里(?!客)|各[地县市区镇乡村]"
        rf"|[^\W\d_]{{2,4}}(?:{alternatives('things', 'party')})(?![^\W\d_]{{0,2}}[的占])"
        r"|(?:[净新]增|培育)[^,;。0-9]{0,16}企业"
    )
)
"""Where more than one firm or school is, or who is all of a kind: 铁路部门."""
_SOURCE = lazy_regex(
    lambda: (
        r"(?:据[^,;。]{2,14}?(?:统计|数据|监测|测算|显示)[^,;。]{0,4}"
        rf"|[^,;。]{{2,10}}?(?:{alternatives('things', 'bureau')})"
        rf"的?(?:{alternatives('things', 'findings')})[^,;。]{{0,4}}),"
    )
)

# What is only said of whom the text spoke of before: (东湖中学建于1958年),是怀川市唯一的寄宿学校.
_IS_ONE = lazy_regex(
    r"也?是[^,;。:0-9]{0,14}?(?:唯一|首[家个座所批]|一[家所座](?!叫|名)|最[大早][^,;。:0-9]*[,。])"
)


_ALSO = lazy_regex(r"而?(?P<name>[^\W\d_]{2,6}?)(?:亦|则|却|也)(?=[^\W\d_])")
_ITEM = lazy_regex(
    r"(?!全[省市县区镇乡村])(?:(?![的了是在则而为各])[一-鿿]){3,7}"
)  # 三源浦镇, 八里哨林场
_NEAR = 6  # characters before a figure that say what it measures
_LONGEST_SENT = 8  # of 送浙江
_LONGEST_FORMER = 16  # of a name
_SAID = ("verb", "before", "front")
_LEADS = ("front", "verb", "agents")
_PRONOUNS = frozenset("他她它我咱俺这那其该本")


class Mark(NamedTuple):
    """A place in a paragraph at which a clause begins."""

    at: int
    sign: str
    """The punctuation before it."""
    owner: Owner | None


def marks(page: Page, cast: Cast) -> Iterator[Mark]:
    """Yield where the clauses of *page* begin, each with the owner that it begins with."""
    begins, ends = [0, *(it.start for it in page.figures)], [0, *(it.end for it in page.figures)]
    last, is_sent = None, False
    for before, start, end in zip(begins, ends, [*begins[1:], len(page.text)], strict=True):
        sign = page.text[start] if 0 < start < end else ""
        is_sent = bool(sign) and sign in "、和及" and (is_sent or _is_sent(page.text, before))
        if sign and sign in "、和及的" and not is_sent:
            last = _joined(page, cast, (start + 1, end), last)
            yield Mark(start, "", last)
        for sign, span in _pieces(page.text, start, end):
            if _is_said_of_one(page, sign, span[0]):
                yield Mark(span[0], sign, None)
                continue
            owner = _sibling(page, span, last) or _opened(page, cast, sign, span)
            owner = _but_mentioned(page.text, owner)
            last = owner or last
            yield Mark(span[0], sign, owner)
            if not cast.is_report:
                also = _but_mentioned(page.text, brought(page, cast, span, owner, sign))
                yield Mark(span[0], "", also)


def _joined(page: Page, cast: Cast, span: Span, last: Owner | None) -> Owner | None:
    """Return who stands after a figure that a list, or 的, goes on from before *span*."""
    start = span[0]
    known = _sibling(page, span, last) or named_person(page, cast, start)
    owner = known or opening(page, cast, start)
    is_work = owner is not None and costs(page, owner, start - 1)
    if page.text[start - 1] == "的" and (cast.is_report or is_work):
        return None
    return owner._replace(is_brought=True) if owner and owner.kind == "entity" else owner


def _sibling(page: Page, span: Span, last: Owner | None) -> Owner | None:
    """Return whose figure one of a list is, whose name ends as *last*'s: (向阳镇)3万亩."""
    start, stop = span
    is_listed = last is not None and last.span[1] in page.figure_at and stop in page.figure_at
    if not last or not is_listed or not _ITEM.fullmatch(page.text, start, stop):
        return None
    kind = table("bodies").before(page.text, *last.span)
    end = page.text[last.span[1] - 1] if last.kind == "area" else kind.word if kind else ""
    is_alike = end.endswith(LOCAL_SEATS) or (kind is not None and last.kind == "entity")
    is_alike &= page.text.endswith(end, start + len(end), stop)
    return Owner(last.kind, (span,)) if is_alike else None


def _is_sent(text: str, start: int) -> bool:
    """Tell whether before a figure stands whither things go: 送浙江(43亿度)、山东(28亿度)."""
    return _SENT.search(text, max(0, start - _LONGEST_SENT), start) is not None


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Yield the clauses that begin between two figures, each with the punctuation before it."""
    sign, at = "", start
    for cut in _CUT.finditer(text, start, end):
        if sign or not start:
            yield sign, (at, cut.start())
        sign, at = cut[0], cut.end()
    if sign or not start:
        yield sign, (at, end)


def _opened(page: Page, cast: Cast, sign: str, span: Span) -> Owner | None:
    """Return the owner with which the clause at *span* begins, after *sign*."""
    start = span[0]
    owner = opening(page, cast, start) or within(page, *span)
    if owner and page.text.startswith("后者", owner.span[0]):
        stop = start - len(sign)
        begin = max(0, stop - _LONGEST_FORMER)
        owner = named_before(page, stop, begin=begin) or owner  # 压过弘远中学,后者
    if owner and owner.kind == "back" and THIS_FIRM.match(page.text, owner.span[0]):
        firm, kind = _firm_before(page, start - len(sign)), page.text[slice(*owner.span)]
        owner = firm if firm and is_alike(page.text[slice(*firm.span)], kind) else owner
    if not owner and sign in (",", ";") and _is_another(page, start):
        return Owner("other", ((start, start),), is_brought=True)
    if not (cast.is_report or page.places.is_body or (owner and owner.kind != "whole")):
        owner = firm_behind(page, start) or owner
    is_first = bool(sign) and sign[0] in "。!?"
    if owner and owner.kind == "again":
        return owner._replace(is_weak=not is_first or _continues(page, start))
    if owner or not is_first:
        return owner
    is_other = _SOURCE.match(page.text, start) is not None or _is_relative(page, start)
    is_new = is_other or not _continues(page, start)
    return Owner("other", ((start, start),), is_brought=is_other) if is_new else None


def _but_mentioned(text: str, owner: Owner | None) -> Owner | None:
    """Return *owner*, None where a sentence only says after what, or who watches, or where to.

    取消收费站后, 恒岳证券跟踪的30家房企, 输往各地的货值上升, 尤其是越南(升37%).
    """
    if owner is None or _MENTIONED.match(text, owner.span[1]):
        return None
    if owner.kind != "area" or not text.startswith("(", owner.span[1]):
        return owner
    start = owner.span[0]
    is_partner = _TRADED.search(text, begin_of(text, start, _REACH), start)
    return None if is_partner else owner


def _is_another(page: Page, start: int) -> bool:
    """Tell whether a clause turns to one whom nothing else tells: 申洲亦(升1%), 而黑利(占9%)."""
    text = page.text
    also = _ALSO.match(text, start)
    if ELSEWHERE.match(text, start) or (also and unknown(also["name"]) == len(also["name"])):
        return True
    at = start + 1
    if not text.startswith("而", start) or page.times.get(at) or text[at : at + 1] in _PRONOUNS:
        return False
    name = text[at : at + 2]
    return not _opens(_LEADS, text, at) and name.isalpha() and unknown(name) == 2


def _continues(page: Page, start: int) -> bool:
    """Tell whether a sentence may still speak of whom the one before it spoke: (去年)销售额."""
    text, end = page.text, len(page.text)
    if ELSEWHERE.match(text, start):
        return False
    if (
        page.times.get(start)
        or text.startswith(having("when", "aside"), start)
        or text[start : start + 1] in ('"', "'", "《", "0")
        or start == end
    ):
        return True
    if start in page.figure_at or _PRODUCT.match(text, start):
        return True
    person = table("people").at(text, start, end)
    is_told = person is not None and person.has("title")
    return is_told or _opens(_LEADS, text, start)


def _is_relative(page: Page, start: int) -> bool:
    """Tell whether a sentence begins with what is measured of another: 总投资26亿元的(电站)."""
    near = range(start, start + _NEAR)
    figure = next((page.figure_at[at] for at in near if at in page.figure_at), None)
    return figure is not None and page.text.startswith("的", figure.end)


def _is_said_of_one(page: Page, sign: str, start: int) -> bool:
    return sign == "," and _IS_ONE.match(page.text, start) is not None


def tells_more(page: Page, mark: Mark) -> bool:
    """Tell whether a clause begins with what is said of whom the one before it told."""
    if _is_said_of_one(page, mark.sign, mark.at):
        return False
    return mark.at in page.figure_at or _opens(_SAID, page.text, mark.at)


def _opens(tables: Sequence[str], text: str, at: int) -> bool:
    """Tell whether a word of one of *tables* begins at *at*."""
    return any(table(name).at(text, at, len(text)) for name in tables)


def _firm_before(page: Page, end: int) -> Owner | None:
    """Return the firm that the sentence before names: (临江水产规模最大)。这家企业投入."""
    start = begin_of(page.text, end, _REACH, "。!?")
    start += page.text.startswith('"', start)
    for at in (start, *(cut.end() for cut in _PAUSE.finditer(page.text, start, end))):
        verb = table("verb").at(page.text, at, end)  # 盖起明德小学的教学楼, 那所学校
        for begin in (at, verb.end) if verb else (at,):
            body = body_at(page.text, begin, end, page.places, is_firm=True)
            if body and not body.is_area:
                return Owner("entity", ((begin, body.end),))
    return None
