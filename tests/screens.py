"""A pseudo-terminal of a given width, and what the real command draws on it."""

import fcntl
import os
import pty
import struct
import subprocess
import termios
import unicodedata

from conftest import ROOT, environment

HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
SEEN = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
SEEN |= {*range(0x13430, 0x13460)}


def draw(line: str, *, columns: int, lang: str = "en", term: str = "dumb") -> str:
    """Run *line* in a shell whose standard streams are a terminal; return all that it shows."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    process = subprocess.Popen(
        ["sh", "-c", line],
        cwd=ROOT,
        env=environment(CZFACTS_LANG=lang, TERM=term),
        stdin=slave,
        stdout=slave,
        stderr=slave,
    )
    os.close(slave)
    shown = b""
    while chunk := _read(master):
        shown += chunk
    os.close(master)
    process.wait(timeout=60)
    return shown.decode("utf-8", "replace").replace("\r\n", "\n")


def obeyed(text: str) -> set[str]:
    """Return the characters of *text* that a terminal obeys or hides, line ends aside.

    Unicode's controls, formats, separators and lone surrogates, but for the formats that are seen:
    signs around Arabic and Kaithi numbers, joints of hieroglyphs.
    """
    found = {each for each in set(text) if unicodedata.category(each) in HIDDEN}
    return {each for each in found if each != "\n" and ord(each) not in SEEN}


def _read(master: int) -> bytes:
    try:
        return os.read(master, 65536)
    except OSError:  # Linux says EIO where the other end is closed
        return b""
