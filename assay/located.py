"""Files that editors write, read so that each value still knows its place.

In: UTF-8 text and YAML under `content/`. Out: `read_text` gives the text, `parse_yaml` plain data with the line and
column of every key and value. The first step on the way from `content/` to `site/`.

YAML is read with the plain rules of YAML 1.2: `no` and `12:30` stay texts, numbers keep every digit as Decimal, keys
are texts. Anchors and aliases are refused: they hide where a value is written.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar

import yaml

from assay.misread import START_BRACES, slip
from assay.problems import ContentError, Place, Problem

Keys = tuple[str | int, ...]

_DEEPEST = 20
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_NO_NAME = ("this can't be the name of a field", "a name is a word; put a text with brackets in quotation marks")
_NUMBER = re.compile(r"[-+]?(?:\d[\d_]*)(?:\.\d+)?(?:[eE][-+]?\d{1,3})?")


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML without implicit types: `_scalar` decides, so that no value turns into something else unasked."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


@dataclass(frozen=True)
class Located:
    """Data of a YAML file, and where each part of it is written.

    data: mappings, lists, texts, Decimals, booleans and None. path: as shown to the editor. lines: the text as written,
    starting with line `first_line` of the file.
    """

    data: Any
    path: str
    keys: dict[Keys, Place]
    values: dict[Keys, Place]
    lines: tuple[str, ...] = ()
    first_line: int = 1
    problems: tuple[Problem, ...] = ()

    def key(self, *keys: str | int) -> Place:
        """Where the key of this value is written; the nearest enclosing one if it is not written at all."""
        return self._nearest(self.keys, keys)

    def value(self, *keys: str | int) -> Place:
        """Where this value is written; the nearest enclosing one if it is not written at all."""
        return self._nearest(self.values, keys)

    def has(self, *keys: str | int) -> bool:
        """Whether this value is written in the file."""
        return keys in self.values

    def lines_from(self, place: Place) -> list[str]:
        """The file's lines from this place on, for looking up columns."""
        return list(self.lines[place.line - self.first_line :])

    def _nearest(self, places: dict[Keys, Place], keys: Keys) -> Place:
        while keys and keys not in places:
            keys = keys[:-1]
        return places.get(keys, Place(self.path))


def read_text(path: Path, shown: str, hint: str = "write something in it, or delete it") -> str:
    """The text of a UTF-8 file. Raises ContentError if it is missing, no file, empty, or in another encoding.

    hint: what to do about a file that is missing or empty.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise ContentError([Problem(Place(shown), "the file is missing", hint)]) from None
    except OSError as error:
        raise ContentError([Problem(Place(shown), f"the file can't be read ({error.strerror})")]) from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        place = Place(shown, before.count(b"\n") + 1, column)
        told = "the file is not in UTF-8: this character can't be read"
        raise ContentError([Problem(place, told, "save the file with the encoding UTF-8 in your editor")]) from None
    if not text.strip():
        raise ContentError([Problem(Place(shown), "the file is empty", hint)])
    text = text.replace("\r\n", "\n")
    if control := _CONTROL.search(text):
        start = control.start()
        place = Place(shown, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
        raise ContentError([Problem(place, "an invisible control character stands here", "delete it")])
    return text


def path_shown(path: Path) -> str:
    """A path as the person at the terminal can open it: from the current folder, or whole if it lies elsewhere."""
    relative = os.path.relpath(path)
    return path.absolute().as_posix() if relative.startswith("..") else Path(relative).as_posix()


def parse_yaml(text: str, shown: str, first_line: int = 1) -> Located:
    """Read YAML text that starts on line `first_line` of the file `shown`. Raises ContentError if it is no YAML.

    Mistakes that leave the rest readable (a key given twice, say) are collected in `Located.problems`.
    """
    lines = tuple(text.split("\n"))
    try:
        _refuse_depth(text, shown, first_line)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        row, column, message, hint = slip(error, lines)
        raise ContentError([Problem(Place(shown, row + first_line, column + 1), message, hint)]) from None
    reader = _Reader(shown, first_line)
    data = reader.convert(node, ()) if node else None
    return Located(data, shown, reader.keys, reader.values, lines, first_line, tuple(reader.problems))


def _refuse_depth(text: str, shown: str, first_line: int) -> None:
    """Raises ContentError for what is nested too deeply. Asked first, since composing it can end the whole program."""
    open_ = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            open_ += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            open_ -= 1
        if open_ > _DEEPEST and (mark := event.start_mark):
            message = f"this is nested too deeply: more than {_DEEPEST} levels"
            place = Place(shown, mark.line + first_line, mark.column + 1)
            raise ContentError([Problem(place, message, "no file of a report needs so many")])


class _Reader:
    """Walks a YAML node tree once and notes data and places side by side."""

    def __init__(self, shown: str, first_line: int) -> None:
        self.shown, self.first_line = shown, first_line
        self.keys: dict[Keys, Place] = {}
        self.values: dict[Keys, Place] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def convert(self, node: yaml.Node, keys: Keys) -> Any:
        self.values[keys] = self._place(node)
        if id(node) in self._seen:
            written = (self.keys[keys[:end]] for end in range(len(keys), 0, -1) if keys[:end] in self.keys)
            place = next(written, self.values[()])
            raise ContentError([Problem(place, "references with & and * are not supported", "write the value out")])
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, keys)
        if isinstance(node, yaml.SequenceNode):
            return [self.convert(child, (*keys, index)) for index, child in enumerate(node.value)]
        if _CONTROL.search(node.value):
            message = "this text holds an invisible control character, written as a code with a backslash"
            self.problems.append(Problem(self._place(node), message, "delete the code, or double the backslash"))
        return _scalar(node)

    def _mapping(self, node: yaml.MappingNode, keys: Keys) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key, place = str(key_node.value), self._place(key_node)
            if node.flow_style and isinstance(key_node, yaml.MappingNode):
                raise ContentError([Problem(self._place(node), *START_BRACES)])
            if not isinstance(key_node, yaml.ScalarNode) or _CONTROL.search(key):
                raise ContentError([Problem(place, *_NO_NAME)])
            if key in data:
                first = self.keys[(*keys, key)].line
                message = f"'{key}' is given twice; first on line {first}"
                self.problems.append(Problem(place, message, "keep one of the two, or rename one"))
                continue
            self.keys[(*keys, key)] = place
            data[key] = self.convert(value_node, (*keys, key))
        return data

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.shown, node.start_mark.line + self.first_line, node.start_mark.column + 1)


def _scalar(node: yaml.Node) -> str | Decimal | bool | None:
    text = str(node.value)
    if isinstance(node, yaml.ScalarNode) and node.style in ("'", '"', "|", ">"):
        return text
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false"):
        return text == "true"
    if _NUMBER.fullmatch(text):
        return Decimal(text.replace("_", ""))
    return text


def shown(value: Any) -> str:
    """A value as its writer would know it again in a message."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict | list):
        return "a list" if isinstance(value, list) else "fields"
    return "nothing" if value is None else f"'{value}'"
