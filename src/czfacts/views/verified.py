"""What verify lists of the facts it held against texts, and whether all is well."""

from collections.abc import Sequence
from typing import NamedTuple

from czfacts.proof.imprints import differences
from czfacts.proof.verdicts import Verdict
from czfacts.proof.verify import Finding, Judged, held_of, is_unsaid
from czfacts.wording import Phrase

_WORST_FIRST: tuple[Verdict, ...] = ("mismatch", "missing", "changed", "ambiguous", "moved")


class Wanted(NamedTuple):
    """What a reader asks to see."""

    all: bool = False
    """All places."""
    unverified: bool = False
    """Only places that are not verified."""
    unsaid: bool = False
    """Only figures of which the text leaves some part unsaid."""
    strict: bool = False
    """Whether what is unsaid, or a source that differs from its text, is wrong, too."""
    has_form: bool = False
    """Whether a format or fields are asked for."""
    on_terminal: bool = False

    @property
    def is_list(self) -> bool:
        """Whether a list is asked for, by whatever option."""
        return self.all or self.unverified or self.unsaid or self.has_form

    @property
    def is_summary(self) -> bool:
        """Whether what is verified goes without saying, as it does on a terminal."""
        return self.on_terminal and not (self.all or self.unsaid or self.has_form)


class Verified:
    """The answer to a reader: what to list of texts that were held against their sources."""

    def __init__(self, held: Sequence[Judged], wanted: Wanted) -> None:
        """Take what became of each source in its text."""
        self._wanted = wanted
        self.others = [it for it in held if it.is_another_text and not wanted.is_list]
        """Texts that are not those of their sources; no list of their places is of use."""
        self.own = [it for it in held if it not in self.others]
        """All other texts."""
        self.differences: list[Phrase] = [
            each for it in self.own for each in differences(it.source, it.text)
        ]
        """How sources differ from what their texts print of themselves."""
        self._places = [(it.text.path, each) for it in self.own for each in it.findings]
        wrong = (pair for pair in self._places if pair[1].verdict != "verified")
        self._wrong = sorted(wrong, key=lambda pair: _WORST_FIRST.index(pair[1].verdict))
        told = held_of(each for _, each in self._places)
        self._left = [pair for pair in self._places if is_unsaid(pair[1], told)]

    @property
    def rows(self) -> list[tuple[str, Finding]]:
        """The places to list, each with the path of its text; of wrong ones alone the worst first.

        A summary only counts what has moved: one new paragraph moves all that follow it.
        """
        if self._wanted.unsaid:
            return self._left
        is_wrong_alone = self._wanted.unverified or self._wanted.is_summary
        shown = self._wrong if is_wrong_alone else self._places
        return [it for it in shown if it[1].verdict != "moved"] if self.hidden_moves else shown

    @property
    def hidden_moves(self) -> int:
        """How many places have moved that are counted and not listed."""
        is_hidden = self._wanted.is_summary and not self._wanted.unverified
        return is_hidden * sum(each.verdict == "moved" for _, each in self._wrong)

    @property
    def shows_changes(self) -> bool:
        """Whether clauses are listed that have changed."""
        return self._wanted.is_summary and any(it.verdict == "changed" for _, it in self.rows)

    @property
    def hides_unsaid(self) -> bool:
        """Whether figures with an unsaid part are counted and not listed."""
        return bool(self._left) and self._wanted.is_summary

    @property
    def is_well(self) -> bool:
        """Whether all is verified, and nothing else is amiss that was asked about."""
        is_strictly = not (self._left or self.differences)
        return not (self._wrong or self.others) and (is_strictly or not self._wanted.strict)
