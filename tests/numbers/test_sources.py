"""A source is ready to be cited, with every field the editor filled in."""

from __future__ import annotations

from dataclasses import replace

from assay.numbers.periods import PartialDate
from assay.numbers.sources import Source, in_order
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


def test_sources_stand_in_the_order_in_which_readers_look_them_up():
    """By name and then by time: by their letters, months would stand from April to May."""
    given = [
        "Trend 2026",
        "Times, May 2024",
        "Times, April 2025",
        "Times (n.d.)",
        "Times, May 2023",
        "times Monthly 2001",
    ]
    sources = [replace(ledger().sources["star"], short=short, published=_year(short)) for short in given]
    assert [source.short for source in in_order(reversed(sources))] == [
        "Times, May 2023", "Times, May 2024", "Times, April 2025", "Times (n.d.)", "times Monthly 2001", "Trend 2026",
    ]  # fmt: skip


def _year(short):
    return None if "n.d." in short else PartialDate(int(short[-4:]))
