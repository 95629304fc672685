"""A canvas as PNG, for slides and wherever SVG is not taken.

In: a finished matplotlib figure drawn in the light colours. Out: the bytes of a PNG at twice the size, the same for the
same drawing: no date, no name of a program.
"""

from __future__ import annotations

import io

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

SHARPNESS = 2


def png_bytes(figure: Figure) -> bytes:
    """Paint the figure."""
    out = io.BytesIO()
    canvas = FigureCanvasAgg(figure)
    canvas.print_figure(out, format="png", dpi=figure.dpi * SHARPNESS, metadata={"Software": None}, facecolor="auto")
    return out.getvalue()
