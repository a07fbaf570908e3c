"""`czfacts draft`: a fact base begun for a new text."""

from typing import Annotated

import typer

from czfacts.commands import _options as options
from czfacts.commands import _text
from czfacts.printing import output
from czfacts.proof.draft import begun

# The first lines of what is written.
HEAD = """\
# A draft: each quantity of the text, as it was read. Name them, sort them, delete what states
# nothing; `czfacts check` says what is still to be filled in.

"""
EXAMPLES = (
    "czfacts draft report.txt > mine.toml",
    "czfacts draft report.txt | czfacts verify report.txt --facts -",
)


def draft(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The text ('-' for standard input).")],
    encoding: options.EncodingOption = None,
    no_join: options.NoJoinOption = False,
    lang: options.LangOption = None,
) -> None:
    """Draft a fact base for a text, with a stub for each quantity.

    The draft passes verify and coverage; check lists what you still have to fill in.
    """
    plain = _text.load(text, lang, encoding=encoding)
    output.write(HEAD + begun(_text.paragraphs(plain, lang, join=not no_join)), "utf-8")
