"""The writing half of a build: figures drawn, lists set in, pages given to their templates.

In: a `Build` that has read everything and found it in order. Out: files to add to the site, the pages' content, the
context of each template. One `Edition` lives for one build.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from assay import __version__
from assay.build import Build
from assay.cache import Cache
from assay.context import Report, make_report
from assay.exhibits import Exhibits
from assay.feed import feed
from assay.figures.draw import Look
from assay.files import Download, Drawn
from assay.pages import FRONT, PageWork, coverage, front_matter, page_with, passages, placed
from assay.previews import Previews, previews
from assay.problems import Problem
from assay.publication import PageFacts, Published, published
from assay.searching import findable
from assay.site.downloads import file_size
from assay.site.fonts import FACES, cut
from assay.site.linked_data import policy_hash
from assay.site.offers import offered
from assay.site.pictures import Progress, draw_all
from assay.site.publish import MARKER
from assay.site.search import with_docs
from assay.text.blocks import Blocks, Coverage
from assay.text.bound import with_names_bound
from assay.text.changes import Change, changes
from assay.text.frontmatter import ReportMatter
from assay.text.scope import PageScope
from assay.text.views import Views


@dataclass(frozen=True)
class Summary:
    """What the closing line tells: counts of what was built. drawn: figures drawn anew."""

    pages: int
    figures: int
    drawn: int
    metrics: int
    coverage: Coverage
    by_page: dict[str, Coverage]
    warnings: tuple[Problem, ...]


@dataclass
class Edition:
    """What pages are put together from.

    links: what pages say where a link to them is shown. files: all files to add to the site. contents: the pages' HTML
    as made, by their paths. characters: those that pages use. whole: the report in one piece, as files.
    """

    build: Build
    cache: Cache
    report: Report
    views: Views
    blocks: Blocks
    exhibits: Exhibits
    downloads: tuple[Download, ...]
    published: dict[str, Published]
    changes: list[Change]
    links: Previews
    files: list[Download]
    summary: Summary
    contents: dict[str, str] = field(default_factory=dict)
    characters: set[str] = field(default_factory=set)
    whole: list[Download] = field(default_factory=list)

    @classmethod
    def make(
        cls,
        build: Build,
        look: Look,
        cache: Cache,
        progress: Progress,
        *,
        repository: str | None = None,
        address: str | None = None,
    ) -> Edition:
        """Draw the figures and make everything that pages show. address: the site's own; both as mkdocs.yml says."""
        material, pages = build.material, build.pages
        report = _report(build, repository)
        figures = material.figures.by_name
        drawn, fresh = draw_all(figures, look, cache, report.title, progress)
        tables = {name: files.csv for name, files in drawn.items()}
        downloads = offered(
            material.ledger, figures, tables, material.caveats, report.title, report.finding, report.date_iso
        )
        views = Views(
            material.ledger,
            material.wording,
            material.caveats,
            page_with(pages, "all_metrics"),
            page_with(pages, "all_sources"),
            lambda line: _correct(build, report, line),
        )
        whole = coverage(pages.values(), material.tally)
        changed = changes(material.ledger, material.wording)
        blocks = Blocks(
            material.ledger,
            views,
            material.prose,
            material.parts,
            figures,
            drawn,
            downloads,
            lambda size: file_size(size, material.wording),
            claims=material.claims,
            claims_page=page_with(pages, "all_claims"),
            exhibits={page.name: page.url for page in build.exhibits.values()},
            placed=placed(pages),
            passages=passages(pages, material.claims),
            changes=changed,
            coverage=whole,
        )
        told = _published(build, report, downloads, drawn, address or "")
        links = previews(build, report, drawn, look, cache, address or "")
        pictures = [file for figure in drawn.values() for file in (figure.csv, figure.svg, figure.png, figure.card)]
        citations = [file for page in told.values() for file in (page.bibtex, page.ris)]
        by_page = {page.scope.path: coverage([page]) for page in pages.values()}
        counts = Summary(
            len(pages), len(figures), fresh, len(material.ledger.metrics), whole, by_page, tuple(build.warnings)
        )
        files = [*pictures, *links.files, *downloads, *citations]
        exhibits = Exhibits.of(
            build.exhibits.values(), pages, build.order, {name: each.svg for name, each in drawn.items()}, address or ""
        )
        return cls(build, cache, report, views, blocks, exhibits, downloads, told, changed, links, files, counts)

    def page_content(self, path: str, html: str) -> str:
        """The page's HTML with figures, tables and lists set in; in a preview with its loose numbers marked."""
        page = self.build.pages[path]
        html = self.build.material.prose.marked(html, page.loose)
        self.contents[path] = self.blocks.fill(html, page.scope)
        return self.contents[path]

    def page_marked(self, html: str) -> str:
        """A page as its template printed it; in a preview with the loose numbers marked that no page's body holds."""
        excerpts = [problem.excerpt for problem in self.build.problems if problem.excerpt]
        return self.build.material.prose.excerpts_marked(html, excerpts) if excerpts else html

    def page_bound(self, html: str) -> str:
        """A page with names such as HS 2846 in one line."""
        return with_names_bound(html, self.build.material.terms)

    def page_context(self, path: str | None) -> dict[str, Any]:
        """What the template of this page gets; None for templates without a page, such as 404."""
        page, exhibit = self.build.pages.get(path or ""), self.build.exhibits.get(path or "")
        context: dict[str, Any] = {
            "report": self.report,
            "paper": self.links.paper,
            "sections": self.build.entries["section"],
            "references": self.build.entries["reference"],
            "numbers": [],
            "citations": [],
            "unready": sorted(self.build.problems),
        }
        if exhibit:
            scope = exhibit.scope()
            own = self.exhibits.context(exhibit, self.blocks.figure(exhibit.name, scope))
            return context | own | self._cited(exhibit.url) | self._notes(scope)
        if page is None or page.source is None:
            return context if path else context | self._feed()
        context |= self._own(page) | self._cited(page.url)
        if isinstance(matter := page.source.matter, ReportMatter):
            context |= self._front(matter, page)
        # Last, since what comes before may print numbers as well.
        return context | self._notes(page.scope)

    def fonts(self) -> dict[str, bytes]:
        """The font files for the characters that the pages turned out to use."""
        return {face.file: cut(face, self.characters, self.cache) for face in FACES}

    def search_index(self, written: str) -> str:
        """The search index, from the one that MkDocs has written."""
        return with_docs(written, findable(self.build, self.contents))

    def manifest(self) -> dict[str, str]:
        """The file that marks a folder as a site of ours, and says which edition it holds."""
        facts = {
            "generator": f"Assay {__version__}",
            "title": self.report.title,
            "edition": self.report.edition,
            "date": self.report.date_iso,
            "pages": self.summary.pages,
            "figures": self.summary.figures,
            "metrics": self.summary.metrics,
        }
        return {MARKER: json.dumps(facts, ensure_ascii=False, indent=1) + "\n"}

    def _feed(self) -> dict[str, Any]:
        """What the feed of changes holds, which belongs to no page."""
        pages = self.build.pages
        return feed(self.report, self.changes, page_with(pages, "all_metrics"), page_with(pages, "all_changes"))

    def _own(self, page: PageWork) -> dict[str, Any]:
        """What a page with content has of its own."""
        assert page.source
        standfirst = page.source.matter.standfirst
        linked = self.build.material.prose.html(page.scope, standfirst) if standfirst else Markup("")
        return {
            "section": page.entry,
            "standfirst": linked,
            "finding": page.finding,
        }

    def _cited(self, url: str) -> dict[str, Any]:
        """How to cite the page at `url`, for people and for programs."""
        told = self.published[url]
        return {
            "work": told.work,
            "linked_data": Markup(told.data),
            "linked_data_hash": policy_hash(told.data),
            "sharing": self.links.by_url[url],
            "cite": {
                "text": told.work.text,
                "bibtex": told.bibtex.data.decode(),
                "files": [self.blocks.file(file, url) for file in (told.bibtex, told.ris)],
            },
        }

    def _notes(self, scope: PageScope) -> dict[str, Any]:
        """What the numbers and citations of a page open to."""
        views, url = self.views, scope.url
        return {
            "numbers": [
                views.note(metric, url, first_ref=scope.first_reference(metric)) for metric in scope.numbers.values()
            ],
            "citations": [views.source(source, url) for source in scope.citations.values()],
        }

    def _front(self, matter: ReportMatter, page: PageWork) -> dict[str, Any]:
        """What the front page has besides."""
        metrics = [self.build.material.ledger.find(name) for name in matter.key_figures]
        key_figures = [self.views.note(metric, page.url, ref_id=page.scope.refer(metric)) for metric in metrics]
        return {
            "key_figures": key_figures,
            "lead_figure": self.blocks.figure(matter.lead_figure, page.scope) if matter.lead_figure else None,
            "whole": [self.blocks.file(download, page.url) for download in self.whole],
            "downloads": [self.blocks.file(download, page.url) for download in self.downloads],
        }


def _report(build: Build, repository: str | None) -> Report:
    matter, front = front_matter(build.pages), build.pages[FRONT]
    assert matter, "a build without a front page does not get here"
    return make_report(matter, front.title, front.finding, build.material.wording, repository)


def _correct(build: Build, report: Report, line: int) -> str | None:
    """The address of a line of the metrics file on the repository's host."""
    if not report.repository or not line:
        return None
    path = posixpath.normpath(f"{build.folder}/{build.names.metrics}")
    return f"{report.repository.rstrip('/')}/blob/HEAD/{path}?plain=1#L{line}"


def _published(
    build: Build, report: Report, downloads: tuple[Download, ...], drawn: Mapping[str, Drawn], address: str
) -> dict[str, Published]:
    claims, prose, figures = build.material.claims, build.material.prose, build.material.figures.by_name
    texts = {
        name: prose.plain_at(claim.record.claim, claims.located, claims.located.value("claims", name, "claim"))[0]
        for name, claim in claims.by_id.items()
    }
    pages = [PageFacts(page.url, page.title, page.finding, page.path == FRONT) for page in build.pages.values()]
    pages += [
        PageFacts(page.url, page.title, figures[page.name].plot.alt, figure=drawn[page.name])
        for page in build.exhibits.values()
    ]
    claims_page = page_with(build.pages, "all_claims")
    return published(report, pages, address, downloads, [*claims.by_id.values()], claims_page, texts)
