"""The figures file: what is taken from it as written."""

from __future__ import annotations

from assay.figures.declared import Figures, unknown_figure
from tests.samples import figures, ledger


def test_a_number_may_stand_where_a_text_is_wanted():
    """YAML reads `note: 747` as a number; a page prints it as any other text."""
    written = "figures:\n  f: {kind: bars, title: 2026, subtitle: 2025, note: 747, metric: mined}\n"
    read, problems = figures(written, ledger())
    assert not problems
    figure = read.by_name["f"]
    assert (figure.title, figure.subtitle, figure.note) == ("2026", "2025", "747")


def test_a_misspelt_name_may_be_that_of_a_figure_with_a_mistake_of_its_own():
    """Else a figure would be suggested that has nothing to do with it."""
    assert unknown_figure("survey-aera", Figures({}, frozenset({"survey-area"}))) == "did you mean 'survey-area'?"
