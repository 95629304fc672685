"""Ids that stand twice on one page, so that links to them lead to the wrong place.

In: a page's source, the ids in its HTML, those of what is set into it later. Out: problems at the heading or the mark
that has the id. Called by `assay.checks`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

from markdown.extensions.toc import slugify

from assay.problems import Place, Problem
from assay.text.frontmatter import PageSource

_HEADING = re.compile(r"[ >]*#{1,6}\s+(.*?)\s*#*\s*$")


def check_ids(source: PageSource, written: Mapping[str, int], placed: Set[str]) -> list[Problem]:
    """The ids that a page has twice. written: how often each is in its text. placed: those of lists set in later."""
    twice = [name for name, times in written.items() if name and times + (name in placed) > 1]
    hint = "give the heading an anchor of its own: ## Title {: #another-name }"
    return [Problem(_find(source, name), f"the anchor '{name}' stands twice on this page", hint) for name in twice]


def _find(source: PageSource, name: str) -> Place:
    """Where the id is written, or the heading that has it; the start of the text if neither is there."""
    mark = re.compile(rf"(?:#|\bid=[\"']?){re.escape(name)}(?![\w-])")
    for number, line in enumerate(source.lines, source.body_line):
        if "{" in line or "<" in line:
            if found := mark.search(line):
                return Place(source.path, number, found.start() + 1)
        elif (heading := _HEADING.match(line)) and slugify(heading[1], "-") == name:
            return Place(source.path, number, heading.start(1) + 1)
    return Place(source.path, source.body_line)
