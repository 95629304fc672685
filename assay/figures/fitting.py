"""Words fitted into a box: as large as they can stand there, never beyond its edges.

In: a text, the room for it, the largest and the smallest size. Out: the size and the lines, and the lines put on a
canvas. A text too long even for the smallest size ends with an ellipsis. Used for link previews, where any title has to
find its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assay.figures.tokens import Role

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas

TIGHT = 1.18
"""Distance of two lines, in sizes of the type."""

_ASCENT = 0.86
"""From the top of a line's room to its baseline, in sizes of the type."""

_STEP = 2.0
_LOOSE_ENDS = " ,;:–"


@dataclass(frozen=True)
class Fitted:
    """Lines of text at a size. whole: whether nothing of the text had to be left out."""

    lines: tuple[str, ...]
    size: float
    bold: bool
    whole: bool = True

    @property
    def height(self) -> float:
        """The room that the lines take."""
        return len(self.lines) * TIGHT * self.size

    def put(self, canvas: Canvas, x: float, top: float, role: Role) -> float:
        """Set the lines from here down; returns where they end."""
        self.put_on(canvas, x, self.baseline(top), role)
        return top + self.height

    def put_on(self, canvas: Canvas, x: float, baseline: float, role: Role) -> None:
        """Set the first line on this baseline, the others below it."""
        for number, line in enumerate(self.lines):
            place = baseline + number * TIGHT * self.size
            canvas.text(x, place, line, role, size=self.size, bold=self.bold)

    def baseline(self, top: float) -> float:
        """The baseline of the first line where the room starts here."""
        return top + _ASCENT * self.size


def fit(
    canvas: Canvas, text: str, width: float, height: float, sizes: tuple[float, float], bold: bool = False
) -> Fitted:
    """The text at the largest size between the two at which it fits; no lines if there is room for none."""
    size, smallest = sizes
    while size > smallest and not _fits(canvas, text, width, height, size, bold):
        size = max(smallest, size - _STEP)
    lines = canvas.wrap(text, width, size, bold)
    room = int(height / (TIGHT * size) + 1e-6)
    if len(lines) > room:
        return Fitted(_cut(canvas, lines[: max(room, 0)], width, size, bold), size, bold, whole=False)
    return Fitted(tuple(canvas.balance(text, width, size, bold)), size, bold)


def _fits(canvas: Canvas, text: str, width: float, height: float, size: float, bold: bool) -> bool:
    unbroken = all(canvas.measure(word, size, bold) <= width for word in text.split(" "))
    return unbroken and len(canvas.wrap(text, width, size, bold)) * TIGHT * size <= height


def _cut(canvas: Canvas, lines: list[str], width: float, size: float, bold: bool) -> tuple[str, ...]:
    """The lines with an ellipsis at the end of the last, for which words of it give way."""
    if not lines:
        return ()
    *before, last = lines
    while last and canvas.measure(f"{last.rstrip(_LOOSE_ENDS)}…", size, bold) > width:
        last = last.rpartition(" ")[0] or last[:-1]
    return (*before, f"{last.rstrip(_LOOSE_ENDS)}…")
