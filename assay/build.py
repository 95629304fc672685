"""The reading half of a build: from the first file of `content/` to the verdict that all of it is in order.

In: the content folder, MkDocs' files and pages as they come. Out: pages as Markdown, problems, and at the end an
`Edition`, which does the writing half. The methods stand in the order in which MkDocs calls for them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment

from assay.checks import (
    check_addresses,
    check_all_ids,
    check_all_links,
    check_claims,
    check_front_page,
    check_key_figures,
)
from assay.context import Entry
from assay.exhibits import FigurePage
from assay.located import path_shown, read_text
from assay.material import Material, Names, read_material
from assay.pages import FRONT, PageWork, enter, front_matter
from assay.problems import ContentError, Grade, Place, Problem
from assay.text.frontmatter import PageSource, read_page
from assay.text.functions import Functions
from assay.text.links import Anatomy
from assay.text.parts import Parts
from assay.text.scope import PageScope
from assay.text.tags import check_tags
from assay.unused import unused


@dataclass
class Build:
    """The state of a build while it reads.

    docs: the content folder. folder: its path within the report's own folder. preview: whether to go on in spite of
    loose numbers. exhibits: the figures' own pages, by path. order: the paths of the written pages, as in the
    navigation. mentioned: ids of metrics that front matter prints.
    """

    docs: Path
    folder: str
    names: Names
    material: Material
    problems: list[Problem]
    preview: bool = False
    pages: dict[str, PageWork] = field(default_factory=dict)
    exhibits: dict[str, FigurePage] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    entries: dict[str, list[Entry]] = field(default_factory=dict)
    mentioned: set[str] = field(default_factory=set)
    warnings: list[Problem] = field(default_factory=list)

    @classmethod
    def start(
        cls,
        docs: Path,
        folder: str,
        names: Names,
        locale: str,
        environment: Environment,
        *,
        preview: bool = False,
    ) -> Build:
        """Read everything but the pages."""
        material, problems = read_material(docs, names, locale, Parts(environment))
        return cls(docs, folder, names, material, problems, preview)

    def read_page(self, path: str, url: str) -> bool:
        """Read one page's source; False if something is wrong with it and MkDocs shall not try to read it as well."""
        shown = path_shown(self.docs / path)
        work = self.pages[path] = PageWork(path, url, PageScope(url, shown))
        try:
            text = read_text(self.docs / path, shown)
        except ContentError as error:
            self.problems += error.problems
            return False
        work.source, found = read_page(text, shown, front_page=path == FRONT)
        self.problems += [*found, *self._loose_names(work.source)]
        if work.source:
            work.scope.lines, work.scope.first_line = work.source.lines, work.source.body_line
        return not found

    def titles(self) -> dict[str, str]:
        """The pages' titles as written, by their paths; without those that can't be read."""
        sources = {path: work.source.located for path, work in self.pages.items() if work.source}
        return {path: str(located.data["title"]) for path, located in sources.items() if located.has("title")}

    def page_markdown(self, path: str) -> str:
        """The page's Markdown, every metric in it formatted and linked."""
        work = self.pages[path]
        if work.source is None:
            return ""
        material = self.material
        work.title = self._matter_text(work, "title")
        work.finding = self._matter_text(work, "finding")
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
        texts = {name: self._matter_text(work, name) for name in ("description", "standfirst", "subject")}
        work.description = texts["description"] or work.finding or texts["standfirst"]
        work.standfirst = texts["standfirst"]
        return {
            "title": work.title,
            "template": f"{matter.template}.html",
            "description": work.description,
            "subject": texts["subject"],
        }

    def page_html(self, path: str, html: str) -> None:
        """Take note of a page's links, anchors and length, and of the numbers in it that come from no metric."""
        work = self.pages[path]
        work.anatomy = Anatomy(html)
        if work.source:
            work.loose = self.material.prose.loose_numbers(html)
            place = Place(work.source.path, work.source.body_line)
            self.problems += self.material.prose.loose_problems(work.loose, work.source.lines, place)
            self.problems += check_tags(work.source, html)

    def check(self, files: set[str], order: list[str]) -> None:
        """Everything has been read. Raises ContentError with all problems of the build.

        files: the addresses of all that the site holds. order: the pages' paths in the order of the navigation.
        """
        self.problems += check_front_page(self.pages, self.material, path_shown(self.docs / FRONT))
        self.problems += check_key_figures(self.pages, self.material)
        self.problems += check_claims(self.pages, self.material)
        self.problems += [problem for page in self.pages.values() for problem in page.scope.problems]
        self.problems += check_addresses(self.material.ledger)
        self.problems += check_all_ids(self.pages, self.material)
        self.problems += check_all_links(self.pages, self.material, files)
        if any(problem.grade is not Grade.LOOSE or not self.preview for problem in self.problems):
            raise ContentError(self.problems)
        self.order, self.entries = order, enter(self.pages, order)
        matter = front_matter(self.pages)
        lead = matter.lead_figure if matter else None
        self.mentioned |= set(matter.key_figures) if matter else set()
        self.mentioned |= {page.source.matter.key_figure or "" for page in self.pages.values() if page.source}
        self.warnings = unused(self.material, [page.scope for page in self.pages.values()], lead, self.mentioned)

    def _loose_names(self, source: PageSource) -> list[Problem]:
        """Loose numbers in the names on the front page; the edition's own number is none."""
        names, located = ("author", "publisher"), source.located
        texts = [(getattr(source.matter, name, None), located.value(name)) for name in names if located.has(name)]
        return [
            problem for text, place in texts if text for problem in self.material.prose.loose_in(text, located, place)
        ]

    def _matter_text(self, work: PageWork, name: str) -> str:
        """A text of the front matter as plain text."""
        text = getattr(work.source.matter, name, None) if work.source else None
        if not text or not work.source:
            return ""
        located = work.source.located
        quoted = name == "subject"  # a citation: its numbers are the source's
        plain, scope = self.material.prose.plain_at(text, located, located.value(name), audited=not quoted)
        self.mentioned |= set(scope.numbers)
        self.problems += [problem for problem in scope.problems if problem not in self.problems]
        return plain
