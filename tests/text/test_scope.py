"""What a page's text has used, and where its problems stand."""

from __future__ import annotations

import pytest

from assay.text.scope import PageScope
from tests.samples import ledger


def test_numbers_are_noted_in_the_order_of_first_use():
    """Each gets one note on the page, in the order in which a reader meets them."""
    scope, found = PageScope("a.html", "a.md"), ledger()
    target, baseline, growth = (found.find(name) for name in ("target", "baseline", "growth"))
    scope.use(target)
    scope.use(baseline, target, growth)
    assert list(scope.numbers) == ["target", "baseline", "growth"]
    assert scope.numbers["target"] is target


def test_only_the_first_link_to_a_note_has_an_id():
    """The link "Back to the text" leads there; an id may stand on a page only once."""
    scope, target = PageScope("a.html", "a.md"), ledger().find("target")
    scope.use(target)
    assert scope.first_reference(target) == "", "a number in a figure alone is no link"
    assert [scope.refer(target), scope.refer(target)] == ["r-target", ""]
    assert scope.refer(ledger().find("growth")) == "r-growth"
    assert list(scope.numbers) == ["target", "growth"], "what is linked is shown"
    assert scope.first_reference(target) == "r-target"


def test_citations_are_noted_in_the_order_of_first_use():
    """The same holds for sources."""
    scope, sources = PageScope("a.html", "a.md"), ledger().sources
    assert [scope.cite(sources[name]) for name in ("usgs", "star", "usgs")] == [True, True, False]
    assert list(scope.citations) == ["usgs", "star"]


@pytest.mark.parametrize(("number", "line"), [(1, "one"), (2, "two"), (0, ""), (3, "")])
def test_lines_as_they_were_written(number, line):
    """Counted from 1; beyond the text there is none."""
    assert PageScope("a.html", "a.md", ["one", "two"]).line(number) == line


LINES = [
    "The target",
    "of {{ target }} and {{ target_2 }}, {{ target }}",
    "{{ figure('a-b') }}",
    "growth, says {{ x }} {{growth}} growth",
    "growth",
]


@pytest.mark.parametrize(
    ("line", "token", "place"),
    [
        (2, "target", (11, 7)),
        (2, "target_2", (11, 24)),
        (3, "figure", (12, 4)),
        (3, "a-b", (12, 12)),
        (2, "nowhere", (11, 1)),
        (2, "", (11, 1)),
        (9, "target", (18, 1)),
        (4, "growth", (13, 24)),
        (5, "growth", (14, 1)),
    ],
)
def test_a_problem_points_at_its_word(line, token, place):
    """Lines count within the rendered text, places within the file; a word inside another word is not it."""
    scope = PageScope("a.html", "a.md", LINES, first_line=10)
    scope.report(line, token, "wrong", "mend it")
    (problem,) = scope.problems
    assert (problem.place.path, problem.place.line, problem.place.column) == ("a.md", *place)
    assert (problem.message, problem.hint) == ("wrong", "mend it")


def test_the_same_mistake_twice_in_a_line_has_two_places():
    """Else the second would be taken for the first and be mended only in the next run."""
    scope = PageScope("a.html", "a.md", LINES)
    for _ in range(2):
        scope.report(2, "target", "wrong")
    assert [problem.place.column for problem in scope.problems] == [7, 40]


def test_a_folded_text_is_searched_on_the_lines_that_follow():
    """A text of several lines in YAML (`>-`) is one line when it is rendered."""
    scope = PageScope("", "metrics.yml", ["  caveat: >-", "    Up from", "    {{ basline }}"], first_line=7)
    scope.report(1, "basline", "unknown")
    assert (scope.problems[0].place.line, scope.problems[0].place.column) == (9, 8)
