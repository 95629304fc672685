"""Every case, drawn wide and narrow: nothing overflows, nothing overlaps, all can be read, in the right words."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.figures.drawings import CASES
from tests.figures.seen import texts

SMALLEST = 12


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


def test_all_rows_of_statements_name_the_speaker_behind_a_colon(drawn):
    rows = [text.replace("\xa0", " ") for text, _, _ in texts(drawn("statements", narrow=True))]
    for words in (
        "measured, 2024: Ministry of Industry",
        "due end of 2026: Government",
        "forecast: Geology Committee,",
    ):
        assert words in rows
