"""Checking the `nav:` of mkdocs.yml against the pages there are.

In: MkDocs' configuration and files, the pages' titles. Out: problems at the line of mkdocs.yml that names a missing
page, names a page twice, or gives a page a title that is not the page's own. MkDocs warns of the first as well, but
without a line and only after it has begun to build; the others it takes, and a page would have two titles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from assay.problems import Place, Problem, nearest


def missing_pages(config: MkDocsConfig, files: Files, shown: str) -> list[Problem]:
    """Pages that `nav:` names but `content/` does not hold."""
    written = Path(config.config_file_path).read_text(encoding="utf-8").split("\n")
    known = [file.src_uri for file in files.documentation_pages()]
    return [
        Problem(
            _find(path, written, shown), f"nav: there is no page '{path}' in the content folder", nearest(path, known)
        )
        for path in _paths(config.nav)
        if "://" not in path and not files.get_file_from_path(path)
    ]


def pages_twice(config: MkDocsConfig, shown: str) -> list[Problem]:
    """Pages that `nav:` names more than once: such a page would come next after itself."""
    written = Path(config.config_file_path).read_text(encoding="utf-8").split("\n")
    return [
        Problem(_find(path, written, shown, last=True), f"nav: '{path}' is listed twice", "keep one of the two")
        for path, times in Counter(_paths(config.nav)).items()
        if times > 1 and "://" not in path
    ]


def other_titles(config: MkDocsConfig, titles: Mapping[str, str], shown: str) -> list[Problem]:
    """Titles that `nav:` gives to pages and that are not theirs. titles: the pages' own, as written, by their paths."""
    written = Path(config.config_file_path).read_text(encoding="utf-8").split("\n")
    return [
        Problem(
            _find(title, written, shown),
            f"nav: the title of '{path}' is given in the page itself, and is another one",
            f"write `- {path}`, or change `title` in the page",
        )
        for title, path in _titles(config.nav)
        if title != titles.get(path, title)
    ]


def _titles(nav: Any) -> Iterator[tuple[str, str]]:
    """Titles with the path of the page that each is given to."""
    for entry in nav if isinstance(nav, list) else ():
        for title, below in entry.items() if isinstance(entry, dict) else ():
            if isinstance(below, str):
                yield str(title), below
            else:
                yield from _titles(below)


def _paths(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for value in nav.values():
            yield from _paths(value)
    elif isinstance(nav, list):
        for value in nav:
            yield from _paths(value)


def _find(path: str, written: list[str], shown: str, *, last: bool = False) -> Place:
    whole = re.compile(rf"(?<![\w./-]){re.escape(path)}(?![\w./-])")
    lines = list(enumerate(written, 1))
    for number, line in reversed(lines) if last else lines:
        if found := whole.search(line):
            return Place(shown, number, found.start() + 1)
    return Place(shown)
