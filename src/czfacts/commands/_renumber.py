"""Write into the file of a fact base where its places stand now."""

from collections.abc import Sequence

from czfacts import files
from czfacts.base import loader, rewrite
from czfacts.base.model import Source
from czfacts.base.several import Parsed
from czfacts.errors import CzfactsError, UsageError
from czfacts.language import Language, resolve
from czfacts.printing import output
from czfacts.proof import renumber
from czfacts.proof.verify import Finding
from czfacts.reading.text.sentences import Text
from czfacts.wording import Phrase, translate


def one(paths: Sequence[str] | None) -> Parsed:
    """Return the one fact base that *paths* name; UsageError where it cannot be written."""
    tried = loader.attempts(paths or ())
    if len(tried) > 1:
        raise UsageError(Phrase("--write changes one fact base, not several"))
    (parsed,) = tried
    if isinstance(parsed, CzfactsError):
        raise parsed
    if parsed.path == "-":
        raise UsageError(Phrase("--write needs a fact base in a file, not the standard input"))
    return parsed


def renumber_in(
    parsed: Parsed, source: Source, found: Sequence[Finding], text: Text, lang: Language | None
) -> Parsed:
    """Write the places of *found* that have moved into the file of *parsed*, and say so.

    The hash of *source* is renewed where every place is verified then. Returns what the file holds.
    """
    moves = renumber.moves(parsed.base, source, found, text)
    wrong = sum(each.verdict != "verified" for each in found) - len(moves)
    is_old = source.sha256 not in (None, text.sha256)
    sha256 = text.sha256 if is_old and not wrong else None
    values = renumber.values(parsed.base, source, moves, sha256=sha256)
    data = rewrite.changed(parsed.data, parsed.path, values) if values else parsed.data
    if data != parsed.data:
        files.replace(parsed.path, parsed.data, data)
    name, language = files.shown(parsed.path), resolve(lang)
    said = [Phrase("{file}: places renumbered: {count}", file=name, count=len(moves))]
    if sha256:
        said.append(Phrase("{file}: sha256 of '{source}' renewed", file=name, source=source.id))
    elif is_old:
        said.append(
            Phrase(
                "{file}: sha256 of '{source}' kept: not all places are verified",
                file=name,
                source=source.id,
            )
        )
    for line in said:
        output.say(translate(line, language))
    return Parsed(parsed.path, data, loader.parse(data, parsed.path))
