"""`czfacts search`: find facts of any kind."""

from typing import Annotated, Literal

import typer

from czfacts.commands import _options as options
from czfacts.commands._emit import emit
from czfacts.commands._facts import load
from czfacts.errors import NothingFoundError
from czfacts.language import resolve
from czfacts.lookup.filter import Filters, narrow
from czfacts.lookup.search import best_first, nearest
from czfacts.values.suggest import did_you_mean
from czfacts.views.labels import counted
from czfacts.views.lists import Lists
from czfacts.wording import Phrase

EXAMPLES = (
    "czfacts search 龙芯",
    "czfacts search gaotie --kind project",
    "czfacts search 8600余场 --json",
)


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="Every word must match.")],
    kind: Annotated[
        Literal["chain", "project", "indicator", "policy"] | None,
        typer.Option("--kind", help="Keep one kind."),
    ] = None,
    topic: options.TopicOption = None,
    limit: options.LimitOption = None,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """Search facts of every kind, best match first.

    WORDS may be Chinese, English or pinyin names, companies or figures. Exits with 1 if nothing is
    found.
    """
    base = load(facts, lang)
    language = resolve(lang)
    among = [fact for fact in base.facts if kind in (None, fact.kind)]
    found = best_first(base, narrow(base, among, Filters(topics=topic or ())), words)
    if not found:
        near = nearest(base.facts, words)
        said = Phrase("nothing found for '{words}'", words=" ".join(words))
        raise NothingFoundError(said, hint=did_you_mean(near) if near else None)
    shown = found[:limit]
    table = Lists(base, language).search(shown)
    notes = [counted(len(shown), len(found), language)]
    emit(table, format, json=json, fields=fields, bom=bom, notes=notes)
