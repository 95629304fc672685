"""Checking the `nav:` of mkdocs.yml against the pages there are.

In: MkDocs' configuration and files. Out: problems at the line of mkdocs.yml that names a missing page. MkDocs warns of
these as well, but without a line and only after it has begun to build.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from assay.problems import Place, Problem, nearest
from assay.text.prose import Prose


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


def loose_titles(config: MkDocsConfig, prose: Prose, shown: str) -> list[Problem]:
    """Numbers that come from no metric in the titles that `nav:` gives to pages."""
    written = Path(config.config_file_path).read_text(encoding="utf-8").split("\n")
    problems: list[Problem] = []
    for title in _titles(config.nav):
        place = _find(title, written, shown)
        problems += prose.loose_at(title, written[place.line - 1 :], place)
    return problems


def _titles(nav: Any) -> Iterator[str]:
    for entry in nav if isinstance(nav, list) else ():
        for title, below in entry.items() if isinstance(entry, dict) else ():
            if isinstance(below, str):
                yield str(title)
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


def _find(path: str, written: list[str], shown: str) -> Place:
    whole = re.compile(rf"(?<![\w./-]){re.escape(path)}(?![\w./-])")
    for number, line in enumerate(written, 1):
        if found := whole.search(line):
            return Place(shown, number, found.start() + 1)
    return Place(shown)
