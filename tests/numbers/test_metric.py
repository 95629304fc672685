"""What a resolved metric offers to those who show it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assay.numbers.metric import Status
from tests.samples import ledger


def test_statuses_go_from_the_firmest_to_the_loosest():
    """A derived metric takes the loosest status of its inputs, so the order decides what readers are told."""
    assert [status.value for status in sorted(Status, key=lambda status: status.looseness)] == [
        "definition",
        "documented",
        "measured",
        "estimate",
        "target",
        "forecast",
        "claim",
        "opinion",
    ]


@pytest.mark.parametrize(
    ("written", "quantity"),
    [
        ("value: 8, unit: '%'", "0.08"),
        ("value: 8, unit: '% a year'", "0.08"),
        ("value: 73.8, unit: kt", "73800"),
        ("value: 150, unit: ha", "1.5"),
        ("value: 2.2 million, unit: km²", "2200000"),
        ("value: 4", "4"),
        ("rank: 4", "4"),
    ],
)
def test_the_quantity_is_free_of_its_unit(written, quantity):
    """Formulas and figures compare numbers whatever unit they were written in, without losing a digit."""
    assert ledger(f"size: {{label: Size, {written}, ...}}").find("size").quantity == Decimal(quantity)


@pytest.mark.parametrize("name", ["spread", "forum", "slogan", "mined", "exports"])
def test_what_is_no_single_number_has_no_quantity(name):
    """A range or a series taken for one number would be a wrong number; it is an error in words."""
    with pytest.raises(ValueError, match=name):
        _ = ledger().find(name).quantity
