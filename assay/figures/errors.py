"""The one error that a figure's declaration can cause.

In: raised while a figure is prepared. Out: caught by the caller, who turns `path` into file and line.
"""

from __future__ import annotations

from assay.problems import Mistake


class FigureError(Mistake):
    """A figure can't be drawn as declared.

    path: where in the figure's declaration, such as `("items", 2, "at")`; empty for the figure as a whole.
    message: what is wrong; hint: what would mend it. known: the cause is told elsewhere (a metric has a problem of its
    own), so that this needs no word more.
    """

    def __init__(self, path: tuple[str | int, ...], message: str, hint: str = "", *, known: bool = False) -> None:
        super().__init__(message, hint)
        self.path, self.known = path, known
