"""Looking up what a figure shows, and keeping account of it.

In: a kind's `prepare` asks for metrics by the path of the option that names them. Out: metrics of the right form, or a
`FigureError` that says which option to mend; at the end `about`, which lists everything that was used. Also the few
conventions all kinds share: which numbers are firm, and how an attribution reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from assay.figures.axis import Tick
from assay.figures.errors import FigureError
from assay.figures.key_number import KeyNumber, key_number
from assay.figures.plot import About, Cell, Column, Table
from assay.numbers.metric import Form, Metric, Status
from assay.numbers.units import UnitKind
from assay.problems import Mistake, nearest

if TYPE_CHECKING:
    from assay.figures.spec import FigureSpec
    from assay.figures.tokens import Role
    from assay.numbers.ledger import Ledger
    from assay.wording.wording import Wording

Path = tuple[str | int, ...]

TITLE_WORDS = 15

_SIGNED = (UnitKind.PERCENT, UnitKind.MULTIPLE, UnitKind.CURRENCY)


class Reading:
    """One figure's reading of the ledger. Lives as long as one call of `prepare`."""

    def __init__(self, options: FigureSpec, ledger: Ledger, wording: Wording) -> None:
        self.options, self.ledger, self.wording = options, ledger, wording
        self._used: dict[str, Metric] = {}
        if len(options.title.split()) > TITLE_WORDS:
            count = len(options.title.split())
            hint = f"state the finding in at most {TITLE_WORDS} words and leave the rest to the subtitle"
            raise FigureError(("title",), f"the title has {count} words", hint)

    def metric(self, path: Path, name: str, *forms: Form) -> Metric:
        """The metric of this id, which must have one of `forms` (any form if none is given)."""
        try:
            metric = self.ledger.find(name)
        except Mistake as error:
            raise FigureError(path, error.message, error.hint, known=self.ledger.hides(name)) from None
        if forms and metric.form not in forms:
            wanted = " or ".join(forms)
            raise FigureError(path, f"'{name}' is a {metric.form}, and this needs a {wanted}", "name another metric")
        self._used[metric.id] = metric
        return metric

    def number(self, path: Path, name: str) -> Metric:
        """The metric of this id, which must be a single number."""
        return self.metric(path, name, Form.NUMBER)

    def value(self, path: Path, metric: Metric, like: Metric) -> float:
        """The number to draw, counted as `like` is shown, so that kt and t share one axis. They must be comparable."""
        if metric.unit.dimension != like.unit.dimension or metric.unit.kind != like.unit.kind:
            units = f"'{metric.id}' counts in {metric.unit.id} and '{like.id}' in {like.unit.id}"
            raise FigureError(path, f"{units}; they can't share one scale", "show them in two figures")
        return float(metric.quantity / like.unit.factor * like.unit.scale)

    def firm(self, metric: Metric) -> bool:
        """Whether the number is drawn solid; what is only said, hoped or expected is drawn hollow or dashed."""
        return self.is_firm(metric.status)

    def is_firm(self, status: Status) -> bool:
        """The same for a status."""
        return status in (Status.DEFINITION, Status.DOCUMENTED, Status.MEASURED, Status.ESTIMATE)

    def amount(self, metric: Metric, beside: Decimal = Decimal(0)) -> str:
        """The number as a label in the drawing: with its sign (%, ×, US$), without a unit that `unit_line` tells.

        beside: the largest of the numbers that it is to be compared with, as `largest` has it.
        """
        if metric.unit.kind is UnitKind.CURRENCY:
            return self.wording.compact(metric, beside)
        return self.wording.metric(metric) if metric.unit.kind in _SIGNED else self.wording.bare(metric)

    def unit_line(self, metric: Metric) -> str:
        """The unit to state once above numbers that are written as `amount` says; empty where each has its sign."""
        return "" if metric.unit.kind in _SIGNED else self.wording.unit(metric)

    def ticks(self, levels: Sequence[Decimal], like: Metric) -> tuple[Tick, ...]:
        """The ticks of a value axis, written as `amount` writes its numbers: "200", "1.5 million", "10m" for US$10m."""
        texts = self.wording.levels(levels, short=like.unit.kind is UnitKind.CURRENCY)
        return tuple(Tick(float(level), text) for level, text in zip(levels, texts, strict=True))

    def hue(self) -> Role:
        """The colour of areas and lines that the title is about."""
        return "ore" if self.options.colour == "gold" else "accent"

    def text_hue(self) -> Role:
        """The same colour as text, or as an area that text stands on."""
        return "ore-ink" if self.options.colour == "gold" else "accent"

    def said(self, metric: Metric) -> str:
        """How firm and by whom, as a label says it: "target: Government of Kazakhstan"."""
        return f"{metric.status.value}: {metric.by}" if metric.by else metric.status.value

    def time(self, metric: Metric) -> str:
        """The time a metric is about, or an empty text: the day it is due, its period, the day it was stated for."""
        if metric.due:
            return f"due {self.wording.deadline(metric.due)}"
        when = metric.period or metric.as_of
        return self.wording.date(when) if when else ""

    def about(self, alt: str, table: Table) -> About:
        """Everything the plot says beside its picture. To be called last, when all metrics have been asked for."""
        key = self._key()
        metrics = tuple(self._used.values())
        parts = [part for metric in metrics for part in (metric, *metric.items.values())]
        sources = tuple(dict.fromkeys([name for part in parts for name in part.sources] + self._own_sources()))
        statuses = tuple(dict.fromkeys(part.status.value for part in parts if not part.items))
        shorts = dict.fromkeys(self.ledger.sources[name].short for name in sources if name in self.ledger.sources)
        credit = f"Source{'s' if len(shorts) > 1 else ''}: {'; '.join(shorts)}" if shorts else ""
        options, ids = self.options, tuple(self._used)
        return About(options.title, options.subtitle, credit, alt, table, ids, sources, statuses, key)

    def _key(self) -> KeyNumber | None:
        """The number that the figure's link preview prints large."""
        if self.options.key is None:
            return None
        metric = self.metric(("key",), self.options.key)
        try:
            metric.refuse_set()
        except Mistake as error:
            raise FigureError(("key",), error.message, error.hint) from None
        return key_number(metric, self.wording, self.text_hue())

    def _own_sources(self) -> list[str]:
        for index, name in enumerate(self.options.sources):
            if name not in self.ledger.sources:
                hint = nearest(name, self.ledger.sources)
                raise FigureError(("sources", index), f"unknown source '{name}'", hint, known=self.ledger.hides(name))
        return list(self.options.sources)


_TOLD = ("unit", "time", "status", "by", "metric", "sources")


def columns(*shown: Column) -> tuple[Column, ...]:
    """The columns of a table of metrics: those a kind shows, then what the CSV tells besides."""
    return (*shown, *(Column(key, "Status" if key == "status" else None) for key in _TOLD))


def row(metric: Metric, *shown: Cell, when: str = "", unit: str | None = None) -> tuple[Cell, ...]:
    """A line for `columns`: what the kind shows, then unit, time, status, author, metric and sources.

    when, unit: in place of the metric's own. A date has no unit.
    """
    own = "" if metric.form is Form.DATE else metric.unit.id
    time = when or next((span.iso() for span in (metric.period, metric.as_of) if span), "")
    told = (own if unit is None else unit, time, metric.status.value, metric.by, metric.id, "; ".join(metric.sources))
    return (*shown, *(Cell(text, text) for text in told))


def row_without(*shown: Cell) -> tuple[Cell, ...]:
    """A line for `columns` of something that has no metric."""
    return (*shown, *(Cell("", "") for _ in _TOLD))


def raw(value: Decimal | None) -> str:
    """A number as a machine reads it: all its digits, no exponent."""
    return "" if value is None else format(value, "f")


def listed(texts: Iterable[str]) -> str:
    """Words in a row: "a, b and c"."""
    *most, last = tuple(texts) or ("",)
    return f"{', '.join(most)} and {last}" if most else last


def sentence(text: str) -> str:
    """The text with a capital at the front and a full stop at the end."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")
