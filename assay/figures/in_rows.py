"""Stated numbers as a list, one below the other over one scale: for narrow sheets, and for many statements.

In: a canvas and the statements. Out: a row for each, with its date and its words, and the mark with its number on the
scale; baseline and target as rows of their own, with a line that runs past all others.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assay.figures.axis import time_axis
from assay.figures.labels import Box
from assay.figures.scale import Scale
from assay.figures.stated import RADIUS, Mark, Statements, draw_mark
from assay.figures.tokens import Role

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas

GAP = 13.0
LEADING = 1.3
TEXTS = 0.46
"""The part of a wide sheet that texts have beside the scale."""

BESIDE = RADIUS + 6
STRIP = 9.0
"""How far the strip of a row's mark reaches above and below it."""


def draw_in_rows(canvas: Canvas, plot: Statements, top: float) -> None:
    """The rows below `top`: baseline, statements, target; texts above their marks, or left of them if there is room."""
    from assay.figures.canvas import DASHED

    left = 0.0 if canvas.narrow else TEXTS * canvas.width
    edge = max(canvas.measure(tick.text, canvas.small) for tick in plot.levels) / 2
    along = Scale(plot.levels[0].at, plot.levels[-1].at, left + edge, canvas.width - edge)
    lines = [along(mark.value) for mark, _, _ in plot.across]
    grid = [along(tick.at) for tick in plot.levels if along(tick.at) not in lines]
    time_axis(canvas, plot.levels, along, top - canvas.small - 4)
    start = top + 8
    below = start + 6
    rows: list[tuple[float, float, list[float], list[float]]] = []
    for mark, role, words in _rows(plot):
        y, end = _text(canvas, mark, left, below, lines)
        canvas.line([(left, y), (canvas.width, y)], "grid", behind=True)
        at = along(mark.value)
        number = _number(canvas, mark, at, y, words, left, lines)
        draw_mark(canvas, mark.shape, at, y, role)
        rows.append((y - STRIP, y + STRIP, _whole(lines, number, at), _whole(grid, number, at)))
        below = max(end, y + STRIP) + GAP
    # Texts above the marks leave the lines across room in the strips between them alone, so each strip has its own.
    for upper, lower, crossing, faint in rows if canvas.narrow else [(start, below, lines, grid)]:
        for x, (mark, role, _) in zip(lines, plot.across, strict=True):
            dash = None if mark.shape == "dot" else DASHED
            if x in crossing:
                canvas.line([(x, upper), (x, lower)], role, 1.5, dash=dash, behind=True)
        for x in faint:
            canvas.line([(x, upper), (x, lower)], "grid", behind=True)
    time_axis(canvas, plot.levels, along, below - 2)


def _rows(plot: Statements) -> list[tuple[Mark, Role, Role]]:
    """The marks from the top down, each with its colour and that of its number."""
    said: list[tuple[Mark, Role, Role]] = [(mark, plot.hue, "ink") for mark in plot.statements]
    return sorted([*plot.across, *said], key=lambda row: (row[0] is plot.target) - (row[0] is plot.baseline))


def _text(canvas: Canvas, mark: Mark, left: float, top: float, across: Sequence[float]) -> tuple[float, float]:
    """Date and words of a row; returns the height at which its mark stands, and where the text ends.

    Above the marks, where `left` is 0, a text ends before a line across that stands in the last quarter of the sheet.
    """
    head = canvas.measure(mark.head, bold=True) + 7
    before = max((x - 8 for x in across if x > 0.75 * canvas.width), default=canvas.width)
    lines = canvas.wrap(mark.tail, left - 24 if left else before, indent=head)
    canvas.text(0, top + canvas.body, mark.head, bold=True)
    canvas.text(head, top + canvas.body, lines[0])
    below = canvas.lines(0, top + LEADING * canvas.body, lines[1:])
    return (top + 0.66 * canvas.body if left else below + STRIP + 3), below


def _whole(lines: Sequence[float], number: Box, at: float) -> list[float]:
    """The lines through a strip of which a number and the mark at `at` leave more than specks."""
    return [x for x in lines if not number.left - 3 < x < number.right + 3 and abs(x - at) > RADIUS]


def _number(canvas: Canvas, mark: Mark, x: float, y: float, role: Role, left: float, lines: Sequence[float]) -> Box:
    """The number beside its mark: on the right, unless it doesn't fit there or a line across would run through it."""
    wide = canvas.measure(mark.number, bold=True)
    right, before = x + BESIDE, x - BESIDE - wide
    fits = right + wide <= canvas.width
    crossed = any(right < line < right + wide for line in lines)
    start = before if before >= left and (crossed or not fits) else min(right, canvas.width - wide)
    return canvas.text(start, y + 0.34 * canvas.body, mark.number, role, bold=True, clear=True)
