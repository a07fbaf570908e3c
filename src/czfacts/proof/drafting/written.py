"""Write records as TOML, one field per line, without defaults."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from czfacts.base.fields import Record, described
from czfacts.base.model import Bilingual
from czfacts.base.toml import string


def fields(record: Record) -> Iterator[tuple[str, str]]:
    """Yield the name of each field of *record* that says something, and its value in TOML.

    A name in one language is a plain string, which is in the language of the base.
    """
    every = described(type(record))
    # Where it stands comes last, as what proves the rest.
    for name in sorted(every, key="source".__eq__):
        field = every[name]
        value = getattr(record, name)
        is_default = not field.is_required and value == getattr(type(record), name)
        if not field.is_given and not is_default:
            yield name, _value(value, takes_single=field.takes_single)


def _value(value: Any, *, takes_single: bool = False) -> str:
    match value:
        case Bilingual(zh=str(text), en=None) | str(text):
            return string(text)
        case bool():
            return str(value).lower()
        case Decimal():
            return f"{value:f}"
        case Record():
            return f"{{ {', '.join(f'{name} = {each}' for name, each in fields(value))} }}"
        case (one,) if takes_single:
            return _value(one)
        case tuple():
            return f"[{', '.join(map(_value, value))}]"
        case _:
            return str(value)


def table(head: str, record: Record, remarks: Mapping[str, str]) -> str:
    """Return *record* under *head*, with *remarks* after the lines of their fields."""
    lines = [
        f"{name} = {value}{f'  # {remarks[name]}' if name in remarks else ''}"
        for name, value in fields(record)
    ]
    return "".join(f"{line}\n" for line in (head, *lines))
