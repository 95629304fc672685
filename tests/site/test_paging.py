"""Where figures stand on sheets of paper."""

from __future__ import annotations

import re

import pytest

from assay.site.paging import LINE, Block, arrange
from tests.conftest import ROOT

SHEET = 40 * LINE


def blocks(written: str) -> list[Block]:
    """Blocks from words such as `t1:10`: kind (text, heading, figure, piece), number, lines."""
    kinds = {"t": "text", "h": "heading", "f": "figure", "p": "piece"}
    parts = [re.fullmatch(r"((.)\d+):(\d+)", word).groups() for word in written.split()]
    return [Block(name, kinds[kind], int(lines) * LINE) for name, kind, lines in parts]


def order(written: str) -> str:
    """The order of the blocks of one chapter."""
    (names,) = arrange([blocks(written)], SHEET).orders
    return " ".join(names)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("t1:10 f1:20 t2:10", "t1 f1 t2"),
        ("t1:25 f1:20 t2:10 t3:10 t4:10", "t1 t2 t3 f1 t4"),
        ("t1:25 f1:20 f2:10 t2:10 t3:10 t4:10", "t1 t2 t3 f1 f2 t4"),
        ("t1:25 f1:20 f2:30 t2:10 t3:20 t4:20", "t1 t2 t3 f1 t4 f2"),
        ("t1:25 f1:20 h1:1 t2:30 t3:4", "t1 h1 t2 f1 t3"),
        ("t1:30 f1:35 f2:15 p1:15 t2:4", "t1 f1 f2 p1 t2"),
        ("t1:37 f1:20 h1:1 t2:10", "t1 f1 h1 t2"),
        ("t1:30 f1:20 p1:20 t2:4", "t1 f1 p1 t2"),
        ("t1:30 f1:20", "t1 f1"),
        ("f1:60 t1:10", "f1 t1"),
    ],
    ids=[
        "what fits stays",
        "text moves up, the figure follows on the next sheet",
        "figures keep their order",
        "a figure waits until there is room",
        "text moves up with its heading",
        "what comes after figures that wait stands behind them all where it does not fit before the last",
        "no heading moves up without the lines after it",
        "what can't be broken does not move up where it does not fit",
        "at the end of a chapter all stand",
        "what is larger than a sheet is placed all the same",
    ],
)
def test_the_order_of_a_chapter(written, expected):
    assert order(written) == expected


def test_a_sheet_can_be_full():
    assert order("t1:25 f1:20 p1:15 t2:10") == "t1 p1 f1 t2"


def test_the_space_below_a_figure_moves_with_it():
    """Between what stood around it is the space of the two: here the piece just fits."""
    lines = {"t1": 25, "f1": 20, "p1": 14}
    around = {"f1": {"above": 3 * LINE, "below": 3 * LINE}, "p1": {"above": LINE}}
    kinds = {"t1": "text", "f1": "figure", "p1": "piece"}
    chapter = [Block(name, kinds[name], high * LINE, **around.get(name, {})) for name, high in lines.items()]
    assert arrange([chapter], SHEET).orders == [["t1", "p1", "f1"]]


@pytest.mark.parametrize(("lines", "expected"), [(17, ["p1", "f1", "t1"]), (18, ["p1", "t1", "f1"])])
def test_between_blocks_is_the_larger_of_their_spaces(lines, expected):
    """Not the sum: three lines, and seventeen more fit below."""
    above = Block("p1", "piece", 20 * LINE, below=3 * LINE)
    figure = Block("f1", "figure", lines * LINE, above=2 * LINE)
    assert arrange([[above, figure, Block("t1", "text", 10 * LINE)]], SHEET).orders == [expected]


def test_figures_stay_in_their_chapter():
    orders = arrange([blocks("t1:30 f1:20"), blocks("t2:10 f2:5")], SHEET).orders
    assert orders == [["t1", "f1"], ["t2", "f2"]]


def test_a_chapter_begins_where_the_one_before_ends():
    """The same chapter, once at the top of a sheet and once far down."""
    chapter = blocks("t1:10 f1:20 t2:10")
    assert arrange([chapter], SHEET).orders[-1] == ["t1", "f1", "t2"]
    assert arrange([blocks("t0:20"), chapter], SHEET).orders[-1] == ["t1", "t2", "f1"]


def test_drawings_shrink_where_that_fills_the_sheets():
    """Two figures that just miss fitting on one sheet are drawn smaller; two that fit are not."""
    two = [Block(f"f{number}", "figure", 20.5 * LINE, drawing=18 * LINE) for number in (1, 2)]
    after = blocks("p1:39 p2:39")
    assert sum(arrange([[*two, *after]], SHEET).scales.values()) < 2
    assert arrange([[*two[:1], *after]], SHEET).scales == {"f1": 1}


def test_each_figure_shrinks_by_itself():
    """One that has a sheet to itself is drawn large, whatever another one needs."""
    near = [Block(f"f{number}", "figure", 20.5 * LINE, drawing=18 * LINE) for number in (1, 2)]
    far = Block("f3", "figure", 35 * LINE, drawing=30 * LINE)
    assert arrange([[*near, far, *blocks("t1:39")]], SHEET).scales["f3"] == 1


def test_a_figure_that_fits_is_put_off_where_that_fills_the_sheets():
    """Had the first stood where it is told of, the piece would leave half a sheet blank."""
    assert order("t1:10 f1:12 p1:25 f2:20 p2:39") == "t1 p1 f1 f2 p2"


def test_a_blank_early_on_is_weighed_against_those_it_spares():
    """A way to set the blocks that looks dear at first is gone on with for long enough."""
    lines = {"f1": 20, "f2": 23, "f3": 11, "p1": 8, "f4": 23, "p2": 39}
    chapter = [
        Block(name, "figure", high * LINE, drawing=(high - 4) * LINE)
        if name.startswith("f")
        else Block(name, "piece", high * LINE)
        for name, high in lines.items()
    ]
    assert arrange([chapter], SHEET).orders == [["f1", "f2", "f3", "p1", "f4", "p2"]]


def test_no_block_is_lost():
    chapters = [blocks("t1:25 f1:20 f2:30 h1:1 t2:10 p1:9 t3:130 f3:40"), blocks("f4:39 f5:39 h2:2")]
    for chapter, names in zip(chapters, arrange(chapters, SHEET).orders, strict=True):
        assert sorted(names) == sorted(block.name for block in chapter)


def test_lines_are_as_high_as_in_the_style_sheet():
    css = (ROOT / "templates" / "assets" / "pdf.css").read_text("utf-8")
    size, height = re.search(r"html \{ font: 400 ([\d.]+)pt/([\d.]+) ", css).groups()
    assert float(size) * float(height) / 72 * 96 == pytest.approx(LINE)
