"""Links into a page: what they lead to stands at the top of the window, also where far parts are laid out late."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import lxml.html  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit

Open = Callable[..., Visit]

NEAR = 64
"""So many pixels below the edge of the window is at its top."""

TARGETS = [
    ("claims", "//section[@class='claim']", 12, (390, 1440)),
    ("claims", "//section[@class='claim']", -1, (768,)),
    ("data", "//tr[@id]", 60, (390, 1440)),
    ("data", "//tr[@id]", -20, (390,)),
    ("whole", "//figure[@id]", 9, (390, 1440)),
    ("whole", "//li[contains(@id, '-source-')]", -8, (390,)),
]
"""Page, where to look in it, which of those found, and at which widths."""


@pytest.mark.parametrize(("name", "kind", "which", "widths"), TARGETS)
@pytest.mark.every_browser
def test_an_address_leads_to_what_it_names(
    visit: Open, address: str, report_site: Path, name: str, kind: str, which: int, widths: tuple[int, ...]
) -> None:
    """From another page, with all that moves by itself allowed to move."""
    there = lxml.html.parse(report_site / f"{name}.html").getroot().xpath(kind)[which].get("id")
    page = visit(f"{address}404.html").page
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{address}{name}.html#{there}")
        assert -1 <= _top(page, there) <= NEAR, f"at {width} px"
        page.goto(f"{address}404.html")


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
    """Where an element's top is once nothing has moved for eight frames."""
    return float(page.evaluate(_RESTING_TOP, identifier))


_RESTING_TOP = """id => new Promise(resolve => {
    const top = () => document.getElementById(id).getBoundingClientRect().top;
    let before = top(), still = 0, left = 300;
    const look = () => {
        const now = top();
        still = Math.abs(now - before) < 0.5 ? still + 1 : 0;
        before = now;
        if (still >= 8 || !--left) resolve(now); else requestAnimationFrame(look);
    };
    look();
})"""
