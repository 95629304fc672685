"""Addresses in a page's Markdown that nobody can read, such as `https://[the address]`.

In: a page's text. Out: the text without them, and problems. MkDocs would break off at the first one, so they are taken
out when a page is read, before `assay.text.links` can look where the other links lead.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from assay.problems import Place, Problem

_TARGET = re.compile(
    r"""(?:\]\(\s*<?|^\[[^\]]+\]:\s*<?|<(?=https?:)|\b(?:href|src)=["'])([^\s"'<>()]+)""", re.MULTILINE
)


def take_out_unreadable(text: str, shown: str, first_line: int) -> tuple[str, list[Problem]]:
    """The text, its lines and columns unchanged, without addresses that can't be read. It starts on `first_line`."""
    problems = []
    for found in _TARGET.finditer(text):
        try:
            urlsplit(found[1])
        except ValueError:
            before = text[: found.start(1)]
            place = Place(shown, before.count("\n") + first_line, len(before) - before.rfind("\n"))
            hint = "write it whole, like https://example.org/page"
            problems.append(Problem(place, f"'{found[1]}' is no address that can be read", hint))
            text = f"{before}{'#'.ljust(len(found[1]))}{text[found.end(1) :]}"
    return text, problems
