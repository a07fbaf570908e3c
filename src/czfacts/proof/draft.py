"""Begin a fact base for a new text, with comments where a person should look."""

from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from czfacts.base.model import PLACEHOLDER, Base, Bilingual, FactBase
from czfacts.escape import visible
from czfacts.language import Language
from czfacts.proof.drafting.figures import Drafted, Drafting
from czfacts.proof.drafting.written import table
from czfacts.reading.text.sentences import Sentence, Text
from czfacts.wording import Phrase, translate

HEAD = Phrase(
    "A draft: each figure of the text with what the text says of it. Look at them again,\n"
    "above all where a comment says so, and delete those that state no fact."
)
ADDED = Phrase("Figures that the fact base lacks, to be appended to it.")
LONGEST = 300  # characters of a sentence that stands above its figures


def begun(
    text: Text,
    *,
    published: str | None = None,
    area: str | None = None,
    base: FactBase | None = None,
    language: Language = "en",
) -> str:
    """Return a fact base in TOML with a record for each figure of *text*; twins are one record.

    Each has what the text says with it; a comment beside a field says why a person should look.
    *published* (ISO 8601) and *area* are by default as the head or the tail of the text says. With
    a *base*, only what it does not cover yet is returned, to be added to it.

    It loads; `check` finds no error, but asks for what is still to be filled in; `verify` verifies
    each place; `coverage` finds a fact for each quantity, or that it is set aside, but those of
    which a comment says that no quotation can tell where they stand.
    """
    return written(Drafting(text, published, area, base), language)


def written(
    drafting: Drafting, language: Language, id: str = "", revises: Mapping[str, str | None] = {}
) -> str:
    """Return in TOML what is drafted, with comments in *language*; a whole base has this *id*.

    Without one, the name of its file says it. *revises* has what figures correct, by their ids:
    ids of figures of other bases.
    """
    drafted = (_corrected(each, revises) for each in drafting.drafted)
    return "\n".join([*_head(drafting, id), *_figures(drafted, language)])


def headed(drafted: str, head: Phrase, language: Language) -> str:
    """Return what is *drafted* below *head*, in a comment."""
    comment = translate(head, language).replace("\n", "\n# ")
    return f"# {comment}\n\n{drafted}"


def _corrected(each: Drafted, revises: Mapping[str, str | None]) -> Drafted:
    id = revises.get(each.record.id) if each.record else None
    return each.correcting(id) if id else each


def is_draft(base: bytes) -> bool:
    """Tell whether *base*, a TOML file, begins with HEAD in a comment."""
    heads = (translate(HEAD, language).partition("\n")[0] for language in get_args(Language))
    return base.startswith(tuple(f"# {head}\n".encode() for head in heads))


def remarks(base: bytes) -> int:
    """Return how many comments on what a person should look at are left in *base*, a TOML file."""
    marks = [f" # {_remark('', language)}".encode() for language in get_args(Language)]
    return sum(map(base.count, marks))


def _remark(why: Phrase | str, language: Language) -> str:
    return translate(Phrase("check: {why}", why=why), language)


def _head(drafting: Drafting, id: str) -> Iterator[str]:
    if drafting.base is None:
        title, area = drafting.source.title, drafting.area or PLACEHOLDER
        about = Base(format=1, id=id, title=Bilingual(zh=title), area=Bilingual(zh=area))
        yield table("[base]", about, {})
    for topic in drafting.topics:
        yield table("[[topics]]", topic, {})
    if drafting.is_new:
        yield table("[[sources]]", drafting.source, {})
    for each in drafting.set_aside.values():
        yield table("[[sources.set_aside]]", each, {})


def _figures(drafted: Iterable[Drafted], language: Language) -> Iterator[str]:
    above: Sentence | None = None
    for each in drafted:
        comment = "" if each.sentence is above else f"# {_shown(each.sentence)}\n"
        above = each.sentence
        if each.record is None:
            said = Phrase("no quotation can tell where {text} stands", text=visible(each.said.text))
            yield f"{comment}# {translate(said, language)}\n"
            continue
        remarks = {field: _remark(why, language) for field, why in each.doubts.items()}
        yield comment + table("[[indicators]]", each.record, remarks)


def _shown(sentence: Sentence) -> str:
    """Return a sentence as a comment shows it."""
    printed = visible(sentence.printed)
    shown = printed if len(printed) <= LONGEST else f"{printed[:LONGEST]}…"
    return f"{sentence.paragraph}.{sentence.number} {shown}"
