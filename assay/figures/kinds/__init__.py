"""The kinds of figure, one module each: the file's name is the kind's name in `content/figures.yml`.

A new kind is one new file here with three names in it:
`Options` (a `FigureSpec` with the kind's own fields), `prepare` (options and metrics to a `Plot`) and `draw` (a plot
on a canvas). A kind must not import matplotlib or numpy: it draws through the canvas alone, so that a build with
nothing to redraw stays quick.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, Any, Protocol, cast

from assay.figures.plot import Plot
from assay.figures.spec import FigureSpec

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas
    from assay.numbers.ledger import Ledger
    from assay.wording.wording import Wording


class Kind(Protocol):
    """What a kind's module offers. Each kind takes its own options and makes its own plot, hence the `Any`s."""

    __name__: str
    Options: type[FigureSpec]

    def prepare(self, options: Any, ledger: Ledger, wording: Wording) -> Plot:
        """Work out what to draw. Raises FigureError for what the editor has to mend."""
        ...

    def draw(self, canvas: Canvas, plot: Any) -> None:
        """Draw it, from the top down; the canvas grows as far as the drawing goes."""
        ...


def names() -> tuple[str, ...]:
    """All kinds there are, in alphabetical order."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def load(name: str) -> Kind:
    """The kind of this name. Raises KeyError if there is none."""
    if name not in names():
        raise KeyError(name)
    return cast(Kind, importlib.import_module(f"{__name__}.{name}"))
