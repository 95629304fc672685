"""A page's text as a search finds it: cut at its headings, without what is not running text.

In: the HTML of a page's content, figures and lists set in. Out: one `Passage` for what stands before the first heading
and one for each heading with an id. Runs when pages are put together, for the search index (`assay.site.search`).

Templates say with two attributes what is special: `data-search-exclude` leaves an element out (tables, files to
download, signs that repeat what stands elsewhere); `data-search-kind` on an element with an id and a heading makes it a
passage of that kind, found under its own id.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_NO_TEXT = {"script", "style", "svg", "template"}
_NEVER_CLOSED = {"br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"}
_PHRASE = {"a", "abbr", "b", "bdi", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q"}
_INLINE = _PHRASE | {"s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"}
_ENDS = (".", ":", ";", "!", "?", "…", ".)", ".”", ".’")


@dataclass
class Passage:
    """A piece of a page. anchor: its id, empty for the page's beginning. kind: as a template says, mostly empty."""

    anchor: str = ""
    kind: str = ""
    title: str = ""
    blocks: list[str] = field(default_factory=lambda: [""])

    @property
    def text(self) -> str:
        """The text in one line; what is no sentence (a cell, a label) is set apart by a point."""
        line = ""
        for block in filter(None, (" ".join(block.split()) for block in self.blocks)):
            gap = " " if line.endswith(_ENDS) else " · "
            line += f"{gap}{block}" if line else block
        return line


def passages(html: str) -> list[Passage]:
    """The passages of a page, in its order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.passages


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.passages = [Passage()]
        self._current = self.passages[0]
        self._in_heading = False
        # An element that is left out or of its own kind: its tag, and how many of that tag are open within it.
        self._left_out, self._own = ("", 0), ("", 0)
        self._next, self._before = Passage(), self._current

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a passage at a heading, and see what the templates say."""
        if self._left_out[1]:
            self._left_out = _counted(self._left_out, tag, 1)
            return
        given = dict(attrs)
        if tag in _NO_TEXT or ("data-search-exclude" in given and tag not in _NEVER_CLOSED):
            self._left_out = (tag, 1)
            return
        self._own = _counted(self._own, tag, 1)
        if tag not in _INLINE:
            self._current.blocks.append("")
        if (kind := given.get("data-search-kind")) and (anchor := given.get("id")):
            self._own, self._next, self._before = (tag, 1), Passage(anchor, kind), self._current
        elif tag in _HEADINGS and (self._next.kind or given.get("id")):
            self._current = self._next if self._next.kind else Passage(given.get("id") or "")
            self._next = Passage()
            self.passages.append(self._current)
            self._in_heading = True

    def handle_endtag(self, tag: str) -> None:
        """End what is left out, a heading, an element of its own kind."""
        if self._left_out[1]:
            self._left_out = _counted(self._left_out, tag, -1)
            return
        if tag in _HEADINGS:
            self._in_heading = False
            self._current.title = " ".join(self._current.title.split())
        if tag not in _INLINE:
            self._current.blocks.append("")
        if self._own[1]:
            self._own = _counted(self._own, tag, -1)
            if not self._own[1]:
                self._current, self._next = self._before, Passage()

    def handle_data(self, data: str) -> None:
        """Add to the heading or to the text."""
        if self._left_out[1]:
            return
        if self._in_heading:
            self._current.title += data
        else:
            self._current.blocks[-1] += data


def _counted(element: tuple[str, int], tag: str, step: int) -> tuple[str, int]:
    """The element with one more or one fewer of its tag open; other tags don't count."""
    name, count = element
    return (name, count + step) if count and tag == name else element
