"""Values over time as lines, one for each series.

In: series metrics of the same unit. Out: up to a few lines labelled at their ends. A measured point is filled, an
estimated one ringed, and whatever is forecast, aimed at or claimed is ringed on a dashed line with the word beside it.
Joins mark where a series changes its edition: the line breaks there and a note says why.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from pydantic import Field, field_validator

from assay.figures.axis import Tick, gutter, head, time_axis, value_axis
from assay.figures.errors import FigureError
from assay.figures.plot import Cell, Column, Plot, Table
from assay.figures.reading import Path, Reading, columns, raw, row, sentence
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
        unit=unit,
        levels=tuple(Tick(float(level), _level(level, levels, wording)) for level in levels),
        years=tuple(Tick(PartialDate(year).as_year(), str(year)) for year in year_ticks(first, last)),
        text_hue=reading.text_hue(),
    )


def draw(canvas: Canvas, plot: Lines) -> None:
    """Scales, joins, lines, points, and the labels at the points and line ends."""
    right = _names_width(canvas, plot)
    top = head(canvas, plot.unit)
    left = gutter(canvas, plot.levels)
    across = Scale(plot.years[0].at, plot.years[-1].at, left + 16, canvas.width - max(right, 16))
    joins_top, top = top, top + _joins_height(canvas, plot, across)
    bottom = top + (250 if canvas.narrow else 300)
    up = Scale(plot.levels[0].at, plot.levels[-1].at, bottom, top)
    value_axis(canvas, plot.levels, up, left)
    time_axis(canvas, plot.years, across, bottom)
    _joins(canvas, plot, across, joins_top, bottom)
    ends: list[tuple[float, str, Role]] = []
    for curve in plot.curves:
        _strokes(canvas, curve, across, up)
        _points(canvas, curve, across, up, plot.text_hue)
        ends.append((up(curve.points[-1].y), curve.name, curve.role))
    if len(plot.curves) > 1:
        _names(canvas, ends, canvas.width - right + 12, plot.text_hue)


def _strokes(canvas: Canvas, curve: Curve, across: Scale, up: Scale) -> None:
    """The line, in runs that are solid or dashed."""
    from assay.figures.canvas import DASHED

    run = [curve.points[0]]
    for before, point in zip(curve.points, (*curve.points[1:], None), strict=True):
        if point and not point.lifted and (len(run) == 1 or point.dashed == run[-1].dashed):
            run.append(point)
            continue
        if len(run) > 1:
            places = [(across(each.x), up(each.y)) for each in run]
            canvas.line(places, curve.role, 2.5, dash=DASHED if run[-1].dashed else None)
        run = [point] if point and point.lifted else [before, *([point] if point else [])]


def _points(canvas: Canvas, curve: Curve, across: Scale, up: Scale, text_hue: Role) -> None:
    """A dot wherever a number is printed or where the number is not measured; every point of a short series."""
    role: Role = "ink" if curve.role == "mark" else text_hue
    for index, point in enumerate(curve.points):
        x, y = across(point.x), up(point.y)
        if point.label or not point.filled or len(curve.points) <= 12:
            canvas.dot(
                x,
                y,
                4.5 if point.filled else 5,
                curve.role if point.filled else "paper",
                stroke=None if point.filled else curve.role,
            )
        if point.label:
            around = [each.y for each in curve.points[max(index - 1, 0) : index + 2] if each is not point]
            above = not around or point.y >= sum(around) / len(around)
            half = canvas.measure(point.label, canvas.small, True) / 2
            centre = min(max(x, half), canvas.width - half)
            baseline = y - 10 if above else y + 8 + canvas.small
            canvas.text(centre, baseline, point.label, role, size=canvas.small, bold=True, align="center")


def _names_width(canvas: Canvas, plot: Lines) -> float:
    """Room on the right for the names of several lines."""
    if len(plot.curves) == 1:
        return 0.0
    most = (0.28 if canvas.narrow else 0.24) * canvas.width
    lines = [line for curve in plot.curves for line in canvas.wrap(curve.name, most, canvas.small, True)]
    return max(canvas.measure(line, canvas.small, True) for line in lines) + 12


def _names(canvas: Canvas, ends: list[tuple[float, str, Role]], left: float, text_hue: Role) -> None:
    """The names at the ends of their lines, pushed down where they would touch."""
    free = 0.0
    for y, name, role in sorted(ends):
        lines = canvas.wrap(name, canvas.width - left + 0.5, canvas.small, True)
        top = max(y - 0.65 * canvas.small * len(lines), free)
        free = canvas.lines(left, top, lines, "ink" if role == "mark" else text_hue, size=canvas.small, bold=True)


def _join_tiers(canvas: Canvas, plot: Lines, across: Scale) -> list[tuple[Tick, float, int]]:
    """Each join with the left edge of its text and the tier the text stands in, so that no two touch."""
    tiers: list[float] = []
    placed = []
    for join in plot.joins:
        wide = canvas.measure(join.text, canvas.small)
        left = min(across(join.at) + 5, canvas.width - wide)
        tier = next((index for index, free in enumerate(tiers) if left >= free), len(tiers))
        tiers[tier : tier + 1] = [left + wide + 8]
        placed.append((join, left, tier))
    return placed


def _joins_height(canvas: Canvas, plot: Lines, across: Scale) -> float:
    tiers = [tier for _, _, tier in _join_tiers(canvas, plot, across)]
    return (max(tiers) + 1) * 1.3 * canvas.small + 14 if tiers else 0.0


def _joins(canvas: Canvas, plot: Lines, across: Scale, top: float, bottom: float) -> None:
    for join, left, tier in _join_tiers(canvas, plot, across):
        baseline = top + tier * 1.3 * canvas.small + canvas.small
        x = across(join.at)
        canvas.line([(x, baseline + 4 if left < x else baseline - 0.7 * canvas.small), (x, bottom)], "mark")
        canvas.text(left, baseline, join.text, "ink-soft", size=canvas.small)


def _curve(
    metric: Metric, path: Path, like: Metric, joins: Sequence[Tick], options: Options, reading: Reading
) -> Curve:
    items = list(metric.items.values())
    values = [reading.value(path, item, like) for item in items]
    labelled = range(len(items)) if len(items) <= 6 else {0, values.index(max(values)), len(items) - 1}
    points = []
    for index, (item, value) in enumerate(zip(items, values, strict=True)):
        assert item.as_of is not None
        before = items[index - 1] if index else item
        x, earlier = item.as_of.as_year(), before.as_of.as_year() if before.as_of else -math.inf
        label = reading.amount(item) + (f", {item.status.value}" if item.status is not metric.status else "")
        points.append(
            Point(
                x=x,
                y=value,
                label=label if index in labelled else "",
                filled=item.status is Status.MEASURED,
                dashed=not reading.firm(item) or not reading.firm(before),
                lifted=any(earlier < join.at < x for join in joins),
            )
        )
    accented = options.accent or options.series[:1]
    return Curve(metric.label, tuple(points), reading.hue() if metric.id in accented else "mark")


def _join(join: Join, path: Path, series: Sequence[Metric]) -> Tick:
    """The join's place: half-way between its point and the one before."""
    for metric in series:
        keys = list(metric.items)
        if join.at in keys[1:]:
            pair = [metric.items[keys[keys.index(join.at) - step]].as_of for step in (1, 0)]
            return Tick(sum(when.as_year() for when in pair if when) / 2, join.text)
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
