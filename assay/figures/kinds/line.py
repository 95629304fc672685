"""Values over time as lines, one for each series.

In: series metrics of the same unit. Out: up to a few lines labelled at their ends. Points that are
measured or estimated are filled; whatever is forecast, aimed at or claimed is ringed on a dashed line. What is not
measured has the word for it beside it, or in the line above the drawing.
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
from assay.figures.columns import Pillars, draw_pillars
from assay.figures.curves import Curve, Names, draw_curves, draw_numbers, last_room, overhead
from assay.figures.errors import FigureError
from assay.figures.labels import Box
from assay.figures.plot import Cell, Column, Plot, Table
from assay.figures.reading import Path, Reading, columns, raw, row, sentence
from assay.figures.scale import Scale, ticks, year_ticks
from assay.figures.series import date, line_above, place, single_words, to_curve, to_pillars
from assay.figures.spec import FigureSpec, Key, MetricId, Part, Words
from assay.figures.tokens import Role
from assay.numbers.metric import Form, Metric, largest
from assay.numbers.periods import PartialDate

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
    begins: Words | None = Field(default=None, description="what stands before the first join, such as: Yearbook 2021")
    mark: Literal["line", "columns"] = Field(default="line", description="columns suit one series of a few points")

    @field_validator("series", mode="before")
    @classmethod
    def _one_is_a_list(cls, given: object) -> object:
        return [given] if isinstance(given, str) else given


@dataclass(frozen=True)
class Lines(Plot):
    """The lines and their scales. joins: place and text of each break. begins: what
    stands before the first of them. columns: what to draw in place of a line."""

    curves: tuple[Curve, ...]
    columns: Pillars | None
    joins: tuple[Tick, ...]
    begins: str
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
    words = single_words([item.status for metric in series for item in metric.items.values()])
    accented = options.accent or options.series[:1]
    curves = [
        to_curve(metric, path, like, joins, words, reading.hue() if metric.id in accented else "mark", reading)
        for metric, path in zip(series, paths, strict=True)
    ]
    heights = [Decimal(str(point.y)) for curve in curves for point in curve.points]
    places = [point.x for curve in curves for point in curve.points]
    levels = ticks(min([*heights, Decimal(0)]), max(heights))
    most = largest(item for metric in series for item in metric.items.values())
    rows = [
        row(
            item,
            Cell(metric.label, metric.id),
            Cell(date(item, wording), key),
            Cell(wording.bare(item, most), raw(item.value)),
        )
        for metric in series
        for key, item in metric.items.items()
    ]
    unit = wording.unit(like)
    years_only = all(key.isdecimal() for metric in series for key in metric.items)
    shown = columns(
        Column("series", "Series" if len(series) > 1 else None),
        Column("date", "Year" if years_only else "Date"),
        Column("value", f"Value ({unit})" if unit else "Value", numeric=True),
    )
    return Lines(
        about=reading.about(" ".join(_alt(metric, wording) for metric in series), Table(shown, tuple(rows))),
        curves=tuple(curves),
        columns=to_pillars(series[0], curves[0], reading) if options.mark == "columns" else None,
        joins=tuple(joins),
        begins=options.begins or "",
        unit=unit if options.mark == "columns" else line_above(unit, series, words, reading),
        levels=reading.ticks(levels, like),
        years=_years(series[0], places, wording),
        text_hue=reading.text_hue(),
    )


def draw(canvas: Canvas, plot: Lines) -> None:
    """Scales and joins, then the lines; names at the line ends and numbers where a free place is near their point."""
    if plot.columns:
        draw_pillars(canvas, plot.columns, plot.joins, plot.begins, plot.levels, plot.unit)
        return
    names = Names(canvas, plot.curves, plot.text_hue)
    left, right = gutter(canvas, plot.levels), canvas.width - names.width
    first, last = plot.years[0].at, plot.years[-1].at
    room = 6 if names.width else last_room(canvas, plot.curves)
    across = Scale(first, max(last, first + 0.1), left + 16, right - room)
    joins = Joins(canvas, plot.joins, across, plot.begins)
    low, high, height = plot.levels[0].at, plot.levels[-1].at, 250 if canvas.narrow else 300
    # Between uprights a number may need two lines.
    over = overhead(canvas, plot.curves, Scale(low, high, height, 0), lines=2 if joins.places else 1)
    top = head(canvas, plot.unit, joins.legend, top=joins.height, over=over)
    bottom = top + height
    up = Scale(low, high, bottom, top)
    value_axis(canvas, plot.levels, up, left, right)
    time_axis(canvas, plot.years, across, bottom, left)
    joins.draw(0, top, bottom)
    placed = [[(across(point.x), up(point.y)) for point in curve.points] for curve in plot.curves]
    sheet = Box(left, top - over - 1, right, bottom - 2)
    draw_numbers(canvas, plot.curves, placed, sheet, plot.text_hue, joins.places)
    draw_curves(canvas, plot.curves, placed)
    names.draw([places[-1] for places in placed], top - 20, bottom)


def _years(metric: Metric, places: Sequence[float], wording: Wording) -> tuple[Tick, ...]:
    """The years to print; within a single year the first and the last date."""
    first, last = int(min(places)), int(max(places))
    if first < last:
        return tuple(Tick(PartialDate(year).as_year(), str(year)) for year in year_ticks(first, last))
    ends = list(metric.items.values())
    return tuple(dict.fromkeys(Tick(place(item), date(item, wording)) for item in (ends[0], ends[-1])))


def _join(join: Join, path: Path, series: Sequence[Metric]) -> Tick:
    """The join's place: half-way between its point and the one before."""
    for metric in series:
        keys = list(metric.items)
        if join.at in keys[1:]:
            index = keys.index(join.at)
            return Tick((place(metric.items[keys[index - 1]]) + place(metric.items[join.at])) / 2, join.text)
    raise FigureError(
        path, f"no series has a point before and at '{join.at}'", "write it as in the series, such as 2018"
    )


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
        told.append(f"last {_at(last, wording)}" + (f" ({last.status.value})" if not last.status.is_plain else ""))
    return sentence("; ".join(told))


def _at(item: Metric, wording: Wording) -> str:
    return f"{wording.metric(item)} {'on' if item.as_of and item.as_of.day else 'in'} {date(item, wording)}"
