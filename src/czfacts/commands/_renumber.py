"""Write what has moved, or was accepted, into the file of its fact base."""

from collections.abc import Iterable, Sequence

from czfacts import files
from czfacts.base import loader, rewrite
from czfacts.base.model import Source
from czfacts.base.named import Parsed
from czfacts.errors import CzfactsError, UsageError, Where
from czfacts.language import Language, resolve
from czfacts.printing import output
from czfacts.proof import renumber
from czfacts.proof.verify import Judged, judged
from czfacts.wording import Phrase, translate


def one(tried: Sequence[Parsed | CzfactsError]) -> Parsed:
    """Return the one fact base that was *tried*; UsageError where it cannot be written."""
    if len(tried) > 1:
        raise UsageError(Phrase("--write and --accept change one fact base, not several"))
    (parsed,) = tried
    if isinstance(parsed, CzfactsError):
        raise parsed
    if parsed.path == "-":
        raise UsageError(Phrase("--write and --accept need a file, not the standard input"))
    return parsed


def advised(moved: int) -> Phrase:
    """Return the hint for a text in which so many places have *moved*."""
    if moved == 1:
        return Phrase("1 place has moved: 'czfacts verify TEXT --write' corrects it")
    return Phrase(
        "{count} places have moved: 'czfacts verify TEXT --write' corrects them", count=moved
    )


def renumbered(
    parsed: Parsed, held: Sequence[Judged], lang: Language | None, *, accepts: bool
) -> list[Judged]:
    """Renumber in the file of *parsed* what has moved; return what then becomes of its sources.

    With *accepts*, take clauses that have changed as they are now.
    """
    own = [it for it in held if not it.is_another_text]
    base = _renumber_in(parsed, own, lang, accepts=accepts).base
    return [judged(base, base.source_by_id[it.source.id], it.text) for it in held]


def _renumber_in(
    parsed: Parsed, held: Iterable[Judged], lang: Language | None, *, accepts: bool
) -> Parsed:
    """Write the moves of its sources into the file of *parsed*, and say so.

    The hash of a source is renewed where every place is verified then. Returns what the file holds.
    """
    values: dict[Where, int | str] = {}
    moved, clauses, said = 0, 0, []
    for it in held:
        moves = renumber.moves(parsed.base, it, accepts=accepts)
        is_old = it.source.sha256 not in (None, it.text.sha256)
        sound = [each for each in moves if each.finding.verdict in ("moved", "changed")]
        is_renewed = is_old and len(it.wrong) == len(sound)
        sha256 = it.text.sha256 if is_renewed else None
        values |= renumber.values(parsed.base, it.source, moves, sha256=sha256)
        moved += sum(each.finding.is_moved for each in moves)
        clauses += sum(each.context is not None for each in moves)
        said += [_of_hash(parsed, it.source, is_renewed=is_renewed)] if is_old else []
    data = rewrite.changed(parsed.data, parsed.path, values) if values else parsed.data
    if data != parsed.data:
        files.replace(parsed.path, parsed.data, data)
    name = files.shown(parsed.path)
    said = [Phrase("{file}: places renumbered: {count}", file=name, count=moved), *said]
    if accepts:
        said.append(Phrase("{file}: clauses accepted: {count}", file=name, count=clauses))
    for line in said:
        output.say(translate(line, resolve(lang)))
    return Parsed(parsed.path, data, loader.parse(data, parsed.path))


def _of_hash(parsed: Parsed, source: Source, *, is_renewed: bool) -> Phrase:
    name = files.shown(parsed.path)
    if is_renewed:
        return Phrase("{file}: sha256 of '{source}' renewed", file=name, source=source.id)
    return Phrase(
        "{file}: sha256 of '{source}' kept: not all places are verified",
        file=name,
        source=source.id,
    )
