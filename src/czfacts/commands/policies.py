"""`czfacts policies`: list policies."""

from czfacts.base.model import Policy
from czfacts.commands import _filters
from czfacts.commands import _options as options
from czfacts.commands._emit import Form
from czfacts.commands._facts import load
from czfacts.commands._listing import Listing
from czfacts.lookup.filter import Filters

EXAMPLES = (
    "czfacts policies",
    "czfacts policies 医 --lang zh",
    "czfacts policies --topic ecology --json",
)


def policies(
    words: _filters.WordsArgument = None,
    topic: _filters.TopicOption = None,
    status: _filters.PolicyStatusOption = None,
    place: _filters.PlaceOption = None,
    period: _filters.PeriodOption = None,
    source: _filters.OfSourceOption = None,
    sort: _filters.SortOption = None,
    limit: _filters.LimitOption = None,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """List policies: programmes, mechanisms, titles and pilots."""
    base = load(facts, lang)
    filters = Filters(
        words=words,
        topics=topic,
        statuses=status,
        places=place,
        periods=period,
        sources=source,
    )
    listing = Listing(base, base.policies, filters, Policy, sort=sort, limit=limit, lang=lang)
    listing.answer(listing.lists.policies(listing.shown), Form(format, json, fields, bom))
