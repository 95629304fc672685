"""Values over time as lines, one for each series.

In: series metrics of the same unit. Out: up to a few lines labelled at their ends. A measured point is filled, an
estimated one ringed, and whatever is forecast, aimed at or claimed is ringed on a dashed line with the word beside it. Joins mark where a series changes
its edition: the line breaks there and a note says why.
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
    series = [
        reading.metric(path, name, Form.SERIES) for path, name in zip(paths, options.series, strict=True)
    ]
    joins = [_join(join, ("joins", index, "at"), series) for index, join in enumerate(options.joins)]
    like = next(iter(series[0].items.values()))
    curves = [_curve(metric, path, like, joins, options, reading) for metric, path in zip(series, paths, strict=True)]
    heights = [Decimal(str(point.y)) for curve in curves for point in curve.points]
    places = [point.x for curve in curves for point in curve.points]
    levels = ticks(min(heights + [Decimal(0)]), max(heights))
    first, last = int(min(places)), int(max(places))
    rows = [
        row(item, Cell(metric.label, metric.id), Cell(_date(item, wording), key), Cell(wording.bare(item), raw(item.value)))
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
