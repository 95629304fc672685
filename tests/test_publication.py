"""What the report says of itself to those who cite it."""

from __future__ import annotations

from assay.context import Report
from assay.publication import PageFacts, published

REPORT = Report("Honey", "", "First", "2026", "2026-01-31", "2026-01-31", 2026, None, None, None, None, "en", "")


def test_each_page_has_citation_files_of_its_own() -> None:
    """Their names are the pages' own, in plain letters; a folder is no hyphen."""
    urls = ["a/b.html", "a-b.html", "%D0%BC%D1%91%D0%B4%20a.html"]
    told = published(REPORT, [PageFacts(url, "Honey", "") for url in urls], "", [], [], None, {})
    assert [told[url].bibtex.path for url in urls] == ["cite/a/b.bib", "cite/a-b.bib", "cite/мёд a.bib"]
    assert [told[url].work.key for url in urls] == ["honey2026-a/b", "honey2026-a-b", "honey2026-мёд_a"]
