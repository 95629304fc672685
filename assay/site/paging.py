"""Where figures stand on sheets of paper.

In: the blocks of each chapter in their order, with their heights as measured. Out: the order to set them in, and how
large to draw each figure. A figure is never broken; where it does not fit on the rest of a sheet, the text after it
moves up to fill that rest, and the figure follows on the next sheet, as in any printed report. A figure stays in its
chapter; figures keep their order. One that would fit is put off too, and drawn a little smaller, where that leaves less
blank.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Self

LINE = 14.6 / 72 * 96
"""The height of a line of text in CSS pixels, as pdf.css has it."""
_FEWEST = 3
"""The fewest lines of a paragraph that stand by themselves on a sheet, and of what follows a heading."""

_SCALES = (1.0, 0.97, 0.94, 0.91)
"""Scales at which drawings look as large as the others."""
_SHRUNK, _LATER = 0.1, 0.002
"""What it costs to draw a figure smaller, by the part taken off, and to put it off; a blank costs its part of a sheet,
squared."""
_SLACK = 0.1
"""Pixels by which a sheet may seem too full: sums of what was measured are not exact."""
_ALIKE = LINE / 4
"""Heights that differ by less are taken for the same, not to go on with ways that lead to the same sheets."""
_KEPT = 600
"""How many ways to set all up to a figure are gone on with."""


@dataclass(frozen=True)
class Block:
    """Something that stands on a sheet; its height in CSS pixels, and the spaces above and below it.

    Between two blocks is the larger space of the two, as margins collapse, and none where a sheet begins or ends.

    text can be broken between lines; a heading stays with what follows; a figure can move, and a small table; a piece
    does neither. drawing: the part of a figure's height that scales.
    """

    name: str
    kind: Literal["text", "heading", "figure", "piece"]
    height: float
    above: float = 0.0
    below: float = 0.0
    drawing: float = 0.0


@dataclass(frozen=True)
class Arrangement:
    """The names of the blocks of each chapter in the order to set them in, and the scales of drawings by name."""

    orders: Sequence[Sequence[str]]
    scales: Mapping[str, float]


def arrange(chapters: Sequence[Sequence[Block]], sheet: float) -> Arrangement:
    """The best arrangement found. sheet: the height of the text on one sheet."""
    settings = [_Setting(sheet)]
    for chapter in chapters:
        for setting in settings:
            setting.orders.append([])
        for number, block in enumerate(chapter):
            least_after = _least_after(block, chapter[number + 1 :])
            if block.kind == "figure":
                settings = _best([way for setting in settings for way in setting.ways(block)])
            else:
                for setting in settings:
                    setting.take(block, least_after)
        for setting in settings:
            setting.finish()
    best = min(settings, key=lambda setting: setting.cost)
    return Arrangement(best.orders, best.scales)


def _best(settings: Sequence[_Setting]) -> list[_Setting]:
    """The cheapest of them, one of each that go on alike."""
    cheapest: dict[tuple[int, ...], _Setting] = {}
    for setting in sorted(settings, key=lambda setting: setting.cost):
        heights = (setting.filled, setting.below, *(block.height for block in setting.waiting))
        cheapest.setdefault(tuple(round(height / _ALIKE) for height in heights), setting)
    return list(cheapest.values())[:_KEPT]


def _least(block: Block) -> float:
    """How much of the block must stand on the sheet that it begins on."""
    broken = block.kind == "text" and round(block.height / LINE) >= 2 * _FEWEST
    return _FEWEST * LINE if broken else block.height


def _least_after(block: Block, following: Sequence[Block]) -> float:
    """How much of what follows a heading must stand on the same sheet; a figure may move away."""
    least, below = 0.0, block.below
    for after in following if block.kind == "heading" else ():
        if after.kind != "figure":
            least += max(below, after.above) + _least(after)
            below = after.below
        if after.kind in ("text", "piece"):
            break
    return least


class _Setting:
    """One way to set the blocks up to here.

    filled: how much of the sheet is. below: the space below the last block. waiting: figures that did not fit yet.
    """

    def __init__(self, sheet: float) -> None:
        self.sheet, self.filled, self.below, self.cost = sheet, 0.0, 0.0, 0.0
        self.orders: list[list[str]] = []
        self.scales: dict[str, float] = {}
        self.waiting: list[Block] = []

    def ways(self, figure: Block) -> Iterator[Self]:
        """The ways to go on with a figure: at each scale, where it is told of or, as if it did not fit, later."""
        for scale in _SCALES if figure.drawing else _SCALES[:1]:
            scaled = replace(figure, height=figure.height - (1 - scale) * figure.drawing)
            cost = self.cost + (1 - scale) * _SHRUNK
            later = self._with(figure.name, scale, cost + _LATER)
            later.waiting.append(scaled)
            yield later
            if not self.waiting and self._fits(scaled):
                here = self._with(figure.name, scale, cost)
                here._place(scaled)
                yield here

    def _with(self, figure: str, scale: float, cost: float) -> Self:
        other = type(self)(self.sheet)
        other.filled, other.below, other.cost = self.filled, self.below, cost
        other.orders, other.waiting = [*self.orders[:-1], [*self.orders[-1]]], [*self.waiting]
        other.scales = {**self.scales, figure: scale}
        return other

    def take(self, block: Block, least_after: float = 0.0) -> None:
        """Place the next block; figures that wait come first on a new sheet, where they fit."""
        while not self._fits(block, least_after):
            self._turn()
            self._place_waiting()
        before = self.filled
        self._place(block, least_after)
        if self.filled <= before and block.kind != "heading":
            self._place_waiting()

    def finish(self) -> None:
        """Place all that waits, here and on the next sheets."""
        while self.waiting:
            self._place(self.waiting.pop(0))

    def _place_waiting(self) -> None:
        while self.waiting and self._fits(self.waiting[0]):
            self._place(self.waiting.pop(0))

    def _fits(self, block: Block, least_after: float = 0.0) -> bool:
        """Whether the block can begin on this sheet; on an empty one it has to."""
        return not self.filled or self._top(block) + _least(block) + least_after <= self.sheet + _SLACK

    def _place(self, block: Block, least_after: float = 0.0) -> None:
        if not self._fits(block, least_after):
            self._turn()
        top = self._top(block)
        self.filled, self.below = top + block.height, block.below
        if self.filled > self.sheet + _SLACK:
            self.filled = self._rest(block, self.sheet - top)
        self.orders[-1].append(block.name)

    def _top(self, block: Block) -> float:
        """Where on the sheet the block begins."""
        return self.filled + max(self.below, block.above) if self.filled else 0.0

    def _turn(self) -> None:
        self.cost += ((self.sheet - self.filled) / self.sheet) ** 2
        self.filled = 0.0

    def _rest(self, block: Block, room: float) -> float:
        """How much of a broken text stands on its last sheet: whole lines, not too few."""
        rest = block.height - int(room / LINE) * LINE
        return max(rest % self.sheet, _FEWEST * LINE)
