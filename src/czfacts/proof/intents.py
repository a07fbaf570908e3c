"""Whether a figure is surely a result, or surely a target or forecast."""

import re
from functools import cache, lru_cache
from pathlib import Path

from czfacts.proof.heard import Heard
from czfacts.reading.relations.stated import DONE, is_planned, is_surely
from czfacts.reading.text.clauses import begin_of
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex
from czfacts.values.tables import rows

_TABLE = Path(__file__).with_name("intents.tsv")
_STATED = lazy_regex(lambda: alternatives("stated", "aim", "plan", "hope"))
_PLANNED = lazy_regex(lambda: alternatives("stated", "aim", "plan", "expected"))
_REACH = 200  # characters


def is_met(heard: Heard) -> bool:
    """Tell whether something surely came about: 已 says so, or its time is over and nothing plans.

    Beyond the sentence nothing need be asked where its clause has a word of reaching.
    """
    text = heard.sentence.folded
    begin, start = _clause(heard)
    if DONE.search(text, begin, start):
        return not _plans(text[begin:start])
    if not heard.dates.is_over(heard.said.period) or _plans(text):
        return False
    if _words("met").search(text, begin, start):
        return True
    is_bound = any(_binds(each.folded) for each in heard.near) or _binds(heard.home.headings)
    return heard.is_own("measure") and not is_bound


def is_set(heard: Heard) -> bool:
    """Tell whether a figure is surely meant or expected.

    It is the first one after such a word; or a target in a list that is said to be one of targets.
    """
    text, (begin, start) = heard.sentence.folded, _clause(heard)
    if heard.said.stated == "target" and _words("list").search(text, 0, start):
        return True
    beside = (it.quantity.start - heard.sentence.start for it in heard.others)
    is_first = not any(begin <= it < start for it in beside)
    return is_first and is_surely(heard.said.stated, text, begin, start)


def is_past(heard: Heard) -> bool:
    """Tell whether a list of results leads to a figure, or its chapter is of them: 成绩是:.

    Nothing plans there. Only when it is may then say that it is meant to be.
    """
    text, (_, start) = heard.sentence.folded, _clause(heard)
    if _plans(text):
        return False
    chapter, _ = heard.dates.chapter(heard.sentence)
    is_result = _words("result").search(chapter) is not None and not _plans(chapter)
    return is_result or _results().search(text, 0, start) is not None


def is_plan(name: str) -> bool:
    """Tell whether the *name* of a figure speaks of a plan itself."""
    return _PLANNED.search(name) is not None


def _clause(heard: Heard) -> tuple[int, int]:
    """Return where the clause of a figure begins in its sentence, and where the figure does."""
    start = heard.said.quantity.start - heard.sentence.start
    return begin_of(heard.sentence.folded, start, _REACH, ",;。!?:"), start


@lru_cache(maxsize=64)  # the sentences near a figure, and the headings, are those of the next
def _binds(text: str) -> bool:
    """Tell whether *text* speaks of plans or limits."""
    return bool(_words("bound").search(text)) or _plans(text)


def _plans(text: str) -> bool:
    is_meant = _STATED.search(text) or _words("plan").search(text)
    return bool(is_meant) or is_planned(text, 0, len(text))


@cache
def _words(says: str) -> re.Pattern[str]:
    """Return a pattern of the words that say it."""
    return re.compile(
        "|".join(
            f"(?<![{after or '_'}]){word}(?![{before or '_'}])"
            for word, role, after, before in rows(_TABLE, 4)
            if role == says
        )
    )


@cache
def _results() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('result').pattern})\w{{0,2}}:")
