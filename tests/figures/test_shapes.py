"""What lengths, fills and outlines tell: from where to where, how firm, how much."""

from __future__ import annotations

import pytest

from tests.figures.seen import BOTH, shapes, strokes


def test_bars_start_at_a_common_zero(drawn):
    from matplotlib.patches import Rectangle

    bars = [
        bar for bar in drawn("bars").figure.findobj(Rectangle) if 0 < bar.get_width() < 700 and bar.get_height() == 17
    ]
    assert len(bars) == 4
    assert len({bar.get_x() for bar in bars}) == 1
    china, *_, malaysia = sorted(bars, key=lambda bar: -bar.get_width())
    assert china.get_width() / malaysia.get_width() > 200


def test_what_is_only_claimed_is_drawn_hollow(drawn):
    from matplotlib.patches import Rectangle

    def looks(case):
        blocks = [block for block in drawn(case).figure.findobj(Rectangle) if 80 < block.get_height() < 90]
        return [block.get_linestyle() for block in blocks]

    assert looks("multiple").count("solid") == 1, "the base is solid, the four claimed blocks are dashed"
    assert set(looks("multiple-part")) == {"solid"}


@BOTH
def test_statements_show_by_their_shape_how_firm_they_are(drawn, narrow):
    from matplotlib.patches import Circle, Polygon

    canvas = drawn("statements", narrow=narrow)
    dots = sorted((fill, edge if fill == "paper" else "") for fill, edge, _ in shapes(canvas, Circle))
    assert dots == [("mark", ""), ("ore", ""), ("ore", ""), ("paper", "ore")], "the forecast alone is a ring"
    assert [(fill, edge) for fill, edge, _ in shapes(canvas, Polygon)] == [("paper", "ore")], "the target is a diamond"


@BOTH
def test_statements_are_not_joined(drawn, narrow):
    lines = [line.get_xydata() for line in strokes(drawn("statements", narrow=narrow))]
    assert all(len({x for x, _ in points}) == 1 or len({y for _, y in points}) == 1 for points in lines), "none slopes"


def test_multiples_can_be_counted_in_sections(drawn):
    cuts = [line for line in strokes(drawn("compare")) if line.get_linewidth() == 1.5]
    places = [round(float(line.get_xdata()[0]), 2) for line in cuts]
    assert len(places) == 2 + 3 + 1 + 1, "46.6 and 70.5 are cut at each 18.9, the other two at 90.9"
    assert places[:2] == places[2:4] and places[5] == places[6]


def test_bars_of_a_comparison_share_one_zero(drawn):
    from matplotlib.patches import Rectangle

    found = shapes(drawn("compare"), Rectangle)
    bars = [(fill, bar) for fill, _, bar in found if 15 < bar.get_height() < 19 and bar.get_width() > 10]
    assert [fill for fill, _ in bars] == ["accent", "paper", "paper", "mark", "paper", "paper"]
    assert len({round(bar.get_x() - (0.75 if fill == "paper" else 0)) for fill, bar in bars}) == 1
    lengths = [bar.get_width() + (1.5 if fill == "paper" else 0) for fill, bar in bars]
    assert lengths[5] / lengths[0] == pytest.approx(172.4 / 18.9, rel=0.01)


def test_bars_side_by_side_stand_on_one_line(drawn):
    """Where names stand above the bars, between them, each has a piece of it."""
    import math

    def pieces(narrow: bool) -> list[int]:
        zero = [
            line
            for line in strokes(drawn("compare", narrow=narrow))
            if len({x for x in line.get_xdata() if not math.isnan(x)}) == 1
        ]
        return [1 + sum(math.isnan(x) for x in line.get_xdata()) for line in zero if len(line.get_xdata()) > 1]

    assert set(pieces(narrow=False)) == {1}
    assert max(pieces(narrow=True)) > 2


def test_a_cell_is_hollow_where_nothing_in_it_is_firm(drawn):
    from matplotlib.patches import Rectangle

    cells = [fill for fill, _, bar in shapes(drawn("matrix-unsure"), Rectangle) if bar.get_height() > 30]
    assert sorted(cells) == ["accent", "accent", "paper", "paper"]
    assert all(fill != "paper" for fill, _, _ in shapes(drawn("matrix"), Rectangle))


def test_cells_are_equally_high_and_as_wide_as_can_be(drawn):
    from matplotlib.patches import Rectangle

    cells = [bar for fill, _, bar in shapes(drawn("matrix-partners", narrow=True), Rectangle) if fill == "accent"]
    assert len({round(bar.get_height(), 2) for bar in cells}) == 1
    widths = {round(bar.get_x()): round(bar.get_width(), 2) for bar in cells}
    talks, memorandum, *others = [widths[left] for left in sorted(widths)]
    assert memorandum > talks, "the heading needs more"
    assert set(others) == {talks}


def test_a_baseline_that_nobody_measured_is_hollow(drawn):
    from matplotlib.patches import Rectangle

    def fills(case):
        return [fill for fill, _, bar in shapes(drawn(case), Rectangle) if bar.get_height() > 50]

    assert fills("target-believed") == ["paper"]
    assert fills("target") == ["mark-soft", "paper", "accent"]


@BOTH
def test_an_estimate_is_as_solid_in_a_line_as_elsewhere(drawn, narrow):
    from matplotlib.patches import Circle

    fills = {fill for fill, _, _ in shapes(drawn("line-joins", narrow=narrow), Circle)}
    assert fills == {"accent"}
    several = [fill for fill, _, _ in shapes(drawn("line-several", narrow=narrow), Circle)]
    assert several.count("paper") == 6, "of three points each, the estimate is solid and two are forecast"


def test_a_row_of_blocks_does_not_stop_just_short_of_the_edge(drawn):
    from matplotlib.patches import Rectangle

    right = {
        narrow: max(bar.get_x() + bar.get_width() for _, _, bar in shapes(drawn("multiple", narrow=narrow), Rectangle))
        for narrow in (True, False)
    }
    assert right[True] == pytest.approx(360, abs=1)
    assert right[False] < 400, "where there is room for much larger blocks they keep their size"


def test_a_timeline_fills_only_what_has_happened(drawn):
    from matplotlib.patches import Circle, Rectangle

    dots = [(fill, edge) for fill, edge, _ in shapes(drawn("timeline-years"), Circle)]
    assert dots == [("paper", "accent"), ("accent", None)], "the talks are only claimed, the forum is known"
    bars = [(fill, edge, bar) for fill, edge, bar in shapes(drawn("timeline"), Rectangle) if edge == "accent"]
    assert [(fill, bar.get_linestyle() == "solid") for fill, _, bar in bars] == [
        ("paper", True),
        ("paper", False),
        ("paper", False),
    ], "a plan has a whole outline, forecasts a dashed one"


def test_columns_grow_from_zero_and_are_hollow_where_only_expected(drawn):
    from matplotlib.patches import Rectangle

    columns = [(fill, bar) for fill, _, bar in shapes(drawn("line-columns"), Rectangle) if bar.get_height() > 60]
    assert [fill for fill, _ in columns] == ["accent", "accent", "accent", "paper"]
    heights = [bar.get_height() for _, bar in columns]
    assert heights[1] / heights[0] == pytest.approx(2.35)
    assert len({round(bar.get_y() + bar.get_height()) for _, bar in columns[:3]}) == 1
