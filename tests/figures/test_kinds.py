"""Each kind of figure: what it makes of its metrics, and what it says to mistakes."""

from __future__ import annotations

import subprocess
import sys

import pytest
from pydantic import ValidationError

from assay.figures import kinds
from assay.figures.errors import FigureError
from tests.figures.drawings import CASES, ledger, options, plot

KINDS = ("bars", "compound", "dots", "line", "matrix", "multiple", "target", "timeline")


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
            "line",
            "Exports: 1.08 million US dollars in 2020; highest 9.03 million US dollars in 2023; last 380,000 US "
            "dollars in 2024.",
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
        ("bars", {"accent": ["chna"]}, ("accent", 0), "no bar is called 'chna'", "did you mean 'china'?"),
        ("bars", {"last": ["Kazakhstan"]}, ("last", 0), "no bar is called 'Kazakhstan'", "the keys are: china"),
        ("bars-mixed", {"metrics": ["clean", "growth"]}, ("metrics", 1), "they can't share one scale", "two figures"),
        ("line", {"series": ["mined[china]"]}, ("series", 0), "is a number, and this needs a series", "another metric"),
        ("line", {"series": ["mined[chna]"]}, ("series", 0), "unknown metric 'mined[chna]'", "'mined[china]'"),
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
    assert [row[0] for row in made.table.lines] == ["China", "Burma (Myanmar)", "Malaysia", "Other"]


def test_one_series_may_be_written_without_brackets():
    assert plot("line").to_json() == plot("line", series=["exports"]).to_json()
