"""Where the keys and values of a TOML document stand, and on which lines its problems are."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from czfacts.errors import Problem, Where
from czfacts.wording import Phrase

# The tokens of a document that tomli has found valid: only these can hide or open a key.
TOKEN = re.compile(
    r"""
      (?P<blank>    [\ \t]+ | \#[^\n]* )
    | (?P<newline>  \r?\n )
    | (?P<string>   \"{3}(?>(?:[^"\\]++|\\.|\"{1,2}(?!\"))*)\"{3,5}
                  | '{3}(?>(?:[^']++|'{1,2}(?!'))*)'{3,5}
                  | \"(?>(?:[^"\\\n]++|\\.)*)\" | '[^'\n]*+' )
    | (?P<mark>     [][{},=.] )
    | (?P<bare>     [^][{},=.\s\#"']+ )
    """,
    re.VERBOSE | re.DOTALL,
)


ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|.)")
SHORT = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}


Span = tuple[int, int]


class Spot(NamedTuple):
    """A header, key, item or value of a document."""

    path: Where
    line: int
    span: Span | None = None
    """Of a value that is no table and no list: where it begins and ends, in code points."""


class _Tokens:
    """A cursor over the tokens, which counts the lines it passes."""

    def __init__(self, text: str) -> None:
        self.matches = TOKEN.finditer(text)
        self.line = 1
        self.kind = self.text = ""
        self.start = self.end = self.passed = 0
        self.next()

    def next(self) -> str:
        """Step on, and return the token stepped over."""
        passed = self.text
        self.line += passed.count("\n")
        self.passed = self.end
        found = next(self.matches, None)
        while found and found.lastgroup == "blank":
            found = next(self.matches, None)
        self.kind, self.text = (found.lastgroup or "", found[0]) if found else ("end", "")
        self.start, self.end = found.span() if found else (self.end, self.end)
        return passed

    def skip_newlines(self) -> None:
        while self.kind == "newline":
            self.next()


def placed(problems: Iterable[Problem], text: str) -> list[Problem]:
    """Return *problems* of the valid TOML document *text* with their lines, in that order."""
    found = [*problems]
    lines = index(text) if found else {}
    return sorted((_placed(each, lines) for each in found), key=lambda each: each.line)


def _placed(problem: Problem, lines: Mapping[Where, int]) -> Problem:
    line = line_of(problem.path, lines)
    if problem.also is None:
        return problem._replace(line=line)
    # Of two records the later one is at fault.
    first, line = sorted((line, line_of(problem.also, lines)))
    said = Phrase("{problem} at line {line}", problem=problem.message, line=first)
    return problem._replace(line=line, message=said)


def index(text: str) -> dict[Where, int]:
    """Map each header, key and item of a valid TOML document to its line, from 1.

    Paths are those of the parsed document: ``("indicators", 3, "source", 0, "text")``.
    """
    lines: dict[Where, int] = {}
    for found in _found(text):
        lines.setdefault(found.path, found.line)
    return lines


def spans(text: str) -> dict[Where, Span]:
    """Map each value of a valid TOML document that is no table and no list to its place."""
    return {found.path: found.span for found in _found(text) if found.span}


def _found(text: str) -> Iterator[Spot]:
    tokens = _Tokens(text)
    counts: dict[Where, int] = {}
    prefix: Where = ()
    while tokens.kind != "end":
        if tokens.kind == "newline":
            tokens.next()
        elif tokens.text == "[":
            line = tokens.line
            prefix = _header(tokens, counts)
            yield Spot(prefix, line)
            for end in range(1, len(prefix)):  # [a.b] makes an a, where there is none yet
                yield Spot(prefix[:end], line)
        else:
            yield from _pair(tokens, prefix)


def line_of(path: Where, lines: Mapping[Where, int]) -> int:
    """Return the line of *path*, or of the nearest thing around it that has one."""
    while path and path not in lines:
        single = unlisted(path)
        path = single if single in lines else path[:-1]
    return lines.get(path, 1)


def unlisted(path: Where) -> Where:
    """Return *path* as it is where a list of one is written without brackets."""
    return (*path[:2], *(part for part in path[2:] if part != 0))


def _header(tokens: _Tokens, counts: dict[Where, int]) -> Where:
    tokens.next()
    is_array = tokens.text == "["
    if is_array:
        tokens.next()
    path: Where = ()
    for part in _key(tokens):
        # [[sources.set_aside]] belongs to the last of [[sources]].
        path = (*path, counts[path] - 1, part) if path in counts else (*path, part)
    tokens.next()
    if is_array:
        tokens.next()
        counts[path] = counts.get(path, 0) + 1
        return (*path, counts[path] - 1)
    return (*path, counts[path] - 1) if path in counts else path


def _key(tokens: _Tokens) -> list[str]:
    parts = [_name(tokens.next())]
    while tokens.text == ".":
        tokens.next()
        parts.append(_name(tokens.next()))
    return parts


def _name(token: str) -> str:
    if token[:1] == "'":
        return token[1:-1]
    return ESCAPE.sub(_unescaped, token[1:-1]) if token[:1] == '"' else token


def _unescaped(match: re.Match[str]) -> str:
    code = match[1]
    return chr(int(code[1:], 16)) if code[0] in "uUx" else SHORT.get(code, code)


def _pair(tokens: _Tokens, prefix: Where) -> Iterator[Spot]:
    line = tokens.line
    path = prefix
    for part in _key(tokens):
        path = (*path, part)  # each of a dotted key: note.foo is in note
        yield Spot(path, line)
    tokens.next()
    yield from _value(tokens, path)


def _value(tokens: _Tokens, path: Where) -> Iterator[Spot]:
    line, start = tokens.line, tokens.start
    opening = tokens.next()
    if opening not in ("[", "{"):
        while tokens.kind in ("bare", "string") or tokens.text == ".":
            tokens.next()
        yield Spot(path, line, (start, tokens.passed))
        return
    number = 0
    while True:
        tokens.skip_newlines()
        if tokens.text in ("]", "}"):
            tokens.next()
            return
        if tokens.text == ",":
            tokens.next()
        elif opening == "{":
            yield from _pair(tokens, path)
        else:
            item = (*path, number)
            yield Spot(item, tokens.line)
            yield from _value(tokens, item)
            number += 1
