"""Links into a page: what they lead to stands at the top of the window, also where far parts are laid out late."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit

Open = Callable[..., Visit]

NEAR = 64
"""So many pixels below the edge of the window is at its top."""

TARGETS = [
    ("claims", ".claim", 12),
    ("claims", ".claim", -1),
    ("data", ".permanent tr[id]", 60),
    ("data", ".permanent tr[id]", -20),
    ("whole", ".chapter .figure[id]", 9),
    ("whole", ".chapter .sources > li[id]", -8),
]
"""Page, what to look for, and which of those found."""


@pytest.mark.parametrize("width", [390, 768, 1440])
@pytest.mark.parametrize(("name", "kind", "which"), TARGETS)
@pytest.mark.every_browser
def test_an_address_leads_to_what_it_names(
    visit: Open, address: str, name: str, kind: str, which: int, width: int
) -> None:
    """From another page, with all that moves by itself allowed to move."""
    page = visit(f"{address}{name}.html", width=width).page
    there = page.evaluate("([kind, which]) => [...document.querySelectorAll(kind)].at(which).id", [kind, which])
    page.goto(f"{address}404.html")
    page.goto(f"{address}{name}.html#{there}")
    assert -1 <= _top(page, there) <= NEAR


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.every_browser
def test_a_click_leads_to_what_it_names(visit: Open, address: str, width: int) -> None:
    """Within a page: from the list of the claims to the last of them and back to the first."""
    page = visit(f"{address}claims.html", width=width).page
    links = page.locator(".claims-overview a[href^='#']")
    for link in (links.last, links.first):
        there = (link.get_attribute("href") or "")[1:]
        link.click()
        assert -1 <= _top(page, there) <= NEAR


def _top(page: Page, identifier: str) -> float:
    """Where an element's top is once nothing has moved for a quarter of a second."""
    return float(page.evaluate(_RESTING_TOP, identifier))


_RESTING_TOP = """id => new Promise(resolve => {
    const top = () => document.getElementById(id).getBoundingClientRect().top;
    let before = top(), still = 0, left = 300;
    const look = () => {
        const now = top();
        still = Math.abs(now - before) < 0.5 ? still + 1 : 0;
        before = now;
        if (still >= 15 || !--left) resolve(now); else requestAnimationFrame(look);
    };
    look();
})"""
