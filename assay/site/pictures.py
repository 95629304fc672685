"""Drawing every figure of the report and naming the files that come of it.

In: the figures as worked out, the look, the cache. Out: for each figure the drawings that pages carry and the files
that readers can save. After all pages have been checked, before they are put into templates.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assay.cache import Cache
from assay.figures.declared import Figure
from assay.figures.draw import Look, render
from assay.files import Download, Drawn, as_data

Progress = Callable[[str, int, int], None]
"""Told before each figure: its name, how many are done, how many there are."""


def draw_all(
    figures: Mapping[str, Figure], look: Look, cache: Cache, signature: str, progress: Progress
) -> tuple[dict[str, Drawn], int]:
    """The files of all figures, and how many had to be drawn anew."""
    drawn: dict[str, Drawn] = {}
    fresh = 0
    for number, (name, figure) in enumerate(figures.items()):
        progress(name, number, len(figures))
        files = render(figure.kind, figure.plot, look, cache, signature=signature)
        fresh += files.drawn
        title = figure.plot.about.title

        def file(folder: str, format_: str, data: bytes, name: str = name, title: str = title) -> Download:
            return Download(f"{folder}{name}.{format_.lower()}", title, format_, data)

        drawn[name] = Drawn(
            files.wide,
            files.narrow,
            csv=file("data/figure-", "CSV", as_data(files.csv)),
            svg=file("figures/", "SVG", files.standalone.encode()),
            png=file("figures/", "PNG", files.png),
            card=Download(f"figures/{name}.card.png", f"{title.rstrip('.')}. {figure.plot.alt}", "PNG", files.card),
        )
    return drawn, fresh
