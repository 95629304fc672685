"""What the report says of itself to those who cite it and to programs: citations, reference files, structured data.

In: the report's facts and its pages. Out: for each page its citation and its JSON-LD, and the files for reference
managers. Made when all pages are read; used by the page templates.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote

from assay.context import Report
from assay.files import Download, Drawn
from assay.numbers.claims import Claim
from assay.numbers.periods import PartialDate
from assay.sharing import page_address
from assay.site.bibliography import Work, key_of, work_bibtex, work_ris
from assay.site.linked_data import Subject, as_script, claim_data, figure_data, page_data, report_data


@dataclass(frozen=True)
class PageFacts:
    """A page as others see it: its address within the site, title and finding.

    front: whether it is the front page. figure: the files of the figure whose own page it is.
    """

    url: str
    title: str
    finding: str
    front: bool = False
    figure: Drawn | None = None


@dataclass(frozen=True)
class Published:
    """One page's citation, the files that hold it, and its structured data as the text of a script element."""

    work: Work
    bibtex: Download
    ris: Download
    data: str


def published(
    report: Report,
    pages: Sequence[PageFacts],
    address: str,
    downloads: Iterable[Download],
    claims: Sequence[Claim],
    claims_page: str | None,
    claim_texts: Mapping[str, str],
) -> dict[str, Published]:
    """What each page says of itself, by its address within the site. address: the site's own, if known."""
    date = PartialDate.parse(report.date_iso)
    author = report.author or report.publisher or report.title
    key = key_of(report.title.split(), date.year)
    whole = Work(key, report.title, author, date, report.date, report.edition, report.publisher, url=address or None)
    subject = Subject(whole, report.finding, report.locale, address)
    found = {}
    for page in pages:
        work = whole if page.front else _part(whole, page, address)
        if page.front:
            data = report_data(subject, downloads)
        elif page.figure:
            data = figure_data(subject, work, page.finding, page.figure, address or "../" * page.url.count("/"))
        else:
            data = page_data(subject, work, page.finding)
        if page.url == claims_page:
            data += claim_data(subject, page.url, claims, claim_texts)
        stem = _stem(page.url)
        found[page.url] = Published(
            work,
            Download(f"cite/{stem}.bib", work.title, "BibTeX", work_bibtex(work).encode()),
            Download(f"cite/{stem}.ris", work.title, "RIS", work_ris(work).encode()),
            as_script(data),
        )
    return found


def _part(whole: Work, page: PageFacts, address: str) -> Work:
    key = f"{whole.key}-" + re.sub(r"[^\w/.-]", "_", _stem(page.url))
    url = page_address(address, page.url) or None
    return replace(whole, key=key, title=page.title, container=whole.title, url=url)


def _stem(url: str) -> str:
    """A page's address without its ending and in plain letters, as names of files have it; folders stay folders."""
    return posixpath.splitext(unquote(url))[0]
