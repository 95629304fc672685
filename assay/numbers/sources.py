"""A source of the report, ready to be cited.

In: a `SourceRecord` of the metrics file. Out: a frozen `Source` for citations, notes, the list of sources and the
figures' source lines. One step after `assay.numbers.records`.
"""

from __future__ import annotations

from dataclasses import dataclass

from assay.numbers.periods import PartialDate
from assay.numbers.records import SourceRecord


@dataclass(frozen=True)
class Source:
    """Who published what, when, where; fields as in `SourceRecord`. anchor: its permanent HTML id."""

    id: str
    anchor: str
    short: str
    producer: str
    title: str
    published: PartialDate | None
    accessed: PartialDate
    citation: str
    url: str | None
    where: str | None
    licence: str | None
    note: str | None


def make_source(name: str, record: SourceRecord) -> Source:
    """The source with this id."""
    return Source(id=name, anchor=name, **{field: getattr(record, field) for field in type(record).model_fields})
