"""What can be seen in a drawing: its texts with their boxes, its shapes with the roles of their colours, its lines."""

from __future__ import annotations

import pytest

BOTH = pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])


def texts(canvas):
    """The texts drawn, each with its box in pixels."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.text import Text

    renderer = FigureCanvasAgg(canvas.figure).get_renderer()
    found = [artist for artist in canvas.figure.findobj(Text) if artist.get_text()]
    return [(artist.get_text(), artist.get_window_extent(renderer), artist.get_fontsize()) for artist in found]


def shapes(canvas, kind):
    """Shapes of a kind with their fill and their line, as names of roles."""
    from matplotlib.colors import to_hex

    from assay.figures.svg import STAND_INS

    roles = {colour: role for role, colour in STAND_INS.items()}
    return [
        (roles.get(to_hex(shape.get_facecolor())), roles.get(to_hex(shape.get_edgecolor())), shape)
        for shape in canvas.figure.findobj(kind)
        if shape is not canvas.figure.patch
    ]


def strokes(canvas):
    """The lines that were drawn, without those of matplotlib's own scales, which are hidden."""
    return list(canvas.figure.axes[0].lines)


def levels(canvas):
    """The heights of the gridlines, from the bottom of the sheet."""
    lines = [line for line in strokes(canvas) if line.get_linewidth() == 1]
    return [line.get_window_extent().y0 for line in lines if len({y for _, y in line.get_xydata()}) == 1]
