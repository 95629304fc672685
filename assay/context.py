"""What page templates get besides MkDocs' own variables.

In: the pages as read, their scopes, the front page's facts. Out: the context of one page. Runs when all content is
known and drawn, just before MkDocs renders a template.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from assay.text.frontmatter import ReportMatter
from assay.wording.wording import Wording

WORDS_A_MINUTE = 230
"""Reading pace for reading times: a usual value for English prose on screens (Brysbaert 2019 finds 238)."""


@dataclass(frozen=True)
class Entry:
    """A page in the lists of sections and references. number: from 1 for sections, 0 for others."""

    number: int
    title: str
    finding: str
    url: str
    minutes: int


@dataclass(frozen=True)
class Report:
    """The front page's facts, as every page shows them. date_iso: as written, YYYY-MM-DD as a rule; day_iso: its
    (first) day."""

    title: str
    finding: str
    edition: str
    date: str
    date_iso: str
    day_iso: str
    year: int
    author: str | None
    publisher: str | None
    repository: str | None
    subject: str | None
    locale: str
    description: str


def make_report(
    matter: ReportMatter, title: str, finding: str, wording: Wording, repository: str | None = None
) -> Report:
    """The report's facts from the front matter of index.md, texts already rendered.

    repository: the address that mkdocs.yml gives, for a report whose front matter gives none.
    """
    return Report(
        title=title,
        finding=finding,
        description=finding,
        edition=matter.edition,
        date=wording.date(matter.date),
        date_iso=matter.date.iso(),
        day_iso=matter.date.first_day().isoformat(),
        year=matter.date.year,
        author=matter.author,
        publisher=matter.publisher,
        repository=matter.repository or repository,
        subject=matter.subject,
        locale=wording.language,
    )


def minutes(words: int) -> int:
    """Reading time in whole minutes, at least 1."""
    return max(1, math.ceil(words / WORDS_A_MINUTE))
