"""The place that a text's folder is named after, for texts that name none."""

import os

from czfacts.reading.owners.bodies import own_of


def place_of(path: str) -> str | None:
    """Return the place that the folder of the text *path* is called: 青岚市 of 青岚市/2022.txt.

    In full: 北京市 of 北京/2022.txt. None where the folder is called anything else, and of ``-``.
    """
    name = "" if path == "-" else os.path.basename(os.path.dirname(os.path.abspath(path)))
    place = own_of(name) or ""
    return place if name and place.startswith(name) else None
