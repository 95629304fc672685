"""The navigation names pages that exist, or is told where it does not."""

from __future__ import annotations

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import get_files

from assay.navigation import missing_pages, other_titles, pages_twice
from tests.samples import assert_told


@pytest.fixture
def check(tmp_path):
    """Checks a `nav:` against a content folder with three pages, or against their titles; gives the problems and the
    whole mkdocs.yml."""
    for name in ("index.md", "data.md", "more/part.md"):
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# Page\n")

    def check_(nav, titles=None):
        text = f"site_name: data.md and others\ndocs_dir: content\nnav:\n{nav}\n"
        (tmp_path / "mkdocs.yml").write_text(text)
        config = MkDocsConfig(config_file_path=str(tmp_path / "mkdocs.yml"))
        with (tmp_path / "mkdocs.yml").open("rb") as file:
            config.load_file(file)
        config.load_dict({"plugins": []})
        config.validate()
        if titles:
            return other_titles(config, titles, "mkdocs.yml"), text
        return [*missing_pages(config, get_files(config), "mkdocs.yml"), *pages_twice(config, "mkdocs.yml")], text

    return check_


def test_pages_that_are_there(check):
    """In lists, under headings, with titles of their own; an address of another site is not a page."""
    nav = "  - index.md\n  - Data: data.md\n  - More:\n    - more/part.md\n    - Elsewhere: https://example.org/x.md"
    assert check(nav)[0] == []


@pytest.mark.parametrize(
    ("nav", "expected"),
    [
        ("  - indx.md", ["indx.md | indx.md index.md"]),
        ("  - Data: dta.md\n  - More:\n    - more/prt.md", ["dta.md | data.md", "more/prt.md | more/part.md"]),
        ("  - data.md\n  - a.md", ["a.md | a.md"]),
        ("  - part.md", ["part.md | more/part.md"]),
        ("  - index.md\n  - Index: 'x y.md'", ["x y.md | x"]),
    ],
)
def test_pages_that_are_missing(check, nav, expected):
    """Each at its own line, also where its name is a part of another one's."""
    problems, text = check(nav)
    assert_told(problems, text, *expected)


def test_pages_that_are_listed_twice(check):
    """At the line of the second, under a heading of its own too; an address of another site may stand twice."""
    nav = "  - data.md\n  - Data:\n    - data.md\n  - https://example.org\n  - https://example.org"
    problems, text = check(nav)
    assert [(each.message, each.place.line) for each in problems] == [("nav: 'data.md' is listed twice", 6)]
    assert text.split("\n")[5].strip() == "- data.md"


def test_a_title_in_the_navigation_is_that_of_the_page(check):
    """Else the page would have one title at its head and another in the menu; a heading over pages has its own."""
    nav = "  - Start: index.md\n  - Data: data.md\n  - More:\n    - Parts: more/part.md\n    - X: https://example.org/x.md"
    titles = {"index.md": "The report", "data.md": "Data", "more/part.md": "Part"}
    problems, text = check(nav, titles)
    assert_told(problems, text, "Start: | index.md", "Parts: | more/part.md title")
