"""What happened, what is planned, what is aimed at and what is forecast, on one axis of time.

In: items that name a metric with a date, each with the mark it gets. Out: a lane for each mark, told apart by shape
(filled dot, hollow bar, hollow diamond, dashed bar) with the word for it at the head of the lane, and a row for each
item in the order of time. The dot of an event that is only claimed is hollow too. Texts stand beside their marks, or
above them where the sheet is narrow.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from assay.figures.axis import Tick, time_axis
from assay.figures.errors import FigureError
from assay.figures.moments import span, spot
from assay.figures.plot import Cell, Column, Plot, Table
from assay.figures.reading import Reading, columns, row, sentence
from assay.figures.scale import Scale, year_ticks
from assay.figures.spec import FigureSpec, MetricId, Part, Words
from assay.figures.tokens import Role
from assay.numbers.metric import Form, Metric
from assay.numbers.periods import PartialDate, Period

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas
    from assay.numbers.ledger import Ledger
    from assay.wording.wording import Wording

MarkName = Literal["event", "plan", "target", "forecast"]

LANES: dict[MarkName, str] = {"event": "Events", "plan": "Plans", "target": "Targets", "forecast": "Forecasts"}

BRIEF = 3
"""From more entries than these, a lane on a brief sheet is a row of marks without texts."""


class Item(Part):
    """One thing with a date."""

    at: MetricId = Field(description="a metric that is a date, or has a period or an as-of date")
    mark: MarkName = Field(description="event, plan, target or forecast")
    text: Words | None = Field(default=None, description="what to print; the metric's label unless given")
    accent: bool = Field(default=False, description="point this one out; all unless one is")


class Options(FigureSpec):
    """The items, in any order."""

    kind: Literal["timeline"]
    items: tuple[Item, ...] = Field(min_length=1, description="what to show: {at: metric, mark: event}")


@dataclass(frozen=True)
class Entry:
    """An item placed: from `start` to `end` in years, equal for a point in time. firm: whether its date is known.

    An event or target is a point: where its date is known only to the year, in the middle of it.
    hue: what its mark is drawn in.
    """

    date: str
    text: str
    start: float
    end: float
    firm: bool
    hue: Role

    @property
    def head(self) -> str:
        """The date as it begins a line."""
        return self.date[:1].upper() + self.date[1:]


@dataclass(frozen=True)
class Lane:
    """The entries that share a mark, in the order of time."""

    mark: MarkName
    word: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Timeline(Plot):
    """The lanes from the top down, the time from `first` to `last`, and the years to print."""

    lanes: tuple[Lane, ...]
    first: int
    last: int
    years: tuple[Tick, ...]

    @property
    def bounds(self) -> list[float]:
        """Where the years that are shown begin and end."""
        return sorted({bound for year in self.years for bound in (year.at, year.at + 1)})

    @property
    def names(self) -> list[Tick]:
        """The names of these years, in the middle of each."""
        return [Tick(year.at + 0.5, year.text) for year in self.years]


def prepare(options: Options, ledger: Ledger, wording: Wording) -> Timeline:
    """Find each item's time and sort the items into lanes."""
    reading = Reading(options, ledger, wording)
    placed: dict[MarkName, list[tuple[Entry, Metric, str]]] = {mark: [] for mark in LANES}
    all_alike = not any(item.accent for item in options.items)
    for index, item in enumerate(options.items):
        metric = reading.metric(("items", index, "at"), item.at)
        when = _when(metric, item.mark, ("items", index, "at"))
        start, end = _span(when, item.mark)
        hue = reading.hue() if item.accent or all_alike else "mark"
        entry = Entry(_said(when, metric, wording), item.text or metric.label, start, end, reading.firm(metric), hue)
        placed[item.mark].append((entry, metric, when.iso()))
    lanes, rows, told = [], [], []
    for mark, found in placed.items():
        found.sort(key=lambda each: (each[0].start, each[0].end))
        if found:
            lanes.append(Lane(mark, LANES[mark], tuple(each[0] for each in found)))
            told.append(f"{LANES[mark]}: {'; '.join(f'{each.date}, {each.text}' for each, *_ in found)}")
        for entry, metric, iso in found:
            cells = Cell(entry.head, iso), Cell(entry.text, entry.text), Cell(mark, mark)
            rows.append(row(metric, *cells, when=iso))
    entries = [entry for lane in lanes for entry in lane.entries]
    first, last = int(min(entry.start for entry in entries)), math.ceil(max(entry.end for entry in entries))
    last = max(last, first + 1)
    shown = columns(Column("date", "Date"), Column("text", "What"), Column("mark", "Kind"))
    return Timeline(
        about=reading.about(" ".join(sentence(each) for each in told), Table(shown, tuple(rows))),
        lanes=tuple(lanes),
        first=first,
        last=last,
        years=tuple(Tick(year, str(year)) for year in year_ticks(first, last - 1)),
    )


def draw(canvas: Canvas, plot: Timeline) -> None:
    """Years at the top and the bottom, faint lines between them, and the lanes over these."""
    edge = canvas.measure("0000", canvas.small) / 2
    along = Scale(plot.first, plot.last, edge, canvas.width - edge)
    bounds, names = plot.bounds, plot.names
    time_axis(canvas, names, along, -4)
    start = canvas.small + 7
    top = start + 8
    for lane in plot.lanes:
        canvas.text(0, top + 12, lane.word, "ink-soft", size=canvas.small, bold=True, clear=True)
        top += 24
        if canvas.brief and len(lane.entries) > BRIEF:
            top = _strip(canvas, lane, along, top)
        else:
            for entry in lane.entries:
                top = _row(canvas, entry, lane.mark, along, top)
        top += 10
    for year in bounds:
        canvas.line([(along(year), start), (along(year), top - 4)], "grid", behind=True)
    time_axis(canvas, names, along, top - 6)


def _strip(canvas: Canvas, lane: Lane, along: Scale, top: float) -> float:
    """All entries of a lane in one row, without their texts; returns where the next starts."""
    for entry in lane.entries:
        start, end = _ends(entry, along)
        canvas.dot((start + end) / 2, top + 8, 7, "paper")
        _shape(canvas, entry, lane.mark, start, end, top + 8)
    return top + 20


def _row(canvas: Canvas, entry: Entry, mark: MarkName, along: Scale, top: float) -> float:
    """One entry: the text beside its mark if it fits there in a line, else above it; returns where the next starts."""
    start, end = _ends(entry, along)
    date = canvas.measure(entry.head, bold=True) + 7
    full = date + canvas.measure(entry.text)
    middle = top + 0.66 * canvas.body
    if not canvas.narrow and full <= max(canvas.width - end - 9, start - 9):
        x = end + 9 if full <= canvas.width - end - 9 else start - 9 - full
        canvas.text(x, top + canvas.body, entry.head, bold=True, clear=True)
        canvas.text(x + date, top + canvas.body, entry.text, clear=True)
        _shape(canvas, entry, mark, start, end, middle)
        return top + 1.3 * canvas.body + 5
    # Above its mark a text starts at the left edge where the sheet is narrow, else where its mark does.
    x = 0.0 if canvas.narrow else max(0.0, min(start, canvas.width - full))
    lines = canvas.fill(entry.text, canvas.width - x, indent=date)
    canvas.text(x, top + canvas.body, entry.head, bold=True, clear=True)
    canvas.text(x + date, top + canvas.body, lines[0], clear=True)
    below = canvas.lines(x, top + 1.3 * canvas.body, lines[1:], clear=True) + 8
    _shape(canvas, entry, mark, start, end, below)
    return below + 16


def _ends(entry: Entry, along: Scale) -> tuple[float, float]:
    """Where the entry's mark starts and ends; it is as long as can be seen."""
    start, end = along(entry.start), along(entry.end)
    if end - start < 14:
        return (start + end) / 2 - 7, (start + end) / 2 + 7
    return start, end


def _shape(canvas: Canvas, entry: Entry, mark: MarkName, left: float, right: float, y: float) -> None:
    from assay.figures.canvas import DASHED

    hue = entry.hue
    match mark:
        case "event":
            canvas.dot((left + right) / 2, y, 5.5, hue if entry.firm else "paper", stroke=None if entry.firm else hue)
        case "plan":
            canvas.bar(left, y - 5, right - left, 10, "paper", stroke=hue)
        case "target":
            canvas.diamond((left + right) / 2, y, 6.5, "paper", stroke=hue)
        case "forecast":
            canvas.bar(left, y - 5, right - left, 10, "paper", stroke=hue, dash=DASHED)


def _when(metric: Metric, mark: MarkName, path: tuple[str | int, ...]) -> PartialDate | Period:
    if mark == "target" and metric.due:
        return metric.due
    when = metric.when if metric.form is Form.DATE else metric.period or metric.as_of
    if when is None:
        hint = "name a metric of the form `date`, or give this one a `period` or an `as_of`"
        raise FigureError(path, f"'{metric.id}' has no date", hint)
    return when


def _said(when: PartialDate | Period, metric: Metric, wording: Wording) -> str:
    return wording.deadline(metric.due) if metric.due and when == metric.due else wording.date(when)


def _span(when: PartialDate | Period, mark: MarkName) -> tuple[float, float]:
    """Start and end in years. Events and targets are points, all else has its length."""
    if mark not in ("event", "target"):
        return span(when)
    middle, _ = spot(when)
    return middle, middle
