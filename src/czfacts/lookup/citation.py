"""Citations of a source: GB/T 7714-2015 and BibTeX."""

import re

from czfacts.base.model import Source
from czfacts.escape import visible

# Characters with a meaning in BibTeX. Braces around a title keep its capitals.
SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "{}$&#_%"},
}


def gbt7714(source: Source) -> str:
    """Return a reference to a newspaper article ([N], online [N/OL]) without a named author.

    By GB/T 7714-2015, 4.3 and 8.1. Parts that are not known are left out.
    """
    carrier = "[N/OL]" if source.url else "[N]"
    printed = ", ".join(part for part in (source.publisher, _day(source)) if part)
    parts = [f"{source.title}{carrier}", printed, source.url]
    return visible("".join(f"{part}. " for part in parts if part).strip())


def bibtex(source: Source) -> str:
    """Return an ``@article`` entry whose key is the source's id."""
    year, month, day = (*(_day(source) or "").split("-"), "", "", "")[:3]
    fields = {
        "title": f"{{{_escape(source.title)}}}",
        "journal": _escape(source.publisher or ""),
        "year": year,
        "month": month.lstrip("0"),
        "day": day.lstrip("0"),
        "url": _escape(source.url or ""),
        "langid": "chinese" if source.language == "zh" else source.language or "",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@article{{{source.id},", *lines, "}"])


def _day(source: Source) -> str | None:
    return source.published and source.published.partition("T")[0]


def _escape(text: str) -> str:
    return re.sub(r"[\\~^{}$&#_%]", lambda match: SPECIAL[match[0]], visible(text))
