"""What page templates are told about the report and its sections."""

from __future__ import annotations

import re

import pytest

from assay.context import make_report, minutes
from assay.numbers.periods import PartialDate
from assay.text.frontmatter import ReportMatter
from assay.wording.wording import Wording

MATTER = ReportMatter(
    title="{{ x }}", date=PartialDate(2026, 11, 23), author="A. Writer", publisher="Press", edition="Second edition"
)


def report(matter=MATTER, title="The race for ores", locale="en_GB"):
    return make_report(matter, title, "It is slow.", Wording(locale))


def test_the_facts_of_the_front_page():
    """Every page shows them; texts come rendered, dates in words and for machines."""
    made = report()
    assert (made.title, made.finding, made.description) == ("The race for ores", "It is slow.", "It is slow.")
    assert (made.date.replace("\N{NO-BREAK SPACE}", " "), made.date_iso, made.year) == (
        "23 November 2026",
        "2026-11-23",
        2026,
    )
    assert (made.author, made.publisher, made.edition, made.locale) == ("A. Writer", "Press", "Second edition", "en-GB")


def test_the_citation_to_copy():
    """A reader who cites the report copies one of two forms; both carry edition and date."""
    cite = report().cite
    assert cite["text"].replace("\N{NO-BREAK SPACE}", " ") == (
        "A. Writer (2026). The race for ores. Second edition, 23 November 2026."
    )
    assert cite["bibtex"].splitlines()[0] == "@techreport{the2026,"
    assert "  author = {{A. Writer}}," in cite["bibtex"]
    assert "  note = {Second edition, 2026-11-23}" in cite["bibtex"]
    assert cite["bibtex"].count("{") == cite["bibtex"].count("}")


@pytest.mark.parametrize(
    ("given", "by"), [({"author": "A"}, "A"), ({"publisher": "P"}, "P"), ({}, "The race for ores")]
)
def test_a_report_without_an_author_is_cited_by_its_publisher_or_title(given, by):
    """Institutions publish without naming persons."""
    cited = report(ReportMatter(title="T", date=PartialDate(2026), **given)).cite["text"]
    assert cited.startswith(f"{by} (2026). ")


@pytest.mark.parametrize("title", ["«Гонка» за рудой", "The race", "100 % & more", "{{ x }}", "—"])
def test_the_key_of_a_citation_is_one_that_programs_take(title):
    """BibTeX knows letters, digits and a few signs in a key, whatever the report's title starts with."""
    first = report(title=title).cite["bibtex"].splitlines()[0]
    assert re.fullmatch(r"@techreport\{[a-z0-9_-]+,", first), first


def test_a_title_with_signs_that_tex_reserves():
    """An ampersand or a per cent sign copied as it is would break the reader's own paper."""
    bibtex = report(title="Ores & metals: 100% of #1_a").cite["bibtex"]
    assert r"title = {{Ores \& metals: 100\% of \#1\_a}}," in bibtex


@pytest.mark.parametrize(("words", "time"), [(0, 1), (1, 1), (230, 1), (231, 2), (460, 2), (1000, 5)])
def test_reading_times(words, time):
    """Whole minutes, rounded up: nobody minds to be done early."""
    assert minutes(words) == time
