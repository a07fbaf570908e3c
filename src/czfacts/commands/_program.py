"""`czfacts` without a command."""

from czfacts import __version__
from czfacts.commands import _options as options
from czfacts.printing import output


def program(
    version: options.VersionOption = False,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """Print the version, or what is in the fact base."""
    if version:
        output.write(f"czfacts {__version__}\n")
        return
    from czfacts.commands.overview import overview  # noqa: PLC0415, only where it is asked for

    overview(format, lang, facts, json=json)
