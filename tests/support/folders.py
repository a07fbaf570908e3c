"""Texts in folders, as people have them: what commands read."""

from collections.abc import Mapping
from pathlib import Path


def filled(folder: Path, texts: Mapping[str, str]) -> Path:
    """Write *texts*, by their names, into *folder*; return it."""
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def bulletin(town: str, year: int | str, said: str) -> str:
    """Return the bulletin of a town on a year, which says this."""
    return f"{town}{year}年国民经济和社会发展统计公报\n\n{said}\n"
