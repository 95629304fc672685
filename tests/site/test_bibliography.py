"""Sources and pages in the formats of reference managers."""

from __future__ import annotations

import json
from dataclasses import replace

from assay.numbers.periods import PartialDate
from assay.site.bibliography import Work, bibtex, csl_json, key_of, work_bibtex, work_ris
from tests.samples import ledger

WORK = Work(
    key="ores2026-new-oil",
    title="New oil & 100% more",
    author="Assay contributors",
    date=PartialDate.parse("2026-11-23"),
    day="23 November 2026",
    edition="First edition",
    publisher="Assay",
    container="The race for ores",
    url="https://example.org/new-oil.html",
)


def test_sources_as_csl_json_keep_what_is_known_of_their_dates():
    first, second = json.loads(csl_json(ledger().sources.values()))
    assert first["issued"] == {"date-parts": [[2026]]} and first["accessed"] == {"date-parts": [[2026, 11]]}
    assert first["URL"] == "https://example.org/mcs" and first["type"] == "webpage"
    assert "issued" not in second and second["type"] == "document" and second["note"] == "Unsigned."


def test_sources_as_bibtex():
    text = bibtex(ledger().sources.values())
    assert "@online{usgs,\n  author = {{U.S. Geological Survey}},\n" in text
    assert "@misc{star,\n" in text and "date = {2026}" in text and "urldate = {2026-11-23}" in text
    assert text.count("{") == text.count("}")


def test_a_page_as_text():
    expected = "Assay contributors (2026). New oil & 100% more. In: The race for ores. First~edition, 23 November 2026."
    assert WORK.text.replace("\N{NO-BREAK SPACE}", "~") == f"{expected} https://example.org/new-oil.html"


def test_a_page_as_bibtex_with_signs_that_tex_reserves():
    text = work_bibtex(WORK)
    assert text.startswith("@inbook{ores2026-new-oil,\n")
    assert "title = {{New oil \\& 100\\% more}}" in text and "booktitle = {The race for ores}" in text


def test_a_page_as_ris_has_the_lines_that_the_format_wants():
    lines = work_ris(WORK).split("\r\n")
    assert lines[0] == "TY  - CHAP" and lines[-2] == "ER  - "
    assert "DA  - 2026/11/23" in lines and all(line[2:6] == "  - " for line in lines if line)


def test_a_title_of_several_lines_is_one_field():
    """A line break in a title must not end the field, nor begin another."""
    work = replace(WORK, title="New\nER  - oil\n", author="A\n B")
    assert "TI  - New ER - oil\r\n" in work_ris(work) and "AU  - A B\r\n" in work_ris(work)
    assert "title = {{New ER - oil}}" in work_bibtex(work) and work.text.startswith("A B (2026). New ER - oil. In:")


def test_a_key_is_plain_letters_and_a_year():
    assert key_of(["The", "race", "for", "«Қазақ»", "ores"], 2026) == "race2026"
    assert key_of(["—"], 2026) == "report2026"
