"""Every case, drawn wide and narrow: nothing overflows, nothing overlaps, everything can be read."""

from __future__ import annotations

import re
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
        ("statements", ["Target, due end of 2026: Government", "Baseline, measured, 2024: Ministry of Industry"]),
        ("statements-years", ["2025, claim", "Target, 2026: Government"]),
        ("statements-crowded", ["Baseline", "13 December 2024"]),
        ("compare", ["tonnes; each full section is the starting amount", "2024, estimate", "2040, forecast", "×3.73"]),
        ("compare-wordy", ["February 2024", "measured", "×0"]),
        ("line-several", ["tonnes; solid: estimate; dashed: forecast", "Clean-energy uses", "46,600"]),
    ],
)
def test_the_drawing_says_what_and_how_firm(drawn, case, words):
    found = [text.replace("\xa0", " ") for text, _, _ in texts(drawn(case))]
    assert [word for word in words if word not in found] == []


def test_what_a_narrow_drawing_has_no_room_for_is_told_above_it(drawn):
    narrow = " ".join(text for text, _, _ in texts(drawn("line-joins", narrow=True)))
    assert "between vertical lines, from the left: Data Series, Yearbook, MCS 2025, MCS 2026" in narrow.replace(
        "\xa0", " "
    )
    wide = {text.replace("\xa0", " "): x for text, x, _ in texts(drawn("line-joins"))}
    assert not any("vertical" in text for text in wide)
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


def test_an_event_known_by_its_year_stands_in_the_middle_of_the_year(drawn):
    from matplotlib.patches import Circle

    canvas = drawn("timeline-years")
    start, end, *_ = sorted({line.get_xdata()[0] for line in strokes(canvas)})
    talks, _ = [dot.center[0] for _, _, dot in shapes(canvas, Circle)]
    assert talks == pytest.approx((start + end) / 2)
    assert all(line.get_linewidth() == 1 for line in strokes(canvas)), "the grid's lines alone, none through a mark"


def test_years_are_bounded_by_lines_with_their_names_between(drawn):
    """So that 2023–2035 ends at the line that ends 2035, also where only some years are named."""
    canvas = drawn("timeline")
    bounds = sorted({line.get_xdata()[0] for line in strokes(canvas)})
    middles = [(start + end) / 2 for start, end in zip(bounds[::2], bounds[1::2], strict=True)]
    in_pixels = canvas.figure.axes[0].transData
    middles = [in_pixels.transform((middle, 0))[0] for middle in middles]
    named = {round(box.x0 + box.width / 2) for text, box, _ in texts(canvas) if re.fullmatch("20[0-9]{2}", text)}
    assert len(middles) > 3
    assert [min(abs(middle - name) for name in named) < 1.5 for middle in middles] == [True] * len(middles)


BOTH = pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])


def levels(canvas):
    """The heights of the gridlines, from the bottom of the sheet."""
    lines = [line for line in strokes(canvas) if line.get_linewidth() == 1]
    return [line.get_window_extent().y0 for line in lines if len({y for _, y in line.get_xydata()}) == 1]


@BOTH
def test_the_rate_stands_clear_of_gridlines(drawn, narrow):
    canvas = drawn("compound-wordy", narrow=narrow)
    block = [box for text, box, _ in texts(canvas) if text.startswith("8%") or "Nester" in text or "reports" in text]
    assert len(block) == (3 if narrow else 2)
    low, high = min(box.y0 for box in block), max(box.y1 for box in block)
    assert not [level for level in levels(canvas) if low - 5 < level < high + 5]


def test_the_words_about_a_rate_fill_their_lines_alike(drawn):
    canvas = drawn("compound-wordy", narrow=True)
    words = [box.width for text, box, _ in texts(canvas) if "reports" in text or text.startswith("forecast:")]
    assert len(words) == 2
    assert min(words) > 0.7 * max(words)


@BOTH
def test_an_estimate_is_as_solid_in_a_line_as_elsewhere(drawn, narrow):
    from matplotlib.patches import Circle

    fills = {fill for fill, _, _ in shapes(drawn("line-joins", narrow=narrow), Circle)}
    assert fills == {"accent"}
    several = [fill for fill, _, _ in shapes(drawn("line-several", narrow=narrow), Circle)]
    assert several.count("paper") == 6, "of three points each, the estimate is solid and two are forecast"


@BOTH
def test_no_gridline_passes_between_a_number_and_its_point(drawn, narrow):
    from matplotlib.patches import Circle, Rectangle

    canvas = drawn("line-joins", narrow=narrow)
    dot = max((dot.get_window_extent() for _, _, dot in shapes(canvas, Circle)), key=lambda box: box.x0)
    number = next(box for text, box, _ in texts(canvas) if text.startswith("390,000"))
    (level,) = [level for level in levels(canvas) if dot.y0 < level < number.y1]
    papers = [bar.get_window_extent() for fill, _, bar in shapes(canvas, Rectangle) if fill == "paper"]
    assert any(box.y0 < level - 1 and level + 1 < box.y1 and box.x0 <= number.x0 for box in papers)


def test_a_number_above_the_scale_keeps_clear_of_what_is_told_there(drawn):
    canvas = drawn("line-joins", narrow=True)
    boxes = {text.replace("\xa0", " "): box for text, box, _ in texts(canvas)}
    told = min(box.y0 for text, box in boxes.items() if "MCS 2026" in text or "vertical" in text)
    assert told - boxes["390,000"].y1 > 6


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


def test_the_words_at_a_line_across_are_nearer_to_it_than_to_a_gridline(drawn):
    canvas = drawn("statements")
    (baseline,) = [
        line.get_window_extent().y0 for line in strokes(canvas) if line.get_linewidth() == 2 and not line.is_dashed()
    ]
    number = next(box for text, box, _ in texts(canvas) if text == "1.5\xa0million")
    middle = (number.y0 + number.y1) / 2
    assert abs(middle - baseline) < min(abs(middle - level) for level in levels(canvas))


def test_lines_leave_out_the_strips_in_which_they_would_be_specks(drawn):
    from matplotlib.patches import Polygon

    canvas = drawn("statements", narrow=True)
    uprights = [line.get_window_extent() for line in strokes(canvas) if len({x for x, _ in line.get_xydata()}) == 1]
    numbers = [box for text, box, size in texts(canvas) if "million" in text and size == canvas.body]
    marks = [shape.get_window_extent() for _, _, shape in shapes(canvas, Polygon)]
    assert uprights and len(numbers) == 5 and marks
    for box in (*numbers, *marks):
        crossing = [line for line in uprights if box.x0 - 2 < line.x0 < box.x1 + 2]
        assert not [line for line in crossing if line.y0 < box.y1 and box.y0 < line.y1]


def test_all_rows_of_statements_name_the_speaker_behind_a_colon(drawn):
    rows = [text.replace("\xa0", " ") for text, _, _ in texts(drawn("statements", narrow=True))]
    for words in (
        "measured, 2024: Ministry of Industry",
        "due end of 2026: Government",
        "forecast: Geology Committee,",
    ):
        assert words in rows


@pytest.mark.parametrize(
    ("case", "narrow", "size", "inside"),
    [
        ("target", False, 15.5, True),
        ("target-near", True, 13.5, True),
        ("target", True, 13.5, False),
        ("target-close", True, 13.5, False),
    ],
)
def test_a_gain_is_told_however_short_its_part_is(drawn, case, narrow, size, inside):
    from matplotlib.patches import Rectangle

    canvas = drawn(case, narrow=narrow)
    (gain,) = [(box, size) for text, box, size in texts(canvas) if text.startswith("+")]
    assert gain[1] == size
    bar = next(bar for fill, _, bar in shapes(canvas, Rectangle) if fill == "accent").get_window_extent()
    assert (bar.y0 < gain[0].y0) == inside


def test_a_row_of_blocks_does_not_stop_just_short_of_the_edge(drawn):
    from matplotlib.patches import Rectangle

    right = {
        narrow: max(bar.get_x() + bar.get_width() for _, _, bar in shapes(drawn("multiple", narrow=narrow), Rectangle))
        for narrow in (True, False)
    }
    assert right[True] == pytest.approx(360, abs=1)
    assert right[False] < 400, "where there is room for much larger blocks they keep their size"


def test_cells_are_equally_high_and_as_wide_as_can_be(drawn):
    from matplotlib.patches import Rectangle

    cells = [bar for fill, _, bar in shapes(drawn("matrix-partners", narrow=True), Rectangle) if fill == "accent"]
    assert len({round(bar.get_height(), 2) for bar in cells}) == 1
    widths = {round(bar.get_x()): round(bar.get_width(), 2) for bar in cells}
    talks, memorandum, *others = [widths[left] for left in sorted(widths)]
    assert memorandum > talks, "the heading needs more"
    assert set(others) == {talks}


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
