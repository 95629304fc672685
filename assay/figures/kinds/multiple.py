"""A multiple shown as what it says: one block, and so many of the same.

In: a metric such as ×4 and labels for before and after. Out: a grey block above a row of coloured ones, the last cut
where the multiple is no whole number; all hollow where nobody measured it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from assay.figures.errors import FigureError
from assay.figures.plot import Cell, Column, Plot, Table
from assay.figures.reading import Reading, columns, raw, row, sentence
from assay.figures.spec import FigureSpec, MetricId, Words
from assay.figures.tokens import Role
from assay.numbers.metric import Status
from assay.numbers.units import UnitKind

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas
    from assay.numbers.ledger import Ledger
    from assay.wording.wording import Wording

MOST = 60

LARGEST = 84.0
"""The side of a block where there is room for any."""


class Options(FigureSpec):
    """multiple, and what it compares."""

    kind: Literal["multiple"]
    multiple: MetricId = Field(description="a metric in ×")
    before: Words = Field(description="label of the single block")
    after: Words = Field(description="label of the blocks it has become")


@dataclass(frozen=True)
class Blocks(Plot):
    """factor: how many blocks. note: how firm the multiple is, and who says so."""

    factor: float
    value: str
    before: str
    after: str
    note: str
    solid: bool
    hue: Role
    text_hue: Role


def prepare(options: Options, ledger: Ledger, wording: Wording) -> Blocks:
    """Look the multiple up."""
    reading = Reading(options, ledger, wording)
    metric = reading.number(("multiple",), options.multiple)
    if metric.unit.kind is not UnitKind.MULTIPLE or not 0 < metric.quantity <= MOST:
        hint = f"give it `unit: ×` and a value from 0 to {MOST}"
        raise FigureError(("multiple",), f"'{metric.id}' is no multiple that blocks can show", hint)
    value = wording.times(metric.quantity, metric.digits)
    before, after = Cell(options.before, options.before), Cell(options.after, options.after)
    # What counts as one is laid down, whatever the multiple is.
    start = replace(metric, status=Status.DEFINITION)
    rows = (
        row(start, before, Cell(wording.times(metric.quantity / metric.quantity, 0), "1")),
        row(metric, after, Cell(value, raw(metric.value))),
    )
    shown = columns(Column("state", "When"), Column("multiple", "Multiple", numeric=True))
    alt = sentence(f"{options.before} counts as one; {options.after}: {value} ({reading.said(metric)})")
    return Blocks(
        about=reading.about(alt, Table(shown, rows)),
        factor=float(metric.quantity),
        value=value,
        before=options.before,
        after=options.after,
        note=reading.said(metric),
        solid=reading.firm(metric),
        hue=reading.hue(),
        text_hue=reading.text_hue(),
    )


def draw(canvas: Canvas, plot: Blocks) -> None:
    """The single block, then the row of its likes, which runs on over as many lines as it needs."""
    from assay.figures.canvas import DASHED

    gap = 6.0
    side, across = _grid(plot.factor, canvas.width, gap)
    top = canvas.lines(0, 0, canvas.wrap(plot.before, canvas.width)) + 4
    canvas.bar(0, top, side, side, "mark" if plot.solid else "paper", stroke=None if plot.solid else "mark")
    top = canvas.lines(0, top + side + 22, canvas.wrap(plot.after, canvas.width)) + 4
    count = int(-(-plot.factor // 1))
    for index in range(count):
        share = min(1.0, plot.factor - index)
        x, y = index % across * (side + gap), top + index // across * (side + gap)
        if plot.solid:
            canvas.bar(x, y, side * share, side, plot.hue)
        else:
            canvas.bar(x, y, side * share, side, "paper", stroke=plot.hue, dash=DASHED)
    used = min(count, across) * (side + gap)
    note = canvas.measure(plot.note, canvas.small)
    beside = canvas.width - used - 10 >= max(canvas.measure(plot.value, 34, True), note)
    x, y = (used + 10, top + side / 2 + 2) if beside else (0, canvas.bottom + 42)
    canvas.text(x, y, plot.value, plot.text_hue, size=34, bold=True)
    lines = canvas.wrap(plot.note, canvas.width - x, canvas.small)
    canvas.lines(x, y + 6, lines, "ink-soft", size=canvas.small)


def _grid(factor: float, width: float, gap: float) -> tuple[float, int]:
    """The side of a block and the number of blocks in a line: as large as fits in at most three lines.

    A line that would stop just short of the right edge is made to reach it.
    """
    count = max(1, int(-(-factor // 1)))
    lines = 1 if count <= 10 else 2 if count <= 24 else 3
    across = -(-count // lines)
    filling = (width + gap) / across - gap
    return (filling if filling <= 1.1 * LARGEST else LARGEST), across
