"""What a reader of the site can search for, and where each thing stands.

In: a build that has read everything, and its pages' finished HTML. Out: the entries of the search index, pages first,
in the order of the navigation. Runs once, when all pages are put together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assay.build import Build
from assay.pages import page_with, placed
from assay.site.search import Doc, figure_doc, metric_doc, page_docs, source_doc


def findable(build: Build, contents: Mapping[str, str]) -> Iterator[Doc]:
    """All entries. contents: the pages' HTML by their paths. What no page shows has no place and is not found."""
    pages = {page.url: page for page in build.pages.values()}
    for entry in (entry for name in ("front", "section", "reference") for entry in build.entries[name]):
        page = pages[entry.url]
        lead = " ".join(filter(None, (page.finding, page.standfirst)))
        yield from page_docs(contents[page.path], page.url, page.title, lead, numbered=entry.number > 0)
    figures = figure_locations(build)
    for name, figure in build.material.figures.by_name.items():
        if name in figures:
            yield figure_doc(figure, figures[name])
    if data := page_with(build.pages, "all_metrics"):
        for metric in build.material.ledger.metrics.values():
            yield metric_doc(metric, f"{data}#{metric.anchor}", build.material.wording)
    if sources := page_with(build.pages, "all_sources"):
        for source in build.material.ledger.sources.values():
            yield source_doc(source, f"{sources}#source-{source.anchor}", build.material.wording)


def figure_locations(build: Build) -> dict[str, str]:
    """Where each figure stands: on its own page, or in a theme that has none, where a text places it."""
    in_texts = {name: f"{url}#fig-{name}" for name, url in placed(build.pages).items()}
    return in_texts | {page.name: page.url for page in build.exhibits.values()}
