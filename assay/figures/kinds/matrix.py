"""Who has what: names against columns, a filled cell printing the years.

In: columns, and rows whose cells name metrics of the date form. Out: a grid; an empty cell has a dash, so that it reads
as "none" and not as forgotten. On a narrow sheet the names stand above their rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from assay.figures.errors import FigureError
from assay.figures.plot import Cell, Column, Plot, Table
from assay.figures.reading import Reading, listed, sentence
from assay.figures.spec import FigureSpec, MetricId, Part
from assay.figures.tokens import Role
from assay.numbers.metric import Form, Metric
from assay.numbers.periods import PartialDate, Period
from assay.problems import nearest

if TYPE_CHECKING:
    from assay.figures.canvas import Canvas
    from assay.numbers.ledger import Ledger
    from assay.wording.wording import Wording


NONE = "–"
SMALLEST = 12.0


class Row(Part):
    """A name and its filled cells."""

    name: str = Field(description="what the row is about")
    cells: dict[str, tuple[MetricId, ...]] = Field(default={}, description="column: [metrics of the form date]")


class Options(FigureSpec):
    """Columns and rows."""

    kind: Literal["matrix"]
    columns: tuple[str, ...] = Field(min_length=1, max_length=8, description="headings of the columns")
    rows: tuple[Row, ...] = Field(min_length=1, description="{name: …, cells: {column: [metrics]}}")


@dataclass(frozen=True)
class Line:
    """A row: its name, and the years for each column (none where the cell is empty)."""

    name: str
    years: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Matrix(Plot):
    """Headings and rows."""

    headings: tuple[str, ...]
    lines: tuple[Line, ...]
    hue: Role


def prepare(options: Options, ledger: Ledger, wording: Wording) -> Matrix:
    """Look the dates up and put each in its cell."""
    reading = Reading(options, ledger, wording)
    lines, rows, told = [], [], []
    for index, given in enumerate(options.rows):
        found = _dates(given, ("rows", index, "cells"), options.columns, reading)
        lines.append(
            Line(given.name, tuple(tuple(dict.fromkeys(_years(when) for when in found[c])) for c in options.columns))
        )
        cells = [
            Cell(
                "; ".join(wording.date(when) for when in found[column]), "; ".join(when.iso() for when in found[column])
            )
            for column in options.columns
        ]
        rows.append((Cell(given.name, given.name), *cells))
        held = [
            f"{column} ({listed(_years(when) for when in found[column])})"
            for column in options.columns
            if found[column]
        ]
        told.append(sentence(f"{given.name}: {', '.join(held) or 'none'}"))
    headings = (Column("name", ""), *(Column(column, column) for column in options.columns))
    return Matrix(
        about=reading.about(" ".join(told), Table(headings, tuple(rows))),
        headings=options.columns,
        lines=tuple(lines),
        hue=reading.text_hue(),
    )


def draw(canvas: Canvas, plot: Matrix) -> None:
    """Headings on top; a hairline above each row."""
    names = (
        0.0 if canvas.narrow else min(max(canvas.measure(line.name) for line in plot.lines), 0.28 * canvas.width) + 20
    )
    gap = 4.0
    wide = (canvas.width - names + gap) / len(plot.headings)
    lefts = [names + index * wide for index in range(len(plot.headings))]
    size = _heading_size(canvas, plot.headings, wide - gap)
    wrapped = [canvas.wrap(heading, wide - gap, size) for heading in plot.headings]
    deepest = max(len(lines) for lines in wrapped)
    step = 1.3 * size
    for left, lines in zip(lefts, wrapped, strict=True):
        canvas.lines(left, (deepest - len(lines)) * step, lines, "ink-soft", size=size)
    top = deepest * step + 8
    for line in plot.lines:
        canvas.line([(0, top), (canvas.width, top)], "grid")
        top = _row(canvas, line, top + 7, lefts, wide - gap, names, plot.hue) + 7


def _heading_size(canvas: Canvas, headings: tuple[str, ...], room: float) -> float:
    """As large as the longest word allows, but never too small to read."""
    longest = max(canvas.measure(word, canvas.small) for heading in headings for word in heading.split())
    return max(SMALLEST, min(canvas.small, canvas.small * 0.99 * room / longest))


def _row(canvas: Canvas, line: Line, top: float, lefts: list[float], wide: float, names: float, hue: Role) -> float:
    """One row; returns where it ends. Years that do not fit side by side go below each other."""
    texts = [
        [row] if canvas.measure(row := ", ".join(years), bold=True) <= wide - 12 else list(years)
        for years in line.years
    ]
    step = 1.3 * canvas.body
    tall = max(len(lines) for lines in texts) * step + 12
    name = canvas.wrap(line.name, names - 20 if names else canvas.width, bold=not names)
    if names:
        tall = max(tall, len(name) * step + 8)
        canvas.lines(0, top + (tall - len(name) * step) / 2 + 2, name)
    else:
        top = canvas.lines(0, top - 2, name, bold=True) + 4
    for left, lines in zip(lefts, texts, strict=True):
        if any(lines):
            canvas.bar(left, top, wide, tall, hue)
            canvas.lines(left + 8, top + (tall - len(lines) * step) / 2 + 2, lines, "paper", bold=True)
        else:
            canvas.text(left + 8, top + tall / 2 + 0.3 * canvas.body, NONE, "ink-soft")
    return top + tall


def _dates(
    given: Row, path: tuple[str | int, ...], known: tuple[str, ...], reading: Reading
) -> dict[str, list[PartialDate | Period]]:
    """The dates in each cell of a row, earliest first."""
    found: dict[str, list[PartialDate | Period]] = {column: [] for column in known}
    for column, names in given.cells.items():
        if column not in found:
            hint = nearest(column, known) or f"the columns are: {', '.join(known)}"
            raise FigureError((*path, column), f"no column is called '{column}'", hint)
        metrics: list[Metric] = [
            reading.metric((*path, column, index), name, Form.DATE) for index, name in enumerate(names)
        ]
        found[column] = sorted((metric.when for metric in metrics if metric.when), key=lambda when: when.iso())
    return found


def _years(when: PartialDate | Period) -> str:
    """The year, or the first and last year of a period."""
    if isinstance(when, PartialDate):
        return str(when.year)
    return str(when.start.year) if when.start.year == when.end.year else f"{when.start.year}–{when.end.year}"
