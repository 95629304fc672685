"""Where lines break on paper, and where not."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from tests.site.trees import outline, prepared


def test_no_line_begins_with_a_citation_nor_is_one_word_the_last():
    cite = '<a class="citation">USGS 2026</a>'
    body = prepared(f"<p>He counts many more {cite}, and she one.</p><p>Alone.</p><p>{cite}</p>").find("body")
    first, alone, cited = body[1:]
    held = first.find("span[@class='whole']")
    assert (first.text, held.text, outline(held)) == ("He counts many ", "more ", "a")
    assert held.tail == ", and she\N{NO-BREAK SPACE}one."
    assert (alone.text, outline(cited)) == ("Alone.", "a")


def test_long_words_and_citations_may_be_parted():
    long = "a" * 30
    body = prepared(f'<p>It is {long} {long}.</p><p>It is <a class="citation">{long}</a>.</p>').find("body")
    assert body[1].text == f"It is {long} {long}." and outline(body[2]) == "a"


FIXED = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("text", "expected", "held"),
    [
        ("to <a>9%</a> {}.", "a", "9% IEA 2025"),
        ("to <a>9%</a>\n{}.", "a", "9% IEA 2025"),
        ("to <a>9%</a> more {}.", "more", "more IEA 2025"),
        ("to <a>9%</a> more {}, now {}.", "now", "now IEA 2025"),
        (f"to <a>{'9' * 30}%</a> {{}}.", "", ""),
        ("{}, {}", "", ""),
    ],
    ids=["a number", "a new line", "a word", "the second", "a long number", "a list of them"],
)
def test_a_citation_stands_with_what_is_before_it(text, expected, held):
    cite = '<a class="citation">IEA 2025</a>'
    paragraph = prepared(f"<p>{text.replace('{}', cite)}</p>").find("body/p")
    found = [" ".join("".join(span.itertext()).split()) for span in paragraph.iter("span")]
    assert found[-1:] == ([held] if expected else [])
    assert " ".join("".join(paragraph.itertext()).split()) == " ".join(
        "".join(ElementTree.fromstring(f"<p>{text.replace('{}', cite)}</p>").itertext()).split()
    )


def test_the_name_of_a_publication_is_not_broken():
    """But what follows the comma may stand on the next line."""
    cite = '<a class="citation">Times of Central Asia, May 2023</a>'
    link = prepared(f"<p>{cite}</p>").find(".//a")
    assert link.text == f"Times{FIXED}of{FIXED}Central{FIXED}Asia, May{FIXED}2023"


def test_no_last_line_of_an_entry_is_one_word():
    inside = '<dt><b/><i class="gloss">says the same</i></dt><dd><a>by a shorter route.</a></dd>'
    body = prepared(f'<dl class="claims-overview"><div>{inside}</div></dl><ul><li><b/>. It may hold.</li></ul>')
    assert body.find(".//i").text == f"says the{FIXED}same"
    assert body.find(".//a").text == f"by a shorter{FIXED}route."
    assert body.find(".//li/b").tail == f". It may{FIXED}hold."
    row = prepared('<table><tr><th><a class="row-link">Wealth of all, 2014</a></th></tr></table>').find(".//th/a")
    assert row.text == f"Wealth of all,{FIXED}2014"


def test_no_line_ends_within_the_name_of_a_site():
    paragraph = prepared("<p>See https://example.org/a-b, read today.</p>").find("body/p")
    (site,) = paragraph
    assert (paragraph.text, site.text, site.get("class")) == ("See ", "https://example.org", "whole")
    assert "".join(paragraph.itertext()).split() == ["See", "https://example.org/a-b,", "read", "today."]
