"""Free places for labels beside points and lines.

In: where a label belongs, how large it is, and what is in its way. Out: a place that touches nothing, or none; places
for several labels at once; labels at line ends moved apart. Pure geometry in pixels, y downwards.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Spot = tuple[float, float]

NEAR = 8.0
"""How far a label stands above or below its point."""

RASTER = 3
"""The step in which places are tried over a whole sheet."""


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two share any area."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Whether the other lies wholly inside."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )

    def distance(self, spot: Spot) -> float:
        """How far it is from a point."""
        x, y = spot
        return math.hypot(max(self.left - x, x - self.right, 0), max(self.top - y, y - self.bottom, 0))

    def crossed_by(self, start: Spot, end: Spot) -> bool:
        """Whether a straight line passes through (clipping after Liang and Barsky)."""
        enter, leave = 0.0, 1.0
        for at, to, low, high in (
            (start[0], end[0], self.left, self.right),
            (start[1], end[1], self.top, self.bottom),
        ):
            if at == to:
                if not low < at < high:
                    return False
                continue
            first, second = sorted(((low - at) / (to - at), (high - at) / (to - at)))
            enter, leave = max(enter, first), min(leave, second)
        return enter < leave


def find_place(
    at: Spot, width: float, height: float, sheet: Box, boxes: Iterable[Box], lines: Iterable[tuple[Spot, Spot]]
) -> Box | None:
    """Room for a label of this size close to the point `at`, inside the sheet and free of boxes and lines.

    Tries above and below, then the corners, then the sides.
    """
    boxes, lines = list(boxes), list(lines)
    x, y = at
    above, below, level = y - NEAR - height, y + NEAR, y - height / 2
    centre, to_left, to_right = x - width / 2, x - NEAR / 2 - width, x + NEAR / 2
    pushed = min(max(centre, sheet.left), sheet.right - width)
    for left, top in (
        (centre, above),
        (centre, below),
        (pushed, above),
        (pushed, below),
        (to_left, above),
        (to_right, below),
        (to_right, above),
        (to_left, below),
        (x + NEAR, level),
        (x - NEAR - width, level),
    ):
        box = Box(left, top, left + width, top + height)
        if _is_free(box, sheet, boxes, lines):
            return box
    return None


def nearest_place(
    to: Spot, width: float, height: float, sheet: Box, boxes: Iterable[Box], lines: Iterable[tuple[Spot, Spot]]
) -> Box | None:
    """Room for a label of this size as near to the point `to` as the sheet has any that is free of boxes and lines."""
    boxes, lines = list(boxes), list(lines)
    across = range(int(sheet.right - sheet.left - width) // RASTER + 1)
    down = range(int(sheet.bottom - sheet.top - height) // RASTER + 1)
    corners = [(sheet.left + column * RASTER, sheet.top + row * RASTER) for column in across for row in down]
    places = [Box(left, top, left + width, top + height) for left, top in corners]
    places.sort(key=lambda box: box.distance(to))
    return next((box for box in places if _is_free(box, sheet, boxes, lines)), None)


def arrange(
    choices: Sequence[Sequence[Box]], sheet: Box, boxes: Iterable[Box], lines: Iterable[tuple[Spot, Spot]]
) -> list[Box] | None:
    """One place for each label out of those it may have, best first, so that none touches anything; or None.

    The label with the fewest places left chooses first, and leaves every other at least one.
    """
    boxes, lines = list(boxes), list(lines)
    left = {
        index: [box for box in places if _is_free(box, sheet, boxes, lines)] for index, places in enumerate(choices)
    }
    chosen: dict[int, Box] = {}
    while left:
        index = min(left, key=lambda index: len(left[index]))
        for box in left.pop(index):
            after = {other: [place for place in places if not place.meets(box)] for other, places in left.items()}
            if all(after.values()):
                chosen[index], left = box, after
                break
        else:
            return None
    return [chosen[index] for index in range(len(choices))]


def _is_free(box: Box, sheet: Box, boxes: Iterable[Box], lines: Iterable[tuple[Spot, Spot]]) -> bool:
    if not sheet.holds(box) or any(box.meets(other) for other in boxes):
        return False
    return not any(box.crossed_by(*line) for line in lines)


def moved_apart(wanted: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """Tops for labels that want to be centred at these heights, in the given order, kept between `low` and `high`."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    tops = [0.0] * len(wanted)
    free = low
    for index in order:
        tops[index] = max(wanted[index] - heights[index] / 2, free)
        free = tops[index] + heights[index]
    limit = high
    for index in reversed(order):
        tops[index] = min(tops[index], limit - heights[index])
        limit = tops[index]
    return tops
