"""Checking data that an editor wrote against a pydantic model, with problems in plain words at their places.

In: a model, data and the `Located` file it comes from. Out: the record, or the problems. Used for metrics, sources,
figures and front matter alike, so that the same mistake is told in the same words everywhere.
"""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from assay.located import Keys, Located
from assay.problems import Place, Problem, UnknownWord, nearest

_Model = TypeVar("_Model", bound=BaseModel)


def read_record(model: type[_Model], located: Located, keys: Keys) -> tuple[_Model | None, list[Problem]]:
    """The part of a file at `keys` as a record of type `model`, or None and what is wrong with it."""
    data: Any = located.data
    for key in keys:
        data = data[key]
    name = str(keys[-1]) if keys else located.path
    if not isinstance(data, dict):
        hint = "write its fields below it, each on a line of its own: `field: value`"
        return None, [Problem(located.value(*keys), f"'{name}' has no fields", hint)]
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, [_problem(details, model, located, keys) for details in error.errors()]


def _problem(details: ErrorDetails, model: type[BaseModel], located: Located, keys: Keys) -> Problem:
    where = (*keys, *_written_path(located, keys, details["loc"]))
    field = str(details["loc"][-1]) if details["loc"] else ""
    match details["type"]:
        case "extra_forbidden":
            names = list(model.model_fields)
            hint = nearest(field, names) or f"the fields are: {', '.join(names)}"
            return Problem(located.key(*where), f"unknown field '{field}'", hint)
        case "missing":
            owner = str((*keys, *details["loc"][:-1])[-1]) if (*keys, *details["loc"][:-1]) else located.path
            place = located.key(*keys, *details["loc"][:-1])
            return Problem(place, f"'{field}' is missing in '{owner}'", _described(model, field))
        case "value_error":
            return _own_words(details, located, where, field)
        case "int_from_float" | "int_parsing" | "int_type":
            return Problem(located.value(*where), f"'{field}' must be a whole number, not {_shown(details['input'])}")
        case "tuple_type" | "list_type":
            hint = f"write it in square brackets: {field}: [{details['input']}]"
            return Problem(located.value(*where), f"'{field}' must be a list", hint)
        case "missing_argument" | "too_short" | "too_long":
            return Problem(
                located.value(*where), f"'{field}' has the wrong number of entries", _described(model, field)
            )
        case "dict_type" | "model_type" | "model_attributes_type":
            return Problem(located.value(*where), f"'{field}' needs fields below it, each `field: value`")
        case _:
            return Problem(located.value(*where), f"'{field}': {details['msg'][0].lower()}{details['msg'][1:]}")


def _own_words(details: ErrorDetails, located: Located, where: Keys, field: str) -> Problem:
    cause = details.get("ctx", {}).get("error")
    message = str(cause) if cause else details["msg"]
    hint = nearest(cause.word, cause.words) if isinstance(cause, UnknownWord) else ""
    place: Place = located.value(*where) if field else located.key(*where)
    return Problem(place, f"'{field}': {message}" if field else message, hint)


def _written_path(located: Located, keys: Keys, loc: tuple[int | str, ...]) -> list[int | str]:
    """The parts of pydantic's path that are written in the file (it also names steps of its own)."""
    parts: list[int | str] = []
    for part in loc:
        if (*keys, *parts, part) in located.values:
            parts.append(part)
    return parts


def _described(model: type[BaseModel], field: str) -> str:
    info = model.model_fields.get(field)
    return f"{field}: {info.description}" if info and info.description else ""


def _shown(value: Any) -> str:
    return f"'{value}'" if isinstance(value, str) else str(value)
