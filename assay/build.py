"""One build of a report, from the first file read to the last one published.

In: the content folder, MkDocs' files and pages as they come. Out: everything that `assay.plugin` hands to MkDocs. The
methods stand in the order in which MkDocs calls for them; one `Build` lives for one build.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from assay import __version__
from assay.context import Entry, Report, make_report, minutes
from assay.figures.draw import Look
from assay.located import read_text
from assay.loose.finder import Found
from assay.material import Material, Names, read_material
from assay.problems import ContentError, Grade, Place, Problem, nearest
from assay.publication import PageFacts, Published, published
from assay.site.downloads import Download, file_size
from assay.site.fonts import FACES, cut
from assay.site.offers import offered
from assay.site.pictures import Progress, draw_all
from assay.site.publish import MARKER
from assay.text.audit import HINT, mark
from assay.text.audit import problems as loose_problems
from assay.text.blocks import Blocks, Coverage
from assay.text.changes import Change, changes
from assay.text.frontmatter import TEMPLATES, PageSource, ReportMatter, read_page
from assay.text.functions import Functions
from assay.text.links import Anatomy, check_links
from assay.text.parts import Parts
from assay.text.scope import PageScope
from assay.text.views import Views
from assay.unused import unused

FRONT = "index.md"


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
class PageWork:
    """One page on its way: its source (None if it can't be read), its scope, its HTML's anatomy."""

    path: str
    url: str
    scope: PageScope
    source: PageSource | None = None
    anatomy: Anatomy | None = None
    title: str = ""
    finding: str = ""
    entry: Entry | None = None
    loose: list[Found] = field(default_factory=list)


@dataclass
class Build:
    """The state of one build. docs: the content folder; shown: how a path is shown to the editor."""

    docs: Path
    names: Names
    shown: Callable[[Path], str]
    cache: Path
    material: Material
    problems: list[Problem]
    preview: bool
    repository: str | None
    address: str
    pages: dict[str, PageWork] = field(default_factory=dict)
    entries: dict[str, list[Entry]] = field(default_factory=lambda: {name: [] for name in TEMPLATES})
    report: Report | None = None
    blocks: Blocks | None = None
    views: Views | None = None
    downloads: tuple[Download, ...] = ()
    published: dict[str, Published] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    drawn: int = 0
    covered: dict[str, Coverage] = field(default_factory=dict)
    warnings: list[Problem] = field(default_factory=list)
    characters: set[str] = field(default_factory=set)

    @classmethod
    def start(
        cls,
        docs: Path,
        names: Names,
        locale: str,
        cache: Path,
        environment: Environment,
        shown: Callable[[Path], str],
        *,
        preview: bool = False,
        repository: str | None = None,
        address: str | None = None,
    ) -> Build:
        """Read everything but the pages. A preview goes on in spite of loose numbers and marks them."""
        material, problems = read_material(docs, names, shown, locale, Parts(environment))
        return cls(docs, names, shown, cache, material, problems, preview, repository, address or "")

    def read_page(self, path: str, url: str) -> bool:
        """Read one page's source; False if nothing of it can be used."""
        shown = self.shown(self.docs / path)
        work = self.pages[path] = PageWork(path, url, PageScope(url, shown))
        try:
            text = read_text(self.docs / path, shown)
        except ContentError as error:
            self.problems += error.problems
            return False
        work.source, found = read_page(text, shown, front_page=path == FRONT)
        self.problems += found
        if work.source:
            work.scope.lines, work.scope.first_line = work.source.lines, work.source.body_line
        return work.source is not None

    def page_markdown(self, path: str) -> str:
        """The page's Markdown, every metric in it formatted and linked."""
        work = self.pages[path]
        if work.source is None:
            return ""
        material = self.material
        work.title = self._matter_text(work, "title")
        work.finding = self._matter_text(work, "finding")
        self._matter_text(work, "edition")
        functions = Functions(
            work.scope, material.ledger, material.figures, material.prose, material.parts, material.claims
        )
        return material.prose.markdown(work.scope, work.source.body, functions.as_mapping())

    def page_matter(self, path: str) -> dict[str, Any]:
        """The front matter that MkDocs shall see."""
        work = self.pages[path]
        if work.source is None:
            return {"title": path}
        matter = work.source.matter
        description = self._matter_text(work, "description") or work.finding or self._matter_text(work, "standfirst")
        subject = self._matter_text(work, "subject")
        return {
            "title": work.title,
            "template": f"{matter.template}.html",
            "description": description,
            "subject": subject,
        }

    def page_html(self, path: str, html: str) -> None:
        """Take note of a page's links, anchors and length, and of the numbers in it that come from no metric."""
        work = self.pages[path]
        work.anatomy = Anatomy(html)
        if work.source:
            work.loose = self.material.prose.loose_numbers(html)
            self.problems += loose_problems(work.loose, work.source.body, work.source.path, work.source.body_line)

    def check(self, files: set[str], order: list[str]) -> None:
        """Everything has been read. Raises ContentError with all problems of the build."""
        self._check_front_page()
        anchors = {work.url: self._anchors(work) for work in self.pages.values() if work.anatomy}
        for work in self.pages.values():
            self.problems += work.scope.problems
            if work.source and work.anatomy and not work.scope.problems:
                self.problems += check_links(work.source, work.url, work.anatomy, files, anchors)
        if [problem for problem in self.problems if not self.preview or problem.grade is not Grade.LOOSE]:
            raise ContentError(self.problems)
        self._list_entries(order)
        self.warnings = unused(self.material, [work.scope for work in self.pages.values()], self._lead_figure())

    def draw(self, tokens_css: str, figure_css: str, progress: Progress) -> list[Download]:
        """Draw the figures and write the downloads; returns all files to add to the site."""
        material, front = self.material, self.pages.get(FRONT)
        look = Look.of(tokens_css, figure_css)
        drawn, self.drawn = draw_all(
            material.figures.by_name, look, self.cache / "figures", front.title if front else "", progress
        )
        ledger, caveats = material.ledger, material.caveats
        report = self._report()
        self.downloads = offered(
            ledger,
            material.figures.by_name,
            {name: files.csv for name, files in drawn.items()},
            caveats,
            report.title,
            report.finding,
            report.date_iso,
        )
        self.changes = changes(ledger, material.wording)
        self.covered = {path: self._coverage(path) for path in ("", *self.pages)}
        self.views = Views(
            ledger,
            material.wording,
            caveats,
            self._page_with("all_metrics"),
            self._page_with("all_sources"),
            self._correct,
        )
        self.blocks = Blocks(
            ledger,
            self.views,
            material.prose,
            material.parts,
            material.figures.by_name,
            drawn,
            self.downloads,
            lambda size: file_size(size, material.wording),
            claims=material.claims,
            claims_page=self._page_with("all_claims"),
            changes=self.changes,
            coverage=self.covered[""],
        )
        self.published = published(
            report,
            [PageFacts(work.url, work.title, work.finding, work.path == FRONT) for work in self.pages.values()],
            self.address,
            self.downloads,
            [*material.claims.by_id.values()],
            self._page_with("all_claims"),
            self._claim_texts(),
        )
        files = [file for figure in drawn.values() for file in (figure.csv, figure.svg, figure.png)]
        citations = [file for page in self.published.values() for file in (page.bibtex, page.ris)]
        return [*files, *self.downloads, *citations]

    def page_content(self, path: str, html: str) -> str:
        """The page's HTML with figures, tables and lists set in; in a preview with its loose numbers marked."""
        assert self.blocks
        work = self.pages[path]
        html = mark(html, work.loose, lambda text: str(self.material.parts.render("loose", text=text, hint=HINT)))
        return self.blocks.fill(html, work.scope)

    def page_context(self, path: str | None) -> dict[str, Any]:
        """What the template of this page gets; None for pages without content, such as 404."""
        work = self.pages.get(path or "")
        context: dict[str, Any] = {
            "report": self._report(),
            "sections": self.entries["section"],
            "references": self.entries["reference"],
            "changes": self.changes,
            "numbers": [],
            "citations": [],
        }
        if work is None or work.source is None:
            return context
        assert self.views and self.blocks
        url, scope = work.url, work.scope
        context["section"] = work.entry
        page = self.published[url]
        context["work"], context["linked_data"] = page.work, Markup(page.data)
        context["cite"] = {
            "text": page.work.text,
            "bibtex": page.bibtex.data.decode(),
            "files": [self.blocks.file(file, url) for file in (page.bibtex, page.ris)],
        }
        context["standfirst"] = Markup(self._linked(work, "standfirst"))
        context["finding"] = work.finding
        if isinstance(matter := work.source.matter, ReportMatter):
            metrics = [self.material.ledger.find(name) for name in matter.key_figures]
            context["key_figures"] = [self.views.note(metric, url, ref_id=scope.refer(metric)) for metric in metrics]
            context["lead_figure"] = self.blocks.figure(matter.lead_figure, scope) if matter.lead_figure else None
            context["downloads"] = [self.blocks.file(download, url) for download in self.downloads]
        context["numbers"] = [
            self.views.note(metric, url, first_ref=scope.first_reference(metric)) for metric in scope.numbers.values()
        ]
        context["citations"] = [self.views.source(source, url) for source in scope.citations.values()]
        return context

    def fonts(self) -> dict[str, bytes]:
        """The font files for the characters that the pages turned out to use."""
        return {face.file: cut(face, self.characters, self.cache / "fonts") for face in FACES}

    def manifest(self) -> dict[str, str]:
        """The file that marks a folder as a site of ours, and says which edition it holds."""
        report, counts = self._report(), self.summary()
        facts = {
            "generator": f"Assay {__version__}",
            "title": report.title,
            "edition": report.edition,
            "date": report.date_iso,
            "pages": counts.pages,
            "figures": counts.figures,
            "metrics": counts.metrics,
        }
        return {MARKER: json.dumps(facts, ensure_ascii=False, indent=1) + "\n"}

    def _coverage(self, path: str) -> Coverage:
        """How many numbers rest on a metric: in the text of one page, or (path "") in all texts of the site."""
        works = [self.pages[path]] if path else [*self.pages.values()]
        backed = sum(work.scope.tally.backed for work in works) + (0 if path else self.material.tally.backed)
        others = sum(work.scope.tally.literal + len(work.loose) for work in works)
        return Coverage(backed, backed + others)

    def summary(self) -> Summary:
        """Counts for the closing line, and what `check` tells besides."""
        ledger, figures = self.material.ledger, self.material.figures
        by_page = {work.scope.path: self.covered[work.path] for work in self.pages.values()}
        return Summary(
            len(self.pages),
            len(figures.by_name),
            self.drawn,
            len(ledger.metrics),
            self.covered[""],
            by_page,
            tuple(self.warnings),
        )

    def _matter_text(self, work: PageWork, name: str) -> str:
        text = getattr(work.source.matter, name, None) if work.source else None
        if not text or not work.source:
            return ""
        located = work.source.located
        plain, scope = self.material.prose.plain_at(text, located, located.value(name))
        self.problems += [problem for problem in scope.problems if problem not in self.problems]
        return plain

    def _linked(self, work: PageWork, name: str) -> str:
        text = getattr(work.source.matter, name, None) if work.source else None
        return self.material.prose.markdown(work.scope, text) if text else ""

    def _report(self) -> Report:
        if self.report is None:
            front = self.pages[FRONT]
            assert front.source and isinstance(front.source.matter, ReportMatter)
            self.report = make_report(
                front.source.matter, front.title, front.finding, self.material.wording, self.repository
            )
        return self.report

    def _check_front_page(self) -> None:
        work = self.pages.get(FRONT)
        if work is None:
            place = Place(self.shown(self.docs / FRONT))
            self.problems.append(Problem(place, "the front page is missing", "every report has an index.md"))
            return
        if not work.source or not isinstance(matter := work.source.matter, ReportMatter):
            return
        ledger, figures = self.material.ledger, self.material.figures
        for index, name in enumerate(matter.key_figures):
            place = work.source.located.value("key_figures", index)
            if name not in ledger.metrics and name not in ledger.broken and ledger.readable:
                self.problems.append(Problem(place, f"unknown metric '{name}'", nearest(name, ledger.metrics)))
        lead = matter.lead_figure
        if lead and lead not in figures.by_name and lead not in figures.broken and figures.readable:
            place = work.source.located.value("lead_figure")
            self.problems.append(Problem(place, f"unknown figure '{lead}'", nearest(lead, figures.by_name)))

    def _anchors(self, work: PageWork) -> set[str]:
        assert work.anatomy
        placed = {f"fig-{name}" for name in work.scope.figures}
        kinds = {block.kind for block in work.scope.blocks}
        ledger = self.material.ledger
        if "all_metrics" in kinds:
            parts = [part for metric in ledger.metrics.values() for part in (metric, *metric.items.values())]
            placed |= {part.anchor for part in parts}
        if "all_sources" in kinds:
            placed |= {f"source-{source.anchor}" for source in ledger.sources.values()}
        notes = {f"n-{metric.anchor}" for metric in work.scope.numbers.values()}
        cited = {f"s-{source.anchor}" for source in work.scope.citations.values()}
        return work.anatomy.anchors | placed | notes | cited

    def _claim_texts(self) -> dict[str, str]:
        claims, prose = self.material.claims, self.material.prose
        return {
            name: prose.plain_at(claim.record.claim, claims.located, claims.located.value("claims", name, "claim"))[0]
            for name, claim in claims.by_id.items()
        }

    def _lead_figure(self) -> str | None:
        front = self.pages.get(FRONT)
        matter = front.source.matter if front and front.source else None
        return matter.lead_figure if isinstance(matter, ReportMatter) else None

    def _correct(self, line: int) -> str | None:
        """The address of a line of the metrics file on the repository's host."""
        repository = self._report().repository
        if not repository or not line:
            return None
        path = self.shown(self.docs / self.names.metrics)
        return f"{repository.rstrip('/')}/blob/HEAD/{path}?plain=1#L{line}"

    def _page_with(self, kind: str) -> str | None:
        with_block = (work.url for work in self.pages.values() if any(b.kind == kind for b in work.scope.blocks))
        return next(with_block, None)

    def _list_entries(self, order: list[str]) -> None:
        number = 0
        for path in order:
            work = self.pages[path]
            assert work.source and work.anatomy
            template = work.source.matter.template
            number += template == "section"
            shown = number if template == "section" else 0
            length = minutes(work.anatomy.words)
            work.entry = Entry(shown, work.title, work.finding, work.url, length)
            self.entries[template].append(work.entry)
