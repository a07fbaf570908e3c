"""What a text says with a figure, as a record of a fact base."""

import re
import unicodedata

from czfacts.base.model import PLACEHOLDER, Bilingual, Change, Indicator, Locator
from czfacts.escape import CONTROL
from czfacts.proof.drafting.wholes import Whole
from czfacts.reading.statements import SaidFigure
from czfacts.reading.text.verbs import says_deed
from czfacts.reading.words import having
from czfacts.regex import lazy_regex
from czfacts.values import characters, normal, period
from czfacts.values.normal import CHANGES
from czfacts.wording import Phrase

REVISED = Phrase("the text corrects an earlier figure: say which with revises")
CORRECTED = Phrase("the text corrects an earlier figure: check that it is this one")
EARLY = Phrase("the text was published before it came about")
_WIDE = lazy_regex("[０-９Ａ-Ｚａ-ｚ]")
_NAME = "([\u4e00-\u9fff]{2}[省市县区镇乡村站]?)"
# What a road or a journey connects: 甲县至乙县高速公路.
_WAY = lazy_regex(
    f"{_NAME}[至到]{_NAME}(?:段|(?:城际)?(?:高速|公路|铁路|高铁|国道|省道|隧道|航线|的?(?:车程|行程|路程|距离|里程|时间|用时)))"
)


def record(said: SaidFigure, place: Locator, topic: str, area: str | None) -> Indicator:
    """Return the record of a figure of a text about *area*, without an id, an alias and links."""
    each = said.quantity
    return Indicator(
        id="",
        name=Bilingual(zh=plain(said.name) or PLACEHOLDER),
        topic=topic,
        source=(place,),
        value=each.value,
        high=each.high,
        parts=each.parts,
        unit="名" if each.unit == "位" and said.relation == "level" else each.unit,
        per=each.per or said.per,
        comparator=each.comparator,  # type: ignore[arg-type]  # one of them
        change=_change(said),
        stated=said.stated,
        period=_period(said),
        area=None if said.area == area else _called(said.area),
        entity=_called(said.entity),
        places=_places(said),
        of=_called(said.of),
    )


def doubts(said: SaidFigure, whole: Whole | None, made: Indicator) -> dict[str, Phrase]:
    """Return why a person should look at fields of the record *made* of what is said, by field."""
    found = {}
    if not plain(said.name):
        found["name"] = Phrase("the text does not say what this is")
    elif said.revised:
        found["name"] = REVISED
    elif not said.sure:
        found["name"] = Phrase("the name may be wrong")
    if whole and not whole.is_sure:
        found["of"] = Phrase("the text does not say what this is a share of")
    for field in ("area", "entity"):
        if field in said.carried and getattr(made, field):
            found[field] = Phrase("named elsewhere in the text: the figure may be another's")
    return found


def plain(text: str) -> str:
    """Return *text* as a name: in NFC, letters and digits in half width, no control character."""
    shown = re.sub(CONTROL, "", unicodedata.normalize("NFC", text))
    return _WIDE.sub(lambda match: characters.fold(match[0]), shown).strip()


def _called(name: str | None) -> Bilingual | None:
    return Bilingual(zh=plain(name)) if name and plain(name) else None


def _places(said: SaidFigure) -> tuple[Bilingual, ...]:
    way = _WAY.search(plain(said.name))
    return tuple(Bilingual(zh=name) for name in way.groups()) if way else ()


def _change(said: SaidFigure) -> Change | None:
    if said.relation not in CHANGES:
        return None
    it = said.quantity
    direction = normal.direction(it.value, it.high, said.direction or "up")
    against = plain(said.against or "") or None
    return Change(direction=direction, against=against)  # type: ignore[arg-type]  # one of them


def _period(said: SaidFigure) -> str | None:
    """Return when a figure is of; what lasts is of no time but one said with it.

    What was done does not last: 改造公路里程 is of the year that is spoken of.
    """
    lasts = said.name.endswith(having("things", "lasting")) and not says_deed(said.name)
    if "period" in said.carried and lasts:
        return None
    try:
        return said.period if said.period and period.parse(said.period) else None
    except ValueError:
        return None
