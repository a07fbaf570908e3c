"""Read and write whole files, or say in one sentence why that is impossible."""

import contextlib
import errno
import os
import stat
import sys
from typing import BinaryIO

from czfacts.errors import CzfactsError, InvalidError, Problem, UnreadableError, UsageError
from czfacts.escape import visible
from czfacts.wording import Phrase

LARGEST = 256 * 2**20
LONGEST_NAME = 120
DESCRIPTORS = ("/dev/fd/", "/proc/self/fd/")  # where a shell's <(...) is


def read(path: str, *, may_be_typed: bool = False) -> bytes:
    """Return the bytes of the file *path*, or of the standard input where it is ``-``.

    Raises UnreadableError for a file that is missing, forbidden or not regular (a device might
    never end; the pipe of a shell's ``<(...)`` will), InvalidError above 256 MB, UsageError if
    standard input is a terminal, unless the file *may_be_typed* there.
    """
    try:
        if path == "-":
            return _read_stdin(may_be_typed=may_be_typed)
        # O_NONBLOCK: opening a FIFO must not wait for its writer.
        flags = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
        with os.fdopen(os.open(path, os.O_RDONLY | flags), "rb") as stream:
            status = os.fstat(stream.fileno())
            is_piped = path.startswith(DESCRIPTORS) and stat.S_ISFIFO(status.st_mode)
            if not (is_piped or stat.S_ISREG(status.st_mode)):
                raise UnreadableError(Phrase("{path}: not a regular file", path=shown(path)))
            if status.st_size > LARGEST:
                raise _too_large(path)
            return _read(stream, path)
    except OSError as error:
        if error.errno == errno.ENXIO:  # a socket, or the terminal of a process that has none
            raise UnreadableError(Phrase("{path}: not a regular file", path=shown(path))) from None
        raise failed(path, error) from None
    except ValueError:  # an embedded NUL
        raise UnreadableError(Phrase("{path}: no such file", path=shown(path))) from None


def names(folder: str) -> list[str]:
    """Return the names in *folder*, sorted; UnreadableError where it cannot be listed."""
    try:
        return sorted(os.listdir(folder))
    except OSError as error:
        raise failed(folder, error) from None


def require_new(path: str) -> None:
    """Raise what `create` would where there is something called *path*."""
    if os.path.lexists(path):
        raise taken(path)


def taken(path: str) -> CzfactsError:
    """Return the error for a *path* that is there already."""
    if not os.path.isfile(path):
        return UnreadableError(Phrase("{path}: not a regular file", path=shown(path)))
    hint = Phrase("name another file, or delete this one first")
    return UsageError(Phrase("{path}: already exists", path=shown(path)), hint=hint)


def create(path: str, data: bytes) -> None:
    """Write *data* to the new file *path*; whatever goes wrong, no half of it is left.

    Raises UsageError where there is such a file, UnreadableError where none can be written.
    """
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError:
        raise taken(path) from None
    except OSError as error:
        raise failed(path, error) from None
    except ValueError:  # an embedded NUL
        raise UnreadableError(Phrase("{path}: no such file", path=shown(path))) from None
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
    except BaseException as error:
        os.unlink(path)
        if isinstance(error, OSError):
            raise failed(path, error) from None
        raise


def failed(path: str, error: OSError) -> UnreadableError:
    """Return the error that says why the system could not do with *path* what was asked."""
    return UnreadableError(Phrase("{path}: {reason}", path=shown(path), reason=_reason(error)))


def replace(path: str, old: bytes, new: bytes) -> None:
    """Put *new* into the file *path*, whole or not at all; its permissions stay, links lead to it.

    Raises UnreadableError where it cannot be written, or no longer holds *old*.
    """
    import tempfile  # noqa: PLC0415, a slow import

    target = os.path.realpath(path)
    try:
        status = os.stat(target)
        if not status.st_mode & 0o222:  # root could, but was told not to
            denied = Phrase("permission denied")
            raise UnreadableError(Phrase("{path}: {reason}", path=shown(path), reason=denied))
        descriptor, beside = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".czfacts-")
        try:
            with os.fdopen(descriptor, "wb") as stream:
                os.fchmod(descriptor, stat.S_IMODE(status.st_mode))
                stream.write(new)
                stream.flush()
                os.fsync(descriptor)
            if read(target) != old:
                changed = Phrase(
                    "{path}: changed in the meantime; nothing was written", path=shown(path)
                )
                raise UnreadableError(changed)
            os.replace(beside, target)
        finally:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(beside)
    except OSError as error:
        raise UnreadableError(
            Phrase("{path}: {reason}", path=shown(path), reason=_reason(error))
        ) from None


def shown(path: str) -> str:
    """Return *path* as messages show it: on one line, shortened, ``-`` as ``<stdin>``."""
    name = "<stdin>" if path == "-" else visible(path) or "''"
    return name if len(name) <= LONGEST_NAME else f"{name[:60]}...{name[-50:]}"


def decode(data: bytes, path: str) -> str:
    """Return *data* as text: UTF-8, without a byte order mark; InvalidError names the line."""
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        raise _not_utf8(data, path) from None


def _not_utf8(data: bytes, path: str) -> InvalidError:
    from czfacts import charset  # noqa: PLC0415, imported on the error path only

    line, byte = charset.place_of_error(data, "UTF-8")
    said = Phrase("not UTF-8 (byte {byte})", byte=byte)
    wrong, hint = charset.broken(data) or (said, None)
    error = InvalidError(shown(path), [Problem(wrong, line=line)], hint=hint)
    if seeming := charset.seeming(data):
        error.hint = Phrase(
            "it seems to be in {encoding}: iconv -f {encoding} -t UTF-8 converts it",
            encoding=seeming,
        )
    return error


def _read_stdin(*, may_be_typed: bool) -> bytes:
    if sys.stdin is None or sys.stdin.closed:
        raise UnreadableError(Phrase("<stdin>: is closed"))
    if sys.stdin.isatty():
        if may_be_typed:
            return sys.stdin.buffer.read()  # at once: the next read would wait for more
        raise UsageError(
            Phrase("'-' reads the standard input, which is a terminal"),
            hint=Phrase("pipe a file in"),
        )
    return _read(sys.stdin.buffer, "-")


def _read(stream: BinaryIO, path: str) -> bytes:
    # In parts, so that a file that is too large is never held in memory.
    parts, size = [], 0
    part: bytes | None
    while (part := stream.read(2**20)) != b"":
        if part is None:  # another process made our standard input non-blocking: not the end yet
            import select  # noqa: PLC0415, needed rarely

            select.select([stream], [], [])
            continue
        size += len(part)
        if size > LARGEST:
            raise _too_large(path)
        parts.append(part)
    return b"".join(parts)


def _too_large(path: str) -> InvalidError:
    problem = Problem(Phrase("larger than {most} MB", most=LARGEST // 2**20))
    return InvalidError(shown(path), [problem])


def _reason(error: OSError) -> Phrase:
    """Return the system's words for *error*, in lower case to follow a colon."""
    said = os.strerror(error.errno or 0)
    reason = said[:1].lower() + said[1:]
    return Phrase(reason)
