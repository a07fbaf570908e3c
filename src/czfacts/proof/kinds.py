"""Names and figures of different kinds, such as a growth rate for a level."""

from collections.abc import Iterator

from czfacts.base.model import FactBase, Indicator, is_open
from czfacts.errors import Where
from czfacts.proof.names import bare, parted
from czfacts.proof.standards import standard
from czfacts.reading.statements import statements
from czfacts.reading.text.sentences import Sentence, Text
from czfacts.reading.words import table
from czfacts.values import normal
from czfacts.values.characters import fold
from czfacts.values.normal import CHANGES, Relation
from czfacts.wording import Phrase

_TOP = ("%", "‰")  # 排名前3% has the name of a rank
# The figures that may not have a name of a kind.
_NEVER: dict[str, tuple[Relation, ...]] = {
    **dict.fromkeys(("rate", "amount", "change"), ("level", "share", "rank", "ratio")),
    "rank": ("level", "ratio", *CHANGES),
    "share": ("rank", *CHANGES),
}
_KINDS = {
    **dict.fromkeys(("rate", "amount", "change"), Phrase("a change")),
    "rank": Phrase("a rank"),
    "share": Phrase("a share"),
}
_RELATIONS: dict[Relation, Phrase] = {
    "level": Phrase("a level"),
    "ratio": Phrase("a ratio"),
    "rank": Phrase("a rank"),
    "share": Phrase("a share"),
    **dict.fromkeys(CHANGES, Phrase("a change")),
}


def kind_mismatch(base: FactBase) -> Iterator[tuple[Where, str, Phrase]]:
    """Name, figure and text are of one kind: no growth is a level, and no GDP is in tons."""
    for number, fact in enumerate(base.indicators):
        if not is_open(fact.name) and (said := _of_name(fact) or _of_unit(fact)):
            yield ("indicators", number, "name"), fact.id, said
        if said := _of_link(fact, base):
            yield ("indicators", number, "indicator"), fact.id, said
        for nth, place in enumerate(fact.source):
            if said := _of_text(fact, place.text):
                yield ("indicators", number, "source", nth, "text"), fact.id, said


def _of_name(fact: Indicator) -> Phrase | None:
    for name in fact.name.texts:
        kind = parted(name).kind
        is_top = kind == "rank" and fact.unit in _TOP
        if fact.relation in _NEVER.get(kind, ()) and not is_top:
            return Phrase(
                "name: '{text}' is the name of {kind}, the figure is {relation}",
                text=name,
                kind=_KINDS[kind],
                relation=_RELATIONS[fact.relation],
            )
    return None


def _of_unit(fact: Indicator) -> Phrase | None:
    """Compare the unit of a level with what the measure of its name is measured in."""
    known = standard(fact.name.zh or "", fact.relation)
    if fact.relation != "level" or fact.per or known is None or known.may_have(fact.unit):
        return None
    return Phrase(
        "name: '{text}' is not measured in {unit}", text=fact.name.texts[0], unit=fact.unit
    )


def _of_link(fact: Indicator, base: FactBase) -> Phrase | None:
    """Compare what a change or a rank is of with what the figure measures that it belongs to."""
    level = base.by_id.get(fact.indicator or "")
    if not isinstance(level, Indicator) or fact.relation not in ("rank", *CHANGES):
        return None
    mine = standard(fact.name.zh or "", fact.relation)
    its = standard(level.name.zh or "", level.relation)
    if mine is None or its is None or mine == its:
        return None
    return Phrase(
        "indicator: '{other}' is {measure}, not {name}",
        other=level.id,
        measure=its.name,
        name=mine.name,
    )


def _of_text(fact: Indicator, text: str) -> Phrase | None:
    """Compare the direction, where the characters of one figure give it."""
    read = Sentence(0, 0, text).quantities
    if len(read) != 1 or not read[0].direction:
        return None
    said = normal.direction(read[0].value, read[0].high, read[0].direction)
    if fact.change and fact.change.direction == said:
        return None
    if next(statements(Text(text))).relation not in CHANGES:
        return None  # 增加者占21.4% is a share
    if fact.change is None and _is_named(fact, text[: read[0].start]):
        return None
    if fact.change is None:
        return Phrase("change: '{text}' says {said}, the fact has none", text=text, said=said)
    return Phrase(
        "change.direction: {direction}, but '{text}' says {said}",
        direction=fact.change.direction,
        text=text,
        said=said,
    )


def _is_named(fact: Indicator, before: str) -> bool:
    """Tell whether the name has the word of the direction: 减少者23.3% may be who sells less."""
    plain = fold(before)
    words = (table("directions"), table("endings"))
    hits = [each.before(plain, 0, end) for each in words for end in each.ends(plain)[-1:]]
    last = max(hits, key=lambda hit: hit.end if hit else 0, default=None)
    return last is not None and any(last.word in bare(name) for name in fact.name.texts)
