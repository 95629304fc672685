"""What is wrong with a YAML text that can't be read, in an editor's words.

In: the YAML parser's complaint, which speaks of scalars and flow sequences, and the lines it is about. Out: the place
of the very slip, what it is, and what mends it. Called by `assay.located` alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

Slip = tuple[int, int, str, str]
"""Line and column, both from 0, then message and hint."""

_QUOTES = "put quotation marks around the whole text"
START_BRACES = ("a text can't start with '{'", _QUOTES)
_CLOSE_QUOTE = "put the same mark at the end of the text"
_INDENT = "fields of one thing start in the same column"
_COLON = re.compile(r":(?:\s|$)")
_BRACES = re.compile(r"(?:^|[:-])\s+({\{)")
_NOT_FIRST = "%@`*?|>]},"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def slip(error: yaml.YAMLError, lines: Sequence[str]) -> Slip:
    """Where a text goes wrong, and how."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return _control_character(lines)
    mark, context = error.problem_mark or error.context_mark, error.context_mark
    if mark is None:
        return 0, 0, "this is not valid YAML", ""
    row, column = mark.line, mark.column
    line = lines[row] if row < len(lines) else ""
    words = f"{error.context or ''} {error.problem or ''}"
    if (braces := _BRACES.search(line)) and braces.start(1) < column:
        return row, braces.start(1), *START_BRACES
    if "\t" in (indent := line[: len(line) - len(line.lstrip())]):
        return row, indent.index("\t"), "the line is indented with a tab", "indent with spaces"
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


def _control_character(lines: Sequence[str]) -> Slip:
    for row, line in enumerate(lines):
        if found := _CONTROL.search(line):
            return row, found.start(), "an invisible control character stands here", "delete it"
    return 0, 0, "the file holds characters that no text can have", "save it as plain text"


def _no_field(row: int, lines: Sequence[str]) -> Slip:
    line = lines[row]
    start = len(line) - len(line.lstrip())
    hint = "put a space after the colon" if ":" in line else f"a text that runs on is indented further; else {_QUOTES}"
    return row, start, "this line is no `field: value`", hint


def _open_bracket(opened: yaml.Mark, row: int, column: int) -> Slip:
    if opened.line == row:
        hint = "separate the parts by commas, and put quotation marks around a text with a colon or a comma in it"
        return row, column, "the list in brackets can't be read on from here", hint
    return opened.line, opened.column, "the bracket opened here is never closed", "close it at the end of the list"


def _colon(row: int, column: int, lines: Sequence[str]) -> Slip:
    line = lines[row]
    if _COLON.search(line[:column]):
        return row, column, "a second colon in one line", f"if it belongs to a text, {_QUOTES}"
    above = next((number for number in range(row - 1, -1, -1) if lines[number].strip()), None)
    start = len(line) - len(line.lstrip())
    if above is not None and not _COLON.search(lines[above]) and len(lines[above]) - len(lines[above].lstrip()) == start:
        return _no_field(above, lines)
    return row, start, "the line is indented further than the one above it", _INDENT


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
        for above in range(row - 1, -1, -1):
            if lines[above].count(mark) % 2:
                return above, lines[above].index(mark), "the quotation mark opened here is not closed in its line", _CLOSE_QUOTE
    if before.strip():
        return row, column, "the line can't be read on from here", _QUOTES
    if line.lstrip().startswith("- "):
        return row, column, "a list item stands among fields", "indent it below the field that it belongs to"
    return row, column, "the line is not in one column with the lines it belongs to", _INDENT
