"""`czfacts chains`: list industry chains."""

from czfacts.base.model import Chain
from czfacts.commands import _filters
from czfacts.commands import _options as options
from czfacts.commands._emit import Form
from czfacts.commands._facts import load
from czfacts.commands._listing import Listing
from czfacts.lookup.filter import Filters

EXAMPLES = (
    "czfacts chains",
    "czfacts chains 光伏",
    "czfacts chains --json | jq -r '.[].companies[].name.zh'",
)


def chains(
    words: _filters.WordsArgument = None,
    topic: _filters.TopicOption = None,
    chain: _filters.ChainOption = None,
    status: _filters.StatusOption = None,
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
    """List industry chains with their stages and companies."""
    base = load(facts, lang)
    filters = Filters(
        words=words,
        topics=topic,
        chains=chain,
        statuses=status,
        sources=source,
    )
    listing = Listing(base, base.chains, filters, Chain, sort=sort, limit=limit, lang=lang)
    listing.answer(listing.lists.chains(listing.shown), Form(format, json, fields, bom))
