"""Where dates stand on an axis of time, counted in years.

In: a date known to the year, the month or the day, or a period. Out: where it starts and ends, both as years with a
fraction. Used by the kinds that set things out in time.
"""

from __future__ import annotations

from datetime import date, timedelta

from assay.numbers.periods import PartialDate, Period


def span(when: PartialDate | Period) -> tuple[float, float]:
    """From the beginning of the first day that is meant to the end of the last: 2024 is (2024.0, 2025.0)."""
    start, end = (when, when) if isinstance(when, PartialDate) else (when.start, when.end)
    return _position(start.first_day()), _position(end.last_day() + timedelta(days=1))


def _position(day: date) -> float:
    """Where a day begins."""
    start, end = date(day.year, 1, 1).toordinal(), date(day.year + 1, 1, 1).toordinal()
    return day.year + (day.toordinal() - start) / (end - start)
