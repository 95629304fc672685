"""Metrics made by hand for the tests of this room."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from assay.numbers.metric import Derivation, Form, Metric, Status
from assay.numbers.periods import Period
from assay.numbers.units import find_unit, noun_unit

DEPOSIT = noun_unit(
    "deposit",
    {
        "en": {"one": "deposit", "other": "deposits"},
        "ru": {
            "one": "месторождение",
            "few": "месторождения",
            "many": "месторождений",
            "other": "месторождения",
        },
        "kk": {"other": "кен орны"},
    },
)
PARTNER = noun_unit("partner", {"one": "partner", "other": "partners"})

MakeMetric = Callable[..., Metric]


def _make(name: str = "size", *, unit: str | None = None, derived: bool = False, **fields: Any) -> Metric:
    """A metric of the form that its fields tell: value, range, rank, date, text, or items with a form of their own."""
    forms = {"range": Form.RANGE, "rank": Form.RANK, "date": Form.DATE, "text": Form.TEXT}
    form = next((forms[key] for key in forms if key in fields), fields.pop("form", Form.NUMBER))
    if "range" in fields:
        fields["low"], fields["high"] = (Decimal(end) for end in fields.pop("range"))
    if "rank" in fields:
        fields["value"] = fields.pop("rank")
    if "date" in fields:
        when = Period.parse(fields.pop("date"))
        fields["when"] = when.start if when.start == when.end else when
    if "value" in fields:
        fields["value"] = Decimal(fields["value"])
    return Metric(
        id=name,
        anchor=name,
        label=name.capitalize(),
        name=name,
        form=form,
        unit=find_unit(unit, {"deposit": DEPOSIT, "partner": PARTNER}),
        status=Status.MEASURED,
        by="Ministry of Industry",
        sources=("source",),
        line=1,
        derivation=Derivation("a / b", ("a", "b")) if derived else None,
        **fields,
    )


@pytest.fixture(scope="session")
def metric() -> MakeMetric:
    return _make
