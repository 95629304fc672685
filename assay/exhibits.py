"""The figures' own pages: one for each figure, at an address that stays, made by the build and not written by anybody.

In: the figures that could be read, MkDocs' files, the pages that place figures. Out: a `FigurePage` each, on its way
through MkDocs beside the written pages: with a template, a line in the sitemap and an address, but no text of its own
and no place in the navigation. What it shows is put together by `assay.edition`, like what the other pages show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from xml.etree import ElementTree

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from assay.figures.declared import Figure
from assay.files import Download
from assay.pages import FRONT, Pages, front_matter
from assay.problems import Place, Problem
from assay.text.blocks import FigureView
from assay.text.scope import PageScope

TEMPLATE = "figure.html"
_FOLDER = "figures"


@dataclass(frozen=True)
class FigurePage:
    """The page of one figure. path: where a text of its own would stand below the content folder. url: within the
    site. title, subtitle: the figure's, with their metrics filled in."""

    name: str
    path: str
    url: str
    title: str
    subtitle: str

    @property
    def matter(self) -> dict[str, str]:
        """The front matter that MkDocs shall see."""
        return {"title": self.title, "template": TEMPLATE, "description": self.subtitle}

    def scope(self) -> PageScope:
        """A scope of its own: what is printed here is counted where the figure is placed."""
        return PageScope(self.url, self.path)


@dataclass(frozen=True)
class Embed:
    """A figure for other sites: addresses of its page and of its picture, and how large that is, in CSS pixels."""

    page: str
    image: str
    title: str
    alt: str
    width: str
    height: str


def add_figure_pages(
    figures: Mapping[str, Figure], files: Files, config: MkDocsConfig, shown: Callable[[str], str]
) -> tuple[dict[str, FigurePage], list[Problem]]:
    """Add a page for each figure to MkDocs' files; by path. shown: a page's path as the editor knows it."""
    pages, problems = {}, []
    for name, figure in figures.items():
        path = f"{_FOLDER}/{name}.md"
        if files.get_file_from_path(path):
            hint = "give this page or the figure another name"
            problems.append(Problem(Place(shown(path)), f"the page of the figure '{name}' is made in this place", hint))
            continue
        file = File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(file)
        about = figure.plot.about
        pages[path] = FigurePage(name, path, file.url, about.title, about.subtitle)
    return pages, problems


@dataclass(frozen=True)
class Exhibits:
    """All figure pages, as a reader meets the figures. told: for each figure the first page that shows it, with its
    title. images: their pictures as SVG. address: of the site, with a slash at the end, or empty if unknown."""

    pages: tuple[FigurePage, ...]
    told: Mapping[str, tuple[str, str]]
    images: Mapping[str, Download]
    address: str

    @classmethod
    def of(
        cls,
        exhibits: Iterable[FigurePage],
        pages: Pages,
        order: Sequence[str],
        images: Mapping[str, Download],
        address: str,
    ) -> Exhibits:
        """Put in order: as the pages at these paths place the figures, those that none places last.

        The front page's lead figure belongs to the page that tells of it, if there is one.
        """
        met: dict[str, tuple[str, str]] = {}
        for path in order:
            for name in pages[path].scope.figures:
                met.setdefault(name, (pages[path].url, pages[path].title))
        matter = front_matter(pages)
        if matter and matter.lead_figure:
            met.setdefault(matter.lead_figure, (pages[FRONT].url, pages[FRONT].title))
        row = {name: at for at, name in enumerate(met)}
        ordered = sorted(exhibits, key=lambda page: row.get(page.name, len(row)))
        return cls(tuple(ordered), met, images, address)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {page.name: at for at, page in enumerate(self.pages)}

    def context(self, page: FigurePage, figure: FigureView) -> dict[str, Any]:
        """What the template of a figure's page gets besides what every page gets."""
        at = self._places[page.name]
        url, title = self.told.get(page.name, ("", ""))
        return {
            "figure": figure,
            "told": {"url": f"{url}#fig-{page.name}", "title": title} if url else None,
            "before": self.pages[at - 1] if at else None,
            "after": self.pages[at + 1] if at + 1 < len(self.pages) else None,
            "embed": self._embed(page, figure.alt) if self.address else None,
        }

    def _embed(self, page: FigurePage, alt: str) -> Embed:
        image = self.images[page.name]
        root = ElementTree.fromstring(image.data)
        width, height = root.attrib["width"], root.attrib["height"]
        return Embed(f"{self.address}{page.url}", f"{self.address}{image.path}", page.title, alt, width, height)
