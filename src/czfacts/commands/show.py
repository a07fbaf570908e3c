"""`czfacts show`: facts whole."""

from czfacts import language
from czfacts.commands import _ids, _sentences
from czfacts.commands import _options as options
from czfacts.commands._emit import Form, emit, emit_each
from czfacts.commands._facts import load
from czfacts.lookup import find
from czfacts.views import card

EXAMPLES = (
    "czfacts show gdp --json | jq .normalized",
    "czfacts search 高铁 --fields id | czfacts show -",
    "czfacts show tea --facts report.toml --text report.txt",
)


def show(
    id: options.IdsArgument,
    text: options.SentenceOption = None,
    encoding: options.EncodingOption = None,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """Show everything about facts, with their links and sources."""
    ids = _ids.read(id, facts, text)
    base = load(facts, lang)
    found = [find.one(base, each) for each in ids]
    sentences = _sentences.at_hand(base, found, text, facts, lang, encoding)
    cards = [
        card.table(
            base,
            fact,
            find.linking_to(base, fact.id),
            language.resolve(lang),
            sentences.of(fact) if sentences else None,
        )
        for fact in found
    ]
    if len(cards) == 1:
        emit(cards[0], Form(format, json, fields, bom))
    else:
        emit_each(cards, Form(format, json, fields, bom))
