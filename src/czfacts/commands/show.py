"""`czfacts show`: one fact whole."""

from czfacts import language, query
from czfacts.commands import _options as options
from czfacts.commands._emit import emit
from czfacts.load import load
from czfacts.views import card


def show(
    id: options.IdArgument,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """Show one fact whole: what it says, what it links to, where it stands."""
    base = load(facts)
    fact = query.one(base, id)
    table = card.table(base, fact, query.linking_to(base, id), language.resolve(lang))
    emit(table, format, json=json, fields=fields, bom=bom)
