"""What a text as a whole measures, as its title says: 规上工业增加值 of 规上工业运行分析."""

from czfacts.reading.names.names import Name, noun, owner, plain
from czfacts.regex import lazy_regex

_SHARED = 2  # characters of the title
_VIEW = lazy_regex("(?:从|分|按)[^,。;:0-9]{1,8}看,")  # a view of what was measured first


class Main:
    """The first measure of a text that grew and that its title speaks of."""

    def __init__(self, title: str) -> None:
        self._title = title
        self.name: Name = ()
        """() until it was met."""
        self._first: Name = ()
        """What grew first, whatever the title says."""

    def meet(self, name: Name, relation: str) -> None:
        """Take *name* for it where it grew, has a noun that measures and is in the title."""
        if self.name or relation != "change_rate" or not noun(name):
            return
        self._first = self._first or name
        if self._speaks_of(name):
            self.name = name

    def within(self, paragraph: str) -> Name:
        """Return what *paragraph* measures where it does not say: 从增速看, 青岚县增长8%."""
        return self.name or (self._first if _VIEW.match(paragraph) else ())

    def _speaks_of(self, name: Name) -> bool:
        said = plain(owner(name)) or plain(name)
        return any(said[at : at + _SHARED] in self._title for at in range(len(said) - _SHARED + 1))
