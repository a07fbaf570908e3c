"""Find a figure in its sentence that says it in other words or numerals: 26000亩 for 2.6万亩."""

from typing import NamedTuple

from czfacts.base.model import Indicator
from czfacts.proof import parts
from czfacts.proof.heard import Heard, Hearing
from czfacts.proof.parts import Parts
from czfacts.reading.figures.quantities import Quantity
from czfacts.reading.text.sentences import Sentence


class Reworded(NamedTuple):
    """The figure of a sentence that has the value and the name of a fact, not its characters."""

    start: int
    end: int
    heard: Heard
    parts: Parts

    def quoted(self, sentence: Sentence) -> str:
        """Return the characters from what is measured to the end of the figure."""
        places = self.heard.said.places.get("measure", ())
        here = [it for it in places if it.paragraph == sentence.paragraph]
        starts = [it.start - sentence.start for it in here]
        return sentence.printed[max(0, min([self.start, *starts])) : self.end]


def reworded(fact: Indicator, quoted: str, sentence: Sentence, hearing: Hearing) -> Reworded | None:
    """Return the one figure of *sentence* that has the value and the name of *fact*, if it is one.

    The characters *quoted* of the fact must tell that value, too.
    Its other parts may be contradicted: 同比下降13.6% where *fact* has a growth of as much.
    """
    if not any(_is_worth(it, fact) for it in Sentence(0, 0, quoted).quantities):
        return None
    found = [
        Reworded(it.start, it.end, heard, parts.held(fact, heard))
        for it in sentence.quantities
        if _is_worth(it, fact) and (heard := hearing.of(sentence, it.start))
    ]
    named = [it for it in found if it.parts.name == "said"]
    return named[0] if len(named) == 1 else None


def _is_worth(it: Quantity, fact: Indicator) -> bool:
    """Tell whether a quantity is that of *fact* in another unit or other numerals."""
    if it.per not in (None, fact.per):
        return False
    same = fact.replaced(
        value=it.value, high=it.high, parts=it.parts, unit=it.unit, comparator=it.comparator
    )
    return same.relation == fact.relation and same.normalized == fact.normalized
