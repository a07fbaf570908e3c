"""A word that may stand at the cursor."""

import re
from collections.abc import Iterable
from typing import NamedTuple

LONGEST = 200  # characters of a meaning: no screen has room for more


class Candidate(NamedTuple):
    """A word that may stand at the cursor, and what it means."""

    value: str
    meaning: str = ""


def beginning(typed: str, found: Iterable[Candidate]) -> list[Candidate]:
    """Return those of *found* that begin with *typed*, each value once."""
    kept = {each.value: each for each in found if each.value.startswith(typed)}
    return [*kept.values()]


def harmless(found: Candidate) -> Candidate:
    """Return *found* with what a base says of it in nothing but words.

    No shell is told to evaluate it; should it ever stand on a line, there is nothing to evaluate.
    """
    meaning = found.meaning[:LONGEST].replace("'", "’")
    said = re.sub(r"[^\w .,:/%+·’，。、：；（）《》“”—-]", " ", meaning)
    return Candidate(found.value, " ".join(said.split()))
