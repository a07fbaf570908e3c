"""`czfacts cite`: citations to paste."""

from typing import Annotated, Literal

from czfacts.commands import _failure, _ids, _pager, _sentences
from czfacts.commands import _options as options
from czfacts.commands._facts import load
from czfacts.commands._parameters import Parameter
from czfacts.language import resolve
from czfacts.lookup import citation, find
from czfacts.views import quotes

Style = Literal["gbt7714", "bibtex"]
STYLES = {"gbt7714": citation.gbt7714, "bibtex": citation.bibtex}

EXAMPLES = (
    "czfacts cite gdp",
    "czfacts cite gdp pv-output --quote",
    "czfacts cite gdp --style bibtex",
)


def cite(
    id: Annotated[
        list[str],
        Parameter(
            metavar="ID...",
            help="Ids of facts or sources ('-': from the standard input, one per line).",
        ),
    ],
    style: Annotated[Style, Parameter("--style", help="The style of the citation.")] = "gbt7714",
    quote: Annotated[
        bool,
        Parameter("--quote", help="Quote each fact, or its whole sentence if the text is at hand."),
    ] = False,
    text: options.SentenceOption = None,
    encoding: options.EncodingOption = None,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """Cite the source of a fact in GB/T 7714 or BibTeX.

    Exits with 1 if one of several ids is unknown; the others are printed all the same.
    """
    ids = _ids.read(id, facts, text)
    base = load(facts, lang)
    cited, unknown = find.cited(base, ids)
    wanted = [fact for quoted in cited.values() for fact in quoted] if quote else []
    sentences = _sentences.at_hand(base, wanted, text, facts, lang, encoding) if wanted else None
    citations = []
    for source, quoted in cited.items():
        said = [
            line
            for fact in (quoted if quote else ())
            for line in quotes.of(
                fact,
                source,
                sentences.printed(fact, source.id) if sentences else (),
                resolve(lang),
            )
        ]
        citations.append(f"{STYLES[style](source, said)}\n")
    if citations:
        _pager.write(citations)
    if sentences:
        sentences.finish()
    if unknown:
        _failure.answer_no(unknown, resolve(lang))
