"""A source is ready to be cited, with every field the editor filled in."""

from __future__ import annotations

from assay.numbers.periods import PartialDate
from assay.numbers.sources import Source
from tests.samples import ledger


def test_a_source_keeps_all_its_fields():
    """A field that got lost on the way would be missing from every citation."""
    assert ledger().sources["star"] == Source(
        id="star",
        anchor="star",
        short="Star",
        producer="The Star",
        title="An article",
        published=None,
        accessed=PartialDate(2026, 11, 23),
        citation="The Star (n.d.)",
        url=None,
        where="In the archive",
        licence="free",
        note="Unsigned.",
    )


def test_undated_is_not_the_same_as_a_date():
    """`undated` says that the source gives no date; a year is known to the year and no more."""
    sources = ledger().sources
    assert (sources["star"].published, sources["usgs"].published) == (None, PartialDate(2026))
