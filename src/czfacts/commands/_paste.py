"""Quote command lines so that people can paste them into a shell."""

from collections.abc import Sequence


def quoted(word: str) -> str:
    """Return *word* as a shell takes it for one word."""
    if word.isalnum():  # Chinese, too, which shlex would quote
        return word
    import shlex  # noqa: PLC0415, needed rarely

    return shlex.quote(word)


def facts_options(facts: Sequence[str] | None) -> str:
    """Return the options that name the fact bases *facts*, each after a blank."""
    return "".join(f" --facts {quoted(each)}" for each in facts or ())
