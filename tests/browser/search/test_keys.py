"""The search by keyboard and by pointer: from the first key to the result, and out again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.search.conftest import INDEX, PAGE, Open, closed, find, focused


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_it_opens_and_works_from_the_first_key(visit: Open, address: str, key: str) -> None:
    """Nothing is fetched before; letters typed while the index is on its way count."""
    seen = visit(address + PAGE)
    assert not any(INDEX in url for url in seen.requests)
    seen.page.keyboard.press(key)
    seen.page.keyboard.type("k")
    seen.page.locator(".search-results li").first.wait_for()
    assert seen.page.locator("#search--text").input_value() == "k"
    assert [url for url in seen.requests if INDEX in url] == [address + INDEX]
    assert seen.complaints == []


def test_keys_typed_into_a_field_stay_there(visit: Open, address: str) -> None:
    page = visit(f"{address}data.html").page
    page.locator("#sieve--text").focus()
    for key in ("/", "Control+k", "k"):
        page.keyboard.press(key)
    assert closed(page)
    assert page.locator("#sieve--text").input_value() == "/k"


def test_arrows_move_and_enter_goes(opened: Page) -> None:
    find(opened, "kazakhstan")
    links = opened.locator(".search-results a")
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("ArrowDown")
    assert links.nth(1).evaluate("link => link === document.activeElement")
    for _ in range(3):
        opened.keyboard.press("ArrowUp")
    assert focused(opened) == "search--text"
    for _ in range(links.count() + 3):
        opened.keyboard.press("ArrowDown")
    assert links.last.evaluate("link => link === document.activeElement")
    box = links.last.bounding_box()
    assert box and box["y"] < 900, "the list follows the focus"
    wanted = links.last.evaluate("link => link.href")
    opened.keyboard.press("Enter")
    opened.wait_for_url(wanted)


def test_enter_in_the_field_goes_to_the_best_result(opened: Page) -> None:
    find(opened, "fourth in the world titanium sponge")
    wanted = opened.locator(".search-results a").first.evaluate("link => link.href")
    opened.keyboard.press("Enter")
    opened.wait_for_url(wanted)


def test_tab_goes_through_what_can_be_used_and_never_behind_it(opened: Page) -> None:
    find(opened, "titanium")
    assert focused(opened) == "search--text"
    opened.keyboard.press("Tab")
    assert focused(opened) == "search-close"
    opened.keyboard.press("Tab")
    assert opened.locator(".search-results a").first.evaluate("link => link === document.activeElement")
    for _ in range(opened.locator(".search-results a").count() + 2):
        opened.keyboard.press("Tab")
        assert opened.evaluate("() => !document.activeElement.closest('main, .menu, .masthead-title, .colophon')")


def test_escape_closes_and_gives_the_focus_back(visit: Open, address: str) -> None:
    """To the button, or to the place in the text from which a key opened it; the words are kept for the next time."""
    page = visit(address + PAGE).page
    page.locator(".search-open").focus()
    page.keyboard.press("Enter")
    find(page, "mining")
    page.keyboard.press("Escape")
    assert closed(page)
    assert focused(page) == "search-open"
    number = page.locator(".prose a.number").first
    number.focus()
    page.keyboard.press("/")
    assert page.locator("#search--text").input_value() == "mining"
    assert page.evaluate("() => getSelection().toString()") == "mining", "the next letter replaces them"
    page.locator(".search-results a").first.focus()
    page.keyboard.press("Escape")
    assert closed(page)
    assert number.evaluate("link => link === document.activeElement")


def test_a_result_on_this_very_page_closes_the_search(opened: Page) -> None:
    find(opened, "fear of shortage").locator("a").first.click()
    opened.wait_for_url(f"**/{PAGE}#demand-and-the-fear-of-shortage")
    assert closed(opened)
    opened.wait_for_function(
        "() => Math.abs(document.getElementById('demand-and-the-fear-of-shortage').getBoundingClientRect().top) < 100"
    )


def test_the_single_key_can_be_switched_off(opened: Page, address: str) -> None:
    """As WCAG 2.1.4 asks; it stays off on the next page."""
    opened.locator(".search-keys input").uncheck()
    opened.goto(f"{address}opening.html")
    opened.keyboard.press("/")
    assert closed(opened)
    opened.keyboard.press("Control+k")
    assert not closed(opened)


def test_it_closes_on_its_button_and_beside_it(visit: Open, address: str) -> None:
    page = visit(address + PAGE).page
    for leave in (lambda: page.locator(".search-close").click(), lambda: page.mouse.click(5, 700)):
        page.locator(".search-open").click()
        page.locator(".search-bar").click()
        assert not closed(page)
        leave()
        assert closed(page)
