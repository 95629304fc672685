"""What templates are given of metrics and sources: ready words, ready relative links."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from assay.numbers.metric import Status
from assay.numbers.periods import PartialDate, Period
from assay.text.views import Views, told_apart
from assay.wording.wording import Wording
from tests.samples import ledger

LEDGER = ledger()
VIEWS = Views(LEDGER, Wording("en_GB"), {"Up from {{ baseline }}.": "Up from 1.5."}, "data.html", "more/sources.html")

VALUES = (Decimal(44_000_000), Decimal(890_000))


def said(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("name", "form", "text", "raw"),
    [
        ("target", "number", "2.2 million km²", "2200000"),
        ("spread", "range", "6.1–12.4%", "6.1/12.4"),
        ("forum", "date", "4 July 2023", "2023-07-04"),
        ("place", "rank", "fourth", "4"),
        ("slogan", "text", "raw materials for investment", "raw materials for investment"),
        ("mined[burma]", "number", "22,000 tonnes", "22000"),
        ("mined", "breakdown", "", ""),
    ],
)
def test_a_note_reads_as_the_text_does(name, form, text, raw):
    """The note beside a number says the same number; a set has no reading of its own."""
    note = VIEWS.note(LEDGER.find(name), "index.html")
    assert (note.form, said(note.text), note.raw) == (form, text, raw)


def test_the_items_of_a_set_share_a_scale_word():
    """In a column of millions a smaller number is one of millions too; on its own it is not."""
    mined = LEDGER.find("mined")
    big, small = (replace(item, value=value) for item, value in zip(mined.items.values(), VALUES, strict=False))
    items = VIEWS.note(replace(mined, items={"big": big, "small": small}), "index.html").items
    assert [said(item.text) for item in items] == ["44 million tonnes", "0.89 million tonnes"]
    assert [item.raw for item in items] == ["44000000", "890000"]
    assert said(VIEWS.note(small, "index.html").text) == "890,000 tonnes"


def test_a_set_says_what_most_of_its_items_share():
    """More than half of them; where no value has that many, each says its own."""
    mined = LEDGER.find("mined")
    first = next(iter(mined.items.values()))

    def usual(*statuses: str) -> tuple[str, str | None] | None:
        items = {str(index): replace(first, status=Status(status)) for index, status in enumerate(statuses)}
        return VIEWS.note(replace(mined, items=items), "index.html").usual_standing

    assert usual("measured", "measured", "estimate") == ("measured", None)
    assert usual("measured", "estimate") is None
    note = VIEWS.note(mined, "index.html")
    assert [source.short for source in note.usual_sources or ()] == ["USGS 2026"]
    assert VIEWS.note(first, "index.html").usual_sources is None


def test_rows_of_one_label_are_told_apart_by_their_time():
    """In a list of all numbers, and read out as the heading of a row; a label of its own stays."""
    growth = LEDGER.find("growth")
    later = replace(growth, period=Period.parse("2030–2040"))
    rows = told_apart([VIEWS.note(metric, "index.html") for metric in (growth, later, LEDGER.find("target"))])
    assert [said(row.label) for row in rows] == ["Growth, 2023–2035", "Growth, 2030–2040", "Area to be surveyed"]


def test_a_note_has_all_that_a_reader_needs_to_judge():
    """Who says so, how firmly, for when and where, with what caveat and from which source."""
    note = VIEWS.note(LEDGER.find("baseline"), "index.html")
    assert (note.label, note.by, note.status) == ("Area surveyed", "Ministry of Industry", "measured")
    assert (said(note.period or ""), note.geography, note.caveat) == ("February 2024", "Kazakhstan", None)
    assert [source.short for source in note.sources] == ["USGS 2026"]
    assert VIEWS.note(LEDGER.find("target"), "index.html").caveat == "Up from 1.5."
    assert said(VIEWS.note(LEDGER.find("growth"), "index.html").period or "") == "2023–2035"


@pytest.mark.parametrize(
    ("citation", "shown"),
    [
        (
            "USGS (May 2026): Summaries. Accessed 4 November 2026.",
            "USGS (May~2026): Summaries. Accessed 4~November~2026.",
        ),
        ("USGS (2026): Summaries of May and 4 November.", "USGS (2026): Summaries of May and 4 November."),
    ],
)
def test_the_dates_in_a_citation_do_not_break(citation, shown):
    """The day it came out and the day it was read, which are known; what else its words are is not."""
    source = replace(
        LEDGER.sources["usgs"], citation=citation, published=PartialDate(2026, 5), accessed=PartialDate(2026, 11, 4)
    )
    assert VIEWS.source(source, "index.html").text.replace("\N{NO-BREAK SPACE}", "~") == shown


@pytest.mark.parametrize(("name", "when"), [("baseline", "2024-02-01"), ("growth", "2023-01-01"), ("place", None)])
def test_a_note_can_be_sorted_by_time(name, when):
    """By the first day of its period, whatever the language writes."""
    assert VIEWS.note(LEDGER.find(name), "index.html").when == when


def test_a_derived_number_shows_its_arithmetic():
    """With its inputs, each linked to its own row, so that a reader can follow it down to the sources."""
    note = VIEWS.note(LEDGER.find("gain"), "index.html")
    assert said(note.formula or "") == "2.2 million km² − 1.5 million km² = 700,000 km²"
    assert [(each.label, said(each.text), each.data_url) for each in note.inputs] == [
        ("Area to be surveyed", "2.2 million km²", "data.html#target"),
        ("Area surveyed", "1.5 million km²", "data.html#baseline"),
    ]
    assert VIEWS.note(LEDGER.find("target"), "index.html").formula is None


@pytest.mark.parametrize(
    ("formula", "written"),
    [
        ("sum(exports)", "1.08 million US dollars + 3.74 million US dollars = 4.82 million US dollars"),
        ("max(exports) - min(exports)", "= 2.66 million US dollars"),
        ("abs(min(exports))", "= 1.08 million US dollars"),
        ("exports['2021'] * 2", "3.74 million US dollars × 2 = 7.48 million US dollars"),
    ],
)
def test_arithmetic_over_a_set_is_shown_too(formula, written):
    """A formula that the file accepts has a note that can be read."""
    numbers = ledger(f"""
        exports: {{label: Exports, unit: USD, series: {{2020: 1.08 million, 2021: 3.74 million}}, ...}}
        result: {{label: Result, unit: USD, formula: "{formula}"}}
    """)
    note = Views(numbers, Wording("en_GB"), {}, None, None).note(numbers.find("result"), "index.html")
    assert said(note.formula or "").endswith(written)


def test_arithmetic_breaks_before_its_signs_alone():
    """Not inside a number with its unit, not inside brackets, not behind a sign."""
    numbers = ledger("""
        exports: {label: Exports, unit: USD, series: {2020: 1.08 million, 2021: 3.74 million}, ...}
        result: {label: Result, unit: "%", formula: "100 * (exports['2021'] - exports['2020']) / exports['2020']"}
    """)
    note = Views(numbers, Wording("en_GB"), {}, None, None).note(numbers.find("result"), "index.html")
    assert [part[0] for part in (note.formula or "").split(" ")[1:]] == ["×", "÷", "="]


@pytest.mark.parametrize(
    ("locale", "formula", "written"),
    [
        ("en_GB", "exports * 1000 / 2.5", "3 US dollars × 1,000 ÷ 2.5 = 1,200 US dollars"),
        ("ru", "exports * 1000 / 2.5", "3 доллара США × 1 000 ÷ 2,5 = 1 200 долларов США"),
        ("ru", "exports * 10000", "3 доллара США × 10 000 = 30 000 долларов США"),
    ],
)
def test_numbers_in_the_arithmetic_are_written_as_all_others(locale, formula, written):
    """With the point and the groups of the report's language."""
    numbers = ledger(f"""
        exports: {{label: Exports, unit: USD, value: 3, ...}}
        result: {{label: Result, unit: USD, formula: "{formula}"}}
    """)
    note = Views(numbers, Wording(locale), {}, None, None).note(numbers.find("result"), "index.html")
    assert said(note.formula or "") == written


def test_the_items_of_a_set_are_notes_of_their_own():
    """For tables, which show them one below the other."""
    note = VIEWS.note(LEDGER.find("mined"), "index.html")
    assert [(item.name, item.anchor, said(item.text)) for item in note.items] == [
        ("China", "mined-china", "270,000 tonnes"),
        ("Burma (Myanmar)", "mined-burma", "22,000 tonnes"),
    ]


@pytest.mark.parametrize(
    ("url", "data", "source"),
    [
        ("index.html", "data.html#target", "more/sources.html#source-usgs"),
        ("more/part.html", "../data.html#target", "sources.html#source-usgs"),
        ("data.html", "data.html#target", "more/sources.html#source-usgs"),
    ],
)
def test_links_count_from_the_page_they_stand_on(url, data, source):
    """So the site works in any folder, and without a server."""
    note = VIEWS.note(LEDGER.find("target"), url)
    assert (note.data_url, note.sources[0].page_url) == (data, source)


def test_a_report_without_data_page_has_no_links_to_it():
    """A small report need not list its numbers."""
    note = Views(LEDGER, Wording("en_GB"), {}, None, None).note(LEDGER.find("target"), "index.html")
    assert (note.data_url, note.sources[0].page_url) == (None, None)


def test_a_source_is_shown_with_all_that_a_citation_needs():
    """Dates in words; `undated` is an empty date."""
    star, usgs = (VIEWS.source(LEDGER.sources[name], "index.html") for name in ("star", "usgs"))
    assert (star.published, said(star.accessed), star.url, star.where) == (
        "",
        "23 November 2026",
        None,
        "In the archive",
    )
    assert (usgs.published, said(usgs.accessed), usgs.url) == ("2026", "November 2026", "https://example.org/mcs")
    assert usgs.text == "U.S. Geological Survey (2026), Mineral Commodity Summaries."
