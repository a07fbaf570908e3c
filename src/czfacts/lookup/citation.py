"""Citations of a source: GB/T 7714-2015 and BibTeX."""

import re
from collections.abc import Sequence

from czfacts.base.model import Source, SourceType
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


CODES: dict[SourceType, str] = {"newspaper": "N", "report": "R", "webpage": "EB"}
ENTRIES: dict[SourceType, str] = {
    "newspaper": "article",
    "report": "techreport",
    "webpage": "misc",
}


def gbt7714(source: Source, quoted: Sequence[str] = ()) -> str:
    """Return a reference to an article of a newspaper, [N], a report, [R], or a web page, [EB].

    By GB/T 7714-2015, 4.2, 4.3, 4.6 and 8.1: who published a report or a page is its author, and
    what is online has /OL. Parts that are not known are left out. What is *quoted* stands below, a
    line each.
    """
    carrier = f"[{CODES[source.type]}{'/OL' if source.url else ''}]"
    title, day = f"{source.title}{carrier}", _day(source)
    if source.type == "newspaper":
        parts = [title, ", ".join(filter(None, (source.publisher, day))), source.url]
    else:
        parts = [source.publisher, title, f"({day})" if day and source.url else day, source.url]
    reference = "".join(f"{part}. " for part in parts if part).strip()
    return "\n".join(map(visible, (reference, *(f"  {line}" for line in quoted))))


def bibtex(source: Source, quoted: Sequence[str] = ()) -> str:
    """Return an entry whose key is the source's id; *quoted* is its ``note``.

    BibTeX counts braces even after a backslash, so that no lone one may stand in a value.
    """
    year, month, day = (*(_day(source) or "").split("-"), "", "", "")[:3]
    is_article = source.type == "newspaper"
    publisher = _escape(source.publisher or "")
    fields = {
        "author": f"{{{publisher}}}" if publisher and not is_article else "",
        "title": f"{{{_escape(source.title)}}}",
        "journal": publisher if is_article else "",
        "institution": publisher if source.type == "report" else "",
        "year": year,
        "month": month.lstrip("0"),
        "day": day.lstrip("0"),
        "url": _in_url(source.url or ""),
        "note": _escape("; ".join(quoted)),
        "langid": "chinese" if source.language == "zh" else source.language or "",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{ENTRIES[source.type]}{{{source.id},", *lines, "}"])


def _day(source: Source) -> str | None:
    return source.published and source.published.partition("T")[0]


def _in_url(text: str) -> str:
    """Return *text* as packages print it as it is; what BibTeX itself counts is in per cent."""
    return visible(text).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _escape(text: str) -> str:
    return re.sub(r"[\\~^{}$&#_%]", lambda match: SPECIAL[match[0]], visible(text))
