"""The fields of the metrics file: what may be written, what it means, and what is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from assay.numbers.metric import Form
from assay.numbers.periods import PartialDate, Period
from assay.numbers.records import Date, ItemRecord, MetricRecord, Number, SourceRecord, Span, Text, Url, is_id

BACKING = {"status": "claim", "by": "The Star", "sources": ["star"]}
SOURCE = {
    "short": "USGS 2026",
    "producer": "USGS",
    "title": "Summaries",
    "published": Decimal(2026),
    "accessed": "2026-11",
    "citation": "USGS (2026)",
    "url": "https://example.org",
}


def read(kind, value):
    return TypeAdapter(kind).validate_python(value)


def metric(**fields):
    return MetricRecord.model_validate({"label": "Size", **fields})


@pytest.mark.parametrize(
    ("written", "number"),
    [
        (Decimal("270000"), "270000"),
        (Decimal("-0.5"), "-0.5"),
        ("2.2 million", "2200000"),
        ("46 trillion", "46000000000000"),
        ("0.39 million", "390000"),
        ("12 thousand", "12000"),
        ("1.5  billion ", "1500000000"),
        ("-3 million", "-3000000"),
        ("−3 million", "-3000000"),
        ("1_500 thousand", "1500000"),
    ],
)
def test_numbers_may_be_written_as_they_are_spoken(written, number):
    """An editor copies "2.2 million" from a source; counting noughts is how mistakes are made."""
    assert read(Number, written) == Decimal(number)


@pytest.mark.parametrize(
    "written",
    [
        "1" * 40,
        Decimal("1e60"),
        Decimal("1e-60"),
        "1,234",
        "1 234",
        "2.2 millions",
        "million",
        "2.2million",
        "8%",
        "five",
        "",
        None,
        True,
        ["1"],
        "1.2.3",
    ],
)
def test_what_is_no_number_is_refused(written):
    """A number read wrongly is worse than none: nothing is guessed."""
    with pytest.raises(ValidationError, match="number"):
        read(Number, written)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**6), max_value=10**6))
def test_a_scale_word_loses_no_digit(value):
    """`1.234 million` is exactly 1,234,000, not a binary fraction near it."""
    assert read(Number, f"{value:f} million") == value * 10**6


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        (Date, Decimal(2024), PartialDate(2024)),
        (Date, "2024-03", PartialDate(2024, 3)),
        (Date, "2024-03-15", PartialDate(2024, 3, 15)),
        (Span, "2024–2028", Period(PartialDate(2024), PartialDate(2028))),
        (Span, Decimal(2024), Period(PartialDate(2024), PartialDate(2024))),
        (Text, "  words ", "words"),
        (Url, "https://doi.org/10.5066/P1WKQ63T", "https://doi.org/10.5066/P1WKQ63T"),
    ],
)
def test_other_values(kind, written, value):
    """Dates come as texts or, for a bare year, as numbers; texts are trimmed."""
    assert read(kind, written) == value


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        (Date, "March 2024"),
        (Date, Decimal("2024.5")),
        (Span, "2028–2024"),
        (Text, " "),
        (Text, Decimal(5)),
        (Text, None),
        (Url, "doi.org/10.5066"),
        (Url, "https://localhost"),
        (Url, "javascript:alert(1)"),
        (Url, "https://example.org/a b"),
    ],
)
def test_other_values_that_are_refused(kind, written):
    """An address becomes a link on the page, so only whole web addresses pass; a number is not taken for a text."""
    with pytest.raises(ValidationError):
        read(kind, written)


@pytest.mark.parametrize(
    ("fields", "form"),
    [
        ({"value": "2.2 million"}, Form.NUMBER),
        ({"range": [Decimal("6.1"), Decimal("12.4")]}, Form.RANGE),
        ({"date": "2023-07-04"}, Form.DATE),
        ({"rank": Decimal(4)}, Form.RANK),
        ({"text": "raw materials"}, Form.TEXT),
        ({"series": {"2020": Decimal(1)}}, Form.SERIES),
        ({"breakdown": {"china": Decimal(1)}}, Form.BREAKDOWN),
    ],
)
def test_the_field_that_is_filled_in_tells_the_form(fields, form):
    """Editors never write a type; the one value field they use says it."""
    assert metric(**fields, **BACKING).form is form


def test_a_formula_needs_no_backing_of_its_own():
    """Its status and sources come from its inputs."""
    assert metric(formula="target - baseline").form is None


@pytest.mark.parametrize("missing", sorted(BACKING))
def test_a_number_that_nothing_backs_is_refused(missing):
    """The promise of the report: no number without who said it, how firmly, and where."""
    with pytest.raises(ValidationError, match=missing):
        metric(value=Decimal(1), **{name: value for name, value in BACKING.items() if name != missing})


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"value": Decimal(1), "text": "one"},
        {"value": Decimal(0), "rank": Decimal(1)},
        {"formula": "a + b", "value": Decimal(1)},
        {"range": [Decimal(2), Decimal(1)]},
        {"range": [Decimal(2)]},
        {"range": "200-300"},
        {"rank": Decimal("1.5")},
        {"rank": Decimal(0)},
        {"rank": Decimal(-1)},
        {"rank": Decimal("1e30")},
        {"series": {}},
        {"series": {"2021": Decimal(1), "2020": Decimal(2)}},
        {"series": {"china": Decimal(1)}},
        {"breakdown": {"Chïna": Decimal(1)}},
        {"breakdown": {"china": {"valeu": Decimal(1)}}},
        {"value": Decimal(1), "status": "guess"},
        {"value": Decimal(1), "verdict": "maybe"},
        {"value": Decimal(1), "digits": Decimal(10)},
        {"value": Decimal(1), "digits": Decimal(-1)},
        {"value": Decimal(1), "colour": "red"},
    ],
)
def test_metrics_that_do_not_stand(fields):
    """Two kinds of value, a backward range, an unknown field: each is a mistake that would show on the page."""
    with pytest.raises(ValidationError):
        metric(**{**BACKING, **fields})


def test_an_item_may_be_a_number_or_say_more():
    """Most items are a bare number; one of them may have its own name, status or source."""
    items = metric(
        breakdown={"china": "0.27 million", "burma": {"value": Decimal(22000), "label": "Myanmar"}}, **BACKING
    )
    assert items.breakdown == {
        "china": ItemRecord(value=Decimal(270000)),
        "burma": ItemRecord(value=Decimal(22000), label="Myanmar"),
    }


def test_points_keep_the_order_of_time():
    """A line is drawn in the order of the file; dates of different precision are compared by the days they mean."""
    points = metric(series={"2020": Decimal(1), "2021-06": Decimal(2), "2021-12-31": Decimal(3)}, **BACKING)
    assert list(points.series) == ["2020", "2021-06", "2021-12-31"]


@pytest.mark.parametrize(
    "change", [{"url": None}, {"short": None}, {"published": None}, {"published": "soon"}, {"accessed": "undated"}]
)
def test_a_source_that_cannot_be_found_or_cited_is_refused(change):
    """Without an address or a way to find it, a source is none."""
    with pytest.raises(ValidationError):
        SourceRecord.model_validate({**SOURCE, **change})


def test_a_source_without_an_address_says_where_it_is():
    """Books and archives have no address."""
    assert SourceRecord.model_validate({**SOURCE, "url": None, "where": "Shelf 3"}).where == "Shelf 3"


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("survey_target", True),
        ("a1", True),
        ("", False),
        ("1a", False),
        ("Target", False),
        ("a-b", False),
        ("площадь", False),
    ],
)
def test_ids(text, good):
    """An id stands in templates, formulas and addresses, so it is plain in all of them."""
    assert is_id(text) is good


def test_records_are_frozen():
    """What was checked stays as it was checked."""
    with pytest.raises(ValidationError, match="frozen"):
        metric(value=Decimal(1), **BACKING).label = "Other"
