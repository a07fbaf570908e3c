"""`czfacts search`: find facts of any kind."""

from collections.abc import Sequence
from typing import Annotated

from czfacts.base.model import Fact
from czfacts.commands import _filters, _sentences
from czfacts.commands import _options as options
from czfacts.commands._emit import Form, emit
from czfacts.commands._facts import load
from czfacts.commands._parameters import Parameter
from czfacts.errors import NothingFoundError
from czfacts.language import resolve
from czfacts.lookup.filter import Filters, narrow
from czfacts.lookup.search import Index, nearest
from czfacts.printing import output
from czfacts.values.suggest import did_you_mean
from czfacts.views.labels import counted
from czfacts.views.lists import Lists
from czfacts.wording import Phrase, translate

EXAMPLES = (
    "czfacts search 龙芯",
    "czfacts search gaotie --kind project",
    "czfacts search 8600余场 --json",
)


def search(
    words: Annotated[list[str], Parameter(metavar="WORDS...", help="What to look for.")],
    kind: _filters.KindOption = None,
    topic: _filters.TopicOption = None,
    limit: _filters.LimitOption = None,
    text: Annotated[
        list[str] | None,
        Parameter(
            "--text",
            metavar="PATH",
            help="Source text, or a folder of them: also search the sentences of the "
            "facts; may be given several times.",
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
    """Search facts of every kind, best match first.

    WORDS may be Chinese, English or pinyin names, companies, figures or periods. If no fact has all
    of them, the closest ones are shown, with a note on the standard error. Exits with 1 if nothing
    is found.
    """
    options.require_texts(text, encoding=encoding)
    if text:
        from czfacts.commands import _usage  # noqa: PLC0415, only with texts

        _usage.require_no_text(words)
    base = load(facts, lang)
    language = resolve(lang)
    among = [fact for fact in base.facts if not kind or fact.kind in kind]
    among = narrow(base, among, Filters(topics=topic))
    at_hand = _sentences.at_hand(base, among, text, facts, lang, encoding) if text else None
    said = {fact.id: [it.shown for it in at_hand.of(fact)] for fact in among} if at_hand else {}
    printed = {id: tuple(filter(None, (it.text for it in shown))) for id, shown in said.items()}
    index = Index(base, among, printed)
    whole = index.find(words)
    found = whole or index.closest(words)
    if not found:
        raise NothingFoundError(
            Phrase("nothing found for '{words}'", words=" ".join(words)),
            hint=_hint(index, base.facts, words),
        )
    shown = found[:limit]
    table = Lists(base, language).search(shown, said)
    notes = [counted(len(shown), len(found), language)]
    emit(table, Form(format, json, fields, bom), notes=notes)
    if not whole:
        asked = " ".join(words)
        note = Phrase("no fact has all of '{words}'; these come closest", words=asked)
        output.say(translate(note, language))
    if at_hand:
        at_hand.finish()


def _hint(index: Index[Fact], facts: Sequence[Fact], words: Sequence[str]) -> Phrase | None:
    """Name what finds something: the nearest name, else the part of the words that is known."""
    from czfacts.commands import _usage  # noqa: PLC0415, where nothing is found

    if of_file := _usage.of_file(words):
        return of_file
    if near := nearest(facts, words):
        return did_you_mean(near)
    if part := index.known_part(words):
        return Phrase("'czfacts search {words}' finds something", words=part)
    return (
        Phrase("'czfacts list' lists all facts, 'czfacts sources' where they are from")
        if facts
        else None
    )
