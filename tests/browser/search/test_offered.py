"""The search is offered on every page of a web server, and not where it can't work."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.search.conftest import INDEX, PAGE, Open, closed, find
from tests.conftest import Report


def offered(page: Page) -> bool:
    """Whether a reader meets a search, by button or by key."""
    if page.locator(".search-open").count() and page.locator(".search-open").is_visible():
        return True
    page.keyboard.press("Control+k")
    return page.locator(".search-dialog").count() > 0 and not closed(page)


def test_it_is_offered_on_every_page_of_a_web_server(visit: Open, address: str) -> None:
    """Below any path, on figures' pages, and on the page for addresses that do not exist."""
    for name in ("index.html", "data.html", "figures/market-index.html", "404.html"):
        page = visit(address + name).page
        assert offered(page)
        if name != "404.html":  # its links start at the address of the published site
            page.locator(".search-open").click()
            assert (
                find(page, "survey_target").locator("a").evaluate("link => link.href")
                == f"{address}data.html#survey_target"
            )


def test_it_is_not_offered_where_it_can_not_work(visit: Open, address: str, report_site: Path) -> None:
    """Opened from a folder, or without JavaScript."""
    from_folder = visit((report_site / PAGE).as_uri())
    assert not offered(from_folder.page)
    assert from_folder.complaints == []
    without = visit(address + PAGE, scripts=False).page
    assert not without.locator(".search-open").is_visible() and closed(without)


def test_a_report_without_the_search_plugin_has_no_search(built: Callable[[str], Report]) -> None:
    site = built("good-minimal").site
    page = (site / "index.html").read_text("utf-8")
    assert "search-open" not in page and "search.js" not in page and not (site / "search").exists()


def test_an_index_that_does_not_come_is_told(visit: Open, address: str) -> None:
    """And asked for again the next time."""
    page = visit(address + PAGE).page
    page.route(f"**/{INDEX}", lambda route: route.fulfill(status=404, body="no"))
    page.locator(".search-open").click()
    page.get_by_text("could not be loaded").wait_for()
    page.unroute(f"**/{INDEX}")
    page.keyboard.press("Escape")
    page.locator(".search-open").click()
    assert find(page, "kazakhstan").count() > 0
