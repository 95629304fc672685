"""The search index: MkDocs' file, in which figures, numbers, claims and sources are found as well as pages."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote

import lxml.html
import pytest

from assay.site.search import Doc, figure_doc, metric_doc, page_docs, source_doc, with_docs
from assay.wording.wording import Wording
from tests.report_site import report_site
from tests.samples import figures, ledger

__all__ = ["report_site"]

ENGLISH = Wording("en_GB")
DOCS = [
    Doc("section", "oil.html", "Oil", "What it was."),
    Doc("passage", "oil.html#then", "Then", "Long ago.", "Oil"),
    Doc("number", "data.html#a", "<b>Добыча</b>", "5 т"),
]


def written(**config):
    """An index as MkDocs writes it."""
    docs = [{"location": "oil.html", "title": "Oil", "text": "What it was. Show as table CSV, 2 kB Long ago."}]
    return json.dumps({"config": {"indexing": "full", "lang": ["en"], **config}, "docs": docs, "index": {"lunr": 1}})


def test_a_page_and_its_passages():
    """A page's own entry has what its template prints above the content; its passages say where they are from."""
    claim = '<section id="claim-x" data-search-kind="claim"><h3>C</h3></section>'
    html = f'<p>First.</p><h2 id="a">Part</h2><p>Text.</p>{claim}'
    assert page_docs(html, "new/oil.html", "New oil", "A finding.", numbered=True) == [
        Doc("section", "new/oil.html", "New oil", "A finding. First."),
        Doc("passage", "new/oil.html#a", "Part", "Text.", "New oil"),
        Doc("claim", "new/oil.html#claim-x", "C", ""),
    ]
    assert page_docs("", "data.html", "Data", "", numbered=False) == [Doc("page", "data.html", "Data", "")]


def test_a_number_is_found_by_all_that_its_row_says():
    """Label, value with unit, time, place, who says so, how firm it is, its permanent name."""
    area = ledger().metrics["baseline"]
    text = "1.5 million km² · February 2024 · Kazakhstan · Ministry of Industry · measured · baseline"
    assert metric_doc(area, "data.html#baseline", ENGLISH) == Doc("number", "data.html#baseline", "Area surveyed", text)


def test_a_set_is_one_result_with_all_its_items():
    """Items would crowd everything else out."""
    doc = metric_doc(ledger().metrics["mined"], "data.html#mined", ENGLISH)
    assert doc.text.startswith("China 270,000 tonnes, Burma (Myanmar) 22,000 tonnes · Ministry")


def test_a_figure_is_found_by_what_it_shows():
    """Its finding is the title; its text alternative says what the picture shows."""
    declared, _ = figures(
        """
        figures:
          area:
            {kind: target, title: The area grows, subtitle: Area, note: Rounded., baseline: baseline, target: target}
        """,
        ledger(),
    )
    figure = declared.by_name["area"]
    doc = figure_doc(figure, "figures/area.html")
    assert (doc.kind, doc.location, doc.title) == ("figure", "figures/area.html", "The area grows")
    assert doc.text == f"Area · {' '.join(figure.plot.alt.split())} · Rounded."


def test_a_source_is_found_by_its_title():
    """Without addresses, whose words nobody looks for."""
    doc = source_doc(ledger().sources["usgs"], "sources.html#source-usgs", ENGLISH)
    assert doc.title == "USGS 2026"
    assert doc.text == "U.S. Geological Survey · Mineral Commodity Summaries · 2026"


def test_the_index_keeps_mkdocs_form():
    """Others may read it; texts are as they are, in all characters, and the file holds no more than needed."""
    index = with_docs(written(), DOCS)
    read = json.loads(index)
    assert read["config"] == {"indexing": "full", "lang": ["en"]}
    assert read["docs"] == [
        {"kind": "section", "location": "oil.html", "title": "Oil", "text": "What it was."},
        {"kind": "passage", "location": "oil.html#then", "title": "Then", "text": "Long ago.", "page": "Oil"},
        {"kind": "number", "location": "data.html#a", "title": "<b>Добыча</b>", "text": "5 т"},
    ]
    assert "Добыча" in index and '", "' not in index and "lunr" not in index


@pytest.mark.parametrize(
    ("indexing", "titles", "texts"), [("sections", ["Oil", "Then"], {""}), ("titles", ["Oil"], {""})]
)
def test_mkdocs_option_for_smaller_indexes_holds(indexing, titles, texts):
    """`indexing: sections` leaves texts out, `indexing: titles` passages too."""
    docs = json.loads(with_docs(written(indexing=indexing), DOCS))["docs"]
    assert [doc["title"] for doc in docs] == [*titles, "<b>Добыча</b>"]
    assert {doc["text"] for doc in docs} == texts


# ---- The report's own index ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def docs(report_site):
    return json.loads((report_site / "search" / "search_index.json").read_text("utf-8"))["docs"]


def test_every_result_leads_somewhere(docs, report_site: Path):
    """To a page that exists and, if it names one, to an id on it; no two to the same place."""
    ids = {}
    for doc in docs:
        page, _, anchor = doc["location"].partition("#")
        if page not in ids:
            ids[page] = set(lxml.html.parse(report_site / unquote(page)).xpath("//@id"))
        assert not anchor or anchor in ids[page], doc["location"]
    locations = [doc["location"] for doc in docs]
    assert len(set(locations)) == len(locations)


def test_everything_is_found(docs, report_site: Path):
    """All pages, figures, rows of the data page, claims and sources."""

    def rows(page, path):
        return len(lxml.html.parse(report_site / page).xpath(path))

    counts = {kind: sum(doc["kind"] == kind for doc in docs) for kind in {doc["kind"] for doc in docs}}
    assert counts.pop("passage") > 10
    assert counts == {
        "section": rows("index.html", "//ol[@class='chapters']/li"),
        "page": 1 + rows("index.html", "//ul[@class='chapters-references']/li"),
        "figure": len(list((report_site / "figures").glob("*.svg"))),
        "claim": rows("claims.html", "//section[@class='claim']"),
        "number": rows("data.html", "//table[contains(@class, 'permanent')]/tbody"),
        "source": rows("sources-and-method.html", "//ol[@class='sources']/li"),
    }


def test_texts_are_what_readers_read(docs):
    """No tool of a figure, no note of a number, no mark of a claim, nothing twice."""
    text = "\n".join(doc["text"] for doc in docs)
    for chrome in (
        "Show as table",
        "CSV",
        "Link to this",
        "Checked:",
        "How firm",
        "The passage",
        "Suggest a correction",
    ):
        assert chrome not in text
    passages = [doc["text"] for doc in docs if doc["kind"] == "passage" and len(doc["text"]) > 80]
    assert len(set(passages)) == len(passages)
    assert " ." not in text and "  " not in text
