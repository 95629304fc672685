"""The card that a link to a figure or a page is shown as: 1200 × 630 pixels, often seen at less than half that size.

In: a kind's `draw` with its plot, or what a page's card says; the look. Out: PNG bytes. The words of a figure stand
beside its drawing, those of a page over the whole width; key numbers stand below the words, the report's name at the
foot. Called by `draw` and `preview` inside `matplotlib_apart`, only when something has to be drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from assay.figures.canvas import Canvas
from assay.figures.fitting import fit
from assay.figures.key_number import KeyNumber
from assay.figures.number_block import lay_out
from assay.figures.plot import About, Plot
from assay.figures.png import Pasted, pasted_bytes
from assay.figures.sign import draw_sign

if TYPE_CHECKING:
    from assay.figures.draw import Look
    from assay.figures.fonts import Fonts
    from assay.figures.preview import Card

WIDTH, HEIGHT = 1200, 630
EDGE, BAND = 60.0, 14.0
TOP, BOTTOM, RULE, FOOT = 60.0, 522.0, 548.0, 592.0
"""Where words and drawings begin and end, the line above the foot, and the foot's baseline."""

COLUMN, GAP = 412.0, 44.0
"""The width of the words beside a drawing, and what keeps the two apart."""

AIR = 26.0
"""What keeps two texts apart."""

NAME, NOTE = 25.0, 21.0
"""The sizes of the two texts at the foot."""

_SHEETS = ((True, 320.0), (True, 400.0), (True, 480.0), (False, 520.0), (False, 720.0))
"""The sheets that a drawing is tried on: whether narrow, and how wide. The one that shows its type largest wins,
among equals the one that fills more of the room."""

_LARGEST = 2.2
"""How many times the size it has on a page a drawing has at most."""

Draw = Callable[[Canvas, Any], None]


def draw_figure_card(draw: Draw, plot: Plot, look: Look, signature: str) -> bytes:
    """The card of a figure: finding, measure and key number beside the drawing itself."""
    ground = empty_card(look, signature, plot.about.credit)
    put_figure_words(ground, plot.about)
    drawing, scale = best_drawing(draw, plot, look)
    left = WIDTH - EDGE - drawing.width * scale
    top = max(TOP, (TOP + BOTTOM - drawing.bottom * scale) / 2)
    return _paste(look, (ground, 0, 0, 1), (drawing, left, top, scale))


def draw_page_card(card: Card, look: Look) -> bytes:
    """The card of a page: title and finding, and up to three numbers in a row."""
    ground = empty_card(look, card.signature, card.remark)
    bottom = put_numbers(ground, card.numbers)
    words = page_words(card, look, bottom - TOP)
    return _paste(look, (ground, 0, 0, 1), (words, EDGE, TOP, 1))


def best_drawing(draw: Draw, plot: Plot, look: Look) -> tuple[Canvas, float]:
    """The figure on the sheet that suits the room beside the words, and how many times enlarged it fits there."""
    drawings: list[tuple[Canvas, float]] = []
    for narrow, width in _SHEETS:
        canvas = Canvas(width, narrow=narrow, colours=look.light, fonts=look.fonts, brief=True)
        draw(canvas, plot)
        room = WIDTH - 2 * EDGE - COLUMN - GAP
        scale = min(room / max(width, canvas.right), (BOTTOM - TOP) / canvas.bottom, _LARGEST)
        drawings.append((canvas, scale))
    return max(drawings, key=lambda each: (round(each[1], 1), each[0].width * each[1]))


def page_words(card: Card, look: Look, height: float) -> Canvas:
    """Title and finding on a canvas of their own, since they are set in the typeface of texts."""
    canvas = _canvas(look, look.serif, WIDTH - 2 * EDGE)
    title = fit(canvas, card.title, canvas.width, 0.62 * height if card.finding else height, (116, 36), bold=True)
    end = title.put(canvas, 0, 0, "ink") + 0.6 * AIR
    fit(canvas, card.finding, canvas.width, height - end, (48, 24)).put(canvas, 0, end, "ink-soft")
    return canvas


def put_figure_words(canvas: Canvas, about: About) -> None:
    """Title, subtitle where there is room for all of it, and key number, in the column on the left."""
    bottom = BOTTOM
    if about.key:
        block = lay_out(canvas, about.key, COLUMN)
        bottom -= block.height
        block.put(canvas, EDGE, bottom)
        bottom -= AIR
    title = fit(canvas, about.title, COLUMN, 0.72 * (bottom - TOP), (48, 26), bold=True)
    subtitle = fit(canvas, about.subtitle, COLUMN, bottom - TOP - title.height - 0.5 * AIR, (26, 20))
    if not subtitle.whole:
        title = fit(canvas, about.title, COLUMN, bottom - TOP, (48, 26), bold=True)
    end = title.put(canvas, EDGE, TOP, "ink")
    if subtitle.whole:
        subtitle.put(canvas, EDGE, end + 0.5 * AIR, "ink-soft")


def put_numbers(canvas: Canvas, numbers: Sequence[KeyNumber]) -> float:
    """The numbers side by side at the foot of the words; returns where these have to end."""
    if not numbers:
        return BOTTOM
    width = (WIDTH - 2 * EDGE - GAP * (len(numbers) - 1)) / len(numbers)
    blocks = [lay_out(canvas, number, width) for number in numbers]
    top = BOTTOM - max(block.height for block in blocks)
    for index, block in enumerate(blocks):
        block.put(canvas, EDGE + index * (width + GAP), top)
    return top - AIR


def empty_card(look: Look, signature: str, remark: str) -> Canvas:
    """The paper with a band at the top, and at the foot the sign with the report's name, and a remark on the right."""
    canvas = _canvas(look, look.fonts, WIDTH)
    canvas.bar(0, 0, WIDTH, HEIGHT, "paper")
    canvas.bar(0, 0, WIDTH, BAND, "accent")
    canvas.line([(EDGE, RULE), (WIDTH - EDGE, RULE)], "grid", 2)
    draw_sign(canvas, EDGE - 4, FOOT - 27, 34)
    left, right = EDGE + 42, WIDTH - EDGE
    name = fit(canvas, signature, 0.62 * (right - left), 1.2 * NAME, (NAME, NAME), bold=True)
    name.put_on(canvas, left, FOOT, "ink")
    room = right - canvas.right - AIR
    note, rest = remark, ""
    while canvas.measure(note + rest, NOTE) > room and note:
        note, rest = note.rpartition("; ")[0], "; …"
    if note:
        canvas.text(right, FOOT, note + rest, "ink-soft", size=NOTE, align="right")
    return canvas


def _canvas(look: Look, fonts: Fonts, width: float) -> Canvas:
    return Canvas(width, narrow=False, colours=look.light, fonts=fonts)


def _paste(look: Look, *parts: tuple[Canvas, float, float, float]) -> bytes:
    """Canvases on one sheet: each with the place of its corner and how many times enlarged."""
    for canvas, *_ in parts:
        canvas.finish()
    pasted = [Pasted(canvas.figure, x, y, scale) for canvas, x, y, scale in parts]
    return pasted_bytes((WIDTH, HEIGHT), look.light["paper"], pasted)
