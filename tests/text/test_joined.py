"""A page's HTML as a part of one document: its ids, its links, its headings."""

from __future__ import annotations

import pytest

from assay.text.joined import Addresses, join, name_in

ADDRESSES = Addresses(
    {
        "index.html": "index",
        "oil.html": "oil",
        "data.html": "data",
        "deep/wells.html": "deep/wells",
        "мёд a/б.html": "мёд%20a/б",
    },
    data_page="data.html",
    sources_page=None,
)


@pytest.mark.parametrize(
    ("url", "written", "joined"),
    [
        ("oil.html", "#growth", "#oil--growth"),
        ("oil.html", "data.html", "#data"),
        ("oil.html", "data.html#market-growth", "#data--market-growth"),
        ("deep/wells.html", "../oil.html#growth", "#oil--growth"),
        ("deep/wells.html", "wells.html", "#deep/wells"),
        ("oil.html", "%D0%BC%D1%91%D0%B4%20a/б.html#x", "#мёд%20a/б--x"),
        ("%D0%BC%D1%91%D0%B4%20a/%D0%B1.html", "#x", "#мёд%20a/б--x"),
        ("%D0%BC%D1%91%D0%B4%20a/%D0%B1.html", "map.png", "%D0%BC%D1%91%D0%B4%20a/map.png"),
        ("oil.html", "#n-market-growth", "#data--market-growth"),
        ("oil.html", "data/metrics.csv", "data/metrics.csv"),
        ("deep/wells.html", "../data/metrics.csv?a=1#row", "data/metrics.csv?a=1#row"),
        ("deep/wells.html", "map.png", "deep/map.png"),
        ("oil.html", "https://example.org/oil.html#growth", "https://example.org/oil.html#growth"),
        ("oil.html", "mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_links_stay_in_the_document_where_they_can(url, written, joined):
    assert join(f'<a class="x" href="{written}">it</a>', url, ADDRESSES) == f'<a class="x" href="{joined}">it</a>'


def test_a_link_to_what_the_document_lacks_is_none():
    """No page lists the sources: the citation stays as text."""
    assert join('<a class="citation" href="#s-usgs">USGS</a>', "oil.html", ADDRESSES) == '<a class="citation">USGS</a>'


def test_ids_and_all_that_names_them_get_the_pages_name():
    html = (
        '<section id="a" aria-labelledby="a-title b"><label for="c">L</label><td headers="d e">1</td>'
        '<svg><path id="p" fill="url(#g)"/></svg></section>'
    )
    assert join(html, "oil.html", ADDRESSES) == (
        '<section id="oil--a" aria-labelledby="oil--a-title oil--b"><label for="oil--c">L</label>'
        '<td headers="oil--d oil--e">1</td><svg><path id="oil--p" fill="url(#oil--g)"/></svg></section>'
    )


def test_headings_go_one_level_down():
    html = '<h2 id="x">A</h2><h3>B</h3><h6>C</h6><header>D</header><hr>'
    assert join(html, "oil.html", ADDRESSES) == '<h3 id="oil--x">A</h3><h4>B</h4><h6>C</h6><header>D</header><hr>'


@pytest.mark.parametrize(
    "html",
    [
        "<!-- <a href='#n-x' id=y> -->",
        '<p title="id=&quot;x&quot; > href=#y">a &lt;b id="c"&gt;</p>',
        '<svg viewBox="0 0 1 1" class="figure-wide"><text x="1">1 < 2</text></svg>',
    ],
)
def test_everything_else_stays_as_it_is(html):
    assert join(html, "oil.html", ADDRESSES) == html


def test_values_stay_escaped():
    assert join("<a id='r&amp;d' href='?a=1&amp;b=2#r&amp;d'>", "oil.html", ADDRESSES) == (
        '<a id="oil--r&amp;d" href="#oil--r&amp;d">'
    ), "an address on the page itself leads to its part"


def test_pictures_are_found_from_the_documents_folder():
    assert join('<img src="map.png">', "deep/wells.html", ADDRESSES) == '<img src="deep/map.png">'
    assert join('<img src="data:,x">', "deep/wells.html", ADDRESSES) == '<img src="data:,x">'


def test_no_two_pages_have_one_name():
    """Folders and blanks stay to be told from hyphens; an id has no blanks."""
    names = [name_in(path) for path in ("a/b.md", "a-b.md", "a b.md", "мёд.md")]
    assert names == ["a/b", "a-b", "a%20b", "мёд"]
