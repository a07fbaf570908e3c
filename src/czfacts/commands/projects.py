"""`czfacts projects`: list projects."""

from czfacts.base.model import Project
from czfacts.commands import _options as options
from czfacts.commands._emit import emit
from czfacts.commands._facts import load
from czfacts.commands._listing import listed
from czfacts.language import resolve
from czfacts.lookup.filter import Filters
from czfacts.views.labels import counted
from czfacts.views.lists import Lists

EXAMPLES = (
    "czfacts projects --status planned",
    "czfacts projects --place 沁源 --lang zh",
    "czfacts projects 铁路 --format markdown",
)


def projects(
    words: options.WordsArgument = None,
    topic: options.TopicOption = None,
    chain: options.ChainOption = None,
    status: options.StatusOption = None,
    place: options.PlaceOption = None,
    source: options.OfSourceOption = None,
    sort: options.SortOption = None,
    limit: options.LimitOption = None,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """List projects with their status and places."""
    base = load(facts, lang)
    language = resolve(lang)
    filters = Filters(
        words=words or (),
        topics=topic or (),
        chains=chain or (),
        statuses=status or (),
        places=place or (),
        sources=source or (),
    )
    found = listed(base, base.projects, [Project], filters, language, sort=sort, limit=limit)
    table = Lists(base, language, filters).projects(found)
    notes = [counted(len(found), len(base.projects), language)]
    emit(table, format, json=json, fields=fields, bom=bom, notes=notes)
