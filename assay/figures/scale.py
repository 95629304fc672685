"""Numbers to positions, and round numbers for an axis.

In: the extent of the data and of the drawing. Out: positions in pixels; ticks at 1, 2 or 5 times a power of ten. Ticks
are worked out in `prepare` (which can word them), positions in `draw`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from assay.wording.digits import plain


@dataclass(frozen=True)
class Scale:
    """A straight-line mapping from `low`..`high` to `start`..`end`."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The position of a value, also beyond the ends."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def ticks(low: Decimal, high: Decimal, most: int = 5) -> tuple[Decimal, ...]:
    """At most `most` round numbers, evenly spaced, the first at or below `low` and the last at or above `high`."""
    if high <= low:
        high = low + 1
    step = Decimal(1).scaleb((high - low).adjusted() - 2)
    while True:
        for factor in (1, 2, 5):
            width = step * factor
            first = (low / width).to_integral_value(ROUND_FLOOR)
            last = (high / width).to_integral_value(ROUND_CEILING)
            if last - first < most:
                return tuple(plain((first + index) * width) for index in range(int(last - first) + 1))
        step *= 10


def year_ticks(first: int, last: int) -> tuple[int, ...]:
    """Years to print along a time axis: each of a few; else the ends, and about every fifth or tenth between them."""
    span = last - first
    step = next((step for step in (1, 5, 10, 20, 50) if span <= 6 * step), 100)
    # A round year closer to an end than half a step would print too near to it, so it gives way.
    inner = [year for year in range(first, last) if year % step == 0 and min(year - first, last - year) >= step / 2]
    return tuple(dict.fromkeys((first, *inner, last)))
