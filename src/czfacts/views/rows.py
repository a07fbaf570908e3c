"""Records that commands print of a fact base besides its facts."""

from czfacts.base.fields import Annotated, Record
from czfacts.base.model import Bilingual, Source


class TopicRow(Record):
    """A topic, with the number of its facts of each kind."""

    topic: Annotated[str, "the id of the topic"]
    name: Annotated[Bilingual, "what it is called"]
    chains: Annotated[int, "how many industry chains it has"]
    projects: Annotated[int, "how many projects it has"]
    indicators: Annotated[int, "how many figures it has"]
    policies: Annotated[int, "how many policies it has"]


class SourceRow(Source):
    """A source, with the number of facts read from it."""

    facts: Annotated[int, "how many facts were read from it"]


class Shown(Record):
    """A sentence of the text at hand, and where the characters that a fact was read from stand."""

    text: Annotated[str | None, "the sentence as printed, null where they do not stand once"]
    start: Annotated[int | None, "where they begin in it, in code points from 0"]
    end: Annotated[int | None, "where they end in it"]


class AtHand(Record):
    """What a text at hand adds to a fact."""

    sentences: Annotated[
        tuple[Shown, ...] | None, "one for each place in the text at hand, null without a text"
    ]


class Context(AtHand):
    """What is shown with a fact."""

    linked_from: Annotated[tuple[str, ...], "the ids of the facts that refer to this one"]
    same_sentence: Annotated[
        tuple[str, ...], "the ids of the other facts that were read from its sentences"
    ]
