"""Where dates stand on an axis of time, counted in years.

In: a date known to the year, the month or the day, or a period. Out: where it starts and ends, both as years with a
fraction. Used by the kinds that set things out in time.
"""

from __future__ import annotations

from datetime import date, timedelta

from assay.numbers.periods import PartialDate, Period

ROUGH = 0.3
"""A date that may mean more than this part of a year is no point in time."""


def spot(when: PartialDate | Period) -> tuple[float, float]:
    """The middle of a date, and how far the time that it may mean reaches to either side; 0 for a point in time."""
    start, end = span(when)
    return (start + end) / 2, (end - start) / 2 if end - start > ROUGH else 0.0


def span(when: PartialDate | Period) -> tuple[float, float]:
    """From the beginning of the first day that is meant to the end of the last: 2024 is (2024.0, 2025.0)."""
    start, end = (when, when) if isinstance(when, PartialDate) else (when.start, when.end)
    return _position(start.first_day()), _position(end.last_day() + timedelta(days=1))


def _position(day: date) -> float:
    """Where a day begins."""
    start, end = date(day.year, 1, 1).toordinal(), date(day.year + 1, 1, 1).toordinal()
    return day.year + (day.toordinal() - start) / (end - start)
