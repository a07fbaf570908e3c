"""How sure a name is: what speaks for it and against it, in the name and in its clause.

Each sign has a row in `words/sure.tsv` with the doubts that it is worth. `bench/sure` fits them to
labelled texts; `docs/reading.md` has what they are worth.
"""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import repeat

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.asked import Named
from czfacts.reading.names.edges import hangs
from czfacts.reading.names.names import plain
from czfacts.reading.relations.stated import words_of
from czfacts.reading.text.clauses import Clause, begin_of
from czfacts.reading.text.common import unknown
from czfacts.reading.text.unit_words import is_counted, is_money, measured, unit_noun
from czfacts.reading.words import alternatives, having, rows, table
from czfacts.regex import lazy_regex

_ROLES = ("average", "relative", "people", "stock", "general", "dependent", "measure")
"""What a noun may be, the most telling first."""
_SPELLS = frozenset(["天", "年", "个月", "月", "小时", "分钟", "岁", "周岁", "日", "秒"])
_PEOPLE = frozenset(["人", "名", "户", "人次", "位", "口"])
_ENDS = frozenset("。!?;")
_NUMERALS = "一二三四五六七八九十百千几半上数"
_ODD = lazy_regex(r"[,;。:!?(){}<>|\"'0-9由从比较把将的]")
_STEPS = ((13, "13 or more"), (10, "10 to 12"), (7, "7 to 9"))
_STRANGE = ((6, "6 or more"), (3, "3 to 5"))
_MANY = 3
_DENIED = lazy_regex(lambda: alternatives("stated", "denied"))
_SUPPOSED = lazy_regex(lambda: "|".join(words_of("supposed")))  # not 如果扣除
_UNSURE = 1  # doubts at least of what is denied or only supposed
_REACH = 60  # characters of a sentence before a figure
_NEAR = (40, 20)  # characters before and after a figure in which somebody may be quoted


def is_sure(doubts: int) -> bool:
    """Tell whether a measure with so many doubts is likely what a statistician would call it."""
    return doubts <= 0


def doubts(
    found: Named, clause: Clause, relation: str, carried: int, text: str, *, again: bool
) -> int:
    """Return how doubtful a name is, where *carried* is how doubtful the name before it was.

    *text* is that in which the clause stands, and what tells whether it told *again* of that name
    what was told of it before. With none a name is sure; ten doubts less make the odds
    e times better.
    """
    worth = _worth()
    told = signs(found, clause, relation, text, again)
    count = sum(map(worth.get, told, repeat(0)))
    count = max(count, carried) if found.how == "carried" else count
    return max(count, _UNSURE) if _is_untrue(text, clause.figure.start) else count


def _is_untrue(text: str, start: int) -> bool:
    """Tell whether a figure may be none: 没有一家企业超过5亿元, 如果油价跌破60美元."""
    clause = begin_of(text, start, _REACH, ",;。!?")
    is_denied = _DENIED.search(text, clause, start) is not None
    return is_denied or _SUPPOSED.search(text, begin_of(text, start, _REACH), start) is not None


def signs(
    found: Named,
    clause: Clause,
    relation: str,
    text: str,
    again: bool,
) -> Iterable[str]:
    """Return what is to be seen of a name and its clause: 'length 2', 'own, ends in measure'."""
    how, name = found.how, plain(found.name)
    unit = "ranks" if relation == "rank" else _kind(clause.figure.unit)
    count = min(len(found.name), _MANY)
    return (
        *_of_kinds(how, relation, unit, _begin(name), _end(name), count),
        *_of_shape(name),
        *_of_pieces(found, clause, text),
        *_of_clause(how, clause),
        *_of_figure(clause, text),
        *([f"{how}, told again"] if again else []),
        *([f"said by its unit, of {unit}"] if _is_of_unit(name, clause) else []),
    )


def _is_of_unit(name: str, clause: Clause) -> bool:
    """Tell whether a name is what the unit says, and that says enough: 年龄 of 岁."""
    return name == unit_noun(clause.figure.unit) and not hangs(name)


@lru_cache(maxsize=256)
def _of_kinds(
    how: str, relation: str, unit: str, begin: str, end: str, pieces: int
) -> tuple[str, ...]:
    """Return what kinds of words a name has, how it was found, and of what it is told."""
    return (
        *("name", how, relation, f"of {unit}", f"begins with {begin}", f"ends in {end}"),
        *(f"{how}, {relation}", f"{how}, of {unit}", f"{relation}, of {unit}"),
        *(f"{how}, ends in {end}", f"of {unit}, ends in {end}", f"pieces {pieces}"),
    )


def _of_pieces(found: Named, clause: Clause, text: str) -> Iterator[str]:
    """Yield where the pieces of a name come from."""
    if _is_cut(found):
        yield "cut"
    if any(piece.page is None for piece in found.name):
        yield "supplied"
    if found.how == "own" and (place := _of_place(found, clause, text)):
        yield place


def _is_cut(found: Named) -> bool:
    """Tell whether a name begins within a common word: 达的覆盖面 of 可达的覆盖面."""
    first = found.name[0] if found.name else None
    if first is None or not first.page or not first.span or not first.span[0]:
        return False
    text, start = first.page.text, first.span[0]
    return is_word(text[start - 1 : start + 1]) and not is_word(text[start : start + 2])


@lru_cache(maxsize=1024)
def _kind(unit: str) -> str:
    """Return what a unit measures."""
    if unit in ("", "%", "‰"):
        return "per cent" if unit else "numbers"
    if unit.endswith("百分点"):
        return "points"
    if is_money(unit):
        return "prices" if "元/" in unit else "small sums" if measured(unit) == unit else "sums"
    if measured(unit) in _PEOPLE:
        return "people"
    return "things" if is_counted(unit) else "time" if measured(unit) in _SPELLS else "sizes"


@lru_cache(maxsize=1024)
def _begin(name: str) -> str:
    """Return what a name begins with."""
    if verb := table("verb").at(name, 0, len(name)):
        is_short = len(verb.word) == 1
        kind = "word" if is_short and is_word(name[:2]) else "short verb" if is_short else "verb"
        return "noun" if verb.has("noun") else kind
    opens, named = (table(each).at(name, 0, len(name)) for each in ("front", "nouns"))
    if opens and not (named and named.end > opens.end):  # 那, but not 那斯达克指数
        return "opening"
    if named:
        return "noun"
    return "word" if is_word(name[:2]) else "nothing known"


@lru_cache(maxsize=1024)
def _end(name: str) -> str:
    """Return the role of the noun in which a name ends."""
    noun = table("nouns").before(name, 0, len(name))
    return next((role for role in _ROLES if noun and noun.has(role)), "no noun")


@lru_cache(maxsize=1024)
def _of_shape(name: str) -> tuple[str, ...]:
    """Return how long a name is, and what is odd in its characters."""
    size, strange, verbs = len(name), unknown(name), _verbs_within(name)
    return (
        f"length {_step(size, _STEPS)}",
        f"strange {_step(strange, _STRANGE)}",
        *(["odd"] if _ODD.search(name) else []),
        *(["Latin word"] if "a" <= name[-1:] <= "z" else []),
        *(["loose"] if _is_loose(name) else []),
        *(["only done"] if "done" in table("verb").roles(name) else []),
        *([f"verbs within {min(verbs, 2)}"] if verbs else []),
    )


def _step(count: int, steps: tuple[tuple[int, str], ...]) -> str:
    return next((words for least, words in steps if count >= least), str(count))


def _verbs_within(name: str) -> int:
    found = (table("verb").at(name, at, len(name)) for at in range(1, len(name)))
    return sum(verb is not None and not verb.has("noun") and len(verb.word) > 1 for verb in found)


def _is_loose(name: str) -> bool:
    """Tell whether a name has a word in it, or at its edge, that no name has: 就, 我, 至少."""
    loose = having("edges", "loose")
    return (
        hangs(name)
        or any(
            not (is_word(name[at : at + 2]) or is_word(name[max(0, at - 1) : at + 1]))
            for at, character in enumerate(name)
            if character in loose
        )
        or any(len(word) > 1 and word in name for word in loose)
    )


def _of_place(found: Named, clause: Clause, text: str) -> str:
    """Return how much of its clause a name is."""
    start, end = clause.head
    spans = [piece.span for piece in found.name if piece.span]
    inside = [span for span in spans if start <= span[0] < span[1] <= end]
    if not inside:
        return ""
    first = "all" if inside[0][0] == start else "the end"
    last = inside[-1][1]
    behind = "nothing" if last == end else "的" if text.startswith("的", last) else "words"
    return f"{first} of its clause, then {behind}"


def _of_clause(how: str, clause: Clause) -> Iterator[str]:
    """Yield what stands around the clause."""
    size = clause.tail[1] - clause.tail[0]
    if clause.leads:
        yield f"{how}, behind other words"
    if _ENDS & set(clause.opened):
        yield f"{how}, opens a sentence"
    if clause.opened.endswith("("):
        yield "in brackets"
    if size and not clause.is_shared:
        yield f"{how}, words behind"
        if size > _MANY:
            yield "many words behind"


def _of_figure(clause: Clause, text: str) -> Iterator[str]:
    """Yield what tells of a text as people speak: numbers in characters, quotes."""
    figure = clause.figure
    if text[figure.start : figure.end].lstrip("约近超逾")[:1] in _NUMERALS:
        yield "numerals"
    if text.find('"', max(0, figure.start - _NEAR[0]), figure.end + _NEAR[1]) >= 0:
        yield "quoted"


@cache
def _worth() -> dict[str, int]:
    return {sign: int(doubts) for sign, doubts in rows("sure", 2)}
