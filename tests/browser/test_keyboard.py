"""The keyboard alone: every link, button and field can be reached, seen, used and left again, in reading order."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit

Open = Callable[..., Visit]
KEY_PAGES = ["index", "new-oil", "claims", "data", "sources-and-method", "figures/survey-area", "404"]


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("name", KEY_PAGES)
@pytest.mark.every_browser
def test_tab_reaches_everything_in_order(visit: Open, address: str, name: str, width: int) -> None:
    """From the top to the end of the page: nothing left out, nothing twice, each with an outline, inside the window."""
    page = visit(f"{address}{name}.html", width=width).page
    page.emulate_media(reduced_motion="reduce")
    page.evaluate(_WATCH)
    expected = page.evaluate("stops()")
    assert len(expected) > 8
    stops = list(_walk(page, limit=len(expected) + 5))
    assert [stop["name"] for stop in stops] == expected
    unseen = [stop for stop in stops if not (stop["outlined"] and stop["inside"])]
    assert unseen == []


@pytest.mark.every_browser
def test_shift_tab_leads_back(visit: Open, address: str) -> None:
    page = visit(f"{address}opening.html").page
    page.evaluate(_WATCH)
    forward = [stop["name"] for stop in _walk(page, limit=12)]
    for name in forward[-2::-1]:
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("here()")["name"] == name


@pytest.mark.every_browser
def test_a_note_is_entered_read_and_left(visit: Open, address: str) -> None:
    """Enter opens it and moves into it, Tab goes through its links and out again, Escape leads back to the number."""
    page = visit(f"{address}new-oil.html").page
    page.evaluate(_WATCH)
    number = page.locator(".prose a.number").first
    number.focus()
    page.keyboard.press("Enter")
    note = page.locator(".note:popover-open")
    assert note.evaluate("note => note === document.activeElement")
    links = note.locator("a").count()
    assert links > 1
    for _ in range(links):
        page.keyboard.press("Tab")
        assert note.evaluate("note => note.contains(document.activeElement)")
        assert page.evaluate("here()")["outlined"]
    page.keyboard.press("Tab")
    assert not note.evaluate("note => note.contains(document.activeElement)"), "the note holds the focus"
    page.keyboard.press("Escape")
    assert note.count() == 0
    number.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert number.evaluate("link => link === document.activeElement"), "the focus goes back to the number"


@pytest.mark.every_browser
def test_a_note_s_last_link_closes_it(visit: Open, address: str) -> None:
    page = visit(f"{address}new-oil.html").page
    number = page.locator(".prose a.number").first
    number.focus()
    page.keyboard.press("Enter")
    page.locator(".note:popover-open .note-back").focus()
    page.keyboard.press("Enter")
    assert page.locator(".note:popover-open").count() == 0
    assert number.evaluate("link => link === document.activeElement")


@pytest.mark.every_browser
def test_a_note_is_read_and_left_without_javascript(visit: Open, address: str) -> None:
    """The number is a link to the note, the note's last link one back to the number; Tab goes on from either."""
    page = visit(f"{address}new-oil.html", scripts=False).page
    number = page.locator(".prose a.number").first
    number.focus()
    page.keyboard.press("Enter")
    note = page.locator(".note:target")
    assert note.is_visible()
    page.keyboard.press("Tab")
    assert note.locator("a:focus").count() == 1
    while note.locator(".note-back:focus").count() == 0:
        page.keyboard.press("Tab")
        assert note.locator("a:focus").count() == 1
    page.keyboard.press("Enter")
    assert note.count() == 0
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert number.evaluate("link => link.matches(':focus')"), "Tab goes on from the number"


@pytest.mark.every_browser
def test_the_menu_opens_and_closes(visit: Open, address: str) -> None:
    page = visit(f"{address}new-oil.html", width=390).page
    summary = page.locator(".menu summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator(".menu a:focus").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(".menu a").first.is_visible()
    assert summary.evaluate("it => it === document.activeElement")


@pytest.mark.every_browser
def test_a_figure_s_table_opens_and_can_be_moved_in(visit: Open, address: str) -> None:
    page = visit(f"{address}new-oil.html", width=390).page
    page.evaluate(_WATCH)
    page.locator(".figure-table summary").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    here = page.evaluate("here()")
    assert page.locator(".figure-table[open] .scroll:focus").count() == 1 and here["outlined"]


@pytest.mark.every_browser
def test_the_table_of_numbers_is_filtered_and_sorted(visit: Open, address: str) -> None:
    page = visit(f"{address}data.html").page
    shown = page.locator(".permanent tbody tr:not(.row-set):visible")
    every = shown.count()
    page.locator(".sieve input").focus()
    page.keyboard.type("titanium")
    assert 0 < shown.count() < every
    assert str(shown.count()) in page.locator(".sieve [role=status]").inner_text()
    _tab_to(page, "select")
    page.keyboard.type("Claim")
    assert page.locator("#sieve--standing").input_value() == "claim"
    _tab_to(page, ".sieve button")
    page.keyboard.press("Enter")
    assert shown.count() == every
    assert page.locator(".sieve input:focus").count() == 1, "the focus stays where the reader filters"
    _tab_to(page, ".sort")
    for order in ("ascending", "descending", None):
        page.keyboard.press("Enter")
        assert page.locator(".permanent th").first.get_attribute("aria-sort") == order
        assert page.locator(".sort:focus").count() == 1


@pytest.mark.parametrize(("column", "of"), [(1, "value"), (2, "when")])
@pytest.mark.every_browser
def test_numbers_are_sorted_by_value_and_by_time(visit: Open, address: str, column: int, of: str) -> None:
    """Upwards and downwards, what has neither last; all of a set goes where its first item goes."""
    page = visit(f"{address}data.html").page
    page.locator(".permanent .sort").nth(column).focus()
    given = page.evaluate(_FIRST_OF_EACH, of)
    seen = []
    for reverse in (False, True):
        page.keyboard.press("Enter")
        keys = page.evaluate(_FIRST_OF_EACH, of)
        known = [key for key in keys if key is not None]
        assert len(known) > 20 and keys == sorted(known, reverse=reverse) + [None] * (len(keys) - len(known))
        seen.append(keys)
    assert seen[0] != seen[1] and given not in seen
    page.keyboard.press("Enter")
    assert page.evaluate(_FIRST_OF_EACH, of) == given


@pytest.mark.parametrize("column", [3, 4])
def test_numbers_are_sorted_by_what_is_said_of_them(visit: Open, address: str, column: int) -> None:
    """By status and by source, also where the heading of a set says it for all its items."""
    page = visit(f"{address}data.html").page
    page.locator(".permanent .sort").nth(column).focus()
    page.keyboard.press("Enter")
    said = page.evaluate(_SAID_OF_EACH, column)
    known = [words for words in said if words]
    assert len(known) > 40
    assert said == page.evaluate(_SORTED, known) + [""] * (len(said) - len(known))
    assert len(page.query_selector_all(f".row-set :nth-child({column}) span")) > 5


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"twelve times Tab do not lead to {selector}")


def _walk(page: Page, limit: int) -> list[dict[str, Any]]:
    """What has the focus after each Tab, until the page is left."""
    page.evaluate("note()")
    for _ in range(limit):
        page.keyboard.press("Tab")
    stops = page.evaluate("[...noted.slice(1), here()]")
    return list(itertools.takewhile(lambda stop: stop is not None, stops))


# What the first row of each set, or a row by itself, is sorted by; of values the plain numbers alone.
_FIRST_OF_EACH = """(of) => [...document.querySelectorAll('.permanent tbody')].map((body) => {
  const row = body.querySelector('tr:not(.row-set)');
  if (of === 'when') return row.dataset.when ?? null;
  const value = parseFloat(row.querySelector('data')?.value);
  return Number.isNaN(value) || row.dataset.form === 'date' ? null : value;
})"""

_SORTED = "words => words.toSorted((a, b) => a.localeCompare(b, document.documentElement.lang))"
_SAID_OF_EACH = """(column) => [...document.querySelectorAll('.permanent tbody')].map((body) => {
  const row = body.querySelector('tr:not(.row-set)');
  const cells = [row.cells[column], body.querySelector('.row-set')?.cells[column - 1]];
  return cells.map((cell) => cell?.querySelector('span')?.textContent.trim()).find(Boolean) ?? '';
})"""

# here() is null where the page is left; note() keeps what it gives before each key, to be asked for once. A name tells
# an element from all others: where it stands among those that can have the focus, what it is, how it begins.
_WATCH = """(() => {
  const all = [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex]')];
  const name = (element) => `${all.indexOf(element)} ${element.tagName} ${element.textContent.trim().slice(0, 40)}`;
  const outlined = (element) => {
    const style = getComputedStyle(element);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  };
  const inside = (box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  window.stops = () => all
    .filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
    .map(name);
  window.here = () => {
    const element = document.activeElement;
    return element === document.body ? null : {
      name: name(element),
      outlined: outlined(element) || outlined(element.closest('li') ?? element),
      inside: [...element.getClientRects()].some(inside),
    };
  };
  window.note = () => {
    window.noted = [];
    addEventListener('keydown', () => {
      const stop = here(), element = document.activeElement;
      noted.push(stop);
      // Firefox may scroll to what has the focus a moment after the next key.
      let left = 10;
      const look = () => {
        stop.inside ||= [...element.getClientRects()].some(inside);
        if (!stop.inside && --left) requestAnimationFrame(look);
      };
      if (stop && !stop.inside) requestAnimationFrame(look);
    }, { capture: true });
  };
})()"""
