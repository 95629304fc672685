"""The sign of the generator: two streaks on a touchstone, that of what is claimed and that of what was found.

In: a canvas and a place on it. Out: the sign, drawn in the colours of the figures. Icons and link previews carry it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.figures.tokens import Role

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas

STREAKS: tuple[tuple[Role, tuple[float, float], tuple[float, float]], ...] = (
    ("accent", (0.175, 0.81), (0.5, 0.17)),
    ("ore", (0.545, 0.81), (0.795, 0.32)),
)
"""The colour and the two ends of each, in a square of one by one."""

THICK = 0.19


def draw_sign(canvas: Canvas, x: float, y: float, side: float) -> None:
    """The sign in the square that has its upper left corner here."""
    for role, *ends in STREAKS:
        points = [(x + across * side, y + down * side) for across, down in ends]
        canvas.line(points, role, THICK * side, round_ends=True)
