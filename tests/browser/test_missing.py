"""An address that leads nowhere, in a real browser: hosts answer with 404.html, in whatever folder the address lies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit

Open = Callable[..., Visit]


@pytest.mark.parametrize("missing", ["nothing", "nothing.html", "figures/nothing.html", "a/b/c/", "a/b/c/nothing.html"])
def test_a_missing_page_helps_on(visit: Open, address: str, missing: str) -> None:
    """Below a path and three folders deep as well: it has its looks, and its links lead into the report."""
    seen = visit(f"{address}{missing}")
    expected = "error: Failed to load resource: the server responded with a status of 404 (Not Found)"
    assert seen.complaints == [expected], "the page itself, and nothing that it loads"
    assert all(url.startswith(address) for url in seen.requests)
    page = seen.page
    assert "Source Serif Pro" in page.evaluate("getComputedStyle(document.body).fontFamily")
    assert page.evaluate("document.fonts.ready.then(() => [...document.fonts].some(f => f.status == 'loaded'))")
    links = page.eval_on_selector_all("main a[href]", "links => links.map(link => link.href)")
    assert {f"{address}{name}.html" for name in ("index", "opening", "data", "sources-and-method")} <= set(links)
    page.get_by_role("main").get_by_role("link", name="New oil").click()
    page.wait_for_url(f"{address}new-oil.html")
    assert page.locator("h1").inner_text() == "New oil"
