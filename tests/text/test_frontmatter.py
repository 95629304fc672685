"""A page's source: front matter checked, body with the line it starts on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.numbers.periods import PartialDate
from assay.text.frontmatter import PageMatter, ReportMatter, read_page
from tests.samples import assert_told

SECTION = "---\ntitle: New oil\nfinding: Oil is old.\n---\n\nSome text.\n"
FRONT = """\
---
title: The race
date: 2026-11-23
key_figures: [target, growth]
lead_figure: survey-area
repository: https://example.org/repo
---
Text.
"""


def read(text, *, front_page=False):
    source, problems = read_page(text, "page.md", front_page=front_page)
    assert not problems, problems
    return source


def test_a_section():
    """A page needs a title and a text; all else has a sensible value."""
    source = read(SECTION)
    assert source.matter == PageMatter(title="New oil", finding="Oil is old.", template="section")
    assert (source.body, source.body_line, source.path) == ("\nSome text.\n", 5, "page.md")


def test_the_front_page_carries_the_facts_of_the_report():
    """index.md alone knows dates, authors and key figures."""
    matter = read(FRONT, front_page=True).matter
    assert isinstance(matter, ReportMatter)
    assert (matter.date, matter.template, matter.edition) == (PartialDate(2026, 11, 23), "front", "First edition")
    assert (matter.key_figures, matter.lead_figure) == (("target", "growth"), "survey-area")
    _, problems = read_page(FRONT, "page.md", front_page=False)
    assert_told(problems, FRONT, "date: | date", "key_figures: |", "lead_figure: |", "repository: |")


@pytest.mark.parametrize("template", ["reference", "reference.html"])
def test_a_template_is_named_with_or_without_its_ending(template):
    """Both are what an editor may see elsewhere."""
    assert read(SECTION.replace("finding:", f"template: {template}\nfinding:")).matter.template == "reference"


@pytest.mark.parametrize(
    ("template", "front_page"), [("front", False), ("front.html", False), ("section", True), ("reference", True)]
)
def test_only_the_front_page_looks_like_one(template, front_page):
    """The template `front` needs what index.md alone says; as a section, index.md would lose all that."""
    date = "date: 2026-11-23\n" if front_page else ""
    text = f"---\ntitle: A\n{date}template: {template}\n---\nText\n"
    _, problems = read_page(text, "page.md", front_page=front_page)
    assert_told(problems, text, f"{template} | index.md")


@pytest.mark.parametrize(
    ("fence", "line"),
    [("---\n", 4), ("--- \n", 4), ("...\n", 4), ("---\n\n\n", 4)],
)
def test_fences(fence, line):
    """Front matter ends with three dashes or, as YAML has it, three dots; blanks after them are invisible."""
    source = read(f"---\ntitle: A\n{fence}Text\n")
    assert source.body_line == line
    assert source.body.strip() == "Text"


def test_a_rule_in_the_text_does_not_end_the_front_matter_twice():
    """Markdown writes a horizontal rule with the same three dashes."""
    assert read("---\ntitle: A\n---\nOne\n\n---\n\nTwo\n").body == "One\n\n---\n\nTwo\n"


def test_dashes_inside_a_value_do_not_end_the_front_matter():
    """Only a line of dashes alone is a fence."""
    assert read("---\ntitle: A --- B\nfinding: |\n  one\n  ---\n---\nText\n").matter.title == "A --- B"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Text only\n", ["Text only | front matter"]),
        ("---\ntitle: A\nText without an end\n", ["---"]),
        ("---\n---\nText\n", ["---"]),
        ("---\n- title\n---\nText\n", ["- title"]),
        ("---\nfinding: F\n---\nText\n", ["--- | title missing"]),
        ("---\ntitle: A\ntitle: B\n---\nText\n", ["title: B | twice"]),
        ("---\ntitle: A\ntitel: B\n---\nText\n", ["titel | title"]),
        ("---\ntitle: 2026\n---\nText\n", ["2026 | text"]),
        ('---\ntitle: " "\n---\nText\n', ['" " | title empty']),
        ("---\ntitle: A\ntemplate: sections\n---\nText\n", ["sections | section"]),
        ("---\ntitle: A: B\n---\nText\n", [": B"]),
    ],
)
def test_mistakes_point_at_the_line_to_mend(text, expected):
    """Line and column count from the top of the file, not from the front matter."""
    _, problems = read_page(text, "page.md", front_page=False)
    assert_told(problems, text, *expected)


def test_a_page_without_text_is_a_mistake():
    """An empty page would be published as an empty page."""
    source, problems = read_page("---\ntitle: A\n---\n \n", "page.md", front_page=False)
    assert source is not None
    assert len(problems) == 1


@given(st.lists(st.sampled_from(["word", "---", "", "a: b", "```"]), min_size=1, max_size=8))
def test_the_body_is_found_where_it_stands(lines):
    """Whatever the text holds: body and line number together give back the file, or every line told would be wrong."""
    body = "Text\n" + "\n".join(lines)
    text = f"---\ntitle: A\nfinding: B\n---\n{body}"
    source = read(text)
    assert text.split("\n")[source.body_line - 1 :] == source.lines
    assert source.body == body
