"""The three drawings of a figure: for a wide page, for a narrow one, and as a sheet that stands on its own.

In: a kind's `draw`, its plot, the look. Out: SVG text and PNG bytes. Called by `draw` inside `matplotlib_apart`, only
when something has to be drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from assay.figures.canvas import Canvas
from assay.figures.fonts import BOLD, embedded
from assay.figures.plot import Plot
from assay.figures.png import png_bytes
from assay.figures.svg import STAND_INS, svg_text, svg_tree
from assay.figures.tokens import Role

if TYPE_CHECKING:
    from assay.figures.draw import Look

WIDE, NARROW, SHEET = 800.0, 360.0, 720.0
"""The widths of the three. Wide pages show theirs at 0.8 to 1.4 times this size: letters of 11 to 22 pixels."""

MARGIN = 36.0
TITLE_SIZE = 25.0

Draw = Callable[[Canvas, Any], None]


def draw_inline(draw: Draw, plot: Plot, look: Look, *, narrow: bool) -> str:
    """The SVG for a page: the drawing alone, coloured by the page's style sheets."""
    canvas = Canvas(NARROW if narrow else WIDE, narrow=narrow, colours=STAND_INS, fonts=look.fonts)
    draw(canvas, plot)
    canvas.finish()
    root = svg_tree(canvas.figure, look.light)
    # The page tells the text alternative once for both drawings, so each of them is silent.
    root.set("class", "figure-narrow" if narrow else "figure-wide")
    root.set("aria-hidden", "true")
    return svg_text(root)


def draw_sheet(draw: Draw, plot: Plot, look: Look, signature: str) -> tuple[str, bytes]:
    """The sheet as SVG (both schemes, letters and colours inside it) and as PNG (light)."""
    root = svg_tree(_sheet(draw, plot, look, signature, STAND_INS).figure, look.light)
    _, _, width, height = root.attrib["viewBox"].split()
    root.set("width", width)
    root.set("height", height)
    texts = [(text.text or "", text.get("font-weight") == str(BOLD)) for text in root.iter("text")]
    told = {"title": plot.about.title, "desc": plot.alt, "style": embedded(look.fonts, texts) + look.stylesheet()}
    paper = ElementTree.Element("path", {"d": f"M0 0H{width}V{height}H0Z", "class": "f-paper"})
    paper.set("fill", look.light["paper"])
    root.insert(0, paper)
    for index, (tag, content) in enumerate(told.items()):
        element = ElementTree.Element(tag)
        element.text = content
        root.insert(index, element)
    figure = _sheet(draw, plot, look, signature, look.light).figure
    return svg_text(root), png_bytes(figure, look.light["paper"])


def _sheet(draw: Draw, plot: Plot, look: Look, signature: str, colours: Mapping[Role, str]) -> Canvas:
    canvas = Canvas(SHEET, narrow=False, colours=colours, fonts=look.fonts, margin=MARGIN)
    about = plot.about
    title = canvas.wrap(about.title, SHEET, TITLE_SIZE, True)
    top = canvas.lines(0, -6, title, size=TITLE_SIZE, bold=True) + 2
    top = canvas.lines(0, top, canvas.wrap(about.subtitle, SHEET), "ink-soft")
    canvas.start_at(top + 18)
    draw(canvas, plot)
    foot = [line for text in (about.credit, signature) if text for line in canvas.wrap(text, SHEET, canvas.small)]
    canvas.lines(0, canvas.bottom + 18, foot, "ink-soft", size=canvas.small)
    canvas.finish()
    return canvas
