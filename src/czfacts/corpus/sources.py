"""Match texts to the sources of a fact base that were read from them."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from czfacts.base import named
from czfacts.base.model import FactBase, Source
from czfacts.reading.plain.loader import PlainText
from czfacts.reading.text.sentences import sha256
from czfacts.values.compare import caseless


class Match(NamedTuple):
    """A source, and the text that it was read from."""

    source: Source
    plain: PlainText
    form: str
    """The form of the text whose sha256 the source states, else its paragraphs."""
    is_guess: bool = False
    """Whether it was chosen by its file name."""


class Matches(NamedTuple):
    """What each source of a fact base was read from."""

    found: tuple[Match, ...]
    """In the order of the sources."""
    sources: tuple[Source, ...]
    """Those for which there is no text."""
    texts: tuple[PlainText, ...]
    """Those that are the text of no source."""


def form_of(plain: PlainText, sources: Iterable[Source]) -> str:
    """Return the form of *plain* that one of *sources* was read from, else its paragraphs."""
    forms = _by_hash(plain)
    return next((forms[it.sha256] for it in sources if it.sha256 in forms), plain.paragraphs)


def match(base: FactBase, texts: Sequence[PlainText], *, is_asked: bool = True) -> Matches:
    """Return which of *texts* each source of *base* is.

    It is the one of the sha256 that the source states, whatever its form; else the one whose file
    is named like the source (its id or its title) or like a fact base that has but one, if no other
    text and no other source fits. A single text is the single source. Where they are not *is_asked*
    for (the environment names them), a source that states a sha256 is read from no text but that.
    """
    open = [source for source in base.sources if is_asked or source.sha256 is None]
    if len(base.sources) == len(texts) == len(open) == 1:
        only = base.sources[0]
        return Matches((Match(only, texts[0], form_of(texts[0], [only])),), (), ())
    found, same = _by_sha256(base.sources, texts)
    rest = [source for source in open if source.id not in found]
    left = [plain for plain in texts if id(plain) not in same]
    guessed = {each.source.id: each for each in _by_name(base, rest, left)}
    taken = {id(each.plain) for each in guessed.values()}
    found |= guessed
    return Matches(
        tuple(found[source.id] for source in base.sources if source.id in found),
        tuple(source for source in base.sources if source.id not in found),
        tuple(plain for plain in left if id(plain) not in taken),
    )


def _by_hash(plain: PlainText) -> dict[str, str]:
    """Return the forms of *plain* by their sha256."""
    forms = dict.fromkeys((plain.printed, plain.lines, plain.paragraphs))
    return {sha256(form): form for form in forms}


def _by_sha256(
    sources: Iterable[Source], texts: Iterable[PlainText]
) -> tuple[dict[str, Match], set[int]]:
    """Return the matches by the ids of their sources, and which texts they are, copies too."""
    having: dict[str, list[tuple[PlainText, str]]] = {}
    for plain in texts:
        for hash, form in _by_hash(plain).items():
            having.setdefault(hash, []).append((plain, form))
    known = {each.id: having[each.sha256] for each in sources if each.sha256 in having}
    found = {each.id: Match(each, *known[each.id][0]) for each in sources if each.id in known}
    return found, {id(plain) for pairs in known.values() for plain, _ in pairs}


def _by_name(
    base: FactBase, sources: Sequence[Source], texts: Iterable[PlainText]
) -> Iterator[Match]:
    """Yield the matches of a source and a text that bear one name, and that with no other."""
    bearing: dict[str, list[PlainText]] = {}
    for plain in texts:
        for name in _names_of_text(plain):
            bearing.setdefault(name, []).append(plain)
    sizes = Counter(_base_of(base, each) for each in base.sources)
    fitting = {}
    for source in sources:
        names = {source.id.rpartition("/")[2], caseless(source.title)}
        if sizes[of_base := _base_of(base, source)] == 1:
            names.add(of_base)
        fitting[source.id] = {id(it): it for name in names for it in bearing.get(name, ())}
    claims = Counter(key for found in fitting.values() for key in found)
    for source in sources:
        for key, plain in fitting[source.id].items():
            if len(fitting[source.id]) == claims[key] == 1:
                yield Match(source, plain, plain.paragraphs, is_guess=True)


def _names_of_text(plain: PlainText) -> set[str]:
    stem = os.path.splitext(os.path.basename(plain.path))[0]
    # A Chinese name has hardly anything of it in an id.
    return {caseless(stem), *([named.id_of(plain.path)] if stem.isascii() else ())}


def _base_of(base: FactBase, source: Source) -> str:
    """Return the id of the fact base that *source* is of."""
    return source.id.rpartition("/")[0] or base.base.id
