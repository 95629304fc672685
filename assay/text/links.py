"""Checking that every link of the content leads somewhere.

In: the HTML of each page (before figures are set in), the addresses and anchors that exist. Out: problems at the line
in the Markdown where the link is written. MkDocs' own check is switched off in favour of this one, which knows lines.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Set
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from assay.problems import Place, Problem, nearest
from assay.text.frontmatter import PageSource

_ATTRIBUTES = ("href", "src", "poster", "data")


class Anatomy(HTMLParser):
    """The links and the anchors of a page's HTML, and how many words it has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.words = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element links to and by which id it can be reached."""
        for name, value in attrs:
            if value and name in _ATTRIBUTES:
                self.links.append(value)
            elif value and name in ("id", "name"):
                self.anchors.add(value)

    def handle_data(self, data: str) -> None:
        """Count words, for reading times."""
        self.words += len(data.split())


def check_links(
    source: PageSource, url: str, anatomy: Anatomy, files: Set[str], anchors: Mapping[str, Set[str]]
) -> list[Problem]:
    """The links of the page at `url` that lead nowhere.

    files: addresses of all that the site holds. anchors: the ids that can be linked to, by page address.
    """
    problems = []
    for link in dict.fromkeys(anatomy.links):
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        if parts.path.startswith("/"):
            hint = "link to the file itself, like sources.md; the site must work in any folder"
            problems.append(Problem(_find(source, link), f"the link '{link}' starts at the server's root", hint))
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(url), unquote(parts.path))) if parts.path else url
        if target not in files:
            hint = nearest(target, files) or "links lead to files under content/, written from the page's own folder"
            problems.append(Problem(_find(source, link), f"the link '{link}' leads nowhere: no such file", hint))
        elif parts.fragment and target in anchors and unquote(parts.fragment) not in anchors[target]:
            hint = nearest(parts.fragment, anchors[target])
            place = _find(source, link, parts.fragment)
            problems.append(Problem(place, f"the link '{link}' leads nowhere: '{target}' has no such anchor", hint))
    return problems


def _find(source: PageSource, *written: str) -> Place:
    """Where a link stands in the Markdown: the whole of it, or its anchor when MkDocs has changed the rest."""
    for text in written:
        for number, line in enumerate(source.lines, source.body_line):
            column = line.find(text)
            if column >= 0:
                return Place(source.path, number, column + 1)
    return Place(source.path, source.body_line)
