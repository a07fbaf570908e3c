"""Whose the figures of a text are read to be."""

from kept import read


def owners(text: str, own: str = "石桥镇") -> list[str | None]:
    """Return the place or body of each figure, None for *own*, which the text is about."""
    return [it.entity or it.area for it in read(text, "2024-06-01", own)]
