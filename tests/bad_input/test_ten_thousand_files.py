"""A folder of very many texts, of which some cannot be read."""

import json
import os
import shutil
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from processes import COMMAND, humbled
from surroundings import unmeasured

MANY, FOLDERS = 10_000, 20
WITH_FIGURES = 50  # one in so many: most of the time goes into reading figures
MEGABYTES = 150
MEMORY = "/dev/shm"  # noqa: S108, on Linux
ROOM = 2**27


@pytest.fixture
def folder() -> Iterator[Path]:
    """Return an empty folder, in memory where there is room: a tenth of what files take on disk."""
    has_room = os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM
    with TemporaryDirectory(dir=MEMORY if has_room else None) as made:
        yield Path(made)


@pytest.fixture
def texts(folder: Path) -> Path:
    """Return a folder of 10,000 files: three broken, one secret, one FIFO, one that is a loop."""
    for number in range(FOLDERS):
        (folder / f"{number:02}").mkdir()
    for number in range(MANY - 6):
        said = f"粮食产量{number + 1}吨。" if number % WITH_FIGURES == 0 else f"某县第{number}号。"
        # As plainly as can be: Path.write_text takes three times as long.
        with open(f"{folder}/{number % FOLDERS:02}/{number:05}.txt", "wb", buffering=0) as file:
            file.write(said.encode())
    (folder / "05/broken.txt").write_bytes(b"\xff\x00\x01")
    (folder / "06/broken.docx").write_bytes(b"PK\x03\x04")
    (folder / "07/broken.md").write_bytes(bytes(range(256)))
    (folder / "08/secret.txt").touch(mode=0o000)
    os.mkfifo(folder / "09/fifo.txt")
    (folder / "10/loop.txt").symlink_to("loop.txt")
    (folder / "11/back").symlink_to(folder)
    return folder


def test_all_others_are_read_at_once_and_in_little_memory(texts: Path) -> None:
    limited = f'ulimit -v {MEGABYTES * 1024}; exec "$0" "$@"'
    words = [*humbled(), COMMAND, "read", ".", "-f", "jsonl", "--fields", "document,value,error"]
    begun = time.monotonic()
    with (
        (texts / "said").open("w+", encoding="utf-8") as said,
        subprocess.Popen(
            ["sh", "-c", limited, *words],
            cwd=texts,
            env=unmeasured(),
            stdout=subprocess.PIPE,
            stderr=said,
        ) as process,
    ):
        assert process.stdout
        lines = [process.stdout.readline()]
        until_first = time.monotonic() - begun
        lines += process.stdout
        assert process.wait() == 1
        said.seek(0)
        failed = [line for line in said if line.startswith("czfacts: ")]
    assert until_first < (time.monotonic() - begun) / 4
    rows = [json.loads(line) for line in lines]
    unread = {row["document"]: row["error"] for row in rows if row["error"]}
    assert list(unread) == [
        "./05/broken.txt",
        "./06/broken.docx",
        "./07/broken.md",
        "./08/secret.txt",
        "./09/fifo.txt",
        "./10/loop.txt",
    ]
    assert failed == [f"czfacts: {error}\n" for error in unread.values()]
    values = Counter(row["value"] for row in rows if not row["error"])
    assert values == Counter(range(1, MANY - 5, WITH_FIGURES))
