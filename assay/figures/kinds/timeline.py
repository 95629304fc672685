"""What happened, what is planned, what is aimed at and what is forecast, on one axis of time.

In: items that name a metric with a date, each with the mark it gets. Out: a lane for each mark, told apart by shape
(filled dot, bar, hollow diamond, dashed bar) with the word for it at the head of the lane, and a row for each item in
the order of time. Texts stand beside their marks, or above them where the sheet is narrow.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from assay.figures.axis import Tick, time_axis
from assay.figures.errors import FigureError
from assay.figures.plot import Cell, Column, Plot, Table
from assay.figures.reading import Reading, columns, row, sentence
from assay.figures.scale import Scale, year_ticks
from assay.figures.spec import FigureSpec, MetricId, Part
from assay.figures.tokens import Role
from assay.numbers.metric import Form, Metric
from assay.numbers.periods import PartialDate, Period

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas
    from assay.numbers.ledger import Ledger
    from assay.wording.wording import Wording

MarkName = Literal["event", "plan", "target", "forecast"]

LANES: dict[MarkName, str] = {"event": "Events", "plan": "Plans", "target": "Targets", "forecast": "Forecasts"}


class Item(Part):
    """One thing with a date."""

    at: MetricId = Field(description="a metric that is a date, or has a period or an as-of date")
    mark: MarkName = Field(description="event, plan, target or forecast")
    text: str | None = Field(default=None, description="what to print; the metric's label unless given")


class Options(FigureSpec):
    """The items, in any order."""

    kind: Literal["timeline"]
    items: tuple[Item, ...] = Field(min_length=1, description="what to show: {at: metric, mark: event}")


@dataclass(frozen=True)
class Entry:
    """An item placed: from `start` to `end` in years, equal for a point in time."""

    date: str
    text: str
    start: float
    end: float


@dataclass(frozen=True)
class Lane:
    """The entries that share a mark, in the order of time."""

    mark: MarkName
    word: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Timeline(Plot):
    """The lanes from the top down, and the years to print."""

    lanes: tuple[Lane, ...]
    years: tuple[Tick, ...]
    hue: Role


def prepare(options: Options, ledger: Ledger, wording: Wording) -> Timeline:
    """Find each item's time and sort the items into lanes."""
    reading = Reading(options, ledger, wording)
    placed: dict[MarkName, list[tuple[Entry, Metric, str]]] = {mark: [] for mark in LANES}
    for index, item in enumerate(options.items):
        metric = reading.metric(("items", index, "at"), item.at)
        when = _when(metric, ("items", index, "at"))
        start, end = _span(when)
        entry = Entry(wording.date(when), item.text or metric.label, start, end)
        placed[item.mark].append((entry, metric, when.iso()))
    lanes, rows, told = [], [], []
    for mark, found in placed.items():
        found.sort(key=lambda each: (each[0].start, each[0].end))
        if found:
            lanes.append(Lane(mark, LANES[mark], tuple(each[0] for each in found)))
            told.append(f"{LANES[mark]}: {'; '.join(f'{each[0].date}, {each[0].text}' for each in found)}")
        for entry, metric, iso in found:
            cells = Cell(entry.date, iso), Cell(entry.text, entry.text), Cell(mark, mark)
            rows.append(row(metric, *cells, when=iso))
    entries = [entry for lane in lanes for entry in lane.entries]
    first, last = int(min(entry.start for entry in entries)), -int(-max(entry.end for entry in entries) // 1)
    shown = columns(Column("date", "Date"), Column("text", "What"), Column("mark", "Mark"))
    return Timeline(
        about=reading.about(" ".join(sentence(each) for each in told), Table(shown, tuple(rows))),
        lanes=tuple(lanes),
        years=tuple(Tick(year, str(year)) for year in year_ticks(first, max(last, first + 1))),
        hue=reading.hue(),
    )


def draw(canvas: Canvas, plot: Timeline) -> None:
    """Years at the top and the bottom, faint lines down from them, and the lanes between."""
    edge = canvas.measure("0000", canvas.small) / 2
    along = Scale(plot.years[0].at, plot.years[-1].at, edge, canvas.width - edge)
    time_axis(canvas, plot.years, along, -4)
    start = canvas.small + 8
    top = start + 10
    for lane in plot.lanes:
        _sample(canvas, lane.mark, top + 7, plot.hue)
        canvas.text(32, top + 12, lane.word, "ink-soft", size=canvas.small, bold=True)
        top += 24
        for entry in lane.entries:
            top = (_stacked if canvas.narrow else _beside)(canvas, entry, lane.mark, along, top, plot.hue)
        top += 10
    time_axis(canvas, plot.years, along, top - 4)


def _beside(canvas: Canvas, entry: Entry, mark: MarkName, along: Scale, top: float, hue: Role) -> float:
    """A row with the text to the right of its mark, or to the left where the right has less room than it needs."""
    left, right = along(entry.start) - 10, along(entry.end) + 10
    date = canvas.measure(entry.date, bold=True) + 7
    full = date + canvas.measure(entry.text)
    on_right = full <= canvas.width - right or canvas.width - right >= left
    room = canvas.width - right if on_right else left
    lines = canvas.wrap(entry.text, room, indent=date)
    wide = max(canvas.measure(line) + (date if index == 0 else 0) for index, line in enumerate(lines))
    x = right if on_right else left - wide
    canvas.text(x, top + canvas.body, entry.date, bold=True)
    canvas.text(x + date, top + canvas.body, lines[0])
    bottom = canvas.lines(x, top + 1.3 * canvas.body, lines[1:])
    _mark(canvas, entry, mark, along, top + 0.66 * canvas.body, hue)
    return bottom + 5


def _stacked(canvas: Canvas, entry: Entry, mark: MarkName, along: Scale, top: float, hue: Role) -> float:
    """A row with the text above its mark, which has a line of its own."""
    date = canvas.measure(entry.date, bold=True) + 7
    lines = canvas.wrap(entry.text, canvas.width, indent=date)
    canvas.text(0, top + canvas.body, entry.date, bold=True)
    canvas.text(date, top + canvas.body, lines[0])
    bottom = canvas.lines(0, top + 1.3 * canvas.body, lines[1:])
    canvas.line([(along.start, bottom + 8), (along.end, bottom + 8)], "grid")
    _mark(canvas, entry, mark, along, bottom + 8, hue)
    return bottom + 24


def _mark(canvas: Canvas, entry: Entry, mark: MarkName, along: Scale, y: float, hue: Role) -> None:
    start, end = along(entry.start), along(entry.end)
    if mark in ("plan", "forecast") and end - start > 8:
        _shape(canvas, mark, start, end, y, hue)
    else:
        _shape(canvas, mark, (start + end) / 2 - 7, (start + end) / 2 + 7, y, hue)


def _sample(canvas: Canvas, mark: MarkName, y: float, hue: Role) -> None:
    """The lane's mark beside its word: the key to the shapes, where it is needed."""
    _shape(canvas, mark, 2, 24, y, hue)


def _shape(canvas: Canvas, mark: MarkName, left: float, right: float, y: float, hue: Role) -> None:
    from assay.figures.canvas import DASHED

    match mark:
        case "event":
            canvas.dot((left + right) / 2, y, 5.5, hue)
        case "plan":
            canvas.bar(left, y - 5, right - left, 10, hue)
        case "target":
            canvas.diamond((left + right) / 2, y, 6.5, "paper", stroke=hue)
        case "forecast":
            canvas.bar(left, y - 5, right - left, 10, "paper", stroke=hue, dash=DASHED)


def _when(metric: Metric, path: tuple[str | int, ...]) -> PartialDate | Period:
    when = metric.when if metric.form is Form.DATE else metric.period or metric.as_of
    if when is None:
        hint = "name a metric of the form `date`, or give this one a `period` or an `as_of`"
        raise FigureError(path, f"'{metric.id}' has no date", hint)
    return when


def _span(when: PartialDate | Period) -> tuple[float, float]:
    """Start and end in years. A year or month stands for its middle, a period runs to the last day of its end."""
    if isinstance(when, PartialDate):
        return when.as_year(), when.as_year()
    if when.start == when.end:
        return when.start.as_year(), when.start.as_year()
    return _position(when.start.first_day()), _position(when.end.last_day() + timedelta(days=1))


def _position(day: date) -> float:
    """Where a day begins, in years."""
    start, end = date(day.year, 1, 1).toordinal(), date(day.year + 1, 1, 1).toordinal()
    return day.year + (day.toordinal() - start) / (end - start)
