"""A figure worked out but not yet drawn: what all kinds of plot have in common.

In: made by a kind's `prepare`. Out: read by its `draw`, by the page (table, text alternative, sources) and by the cache
(as JSON: two plots with the same JSON are the same picture).
"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict, dataclass

from assay.figures.key_number import KeyNumber


@dataclass(frozen=True)
class Cell:
    """One cell of a figure's table: as printed, and as a machine reads it (no grouping, no unit, ISO dates)."""

    text: str
    raw: str


@dataclass(frozen=True)
class Column:
    """key: heading in the CSV. label: heading on the page, or None for a column that only the CSV has."""

    key: str
    label: str | None
    numeric: bool = False


@dataclass(frozen=True)
class Table:
    """The numbers of a figure, for "show as table" and for the CSV."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of the columns that the page shows."""
        return tuple(column.label for column in self.columns if column.label is not None)

    @property
    def numeric(self) -> tuple[bool, ...]:
        """For each column that the page shows, whether it holds numbers (and is set to the right)."""
        return tuple(column.numeric for column in self.columns if column.label is not None)

    @property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """The rows as the page shows them."""
        return tuple(
            tuple(cell.text for column, cell in zip(self.columns, row, strict=True) if column.label is not None)
            for row in self.rows
        )

    def csv(self) -> str:
        """The whole table as CSV (RFC 4180), one heading line."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(column.key for column in self.columns)
        writer.writerows([cell.raw for cell in row] for row in self.rows)
        return out.getvalue()


@dataclass(frozen=True)
class About:
    """What a plot says beside its picture.

    title, subtitle: as on the page. credit: the line that names the sources, for pictures that travel without the page.
    alt: the text alternative. metrics, sources: ids of all that went in. statuses: how firm they stand, in words.
    key: the number that a link preview prints large, if the figure names one.
    """

    title: str
    subtitle: str
    credit: str
    alt: str
    table: Table
    metrics: tuple[str, ...]
    sources: tuple[str, ...]
    statuses: tuple[str, ...]
    key: KeyNumber | None = None


@dataclass(frozen=True)
class Plot:
    """The base of every kind's plot."""

    about: About

    @property
    def alt(self) -> str:
        """The text alternative: what there is to see, the extremes, the trend."""
        return self.about.alt

    @property
    def table(self) -> Table:
        """The numbers drawn."""
        return self.about.table

    @property
    def metrics(self) -> tuple[str, ...]:
        """Ids of the metrics drawn, in order of first use."""
        return self.about.metrics

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources they come from, in order of first use."""
        return self.about.sources

    @property
    def statuses(self) -> tuple[str, ...]:
        """Status words of the metrics drawn, in order of first use."""
        return self.about.statuses

    def to_json(self) -> str:
        """The plot as JSON, the same text for equal plots."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)
