"""Messages about drafts: what is in them, and what to do next."""

from czfacts import files
from czfacts.errors import InvalidError, UsageError
from czfacts.escape import visible
from czfacts.language import Language
from czfacts.proof.drafting.figures import Drafting
from czfacts.views import summaries
from czfacts.wording import Phrase


def counted(path: str, count: int, doubtful: int) -> Phrase:
    """Say how many figures the draft in the file *path* has, and how many are *doubtful*."""
    shown = files.shown(path)
    said = Phrase("{path}: {count} figures", path=shown, count=count)
    if count == 1:
        said = Phrase("{path}: 1 figure", path=shown)
    if not doubtful:
        return said
    return Phrase(
        "{count}, {doubtful} of them to look at ('# check')", count=said, doubtful=doubtful
    )


def begun(path: str, count: int, doubtful: int) -> Phrase:
    """Say the same of the draft of a whole base, and what to do with it."""
    shown = files.shown(path)
    said = counted(path, count, doubtful)
    return Phrase("{count}; next: czfacts check {path}", count=said, path=shown)


def nothing(path: str, *, is_whole: bool) -> Phrase:
    """Say that there is nothing to draft of the text *path*, for a whole base or an addition."""
    if is_whole:
        return Phrase("{path}: no figures in it", path=files.shown(path))
    return Phrase("{path}: the fact base covers all of its figures", path=files.shown(path))


def without_place(path: str, drafting: Drafting) -> Phrase | None:
    """Say how many figures of the text *path* have no record, None for none."""
    count = sum(each.record is None for each in drafting.drafted)
    said = Phrase(
        "{path}: figures without a record, whose place no quotation can tell: {count}",
        path=files.shown(path),
        count=count,
    )
    return said if count else None


def to_keep(path: str) -> Phrase:
    """Say that places count in the plain text of the document *path*, which should be kept."""
    return Phrase(
        "places count in its plain text; keep it: czfacts read --plain {path} > {kept}.txt",
        path=visible(path),
        kept="text" if path == "-" else visible(path),
    )


def edition(path: str, drafting: Drafting, language: Language) -> Phrase | None:
    """Say what became of the facts of an older edition of the text *path*, if the base has one."""
    held = drafting.held
    if not held or held.source.sha256 == held.text.sha256:
        return None
    return Phrase(
        "{path}: taken for a newer edition of '{source}': {counts}",
        path=files.shown(path),
        source=held.source.id,
        counts=summaries.of_places(held.findings, language),
    )


def unfit(path: str, base: str, error: InvalidError) -> UsageError:
    """Return the error of a draft of the text *path* with which *base* would no longer load."""
    said = Phrase(
        "{path}: cannot be added to {file}: {problem}",
        path=files.shown(path),
        file=files.shown(base),
        problem=error.problems[0].message,
    )
    hint = Phrase("draft it without --facts; other commands take several fact bases")
    return UsageError(said, hint=hint)
