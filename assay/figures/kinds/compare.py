"""One quantity for several groups, each from a start to several outcomes: which of them multiplies, and from what.

In: for each group a metric to start from and the metrics it may come to. Out: bars from a common zero with the number
and the multiple at each outcome; a bar is cut at every length of its group's start, so that the multiple can be
counted. What is only expected is hollow and dashed. Names stand left of the bars, or above them where the sheet is
narrow.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from assay.figures.errors import FigureError
from assay.figures.plot import Cell, Column, Plot, Table
from assay.figures.reading import Path, Reading, columns, listed, raw, row, sentence
from assay.figures.spec import FigureSpec, MetricId, Part, Words
from assay.figures.tokens import Role
from assay.numbers.metric import Metric
from assay.numbers.units import UnitKind
from assay.wording.digits import rounded

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas
    from assay.numbers.ledger import Ledger
    from assay.wording.wording import Wording

SECTIONS = "each full section is the starting amount"
THICK = 18.0
SHORTEST = 7.0
"""Starts shorter than this many pixels are not marked off in the bars of their outcomes."""


class Outcome(Part):
    """What a group may come to."""

    value: MetricId = Field(description="the number it comes to")
    name: Words | None = Field(default=None, description="which outcome this is; the metric's name unless given")
    multiple: MetricId | None = Field(default=None, description="how many times the start, a derived metric in ×")


class Group(Part):
    """A start and its outcomes."""

    name: Words = Field(description="what the group is")
    start: MetricId = Field(description="the number it starts from")
    outcomes: tuple[Outcome, ...] = Field(
        min_length=1, max_length=6, description="what it may come to: {value: metric}"
    )
    accent: bool = Field(default=False, description="point this group out; the first unless given")


class Options(FigureSpec):
    """The groups from the top down."""

    kind: Literal["compare"]
    groups: tuple[Group, ...] = Field(min_length=1, max_length=6, description="{name: …, start: metric, outcomes: […]}")


@dataclass(frozen=True)
class Bar:
    """One row. time: when, and how firm; empty where the row above has the same. multiple: empty for a start."""

    time: str
    name: str
    value: str
    multiple: str
    length: float
    solid: bool


@dataclass(frozen=True)
class Panel:
    """A group: its start as the first bar, then its outcomes."""

    name: str
    bars: tuple[Bar, ...]
    role: Role
    text_role: Role


@dataclass(frozen=True)
class Comparison(Plot):
    """The groups from the top down. unit: what all numbers count."""

    panels: tuple[Panel, ...]
    unit: str


@dataclass(frozen=True)
class _State:
    """A start or an outcome, looked up."""

    path: Path
    metric: Metric
    name: str = ""
    multiple: str = ""


def prepare(options: Options, ledger: Ledger, wording: Wording) -> Comparison:
    """Look the numbers up and work out the multiples."""
    reading = Reading(options, ledger, wording)
    groups = [(group, _states(group, ("groups", index), reading)) for index, group in enumerate(options.groups)]
    like = groups[0][1][0].metric
    pointed = [group for group in options.groups if group.accent] or options.groups[:1]
    unit = wording.unit(like)
    shown = columns(
        Column("group", "Group"),
        Column("when", "When"),
        Column("outcome", "Outcome"),
        Column("value", f"Value ({unit})" if unit else "Value", numeric=True),
        Column("multiple", "Times the start", numeric=True),
    )
    rows = [_row(group, state, states[0], reading) for group, states in groups for state in states]
    return Comparison(
        about=reading.about(" ".join(_told(*each, reading) for each in groups), Table(shown, tuple(rows))),
        panels=tuple(
            Panel(
                name=group.name,
                bars=tuple(_bars(states, like, reading)),
                role=reading.hue() if group in pointed else "mark",
                text_role=reading.text_hue() if group in pointed else "ink",
            )
            for group, states in groups
        ),
        unit="; ".join(filter(None, (reading.unit_line(like), SECTIONS))),
    )


def draw(canvas: Canvas, plot: Comparison) -> None:
    """The groups below each other on one scale."""
    bars = [bar for panel in plot.panels for bar in panel.bars]
    times = max(canvas.measure(bar.time) for bar in bars) + 12
    left = times + max(canvas.measure(bar.name) for bar in bars) + 14
    above = canvas.narrow or left > 0.5 * canvas.width
    left = 0.0 if above else left
    along = min((canvas.width - left - _label(canvas, bar)) / bar.length for bar in bars if bar.length)
    unit = canvas.wrap(plot.unit, canvas.width - left, canvas.small)
    top = canvas.lines(left, 0, unit, "ink-soft", size=canvas.small) + (8 if above else 2)
    for panel in plot.panels:
        lines = canvas.wrap(panel.name, canvas.width if above else left - 14, bold=True)
        top = canvas.lines(0, top, lines, panel.text_role, bold=True) + (2 if above else 4)
        ends: list[tuple[float, float]] = []
        for bar in panel.bars:
            if above:
                top = _name_above(canvas, bar, top)
            else:
                canvas.text(0, top + THICK / 2 + 0.34 * canvas.body, bar.time, "ink-soft")
                canvas.text(times, top + THICK / 2 + 0.34 * canvas.body, bar.name)
            ends += [(left, top - 3), (left, top + THICK + 3), (math.nan, math.nan)]
            _bar(canvas, panel, bar, left, top, along)
            top += THICK + (9 if above else 8)
        # Where names stand above the bars, zero is marked at each of them alone.
        zero = ends[:-1] if above else [ends[0], ends[-2]]
        canvas.line(zero, "ink-soft", behind=True)
        top += 16


def _name_above(canvas: Canvas, bar: Bar, top: float) -> float:
    """Time and name in a line each, since the time holds for bars below as well; returns where the bar starts."""
    top = canvas.lines(0, top, filter(None, [bar.time]), "ink-soft")
    return canvas.lines(0, top, canvas.wrap(bar.name, canvas.width) if bar.name else []) + 2


def _bar(canvas: Canvas, panel: Panel, bar: Bar, left: float, top: float, along: float) -> None:
    from assay.figures.canvas import DASHED

    end = left + max(bar.length * along, 1.0 if bar.length else 0.0)
    if bar.length:
        if bar.solid:
            canvas.bar(left, top, end - left, THICK, panel.role)
        else:
            canvas.bar(left, top, end - left, THICK, "paper", stroke=panel.role, dash=DASHED)
    step = panel.bars[0].length * along
    if step >= SHORTEST and bar.multiple:
        for count in range(1, math.ceil((end - left - 4) / step)):
            x = left + count * step
            canvas.line([(x, top), (x, top + THICK)], "paper" if bar.solid else panel.role, 1.5)
    baseline = top + THICK / 2 + 0.34 * canvas.body
    canvas.text(end + 7, baseline, bar.value)
    if bar.multiple:
        x = end + 15 + canvas.measure(bar.value)
        canvas.text(x, baseline, bar.multiple, panel.text_role, bold=True)


def _label(canvas: Canvas, bar: Bar) -> float:
    """The room that the number and the multiple need at the end of a bar."""
    multiple = 8 + canvas.measure(bar.multiple, bold=True) if bar.multiple else 0
    return 7 + canvas.measure(bar.value) + multiple


def _states(group: Group, path: Path, reading: Reading) -> list[_State]:
    """The start and the outcomes of a group."""
    start = reading.number((*path, "start"), group.start)
    if start.quantity <= 0:
        hint = "show these numbers as `bars`"
        raise FigureError((*path, "start"), f"'{start.id}' is not above zero, so there is no multiple of it", hint)
    states = [_State((*path, "start"), start)]
    for index, outcome in enumerate(group.outcomes):
        place = (*path, "outcomes", index)
        metric = reading.number((*place, "value"), outcome.value)
        if metric.quantity < 0:
            message = f"'{metric.id}' is below zero, so it is no multiple of '{start.id}'"
            raise FigureError((*place, "value"), message, "show these numbers as `bars`")
        reading.value((*place, "value"), metric, start)
        multiple = _multiple(outcome, metric, start, (*place, "multiple"), reading)
        states.append(_State((*place, "value"), metric, outcome.name or metric.name, multiple))
    return states


def _multiple(outcome: Outcome, metric: Metric, start: Metric, path: Path, reading: Reading) -> str:
    """How many times the start, as printed: the metric that says so, else worked out, more finely the smaller it is."""
    ratio = metric.quantity / start.quantity
    if outcome.multiple is None:
        return reading.wording.times(ratio, 0 if ratio >= 10 or not ratio else 1 if ratio >= 2 else 2)
    named = reading.number(path, outcome.multiple)
    if named.unit.kind is not UnitKind.MULTIPLE or abs(named.quantity - ratio) > Decimal("0.005") * ratio:
        message = f"'{named.id}' is not {raw(rounded(ratio, 2))} in ×, which '{metric.id}' is of '{start.id}'"
        raise FigureError(path, message, "derive it: `formula: outcome / start`, `unit: ×`")
    return reading.wording.times(named.quantity, named.digits)


def _bars(states: list[_State], like: Metric, reading: Reading) -> Iterator[Bar]:
    before = ""
    for state in states:
        metric, time = state.metric, _time(state.metric, reading)
        length = reading.value(state.path, metric, like)
        shown = "" if time == before else time
        yield Bar(shown, state.name, reading.amount(metric), state.multiple, length, reading.firm(metric))
        before = time


def _time(metric: Metric, reading: Reading) -> str:
    """When, and how firm: "2040, forecast"."""
    status = "" if metric.status.is_plain else metric.status.value
    return ", ".join(filter(None, (reading.time(metric), status))) or metric.status.value


def _told(group: Group, states: list[_State], reading: Reading) -> str:
    """A group in a sentence."""
    told = []
    for state in states:
        details = ", ".join(filter(None, (state.multiple, state.name, _time(state.metric, reading))))
        told.append(f"{reading.wording.metric(state.metric)} ({details})")
    return sentence(f"{group.name}: from {told[0]} to {listed(told[1:])}")


def _row(group: Group, state: _State, start: _State, reading: Reading) -> tuple[Cell, ...]:
    metric = state.metric
    ratio = metric.quantity / start.metric.quantity
    when = next((each.iso() for each in (metric.due, metric.period, metric.as_of) if each), "")
    return row(
        metric,
        Cell(group.name, group.name),
        Cell(reading.time(metric), when),
        Cell(state.name or "start", state.name or "start"),
        Cell(reading.wording.bare(metric), raw(metric.value)),
        Cell(state.multiple, raw(rounded(ratio, 4)) if state.multiple else ""),
    )
