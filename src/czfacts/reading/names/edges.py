"""Trim from a name what none begins or ends with, and unpaired marks."""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.names import Name, cut, label, plain
from czfacts.reading.words import Hit, table
from czfacts.regex import lazy_regex

_FIRMS_VALUE = "工业企业增加值"
_OPENING = dict(zip("“‘「『《〈【〔[(（﹁〝", "”’」』》〉】〕])）﹂〞", strict=True))
_CLOSING = {close: opening for opening, close in _OPENING.items()}
_STRAIGHT = "\"'"
_MARKS = frozenset([*_OPENING, *_CLOSING, *_STRAIGHT])
_EDGE = r"[\s,，、;；:：。.!！?？/／|｜\\·•～~=＝<＜>＞_＿*＊#＃]+"
_EDGES = lazy_regex(rf"\A{_EDGE}|{_EDGE}\Z")


def tidied(name: Name) -> Name:
    """Return *name* without marks at its edges, and without half a pair of marks within."""
    text = label(name)
    if not _MARKS.isdisjoint(text) and (halves := _halves(text)):
        name = _without(name, halves)
        text = label(name)
    if loose := _loose(plain(name)):
        name = _without(name, loose)
        text = label(name)
    if text[:1].isalnum() and text[-1:].isalnum():
        return name
    edges = {at for edge in _EDGES.finditer(text) for at in range(*edge.span())}
    return _without(name, edges) if edges else name


def _loose(text: str) -> set[int]:
    """Return where words stand at the edges that only join or lead: 女性(则), (都是)基督徒."""
    words, start, end = table("edges"), 0, len(text)
    while (hit := words.at(text, start, end - 2)) and hit.has("leads"):
        if _begins(text, hit):
            break
        start = hit.end
    while (hit := words.before(text, start + 2, end)) and _joins(text, start, hit):
        end = hit.start
    return {*range(start), *range(end, len(text))}


def _joins(text: str, start: int, edge: Hit) -> bool:
    """Tell whether *edge*, which ends a name, is no part of it: 女性(则), 占比(冲)."""
    if _is_end(text, edge):
        return False
    noun = table("nouns").before(text, start, edge.start) if edge.has("trails") else None
    is_measured = noun is not None and len(noun.word) > 1 and noun.has("measure")
    return is_measured or edge.has("joins")


def hangs(text: str) -> bool:
    """Tell whether a name begins or ends as none does, or says nothing: 因此前来求助, 张某等."""
    words, end = table("edges"), len(text)
    first, last = words.at(text, 0, end), words.before(text, 0, end)
    if first is not None and (first.has("opens") or first.has("bare")):
        is_whole = first.end == end if first.has("bare") else not _begins(text, first)
        if is_whole:
            return True
    return last is not None and last.has("hangs") and not _is_end(text, last)


def picks(text: str, start: int, end: int) -> bool:
    """Tell whether what ends there only says which are counted: 其余(3家), 林某等(4人)."""
    last = table("edges").before(text, start, end)
    return last is not None and last.has("picks") and not _is_end(text, last)


def _begins(text: str, edge: Hit) -> bool:
    """Tell whether another word begins with *edge*: 也门, 就业, 再融资."""
    found = (table(name).at(text, edge.start, len(text)) for name in ("abroad", "nouns"))
    is_begun = len(edge.word) == 1 and is_word(text[edge.start : edge.start + 2])
    return is_begun or any(hit and len(hit.word) > len(edge.word) for hit in found)


def _is_end(text: str, edge: Hit) -> bool:
    """Tell whether another word ends with *edge*: 埃及."""
    return len(edge.word) == 1 and is_word(text[edge.end - 2 : edge.end])


def without_firms(name: Name) -> Name:
    """Return 工业增加值, as it is called, for 工业企业增加值."""
    at = plain(name).find(_FIRMS_VALUE) + len("工业")
    return _without(name, {at, at + 1}) if at >= len("工业") else name


def _halves(text: str) -> set[int]:
    """Return where marks stand whose other half is missing: 东湖”隧道."""
    halves: set[int] = set()
    open_marks: list[int] = []
    for at, sign in enumerate(text):
        if sign in _OPENING:
            open_marks.append(at)
        elif sign in _CLOSING:
            if open_marks and text[open_marks[-1]] == _CLOSING[sign]:
                open_marks.pop()
            else:
                halves.add(at)
    halves.update(open_marks)
    for sign in _STRAIGHT:
        if text.count(sign) % 2:
            halves.add(text.rindex(sign))
    return halves


def _without(name: Name, dropped: set[int]) -> Name:
    """Return *name* without the characters at the places of *dropped*."""
    left: list[Name] = []
    start = 0
    for piece in name:
        kept = [at for at in range(len(piece.text)) if start + at not in dropped]
        start += len(piece.text)
        left.append(tuple(cut(piece, *run) for run in _runs(kept)))
    return tuple(piece for pieces in left for piece in pieces)


def _runs(places: list[int]) -> list[tuple[int, int]]:
    """Return the runs of *places* that follow one another, each from its start to its end."""
    runs: list[tuple[int, int]] = []
    for at in places:
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs
