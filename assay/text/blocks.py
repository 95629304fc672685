"""Setting figures, tables and lists into the pages, once everything they show is known.

In: the blocks that a page has placed, and what the report holds. Out: the page's HTML with each mark replaced by its
part. Runs after all pages have been read and all figures drawn, before MkDocs puts pages into their templates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup
from mkdocs.utils import get_relative_url

from assay.figures.declared import Figure
from assay.files import Download, Drawn
from assay.numbers.claims import Claim, Claims
from assay.numbers.ledger import Ledger
from assay.numbers.sources import in_order
from assay.text.changes import Change
from assay.text.parts import Parts
from assay.text.prose import Prose
from assay.text.scope import Block, PageScope
from assay.text.views import SourceView, Views, told_apart

_NUMBER = "NUMBER"
"""Stands for a block's number in the pattern that finds its mark."""


@dataclass(frozen=True)
class FileView:
    """A file to download: relative link and size as a reader reads it."""

    url: str
    title: str
    format: str
    size: str


@dataclass(frozen=True)
class Coverage:
    """How many numbers the texts of the site print, and how many of them rest on a metric."""

    backed: int
    total: int


@dataclass(frozen=True)
class TableView:
    """A figure's numbers as a table: headings, lines of texts, and which columns hold numbers."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]


@dataclass(frozen=True)
class FigureView:
    """A figure on a page: texts as safe HTML in which each number links to its note.

    permalink: relative link to the figure's own page, or to its place on this page where there is none.
    """

    name: str
    kind: str
    permalink: str
    title: Markup
    subtitle: Markup
    note: Markup | None
    alt: str
    wide: Markup
    narrow: Markup
    table: TableView
    sources: tuple[SourceView, ...]
    statuses: tuple[str, ...]
    csv: FileView
    svg: FileView
    png: FileView


@dataclass(frozen=True)
class ListedFigure:
    """A figure in the list of all. url: relative link to its own page, else to its passage, None if it has neither."""

    title: str
    subtitle: str
    url: str | None
    files: tuple[FileView, ...]


class Blocks:
    """Fills blocks in for one build."""

    def __init__(
        self,
        ledger: Ledger,
        views: Views,
        prose: Prose,
        parts: Parts,
        figures: Mapping[str, Figure],
        drawn: Mapping[str, Drawn],
        downloads: tuple[Download, ...],
        size: Callable[[int], str],
        *,
        claims: Claims | None = None,
        claims_page: str | None = None,
        exhibits: Mapping[str, str] | None = None,
        placed: Mapping[str, str] | None = None,
        passages: Mapping[str, tuple[str, str]] | None = None,
        changes: Sequence[Change] = (),
        coverage: Coverage | None = None,
    ) -> None:
        self._ledger, self._views, self._prose, self._parts = ledger, views, prose, parts
        self._figures, self._drawn, self._downloads, self._size = figures, drawn, downloads, size
        self._claims, self._claims_page = claims or Claims(), claims_page
        self._exhibits, self._placed, self._passages = exhibits or {}, placed or {}, passages or {}
        self._changes, self._coverage = changes, coverage or Coverage(0, 0)

    def fill(self, html: str, scope: PageScope) -> str:
        """The page's HTML with all its blocks in place, each where its mark stands."""
        forms = {str(self._parts.render("slot", number=_NUMBER, inline=inline)) for inline in (True, False)}
        mark = re.compile("|".join(re.escape(form).replace(_NUMBER, r"(\d+)") for form in sorted(forms)))

        def number(slot: re.Match[str]) -> int:
            return int(slot[slot.lastindex or 0])

        def with_word(found: re.Match[str]) -> str:
            slot = mark.fullmatch(found["slot"])
            if not slot or scope.blocks[number(slot)].kind != "claim_mark":
                return found[0]
            return str(self._parts.render("claimed", word=Markup(found["word"]), mark=Markup(found["slot"])))

        html = re.sub(rf"(?P<word>[^\s<>]+)\s+(?P<slot>{mark.pattern})", with_word, html)
        return mark.sub(lambda found: str(self._block(scope.blocks[number(found)], scope)), html)

    def figure(self, name: str, scope: PageScope) -> FigureView:
        """A figure as seen from the page of this scope; its numbers count as shown there."""
        figure, drawn = self._figures[name], self._drawn[name]

        def text(written: str) -> Markup:
            return self._prose.html(scope, written)

        own, table = self._exhibits.get(name), figure.plot.table
        sources = (self._ledger.sources[source] for source in figure.plot.sources if source in self._ledger.sources)
        return FigureView(
            name=name,
            kind=figure.kind,
            permalink=get_relative_url(own, scope.url) if own else f"#fig-{name}",
            title=text(figure.title),
            subtitle=text(figure.subtitle),
            note=text(figure.note) if figure.note else None,
            alt=figure.plot.alt,
            wide=Markup(drawn.wide),
            narrow=Markup(drawn.narrow),
            table=TableView(table.headings, table.lines, table.numeric),
            sources=tuple(self._views.source(source, scope.url) for source in sources),
            statuses=figure.plot.statuses,
            csv=self.file(drawn.csv, scope.url),
            svg=self.file(drawn.svg, scope.url),
            png=self.file(drawn.png, scope.url),
        )

    def file(self, download: Download, url: str) -> FileView:
        """A file to download, as seen from the page at `url`."""
        link = get_relative_url(quote(download.path), url)
        return FileView(link, download.title, download.format, self._size(len(download.data)))

    def _claim_mark(self, claim: Claim, ref_id: str, scope: PageScope) -> Markup:
        page = self._claims_page
        url = f"{get_relative_url(page, scope.url)}#{claim.anchor}" if page else None
        return self._parts.render("claim_mark", verdict=claim.record.verdict, url=url, ref_id=ref_id)

    def _passage(self, name: str, scope: PageScope) -> str | None:
        """The relative link to where a text places this figure, if one does."""
        page = self._placed.get(name)
        return f"{get_relative_url(page, scope.url)}#fig-{name}" if page else None

    def _figure_link(self, name: str, scope: PageScope) -> Markup:
        url = self._passage(name, scope)
        return self._parts.render("figure_link", url=url, title=self._figures[name].plot.about.title)

    def _listed(self, name: str, scope: PageScope) -> ListedFigure:
        own, drawn, about = self._exhibits.get(name), self._drawn[name], self._figures[name].plot.about
        url = get_relative_url(own, scope.url) if own else self._passage(name, scope)
        files = tuple(self.file(download, scope.url) for download in (drawn.csv, drawn.svg, drawn.png))
        return ListedFigure(about.title, about.subtitle, url, files)

    def _change(self, change: Change, scope: PageScope) -> dict[str, str | None]:
        note = self._views.note(change.metric, scope.url)
        told = {name: getattr(change, name) for name in ("date", "date_iso", "before", "after", "why")}
        return {**told, "label": change.metric.label, "data_url": note.data_url}

    def _block(self, block: Block, scope: PageScope) -> Markup:
        match block.kind:
            case "figure":
                shown = [self._parts.render("figure", figure=self.figure(name, scope)) for name in block.names]
                return shown[0] if len(shown) == 1 else self._parts.render("beside", figures=shown)
            case "claim_mark":
                return self._claim_mark(self._claims.by_id[block.names[0]], block.title, scope)
            case "passage":
                page, title = self._passages.get(block.names[0], ("", ""))
                url = get_relative_url(page, scope.url) if page else None
                return self._parts.render("passage", url=url, title=title)
            case "figure_link":
                return self._figure_link(block.names[0], scope)
            case "status" | "verdict":
                return self._parts.render(block.kind, word=block.names[0])
            case "coverage":
                counts = self._coverage
                return self._parts.render("coverage", backed=counts.backed, total=counts.total)
            case "all_changes":
                return self._parts.render("all_changes", changes=[self._change(each, scope) for each in self._changes])
            case "all_claims":
                return Markup("")  # is in the text already; the block only says which page has them
            case "all_figures":
                listed = [self._listed(name, scope) for name in self._figures]
                return self._parts.render("all_figures", figures=listed)
            case "all_metrics":
                rows = [self._views.note(metric, scope.url) for metric in self._ledger.metrics.values()]
                return self._parts.render("all_metrics", rows=told_apart(rows))
            case "all_sources":
                sources = [self._views.source(source, scope.url) for source in in_order(self._ledger.sources.values())]
                return self._parts.render("all_sources", sources=sources)
            case "downloads":
                files = [self.file(download, scope.url) for download in self._downloads]
                return self._parts.render("downloads", downloads=files)
            case _:
                metrics = [self._ledger.find(name) for name in block.names]
                if block.kind == "metrics_table":
                    notes = [self._views.note(metric, scope.url) for metric in metrics]
                    title = block.title or (notes[0].label if len(notes) == 1 else "")
                    return self._parts.render("metrics_table", rows=notes, title=title)
                notes = [self._views.note(metric, scope.url, ref_id=scope.refer(metric)) for metric in metrics]
                return self._parts.render(block.kind, notes=notes)
