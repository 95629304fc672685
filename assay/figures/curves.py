"""Lines through points, drawn and labelled.

In: curves (points in data units, with their labels) and where their points fall on the canvas. Out: strokes that are
solid or dashed and lifted at joins, dots that are filled or rings, names at the line ends, numbers at the points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assay.figures.labels import NEAR, Box, Spot, find_place, moved_apart
from assay.figures.scale import Scale
from assay.figures.tokens import Role

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas

LEADING = 1.2

DOT = 4.5
"""The radius of a filled point."""


@dataclass(frozen=True)
class Point:
    """A point of a line. label: the number to print at it, or an empty text. dashed: how the line reaches it."""

    x: float
    y: float
    label: str
    filled: bool
    dashed: bool
    lifted: bool


@dataclass(frozen=True)
class Curve:
    """One series. name: printed at its end where there are several."""

    name: str
    points: tuple[Point, ...]
    role: Role


class Names:
    """The names of several lines with their last numbers, to the right of their ends."""

    def __init__(self, canvas: Canvas, curves: Sequence[Curve], hue: Role) -> None:
        self._canvas, self._curves, self._hue = canvas, curves, hue
        several = curves if len(curves) > 1 else ()
        most = (0.3 if canvas.narrow else 0.24) * canvas.width
        self._texts = [
            [*canvas.wrap(curve.name, most, canvas.small, True), curve.points[-1].label] for curve in several
        ]
        widths = [canvas.measure(line, canvas.small, True) for lines in self._texts for line in lines]
        self.width = max(widths) + 14 if widths else 0.0

    def draw(self, ends: Sequence[Spot], top: float, bottom: float) -> None:
        """Write them at the height of the line ends, moved apart where they would touch, between `top` and `bottom`."""
        canvas = self._canvas
        heights = [1.3 * canvas.small * len(lines) + 6 for lines in self._texts]
        tops = moved_apart([y for _, y in ends[: len(heights)]], heights, top, bottom)
        for curve, lines, start in zip(self._curves, self._texts, tops, strict=False):
            left, role = canvas.width - self.width + 14, _text_role(curve, self._hue)
            below = canvas.lines(left, start + 3, lines[:-1], role, size=canvas.small, bold=True)
            canvas.lines(left, below, lines[-1:], role, size=canvas.small)


def draw_curves(canvas: Canvas, curves: Sequence[Curve], placed: Sequence[list[Spot]]) -> None:
    """All strokes, then all dots, so that no stroke runs over a dot."""
    for curve, places in zip(curves, placed, strict=True):
        _stroke(canvas, curve, places)
    for curve, places in zip(curves, placed, strict=True):
        _dots(canvas, curve, places)


def _stroke(canvas: Canvas, curve: Curve, places: list[Spot]) -> None:
    """The line, in runs that are solid or dashed, lifted at the joins."""
    from assay.figures.canvas import DASHED

    runs: list[tuple[bool, list[Spot]]] = []
    for index, point in enumerate(curve.points[1:], start=1):
        if point.lifted:
            continue
        if runs and runs[-1][0] == point.dashed and runs[-1][1][-1] == places[index - 1]:
            runs[-1][1].append(places[index])
        else:
            runs.append((point.dashed, [places[index - 1], places[index]]))
    for dashed, run in runs:
        canvas.line(run, curve.role, 2.5, dash=DASHED if dashed else None)


def _dots(canvas: Canvas, curve: Curve, places: list[Spot]) -> None:
    """A dot at every point of a short series; else where a number is printed, none is measured, or no line passes."""
    lifted = [point.lifted for point in curve.points] + [True]
    for index, (point, (x, y)) in enumerate(zip(curve.points, places, strict=True)):
        alone = lifted[index] and lifted[index + 1]
        if not point.filled:
            canvas.dot(x, y, 5, "paper", stroke=curve.role)
        elif point.label or alone or len(curve.points) <= 12:
            canvas.dot(x, y, DOT, curve.role)


def draw_numbers(
    canvas: Canvas,
    curves: Sequence[Curve],
    placed: Sequence[list[Spot]],
    sheet: Box,
    hue: Role,
    uprights: Sequence[float],
) -> None:
    """The labels, where a free place is near; the table has them all. A line that is named shows its last there.

    To be drawn before the curves, since it clears the scale's lines away between a label and its point.
    uprights: places of upright lines, which a label crosses only where it fits nowhere else, on one line or on two.
    """
    across = [((x, sheet.top), (x, sheet.bottom)) for x in uprights]
    lines = [pair for curve, places in zip(curves, placed, strict=True) for pair in _segments(curve, places)]
    taken = [Box(x - 6, y - 6, x + 6, y + 6) for places in placed for x, y in places]
    found: list[tuple[list[str], Box, Role]] = []
    for curve, places in zip(curves, placed, strict=True):
        labelled = [(point.label, place) for point, place in zip(curve.points, places, strict=True) if point.label]
        # The last number matters most, then the first.
        for label, place in (*reversed(labelled[1:]), *labelled[:1]):
            if len(curves) > 1 and place is places[-1]:
                continue
            forms = [[label], label.split(", ")]
            for crossed, form in ((across, forms[0]), (across, forms[1]), ([], forms[1]), ([], forms[0])):
                wide = max(canvas.measure(line, canvas.small, True) for line in form)
                tall = canvas.small * (1 + LEADING * (len(form) - 1))
                if box := find_place(place, wide, tall, sheet, taken, [*lines, *crossed]):
                    _clear(canvas, box, place)
                    taken.append(box)
                    found.append((form, box, _text_role(curve, hue)))
                    break
    for form, box, role in found:
        _write(canvas, form, box, role)


def last_room(canvas: Canvas, curves: Sequence[Curve]) -> float:
    """The room to the right of the last point in which its number, on two lines if need be, is centred over it."""
    lines = [line for curve in curves for line in curve.points[-1].label.split(", ")]
    return max(16.0, *(canvas.measure(line, canvas.small, True) / 2 + 2 for line in lines))


def overhead(canvas: Canvas, curves: Sequence[Curve], up: Scale, lines: int) -> float:
    """How far above the top of the scale labels of so many lines may reach."""
    tall = canvas.small * (1 + LEADING * (lines - 1))
    tops = [up(point.y) - NEAR - tall for curve in curves for point in curve.points if point.label]
    return up.end - min([*tops, up.end])


def _clear(canvas: Canvas, box: Box, place: Spot) -> None:
    """No line of the scale stays behind a number, nor between it and its point: it would be read as that line's."""
    _, y = place
    upper, lower = min(box.top, y + DOT), max(box.bottom, y - DOT)
    canvas.bar(box.left - 3, upper, box.right - box.left + 6, lower - upper, "paper")


def _write(canvas: Canvas, lines: Sequence[str], box: Box, role: Role) -> None:
    for index, line in enumerate(reversed(lines)):
        baseline = box.bottom - (0.25 + LEADING * index) * canvas.small
        middle = (box.left + box.right) / 2
        canvas.text(middle, baseline, line, role, size=canvas.small, bold=True, align="center")


def _segments(curve: Curve, places: list[Spot]) -> list[tuple[Spot, Spot]]:
    return [
        (places[index - 1], places[index]) for index, point in enumerate(curve.points) if index and not point.lifted
    ]


def _text_role(curve: Curve, hue: Role) -> Role:
    return "ink" if curve.role == "mark" else hue
