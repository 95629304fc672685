"""The scales beside and below a drawing.

In: ticks with their texts (worded in `prepare`) and scales. Out: light gridlines with labels left of them, the unit on
a line of its own above the top one; years under the drawing; marks across it where something changes. Used by the kinds
that draw values over time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assay.figures.scale import Scale
from assay.wording.numerals import NBSP

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


def head(canvas: Canvas, *told: str, top: float = 0, over: float = 0) -> float:
    """Write the unit and what else is told above the drawing, from `top` down; returns where the top gridline is.

    over: how far labels reach above that gridline; they stay clear of what is told.
    """
    lines = canvas.wrap("; ".join(filter(None, told)), canvas.width, canvas.small)
    room = max(1.4 * canvas.small, over + 0.7 * canvas.small)
    return canvas.lines(0, top, lines, "ink-soft", size=canvas.small) + room


def value_axis(canvas: Canvas, ticks: Sequence[Tick], scale: Scale, left: float, right: float) -> None:
    """Draw a gridline for each tick from `left` to `right`; the one at zero is the stronger baseline."""
    for tick in ticks:
        y = scale(tick.at)
        canvas.line([(left, y), (right, y)], "mark" if tick.at == 0 else "grid")
        canvas.text(left - GAP, y + 0.34 * canvas.small, tick.text, "ink-soft", size=canvas.small, align="right")


def time_axis(canvas: Canvas, ticks: Sequence[Tick], scale: Scale, top: float, left: float = 0) -> None:
    """Write the ticks' texts centred under their places, none further left than `left`.

    The last is always written, the others where they touch no neighbour.
    """
    kept: list[tuple[float, float]] = []
    # The last tick says where the drawing ends, so it is set first and its neighbours give way.
    for tick in (*ticks[-1:], *ticks[:-1]):
        half = canvas.measure(tick.text, canvas.small) / 2
        centre = min(max(scale(tick.at), left + half), canvas.width - half)
        if all(centre - half >= end + GAP or centre + half <= start - GAP for start, end in kept):
            kept.append((centre - half, centre + half))
            baseline = top + canvas.small + 4
            canvas.text(centre, baseline, tick.text, "ink-soft", size=canvas.small, align="center")


class Joins:
    """Upright marks with a text each, above the drawing and in as many tiers as they need not to touch.

    On a narrow sheet, where texts in tiers could not be told to belong to which mark, the marks stand alone, and
    `legend` tells their texts in a row, to be written above the drawing. begins: what stands before the first mark,
    written on its other side where there is room.
    """

    def __init__(self, canvas: Canvas, joins: Sequence[Tick], scale: Scale, begins: str = "") -> None:
        self._canvas, self._begins = canvas, begins
        self._placed: list[tuple[float, float, int, str]] = []
        self.legend = ""
        free: list[float] = []
        for join in joins:
            wide = canvas.measure(join.text, canvas.small)
            left = min(scale(join.at) + 5, canvas.width - wide)
            tier = _tier(scale(join.at), left, free)
            free[tier : tier + 1] = [left + wide + GAP]
            self._placed.append((scale(join.at), left, tier, join.text))
        if canvas.narrow and len(free) > 1:
            self._placed, free = [(x, x, 0, "") for x, *_ in self._placed], []
            named = ", ".join(join.text.replace(" ", NBSP) for join in joins)
            first = f"between vertical lines, from the left: {begins.replace(' ', NBSP)}, "
            self.legend = (first if begins else "vertical lines, from the left: ") + named
        self.height = len(free) * 1.3 * canvas.small
        self.places = [x for x, *_ in self._placed]

    def draw(self, top: float, start: float, bottom: float) -> None:
        """Draw them with the first tier just below `top`, and lines down to `bottom`; without texts from `start`."""
        canvas = self._canvas
        for x, left, tier, text in self._placed:
            baseline = self._baseline(top, tier)
            upper = baseline - 0.7 * canvas.small if left > x else baseline + 5
            canvas.line([(x, upper if text else start), (x, bottom)], "mark-soft", behind=True)
            if text:
                canvas.text(left, baseline, text, "ink-soft", size=canvas.small, clear=True)
        x, _, tier, text = self._placed[0] if self._placed else (0.0, 0.0, 0, "")
        if text and canvas.measure(self._begins, canvas.small) <= x - 5:
            canvas.text(
                x - 5, self._baseline(top, tier), self._begins, "ink-soft", size=canvas.small, align="right", clear=True
            )

    def _baseline(self, top: float, tier: int) -> float:
        return top + (1.3 * tier + 1) * self._canvas.small


def _tier(x: float, left: float, free: Sequence[float]) -> int:
    """The first tier where a text from `left` on has room, and below which no text lies across its mark at `x`.

    free: where each tier is free from.
    """
    return next(
        tier
        for tier in range(len(free) + 1)
        if all(left >= edge for edge in free[tier : tier + 1]) and all(x >= edge - GAP for edge in free[tier + 1 :])
    )
