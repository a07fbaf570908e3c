"""Lay out a paragraph: one form of characters, asides left out, figures placed."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property, lru_cache

from czfacts.reading.figures.quantities import Quantity
from czfacts.reading.figures.surface import ITEM, zeros
from czfacts.reading.text.areas import Places, Span
from czfacts.reading.text.datelines import DATELINE
from czfacts.reading.text.gazetteer import gazetteer
from czfacts.reading.text.sentences import Sentence
from czfacts.reading.text.times import TIME, digits
from czfacts.reading.words import having, table
from czfacts.regex import HAN, lazy_regex
from czfacts.values import characters

# No part of a sentence: blanks, footnote marks, 【正文】, (GDP), (一), ①, 1️⃣, bullets, datelines,
# 12:30, and the score of who leads (以21:16领先).
_CLOCK = rf"(?<![0-9.:])(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?![0-9.:])(?={HAN})(?![为是比的])"
_SCORE = (
    r"以?(?<![0-9.:])[0-9]{1,3}[:-][0-9]{1,3}(?:的比分)?"
    r"(?=领先|落后|击败|战胜|[大小险完惜惨]?[胜败]|不敌|力克|逆转|告负|仍|结束)"
)
_BEGIN = r"[T\s\u200b\[〔①-⓿❶-➓*■●◆▲★【(0-9以]"  # told by one character nearly everywhere
_ASIDE = lazy_regex(
    rf"{DATELINE}|^[一二三四五六七八九十]+、|(?={_BEGIN})(?:"
    r"[\s\u200b]+|\[[0-9]{1,2}\]|〔[0-9]{1,2}〕|[①-⓿❶-➓*■●◆▲★]|【[^【】]{1,12}】|\([^()]*\)"
    r"|(?:^|(?<=[;,。]))TOP[0-9]{1,2}\.?"
    rf"|^[0-9]{{1,3}}、(?![0-9]{{1,2}}月)|^[0-9]{{1,2}}(?=[ 。]{HAN})"
    rf"|(?<![0-9.])[0-9]{{1,2}}\. ?(?={HAN})"
    rf"|{ITEM}|{_CLOCK}|{_SCORE})"
)
HEAD = lazy_regex(r"\W{0,3}【(?P<name>[^【】]{2,12})】")  # 【临江重工】营业收入
_WORD = lazy_regex(r"\w")
_HAN = lazy_regex("[一-鿿]+")
_TRADITIONAL = 3  # characters of a paragraph that is printed so
_IN_MONTH = lazy_regex(r"(?<=[本上])\([0-9]{1,2}\)(?=月)")  # 本(11)月
_LONGEST_WITHIN = 7  # characters with the brackets
_MARKS = dict.fromkeys(map(ord, "()（）"))
_BRACKETED = lazy_regex(rf"\(((?:{HAN}){{2,5}})\)")
# What parts clauses beside punctuation: emoji, arrows and bullets, and a wide blank after words.
_SYMBOL = lazy_regex("[←-⇿■-◿☀-❵➔-➿⬀-⯿\U0001f300-\U0001faff]")
_WIDE = lazy_regex(r"(?<=[一-鿿]{2})\u3000(?=[^\s\d]\S|\d+[年月日季])", needs="\u3000")
# Of a headline: before words, before a time, and between a figure and the next.
_BLANK = lazy_regex(
    r"(?:(?<=[一-鿿]{2})|(?<=[\d%][一-鿿])|(?<=[%\"]))\s"
    r"(?=\s*(?:[^\s\d]\S|\d+[年月日季])|(?<=[\d万亿千百多余][一-鿿]\s)\d)"
)
_SET_APART = lazy_regex(r"\d\s[一-鿿]")  # each number, as in 2024 年 5 月
_CLAUSED = lazy_regex("[,，;；。]")
_YEAR = lazy_regex(
    r"(?:二零|一九)(?<![零一二三四五六七八九十]..)[零一二三四五六七八九]{2}(?=年)", needs="零九"
)
_LEFT = lazy_regex("[上往]年结[转余]", needs="结")  # 上年结转7亿元 is this year's
_QUOTES = dict(zip("“”‘’「」『』〈〉", '""\'\'""""《》', strict=True))


class Page:
    """One paragraph.

    `text` is what is read: simplified, half width, without asides. `printed` has the same
    characters as they are printed. Figures and spans count in these; `place` leads back.
    """

    def __init__(self, sentences: list[Sentence], places: Places) -> None:
        self.number = sentences[0].paragraph
        self.places = places
        self.found = _placed(sentences)
        self.line = "".join(sentence.printed for sentence in sentences)
        self._start = sentences[0].start
        is_headline = not (_CLAUSED.search(self.line) or _SET_APART.search(self.line))
        shaped = shape((_BLANK if is_headline else _WIDE).sub("。", self.line))
        shaped = _SYMBOL.sub("|", shaped)
        self.shaped = shaped
        """The line in one shape of characters, asides and all."""
        dropped = _asides(shaped, [figure for _, figure in self.found])
        head = HEAD.match(shaped)
        self.head = head.span("name") if head and head.start("name") in dropped else None
        """What the paragraph is headed with, in the line: 临江重工 of 【临江重工】营业收入."""
        self._kept: Sequence[int] = range(len(shaped))
        self.text, self.printed = shaped, self.line
        if dropped:
            self._kept = [at for at in self._kept if at not in dropped]
            self.text = "".join([shaped[at] for at in self._kept])
            self.printed = "".join([self.line[at] for at in self._kept])
        self.figures = [figure for _, figure in self.found]
        if dropped or shaped != self.line:
            self.figures = [self._moved(figure) for figure in self.figures]

    @cached_property
    def is_traditional(self) -> bool:
        """Whether it is printed in traditional characters."""
        pairs = zip(self.line, self.shaped, strict=True)
        other = [shaped for printed, shaped in pairs if printed != shaped]
        return sum(sign > "一" for sign in other) >= _TRADITIONAL

    def place(self, span: Span) -> Span:
        """Return where *span* stands in the line of the text, in code points."""
        start, end = span
        return self._start + self._kept[start], self._start + self._kept[end - 1] + 1

    def named(self, span: Span) -> str:
        """Return a name as it is printed, with the brackets in it: 工商银行（亚洲）."""
        printed = self.printed[slice(*span)]
        start, end = (at - self._start for at in self.place(span))
        behind = _BRACKETED.match(self.shaped, end)
        end = behind.end() if behind and _is_branch(behind[1]) else end
        line = self.line[start:end]
        is_whole = line.translate(_MARKS).startswith(printed) and line.count("(") == line.count(")")
        return line if is_whole and line.count("（") == line.count("）") else printed

    def line_behind(self, at: int, reach: int) -> str:
        """Return up to *reach* characters of the line after *at*, asides and all."""
        start = self._kept[at - 1] + 1
        return self.line[start : start + reach]

    @property
    def headed(self) -> Span:
        """Where the head stands in the line of the text, in code points."""
        start, end = self.head or (0, 0)
        return self._start + start, self._start + end

    def offset(self, figure: Quantity) -> Quantity:
        """Return a figure of `found` where it stands in the line of the text."""
        return _shifted(figure, self._start)

    @cached_property
    def times(self) -> dict[int, re.Match[str]]:
        """The times that the paragraph names, by where they begin."""
        times = TIME.finditer(self.text)
        return {time.start(): time for time in times if not _LEFT.match(self.text, time.start())}

    @cached_property
    def time_starts(self) -> list[int]:
        """Where times begin, in order."""
        return [*self.times]

    @cached_property
    def time_ends(self) -> dict[int, int]:
        """Where the time begins that ends at a place."""
        return {time.end(): start for start, time in self.times.items()}

    @cached_property
    def figure_at(self) -> dict[int, Quantity]:
        """The figures, by where they begin."""
        return {figure.start: figure for figure in self.figures}

    @cached_property
    def figure_ends(self) -> dict[int, Quantity]:
        """The figures, by where they end."""
        return {figure.end: figure for figure in self.figures}

    def _moved(self, figure: Quantity) -> Quantity:
        start = bisect_left(self._kept, figure.start)
        end = bisect_left(self._kept, figure.end)
        unit = characters.fold(figure.unit)
        is_there = (start, end, unit) == (figure.start, figure.end, figure.unit)
        return figure if is_there else figure._replace(start=start, end=end, unit=unit)


@lru_cache(maxsize=256)  # a line is asked about by headlines, people, sections and its page
def shape(text: str) -> str:
    """Return *text* in one shape of characters, of quotation marks and years, too; offsets hold."""
    folded = zeros(characters.fold(text))
    for mark, straight in _QUOTES.items():
        folded = folded.replace(mark, straight)
    return _YEAR.sub(lambda year: digits(year[0]), folded)


def _placed(sentences: list[Sentence]) -> list[tuple[Sentence, Quantity]]:
    """Return the quantities of a paragraph, placed in it, each with its sentence."""
    found: list[tuple[Sentence, Quantity]] = []
    for sentence in sentences:
        start = sentence.start - sentences[0].start
        found += [(sentence, _shifted(each, start)) for each in sentence.quantities]
    return found


def _shifted(figure: Quantity, by: int) -> Quantity:
    return figure._replace(start=figure.start + by, end=figure.end + by) if by else figure


def _is_branch(name: str) -> bool:
    """Tell whether *name*, in brackets, tells a firm from another: 工商银行(亚洲)."""
    is_known = "branch" in table("inside").roles(name) or bool(table("abroad").roles(name))
    return is_known or name in gazetteer()


def _is_within(text: str, start: int, end: int) -> bool:
    """Tell whether what stands in brackets is part of a word: 执业(助理)医师, 恒岳(合肥)公司."""
    within = text[start + 1 : end - 1]
    if _is_branch(within):
        return text.startswith(having("inside", "firm"), end)
    around = text[start - 1 : start] + text[end : end + 1]
    is_word = len(around) == 2 and _HAN.fullmatch(around) is not None
    return is_word and "bracketed" in table("inside").roles(within)


def _is_from_to(text: str) -> bool:
    """Tell whether brackets say from when to when: 上周(3月10日至16日)."""
    time = TIME.fullmatch(text) if text[-1:] in ("日", "月") and text[:1].isdigit() else None
    return time is not None and any(time[part] for part in ("d2", "de", "months", "ya"))


def _asides(text: str, figures: list[Quantity]) -> set[int]:
    """Return the places of the asides; what holds a figure is none."""
    dropped: set[int] = set()
    starts = [figure.start for figure in figures]
    for aside in _ASIDE.finditer(text):
        start, end = aside.span()
        if aside[0][0] == "【" and not _WORD.search(text, 0, start) and not _WORD.search(text, end):
            continue  # a heading
        is_word = end - start <= _LONGEST_WITHIN and _is_within(text, start, end)
        if (
            is_word
            or _IN_MONTH.match(text, start)
            or (aside[0][0] == "(" and _is_from_to(aside[0][1:-1]))
        ):
            dropped.update((start, end - 1))
            continue
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            dropped.update(range(start, end))
    return dropped
