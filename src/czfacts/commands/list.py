"""`czfacts list`: list facts of every kind."""

from czfacts.base.model import KINDS
from czfacts.commands import _filters
from czfacts.commands import _options as options
from czfacts.commands._emit import Form
from czfacts.commands._facts import load
from czfacts.commands._listing import Listing
from czfacts.lookup.filter import Filters
from czfacts.lookup.unit_names import unit_to

EXAMPLES = (
    "czfacts list --topic ecology",
    "czfacts list 公交 --kind project --kind policy",
    "czfacts list --place 沁源 --json",
)


def list(
    words: _filters.WordsArgument = None,
    kind: _filters.KindOption = None,
    topic: _filters.TopicOption = None,
    chain: _filters.ChainOption = None,
    status: _filters.PolicyStatusOption = None,
    unit: _filters.UnitOption = None,
    per: _filters.PerOption = None,
    relation: _filters.RelationOption = None,
    stated: _filters.StatedOption = None,
    place: _filters.PlaceOption = None,
    period: _filters.PeriodOption = None,
    source: _filters.OfSourceOption = None,
    least: _filters.MinOption = None,
    most: _filters.MaxOption = None,
    to: _filters.ToOption = None,
    sort: _filters.SortOption = None,
    limit: _filters.LimitOption = None,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """List facts of every kind."""
    _filters.require_one_unit(unit, least, most)
    base = load(facts, lang)
    filters = Filters(
        words=words,
        topics=topic,
        chains=chain,
        sources=source,
        statuses=status,
        units=unit,
        pers=per,
        relations=relation,
        stated=stated,
        places=place,
        periods=period,
        least=least,
        most=most,
    )
    among = [fact for fact in base.facts if not kind or fact.kind in kind]
    kinds = KINDS.values()
    listing = Listing(base, among, filters, *kinds, sort=sort, limit=limit, lang=lang)
    table = listing.lists.every(listing.shown, unit_to(base, to))
    listing.answer(table, Form(format, json, fields, bom), of=len(base.facts))
