"""`czfacts show`: single facts in full."""

from collections.abc import Iterator

from czfacts.commands import _failure, _ids, _sentences
from czfacts.commands import _options as options
from czfacts.commands._emit import Form, emit_each
from czfacts.commands._facts import load
from czfacts.commands._paste import facts_options
from czfacts.language import resolve
from czfacts.lookup import find
from czfacts.views import card
from czfacts.wording import Phrase, translate

EXAMPLES = (
    "czfacts show gdp --json | jq .normalized",
    "czfacts search 高铁 | czfacts show -",
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
    """Show everything about facts, with their links and sources.

    Exits with 1 if one of several ids is unknown; the others are printed all the same.
    """
    ids = _ids.read(id, facts, text)
    base = load(facts, lang)
    language = resolve(lang)
    found, unknown = find.each(base, ids)
    if not found:
        _failure.answer_no(unknown, language)
    sentences = _sentences.at_hand(base, found, text, facts, lang, encoding)
    said = [sentences.of(fact) if sentences else None for fact in found]
    cards = [
        card.table(base, fact, find.around(base, fact), language, its)
        for fact, its in zip(found, said, strict=True)
    ]
    form = Form(format, json, fields, bom)
    asked = f"{found[0].id}{facts_options(facts)}"
    notes = _next_steps(asked, is_shown=bool(said[0])) if form.is_for_people else ()
    are_several = len(ids) > 1
    emit_each(cards, form, (translate(note, language) for note in notes), are_several=are_several)
    if sentences:
        sentences.finish()
    if unknown:
        _failure.answer_no(unknown, language)


def _next_steps(asked: str, *, is_shown: bool) -> Iterator[Phrase]:
    """Yield what can be done next with the fact *asked* for; its sentence may be shown."""
    if not is_shown:
        yield Phrase("Its sentence: czfacts show {asked} --text TEXT", asked=asked)
    yield Phrase("To cite it: czfacts cite {asked} --quote", asked=asked)
