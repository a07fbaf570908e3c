"""Turn rows of what texts say into records of a fact base."""

from typing import Any

from czfacts.base.model import Bilingual, Change, Locator
from czfacts.lookup.stated import ReadFigure
from czfacts.views.text_rows import StatementRow


def figure(row: StatementRow, area: Bilingual | None = None) -> ReadFigure:
    """Return the figure of a *row* that has no error, of the *area* of its text unless it says one.

    Its base is its text; its id is the path of it, its paragraph and where it begins in the line.
    """
    it: Any = row  # without an error it has all that a figure needs
    place = Locator(id=it.document, paragraph=it.paragraph, sentence=it.sentence, text=it.text)
    said = ReadFigure(
        base=it.document,
        id=f"{it.document}:{it.paragraph}:{it.start}",
        name=Bilingual(zh=it.name),
        topic="",
        source=(place,),
        value=it.value,
        high=it.high,
        parts=it.parts,
        unit=it.unit,
        per=it.per,
        comparator=it.comparator,
        change=Change(direction=it.direction, against=it.against) if it.direction else None,
        stated=it.stated,
        period=it.period,
        area=_named(it.area) or area,
        entity=_named(it.entity),
        of=_named(it.of),
        measure=it.measure,
        basis=it.basis,
        revised=it.revised,
        sure=it.sure,
        carried=it.carried,
        own=it.area in (None, it.document_area),
        start=it.start,
        end=it.end,
    )
    return ReadFigure.trusted({**vars(said), "relation": it.relation})  # as the text says


def _named(text: str | None) -> Bilingual | None:
    return Bilingual(zh=text) if text else None
