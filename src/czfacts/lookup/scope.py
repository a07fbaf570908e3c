"""Where a fact holds: of which area and entity, in which places."""

from czfacts.base.model import Bilingual, Fact, FactBase, Indicator, Policy, Project


def places(base: FactBase, fact: Fact) -> tuple[Bilingual, ...]:
    """Return where *fact* is, and of which area and entity, as far as it can say so."""
    match fact:
        case Indicator():
            names = (base.area_of(fact), fact.entity, *fact.places)
            return tuple(name for name in names if name)
        case Project() | Policy():
            return fact.places
        case _:
            return ()
