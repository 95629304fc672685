"""What every plot says beside its picture."""

from __future__ import annotations

import csv
import io

import pytest

from assay.figures.plot import Cell, Column, Table
from tests.figures.drawings import CASES, plot

TABLE = Table(
    (Column("name", "Name"), Column("value", "Value (t)", numeric=True), Column("unit", None)),
    (
        (Cell("China", "China"), Cell("270,000", "270000"), Cell("t", "t")),
        (Cell('Say "hi", you', 'Say "hi", you'), Cell("1.5", "1.50"), Cell("t", "t")),
    ),
)


def test_the_page_shows_the_columns_with_a_label():
    assert TABLE.headings == ("Name", "Value (t)")
    assert TABLE.numeric == (False, True)
    assert TABLE.lines[0] == ("China", "270,000")


def test_the_csv_has_all_columns_and_raw_values():
    assert TABLE.csv() == 'name,value,unit\r\nChina,270000,t\r\n"Say ""hi"", you",1.50,t\r\n'


@pytest.mark.parametrize("case", CASES)
def test_every_case_has_a_full_table(case):
    rows = list(csv.reader(io.StringIO(plot(case).table.csv(), newline="")))
    assert len(rows) > 1 and len(set(map(len, rows))) == 1
    assert len(set(rows[0])) == len(rows[0]), "headings of a CSV must differ"


@pytest.mark.parametrize("case", CASES)
def test_every_case_names_what_went_in(case):
    made = plot(case)
    assert made.metrics and made.sources and made.statuses
    assert made.about.credit.startswith("Source")


@pytest.mark.parametrize("case", CASES)
def test_text_alternatives_are_sentences_with_numbers(case):
    alt = plot(case).alt
    assert alt[0].isupper() or alt[0].isdigit()
    assert alt.endswith(".")
    assert any(letter.isdigit() for letter in alt)
    assert "chart" not in alt.lower()


@pytest.mark.parametrize("case", CASES)
def test_equal_plots_have_equal_json_and_others_do_not(case):
    assert plot(case).to_json() == plot(case).to_json()
    assert plot(case).to_json() != plot(case, title="Another title").to_json()
