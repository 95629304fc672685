"""The sheet that a figure is drawn on: matplotlib, with pixels from the top left and colours by role.

In: calls of a kind's `draw` (text, line, bar, dot …). Out: a matplotlib figure whose height is as far as the drawing
went, to be written by `svg` or `png`. matplotlib measures every text with the font that the page uses, so a drawing can
be laid out by what really fits.

One pixel is one point is 1/72 inch here; y grows downwards. The only module that creates matplotlib artists.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Polygon, Rectangle
from matplotlib.text import Text
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Affine2D

from assay.figures.fonts import Fonts
from assay.figures.labels import Box
from assay.figures.tokens import Role

PIXELS_PER_INCH = 72
LEADING = 1.3
"""Distance of two lines of text, in sizes of the type."""

Align = Literal["left", "center", "right"]
Dash = tuple[float, ...]
Points = Sequence[tuple[float, float]]

DASHED: Dash = (5, 3.5)
"""The one pattern of dashes, for whatever is not measured."""


class Canvas:
    """A sheet of a given width. `narrow` sheets are for telephones: kinds stack there what stands side by side here.

    body, small: the two sizes of type. width: what a drawing may fill. bottom: how far down it has come. right: how far
    to the right its texts reach. brief: whether it is to be seen small: labels that could not be read are left out.
    """

    def __init__(
        self,
        width: float,
        *,
        narrow: bool,
        colours: Mapping[Role, str],
        fonts: Fonts,
        margin: float = 0,
        brief: bool = False,
    ) -> None:
        self.width, self.narrow, self.brief, self.margin = width, narrow, brief, margin
        self.bottom, self.right = 0.0, 0.0
        self.body, self.small = (15.0, 13.5) if narrow else (15.5, 14.0)
        self.figure = Figure(figsize=(1, 1), dpi=PIXELS_PER_INCH)
        self.figure.patch.set_visible(False)
        self._axes = self.figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._colours, self._fonts = colours, fonts
        self._down = 0.0

    def start_at(self, top: float) -> None:
        """Leave room at the top: what is drawn from now on counts from here."""
        self._down += top
        self.bottom = max(0.0, self.bottom - top)

    def finish(self) -> None:
        """Cut the sheet to the height of the drawing. To be called once, when all is drawn."""
        width = self.width + 2 * self.margin
        height = math.ceil(self.bottom + self._down + 2 * self.margin)
        self.figure.set_size_inches(width / PIXELS_PER_INCH, height / PIXELS_PER_INCH)
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(height, 0)

    def measure(self, text: str, size: float | None = None, bold: bool = False) -> float:
        """How wide a text will be."""
        return _width(str(self._fonts.semibold if bold else self._fonts.regular), text) * (size or self.body)

    def wrap(
        self, text: str, width: float, size: float | None = None, bold: bool = False, indent: float = 0
    ) -> list[str]:
        """Break a text into lines of at most `width`, the first shortened by `indent`.

        Breaks at plain spaces, not at no-break spaces; inside a word only where one fills more than a line.
        """
        lines: list[str] = [""]
        for word in text.split(" "):
            while True:
                room = width - (indent if len(lines) == 1 else 0)
                longer = f"{lines[-1]} {word}".strip()
                if self.measure(longer, size, bold) <= room:
                    lines[-1] = longer
                    break
                if not lines[-1] and not (len(lines) == 1 and indent):
                    cut = self._fitting(word, room, size, bold)
                    lines[-1], word = word[:cut], word[cut:]
                    if not word:
                        break
                lines.append("")
        return lines

    def balance(
        self, text: str, width: float, size: float | None = None, bold: bool = False, indent: float = 0
    ) -> list[str]:
        """The same in as few lines, and these about equally long."""
        lines = self.wrap(text, width, size, bold, indent)
        longest = max(self.measure(word, size, bold) for word in text.split(" "))
        while (width := width - (size or self.body) / 2) >= longest:
            tighter = self.wrap(text, width, size, bold, indent)
            if len(tighter) > len(lines):
                break
            lines = tighter
        return lines

    def fill(self, text: str, width: float, indent: float) -> list[str]:
        """The same as `wrap`, but with no word alone on the last line where another can join it there."""
        lines = full = self.wrap(text, width, indent=indent)
        longest = max(self.measure(word) for word in text.split(" "))
        while len(lines) > 1 and " " not in lines[-1]:
            width -= self.body / 2
            if width < longest:
                return full
            lines = self.wrap(text, width, indent=indent)
        return lines if len(lines) == len(full) else full

    def text(
        self,
        x: float,
        baseline: float,
        text: str,
        role: Role = "ink",
        *,
        size: float | None = None,
        bold: bool = False,
        align: Align = "left",
        clear: bool = False,
    ) -> Box:
        """Set one line of text on a baseline; returns the room it takes. `clear` keeps it free of lines behind it."""
        size = size or self.body
        font = self._font(size, bold)
        artist = Text(
            *(x, baseline, text), color=self._colours[role], fontproperties=font, ha=align, parse_math=False
        )  # fmt: skip
        width = self.measure(text, size, bold)
        left = x - {"left": 0.0, "center": width / 2, "right": width}[align]
        box = Box(left, baseline - 0.75 * size, left + width, baseline + 0.25 * size)
        if clear:
            self.bar(box.left - 3, box.top, width + 6, size, "paper")
        self._add(artist)
        self._reach(box.bottom)
        self.right = max(self.right, box.right)
        return box

    def lines(
        self,
        x: float,
        top: float,
        lines: Iterable[str],
        role: Role = "ink",
        *,
        size: float | None = None,
        bold: bool = False,
        align: Align = "left",
        clear: bool = False,
    ) -> float:
        """Set lines of text below each other, the first just below `top`; returns where the next would start."""
        size = size or self.body
        for line in lines:
            self.text(x, top + size, line, role, size=size, bold=bold, align=align, clear=clear)
            top += LEADING * size
        return top

    def line(
        self,
        points: Points,
        role: Role,
        width: float = 1,
        *,
        dash: Dash | None = None,
        round_ends: bool = False,
        behind: bool = False,
    ) -> None:
        """Draw a line through points; a point of NaNs lifts the pen. `behind` puts it under all that is drawn."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        cap: Literal["round", "butt"] = "round" if round_ends else "butt"
        artist = Line2D(xs, ys, color=self._colours[role], linewidth=width, solid_capstyle=cap, dash_capstyle=cap)
        if dash:
            # matplotlib counts dashes in widths of the line; the drawing in pixels.
            ending = _ending_whole(dash, math.dist(*points)) if len(points) == 2 else dash
            artist.set_linestyle((0, [length / width for length in ending]))
        self._add(artist)
        if behind:
            artist.set_zorder(-1)
        self._reach(max(y for y in ys if not math.isnan(y)) + width / 2)

    def bar(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Role | None,
        *,
        stroke: Role | None = None,
        dash: Dash | None = None,
    ) -> None:
        """Draw a rectangle. An outline is drawn inside it, so that hollow and filled bars have the same size."""
        line = 1.5 if stroke else 0.0
        shape = Rectangle((x + line / 2, y + line / 2), max(width - line, 0.1), max(height - line, 0.1))
        self._patch(shape, fill, stroke, line, dash)
        self._reach(y + height)

    def dot(self, x: float, y: float, radius: float, fill: Role, *, stroke: Role | None = None) -> None:
        """Draw a disc, or with `stroke` a ring."""
        self._patch(Circle((x, y), radius - (0.9 if stroke else 0)), fill, stroke, 1.8 if stroke else 0.0, None)
        self._reach(y + radius)

    def diamond(self, x: float, y: float, radius: float, fill: Role, *, stroke: Role | None = None) -> None:
        """Draw a square standing on its corner."""
        corners = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
        self._patch(Polygon(corners, closed=True), fill, stroke, 1.8 if stroke else 0.0, None)
        self._reach(y + radius)

    def _patch(
        self,
        patch: Rectangle | Circle | Polygon,
        fill: Role | None,
        stroke: Role | None,
        line: float,
        dash: Dash | None,
    ) -> None:
        patch.set_facecolor(self._colours[fill] if fill else "none")
        patch.set_edgecolor(self._colours[stroke] if stroke else "none")
        patch.set_linewidth(line)
        if dash and line:
            patch.set_linestyle((0, tuple(length / line for length in dash)))
        self._add(patch)

    def _add(self, artist: Artist) -> None:
        artist.set_transform(Affine2D().translate(self.margin, self.margin + self._down) + self._axes.transData)
        artist.set_clip_on(False)
        # What is drawn later lies on top; matplotlib would put all lines above all areas.
        artist.set_zorder(len(self._axes.get_children()))
        self._axes.add_artist(artist)

    def _font(self, size: float, bold: bool) -> FontProperties:
        return FontProperties(fname=self._fonts.semibold if bold else self._fonts.regular, size=size)

    def _fitting(self, word: str, room: float, size: float | None, bold: bool) -> int:
        """How many letters of a word fit, at least one."""
        end = 1
        while end < len(word) and self.measure(word[:end], size, bold) <= room:
            end *= 2  # measuring takes as long as the text is
        cuts = range(1, min(end, len(word)) + 1)
        return max(bisect_right(cuts, room, key=lambda cut: self.measure(word[:cut], size, bold)), 1)

    def _reach(self, y: float) -> None:
        self.bottom = max(self.bottom, y)


@lru_cache(maxsize=20_000)
def _width(font: str, text: str) -> float:
    """How wide a text is at the size of one: matplotlib looks every letter up anew, and layouts ask again and again."""
    width, _, _ = text_to_path.get_text_width_height_descent(text, FontProperties(fname=font, size=1), False)
    return float(width)


def _ending_whole(dash: Dash, length: float) -> Dash:
    """The dashes of a straight line, stretched or shortened a little: it ends with a whole one, not with a speck."""
    repeats = round((length - dash[0]) / sum(dash))
    return tuple(part * length / (repeats * sum(dash) + dash[0]) for part in dash) if repeats > 0 else dash
