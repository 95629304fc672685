"""A source of the report, ready to be cited.

In: a `SourceRecord` of the metrics file. Out: a frozen `Source` for citations, notes, the list of sources and the
figures' source lines. One step after `assay.numbers.records`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assay.numbers.periods import PartialDate
from assay.numbers.records import SourceRecord

_DATED = re.compile(r",|\(|\b\d{4}\b")
"""Where the date begins in a short name such as "Astana Times, May 2024" or "USGS 2026"."""


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


def in_order(sources: Iterable[Source]) -> list[Source]:
    """Sources by the names that citations give, those of one name by date of publication, the undated last."""
    return sorted(sources, key=_place)


def _place(source: Source) -> tuple[str, str, str]:
    name = _DATED.split(source.short, maxsplit=1)[0].strip()
    return name.casefold(), source.published.iso() if source.published else "undated", source.short
