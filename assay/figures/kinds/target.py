"""How far a target goes beyond what has been reached, on the scale of the whole.

In: a baseline and a target, and optionally the whole they are parts of. Out: one bar: solid up to the baseline (hollow
where nobody measured it), dashed and hollow up to the target, the rest of the whole in light grey.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from assay.figures.errors import FigureError
from assay.figures.plot import Cell, Column, Plot, Table
from assay.figures.reading import Reading, columns, raw, row, sentence
from assay.figures.scale import Scale
from assay.figures.spec import FigureSpec, MetricId
from assay.figures.tokens import Role
from assay.numbers.metric import Metric

if TYPE_CHECKING:
    from assay.figures.canvas import Align, Canvas
    from assay.numbers.ledger import Ledger
    from assay.wording.wording import Wording


class Options(FigureSpec):
    """baseline and target, and the whole for scale."""

    kind: Literal["target"]
    baseline: MetricId = Field(description="what has been reached")
    target: MetricId = Field(description="what is aimed at")
    whole: MetricId | None = Field(default=None, description="what both are a part of, drawn for scale")
    gain: MetricId | None = Field(default=None, description="the difference, a derived metric, printed into its part")


@dataclass(frozen=True)
class Mark:
    """A length on the bar with its label: the number, and lines that say what it is."""

    at: float
    value: str
    note: str


@dataclass(frozen=True)
class Reach(Plot):
    """The three lengths; `whole` may be missing. solid: whether the baseline is measured or estimated."""

    baseline: Mark
    target: Mark
    whole: Mark | None
    gain: str
    solid: bool
    hue: Role
    text_hue: Role


def prepare(options: Options, ledger: Ledger, wording: Wording) -> Reach:
    """Look the lengths up and word their labels."""
    reading = Reading(options, ledger, wording)
    baseline = reading.number(("baseline",), options.baseline)
    target = reading.number(("target",), options.target)
    whole = reading.number(("whole",), options.whole) if options.whole else None
    gain = reading.number(("gain",), options.gain) if options.gain else None

    def mark(name: str, metric: Metric) -> Mark:
        at = reading.value((name,), metric, baseline)
        note = metric.label if metric is whole else ", ".join(filter(None, (metric.status.value, reading.time(metric))))
        return Mark(at, wording.metric(metric), note)

    marks = [mark("baseline", baseline), mark("target", target), *([mark("whole", whole)] if whole else [])]
    if min(each.at for each in marks) < 0 or max(each.at for each in marks) == 0:
        raise FigureError((), "lengths to be drawn must be above zero", "show these metrics in another kind of figure")
    if whole and max(marks[0].at, marks[1].at) > marks[2].at:
        raise FigureError(("whole",), f"'{whole.id}' is smaller than a part of it", "name the metric of the whole")

    metrics = [metric for metric in (baseline, target, gain, whole) if metric]
    rows = [row(metric, Cell(metric.label, metric.label), _value(metric, wording)) for metric in metrics]
    shown = columns(Column("measure", "Measure"), Column("value", "Value", numeric=True))
    told = [f"{metric.label}: {wording.metric(metric)} ({reading.said(metric)})" for metric in metrics]
    return Reach(
        about=reading.about(" ".join(sentence(each) for each in told), Table(shown, tuple(rows))),
        baseline=marks[0],
        target=marks[1],
        whole=marks[2] if whole else None,
        gain=wording.signed(gain) if gain else "",
        solid=reading.firm(baseline),
        hue=reading.hue(),
        text_hue=reading.text_hue(),
    )


def draw(canvas: Canvas, plot: Reach) -> None:
    """Labels of the parts above the bar where they fit side by side, else the target's below; the whole's below.

    The gain stands in its part, or below it where it doesn't fit.
    """
    from assay.figures.canvas import DASHED

    marks = [plot.baseline, plot.target, *([plot.whole] if plot.whole else [])]
    along = Scale(0, max(mark.at for mark in marks), 0, canvas.width)
    reached, aimed = along(plot.baseline.at), along(plot.target.at)
    near, far = min(reached, aimed), max(reached, aimed)
    height = 44 if canvas.narrow else 56

    first = _block(canvas, plot.baseline, reached - 12)
    second_left = min(near, canvas.width - _least(canvas, plot.target))
    beside = _width(canvas, plot.baseline, first) <= second_left - 12
    clear = _width(canvas, plot.baseline, first) + 12
    second = _block(canvas, plot.target, canvas.width - (clear if beside and aimed > reached else second_left))
    # The label ends where what it names ends, if that keeps it clear of the other.
    wide = _width(canvas, plot.target, second)
    flush = aimed > reached and aimed - wide >= clear
    if aimed > reached:
        second_left = max(aimed - wide, clear)
    bar = max(_height(canvas, first), _height(canvas, second) if beside else 0) + 6
    _label(canvas, 0, 0, plot.baseline, first, "ink")
    if beside:
        if flush:
            _label(canvas, aimed, 0, plot.target, second, plot.text_hue, "right")
        else:
            _label(canvas, second_left, 0, plot.target, second, plot.text_hue)

    if plot.whole and far < canvas.width:
        canvas.bar(far, bar, canvas.width - far, height, "mark-soft")
        # Open where the part before it ends in dashes of its own; within the bar, as those are.
        right, upper, lower = canvas.width - 0.75, bar + 0.75, bar + height - 0.75
        edge = [(far, upper), (right, upper), (right, lower), (far, lower)]
        canvas.line(edge, "mark", 1.5)
    # The solid part covers the dashes where both meet.
    hollow = near - 1.5 if plot.solid else 0.0
    canvas.bar(hollow, bar, far - hollow, height, "paper", stroke=plot.hue, dash=DASHED)
    if plot.solid:
        canvas.bar(0, bar, near, height, plot.hue)
    else:
        canvas.line([(near, bar), (near, bar + height)], plot.hue, 2)
    below = bar + height + 6
    if plot.gain:
        below = _gain(canvas, plot, near, far, bar + height / 2, below)
    if not beside:
        x = max(0.0, aimed - _width(canvas, plot.target, second))
        below = _label(canvas, x, below, plot.target, second, plot.text_hue)
    if plot.whole:
        _span(canvas, below + 4)
        lines = canvas.wrap(f"{plot.whole.note}: {plot.whole.value}", canvas.width, canvas.small)
        canvas.lines(canvas.width / 2, below + 12, lines, "ink-soft", size=canvas.small, align="center")


def _gain(canvas: Canvas, plot: Reach, near: float, far: float, middle: float, below: float) -> float:
    """The gain in the middle of its part, small if need be, else below it; returns where what comes below may begin."""
    for size in (canvas.body, canvas.small):
        if canvas.measure(plot.gain, size, True) <= far - near - 16:
            canvas.text(
                *((near + far) / 2, middle + 0.34 * size, plot.gain, plot.text_hue),
                size=size, bold=True, align="center",
            )  # fmt: skip
            return below
    half = canvas.measure(plot.gain, canvas.small, True) / 2
    centre = min(max((near + far) / 2, half), canvas.width - half)
    return canvas.lines(centre, below, [plot.gain], plot.text_hue, size=canvas.small, bold=True, align="center")


def _span(canvas: Canvas, y: float) -> None:
    """A dimension line over the whole width, so that the label of the whole is not read as that of its last part."""
    for line in ([(0.0, y), (canvas.width, y)], [(0.5, y - 4), (0.5, y + 4)]):
        canvas.line(line, "ink-soft", 1)
    canvas.line([(canvas.width - 0.5, y - 4), (canvas.width - 0.5, y + 4)], "ink-soft", 1)


def _value(metric: Metric, wording: Wording) -> Cell:
    return Cell(wording.metric(metric), raw(metric.value))


def _block(canvas: Canvas, mark: Mark, room: float) -> list[str]:
    return canvas.wrap(mark.note, max(room, _least(canvas, mark)), canvas.small)


def _least(canvas: Canvas, mark: Mark) -> float:
    """The room without which the number or a word would be broken."""
    return _width(canvas, mark, mark.note.split(" "))


def _width(canvas: Canvas, mark: Mark, lines: list[str] | None = None) -> float:
    number = canvas.measure(mark.value, 19, True)
    return max(number, *(canvas.measure(line, canvas.small) for line in lines)) if lines else number


def _height(canvas: Canvas, lines: list[str]) -> float:
    return 1.3 * (19 + len(lines) * canvas.small)


def _label(
    canvas: Canvas, x: float, top: float, mark: Mark, lines: list[str], role: Role, align: Align = "left"
) -> float:
    top = canvas.lines(x, top, [mark.value], role, size=19, bold=True, align=align)
    return canvas.lines(x, top, lines, "ink-soft", size=canvas.small, align=align)
