"""`czfacts sources`: where the facts come from."""

from czfacts.commands import _options as options
from czfacts.commands._emit import Form, emit
from czfacts.commands._facts import load
from czfacts.language import resolve
from czfacts.views.lists import Lists

EXAMPLES = (
    "czfacts sources",
    "czfacts sources --json | jq -r '.[].sha256'",
)


def sources(
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """List the source texts."""
    base = load(facts, lang)
    table = Lists(base, resolve(lang)).sources(base.sources)
    emit(table, Form(format, json, fields, bom))
