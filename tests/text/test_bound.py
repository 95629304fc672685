"""Names with a number or an abbreviation in them stay in one line, where a reader sees them as running text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assay.text.bound import with_names_bound
from tests.conftest import Report

TERMS = ("First edition", "Data Series 140", "HS 2846", "R&D 5", "C5+1")


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<p>HS 2846, HS\n2846</p>", "<p>HS~2846, HS~2846</p>"),
        ("<p>Data Series 140, R&amp;D 5</p>", "<p>Data Series~140, R&amp;D~5</p>"),
        ("<p>CHS 2846, HS 28461, First edition, C5+1</p>", None),
        ("<title>HS 2846</title>", "<title>HS~2846</title>"),
        ("<head><title>HS 2846</title></head><p>HS 2846</p>", "<head><title>HS 2846</title></head><p>HS~2846</p>"),
        ('<p title="HS 2846 > HS 2846">HS 2846</p>', '<p title="HS 2846 > HS 2846">HS~2846</p>'),
        ("<pre>HS 2846</pre><code>HS 2846</code><svg><text>HS 2846</text></svg>", None),
        ("<header>HS 2846</header>", "<header>HS~2846</header>"),
    ],
)
def test_a_number_in_a_term_stays_with_the_word_before_it(page, shown):
    assert with_names_bound(page, TERMS).replace("\N{NO-BREAK SPACE}", "~") == (shown or page)


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<p>U.S. Geological Survey, U.N.\nComtrade</p>", "<p>U.S.~Geological Survey, U.N.~Comtrade</p>"),
        ("<p>the U.S. and R. Smith. Then</p>", None),
        ('<a title="U.S. Geological">x</a><pre>U.S. Geological</pre>', None),
    ],
)
def test_an_abbreviation_stays_with_the_name_after_it(page, shown):
    for terms in ((), TERMS):
        assert with_names_bound(page, terms).replace("\N{NO-BREAK SPACE}", "~") == (shown or page)


def test_without_such_terms_a_page_stays_as_it_is():
    assert with_names_bound("<p>HS 2846</p>", ("First edition", "C5+1")) == "<p>HS 2846</p>"


def test_pages_and_the_whole_report_are_set_like_that(report: Callable[[str], Report]) -> None:
    """What programs read of a page keeps the space that the editor wrote."""
    site = report("good-minimal")
    (site.folder / "content" / "terms.yml").write_text("terms: [ISO 9001]\n", "utf-8")
    page = site.folder / "content" / "index.md"
    text = page.read_text("utf-8").replace("---\n", "---\ndescription: By ISO 9001\n", 1)
    page.write_text(f"{text}\nISO 9001.\n", "utf-8")
    site.build_here()
    for name in ("index.html", "whole.html"):
        assert "<p>ISO\N{NO-BREAK SPACE}9001.</p>" in (site.site / name).read_text("utf-8")
    assert 'content="By ISO 9001"' in (site.site / "index.html").read_text("utf-8")
