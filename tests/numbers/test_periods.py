"""Dates known to the year, month or day, and periods between them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.numbers.periods import PartialDate, Period
from assay.problems import Mistake

DAYS = st.dates(max_value=date(9998, 12, 31))


@pytest.mark.parametrize(
    ("text", "parsed", "first", "last"),
    [
        ("2024", PartialDate(2024), date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", PartialDate(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-07-04", PartialDate(2023, 7, 4), date(2023, 7, 4), date(2023, 7, 4)),
        (" 2024 ", PartialDate(2024), date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_dates(text, parsed, first, last):
    found = PartialDate.parse(text)
    assert (found, found.first_day(), found.last_day(), found.iso()) == (parsed, first, last, text.strip())


@pytest.mark.parametrize("text", ["", "24", "2024-3", "March 2024", "2024/03", "04.07.2023", "2024-03-15T00:00"])
def test_what_is_no_date(text):
    with pytest.raises(Mistake) as told:
        PartialDate.parse(text)
    assert (told.value.message, told.value.hint) == (f"'{text}' is not a date", "write 2024, 2024-03 or 2024-03-15")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2024-13", "months are counted from 01 to 12: 2024-03-15"),
        ("2024-13-45", "months are counted from 01 to 12: 2024-03-15"),
        ("2024-00", "months are counted from 01 to 12: 2024-03-15"),
        ("2023-02-29", "that month has the days 01 to 28"),
        ("2024-02-30", "that month has the days 01 to 29"),
        ("2024-04-00", "that month has the days 01 to 30"),
        ("0000", "years are counted from 0001 to 9998"),
        ("9999-12-31", "years are counted from 0001 to 9998"),
    ],
)
def test_what_is_no_date_of_the_calendar(text, hint):
    """In plain words, with what the calendar has instead."""
    with pytest.raises(Mistake) as told:
        PartialDate.parse(text)
    assert (told.value.message, told.value.hint) == (f"'{text}' is no date of the calendar", hint)


@pytest.mark.parametrize(
    ("text", "start", "end", "iso", "years"),
    [
        ("2024–2028", PartialDate(2024), PartialDate(2028), "2024/2028", 4),
        ("2023-2035", PartialDate(2023), PartialDate(2035), "2023/2035", 12),
        ("2023/2035", PartialDate(2023), PartialDate(2035), "2023/2035", 12),
        ("2024-01/2024-06", PartialDate(2024, 1), PartialDate(2024, 6), "2024-01/2024-06", None),
        ("2024-06/2026-06", PartialDate(2024, 6), PartialDate(2026, 6), "2024-06/2026-06", 2),
        ("2024/2026-06", PartialDate(2024), PartialDate(2026, 6), "2024/2026-06", None),
        ("2023-07-04 – 2023-07-07", PartialDate(2023, 7, 4), PartialDate(2023, 7, 7), "2023-07-04/2023-07-07", None),
        ("2024", PartialDate(2024), PartialDate(2024), "2024", 0),
        ("2024-03", PartialDate(2024, 3), PartialDate(2024, 3), "2024-03", 0),
    ],
)
def test_periods(text, start, end, iso, years):
    period = Period.parse(text)
    assert (period, period.iso(), period.years) == (Period(start, end), iso, years)


def test_a_period_runs_forwards():
    with pytest.raises(Mistake, match="'2028–2024' ends before it starts"):
        Period.parse("2028–2024")


@pytest.mark.parametrize("text", ["", "2024–", "–2024", "2024–soon", "2024 to 2028"])
def test_what_is_no_period(text):
    with pytest.raises(Mistake) as told:
        Period.parse(text)
    assert told.value.message == f"'{text}' is not a date or a period"
    assert told.value.hint == "write 2024, 2024-03-15 or 2024–2028"


@pytest.mark.parametrize("text", ["2024-13", "2024–2024-13"])
def test_a_period_stands_in_the_calendar(text):
    with pytest.raises(Mistake, match="'2024-13' is no date of the calendar"):
        Period.parse(text)


def test_dates_are_ordered_by_the_days_they_can_mean():
    texts = ["2023", "2023-07-04", "2024-01", "2024", "2024-02", "2025"]
    assert [when.iso() for when in sorted(map(PartialDate.parse, reversed(texts)))] == texts


@pytest.mark.parametrize(("text", "position"), [("2024", 2024.5), ("2023-01-01", 2023 + 0.5 / 365)])
def test_positions_on_a_time_axis(text, position):
    assert PartialDate.parse(text).as_year() == pytest.approx(position)


@given(DAYS, st.integers(1, 3))
def test_dates_read_back(day, precision):
    when = PartialDate(*(day.year, day.month, day.day)[:precision])
    assert PartialDate.parse(when.iso()) == when
    assert when.first_day() <= day <= when.last_day()
    assert day.year <= when.as_year() <= day.year + 1


@given(DAYS, DAYS)
def test_periods_read_back(first, second):
    start, end = (PartialDate(day.year, day.month, day.day) for day in sorted((first, second)))
    assert Period.parse(Period(start, end).iso()) == Period(start, end)
