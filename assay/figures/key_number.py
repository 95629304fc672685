"""A number set large in a link preview, with the words it must not travel without.

In: a metric. Out: the number as a headline prints it, its unit, what it measures, and how firmly it stands. Made when a
figure or a page is worked out, drawn by `cards`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assay.figures.tokens import Role
from assay.numbers.metric import Form
from assay.numbers.units import UnitKind

if TYPE_CHECKING:
    from assay.numbers.metric import Metric
    from assay.wording.wording import Wording

_SHORT = (UnitKind.MULTIPLE, UnitKind.CURRENCY)
_WHOLE = (UnitKind.PERCENT, UnitKind.PERCENT_A_YEAR)
_SETTLED = (None, "confirmed", "opinion")


@dataclass(frozen=True)
class KeyNumber:
    """text: the number. unit: empty where the number carries its sign. label: what it measures, and of which time.

    standing: its status, and the verdict of the check where that is not plain confirmation.
    """

    text: str
    unit: str
    label: str
    standing: str
    role: Role = "accent"


def key_number(metric: Metric, wording: Wording, role: Role = "accent") -> KeyNumber:
    """A single number, range, date, rank or text as a headline. Raises Mistake for a series or a breakdown."""
    metric.refuse_set()
    text, unit = wording.metric(metric), ""
    if metric.form is Form.NUMBER and metric.unit.kind in _SHORT:
        text = wording.compact(metric)
    elif metric.form is Form.NUMBER and metric.unit.kind not in _WHOLE:
        text, unit = wording.bare(metric), wording.unit(metric)
    label = ", ".join([metric.label, *([wording.date(metric.period)] if metric.period else [])])
    verdict = [] if metric.verdict in _SETTLED else [str(metric.verdict)]
    return KeyNumber(text, unit, label, ", ".join([metric.status.value.capitalize(), *verdict]), role)
