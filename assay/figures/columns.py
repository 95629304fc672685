"""One series as upright columns: for a few points, where the eye should compare heights and not follow a line.

In: columns with their places in time. Out: columns from zero on a common line, each with its number above it and its
date below. Where the numbers would touch, a scale with gridlines takes their place and the tallest alone is labelled.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assay.figures.axis import Tick, gutter

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas

WIDEST = 84.0


@dataclass(frozen=True)
class Column:
    """One column. at: its place in years. word: how firm it is, empty where that needs no word."""

    at: float
    height: float
    value: str
    word: str
    date: str
    solid: bool


class Columns:
    """A series laid out on a canvas, to be drawn between a top and a bottom."""

    def __init__(self, canvas: Canvas, columns: Sequence[Column], levels: Sequence[Tick]) -> None:
        self._canvas, self._columns, self._levels = canvas, columns, levels
        self.labelled = True
        self.across, self._step = self._spread(0.0)
        widest = max(canvas.measure(text, bold=True) for column in columns for text in (column.value,))
        if widest + 6 > self._step:
            self.labelled = False
            self.across, self._step = self._spread(gutter(canvas, levels))
