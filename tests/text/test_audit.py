"""Loose numbers in a page's HTML: which are found, how the preview marks them, where the editor is sent."""

from __future__ import annotations

import pytest

from assay.problems import Grade, Place
from assay.text.audit import exempted_by_hand, loose_numbers, mark, problems


def texts(html: str, *terms: str) -> list[str]:
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
        ('<p style="width: 46px">x</p><!-- 46 -->', []),
        ('<p>the <a class="citation" href="#s-x">USGS 2026</a></p>', []),
        ("<p><img alt='46' src='a.png'> done 47</p>", ["46", "47"]),
        ('<p><a href="x" title="in 2024">one</a> partner</p>', ["2024", "one"]),
        ("<p><strong>1</strong>.5 million, 1<sub>2</sub></p>", ["1", ".5 million", "1", "2"]),
        ("<p>&#52;&#54; trillion, eigh&shy;teen, &rsquo;90s</p>", ["46 trillion", "eighteen", "’90s"]),
        ("<p>CO<sub>2</sub>, km<sup>2</sup>, the C5<b>+1</b></p>", []),
    ],
)
def test_what_counts_as_loose(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


def test_terms_are_left_alone() -> None:
    assert texts("<p>HS 2846 and 2847</p>", "HS 2846") == ["2847"]
    assert texts("<p><img alt='HS 2846 and 2847'></p>", "HS 2846") == ["2847"]


# The preview


def marked(html: str) -> str:
    return mark(html, loose_numbers(html, "en", []), lambda text: f"[{text}]")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>46 of 50, <code>46</code></p>", "<p>[46 of 50], <code>46</code></p>"),
        ("<p>4&#54; mines, <b>two</b></p>", "<p>[4&#54;] mines, <b>[two]</b></p>"),
        ('<p><img alt="four of two" src="4.png"> 5</p>', '<p><img alt="four of two" src="4.png">[four of two] [5]</p>'),
        ("<p><b title='6, 7'>8</b></p>", "<p><b title='6, 7'>[6][7][8]</b></p>"),
        ("<p>tw<b>o</b></p>", "<p>[tw]<b>o</b></p>"),
        ("<p>none</p>", "<p>none</p>"),
    ],
)
def test_each_loose_number_is_marked_where_it_stands(html: str, expected: str) -> None:
    assert marked(html) == expected


# What the editor is told


def told(html: str, source: str, place: Place, *terms: str) -> list[tuple[str, int, int]]:
    found = problems(loose_numbers(html, "en", terms), source, place, "en", terms)
    assert {problem.grade for problem in found} <= {Grade.LOOSE}
    return [(problem.message.split("'")[1], problem.place.line, problem.place.column) for problem in found]


@pytest.mark.parametrize(
    ("html", "source", "expected"),
    [
        # In braces stands no number, nor in code or an address; nor in a term.
        ("and 7. Again 7.", "\nText {{ m | rounded(7) }} and 7.\n\nAgain 7.\n", [("7", 6, 31), ("7", 8, 7)]),
        ("<code>7</code> and 7", "`7` and 7", [("7", 5, 9)]),
        ("<pre>7</pre><p>7</p>", "```text\n7\n```\n\n7", [("7", 9, 1)]),
        ('<a href="7.html">p</a> 7', "[p](7.md) 7", [("7", 5, 11)]),
        ("HS 2846 2846", "HS 2846 2846", [("2846", 5, 9)]),
        ("COP27, 27", "COP27, 27", [("27", 5, 8)]),
        # A number may be longer than its first line, or a part of it stand alone elsewhere.
        ("worth 46 trillion", "worth 46\ntrillion", [("46 trillion", 5, 7)]),
        ("46 trillion, 46", "46 trillion, 46", [("46 trillion", 5, 1), ("46", 5, 14)]),
        # What counts items or headings, names an anchor or is an address stands for no number of the text.
        ("<ol><li>a</li></ol><p>1 mine</p>", "1. a\n\n1 mine", [("1", 7, 1)]),
        ("<h2>2. Scope</h2><p>2 mines</p>", "## 2. Scope\n\n2 mines", [("2", 7, 1)]),
        ("<blockquote><ol><li>3</li></ol></blockquote>", "> 3) 3", [("3", 5, 6)]),
        ("<h2>Scope</h2><p>2 mines</p>", "## Scope {: #scope-2 .a2-2 }\n\n2 mines", [("2", 7, 1)]),
        ("<p>2 mines, 2</p>", "[map]: ../2/\n\n2 mines, 2", [("2", 7, 1), ("2", 7, 10)]),
        # Signs are written otherwise than they are read.
        ("&rsquo;90s", "the '90s", [("’90s", 5, 5)]),
        ("<b>1</b>.5 million", "**1**.5 million", [("1", 5, 3), (".5 million", 5, 6)]),
        ("46", "&#52;6", [("46", 5, 1)]),
        ("<img alt='four'> x", 'x ![four](4.png "x")', [("four", 5, 5)]),
        ("<p title='46'>x</p>", "<p title='46'>x</p>", [("46", 5, 11)]),
        # What a tag puts together is told where it can be found, or at the start.
        ("46", 'x {{ "46" }}', [("46", 5, 7)]),
        ("46", "x {{ 2 * 23 }}", [("46", 5, 1)]),
    ],
)
def test_an_editor_is_sent_to_the_very_number(html: str, source: str, expected: list[tuple[str, int, int]]) -> None:
    assert told(html, source, Place("page.md", 5), "HS 2846") == expected


def test_a_text_may_start_within_its_line() -> None:
    assert told("In 2024", "  2024: {label: In 2024}", Place("metrics.yml", 7, 17)) == [("2024", 7, 20)]


# By hand


@pytest.mark.parametrize(
    ("text", "token", "line", "column"),
    [
        ("x\n<data value=46>46</data>", "<data", 2, 1),
        ('a <span data-literal="">46</span>', "data-literal", 1, 9),
        ("*46*{: data-literal=x }", "data-literal", 1, 8),
        ('<div data-slot="0"></div>', "data-slot", 1, 6),
        ("*46*{: .citation }", "{: .citation", 1, 5),
        ('<a class="citation">46</a>', 'class="citation', 1, 4),
    ],
)
def test_a_number_is_not_exempted_by_hand(text: str, token: str, line: int, column: int) -> None:
    (slip,) = exempted_by_hand(text)
    assert (slip.token, slip.line, slip.column) == (token, line, column)


@pytest.mark.parametrize("text", ["`<data>` and data-set", "a citation {: .note }", '{{ literal("46", "an idiom") }}'])
def test_what_is_no_mark_is_left_alone(text: str) -> None:
    assert [*exempted_by_hand(text)] == []
