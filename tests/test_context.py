"""What page templates are told about the report and its sections."""

from __future__ import annotations

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


def test_an_address_in_the_front_matter_goes_before_that_of_the_settings():
    """The report's own word counts; without one, the repository that mkdocs.yml names."""
    settings, own = "https://example.org/settings", "https://example.org/own"
    assert make_report(MATTER, "T", "F", Wording("en_GB"), settings).repository == settings
    named = MATTER.model_copy(update={"repository": own})
    assert make_report(named, "T", "F", Wording("en_GB"), settings).repository == own


@pytest.mark.parametrize(("words", "time"), [(0, 1), (1, 1), (230, 1), (231, 2), (460, 2), (1000, 5)])
def test_reading_times(words, time):
    """Whole minutes, rounded up: nobody minds to be done early."""
    assert minutes(words) == time
