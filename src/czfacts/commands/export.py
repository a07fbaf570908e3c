"""`czfacts export`: facts, or figures of texts, as SQLite, Excel or Parquet files."""

import os
from collections.abc import Mapping, Sequence
from typing import Annotated

from czfacts import files
from czfacts.commands import _options as options
from czfacts.commands._facts import load
from czfacts.commands._parameters import Parameter
from czfacts.commands._paste import facts_options, quoted
from czfacts.commands._reading import reading
from czfacts.commands._said import figures, sources
from czfacts.errors import EndedError, ExitCode, UsageError
from czfacts.language import Language, resolve
from czfacts.printing import output
from czfacts.printing.exports import files as engines
from czfacts.views import flat
from czfacts.wording import Names, Phrase, translate

PRINTED = {
    ".tsv": "tsv",
    ".csv": "csv --bom",
    ".json": "json",
    ".jsonl": "jsonl",
    ".md": "markdown",
    ".txt": "table",
}
"""What lists print, by the ending that such a file has."""

EXAMPLES = (
    "czfacts export -o facts.sqlite",
    "czfacts export --facts bulletins -o bulletins.xlsx",
    "czfacts export --text bulletins -o figures.sqlite",
)


def export(
    out: Annotated[
        str,
        Parameter(
            "--output",
            "-o",
            metavar="FILE",
            help="File to write; its ending decides the format: .sqlite, .xlsx or .parquet.",
        ),
    ],
    force: Annotated[bool, Parameter("--force", help="Replace FILE if it exists.")] = False,
    text: options.TextsOption = None,
    about: options.AboutOption = None,
    jobs: options.JobsOption = 1,
    encoding: options.EncodingOption = None,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """Export facts to SQLite, Excel or Parquet.

    SQLite and Excel get one table for each kind of fact, one for topics and one for sources;
    Parquet gets the figures alone. Numbers are exact. With --text the figures of texts are exported
    instead.
    """
    options.require_at_most_one(facts=facts, text=text)
    options.require_texts(text, about=about, jobs=jobs != 1, encoding=encoding)
    _require_kind(out, text, facts)
    _require_free(out, overwrite=force)
    if not text:
        _say(out, engines.write(out, flat.of_base(load(facts, lang)), overwrite=force), lang)
        return
    with reading(text, about, jobs, encoding, lang) as texts:
        tables = [flat.of_figures(figures(texts)), flat.of_sources(sources(texts))]
        counts = engines.write(out, tables, overwrite=force)
    _say(out, counts, lang)
    if texts.has_failed:
        raise EndedError(ExitCode.NO)


def _require_kind(path: str, text: Sequence[str] | None, facts: Sequence[str] | None) -> None:
    """Raise UsageError where no such file is made; its hint names the list that prints one."""
    if path == "-":
        said = Phrase("-o names a file: an export cannot go to the standard output")
        raise UsageError(said, hint=Phrase("endings: {endings}", endings=Names(engines.KINDS)))
    try:
        engines.kind_of(path)
    except UsageError as error:
        ending = os.path.splitext(path)[1].lower()
        if form := PRINTED.get(ending):
            texts = " ".join(map(quoted, text or ()))
            list_of = f"read {texts}" if text else f"list{facts_options(facts)}"
            asked = f"czfacts {list_of} -f {form} > {quoted(path)}"
            error.hint = Phrase("for {ending}: {command}", ending=ending, command=asked)
        raise


def _require_free(path: str, *, overwrite: bool) -> None:
    try:
        engines.require_free(path, overwrite=overwrite)
    except UsageError as error:
        error.hint = Phrase("--force replaces it")
        raise


def _say(path: str, counts: Mapping[str, int], lang: Language | None) -> None:
    """Say to a person which tables a file has, and how many rows."""
    if output.is_watched():
        tables = Names(f"{name} {count}" for name, count in counts.items() if count)
        said = Phrase("{path}: {tables}", path=files.shown(path), tables=tables)
        output.say(translate(said, resolve(lang)))
