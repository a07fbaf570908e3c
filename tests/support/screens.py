"""A pseudo-terminal of a given width, and what the real command draws on it."""

import os
import subprocess
import unicodedata

import inside
import pipelines
from pipelines import stages
from surroundings import ROOT

HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
SEEN = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
SEEN |= {*range(0x13430, 0x13460)}


def draw(line: str, *, columns: int, lang: str = "en", term: str = "dumb") -> str:
    """Return all that *line* shows on a terminal, which is its standard input, too."""
    settings = {"CZFACTS_LANG": lang, "TERM": term, "CZFACTS_PAGER": ""}
    parts = stages(line) or []
    ours = max((at for at, part in enumerate(parts) if part.words[0] == "czfacts"), default=-1)
    if ours < max(len(parts) - 2, 0):  # no pipeline, or one of several commands behind ours
        return _draw(line, columns, settings)
    before, last = parts[:ours], parts[ours]
    return inside.draw(
        *last.words[1:],
        columns=columns,
        at=ROOT,
        stdin=pipelines.pass_on(before, settings, ROOT).stdout if before else None,
        then=parts[-1].words if last is not parts[-1] else (),
        settings=settings | last.settings,
    )


def obeyed(text: str) -> set[str]:
    """Return the characters of *text* that a terminal obeys or hides, line ends aside.

    Unicode's controls, formats, separators and lone surrogates, but for the formats that are seen:
    signs around Arabic and Kaithi numbers, joints of hieroglyphs.
    """
    found = {each for each in set(text) if unicodedata.category(each) in HIDDEN}
    return {each for each in found if each != "\n" and ord(each) not in SEEN}


def _draw(line: str, columns: int, settings: dict[str, str]) -> str:
    """Run *line* in a shell whose standard streams are the terminal."""
    master, slave = inside.terminal(columns)
    process = subprocess.Popen(
        ["sh", "-c", line],
        cwd=ROOT,
        env=pipelines.around(line, settings),
        stdin=slave,
        stdout=slave,
        stderr=slave,
    )
    os.close(slave)
    shown = inside.all_of(master)
    process.wait(timeout=60)
    return shown
