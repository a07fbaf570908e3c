"""Whether a text that gives one period of a figure can also mean another."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from czfacts.proof.headings import Headings
from czfacts.reading.periods.iso import YEAR
from czfacts.reading.periods.named import Meant, Times
from czfacts.reading.text.sentences import Sentence, Text
from czfacts.regex import lazy_regex
from czfacts.values.period import Period, parse

_MONTHS = 12
_WHOLE = "全年"
_REACH = 200  # sentences that a heading governs
_YEAR = lazy_regex("20[0-9]{2}")
_OPENING = lazy_regex("20[0-9]{2}.{1,7}")


class _Named(NamedTuple):
    """How the times of a sentence name a period."""

    is_said: bool
    """A year, a part of one or a date may be it."""
    is_meant: bool
    """A time is it, whatever else governs."""
    may_be: bool
    """A time is it, at least where the right year governs."""
    is_it: bool
    """A time may be just it."""
    is_named: bool
    """A time is it that no other time governs: 2022年, 目前, but not 3月 or 全年."""
    is_named_or_counted: bool
    """Such a time is it, or may be any: 五年前."""


class Dates:
    """The times that a text names, by its sentences."""

    def __init__(self, text: Text, published: str | None) -> None:
        self._text = text
        self._headings = Headings(text)
        self._published = published
        self._known: dict[tuple[int, int, str], _Named] = {}
        self._first_within: dict[str, int] = {}

    def rule_out(
        self, wanted: str, said: str, sentence: Sentence, *, is_own: bool, is_observed: bool
    ) -> bool:
        """Tell whether the text surely means *said* at a figure of *sentence*, and not *wanted*.

        A time that is printed means *said*, and none means *wanted*: of the sentence where one of
        its own does, else of the paragraph so far, else of the text so far (`_is_before`), where
        *said* is what the whole text is about; what a heading or first words set (`_is_set`) holds
        for all behind them. *is_own*: *said* stands in the clause of the figure; *is_observed*:
        the figure came about, so that 全年 is a year that is over.
        """
        one, other = parse(wanted), parse(said)
        paragraph = self._text.paragraphs[sentence.paragraph - 1][: sentence.number]
        if one.overlaps(other):
            if _is_begun(one, other):
                is_open = self._is_told(paragraph, wanted) or not self.is_over(said)
                return not is_open and self._is_nowhere(sentence, one, other, is_own=is_own)
            if _is_begun(other, one):  # 上半年 of a year that is over
                is_said = self._is_told(paragraph, said) and not self._is_told(paragraph, wanted)
                return is_said and self.is_over(wanted)
            return _is_shifted(one, other) and self._is_exactly(sentence, one, other, is_own=is_own)
        is_whole = is_observed and _WHOLE in sentence.folded and self.is_over(said)
        if (is_whole and not self.is_over(wanted)) or self._is_set(sentence, wanted, said):
            return True
        for scope in ([sentence], paragraph):
            if any(self._how(each, said).is_said for each in scope):
                found = [self._how(each, wanted) for each in scope]
                if any(each.is_meant for each in found):
                    return False
                if not any(each.may_be for each in found):
                    is_beside = is_own and scope == [sentence]
                    return is_beside or not self._is_of_now(wanted)
        return self._is_of_all(said) and not (
            self._is_before(sentence, wanted) or self._is_of_day(wanted)
        )

    def chapter(self, sentence: Sentence) -> tuple[str, list[Period]]:
        """Return the nearest heading over *sentence* that names years or parts of them, and these.

        The year is printed: 下半年展望 may be over what is of the whole.
        """
        for heading in self._headings.over(sentence):
            if not _YEAR.search(heading.folded):
                continue
            meant = self._times.meant(heading.printed)
            times = [it.period for it in meant if it.is_fixed and it.is_dated]
            if long := [it for it in times if it.months]:
                return heading.folded, long
        return "", []

    def is_headed_otherwise(self, sentence: Sentence, wanted: str) -> bool:
        """Tell whether the chapter of *sentence* is of another time than *wanted*.

        Nothing in the paragraph so far means *wanted*, which an earlier one may.
        """
        paragraph = self._text.paragraphs[sentence.paragraph - 1][: sentence.number]
        if any(self._how(each, wanted).is_named_or_counted for each in paragraph):
            return False
        (_, times), days = self.chapter(sentence), parse(wanted)
        within = (it.start <= days.start <= days.end <= it.end for it in times)
        return bool(times) and not any(within)

    def _is_told(self, paragraph: Iterable[Sentence], iso: str) -> bool:
        """Tell whether a time of *paragraph* may be just *iso*."""
        return any(self._how(each, iso).is_it for each in paragraph)

    def _is_set(self, sentence: Sentence, wanted: str, said: str) -> bool:
        """Tell whether a heading or the first words of a sentence set *said* for what follows.

        No time from there on means *wanted*. What the title sets is not asked here.
        """
        if self._how(sentence, wanted).is_named_or_counted:
            return False
        for each in islice(self._so_far(sentence), _REACH):
            if self._how(each, wanted).is_named:
                return False
            if found := self._set_by(each, wanted):
                return any(it.period.overlaps(parse(said)) for it in found)
        return False

    def _so_far(self, sentence: Sentence) -> Iterator[Sentence]:
        """Yield *sentence* and what stands before it, backwards, but for the title."""
        yield from reversed(self._text.paragraphs[sentence.paragraph - 1][: sentence.number])
        for paragraph in reversed(self._text.paragraphs[1 : sentence.paragraph - 1]):
            yield from reversed(paragraph)

    def _set_by(self, sentence: Sentence, wanted: str) -> list[Meant]:
        """Return the times that *sentence* sets for what follows it.

        First words set none where *wanted* is of the year of publication, which nobody need name.
        """
        opening = sentence.folded.partition(",")[0]
        if sentence in self._headings:
            opening = sentence.printed
        elif not _OPENING.fullmatch(opening) or self._is_of_now(wanted):
            return []
        return [it for it in self._times.meant(opening) if it.is_fixed and it.is_dated]

    def is_over(self, period: str | None) -> bool:
        """Tell whether *period* was over when the text was published."""
        if not period or not self._published:
            return False
        return parse(period).end < parse(self._published).start

    @cached_property
    def _times(self) -> Times:
        return Times(self._text, self._published)

    def _how(self, sentence: Sentence, iso: str) -> _Named:
        key = (sentence.paragraph, sentence.number, iso)
        if key not in self._known:
            wanted = parse(iso)
            meant = [*self._times.meant(sentence.printed, iso)]
            being = [each for each in meant if each.may_be(wanted)]
            free = [each for each in being if each.is_dated or not _is_ruled(each)]
            self._known[key] = _Named(
                is_said=any(each.is_fixed and each.period.overlaps(wanted) for each in meant),
                is_meant=any(not each.is_governed for each in being),
                may_be=bool(being),
                is_it=any(each.period == wanted for each in meant),
                is_named=any(each.is_dated == each.is_fixed for each in free),
                is_named_or_counted=bool(free),
            )
        return self._known[key]

    def _is_exactly(self, sentence: Sentence, one: Period, other: Period, *, is_own: bool) -> bool:
        """Tell whether the clause, or else the title, names *other*, and nothing names *one*."""
        if is_own:
            return one not in (each.period for each in self._times.meant(sentence.printed))
        return self._is_nowhere(sentence, one, other, is_own=False)

    def _is_nowhere(self, sentence: Sentence, one: Period, other: Period, *, is_own: bool) -> bool:
        """Tell whether the clause or the title names *other*, and nothing so far names *one*."""
        if not is_own and (self._times.base is None or parse(self._times.base) != other):
            return False
        first = self._first_named.get(one)
        return first is None or first > (sentence.paragraph, sentence.number)

    def _is_before(self, sentence: Sentence, iso: str) -> bool:
        """Tell whether a time means *iso* before the end of *sentence*, and so may govern it.

        It stands in the paragraph, in the first sentence of one before it, or in a heading.
        """
        wanted, here = parse(iso), self._named_in.get(sentence.paragraph, ())
        if iso not in self._first_within:
            found = (place for place, each in self._named if each.period.overlaps(wanted))
            begins = (paragraph for paragraph, number in found if number == 1)
            self._first_within[iso] = next(begins, len(self._text.paragraphs) + 1)
        return self._first_within[iso] < sentence.paragraph or any(
            each.period.overlaps(wanted) for number, each in here if number <= sentence.number
        )

    @cached_property
    def _named(self) -> list[tuple[tuple[int, int], Meant]]:
        """What the times of the text mean where nothing but the text governs, with the sentence."""
        return [
            ((each.paragraph, each.number), meant)
            for each in self._text.sentences
            for meant in self._times.meant(each.printed)
        ]

    @cached_property
    def _named_in(self) -> dict[int, list[tuple[int, Meant]]]:
        """The same by paragraph, with the number of the sentence."""
        found: dict[int, list[tuple[int, Meant]]] = {}
        for (paragraph, number), each in self._named:
            found.setdefault(paragraph, []).append((number, each))
        return found

    @cached_property
    def _first_named(self) -> dict[Period, tuple[int, int]]:
        """Where each period is named first."""
        return {each.period: place for place, each in reversed(self._named)}

    def _is_of_now(self, iso: str) -> bool:
        """Tell whether *iso* is of the year of publication, which nobody need name."""
        return iso[:YEAR] == self._times.published[:YEAR]

    def _is_of_all(self, iso: str) -> bool:
        """Tell whether *iso* is of the period that the text as a whole is about, by its title."""
        base = self._times.base
        return base is not None and parse(base).overlaps(parse(iso))

    def _is_of_day(self, iso: str) -> bool:
        """Tell whether *iso* is the day or the month of publication, which nobody need name."""
        return len(iso) > YEAR and self._times.published.startswith(iso)


def _is_shifted(one: Period, other: Period) -> bool:
    """Tell whether two periods that overlap are of one kind, but not the same.

    Spans of as many days, or months from January on: 10日至16日 and 11日至17日, 1—6月 and 1—7月.
    """
    if not one.months and not other.months:
        return one.length == other.length
    is_from_january = one.start == other.start and one.start.month == 1
    return is_from_january and all(0 < each.months < _MONTHS for each in (one, other))


def _is_begun(one: Period, other: Period) -> bool:
    """Tell whether *one* is the first months of the year that *other* is: 1—6月 of 2023."""
    return one.start == other.start and 1 < one.months < other.months == _MONTHS


def _is_ruled(time: Meant) -> bool:
    """Tell whether a time without a year is of the one that governs: 3月, 全年."""
    return time.is_fixed or time.period.months == _MONTHS
