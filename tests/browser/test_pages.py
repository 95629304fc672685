"""Every page of the report in a real browser: nothing breaks, nothing overflows, nothing comes from elsewhere."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import Visit
from tests.report_site import ROOT

Open = Callable[..., Visit]
PAGES = [*sorted(path.stem for path in (ROOT / "content").glob("*.md")), "figures/agreements", "figures/eu-imports"]
WIDTHS = (320, 768, 1440)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [*PAGES, "404"])
@pytest.mark.every_browser
def test_a_page_opens_without_complaint(visit: Open, address: str, name: str, scheme: str) -> None:
    """No console error, no blocked resource, no failed request, at every width and in both schemes."""
    seen = visit(f"{address}{name}.html", scheme=scheme)
    for width in WIDTHS:
        seen.page.set_viewport_size({"width": width, "height": 900})
        overflow = seen.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 0, f"{name} scrolls sideways by {overflow} px at {width} px"
    assert seen.complaints == []
    assert seen.page.locator("h1").count() == 1
    assert all(url.startswith(address) for url in seen.requests)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_from_a_folder(visit: Open, report_site: Path, name: str) -> None:
    """A double-click on the file shows the same page, with its style and its fonts."""
    seen = visit((report_site / f"{name}.html").as_uri())
    assert seen.complaints == []
    assert "Source Serif Pro" in seen.page.evaluate("getComputedStyle(document.body).fontFamily")
    assert seen.page.evaluate("document.fonts.ready.then(() => [...document.fonts].some(f => f.status == 'loaded'))")


@pytest.mark.parametrize("name", PAGES)
def test_headings_go_down_one_level_at_a_time(visit: Open, address: str, name: str) -> None:
    """A reader who moves by headings misses none."""
    levels = visit(f"{address}{name}.html").page.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])"
    )
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), levels
