"""The figures file: what is taken from it as written."""

from __future__ import annotations

from tests.samples import figures, ledger


def test_a_number_may_stand_where_a_text_is_wanted():
    """YAML reads `note: 747` as a number; a page prints it as any other text."""
    written = "figures:\n  f: {kind: bars, title: 2026, subtitle: 2025, note: 747, metric: mined}\n"
    read, problems = figures(written, ledger())
    assert not problems
    figure = read.by_name["f"]
    assert (figure.title, figure.subtitle, figure.note) == ("2026", "2025", "747")
