"""Tags written into the Markdown that are opened and not closed, or closed and never opened.

In: a page's source and its HTML. Out: problems at the tag. A browser goes on with bold text, say, until something ends
it, maybe at the end of the page. Called by `assay.build` once a page is HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from itertools import groupby

from assay.problems import Place, Problem
from assay.text.frontmatter import PageSource

# HTML Living Standard, "void elements" and "optional tags": these need no end.
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_ENDED_BY_OTHERS = frozenset(
    [
        "body",
        "caption",
        "colgroup",
        "dd",
        "dt",
        "head",
        "html",
        "li",
        "optgroup",
        "option",
        "p",
        "rp",
        "rt",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
    ]
)

_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")

_Line = tuple[int, str]
"""Its number in the file, and the line."""


class _Balance(HTMLParser):
    """Which elements are left open, and which are ended without having begun."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._open: list[str] = []
        self.unclosed: list[str] = []
        self.unopened: list[str] = []
        self.feed(html)
        self.close()
        self._leave(0)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """One more is open."""
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Drawings and formulas close their elements in the tag itself."""

    def handle_endtag(self, tag: str) -> None:
        """It ends, and with it all that was opened in it."""
        if tag in self._open:
            self._leave(len(self._open) - 1 - self._open[::-1].index(tag), ended=1)
        elif tag not in _VOID | {"p"}:
            self.unopened.append(tag)

    def _leave(self, depth: int, ended: int = 0) -> None:
        """Go up to this depth; of what was open there, the first `ended` have their end."""
        self.unclosed += [tag for tag in self._open[depth + ended :] if tag not in _ENDED_BY_OTHERS]
        del self._open[depth:]


def check_tags(source: PageSource, html: str) -> list[Problem]:
    """The tags of the page's text that lack their other half. Those of templates are no matter of an editor."""
    balance = _Balance(html)
    problems = []
    for tag in dict.fromkeys(balance.unclosed):
        if place := _odd(source, tag, "<"):
            problems.append(Problem(place, f"the tag <{tag}> is never closed", f"put </{tag}> where it is to end"))
    for tag in dict.fromkeys(balance.unopened):
        if place := _odd(source, tag, "</"):
            hint = f"put <{tag}> where it is to begin, or remove the end"
            problems.append(Problem(place, f"the tag </{tag}> ends what was never begun", hint))
    return problems


def _odd(source: PageSource, tag: str, half: str) -> Place | None:
    """Where the text has a beginning or an end (`half` is `<` or `</`) without the other.

    It is looked for in the text as a whole and, where two such slips hide each other, paragraph by paragraph.
    """
    lines = [(number, _CODE.sub(lambda code: " " * len(code[0]), line)) for number, line in _numbered(source)]
    for run in (lines, *_paragraphs(lines)):
        if alone := _alone(run, tag)[half]:
            number, column = alone[0]
            return Place(source.path, number, column)
    return None


def _numbered(source: PageSource) -> Iterator[_Line]:
    return enumerate(source.lines, source.body_line)


def _paragraphs(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    for filled, run in groupby(lines, key=lambda line: bool(line[1].strip())):
        if filled:
            yield list(run)


def _alone(lines: Sequence[_Line], tag: str) -> dict[str, list[tuple[int, int]]]:
    """Line and column of each beginning (`<`) and each end (`</`) of such an element that has no other half."""
    pattern = re.compile(rf"(</?){tag}(?=[\s/>])[^>]*(?<!/)>", re.IGNORECASE)
    alone: dict[str, list[tuple[int, int]]] = {"<": [], "</": []}
    for number, line in lines:
        for found in pattern.finditer(line):
            if found[1] == "</" and alone["<"]:
                alone["<"].pop()
            else:
                alone[found[1]].append((number, found.start() + 1))
    return alone
