"""Where figures stand on sheets of paper.

In: the blocks of each chapter in their order, with their heights as measured. Out: the order to set them in, and how
large to draw. A figure is never broken; where it does not fit on the rest of a sheet, the text after it moves up to
fill that rest, and the figure follows on the next sheet, as in any printed report. A figure stays in its chapter;
figures keep their order. All drawings get the one scale that leaves the least blank.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

LINE = 14.6 / 72 * 96
"""The height of a line of text in CSS pixels, as pdf.css has it."""
_FEWEST = 3
"""The fewest lines of a paragraph that stand by themselves on a sheet, and of what follows a heading."""

_SCALES = (1.0, 0.98, 0.96, 0.94, 0.92, 0.9)
"""Scales at which drawings are still well read; the first of equally good ones is taken."""
_SPARE = 8.0
"""Pixels that stay free at the foot of a sheet, since what is reckoned here is not quite what comes out."""


@dataclass(frozen=True)
class Block:
    """Something that stands on a sheet; its height in CSS pixels, and the space before it, which no sheet begins with.

    text can be broken between lines; a heading stays with what follows; a figure can move; a piece does neither.
    drawing: the part of a figure's height that scales.
    """

    name: str
    kind: Literal["text", "heading", "figure", "piece"]
    height: float
    space: float = 0.0
    drawing: float = 0.0


@dataclass(frozen=True)
class Arrangement:
    """The names of the blocks of each chapter in the order to set them in, the scale of drawings, how much is blank."""

    orders: list[list[str]]
    scale: float
    blank: float


def arrange(chapters: Sequence[Sequence[Block]], sheet: float) -> Arrangement:
    """The arrangement with the least blank. sheet: the height of the text on one sheet."""
    return min((_arrange(chapters, sheet, scale) for scale in _SCALES), key=lambda each: each.blank)


def _arrange(chapters: Sequence[Sequence[Block]], sheet: float, scale: float) -> Arrangement:
    filled, blank, orders = 0.0, 0.0, []
    for chapter in chapters:
        setting = _Setting(sheet, filled)
        blocks = [replace(block, height=block.height - (1 - scale) * block.drawing) for block in chapter]
        for number, block in enumerate(blocks):
            setting.take(block, _least_after(block, blocks[number + 1 :]))
        setting.finish()
        filled = setting.filled
        blank += setting.blank
        orders.append([block.name for block in setting.order])
    return Arrangement(orders, scale, blank)


def _least(block: Block) -> float:
    """How much of the block must stand on the sheet that it begins on."""
    broken = block.kind == "text" and round(block.height / LINE) >= 2 * _FEWEST
    return _FEWEST * LINE if broken else block.height


def _least_after(block: Block, following: Sequence[Block]) -> float:
    """How much of what follows a heading must stand on the same sheet; a figure may move away."""
    least = 0.0
    for after in following if block.kind == "heading" else ():
        if after.kind != "figure":
            least += after.space + _least(after)
        if after.kind in ("text", "piece"):
            break
    return least


class _Setting:
    """One chapter while it is set.

    filled: how much of the sheet is. blank: what is left empty at the foot of sheets, squared: large ones are worst.
    """

    def __init__(self, sheet: float, filled: float) -> None:
        self.sheet, self.filled, self.blank = sheet, filled, 0.0
        self.order: list[Block] = []
        self.waiting: list[Block] = []

    def take(self, block: Block, least_after: float) -> None:
        """Place the next block, or let it wait; what waits comes first on a new sheet, where it fits."""
        if block.kind == "figure" and (self.waiting or not self._fits(block)):
            self.waiting.append(block)
            return
        if not self._fits(block, least_after):
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
        return not self.filled or self.filled + block.space + _least(block) + least_after <= self.sheet - _SPARE

    def _place(self, block: Block, least_after: float = 0.0) -> None:
        if not self._fits(block, least_after):
            self._turn()
        top = self.filled + block.space if self.filled else 0.0
        self.filled = top + block.height
        if self.filled > self.sheet:
            self.filled = self._rest(block, self.sheet - top)
        self.order.append(block)

    def _turn(self) -> None:
        self.blank += (self.sheet - self.filled) ** 2
        self.filled = 0.0

    def _rest(self, block: Block, room: float) -> float:
        """How much of a broken text stands on its last sheet: whole lines, not too few."""
        rest = block.height - int(room / LINE) * LINE
        return max(rest % self.sheet, _FEWEST * LINE)
