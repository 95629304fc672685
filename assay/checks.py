"""The checks that need the whole report: what the front page names, and where all links lead.

In: all pages as read, the material, the addresses of all files. Out: problems. The last look before anything is drawn.
"""

from __future__ import annotations

from urllib.parse import unquote

from assay.material import Material
from assay.pages import FRONT, Pages, PageWork
from assay.problems import Place, Problem, nearest, unknown
from assay.text.frontmatter import ReportMatter
from assay.text.links import check_links


def check_front_page(pages: Pages, material: Material, shown: str) -> list[Problem]:
    """What is wrong with the front page, shown to the editor as `shown`."""
    page = pages.get(FRONT)
    if page is None:
        return [Problem(Place(shown), "the front page is missing", "every report has an index.md")]
    if not page.source or not isinstance(matter := page.source.matter, ReportMatter):
        return []
    problems = []
    ledger, figures = material.ledger, material.figures
    for index, name in enumerate(matter.key_figures):
        if name not in ledger.metrics and name not in ledger.broken and ledger.readable:
            place = page.source.located.value("key_figures", index)
            problems.append(Problem(place, f"unknown metric '{name}'", nearest(name, ledger.metrics)))
    lead = matter.lead_figure
    if lead and lead not in figures.by_name and lead not in figures.broken and figures.readable:
        place = page.source.located.value("lead_figure")
        problems.append(Problem(place, f"unknown figure '{lead}'", nearest(lead, figures.by_name)))
    return problems


def check_claims(pages: Pages, material: Material) -> list[Problem]:
    """The pages and figures that claims name and the report does not have."""
    claims, figures = material.claims, material.figures
    problems = []
    for name, claim in claims.by_id.items():
        place = claims.located.value("claims", name, "page")
        if claim.record.page not in pages:
            problems.append(unknown("page", claim.record.page, pages, place))
        figure, place = claim.record.figure, claims.located.value("claims", name, "figure")
        if figure and figure not in figures.by_name and figure not in figures.broken and figures.readable:
            problems.append(unknown("figure", figure, figures.by_name, place))
    return problems


def check_all_links(pages: Pages, material: Material, files: set[str]) -> list[Problem]:
    """The links that lead nowhere; a page with other problems is left for the next run, when its HTML is whole."""
    files = {unquote(file) for file in files}
    anchors = {unquote(page.url): _anchors(page, material) for page in pages.values() if page.anatomy}
    problems = []
    for page in pages.values():
        if page.source and page.anatomy and not page.scope.problems:
            problems += check_links(page.source, unquote(page.url), page.anatomy, files, anchors)
    return problems


def _anchors(page: PageWork, material: Material) -> set[str]:
    """The ids on a page that can be linked to, those of blocks that are yet to be set in among them."""
    assert page.anatomy
    ledger, kinds = material.ledger, {block.kind for block in page.scope.blocks}
    anchors = page.anatomy.anchors | {f"fig-{name}" for name in page.scope.figures}
    anchors |= {f"told-{name}" for name in page.scope.claims}
    if "all_metrics" in kinds:
        parts = [part for metric in ledger.metrics.values() for part in (metric, *metric.items.values())]
        anchors |= {part.anchor for part in parts}
    if "all_sources" in kinds:
        anchors |= {f"source-{source.anchor}" for source in ledger.sources.values()}
    anchors |= {f"n-{metric.anchor}" for metric in page.scope.numbers.values()}
    return anchors | {f"s-{source.anchor}" for source in page.scope.citations.values()}
