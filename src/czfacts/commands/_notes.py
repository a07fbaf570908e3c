"""Notes on many texts: each kind is said once, with a count."""

from czfacts.language import Language
from czfacts.printing import output
from czfacts.wording import Phrase, translate


class Notes:
    """Notes on texts that are still to be said."""

    def __init__(self) -> None:
        self._met: dict[tuple[str, object], tuple[Phrase, int]] = {}

    def add(self, *notes: Phrase) -> None:
        """Take up *notes*; those that say the same of another text are counted."""
        for note in notes:
            kind = note.key, note.values.get("encoding")
            first, count = self._met.get(kind, (note, 0))
            self._met[kind] = first, count + 1

    def say(self, language: Language) -> None:
        """Say on the standard error the first of each kind, and how many there are more."""
        for note, count in self._met.values():
            output.say(translate(_counted(note, count), language))


def _counted(note: Phrase, count: int) -> Phrase:
    """Return a *note* that holds for *count* texts, of which it names the first."""
    match count - 1:
        case 0:
            return note
        case 1:
            return Phrase("{note} (and one more text likewise)", note=note)
        case more:
            return Phrase("{note} (and {count} more texts likewise)", note=note, count=more)
