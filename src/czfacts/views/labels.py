"""The words on the screen, in the reader's language."""

from collections.abc import Callable, Iterable

from czfacts.language import Language
from czfacts.wording import Names, Phrase, translate

TYPE_CHECKING = False
if TYPE_CHECKING:  # a slow import: TAB on a status needs words alone
    from czfacts.base.model import Bilingual

# The labels of fields, kinds, statuses and verdicts.
WORDS = {
    "against": "Against",
    "aliases": "Aliases",
    "ambiguous": "ambiguous",
    "area": "Area",
    "awarded": "awarded",
    "caveat": "Caveat",
    "base": "Fact base",
    "chain": "Chain",
    "chains": "Chains",
    "change": "Change",
    "changed": "changed",
    "change_amount": "amount of change",
    "change_rate": "rate of change",
    "companies": "Companies",
    "compared": "Compared with",
    "completed": "completed",
    "detail": "Detail",
    "distinction": "Distinction",
    "document": "Text",
    "document_area": "Area of the text",
    "down": "down",
    "entity": "Entity",
    "fact": "fact",
    "facts": "Facts",
    "field": "Field",
    "fields": "Fields",
    "flat": "flat",
    "follows": "Follows",
    "forecast": "forecast",
    "id": "ID",
    "indicator": "Indicator",
    "indicators": "Indicators",
    "issued": "issued",
    "key": "Key chain",
    "kind": "Kind",
    "level": "level",
    "line": "Line",
    "linked_from": "Linked from",
    "message": "Problem",
    "mismatch": "mismatch",
    "missing": "missing",
    "moved": "moved",
    "name": "Name",
    "name.en": "English name",
    "name.zh": "Chinese name",
    "no": "no",
    "number": "No.",
    "normalized": "Normalized",
    "not_read": "not read",
    "none": "none",
    "note": "Note",
    "rank": "rank",
    "ratio": "ratio",
    "revises": "Revises",
    "observed": "observed",
    "of": "Among",
    "operating": "operating",
    "paragraph": "Paragraph",
    "part_of": "Part of",
    "period": "Period",
    "place": "Place",
    "places": "Places",
    "planned": "planned",
    "policies": "Policies",
    "policy": "Policy",
    "position": "Rank",
    "position_by_rate": "Rank by growth",
    "project": "Project",
    "projects": "Projects",
    "published": "Published",
    "publisher": "Publisher",
    "same_sentence": "Same sentence",
    "scope": "Scope, period",
    "sentence": "Sentence",
    "set_aside": "set aside",
    "share": "share",
    "source": "Source",
    "stages": "Stages",
    "stated": "Stated",
    "stated_by": "Facts",
    "state": "State",
    "status": "Status",
    "target": "target",
    "text": "Text",
    "title": "Title",
    "top": "top",
    "topic": "Topic",
    "uncited": "Uncited sentences",
    "uncovered": "uncovered",
    "underway": "underway",
    "unsaid": "Not said",
    "unit": "Unit",
    "up": "up",
    "value": "Value",
    "verdict": "Verdict",
    "verified": "verified",
    "whose": "Area, entity",
    "yes": "yes",
}
# What is wrong, by the rule that is broken, as the last line of check counts it.
RULES = {
    "shape": "format",
    "placeholder": "still to be filled in",
    "characters": "characters",
    "whole_sentence": "whole sentence",
    "duplicate_place": "same place twice",
    "duplicate_fact": "same fact twice",
    "differs_from_text": "not what the text says",
    "kind_mismatch": "another kind than the text or name",
    "contradiction": "contradiction",
    "not_yet": "not yet come about",
    "untranslated": "missing language",
}
NO_ROOM = "(no room for: {columns}; widen the terminal, or use --fields)"


def counted(shown: int, found: int, language: Language, of: int | None = None) -> str:
    """Return how many are shown of those that were *found*, of how many: ``3 of 64``."""
    whole = found if of is None else of
    said = Phrase("{shown} of {whole}", shown=shown, whole=whole)
    if shown < found < whole:
        said = Phrase(
            "{shown} of {found} that match, of {whole} in all",
            shown=shown,
            found=found,
            whole=whole,
        )
    return translate(said, language)


def no_room(language: Language) -> Callable[[Iterable[str]], str]:
    """Return what is said of columns that a terminal has no room for, by their titles."""
    return lambda titles: translate(Phrase(NO_ROOM, columns=Names(titles)), language)


def word(key: str, language: Language) -> str:
    """Return the label of *key*."""
    return translate(WORDS[key], language)


def called(name: "Bilingual", language: Language) -> str:
    """Return *name* in the reader's language, or in the other if it has no such name."""
    return "".join(_texts(name, language)[:1])


def _texts(name: "Bilingual", language: Language) -> tuple[str, ...]:
    return name.texts if language == "zh" else name.texts[::-1]


def listed(names: Iterable["Bilingual"], language: Language) -> str:
    """Return *names* joined by the comma of the reader's language."""
    return several((called(name, language) for name in names), language)


def several(texts: Iterable[str], language: Language) -> str:
    """Return *texts* joined by the comma of the reader's language."""
    return ("、" if language == "zh" else ", ").join(texts)


def beside(text: str, more: str, language: Language) -> str:
    """Return *text* with *more* in the brackets of the reader's language."""
    return f"{text}（{more}）" if language == "zh" else f"{text} ({more})"
