"""Files of data are for programs: they say what the pages say, with plain spaces."""

from __future__ import annotations

from pathlib import Path

import pytest

from assay.files import as_data
from tests.report_site import only_this_report, report_site

__all__ = ["report_site"]


def test_data_has_plain_spaces() -> None:
    assert as_data("27\N{NO-BREAK SPACE}May\N{NO-BREAK SPACE}2026, 2.2 km²") == "27 May 2026, 2.2 km²".encode()


@only_this_report
@pytest.mark.parametrize("kind", ["*.csv", "*.json", "*.bib"])
def test_no_file_of_the_report_has_others(report_site: Path, kind: str) -> None:
    """Caveats and titles name dates and amounts, which keep together on a page."""
    found = {path.name: path.read_text("utf-8") for path in (report_site / "data").glob(kind)}
    assert found and [name for name, text in found.items() if "\N{NO-BREAK SPACE}" in text] == []
