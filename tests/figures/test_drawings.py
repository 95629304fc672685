"""Every case, drawn wide and narrow: nothing overflows, nothing overlaps, everything can be read."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.figures.drawings import CASES

SMALLEST = 12


def texts(canvas):
    """The texts drawn, each with its box in pixels."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.text import Text

    renderer = FigureCanvasAgg(canvas.figure).get_renderer()
    found = [artist for artist in canvas.figure.findobj(Text) if artist.get_text()]
    return [(artist.get_text(), artist.get_window_extent(renderer), artist.get_fontsize()) for artist in found]


@pytest.mark.parametrize("width", [{}, {"narrow": True}, {"sheet": True}], ids=["wide", "narrow", "sheet"])
@pytest.mark.parametrize("case", CASES)
def test_texts_fit_and_do_not_touch(drawn, case, width):
    canvas = drawn(case, **width)
    width, height = canvas.figure.get_size_inches() * 72
    found = texts(canvas)
    assert found
    for text, box, size in found:
        assert size >= SMALLEST, f"'{text}' is too small"
        assert box.x0 >= -1 and box.x1 <= width + 1, f"'{text}' runs over the edge"
        assert box.y0 >= -1 and box.y1 <= height + 1, f"'{text}' runs over the top or bottom"
    for (one, first, _), (other, second, _) in combinations(found, 2):
        apart = first.x1 <= second.x0 or second.x1 <= first.x0 or first.y1 <= second.y0 or second.y1 <= first.y0
        assert apart, f"'{one}' and '{other}' overlap"


@pytest.mark.parametrize("case", CASES)
def test_the_narrow_drawing_is_one_of_its_own(drawn, case):
    wide, narrow = (
        [artist.get_window_extent() for artist in drawn(case, narrow=narrow).figure.findobj()]
        for narrow in (False, True)
    )
    assert str(wide) != str(narrow)


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ("compound", ["2035, forecast", "forecast: Research Nester", "251.8", "8% a year"]),
        ("target", ["target, 2026", "+700,000 km²"]),
        ("target-from-zero", ["0", "estimate,", "target, 2026"]),
        ("multiple", ["×4", "claim: World Bank as the article reports"]),
        ("dots", ["Unexplored deposits; claim: World Bank as the article reports"]),
        ("timeline", ["Events", "Plans", "Targets", "Forecasts", "4 July 2023"]),
        ("matrix", ["2022", "2023–2024", "2025–2026", "–"]),
        ("bars", ["tonnes, estimate", "Kazakhstan", "not listed"]),
        ("bars-mixed", ["46,600, forecast", "149,600, measured"]),
        ("bars-negative", ["−29.3%", "0%"]),
        ("line-joins", ["390,000, estimate", "376,000", "Yearbook", "MCS 2026"]),
        ("target-believed", ["claim", "target, due end of 2026"]),
        ("matrix-unsure", ["2022", "claim", "2027–2029", "forecast"]),
        ("timeline-years", ["2022", "2026", "End of 2026"]),
        ("bars-verdicts", ["Partly confirmed", "0", "4"]),
        ("line-columns", ["2,350", "estimate", "forecast", "Another edition", "2024"]),
        ("line-columns-many", ["133,000", "390,000", "estimate"]),
        ("line-months", ["January 2024", "June 2024"]),
        ("statements", ["About 1.6 million", "2.014 million", "11 November 2025", "km², scale from 1.4 million"]),
        ("statements", ["Target, due end of 2026: Government", "Baseline, 2024: Ministry of Industry"]),
        ("statements-years", ["2025, claim", "Target, 2026: Government"]),
        ("statements-crowded", ["Baseline", "13 December 2024"]),
        ("compare", ["tonnes; each section is the starting amount", "2024, estimate", "2040, forecast", "×3.73"]),
        ("compare-wordy", ["February 2024", "measured", "×0"]),
        ("line-several", ["tonnes; dashed: forecast; ring: estimate", "Clean-energy uses", "46,600"]),
    ],
)
def test_the_drawing_says_what_and_how_firm(drawn, case, words):
    found = [text.replace("\xa0", " ") for text, _, _ in texts(drawn(case))]
    assert [word for word in words if word not in found] == []


def test_what_a_narrow_drawing_has_no_room_for_is_told_above_it(drawn):
    narrow = " ".join(text for text, _, _ in texts(drawn("line-joins", narrow=True)))
    assert "from the left, parted by upright lines: Data Series, Yearbook, MCS 2025, MCS 2026" in narrow.replace(
        "\xa0", " "
    )
    wide = {text.replace("\xa0", " "): x for text, x, _ in texts(drawn("line-joins"))}
    assert not any("upright" in text for text in wide)
    assert wide["Data Series"].x1 < wide["Yearbook"].x0, "on the other side of the first line"


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


def shapes(canvas, kind):
    """Shapes of a kind with their fill and their line, as names of roles."""
    from matplotlib.colors import to_hex

    from assay.figures.svg import STAND_INS

    roles = {colour: role for role, colour in STAND_INS.items()}
    return [
        (roles.get(to_hex(shape.get_facecolor())), roles.get(to_hex(shape.get_edgecolor())), shape)
        for shape in canvas.figure.findobj(kind)
        if shape is not canvas.figure.patch
    ]


def strokes(canvas):
    """The lines that were drawn, without those of matplotlib's own scales, which are hidden."""
    return list(canvas.figure.axes[0].lines)


@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
def test_statements_show_by_their_shape_how_firm_they_are(drawn, narrow):
    from matplotlib.patches import Circle, Polygon

    canvas = drawn("statements", narrow=narrow)
    dots = sorted((fill, edge if fill == "paper" else "") for fill, edge, _ in shapes(canvas, Circle))
    assert dots == [("mark", ""), ("ore", ""), ("ore", ""), ("paper", "ore")], "the forecast alone is a ring"
    assert [(fill, edge) for fill, edge, _ in shapes(canvas, Polygon)] == [("paper", "ore")], "the target is a diamond"


@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
def test_statements_are_not_joined(drawn, narrow):
    lines = [line.get_xydata() for line in strokes(drawn("statements", narrow=narrow))]
    assert all(len({x for x, _ in points}) == 1 or len({y for _, y in points}) == 1 for points in lines), "none slopes"


def test_labels_of_statements_keep_clear_of_the_lines_across(drawn):
    for case in ("statements", "statements-years"):
        canvas = drawn(case)
        across = [line for line in strokes(canvas) if line.get_linewidth() == 2]
        heights = [line.get_window_extent().y0 for line in across]
        numbers = [box for text, box, size in texts(canvas) if size == canvas.body]
        assert heights
        assert not any(box.y0 < height < box.y1 for box in numbers for height in heights)


def test_statements_that_find_no_room_are_set_as_a_list(drawn):
    wide = [text for text, _, _ in texts(drawn("statements-crowded"))]
    assert "Baseline" in wide, "in a list the word stands alone, at a line it has the author behind it"
    assert wide.count("1.7\xa0million") == 8


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


def test_a_cell_is_hollow_where_nothing_in_it_is_firm(drawn):
    from matplotlib.patches import Rectangle

    cells = [fill for fill, _, bar in shapes(drawn("matrix-unsure"), Rectangle) if bar.get_height() > 30]
    assert sorted(cells) == ["accent", "accent", "paper", "paper"]
    assert all(fill != "paper" for fill, _, _ in shapes(drawn("matrix"), Rectangle))


def test_a_baseline_that_nobody_measured_is_hollow(drawn):
    from matplotlib.patches import Rectangle

    def fills(case):
        return [fill for fill, _, bar in shapes(drawn(case), Rectangle) if bar.get_height() > 50]

    assert fills("target-believed") == ["paper"]
    assert fills("target") == ["mark-soft", "paper", "accent"]


def test_an_event_known_by_its_year_is_drawn_over_the_year(drawn):
    canvas = drawn("timeline-years")
    lines = [line.get_xdata() for line in strokes(canvas) if line.get_linewidth() == 1.5]
    grid = sorted({line.get_xdata()[0] for line in strokes(canvas) if line.get_linewidth() == 1})
    year = grid[1] - grid[0]
    assert [float(end - start) for start, end in lines] == pytest.approx([year, year], abs=0.5)
    assert lines[0][0] == pytest.approx(grid[0])


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
