"""The whole report as one document, to print it or to keep it: what its template gets.

In: an edition and the finished HTML of its pages. Out: `Whole`, the pages as chapters of one page, in the order of the
navigation. After all figures are set into the pages, before templates are rendered; the PDF is made of the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from markupsafe import Markup

from assay.context import Entry
from assay.edition import Edition
from assay.files import Download
from assay.pages import FRONT, PageWork, front_matter, page_with
from assay.text.joined import Addresses, id_in, join, name_in
from assay.text.scope import PageScope

TEMPLATE = "whole.html"
_LONGEST = 60
"""Characters that the name of a file may have."""


@dataclass(frozen=True)
class Heading:
    """A heading of a page: the id it has there, and its words."""

    id: str
    title: str


@dataclass(frozen=True)
class Written:
    """A page as it came out: its HTML with everything in it, and its headings of the first level below the title."""

    html: str
    headings: Sequence[Heading]


@dataclass(frozen=True)
class Chapter:
    """A page as a part of the document. number: of a section, 0 for others. headings: with their ids there."""

    id: str
    number: int
    title: str
    standfirst: Markup
    content: Markup
    headings: tuple[Heading, ...]


@dataclass(frozen=True)
class Whole:
    """The document.

    brief: the front page's own text. lead_figure: empty where a chapter shows that figure anyway. lead: the id of that
    figure in the document, wherever it stands; the PDF has it on its cover. citation: of it all.
    """

    brief: Chapter
    key_figures: Markup
    lead_figure: Markup
    lead: str | None
    chapters: tuple[Chapter, ...]
    citation: str


def whole(edition: Edition, written: Mapping[str, Written]) -> Whole:
    """Put the document together. written: the pages, by their paths."""
    pages, entries = edition.build.pages, edition.build.entries
    order = [*entries["section"], *entries["reference"]]
    held = {entry.url for entry in order} | {pages[FRONT].url}
    addresses = Addresses(
        {unquote(page.url): name_in(path) for path, page in pages.items() if page.url in held},
        page_with(pages, "all_metrics"),
        page_with(pages, "all_sources"),
    )
    by_url = {page.url: page for page in pages.values()}
    metrics = edition.build.material.ledger.metrics.values()
    known = {part.id for metric in metrics for part in (metric, *metric.items.values())}
    front = pages[FRONT]
    assert front.entry
    return Whole(
        _chapter(edition, front, front.entry, written[FRONT], addresses, known),
        join(_key_figures(edition, front), front.url, addresses),
        join(_lead_figure(edition, front, known), front.url, addresses),
        _lead(edition, addresses),
        tuple(
            _chapter(edition, by_url[entry.url], entry, written[by_url[entry.url].path], addresses, known)
            for entry in order
        ),
        edition.published[front.url].work.text,
    )


def as_html(html: str) -> Download:
    """The single-page edition as a file to offer."""
    return Download(TEMPLATE, "The whole report on one page", "HTML", html.encode())


def as_pdf(title: str, pdf: bytes) -> Download:
    """The PDF as a file to offer, named after the report as far as that has Latin letters."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    name = ""
    for word in words:
        if len(name) + len(word) < _LONGEST:
            name += f"-{word}" if name else word
    return Download(f"{name or 'report'}.pdf", "The whole report to print", "PDF", pdf)


def _chapter(
    edition: Edition, page: PageWork, entry: Entry, written: Written, addresses: Addresses, known: set[str]
) -> Chapter:
    assert page.source
    name = addresses.names[unquote(page.url)]
    standfirst = page.source.matter.standfirst
    text = edition.build.material.prose.html(_again(page, known), standfirst) if standfirst else ""
    headings = tuple(Heading(id_in(name, heading.id), heading.title) for heading in written.headings)
    return Chapter(
        name,
        entry.number,
        page.title,
        join(text, page.url, addresses),
        join(written.html, page.url, addresses),
        headings,
    )


def _key_figures(edition: Edition, front: PageWork) -> str:
    matter = front_matter(edition.build.pages)
    if not matter or not matter.key_figures:
        return ""
    metrics = [edition.build.material.ledger.find(name) for name in matter.key_figures]
    notes = [edition.views.note(metric, front.url) for metric in metrics]
    return str(edition.build.material.parts.render("key_figures", notes=notes))


def _lead(edition: Edition, addresses: Addresses) -> str | None:
    pages = edition.build.pages
    matter = front_matter(pages)
    if not matter or not matter.lead_figure:
        return None
    url = next((page.url for page in pages.values() if matter.lead_figure in page.scope.figures), pages[FRONT].url)
    name = addresses.names.get(unquote(url))
    return id_in(name, f"fig-{matter.lead_figure}") if name else None


def _lead_figure(edition: Edition, front: PageWork, known: set[str]) -> str:
    matter = front_matter(edition.build.pages)
    lead = matter.lead_figure if matter else None
    if not lead or any(lead in page.scope.figures for page in edition.build.pages.values()):
        return ""
    return str(edition.build.material.parts.render("figure", figure=edition.blocks.figure(lead, _again(front, known))))


def _again(page: PageWork, known: set[str]) -> PageScope:
    """A scope for what is printed a second time: it counts for nothing, and gives no ids to numbers."""
    return PageScope(page.url, page.scope.path, referred=known)
