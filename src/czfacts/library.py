"""Fact bases, series and texts for programs, and as tables in notebooks."""

import os
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from czfacts.base import html, loader, model
from czfacts.base.fields import Record
from czfacts.base.model import KINDS, Fact
from czfacts.errors import UsageError
from czfacts.lookup import find, search
from czfacts.lookup.series import series as series_of
from czfacts.values.characters import EMPTY
from czfacts.views.series import rows_of
from czfacts.wording import Names, Phrase

if TYPE_CHECKING:
    from datetime import date

    from czfacts.views.text_rows import Statement

T = TypeVar("T")

MOST_SHOWN = 100  # rows of a list in a notebook


class FactBase(model.FactBase):
    """A fact base, or several as one: a collection of facts, by id, by words, and as records."""

    def __getitem__(self, id: str) -> Fact:
        """Return the fact with this id or name; UnknownIdError suggests the nearest."""
        _require_text("id", id)
        return find.one(self, id)

    def __contains__(self, it: object) -> bool:
        """Tell whether *it* is one of the facts, or the id or name of one."""
        return bool(find.called(it, self.facts)) if isinstance(it, str) else it in self.facts

    def __iter__(self) -> Iterator[Fact]:
        return iter(self.facts)

    def __len__(self) -> int:
        """Return how many facts there are."""
        return len(self.facts)

    def __bool__(self) -> bool:
        return True  # a base without facts is one, too

    def __repr__(self) -> str:
        """Return how many facts and bases there are; all of them would fill a screen and more."""
        ids = [base.id for base in self.bases]
        return (
            f"<FactBase {ids[0]}: {len(self)} facts>"
            if len(ids) == 1
            else (f"<FactBase of {len(ids)} bases: {len(self)} facts>")
        )

    def search(self, words: str) -> "Listed[Fact]":
        """Return the facts that answer *words*, the best first: names, figures, pinyin.

        Where none has all of *words*, those that come closest, as the command does.
        """
        index = search.Index(self, self.facts)
        return Listed(index.find([words]) or index.closest([words]))

    def records(self, kind: str) -> "Listed[dict[str, Any]]":
        """Return the JSON records of ``chains``, ``projects``, ``indicators`` or ``policies``.

        UsageError for another *kind*.
        """
        if kind not in KINDS:
            raise UsageError(
                Phrase("there is no kind of fact '{kind}'", kind=kind),
                hint=Phrase("kinds: {kinds}", kinds=Names(KINDS)),
            )
        return Listed(fact.to_dict() for fact in getattr(self, kind))

    def _repr_html_(self) -> str:
        """Return how many facts each topic has, for a notebook."""
        counts = {kind: [fact.topic for fact in getattr(self, kind)] for kind in KINDS}
        return html.table(
            {
                "topic": topic.id,
                "name": topic.name.to_dict(),
                **{kind: topics.count(topic.id) for kind, topics in counts.items()},
            }
            for topic in self.topics
        )


class Listed(list[T]):
    """A list that a notebook shows as a table."""

    def _repr_html_(self) -> str:
        """Return the first rows as a table; all text in it is escaped."""
        rows = map(self._row, islice(self, MOST_SHOWN))
        return html.table(rows, left_out=max(len(self) - MOST_SHOWN, 0))

    def _row(self, each: Any) -> Mapping[str, Any]:
        return each.to_dict() if isinstance(each, Record) else each


def load(*paths: str | os.PathLike[str]) -> FactBase:
    """Return the fact base of *paths*, files and folders, several as one; as `base.loader.load`.

    Without *paths*: of the files that the variable CZFACTS_FACTS names, else the one that ships.
    """
    return FactBase.trusted(vars(loader.load(*[os.fspath(path) for path in paths])))


def _require_text(name: str, it: object) -> None:
    if not isinstance(it, str):
        raise TypeError(f"{name}: expected str, not {type(it).__name__}")


def series(base: model.FactBase, words: str, to: str | None = None) -> Listed[dict[str, Any]]:
    """Return the figures of one measure over time, a record each, as the command `series` does.

    Targets, forecasts and what else does not compare are left out; `base.search` has them.
    Raises NothingFoundError, UnknownIdError where *words* may mean several measures, UsageError
    where nothing converts to the unit *to*.
    """
    return Listed(row.to_dict() for row in rows_of(series_of(base, [words], to), to))


def read(
    text: str,
    published: "str | date | None" = None,
    area: str | None = None,
    *,
    document: str = "<text>",
) -> "Listed[Statement]":
    """Return what each figure of *text* says, in order, as the command `read` does.

    *published*, as people write it or a `date`, is what 今年 and 上月 are counted from, *area* the
    place or body that the text is about; else the text is asked for both. *document* is how to call
    it. Of a blank text the list is empty. Raises UsageError where *published* is no date.
    """
    _require_text("text", text)
    if area is not None:
        _require_text("area", area)
    from czfacts.corpus import texts  # noqa: PLC0415, a slow import, for texts alone
    from czfacts.lookup import dates  # noqa: PLC0415, likewise
    from czfacts.reading.text.sentences import Text  # noqa: PLC0415, likewise

    given = texts.Given(document, dates.published(published), area)
    if not "".join(text.split()).strip(EMPTY):
        return Listed()
    return Listed(texts.said_in(Text(text, document), given)[1])
