"""`czfacts show`: one fact whole."""

import os
from collections.abc import Sequence
from typing import Annotated

import typer

from czfacts import language
from czfacts.base.model import Fact, FactBase
from czfacts.commands import _options as options
from czfacts.commands._emit import emit
from czfacts.commands._facts import load
from czfacts.lookup import find
from czfacts.views import card
from czfacts.views.rows import Shown

EXAMPLES = (
    "czfacts show photovoltaic",
    "czfacts show gdp --json | jq .normalized",
    "czfacts show tea --facts report.toml --text report.txt",
)


def show(
    id: options.IdArgument,
    text: Annotated[
        str | None,
        typer.Option(
            "--text",
            metavar="FILE",
            help="Source text: show the sentence with the figure marked; default: $CZFACTS_TEXT.",
            show_default=False,
        ),
    ] = None,
    encoding: options.EncodingOption = None,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """Show everything about a fact, with its links and its source."""
    base = load(facts, lang)
    fact = find.one(base, id)
    is_named = text or os.environ.get(options.TEXT_VARIABLE)
    sentences = _sentences(base, fact, text, lang, facts, encoding) if is_named else None
    linked_from = find.linking_to(base, fact.id)
    table = card.table(base, fact, linked_from, language.resolve(lang), sentences)
    emit(table, format, json=json, fields=fields, bom=bom)


def _sentences(
    base: FactBase,
    fact: Fact,
    path: str | None,
    lang: language.Language | None,
    facts: Sequence[str] | None,
    encoding: str | None,
) -> list[tuple[str, Shown]]:
    # Reading quantities takes two bare starts to import: only who asks for it pays.
    from czfacts.commands import _text  # noqa: PLC0415
    from czfacts.proof import verify  # noqa: PLC0415
    from czfacts.views import findings  # noqa: PLC0415

    plain = _text.load(path, lang, facts=facts, encoding=encoding)
    text = _text.known(plain, base, lang)
    source = _text.source_of(base, text, None)
    places = [place for place in fact.source if place.id == source.id]
    found = [verify.judge(fact, place, text) for place in places]
    return [(verify.marked(each), findings.shown(each)) for each in found]
