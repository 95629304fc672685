"""Tags that lack their other half are told where they stand; HTML that is right as it is, is not."""

from __future__ import annotations

import markdown
import pytest

from assay.text.frontmatter import read_page
from assay.text.tags import check_tags


def told(body: str) -> list[tuple[int, int, str]]:
    """Line and column in the body, and the message, of all that is told."""
    source, _ = read_page(f"---\ntitle: Honey\n---\n{body}\n", "a.md", front_page=False)
    problems = check_tags(source, markdown.markdown(body, extensions=["attr_list", "md_in_html"]))
    return [(problem.place.line - 3, problem.place.column, problem.message) for problem in problems]


@pytest.mark.parametrize(
    ("body", "line", "column", "message"),
    [
        ("A <b>bold word.", 1, 3, "the tag <b> is never closed"),
        ("A <b>bold</b> and <b>bolder word.", 1, 19, "the tag <b> is never closed"),
        ("One <EM>word\nof two lines.\n\nAnd <em>another</em>.", 1, 5, "the tag <em> is never closed"),
        ("A bold</b> word.", 1, 7, "the tag </b> ends what was never begun"),
        ("`<i>` is code, <i>this is not.", 1, 16, "the tag <i> is never closed"),
        ('<div class="aside">\n\nText.\n\n<div>More.</div>\n', 1, 1, "the tag <div> is never closed"),
    ],
)
def test_the_half_that_stands_alone_is_told(body, line, column, message):
    assert told(body) == [(line, column, message)]


def test_two_slips_that_hide_each_other_are_both_told():
    """Counted over the whole text they would even out."""
    found = told("A <b>bold word.\n\nA bolder</b> word.")
    assert found == [
        (1, 3, "the tag <b> is never closed"),
        (3, 9, "the tag </b> ends what was never begun"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Two lines<br>of a poem, and <wbr>a <b>bold <i>and</i></b> word.",
        "<p>A paragraph ends where the next begins.\n<p>So.",
        "<ul><li>One<li>Two</ul>",
        "<svg viewBox='0 0 1 1'><path d='M0 0'/></svg>",
        "An <em>emphasis\nover two lines</em>, `</b>` in code.",
    ],
)
def test_what_needs_no_end_is_left_alone(body):
    assert told(body) == []
