"""Every link of the content leads somewhere, or is told with the line it stands on."""

from __future__ import annotations

import pytest

from assay.text.frontmatter import read_page
from assay.text.links import Anatomy, check_links
from tests.samples import assert_told

FILES = {"index.html", "new-oil.html", "parts/deep.html", "images/map.png", "data/metrics.csv"}
ANCHORS = {"index.html": {"top"}, "new-oil.html": {"fig-market", "växt"}, "parts/deep.html": set()}


def check(body, html, url="new-oil.html"):
    """The problems of a page with this Markdown, which became this HTML; and the whole file."""
    text = f"---\ntitle: New oil\n---\n{body}\n"
    source, _ = read_page(text, "new-oil.md", front_page=False)
    return check_links(source, url, Anatomy(html), FILES, ANCHORS), text


def test_the_anatomy_of_a_page():
    """Links, ids and words are read from the HTML, where raw HTML and Markdown have become one."""
    anatomy = Anatomy(
        '<h2 id="top">Two words</h2><p>and <a href="a.html">three more</a> words <img src="b.png">'
        '<video poster="c.png"></video><a name="old"></a></p>'
    )
    assert anatomy.links == ["a.html", "b.png", "c.png"]
    assert anatomy.anchors == {"top", "old"}
    assert anatomy.words == 6


@pytest.mark.parametrize(
    "link",
    [
        "index.html",
        "index.html#top",
        "#fig-market",
        "#v%C3%A4xt",
        "new-oil.html#fig-market",
        "parts/deep.html",
        "./index.html",
        "parts/../images/map.png",
        "data/metrics.csv?download",
        "https://example.org/nowhere",
        "//example.org/nowhere",
        "mailto:editor@example.org",
    ],
)
def test_good_links(link):
    """Relative links to what is there, and addresses of other sites, which no build can check."""
    assert check(f"[x]({link})", f'<a href="{link}">x</a>')[0] == []


@pytest.mark.parametrize(
    ("link", "word"),
    [
        ("idnex.html", "index.md"),
        ("images/maps.png", "images/map.png"),
        ("parts", "parts"),
        ("../index.html", "nowhere"),
        ("/index.html", "root"),
        ("www.example.org", "https://www.example.org"),
        ("index.html#tpo", "tpo"),
        ("#fig-markt", "fig-market"),
        ("new-oil.html#top", "top"),
        ("javascript:alert(1", "'javascript:' https://"),
        ("data:text/html,x", "'data:'"),
    ],
)
def test_bad_links(link, word):
    """Each is told at the place in the Markdown where it is written."""
    problems, text = check(f"First line.\n\nSee [x]({link}).", f'<a href="{link}">x</a>')
    assert_told(problems, text, f"{link}) | {word}")


def test_links_count_from_the_pages_own_folder():
    """A page in a folder links to its neighbour by name, and to the front page with `../`."""
    assert check("", '<a href="deep.html"></a><a href="../index.html#top"></a>', "parts/deep.html")[0] == []
    assert len(check("x", '<a href="index.html"></a>', "parts/deep.html")[0]) == 1


def test_a_link_that_mkdocs_has_rewritten_is_found_as_it_was_written():
    """`index.md#tpo` has become `index.html#tpo` when it is checked."""
    problems, text = check("Some [x](index.md#tpo).", '<a href="index.html#tpo">x</a>')
    assert_told(problems, text, "index.md#tpo | top")


def test_the_same_bad_link_is_told_once():
    """One mistake, however often it was copied."""
    assert len(check("[a](b.md) [a](b.md)", '<a href="b.md"></a><a href="b.md"></a>')[0]) == 1


def test_an_address_that_cannot_be_read_is_told_in_html_as_well():
    problems, text = check("x <a href=http://[>y</a>", "<a href=http://[>y</a>")
    assert_told(problems, text, "http://[>y | read https://example.org")


@pytest.mark.parametrize(
    "html",
    [
        '<img src="https://example.org/a.png">',
        '<img srcset="images/map.png 1x, https://example.org/a.png 2x">',
        '<iframe src="https://example.org/a.png"></iframe>',
        '<script src="https://example.org/a.png"></script>',
        '<link rel="stylesheet" href="https://example.org/a.png">',
        '<object data="https://example.org/a.png"></object>',
    ],
)
def test_nothing_is_loaded_from_elsewhere(html):
    """Browsers are told not to; readers would find a gap."""
    problems, text = check(f"First.\n\nx {html}", html)
    assert_told(problems, text, "https://example.org/a.png | elsewhere content folder")
