"""Finished sites read back, and what must hold of each: of the test sites and of the repository's own."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import lxml.html  # type: ignore[import-untyped]

from tests.conftest import files

ALTERNATIVE = ".//*[@role='img']/@aria-label"
"""What a figure's drawing is called for those who don't see it."""


def parsed(site: Path) -> Iterator[tuple[str, Any]]:
    """The pages of a site with their addresses."""
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), lxml.html.fromstring(path.read_bytes())


def text_of(site: Path, path: str, xpath: str) -> str:
    """The text of the parts of a page that an XPath finds, with single spaces."""
    found = lxml.html.fromstring((site / path).read_bytes()).xpath(xpath)
    return " ".join(" ".join(part if isinstance(part, str) else part.text_content() for part in found).split())


def assert_sound(site: Path, below: str) -> None:
    """Every link leads to a file and an anchor of it, no id stands twice on a page, no source is published.

    Looked up in the finished files: links, pictures, scripts, style sheets and what those name. below: the path on its
    host, at which the links of 404.html start.
    """
    given, pages = files(site), dict(parsed(site))
    anchors: dict[str, list[str]] = {path: page.xpath("//@id") for path, page in pages.items()}
    links = [(path, link) for path, page in pages.items() for link in page.xpath("//@href | //@src")]
    for path in given:
        if path.endswith(".css"):
            links += [(path, link) for link in re.findall(r"url\([\"']?([^\"')]+)", given[path].decode())]
    assert len(links) > 20
    assert [(path, link) for path, link in links if _lost(path, link, given.keys(), anchors, below)] == []
    twice = {path: sorted(id_ for id_ in set(ids) if ids.count(id_) > 1) for path, ids in anchors.items()}
    assert {path: ids for path, ids in twice.items() if ids} == {}
    assert [path for path in given if path.endswith((".yml", ".md"))] == []


def _lost(path: str, link: str, given: Any, anchors: dict[str, list[str]], below: str) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return False
    if not parts.path:
        target = path
    elif path == "404.html":  # sent for addresses in any folder, so its links start at the root
        if not parts.path.startswith(below):
            return True
        target = unquote(parts.path).removeprefix(below)
    else:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    return target not in given or bool(parts.fragment and unquote(parts.fragment) not in anchors[target])
