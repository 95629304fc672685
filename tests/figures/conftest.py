"""matplotlib for the tests that draw: apart from the machine's settings, as in a build."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from assay.figures import kinds
from assay.figures.apart import matplotlib_apart
from tests.figures.drawings import CASES, look, plot

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas


@pytest.fixture(scope="session")
def apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with matplotlib_apart(tmp_path_factory.mktemp("matplotlib")):
        yield


@pytest.fixture
def blank(apart: None) -> Callable[..., Canvas]:  # noqa: ARG001 - needed to be in force
    """Makes an empty canvas, drawn in the stand-in colours of SVG."""
    from assay.figures.canvas import Canvas
    from assay.figures.svg import STAND_INS

    def make(width: float = 800, *, narrow: bool = False) -> Canvas:
        return Canvas(width, narrow=narrow, colours=STAND_INS, fonts=look().fonts)

    return make


@pytest.fixture
def drawn(blank: Callable[..., Canvas]) -> Callable[..., Canvas]:
    """Makes the finished canvas of a case: for a wide page unless another is wanted."""
    from assay.figures.sheets import NARROW, SHEET, WIDE

    def make(case: str, *, narrow: bool = False, sheet: bool = False) -> Canvas:
        canvas = blank(NARROW if narrow else SHEET if sheet else WIDE, narrow=narrow)
        kinds.load(str(CASES[case]["kind"])).draw(canvas, plot(case))
        canvas.finish()
        return canvas

    return make
