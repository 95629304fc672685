"""Parts of pages that tell a reader what is not there, or what comes next."""

from __future__ import annotations

from types import SimpleNamespace

import lxml.html  # type: ignore[import-untyped]
import pytest
from jinja2 import Environment, FileSystemLoader

from assay.context import Entry
from tests.conftest import ROOT

ENVIRONMENT = Environment(loader=FileSystemLoader(ROOT / "templates"), autoescape=True)
ENVIRONMENT.filters["url"] = lambda url: url
SECTIONS = [Entry(1, "Lanes", "Half are built.", "lanes.html", 1), Entry(2, "Money", "", "money.html", 1)]


@pytest.mark.parametrize(
    ("url", "description", "shown"),
    [
        ("lanes.html", "For search engines.", ["Half are built."]),
        ("money.html", "Who pays.", ["Who pays."]),
        ("data.html", "All numbers in a list.", ["All numbers in a list."]),
        ("data.html", "", []),
    ],
)
def test_the_page_that_comes_next_says_what_it_holds(url, description, shown):
    """By its finding; a page without one, such as a list of sources, by its description."""
    other = SimpleNamespace(url=url, title="Next", is_homepage=False, meta={"description": description})
    page = {"previous_page": other, "next_page": other}
    turn = lxml.html.fromstring(ENVIRONMENT.get_template("parts/turn.html").render(page=page, sections=SECTIONS))
    assert turn.xpath("//*[@class='turn-finding']/text()") == shown


@pytest.mark.parametrize(("cell", "seen", "heard"), [("", "–", "none"), ("–", "–", "none"), ("2026", "2026", "2026")])
def test_an_empty_cell_of_a_figures_table_says_so(cell, seen, heard):
    """To the eye by a dash, to those who listen by a word."""
    figure = {"title": "Lanes", "table": {"columns": ["What", "When"], "rows": [["Lanes", cell]]}}
    part = ENVIRONMENT.from_string('{% from "parts/figure_parts.html" import numbers_of %}{{ numbers_of(figure) }}')
    data = lxml.html.fromstring(part.render(figure=figure)).xpath("//td")[0]
    assert "".join(data.xpath(".//text()[not(../@class='unseen')]")) == seen
    assert "".join(data.xpath(".//text()[not(../@aria-hidden)]")) == heard
