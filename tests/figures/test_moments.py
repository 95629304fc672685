"""Dates on an axis of time."""

from __future__ import annotations

import pytest

from assay.figures.moments import span, spot
from assay.numbers.periods import PartialDate, Period


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024", 2024, 2025),
        ("2024-01", 2024, 2024 + 31 / 366),
        ("2023-07-02", 2023 + 182 / 365, 2023 + 183 / 365),
        ("2024-12-31", 2024 + 365 / 366, 2025),
        ("2024–2028", 2024, 2029),
    ],
)
def test_a_date_has_a_beginning_and_an_end(text, start, end):
    assert span(Period.parse(text)) == pytest.approx((start, end))


@pytest.mark.parametrize(
    ("when", "middle", "reach"),
    [
        (PartialDate(2024), 2024.5, 0.5),
        (PartialDate(2024, 1), 2024 + 15.5 / 366, 0),
        (Period.parse("2024-01/2024-06"), 2024 + 91 / 366, 91 / 366),
        (Period.parse("2023–2024"), 2024, 1),
    ],
)
def test_only_a_rough_date_reaches_beyond_a_point(when, middle, reach):
    assert spot(when) == pytest.approx((middle, reach))
