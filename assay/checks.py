"""The checks that need the whole report: what the front page names, ids that stand twice, and where all links lead.

In: all pages as read, the material, the addresses of all files. Out: problems. The last look before anything is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from assay.material import Material
from assay.numbers.ledger import Ledger
from assay.pages import FRONT, Pages, PageWork
from assay.problems import Mistake, Place, Problem, unknown
from assay.text.frontmatter import ReportMatter
from assay.text.ids import check_ids
from assay.text.links import check_links


def check_front_page(pages: Pages, material: Material, shown: str) -> list[Problem]:
    """What is wrong with the front page, shown to the editor as `shown`."""
    page = pages.get(FRONT)
    if page is None:
        return [Problem(Place(shown), "the front page is missing", "every report has an index.md")]
    if not page.source or not isinstance(matter := page.source.matter, ReportMatter):
        return []
    problems: list[Problem] = []
    ledger, figures = material.ledger, material.figures
    for index, name in enumerate(matter.key_figures):
        problems += _check_number(name, page.source.located.value("key_figures", index), ledger)
    lead = matter.lead_figure
    if lead and lead not in figures.by_name and not figures.hides(lead):
        problems.append(unknown("figure", lead, figures.by_name, page.source.located.value("lead_figure")))
    return problems


def check_key_figures(pages: Pages, material: Material) -> list[Problem]:
    """The numbers that pages name for their link previews and that are none."""
    problems: list[Problem] = []
    for page in pages.values():
        if page.source and (name := page.source.matter.key_figure):
            problems += _check_number(name, page.source.located.value("key_figure"), material.ledger)
    return problems


def _check_number(name: str, place: Place, ledger: Ledger) -> Iterator[Problem]:
    """What is wrong with the name of a single number."""
    try:
        ledger.find(name).refuse_set()
    except Mistake as error:
        if not ledger.hides(name):
            yield Problem(place, error.message, error.hint)


def check_claims(pages: Pages, material: Material) -> list[Problem]:
    """The pages and figures that claims name and the report does not have."""
    claims, figures = material.claims, material.figures
    problems = []
    for name, claim in claims.by_id.items():
        place = claims.located.value("claims", name, "page")
        if claim.record.page not in pages:
            problems.append(unknown("page", claim.record.page, pages, place))
        figure, place = claim.record.figure, claims.located.value("claims", name, "figure")
        if figure and figure not in figures.by_name and not figures.hides(figure):
            problems.append(unknown("figure", figure, figures.by_name, place))
    return problems


def check_all_links(pages: Pages, material: Material, files: set[str]) -> list[Problem]:
    """The links that lead nowhere; a page with other problems is left for the next run, when its HTML is whole."""
    files = {unquote(file) for file in files}
    listed = [page for page in pages.values() if page.anatomy and _lists_are_whole(page, material)]
    anchors = {unquote(page.url): _anchors(page, material) for page in listed}
    problems = []
    for page in pages.values():
        if page.source and page.anatomy and not page.scope.problems:
            problems += check_links(page.source, unquote(page.url), page.anatomy, files, anchors)
    return problems


def check_addresses(ledger: Ledger) -> list[Problem]:
    """The addresses of sources that can't be read."""
    problems = []
    for name, source in ledger.sources.items():
        try:
            urlsplit(source.url or "")
        except ValueError:
            place, hint = ledger.located.value("sources", name, "url"), "write it whole, like https://example.org/page"
            problems.append(Problem(place, f"'{source.url}' is no address that can be read", hint))
    return problems


def check_all_ids(pages: Pages, material: Material) -> list[Problem]:
    """The ids that stand twice on a page, be it in its text alone or with what its lists bring."""
    problems = []
    for page in pages.values():
        if page.source and page.anatomy:
            problems += check_ids(page.source, page.anatomy.ids, _set_in(page, material))
    return problems


def _lists_are_whole(page: PageWork, material: Material) -> bool:
    """Whether all anchors of a page can be known: its lists may come from a file that can't be read."""
    ledger, claims = material.ledger.readable, material.claims.readable
    whole = {"all_metrics": ledger, "all_sources": ledger, "all_claims": claims}
    return all(whole.get(block.kind, True) for block in page.scope.blocks)


def _anchors(page: PageWork, material: Material) -> set[str]:
    """The ids on a page that can be linked to."""
    assert page.anatomy
    return page.anatomy.anchors | _set_in(page, material)


def _set_in(page: PageWork, material: Material) -> set[str]:
    """The ids of what is yet to be set into a page; also those of metrics, sources and claims that are left out for a
    mistake of their own, since links to them are right."""
    ledger, kinds = material.ledger, {block.kind for block in page.scope.blocks}
    anchors = {f"fig-{name}" for name in page.scope.figures} | {f"told-{name}" for name in page.scope.claims}
    if "all_metrics" in kinds:
        parts = [part for metric in ledger.metrics.values() for part in (metric, *metric.items.values())]
        anchors |= {part.anchor for part in parts} | {*ledger.broken, *_broken_items(ledger)}
    if "all_sources" in kinds:
        anchors |= {f"source-{name}" for name in (*ledger.sources, *ledger.broken)}
    if "all_claims" in kinds:
        anchors |= {f"claim-{name}" for name in material.claims.broken}
    anchors |= {f"n-{metric.anchor}" for metric in page.scope.numbers.values()}
    return anchors | {f"s-{source.anchor}" for source in page.scope.citations.values()}


def _broken_items(ledger: Ledger) -> Iterator[str]:
    """The anchors that the items of metrics with a mistake will have."""
    for keys in ledger.located.keys:
        match keys:
            case ("metrics", str(name), "series" | "breakdown", str(key)) if name in ledger.broken:
                yield f"{name}-{key}"
