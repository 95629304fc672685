"""The scales beside and below a drawing.

In: ticks with their texts (worded in `prepare`) and scales. Out: light gridlines with labels left of them, the unit on
a line of its own above the top one; years under the drawing. Used by the kinds that draw values over time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assay.figures.scale import Scale

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas

GAP = 8.0


@dataclass(frozen=True)
class Tick:
    """A mark on a scale: where, and what it reads."""

    at: float
    text: str


def gutter(canvas: Canvas, ticks: Sequence[Tick]) -> float:
    """The room that the labels of a value axis need on the left."""
    return max(canvas.measure(tick.text, canvas.small) for tick in ticks) + GAP


def head(canvas: Canvas, unit: str) -> float:
    """Write the unit above the drawing; returns where the top gridline may stand."""
    lines = canvas.wrap(unit, canvas.width, canvas.small)
    return canvas.lines(0, 0, lines, "ink-soft", size=canvas.small) + 0.8 * canvas.small


def value_axis(canvas: Canvas, ticks: Sequence[Tick], scale: Scale, left: float) -> None:
    """Draw a gridline for each tick from `left` to the right edge; the one at zero is the stronger baseline."""
    for tick in ticks:
        y = scale(tick.at)
        canvas.line([(left, y), (canvas.width, y)], "mark" if tick.at == 0 else "grid")
        canvas.text(left - GAP, y + 0.34 * canvas.small, tick.text, "ink-soft", size=canvas.small, align="right")


def time_axis(canvas: Canvas, ticks: Sequence[Tick], scale: Scale, top: float) -> None:
    """Write the ticks' texts centred under their places; the last always, the others where they touch no neighbour."""
    kept: list[tuple[float, float]] = []
    # The last tick says where the drawing ends, so it is set first and its neighbours give way.
    for tick in (*ticks[-1:], *ticks[:-1]):
        half = canvas.measure(tick.text, canvas.small) / 2
        centre = min(max(scale(tick.at), half), canvas.width - half)
        if all(centre - half >= right + GAP or centre + half <= left - GAP for left, right in kept):
            kept.append((centre - half, centre + half))
            baseline = top + canvas.small + 4
            canvas.text(centre, baseline, tick.text, "ink-soft", size=canvas.small, align="center")
