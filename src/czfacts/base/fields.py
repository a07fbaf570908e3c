"""Records and the annotations of their fields, from which all else follows.

Loading, JSON, JSON Schema, references, the names of fields and their completion read `described`.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Literal,
    NamedTuple,
    Self,
    Union,
    dataclass_transform,
    get_args,
    get_origin,
)

from czfacts.wording import Phrase

if TYPE_CHECKING:
    from typing import Annotated as Annotated  # noqa: PLC0414, for others to import
else:

    class Annotated:
        """A type with what is said of it, ten times as fast to make as typing's."""

        def __class_getitem__(cls, parts: tuple[Any, ...]) -> tuple[Any, ...]:
            return parts


class Pattern(NamedTuple):
    """A rule for a string: what it matches as a whole, and that in words.

    ``parse``, where there is one, raises ValueError for what a regex cannot tell (30 February).
    """

    regex: str
    words: Phrase
    parse: Callable[[str], object] | None = None


class Reference(NamedTuple):
    """A rule for a string: it is the id of a record in this table."""

    table: str


# Rules without a parameter.
ONE_OR_MORE = object()
"""A list has a first item; a single one may be written without brackets."""
AT_LEAST_ONE = object()
"""A number counts from 1."""
MAY_BE_EMPTY = object()
"""A string may have no character; others are never blank."""
GIVEN = object()
"""A field is not written in the file: it is known from elsewhere, or computed."""


def computed(compute: Callable[[Any], Any]) -> Any:
    """Return the default of a field that *compute* makes of its record."""
    return cached_property(compute)


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Record:
    """A frozen record, its fields given by name.

    A field is an annotation; what follows its type in ``Annotated`` is its rules and, as a string,
    its description. ``hints`` maps each name to its annotation, those of the base classes first.
    """

    # Not dataclasses: making a dozen of them costs as much as a bare interpreter's start.
    hints: ClassVar[Mapping[str, Any]] = {}
    required: ClassVar[tuple[str, ...]] = ()
    stored: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        own: dict[str, Any] = cls.__annotations__
        cls.hints = {**cls.hints, **own}
        cls.required = tuple(name for name in cls.hints if not hasattr(cls, name))
        cls.stored = tuple(
            name for name in cls.hints if not isinstance(getattr(cls, name, None), cached_property)
        )

    def __init__(self, **values: Any) -> None:
        if wrong := values.keys() - {*self.stored}:
            raise TypeError(f"{type(self).__name__} has no field {min(wrong)!r}")
        self.__dict__.update(values)
        if missing := [name for name in self.required if name not in values]:
            raise TypeError(f"{type(self).__name__} needs {', '.join(missing)}")

    @classmethod
    def trusted(cls, values: dict[str, Any]) -> Self:
        """Return a record of *values* that have been found to be all that it needs."""
        made = cls.__new__(cls)
        made.__dict__.update(values)
        return made

    def to_dict(self) -> dict[str, Any]:
        """Return every field, in order, as JSON has it: lists for tuples, None where empty."""
        return {name: _plain(getattr(self, name)) for name in self.hints}

    def _repr_html_(self) -> str:
        """Return the fields that are not empty as a table, for a notebook; all text is escaped."""
        from czfacts.base import html  # noqa: PLC0415, for notebooks alone

        return html.card(self.to_dict())

    def __dir__(self) -> list[str]:
        """Return what programs may use; fields and their rules are asked by us alone."""
        return [name for name in super().__dir__() if name not in _OURS]

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def replaced(self, **changes: Any) -> Self:
        """Return a record with *changes*, which are checked as those of a new one are."""
        return type(self)(**{**dict(self.pairs()), **changes})

    def pairs(self) -> Iterator[tuple[str, Any]]:
        """Yield the name and the value of each field that is not computed, in order."""
        return ((name, getattr(self, name)) for name in self.stored)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and tuple(self.pairs()) == tuple(other.pairs())

    def __hash__(self) -> int:
        return hash((type(self), tuple(self.pairs())))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self.pairs())})"


_OURS = frozenset({"hints", "pairs", "replaced", "required", "stored", "trusted"})


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return value.to_dict()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


class Field(NamedTuple):
    """What a field holds."""

    name: str
    holds: Any
    """str, int, bool, Decimal or a record class; of a list, that of its items."""
    choices: tuple[Any, ...]
    """The values that it can have, where they are few; then ``holds`` is their type."""
    is_list: bool
    is_optional: bool
    """Whether it may be None."""
    is_required: bool
    """Whether a file must have it."""
    is_given: bool
    """Whether it is not written in a file."""
    takes_single: bool
    """Whether a list of one may be written without brackets; then it must not be empty."""
    counts_from_one: bool
    may_be_empty: bool
    """Whether "" is one of its values."""
    patterns: tuple[Pattern, ...]
    table: str | None
    """The table whose ids it holds."""
    about: str
    """Its description, in English."""

    @property
    def record(self) -> type[Record] | None:
        """The class of the records that it holds."""
        return self.holds if issubclass(self.holds, Record) else None


def described(cls: type[Record]) -> Mapping[str, Field]:
    """Return the fields of *cls* by their names, in order."""
    return _described(cls)  # type: ignore[arg-type]  # classes do hash


@cache
def _described(cls: Any) -> dict[str, Field]:
    return {name: _field(cls, name, hint) for name, hint in cls.hints.items()}


def _field(cls: type[Record], name: str, hint: Any) -> Field:
    hint, *rules = hint
    is_optional = get_origin(hint) in (Union, UnionType)
    if is_optional:
        (hint,) = (part for part in get_args(hint) if part is not NoneType)
    is_list = get_origin(hint) is tuple
    if is_list:
        hint = get_args(hint)[0]
    choices = get_args(hint) if get_origin(hint) is Literal else ()
    return Field(
        name,
        type(choices[0]) if choices else hint,
        choices,
        is_list,
        is_optional,
        is_required=name in cls.required,
        is_given=GIVEN in rules,
        takes_single=ONE_OR_MORE in rules,
        counts_from_one=AT_LEAST_ONE in rules,
        may_be_empty=MAY_BE_EMPTY in rules,
        patterns=tuple(rule for rule in rules if isinstance(rule, Pattern)),
        table=next((rule.table for rule in rules if isinstance(rule, Reference)), None),
        about=next((rule for rule in rules if isinstance(rule, str)), ""),
    )


def paths_of(*kinds: type[Record]) -> tuple[str, ...]:
    """Return the dotted names of all values that records of *kinds* hold: ``source.text``."""
    return tuple(dict.fromkeys(path for kind in kinds for path in _paths(kind)))


def _paths(cls: type[Record]) -> Iterator[str]:
    for name, field in described(cls).items():
        if field.record is None:
            yield name
        else:
            yield from (f"{name}.{path}" for path in _paths(field.record))
