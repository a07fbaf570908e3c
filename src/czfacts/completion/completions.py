"""Completions: words that may stand at the cursor, and their meanings."""

import re
from collections.abc import Iterable
from typing import NamedTuple

LONGEST = 200  # characters of a meaning; no screen has room for more


class Completion(NamedTuple):
    """A word that may stand at the cursor, and what it means."""

    value: str
    meaning: str = ""


def beginning(typed: str, found: Iterable[Completion]) -> list[Completion]:
    """Return those of *found* that begin with *typed*, each value once."""
    kept = {each.value: each for each in found if each.value.startswith(typed)}
    return [*kept.values()]


def beginning_caseless(typed: str, found: Iterable[Completion]) -> list[Completion]:
    """Return the same, whatever the case, with *typed* as it is: shells drop what begins otherwise.

    Commands take names in either case.
    """
    size, folded = len(typed), typed.casefold()
    alike = (each for each in found if each.value[:size].casefold() == folded)
    return beginning(typed, (each._replace(value=typed + each.value[size:]) for each in alike))


def harmless(found: Completion) -> Completion:
    """Return *found* with a meaning of letters, digits and harmless punctuation alone.

    No script evaluates a meaning. Should one end up on a command line, it cannot do anything.
    """
    meaning = found.meaning[:LONGEST].replace("'", "’")
    said = re.sub(r"[^\w .,:/%+·’，。、：；（）《》“”—-]", " ", meaning)
    return Completion(found.value, " ".join(said.split()))
