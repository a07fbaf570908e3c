"""Candidates that are words of czfacts: commands, options, and values there is a list of."""

from collections.abc import Iterator

from czfacts.completion.candidate import Candidate
from czfacts.completion.grammar import Grammar
from czfacts.completion.line import Line
from czfacts.wording import translate


def commands(grammar: Grammar, line: Line) -> Iterator[Candidate]:
    """Yield each command, where the line has not come to one yet."""
    for each in grammar.commands.values() if line.command is grammar.program else ():
        yield Candidate(each.name, translate(each.help, line.language))


def options(line: Line) -> Iterator[Candidate]:
    """Yield each option that the line has not, or may have again."""
    for each in line.command.options if line.command else ():
        if each.is_repeatable or each.name not in line.values:
            yield Candidate(each.spellings[0], translate(each.help, line.language))


def choices(line: Line) -> Iterator[Candidate]:
    """Yield each value of the option or argument at the cursor, in Chinese with what it means."""
    for each in line.parameter.choices if line.parameter else ():
        yield Candidate(each, _in_chinese(each) if line.language == "zh" else "")


def encodings() -> Iterator[Candidate]:
    """Yield the encodings that a person may have to name."""
    from czfacts import charset  # noqa: PLC0415, for this option alone

    yield from map(Candidate, charset.OFTEN)


def _in_chinese(choice: str) -> str:
    from czfacts.views import labels  # noqa: PLC0415, for Chinese alone

    return labels.word(choice, "zh") if choice in labels.WORDS else ""
