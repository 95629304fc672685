"""A key number laid out for a link preview: large, its unit smaller beside or below it, then what it is and how firm.

In: a `KeyNumber` and the width it may take. Out: a `Block` of known height that puts itself on a canvas.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assay.figures.fitting import Fitted, fit
from assay.figures.tokens import Role

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas
    from assay.figures.key_number import KeyNumber

_VALUE, _UNIT, _LABEL, _STANDING = (82.0, 30.0), (36.0, 24.0), (30.0, 20.0), (26.0, 18.0)
"""The largest and the smallest size of each."""

_TOGETHER = 52.0
"""From this size on, a value shrinks to make room for its unit beside it."""

_GAP = 12.0


@dataclass(frozen=True)
class Block:
    """The parts from the top down. beside: how far to the right of the value its unit stands, None for below it."""

    value: Fitted
    unit: Fitted
    beside: float | None
    label: Fitted
    standing: Fitted
    role: Role

    @property
    def height(self) -> float:
        """The room that it takes."""
        below = self.unit.height if self.beside is None else 0.0
        return self.value.height + below + self.label.height + self.standing.height

    def put(self, canvas: Canvas, x: float, top: float) -> None:
        """Set it with its upper left corner here."""
        end = self.value.put(canvas, x, top, self.role)
        if self.beside is None:
            end = self.unit.put(canvas, x, end, self.role)
        else:
            self.unit.put_on(canvas, x + self.beside, self.value.baseline(top), self.role)
        end = self.label.put(canvas, x, end, "ink")
        self.standing.put(canvas, x, end, "ink-soft")


def lay_out(canvas: Canvas, number: KeyNumber, width: float) -> Block:
    """Find the sizes at which the number fits into this width."""
    value = fit(canvas, number.text, width, 1.2 * _VALUE[0], _VALUE, bold=True)
    unit = fit(canvas, number.unit, width, 1.2 * _UNIT[0], _UNIT) if number.unit else Fitted((), _UNIT[0], False)
    beside = _beside(canvas, value, unit, width)
    label = fit(canvas, number.label, width, 2.1 * _LABEL[0], _LABEL)
    standing = fit(canvas, number.standing, width, 1.2 * _STANDING[0], _STANDING, bold=True)
    value, unit, place = beside or (value, unit, None)
    return Block(value, unit, place, label, standing, number.role)


def _beside(canvas: Canvas, value: Fitted, unit: Fitted, width: float) -> tuple[Fitted, Fitted, float] | None:
    """Value and unit on one line and where the unit starts, both smaller if need be; None if too small then."""
    if (len(value.lines), len(unit.lines)) != (1, 1):
        return None
    place = canvas.measure(value.lines[0], value.size, True) + _GAP
    shrunk = min(1.0, width / (place + canvas.measure(unit.lines[0], unit.size)))
    if shrunk * value.size < _TOGETHER:
        return None
    return replace(value, size=shrunk * value.size), replace(unit, size=shrunk * unit.size), shrunk * place
