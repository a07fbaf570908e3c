"""Find which figures of drafts made together correct one another."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing

from czfacts.base.model import Bilingual
from czfacts.corpus.drafts import Begun
from czfacts.corpus.said import figure
from czfacts.lookup.revisions import Revisions
from czfacts.lookup.stated import ReadFigure
from czfacts.proof.drafting.figures import Drafting
from czfacts.views.statements import of_statement

Corrected = Mapping[str, str | None]
"""The ids of figures of other bases, by the ids of those that correct them."""


def linked(drafts: Iterable[Begun]) -> Iterator[tuple[Begun, Corrected]]:
    """Yield each of *drafts* with what its figures correct in the others.

    Those that correct something come last, when all that they may correct is known.
    """
    held: list[Begun] = []
    with closing(Revisions()) as revisions:
        for each in drafts:
            said = figures(each.drafting, each.target.id)
            if len([*revisions.passed(said, each.drafting.source.published)]) < len(said):
                held.append(each)
            else:
                yield each, {}
        corrected = {it.id: it.revises for it in revisions.linked()}
    for each in held:
        base = f"{each.target.id}/"
        yield each, {id.removeprefix(base): it for id, it in corrected.items()}


def figures(drafting: Drafting, base: str) -> list[ReadFigure]:
    """Return the figures of a draft whose fact base has the id *base*, as other bases call them."""
    area = Bilingual(zh=drafting.area) if drafting.area else None
    return [
        ReadFigure.trusted({**vars(figure(of_statement(base, each.said), area)), "id": id})
        for each in drafting.drafted
        if each.record and (id := f"{base}/{each.record.id}")
    ]
