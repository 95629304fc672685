"""What search engines and other programs read in a page: schema.org as JSON-LD.

In: the report's facts, the pages' addresses, claims and data files. Out: JSON texts for one `script` element a page
(data, never run). `Report` and `Dataset` on the front page, `ClaimReview` where the claims stand, `ImageObject` and
`Dataset` on a figure's own page.

Vocabulary: schema.org; `ClaimReview` as fact-checking sites use it, with the verdict as `alternateName`.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from assay.files import Download, Drawn
from assay.numbers.claims import Claim
from assay.site.bibliography import Work

_CONTEXT = "https://schema.org"
_MEDIA = {
    "CSV": "text/csv",
    "JSON": "application/json",
    "BibTeX": "application/x-bibtex",
    "SVG": "image/svg+xml",
    "PNG": "image/png",
}


@dataclass(frozen=True)
class Subject:
    """The report as all its pages describe it. address: of the site, with a slash at the end, or empty if unknown."""

    work: Work
    description: str
    language: str
    address: str


def report_data(subject: Subject, downloads: Iterable[Download]) -> list[dict[str, Any]]:
    """`Report` and `Dataset` for the front page."""
    files = [_file("DataDownload", download, subject.address) for download in downloads]
    about = _about(subject)
    dataset = {**about, "@type": "Dataset", "name": f"{subject.work.title}: numbers and sources", "distribution": files}
    return [{**about, "@type": "Report"}, dataset]


def page_data(subject: Subject, work: Work, description: str) -> list[dict[str, Any]]:
    """A section as an `Article` that is part of the report."""
    return [{**_part(subject, work, description), "@type": "Article", "headline": work.title}]


def figure_data(subject: Subject, work: Work, description: str, drawn: Drawn, root: str) -> list[dict[str, Any]]:
    """A figure's picture as an `ImageObject`, its numbers as a `Dataset`, both part of the report.

    root: the site's address, or the way up to it from the figure's page.
    """
    part = {**_part(subject, work, description), "name": work.title}
    picture, table = _file("ImageObject", drawn.png, root), _file("DataDownload", drawn.csv, root)
    return [{**part, **picture}, {**part, "@type": "Dataset", "distribution": [table]}]


def claim_data(subject: Subject, page: str, claims: Iterable[Claim], texts: Mapping[str, str]) -> list[dict[str, Any]]:
    """`ClaimReview`s for the page (its path) that holds the claims. texts: the claims in words, by id."""
    return [
        _without_empty(
            {
                "@context": _CONTEXT,
                "@type": "ClaimReview",
                "url": f"{subject.address}{page}#{claim.anchor}",
                "claimReviewed": texts[claim.id],
                "datePublished": subject.work.date.iso(),
                "author": _organisation(subject.work.author),
                "itemReviewed": {"@type": "Claim", "author": _organisation(claim.record.by)},
                "reviewRating": {"@type": "Rating", "alternateName": claim.record.verdict.capitalize()},
            }
        )
        for claim in claims
    ]


def as_script(data: list[dict[str, Any]]) -> str:
    """JSON that can stand in a `script` element: no character in it can end the element or begin another."""
    text = json.dumps(data[0] if len(data) == 1 else data, ensure_ascii=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def policy_hash(text: str) -> str:
    """The name of an inline script or style in a content security policy.

    Browsers never run JSON-LD and need no leave for it, but validators ask for it.
    """
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _about(subject: Subject) -> dict[str, Any]:
    work = subject.work
    return _without_empty(
        {
            "@context": _CONTEXT,
            "name": work.title,
            "description": subject.description,
            "datePublished": work.date.iso(),
            "version": work.edition,
            "author": _organisation(work.author),
            "publisher": _organisation(work.publisher) if work.publisher else "",
            "inLanguage": subject.language,
            "url": subject.address,
        }
    )


def _part(subject: Subject, work: Work, description: str) -> dict[str, Any]:
    return _without_empty(
        {
            "@context": _CONTEXT,
            "description": description,
            "datePublished": work.date.iso(),
            "author": _organisation(work.author),
            "inLanguage": subject.language,
            "isPartOf": {"@type": "Report", "name": subject.work.title},
            "url": work.url or "",
        }
    )


def _file(kind: str, download: Download, root: str) -> dict[str, Any]:
    return {
        "@type": kind,
        "name": download.title,
        "encodingFormat": _MEDIA.get(download.format, "application/json"),
        "contentUrl": root + download.path,
    }


def _organisation(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}


def _without_empty(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value != ""}
