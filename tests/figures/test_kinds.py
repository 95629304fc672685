"""Each kind of figure: what it makes of its metrics, and what it says to mistakes."""

from __future__ import annotations

import subprocess
import sys

import pytest
from pydantic import ValidationError

from assay.figures import kinds
from assay.figures.errors import FigureError
from tests.figures.drawings import CASES, ledger, options, plot

KINDS = ("bars", "compare", "compound", "dots", "line", "matrix", "multiple", "statements", "target", "timeline")


def test_kinds_are_found_by_their_files():
    assert kinds.names() == KINDS
    assert {case["kind"] for case in CASES.values()} == set(KINDS)


def test_an_unknown_kind_is_a_key_error():
    with pytest.raises(KeyError):
        kinds.load("pie")


def test_preparing_imports_neither_matplotlib_nor_numpy():
    code = (
        "import sys; from tests.figures.drawings import CASES, plot; [plot(case) for case in CASES];"
        "print([name for name in ('matplotlib', 'numpy', 'PIL', 'fontTools') if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize("name", KINDS)
def test_every_field_is_described_and_unknown_ones_are_refused(name):
    model = kinds.load(name).Options
    own = {key: field for key, field in model.model_fields.items() if key != "kind"}
    assert all(field.description for field in own.values())
    case = next(case for case in CASES.values() if case["kind"] == name)
    with pytest.raises(ValidationError, match="hatch"):
        model.model_validate(options(**case, hatch="yes"))


@pytest.mark.parametrize(
    ("case", "told"),
    [
        (
            "compound",
            "An index of 100 in 2023 rises to 251.8 in 2035 if the yearly rate of 8% a year holds throughout "
            "(forecast: Research Nester).",
        ),
        (
            "compound-falling",
            "An index of 100 in 2024 falls to 36.0 in 2032 if the yearly rate of −12% a year holds "
            "throughout (forecast: Research Nester).",
        ),
        (
            "target",
            "Area surveyed: 1.5 million km² (measured: Ministry of Industry). Area to be surveyed: 2.2 million km² "
            "(target: Government). Gain: 700,000 km² (target: derived in this report). Area of the country: "
            "2,724,900 km² (measured: Ministry of Industry).",
        ),
        ("multiple", "2020 counts as one; Undated: ×4 (claim: World Bank as the article reports)."),
        (
            "dots",
            "Unexplored deposits: 5,000 partners (claim: World Bank as the article reports). Deposits on the register: "
            "15 partners (measured: Ministry of Industry).",
        ),
        ("matrix", "European Union: Memorandum (2022), Roadmap (2023–2024 and 2025–2026). South Korea: none."),
        (
            "bars",
            "4 amounts, the largest: China, 270,000 tonnes; Other, 24,000 tonnes; Burma (Myanmar), 22,000 tonnes; the "
            "smallest: Malaysia, 110 tonnes. Kazakhstan: not listed.",
        ),
        (
            "bars-mixed",
            "2 amounts, from the largest down: All uses together in announced pledges and in net zero, 149,600 tonnes; "
            "Clean-energy uses of the four magnet rare earths, 46,600 tonnes.",
        ),
        ("bars-one", "Cargo, 2.52 times."),
        ("line-days", "Cargo: 120 tonnes on 4 January 2024; last 150 tonnes on 2 July 2024."),
        (
            "line",
            "Exports: 1.08 million US dollars in 2020; highest 9.03 million US dollars in 2023; last 380,000 US "
            "dollars in 2024.",
        ),
        (
            "statements",
            "Baseline, Ministry of Industry: 1.5 million km² (2024, measured). President Tokayev, via The Times of "
            "Central Asia: about 1.6 million km² (October 2024, estimate). Geology Committee: 2.014 million km² "
            "(13 December 2024, forecast, expected by the end of the year). Ministry of Industry: around 2.0 million "
            "km² (11 November 2025, measured). Target, Government: 2.2 million km² (due end of 2026, target).",
        ),
        (
            "compare",
            "Clean-energy uses: from 18,900 tonnes (2024, estimate) to 46,600 tonnes (×2.5, Stated policies, 2040, "
            "forecast) and 70,500 tonnes (×3.73, Net zero, 2040, forecast). All uses: from 90,900 tonnes (2024, "
            "estimate) to 149,600 tonnes (×1.65, Stated policies, 2040, forecast) and 172,400 tonnes (×1.90, Net zero, "
            "2040, forecast).",
        ),
        (
            "matrix-unsure",
            "European Union: Talks (2022, claim), Memorandum (2022, claim and 2023). South Korea: Talks (2023), Supply "
            "contract (2027–2029, forecast).",
        ),
        (
            "timeline-years",
            "Events: 2022, Talks as announced; 4 July 2023, Forum on essential raw materials in Astana. Targets: 2026, "
            "By the year; end of 2026, Area to be surveyed.",
        ),
    ],
)
def test_text_alternative(case, told):
    assert plot(case).alt.replace("\xa0", " ") == told


@pytest.mark.parametrize(
    ("case", "change", "before", "after"),
    [
        ("compound-falling", {"decline": "value: -12 -> value: -6"}, "36.0", "61.0"),
        ("target", {"target": "2.2 million -> 2.3 million"}, "2.2 million", "2.3 million"),
        ("multiple", {"fourfold": "value: 4 -> value: 5"}, "×4", "×5"),
        ("dots", {"register": "value: 15 -> value: 16"}, "15 partners", "16 partners"),
        ("timeline", {"forum": "2023-07-04 -> 2023-07-05"}, "4 July 2023", "5 July 2023"),
        ("matrix", {"memorandum": "2022-11-07 -> 2021-11-07"}, "Memorandum (2022)", "Memorandum (2021)"),
        ("bars-negative", {"change": "up: 12 -> up: 13"}, "12%", "13%"),
        ("line", {"exports": "9.03 -> 9.04"}, "9.03 million", "9.04 million"),
        ("line-columns", {"cargoes": "2350 -> 4350"}, "in 2020; last", "highest 4,350 tonnes in 2021"),
        ("statements", {"president": "1.6 million -> 1.7 million"}, "about 1.6 million", "about 1.7 million"),
        ("statements", {"aim": "2026-12-31 -> 2027-12-31"}, "due end of 2026", "due end of 2027"),
        ("compare", {"all_start": "90900 -> 80000"}, "×1.65", "×1.87"),
    ],
)
def test_a_changed_value_changes_words_table_and_picture(case, change, before, after):
    old, new = plot(case), plot(case, ledger(**change))
    told = [made.alt.replace("\xa0", " ") for made in (old, new)]
    assert before in told[0] and before not in told[1] and after in told[1]
    assert old.table.csv() != new.table.csv()
    assert old.to_json() != new.to_json()


@pytest.mark.parametrize(
    ("case", "fields", "path", "message", "hint"),
    [
        ("compound", {"rate": "grwth"}, ("rate",), "unknown metric 'grwth'", "did you mean 'growth'?"),
        ("compound", {"rate": "mined"}, ("rate",), "'mined' is a breakdown, and this needs a number", "another metric"),
        ("compound", {"rate": "baseline"}, ("rate",), "'baseline' is not a yearly rate over a period", "% a year"),
        ("compound", {"rate": "ruin"}, ("rate",), "'ruin' leaves nothing to compound", "above −100% a year"),
        ("compound", {"rate": "half_year"}, ("rate",), "'half_year' is not a yearly rate", "several whole years"),
        ("compound", {"rate": "frenzy"}, ("rate",), "compounds to more than 1,000,000,000 in 2400", "its period"),
        ("compound", {"result": "wrong_index"}, ("result",), "is 300, but the rate comes to 251.82", "derive it"),
        ("compound", {"title": "word " * 16}, ("title",), "the title has 16 words", "at most 15 words"),
        ("compound", {"sources": ["usgs", "sta"]}, ("sources", 1), "unknown source 'sta'", "did you mean 'star'?"),
        ("target", {"target": "growth"}, ("target",), "they can't share one scale", "two figures"),
        ("target", {"whole": "speck"}, ("whole",), "'speck' is smaller than a part of it", "the whole"),
        ("multiple", {"multiple": "baseline"}, ("multiple",), "'baseline' is no multiple that blocks can show", "×"),
        ("dots", {"whole": "cargo"}, ("whole",), "'cargo' can't be counted in dots", "whole numbers from 1 to 20,000"),
        ("dots", {"whole": "register", "part": "deposits"}, ("part",), "'deposits' is larger than 'register'", "swap"),
        ("timeline", {"items": [{"at": "country", "mark": "event"}]}, ("items", 0, "at"), "has no date", "as_of"),
        (
            "matrix",
            {"rows": [{"name": "EU", "cells": {"Memorandm": ["forum"]}}]},
            ("rows", 0, "cells", "Memorandm"),
            "no column is called 'Memorandm'",
            "did you mean 'Memorandum'?",
        ),
        (
            "matrix",
            {"rows": [{"name": "EU", "cells": {"Talks": ["forum", "baseline"]}}]},
            ("rows", 0, "cells", "Talks", 1),
            "'baseline' is a number, and this needs a date",
            "another metric",
        ),
        ("matrix", {"columns": ["Talks", "Talks"]}, ("columns", 1), "two columns are called 'Talks'", "another name"),
        (
            "matrix",
            {"columns": ["Name"]},
            ("columns", 0),
            "of names is called 'Name' already",
            "another name",
        ),
        ("bars", {"accent": ["chna"]}, ("accent", 0), "no bar is called 'chna'", "did you mean 'china'?"),
        ("bars", {"last": ["Kazakhstan"]}, ("last", 0), "no bar is called 'Kazakhstan'", "the keys are: china"),
        ("bars-mixed", {"metrics": ["clean", "growth"]}, ("metrics", 1), "they can't share one scale", "two figures"),
        ("line", {"series": ["mined[china]"]}, ("series", 0), "is a number, and this needs a series", "another metric"),
        ("line", {"series": ["mined[chna]"]}, ("series", 0), "'mined' has no item 'chna'", "did you mean 'china'?"),
        ("line-several", {"mark": "columns"}, ("mark",), "columns can show one series only", "leave out `mark`"),
        (
            "line-columns-money",
            {"series": "twice"},
            ("mark",),
            "two points of 'twice' stand at the same time",
            "a line",
        ),
        ("line-columns-money", {"series": "uneven"}, ("mark",), "of 'uneven' lie too unevenly", "a line"),
        (
            "statements",
            {"statements": [{"value": "believed"}]},
            ("statements", 0, "value"),
            "nothing tells when 'believed' was stated",
            "as_of",
        ),
        (
            "statements",
            {"statements": [{"value": "president", "on": "minister"}]},
            ("statements", 0, "on"),
            "'minister' is a number, and this needs a date",
            "another metric",
        ),
        ("statements", {"target": "growth"}, ("target",), "they can't share one scale", "two figures"),
        (
            "compare",
            {"groups": [{"name": "A", "start": "nothing", "outcomes": [{"value": "clean"}]}]},
            ("groups", 0, "start"),
            "'nothing' is not above zero",
            "`bars`",
        ),
        (
            "compare",
            {"groups": [{"name": "A", "start": "clean", "outcomes": [{"value": "loss"}]}]},
            ("groups", 0, "outcomes", 0, "value"),
            "'loss' is below zero",
            "`bars`",
        ),
        (
            "compare",
            {
                "groups": [
                    {"name": "A", "start": "clean", "outcomes": [{"value": "all_uses", "multiple": "clean_multiple"}]}
                ]
            },
            ("groups", 0, "outcomes", 0, "multiple"),
            "'clean_multiple' is not 3.21 in ×, which 'all_uses' is of 'clean'",
            "derive it",
        ),
        (
            "compare",
            {"groups": [{"name": "A", "start": "clean", "outcomes": [{"value": "country"}]}]},
            ("groups", 0, "outcomes", 0, "value"),
            "they can't share one scale",
            "two figures",
        ),
        ("line-joins", {"joins": [{"at": 2016, "text": "x"}]}, ("joins", 0, "at"), "a point before and at", "2018"),
    ],
)
def test_mistakes_are_told_with_their_place(case, fields, path, message, hint):
    with pytest.raises(FigureError) as told:
        plot(case, **fields)
    assert told.value.path == path
    assert message in told.value.message
    assert hint in told.value.hint
    assert not told.value.known


@pytest.mark.parametrize(
    ("case", "fields"),
    [
        ("bars", {"title": ""}),
        ("bars", {"subtitle": " "}),
        ("bars", {"note": " "}),
        ("bars", {"absent": [{"name": "Nowhere", "text": ""}]}),
        ("matrix", {"columns": [""]}),
        ("line-joins", {"joins": [{"at": 2018, "text": " "}]}),
        ("compare", {"groups": [{"name": "", "start": "clean", "outcomes": [{"value": "country"}]}]}),
    ],
)
def test_a_text_that_readers_see_is_not_blank(case, fields):
    with pytest.raises(ValidationError, match="the text is empty"):
        plot(case, **fields)


@pytest.mark.parametrize("fields", [{"metric": None}, {"metrics": ["clean"]}])
def test_bars_take_either_a_breakdown_or_metrics(fields):
    with pytest.raises(ValidationError, match="name either one breakdown as `metric` or several metrics as `metrics`"):
        plot("bars", **fields)


def test_a_metric_with_a_mistake_of_its_own_is_no_second_mistake():
    broken = ledger()
    object.__setattr__(broken, "broken", frozenset({"gone"}))
    with pytest.raises(FigureError) as told:
        plot("compound", broken, rate="gone")
    assert told.value.known


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
        "October 2024", "13 December 2024", "11 November 2025", "end of 2026"
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
