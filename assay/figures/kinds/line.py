"""Values over time as lines, one for each series.

In: series metrics of the same unit. Out: up to a few lines labelled at their ends. A measured point is filled, an
estimated one ringed, and whatever is forecast, aimed at or claimed is ringed on a dashed line with the word beside it.
Joins mark where a series changes its edition: the line breaks there and a note says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from pydantic import Field, field_validator

from assay.figures.axis import Joins, Tick, gutter, head, time_axis, value_axis
from assay.figures.errors import FigureError
from assay.figures.labels import Box, Spot, find_place, moved_apart
from assay.figures.plot import Cell, Column, Plot, Table
from assay.figures.reading import Path, Reading, columns, listed, raw, row, sentence
from assay.figures.scale import Scale, ticks, year_ticks
from assay.figures.spec import FigureSpec, MetricId, Part
from assay.figures.tokens import Role
from assay.numbers.metric import Form, Metric, Status
from assay.numbers.periods import PartialDate

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas
    from assay.numbers.ledger import Ledger
    from assay.wording.wording import Wording


class Join(Part):
    """A place where the numbers before and after are not of one making."""

    at: str = Field(description="the first point after the join, as written in the series")
    text: str = Field(description="what begins there, such as: Yearbook 2022")


class Options(FigureSpec):
    """One series or several, which of them to point out, and where they join."""

    kind: Literal["line"]
    series: tuple[MetricId, ...] = Field(min_length=1, max_length=6, description="a series, or a list of them")
    accent: tuple[MetricId, ...] = Field(default=(), description="series to point out; the first unless given")
    joins: tuple[Join, ...] = Field(default=(), description="breaks in a series: {at: 2018, text: …}")

    @field_validator("series", mode="before")
    @classmethod
    def _one_is_a_list(cls, given: object) -> object:
        return [given] if isinstance(given, str) else given


@dataclass(frozen=True)
class Point:
    """A point of a line. label: the number to print at it, or an empty text. dashed: how the line reaches it."""

    x: float
    y: float
    label: str
    filled: bool
    dashed: bool
    lifted: bool


@dataclass(frozen=True)
class Curve:
    """One series. name: printed at its end where there are several."""

    name: str
    points: tuple[Point, ...]
    role: Role


@dataclass(frozen=True)
class Lines(Plot):
    """The lines and their scales. joins: place and text of each break."""

    curves: tuple[Curve, ...]
    joins: tuple[Tick, ...]
    unit: str
    levels: tuple[Tick, ...]
    years: tuple[Tick, ...]
    text_hue: Role


def prepare(options: Options, ledger: Ledger, wording: Wording) -> Lines:
    """Look the series up and choose which points to label."""
    reading = Reading(options, ledger, wording)
    paths: list[Path] = [("series", index) for index in range(len(options.series))]
    series = [reading.metric(path, name, Form.SERIES) for path, name in zip(paths, options.series, strict=True)]
    joins = [_join(join, ("joins", index, "at"), series) for index, join in enumerate(options.joins)]
    like = next(iter(series[0].items.values()))
    curves = [_curve(metric, path, like, joins, options, reading) for metric, path in zip(series, paths, strict=True)]
    heights = [Decimal(str(point.y)) for curve in curves for point in curve.points]
    places = [point.x for curve in curves for point in curve.points]
    levels = ticks(min([*heights, Decimal(0)]), max(heights))
    first, last = int(min(places)), int(max(places))
    rows = [
        row(
            item,
            Cell(metric.label, metric.id),
            Cell(_date(item, wording), key),
            Cell(wording.bare(item), raw(item.value)),
        )
        for metric in series
        for key, item in metric.items.items()
    ]
    unit = wording.unit(like)
    shown = columns(
        Column("series", "Series" if len(series) > 1 else None),
        Column("date", "Date"),
        Column("value", f"Value ({unit})" if unit else "Value", numeric=True),
    )
    return Lines(
        about=reading.about(" ".join(_alt(metric, wording) for metric in series), Table(shown, tuple(rows))),
        curves=tuple(curves),
        joins=tuple(joins),
        unit=_head(unit, series, reading),
        levels=tuple(Tick(float(level), _level(level, levels, wording)) for level in levels),
        years=tuple(Tick(PartialDate(year).as_year(), str(year)) for year in year_ticks(first, last)),
        text_hue=reading.text_hue(),
    )


def draw(canvas: Canvas, plot: Lines) -> None:
    """Scales, joins and lines; then names at the line ends and numbers wherever a free place is near their point."""
    names = _Names(canvas, plot)
    top = head(canvas, plot.unit)
    left = gutter(canvas, plot.levels)
    across = Scale(plot.years[0].at, plot.years[-1].at, left + 16, canvas.width - max(names.width, 16))
    joins = Joins(canvas, plot.joins, across)
    joins_top, top = top, top + joins.height
    bottom = top + (250 if canvas.narrow else 300)
    up = Scale(plot.levels[0].at, plot.levels[-1].at, bottom, top)
    value_axis(canvas, plot.levels, up, left)
    time_axis(canvas, plot.years, across, bottom)
    joins.draw(joins_top, bottom)
    placed = [[(across(point.x), up(point.y)) for point in curve.points] for curve in plot.curves]
    for curve, places in zip(plot.curves, placed, strict=True):
        _stroke(canvas, curve, places)
    for curve, places in zip(plot.curves, placed, strict=True):
        _dots(canvas, curve, places)
    names.draw([places[-1] for places in placed], top, bottom)
    _numbers(canvas, plot, placed, Box(left, top - 14, canvas.width - names.width, bottom - 2))


class _Names:
    """The names of several lines with their last numbers, to the right of their ends."""

    def __init__(self, canvas: Canvas, plot: Lines) -> None:
        self._canvas, self._plot = canvas, plot
        several = plot.curves if len(plot.curves) > 1 else ()
        most = (0.3 if canvas.narrow else 0.24) * canvas.width
        self._texts = [
            [*canvas.wrap(curve.name, most, canvas.small, True), curve.points[-1].label] for curve in several
        ]
        widths = [canvas.measure(line, canvas.small, True) for lines in self._texts for line in lines]
        self.width = max(widths) + 14 if widths else 0.0

    def draw(self, ends: list[Spot], top: float, bottom: float) -> None:
        """Write them at the height of the line ends, moved apart where they would touch."""
        canvas = self._canvas
        heights = [1.3 * canvas.small * len(lines) + 6 for lines in self._texts]
        tops = moved_apart([y for _, y in ends[: len(heights)]], heights, top - 20, bottom)
        for curve, lines, start in zip(self._plot.curves, self._texts, tops, strict=False):
            left, role = canvas.width - self.width + 14, _text_role(curve, self._plot)
            below = canvas.lines(left, start + 3, lines[:-1], role, size=canvas.small, bold=True)
            canvas.lines(left, below, lines[-1:], role, size=canvas.small)


def _stroke(canvas: Canvas, curve: Curve, places: list[Spot]) -> None:
    """The line, in runs that are solid or dashed, lifted at the joins."""
    from assay.figures.canvas import DASHED

    runs: list[tuple[bool, list[Spot]]] = []
    for index, point in enumerate(curve.points[1:], start=1):
        if point.lifted:
            continue
        if runs and runs[-1][0] == point.dashed and runs[-1][1][-1] == places[index - 1]:
            runs[-1][1].append(places[index])
        else:
            runs.append((point.dashed, [places[index - 1], places[index]]))
    for dashed, run in runs:
        canvas.line(run, curve.role, 2.5, dash=DASHED if dashed else None)


def _dots(canvas: Canvas, curve: Curve, places: list[Spot]) -> None:
    """A dot at every point of a short series; else where a number is printed, none is measured, or no line passes."""
    lifted = [point.lifted for point in curve.points] + [True]
    for index, (point, (x, y)) in enumerate(zip(curve.points, places, strict=True)):
        alone = lifted[index] and lifted[index + 1]
        if not point.filled:
            canvas.dot(x, y, 5, "paper", stroke=curve.role)
        elif point.label or alone or len(curve.points) <= 12:
            canvas.dot(x, y, 4.5, curve.role)


def _numbers(canvas: Canvas, plot: Lines, placed: list[list[Spot]], sheet: Box) -> None:
    """The labels, where a free place is near; the table has them all. A line that is named shows its last there."""
    lines = [pair for curve, places in zip(plot.curves, placed, strict=True) for pair in _segments(curve, places)]
    taken = [Box(x - 6, y - 6, x + 6, y + 6) for places in placed for x, y in places]
    for curve, places in zip(plot.curves, placed, strict=True):
        labelled = [(point.label, place) for point, place in zip(curve.points, places, strict=True) if point.label]
        # The last number matters most, then the first.
        for label, place in (*reversed(labelled[1:]), *labelled[:1]):
            if len(plot.curves) > 1 and place is places[-1]:
                continue
            wide, tall = canvas.measure(label, canvas.small, True), canvas.small
            box = find_place(place, wide, tall, sheet, taken, lines)
            if box:
                role = _text_role(curve, plot)
                baseline = box.bottom - 0.25 * tall
                canvas.text(box.left, baseline, label, role, size=canvas.small, bold=True, clear=True)
                taken.append(box)


def _segments(curve: Curve, places: list[Spot]) -> list[tuple[Spot, Spot]]:
    return [
        (places[index - 1], places[index]) for index, point in enumerate(curve.points) if index and not point.lifted
    ]


def _text_role(curve: Curve, plot: Lines) -> Role:
    return "ink" if curve.role == "mark" else plot.text_hue


def _curve(
    metric: Metric, path: Path, like: Metric, joins: Sequence[Tick], options: Options, reading: Reading
) -> Curve:
    items = list(metric.items.values())
    values = [reading.value(path, item, like) for item in items]
    few = len(items) <= 6
    labelled = range(len(items)) if few else {0, values.index(max(values)), len(items) - 1}
    statuses = [item.status for item in items]
    points = []
    for index, (item, value) in enumerate(zip(items, values, strict=True)):
        before = items[index - 1] if index else item
        alone = item.status is not Status.MEASURED and statuses.count(item.status) == 1
        label = reading.amount(item) + (f", {item.status.value}" if alone else "")
        points.append(
            Point(
                x=_place(item),
                y=value,
                label=label if index in labelled else "",
                filled=item.status is Status.MEASURED,
                dashed=not reading.firm(item) or not reading.firm(before),
                lifted=not index or any(_place(before) < join.at < _place(item) for join in joins),
            )
        )
    accented = options.accent or options.series[:1]
    return Curve(metric.label, tuple(points), reading.hue() if metric.id in accented else "mark")


def _place(item: Metric) -> float:
    """The place of a point in time, in years."""
    assert item.as_of is not None, "the ledger dates each point of a series by its key"
    return item.as_of.as_year()


def _head(unit: str, series: Sequence[Metric], reading: Reading) -> str:
    """The unit, and what rings and dashes mean where several points have them."""
    statuses = [item.status for metric in series for item in metric.items.values()]
    several = [status for status in dict.fromkeys(statuses) if statuses.count(status) > 1]
    dashed = [status.value for status in several if not reading.is_firm(status)]
    ringed = [Status.ESTIMATE.value] if Status.ESTIMATE in several else []
    told = [f"{word}: {listed(names)}" for word, names in (("dashed", dashed), ("ring", ringed)) if names]
    return "; ".join(filter(None, (unit, *told)))


def _join(join: Join, path: Path, series: Sequence[Metric]) -> Tick:
    """The join's place: half-way between its point and the one before."""
    for metric in series:
        keys = list(metric.items)
        if join.at in keys[1:]:
            index = keys.index(join.at)
            return Tick((_place(metric.items[keys[index - 1]]) + _place(metric.items[join.at])) / 2, join.text)
    raise FigureError(
        path, f"no series has a point before and at '{join.at}'", "write it as in the series, such as 2018"
    )


def _level(level: Decimal, levels: Sequence[Decimal], wording: Wording) -> str:
    return wording.compact(level) if level and levels[-1] >= 1_000_000 else wording.number(level)


def _date(item: Metric, wording: Wording) -> str:
    return wording.date(item.as_of) if item.as_of else ""


def _alt(metric: Metric, wording: Wording) -> str:
    """First and last, and the highest and lowest between them."""
    items = list(metric.items.values())
    ranked = sorted(items, key=lambda item: item.quantity)
    first, last = items[0], items[-1]
    told = [f"{metric.label}: {_at(first, wording)}"]
    for word, item in (("highest", ranked[-1]), ("lowest", ranked[0])):
        if item not in (first, last):
            told.append(f"{word} {_at(item, wording)}")
    if last is not first:
        told.append(
            f"last {_at(last, wording)}" + (f" ({last.status.value})" if last.status is not Status.MEASURED else "")
        )
    return sentence("; ".join(told))


def _at(item: Metric, wording: Wording) -> str:
    return f"{wording.metric(item)} in {_date(item, wording)}"
