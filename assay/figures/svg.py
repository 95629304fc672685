"""A canvas as lean SVG that follows the colour scheme of the page it stands in.

In: a finished matplotlib figure drawn in stand-in colours, one for each role. Out: an SVG tree in which each shape has
the class of its role (`f-accent` to fill, `s-accent` to stroke) and the light colour as presentation attribute for
where no style sheet reaches. Text stays text. No style attribute, no id, no clip path, no date: the same drawing is the
same bytes, and any number of them can stand on one page under a strict Content-Security-Policy.

It is a renderer for matplotlib, which has this door for output formats; matplotlib's own SVG writes styles and ids.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Transform

from assay.figures.fonts import BOLD, FAMILY
from assay.figures.tokens import ROLES, Role

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties
    from matplotlib.text import Text

STAND_INS: Mapping[Role, str] = {role: f"#0000{index + 1:02x}" for index, role in enumerate(ROLES)}
"""The colours to draw in: they only say which role is meant."""

_ROLES = {colour: role for role, colour in STAND_INS.items()}
_ANCHORS = {"center": "middle", "right": "end"}


def svg_tree(figure: Figure, light: Mapping[Role, str]) -> ElementTree.Element:
    """The SVG element of a figure drawn in the stand-in colours."""
    width, height = (float(side) * figure.dpi for side in figure.get_size_inches())
    renderer = _Renderer(width, height, light)
    figure.draw(renderer)
    return renderer.root


def svg_text(root: ElementTree.Element) -> str:
    """The element as text."""
    return ElementTree.tostring(root, encoding="unicode")


class _Renderer(RendererBase):
    """Takes matplotlib's drawing calls and writes each as one element."""

    def __init__(self, width: float, height: float, light: Mapping[Role, str]) -> None:
        super().__init__()
        self.width, self.height, self.light = width, height, light
        self.root = ElementTree.Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "viewBox": f"0 0 {_number(width)} {_number(height)}",
                "font-family": f"{FAMILY}, sans-serif",
                "fill": "none",
                "stroke-linejoin": "round",
            },
        )

    def get_canvas_width_height(self) -> tuple[float, float]:
        return self.width, self.height

    def draw_path(self, gc: GraphicsContextBase, path: Path, transform: Transform, rgbFace: Any = None) -> None:  # noqa: N803
        flipped = transform + Affine2D().scale(1, -1).translate(0, self.height)
        paint = self._paint(gc, rgbFace)
        if path is Path.unit_circle():
            (x, y), radius = flipped.transform((0, 0)), flipped.transform((1, 0))[0]
            place = {"cx": _number(x), "cy": _number(y), "r": _number(radius - x)}
            ElementTree.SubElement(self.root, "circle", place | paint)
        else:
            ElementTree.SubElement(self.root, "path", {"d": _outline(flipped.transform_path(path))} | paint)

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: Any = False,  # noqa: ARG002
        mtext: Text | None = None,
    ) -> None:
        assert mtext is not None and angle == 0, "figures set single lines of horizontal text"
        # The anchor as given, not the corner matplotlib measured: the browser then aligns the text by itself.
        x, _ = mtext.get_transform().transform(mtext.get_unitless_position())
        role = _ROLES[to_hex(gc.get_rgb())]
        attributes = {"x": _number(x), "y": _number(y), "font-size": _number(prop.get_size_in_points())}
        if "Semibold" in str(prop.get_file()):
            attributes["font-weight"] = str(BOLD)
        if anchor := _ANCHORS.get(str(mtext.get_horizontalalignment())):
            attributes["text-anchor"] = anchor
        attributes |= {"class": f"f-{role}", "fill": self.light[role]}
        ElementTree.SubElement(self.root, "text", attributes).text = s

    def draw_image(self, *args: Any, **kwargs: Any) -> None:
        raise NotImplementedError("figures are drawn from shapes and text alone")

    def _paint(self, gc: GraphicsContextBase, face: Any) -> dict[str, str]:
        classes: list[str] = []
        paint: dict[str, str] = {}
        if face is not None:
            role = _ROLES[to_hex(face)]
            classes.append(f"f-{role}")
            paint["fill"] = self.light[role]
        if gc.get_linewidth() > 0:
            role = _ROLES[to_hex(gc.get_rgb())]
            classes.append(f"s-{role}")
            paint |= {"stroke": self.light[role], "stroke-width": _number(gc.get_linewidth())}
            dashes: Any = gc.get_dashes()[1]
            if dashes is not None:
                paint["stroke-dasharray"] = " ".join(_number(length) for length in dashes)
            if gc.get_capstyle() == "round":
                paint["stroke-linecap"] = "round"
        return {"class": " ".join(classes)} | paint


def _number(value: float) -> str:
    """At most two decimals, no trailing zeros, no minus zero."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _outline(path: Path) -> str:
    """The `d` of a path; a lone H or V where only one coordinate moves."""
    steps: list[str] = []
    last = ("", "")
    for points, code in path.iter_segments(simplify=False, remove_nans=True):
        if code == Path.CLOSEPOLY:
            steps.append("Z")
            continue
        pairs = [(_number(points[index]), _number(points[index + 1])) for index in range(0, len(points), 2)]
        x, y = pairs[-1]
        if code == Path.MOVETO:
            steps.append(f"M{x} {y}")
        elif code == Path.LINETO:
            steps.append(f"H{x}" if y == last[1] else f"V{y}" if x == last[0] else f"L{x} {y}")
        else:
            steps.append("C" if code == Path.CURVE4 else "Q")
            steps.append(" ".join(f"{a} {b}" for a, b in pairs))
        last = (x, y)
    return "".join(steps)
