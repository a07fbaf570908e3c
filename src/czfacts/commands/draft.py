"""`czfacts draft`: fact bases begun for new texts."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from functools import partial
from typing import Annotated, NamedTuple

from czfacts import files
from czfacts.base.loader import attempts, parse
from czfacts.base.named import Parsed
from czfacts.commands import _failure, _pager, _text
from czfacts.commands import _options as options
from czfacts.commands._drafts import Target, has_several, one, several
from czfacts.commands._notes import Notes
from czfacts.commands._parameters import Parameter
from czfacts.corpus.about import About, KnownText
from czfacts.corpus.corrections import figures
from czfacts.corpus.places import place_of
from czfacts.corpus.sources import form_of
from czfacts.errors import EndedError, ExitCode, InvalidError, UnreadableError, UsageError
from czfacts.escape import visible
from czfacts.language import Language, resolve
from czfacts.lookup.revisions import Revisions
from czfacts.printing import output
from czfacts.printing.exports.files import require_free
from czfacts.proof.draft import HEAD, written
from czfacts.proof.drafting.figures import Drafting
from czfacts.reading.text.sentences import Text
from czfacts.views import summaries
from czfacts.wording import Phrase, translate

EXAMPLES = (
    "czfacts draft report.txt -o mine.toml",
    "czfacts draft report.txt --facts report.toml >> report.toml",
    "czfacts draft bulletins -o drafts",
)


def draft(
    texts: Annotated[
        list[str],
        Parameter(metavar="TEXT...", help="Texts and folders of texts ('-' for standard input)."),
    ],
    published: options.PublishedOption = None,
    area: options.AreaOption = None,
    about: options.AboutOption = None,
    facts: Annotated[
        list[str] | None,
        Parameter(
            "--facts",
            metavar="FILE",
            help="Draft only what this fact base does not cover yet, to be added to it.",
        ),
    ] = None,
    out: Annotated[
        str | None,
        Parameter(
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
    out = None if out == "-" else out
    is_several = has_several(texts, out)
    options.require_at_most_one(facts=facts, no_join=no_join)
    given = _Given(
        About(about) if about else None,
        KnownText(published, area),
        _base(facts, is_several=is_several),
        encoding,
        no_join,
        resolve(lang),
        Notes(),
    )
    if not is_several:
        _finish(_begin(one(texts[0], out), given), given)
        given.notes.say(given.language)
        return
    is_done = _draft_several(several(texts, out), given)
    given.notes.say(given.language)
    if output.is_watched():
        said = Phrase("next: czfacts check --facts {path}", path=files.shown(out or ""))
        output.say(translate(said, given.language))
    if not is_done:
        raise EndedError(ExitCode.NO)


def _base(facts: list[str] | None, *, is_several: bool) -> Parsed | None:
    """Return the one fact base that is to be added to, if one is named."""
    tried = attempts(facts) if facts else []
    if len(tried) > 1 or (facts and (is_several or len(facts) > 1)):
        raise UsageError(Phrase("a text is drafted for one fact base"))
    for each in tried:
        if isinstance(each, Parsed):
            return each
        raise each
    return None


class _Given(NamedTuple):
    """What the command line says of all texts."""

    about: About | None
    known: KnownText
    old: Parsed | None
    """The fact base that is to be added to."""
    encoding: str | None
    no_join: bool
    language: Language
    notes: Notes


class _Begun(NamedTuple):
    """A draft that is still to be written."""

    target: Target
    kind: str
    """Of its text."""
    drafting: Drafting


def _draft_several(targets: Iterable[Target], given: _Given) -> bool:
    """Draft several texts, those last that correct others; tell whether each could be drafted."""
    held: list[_Begun] = []
    with closing(Revisions()) as revisions:

        def attempt(target: Target) -> None:
            if target.error:
                raise target.error
            require_free(target.path or "", overwrite=False)
            begun = _begin(target, given)
            said = figures(begun.drafting, target.id)
            if len([*revisions.passed(said, begun.drafting.source.published)]) < len(said):
                held.append(begun)
            else:
                _finish(begun, given, {})

        done = [_is_done(partial(attempt, each), given.language) for each in targets]
        linked = {each.id: each.revises for each in revisions.linked()}
    done += [_is_done(partial(_finish, each, given, linked), given.language) for each in held]
    return all(done)


def _is_done(work: Callable[[], None], language: Language) -> bool:
    """Do the *work* on a text among several; where that fails say why."""
    try:
        work()
    except (InvalidError, UnreadableError, UsageError) as error:
        _failure.say(error.message, None, language)
        return False
    return True


def _begin(target: Target, given: _Given) -> _Begun:
    """Read a text."""
    facts, base = ([given.old.path], given.old.base) if given.old else (None, None)
    plain = _text.load(target.text, facts=facts, encoding=given.encoding)
    form = plain.lines if given.no_join else plain.paragraphs
    if base:
        form = form_of(plain, base.sources)
    given.notes.add(*plain.notes, *(plain.changes if form == plain.paragraphs else ()))
    its = given.about.of(target.text) if given.about else KnownText()
    published, area = its.published or given.known.published, its.area or given.known.area
    text, place = Text(form, plain.path), place_of(target.text)
    return _Begun(target, plain.kind, Drafting(text, published, area, base, place))


def _finish(begun: _Begun, given: _Given, linked: Mapping[str, str | None] | None = None) -> None:
    """Write a draft to where it goes; among several, *linked* has what their figures correct."""
    (target, kind, drafting), language = begun, given.language
    is_whole = drafting.base is None
    head = translate(_head(is_whole=is_whole), language).replace("\n", "\n# ")
    ours = {id.removeprefix(f"{target.id}/"): it for id, it in (linked or {}).items()}
    drafted = f"# {head}\n\n{written(drafting, language, target.id, ours)}"
    if given.old:
        _require_fit(target.text, given.old, drafted)
        _say_edition(target.text, drafting, language)
    if target.path is None:
        _pager.write([drafted], "utf-8")
    else:
        files.create(target.path, drafted.encode())
        if output.is_watched():
            said = _done(target.path, drafting, is_alone=linked is None)
            output.say(translate(said, language))
    if not drafting.drafted:
        output.say(translate(_nothing(target.text, is_whole=is_whole), language))
    elif kind != "text":
        given.notes.add(_advice(target.text))


def _require_fit(text: str, old: Parsed, drafted: str) -> None:
    """See that the fact base *old* still loads with what is *drafted* behind it, else UsageError.

    It does not where it has its tables in one line: indicators = [...].
    """
    try:
        parse(old.data + b"\n" + drafted.encode(), old.path)
    except InvalidError as error:
        said = Phrase(
            "{path}: cannot be added to {file}: {problem}",
            path=files.shown(text),
            file=files.shown(old.path),
            problem=error.problems[0].message,
        )
        hint = Phrase("draft it without --facts; other commands take several fact bases")
        raise UsageError(said, hint=hint) from None


def _say_edition(text: str, drafting: Drafting, language: Language) -> None:
    """Say what became of the facts that the base has of an older edition of the text."""
    held = drafting.held
    if held and held.source.sha256 != held.text.sha256:
        said = Phrase(
            "{path}: taken for a newer edition of '{source}': {counts}",
            path=files.shown(text),
            source=held.source.id,
            counts=summaries.of_places(held.findings, language),
        )
        output.say(translate(said, language))


def _head(*, is_whole: bool) -> Phrase:
    if is_whole:
        return HEAD
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
