"""Which texts of a figure's declaration a reader will see.

In: a kind's options. Out: the paths of those texts, so that numbers typed into them can be found. Texts that only name
something (a metric, a key of a breakdown, a choice) are left out by their types: `Reference` marks them in `spec`.
"""

from __future__ import annotations

import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from assay.figures.spec import Reference

Path = tuple[str | int, ...]


def visible_texts(options: BaseModel, path: Path = ()) -> Iterator[Path]:
    """The paths of all texts that readers see, in the order of the fields."""
    for name, info in type(options).model_fields.items():
        if name == "kind" or any(isinstance(mark, Reference) for mark in info.metadata):
            continue
        yield from _in_value(getattr(options, name), info.annotation, (*path, name))


def _in_value(value: Any, annotation: Any, path: Path) -> Iterator[Path]:
    if isinstance(value, BaseModel):
        yield from visible_texts(value, path)
    elif _is_reference(annotation) or typing.get_origin(annotation) is typing.Literal:
        return
    elif isinstance(value, str):
        yield path
    elif isinstance(value, tuple):
        inner = next((part for part in typing.get_args(annotation) if part is not Ellipsis), None)
        for index, part in enumerate(value):
            yield from _in_value(part, inner, (*path, index))
    elif isinstance(value, dict):
        of_key, of_value = (*typing.get_args(annotation), None, None)[:2]
        for key, part in value.items():
            if not _is_reference(of_key):
                yield from _in_value(part, of_value, (*path, key))


def _is_reference(annotation: Any) -> bool:
    """Whether a type, or one of the types it allows, only names something."""
    if any(isinstance(mark, Reference) for mark in getattr(annotation, "__metadata__", ())):
        return True
    return typing.get_origin(annotation) is not tuple and any(map(_is_reference, typing.get_args(annotation)))
