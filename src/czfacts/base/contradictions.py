"""Fields of one record that cannot both be true."""

from collections.abc import Iterator

from czfacts.base.model import Chain, FactBase, Indicator
from czfacts.base.problems import Report
from czfacts.wording import Phrase

FEWEST_PARTS = 2


def check(base: FactBase, report: Report) -> None:
    """Report the contradictions within each chain and each figure."""
    for number, chain in enumerate(base.chains):
        for field, said in _of_chain(chain):
            report(("chains", number, field), said)
    for number, figure in enumerate(base.indicators):
        for field, said in _of_figure(figure):
            report(("indicators", number, field), said)


def _of_chain(chain: Chain) -> Iterator[tuple[str, Phrase]]:
    if chain.stages and chain.fields:
        yield "fields", Phrase("fields: a chain has stages or fields, not both")


def _of_figure(figure: Indicator) -> Iterator[tuple[str, Phrase]]:
    if figure.parts and (len(figure.parts) < FEWEST_PARTS or figure.parts[0] != figure.value):
        yield "parts", Phrase("parts: expected two numbers or more, the value first")
    if figure.change and figure.change.direction == "up" and figure.value < 0:
        yield "change", Phrase("change.direction: up, but the value is negative")
    if figure.change and figure.change.direction == "flat" and (figure.value or figure.high):
        yield "change", Phrase("change.direction: flat, but the value is not 0")
