"""The figures of the texts that a command line names, as records."""

from collections.abc import Iterator
from contextlib import closing
from itertools import groupby

from czfacts.base.model import Bilingual, Source
from czfacts.commands._reading import Reading
from czfacts.corpus.said import figure
from czfacts.lookup.revisions import Revisions
from czfacts.lookup.stated import ReadFigure


def figures(texts: Reading) -> Iterator[ReadFigure]:
    """Yield what *texts* say, each with its area; of one that cannot be read nothing.

    What corrects a figure of an earlier text comes last.
    """
    with closing(Revisions()) as revisions:
        for name, rows in groupby(texts.rows(), lambda row: row.document):
            source = _source(texts, name)
            if source:
                said = [figure(row, source.area) for row in rows if row.error is None]
                yield from revisions.passed(said, source.published)
        yield from revisions.linked()


def once(texts: Reading) -> Iterator[ReadFigure]:
    """Yield the `figures` of *texts*, of files with the same text those of the first."""
    for each in figures(texts):
        found = texts.read[texts.asked[each.base or ""].path]
        if texts.first.get(found.sha256 or "", found.path) == found.path:
            yield each


def sources(texts: Reading) -> Iterator[Source]:
    """Yield what is known of each of *texts* that was read, once its `figures` have been taken."""
    return (source for name in texts.asked if (source := _source(texts, name)))


def _source(texts: Reading, name: str) -> Source | None:
    found = texts.read.get(texts.asked[name].path)
    if not found or not (imprint := found.imprint):
        return None
    return Source(
        id=name,
        title=imprint.title or name,
        publisher=imprint.publisher,
        type=imprint.type,
        published=imprint.published,
        area=Bilingual(zh=imprint.area) if imprint.area else None,
        sha256=found.sha256,
    )
