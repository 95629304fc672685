"""What the search finds for which words, and how it shows it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.search.conftest import HOSTILE, find, titles


@pytest.mark.parametrize(
    ("words", "kind", "title", "location"),
    [
        ("fear of shortage", "From New oil", "Demand, and the fear of shortage", "new-oil.html#demand-and-the-fear"),
        ("new oil", "Section", "New oil", "new-oil.html"),
        ("market 2.52 times its size", "Figure", "A forecast", "figures/market-index.html"),
        ("survey_target", "Number", "Minimum area", "data.html#survey_target"),
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
