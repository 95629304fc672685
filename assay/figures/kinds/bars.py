"""Amounts by category as horizontal bars, each with its name and its number.

In: a breakdown, or several metrics that count the same. Out: bars from a common zero, largest first unless the order
given matters, and rows for what the reader will look for in vain ("not listed"). Names stand left of the bars, or above
them where the sheet is narrow.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pydantic import Field, model_validator

from assay.figures.errors import FigureError
from assay.figures.plot import Cell, Column, Plot, Table
from assay.figures.reading import Path, Reading, columns, raw, row, row_without, sentence
from assay.figures.spec import FigureSpec, Key, MetricId, Part, Words
from assay.figures.tokens import Role
from assay.numbers.metric import Form, Metric, largest
from assay.problems import nearest

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas
    from assay.numbers.ledger import Ledger
    from assay.wording.wording import Wording


class Absent(Part):
    """A row without a number."""

    name: Words = Field(description="who or what is missing")
    text: Words = Field(description="what to print for a number, such as: not listed")


class Options(FigureSpec):
    """A breakdown or a list of metrics, their order, and which to point out."""

    kind: Literal["bars"]
    metric: MetricId | None = Field(default=None, description="a breakdown")
    metrics: tuple[MetricId, ...] = Field(default=(), description="metrics of the same unit, instead of a breakdown")
    sort: Literal["descending", "given"] = Field(default="descending", description="the order of the bars")
    last: tuple[Key, ...] = Field(default=(), description="keys to put last whatever their size, such as: other")
    accent: tuple[Key, ...] = Field(default=(), description="keys to point out")
    gold: tuple[Key, ...] = Field(
        default=(), description="keys or names of absent rows to draw in gold, kept for the report's own subject"
    )
    names: Words = Field(default="Name", description="what the bars are, as the head of the table says it: Country")
    absent: tuple[Absent, ...] = Field(default=(), description="rows for what has no number")

    @model_validator(mode="after")
    def _one_of_two(self) -> Options:
        if bool(self.metric) == bool(self.metrics):
            raise ValueError("name either one breakdown as `metric` or several metrics as `metrics`")
        return self


@dataclass(frozen=True)
class Bar:
    """One row: name, number as printed, length (None for a row without), and how it is drawn."""

    name: str
    value: str
    length: float | None
    role: Role
    solid: bool


@dataclass(frozen=True)
class Bars(Plot):
    """The rows from the top down. unit: what the numbers count, for the line above them."""

    bars: tuple[Bar, ...]
    unit: str


def prepare(options: Options, ledger: Ledger, wording: Wording) -> Bars:
    """Look the amounts up and put them in order."""
    reading = Reading(options, ledger, wording)
    amounts = _amounts(options, reading)
    _check_keys(options, [key for key, _, _ in amounts])
    like = amounts[0][2]
    lengths = {key: reading.value(path, metric, like) for key, path, metric in amounts}
    metrics = {key: metric for key, _, metric in amounts}
    order = list(metrics)
    if options.sort == "descending":
        order.sort(key=lambda key: -lengths[key])
    order = [key for key in order if key not in options.last] + list(options.last)

    statuses = list(dict.fromkeys(metrics[key].status for key in order))
    shared = statuses[0].value if len(statuses) == 1 and not statuses[0].is_plain else ""
    most = largest(metrics.values())
    bars = [
        Bar(
            name=metrics[key].name,
            # Where all numbers stand equally firm the line above says so once; else each says it for itself.
            value=reading.amount(metrics[key], most) + (f", {metrics[key].status.value}" if len(statuses) > 1 else ""),
            length=lengths[key],
            role="ore" if key in options.gold else "accent" if key in options.accent else "mark",
            solid=reading.firm(metrics[key]),
        )
        for key in order
    ]
    bars += [
        Bar(row.name, row.text, None, "ore" if row.name in options.gold else "mark", True) for row in options.absent
    ]
    unit = wording.unit(like)
    shown = columns(
        Column("name", options.names), Column("value", f"Value ({unit})" if unit else "Value", numeric=True)
    )
    rows = [
        row(metric, Cell(metric.name, metric.name), Cell(wording.bare(metric, most), raw(metric.value)))
        for metric in (metrics[key] for key in order)
    ]
    rows += [row_without(Cell(none.name, none.name), Cell(none.text, "")) for none in options.absent]
    ranked = [metrics[key] for key in sorted(order, key=lambda key: -lengths[key])]
    return Bars(
        about=reading.about(_alt(ranked, options, wording), Table(shown, tuple(rows))),
        bars=tuple(bars),
        unit=", ".join(filter(None, (reading.unit_line(like), shared))),
    )


def draw(canvas: Canvas, plot: Bars) -> None:
    """One row after another from a common zero line."""
    names = max(canvas.measure(bar.name, canvas.body, bar.role != "mark") for bar in plot.bars)
    above = names > (0.38 if canvas.narrow else 0.3) * canvas.width
    left = 0.0 if above else names + 12
    thick = 12.0 if above else 17.0
    along, low = _lengths(canvas, plot.bars, left)
    zero = left + low * along
    # Without a line for the unit the first name still needs its height above the middle of its bar.
    top = canvas.lines(left, 0, [plot.unit], "ink-soft", size=canvas.small) + 4 if plot.unit else 3.0
    baselines: list[tuple[float, float]] = []
    for bar in plot.bars:
        role: Role = "ore-ink" if bar.role == "ore" else "ink"
        bold = bar.role != "mark"
        if above:
            top = canvas.lines(0, top, canvas.wrap(bar.name, canvas.width, bold=bold), role, bold=bold) + 2
        middle = top + thick / 2
        baseline = middle + 0.34 * canvas.body
        if not above:
            canvas.text(left - 12, baseline, bar.name, role, bold=bold, align="right")
        baselines += [(zero, top - 4), (zero, top + thick + 4), (math.nan, math.nan)]
        _bar(canvas, bar, zero, along, middle, thick)
        end = zero + max(bar.length or 0, 0) * along
        canvas.text(end + 7, baseline, bar.value, role, bold=bold)
        top += thick + (12 if above else 8)
    canvas.line(baselines[:-1], "ink-soft", behind=True)


def _bar(canvas: Canvas, bar: Bar, zero: float, along: float, middle: float, thick: float) -> None:
    from assay.figures.canvas import DASHED

    if bar.length is None or bar.length == 0:
        return
    x, width = zero + min(bar.length, 0) * along, max(abs(bar.length) * along, 1.0)
    if bar.solid:
        canvas.bar(x, middle - thick / 2, width, thick, bar.role)
    else:
        canvas.bar(x, middle - thick / 2, width, thick, "paper", stroke=bar.role, dash=DASHED)


def _lengths(canvas: Canvas, bars: Sequence[Bar], left: float) -> tuple[float, float]:
    """Pixels for one unit, so that every bar with its number fits; and the length to leave for bars below zero."""
    low = -min(0.0, *(bar.length or 0 for bar in bars), 0.0)
    along = float("inf")
    for bar in bars:
        # Some browsers round the width of every text up.
        room = canvas.width - left - 9 - canvas.measure(bar.value, canvas.body, bar.role != "mark")
        span = low + max(bar.length or 0.0, 0.0)
        if span > 0:
            along = min(along, room / span)
    return (along if along != float("inf") else 1.0), low


def _amounts(options: Options, reading: Reading) -> list[tuple[str, Path, Metric]]:
    if options.metrics:
        paths: list[Path] = [("metrics", index) for index in range(len(options.metrics))]
        found = [reading.number(path, name) for path, name in zip(paths, options.metrics, strict=True)]
        return [(name, path, metric) for name, path, metric in zip(options.metrics, paths, found, strict=True)]
    assert options.metric is not None
    whole = reading.metric(("metric",), options.metric, Form.BREAKDOWN)
    return [(key, ("metric",), item) for key, item in whole.items.items()]


def _check_keys(options: Options, known: list[str]) -> None:
    absent = [row.name for row in options.absent]
    for field, extra in (("last", []), ("accent", []), ("gold", absent)):
        for index, key in enumerate(getattr(options, field)):
            if key not in known and key not in extra:
                hint = nearest(key, [*known, *extra]) or f"the keys are: {', '.join(known)}"
                raise FigureError((field, index), f"no bar is called '{key}'", hint)


def _alt(metrics: Sequence[Metric], options: Options, wording: Wording) -> str:
    """The three largest, the smallest, and who is missing; `metrics` from the largest down."""
    count = len(metrics)
    lead = "" if count == 1 else f"{count} amounts, {'the largest' if count > 3 else 'from the largest down'}: "
    most = "; ".join(f"{metric.name}, {wording.metric(metric)}" for metric in metrics[:3])
    least = f"; the smallest: {metrics[-1].name}, {wording.metric(metrics[-1])}" if count > 3 else ""
    absent = [sentence(f"{row.name}: {row.text}") for row in options.absent]
    return " ".join([sentence(f"{lead}{most}{least}"), *absent])
