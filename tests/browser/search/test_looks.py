"""The search as it looks: in each window and scheme, at rest and on paper."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.search.conftest import PAGE, Open, closed, find


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_it_fits_the_window(visit: Open, address: str, width: int) -> None:
    """Full width on phones; nothing runs out of it; all that can be pressed is large enough."""
    page = visit(address + PAGE, width=width, height=700).page
    button = page.locator(".search-open").bounding_box()
    assert button and button["width"] >= 44 and button["height"] >= 44
    page.locator(".search-open").click()
    find(page, "a")
    dialog = page.locator(".search-dialog").bounding_box()
    assert dialog and dialog["x"] >= 0 and dialog["x"] + dialog["width"] <= width
    assert dialog["y"] + dialog["height"] <= 700
    assert width > 400 or dialog["width"] == width
    small = """() => [...document.querySelectorAll('.search-dialog :is(a, button, label, #search--text)')]
      .filter(each => each.checkVisibility() && !each.matches('.unseen'))
      .map(each => (each.closest('li') || each).getBoundingClientRect())
      .filter(box => box.height < 24 || box.width < 24 || box.left < 0 || box.right > innerWidth).length"""
    assert page.evaluate(small) == 0
    for part in (".search-dialog", ".search-results"):
        assert page.locator(part).evaluate("part => part.scrollWidth <= part.clientWidth")


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_nothing_moves_when_it_is_offered(visit: Open, address: str, width: int) -> None:
    """Its place in the masthead is kept before the script has run."""
    page = visit(address + PAGE, width=width).page
    where = """() => [...document.querySelectorAll('.masthead > *, main')]
      .map(part => JSON.stringify(part.getBoundingClientRect()))"""
    after = page.evaluate(where)
    page.evaluate("() => { document.querySelector('.search-open').hidden = true }")
    assert page.evaluate(where) == after


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_and_texts_can_be_told_apart(visit: Open, address: str, scheme: str) -> None:
    """A found word has another ground than its line and weight besides; under forced colours the system's mark."""
    page = visit(address + PAGE, scheme=scheme).page
    page.locator(".search-open").click()
    find(page, "kazakhstan")
    style: Any = "mark => [getComputedStyle(mark).backgroundColor, getComputedStyle(mark).fontWeight]"
    mark = page.locator(".search-text mark").first
    ground, weight = mark.evaluate(style)
    assert ground not in (
        "rgba(0, 0, 0, 0)",
        page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor"),
    )
    assert int(weight) >= 600
    page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    system = """mark => {
      mark.style.background = 'Mark';
      return getComputedStyle(mark).backgroundColor;
    }"""
    assert mark.evaluate(style)[0] == mark.evaluate(system)


def test_it_stands_still_and_off_paper_when_asked(opened: Page) -> None:
    """Reduced motion; print."""
    moves = "() => getComputedStyle(document.querySelector('.search-dialog')).transitionDuration"
    assert opened.evaluate(moves) != "0s"
    opened.emulate_media(reduced_motion="reduce")
    assert opened.evaluate(moves) == "0s"
    opened.emulate_media(media="print")
    assert closed(opened) and not opened.locator(".search-open").is_visible()
