"""The persons and households of a text: how they are introduced, and what it calls them."""

from collections import Counter
from typing import NamedTuple

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.owners.named import given_in, people_in
from czfacts.reading.owners.people import (
    NICK,
    introduced_in,
    is_ended,
    is_full,
    nicknamed_in,
    spelled_in,
)
from czfacts.reading.owners.unlikely import is_cut, is_nobody, is_place
from czfacts.reading.text.areas import Places
from czfacts.reading.text.common import unknown
from czfacts.reading.text.gazetteer import gazetteer
from czfacts.reading.text.mentions import Mentions
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

_HOUSEHOLD = lazy_regex(
    lambda: (
        rf"(?<![^的\W])(?P<name>(?:{alternatives('people', 'surname')}"
        rf"|(?:{alternatives('spelled', 'sound')}){{2,5}})家)"
        r"(?=[^一-鿿庄]|[^庄乡村界口店沟岭寨湾坝营屯河桥塘港桓])"
    )
)
_OFTEN = 3  # times that a text names whom it is about
_SHORT, _FULL = 2, 3  # characters


class Persons(NamedTuple):
    """Who in a text is a person."""

    people: frozenset[str]
    """Those who are told of as households: 李桂兰 of 村民李桂兰."""
    neighbours: frozenset[str]
    """Of these, those who are introduced as neighbours are."""
    heads: frozenset[str]
    """Those who speak for a body, or are of the text's own: 厂长丁平."""
    family: frozenset[str]
    """Those whose business the text is about."""
    main: str
    """Who is named most often, "" for nobody."""


def persons_in(lines: list[str], said: Mentions, places: Places, *, is_report: bool) -> Persons:
    """Return the persons of *lines*, which are those of *said*."""
    names = {name for line in lines for name in introduced_in(line, "title")}
    titled = {name for name in names if len(name) > _SHORT or _recurs(name, said, is_titled=True)}
    told, heads = (set(), set()) if is_report else _told(lines, said, titled, places)
    known = _called({name for name in titled | told if not is_place(name)}, said)
    none = {name for name in known if is_place(name) or is_nobody(name) or is_cut(name, said)}
    people = (known | (set() if is_report else _households(lines))) - none
    family = told - titled if places.is_home else {*filter(places.is_named_after, people)}
    main = _mainly(people, said)
    if places.is_shop and main in told - titled - family:
        people, heads = people - {main}, heads | {main}
    if family:
        family.update(name for line in lines for name in introduced_in(line, "kin"))
    return Persons(
        frozenset(people),
        frozenset(_called(titled, said)),
        frozenset(heads),
        frozenset(family),
        main,
    )


def _told(
    lines: list[str], said: Mentions, titled: set[str], places: Places
) -> tuple[set[str], set[str]]:
    """Return those of whom a text tells, and those who speak for a body."""
    heads = {name for line in lines for name in introduced_in(line, "head")}
    aged = {name for line in lines for name in introduced_in(line, "age")}
    told = {*people_in(said), *(() if places.is_body else aged)}
    heads.update(aged if places.is_body else ())
    known = {name[name[0] in NICK :][:1] for name in (*titled, *told, *heads)}
    nicks = {nick for line in lines for nick in nicknamed_in(line)}
    nicks = {nick for nick in nicks if len(nick) > _SHORT or _recurs(nick, said, is_titled=False)}
    pairs = {nick for nick in nicks | heads if len(nick) > _FULL and nick[1] in "家氏"}
    told.update(nick for nick in nicks if known.isdisjoint(nick[:2]))
    told.update(name for name in spelled_in(said.text) if name not in gazetteer())
    return told - heads | pairs, heads - pairs


def _recurs(name: str, said: Mentions, *, is_titled: bool) -> bool:
    """Tell whether what may be a name of two characters is one: the text goes on with it.

    Or it is that of 店主小贾, *is_titled*, or says where its bearer is (长沙的小谭).
    """
    return (
        said.count(name) > 1
        or (is_titled and name[0] in "老小阿")
        or (not is_titled and said.count("的" + name) > 0)
    )


def _called(names: set[str], said: Mentions) -> set[str]:
    """Return how a text calls those of *names*."""
    longer = Counter(name[:_SHORT] for name in names for _ in said.of(name) if len(name) > _SHORT)
    called = {_cut(name, said, longer[name[:_SHORT]]) for name in names} - {""}
    return called.union(filter(None, (given_in(name, said) for name in called)))


def _cut(name: str, said: Mentions, longer: int) -> str:
    """Return a person's name without what only followed it, 段丽 of 段丽(改行); "" for none.

    *longer* is how often its first characters stand in the names that begin with them.
    """
    if is_full(name) and not is_word(name[:2]):
        return name  # 马光明, brother of 马光荣
    short = name[:_SHORT]
    is_used = any(is_ended(said.text, at + len(short)) for at in said.of(short))
    if said.count(short) <= longer or not is_used:
        return name
    return short if unknown(short) == _SHORT else ""


def _households(lines: list[str]) -> set[str]:
    """Return the households that are called by surname, more than once: 杨家."""
    homes = Counter(home["name"] for line in lines for home in _HOUSEHOLD.finditer(line))
    named = (it for it in homes if homes[it] > 1 or len(it) > _FULL)  # 额尔敦家
    return {it for it in named if unknown(it) == len(it)}


def _mainly(people: set[str], said: Mentions) -> str:
    """Return who of *people* is named most often, 海生 and 老林 counted in; "" for nobody."""
    counts = {name: said.count(name) + said.count("老" + name[0]) for name in sorted(people)}
    name = max(counts, key=counts.__getitem__, default="")
    return name if name and counts[name] >= _OFTEN else ""
