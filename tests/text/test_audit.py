"""Loose numbers in a page's HTML: what is looked at, what is exempt, and where the editor is sent."""

from __future__ import annotations

import pytest

from assay.loose.finder import find_numbers
from assay.problems import Grade
from assay.text.audit import loose_numbers, mark, mask, problems


def texts(html, terms=()):
    return [found.text for found in loose_numbers(html, "en", terms)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>It grew by 46 in 2024.</p>", ["46", "2024"]),
        ('<p>It grew by <a class="number" href="#n-x"><data value="46">46</data></a>.</p>', []),
        ("<table><tr><td>46</td></tr></table>", ["46"]),
        ("<p>Write <code>range(46)</code></p><pre><code>x = 46</code></pre>", []),
        ('<p><a href="page46.html">four partners</a></p>', ["four"]),
        ('<p><span data-literal="an idiom">one of a thousand</span> uses</p>', []),
        ("<aside data-audited><p>46 <b>times</b></p></aside><p>47</p>", ["47"]),
        ("<h2>2. Method</h2><h2>2 <em>of</em> them</h2>", ["2"]),
        ("<h2>The 46 trillion</h2>", ["46 trillion"]),
        ("<p>A&#160;price of&nbsp;5&nbsp;dollars &amp; more &#8217;s</p>", ["5"]),
        ("<p>C5+1 met at COP27</p><p>HS 2846</p>", ["2846"]),
        ('<p title="46">x</p><!-- 46 --><svg><text>46</text></svg>', []),
        ('<p>the <a class="citation" href="#s-x">USGS 2026</a></p>', []),
        ("<p><img alt='46' src='a.png'> done 47</p>", ["47"]),
    ],
)
def test_what_counts_as_loose(html, expected):
    assert texts(html) == expected


def test_terms_are_left_alone():
    assert texts("<p>HS 2846 and 2847</p>", ["HS 2846"]) == ["2847"]


def test_the_mask_keeps_every_place():
    html = '<p class="x">Tw<b>o</b> &amp; <code>3</code> 4</p>'
    masked = mask(html)
    assert len(masked) == len(html)
    assert masked.index("4") == html.index("4")


def test_the_preview_marks_each_loose_number_where_it_stands():
    html = "<p>46 of 50, <code>46</code></p>"
    marked = mark(html, loose_numbers(html, "en", []), lambda text: f"[{text}]")
    assert marked.count("[") == 2 or marked == "<p>[46 of 50], <code>46</code></p>"
    assert "<code>46</code>" in marked


def test_an_editor_is_sent_to_the_very_number():
    """Not to one that stands in braces, nor to the first of two when the second is meant."""
    source = "\nText {{ m2024 | rounded(7) }} and 7.\n\nAgain 7.\n"
    found = problems(find_numbers("and 7. Again 7.", "en"), source, "page.md", 5)
    assert [(problem.place.line, problem.place.column) for problem in found] == [(6, 35), (8, 7)]
    assert {problem.grade for problem in found} == {Grade.LOOSE}


def test_a_number_over_two_lines_is_found_on_the_first():
    found = problems(find_numbers("worth 46 trillion", "en"), "worth 46\ntrillion", "page.md", 1)
    assert (found[0].place.line, found[0].place.column) == (1, 7)
