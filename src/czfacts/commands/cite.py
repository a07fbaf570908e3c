"""`czfacts cite`: a citation to paste."""

from collections.abc import Callable
from typing import Annotated, Literal

import typer

from czfacts.base.model import Source
from czfacts.commands import _options as options
from czfacts.commands._facts import load
from czfacts.lookup import citation, find
from czfacts.printing import output

Style = Literal["gbt7714", "bibtex"]

STYLES: dict[Style, Callable[[Source], str]] = {
    "gbt7714": citation.gbt7714,
    "bibtex": citation.bibtex,
}

EXAMPLES = (
    "czfacts cite gdp",
    "czfacts cite gdp --style bibtex",
)


def cite(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of a fact or a source.")],
    style: Annotated[Style, typer.Option("--style", help="The style of the citation.")] = "gbt7714",
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """Cite the source of a fact in GB/T 7714 or BibTeX."""
    base = load(facts, lang)
    sources = find.sources_of(base, id)
    output.write("".join(f"{STYLES[style](source)}\n" for source in sources))
