"""The icons of a site, all from one drawing: the sign in the colours of the report.

In: the look, the cache. Out: the files by their names: an SVG that follows the colour scheme, an ICO for programs that
know no SVG, and a larger PNG for the home screens of telephones. From the cache or drawn.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from assay.cache import Cache, key_of
from assay.figures.draw import made_by
from assay.figures.sign import STREAKS, draw_sign

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas
    from assay.figures.draw import Look
    from assay.figures.tokens import Role

SVG, ICO, TOUCH = "assets/icon.svg", "favicon.ico", "assets/apple-touch-icon.png"
_SIDE, _TOUCH_SIDE, _ICO_SIDES = 32, 180, (32, 16)
_AIR = 0.17
"""Around the sign on a home screen, in parts of the icon's side: the screen cuts its corners off."""


def icons(look: Look, cache: Cache) -> Mapping[str, bytes]:
    """The icons by their addresses within the site."""
    key = key_of(("icons", repr(sorted(look.tokens.items())), *made_by(look.fonts)))
    kept = cache.get(key)
    if kept is None or set(kept) != {SVG, ICO, TOUCH}:
        kept = _draw(look, cache)
        cache.put(key, kept)
    return kept


def _draw(look: Look, cache: Cache) -> Mapping[str, bytes]:
    from assay.figures.apart import matplotlib_apart

    with matplotlib_apart(cache.folder / "matplotlib"):
        from assay.figures.png import Pasted, ico_bytes, pasted_bytes
        from assay.figures.svg import STAND_INS, svg_text, svg_tree

        root = svg_tree(_sign(look, STAND_INS, _SIDE).figure, look.light)
        style = root.makeelement("style", {})
        style.text = _by_night(look)
        root.insert(0, style)
        paper, touch = look.light["paper"], _sign(look, look.light, _TOUCH_SIDE, _AIR * _TOUCH_SIDE)
        return {
            SVG: svg_text(root).encode(),
            ICO: ico_bytes([_sign(look, look.light, side).figure for side in _ICO_SIDES], paper),
            TOUCH: pasted_bytes((_TOUCH_SIDE, _TOUCH_SIDE), paper, [Pasted(touch.figure, 0, 0)]),
        }


def _sign(look: Look, colours: Mapping[Role, str], side: float, air: float = 0) -> Canvas:
    from assay.figures.canvas import Canvas

    canvas = Canvas(side - 2 * air, narrow=False, colours=colours, fonts=look.fonts, margin=air)
    draw_sign(canvas, 0, 0, canvas.width)
    canvas.bottom = canvas.width
    canvas.finish()
    return canvas


def _by_night(look: Look) -> str:
    """The rule that gives the sign the colours of the dark scheme; programs without it show the light ones."""
    strokes = "".join(f".s-{role}{{stroke:{look.tokens[role][1]}}}" for role, *_ in STREAKS)
    return f"@media (prefers-color-scheme:dark){{{strokes}}}"
