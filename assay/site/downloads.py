"""The report's numbers as files to take away.

In: the ledger. Out: CSV and JSON texts for `site/data/`. Values are unrounded and in the unit of the file, the words
(status, who says so, sources) are those of the notes beside the numbers in the text.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from babel.units import format_unit

from assay.numbers.ledger import Ledger
from assay.numbers.metric import Metric
from assay.numbers.periods import Period
from assay.wording.wording import Wording


@dataclass(frozen=True)
class Column:
    """A column of a CSV file: name, type of the Table Schema standard, meaning."""

    name: str
    type: str
    description: str


COLUMNS = (
    Column("id", "string", "Permanent name; an item of a set is set[key]"),
    Column("label", "string", "What it measures"),
    Column("value", "number", "The number, unrounded, counted in the unit"),
    Column("low", "number", "Lower end of a range"),
    Column("high", "number", "Upper end of a range"),
    Column("date", "string", "A date or a period, ISO 8601"),
    Column("text", "string", "A finding in words"),
    Column("unit", "string", "What the number counts; empty for a date or a finding in words"),
    Column("period", "string", "The time it covers, ISO 8601"),
    Column("as_of", "string", "When it was stated or measured, ISO 8601"),
    Column("geography", "string", "Where"),
    Column(
        "status",
        "string",
        "How firm it is: definition, documented, measured, estimate, target, forecast, claim, opinion",
    ),
    Column("verdict", "string", "What independent sources make of it"),
    Column("by", "string", "Who says so"),
    Column("sources", "string", "Ids of its sources, separated by spaces"),
    Column("caveat", "string", "What a reader must know"),
    Column("formula", "string", "How it was worked out from other metrics"),
)


def file_size(size: int, wording: Wording) -> str:
    """A file's size as readers know it: "12 kB"; kilobytes of 1,000 bytes, at least one."""
    return str(format_unit(max(1, round(size / 1000)), "digital-kilobyte", "short", locale=wording.locale))


def metrics_csv(ledger: Ledger, caveats: Mapping[str, str]) -> str:
    """All metrics as CSV, one row each; the items of a series or a breakdown follow in rows of their own."""
    out = io.StringIO()
    writer = csv.DictWriter(out, [column.name for column in COLUMNS], lineterminator="\n")
    writer.writeheader()
    for metric in _rows(ledger.metrics.values()):
        writer.writerow({**_fields(metric, caveats), "sources": " ".join(metric.sources)})
    return out.getvalue()


def metrics_json(ledger: Ledger, caveats: Mapping[str, str]) -> str:
    """All metrics and sources as JSON, with the same fields as the CSV."""
    sources = {
        name: {
            "producer": source.producer,
            "title": source.title,
            "published": source.published.iso() if source.published else None,
            "accessed": source.accessed.iso(),
            "url": source.url,
            "where": source.where,
            "citation": source.citation,
            "licence": source.licence,
        }
        for name, source in ledger.sources.items()
    }
    metrics = [{**_fields(metric, caveats), "sources": metric.sources} for metric in _rows(ledger.metrics.values())]
    return json.dumps({"metrics": metrics, "sources": sources}, ensure_ascii=False, indent=1) + "\n"


def _rows(metrics: Iterable[Metric]) -> Iterator[Metric]:
    for metric in metrics:
        if metric.items:
            yield from metric.items.values()
        else:
            yield metric


def _fields(metric: Metric, caveats: Mapping[str, str]) -> dict[str, Any]:
    when = metric.when.iso() if metric.when else None
    span = metric.period.iso() if isinstance(metric.period, Period) else None
    return {
        "id": metric.id,
        "label": metric.label,
        "value": _plain(metric.value),
        "low": _plain(metric.low),
        "high": _plain(metric.high),
        "date": when,
        "text": metric.text,
        "unit": metric.unit.id if metric.value is not None or metric.low is not None else None,
        "period": span,
        "as_of": metric.as_of.iso() if metric.as_of else None,
        "geography": metric.geography,
        "status": metric.status.value,
        "verdict": metric.verdict,
        "by": metric.by,
        "caveat": caveats.get(metric.caveat or ""),
        "formula": metric.derivation.formula if metric.derivation else None,
    }


def _plain(value: Any) -> str | None:
    """A decimal with all its digits and no exponent; JSON numbers would lose some."""
    return None if value is None else f"{value:f}"
