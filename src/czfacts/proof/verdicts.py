"""Verdicts on the places of facts, and states of the quantities of a text."""

from typing import Literal

Verdict = Literal["verified", "changed", "moved", "ambiguous", "mismatch", "missing"]
State = Literal["fact", "set_aside", "uncovered", "not_read"]
Held = Literal["said", "unsaid", "contradicted"]
