"""How kinds of figures arrange what they show: order, scales, accents, units."""

from __future__ import annotations

import pytest

from assay.figures.errors import FigureError
from tests.figures.drawings import CASES, plot


def test_bars_stand_largest_first_with_the_rest_last():
    made = plot("bars")
    assert [row[0] for row in made.table.lines] == ["China", "Burma (Myanmar)", "Malaysia", "Other", "Kazakhstan"]
    assert made.table.lines[-1] == ("Kazakhstan", "not listed", ""), "what has no number says so in the table too"


def test_one_series_may_be_written_without_brackets():
    assert plot("line").to_json() == plot("line", series=["exports"]).to_json()


def test_statements_stand_in_the_order_of_time_between_baseline_and_target():
    rows = [row[:3] for row in plot("statements").table.lines]
    assert [row[0] for row in rows] == ["baseline", "statement", "statement", "statement", "target"]
    assert [row[1].replace("\xa0", " ") for row in rows[1:]] == [
        "October 2024", "13 December 2024, expected by the end of the year", "11 November 2025", "end of 2026"
    ]  # fmt: skip


def test_a_scale_for_points_is_cut_only_where_all_lie_in_its_upper_half():
    assert plot("statements").levels[0].at == 1_400_000
    assert "scale from 1.4" in plot("statements").unit
    far = plot("statements", statements=[{"value": "speck"}])
    assert far.levels[0].at == 0
    assert far.unit == "km²"
    assert plot("statements", target=None, baseline=None, statements=[{"value": "minister"}]).levels[0].at == 0


def test_the_first_group_is_pointed_out_unless_another_is():
    def roles(*accents):
        groups = [
            {**group, "accent": accent} for group, accent in zip(CASES["compare"]["groups"], accents, strict=True)
        ]
        return [panel.role for panel in plot("compare", groups=groups).panels]

    assert roles(False, False) == roles(True, False) == ["accent", "mark"]
    assert roles(False, True) == ["mark", "accent"]


def test_a_multiple_may_have_more_digits_than_pythons_arithmetic_keeps():
    made = plot("compare", groups=[{"name": "A", "start": "dust", "outcomes": [{"value": "mountain"}]}])
    assert made.table.lines[1][4] == "×1,000,000,000,000,000,000,000,000,000"
    with pytest.raises(FigureError, match=r"is not 1000000000000000000000000000\.00 in ×"):
        wrong = [{"value": "mountain", "multiple": "clean_multiple"}]
        plot("compare", groups=[{"name": "A", "start": "dust", "outcomes": wrong}])


def test_columns_tell_the_currency_once():
    made = plot("line-columns-money")
    assert made.unit == "US\N{NO-BREAK SPACE}dollars"
    assert [pillar.value for pillar in made.columns.pillars] == ["1.08m", "9.03m", "0.38m"]


def test_a_timeline_points_out_what_its_title_names():
    """All alike unless one is to stand out; the others are grey then."""
    items = [{"at": "forum", "mark": "event"}, {"at": "memorandum", "mark": "event"}]
    (alike,) = plot("timeline", items=items).lanes
    (lane,) = plot("timeline", items=[items[0], {**items[1], "accent": True}]).lanes
    assert [entry.hue for entry in alike.entries] == ["accent", "accent"]
    assert [entry.hue for entry in lane.entries] == ["accent", "mark"], "the memorandum came before the forum"
