"""What is wrong with a YAML text that can't be read, in an editor's words.

In: the YAML parser's complaint, which speaks of scalars and flow sequences, and the lines it is about. Out: the place
of the very slip, what it is, and what mends it. Called by `assay.located` alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml
from yaml.reader import ReaderError

Slip = tuple[int, int, str, str]
"""Line and column, both from 0, then message and hint."""

_QUOTES = "put quotation marks around the whole text"
START_BRACES = ("a text can't start with '{'", _QUOTES)
_CLOSE_QUOTE = "put the same mark at the end of the text"
_INDENT = "fields of one thing start in the same column"
_COLON = re.compile(r":(?:\s|$)")
_BRACES = re.compile(r"(?:^|[:-])\s+({\{)")
_NOT_FIRST = "%@`*?|>]},"


def slip(error: yaml.YAMLError, lines: Sequence[str]) -> Slip:
    """Where a text goes wrong, and how."""
    context = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or context
    if isinstance(error, ReaderError):
        character = chr(error.character)
        row = next((number for number, line in enumerate(lines) if character in line), 0)
        return row, max(lines[row].find(character), 0), "an invisible character that can't be read", "delete it"
    if mark is None:
        return 0, 0, "this is not valid YAML", ""
    row, column = mark.line, mark.column
    line = lines[row] if row < len(lines) else ""
    words = str(error)
    if (braces := _BRACES.search(line)) and braces.start(1) < column:
        return row, braces.start(1), *START_BRACES
    if "\t" in line[: _indent(line)]:
        return row, line.index("\t"), "the line is indented with a tab", "indent with spaces"
    if "unexpected end of stream" in words and context:
        return context.line, context.column, "the quotation mark opened here is never closed", _CLOSE_QUOTE
    if "could not find expected ':'" in words and context:
        return _no_field(context.line, lines)
    if "expected ','" in words and context:
        return _open_bracket(context, row, column)
    if "mapping values" in words:
        return _colon(row, column, lines)
    if "another document" in words:
        return row, column, "a line --- ends the content of the file", "remove it"
    if "block scalar" in words:
        return row, column, f"nothing can follow '{lines[row][column - 2]}' here", "the text starts on the next line"
    if "escape character" in words:
        hint = "inside double quotation marks a backslash starts a code; use single ones"
        return row, line.find("\\", column - 1), "this backslash has no meaning", hint
    if line[column : column + 1] and line[column] in _NOT_FIRST:
        return row, column, f"a text can't start with '{line[column]}'", _QUOTES
    return _astray(row, column, lines)


def _no_field(row: int, lines: Sequence[str]) -> Slip:
    line = lines[row]
    hint = "put a space after the colon" if ":" in line else f"a text that runs on is indented further; else {_QUOTES}"
    return row, _indent(line), "this line is no `field: value`", hint


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _open_bracket(opened: yaml.Mark, row: int, column: int) -> Slip:
    if opened.line == row:
        hint = "separate the parts by commas, and put quotation marks around a text with a colon or a comma in it"
        return row, column, "the list in brackets can't be read on from here", hint
    return opened.line, opened.column, "the bracket opened here is never closed", "close it at the end of the list"


def _colon(row: int, column: int, lines: Sequence[str]) -> Slip:
    line = lines[row]
    if _COLON.search(line[:column]):
        return row, column, "a second colon in one line", f"if it belongs to a text, {_QUOTES}"
    above = next((number for number in range(row - 1, -1, -1) if lines[number].strip()), row)
    if above < row and not _COLON.search(lines[above]) and _indent(lines[above]) == _indent(line):
        return _no_field(above, lines)
    return row, _indent(line), "the line is indented further than the one above it", _INDENT


def _astray(row: int, column: int, lines: Sequence[str]) -> Slip:
    """Something stands where a field should start."""
    line = lines[row] if row < len(lines) else ""
    before = line[:column].rstrip()
    if before.endswith(("'", '"')):
        mark = before[-1]
        opened = before.find(mark) if before.count(mark) > 1 else -1
        if opened >= 0:
            hint = f"{_QUOTES}, of the other kind than those inside it"
            return row, column, "the text goes on after its closing quotation mark", hint
        told = "the quotation mark opened here is not closed in its line"
        for above in range(row - 1, -1, -1):
            if lines[above].count(mark) % 2:
                return above, lines[above].index(mark), told, _CLOSE_QUOTE
    if before.strip():
        return row, column, "the line can't be read on from here", _QUOTES
    if line.lstrip().startswith("- "):
        return row, column, "a list item stands among fields", "indent it below the field that it belongs to"
    return row, column, "the line is not in one column with the lines it belongs to", _INDENT
