"""Say what is left of a draft in the fact bases of a command line."""

from collections.abc import Sequence

from czfacts.base.named import Parsed
from czfacts.errors import CzfactsError
from czfacts.language import Language
from czfacts.printing import output
from czfacts.wording import Phrase, translate

Tried = Sequence[Parsed | CzfactsError]


def say_drafts(tried: Tried, language: Language) -> None:
    """Say which of the fact bases are still drafts, which `verify` has only the reader confirm."""
    from czfacts.proof.draft import is_draft  # noqa: PLC0415, for people alone

    bases = [each.data for each in tried if isinstance(each, Parsed)]
    if count := sum(map(is_draft, bases)):
        said = (
            Phrase("its first line still says draft: czfacts is checking what it wrote itself")
            if len(bases) == 1
            else Phrase(
                "their first lines still say draft: {count} of {bases}",
                count=count,
                bases=len(bases),
            )
        )
        output.say(translate(said, language))


def say_remarks(tried: Tried, language: Language) -> None:
    """Say how many comments of drafts are left that ask for a look."""
    from czfacts.proof.draft import remarks  # noqa: PLC0415, for people alone

    if count := sum(remarks(each.data) for each in tried if isinstance(each, Parsed)):
        left = Phrase("'# check' comments left from the draft: {count}", count=count)
        output.say(translate(left, language))
