"""`czfacts draft`: fact bases begun for new texts."""

from typing import Annotated, NamedTuple

import typer

from czfacts import files
from czfacts.base.loader import load
from czfacts.commands import _failure, _pager, _text
from czfacts.commands import _options as options
from czfacts.commands._drafts import Target, has_several, one, several
from czfacts.commands._notes import Notes
from czfacts.corpus.about import About, Known
from czfacts.corpus.sources import form_of
from czfacts.errors import CzfactsError, ExitCode, InvalidError, UnreadableError, UsageError
from czfacts.escape import visible
from czfacts.language import Language, resolve
from czfacts.printing import output
from czfacts.printing.exports.files import require_free
from czfacts.proof.draft import written
from czfacts.proof.drafting.figures import Drafting
from czfacts.reading.text.sentences import Text
from czfacts.wording import Phrase, translate

EXAMPLES = (
    "czfacts draft report.txt -o mine.toml",
    "czfacts draft report.txt --facts report.toml >> report.toml",
    "czfacts draft bulletins -o drafts",
)


def draft(
    texts: Annotated[
        list[str],
        typer.Argument(
            metavar="TEXT...", help="Texts and folders of texts ('-' for standard input)."
        ),
    ],
    published: options.PublishedOption = None,
    area: options.AreaOption = None,
    about: options.AboutOption = None,
    facts: Annotated[
        list[str] | None,
        typer.Option(
            "--facts",
            metavar="FILE",
            help="Draft only what this fact base does not cover yet, to be added to it.",
            show_default=False,
        ),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to this new file; of several texts, to a file each in this folder.",
        ),
    ] = None,
    encoding: options.EncodingOption = None,
    no_join: options.NoJoinOption = False,
    lang: options.LangOption = None,
) -> None:
    """Draft a fact base for a text: figures named, dated and linked.

    The draft passes verify and coverage. What a person should look at has a comment; check lists
    what is still to be filled in. Several texts, and those of a folder, have a draft each in the
    folder -o; what is already there stays.
    """
    is_several = has_several(texts, out)
    if facts and (len(facts) > 1 or is_several):
        raise UsageError(Phrase("a text is drafted for one fact base"))
    options.require_one_of(facts=facts, no_join=no_join)
    options.require_date(published)
    given = _Given(
        About(about) if about else None,
        Known(published, area),
        facts,
        encoding,
        no_join,
        resolve(lang),
        Notes(),
    )
    if not is_several:
        _draft(one(texts[0], out), given)
        given.notes.say(given.language)
        return
    errors = [error for each in several(texts, out) if (error := _attempt(each, given))]
    given.notes.say(given.language)
    if output.is_watched():
        said = Phrase("next: czfacts check --facts {path}", path=files.shown(out or ""))
        output.say(translate(said, given.language))
    if errors:
        raise typer.Exit(ExitCode.NO)


class _Given(NamedTuple):
    """What the command line says of all texts."""

    about: About | None
    known: Known
    facts: list[str] | None
    encoding: str | None
    no_join: bool
    language: Language
    notes: Notes


def _attempt(target: Target, given: _Given) -> CzfactsError | None:
    """Draft a text among several; where that fails say why, and return it."""
    try:
        if target.error:
            raise target.error
        require_free(target.path or "", overwrite=False)
        _draft(target, given, is_alone=False)
    except (InvalidError, UnreadableError, UsageError) as error:
        _failure.say(error.message, None, given.language)
        return error
    return None


def _draft(target: Target, given: _Given, *, is_alone: bool = True) -> None:
    """Write the draft of a text to where it goes."""
    plain = _text.load(target.text, facts=given.facts, encoding=given.encoding)
    base = load(*given.facts) if given.facts else None
    form = plain.lines if given.no_join else plain.paragraphs
    if base:
        form = form_of(plain, base.sources)
    given.notes.add(*plain.notes, *(plain.changes if form == plain.paragraphs else ()))
    its, language = given.about.of(target.text) if given.about else Known(), given.language
    published, area = its.published or given.known.published, its.area or given.known.area
    drafting = Drafting(Text(form, plain.path), published, area, base)
    head = translate(_head(is_whole=base is None), language).replace("\n", "\n# ")
    drafted = f"# {head}\n\n{written(drafting, language, target.id)}"
    if target.path is None:
        _pager.write([drafted], "utf-8")
    else:
        files.create(target.path, drafted.encode())
        if output.is_watched():
            output.say(translate(_done(target.path, drafting, is_alone=is_alone), language))
    if not drafting.drafted:
        output.say(translate(_nothing(plain.path, is_whole=base is None), language))
    elif plain.kind != "text":
        given.notes.add(_advice(target.text))


def _head(*, is_whole: bool) -> Phrase:
    if is_whole:
        return Phrase(
            "A draft: each figure of the text with what the text says of it. Look at them again,\n"
            "above all where a comment says so, and delete those that state no fact."
        )
    return Phrase("What the fact base does not cover yet, to be added to it.")


def _done(out: str, drafting: Drafting, *, is_alone: bool) -> Phrase:
    """Return what stands in the file *out*, and what to do with it."""
    count = Phrase(
        "{path}: {count} figures, {doubtful} of them to look at ('# check')",
        path=files.shown(out),
        count=len(drafting.drafted),
        doubtful=drafting.doubtful,
    )
    if drafting.base or not is_alone:
        return count
    return Phrase("{count}; next: czfacts check --facts {path}", count=count, path=files.shown(out))


def _nothing(path: str, *, is_whole: bool) -> Phrase:
    if is_whole:
        return Phrase("{path}: no figures in it", path=files.shown(path))
    return Phrase("{path}: the fact base covers all of its figures", path=files.shown(path))


def _advice(path: str) -> Phrase:
    """Return that places count in the plain text of a document, which should be kept."""
    return Phrase(
        "places count in its plain text; keep it: czfacts read --plain {path} > {kept}.txt",
        path=visible(path),
        kept="text" if path == "-" else visible(path),
    )
