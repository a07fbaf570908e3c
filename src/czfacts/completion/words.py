"""Completions that are words of czfacts: commands, options, and listed values."""

from collections.abc import Iterable, Iterator

from czfacts.completion.completions import Completion
from czfacts.completion.grammar import Grammar
from czfacts.completion.line import TypedLine
from czfacts.wording import translate


def commands(grammar: Grammar, line: TypedLine) -> Iterator[Completion]:
    """Yield all commands if the line does not name one yet."""
    for each in grammar.commands.values() if line.command is grammar.program else ():
        yield Completion(each.name, translate(each.help, line.language))


def options(line: TypedLine) -> Iterator[Completion]:
    """Yield the options that the line does not have, or may have again."""
    for each in line.command.options if line.command else ():
        if each.is_repeatable or each.name not in line.values:
            yield Completion(each.spellings[0], translate(each.help, line.language))


def choices(line: TypedLine) -> Iterator[Completion]:
    """Yield the values of the parameter at the cursor, in Chinese with their meanings."""
    for each in line.parameter.choices if line.parameter else ():
        yield Completion(each, _in_chinese(each) if line.language == "zh" else "")


def meanings(found: Iterable[Completion]) -> Iterator[Completion]:
    """Yield what *found* mean in the place of their values, which commands take, too."""
    return (Completion(each.meaning, each.value) for each in found if each.meaning)


def encodings(typed: str) -> Iterator[Completion]:
    """Yield the encodings that a reader may have to name, in small letters if *typed* is."""
    from czfacts import charset  # noqa: PLC0415, only for this option

    yield from (Completion(each.lower() if typed.islower() else each) for each in charset.OFTEN)


def _in_chinese(choice: str) -> str:
    from czfacts.views import labels  # noqa: PLC0415, only for Chinese

    return labels.word(choice, "zh") if choice in labels.WORDS else ""
