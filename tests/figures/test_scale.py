"""Round numbers and positions."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.figures.scale import Scale, ticks, year_ticks

numbers = st.decimals(-(10**12), 10**12, places=3)


def test_scale_maps_ends_to_ends_and_goes_on_beyond():
    scale = Scale(0, 10, 100, 0)
    assert (scale(0), scale(5), scale(10), scale(12)) == (100, 50, 0, -20)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("0", "251.8", "0 100 200 300"),
        ("0", "9030000", "0 5000000 10000000"),
        ("0", "0.4", "0 0.1 0.2 0.3 0.4"),
        ("-29.3", "12", "-40 -20 0 20"),
        ("0", "0", "0 0.5 1.0"),
    ],
)
def test_ticks(low, high, expected):
    assert ticks(Decimal(low), Decimal(high)) == tuple(map(Decimal, expected.split()))


@pytest.mark.parametrize(
    ("low", "high", "read"),
    [("0", "37.3", "0 10 20 30 40"), ("0", "7.5", "0 2 4 6 8"), ("-5", "95", "-50 0 50 100"), ("0", "0.9", "0 0.5 1")],
)
def test_ticks_have_no_more_decimals_than_they_need(low, high, read):
    assert [str(tick) for tick in ticks(Decimal(low), Decimal(high))] == read.split()


@given(numbers, numbers, st.integers(3, 8))
def test_ticks_are_few_even_and_cover_the_data(one, other, most):
    low, high = sorted((one, other))
    found = ticks(low, high, most)
    assert 2 <= len(found) <= most
    assert found[0] <= low <= high <= found[-1]
    assert len({after - before for before, after in pairwise(found)}) == 1


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (2020, 2024, (2020, 2021, 2022, 2023, 2024)),
        (2023, 2035, (2023, 2030, 2035)),
        (1994, 2025, (1994, 2000, 2010, 2020, 2025)),
        (2020, 2040, (2020, 2025, 2030, 2035, 2040)),
        (2024, 2024, (2024,)),
    ],
)
def test_year_ticks(first, last, expected):
    assert year_ticks(first, last) == expected
