"""What a metric is once `metrics.yml` has been read, checked and worked out.

In: built only by `assay.numbers.ledger`. Out: frozen values that everything downstream (sentences, figures, tables,
downloads) reads and nobody changes. One step after `assay.numbers.records` (the file as written), one step before
`assay.wording` (the number as it reads).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from assay.numbers.periods import PartialDate, Period
from assay.numbers.units import Unit
from assay.problems import Mistake, few, nearest


class Status(StrEnum):
    """How firmly a number stands, from the firmest to the loosest; the order is used for derived metrics."""

    DEFINITION = "definition"
    DOCUMENTED = "documented"
    MEASURED = "measured"
    ESTIMATE = "estimate"
    TARGET = "target"
    FORECAST = "forecast"
    CLAIM = "claim"
    OPINION = "opinion"

    @property
    def looseness(self) -> int:
        """Position in the order above: 0 for definition, 7 for opinion."""
        return list(Status).index(self)

    @property
    def is_plain(self) -> bool:
        """Whether it is what readers expect of a number, so that labels of figures need not say it."""
        return self in (Status.MEASURED, Status.DOCUMENTED)


class Form(StrEnum):
    """What kind of thing a metric holds; each has its own field in the metrics file."""

    NUMBER = "number"
    RANGE = "range"
    DATE = "date"
    RANK = "rank"
    TEXT = "text"
    SERIES = "series"
    BREAKDOWN = "breakdown"


@dataclass(frozen=True)
class Derivation:
    """How a derived metric was worked out.

    formula: the expression as the editor wrote it, over metric ids.
    inputs: ids of the metrics it uses, in order of first use.
    """

    formula: str
    inputs: tuple[str, ...]


@dataclass(frozen=True)
class Revision:
    """An earlier state of a metric: when it was changed, what it said before (in words), why."""

    date: PartialDate
    value: str
    why: str


_ITEM = re.compile(r"(\w+)\[['\"]?([^'\"\]]+)['\"]?\]")


def split_name(name: str) -> tuple[str, str]:
    """The name of an item, `set[key]` or `set["key"]`, as the set's id and the key; any other name, and no key."""
    match = _ITEM.fullmatch(name)
    return (match[1], match[2]) if match else (name, "")


_NO_ITEMS: Mapping[str, Metric] = MappingProxyType({})


@dataclass(frozen=True)
class Metric:
    """One number of the report (or one set of numbers: a series over time, a breakdown by category).

    id: its name in the metrics file; an item of a set is `set[key]`.
    anchor: the same, fit for an HTML id; permanent.
    label: what it measures, in words, starting with a capital.
    name: short label of an item inside its set ("China", "2023"); the label for a metric of its own.
    value: number and rank forms, counted in `unit` as written (8 for 8 %); None otherwise.
    low, high: range form only, in `unit`.
    when: date form only, a point in time or a period.
    text: text form only.
    items: series (keyed by ISO date such as "2023") and breakdown (keyed by category id) forms only.
    period: the time the number covers. as_of: the day, month or year it was stated for.
    by: who says so. sources: ids of sources, in order of weight.
    verdict: what independent sources make of it, or None where nothing was checked.
    digits: decimals to show, or None to show all that the file gives.
    due: when a target falls due. review_by: when an editor should look at the metric again.
    line: line in the metrics file, counted from 1.
    """

    id: str
    anchor: str
    label: str
    name: str
    form: Form
    unit: Unit
    status: Status
    by: str
    sources: tuple[str, ...]
    line: int
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    when: PartialDate | Period | None = None
    text: str | None = None
    items: Mapping[str, Metric] = field(default_factory=lambda: _NO_ITEMS)
    period: Period | None = None
    as_of: PartialDate | None = None
    geography: str | None = None
    caveat: str | None = None
    verdict: str | None = None
    digits: int | None = None
    derivation: Derivation | None = None
    due: PartialDate | None = None
    review_by: PartialDate | None = None
    revisions: tuple[Revision, ...] = ()

    @property
    def quantity(self) -> Decimal:
        """The value in plain quantity: 8 % is 0.08, 73.8 kt is 73,800 (tonnes). Raises ValueError without a value."""
        if self.value is None:
            raise ValueError(f"{self.id} is a {self.form} and has no single value")
        return self.value * self.unit.factor

    def item(self, key: str) -> Metric:
        """The item of a series or breakdown with this key. Raises Mistake if there is none."""
        if key in self.items:
            return self.items[key]
        if not self.items:
            raise Mistake(f"'{self.id}' is a {self.form} and has no items", "write it without [...]")
        raise Mistake(f"'{self.id}' has no item '{key}'", nearest(key, self.items) or f"it has: {few(self.items)}")

    def refuse_set(self) -> None:
        """Raise Mistake for a series or a breakdown, where one number is wanted."""
        if self.form in (Form.SERIES, Form.BREAKDOWN):
            hint = f'name an item, as in {self.id}["{next(iter(self.items))}"]; it has: {few(self.items)}'
            raise Mistake(f"'{self.id}' is a {self.form}, not one number", hint)


def largest(metrics: Iterable[Metric]) -> Decimal:
    """The largest of these numbers, as they are shown and without its sign."""
    values = [(metric.value * metric.unit.scale).copy_abs() for metric in metrics if metric.value is not None]
    return max(values, default=Decimal(0))
