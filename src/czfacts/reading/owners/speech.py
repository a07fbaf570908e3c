"""What the head of another body says of it: 石桥村的支书李建国不服气:"我们520亩全靠抽水"."""

from typing import NamedTuple

from czfacts.reading.figures.lexicon import alternatives
from czfacts.reading.owners.owner import Owner, head_behind
from czfacts.reading.owners.people import person_at
from czfacts.reading.text.areas import Span
from czfacts.regex import lazy_regex

_SAID = lazy_regex(r"[^。!?\"]*(?P<quote>\"[^\"]*\"?|[。!?]|\Z)")
_WE = lazy_regex(r"[\"、]*(?:[我咱俺]们|[我咱俺][这那]|[我咱俺本][村屯寨厂店社校院司乡镇县])")
_HERS = lazy_regex(r"[他她](?:们|那里|那边|那儿|这里|这边|所在|手下)|该[一-鿿]|[我咱俺]们")

# What a head has that his body has: 她家的厂区, 他们厂.
_BODILY = lazy_regex(
    lambda: (
        r"[他她](?:们|那里|那边|那儿|手下)"
        rf"|[他她]家?(?:的?(?:{alternatives('things', 'firm')}|{alternatives('things', 'this')}))"
    )
)


class Speech(NamedTuple):
    """What is said by one who speaks for a body."""

    body: Owner
    speaker: Span
    """His name, (0, 0) where it is not known."""
    quote: Span
    """What he says in his own words; where he is only told to say it, it is empty."""
    end: int

    def is_of_us(self, text: str, at: int) -> bool:
        """Tell whether the clause at *at* is of the body that he speaks for."""
        start, stop = self.quote
        ours = _WE if start <= at < stop else _HERS
        return self.body.span[1] < at < self.end and ours.match(text, at) is not None


def is_of_body(text: str, at: int) -> bool:
    """Tell whether what stands at *at* is of the body whose head 他 or 她 is: 她家的厂区."""
    return _BODILY.match(text, at) is not None


def spoken(text: str, body: Owner) -> Speech | None:
    """Return what the head of *body* says, None where none stands behind its name."""
    stop = body.span[1]
    named = head_behind(text, stop)
    if not named:
        return None
    said = _SAID.match(text, named)
    assert said  # noqa: S101
    name = person_at(text, named)
    quote = said.span("quote") if said["quote"].startswith('"') else (said.end(), said.end())
    return Speech(body, (named, name) if name else (0, 0), quote, said.end())
