"""JSON Schema (2020-12) of the fact base and of what commands print, made from the records."""

from decimal import Decimal
from typing import Any

from czfacts.base.fields import Field, Record, described
from czfacts.base.model import Bilingual, FactBase
from czfacts.views.printed import ADDED, PRINTED

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCALARS: dict[type, str] = {str: "string", bool: "boolean", int: "integer", Decimal: "number"}
FACTS = "facts"
WHAT = (FACTS, *PRINTED)
"""Everything that has a schema: the fact base, and each command that prints JSON."""

Schema = dict[str, Any]


def of(what: str) -> Schema:
    """Return the schema of one of `WHAT`, with its dialect."""
    return {"$schema": DIALECT, **(of_base() if what == FACTS else of_command(what))}


def of_base() -> Schema:
    """Return the schema of a fact base as TOML spells it: optional fields are not required."""
    return {"title": "A czfacts fact base", **_written(FactBase)}


def of_command(name: str) -> Schema:
    """Return the schema of what the command *name* prints: every field, null where empty."""
    rows = [_printed(row) for row in PRINTED[name]]
    if name in ADDED:
        rows = [_merged(row, _printed(ADDED[name])) for row in rows]
    if name == "show":
        return {"anyOf": [*rows, _array({"anyOf": rows})]}  # several facts are an array
    if name == "coverage":  # quantities, or counts by paragraph
        return {"anyOf": [_array(row) for row in rows]}
    return _array(rows[0] if len(rows) == 1 else {"anyOf": rows})


def _merged(first: Schema, second: Schema) -> Schema:
    properties = {**first["properties"], **second["properties"]}
    return {**first, "properties": properties, "required": [*properties]}


def _printed(cls: type[Record]) -> Schema:
    fields = described(cls)
    return _object(cls, {name: _printed_field(field) for name, field in fields.items()}, fields)


def _written(cls: type[Record]) -> Schema:
    fields = {name: field for name, field in described(cls).items() if not field.is_given}
    required = [name for name, field in fields.items() if field.is_required]
    return _object(cls, {name: _written_field(each) for name, each in fields.items()}, required)


def _object(cls: type[Record], properties: Schema, required: Any) -> Schema:
    return {
        "type": "object",
        "description": (cls.__doc__ or "").partition("\n")[0],
        "properties": properties,
        "required": [*required],
        "additionalProperties": False,
    }


def _printed_field(field: Field) -> Schema:
    schema = _printed(field.record) if field.record else _scalar(field)
    if field.is_list:
        schema = _array(schema)
    if field.is_optional:
        schema = {"anyOf": [schema, {"type": "null"}]}
    return {**schema, "description": field.about}


def _written_field(field: Field) -> Schema:
    schema = _written_value(field)
    if field.is_list:
        several = _array(schema)
        schema = {"anyOf": [schema, {**several, "minItems": 1}]} if field.takes_single else several
    return {**schema, "description": field.about}


def _written_value(field: Field) -> Schema:
    if field.record is Bilingual:
        both = {**_written(Bilingual), "minProperties": 1}
        return {"anyOf": [{"type": "string"}, both]}
    return _written(field.record) if field.record else _ruled(_scalar(field), field)


def _scalar(field: Field) -> Schema:
    if len(field.choices) == 1:
        return {"const": field.choices[0]}
    return {"enum": [*field.choices]} if field.choices else {"type": SCALARS[field.holds]}


def _ruled(schema: Schema, field: Field) -> Schema:
    for pattern in field.patterns:
        schema = {**schema, "pattern": f"^(?:{pattern.regex.replace(chr(92) + 'Z', '$')})$"}
    return {**schema, "minimum": 1} if field.counts_from_one else schema


def _array(items: Schema) -> Schema:
    return {"type": "array", "items": items}
