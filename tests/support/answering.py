"""Answer the TABs of a shell, one after the other: a program that stays while the tests run.

``python answering.py FOLDER`` waits at the FIFO ``asked`` there for a question: the folder that the
shell is in, the number of words, the words and the environment, each ended by NUL. Into the FIFO
``told`` it writes what the command prints. Nothing in the place of a question ends it.
"""

import sys
from itertools import islice
from pathlib import Path

import inside

# What stands in the place of our command where a shell asks, and waits for the answer.
ASK = """\
{{ printf '%s\\0' "$PWD" "$#" "$@"; env -0; }} >"{folder}/asked"
cat "{folder}/told"
"""


def answered(question: bytes) -> bytes:
    """Return what the command prints in answer to *question*."""
    parts = iter(question.decode("utf-8", "surrogateescape").split("\0"))
    folder, count = next(parts), int(next(parts))
    words = [*islice(parts, count)]
    settings = dict(each.split("=", 1) for each in parts if "=" in each)
    return inside.run(*words, at=Path(folder), settings=settings).stdout


def serve(folder: Path) -> None:
    """Answer question after question."""
    while question := (folder / "asked").read_bytes():
        (folder / "told").write_bytes(answered(question))


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
