"""What each kind of figure says to mistakes, and where."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from assay.figures.errors import FigureError
from assay.numbers.ledger import Ledger
from tests.figures.drawings import ledger, plot
from tests.samples import figures


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


def test_a_text_left_blank_by_what_is_broken_elsewhere_is_no_second_mistake():
    """The metrics file can't be read: that is told, and not that a text which prints a metric would be empty."""
    written = (
        "figures:\n  f: {kind: multiple, title: T, subtitle: S, multiple: rise, before: '{{ start }}', after: Now}\n"
    )
    _, problems = figures(written, Ledger(readable=False), lambda *_: ("", []))
    assert not problems
    _, problems = figures(written, ledger(), lambda *_: ("", []))
    assert "the text is empty" in str(problems[0])


def test_a_metric_with_a_mistake_of_its_own_is_no_second_mistake():
    broken = ledger()
    object.__setattr__(broken, "broken", frozenset({"gone"}))
    with pytest.raises(FigureError) as told:
        plot("compound", broken, rate="gone")
    assert told.value.known
