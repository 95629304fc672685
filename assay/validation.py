"""Checking data that an editor wrote against a pydantic model, with problems in plain words at their places.

In: a model, data and the `Located` file it comes from. Out: the record, or the problems. Used for metrics, sources,
figures and front matter alike, so that the same mistake is told in the same words everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from assay.located import Keys, Located, shown
from assay.problems import Mistake, Problem, UnknownWord, near, nearest

_Model = TypeVar("_Model", bound=BaseModel)
_LIMITS = {
    "greater_than": "above",
    "greater_than_equal": "at least",
    "less_than": "below",
    "less_than_equal": "at most",
}


def read_record(
    model: type[_Model], located: Located, keys: Keys, elsewhere: Mapping[str, str] | None = None
) -> tuple[_Model | None, list[Problem]]:
    """The part of a file at `keys` as a record of type `model`, or None and what is wrong with it.

    elsewhere: hints for fields that belong to another kind of record, where editors may confuse the two.
    """
    data: Any = located.data
    for key in keys:
        data = data[key]
    if not isinstance(data, dict):
        place, name = (located.key(*keys), f"'{keys[-1]}'") if keys else (located.value(), "it")
        return None, [Problem(place, f"{name} has no fields", "write them below, each on a line: `field: value`")]
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, list(_Judge(model, located, keys, elsewhere or {}).problems(error.errors()))


def other_sections(located: Located, only: str) -> list[Problem]:
    """What stands at the top of a file besides the one section that it has."""
    others = [name for name in located.data if name != only]
    return [Problem(located.key(name), f"unknown section '{name}'", f"the file has only '{only}'") for name in others]


@dataclass(frozen=True)
class _Judge(Generic[_Model]):
    """Puts pydantic's complaints about one record into words."""

    model: type[_Model]
    located: Located
    keys: Keys
    elsewhere: Mapping[str, str]

    def problems(self, found: list[ErrorDetails]) -> Iterator[Problem]:
        """What is wrong; a field that is missing because its name is misspelt is told once."""
        unknown = [details["loc"] for details in found if details["type"] == "extra_forbidden"]
        meant = {(*loc[:-1], name) for loc in unknown for name in near(str(loc[-1]), self._owner(loc).model_fields)}
        for details in found:
            told = details["type"] == "missing" and details["loc"] in meant
            # pydantic counts only the entries that are right, so a wrong one may seem to be one too few
            counted = details["type"] == "too_short" and any(_within(other["loc"], details["loc"]) for other in found)
            if not told and not counted:
                yield self._problem(details)

    def _problem(self, details: ErrorDetails) -> Problem:
        kind, loc, value, limits = details["type"], details["loc"], details["input"], details.get("ctx", {})
        path = self._written(loc)
        where = (*self.keys, *path)
        field = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
        place = self.located.value(*where)
        if kind == "extra_forbidden":
            return self._unknown(loc, where)
        if kind == "missing" and isinstance(loc[-1], str):
            return self._missing(loc)
        if value is None:
            return Problem(self.located.key(*where), f"'{field}' is empty", self._description(loc))
        match kind:
            case "value_error":
                return self._own_words(limits["error"], field, where)
            case "literal_error":
                return self._own_words(
                    UnknownWord(shown(value).strip("'"), re.findall(r"'(.*?)'", limits["expected"])), field, where
                )
            case "string_type":
                told = f"must be a text, not {shown(value)}"
            case "bool_type" | "bool_parsing":
                told = f"must be true or false, not {shown(value)}"
            case "int_from_float" | "int_parsing" | "int_type":
                told = f"must be a whole number, not {shown(value)}"
            case "decimal_type" | "decimal_parsing":
                told = f"must be a number, not {shown(value)}"
            case "greater_than" | "greater_than_equal" | "less_than" | "less_than_equal":
                told = f"must be {_LIMITS[kind]} {next(iter(limits.values()))}, not {shown(value)}"
            case "tuple_type" | "list_type":
                hint = f"write it in square brackets: {field}: [{value}]" if isinstance(value, str) else ""
                if isinstance(value, dict):
                    hint = "begin each entry below it with a hyphen, on a line of its own"
                return Problem(place, f"'{field}' must be a list", hint)
            case "missing" | "too_short" | "too_long":
                entries = value if isinstance(value, list) else self._value(where)
                told = f"has the wrong number of entries ({len(entries)})"
            case "dict_type" | "model_type" | "model_attributes_type":
                told = "needs fields below it, each `field: value`"
            case _:
                told = f"can't be {shown(value)}"
        return Problem(place, f"'{field}' {told}", self._description(loc))

    def _unknown(self, loc: tuple[int | str, ...], where: Keys) -> Problem:
        field, names = str(loc[-1]), list(self._owner(loc).model_fields)
        hint = self.elsewhere.get(field) or nearest(field, names) or f"the fields are: {', '.join(names)}"
        return Problem(self.located.key(*where), f"unknown field '{field}'", hint)

    def _missing(self, loc: tuple[int | str, ...]) -> Problem:
        *parents, field = loc
        where = (*self.keys, *parents)
        if parents and isinstance(parents[-1], int):
            place, owner = self.located.value(*where), f" in entry {parents[-1] + 1} of '{parents[-2]}'"
        else:
            place, owner = self.located.key(*where), f" in '{where[-1]}'" if where else ""
        about = self._description(loc).partition(": ")[2]
        return Problem(place, f"'{field}' is missing{owner}", f"add `{field}: …`" + (f" ({about})" if about else ""))

    def _own_words(self, cause: Exception, field: str, where: Keys) -> Problem:
        message = f"'{field}': {cause}" if field else str(cause)
        hint, at = (cause.hint, cause.field) if isinstance(cause, Mistake) else ("", "")
        place = self.located.key(*where, at) if at or not field else self.located.value(*where)
        return Problem(place, message, hint)

    def _written(self, loc: tuple[int | str, ...]) -> list[int | str]:
        """The parts of pydantic's path that are written in the file (it also names steps of its own)."""
        parts: list[int | str] = []
        for part in loc:
            if (*self.keys, *parts, part) in self.located.values:
                parts.append(part)
        return parts

    def _value(self, where: Keys) -> Any:
        value: Any = self.located.data
        for key in where:
            value = value[key]
        return value

    def _owner(self, loc: tuple[int | str, ...]) -> type[BaseModel]:
        """The model of the record whose field this is: the whole, or one of its parts."""
        model: type[BaseModel] = self.model
        for part in loc[:-1]:
            if part in model.model_fields:
                model = next(_models(model.model_fields[str(part)].annotation), model)
        return model

    def _description(self, loc: tuple[int | str, ...]) -> str:
        """What the models say about a field, or about the field that the entry belongs to."""
        for end in range(len(loc), 0, -1):
            info = self._owner(loc[:end]).model_fields.get(str(loc[end - 1]))
            if info and info.description:
                return f"{loc[end - 1]}: {info.description[0].lower()}{info.description[1:]}"
        return ""


def _within(loc: tuple[int | str, ...], outer: tuple[int | str, ...]) -> bool:
    return len(loc) > len(outer) and loc[: len(outer)] == outer


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)
