"""One quantity as several people or bodies stated it: what each said, who it was and when.

In: metrics that count the same thing, each with the day it was said, and optionally a baseline and a target. Out:
points in time with their labels, and lines across for baseline and target. The points are not joined, since nobody
measured what lies between them. Where the sheet is narrow, or the labels don't find room, they are set as a list.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from assay.figures.axis import Tick, head
from assay.figures.errors import FigureError
from assay.figures.in_rows import draw_in_rows
from assay.figures.in_time import draw_in_time
from assay.figures.moments import span, spot
from assay.figures.plot import Cell, Column, Table
from assay.figures.reading import Path, Reading, columns, raw, row, sentence
from assay.figures.scale import ticks, year_ticks
from assay.figures.spec import FigureSpec, MetricId, Part, Words
from assay.figures.stated import Mark, Shape, Statements
from assay.numbers.metric import Form, Metric
from assay.numbers.periods import PartialDate, Period

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas
    from assay.numbers.ledger import Ledger
    from assay.wording.wording import Wording


class Stated(Part):
    """A number, and what a reader needs to know of how it was said."""

    value: MetricId = Field(description="the number that was stated")
    on: MetricId | None = Field(default=None, description="a date: the day it was said; its as-of date unless given")
    by: Words | None = Field(default=None, description="who said it; the metric's `by` unless given")
    prefix: str = Field(default="", description="a word before the number, such as: about")
    text: str = Field(default="", description="a few words more, such as: expected by the end of the year")


class Options(FigureSpec):
    """The statements in any order, and what to hold them against."""

    kind: Literal["statements"]
    statements: tuple[Stated, ...] = Field(min_length=1, max_length=16, description="what was said: {value: metric}")
    baseline: MetricId | None = Field(default=None, description="where it began: a line across")
    target: MetricId | None = Field(default=None, description="what is aimed at: a dashed line across")


@dataclass(frozen=True)
class _Found:
    """A metric on its way to its mark: what it is here, where it is named, when and by whom it was said, and how."""

    role: Literal["baseline", "statement", "target"]
    path: Path
    metric: Metric
    when: PartialDate | Period | None
    by: str
    prefix: str = ""
    text: str = ""


def prepare(options: Options, ledger: Ledger, wording: Wording) -> Statements:
    """Look the numbers up, put them in the order of time and word their labels."""
    reading = Reading(options, ledger, wording)
    given = [_stated(stated, ("statements", index), reading) for index, stated in enumerate(options.statements)]
    statements = sorted(given, key=lambda each: _time(each) or (0, 0))
    baseline, target = _baseline(options, reading), _target(options, reading)
    found = [each for each in (baseline, *statements, target) if each]

    like = given[0].metric
    heights = [Decimal(str(reading.value(each.path, each.metric, like))) for each in found]
    levels = _levels(min(heights), max(heights))
    times = [time for each in found if (time := _time(each))]
    first, last = math.floor(min(start for start, _ in times)), math.ceil(max(end for _, end in times))
    unit = wording.unit(like)
    # Points may stand on a scale that does not begin at zero, but the reader is told so.
    cut = f"scale from {reading.amount(replace(like, value=levels[0] / like.unit.scale))}" if levels[0] > 0 else ""
    shown = columns(
        Column("role", "What"),
        Column("said", "When"),
        Column("speaker", "Who"),
        Column("value", f"Value ({unit})" if unit else "Value", numeric=True),
    )
    told = " ".join(_told(each, reading) for each in found)
    return Statements(
        about=reading.about(told, Table(shown, tuple(_row(each, wording) for each in found))),
        statements=tuple(_mark(each, like, reading) for each in statements),
        baseline=_mark(baseline, like, reading) if baseline else None,
        target=_mark(target, like, reading) if target else None,
        unit=", ".join(filter(None, (unit, cut))),
        levels=reading.ticks(levels, like),
        years=tuple(Tick(year + 0.5, str(year)) for year in year_ticks(first, last - 1)),
        first=first,
        last=last,
        hue=reading.hue(),
        text_hue=reading.text_hue(),
    )


def draw(canvas: Canvas, plot: Statements) -> None:
    """In time, or where that has no room, in rows."""
    top = head(canvas, plot.unit)
    if canvas.narrow or not draw_in_time(canvas, plot, top):
        draw_in_rows(canvas, plot, top)


def _stated(given: Stated, path: Path, reading: Reading) -> _Found:
    metric = reading.number((*path, "value"), given.value)
    when = reading.metric((*path, "on"), given.on, Form.DATE).when if given.on else metric.as_of or metric.period
    if when is None:
        hint = "give it an `as_of`, or name a metric of the form `date` as `on`"
        raise FigureError((*path, "value"), f"nothing tells when '{metric.id}' was stated", hint)
    return _Found("statement", (*path, "value"), metric, when, given.by or metric.by, given.prefix, given.text)


def _baseline(options: Options, reading: Reading) -> _Found | None:
    if options.baseline is None:
        return None
    metric = reading.number(("baseline",), options.baseline)
    return _Found("baseline", ("baseline",), metric, metric.as_of or metric.period, metric.by)


def _target(options: Options, reading: Reading) -> _Found | None:
    if options.target is None:
        return None
    metric = reading.number(("target",), options.target)
    return _Found("target", ("target",), metric, metric.due or metric.period or metric.as_of, metric.by)


def _time(found: _Found) -> tuple[float, float] | None:
    return span(found.when) if found.when else None


def _levels(low: Decimal, high: Decimal) -> tuple[Decimal, ...]:
    """Ticks from zero, unless all numbers lie in the upper half of such a scale."""
    return ticks(low, high) if high / 2 < low < high else ticks(min(low, Decimal(0)), max(high, Decimal(0)))


def _mark(found: _Found, like: Metric, reading: Reading) -> Mark:
    metric, date, status = found.metric, _date(found, reading), _status(found)
    at, reach = spot(found.when) if found.when else (None, 0.0)
    if found.role == "statement":
        title, note = found.by, ", ".join(filter(None, (date, status, found.text)))
        head = date
        tail = ", ".join(filter(None, (_spoken(status, found.by), found.text)))
    else:
        head = found.role.capitalize()
        firm = ", ".join(filter(None, (status, date)))
        title, note = "", _spoken(", ".join(filter(None, (head, firm))), found.by)
        tail = _spoken(firm, found.by)
    return Mark(
        value=reading.value(found.path, metric, like),
        number=f"{found.prefix.capitalize()} {reading.amount(metric)}".strip(),
        title=title,
        note=note,
        head=head,
        tail=tail,
        shape=_shape(found, reading),
        at=at,
        reach=reach,
    )


def _date(found: _Found, reading: Reading) -> str:
    said = _said(found, reading.wording)
    return f"due {said}" if found.role == "target" and found.metric.due else said


def _said(found: _Found, wording: Wording) -> str:
    if found.role == "target" and found.metric.due:
        return wording.deadline(found.metric.due)
    return wording.date(found.when) if found.when else ""


def _spoken(what: str, by: str) -> str:
    """What it is and who says so: "estimate: President"."""
    return ": ".join(filter(None, (what, by)))


def _status(found: _Found) -> str:
    """How firm it is, unless it is a statement of what was measured, or a target named as one."""
    status = found.metric.status
    plain = found.role == "statement" and status.is_plain
    return "" if plain or status == found.role else status.value


def _shape(found: _Found, reading: Reading) -> Shape:
    if "target" in (found.role, found.metric.status):
        return "diamond"
    return "dot" if reading.firm(found.metric) else "ring"


def _told(found: _Found, reading: Reading) -> str:
    """A sentence of the text alternative."""
    number = f"{found.prefix} {reading.wording.metric(found.metric)}".strip()
    details = ", ".join(filter(None, (_date(found, reading), _status(found) or found.metric.status.value, found.text)))
    said = found.by if found.role == "statement" else f"{found.role.capitalize()}, {found.by}"
    return sentence(f"{said}: {number} ({details})")


def _row(found: _Found, wording: Wording) -> tuple[Cell, ...]:
    metric, when = found.metric, found.when
    return row(
        metric,
        Cell(found.role, found.role),
        Cell(", ".join(filter(None, (_said(found, wording), found.text))), when.iso() if when else ""),
        Cell(found.by, found.by),
        Cell(f"{found.prefix} {wording.bare(metric)}".strip(), raw(metric.value)),
    )
