"""A canvas as PNG, for slides and wherever SVG is not taken.

In: a finished matplotlib figure drawn in the light colours. Out: the bytes of a PNG at twice the size, the same for the
same drawing: no date, no name of a program.
"""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

SHARPNESS = 2
COLOURS = 128


def png_bytes(figure: Figure) -> bytes:
    """Paint the figure."""
    out = io.BytesIO()
    figure.set_dpi(figure.dpi * SHARPNESS)
    canvas: Any = FigureCanvasAgg(figure)
    canvas.draw()
    picture = Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB")
    # A figure has few colours and their shades at the edges of letters: a palette holds them in a third of the size.
    picture.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()
