"""Recognize the source of a text, also in a newer edition."""

from czfacts.base.model import FactBase, Indicator, Source
from czfacts.proof import verify
from czfacts.reading.text.sentences import Text
from czfacts.values.compare import caseless

TITLED, UNTITLED = 0.5, 0.75  # share of the figures that stand in a newer edition, by its title


def source_of(base: FactBase, text: Text, title: str | None) -> Source | None:
    """Return the source that *text* with this *title* is: that of its sha256, else an older one.

    Of an older edition most figures stand in the text, of one with another title nearly all.
    """
    for each in base.sources:
        if each.sha256 == text.sha256:
            return each
    shares = {each.id: _standing(base, each, text) for each in base.sources}
    likely = [each for each in base.sources if shares[each.id] >= _least(each, title)]
    return max(likely, key=lambda each: shares[each.id], default=None)


def _least(source: Source, title: str | None) -> float:
    return TITLED if title and caseless(title) == caseless(source.title) else UNTITLED


def _standing(base: FactBase, source: Source, text: Text) -> float:
    """Return what share of the figures of *source* stand in *text*, each in one place."""
    found = [
        (it := verify.judge(fact, place, text)).stands or it.verdict == "moved"
        for fact in base.facts_by_source.get(source.id, ())
        if isinstance(fact, Indicator)
        for place in fact.source
        if place.id == source.id
    ]
    return sum(found) / len(found) if found else 0
