"""The pages of one build, from their source to their place in the report.

In: what is found out about each page while it is read. Out: `PageWork`, which the steps of a build pass on, and what
follows from all pages together: which one holds a list, how many numbers rest on a metric, the order of sections.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from assay.context import Entry, minutes
from assay.loose.finder import Found
from assay.numbers.claims import Claims
from assay.text.blocks import Coverage
from assay.text.frontmatter import TEMPLATES, PageSource, ReportMatter
from assay.text.links import Anatomy
from assay.text.scope import PageScope, Tally

FRONT = "index.md"
"""The front page, whose front matter speaks for the report."""


@dataclass
class PageWork:
    """One page on its way: its source (None if it can't be read), what it uses, its HTML's anatomy, its loose numbers.

    path: below the content folder. url: within the site. title, finding, standfirst, description: with their metrics
    filled in.
    """

    path: str
    url: str
    scope: PageScope
    source: PageSource | None = None
    anatomy: Anatomy | None = None
    title: str = ""
    finding: str = ""
    description: str = ""
    standfirst: str = ""
    entry: Entry | None = None
    loose: list[Found] = field(default_factory=list)


Pages = Mapping[str, PageWork]


def front_matter(pages: Pages) -> ReportMatter | None:
    """The front page's front matter, if there is one that can be read."""
    front = pages.get(FRONT)
    matter = front.source.matter if front and front.source else None
    return matter if isinstance(matter, ReportMatter) else None


def page_with(pages: Pages, kind: str) -> str | None:
    """The address of the first page that places a block of this kind, such as the list of all metrics."""
    holding = (page.url for page in pages.values() if any(block.kind == kind for block in page.scope.blocks))
    return next(holding, None)


def placed(pages: Pages) -> dict[str, str]:
    """For each figure the address of the first page that places it in its text."""
    found: dict[str, str] = {}
    for page in pages.values():
        for name in page.scope.figures:
            found.setdefault(name, page.url)
    return found


def passages(pages: Pages, claims: Claims) -> dict[str, tuple[str, str]]:
    """For each claim where it is told: the address of the mark in its page's text, or of the page, and its title."""
    found = {}
    for name, claim in claims.by_id.items():
        page = pages[claim.record.page]
        found[name] = (f"{page.url}#told-{name}" if name in page.scope.claims else page.url, page.title)
    return found


def coverage(pages: Iterable[PageWork], besides: Tally | None = None) -> Coverage:
    """How many of the numbers in these pages' texts rest on a metric; `besides` counts those of other texts."""
    works = list(pages)
    backed = sum(page.scope.tally.backed for page in works) + (besides.backed if besides else 0)
    others = sum(page.scope.tally.literal + len(page.loose) for page in works)
    return Coverage(backed, backed + others)


def enter(pages: Pages, order: Sequence[str]) -> dict[str, list[Entry]]:
    """Give each page its entry in the lists of sections and references; the lists by template, in this order."""
    entries: dict[str, list[Entry]] = {name: [] for name in TEMPLATES}
    for path in order:
        page = pages[path]
        assert page.source and page.anatomy
        template = page.source.matter.template
        number = len(entries[template]) + 1 if template == "section" else 0
        page.entry = Entry(number, page.title, page.finding, page.url, minutes(page.anatomy.words))
        entries[template].append(page.entry)
    return entries
