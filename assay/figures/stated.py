"""Numbers as somebody stated them, ready to be drawn: what the ways to set them out have in common.

In: made by the kind `statements`. Out: read by `in_time` (points in time with labels beside them) and by `in_rows` (a
list over one scale). Both draw the same marks: a filled dot for what is measured or estimated, a ring for what is only
expected or claimed, a hollow diamond for what is aimed at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assay.figures.axis import Tick
from assay.figures.plot import Plot
from assay.figures.tokens import Role

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas

Shape = Literal["dot", "ring", "diamond"]

RADIUS = 5.5


@dataclass(frozen=True)
class Mark:
    """One number that was stated, with its words.

    title, note: what stands below the number where it is a label in time. head, tail: what stands above it in a row.
    at: the middle of the time that its date may mean, in years; None without a date. reach: how far that time goes to
    either side, 0 where it is short enough to be a point.
    """

    value: float
    number: str
    title: str
    note: str
    head: str
    tail: str
    shape: Shape
    at: float | None
    reach: float


@dataclass(frozen=True)
class Statements(Plot):
    """The statements from the earliest on, what they are held against, and the scales of both."""

    statements: tuple[Mark, ...]
    baseline: Mark | None
    target: Mark | None
    unit: str
    levels: tuple[Tick, ...]
    years: tuple[Tick, ...]
    first: int
    last: int
    hue: Role
    text_hue: Role

    @property
    def across(self) -> list[tuple[Mark, Role, Role]]:
        """Baseline and target, each with the colours of its line and of its words."""
        pairs: list[tuple[Mark | None, Role, Role]] = [
            (self.baseline, "mark", "ink"),
            (self.target, self.hue, self.text_hue),
        ]
        return [(mark, line, words) for mark, line, words in pairs if mark]


def draw_mark(canvas: Canvas, shape: Shape, x: float, y: float, role: Role) -> None:
    """The mark of a shape, centred on this spot."""
    match shape:
        case "dot":
            canvas.dot(x, y, RADIUS, role)
        case "ring":
            canvas.dot(x, y, RADIUS, "paper", stroke=role)
        case "diamond":
            canvas.diamond(x, y, RADIUS + 1.5, "paper", stroke=role)
