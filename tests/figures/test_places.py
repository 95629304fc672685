"""Where labels and lines stand: at what they name, and clear of all else."""

from __future__ import annotations

import re

import pytest

from tests.figures.seen import BOTH, levels, shapes, strokes, texts


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
