"""What a citation quotes: where a fact stands in its source, and its words there."""

from collections.abc import Iterator, Sequence

from czfacts.base.model import Fact, Source
from czfacts.language import Language
from czfacts.wording import Phrase, translate


def of(fact: Fact, source: Source, sentences: Sequence[str], language: Language) -> Iterator[str]:
    """Yield a line for each place of *fact* in *source*: its sentence, else its characters."""
    places = [place for place in fact.source if place.id == source.id]
    texts = sentences if len(sentences) == len(places) else [place.text for place in places]
    for place, text in zip(places, texts, strict=True):
        stands = Phrase(
            "paragraph {paragraph}, sentence {sentence}: {text}",
            paragraph=place.paragraph,
            sentence=place.sentence,
            text=text,
        )
        yield translate(stands, language)
