"""The search as readers use it: from the first key, by keyboard alone, and not offered where it can't work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import Visit
from tests.conftest import Report

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


# ---- What is found ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "kind", "title", "location"),
    [
        ("fear of shortage", "From New oil", "Demand, and the fear of shortage", "new-oil.html#demand-and-the-fear"),
        ("new oil", "Section", "New oil", "new-oil.html"),
        ("market 2.52 times its size", "Figure", "A forecast", "figures/market-index.html"),
        ("survey_target", "Number", "Area", "data.html#survey_target"),
        ("claim low proven reserves", "Claim", "Contradicted: ", "claims.html#claim-low-reserves"),
        ("Research Nester page", "Claim", "Not found: ", "claims.html#claim-market-growth"),
        ("Commodity Summaries 2026", "Source", "USGS 2026", "sources-and-method.html#source-usgs_mcs_2026"),
    ],
)
def test_each_kind_of_thing_is_found(
    opened: Page, words: str, kind: str, title: str, location: str, address: str
) -> None:
    """And leads to its place."""
    results = find(opened, words)
    result = results.filter(has=opened.locator(f".search-kind:text-is('{kind}')")).first
    assert result.locator(".search-title").inner_text().startswith(title)
    assert result.locator("a").evaluate("link => link.href").startswith(address + location)


def test_a_number_s_row_is_marked_on_arrival(opened: Page) -> None:
    find(opened, "survey_target")
    opened.keyboard.press("Enter")
    opened.wait_for_url("**/data.html#survey_target")
    assert opened.locator("tr:target").get_attribute("id") == "survey_target"
    opened.wait_for_function(
        "() => { const box = document.querySelector('tr:target').getBoundingClientRect();"
        "return box.top >= 0 && box.bottom <= innerHeight }"
    )


def test_the_match_is_shown_in_its_context(indexed: Page) -> None:
    """Also where it stands far down a long text; the words are marked, and no more than a few lines are shown."""
    text = find(indexed, "shaft min").locator(".search-text").first
    assert text.locator("mark").all_inner_texts() == ["mine", "shaft"]
    assert text.inner_text().startswith("… Words") and text.inner_text().endswith("before the mine shaft.")
    assert len(text.inner_text()) < 300
    long = find(indexed, "qostanai").locator(".search-text").first
    assert long.inner_text().startswith("Cafés") and long.inner_text().endswith(" …")


def test_titles_come_before_texts_and_whole_words_before_beginnings(indexed: Page) -> None:
    """What fits alike stays in the order of the index, in which pages come first."""
    assert titles(indexed, "mine") == ["Mine", "Miners", "Nothing else"]


def test_all_words_have_to_be_there_in_any_order(indexed: Page) -> None:
    assert titles(indexed, "shaft mine") == titles(indexed, "MINE, shaft") == ["Mine"]
    assert indexed.locator(".search-count").inner_text() == "1 found"


@pytest.mark.parametrize("words", ["2.7", "1,5 km", "cafes", "CAFÉS", "qostanai", "2.7 m"])
def test_numbers_are_found_as_written_and_letters_without_their_accents(indexed: Page, words: str) -> None:
    assert titles(indexed, words) == ["Mining"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("qostanay", ["Mining"]),
        ("shafts", ["Mine"]),
        ("minex shaft unheard", ["Mine"]),
        ("shaft none", ["Miners", "Mine"]),
    ],
)
def test_what_comes_closest_is_found_and_said_to_be_only_close(indexed: Page, words: str, found: list[str]) -> None:
    assert titles(indexed, words) == found
    assert indexed.locator(".search-count").inner_text() == f"Nothing has just these words. Close to them: {len(found)}"


def test_what_is_nowhere_is_not_found(indexed: Page) -> None:
    assert titles(indexed, "zzz") == []
    assert indexed.locator(".search-count").inner_text() == "Nothing found"
    for nothing in ("", " – "):
        indexed.locator("#search--text").fill(nothing)
        assert indexed.locator(".search-results li").count() == 0
        assert indexed.locator(".search-count").inner_text() == ""


def test_what_the_index_holds_is_shown_as_text(indexed: Page) -> None:
    """Whatever it looks like."""
    result = find(indexed, "onerror").first
    assert result.locator(".search-title").inner_text() == HOSTILE
    assert result.locator(".search-text").inner_text() == f"A {HOSTILE} in a text"
    assert find(indexed, "nothing else").locator(".search-kind").inner_text() == f"From {HOSTILE}"
    find(indexed, HOSTILE)
    assert indexed.locator(".search-dialog img").count() == 0


def test_many_results_are_cut_short_and_say_so(opened: Page) -> None:
    assert find(opened, "a").count() == 40
    assert opened.locator(".search-more").is_visible()
    assert int(opened.locator(".search-count").inner_text().split()[0]) > 40
    find(opened, "survey_target")
    assert not opened.locator(".search-more").is_visible()


# ---- By keyboard -----------------------------------------------------------------------------------------------------


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


# ---- Where it is offered ---------------------------------------------------------------------------------------------


def offered(page: Page) -> bool:
    """Whether a reader meets a search, by button or by key."""
    if page.locator(".search-open").count() and page.locator(".search-open").is_visible():
        return True
    page.keyboard.press("Control+k")
    return page.locator(".search-dialog").count() > 0 and not closed(page)


def test_it_is_offered_on_every_page_of_a_web_server(visit: Open, address: str) -> None:
    """Below any path, on figures' pages, and on the page for addresses that do not exist."""
    for name in ("index.html", "data.html", "figures/market-index.html", "404.html"):
        page = visit(address + name).page
        assert offered(page)
        if name != "404.html":  # its links start at the address of the published site
            page.locator(".search-open").click()
            assert (
                find(page, "survey_target").locator("a").evaluate("link => link.href")
                == f"{address}data.html#survey_target"
            )


def test_it_is_not_offered_where_it_can_not_work(visit: Open, address: str, report_site: Path) -> None:
    """Opened from a folder, or without JavaScript."""
    from_folder = visit((report_site / PAGE).as_uri())
    assert not offered(from_folder.page)
    assert from_folder.complaints == []
    without = visit(address + PAGE, scripts=False).page
    assert not without.locator(".search-open").is_visible() and closed(without)


def test_a_report_without_the_search_plugin_has_no_search(built: Callable[[str], Report]) -> None:
    site = built("good-minimal").site
    page = (site / "index.html").read_text("utf-8")
    assert "search-open" not in page and "search.js" not in page and not (site / "search").exists()


def test_an_index_that_does_not_come_is_told(visit: Open, address: str) -> None:
    """And asked for again the next time."""
    page = visit(address + PAGE).page
    page.route(f"**/{INDEX}", lambda route: route.fulfill(status=404, body="no"))
    page.locator(".search-open").click()
    page.get_by_text("could not be loaded").wait_for()
    page.unroute(f"**/{INDEX}")
    page.keyboard.press("Escape")
    page.locator(".search-open").click()
    assert find(page, "kazakhstan").count() > 0


# ---- How it looks ----------------------------------------------------------------------------------------------------


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
