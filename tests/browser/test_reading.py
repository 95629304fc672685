"""What a reader does on a page: opens numbers, switches the scheme, goes without JavaScript, uses only the keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit

Open = Callable[..., Visit]
PAGE = "new-oil.html"


@pytest.mark.every_browser
def test_a_click_on_a_number_opens_its_note_where_the_reader_is(visit: Open, address: str) -> None:
    page = visit(address + PAGE).page
    number = page.locator(".prose a.number").first
    number.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    number.click()
    note = page.locator(".note:popover-open")
    assert note.count() == 1
    assert number.inner_text() in note.inner_text()
    assert "Status" in note.inner_text() and "Source" in note.inner_text()
    assert abs(page.evaluate("scrollY") - before) < 5
    page.keyboard.press("Escape")
    assert note.count() == 0


@pytest.mark.every_browser
def test_the_keyboard_alone_opens_and_leaves_a_note(visit: Open, address: str) -> None:
    page = visit(address + PAGE).page
    number = page.locator(".prose a.number").first
    number.focus()
    page.keyboard.press("Enter")
    assert page.locator(".note:popover-open").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".note:popover-open").count() == 0
    assert number.evaluate("link => link === document.activeElement"), "the focus goes back to the number"


def test_a_number_opens_without_javascript(visit: Open, address: str) -> None:
    page = visit(address + PAGE, scripts=False).page
    number = page.locator(".prose a.number").first
    number.click()
    note = page.locator(number.get_attribute("href") or "")
    assert note.is_visible()
    note.locator(".note-back").click()
    assert not note.is_visible()


def test_each_number_leads_to_its_row_on_the_data_page(visit: Open, address: str) -> None:
    page = visit(address + PAGE).page
    rows = page.locator(".note .note-links a[href^='data.html#']").evaluate_all("links => links.map(a => a.href)")
    assert rows
    ids = set(visit(f"{address}data.html").page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)"))
    assert {row.partition("#")[2] for row in rows} <= ids


@pytest.mark.every_browser
def test_the_scheme_follows_the_system_until_the_reader_chooses(visit: Open, address: str) -> None:
    page = visit(address + PAGE, scheme="dark").page
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    dark = page.evaluate(paper)
    page.locator("button.scheme").click()
    light = page.evaluate(paper)
    assert light != dark
    page.goto(f"{address}opening.html")
    assert page.evaluate(paper) == light, "the choice holds on the next page"


@pytest.mark.every_browser
def test_figures_follow_the_scheme_without_reload(visit: Open, address: str) -> None:
    page = visit(address + PAGE).page
    ink = "getComputedStyle(document.querySelector('.figure-wide .f-ink-soft')).fill"
    before = page.evaluate(ink)
    page.locator("button.scheme").click()
    assert page.evaluate(ink) != before


def test_print_is_light_in_both_schemes(visit: Open, address: str) -> None:
    for scheme in ("light", "dark"):
        page = visit(address + PAGE, scheme=scheme).page
        page.emulate_media(media="print", color_scheme=scheme)
        assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"


@pytest.mark.every_browser
def test_the_first_tab_is_the_way_past_the_header(visit: Open, address: str) -> None:
    page = visit(address + PAGE).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#page--main"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "page--main"


def test_a_narrow_page_has_its_contents_behind_a_menu(visit: Open, address: str) -> None:
    for scripts in (True, False):
        page = visit(address + PAGE, width=320, scripts=scripts).page
        link = page.locator(".menu a", has_text="Conclusion")
        if not link.is_visible():
            page.locator(".menu summary").click()
        link.click()
        page.wait_for_url("**/conclusion.html")


def test_the_chapters_stay_in_view_on_one_page(visit: Open, address: str) -> None:
    """The menu marks the chapter being read, and what the keyboard reaches going up is not hidden under it."""
    page = visit(f"{address}whole.html#conclusion").page
    page.emulate_media(reduced_motion="reduce")
    page.locator(".menu [aria-current]", has_text="Conclusion").wait_for()
    page.goto(f"{address}whole.html#claims")
    page.locator(".menu [aria-current]", has_text="Claims").wait_for()
    menu = page.locator(".menu").bounding_box()
    assert menu and menu["y"] >= -1
    page.locator("#claims .claim a").nth(12).focus()
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        top, inside = page.evaluate("""[document.activeElement.getBoundingClientRect().top,
                                        !!document.activeElement.closest('.masthead')]""")
        assert inside or top >= menu["y"] + menu["height"]
    page.set_viewport_size({"width": 390, "height": 800})
    assert (page.locator(".masthead").bounding_box() or {"y": 0})["y"] < 0, "on a telephone it leaves"
