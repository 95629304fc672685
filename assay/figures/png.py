"""Canvases as bitmaps: PNG for slides, link previews and wherever SVG is not taken, ICO for older browsers.

In: finished matplotlib figures drawn in the light colours. Out: the bytes of a picture, the same for the same drawing:
no date, no name of a program.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

SHARPNESS = 2
COLOURS = 128


@dataclass(frozen=True)
class Pasted:
    """A figure on a larger picture: where its upper left corner lies, and how many pixels one of its own becomes."""

    figure: Figure
    x: float
    y: float
    scale: float = 1.0


def png_bytes(figure: Figure, paper: str) -> bytes:
    """Paint the figure at twice its size."""
    return _as_png(_painted(figure, SHARPNESS, paper))


def pasted_bytes(size: tuple[int, int], paper: str, parts: Iterable[Pasted]) -> bytes:
    """Paint figures onto one sheet of this size, in the order given. Each covers its whole box."""
    sheet = Image.new("RGB", size, paper)
    for part in parts:
        sheet.paste(_painted(part.figure, part.scale, paper), (round(part.x), round(part.y)))
    return _as_png(sheet)


def ico_bytes(figures: Iterable[Figure], paper: str) -> bytes:
    """The figures as the sizes of one icon, each painted as large as it is."""
    out = io.BytesIO()
    first, *others = [_painted(figure, 1, paper) for figure in figures]
    sizes = [picture.size for picture in (first, *others)]
    first.save(out, "ICO", sizes=sizes, append_images=others)
    return out.getvalue()


def _painted(figure: Figure, scale: float, paper: str) -> Image.Image:
    figure.patch.set_visible(True)
    figure.patch.set_facecolor(paper)
    figure.set_dpi(figure.dpi * scale)
    canvas: Any = FigureCanvasAgg(figure)
    canvas.draw()
    return Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB")


def _as_png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    # A figure has few colours and their shades at the edges of letters: a palette holds them in a third of the size.
    picture.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()
