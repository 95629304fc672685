"""What the feed of changes tells, and of the edition itself.

In: the report's facts and the changes to its numbers. Out: the context of `templates/changes.xml`. Names depend on the
report's title and edition alone, so that feed readers know an entry again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from assay.context import Report
from assay.text.changes import Change, urn_of


def feed(report: Report, changes: Iterable[Change], data_page: str | None, changes_page: str | None) -> dict[str, Any]:
    """The feed's context. data_page: where the numbers' rows are; changes_page: where changes are listed; if any."""
    edition = f"{report.title} {report.edition} {report.day_iso}"
    about = {
        "id": urn_of(f"{report.title} changes"),
        "edition_id": urn_of(edition),
        "page": changes_page or "index.html",
        "date": report.day_iso,
    }
    return {"changes": [_entry(change, data_page) for change in changes], "feed": about}


def _entry(change: Change, data_page: str | None) -> dict[str, str]:
    """A change; url: of the number's row, within the site."""
    told = {name: getattr(change, name) for name in ("id", "date_iso", "before", "after", "why")}
    return {**told, "label": change.metric.label, "url": f"{data_page}#{change.metric.anchor}" if data_page else ""}
