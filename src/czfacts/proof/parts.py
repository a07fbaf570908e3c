"""Whether the text confirms, leaves unsaid or contradicts each part of a fact."""

from collections.abc import Iterable
from typing import NamedTuple

from czfacts.base.model import Bilingual, Indicator
from czfacts.proof import moves
from czfacts.proof.heard import Heard
from czfacts.proof.intents import is_met, is_past, is_plan, is_set
from czfacts.proof.names import bare, fits
from czfacts.proof.renamed import is_renamed
from czfacts.proof.standards import standard
from czfacts.proof.swapped import are_swapped, is_place
from czfacts.proof.verdicts import Held
from czfacts.proof.wholes import are_apart
from czfacts.reading.against import since
from czfacts.regex import lazy_regex
from czfacts.values import normal, period
from czfacts.wording import Phrase

_SHORTENED = lazy_regex(
    "(?<=..)(?:自治[区州县]|[省市县区州盟旗镇乡村])$|(?:股份)?(?:有限)?(?:公司|集团)$"
)
# Of a whole year these are one: 同比, 比上年.
_YEAR_BEFORE = "year"
_A_YEAR = {"same", _YEAR_BEFORE}
_YEAR = lazy_regex("(20[0-9]{2})年?")
# What it rose from is of an earlier time, which need not be printed: 由12%提升到15%.
_FROM, _FROM_REACH = lazy_regex("(?:由|从(?![业事严而]))[^,;。0-9%到至]*$"), 12


class Parts(NamedTuple):
    """How each part of a fact is held; None where the fact does not have it."""

    name: Held | None = None
    direction: Held | None = None
    against: Held | None = None
    period: Held | None = None
    area: Held | None = None
    entity: Held | None = None
    of: Held | None = None
    per: Held | None = None
    stated: Held | None = None


def held(fact: Indicator, heard: Heard) -> Parts:
    """Hold each part of *fact* against what was *heard* at its figure.

    A part is contradicted only where the text surely says another; what may be read in two ways
    leaves it unsaid. The place of a fact that names none is that of its text.
    """
    said = heard.said
    change = fact.change
    return Parts(
        name=_name(fact, heard),
        direction=_direction(change.direction, heard) if change else _move(heard),
        against=_against(change.against, fact, heard) if change and change.against else None,
        period=_period(fact, heard) if fact.period else None,
        area=_area(fact, heard),
        entity=_whose(fact.entity, heard) if fact.entity else None,
        of=_of(fact.of, heard) if fact.of else None,
        per=_found(fact.per in (said.per, said.quantity.per)) if fact.per else None,
        stated=_intent(fact, heard),
    )


def contradiction(fact: Indicator, heard: Heard, parts: Parts) -> str:
    """Say what the fact and its text say of the first part that is contradicted; "" for none."""
    for part, how in parts._asdict().items():
        if how == "contradicted":
            return Phrase(
                "{part}: the fact says {fact}, the text {text}",
                part=Phrase(part),
                fact=_spelled(part, _stated(fact, heard, part)),
                text=_spelled(part, _heard(heard, part)),
            )
    return ""


def _heard(heard: Heard, part: str) -> str:
    """Return what the text says of a part: whose it is, its title may say."""
    said = heard.said
    if part == "direction" and not said.direction:
        return str(moves.said(heard))
    whole = heard.whole if heard.home.is_another(heard.whole) else None
    whose = whole or said.area or said.entity or heard.home.titled
    return whose if part in ("area", "entity") else str(getattr(said, part))


def _stated(fact: Indicator, heard: Heard, part: str) -> str:
    if part == "direction" and not fact.change:
        return str(moves.goes(heard))
    value = getattr(fact.change if part in ("direction", "against") else fact, part)
    if part == "area" and value is None:
        value = heard.home.area
    return value.texts[0] if isinstance(value, Bilingual) else str(value)


def _spelled(part: str, value: str) -> str:
    """Return *value* as people read it: a word of ours, or what stands in texts."""
    return Phrase(value) if part in ("direction", "stated") else value


def _found(is_said: bool) -> Held:
    return "said" if is_said else "unsaid"


def _held(*, is_said: bool, is_other: bool) -> Held:
    return "contradicted" if is_other and not is_said else _found(is_said)


def _name(fact: Indicator, heard: Heard) -> Held:
    printed, said = bare(heard.sentence.printed), bare(heard.said.name)
    if any(fits(each, fact, heard) for each in fact.name.texts):
        return "said"
    is_swapped = any(are_swapped(bare(each), said, printed) for each in fact.name.texts)
    is_other = is_swapped or (fact.name.zh is not None and is_renamed(fact.name.zh, fact, heard))
    return _held(is_said=False, is_other=is_other)


def _direction(wanted: str, heard: Heard) -> Held:
    """Two readings must agree that it is another: that of the figure and that of its clause."""
    figure = heard.said.quantity
    readings = [
        normal.direction(figure.value, figure.high, each)
        for each in (heard.said.direction, figure.direction)
        if each
    ]
    is_sure = len(readings) > 1 and readings[0] == readings[1]
    return _held(is_said=readings[:1] == [wanted], is_other=is_sure)


def _move(heard: Heard) -> Held | None:
    """Tell whether a value contradicts what is said of the way it went; None where not."""
    return "contradicted" if moves.goes(heard) else None


def _against(wanted: str, fact: Indicator, heard: Heard) -> Held:
    one, other = bare(wanted), bare(heard.said.against or "")
    mine, its = since(one)[:1], since(other)[:1]
    is_same = one == other or (bool(mine) and mine == its)
    printed = bare(heard.sentence.printed)
    is_printed = one in printed  # 环比、同比分别下降2%、4%
    is_other_time = bool(mine and its) and {*mine, *its} != _A_YEAR
    is_of_place = bool(its) and not mine and is_place(one) and heard.is_own("against")
    is_other_year = heard.is_own("against") and _are_years_apart(one, other, fact, heard)
    is_other = (is_other_time or is_of_place or is_other_year) and not is_printed
    is_elsewhere = are_swapped(one, other, printed) or are_apart(one, other, printed)
    return _held(is_said=is_same, is_other=is_other or is_elsewhere)


def _are_years_apart(one: str, other: str, fact: Indicator, heard: Heard) -> bool:
    """Tell whether a year and 上年 are of different years, where nobody doubts the period."""
    before = {it: since(it)[:1] == [_YEAR_BEFORE] for it in (one, other)}
    years = [int(found[1]) for it in (one, other) if (found := _YEAR.fullmatch(it))]
    period = fact.period or ""
    is_known = period[:4] == (heard.said.period or "")[:4] != ""
    return (
        is_known
        and [*before.values()].count(True) == len(years) == 1
        and (years[0] != int(period[:4]) - 1)
    )


def _period(fact: Indicator, heard: Heard) -> Held:
    wanted, said = fact.period, heard.said.period
    if not wanted or not said:
        return "unsaid"
    one, other = period.parse(wanted), period.parse(said)
    is_own = heard.is_own("period")
    text, start = heard.sentence.folded, heard.said.quantity.start - heard.sentence.start
    is_old = not is_own and bool(_FROM.search(text, max(0, start - _FROM_REACH), start))
    if one == other:
        is_doubted = not (is_own or is_old) and heard.dates.is_headed_otherwise(
            heard.sentence, wanted
        )
        return _found(not is_doubted)
    # A quarter that is still to come turns what was observed into a target.
    is_alike = fact.stated == heard.said.stated or (one.months % 12 and one.months == other.months)
    is_other = (
        bool(is_alike)
        and not is_old
        and heard.dates.rule_out(
            wanted,
            said,
            heard.sentence,
            is_own=is_own,
            is_observed=fact.stated == "observed",
        )
    )
    return _held(is_said=False, is_other=is_other)


def _intent(fact: Indicator, heard: Heard) -> Held:
    """Tell whether the clause of a figure sets a target or expects it, or says that it is met.

    Where the name of a fact has the plan, what it counts is observed: 计划投产产线.
    """
    wanted, said = fact.stated, heard.said.stated
    if said == "observed":
        return _held(is_said=wanted == said, is_other=is_met(heard))
    is_other = wanted == "observed" and not any(map(is_plan, fact.name.texts)) and is_set(heard)
    return _held(is_said=wanted == said and not is_past(heard), is_other=is_other)


def _of(whole: Bilingual, heard: Heard) -> Held:
    said = bare(heard.said.of or "")
    wanted = [bare(each) for each in whole.texts]
    printed = bare(heard.sentence.printed)
    is_another = all(are_apart(each, said, printed) for each in wanted)
    is_printed = any(each in printed for each in wanted)
    is_said = _is_among(whole, [heard.said.of]) or (not said and _begins(heard, whole))
    is_another = is_another or (
        heard.is_own("of")
        and all(_is_no_whole(each, said, heard, is_printed=is_printed) for each in wanted)
    )
    return _held(is_said=is_said, is_other=is_another)


def _is_no_whole(wanted: str, said: str, heard: Heard, *, is_printed: bool) -> bool:
    """Tell whether something is not what a share is of: the part itself, or a known measure.

    The sentence says *said*: another measure that all call alike.
    """
    if heard.said.relation != "share":
        return False
    one, other = standard(wanted, "level"), standard(said, "level")
    is_known = one is not None and other is not None and one != other and not is_printed
    return is_known or wanted == bare(heard.said.measure)


def _area(fact: Indicator, heard: Heard) -> Held | None:
    said, home = heard.said, heard.home
    if fact.area is not None and fact.area != home.area:
        return _whose(fact.area, heard)
    if fact.entity:
        return None
    if home.is_another(heard.whole):
        return "contradicted"
    other = said.area or said.entity
    if not other:
        return home.held
    if any(_short(other) in bare(name) for name in fact.name.texts):
        return "unsaid"  # the name has the place: 石桥镇粮食产量
    is_larger = heard.is_own("area") and home.is_within(bare(other))
    is_placed = heard.is_placed and home.is_beside(other)
    is_other = is_larger or is_placed or home.is_instead(home.area, other)
    return _held(is_said=False, is_other=is_other)


def _whose(owner: Bilingual, heard: Heard) -> Held:
    """Look for a place or body beside the measure, or where the measure begins.

    It is another where the text has no name of it, but one of its kind beside the measure.
    """
    said = heard.said
    other = said.area or said.entity
    if not other:
        is_other = owner.zh is not None and heard.is_elsewhere(owner.zh)
        return _held(is_said=_begins(heard, owner), is_other=is_other)
    is_other = heard.home.is_instead(owner, other)
    return _held(is_said=_is_among(owner, [other]), is_other=is_other)


def _begins(heard: Heard, named: Bilingual) -> bool:
    """Tell whether the measure begins with one of the names: 85%的(农户)参加合作社."""
    return bare(heard.said.measure).startswith(tuple(map(bare, named.texts)))


def _is_among(named: Bilingual, said: Iterable[str | None]) -> bool:
    """Tell whether one of the names is said, in full or without its last word: 沁源 of 沁源县."""
    found = {_short(each) for each in said if each}
    return not found.isdisjoint(map(_short, named.texts))


def _short(name: str) -> str:
    plain = bare(name)
    return _SHORTENED.sub("", plain) or plain
