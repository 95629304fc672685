"""What has changed in the report's numbers, for the page of changes and the feed.

In: the revisions noted in the metrics file. Out: changes, the latest first. Dates are those that the editor gave.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from assay.numbers.ledger import Ledger
from assay.numbers.metric import Metric
from assay.wording.wording import Wording


@dataclass(frozen=True)
class Change:
    """One change. before, after: how the number read. date_iso: its (first) day.

    id: a name for feed readers that stays the same (a UUID URN).
    """

    id: str
    metric: Metric
    date: str
    date_iso: str
    before: str
    after: str
    why: str


def urn_of(name: str) -> str:
    """A URN that is the same for the same name, wherever and whenever it is made (RFC 9562, version 5)."""
    return uuid.uuid5(uuid.NAMESPACE_URL, name).urn


def changes(ledger: Ledger, wording: Wording) -> list[Change]:
    """All changes, the latest first; where a metric changed twice, the earlier change led to what the later ended."""
    found = []
    for metric in ledger.metrics.values():
        after = "" if metric.items else wording.metric(metric)
        for revision in sorted(metric.revisions, key=lambda each: each.date, reverse=True):
            name = f"{metric.id} {revision.date.iso()} {revision.value}"
            urn = urn_of(name)
            dated = wording.date(revision.date)
            found.append(
                Change(urn, metric, dated, revision.date.first_day().isoformat(), revision.value, after, revision.why)
            )
            after = revision.value
    return sorted(found, key=lambda change: (change.date_iso, change.metric.id), reverse=True)
