"""What is recorded in files: held against them, or recorded anew."""

import difflib
import os
from pathlib import Path

from surroundings import ROOT

WRITES = bool(os.environ.get("CZFACTS_REWRITE"))


def held(path: Path, text: str) -> None:
    """Hold *text* against what the file at *path* has, or write it there (CZFACTS_REWRITE=1)."""
    if WRITES:
        path.write_text(text, encoding="utf-8")
    before = path.read_text(encoding="utf-8")
    name = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
    changed = "\n".join(difflib.unified_diff(before.splitlines(), text.splitlines(), lineterm=""))
    assert before == text, f"{name} has other lines; CZFACTS_REWRITE=1 writes these:\n{changed}"
