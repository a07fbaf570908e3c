"""What a text as a whole measures, as its title says: 规上工业增加值 of 规上工业运行分析."""

from czfacts.reading.names.names import Name, noun, owner, plain

_SHARED = 2  # characters of the title


class Main:
    """The first measure of a text that grew and that its title speaks of."""

    def __init__(self, title: str) -> None:
        self._title = title
        self.name: Name = ()
        """() until it was met."""

    def meet(self, name: Name, relation: str) -> None:
        """Take *name* for it where it grew, has a noun that measures and is in the title."""
        if not self.name and relation == "change_rate" and noun(name) and self._speaks_of(name):
            self.name = name

    def _speaks_of(self, name: Name) -> bool:
        said = plain(owner(name)) or plain(name)
        return any(said[at : at + _SHARED] in self._title for at in range(len(said) - _SHARED + 1))
