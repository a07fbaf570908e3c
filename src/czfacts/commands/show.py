"""`czfacts show`: one fact whole."""

import os
from typing import Annotated

import typer

from czfacts import evidence, language, query
from czfacts.commands import _options as options
from czfacts.commands import _text
from czfacts.commands._emit import emit
from czfacts.loader import load
from czfacts.views import card


def show(
    id: options.IdArgument,
    text: Annotated[
        str | None,
        typer.Option(
            "--text",
            metavar="FILE",
            help="Show the sentence, the figure marked; else $CZFACTS_TEXT.",
            show_default=False,
        ),
    ] = None,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """Show one fact whole, with its links and where it stands."""
    base = load(facts)
    fact = query.one(base, id)
    found: list[evidence.Finding] = []
    if text or os.environ.get(_text.VARIABLE):
        read = _text.read(text, facts=facts)
        source = _text.source_of(base, read, None)
        places = [place for place in fact.source if place.id == source.id]
        found = [evidence.judge(fact, place, read) for place in places]
    linked_from = query.linking_to(base, fact.id)
    table = card.table(base, fact, linked_from, language.resolve(lang), found)
    emit(table, format, json=json, fields=fields, bom=bom)
