"""Rows of what texts say with their figures."""

from collections.abc import Iterable, Sequence

from czfacts.base.fields import paths_of
from czfacts.base.model import Normalized
from czfacts.language import Language
from czfacts.printing.table import Table
from czfacts.reading.figures.quantities import Quantity
from czfacts.reading.statements import SaidFigure
from czfacts.values import normal
from czfacts.views import documents, figures, labels, periods
from czfacts.views.columns import column
from czfacts.views.text_rows import Statement, StatementRow
from czfacts.wording import translate


def of_statement(
    name: str, it: SaidFigure, area: str | None = None, published: str | None = None
) -> Statement:
    """Return the record of a figure of the text called *name*, about *area* and of that date."""
    figure = it.quantity
    per = figure.per or it.per
    return Statement(
        document=name,
        paragraph=it.paragraph,
        sentence=it.sentence,
        start=figure.start,
        end=figure.end,
        text=it.text,
        value=figure.value,
        high=figure.high,
        parts=figure.parts,
        unit=figure.unit,
        per=per,
        comparator=figure.comparator,  # type: ignore[arg-type]  # one of them
        normalized=_normalized(figure, per, it.direction),
        measure=it.measure,
        name=it.name,
        relation=it.relation,
        direction=it.direction,
        against=it.against,
        basis=it.basis,
        stated=it.stated,
        period=it.period,
        area=it.area,
        entity=it.entity,
        of=it.of,
        revised=it.revised,
        sure=it.sure,
        carried=it.carried,
        document_area=area,
        published=published,
    )


def _normalized(figure: Quantity, per: str | None, direction: str | None) -> Normalized:
    found = normal.normalize(
        figure.value, figure.high, figure.unit, per, figure.comparator, direction
    )
    return Normalized.trusted(found._asdict())


def listed(
    rows: Iterable[StatementRow], language: Language, texts: Sequence[str] = ()
) -> Table[StatementRow]:
    """List what *texts* say with their figures; where there are several, people see which text."""
    name = column("name", language, lambda row: _name(row, language))
    columns = [
        *documents.columns(texts, language),
        name,
        column(
            "value", language, lambda row: figures.of_row(row, row.direction, language), whole=True
        ),
        column("compared", language, lambda row: row.against or row.of or "", 2),
        column("stated", language, lambda row: _stated(row, language), whole=True),
        column("period", language, lambda row: periods.shown(row.period, language), whole=True),
        column("whose", language, _whose, 3)._replace(joins=name),
        column("place", language, _at, whole=True),
    ]
    no_room = labels.no_room(language)
    return Table(columns, rows, StatementRow.to_dict, paths_of(StatementRow), no_room=no_room)


def _name(row: StatementRow, language: Language) -> str:
    """Return the name, marked where a person should look; of an unreadable text, why it is."""
    if row.error is not None:
        return translate(row.error, language)
    return f"{row.name or ''}{'' if row.sure else ' ?'}".strip()


def _whose(row: StatementRow) -> str:
    return " ".join(filter(None, (row.area, row.entity)))


def _stated(row: StatementRow, language: Language) -> str:
    return labels.word(row.stated, language) if row.stated not in (None, "observed") else ""


def _at(row: StatementRow) -> str:
    return f"{row.paragraph}.{row.sentence}" if row.paragraph else ""
