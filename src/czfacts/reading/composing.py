"""Put together a statement from what was read of a figure, with the place of each part."""

from typing import NamedTuple

from czfacts.reading.figures.divisors import mean
from czfacts.reading.figures.quantities import Quantity
from czfacts.reading.names.asked import Named
from czfacts.reading.names.labels import suffix
from czfacts.reading.names.names import Name, label, plain
from czfacts.reading.owners.cast import Holder
from czfacts.reading.periods.calendar import Dated
from czfacts.reading.relations.relations import Said
from czfacts.reading.statement import Place, SaidFigure
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.sentences import Sentence
from czfacts.reading.text.unit_words import is_money
from czfacts.values.characters import fold, traditional
from czfacts.values.normal import Stated


class Read(NamedTuple):
    """What was read of a figure."""

    clause: Clause
    said: Said
    found: Named
    measure: Name
    """What is measured, as it is to be called."""
    rated: str
    """增速 or 占比 where a difference is one of such."""
    whose: Holder
    period: Dated
    stated: Stated
    is_revised: bool
    is_sure: bool


def composed(page: Page, read: Read, sentence: Sentence, figure: Quantity) -> SaidFigure:
    """Return the statement of the *figure* of *sentence*, which counts in the line of *page*."""
    it, whose, unit = read.said, read.whose, read.clause.figure.unit
    name, per = _called(page, read.measure), it.words.says("per")
    ending = suffix(it, plain(read.measure), unit, read.rated)
    return SaidFigure(
        quantity=page.offset(figure),
        paragraph=page.number,
        sentence=sentence.number,
        text=page.line[figure.start : figure.end],
        measure=name,
        name=name + (traditional(ending) if page.is_traditional else ending),
        relation=it.relation,
        direction=it.direction,
        against=_printed(page, it.against),
        basis=it.basis,
        per=per.word if per else _per(name, unit),
        stated=read.stated,
        period=read.period.iso,
        area=whose.printed if whose.is_area else None,
        entity=None if whose.is_area else whose.printed,
        of=_printed(page, it.of),
        revised=read.is_revised,
        sure=read.is_sure,
        carried=_carried(read),
        places=_places(page, read),
    )


def _called(page: Page, name: Name) -> str:
    """Return *name* as it is printed, what the text does not say in the characters of the text."""
    if not page.is_traditional:
        return label(name)
    return "".join(piece.text if piece.page else traditional(piece.text) for piece in name)


def _printed(page: Page, span: Span | None) -> str | None:
    return (page.printed[slice(*span)].strip("的") or None) if span else None


def _per(name: str, unit: str) -> str | None:
    """Return what a carried *name* divides money by: 人均可支配收入, of which (城镇) 4万元."""
    return mean(fold(name)) if is_money(unit) and "/" not in unit else None


def _carried(read: Read) -> tuple[str, ...]:
    """Return which parts of a statement its clause does not say itself."""
    is_own = read.found.how in ("own", "behind", "open", "relative", "spent")
    carried = [] if is_own else ["measure"]
    carried += ["period"] if read.period.iso and not read.period.span else []
    against = read.said.against
    carried += ["against"] if against and against[1] <= read.clause.start else []
    whose = read.whose
    if whose.page and (whose.is_elsewhere or whose.span[0] < read.clause.start):
        carried.append("area" if whose.is_area else "entity")
    return tuple(carried)


def _places(page: Page, read: Read) -> dict[str, tuple[Place, ...]]:
    """Return where the parts of a statement stand that the text says."""
    places = {"measure": tuple(_of_name(read.measure))}
    spans = {"against": read.said.against, "period": read.period.span, "of": read.said.of}
    for part, span in spans.items():
        if span and span[0] < span[1]:
            places[part] = (Place(page.number, *page.place(span)),)
    whose = read.whose
    if whose.page:
        places["area" if whose.is_area else "entity"] = (Place(whose.page.number, *whose.place),)
    return places


def _of_name(name: Name) -> list[Place]:
    return [
        Place(piece.page.number, *piece.page.place(piece.span))
        for piece in name
        if piece.page and piece.span and piece.span[0] < piece.span[1]
    ]
