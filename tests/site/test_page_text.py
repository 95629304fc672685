"""A page's text for the search: cut at headings, without what is not running text."""

from __future__ import annotations

from textwrap import dedent

from assay.site.page_text import passages


def read(html):
    """The passages of this HTML as (anchor, kind, title, text)."""
    return [(each.anchor, each.kind, each.title, each.text) for each in passages(dedent(html))]


def test_a_page_is_cut_at_its_headings():
    """What stands before the first one is the page's own."""
    html = '<p>Before.</p><h2 id="a">First <em>part</em></h2><p>One.</p><h3 id="b">Second</h3><p>Two.</p><p>Three.</p>'
    assert read(html) == [("", "", "", "Before."), ("a", "", "First part", "One."), ("b", "", "Second", "Two. Three.")]


def test_a_heading_that_can_not_be_linked_to_is_text():
    """A result has to lead somewhere."""
    assert read("<h2>Plain</h2><p>Text.</p>") == [("", "", "", "Plain · Text.")]


def test_words_stay_as_they_are_read():
    """No space comes between a sentence and its full stop, none is lost between two blocks, entities are letters."""
    html = """
        <p>By <a href="#n"><data value="1">2.2 million&nbsp;km²</data></a>.</p>
        <ul><li>Up<li>Down<br>again</ul>R&amp;D &lt;b&gt;
    """
    assert read(html)[0][3] == "By 2.2 million km². Up · Down · again · R&D <b>"


def test_pictures_and_scripts_have_no_text():
    """Letters of a drawing are said by its text alternative."""
    html = "<p>A<svg><title>no</title><g><text>no</text></g></svg>B<script>no()</script></p><style>p {}</style>"
    assert read(html)[0][3] == "AB"


def test_templates_leave_out_what_repeats():
    """With all that stands in it, also its own kind of element, and nothing after it."""
    html = '<p>A <span data-search-exclude>x <span>y</span> z</span>B<img data-search-exclude src="a"> C</p>'
    assert read(html)[0][3] == "A B C"
    assert read('<div data-search-exclude><h2 id="a">T</h2><p>x<div>y</div>z</div>After.') == [("", "", "", "After.")]


def test_templates_name_passages_of_another_kind():
    """Found under the element's own id; what follows belongs to the heading before."""
    html = """
        <h2 id="all">All</h2><p>First.</p>
        <section id="claim-a" data-search-kind="claim">
        <h3 id="x">Not so: <span>A.</span></h3><section>In.</section>
        </section>
        <p>Last.</p>
    """
    assert read(html) == [
        ("", "", "", ""),
        ("all", "", "All", "First. Last."),
        ("claim-a", "claim", "Not so: A.", "In."),
    ]
