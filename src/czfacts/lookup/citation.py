"""Citations of a source: GB/T 7714-2015 and BibTeX."""

import re
from collections.abc import Sequence

from czfacts.base.model import Source
from czfacts.escape import visible

# Characters with a meaning in BibTeX. Braces around a title keep its capitals.
SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "$&#_%"},
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
}


def gbt7714(source: Source, quoted: Sequence[str] = ()) -> str:
    """Return a reference to a newspaper article ([N], online [N/OL]) without a named author.

    By GB/T 7714-2015, 4.3 and 8.1. Parts that are not known are left out. What is *quoted* stands
    below, a line each.
    """
    carrier = "[N/OL]" if source.url else "[N]"
    printed = ", ".join(part for part in (source.publisher, _day(source)) if part)
    parts = [f"{source.title}{carrier}", printed, source.url]
    reference = "".join(f"{part}. " for part in parts if part).strip()
    return "\n".join(map(visible, (reference, *(f"  {line}" for line in quoted))))


def bibtex(source: Source, quoted: Sequence[str] = ()) -> str:
    """Return an ``@article`` entry whose key is the source's id; *quoted* is its ``note``.

    BibTeX counts braces even after a backslash, so that no lone one may stand in a value.
    """
    year, month, day = (*(_day(source) or "").split("-"), "", "", "")[:3]
    fields = {
        "title": f"{{{_escape(source.title)}}}",
        "journal": _escape(source.publisher or ""),
        "year": year,
        "month": month.lstrip("0"),
        "day": day.lstrip("0"),
        "url": _in_url(source.url or ""),
        "note": _escape("; ".join(quoted)),
        "langid": "chinese" if source.language == "zh" else source.language or "",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@article{{{source.id},", *lines, "}"])


def _day(source: Source) -> str | None:
    return source.published and source.published.partition("T")[0]


def _in_url(text: str) -> str:
    """Return *text* as packages print it as it is; what BibTeX itself counts is in per cent."""
    return visible(text).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _escape(text: str) -> str:
    return re.sub(r"[\\~^{}$&#_%]", lambda match: SPECIAL[match[0]], visible(text))
