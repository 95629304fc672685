"""What `check` says of metrics and targets whose day has come."""

from __future__ import annotations

from datetime import date

from assay.overdue import overdue
from assay.problems import Grade
from tests.samples import FIRST_LINE, ledger

METRICS = """
    soon: {label: Soon, value: 1, review_by: 2027-03, ...}
    target: {label: Target, value: 2, due: 2026-12-31, ...}
    calm: {label: Calm, value: 3, ...}
"""


def test_a_month_is_over_on_its_last_day_only():
    assert overdue(ledger(METRICS), date(2026, 12, 31)) == []
    assert [problem.place.line for problem in overdue(ledger(METRICS), date(2027, 3, 31))] == [FIRST_LINE + 1]
    late = overdue(ledger(METRICS), date(2027, 4, 1))
    assert [problem.place.line for problem in late] == [FIRST_LINE, FIRST_LINE + 1]
    assert {problem.grade for problem in late} == {Grade.WARNING}
    assert "2027-03" in late[0].message and "2026-12-31" in late[1].message
