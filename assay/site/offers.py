"""All files of data that the site offers for download.

In: the ledger, the figures' tables, the report's own facts. Out: the files for `site/data/`: metrics, figures, sources,
and the descriptor of them all. Written when everything is known, before pages are put into templates.
"""

from __future__ import annotations

from collections.abc import Mapping

from assay.figures.declared import Figure
from assay.files import Download, as_data
from assay.numbers.ledger import Ledger
from assay.site.bibliography import bibtex, csl_json
from assay.site.datapackage import Table, datapackage
from assay.site.downloads import COLUMNS, Column, metrics_csv, metrics_json


def offered(
    ledger: Ledger,
    figures: Mapping[str, Figure],
    tables: Mapping[str, Download],
    caveats: Mapping[str, str],
    title: str,
    finding: str,
    date: str,
) -> tuple[Download, ...]:
    """The files, those that most readers want first. tables: each figure's CSV. date: of the edition, ISO."""
    metrics = Download(
        "data/metrics.csv", "All numbers with their sources", "CSV", as_data(metrics_csv(ledger, caveats))
    )
    described = [Table(metrics, COLUMNS, tuple(ledger.sources)), *_tables(figures, tables, ledger)]
    package = datapackage("report", title, finding, date, ledger, described)
    sources = ledger.sources.values()
    return (
        metrics,
        Download("data/metrics.json", "The same for programs", "JSON", as_data(metrics_json(ledger, caveats))),
        Download("data/sources.bib", "All sources, for reference managers", "BibTeX", as_data(bibtex(sources))),
        Download("data/sources.json", "All sources, for Zotero and others", "CSL-JSON", as_data(csl_json(sources))),
        Download("data/datapackage.json", "Description of all data files", "Data Package", as_data(package)),
    )


def _tables(figures: Mapping[str, Figure], tables: Mapping[str, Download], ledger: Ledger) -> list[Table]:
    described = []
    for name, figure in figures.items():
        columns = [
            Column(column.key, "number" if column.numeric else "string", column.label or column.key)
            for column in figure.plot.table.columns
        ]
        sources = [source for source in figure.plot.sources if source in ledger.sources]
        described.append(Table(tables[name], columns, sources))
    return described
