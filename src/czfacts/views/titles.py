"""The fields that people name as tables print them."""

import re
from collections.abc import Sequence

from czfacts.values.compare import caseless
from czfacts.values.paths import under
from czfacts.views.labels import WORDS
from czfacts.wording import translate


def fields(asked: str, known: Sequence[str]) -> list[str]:
    """Return the fields that a list names, by their paths or by what tables call them: 名称,数值.

    *known* are the paths that there are; what is neither stays as it is.
    """
    names = [name.strip() for name in re.split("[,，、]", asked)]
    return [name if under(name, known) else _field(name, known) or name for name in names]


def to_sort_by(asked: str) -> str:
    """Return a list of fields to sort by, each perhaps with a '-' before it, by their paths."""
    names = [name.strip() for name in re.split("[,，、]", asked)]
    return ",".join("-" * name.startswith("-") + _path(name.removeprefix("-")) for name in names)


def _path(name: str) -> str:
    return name if name in WORDS else _field(name, [*WORDS]) or name


def _field(label: str, known: Sequence[str]) -> str | None:
    """Return the field that tables give the title *label* in either language."""
    wanted = caseless(label)
    return next(
        (
            key
            for key, text in WORDS.items()
            if wanted in (caseless(text), translate(text, "zh")) and under(key, known)
        ),
        None,
    )
