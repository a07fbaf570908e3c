"""Lines of a shell: a plain pipeline runs our command inside, any other line a real shell.

There, too, a process that stays answers for the command (`standing`), unless what the line sets is
read before a command begins.
"""

import os
import re
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import inside
import standing
from surroundings import ROOT, environment

# What a shell does beyond words, quotes, settings and pipes.
MORE = re.compile(r"[$`\\;&<>(){}\[\]*?~#\n]|'[^']*$")
# Settings that are read as a process begins, or as a library is imported.
EARLY = re.compile("PYTHON(?!IOENCODING)|LC_|FORCE_COLOR|TERMINAL_WIDTH|_CZFACTS")
# What a process hands down to those that it starts: limits, and files beyond the first three.
HANDED_DOWN = re.compile(r"ulimit|<\(")

SECONDS = 120  # a guard against hanging, not a promise of speed


class Stage(NamedTuple):
    """One command of a pipeline, and the settings before it."""

    settings: dict[str, str]
    words: list[str]


def run(line: str, settings: Mapping[str, str], at: Path = ROOT) -> inside.Done:
    """Run *line*, with our command on its path and *settings* in its environment."""
    plain = stages(line)
    if plain and not any(map(EARLY.match, settings)):
        return pass_on(plain, settings, at)
    return _process(["sh", "-c", line], around(line, settings), at)


def around(line: str, settings: Mapping[str, str]) -> dict[str, str]:
    """Return the environment in which a shell runs *line*."""
    found = environment(**settings)
    if not (any(map(EARLY.match, settings)) or EARLY.search(line) or HANDED_DOWN.search(line)):
        found["PATH"] = f"{standing.folder()}{os.pathsep}{found['PATH']}"
    return found


def stages(line: str) -> list[Stage] | None:
    """Return the commands of *line* where it is but a pipeline that ours is in, else None."""
    if MORE.search(re.sub("'[^']*'", "", line)):
        return None
    lexer = shlex.shlex(line, posix=True, punctuation_chars="|")
    lexer.whitespace_split = True
    parts: list[Stage] = [Stage({}, [])]
    for word in lexer:
        name, is_setting, value = word.partition("=")
        if word == "|":
            parts.append(Stage({}, []))
        elif is_setting and not parts[-1].words and name.isidentifier():
            parts[-1].settings[name] = value
        else:
            parts[-1].words.append(word)
    begins_early = any(EARLY.match(name) for part in parts for name in part.settings)
    is_ours = any(part.words[:1] == ["czfacts"] for part in parts)
    return parts if is_ours and not begins_early and all(part.words for part in parts) else None


def pass_on(parts: list[Stage], settings: Mapping[str, str], at: Path) -> inside.Done:
    """Run one part after the other, each on what the one before printed."""
    done, said = inside.Done(0, b"", ""), ""
    for part in parts:
        own = {**settings, **part.settings}
        if part.words[0] == "czfacts":
            done = inside.run(*part.words[1:], at=at, stdin=done.stdout, settings=own)
        else:
            done = _process(part.words, environment(**own), at, done.stdout)
        said += done.stderr
    return done._replace(stderr=said)


def _process(
    words: list[str], settings: dict[str, str], at: Path, stdin: bytes = b""
) -> inside.Done:
    done = subprocess.run(
        words,
        cwd=at,
        env=settings,
        input=stdin,
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    return inside.Done(done.returncode, done.stdout, done.stderr.decode("utf-8", "surrogateescape"))
