"""Checking that every link of the content leads somewhere.

In: the HTML of each page (before figures are set in), the addresses and anchors that exist. Out: problems at the line
in the Markdown where the link is written. MkDocs' own check is switched off in favour of this one, which knows lines.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Mapping, Set
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from assay.problems import Place, Problem, nearest
from assay.text.frontmatter import PageSource

_ATTRIBUTES = ("href", "src", "poster", "data")
_LOADED = ("src", "poster", "data")
_UNSAFE = frozenset(["blob", "data", "file", "javascript", "vbscript"])
"""Schemes that run something or lead into the reader's own computer."""


class Anatomy(HTMLParser):
    """The links and the anchors of a page's HTML, and how many words it has.

    loaded: those links that a browser follows by itself, such as pictures.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: set[str] = set()
        self.ids: Counter[str] = Counter()
        self.anchors: set[str] = set()
        self.words = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element links to and by which id it can be reached."""
        for name, value in attrs:
            if value is not None and name in _ATTRIBUTES:
                self.links.append(value)
                if name in _LOADED or tag == "link":
                    self.loaded.add(value)
            elif value and name == "srcset":
                pictures = [part.split()[0] for part in value.split(",") if part.strip()]
                self.links += pictures
                self.loaded |= {*pictures}
            elif value and name in ("id", "name"):
                self.anchors.add(value)
                self.ids[value] += name == "id"

    def handle_data(self, data: str) -> None:
        """Count words, for reading times."""
        self.words += len(data.split())


def check_links(
    source: PageSource, url: str, anatomy: Anatomy, files: Set[str], anchors: Mapping[str, Set[str]]
) -> list[Problem]:
    """The links of the page at `url` that lead nowhere, or where none may lead.

    files: addresses of all that the site holds. anchors: the ids that can be linked to, by page address.
    """
    problems = []
    for link in dict.fromkeys(anatomy.links):
        if not link:
            problems.append(Problem(_empty(source), "the link has no address", "write it between the brackets"))
            continue
        if told := _elsewhere(link, loaded=link in anatomy.loaded) or _within(link, url, files, anchors):
            written, place = _find(source, link)
            problems.append(Problem(place, f"the link '{written}' {told[0]}", told[1]))
    return problems


def _elsewhere(link: str, *, loaded: bool) -> tuple[str, str] | None:
    """What is wrong with a link out of the site, and what mends it."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return "is no address that can be read", "write it whole, like https://example.org/page"
    if parts.scheme in _UNSAFE:
        return f"can't begin with '{parts.scheme}:'", "link to a page, a file, or an address that begins with https://"
    if loaded and (parts.scheme or parts.netloc):
        hint = (
            "put the picture into the content folder and link to it there; frames and scripts have no place in a page"
        )
        return "loads something from elsewhere, which pages never do", hint
    return None


def _within(link: str, url: str, files: Set[str], anchors: Mapping[str, Set[str]]) -> tuple[str, str] | None:
    """What is wrong with a link of the page at `url` to the site itself, and what mends it."""
    parts, folder = urlsplit(link), posixpath.dirname(url)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    target = posixpath.normpath(posixpath.join(folder, path)) if path else url
    if path.startswith("/"):
        return (
            "starts at the server's root",
            "link to the file itself, like sources.md; the site must work in any folder",
        )
    if target not in files:
        known = [_as_written(posixpath.relpath(file, folder or ".")) for file in files]
        hint = nearest(path, known) or "links lead to files under content/, written from the page's own folder"
        if path.startswith("www."):
            hint = f"the address of another site begins with its scheme: https://{path}"
        return "leads nowhere: there is no such file", hint
    if parts.fragment and target in anchors and unquote(parts.fragment) not in anchors[target]:
        near = nearest(f"#{parts.fragment}", [f"#{anchor}" for anchor in anchors[target]])
        return (
            "leads nowhere: the page has no such anchor",
            near or "an anchor is a heading in lower case, its words joined by -",
        )
    return None


def _find(source: PageSource, link: str) -> tuple[str, Place]:
    """A link as it is written in the Markdown, where MkDocs has not yet made `.html` of `.md`, and where it stands."""
    path, mark, fragment = link.partition("#")
    written = _as_written(path) + mark + fragment
    for text in dict.fromkeys((link, unquote(link), written, unquote(written))):
        pattern = re.compile(rf"(?<![\w./#%-]){re.escape(text)}(?![\w./#%-])")
        for number, line in enumerate(source.lines, source.body_line):
            if found := pattern.search(line):
                return text, Place(source.path, number, found.start() + 1)
    return link, Place(source.path, source.body_line)


def _empty(source: PageSource) -> Place:
    for number, line in enumerate(source.lines, source.body_line):
        if "]()" in line:
            return Place(source.path, number, line.index("]()") + 2)
    return Place(source.path, source.body_line)


def _as_written(path: str) -> str:
    return path.removesuffix(".html") + ".md" if path.endswith(".html") else path
