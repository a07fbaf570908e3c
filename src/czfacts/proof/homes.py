"""Whether a text names the place or body that its facts are about."""

import re
from functools import cached_property

from czfacts.base.model import Bilingual
from czfacts.proof.verdicts import Held
from czfacts.proof.wholes import is_whole
from czfacts.reading.owners.bodies import own_of
from czfacts.reading.periods.headlines import Headlines
from czfacts.reading.text.areas import Places, are_rivals, called
from czfacts.reading.text.gazetteer import full
from czfacts.reading.text.sentences import Text
from czfacts.reading.words import having, table
from czfacts.values.characters import fold

_LONGEST_HEADING = 24  # characters
_PLACES = range(1, 6)  # levels: from provinces to villages


class Home:
    """The place or body that a text is said to be about, and what the text says of it."""

    def __init__(self, area: Bilingual, text: Text) -> None:
        self.area = area
        self.name = fold(area.zh or area.texts[0])
        self._text = text

    @cached_property
    def held(self) -> Held:
        """Whether the text names it, or has the name of another in its title and not this one."""
        if self.is_named(self.name):
            return "said"
        return "contradicted" if self.titled and are_rivals(self.name, self.titled) else "unsaid"

    @cached_property
    def headings(self) -> str:
        """The lines of the text that are short enough to be headings."""
        return "\n".join(line for line in self._text.plain if len(line) <= _LONGEST_HEADING)

    @cached_property
    def titled(self) -> str:
        """The place or body with which the title begins, "" for none."""
        return own_of(Headlines(self._text.lines).title) or ""

    def is_named(self, name: str) -> bool:
        """Tell whether the text has *name* anywhere, in full or without its last word.

        The name of a newspaper or a broadcaster names no place: 湖南日报.
        """
        return any(
            not _is_press(self._whole, found.end())
            for each in called(fold(name))
            for found in re.finditer(re.escape(each), self._whole)
        )

    def is_instead(self, owner: Bilingual, other: str) -> bool:
        """Tell whether *other* is of the kind of *owner*, of whom the text has no name."""
        if any(map(self.is_named, owner.texts)):
            return False
        names = [each for each in owner.texts if not each.isascii()] or owner.texts
        return all(are_rivals(fold(each), fold(other)) for each in names)

    def is_peer(self, owner: str) -> bool:
        """Tell whether *owner* is another place of the same rank: two counties."""
        levels = {Places(fold(owner)).level, self._places.level}
        return len(levels) == 1 and are_rivals(fold(owner), self.name)

    def is_whole(self, word: str) -> bool:
        """Tell whether *word* means all of it: 全县 of a county."""
        return is_whole(word) and self._places.is_own(word)

    def is_within(self, whole: str) -> bool:
        """Tell whether it is a part of *whole*: a county of 全市, a city of 全省."""
        return is_whole(whole) and self._places.is_larger(whole)

    def is_beside(self, name: str) -> bool:
        """Tell whether it and *name* are two places, from provinces down."""
        levels = [Places(full(each)).level for each in (self.name, fold(name))]
        return all(level in _PLACES for level in levels)

    def is_another(self, whole: str) -> bool:
        """Tell whether *whole* is surely more or less than that place: 全市 or 全国 of a province.

        全区 is an autonomous region, too.
        """
        is_called_so = full(self.name).endswith(whole[-1:])
        is_open = self._places.level not in _PLACES or is_called_so or not whole
        return not is_open and not self._places.is_own(whole)

    @cached_property
    def _places(self) -> Places:
        return Places(self.name)

    @cached_property
    def _whole(self) -> str:
        return "\n".join(self._text.plain)


def _is_press(text: str, start: int) -> bool:
    """Tell whether what stands at *start* of *text* makes a publisher's name of what is before."""
    apart = table("things").at(text, start, len(text))
    return apart is not None and apart.has("apart") and apart.word in having("pages", "publisher")
