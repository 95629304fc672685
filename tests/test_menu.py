"""The menu on every page: all pages of a report of usual length, the neighbours alone in one of a thousand pages."""

from __future__ import annotations

import lxml.html  # type: ignore[import-untyped]
import pytest
from jinja2 import Environment, FileSystemLoader

from assay.context import Entry
from tests.conftest import ROOT

ENVIRONMENT = Environment(loader=FileSystemLoader(ROOT / "templates"), autoescape=True)
ENVIRONMENT.filters["url"] = lambda url: url
BARE = {"report": {}, "paper": ["", ""], "config": {"plugins": {}, "theme": {"static_templates": []}}}
ALL = "index.html#page--sections"


def entries(kind, count):
    """Made-up pages."""
    return [Entry(number, f"{kind} {number}", "", f"{kind}{number}.html", 1) for number in range(1, count + 1)]


def links(at, sections, references):
    """Where the menu and the foot of a page lead to, and how long the page is."""
    lists = {"sections": entries("section", sections), "references": entries("reference", references)}
    html = ENVIRONMENT.get_template("base.html").render(**BARE, **lists, page={"url": at, "meta": {}})
    page = lxml.html.fromstring(html)
    current = page.xpath("//nav//a[@aria-current]/@href")
    assert current == [url for url in [at] if not url.startswith("figures/")]
    return page.xpath("//nav//a/@href"), page.xpath("//*[@class='colophon-links']//@href"), len(html)


def test_a_report_of_usual_length_lists_all_its_pages():
    """Forty of them."""
    menu, foot, _ = links("section7.html", 30, 10)
    listed = [entry.url for entry in [*entries("section", 30), *entries("reference", 10)]]
    assert (menu, foot) == (listed, listed[30:])


@pytest.mark.parametrize(
    ("at", "around"),
    [
        ("section1.html", ["section1.html", "section2.html", "section3.html"]),
        ("section500.html", [f"section{number}.html" for number in range(498, 503)]),
        ("section899.html", [*(f"section{number}.html" for number in range(897, 901)), "reference1.html"]),
        (
            "reference1.html",
            ["section899.html", "section900.html", *(f"reference{number}.html" for number in (1, 2, 3))],
        ),
        ("reference100.html", ["reference98.html", "reference99.html", "reference100.html"]),
        ("figures/map.html", []),
    ],
)
def test_a_long_report_lists_the_neighbours_and_leads_to_the_rest(at, around):
    """A thousand pages with a thousand entries each would be a site of menus."""
    menu, foot, length = links(at, 900, 100)
    assert (menu, foot) == ([*around, ALL], [ALL])
    assert length < 6000


def test_what_the_menu_leads_to_is_there():
    """The list on the front page."""
    assert 'id="page--sections"' in (ROOT / "templates" / "front.html").read_text("utf-8")
