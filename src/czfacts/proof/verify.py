"""Verify a fact base by its source text: each fact in the place it names."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple, Protocol

from czfacts.base.model import Fact, FactBase, Indicator, Locator, SetAside, Source
from czfacts.errors import ConversionError
from czfacts.proof import context, parts
from czfacts.proof.heard import Hearing
from czfacts.proof.parts import Parts
from czfacts.proof.reworded import reworded
from czfacts.proof.shifts import Shifts, spot_of
from czfacts.proof.verdicts import Held, Verdict
from czfacts.reading.figures.quantities import Quantity
from czfacts.reading.text.sentences import Sentence, Text, loose
from czfacts.values import normal, units
from czfacts.wording import Names, Phrase

MOST_NAMED = 5  # sentences that a message names
MOST_LOOKED_AT = 1000  # sentences that a prefix or suffix is looked for in
FEWEST_MISSING = 5  # places without which a text is another, and not one that was changed
CHANCE = 0.1  # share of the places that a text of others may have by chance: 2 of 40 names
REACH = 4  # how many times longer than itself a prefix may be, for the blanks in the text
_TOLD: tuple[Held, ...] = ("unsaid", "contradicted", "said")  # of several places the last counts


class Finding(NamedTuple):
    """The verdict on one place of a fact, or of a quantity set aside."""

    fact: Fact | None
    place: Locator | SetAside
    verdict: Verdict
    found: tuple[Sentence, ...] = ()
    """The sentences in which the characters stand: the one named, or others; of what is missing,
    where its sentence went."""
    span: tuple[int, int] | None = None
    """Start and end of the characters in the sentence, if it was found."""
    detail: str = ""
    """What is wrong: both values, or what the sentence says instead."""
    checks: int = 1
    """How many things were compared: the place; of a figure also value, unit, comparator, the parts
    that its sentence says, and the digest of its clause if the fact has one."""
    parts: Parts | None = None
    """How the sentence holds each part of a figure, if it was found."""

    @property
    def stands(self) -> bool:
        """Whether it stands where it should, and is read there as the fact says."""
        return self.verdict in ("verified", "changed")

    @property
    def is_reworded(self) -> bool:
        """Whether a figure is told in other words: its characters are missing, the figure not."""
        return self.verdict == "missing" and self.parts is not None

    @property
    def is_moved(self) -> bool:
        """Whether the characters stand in one sentence alone, and not in the one named."""
        named = self.place.paragraph, self.place.sentence
        return [named] != [(it.paragraph, it.number) for it in self.found] and len(self.found) == 1

    @property
    def is_its_own(self) -> bool:
        """Whether it is moved, and what stands there now is not surely another figure."""
        return self.is_moved and not (self.parts and self.parts.name == "contradicted")


class Judged(NamedTuple):
    """What became of each place of a source in its text."""

    source: Source
    text: Text
    findings: tuple[Finding, ...]

    @property
    def wrong(self) -> list[Finding]:
        """The findings on what is not verified."""
        return [each for each in self.findings if each.verdict != "verified"]

    @property
    def settled(self) -> list[Finding]:
        """The findings, those on what has moved where it stands now."""
        return [_settled(each, self.text) for each in self.findings]

    @property
    def is_another_text(self) -> bool:
        """Whether the text is not that of the source, nor a changed one: nothing stands there."""
        verdicts = Counter(each.verdict for each in self.findings)
        elsewhere = sum(it.is_moved or it.verdict == "ambiguous" for it in self.findings)
        return (
            self.source.sha256 != self.text.sha256
            and verdicts["missing"] >= FEWEST_MISSING
            and verdicts["missing"] + elsewhere == len(self.findings)
            and not any(each.is_reworded for each in self.findings)
            and elsewhere <= CHANCE * len(self.findings)
        )


def _settled(finding: Finding, text: Text) -> Finding:
    if finding.verdict != "moved":
        return finding
    now = judge(finding.fact, moved(finding.place, finding.found[0]), text)
    return now if now.stands else finding


def judged(base: FactBase, source: Source, text: Text) -> Judged:
    """Return what became of each place of *source*, which *text* is."""
    return Judged(source, text, tuple(findings_of(base, source, text)))


def findings_of(base: FactBase, source: Source, text: Text) -> Iterator[Finding]:
    """Yield a finding for each place in *source*: first those of facts, then what is set aside.

    A figure is verified if its characters stand once in the sentence that it names, are no part of
    a longer number, and are read there with its value, unit and comparator, if its clause has its
    digest, and if its sentence contradicts none of its other parts. Nothing is fuzzy.
    """
    hearing = Hearing(base, source, text)
    facts = base.facts_by_source.get(source.id, ())
    found = [judge(it, place, text) for it in facts for place in it.source if place.id == source.id]
    found += [judge(None, aside, text) for aside in source.set_aside]
    shifts = _shifts(found)
    by_fact = groupby((_followed(each, shifts, hearing) for each in found), lambda it: it.fact)
    for fact, here in by_fact:
        yield from _distinguished(fact, [*here]) if fact and fact.distinction else here


def _shifts(found: Sequence[Finding]) -> Shifts:
    """Return where what still stands in a text went; nowhere where too much is lost to tell."""
    known = [
        (spot_of(each.place), spot_of(each.found[0]))
        for each in found
        if each.stands or each.verdict == "moved"
    ]
    return Shifts(known if 2 * len(known) >= len(found) else ())


def _followed(finding: Finding, shifts: Shifts, hearing: Hearing) -> Finding:
    """Return *finding* with its parts; what is not where it was is sought where its like went."""
    place, spot = finding.place, spot_of(finding.place)
    if finding.verdict == "ambiguous" and 1 < len(finding.found) < MOST_NAMED:
        if now := shifts.between(spot, finding.found):
            detail = Phrase("found in {places}", places=Names([f"{now.paragraph}.{now.number}"]))
            finding = finding._replace(verdict="moved", found=(now,), detail=detail)
    elif finding.verdict == "missing" and (went := shifts.of(spot)) and went != spot:
        there = place.replaced(paragraph=went[0], sentence=went[1])
        if sentence := _sentence(there, hearing.text):
            gone = with_parts(judge(finding.fact, there, hearing.text), hearing)
            return gone._replace(place=place, found=gone.found or (sentence,))
    return with_parts(finding, hearing)


def _distinguished(fact: Fact, here: list[Finding]) -> list[Finding]:
    """Verify the distinction of *fact*, which must stand in one of its sentences."""
    wanted = fact.distinction or ""
    sentences = [sentence for finding in here if finding.span for sentence in finding.found]
    if not sentences:
        return here
    first = next(number for number, finding in enumerate(here) if finding.span)
    judged = here[first]._replace(checks=here[first].checks + 1)
    if judged.verdict == "verified" and not any(each.spans(wanted) for each in sentences):
        detail = Phrase("'{text}' is not in the sentence", text=wanted)
        judged = judged._replace(verdict="mismatch", detail=detail)
    return [*here[:first], judged, *here[first + 1 :]]


def in_sentence(sentence: Sentence, place: Locator | SetAside) -> list[tuple[int, int]]:
    """Return where *place* stands in *sentence*, leaving out parts of longer numbers."""
    return [
        span
        for span in sentence.spans(place.text)
        if not sentence.longer_number(*span) and _is_between(sentence, span, place)
    ]


def _is_between(sentence: Sentence, span: tuple[int, int], place: Locator | SetAside) -> bool:
    """Tell whether the prefix of *place* stands before *span*, and its suffix after it."""
    start, end = span
    prefix, suffix = (loose(text or "").replace(" ", "") for text in (place.prefix, place.suffix))
    before = sentence.folded[max(0, start - REACH * len(prefix)) : start].replace(" ", "")
    after = sentence.folded[end : end + REACH * len(suffix)].replace(" ", "")
    return before.endswith(prefix) and after.startswith(suffix)


def judge(fact: Fact | None, place: Locator | SetAside, text: Text) -> Finding:
    """Return the finding for one place of *fact*, or of a quantity set aside, in *text*."""
    sentence = _sentence(place, text)
    spans = in_sentence(sentence, place) if sentence else []
    if sentence is None or not spans:
        return _elsewhere(fact, place, text, sentence)
    if len(spans) > 1:
        several = Phrase("stands {count} times in the sentence", count=len(spans))
        return Finding(fact, place, "ambiguous", (sentence,), detail=several)
    if not isinstance(fact, Indicator) or isinstance(place, SetAside):
        return Finding(fact, place, "verified", (sentence,), spans[0])
    verdict: Verdict = "verified"
    if detail := _difference(fact, sentence, spans[0]):
        verdict = "mismatch"
    elif place.context and place.context != context.digest(sentence, *spans[0]):
        verdict, detail = "changed", Phrase("its clause has changed")
    checks = 5 if place.context else 4
    return Finding(fact, place, verdict, (sentence,), spans[0], detail, checks)


def with_parts(finding: Finding, hearing: Hearing, named: Locator | None = None) -> Finding:
    """Return the finding on a figure with its parts held against what is said of it.

    *named* is where the base has it, if it has moved.
    """
    if not isinstance(finding.fact, Indicator):
        return finding
    if finding.verdict == "missing":
        return _as_reworded(finding, finding.fact, hearing)
    if finding.verdict == "moved":
        return _as_moved(finding, hearing)
    if not finding.span:
        return finding
    (sentence,), fact = finding.found, finding.fact
    read = sentence.at(*finding.span)
    heard = hearing.of(sentence, read[0].start, named) if len(read) == 1 else None
    if heard is None:
        return finding
    held = parts.held(fact, heard)
    checks = finding.checks + sum(how in ("said", "contradicted") for how in held)
    finding = finding._replace(parts=held, checks=checks)
    if finding.stands and (detail := parts.contradiction(fact, heard, held)):
        return finding._replace(verdict="mismatch", detail=detail)
    return finding


def _as_moved(finding: Finding, hearing: Hearing) -> Finding:
    """Return the finding on a figure that has moved, with its parts held where it stands now.

    It is a mismatch where they or its value differ there.
    """
    place = moved(finding.place, finding.found[0])
    named = finding.place if isinstance(finding.place, Locator) else None
    now = with_parts(judge(finding.fact, place, hearing.text), hearing, named)
    if now.verdict == "verified":
        return now._replace(place=finding.place, verdict="moved", detail=finding.detail)
    detail = Phrase("{problem}; {more}", problem=finding.detail, more=now.detail)
    return now._replace(place=finding.place, detail=detail)


def moved(place: Locator | SetAside, sentence: Sentence) -> Locator | SetAside:
    """Return *place* as it is where it stands in *sentence*."""
    now = {"paragraph": sentence.paragraph, "sentence": sentence.number}
    return place.replaced(**now)


def _as_reworded(finding: Finding, fact: Indicator, hearing: Hearing) -> Finding:
    """Return the finding on a figure that is missing, with what says it in other words.

    That is a mismatch where it contradicts a part of the figure.
    """
    sentence = _sentence(finding.place, hearing.text)
    it = reworded(fact, finding.place.text, sentence, hearing) if sentence else None
    if sentence is None or it is None:
        return finding
    wrong = parts.contradiction(fact, it.heard, it.parts)
    absent = Phrase("'{text}' is not in the sentence", text=finding.place.text)
    told = Phrase("{problem}; reworded: '{text}'", problem=absent, text=it.quoted(sentence))
    return finding._replace(
        verdict="mismatch" if wrong else "missing",
        found=(sentence,),
        span=(it.start, it.end),
        detail=wrong or told,
        parts=it.parts,
    )


def held_of(findings: Iterable[Finding]) -> dict[str, dict[str, Held]]:
    """Return by part, and by the id of each fact that has it, how the places of the fact hold it.

    It is said where one of them says it. Figures that were not found have no parts.
    """
    found: dict[str, dict[str, Held]] = {part: {} for part in Parts._fields}
    for fact, held in ((each.fact, each.parts) for each in findings):
        for part, how in zip(Parts._fields, held or (), strict=False):
            if fact and how:
                known = found[part]
                known[fact.id] = max(known.get(fact.id, how), how, key=_TOLD.index)
    return {part: facts for part, facts in found.items() if facts}


def is_unsaid(finding: Finding, held: Mapping[str, Mapping[str, Held]]) -> bool:
    """Tell whether some part of a figure is unsaid in its place, and is *held* in no other one."""
    fact, its = finding.fact, finding.parts
    if not fact or not its:
        return False
    parts = its._asdict().items()
    return any("unsaid" == how == held[part][fact.id] for part, how in parts)


def marked(finding: Finding) -> str:
    """Return the sentence with what was read of it in 【 】, or why there is none."""
    if not finding.span:
        return f"{finding.verdict}: {finding.detail}"
    printed, (start, end) = finding.found[0].printed, finding.span
    sentence = f"{printed[:start]}【{printed[start:end]}】{printed[end:]}"
    return f"{finding.verdict}: {finding.detail}: {sentence}" if finding.detail else sentence


def _sentence(place: Locator | SetAside, text: Text) -> Sentence | None:
    if place.paragraph > len(text.paragraphs):
        return None
    paragraph = text.paragraphs[place.paragraph - 1]
    return paragraph[place.sentence - 1] if place.sentence <= len(paragraph) else None


def _elsewhere(
    fact: Fact | None, place: Locator | SetAside, text: Text, sentence: Sentence | None
) -> Finding:
    if sentence:
        for span in sentence.spans(place.text):
            if longer := sentence.longer_number(*span):
                detail = Phrase("'{text}' is a part of '{longer}'", text=place.text, longer=longer)
                return Finding(fact, place, "mismatch", (sentence,), detail=detail)
    most = MOST_LOOKED_AT if place.prefix or place.suffix else MOST_NAMED
    having = text.having(place.text, most)
    others = tuple(each for each in having if in_sentence(each, place))[:MOST_NAMED]
    if others:
        where = Names(f"{each.paragraph}.{each.number}" for each in others)
        detail = Phrase("found in {places}", places=where)
        if beyond := _beyond(place, text):
            detail = Phrase("{problem}; {more}", problem=detail, more=beyond)
        verdict: Verdict = "moved" if len(others) == 1 else "ambiguous"
        return Finding(fact, place, verdict, others, detail=detail)
    return Finding(fact, place, "missing", detail=_absence(fact, place, text, sentence))


def _absence(
    fact: Fact | None, place: Locator | SetAside, text: Text, sentence: Sentence | None
) -> str:
    """Say why a place cannot be found, or what the sentence has instead."""
    missing = Phrase("'{text}' is not in {path}", text=place.text, path=text.path)
    if beyond := _beyond(place, text):
        return Phrase("{problem}; {more}", problem=missing, more=beyond)
    if sentence and isinstance(fact, Indicator):
        near = [q for q in sentence.quantities if _is_same_unit(q.unit, fact.unit)]
        if near:
            stands = Names(sentence.printed[q.start : q.end] for q in near)
            more = Phrase("the sentence has {figures}", figures=stands)
            return Phrase("{problem}; {more}", problem=missing, more=more)
    return missing


def _beyond(place: Locator | SetAside, text: Text) -> str:
    """Say how far the text goes if *place* is past its end, else return ""."""
    paragraphs = len(text.paragraphs)
    if place.paragraph > paragraphs:
        if paragraphs == 1:
            return Phrase("the text has 1 paragraph")
        return Phrase("the text has {count} paragraphs", count=paragraphs)
    sentences = len(text.paragraphs[place.paragraph - 1])
    if place.sentence <= sentences:
        return ""
    if sentences == 1:
        return Phrase("paragraph {number} has 1 sentence", number=place.paragraph)
    return Phrase(
        "paragraph {number} has {count} sentences", number=place.paragraph, count=sentences
    )


def _difference(fact: Indicator, sentence: Sentence, span: tuple[int, int]) -> str:
    """Say how the quantity at *span* differs from the fact; "" if it does not."""
    read = sentence.at(*span)
    wrong = difference(fact, read)
    if not wrong and not span[0] <= read[0].start < read[0].end <= span[1]:
        whole = sentence.printed[read[0].start : read[0].end]
        return Phrase("the text holds only a part of '{whole}'", whole=whole)
    return wrong


def difference(fact: "Spelled", read: list[Quantity]) -> str:
    """Say how *fact* differs from what was read in its text; "" if it does not."""
    if not read:
        return Phrase("the text holds no quantity")
    if len(read) > 1:
        return Phrase("the text holds {count} quantities", count=len(read))
    (stands,) = read
    # `per` is often printed apart from the figure: 人均 before a verb.
    if (
        (stands.value, stands.high, stands.parts) == (fact.value, fact.high, fact.parts)
        and stands.comparator == fact.comparator
        and stands.per in (None, fact.per)
        and _is_same_unit(stands.unit, fact.unit)
    ):
        return ""
    return Phrase("the fact says {fact}, the text {text}", fact=spelled(fact), text=spelled(stands))


class Spelled(Protocol):
    """A figure of a fact, of a text or of a row."""

    @property
    def value(self) -> Decimal: ...
    @property
    def high(self) -> Decimal | None: ...
    @property
    def parts(self) -> tuple[Decimal, ...]: ...
    @property
    def unit(self) -> str: ...
    @property
    def per(self) -> str | None: ...
    @property
    def comparator(self) -> str: ...


def spelled(figure: Spelled) -> str:
    """Return a figure as messages show it: ``≥14%``, ``30–50 家``, ``1:2:3``, ``3 万元/人``."""
    ends = f"{figure.value:f}" + (f"–{figure.high:f}" if figure.high is not None else "")
    number = ":".join(f"{part:f}" for part in figure.parts) or ends
    unit = "" if figure.parts else normal.joined(figure.unit, figure.per)
    gap = " " if unit not in ("", "%") else ""
    return f"{normal.SIGNS[figure.comparator]}{number}{gap}{unit}"


def _is_same_unit(one: str, other: str) -> bool:
    if (one, other) == ("位", "名"):  # persons, whom a fact counts in 名: its 位 is a rank
        return True
    try:
        return units.same(one, other)
    except ConversionError:
        return False
