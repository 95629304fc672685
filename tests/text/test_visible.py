"""What of a page's HTML is read when numbers are looked for, and what is exempt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.loose.finder import FILLER, MASK, NOTHING
from assay.text.visible import tag_around, visible


def read(html: str) -> str:
    """The text of the HTML, with a * for what is exempt, a / for the end of a block."""
    text = visible(html).text
    for sign, shown in ((NOTHING, ""), (FILLER, ""), (MASK, "*")):
        text = text.replace(sign, shown)
    return "/".join(line for line in text.split("\n") if line)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Tw<b>o</b> <i>mines</i></p><p>of tin</p>", "Two mines/of tin"),
        ("a<br>b<wbr>c", "a/bc"),
        ("<p>x <code>46</code> y</p>", "x " + "*" * 15 + " y"),
        ("<!-- 46 --><p>x</p>", "x"),
        ("4&#54;&nbsp;&frac12; a&shy;b &amp;c &nosuch;", "46\u00a0½ a\u00adb &c &nosuch;"),
        ("<h2>2. Method</h2><h3><b>1.2) </b>Scope</h3>", "Method/Scope"),
        ("<h2>2024. A year</h2><h2>2 mines</h2>", "2024. A year/2 mines"),
        ("a < b and 5 > 4", "a < b and 5 > 4"),
        ("<svg><text>46</text></svg>", "46"),
    ],
)
def test_what_is_read(html: str, expected: str) -> None:
    # Of what is exempt the tag that opens it is blank too, and the one that closes it not counted.
    assert read(html).replace("*", "") == expected.replace("*", "")
    assert ("*" in read(html)) == ("*" in expected)


@pytest.mark.parametrize(
    "html",
    [
        "<data value='46'>46</data>",
        "<pre><code>46</code></pre>",
        "<code><b>46</code> ",
        "<span data-literal='an idiom'>46</span>",
        "<aside data-audited><aside>46</aside>46</aside>",
        '<a class="citation" href="#s">Survey 46</a>',
        "<style>p { margin: 46px }</style>",
        "<KBD>46</KBD>",
    ],
)
def test_what_is_exempt(html: str) -> None:
    assert "46" not in visible(html).text
    assert visible(f"{html} 47").text.endswith(" 47")


@pytest.mark.parametrize("html", ["<kbd>46", "<code>46 <p>46</p>", "<code><b>46</b>", "<data/>46", "</code>46<code>"])
def test_what_is_never_closed_exempts_nothing(html: str) -> None:
    assert "46" in visible(html).text


@pytest.mark.parametrize(
    ("html", "values"),
    [
        ('<img alt="four" src="46.png" title="five">', ["four", "five"]),
        ("<a href='46' title='a > b'>x</a>", ["a > b"]),
        ("<img src=46.png alt=four><img alt = five/><b title=>x</b>", ["four", "five/"]),
        ('<input placeholder="six"><optgroup label="seven"><p aria-description="eight">', ["six", "seven", "eight"]),
        ('<nav aria-label="six"><code title="46">x</code></nav>', ["six", "46"]),
        ('<code><b title="46">x</b></code>', []),
        ('<td data-title="46" alternative="46">x</td>', []),
    ],
)
def test_attributes_that_are_read(html: str, values: list[str]) -> None:
    assert [html[start:end] for start, end in visible(html).attributes] == values


def test_the_tag_around_a_place() -> None:
    html = 'a <img alt="four"> b'
    assert tag_around(html, html.index("four")) == (2, 18)
    assert tag_around(html, html.index("b")) is None
    assert tag_around(html, 0) is None


PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<code>", "</code>", "<h2>", "</h2>", "<br>", "<data value='5'>", "</data>", "<!--",
     "-->", "&#52;", "&nbsp;", "&", "<", ">", '"', "46", " ", "1. ", "two", "<img alt='four'>"],
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=3), max_size=30).map("".join))
def test_every_character_keeps_its_place(html: str) -> None:
    seen = visible(html)
    assert len(seen.text) == len(html)
    for place, sign in enumerate(seen.text):
        entity = html[place] == "&"
        assert sign in (html[place], NOTHING, FILLER, MASK, "\n") or entity
    for start, end in seen.attributes:
        assert tag_around(html, start) is not None or start == end
