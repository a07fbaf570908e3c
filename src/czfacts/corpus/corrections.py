"""What the figures of drafts made together correct in one another."""

from czfacts.base.model import Bilingual
from czfacts.corpus.said import figure
from czfacts.lookup.stated import ReadFigure
from czfacts.proof.drafting.figures import Drafting
from czfacts.views.statements import of_statement


def figures(drafting: Drafting, base: str) -> list[ReadFigure]:
    """Return the figures of a draft whose fact base has the id *base*, as other bases call them."""
    area = Bilingual(zh=drafting.area) if drafting.area else None
    return [
        ReadFigure.trusted({**vars(figure(of_statement(base, each.said), area)), "id": id})
        for each in drafting.drafted
        if each.record and (id := f"{base}/{each.record.id}")
    ]
