"""Dates as reports know them: a year, a month or a day, and the periods between two of them.

In: text such as `2024`, `2024-03`, `2023-07-04`, `2024–2028`. Out: frozen, ordered values. Used by the metrics file,
front matter, figures (positions on a time axis) and `assay.wording` (how a date reads).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering

from assay.problems import Mistake

LAST_YEAR = 9998
"""Python's calendar ends with 9999, and an axis of time needs the day after the last."""

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_PERIOD = re.compile(rf"({_DATE.pattern})\s*(?:/|–|\.\.|(?<=^\d{{4}})-(?=\d{{4}}$))\s*({_DATE.pattern})")


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A calendar date known to the year, the month or the day (ISO 8601 reduced precision)."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Raises Mistake for anything else."""
        match = _DATE.fullmatch(text.strip())
        if not match:
            raise Mistake(f"'{text}' is not a date", "write 2024, 2024-03 or 2024-03-15")
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        if not 1 <= year <= LAST_YEAR:
            raise Mistake(f"'{text}' is no date of the calendar", f"years are counted from 0001 to {LAST_YEAR}")
        if month is not None and not 1 <= month <= 12:
            raise Mistake(f"'{text}' is no date of the calendar", "months are counted from 01 to 12: 2024-03-15")
        last = calendar.monthrange(year, month or 1)[1]
        if day is not None and not 1 <= day <= last:
            raise Mistake(f"'{text}' is no date of the calendar", f"that month has the days 01 to {last}")
        return cls(year, month, day)

    def first_day(self) -> date:
        """The first day that the date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date:
        """The last day that the date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def as_year(self) -> float:
        """Position on a time axis in years: the middle of what the date can mean (2024 is 2024.5)."""
        middle = (self.first_day().toordinal() + self.last_day().toordinal() + 1) / 2
        start, end = date(self.year, 1, 1).toordinal(), date(self.year + 1, 1, 1).toordinal()
        return self.year + (middle - start) / (end - start)

    def iso(self) -> str:
        """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
        return "-".join([f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part)])

    def __lt__(self, other: PartialDate) -> bool:
        return (self.first_day(), self.last_day()) < (other.first_day(), other.last_day())


@dataclass(frozen=True)
class Period:
    """A stretch of time, both ends included."""

    start: PartialDate
    end: PartialDate

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read `2024–2028`, `2024-2028`, `2024/2028`, `2024-01/2024-06`, or one date; anything else is a Mistake."""
        match = _PERIOD.fullmatch(text.strip())
        if not match:
            if not _DATE.fullmatch(text.strip()):
                raise Mistake(f"'{text}' is not a date or a period", "write 2024, 2024-03-15 or 2024–2028")
            only = PartialDate.parse(text)
            return cls(only, only)
        start, end = PartialDate.parse(match[1]), PartialDate.parse(match[5])
        if end < start:
            raise Mistake(f"'{text}' ends before it starts", "the earlier date goes first")
        return cls(start, end)

    @property
    def years(self) -> int | None:
        """Whole years from the start to the end: 12 for 2023–2035; None where they aren't whole, as 2025-01–2025-12."""
        whole = (self.start.month, self.start.day) == (self.end.month, self.end.day)
        return self.end.year - self.start.year if whole else None

    def iso(self) -> str:
        """One date, or an ISO 8601 interval such as `2024/2028`."""
        return self.start.iso() if self.start == self.end else f"{self.start.iso()}/{self.end.iso()}"
