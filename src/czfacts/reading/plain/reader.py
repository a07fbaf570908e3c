"""The process that reads documents: one after another, documents in, lines out."""

import json
import os
import resource
import signal
import sys
from collections.abc import Callable
from contextlib import suppress

from czfacts.reading.plain.apart import HEAD, LENGTH
from czfacts.reading.plain.lines import Line, of_texts
from czfacts.reading.plain.refused import Reason, RefusedError

Pages = list[list[Line]]


def main(seconds: int, gigabytes: int) -> None:
    """Answer until the input ends; a document that takes longer than *seconds* ends the process."""
    _limit(gigabytes * 2**30)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints is no answer
    while len(head := sys.stdin.buffer.read(HEAD.size)) == HEAD.size:
        kind, length = HEAD.unpack(head)
        signal.alarm(seconds)
        answer = answered(kind.decode().strip("\0"), sys.stdin.buffer.read(length))
        signal.alarm(0)
        answers.write(LENGTH.pack(len(answer)))
        answers.write(answer)
        answers.flush()


def _limit(size: int) -> None:
    with suppress(ValueError, OSError):  # a system that has no such limit, or a lower one
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (size, most))


def answered(kind: str, data: bytes) -> bytes:
    """Return the pages of a document, or why it is refused, as JSON."""
    try:
        answer: dict[str, object] = {"pages": READERS[kind](data)}
    except RefusedError as error:
        answer = {"refused": error.reason}
    except MemoryError:
        answer = {"refused": Reason.LARGE}
    except Exception:  # noqa: BLE001, whatever a library says of a broken file
        answer = {"refused": Reason.BROKEN}
    return json.dumps(answer).encode()


def _html(data: bytes) -> Pages:
    from czfacts.reading.plain import article, html  # noqa: PLC0415, each library where it is asked for

    root = html.parse(data.decode())
    return [of_texts(html.texts(article.found(*html.read(root), html.title(root))))]


def _docx(data: bytes) -> Pages:
    from czfacts.reading.plain import docx, html  # noqa: PLC0415, as above

    return [of_texts(html.texts(docx.read(data)))]


def _pdf(data: bytes) -> Pages:
    from czfacts.reading.plain import pdf  # noqa: PLC0415, as above

    return pdf.read(data)


READERS: dict[str, Callable[[bytes], Pages]] = {"html": _html, "docx": _docx, "pdf": _pdf}

if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
