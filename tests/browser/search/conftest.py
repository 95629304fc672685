"""The search opened in a browser, over the report's own index or over a small one that is hard to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import Visit

Open = Callable[..., Visit]
PAGE = "new-oil.html"
INDEX = "search/search_index.json"
HOSTILE = "<img src=x onerror=document.title='broken'>"
DOCS = [
    {
        "kind": "number",
        "location": "data.html#a",
        "title": "Mining",
        "text": "Cafés in Qostanaı, 2.7 m or 1,5 km. " * 30,
    },
    {"kind": "section", "location": "opening.html", "title": "Miners", "text": "None."},
    {"kind": "number", "location": "data.html#b", "title": HOSTILE, "text": f"A {HOSTILE} in a text"},
    {"kind": "passage", "location": "opening.html#p", "title": "Nothing else", "text": "Mine.", "page": HOSTILE},
    {
        "kind": "figure",
        "location": "figures/x.html",
        "title": "Mine",
        "text": "Words " * 90 + "before the mine shaft. ",
    },
]


@pytest.fixture
def opened(visit: Open, address: str) -> Page:
    """A page with the search open."""
    page = visit(address + PAGE).page
    page.keyboard.press("/")
    page.locator(".search-dialog").wait_for()
    return page


@pytest.fixture
def indexed(visit: Open, address: str) -> Iterator[Page]:
    """A page whose index holds DOCS, with the search open."""
    page = visit(address + PAGE).page
    page.route(f"**/{INDEX}", lambda route: route.fulfill(json={"config": {}, "docs": DOCS}))
    page.locator(".search-open").click()
    yield page
    assert page.title() != "broken"


def find(page: Page, words: str) -> Locator:
    """Type these words; gives the results."""
    page.locator("#search--text").fill(words)
    status = page.locator(".search-count")
    if words:
        page.wait_for_function("() => document.querySelector('.search-count').textContent")
        assert status.get_attribute("role") == "status"
    return page.locator(".search-results li")


def titles(page: Page, words: str) -> list[str]:
    """The titles of the results for these words."""
    return find(page, words).locator(".search-title").all_inner_texts()


def focused(page: Page) -> str:
    """The class of what has the focus."""
    return str(page.evaluate("() => document.activeElement.className || document.activeElement.id"))


def closed(page: Page) -> bool:
    """Whether the search is shut."""
    return not page.locator(".search-dialog").is_visible()
