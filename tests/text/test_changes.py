"""Changes to numbers, the latest first."""

from __future__ import annotations

from assay.text.changes import changes
from assay.wording.wording import Wording
from tests.samples import ledger

METRICS = """
    area:
      label: Area
      value: 2.2 million
      unit: km²
      revisions:
        - {date: 2026-03-01, value: 1.9 million km², why: Corrected by the ministry.}
        - {date: 2026-06-01, value: 2 million km², why: Raised.}
      ...
    quiet: {label: Quiet, value: 1, ...}
"""


def test_each_change_leads_from_what_was_to_what_came_next():
    metrics = METRICS.replace("      ...\n", "      status: target\n      by: Ministry\n      sources: [usgs]\n")
    found = changes(ledger(metrics), Wording("en_GB"))
    assert [(each.date_iso, each.before, each.after) for each in found] == [
        ("2026-06-01", "2 million km²", "2.2\u00a0million\u00a0km²"),
        ("2026-03-01", "1.9 million km²", "2 million km²"),
    ]
    assert len({each.id for each in found}) == 2 and all(each.id.startswith("urn:uuid:") for each in found)
