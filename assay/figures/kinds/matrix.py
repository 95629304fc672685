"""Who has what: names against columns, a filled cell printing the years.

In: columns, and rows whose cells name metrics of the date form. Out: a grid; an empty cell has a dash, so that it reads
as "none" and not as forgotten. On a narrow sheet the names stand above their rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
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
LEADING = 1.3
GAP = 4.0
PAD = 8.0


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
    widest = max(canvas.measure(line.name) for line in plot.lines)
    names = 0.0 if canvas.narrow else min(widest, 0.28 * canvas.width) + 20
    columns = _columns(canvas, plot, names)
    wrapped = [canvas.wrap(text, wide, canvas.small) for text, (_, wide) in zip(plot.headings, columns, strict=True)]
    deepest = max(len(lines) for lines in wrapped)
    step = LEADING * canvas.small
    for (left, _), lines in zip(columns, wrapped, strict=True):
        canvas.lines(left, (deepest - len(lines)) * step, lines, "ink-soft", size=canvas.small)
    top = deepest * step + 8
    for line in plot.lines:
        canvas.line([(0, top), (canvas.width, top)], "grid")
        top = _row(canvas, line, top + 7, columns, names, plot.hue) + 7


def _columns(canvas: Canvas, plot: Matrix, start: float) -> list[tuple[float, float]]:
    """Left edge and width of each column: all the same, unless a heading's longest word needs more than its share."""
    year = canvas.measure("0000", bold=True) + 2 * PAD
    words = [max(canvas.measure(word, canvas.small) for word in heading.split()) for heading in plot.headings]
    needs = [max(word, year) + GAP for word in words]
    total = canvas.width - start + GAP
    share = total / len(needs)
    if max(needs) <= share:
        widths = [share] * len(needs)
    elif sum(needs) <= total:
        widths = [need + (total - sum(needs)) / len(needs) for need in needs]
    else:
        widths = [need * total / sum(needs) for need in needs]
    lefts = accumulate(widths, initial=start)
    return [(left, wide - GAP) for left, wide in zip(lefts, widths, strict=False)]


def _row(canvas: Canvas, line: Line, top: float, columns: list[tuple[float, float]], names: float, hue: Role) -> float:
    """One row; returns where it ends. Years that do not fit side by side go below each other."""
    texts = [_stacked(canvas, years, wide - 2 * PAD) for years, (_, wide) in zip(line.years, columns, strict=True)]
    step = LEADING * canvas.body
    tall = max(1, *(len(lines) for lines in texts)) * step + 12
    name = canvas.wrap(line.name, names - 20 if names else canvas.width, bold=not names)
    if names:
        tall = max(tall, len(name) * step + 8)
        canvas.lines(0, top + (tall - len(name) * step) / 2 + 2, name)
    else:
        top = canvas.lines(0, top - 2, name, bold=True) + 4
    for (left, wide), lines in zip(columns, texts, strict=True):
        if lines:
            canvas.bar(left, top, wide, tall, hue)
            canvas.lines(left + PAD, top + (tall - len(lines) * step) / 2 + 2, lines, "paper", bold=True)
        else:
            canvas.text(left + PAD, top + tall / 2 + 0.3 * canvas.body, NONE, "ink-soft")
    return top + tall


def _stacked(canvas: Canvas, years: tuple[str, ...], room: float) -> list[str]:
    row = ", ".join(years)
    return [row] if row and canvas.measure(row, bold=True) <= room else list(years)


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
