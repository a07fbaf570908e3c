"""Report an error: one line on the standard error, and perhaps a hint."""

from collections.abc import Iterable
from typing import NoReturn

from czfacts.errors import (
    ConversionError,
    CzfactsError,
    EndedError,
    ExitCode,
    InvalidError,
    NoTextError,
    NoTomlError,
    UnknownEncodingError,
    UnknownIdError,
)
from czfacts.language import Language
from czfacts.printing import output
from czfacts.wording import Phrase, translate


def tell(error: CzfactsError, language: Language) -> None:
    """Say what *error* is, and the next step."""
    say(error.message, hint_of(error), language)


def answer_no(errors: Iterable[CzfactsError], language: Language) -> NoReturn:
    """Say what each of *errors* is, and end the command: the answer to a part of it is no."""
    for error in errors:
        tell(error, language)
    raise EndedError(ExitCode.NO)


def say(message: str, hint: str | None, language: Language) -> None:
    """Write a *message* with our name before it, and a line with the *hint*, if there is one."""
    output.say(f"czfacts: {translate(message, language)}")
    if hint:
        advise(hint, language)


def advise(hint: str, language: Language) -> None:
    """Write a line with the *hint*."""
    output.say(translate(Phrase("hint: {hint}", hint=hint), language))


def hint_of(error: CzfactsError) -> str | None:
    """Return the hint of *error*, else the next step in words of the command line."""
    return error.hint or _next_step(error)


def _next_step(error: CzfactsError) -> Phrase | None:
    """Return a hint in words of the command line, for an error that has none of its own."""
    match error:
        case UnknownEncodingError(seeming=None):
            return Phrase(
                "if it is a text, name its encoding with --encoding, or convert it: "
                "iconv -f NAME -t UTF-8"
            )
        case UnknownEncodingError(seeming=encoding):
            return Phrase(
                "it seems to be in {encoding}: name it with --encoding, or convert it: "
                "iconv -f {encoding} -t UTF-8",
                encoding=encoding,
            )
        case NoTextError():
            return Phrase("fact bases are named with --facts")
        case NoTomlError(file=file):
            return _draft(file)
        case InvalidError(problems=[_, _, *_] as problems):
            others = len(problems) - 1
            return Phrase("{count} more: 'czfacts check' lists them all", count=others)
        case UnknownIdError():
            return Phrase("'czfacts search WORDS' finds ids")
        case ConversionError():
            return Phrase("narrow the figures with words, in lists also with --unit")
        case _:
            return None


def _draft(file: str) -> Phrase | None:
    """Return the command that makes a fact base of *file*, a folder of texts or named like one."""
    import os  # noqa: PLC0415, imported on the error path only

    from czfacts.commands._paste import quoted  # noqa: PLC0415, as above
    from czfacts.reading.plain.folder import ENDINGS  # noqa: PLC0415, as above

    if os.path.isdir(file) and any(each.lower().endswith(ENDINGS) for each in os.listdir(file)):
        command = f"czfacts draft {quoted(file)} -o drafts"
        return Phrase("{command} makes a fact base of each text", command=command)
    if not file.lower().endswith(ENDINGS):
        return None
    command = f"czfacts draft {quoted(file)}"
    return Phrase("{command} makes a fact base of a text", command=command)
