"""What the head and the tail of a text say of it: title, publisher, date and area."""

import re
from typing import NamedTuple

from czfacts.base.model import SourceType
from czfacts.escape import controls
from czfacts.reading.owners.bodies import own_of
from czfacts.reading.periods.headlines import DATE, SPELLED, Headlines, dated
from czfacts.reading.text.areas import Places
from czfacts.reading.text.common import is_common
from czfacts.reading.text.datelines import agency
from czfacts.reading.text.gazetteer import full, gazetteer
from czfacts.reading.text.times import TIME
from czfacts.reading.words import alternatives, having
from czfacts.regex import HAN, lazy_regex
from czfacts.values import characters

_HAN = lazy_regex(HAN)
HEAD, TAIL = 8, 4  # paragraphs
LONGEST = 60  # characters of a title, or of a line that says where a text is from
_FROM = lazy_regex(r"(?:来源|发布机构|发布单位|信息来源|文章来源)\s*:\s*([^\s|，。)]{2,30})")
_OFFICE = lazy_regex(lambda: rf"[\u4e00-\u9fff·]{{2,28}}(?:{alternatives('pages', 'publisher')})")
_SPEAKER = lazy_regex(  # 县人民政府县长 甲乙丙
    lambda: (
        rf"({_OFFICE.pattern})(?:代理)?(?:[省市县区州旗镇乡局厅]长|主任|主席)[\s\u4e00-\u9fff·]{{2,8}}"
    )
)
_OFFICIAL = lazy_regex(lambda: f"(?:{alternatives('pages', 'official')})$")
_BY_OFFICES = lazy_regex(r"(?:统计公报|政府工作报告)\Z")
_SAID = lazy_regex(r"(\S{2,20}?(?:局|委员会|政府|办公室|厅|委))\s*关于")
# What is left of 甲市统计局 国家统计局甲调查队, 2025年3月2日发布 without the date.
_ISSUED = lazy_regex(r"[\s,、]*(?:发布|印发|公布)?[\s,、()]*\Z")
_BETWEEN = lazy_regex(r"[\s,、]+")
_NOTE_MARK = lazy_regex(
    r"(?:\s*(?:[\[［〔【](?:注|注?[0-9０-９]{1,2})[\]］〕】]|[①-⑳¹²³*＊]))+\s*\Z"
)
# Where a reporter is, which the text need not be about: 台北报导.
_REPORTED = lazy_regex(lambda: alternatives("pages", "reported"))


class Imprint(NamedTuple):
    """What a text says of itself; None for what it does not say."""

    title: str | None
    publisher: str | None
    published: str | None
    """ISO 8601, to the day."""
    area: str | None
    paragraphs: frozenset[int]
    """The paragraphs that say so, from 1: they are no headings."""

    @property
    def type(self) -> SourceType:
        """A report where an office published it, else an article of a newspaper.

        Where it does not say who did, its title tells: offices alone give out a 统计公报.
        """
        publisher, title = self.publisher, self.title or ""
        is_official = (
            _OFFICIAL.search(characters.fold(publisher)) if publisher else _BY_OFFICES.search(title)
        )
        return "report" if is_official else "newspaper"


def imprint(lines: list[str]) -> Imprint:
    """Return what the paragraphs of a text say of it in the first and the last of them."""
    heads = Headlines(lines)
    first = _first(lines, heads.number)
    printed = "".join(line.strip() for line in lines[first - 1 : heads.number])
    title = _NOTE_MARK.sub("", printed) or None
    edges = {*range(1, HEAD + 1), *range(len(lines) - TAIL + 1, len(lines) + 1)} - {heads.number}
    folded = {at: characters.fold(lines[at - 1]).strip() for at in edges if 0 < at <= len(lines)}
    short = {at: line for at, line in sorted(folded.items()) if _is_short(line)}
    named = {at: name for at, line in short.items() if (name := _publisher(line))}
    sender = next(filter(None, map(agency, folded.values())), None)
    said = _SAID.match(heads.title)
    publisher = next(iter(named.values()), sender) or (said[1] if said else None)
    publisher = publisher and _printed(publisher, lines)
    its = {at for at, line in short.items() if at in named or dated(line)}
    # A report to a congress names its place in the line that says when it was given.
    told = (short[at] for at in sorted(its) if not _REPORTED.search(short[at]))
    where = (heads.title, publisher or "", *told)
    area = next(filter(None, map(_area, where)), None)
    return Imprint(title, publisher, heads.date, area, frozenset({first, heads.number, *its}))


def _first(lines: list[str], number: int) -> int:
    """Return where the title begins: its second line has a dash, ——一个县的十年."""
    is_second = number > 1 and lines[number - 1].lstrip().startswith("—")
    return number - 1 if is_second and _is_short(lines[number - 2]) else number


def _is_short(line: str) -> bool:
    return len(line) <= LONGEST and not re.search("[。！？；]", line) and not controls(line)


def _publisher(line: str) -> str | None:
    if match := _FROM.search(line):
        return match[1]
    plain = _ISSUED.sub("", SPELLED.sub("", DATE.sub("", line))).strip(" ()[]")
    if speaker := _SPEAKER.fullmatch(plain):
        return speaker[1]
    offices = _BETWEEN.split(plain)
    return "、".join(offices) if all(map(_OFFICE.fullmatch, offices)) else None


def _printed(names: str, lines: list[str]) -> str:
    """Return *names*, which were found in folded characters, as *lines* print them."""
    edges = "\n".join([*lines[:HEAD], *lines[-TAIL:]])
    folded = characters.fold(edges)
    places = [(folded.find(name), len(name)) for name in names.split("、")]
    return "、".join(edges[at : at + length] for at, length in places if at >= 0) or names


def _area(line: str) -> str | None:
    """Return the place or body that *line* begins with, else the first place that it names.

    No name begins within a time: 2024年一季(度云溪县). Nor does one that is not known with 上 after
    a word (云上梨花村), or after a word with 上 that is common: 水上乐园村.
    """
    places = Places(None)
    within = {at for time in TIME.finditer(line) for at in range(*time.span())}
    starts = (at for at in range(len(line)) if at not in within)
    found = filter(None, (places.other_at(line, at, len(line)) for at in starts))
    names = (line[slice(*it)] for it in found if not _is_upon(line, *it))
    return own_of(line) or next(map(full, names), None)


def _is_upon(line: str, start: int, end: int) -> bool:
    """Tell whether the name at *start* only begins so since a word with 上 stands there."""
    if not _HAN.match(line, start - 1) or line[start:end] in gazetteer():
        return False
    upon = having("no_names", "upon")
    is_common_before = line[start - 1] in upon and is_common(line[start - 2 : start])
    return line[start] in upon or is_common_before
