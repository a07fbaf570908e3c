"""`czfacts projects`: list projects."""

from czfacts.base.model import Project
from czfacts.commands import _filters
from czfacts.commands import _options as options
from czfacts.commands._emit import Form
from czfacts.commands._facts import load
from czfacts.commands._listing import Listing
from czfacts.lookup.filter import Filters

EXAMPLES = (
    "czfacts projects --status planned",
    "czfacts projects --place 沁源 --lang zh",
    "czfacts projects 铁路 --format markdown",
)


def projects(
    words: _filters.WordsArgument = None,
    topic: _filters.TopicOption = None,
    chain: _filters.ChainOption = None,
    status: _filters.StatusOption = None,
    place: _filters.PlaceOption = None,
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
    """List projects with their status and places."""
    base = load(facts, lang)
    filters = Filters(
        words=words,
        topics=topic,
        chains=chain,
        statuses=status,
        places=place,
        sources=source,
    )
    listing = Listing(base, base.projects, filters, Project, sort=sort, limit=limit, lang=lang)
    listing.answer(listing.lists.projects(listing.shown), Form(format, json, fields, bom))
