"""`czfacts search`: find facts of any kind."""

from typing import Annotated

import typer

from czfacts import language, query
from czfacts import search as find
from czfacts.commands import _options as options
from czfacts.commands._emit import emit
from czfacts.errors import NothingFoundError
from czfacts.load import load
from czfacts.views.lists import Lists


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="All must be found.")],
    topic: options.TopicOption = None,
    limit: options.LimitOption = None,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """Find facts of any kind by Chinese, English, pinyin or a figure, best first."""
    base = load(facts)
    found = find.best_first(query.narrow(base, base.facts, topic=topic), words)
    if not found:
        raise NothingFoundError(f"nothing found for '{' '.join(words)}'")
    table = Lists(base, language.resolve(lang)).search(found[:limit])
    notes = [f"{len(table.rows)} of {len(found)} found"]
    emit(table, format, json=json, fields=fields, bom=bom, notes=notes)
