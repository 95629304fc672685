"""The file of names that are no numbers."""

from __future__ import annotations

from assay.text.terms import read_terms


def test_terms_are_read_longest_first():
    """So that a name within a longer name does not hide it."""
    assert read_terms("terms: [HS, HS 2846, C5+1]\n", "terms.yml") == (("HS 2846", "C5+1", "HS"), [])


def test_a_bare_number_is_no_term():
    terms, problems = read_terms("terms:\n  - C5+1\n  - 2846\n", "terms.yml")
    assert terms == ("C5+1",) and problems[0].place.line == 3


def test_a_file_without_a_list_is_told():
    assert read_terms("term: [x]\n", "terms.yml")[1] and read_terms("terms: [\n", "terms.yml")[1]
