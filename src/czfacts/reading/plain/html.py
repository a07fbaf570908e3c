"""HTML as lines: one per block, tables of figures as sentences."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from lxml import etree

from czfacts.reading.plain import tables
from czfacts.reading.plain.refused import Reason, RefusedError
from czfacts.reading.plain.tables import Cell
from czfacts.regex import lazy_regex

_BLOCKS = (
    "address article blockquote body caption center dd details dialog div dl dt fieldset figcaption"
    " figure form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section"
    " summary table tbody td tfoot th thead tr ul"
)
BLOCKS = frozenset(_BLOCKS.split())
# What is not read on a page, or not as a part of its text.
_UNREAD = (
    "applet aside audio button canvas datalist embed footer frame head iframe input link map math"
    " meta nav noscript object optgroup option param rp rt script select style svg template"
    " textarea video"
)
UNREAD = frozenset(_UNREAD.split())
# What sites call the parts of a page that are not its article, in classes and ids.
ASIDE = lazy_regex(
    r"(?<![a-z])(?:comments?|pinglun|(?:gen)?tie|repl(?:y|ies)|discuss|relat\w*|recommend\w*|tuijian"
    r"|hot\w*|rank\w*|side\w*|share\w*|copyright|foot\w*|tool\w*|crumbs?|bread\w*|login|ads?"
    r"|advert\w*|menu|nav\w*|banner|popup|qrcode|subscribe|aside)(?![a-z])",
    re.IGNORECASE,
)
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_HIDDEN = lazy_regex(r"display\s*:\s*none", re.IGNORECASE)
_WHITE = lazy_regex(r"[ \t\n\r\f]+")


class DocumentLine(NamedTuple):
    """A line of a page."""

    text: str
    linked: int = 0
    """How many of its characters are links."""
    is_cell: bool = False
    """Whether it says a figure of a table."""
    is_aside: bool = False
    """Whether its page calls it a comment, a recommendation, a menu."""
    is_apart: bool = True
    """Whether it begins a block; else a line break is before it."""


class Block(NamedTuple):
    """An element of a page that begins and ends lines, and the blocks within it."""

    start: int
    end: int
    """Its lines are ``lines[start:end]``."""
    inner: list["Block"]


def parse(text: str) -> Any:
    """Return the tree of an HTML document. Raises RefusedError where it is nested too deep."""
    # huge_tree: libxml2's limit is then 2048 elements within one another, else 256.
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        root = etree.fromstring(text.replace("\0", "\ufffd").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:  # as of a text without any tag
        root = None
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise RefusedError(Reason.DEEP)
    return etree.Element("html") if root is None else root


def title(root: Any) -> str:
    """Return what the page calls itself."""
    return " ".join((root.findtext(".//title") or "").split())


def texts(lines: Iterable[DocumentLine]) -> list[str]:
    """Return the texts of *lines*, a blank one between two blocks."""
    spaced = [text for line in lines for text in ([""] * line.is_apart + [line.text])]
    return spaced[1:] if spaced[:1] == [""] else spaced


def read(root: Any) -> tuple[list[DocumentLine], Block]:
    """Return the lines of a page in order, and the block that is all of it."""
    page = _HtmlPage()
    walk = etree.iterwalk(root, events=("start", "end"))
    passed = None
    for event, element in walk:
        if event == "start":
            if page.passes(element):
                passed = element
                walk.skip_subtree()
            else:
                page.start(element)
        else:
            if element is not passed:
                page.end(element)
            page.add(element.tail if element is not root else None)
    return page.lines, page.close()


class _HtmlPage:
    """The lines of a page as they grow."""

    def __init__(self) -> None:
        self.lines: list[DocumentLine] = []
        self.blocks: list[Block] = [Block(0, 0, [])]
        self.texts: list[str] = []
        self.linked = 0
        self.is_apart = True
        self.within = dict.fromkeys(("a", "sup", "pre"), 0)
        self.aside = 0

    def passes(self, element: Any) -> bool:
        """Tell whether nothing in *element* is read, or all of it is a table that is read here."""
        if element.tag in UNREAD or _is_hidden(element):
            return True
        if element.tag != "table" or element.find(".//table") is not None:
            return False
        captions = [_text(each) for each in element.iterchildren("caption")]
        before = [*(line.text for line in self.lines[-2:]), *captions]
        said = tables.sentences([*_rows(element)], before)
        if said is not None:
            self._table([*filter(None, captions), *said])
        return said is not None

    def _table(self, said: list[str]) -> None:
        self._flush()
        start = len(self.lines)
        self.lines += [
            DocumentLine(each, is_cell=True, is_apart=not at) for at, each in enumerate(said)
        ]
        self.blocks[-1].inner.append(Block(start, len(self.lines), []))
        self.is_apart = True

    def start(self, element: Any) -> None:
        if element.tag in self.within:
            self.within[element.tag] += 1
        if element.tag in BLOCKS:
            self._flush()
            self.aside += _is_aside(element)
            self.is_apart = True
            self.blocks.append(Block(len(self.lines), 0, []))
        elif element.tag == "br":
            self._flush()
        self.add(element.text)

    def end(self, element: Any) -> None:
        if element.tag in BLOCKS:
            self._flush()
            self.aside -= _is_aside(element)
            self.is_apart = True
            self._close_block()
        if element.tag in self.within:
            self.within[element.tag] -= 1

    def add(self, text: str | None) -> None:
        """Take in *text*, each blank as one space."""
        if not text:
            return
        first, *others = text.split("\n") if self.within["pre"] else [text]
        self._add(first)
        for other in others:
            self._flush()
            self._add(other)

    def close(self) -> Block:
        """Return the block that is all of the page."""
        self._flush()
        return self.blocks[0]._replace(end=len(self.lines))

    def _add(self, text: str) -> None:
        shown = _WHITE.sub(" ", text)
        if self.within["sup"] and re.fullmatch(" ?[0-9]+ ?", shown):
            shown = shown.translate(RAISED)
        self.texts.append(shown)
        if self.within["a"]:
            self.linked += len(shown.strip())

    def _flush(self) -> None:
        text = re.sub(" {2,}", " ", "".join(self.texts)).strip(" ")
        if text.strip():
            self.lines.append(
                DocumentLine(text, self.linked, is_aside=self.aside > 0, is_apart=self.is_apart)
            )
            self.is_apart = False
        self.texts, self.linked = [], 0

    def _close_block(self) -> None:
        closed = self.blocks.pop()
        if closed.start < len(self.lines):
            self.blocks[-1].inner.append(closed._replace(end=len(self.lines)))


def _is_hidden(element: Any) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))


def _is_aside(element: Any) -> bool:
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return element.tag != "body" and bool(ASIDE.search(names))


def _rows(table: Any) -> Iterator[list[Cell]]:
    for row in table.iter("tr"):
        yield [
            Cell(_text(cell), _span(cell, "colspan"), _span(cell, "rowspan"))
            for cell in row.iterchildren("td", "th")
        ]


def _text(cell: Any) -> str:
    lines, _ = read(cell)
    return "".join(line.text for line in lines)


def _span(cell: Any, name: str) -> int:
    number = cell.get(name, "1").strip()
    return int(number) if re.fullmatch("[0-9]{1,4}", number) else 1
