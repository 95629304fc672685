"""Stated numbers as points in time, each with its label beside it; baseline and target as lines across.

In: a canvas and the statements. Out: the drawing, and True; or False and nothing drawn where the labels don't all find
a place (the caller then sets a list instead).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assay.figures.axis import gutter, time_axis, value_axis
from assay.figures.labels import Box, Spot, arrange
from assay.figures.scale import Scale
from assay.figures.stated import RADIUS, Mark, Statements, draw_mark
from assay.figures.tokens import Role

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas

HEIGHT = 384.0
WIDTHS = (200.0, 165.0, 240.0)
"""How wide labels may be; the first with which all find a place is taken."""

ACROSS = 0.6
"""The part of the sheet that the words at a line across may fill."""

CLEAR = 4.0
"""What stays free on either side of a line across."""

OFF_GRID = 5.0
"""What stays free, if it can, between the words at a line across and a gridline, which they don't name."""

LEADING = 1.3


@dataclass(frozen=True)
class _Label:
    """The lines of a label, each with its colour and size, the first bold; and the room they take."""

    lines: tuple[tuple[str, Role, float], ...]
    width: float
    height: float

    def at(self, left: float, top: float) -> Box:
        """The room it takes there."""
        return Box(left, top, left + self.width, top + self.height)


class _Frame:
    """Where the scales stand, and the sheet that labels may use."""

    def __init__(self, canvas: Canvas, plot: Statements, top: float, above: float) -> None:
        self.left, self.right, self.bottom = gutter(canvas, plot.levels), canvas.width, top + above + HEIGHT
        self.up = Scale(plot.levels[0].at, plot.levels[-1].at, self.bottom, top + above)
        self.along = Scale(plot.first, plot.last, self.left, self.right - RADIUS - 3)
        self.grid = [self.up(level.at) for level in plot.levels]
        self.sheet = Box(self.left + 6, top, self.right, self.bottom - 3)

    def spots(self, marks: Sequence[Mark]) -> list[Spot]:
        """Where those marks stand that have a date."""
        return [(self.along(mark.at), self.up(mark.value)) for mark in marks if mark.at is not None]

    def stretch(self, mark: Mark) -> tuple[Spot, Spot]:
        """The line over the time that a mark's date may mean."""
        assert mark.at is not None, "only a mark with a date reaches over a time"
        y = self.up(mark.value)
        return (self.along(mark.at - mark.reach), y), (self.along(mark.at + mark.reach), y)


def draw_in_time(canvas: Canvas, plot: Statements, top: float) -> bool:
    """Points and labels below `top`, if there is room for all; returns whether there is."""
    heads = [_label(canvas, mark, ACROSS * canvas.width, words) for mark, _, words in plot.across]
    # The unit stands left of the sheet's top, so that a label may begin right below it.
    frame = _Frame(canvas, plot, top - 12, max((head.height for head in heads), default=0.0) + 12)
    for width in WIDTHS:
        labels = [_label(canvas, mark, width, "ink") for mark in plot.statements]
        boxes = _arranged(plot, frame, heads, labels)
        if boxes:
            _draw_scene(canvas, plot, frame)
            for head, box in zip(heads, boxes, strict=False):
                _write(canvas, head, box, right=box.left > frame.sheet.left + 1)
            for label, box, (x, _) in zip(labels, boxes[len(heads) :], frame.spots(plot.statements), strict=True):
                _write(canvas, label, box, right=box.right <= x + RADIUS + 1)
            return True
    return False


def _arranged(plot: Statements, frame: _Frame, heads: Sequence[_Label], labels: Sequence[_Label]) -> list[Box] | None:
    """A place for each label, first of those at the lines across."""
    levels = [frame.up(mark.value) for mark, _, _ in plot.across]
    reach = RADIUS + 2
    marks = [*plot.statements, *(mark for mark, _, _ in plot.across)]
    taken = [Box(x - reach, y - reach, x + reach, y + reach) for x, y in frame.spots(marks)]
    taken += [Box(frame.left, y - CLEAR, frame.right, y + CLEAR) for y in levels]
    choices = [
        *(
            _at_line(frame, y, head, above=y == min(levels), last=mark.at is not None and mark.at > plot.last - 0.5)
            for y, head, (mark, _, _) in zip(levels, heads, plot.across, strict=True)
        ),
        *(_at_point(spot, label) for spot, label in zip(frame.spots(plot.statements), labels, strict=True)),
    ]
    return arrange(choices, frame.sheet, taken, [frame.stretch(mark) for mark in plot.statements if mark.reach])


def _at_line(frame: _Frame, y: float, label: _Label, *, above: bool, last: bool) -> list[Box]:
    """Places at the beginning and at the end of a line across, above and below it; at the end first if its mark is.

    Those come last that lie close to a gridline, which the label might be read to name.
    """
    tops = [y - CLEAR - 2 - label.height, y + CLEAR]
    tops = tops if above else tops[::-1]
    left, right = frame.sheet.left, frame.sheet.right - label.width
    places = [label.at(start, top) for top in tops for start in (left, right)]
    # By its mark it stands clear of that too.
    places = [label.at(right, y - RADIUS - 4 - label.height), *places] if last else places
    others = [level for level in frame.grid if abs(level - y) > 1]
    return sorted(places, key=lambda box: any(box.top - OFF_GRID < at < box.bottom + OFF_GRID for at in others))


def _at_point(spot: Spot, label: _Label) -> list[Box]:
    """Places around a point, on its right side and then on its left: beside it, above it, below it."""
    (x, y), near, size = spot, RADIUS + 5, label.lines[0][2]
    level, raised = y - 0.66 * size, y + 0.5 * size - label.height
    above, below = y - near - label.height, y + near - 3
    right = [(x + near, level), (x - RADIUS, above), (x - RADIUS, below), (x + near, raised)]
    left = [(2 * x - start - label.width, top) for start, top in right]
    return [label.at(start, top) for start, top in (*right, *left)]


def _draw_scene(canvas: Canvas, plot: Statements, frame: _Frame) -> None:
    """All but the labels: scales, lines across, marks."""
    from assay.figures.canvas import DASHED

    value_axis(canvas, plot.levels, frame.up, frame.left, frame.right)
    time_axis(canvas, plot.years, frame.along, frame.bottom + 2)
    for year in range(plot.first, plot.last + 1):
        canvas.line([(frame.along(year), frame.bottom), (frame.along(year), frame.bottom + 6)], "mark")
    for mark, line, _ in plot.across:
        y = frame.up(mark.value)
        canvas.line([(frame.left, y), (frame.right, y)], line, 2, dash=None if mark.shape == "dot" else DASHED)
        for spot in frame.spots([mark]):
            draw_mark(canvas, mark.shape, *spot, line)
    for mark in plot.statements:
        if mark.reach:
            canvas.line(frame.stretch(mark), plot.hue, 1.5)
        for spot in frame.spots([mark]):
            draw_mark(canvas, mark.shape, *spot, plot.hue)


def _label(canvas: Canvas, mark: Mark, width: float, role: Role) -> _Label:
    title, note = (canvas.balance(text, width, canvas.small) if text else [] for text in (mark.title, mark.note))
    lines: list[tuple[str, Role, float]] = [
        (mark.number, role, canvas.body),
        *((line, "ink", canvas.small) for line in title),
        *((line, "ink-soft", canvas.small) for line in note),
    ]
    wide = max(canvas.measure(text, size, bold=not index) for index, (text, _, size) in enumerate(lines))
    return _Label(tuple(lines), wide, LEADING * sum(size for _, _, size in lines))


def _write(canvas: Canvas, label: _Label, box: Box, *, right: bool) -> None:
    x, top = box.right if right else box.left, box.top
    for index, (text, role, size) in enumerate(label.lines):
        top = canvas.lines(
            *(x, top, [text], role), size=size, bold=not index, align="right" if right else "left", clear=True
        )  # fmt: skip
