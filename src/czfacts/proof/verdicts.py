"""The verdicts: what can become of a fact's place, and of a text's quantity."""

from typing import Literal

Verdict = Literal["verified", "moved", "ambiguous", "mismatch", "missing"]
State = Literal["fact", "set aside", "uncovered"]
