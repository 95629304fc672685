"""Free places for labels."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.figures.labels import Box, arrange, find_place, moved_apart, nearest_place

SHEET = Box(0, 0, 300, 200)
spots = st.tuples(st.floats(10, 290), st.floats(10, 190))


@pytest.mark.parametrize(
    ("start", "end", "crosses"),
    [
        ((0, 0), (30, 30), True),
        ((0, 15), (30, 15), True),
        ((15, 0), (15, 30), True),
        ((0, 9), (30, 9), False),
        ((0, 0), (9, 9), False),
        ((0, 25), (25, 50), False),
    ],
)
def test_lines_through_a_box(start, end, crosses):
    assert Box(10, 10, 20, 20).crossed_by(start, end) is crosses


def test_boxes_that_only_touch_do_not_meet():
    left, right = Box(0, 0, 10, 10), Box(10, 0, 20, 10)
    assert not left.meets(right) and not right.meets(left)
    assert Box(0, 0, 10, 10).meets(Box(9, 9, 20, 20))


def test_the_first_choice_is_above():
    box = find_place((100, 100), 40, 12, SHEET, [], [])
    assert box and box.bottom < 100 and (box.left + box.right) / 2 == 100


def test_at_the_edge_a_label_is_pushed_inside():
    box = find_place((299, 100), 40, 12, SHEET, [], [])
    assert box and box.bottom < 100 and box.right == 300


def test_the_nearest_place_is_as_near_as_lines_let_it():
    across = [((0, 90), (300, 90)), ((0, 130), (300, 130))]
    box = nearest_place((100, 105), 40, 12, SHEET, [Box(85, 91, 115, 110)], across)
    assert box and box.top >= 90 and box.bottom <= 130
    assert box.distance((100, 105)) <= 8
    assert Box(0, 0, 10, 10).distance((13, 14)) == 5 and Box(0, 0, 10, 10).distance((5, 5)) == 0


@pytest.mark.parametrize(("sheet", "boxes"), [(SHEET, [SHEET]), (Box(0, 0, 30, 200), []), (Box(0, 0, 300, 9), [])])
def test_there_may_be_no_nearest_place(sheet, boxes):
    assert nearest_place((100, 100), 40, 12, sheet, boxes, []) is None


def test_where_nothing_is_free_there_is_no_place():
    assert find_place((100, 100), 40, 12, SHEET, [SHEET], []) is None


@given(spots, st.lists(spots, max_size=8), st.lists(st.tuples(spots, spots), max_size=8))
def test_a_place_is_inside_and_touches_nothing(at, around, lines):
    boxes = [Box(x - 5, y - 5, x + 5, y + 5) for x, y in around]
    box = find_place(at, 40, 12, SHEET, boxes, lines)
    if box:
        assert SHEET.holds(box)
        assert not any(box.meets(other) for other in boxes)
        assert not any(box.crossed_by(*line) for line in lines)


@given(st.lists(st.floats(0, 200), min_size=1, max_size=5))
def test_labels_at_line_ends_are_moved_apart(wanted):
    tops = sorted(moved_apart(wanted, [30] * len(wanted), 0, 200))
    assert all(after - before >= 30 - 1e-6 for before, after in pairwise(tops))
    assert tops[0] >= -1e-6 and tops[-1] <= 170 + 1e-6


def test_labels_with_room_stay_where_they_belong():
    assert moved_apart([150, 50], [20, 20], 0, 200) == [140, 40]


def test_each_label_gets_its_best_place_where_all_are_free():
    choices = [[Box(0, 0, 10, 10), Box(0, 20, 10, 30)], [Box(50, 0, 60, 10), Box(50, 20, 60, 30)]]
    assert arrange(choices, SHEET, [], []) == [choices[0][0], choices[1][0]]


def test_a_label_with_one_place_comes_before_one_with_more():
    only, other = Box(0, 0, 10, 10), Box(0, 20, 10, 30)
    assert arrange([[only, other], [only]], SHEET, [], []) == [other, only]
    assert arrange([[only], [only]], SHEET, [], []) is None


def test_a_label_leaves_the_others_a_place():
    wide, low, high = Box(0, 0, 10, 30), Box(0, 20, 10, 30), Box(0, 0, 10, 10)
    assert arrange([[wide, high], [low, Box(0, 22, 10, 32)]], SHEET, [], []) == [high, low]


@given(st.lists(spots, min_size=1, max_size=5), st.lists(st.tuples(spots, spots), max_size=3))
def test_places_for_several_labels_touch_nothing(points, lines):
    around = [Box(x - 5, y - 5, x + 5, y + 5) for x, y in points]
    choices = [
        [Box(left, top, left + 40, top + 30) for left in (x + 8, x - 48) for top in (y - 15, y + 6, y - 36)]
        for x, y in points
    ]
    boxes = arrange(choices, SHEET, around, lines)
    if boxes:
        assert all(box in places for box, places in zip(boxes, choices, strict=True))
        assert not any(box.meets(other) for box in boxes for other in (*boxes, *around) if other is not box)
        assert not any(box.crossed_by(*line) for box in boxes for line in lines)
