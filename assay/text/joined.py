"""A page's HTML as a part of one long document.

In: the HTML of a finished page, and which pages the document holds. Out: the same HTML with ids that no other part has,
with links that stay inside the document where they can, and with headings one level further down. After all figures and
lists are set in (`assay.text.blocks`), for the single-page edition.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import quote, unquote, urlsplit

from markupsafe import Markup, escape

_TAG = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][\w-]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>", re.DOTALL)
_ATTRIBUTE = re.compile(r"(\s)([\w:-]+)(\s*=\s*)(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)")
_HEADING = re.compile(r"h[1-5]")
_REFERENCES = frozenset(
    ["for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details"]
)
"""Attributes that name ids, one or several with spaces between."""
_TO_NOTE, _TO_SOURCE = "n-", "s-"
"""How the ids of notes begin: the document has none, its numbers and citations lead to the lists."""


def id_in(name: str, anchor: str) -> str:
    """The id in the document of what has the id `anchor` on its page; two hyphens, as no heading has them."""
    return f"{name}--{anchor}"


def name_in(path: str) -> str:
    """What the page with this path is called in the document: its path without the ending. An id has no blanks."""
    return re.sub(r"\s", "%20", posixpath.splitext(path)[0])


@dataclass(frozen=True)
class Addresses:
    """Where links lead in the document.

    names: the pages it holds, by their addresses within the site, in plain letters: the id of each, which its other ids
    begin with. data_page, sources_page: the addresses of those that list all numbers and all sources.
    """

    names: Mapping[str, str]
    data_page: str | None
    sources_page: str | None

    def resolve(self, link: str, url: str) -> str | None:
        """A link of the page at `url` as the document has it; None where there is nothing for it to lead to."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return link
        path, anchor = unquote(parts.path), parts.fragment
        target = posixpath.normpath(posixpath.join(posixpath.dirname(unquote(url)), path)) if path else unquote(url)
        if not path and anchor.startswith(_TO_NOTE):
            return self._listed(self.data_page, anchor.removeprefix(_TO_NOTE))
        if not path and anchor.startswith(_TO_SOURCE):
            return self._listed(self.sources_page, f"source-{anchor.removeprefix(_TO_SOURCE)}")
        if target in self.names:
            return f"#{id_in(self.names[target], anchor) if anchor else self.names[target]}"
        return parts._replace(path=quote(target)).geturl()

    def _listed(self, page: str | None, anchor: str) -> str | None:
        name = self.names.get(unquote(page)) if page else None
        return f"#{id_in(name, anchor)}" if name else None


def join(html: str, url: str, addresses: Addresses) -> Markup:
    """The HTML of the page at `url` as a part of the document."""
    name = addresses.names[unquote(url)]

    def value(attribute: str, written: str) -> str | None:
        if attribute == "id":
            return id_in(name, written)
        if attribute in _REFERENCES:
            return " ".join(id_in(name, each) for each in written.split())
        if attribute in ("href", "xlink:href"):
            return addresses.resolve(written, url)
        if attribute == "src" and not urlsplit(written).scheme:
            return posixpath.normpath(posixpath.join(posixpath.dirname(url), written))
        return re.sub(r"url\(#", f"url(#{id_in(name, '')}", written)

    return Markup(_TAG.sub(lambda tag: _tag(tag, value), html))


def _tag(tag: re.Match[str], value: Callable[[str, str], str | None]) -> str:
    slash, name, attributes = tag[1], tag[2], tag[3]
    if not name:
        return tag[0]
    if _HEADING.fullmatch(name):
        name = f"h{int(name[1]) + 1}"
    attributes = _ATTRIBUTE.sub(lambda attribute: _attribute(attribute, value), attributes)
    return f"<{slash}{name}{attributes}>"


def _attribute(attribute: re.Match[str], value: Callable[[str, str], str | None]) -> str:
    space, name, equals, quoted = attribute.groups()
    written = unescape(quoted.strip("\"'"))
    changed = value(name.lower(), written)
    if changed == written:
        return attribute[0]
    return "" if changed is None else f'{space}{name}{equals}"{escape(changed)}"'
