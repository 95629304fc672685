"""Stated numbers as a list, one below the other over one scale: for narrow sheets, and for many statements.

In: a canvas and the statements. Out: a row for each, with its date and its words, and the mark with its number on the
scale; baseline and target as rows of their own, with a line that runs past all others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.figures.axis import time_axis
from assay.figures.scale import Scale
from assay.figures.stated import RADIUS, Mark, Statements, draw_mark
from assay.figures.tokens import Role

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas

GAP = 13.0
BESIDE = RADIUS + 6


def draw_in_rows(canvas: Canvas, plot: Statements, top: float) -> None:
    """The rows below `top`: baseline, statements, target; texts above their marks, or left of them if there is room."""
    from assay.figures.canvas import DASHED

    texts = 0.0 if canvas.narrow else 0.46 * canvas.width
    edge = max(canvas.measure(tick.text, canvas.small) for tick in plot.levels) / 2
    along = Scale(plot.levels[0].at, plot.levels[-1].at, texts + edge, canvas.width - edge)
    time_axis(canvas, plot.levels, along, top - canvas.small - 4)
    start = top + 8
    rows: list[tuple[Mark, Role, Role]] = [(mark, plot.hue, "ink") for mark in plot.statements]
    rows = [*plot.across[: 1 if plot.baseline else 0], *rows, *([plot.across[-1]] if plot.target else [])]
    below = start + 6
    for mark, role, words in rows:
        below = _row(canvas, plot, mark, role, words, along, texts, below)
    for mark, line, _ in plot.across:
        x = along(mark.value)
        canvas.line([(x, start), (x, below)], line, 1.5, dash=None if mark.shape == "dot" else DASHED, behind=True)
    drawn = [mark.value for mark, _, _ in plot.across]
    for tick in plot.levels:
        if tick.at in drawn:
            continue
        canvas.line([(along(tick.at), start), (along(tick.at), below)], "grid", behind=True)
    time_axis(canvas, plot.levels, along, below - 2)


def _row(
    canvas: Canvas, plot: Statements, mark: Mark, role: Role, words: Role, along: Scale, texts: float, top: float
) -> float:
    """One row; returns where the next starts."""
    head = canvas.measure(mark.head, bold=True) + 7
    lines = canvas.wrap(mark.tail, (texts or canvas.width) - (24 if texts else 0), indent=head)
    if not texts:
        wide = max(head + canvas.measure(lines[0]), *(canvas.measure(line) for line in lines))
        canvas.bar(0, top, wide + 4, 1.3 * canvas.body * len(lines), "paper")
    canvas.text(0, top + canvas.body, mark.head, bold=True)
    if lines[0]:
        canvas.text(head, top + canvas.body, lines[0])
    below = canvas.lines(0, top + 1.3 * canvas.body, lines[1:])
    x, y = along(mark.value), (top + 0.66 * canvas.body if texts else below + 9)
    canvas.line([(texts, y), (canvas.width, y)], "grid", behind=True)
    wide = canvas.measure(mark.number, bold=True)
    right = x + BESIDE + wide <= canvas.width and not _crossed(plot, along, x + BESIDE, x + BESIDE + wide)
    canvas.text(
        *(x + BESIDE if right else x - BESIDE - wide, y + 0.34 * canvas.body, mark.number, words),
        bold=True,
        clear=True,
    )  # fmt: skip
    draw_mark(canvas, mark.shape, x, y, role)
    return max(below, y + 9) + GAP


def _crossed(plot: Statements, along: Scale, left: float, right: float) -> bool:
    return any(left < along(mark.value) < right for mark, _, _ in plot.across)
