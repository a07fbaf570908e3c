"""Figures as a chart: headed by what they share, labelled by what differs."""

from collections import Counter
from collections.abc import Mapping, Sequence

from czfacts.base.model import FactBase, Indicator
from czfacts.errors import UsageError
from czfacts.language import Language
from czfacts.lookup import convert
from czfacts.printing.bars import Bar, Chart
from czfacts.views import labels, periods
from czfacts.views.axis import Axis
from czfacts.wording import Names, Phrase, translate

Parts = Mapping[str, str]
"""What can tell a figure from another: its name, area, entity ..., "" where it has none."""


def of(base: FactBase, figures: Sequence[Indicator], language: Language, to: str | None) -> Chart:
    """Return the chart of comparable *figures*, in the unit *to* or the most frequent one.

    UsageError where two are of different dimensions, and for ranks, whose best is the smallest.
    """
    unit = to or _usual(figures)
    if any(each.relation == "rank" for each in figures):
        raise UsageError(
            Phrase("no chart of ranks: the first would have the shortest bar"),
            hint=Phrase("without --chart they are listed"),
        )
    axis = Axis(figures, unit, language, is_asked=bool(to))
    parts = [_parts(base, each, language) for each in figures]
    called = _telling(parts)
    values = [convert.converted(each, unit).value for each in figures]
    largest = max(map(abs, values), default=0) or 1
    return Chart(
        _title(parts, called, axis.unit, language),
        [
            Bar(_label(each, called), axis.figure(figure), float(value / largest))
            for figure, each, value in zip(figures, parts, values, strict=True)
        ],
    )


def _usual(figures: Sequence[Indicator]) -> str:
    """Return the unit that most of *figures* are printed in."""
    printed = Counter(convert.unit(each).symbol for each in figures)
    unit = max(printed, key=printed.__getitem__, default="")
    dimensions = {convert.unit(each).dimension: convert.unit(each).symbol for each in figures}
    if len(dimensions) > 1:
        known = Names(dimensions.values())
        raise UsageError(
            Phrase("no chart of different dimensions: {known}", known=known),
            hint=Phrase("narrow with --unit, as in --unit {unit}", unit=unit),
        )
    return unit


def _parts(base: FactBase, figure: Indicator, language: Language) -> dict[str, str]:
    names = {"name": figure.name, "area": base.area_of(figure), "entity": figure.entity}
    called = {
        key: labels.called(name, language) if name else ""
        for key, name in {**names, "of": figure.of}.items()
    }
    stated = "" if figure.stated == "observed" else labels.word(figure.stated, language)
    return {
        **called,
        "period": periods.shown(figure.period, language),
        "stated": stated,
        "id": figure.id,
    }


def _telling(parts: Sequence[Parts]) -> list[str]:
    """Return the keys whose values tell the figures apart: the name, and what else is needed."""
    keys = ["name"]
    for key in ("area", "entity", "of", "period", "stated", "id"):
        alike: dict[str, set[str]] = {}
        for each in parts:
            alike.setdefault(_label(each, keys), set()).add(each[key])
        is_told = len(alike) == len(parts)
        if not is_told and any(len(values) > 1 for values in alike.values()):
            keys.append(key)
    return keys[1:] if len(keys) > 1 and len({each["name"] for each in parts}) == 1 else keys


def _label(parts: Parts, keys: Sequence[str]) -> str:
    return " ".join(filter(None, (parts[key] for key in keys)))


def _title(parts: Sequence[Parts], called: Sequence[str], unit: str, language: Language) -> str:
    """Return what all bars are of, where that is one measure or one period, and the unit."""
    common = [
        parts[0][key]
        for key in ("name", "period")
        if key not in called and len({each[key] for each in parts}) == 1 and parts[0][key]
    ]
    heads = [*common, unit] if unit else common
    if not common and unit:
        return translate(Phrase("Unit: {unit}", unit=unit), language)
    return ("，" if language == "zh" else ", ").join(heads)
