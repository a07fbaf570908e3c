"""A line on a terminal that says how far a long work is."""

from time import monotonic

from czfacts.language import Language
from czfacts.printing import output
from czfacts.wording import Phrase, translate

PATIENCE = 0.5  # seconds without a line
PAUSE = 0.1  # seconds between two


class Progress:
    """How many of so many texts are read; for one there is nothing to say."""

    def __init__(self, total: int, language: Language) -> None:
        self.total = f"{total:,}"
        self.done = 0
        self.language = language
        is_shown = total > 1 and output.is_watched()
        self.due = monotonic() + PATIENCE if is_shown else float("inf")

    def step(self) -> None:
        """Count one more."""
        self.done += 1
        if (now := monotonic()) >= self.due:
            said = Phrase("{done} of {total} texts read", done=f"{self.done:,}", total=self.total)
            output.pass_by(translate(said, self.language))
            self.due = now + PAUSE
