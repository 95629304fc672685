"""Every page of the report in a real browser: nothing breaks, nothing overflows, nothing comes from elsewhere."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import Visit
from tests.report_site import ROOT

Open = Callable[..., Visit]
PAGES = sorted([path.stem for path in (ROOT / "content").glob("*.md")])
WIDTHS = (320, 768, 1440)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [*PAGES, "404"])
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


@pytest.mark.parametrize("name", PAGES)
def test_exactly_one_drawing_of_a_figure_shows(visit: Open, address: str, name: str) -> None:
    """Wide pages show the wide drawing, narrow pages the narrow one, and its letters stay at a readable size."""
    seen = visit(f"{address}{name}.html")
    for width in WIDTHS:
        seen.page.set_viewport_size({"width": width, "height": 900})
        shown = seen.page.evaluate(
            """[...document.querySelectorAll('.figure')].map(figure =>
                 [...figure.querySelectorAll('.figure-drawing svg')].filter(svg => svg.checkVisibility()).length)"""
        )
        assert all(count == 1 for count in shown), f"{name} at {width} px: {shown}"
        smallest = seen.page.evaluate(
            """Math.min(99, ...[...document.querySelectorAll('.figure-drawing text')].filter(t => t.checkVisibility())
                 .map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a))"""
        )
        assert smallest >= 10, f"{name} at {width} px has letters of {smallest:.1f} px in a figure"


@pytest.mark.parametrize("name", PAGES)
def test_text_in_figures_stays_inside_and_apart(visit: Open, address: str, name: str) -> None:
    """With the site's own font, as measured by the browser, no label leaves its drawing or covers another."""
    seen = visit(f"{address}{name}.html")
    seen.page.evaluate("document.fonts.ready")
    for width in (360, 1440):
        seen.page.set_viewport_size({"width": width, "height": 900})
        assert seen.page.evaluate(_BOXES) == [], f"{name} at {width} px"


_BOXES = """() => {
  const wrong = [];
  for (const svg of document.querySelectorAll('.figure-drawing svg')) {
    if (!svg.checkVisibility()) continue;
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]);
    texts.forEach(([text, box], i) => {
      const outside = [frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom];
      if (Math.max(...outside) > 1) wrong.push(`leaves: ${text}`);
      texts.slice(i + 1).forEach(([other, b]) => {
        const across = Math.min(box.right, b.right) - Math.max(box.left, b.left);
        const down = Math.min(box.bottom, b.bottom) - Math.max(box.top, b.top);
        if (across > 1 && down > 0.35 * Math.min(box.height, b.height)) wrong.push(`covers: ${text} / ${other}`);
      });
    });
  }
  return wrong;
}"""
