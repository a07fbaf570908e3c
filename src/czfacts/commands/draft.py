"""`czfacts draft`: a fact base begun for a new text."""

from typing import Annotated

import typer

from czfacts import files
from czfacts.base.loader import load
from czfacts.commands import _options as options
from czfacts.commands import _pager, _text
from czfacts.corpus.sources import form_of
from czfacts.errors import UsageError
from czfacts.escape import visible
from czfacts.language import Language, resolve
from czfacts.printing import output
from czfacts.proof.draft import written
from czfacts.proof.drafting.figures import Drafting
from czfacts.reading.text.sentences import Text
from czfacts.wording import Phrase, translate

EXAMPLES = (
    "czfacts draft report.txt -o mine.toml",
    "czfacts draft report.txt --facts report.toml >> report.toml",
    "czfacts draft report.txt | czfacts verify report.txt --facts -",
)


def draft(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The text ('-' for standard input).")],
    published: options.PublishedOption = None,
    area: options.AreaOption = None,
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
        typer.Option("--output", "-o", metavar="FILE", help="Write to this new file."),
    ] = None,
    encoding: options.EncodingOption = None,
    no_join: options.NoJoinOption = False,
    lang: options.LangOption = None,
) -> None:
    """Draft a fact base for a text: figures named, dated and linked.

    The draft passes verify and coverage. What a person should look at has a comment; check lists
    what is still to be filled in.
    """
    if facts and len(facts) > 1:
        raise UsageError(Phrase("a text is drafted for one fact base"))
    options.require_one_of(facts=facts, no_join=no_join)
    options.require_date(published)
    plain = _text.load(text, facts=facts, encoding=encoding)
    base = load(*facts) if facts else None
    form = plain.lines if no_join else plain.paragraphs
    if base:
        form = form_of(plain, base.sources)
    _text.say([(plain, form)], lang)
    language = resolve(lang)
    drafting = Drafting(Text(form, plain.path), published, area, base)
    head = translate(_head(is_whole=base is None), language).replace("\n", "\n# ")
    drafted = f"# {head}\n\n{written(drafting, language, out or text)}"
    if out is None:
        _pager.write([drafted], "utf-8")
    else:
        files.create(out, drafted.encode())
        if output.is_watched():
            output.say(translate(_done(out, drafting), language))
    if not drafting.drafted:
        output.say(translate(_nothing(plain.path, is_whole=base is None), language))
    elif plain.kind != "text":
        _advise(text, language)


def _head(*, is_whole: bool) -> Phrase:
    if is_whole:
        return Phrase(
            "A draft: each figure of the text with what the text says of it. Look at them again,\n"
            "above all where a comment says so, and delete those that state no fact."
        )
    return Phrase("What the fact base does not cover yet, to be added to it.")


def _done(out: str, drafting: Drafting) -> Phrase:
    """Return what stands in the file *out*, and what to do with it."""
    count = Phrase(
        "{path}: {count} figures, {doubtful} of them to look at ('# check')",
        path=files.shown(out),
        count=len(drafting.drafted),
        doubtful=drafting.doubtful,
    )
    if drafting.base:
        return count
    return Phrase("{count}; next: czfacts check --facts {path}", count=count, path=files.shown(out))


def _nothing(path: str, *, is_whole: bool) -> Phrase:
    if is_whole:
        return Phrase("{path}: no figures in it", path=files.shown(path))
    return Phrase("{path}: the fact base covers all of its figures", path=files.shown(path))


def _advise(path: str, language: Language) -> None:
    """Say that places count in the plain text of a document, which should be kept."""
    said = Phrase(
        "places count in its plain text; keep it: czfacts read --plain {path} > {kept}.txt",
        path=visible(path),
        kept="text" if path == "-" else visible(path),
    )
    output.say(translate(said, language))
