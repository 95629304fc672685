"""Places in the site that the build fills itself, and where an editor's file would get lost or hide what is offered.

In: MkDocs' files, the addresses of what the build makes. Out: problems at the files in those places. Asked twice:
before the pages are read for what every site has, and once the figures are drawn for the files that come with them.
"""

from __future__ import annotations

from collections.abc import Collection
from fnmatch import fnmatch
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from assay.located import path_shown
from assay.problems import Place, Problem

_EXCHANGEABLE = (
    *("favicon.ico", "assets/icon.svg", "assets/apple-touch-icon.png"),
    *("assets/cards/*", "figures/*.card.png", "robots.txt"),
)


def may_be_own(path: str) -> bool:
    """Whether a file of the editor's own takes the place of the one that the build would make: an icon, say."""
    return any(fnmatch(path, pattern) for pattern in _EXCHANGEABLE)


def taken(made: Collection[str], files: Files, config: MkDocsConfig) -> list[Problem]:
    """The files of the content folder that stand where the build makes one of these."""
    docs = Path(config.docs_dir)
    own = [file for file in files if file.src_dir == config.docs_dir and file.dest_uri in made]
    return [
        Problem(
            Place(path_shown(docs / file.src_uri)),
            f"the build makes '{file.dest_uri}' in this place",
            "give this file another name",
        )
        for file in own
        if not may_be_own(file.dest_uri)
    ]
