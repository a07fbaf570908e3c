"""What a text says with a figure, as a record of a fact base."""

import re
import unicodedata

from czfacts.base.model import PLACEHOLDER, Bilingual, Change, Indicator, Locator
from czfacts.escape import CONTROL
from czfacts.reading.statements import Statement
from czfacts.values import characters, normal, period
from czfacts.wording import Phrase

CHANGES = ("change_rate", "change_amount")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]")


def record(said: Statement, place: Locator, topic: str, area: str | None) -> Indicator:
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
        unit=each.unit,
        per=each.per or said.per,
        comparator=each.comparator,  # type: ignore[arg-type]  # one of them
        change=_change(said),
        stated=said.stated,
        period=_period(said.period),
        area=None if said.area == area else _called(said.area),
        entity=_called(said.entity),
        of=_called(said.of),
    )


def doubts(said: Statement) -> dict[str, Phrase]:
    """Return why a person should look at fields of a record, by field."""
    if not plain(said.name):
        return {"name": Phrase("the text does not say what this is")}
    if not said.sure:
        return {"name": Phrase("not sure that this is what is measured")}
    return {}


def plain(text: str) -> str:
    """Return *text* as a name: in NFC, letters and digits in half width, no control character."""
    shown = re.sub(CONTROL, "", unicodedata.normalize("NFC", text))
    return _WIDE.sub(lambda match: characters.fold(match[0]), shown).strip()


def _called(name: str | None) -> Bilingual | None:
    return Bilingual(zh=plain(name)) if name and plain(name) else None


def _change(said: Statement) -> Change | None:
    if said.relation not in CHANGES:
        return None
    printed = said.direction or "up"
    direction = normal.direction(said.quantity.value, printed)
    against = plain(said.against or "") or None
    return Change(direction=direction, against=against)  # type: ignore[arg-type]  # one of them


def _period(iso: str | None) -> str | None:
    try:
        return iso if iso and period.parse(iso) else None
    except ValueError:
        return None
