"""What a shell is told on TAB: the kind of the answer, then a candidate a line."""

from collections.abc import Sequence
from typing import Any

from czfacts.completion import candidates, line
from czfacts.completion.candidates import Candidate
from czfacts.completion.shells import SHELLS
from czfacts.escape import controls

# Parameters that name a file: the shell knows best which there are.
FILES = ("facts", "text")
# Parameters that take several values, comma by comma: no blank follows the first.
LISTS = ("fields",)

LONGEST = 120  # characters of a value: what is longer is sooner pasted than picked


def answer(group: Any, asked_by: str, words: Sequence[str], marked: str) -> str:
    """Return the lines that the script of a shell reads, none where there is nothing to say.

    *words* stand before the cursor, the program's name first; the word at the cursor is *marked* in
    front: by the quote that is open, or by a dot. Kinds are ``files``, ``whole``, and ``open``,
    after which no blank follows.
    """
    shell = SHELLS[asked_by]
    before = [shell.unquoted(word) for word in words[1:]]
    mark, typed, option = marked[:1], shell.unquoted_last(marked[1:]), ""
    at = line.read(group, before)
    if at.takes_options and typed.startswith("--") and "=" in typed:
        name, _, typed = typed.partition("=")
        at, option = line.read(group, [*before, name]), f"{name}="
        if at.takes_options:  # it is none, or takes no value
            return ""
    name = at.parameter.name if at.parameter and not at.is_option(typed) else ""
    if name in FILES:
        return "files\n"
    found = [
        Candidate(option + value, meaning)
        for value, meaning in candidates.find(at, typed)
        if value and len(value) <= LONGEST and not controls(value)
    ]
    lines = shell.write(found, mark)
    kind = "open" if name in LISTS else "whole"
    return "".join(f"{each}\n" for each in (kind, *lines)) if lines else ""
