"""Who has what: names against columns, a filled cell printing the years.

In: columns, and rows whose cells name metrics of the date form. Out: a grid; an empty cell has a dash, so that it reads
as "none" and not as forgotten. What nobody measured says so in its cell, which is hollow where there is nothing else.
On a narrow sheet the names stand above their rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from assay.figures.errors import FigureError
from assay.figures.plot import Cell, Column, Plot, Table
from assay.figures.reading import Path, Reading, listed, sentence
from assay.figures.spec import FigureSpec, MetricId, Part, Words
from assay.figures.tokens import Role
from assay.numbers.metric import Form, Metric, Status
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

Text = tuple[str, float, bool]
"""A line in a cell: what it says, its size, whether it is bold."""


class Row(Part):
    """A name and its filled cells."""

    name: Words = Field(description="what the row is about")
    cells: dict[str, tuple[MetricId, ...]] = Field(default={}, description="column: [metrics of the form date]")


class Options(FigureSpec):
    """Columns and rows."""

    kind: Literal["matrix"]
    columns: tuple[Words, ...] = Field(min_length=1, max_length=8, description="headings of the columns")
    names: Words = Field(default="Name", description="what the rows are, as the head of the table says it: Partner")
    rows: tuple[Row, ...] = Field(min_length=1, description="{name: …, cells: {column: [metrics]}}")


@dataclass(frozen=True)
class Years:
    """Years of the same status. word: what the status is, empty where it is measured."""

    years: tuple[str, ...]
    word: str
    solid: bool


@dataclass(frozen=True)
class Line:
    """A row: its name, and what is in each column (nothing where the cell is empty)."""

    name: str
    cells: tuple[tuple[Years, ...], ...]


@dataclass(frozen=True)
class Matrix(Plot):
    """Headings and rows."""

    headings: tuple[str, ...]
    lines: tuple[Line, ...]
    hue: Role


def prepare(options: Options, ledger: Ledger, wording: Wording) -> Matrix:
    """Look the dates up and put each in its cell."""
    reading = Reading(options, ledger, wording)
    _check_columns(options.columns, options.names)
    lines, rows, told = [], [], []
    for index, given in enumerate(options.rows):
        found = _dates(given, ("rows", index, "cells"), options.columns, reading)
        lines.append(Line(given.name, tuple(_grouped(found[column], reading) for column in options.columns)))
        cells = [_cell(found[column], wording) for column in options.columns]
        rows.append((Cell(given.name, given.name), *cells))
        held = [
            f"{column} ({listed(_told(metric) for metric in found[column])})"
            for column in options.columns
            if found[column]
        ]
        told.append(sentence(f"{given.name}: {', '.join(held) or 'none'}"))
    headings = (Column("name", options.names), *(Column(column, column) for column in options.columns))
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
    tall = _tall(canvas, plot, columns, names)
    for line in plot.lines:
        canvas.line([(0, top), (canvas.width, top)], "grid")
        top = _row(canvas, line, top + 7, tall, columns, names, plot.hue) + 7


def _columns(canvas: Canvas, plot: Matrix, start: float) -> list[tuple[float, float]]:
    """Left edge and width of each column: all the same, but for those where a word or a year needs more."""
    needs = []
    for index, heading in enumerate(plot.headings):
        found = [years for line in plot.lines for years in line.cells[index]]
        years = [canvas.measure(text, bold=True) for each in found for text in each.years]
        words = [canvas.measure(each.word, canvas.small) for each in found]
        heads = [canvas.measure(word, canvas.small) for word in heading.split()]
        needs.append(max(max(heads) + GAP, max([*years, *words, 0.0]) + 2 * PAD) + GAP)
    widths = _shared(needs, canvas.width - start + GAP)
    lefts = accumulate(widths, initial=start)
    return [(left, wide - GAP) for left, wide in zip(lefts, widths, strict=False)]


def _shared(needs: list[float], total: float) -> list[float]:
    """Widths that add up to the total: where there is room, what each needs at least and else all the same."""
    if sum(needs) > total:
        return [need * total / sum(needs) for need in needs]
    left, count = total, len(needs)
    for need in sorted(needs, reverse=True):
        if need <= left / count:
            break
        left, count = left - need, count - 1
    return [max(need, left / count) for need in needs]


def _tall(canvas: Canvas, plot: Matrix, columns: list[tuple[float, float]], names: float) -> float:
    """How high the cells are, alike in all rows: a higher one would read as a larger amount."""
    cells = [
        _height(_texts(canvas, cell, wide))
        for line in plot.lines
        for cell, (_, wide) in zip(line.cells, columns, strict=True)
    ]
    deepest = max(len(_name(canvas, line, names)) for line in plot.lines) if names else 0
    return max(max(LEADING * canvas.body, *cells) + 12, deepest * LEADING * canvas.body + 8)


def _name(canvas: Canvas, line: Line, names: float) -> list[str]:
    return canvas.wrap(line.name, names - 20 if names else canvas.width, bold=not names)


def _row(
    canvas: Canvas, line: Line, top: float, tall: float, columns: list[tuple[float, float]], names: float, hue: Role
) -> float:
    """One row; returns where it ends."""
    name = _name(canvas, line, names)
    if names:
        canvas.lines(0, top + (tall - len(name) * LEADING * canvas.body) / 2 - 0.5, name)
    else:
        top = canvas.lines(0, top - 2, name, bold=True) + 4
    for (left, wide), cell in zip(columns, line.cells, strict=True):
        if cell:
            _filled(canvas, cell, _texts(canvas, cell, wide), left, top, wide, tall, hue)
        else:
            canvas.text(left + PAD, top + tall / 2 + 0.3 * canvas.body, NONE, "ink-soft")
    return top + tall


def _filled(
    canvas: Canvas,
    cell: tuple[Years, ...],
    texts: list[Text],
    left: float,
    top: float,
    wide: float,
    tall: float,
    hue: Role,
) -> None:
    """A cell with something in it: filled if any of it is firm, else hollow and dashed."""
    from assay.figures.canvas import DASHED

    solid = any(years.solid for years in cell)
    if solid:
        canvas.bar(left, top, wide, tall, hue)
    else:
        canvas.bar(left, top, wide, tall, "paper", stroke=hue, dash=DASHED)
    below = top + (tall - _height(texts)) / 2 - 0.5
    for text, size, bold in texts:
        below = canvas.lines(left + PAD, below, [text], "paper" if solid else hue, size=size, bold=bold)


def _height(texts: list[Text]) -> float:
    return LEADING * sum(size for _, size, _ in texts)


def _texts(canvas: Canvas, cell: tuple[Years, ...], wide: float) -> list[Text]:
    """The years in a row, or below each other where they don't fit, and the word for how firm they are."""
    texts: list[Text] = []
    for years in cell:
        row = ", ".join(years.years)
        stacked = [row] if canvas.measure(row, bold=True) <= wide - 2 * PAD else years.years
        texts += [(text, canvas.body, True) for text in stacked]
        texts += [(years.word, canvas.small, False)] if years.word else []
    return texts


def _check_columns(columns: tuple[str, ...], names: str) -> None:
    """Each column is found by its heading, beside that of the names: `names` on the page, "name" in the data."""
    for index, column in enumerate(columns):
        if column in columns[:index]:
            raise FigureError(("columns", index), f"two columns are called '{column}'", "give one another name")
        if column.casefold() in ("name", names.casefold()):
            message = f"the column of names is called '{column}' already"
            raise FigureError(("columns", index), message, "give this one another name")


def _dates(given: Row, path: Path, known: tuple[str, ...], reading: Reading) -> dict[str, list[Metric]]:
    """The metrics in each cell of a row, earliest first."""
    found: dict[str, list[Metric]] = {column: [] for column in known}
    for column, names in given.cells.items():
        if column not in found:
            hint = nearest(column, known) or f"the columns are: {', '.join(known)}"
            raise FigureError((*path, column), f"no column is called '{column}'", hint)
        metrics = [reading.metric((*path, column, index), name, Form.DATE) for index, name in enumerate(names)]
        found[column] = sorted(metrics, key=lambda metric: _when(metric).iso())
    return found


def _grouped(metrics: list[Metric], reading: Reading) -> tuple[Years, ...]:
    """The years of a cell, each once, by status, the firmest first."""
    years: dict[Status, list[str]] = {}
    for metric in sorted(metrics, key=lambda metric: metric.status.looseness):
        years.setdefault(metric.status, []).append(_years(metric))
    return tuple(
        Years(tuple(dict.fromkeys(found)), "" if status.is_plain else status.value, reading.is_firm(status))
        for status, found in years.items()
    )


def _cell(metrics: list[Metric], wording: Wording) -> Cell:
    """The dates, and how firm each is unless it is measured."""
    dates = [wording.date(_when(metric)) for metric in metrics]
    firm = ["" if metric.status.is_plain else f" ({metric.status.value})" for metric in metrics]
    told = "; ".join(date + note for date, note in zip(dates, firm, strict=True))
    return Cell(told or NONE, "; ".join(_when(metric).iso() for metric in metrics))


def _told(metric: Metric) -> str:
    """A date in the text alternative."""
    return _years(metric) if metric.status.is_plain else f"{_years(metric)}, {metric.status.value}"


def _when(metric: Metric) -> PartialDate | Period:
    assert metric.when is not None, "cells name metrics of the form date"
    return metric.when


def _years(metric: Metric) -> str:
    """The year, or the first and last year of a period."""
    when = _when(metric)
    if isinstance(when, PartialDate):
        return str(when.year)
    return str(when.start.year) if when.start.year == when.end.year else f"{when.start.year}–{when.end.year}"
