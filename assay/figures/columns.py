"""One series as upright columns: for a few points, where the eye should compare heights and not follow a line.

In: columns with their places in time. Out: columns from a common zero, each with its number above it and its date
below. Where the numbers would touch, a scale with gridlines takes their place and only the tallest column has its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from assay.figures.axis import Joins, Tick, gutter, head, time_axis, value_axis
from assay.figures.errors import FigureError
from assay.figures.scale import Scale
from assay.figures.tokens import Role

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas

WIDEST = 84.0
MOST = 100
"""So many columns have room side by side on a narrow sheet."""

LEADING = 1.3


@dataclass(frozen=True)
class Pillar:
    """One column. at: its place in years. word: how firm it is, empty where it is measured."""

    at: float
    height: float
    value: str
    word: str
    date: str
    solid: bool


@dataclass(frozen=True)
class Pillars:
    """The columns of a series, and their colours."""

    pillars: tuple[Pillar, ...]
    role: Role
    text_role: Role


def check_places(name: str, pillars: Sequence[Pillar]) -> None:
    """Raises FigureError where a series can't be set as columns: all are as wide as the shortest gap allows."""
    hint = "leave out `mark` to draw a line"
    if not _gap(pillars):
        raise FigureError(("mark",), f"two points of '{name}' stand at the same time", hint)
    if _slots(pillars) > MOST:
        raise FigureError(("mark",), f"the dates of '{name}' lie too unevenly, or are too many, for columns", hint)


def draw_pillars(
    canvas: Canvas, series: Pillars, joins: Sequence[Tick], begins: str, levels: Sequence[Tick], unit: str
) -> None:
    """The unit, then the columns with their dates, and marks for the joins between them; `begins` before the first."""
    pillars = series.pillars
    texts = [text for pillar in pillars for text in (pillar.value, pillar.word)]
    fitting = [
        size
        for size in (canvas.body, canvas.small)
        if max(canvas.measure(text, size, True) for text in texts) + 6 <= canvas.width / _slots(pillars)
    ]
    left = 0.0 if fitting else gutter(canvas, levels)
    step = (canvas.width - left) / _slots(pillars)
    half = _gap(pillars) / 2
    across = Scale(pillars[0].at - half, pillars[-1].at + half, left, canvas.width)
    marks = Joins(canvas, joins, across, begins)
    top = head(canvas, unit, marks.legend)
    worded = LEADING * canvas.small if any(pillar.word for pillar in pillars) else 0.0
    room = marks.height + 20 if marks.height else 0
    start = top + room + worded
    bottom = start + (220 if canvas.narrow else 260)
    heights = [0.0, *(pillar.height for pillar in pillars)]
    up = Scale(min(heights), max(heights) if any(heights) else 1.0, bottom, start)
    if not fitting:
        up = Scale(levels[0].at, levels[-1].at, bottom, start)
        value_axis(canvas, levels, up, left, canvas.width)
    marks.draw(top, top, bottom)
    for pillar in pillars:
        _column(canvas, pillar, across(pillar.at), min(0.64 * step, WIDEST), up, series.role)
    canvas.line([(left, up(0)), (canvas.width, up(0))], "ink-soft")
    tallest = max(pillars, key=lambda pillar: pillar.height)
    size = fitting[0] if fitting else canvas.small
    for pillar in pillars if fitting else [tallest]:
        _number(canvas, pillar, across(pillar.at), up(pillar.height), size, series.text_role)
    below = bottom + (LEADING * canvas.body + worded if min(heights) < 0 and fitting else 2)
    time_axis(canvas, [Tick(pillar.at, pillar.date) for pillar in pillars], across, below, left)


def _column(canvas: Canvas, pillar: Pillar, x: float, wide: float, up: Scale, role: Role) -> None:
    from assay.figures.canvas import DASHED

    low, high = sorted((up(0), up(pillar.height)))
    if pillar.height == 0:
        return
    if pillar.solid:
        canvas.bar(x - wide / 2, low, wide, max(high - low, 1.0), role)
    else:
        canvas.bar(x - wide / 2, low, wide, max(high - low, 1.0), "paper", stroke=role, dash=DASHED)


def _number(canvas: Canvas, pillar: Pillar, x: float, y: float, size: float, role: Role) -> None:
    """The number beyond the end of its column, and below it the word for how firm it is."""
    lines = LEADING * (size + (canvas.small if pillar.word else 0))
    top = y + 2 if pillar.height < 0 else y - lines - 2
    half = max(canvas.measure(pillar.value, size, True), canvas.measure(pillar.word, canvas.small)) / 2
    x = min(max(x, half), canvas.width - half)
    below = canvas.lines(x, top, [pillar.value], role, size=size, bold=True, align="center", clear=True)
    if pillar.word:
        canvas.lines(x, below, [pillar.word], "ink-soft", size=canvas.small, align="center", clear=True)


def _gap(pillars: Sequence[Pillar]) -> float:
    """The shortest time between two columns."""
    return min((after.at - before.at for before, after in pairwise(pillars)), default=1.0)


def _slots(pillars: Sequence[Pillar]) -> float:
    """How many columns would stand side by side if there were one at every such step."""
    return (pillars[-1].at - pillars[0].at) / _gap(pillars) + 1
