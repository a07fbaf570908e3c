"""A measure without its owner, and without what only introduces the owner."""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.asked import Named
from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import Name, after, cut, is_led, noun, plain, word
from czfacts.reading.owners.cast import Holder
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.common import is_common, unknown
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import AGES, measured
from czfacts.reading.text.verbs import verb_at
from czfacts.reading.words import alternatives, having, table
from czfacts.regex import lazy_regex
from czfacts.values.normal import CHANGES

# What is told of a holder before its name: 龙头(企业)恒岳重工, 街尾的鸿发冰室.
_TOLD = lazy_regex(r"[^\W\d_与和及对向给为较比、把将由从占]{2,12}")
# What places are spoken of together, not said again of one of them: 一线城市, 香蕉(主产区).
_PLACES = lazy_regex(
    lambda: (
        rf"(?:{alternatives('things', 'places')}"
        rf"|(?P<kept>[^\W\d_]{{0,4}}?)(?:{alternatives('things', 'belts')}))的?"
    )
)

_CIVIC = lazy_regex(lambda: rf"(?:{alternatives('things', 'civic')})(?!.{{0,3}}中)")
_OF_FIRMS = lazy_regex(lambda: alternatives("things", "uncivic"))


def is_civic(found: Named, clause: str) -> bool:
    """Tell whether what *clause* names is of places or of nobody, never of a firm: GDP."""
    name = plain(found.name) if found.how != "carried" else ""
    return _CIVIC.search(name) is not None and not _OF_FIRMS.search(clause)


def deed_alone(page: Page, subject: Span, whose: Holder) -> Span:
    """Return what is left of *subject* where somebody does something, and no more is said.

    租下 of 恒岳菌业租下48座, of what was counted before.
    """
    start, end = subject
    if whose.page is not page or whose.is_head or not start <= whose.span[0] < end:
        return subject
    verb = verb_at(page.text, whose.span[1], end)
    is_alone = verb is not None and verb.has("keep") and verb.end == end and len(verb.word) > 1
    return (whose.span[1], end) if is_alone else subject


def measured_of(found: Named, clause: Clause, it: Said, memory: Memory, whose: Holder) -> Named:
    """Take for what was measured last what names only whose it is: 青浦站(96万人次)."""
    name = plain(found.name)
    if clause.figure.unit in AGES and whose.page and not whose.is_area and name:
        aged = (word("年龄"),)
        return found if name.endswith(("龄", "寿命")) else Named.of(aged, "completed")
    is_again = memory.said is not None and memory.said.relation == it.relation and memory.name
    is_same = measured(clause.figure.unit) == measured(memory.unit) or it.relation != "level"
    if found.how == "completed" and it.relation in CHANGES:
        name = name.removesuffix(plain(noun(memory.last)))  # (恒岳集团)增速达33%
    if is_again and is_same and _is_holder(name, whose):
        return Named(memory.last, "carried", memory.name)
    return found


def _is_holder(name: str, whose: Holder) -> bool:
    """Tell whether *name* is whose it is, but for a word for him or a few characters before."""
    held = whose.page.text[slice(*whose.span)] if whose.page else ""
    if not held:
        return False
    is_short = name.endswith(held) and len(name) - len(held) <= 2
    is_short |= bool(name) and held.endswith(name)  # (北京)北站
    return is_short or name.replace(held, "", 1) in having("things", "post")


def disowned(name: Name, whose: Holder, start: int) -> Name:
    """Return *name* without the holder that it begins with, which has a field of its own.

    恒岳重工卖出水泵 is 卖出水泵, and so is 恒岳卖出水泵. What stands before *start* is carried.
    """
    if not name or not whose.page:
        return name
    if whose.is_area and name[0].span and name[0].span[0] < start:
        name = _of_one(name)
    if rest := _behind_holder(name, whose):
        return rest
    first, held = name[0], whose.page.text[slice(*whose.span)]
    name = (first, *(piece for piece in name[1:] if piece.plain != held))  # 吞吐量(宁波港)
    if (at := first.plain.find(held)) > 0 and _TOLD.fullmatch(first.plain, 0, at):
        first = cut(first, at)
    shared = zip(first.plain, held, strict=False)
    size = next(
        (n for n, (one, other) in enumerate(shared) if one != other),
        min(len(first.plain), len(held)),
    )
    if size < len(held) and (size < 2 or unknown(held[:size]) < size):
        return after(name, _end_of(held, first.plain)) or name
    is_home = first.plain.startswith("家", size)
    size += is_home and not is_word(first.plain[size : size + 2])  # 卢开贵(家种)
    size += first.plain.startswith("的", size)
    left = _begun(after((first, *name[1:]), size))
    is_named = bool(left) and (bool(noun(left)) or is_led(left))
    is_cost = plain(left).endswith("投资") and not whose.is_area  # 水厂投资
    is_kept = plain(left) == "人数" or is_cost  # 志愿队人数
    return left if is_named and not is_kept else name


def _end_of(held: str, name: str) -> int:
    """Return how much of *name* is the end of its holder's: 农商银行 of 临江农商银行."""
    kind = table("bodies").before(held, 0, len(held))
    if not kind or kind.has("trade") or kind.has("field"):
        return 0  # 恒岳新能源: 新能源汽车产量
    ends = (held[at:] for at in range(1, len(held) - 2))
    return next((len(end) for end in ends if name.startswith(end)), 0)


def _begun(name: Name) -> Name:
    """Return *name* without the time with which it begins: 恒岳销售公司(去年)营业收入."""
    first = name[0] if name else None
    time = first.page.times.get(first.span[0]) if first and first.page and first.span else None
    return after(name, time.end() - time.start()) if time else name


def _behind_holder(name: Name, whose: Holder) -> Name:
    """Return what is left of a name that begins amid its holder's: 临江(恒岳重工产值)."""
    first, (start, end) = name[0], whose.span
    if first.page is not whose.page or not first.span or not start < first.span[0] < end:
        return ()
    size = min(end, first.span[1]) - first.span[0]
    if is_common(first.plain[:size]):
        return ()  # 青岚县(茶园)面积
    left = _begun(after(name, size))
    return left if left and (noun(left) or is_led(left)) else ()


def _of_one(name: Name) -> Name:
    """Return *name*, said of several places, as that of one of them: 房价 of 一线城市房价."""
    found = _PLACES.match(name[0].plain)
    ends = ((0, found.end("kept")), (found.end(), len(name[0].plain))) if found else ()
    rest = tuple(cut(name[0], *span) for span in ends if span[0] < span[1]) + name[1:]
    return rest if found and noun(rest) else name
