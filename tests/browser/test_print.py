"""Pages as a browser prints them: what a reader takes home on paper."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader

Visit = Callable[..., Any]
ONLY_ON_SCREENS = ("Contents", "Search", "Back to the text", "Show as table", "CSV")


def printed(visit: Visit, url: str) -> list[str]:
    """The text of each sheet, with single spaces, of a page that was open in dark colours."""
    page = visit(url, scheme="dark").page
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages
    return [" ".join(sheet.extract_text().split()) for sheet in sheets]


def test_a_section_ends_with_the_sources_that_it_cites(visit: Visit, address: str) -> None:
    """In full, with their addresses; nothing that only works on a screen, and each sheet has its number."""
    sheets = printed(visit, f"{address}new-oil.html")
    assert all(f"{number} / {len(sheets)}" in sheet for number, sheet in enumerate(sheets, 1))
    text = " ".join(sheets)
    _, found, cited = text.partition("Sources cited on this page")
    assert found and "https://doi.org/10.5066/P1WKQ63T" in cited
    assert [words for words in ONLY_ON_SCREENS if words in text] == []


def test_the_head_of_a_long_table_is_on_each_of_its_sheets(visit: Visit, address: str) -> None:
    """Though its cells are buttons on the screen; they are again when all is printed."""
    sheets = printed(visit, f"{address}data.html")
    headed = ["What it measures Value Time Status Source" in sheet for sheet in sheets]
    assert sum(headed) > 8 and all(headed[headed.index(True) : -1])


def test_after_printing_the_table_can_be_sorted(visit: Visit, address: str) -> None:
    page = visit(f"{address}data.html").page
    page.pdf()
    page.get_by_role("button", name="Value").click()
    assert page.locator("th[aria-sort]").inner_text() == "Value"


def test_all_claims_are_printed_whole(visit: Visit, address: str) -> None:
    """Each on one sheet: what it says, and who claims it."""
    sheets = printed(visit, f"{address}claims.html")
    assert sum(sheet.count("Claimed by") for sheet in sheets) > 20
    assert "Link to this claim" not in " ".join(sheets)


@pytest.mark.parametrize("name", ["sources-and-method", "data"])
def test_sources_are_not_listed_twice(visit: Visit, address: str, name: str) -> None:
    text = " ".join(printed(visit, f"{address}{name}.html"))
    assert "Sources cited on this page" not in text
