"""The points of a series, ready to be drawn as a line or as columns.

In: series metrics, looked up by the kind `line`. Out: `curves` and `columns` draw what is made here. Which points have
their number printed, and how firm each looks, is settled on the way.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from assay.figures.axis import Tick
from assay.figures.columns import Pillar, Pillars, check_places
from assay.figures.curves import Curve, Point
from assay.figures.reading import Path, Reading, listed
from assay.figures.tokens import Role
from assay.numbers.metric import Metric, Status, largest
from assay.numbers.units import UnitKind

if TYPE_CHECKING:
    from assay.wording.wording import Wording

FEW = 6
"""Up to so many points have all their numbers printed."""


def to_curve(
    metric: Metric,
    path: Path,
    like: Metric,
    joins: Sequence[Tick],
    words: set[Status],
    role: Role,
    reading: Reading,
) -> Curve:
    """A series as a line, in the unit of `like`, lifted at the joins. words: what `single_words` found."""
    items = list(metric.items.values())
    values = [reading.value(path, item, like) for item in items]
    lifted = [
        not index or any(place(items[index - 1]) < join.at < place(item) for join in joins)
        for index, item in enumerate(items)
    ]
    labelled, most = _labelled(values, lifted), largest(items)
    points = []
    for index, (item, value) in enumerate(zip(items, values, strict=True)):
        before = items[index - 1] if index else item
        label = reading.amount(item, most) + (f", {item.status.value}" if item.status in words else "")
        points.append(
            Point(
                x=place(item),
                y=value,
                label=label if index in labelled else "",
                filled=reading.firm(item),
                dashed=not reading.firm(item) or not reading.firm(before),
                lifted=lifted[index],
            )
        )
    return Curve(metric.label, tuple(points), role)


def _labelled(values: Sequence[float], lifted: Sequence[bool]) -> set[int]:
    """The points with a number: all of a few, else the highest, both ends and those that no line leads to or from."""
    count = len(values)
    if count <= FEW:
        return {*range(count)}
    alone = {index for index in range(1, count - 1) if lifted[index] and lifted[index + 1]}
    return {0, values.index(max(values)), count - 1, *alone}


def to_pillars(metric: Metric, curve: Curve, reading: Reading) -> Pillars:
    """The same points as columns."""
    items, most = list(metric.items.values()), largest(metric.items.values())
    pillars = [
        Pillar(
            at=point.x,
            height=point.y,
            value=_bare(item, most, reading),
            word="" if item.status.is_plain else item.status.value,
            date=date(item, reading.wording),
            solid=reading.firm(item),
        )
        for item, point in zip(items, curve.points, strict=True)
    ]
    check_places(metric.id, pillars)
    return Pillars(tuple(pillars), curve.role, "ink" if curve.role == "mark" else reading.text_hue())


def _bare(item: Metric, most: Decimal, reading: Reading) -> str:
    """A number without the sign of its currency, which the line above the columns tells."""
    if item.unit.kind is UnitKind.CURRENCY and item.value is not None:
        return reading.wording.compact(item.value, most)
    return reading.amount(item)


def place(item: Metric) -> float:
    """The place of a point in time, in years."""
    assert item.as_of is not None, "the ledger dates each point of a series by its key"
    return item.as_of.as_year()


def single_words(statuses: list[Status]) -> set[Status]:
    """The statuses that one point alone has: it says so itself. Of all others the line above the drawing tells."""
    return {status for status in statuses if not status.is_plain and statuses.count(status) == 1}


def line_above(unit: str, series: Sequence[Metric], words: set[Status], reading: Reading) -> str:
    """The unit, and what dashes mean where several points have them; also what is solid, if much of it is estimated."""
    statuses = dict.fromkeys(item.status for metric in series for item in metric.items.values())
    several = [status for status in statuses if status not in words]
    dashed = [status.value for status in several if not reading.is_firm(status)]
    solid = [status.value for status in several if reading.is_firm(status)] if Status.ESTIMATE in several else []
    told = [f"{word}: {listed(names)}" for word, names in (("solid", solid), ("dashed", dashed)) if names]
    return "; ".join(filter(None, (unit, *told)))


def date(item: Metric, wording: Wording) -> str:
    """A point's date in words."""
    return wording.date(item.as_of) if item.as_of else ""
