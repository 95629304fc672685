"""A plot turned into the files that a page shows and offers.

In: a kind's plot, the report's look, a cache. Out: `Rendered`. matplotlib is imported only when the cache has no
picture under the key, which covers all that goes into one: the plot, the look, the fonts, matplotlib's version and our
own drawing code.

Every figure is drawn four times: for a wide page, for a narrow one, as a sheet of its own (title, drawing, source) that
travels without the page as SVG and PNG, and as the card that stands for a link to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from assay import lettering
from assay.cache import Cache, key_of
from assay.figures import kinds
from assay.figures.fonts import Fonts, source_sans, source_serif
from assay.figures.plot import Plot
from assay.figures.tokens import Role, read_tokens

_WIDE, _NARROW, _SHEET, _IMAGE, _CARD = "wide.svg", "narrow.svg", "sheet.svg", "sheet.png", "card.png"


@dataclass(frozen=True)
class Look:
    """How figures look. tokens: role -> (light, dark). style: the style sheets a stand-alone SVG carries with it.

    fonts: of all that is drawn. serif: of the titles of pages in their link previews.
    """

    tokens: Mapping[Role, tuple[str, str]]
    style: str
    fonts: Fonts
    serif: Fonts

    @classmethod
    def of(cls, tokens_css: str, figure_css: str) -> Look:
        """The look of these two style sheets. Raises ValueError if a colour that figures need is missing."""
        return cls(read_tokens(tokens_css), figure_css, source_sans(), source_serif())

    @property
    def light(self) -> Mapping[Role, str]:
        """Role -> colour in the light scheme."""
        return {role: light for role, (light, _) in self.tokens.items()}

    def stylesheet(self) -> str:
        """The colours of both schemes and the rules that apply them, for an SVG on its own.

        Programs that know CSS only in part must not half apply it: they skip the block and use the light colours that
        each shape carries.
        """
        colours = "".join(f"--{role}:light-dark({light},{dark});" for role, (light, dark) in self.tokens.items())
        return f"@supports (color:light-dark(red,red)){{:root{{color-scheme:light dark;{colours}}}{self.style}}}"


@dataclass(frozen=True)
class Rendered:
    """The files of a figure.

    wide, narrow: SVG to be put into a page, for about 800 and 360 pixels. standalone, png: the sheet with title and
    source. card: PNG for link previews. csv: the numbers. drawn: whether it had to be drawn anew.
    """

    wide: str
    narrow: str
    standalone: str
    png: bytes
    card: bytes
    csv: str
    drawn: bool


def render(kind: str, plot: Plot, look: Look, cache: Cache, *, signature: str = "") -> Rendered:
    """The files of a plot of this kind, from the cache or drawn. `signature` is printed at the foot of the sheet."""
    key = key_of((kind, plot.to_json(), signature, look.stylesheet(), *made_by(look.fonts, kind)))
    kept = cache.get(key)
    files = kept
    if files is None or set(files) != {_WIDE, _NARROW, _SHEET, _IMAGE, _CARD}:
        files = _draw(kind, plot, look, signature, cache.folder / "matplotlib")
        cache.put(key, files)
    wide, narrow, sheet = (files[name].decode() for name in (_WIDE, _NARROW, _SHEET))
    return Rendered(wide, narrow, sheet, files[_IMAGE], files[_CARD], plot.table.csv(), drawn=files is not kept)


def _draw(kind: str, plot: Plot, look: Look, signature: str, folder: Path) -> Mapping[str, bytes]:
    from assay.figures.apart import matplotlib_apart

    with matplotlib_apart(folder):
        from assay.figures.cards import draw_figure_card
        from assay.figures.sheets import draw_inline, draw_sheet

        draw = kinds.load(kind).draw
        standalone, image = draw_sheet(draw, plot, look, signature)
        return {
            _WIDE: draw_inline(draw, plot, look, narrow=False).encode(),
            _NARROW: draw_inline(draw, plot, look, narrow=True).encode(),
            _SHEET: standalone.encode(),
            _IMAGE: image,
            _CARD: draw_figure_card(draw, plot, look, signature),
        }


@lru_cache
def made_by(fonts: Fonts, kind: str | None = None) -> tuple[bytes | str, ...]:
    """A key of what draws: our code, matplotlib and the font tools by version, the fonts by content."""
    here = Path(__file__).parent
    code = [path.read_bytes() for path in (*sorted(here.glob("*.py")), Path(lettering.__file__))]
    code += [(here / "kinds" / f"{kind}.py").read_bytes()] if kind else []
    faces = (fonts.regular.read_bytes(), fonts.semibold.read_bytes())
    return (key_of((*code, version("matplotlib"), *lettering.tools(), *faces)),)
