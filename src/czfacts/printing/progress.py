"""A line on a terminal that shows the progress of long work."""

from time import monotonic

from czfacts.language import Language
from czfacts.printing import output
from czfacts.wording import Phrase, translate

PATIENCE = 0.5  # seconds without a line
PAUSE = 0.1  # seconds between two


class Progress:
    """How many of so many texts are read, or found so far; for one there is nothing to say."""

    def __init__(self, total: int | None, language: Language) -> None:
        self.total = total
        self.done = 0
        self.language = language
        is_shown = total != 1 and output.is_watched()
        self.due = monotonic() + PATIENCE if is_shown else float("inf")

    def step(self) -> None:
        """Count one more."""
        self.done += 1
        if (now := monotonic()) >= self.due:
            output.pass_by(translate(self._said(f"{self.done:,}"), self.language))
            self.due = now + PAUSE

    def _said(self, done: str) -> Phrase:
        if self.total is None:
            return Phrase("{count} texts found", count=done)
        return Phrase("{done} of {total} texts read", done=done, total=f"{self.total:,}")
