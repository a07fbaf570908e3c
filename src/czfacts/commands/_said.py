"""The figures of the texts that a command line names, as records of a fact base."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated

import typer

from czfacts.base.model import Bilingual, Source
from czfacts.commands._reading import Reading, cores, texts_of
from czfacts.corpus import texts as corpus
from czfacts.corpus.about import About
from czfacts.corpus.said import figure
from czfacts.corpus.texts import Asked, Found, named
from czfacts.language import Language, resolve
from czfacts.lookup.stated import Said

TextsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--text",
        metavar="PATH",
        help="Take the figures of texts instead of facts: a file, or a folder of texts; may be "
        "given several times.",
    ),
]
AboutOption = Annotated[
    str | None,
    typer.Option(
        "--about",
        metavar="FILE",
        help="TSV with columns document, published and area, for texts that differ in them.",
    ),
]
JobsOption = Annotated[
    int, typer.Option("--jobs", metavar="N", min=0, help="Processes to read with; 0: one a core.")
]


class Texts:
    """Texts that are being read."""

    def __init__(self, reading: Reading, asked: Sequence[Asked]) -> None:
        self.reading = reading
        self._asked = {named(each): each for each in asked}

    def figures(self) -> Iterator[Said]:
        """Yield what they say, each with its area.

        Of a text that cannot be read nothing, which `reading` tells.
        """
        name, area = "", None
        for row in self.reading.rows(None, None):
            if row.error is not None:
                continue
            if row.document != name:
                name = row.document
                source = self._source(name)
                area = source.area if source else None
            yield figure(row, area)

    def sources(self) -> Iterator[Source]:
        """Yield what is known of each text that was read, once `figures` have been taken."""
        return (source for name in self._asked if (source := self._source(name)))

    def _source(self, name: str) -> Source | None:
        asked = self._asked[name]
        found = self.reading.read.get(asked.path)
        return _source(name, asked, found) if found else None


def _source(name: str, asked: Asked, found: Found) -> Source:
    imprint = found.imprint
    area = asked.area or (imprint.area if imprint else None)
    return Source(
        id=name,
        title=(imprint.title if imprint else None) or name,
        publisher=imprint.publisher if imprint else None,
        published=asked.published or (imprint.published if imprint else None),
        area=Bilingual(zh=area) if area else None,
        sha256=found.sha256,
    )


@contextmanager
def reading(
    paths: Sequence[str], about: str | None, jobs: int, encoding: str | None, lang: Language | None
) -> Iterator[Texts]:
    """Open the texts of *paths*, files and folders; say in the end what was met in them."""
    known = About(about) if about else None
    asked = [*texts_of(paths, None, None, known)]
    with corpus.read_all(asked, jobs or cores(), encoding=encoding) as found:
        texts = Texts(Reading(found, asked, resolve(lang)), asked)
        yield texts
        texts.reading.finish(known)
