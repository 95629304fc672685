"""A yearly rate of growth compounded to an index: what "8% a year until 2035" amounts to.

In: a metric in per cent a year with a period. Out: one dashed line from the base to the end, hollow at its end, with
both ends and the rate written at the line. The check against `result` keeps figure and text from disagreeing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from assay.figures.axis import Tick, gutter, head, time_axis, value_axis
from assay.figures.errors import FigureError
from assay.figures.labels import Box, Spot, nearest_place
from assay.figures.plot import Cell, Column, Plot, Table
from assay.figures.reading import Reading, columns, raw, row
from assay.figures.scale import Scale, ticks, year_ticks
from assay.figures.spec import FigureSpec, MetricId
from assay.figures.tokens import Role
from assay.numbers.metric import Metric, Status
from assay.numbers.units import UnitKind
from assay.wording.digits import rounded

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas
    from assay.numbers.ledger import Ledger
    from assay.wording.wording import Wording

LEADING = 1.3
NOTE = 0.56
"""The part of the sheet that the words about the rate may fill."""

LARGEST = 1_000_000_000
"""An index beyond it comes from a slip of the pen, and its numbers fit no drawing."""


class Options(FigureSpec):
    """rate, base and, for the label at the end, the derived metric that says the same."""

    kind: Literal["compound"]
    rate: MetricId = Field(description="a metric in % a year with a period")
    base: Decimal = Field(default=Decimal(100), ge=1, le=1_000_000, description="the index in the first year")
    result: MetricId | None = Field(default=None, description="the index or multiple it comes to, a derived metric")


@dataclass(frozen=True)
class Growth(Plot):
    """points: (year, index). The notes are printed at the start, at the end and along the line."""

    points: tuple[tuple[int, float], ...]
    start: str
    end: str
    end_note: str
    rate: str
    rate_note: str
    unit: str
    levels: tuple[Tick, ...]
    years: tuple[Tick, ...]
    hue: Role
    text_hue: Role
    dashed: bool


def prepare(options: Options, ledger: Ledger, wording: Wording) -> Growth:
    """Compound the rate over its period."""
    reading = Reading(options, ledger, wording)
    rate = reading.number(("rate",), options.rate)
    if rate.unit.kind is not UnitKind.PERCENT_A_YEAR or rate.period is None or not rate.period.years:
        hint = "give it `unit: % a year` and a period of several whole years, such as `period: 2023–2035`"
        raise FigureError(("rate",), f"'{options.rate}' is not a yearly rate over a period", hint)
    if rate.quantity <= -1:
        message = f"'{options.rate}' leaves nothing to compound"
        raise FigureError(("rate",), message, "a yearly rate is above −100% a year")
    first, last = rate.period.start.year, rate.period.end.year
    values = [options.base * (1 + rate.quantity) ** step for step in range(last - first + 1)]
    if max(values) > LARGEST:
        message = f"'{options.rate}' compounds to more than {LARGEST:,} in {last}"
        raise FigureError(("rate",), message, "check the rate and its period, or choose a smaller `base`")
    result = reading.number(("result",), options.result) if options.result else None
    if result:
        _check(result, values)

    base, end = wording.number(options.base), wording.metric(result) if result else wording.number(values[-1], 0)
    unit = f"index, {first} = {base}"
    levels = ticks(Decimal(0), max(values), most=4)
    rows = [
        row(
            # What the index is at its start is laid down, not forecast.
            result or rate if year > first else replace(result or rate, status=Status.DEFINITION),
            Cell(str(year), str(year)),
            Cell(wording.number(value, 1), raw(rounded(value, 4))),
            when=str(year),
            unit="index",
        )
        for year, value in zip(range(first, last + 1), values, strict=True)
    ]
    shown = columns(Column("year", "Year"), Column("index", f"Index ({first} = {base})", numeric=True))
    direction = "rises" if values[-1] >= values[0] else "falls"
    alt = (
        f"An index of {base} in {first} {direction} to {wording.number(values[-1], 1)} in {last} if the yearly rate of "
        f"{wording.metric(rate)} holds throughout ({reading.said(rate)})."
    )
    return Growth(
        about=reading.about(alt, Table(shown, tuple(rows))),
        points=tuple((year, float(value)) for year, value in zip(range(first, last + 1), values, strict=True)),
        start=base,
        end=end,
        end_note=f"{last}, {rate.status.value}",
        rate=wording.metric(rate),
        rate_note=reading.said(rate),
        unit=unit,
        levels=tuple(Tick(float(level), wording.number(level)) for level in levels),
        years=tuple(Tick(year, str(year)) for year in year_ticks(first, last)),
        hue=reading.hue(),
        text_hue=reading.text_hue(),
        dashed=not reading.firm(rate),
    )


def draw(canvas: Canvas, plot: Growth) -> None:
    """The line, its ends, the rate in the free corner above it."""
    from assay.figures.canvas import DASHED

    top = head(canvas, plot.unit)
    left, bottom = gutter(canvas, plot.levels), top + (280 if canvas.narrow else 320)
    (first, base), (last, end) = plot.points[0], plot.points[-1]
    across = Scale(first, last, left + 10, canvas.width - 12)
    up = Scale(plot.levels[0].at, plot.levels[-1].at, bottom, top)
    value_axis(canvas, plot.levels, up, left, canvas.width)
    time_axis(canvas, plot.years, across, bottom)

    spots = [(across(year), up(value)) for year, value in plot.points]
    canvas.line(spots, plot.hue, 3, dash=DASHED if plot.dashed else None)
    canvas.dot(across(first), up(base), 5.5, plot.hue)
    canvas.dot(across(last), up(end), 6.5, "paper" if plot.dashed else plot.hue, stroke=plot.hue)

    # A rising line leaves the sheet above it free, a falling one both the sheet below it and the corner above its end.
    rising = end > base
    start = canvas.text(across(first), up(base) + (-16 if rising else 28), plot.start, bold=True, clear=True)
    # One line, so that the number stands at its point and at no gridline above it.
    note = up(end) - 14 if rising or up(end) + 40 > bottom else up(end) + 32
    number = canvas.text(canvas.width, note, plot.end, plot.text_hue, size=24, bold=True, align="right", clear=True)
    said = canvas.text(number.left - 8, note, plot.end_note, "ink-soft", size=canvas.small, align="right", clear=True)
    grid = [((left, up(tick.at)), (canvas.width, up(tick.at))) for tick in plot.levels]
    _rate(canvas, plot, Box(left, top, canvas.width, bottom), spots, grid, [start, number, said])


def _rate(
    canvas: Canvas,
    plot: Growth,
    sheet: Box,
    spots: Sequence[Spot],
    grid: Sequence[tuple[Spot, Spot]],
    taken: Sequence[Box],
) -> None:
    """The rate and its author near the middle of the line: above it if there is room, and between gridlines."""
    clear = canvas.small / 2
    lines = canvas.balance(plot.rate_note, NOTE * canvas.width, canvas.small)
    wide = max(canvas.measure(plot.rate, bold=True), *(canvas.measure(line, canvas.small) for line in lines))
    tall = LEADING * (canvas.body + len(lines) * canvas.small)
    middle = spots[len(spots) // 2]
    above = Box(sheet.left, sheet.top, sheet.right, middle[1])
    line = list(pairwise(spots))
    places = (
        nearest_place(middle, wide + 2 * clear, tall + 2 * clear, part, taken, [*line, *across])
        for part, across in ((above, grid), (sheet, grid), (sheet, ()))
    )
    box = next((place for place in places if place), sheet)
    below = canvas.lines(box.left + clear, box.top + clear, [plot.rate], plot.text_hue, bold=True, clear=True)
    canvas.lines(box.left + clear, below, lines, "ink-soft", size=canvas.small, clear=True)


def _check(result: Metric, values: list[Decimal]) -> None:
    expected = {UnitKind.INDEX: values[-1], UnitKind.MULTIPLE: values[-1] / values[0]}.get(result.unit.kind)
    if expected is None:
        hint = "give it `unit: index` or `unit: ×`"
        raise FigureError(("result",), f"'{result.id}' is neither an index nor a multiple", hint)
    if abs(result.quantity / expected - 1) > Decimal("0.005"):
        message = f"'{result.id}' is {raw(result.value)}, but the rate comes to {raw(rounded(expected, 2))}"
        raise FigureError(("result",), message, "derive it: `formula: (1 + rate) ** years(rate)`")
