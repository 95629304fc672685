"""The typefaces of pictures: where their files are, and a small copy of one for pictures that travel alone.

In: the packages `font_source_sans_pro` and `font_source_serif_pro`. Out: the paths that the canvas measures and paints
with, and `@font-face` rules with the few letters that a stand-alone SVG uses.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from assay.lettering import cut

FAMILY = "Source Sans Pro"
BOLD = 600


@dataclass(frozen=True)
class Fonts:
    """Paths of the two cuts of a typeface that pictures use."""

    regular: Path
    semibold: Path


def source_sans() -> Fonts:
    """Source Sans Pro from its Python package, so that drawings do not depend on the fonts of the machine."""
    folder = Path(str(files("font_source_sans_pro"))) / "files"
    return Fonts(folder / "SourceSansPro-Regular.ttf", folder / "SourceSansPro-Semibold.ttf")


def source_serif() -> Fonts:
    """Source Serif Pro, in which the titles of pages are set."""
    folder = Path(str(files("font_source_serif_pro"))) / "files"
    return Fonts(folder / "SourceSerifPro-Regular.ttf", folder / "SourceSerifPro-Semibold.ttf")


def embedded(fonts: Fonts, texts: Iterable[tuple[str, bool]]) -> str:
    """`@font-face` rules holding the letters of `texts` (each with: is it semibold) as WOFF2 data addresses."""
    letters: dict[bool, set[str]] = {}
    for text, bold in texts:
        letters.setdefault(bold, set()).update(text)
    return "".join(
        f'@font-face{{font-family:"{FAMILY}";font-weight:{BOLD if bold else 400};'
        f"src:url(data:font/woff2;base64,{_letters(fonts.semibold if bold else fonts.regular, letters[bold])})}}"
        for bold in sorted(letters)
    )


def _letters(path: Path, characters: set[str]) -> str:
    # Of what letters do beside each other only what the drawing was measured with: a ligature would be narrower.
    return base64.b64encode(cut(path.read_bytes(), characters, ["kern"])).decode("ascii")
