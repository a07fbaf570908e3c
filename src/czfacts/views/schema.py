"""JSON Schema (2020-12) of the fact base and of what commands print, from the records alone."""

from collections.abc import Callable
from functools import partial
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from czfacts.base.model import (
    AT_LEAST_ONE,
    KINDS,
    ONE_OR_MORE,
    Comparator,
    Fact,
    FactBase,
    Indicator,
    Name,
    Pattern,
    Record,
    Source,
)
from czfacts.proof.coverage import State
from czfacts.proof.verify import Verdict

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NUMBER = "number"
SCALARS: dict[str, str] = {"str": "string", "bool": "boolean", "int": "integer", "Decimal": NUMBER}

Schema = dict[str, Any]


def of_base() -> Schema:
    """Return the schema of a fact base as TOML spells it: what may be left out, is."""
    return {
        "$schema": DIALECT,
        "title": "A czfacts fact base",
        **_record(FactBase, is_printed=False),
    }


def of_kind(kind: type[Fact]) -> Schema:
    """Return the schema of a fact of *kind* as JSON prints it: every field, null where empty."""
    schema = _record(kind, is_printed=True)
    properties = {"kind": {"const": kind.kind}, **schema["properties"]}
    if issubclass(kind, Indicator):
        properties = _with_normalized(properties)
    return {**schema, "properties": properties, "required": [*properties]}


def of_list(kinds: list[type[Fact]]) -> Schema:
    """Return the schema of a list of facts of *kinds*."""
    items = [of_kind(kind) for kind in kinds]
    return _array(items[0] if len(items) == 1 else {"anyOf": items})


def of_show() -> Schema:
    """Return the schema of what `show` prints: a fact, what refers to it, its sentences."""
    more = {
        "linked_from": _array({"type": "string"}, "the ids of the facts that refer to this one"),
        "sentences": _array(
            {"type": "string"}, "with a text: the sentences, what was read in 【 】"
        ),
    }
    facts = [of_kind(kind) for kind in KINDS.values()]
    for fact in facts:
        fact["properties"] |= more
        fact["required"].append("linked_from")
    return {"anyOf": facts}


def of_sources() -> Schema:
    """Return the schema of what `sources` prints."""
    schema = _record(Source, is_printed=True)
    schema["properties"]["facts"] = _integer("how many facts it carries")
    schema["required"].append("facts")
    return _array(schema)


def of_overview() -> Schema:
    """Return the schema of what `czfacts` alone prints."""
    counts = {kind: _integer(f"how many {kind} it has") for kind in KINDS}
    name = _record(Name, is_printed=True)
    return _array(_object({"topic": _string("the id of a topic"), "name": name, **counts}))


def of_check() -> Schema:
    """Return the schema of what `check` prints."""
    return _array(
        _object(
            {
                "file": _string("the fact base"),
                "line": _integer("the line, from 1"),
                "id": _string("the record's id, empty where it has none"),
                "rule": _string("the rule that it breaks"),
                "message": _string("what is wrong"),
            }
        )
    )


def of_verify() -> Schema:
    """Return the schema of what `verify` prints."""
    place = {"paragraph": _integer("from 1"), "sentence": _integer("from 1")}
    return _array(
        _object(
            {
                "id": _or_null(_string("the fact's id, null for what is set aside")),
                "kind": {"enum": [*(kind.kind for kind in KINDS.values()), "set aside"]},
                "verdict": {"enum": [*get_args(Verdict)]},
                "source": _object({**place, "text": _string("the characters looked for")}),
                "found": _array(_object(place), "where they stand"),
                "detail": _or_null(_string("what is wrong")),
            }
        )
    )


def of_coverage() -> Schema:
    """Return the schema of what `coverage` prints: quantities, or counts by paragraph."""
    place = {"paragraph": _integer("from 1"), "sentence": _integer("from 1")}
    quantity = {
        **place,
        "text": _string("the quantity as printed"),
        "value": {"type": NUMBER},
        "high": _or_null({"type": NUMBER, "description": "the upper end of a range"}),
        "unit": _string("as printed"),
        "comparator": {"enum": [*get_args(Comparator)]},
        "state": {"enum": [*get_args(State)]},
        "facts": _array({"type": "string"}, "the ids of the facts that state it"),
        "reason": _or_null(_string("why it is set aside")),
    }
    totals = {
        "paragraph": place["paragraph"],
        "fact": _integer("how many of its quantities have a fact"),
        "set_aside": _integer("how many are set aside"),
        "uncovered": _integer("how many have neither"),
        "uncited": _array({"type": "integer"}, "its sentences that no fact names"),
    }
    return {"anyOf": [_array(_object(quantity)), _array(_object(totals))]}


def _record(cls: type[Record], *, is_printed: bool) -> Schema:
    properties = {name: _field(hint, is_printed=is_printed) for name, hint in cls.fields.items()}
    return {
        "type": "object",
        "description": (cls.__doc__ or "").partition("\n")[0],
        "properties": properties,
        "required": [*(cls.fields if is_printed else cls.required)],
        "additionalProperties": False,
    }


def _field(hint: Any, *, is_printed: bool) -> Schema:
    """Return the schema of a field: its type, its rules where TOML is written, its description."""
    rules: tuple[Any, ...] = ()
    if get_origin(hint) is Annotated:
        hint, *rules_ = get_args(hint)
        rules = tuple(rules_)
    schema = _type(hint, is_printed=is_printed)
    if not is_printed:
        schema = _ruled(schema, rules)
    descriptions = [rule for rule in rules if isinstance(rule, str)]
    return {**schema, "description": descriptions[0]} if descriptions else schema


def _type(hint: Any, *, is_printed: bool) -> Schema:
    if get_origin(hint) in (Union, UnionType):
        (inner,) = (part for part in get_args(hint) if part is not NoneType)
        schema = _type(inner, is_printed=is_printed)
        return {"anyOf": [schema, {"type": "null"}]} if is_printed else schema
    if get_origin(hint) is tuple:
        return _array(_field(get_args(hint)[0], is_printed=is_printed))
    if get_origin(hint) is Literal:
        return {"enum": [*get_args(hint)]}
    if issubclass(hint, Record):
        return _record(hint, is_printed=is_printed)
    return {"type": SCALARS[hint.__name__]}


def _ruled(schema: Schema, rules: tuple[Any, ...]) -> Schema:
    for rule in rules:
        if isinstance(rule, Pattern):
            schema = {**schema, "pattern": f"^(?:{rule.regex.replace(chr(92) + 'Z', '$')})$"}
        elif rule is AT_LEAST_ONE:
            schema = {**schema, "minimum": 1}
        elif rule is ONE_OR_MORE:
            schema = {"anyOf": [schema["items"], {**schema, "minItems": 1}]}
    return schema


def _with_normalized(properties: Schema) -> Schema:
    normalized = {
        "type": "object",
        "description": "the value in the normal unit of its dimension, exact",
        "properties": {"value": {"type": NUMBER}, "unit": {"type": "string"}},
        "required": ["value", "unit"],
        "additionalProperties": False,
    }
    placed: Schema = {}
    for name, schema in properties.items():
        placed[name] = schema
        if name == "comparator":
            placed["normalized"] = normalized
    return placed


def _array(items: Schema, description: str | None = None) -> Schema:
    schema = {"type": "array", "items": items}
    return {**schema, "description": description} if description else schema


def _integer(description: str) -> Schema:
    return {"type": "integer", "description": description}


def _string(description: str) -> Schema:
    return {"type": "string", "description": description}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _object(properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": [*properties],
        "additionalProperties": False,
    }


OF: dict[str, Callable[[], Schema]] = {
    "facts": of_base,
    "overview": of_overview,
    **{kind: partial(of_list, [record]) for kind, record in KINDS.items()},
    "search": partial(of_list, [*KINDS.values()]),
    "show": of_show,
    "sources": of_sources,
    "check": of_check,
    "verify": of_verify,
    "coverage": of_coverage,
}
