"""The help of a command: usage, what it does, its arguments, options, fields and examples.

It is ours in both languages: Typer's folds Chinese like English, and reports a full disk as a bug.
"""

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

from czfacts.commands import _pager
from czfacts.language import Language
from czfacts.printing import output, screen
from czfacts.wording import Phrase, translate

WIDEST = 100  # longer lines are hard to read
SIDE_BY_SIDE = 70  # in less, what an option does stands below it
LEFT = 24  # the greatest width of the options
INDENT, DEEP = "  ", "      "
GAP = 2
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"
Entry = tuple[str, str]
ARGUMENTS, OPTIONS, FIELDS, EXAMPLES = "Arguments", "Options", "Fields of the data", "Examples"
ANY_OPTIONS, ANY_COMMAND = "[OPTIONS]", "[COMMAND]"
SHOW_HELP = "Show this message and exit."  # Typer's
MORE = Phrase("Run 'czfacts help COMMAND' for more on each.")


def write(context: Any) -> None:
    """Write the help of the command, or of the program, that *context* is of.

    Its ``obj`` is a `_command.Page`.
    """
    lines = _lines(context, min(output.width(), WIDEST))
    if screen.is_styled():
        lines = (f"{BOLD}{each}{PLAIN}" if each[:1].strip() else each for each in lines)
    _pager.write(["".join(f"{line}\n" for line in lines)])


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a help text, each on one line, as the catalogue has them."""
    return [" ".join(part.split()) for part in text.split("\n\n")]


def _lines(context: Any, width: int) -> Iterator[str]:
    """Yield the lines of the help; only headings begin at the left edge."""
    page = context.obj
    is_program = context.parent is None
    parameters = context.command.get_params(context)
    yield translate(Phrase("Usage: {line}", line=_usage(context, parameters)), page.language)
    for paragraph in paragraphs(context.command.help):
        yield from ("", *_folded(translate(paragraph, page.language), INDENT, width))
    groups = {title: [*each.items()] for title, each in page.groups.items() if is_program}
    taken = {
        ARGUMENTS: [_entry(each, context) for each in parameters if not _is_option(each)],
        OPTIONS: [_entry(each, context) for each in parameters if _is_option(each)],
    }
    yield from _sections(groups, page.language, width)
    yield from _sections(taken, page.language, width)
    if any(each.name == "fields" for each in parameters):
        yield from ("", _heading(FIELDS, page.language))
        yield from _fields(context.info_name, page.language, width)
    module = f"czfacts.commands.{context.info_name}"
    examples = page.examples if is_program else import_module(module).EXAMPLES
    yield from ("", _heading(EXAMPLES, page.language), *(f"{INDENT}{each}" for each in examples))
    if is_program:
        yield from ("", translate(MORE, page.language))


def _sections(
    sections: Mapping[str, Sequence[Entry]], language: Language, width: int
) -> Iterator[str]:
    """Yield the sections that have entries, what is said of each below one another."""
    from czfacts.printing.wrap import wide  # noqa: PLC0415, imports Rich

    lefts = [wide(left) for entries in sections.values() for left, _ in entries]
    room = min(max(lefts, default=0), LEFT)
    for title, entries in sections.items():
        if entries:
            yield from ("", _heading(title, language))
        for left, right in entries:
            yield from _described(left, translate(right, language), room, width)


def _usage(context: Any, parameters: Sequence[Any]) -> str:
    arguments = [_metavar(each, context) for each in parameters if not _is_option(each)]
    words = [ANY_OPTIONS] if context.parent else [ANY_OPTIONS, ANY_COMMAND]
    words = [translate(each, context.obj.language) for each in words]
    return " ".join((context.command_path, *words, *arguments))


def _entry(parameter: Any, context: Any) -> Entry:
    metavar = "" if getattr(parameter, "is_flag", False) else _metavar(parameter, context)
    names = sorted(parameter.opts, key=len) if _is_option(parameter) else []
    return " ".join((", ".join(names), metavar)).strip(), parameter.help


def _metavar(parameter: Any, context: Any) -> str:
    """Return what stands for the value of *parameter*: FILE."""
    return translate(parameter.make_metavar(context), context.obj.language)


def _is_option(parameter: Any) -> bool:
    return bool(parameter.param_type_name == "option")


def _fields(command: str, language: Language, width: int) -> Iterator[str]:
    """Yield the names of the fields that *command* prints, those of each form below its name."""
    from czfacts.views.printed import fields_of  # noqa: PLC0415, records are slow to make

    for form, fields in fields_of(command).items():
        if form:
            yield f"{INDENT}{_heading(form, language)}"
        yield from _folded(", ".join(fields), DEEP if form else INDENT, width)


def _heading(title: str, language: Language) -> str:
    return translate(Phrase("{title}:", title=translate(title, language)), language)


def _described(left: str, right: str, room: int, width: int) -> Iterator[str]:
    """Yield an entry: *left* in *room*, and *right* beside it, or below where it has no room."""
    from czfacts.printing.wrap import pad, wide  # noqa: PLC0415, as above

    is_beside = width >= SIDE_BY_SIDE
    margin = " " * (len(INDENT) + room + GAP) if is_beside else DEEP
    lines = [*_folded(right, margin, width)]
    if is_beside and wide(left) <= room:
        lines[0] = f"{INDENT}{pad(left, room + GAP)}{lines[0][len(margin) :]}"
        yield from lines
    else:
        yield from (f"{INDENT}{left}", *lines)


def _folded(text: str, indent: str, width: int) -> Iterator[str]:
    from czfacts.printing.wrap import wrap  # noqa: PLC0415, as above

    return (f"{indent}{line}" for line in wrap(text, width - len(indent)))
