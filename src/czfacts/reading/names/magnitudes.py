"""Magnitudes of earthquakes, told by the noun after the number."""

from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.names import word
from czfacts.regex import lazy_regex

_QUAKE = lazy_regex("(?:左右|以上)?的?(?:强烈|较?强|中强|破坏性|大)?(?:地震|余震|强震)")


def strength(it: Asked) -> Named | None:
    """Name what 6.8级地震 measures: 震级."""
    if not _QUAKE.match(it.page.text, *it.clause.tail):
        return None
    return Named.of((word("震级"),), "behind", is_field=True)
