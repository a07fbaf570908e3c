"""`czfacts draft`: fact bases begun for new texts."""

from collections.abc import Callable, Iterable, Sequence
from typing import Annotated, NamedTuple, ParamSpec, TypeVar

from czfacts import files
from czfacts.base.loader import attempts, parse
from czfacts.base.named import Parsed
from czfacts.commands import _failure, _pager, _text
from czfacts.commands import _options as options
from czfacts.commands._notes import Notes
from czfacts.commands._parameters import Parameter
from czfacts.corpus.about import About, KnownText
from czfacts.corpus.corrections import Corrected, linked
from czfacts.corpus.drafts import Begun, Target, has_several, one, several, together
from czfacts.corpus.places import place_of
from czfacts.corpus.sources import form_of
from czfacts.corpus.texts import dated
from czfacts.errors import EndedError, ExitCode, InvalidError, UnreadableError, UsageError
from czfacts.language import Language, resolve
from czfacts.printing import output
from czfacts.proof.draft import ADDED, HEAD, headed, written
from czfacts.proof.drafting.figures import Drafting
from czfacts.reading.text.sentences import Text
from czfacts.views import drafts
from czfacts.wording import Phrase, translate

P = ParamSpec("P")
T = TypeVar("T")

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
            help="Draft only the figures that this fact base lacks, to be appended to it.",
        ),
    ] = None,
    out: Annotated[
        str | None,
        Parameter(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to this new file; with several texts, one file for each in this folder.",
        ),
    ] = None,
    encoding: options.EncodingOption = None,
    no_join: options.NoJoinOption = False,
    lang: options.LangOption = None,
) -> None:
    """Draft a fact base for a text: figures named, dated and linked.

    The draft passes verify, and coverage unless the text has numbers that are not read. Comments
    mark what a person should look at; check lists what is still to be filled in. Several texts, or
    those of a folder, get one draft each in the folder -o; files that exist are kept. With --facts
    they get a single draft, to be appended to that base.
    """
    out = None if out == "-" else out
    options.require_at_most_one(facts=facts, no_join=no_join)
    is_several = has_several(texts, out) and not facts
    about_texts = About(about) if about else None
    known, language = KnownText(published, area), resolve(lang)
    given = _Given(about_texts, known, encoding, no_join, language, Notes())
    is_done = True
    if facts:
        is_done = _add(together(texts), _base(facts), out, given)
    elif is_several:
        is_done = _write_each(several(texts, out), given)
    else:
        _write(_begun(one(texts[0], out), given), {}, given, is_alone=True)
    given.notes.say(language)
    if is_several and output.is_watched():
        said = Phrase("next: czfacts check {path}", path=files.shown(out or ""))
        output.say(translate(said, language))
    if not is_done:
        raise EndedError(ExitCode.NO)


def _base(facts: list[str]) -> Parsed:
    """Return the one fact base that is to be added to."""
    tried = attempts(facts)
    if len(tried) > 1:
        said = Phrase("drafts are added to one fact base, not to {count}", count=len(tried))
        raise UsageError(said, hint=Phrase("name one file: --facts FILE"))
    (only,) = tried
    if isinstance(only, Parsed):
        return only
    raise only


class _Given(NamedTuple):
    """What the command line says of all texts."""

    about: About | None
    known: KnownText
    encoding: str | None
    no_join: bool
    language: Language
    notes: Notes


class _Attempts:
    """Work on texts one by one; of several it says which fail, and goes on."""

    def __init__(self, language: Language, *, are_several: bool) -> None:
        self._language = language
        self._are_several = are_several
        self.is_done = True
        """Whether none has failed."""

    def at(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Return what *work* returns, None where it fails; of a single text raise the error."""
        try:
            return work(*args, **kwargs)
        except (InvalidError, UnreadableError, UsageError) as error:
            if not self._are_several:
                raise
            _failure.say(error.message, None, self._language)
            self.is_done = False
            return None


def _begun(target: Target, given: _Given, old: Parsed | None = None) -> Begun:
    """Read a text, for a base of its own or to be added to an *old* one."""
    if target.error:
        raise target.error
    if target.path:
        files.require_new(target.path)
    plain = _text.load(target.text, facts=[old.path] if old else None, encoding=given.encoding)
    form = plain.lines if given.no_join else plain.paragraphs
    if old:
        form = form_of(plain, old.base.sources)
    given.notes.add(*plain.notes, *(plain.changes if form == plain.paragraphs else ()))
    its = given.about.of(target.text) if given.about else KnownText()
    published, area = its.published or given.known.published, its.area or given.known.area
    text, place = Text(form, plain.path), place_of(target.text)
    given.notes.add(*dated(text, target.text, published))
    drafting = Drafting(text, published, area, old.base if old else None, place)
    return Begun(target, plain.kind, drafting)


def _write_each(targets: Iterable[Target], given: _Given) -> bool:
    """Draft a base of its own for each of several texts; tell whether all could be drafted."""
    attempt = _Attempts(given.language, are_several=True)
    begun = (attempt.at(_begun, each, given) for each in targets)
    for each, corrected in linked(filter(None, begun)):
        attempt.at(_write, each, corrected, given, is_alone=False)
    return attempt.is_done


def _write(begun: Begun, corrected: Corrected, given: _Given, *, is_alone: bool) -> None:
    """Write the draft of a base of its own to where it goes."""
    (target, _, drafting), language = begun, given.language
    drafted = headed(written(drafting, language, target.id, corrected), HEAD, language)
    say = drafts.begun if is_alone else drafts.counted
    _put(drafted, target.path, say, [drafting], language)
    _note(begun, given)


def _add(targets: Sequence[Target], base: Parsed, out: str | None, given: _Given) -> bool:
    """Draft what *base* lacks of texts, of each with the others; tell whether all went well."""
    if out:
        files.require_new(out)
    attempt = _Attempts(given.language, are_several=len(targets) > 1)
    whole, made = base, []
    for target in targets:
        if grown := attempt.at(_grown, whole, target, given):
            whole, drafting = grown
            made.append(drafting)
    added = whole.data[len(base.data) :].decode().removeprefix("\n")
    if made:
        drafted = headed(added, ADDED, given.language)
        _put(drafted, out, drafts.counted, made, given.language)
    return attempt.is_done


def _grown(base: Parsed, target: Target, given: _Given) -> tuple[Parsed, Drafting]:
    """Return *base* with what it lacked of a text, and the draft of that."""
    begun = _begun(target, given, base)
    drafted = written(begun.drafting, given.language)
    data = base.data + (f"\n{drafted}".encode() if drafted else b"")
    try:
        grown = Parsed(base.path, data, parse(data, base.path))
    except InvalidError as error:
        raise drafts.unfit(target.text, base.path, error) from None
    if said := drafts.edition(target.text, begun.drafting, given.language):
        output.say(translate(said, given.language))
    _note(begun, given)
    return grown, begun.drafting


def _put(
    drafted: str,
    path: str | None,
    say: Callable[[str, int, int], Phrase],
    made: Sequence[Drafting],
    language: Language,
) -> None:
    """Write what is *drafted* to the new file *path*, and to a person what stands in it."""
    if path is None:
        _pager.write([drafted], "utf-8")
        return
    files.create(path, drafted.encode())
    if output.is_watched():
        figures, doubtful = (sum(len(it.drafted) for it in made), sum(it.doubtful for it in made))
        output.say(translate(say(path, figures, doubtful), language))


def _note(begun: Begun, given: _Given) -> None:
    """Say what is not in the draft, or what a person should keep of a document."""
    path, is_whole = begun.target.text, begun.drafting.base is None
    if not begun.drafting.drafted:
        output.say(translate(drafts.nothing(path, is_whole=is_whole), given.language))
    elif begun.kind != "text":
        given.notes.add(drafts.to_keep(path))
    if said := drafts.without_place(path, begun.drafting):
        given.notes.add(said)
