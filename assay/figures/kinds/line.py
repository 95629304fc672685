"""Values over time as lines, one for each series.

In: series metrics of the same unit. Out: up to a few lines labelled at their ends. A measured point is filled, an
estimated one ringed, and whatever is forecast, aimed at or claimed is ringed on a dashed line with the word beside it.
Joins mark where a series changes its edition: the line breaks there and a note says why. One series with a few points
can be set as columns instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from pydantic import Field, field_validator

from assay.figures.axis import Joins, Tick, gutter, head, time_axis, value_axis
from assay.figures.columns import Pillar, Pillars, check_places, draw_pillars
from assay.figures.curves import Curve, Names, Point, draw_curves, draw_numbers
from assay.figures.errors import FigureError
from assay.figures.labels import Box
from assay.figures.plot import Cell, Column, Plot, Table
from assay.figures.reading import Path, Reading, columns, listed, raw, row, sentence
from assay.figures.scale import Scale, ticks, year_ticks
from assay.figures.spec import FigureSpec, Key, MetricId, Part, Words
from assay.figures.tokens import Role
from assay.numbers.metric import Form, Metric, Status
from assay.numbers.periods import PartialDate
from assay.numbers.units import UnitKind

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas
    from assay.numbers.ledger import Ledger
    from assay.wording.wording import Wording


class Join(Part):
    """A place where the numbers before and after are not of one making."""

    at: Key = Field(description="the first point after the join, as written in the series")
    text: Words = Field(description="what begins there, such as: Yearbook 2022")


class Options(FigureSpec):
    """One series or several, which of them to point out, and where they join."""

    kind: Literal["line"]
    series: tuple[MetricId, ...] = Field(min_length=1, max_length=6, description="a series, or a list of them")
    accent: tuple[MetricId, ...] = Field(default=(), description="series to point out; the first unless given")
    joins: tuple[Join, ...] = Field(default=(), description="breaks in a series: {at: 2018, text: …}")
    mark: Literal["line", "columns"] = Field(default="line", description="columns suit one series of a few points")

    @field_validator("series", mode="before")
    @classmethod
    def _one_is_a_list(cls, given: object) -> object:
        return [given] if isinstance(given, str) else given


@dataclass(frozen=True)
class Lines(Plot):
    """The lines and their scales. joins: place and text of each break. columns: what to draw in place of a line."""

    curves: tuple[Curve, ...]
    columns: Pillars | None
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
    if options.mark == "columns" and len(series) > 1:
        raise FigureError(("mark",), "columns can show one series only", "leave out `mark` to draw lines")
    joins = [_join(join, ("joins", index, "at"), series) for index, join in enumerate(options.joins)]
    like = next(iter(series[0].items.values()))
    words = _words([item.status for metric in series for item in metric.items.values()])
    curves = [
        _curve(metric, path, like, joins, words, options, reading) for metric, path in zip(series, paths, strict=True)
    ]
    heights = [Decimal(str(point.y)) for curve in curves for point in curve.points]
    places = [point.x for curve in curves for point in curve.points]
    levels = ticks(min([*heights, Decimal(0)]), max(heights))
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
        columns=_columns(series[0], curves[0], reading) if options.mark == "columns" else None,
        joins=tuple(joins),
        unit=unit if options.mark == "columns" else _head(unit, series, words, reading),
        levels=tuple(Tick(float(level), reading.level(level, levels[-1])) for level in levels),
        years=_years(series[0], places, wording),
        text_hue=reading.text_hue(),
    )


def draw(canvas: Canvas, plot: Lines) -> None:
    """Scales and joins, then the lines; names at the line ends and numbers where a free place is near their point."""
    top = head(canvas, plot.unit)
    if plot.columns:
        draw_pillars(canvas, plot.columns, plot.joins, plot.levels, top)
        return
    names = Names(canvas, plot.curves, plot.text_hue)
    left, right = gutter(canvas, plot.levels), canvas.width - names.width
    first, last = plot.years[0].at, plot.years[-1].at
    across = Scale(first, max(last, first + 0.1), left + 16, right - (6 if names.width else 16))
    joins = Joins(canvas, plot.joins, across)
    joins_top, top = top, top + joins.height
    bottom = top + (250 if canvas.narrow else 300)
    up = Scale(plot.levels[0].at, plot.levels[-1].at, bottom, top)
    value_axis(canvas, plot.levels, up, left, right)
    time_axis(canvas, plot.years, across, bottom, left)
    joins.draw(joins_top, bottom)
    placed = [[(across(point.x), up(point.y)) for point in curve.points] for curve in plot.curves]
    draw_curves(canvas, plot.curves, placed)
    names.draw([places[-1] for places in placed], top - 20, bottom)
    draw_numbers(canvas, plot.curves, placed, Box(left, top - 18, right, bottom - 2), plot.text_hue)


def _curve(
    metric: Metric,
    path: Path,
    like: Metric,
    joins: Sequence[Tick],
    words: set[Status],
    options: Options,
    reading: Reading,
) -> Curve:
    items = list(metric.items.values())
    values = [reading.value(path, item, like) for item in items]
    lifted = [
        not index or any(_place(items[index - 1]) < join.at < _place(item) for join in joins)
        for index, item in enumerate(items)
    ]
    labelled = _labelled(values, lifted)
    points = []
    for index, (item, value) in enumerate(zip(items, values, strict=True)):
        before = items[index - 1] if index else item
        label = reading.amount(item) + (f", {item.status.value}" if item.status in words else "")
        points.append(
            Point(
                x=_place(item),
                y=value,
                label=label if index in labelled else "",
                filled=item.status is Status.MEASURED,
                dashed=not reading.firm(item) or not reading.firm(before),
                lifted=lifted[index],
            )
        )
    accented = options.accent or options.series[:1]
    return Curve(metric.label, tuple(points), reading.hue() if metric.id in accented else "mark")


def _labelled(values: Sequence[float], lifted: Sequence[bool]) -> set[int]:
    """The points with a number: all of a few, else the highest, both ends and those that no line leads to or from."""
    count = len(values)
    if count <= 6:
        return {*range(count)}
    alone = {index for index in range(1, count - 1) if lifted[index] and lifted[index + 1]}
    return {0, values.index(max(values)), count - 1, *alone}


def _columns(metric: Metric, curve: Curve, reading: Reading) -> Pillars:
    """The same points as columns."""
    pillars = [
        Pillar(
            at=point.x,
            height=point.y,
            value=_bare(item, reading),
            word="" if item.status is Status.MEASURED else item.status.value,
            date=_date(item, reading.wording),
            solid=reading.firm(item),
        )
        for item, point in zip(metric.items.values(), curve.points, strict=True)
    ]
    check_places(metric.id, pillars)
    return Pillars(tuple(pillars), curve.role, "ink" if curve.role == "mark" else reading.text_hue())


def _bare(item: Metric, reading: Reading) -> str:
    """A number without the sign of its currency, which the line above the columns tells."""
    if item.unit.kind is UnitKind.CURRENCY and item.value is not None:
        return reading.wording.compact(item.value)
    return reading.amount(item)


def _place(item: Metric) -> float:
    """The place of a point in time, in years."""
    assert item.as_of is not None, "the ledger dates each point of a series by its key"
    return item.as_of.as_year()


def _words(statuses: list[Status]) -> set[Status]:
    """The statuses that one point alone has: it says so itself. Of all others the line above the drawing tells."""
    return {status for status in statuses if status is not Status.MEASURED and statuses.count(status) == 1}


def _head(unit: str, series: Sequence[Metric], words: set[Status], reading: Reading) -> str:
    """The unit, and what dashes and rings mean where several points have them."""
    statuses = dict.fromkeys(item.status for metric in series for item in metric.items.values())
    several = [status for status in statuses if status not in words]
    dashed = [status.value for status in several if not reading.is_firm(status)]
    ringed = [Status.ESTIMATE.value] if Status.ESTIMATE in several else []
    told = [f"{word}: {listed(names)}" for word, names in (("dashed", dashed), ("ring", ringed)) if names]
    return "; ".join(filter(None, (unit, *told)))


def _years(metric: Metric, places: Sequence[float], wording: Wording) -> tuple[Tick, ...]:
    """The years to print; within a single year the first and the last date."""
    first, last = int(min(places)), int(max(places))
    if first < last:
        return tuple(Tick(PartialDate(year).as_year(), str(year)) for year in year_ticks(first, last))
    ends = list(metric.items.values())
    return tuple(dict.fromkeys(Tick(_place(item), _date(item, wording)) for item in (ends[0], ends[-1])))


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
    return f"{wording.metric(item)} {'on' if item.as_of and item.as_of.day else 'in'} {_date(item, wording)}"
