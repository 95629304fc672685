"""A small count against a large one, a dot for each: the eye sees what "15 of 5,000" means.

In: two counts of the same thing. Out: the large one as grey dots and the small one as coloured dots, among them, or in
a block of their own (`apart`) where the small count is no part of the large one. Claims and the like are hollow.

Rows of dots are drawn as dashed lines with round ends, so five thousand of them weigh a few hundred bytes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from assay.figures.errors import FigureError
from assay.figures.plot import Cell, Column, Plot, Table
from assay.figures.reading import Reading, columns, raw, row, sentence
from assay.figures.spec import FigureSpec, MetricId
from assay.figures.tokens import Role
from assay.numbers.metric import Metric

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas
    from assay.numbers.ledger import Ledger
    from assay.wording.wording import Wording

MOST = 20_000


class Options(FigureSpec):
    """whole and part, both counts."""

    kind: Literal["dots"]
    whole: MetricId = Field(description="the large count")
    part: MetricId = Field(description="the small count")
    apart: bool = Field(default=False, description="the small count is no part of the large one: draw it beside")


@dataclass(frozen=True)
class Count:
    """A number of dots with its label. hollow: nobody counted them, they are claimed, hoped for or expected."""

    number: int
    value: str
    note: str
    hollow: bool


@dataclass(frozen=True)
class Dots(Plot):
    """The two counts."""

    whole: Count
    part: Count
    apart: bool
    hue: Role
    text_hue: Role


def prepare(options: Options, ledger: Ledger, wording: Wording) -> Dots:
    """Look the counts up; they must be whole numbers, and few enough to be told apart."""
    reading = Reading(options, ledger, wording)

    def count(name: str, metric: Metric) -> Count:
        if metric.quantity % 1 or not 0 < metric.quantity <= MOST:
            hint = f"it draws whole numbers from 1 to {wording.number(Decimal(MOST))}"
            raise FigureError((name,), f"'{metric.id}' can't be counted in dots", hint)
        told = "; ".join(filter(None, (metric.label, reading.said(metric), reading.time(metric))))
        return Count(int(metric.quantity), wording.metric(metric), told, not reading.firm(metric))

    whole, part = reading.number(("whole",), options.whole), reading.number(("part",), options.part)
    counts = count("whole", whole), count("part", part)
    if counts[1].number > counts[0].number:
        raise FigureError(("part",), f"'{part.id}' is larger than '{whole.id}'", "swap them")
    rows = [
        row(metric, Cell(metric.label, metric.label), Cell(wording.metric(metric), raw(metric.value)))
        for metric in (part, whole)
    ]
    told = [f"{metric.label}: {wording.metric(metric)} ({reading.said(metric)})" for metric in (part, whole)]
    shown = columns(Column("measure", "Measure"), Column("value", "Count", numeric=True))
    return Dots(
        about=reading.about(" ".join(sentence(each) for each in told), Table(shown, tuple(rows))),
        whole=counts[0],
        part=counts[1],
        apart=options.apart,
        hue=reading.hue(),
        text_hue=reading.text_hue(),
    )


def draw(canvas: Canvas, plot: Dots) -> None:
    """The small count first, so that the eye has it when the large one unrolls below."""
    across = _across(plot.whole.number, 0.8 if canvas.narrow else 2.2)
    pitch = min(canvas.width / across, 24.0)
    top = _head(canvas, 0, plot.part, plot.text_hue)
    if plot.apart:
        top = _block(canvas, top, range(plot.part.number), across, pitch, plot.hue, hollow=plot.part.hollow) + 26
    top = _head(canvas, top, plot.whole, "ink")
    filled = 0 if plot.apart else plot.part.number
    _block(canvas, top, range(filled), across, pitch, plot.hue, hollow=plot.part.hollow)
    _block(canvas, top, range(filled, plot.whole.number), across, pitch, "mark", hollow=plot.whole.hollow)


def _across(number: int, aspect: float) -> int:
    """Dots in a row, so that the block gets about this aspect: a divisor if one is near, so that no row stays short."""
    wanted = math.sqrt(number * aspect)
    near = [across for across in range(math.ceil(0.85 * wanted), int(1.15 * wanted) + 1) if number % across == 0]
    return min(near, key=lambda across: abs(across - wanted)) if near else max(1, round(wanted))


def _head(canvas: Canvas, top: float, count: Count, role: Role) -> float:
    top = canvas.lines(0, top, [count.value], role, size=19, bold=True)
    return canvas.lines(0, top, canvas.wrap(count.note, canvas.width, canvas.small), "ink-soft", size=canvas.small) + 8


def _block(canvas: Canvas, top: float, dots: range, across: int, pitch: float, role: Role, *, hollow: bool) -> float:
    """Draw the dots with these numbers, counted from the top left, row by row."""
    points: list[tuple[float, float]] = []
    for line in range(dots.start // across, -(-dots.stop // across)):
        first, last = max(dots.start - line * across, 0), min(dots.stop - line * across, across)
        y = top + (line + 0.5) * pitch
        # The hair's breadth lets the last dash begin; dashes start anew wherever the pen is lifted.
        points += [((first + 0.5) * pitch, y), ((last - 0.5) * pitch + 0.02, y), (math.nan, math.nan)]
    if points:
        beads = (0.01, pitch - 0.01)
        canvas.line(points[:-1], role, 0.64 * pitch, dash=beads, round_ends=True)
        if hollow:
            canvas.line(points[:-1], "paper", 0.36 * pitch, dash=beads, round_ends=True)
    return top + -(-dots.stop // across) * pitch
