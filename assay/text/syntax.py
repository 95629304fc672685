"""What is wrong with a text whose braces can't be read, in an editor's words.

In: the text and Jinja's complaint, which speaks of tokens and statement blocks. Out: line and column of the very slip,
what it is, and what mends it. Called by `assay.text.prose` when a text fails; a text that can be read never comes here.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from jinja2 import TemplateSyntaxError

from assay.problems import nearest
from assay.text.usage import USAGE

_MARKS = re.compile(r"\{##.*?##\}|\{\{|\{%|\{##|\}\}|%\}|##\}", re.DOTALL)
_SINGLE = re.compile(r"(?<![{$\w])\{ *(\w+) *(?:\|[^{}]*)?\}(?!\})")
_CLOSED_BY = {"{{": "}}", "{%": "%}", "{##": "##}"}
_KINDS = "{{ … }} holds one metric or function, and filters behind a |"
_PAIRS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True)
class Slip:
    """A slip on a line of the text (from 1); `token` stands there, in column `column` (from 1; 0 if unknown)."""

    line: int
    token: str
    message: str
    hint: str = ""
    column: int = 0


def find_slip(text: str, error: TemplateSyntaxError) -> Slip:
    """Where a text goes wrong, and how."""
    told = error.message or ""
    if unclosed := _unclosed(text):
        return unclosed
    if found := re.match(r"Unexpected end of template\. .*needs to be closed is '(\w+)'", told):
        return _open_block(text, found[1])
    if found := re.match(r"Encountered unknown tag '(\w+)'", told):
        return _unknown_tag(found[1], error)
    if found := re.match(r"unexpected char (.+) at (\d+)$", told):
        return _character(text, int(found[2]))
    if found := re.match(r"unexpected '([)\]}])'(?:, expected '([)\]}])')?", told):
        if found[2]:
            token, message = _PAIRS[found[2]], f"the bracket {_PAIRS[found[2]]} is never closed"
        else:
            token, message = found[1], f"the bracket {found[1]} closes nothing"
        return Slip(error.lineno, token, message, "brackets open and close in pairs")
    if found := re.match(r"expected token 'end of (?:print statement|statement block)', got '(.+)'", told):
        token = "" if found[1] in ("string", "integer", "float", "name") else found[1]
        message = f"'{token}' can't stand here" if token else "the braces hold too much"
        return Slip(error.lineno, token, message, _KINDS)
    if told.startswith("Expected an expression"):
        return Slip(error.lineno, "{{", "the braces are empty", "name a metric: {{ metric_id }}")
    if found := re.match(r"expected token 'name', got '(.+)'", told):
        return Slip(error.lineno, "|", "the name of a filter is missing behind |", "{{ metric_id | rounded(1) }}")
    return Slip(error.lineno, "", "the braces can't be read", _KINDS)


def without(text: str, slip: Slip) -> str | None:
    """The text without the braces or the line of a slip, to look for others; None if that would only cause more."""
    lines = text.split("\n")
    line = lines[slip.line - 1]
    if "{%" in line or not line.strip():
        return None
    if slip.token == "{{" and slip.column:
        following = line.find("{{", slip.column + 1)
        lines[slip.line - 1] = line[: slip.column - 1] + (line[following:] if following > 0 else "")
    elif line.count("{{") == line.count("}}"):
        lines[slip.line - 1] = ""
    else:
        return None
    return "\n".join(lines)


def deepest(text: str) -> Slip:
    """The line with the most brackets, of a text in which they are nested too deeply to be read."""
    lines = text.split("\n")
    number = max(range(len(lines)), key=lambda at: sum(map(lines[at].count, "{[(-")))
    return Slip(number + 1, "", "the brackets are nested too deeply to be read", _KINDS)


def single_braces(text: str, known: Container[str]) -> Iterator[Slip]:
    """Metrics that stand in single braces, which Jinja takes for plain text."""
    for found in _SINGLE.finditer(text):
        if found[1] in known:
            line, column = _place(text, found.start())
            yield Slip(line, "{", "single braces around a metric", f"write {{{{ {found[1]} }}}}", column)


def _unclosed(text: str) -> Slip | None:
    """The first opening mark that is followed by another opening mark or by nothing, not by its closing mark."""
    marks = [mark for mark in _MARKS.finditer(text) if not mark[0].startswith("{##") or not mark[0].endswith("##}")]
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        if mark[0] not in _CLOSED_BY or (following and following[0] == _CLOSED_BY[mark[0]]):
            continue
        line, column = _place(text, mark.start())
        if following is None or following[0] in _CLOSED_BY:
            return Slip(line, mark[0], f"'{mark[0]}' is never closed", f"close it with {_CLOSED_BY[mark[0]]}", column)
        message = f"'{mark[0]}' is closed by '{following[0]}'"
        return Slip(line, mark[0], message, f"close it with {_CLOSED_BY[mark[0]]}", column)
    return None


def _open_block(text: str, tag: str) -> Slip:
    """Jinja only knows where the text ends; the block begins at the last of its tags that has no end."""
    opened: list[int] = []
    for mark in re.finditer(rf"\{{%[-+]?\s*(end)?{tag}\b", text):
        if mark[1]:
            opened = opened[:-1]
        else:
            opened.append(mark.start())
    line, column = _place(text, opened[-1] if opened else 0)
    hint = f"close it with {{% end{tag} %}} on a line of its own"
    return Slip(line, "{%", f"the block {{% {tag} … %}} is never closed", hint, column)


def _unknown_tag(name: str, error: TemplateSyntaxError) -> Slip:
    wanted = re.findall(r"'(end\w+)'", (error.message or "").partition(". ")[2])
    if name in USAGE:
        return Slip(error.lineno, name, f"'{name}' is no block", f"write {USAGE[name]}")
    if name.startswith("end") and not wanted:
        return Slip(error.lineno, name, f"{{% {name} %}} closes nothing", f"it needs a {{% {name[3:]} … %}} before it")
    hint = nearest(name, wanted) or "metrics and functions stand in double braces: {{ metric_id }}"
    return Slip(error.lineno, name, f"unknown block '{name}'", hint)


def _character(text: str, position: int) -> Slip:
    line, column = _place(text, position)
    character = text[position]
    if character in "“”„‟‘’‚«»":
        hint = "inside braces only straight quotation marks will do: \" or '"
        return Slip(line, character, f"the quotation mark {character} can't stand here", hint, column)
    if character in "\"'":
        hint = "put the same mark at the end"
        return Slip(line, character, "the quotation mark opened here is never closed", hint, column)
    if character == "\\":
        return Slip(
            line, character, "'\\' can't stand in braces", "a | needs none before it, not even in a table", column
        )
    shown = character if character.isprintable() else "an invisible character"
    return Slip(line, character, f"'{shown}' can't stand in braces", _KINDS, column)


def _place(text: str, position: int) -> tuple[int, int]:
    before = text[:position]
    return before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1
