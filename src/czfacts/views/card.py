"""One fact in full: a label and a value per line, and its JSON."""

from collections.abc import Iterator, Sequence
from operator import attrgetter, itemgetter

from czfacts.base.fields import paths_of
from czfacts.base.model import Fact, FactBase
from czfacts.language import Language
from czfacts.lookup.find import Around
from czfacts.printing.table import Cell, Column, Later, Table
from czfacts.views import labels
from czfacts.views.columns import elsewhere
from czfacts.views.rows import Context, Shown

Line = tuple[str, Cell]


def table(
    base: FactBase,
    fact: Fact,
    around: Around,
    language: Language,
    sentences: Sequence[tuple[str, Shown]] | None = None,
) -> Table[Line]:
    """Show *fact*: what it says, where it stands, what it belongs to, and how it is called.

    Its document is that of the lists and its `Context`. *sentences* are those of the text at hand,
    where there is one: as a person and as a script reads them.
    """
    shown = None if sentences is None else tuple(map(itemgetter(1), sentences))
    id_of = attrgetter("id")
    ids = {key: tuple(map(id_of, facts)) for key, facts in around._asdict().items()}
    single = {**fact.to_dict(), **Context(**ids, sentences=shown).to_dict()}

    def lines() -> Iterator[Line]:
        from czfacts.views import card_cells  # noqa: PLC0415, for people alone

        said = [sentence for sentence, _ in sentences or ()]
        for key, cell in card_cells.of(base, fact, around, said, language):
            if cell:
                yield labels.word(key, language), cell

    return Table(
        columns=[
            Column[Line](labels.word("field", language), lambda line: line[0], whole=True),
            Column[Line](labels.word("value", language), lambda line: line[1]),
        ],
        rows=Later(lines),
        document=lambda _: single,
        paths=paths_of(type(fact), Context),
        heading=labels.beside(labels.called(fact.name, language), fact.id, language),
        single=single,
        elsewhere=elsewhere("show"),
    )
