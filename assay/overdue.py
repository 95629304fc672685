"""What has fallen due: metrics to be looked at again, targets whose date has passed.

In: the ledger and today's date, which only the command line knows. Out: warnings at their places in the metrics file.
The site itself never depends on the day it is built; `check` tells the editor instead.
"""

from __future__ import annotations

from datetime import date

from assay.numbers.ledger import Ledger
from assay.problems import Grade, Problem


def overdue(ledger: Ledger, today: date) -> list[Problem]:
    """The warnings, in the order of the file."""
    warnings = []
    for metric in ledger.metrics.values():
        for field, when, message, hint in (
            ("review_by", metric.review_by, "was to be looked at again by", "check it, then move 'review_by' on"),
            ("due", metric.due, "fell due on", "say what became of it, and change its status"),
        ):
            if when and when.last_day() < today:
                place = ledger.located.value("metrics", metric.id, field)
                told = f"'{metric.id}' {message} {when.iso()}"
                warnings.append(Problem(place, told, hint, Grade.WARNING))
    return warnings
