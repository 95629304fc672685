"""A small checker of JSON Schema (draft 7), as far as our schemas go.

An editor's program checks content by the exported schemas; tests do the same without another package. A keyword that
this checker doesn't know is an error, so that nothing passes unseen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

Schema = dict[str, Any]
_SAYS_NOTHING = {"$schema", "$defs", "definitions", "title", "description", "default", "format", "then"}


def complaints(schema: Schema, value: Any, whole: Schema | None = None, path: str = "") -> list[str]:
    """What a checker would mark in `value`; nothing if it fits the schema."""
    whole = whole or schema
    if reference := schema.get("$ref"):
        target: Any = whole
        for part in reference.removeprefix("#/").split("/"):
            target = target[part]
        return complaints(target, value, whole, path)
    found = []
    for keyword, rule in schema.items():
        if keyword not in _SAYS_NOTHING:
            found += [f"{path or '/'}: {told}" for told in _KEYWORDS[keyword](rule, value, schema, whole)]
    for key, part, inner in _parts(schema, value):
        found += complaints(inner, part, whole, f"{path}/{key}")
    return found


def _parts(schema: Schema, value: Any) -> Iterator[tuple[str, Any, Schema]]:
    if isinstance(value, dict):
        fields, others = schema.get("properties", {}), schema.get("additionalProperties", {})
        for key, part in value.items():
            inner = fields.get(key, others)
            if isinstance(inner, dict):
                yield key, part, inner
    if isinstance(value, list) and (items := schema.get("items")):
        for index, part in enumerate(value):
            yield str(index), part, items[index] if isinstance(items, list) else items


def _is(kind: str, value: Any) -> bool:
    number = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    whole = {
        "string": isinstance(value, str),
        "number": number,
        "integer": number and value == int(value),
        "boolean": isinstance(value, bool),
        "object": isinstance(value, dict),
        "array": isinstance(value, list),
    }
    return whole[kind]


def _fields(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _type(rule: Any, value: Any, *_: Schema) -> Iterator[str]:
    kinds = rule if isinstance(rule, list) else [rule]
    if not any(_is(kind, value) for kind in kinds):
        yield f"{value!r} is no {' or '.join(kinds)}"


def _fitting(rule: list[Schema], value: Any, whole: Schema) -> int:
    return sum(not complaints(each, value, whole) for each in rule)


def _if(rule: Schema, value: Any, schema: Schema, whole: Schema) -> list[str]:
    return [] if complaints(rule, value, whole) else complaints(schema["then"], value, whole)


def _unless(wrong: bool, told: str) -> list[str]:
    return [told] if wrong else []


_KEYWORDS: dict[str, Any] = {
    "type": _type,
    "enum": lambda rule, value, *_: _unless(value not in rule, f"{value!r} is not one of {rule}"),
    "const": lambda rule, value, *_: _unless(value != rule, f"{value!r} is not {rule!r}"),
    "pattern": lambda rule, value, *_: _unless(
        isinstance(value, str) and not re.search(rule, value), f"{value!r} does not match {rule}"
    ),
    "minimum": lambda rule, value, *_: _unless(_is("number", value) and value < rule, f"{value} is below {rule}"),
    "maximum": lambda rule, value, *_: _unless(_is("number", value) and value > rule, f"{value} is above {rule}"),
    "exclusiveMinimum": lambda rule, value, *_: _unless(_is("number", value) and value <= rule, f"{value} <= {rule}"),
    "minItems": lambda rule, value, *_: _unless(isinstance(value, list) and len(value) < rule, "too few entries"),
    "maxItems": lambda rule, value, *_: _unless(isinstance(value, list) and len(value) > rule, "too many entries"),
    "minProperties": lambda rule, value, *_: _unless(isinstance(value, dict) and len(value) < rule, "too few fields"),
    "items": lambda *_: [],
    "properties": lambda *_: [],
    "required": lambda rule, value, *_: [
        f"{name} is missing" for name in rule if isinstance(value, dict) and name not in value
    ],
    "additionalProperties": lambda rule, value, schema, _: [
        f"unknown field {key}" for key in _fields(value) if rule is False and key not in schema.get("properties", {})
    ],
    "propertyNames": lambda rule, value, _, whole: [
        told for key in _fields(value) for told in complaints(rule, key, whole)
    ],
    "anyOf": lambda rule, value, _, whole: _unless(not _fitting(rule, value, whole), f"{value!r} fits none of several"),
    "oneOf": lambda rule, value, _, whole: _unless(
        _fitting(rule, value, whole) != 1, "not exactly one of several fits"
    ),
    "allOf": lambda rule, value, _, whole: [told for each in rule for told in complaints(each, value, whole)],
    "if": _if,
}
