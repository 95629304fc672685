"""What templates see of metrics and sources: ready words and ready relative links.

In: metrics and sources from the ledger, and the page they are shown on. Out: frozen views for `templates/parts/` and
the page templates. Formatting is done by `assay.wording`; nothing here decides how a thing looks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property, partial
from typing import TypeVar

from mkdocs.utils import get_relative_url

from assay.numbers.formula import Formula
from assay.numbers.ledger import Ledger
from assay.numbers.metric import Metric, largest
from assay.numbers.periods import PartialDate, Period
from assay.numbers.sources import Source
from assay.wording.filters import Num
from assay.wording.numerals import NBSP
from assay.wording.wording import Wording

_T = TypeVar("_T", bound=Hashable)


@dataclass(frozen=True)
class SourceView:
    """A source on a page. text: the full citation, its dates unbroken. page_url: relative link to its entry in the list
    of sources."""

    id: str
    anchor: str
    short: str
    text: str
    producer: str
    title: str
    published: str
    accessed: str
    url: str | None
    where: str | None
    licence: str | None
    note: str | None
    page_url: str | None


@dataclass(frozen=True)
class InputView:
    """A metric that another is derived from."""

    label: str
    text: str
    anchor: str
    data_url: str | None


@dataclass(frozen=True)
class NoteView:
    """A metric on a page: all that a reader needs to judge it.

    data_url: relative link to its row on the data page. ref_id: id for the link that this view is shown as, if it is
    the page's first to the metric's note. when: the first day of its period, YYYY-MM-DD, to sort by. first_ref: id of
    that first link, to come back from the note. correct_url: the metric's line in the repository, where a correction
    can be suggested.
    """

    id: str
    anchor: str
    label: str
    name: str
    form: str
    text: str
    raw: str
    status: str
    verdict: str | None
    by: str
    period: str | None
    when: str | None
    geography: str | None
    caveat: str | None
    sources: tuple[SourceView, ...]
    formula: str | None
    inputs: tuple[InputView, ...]
    items: tuple[NoteView, ...]
    data_url: str | None
    ref_id: str
    first_ref: str
    due: str | None
    correct_url: str | None

    @property
    def standing(self) -> tuple[str, str | None]:
        """Its status and its verdict."""
        return self.status, self.verdict

    @cached_property
    def usual_standing(self) -> tuple[str, str | None] | None:
        """Of a set: the status and verdict that more than half of its items share."""
        return _usual(item.standing for item in self.items)

    @cached_property
    def usual_sources(self) -> tuple[SourceView, ...] | None:
        """Of a set: the sources that more than half of its items share."""
        return _usual(item.sources for item in self.items)


class Views:
    """Makes views; knows on which pages the data rows and the list of sources stand (None where no page has them)."""

    def __init__(
        self,
        ledger: Ledger,
        wording: Wording,
        caveats: Mapping[str, str],
        data_page: str | None,
        sources_page: str | None,
        correct: Callable[[int], str | None] = lambda _line: None,
    ) -> None:
        self._ledger, self._wording, self._caveats = ledger, wording, caveats
        self._data_page, self._sources_page, self._correct = data_page, sources_page, correct

    def source(self, source: Source, url: str) -> SourceView:
        """A source as seen from the page at `url`."""
        published = self._wording.date(source.published) if source.published else ""
        accessed = self._wording.date(source.accessed)
        return SourceView(
            id=source.id,
            anchor=source.anchor,
            short=source.short,
            text=_with_dates(source.citation, published, accessed),
            producer=source.producer,
            title=source.title,
            published=published,
            accessed=accessed,
            url=source.url,
            where=source.where,
            licence=source.licence,
            note=source.note,
            page_url=_link(self._sources_page, f"source-{source.anchor}", url),
        )

    def note(
        self, metric: Metric, url: str, *, ref_id: str = "", first_ref: str = "", beside: Decimal = Decimal(0)
    ) -> NoteView:
        """A metric as seen from the page at `url`. beside: the largest of the set that it is read in."""
        num = None if metric.items else Num(metric, metric, partial(self._wording.metric, beside=beside))
        most = largest(metric.items.values())
        when = metric.period or metric.as_of
        return NoteView(
            id=metric.id,
            anchor=metric.anchor,
            label=metric.label,
            name=metric.name,
            form=metric.form.value,
            text=str(num) if num else "",
            raw=num.raw if num else "",
            status=metric.status.value,
            verdict=metric.verdict,
            by=metric.by,
            period=self._wording.date(when) if when else None,
            when=_first_day(when) if when else None,
            geography=metric.geography,
            caveat=self._caveats.get(metric.caveat or ""),
            sources=tuple(self.source(self._ledger.sources[name], url) for name in self._known(metric)),
            formula=self._arithmetic(metric) if metric.derivation else None,
            inputs=tuple(self._input(name, url) for name in (metric.derivation.inputs if metric.derivation else ())),
            items=tuple(self.note(item, url, beside=most) for item in metric.items.values()),
            data_url=_link(self._data_page, metric.anchor, url),
            ref_id=ref_id,
            first_ref=first_ref,
            due=self._wording.deadline(metric.due) if metric.due else None,
            correct_url=self._correct(metric.line),
        )

    def _known(self, metric: Metric) -> list[str]:
        return [name for name in metric.sources if name in self._ledger.sources]

    def _input(self, name: str, url: str) -> InputView:
        metric = self._ledger.find(name)
        text = "" if metric.items else self._wording.metric(metric)
        return InputView(metric.label, text, metric.anchor, _link(self._data_page, metric.anchor, url))

    def _arithmetic(self, metric: Metric) -> str:
        assert metric.derivation
        sum_ = Formula.parse(metric.derivation.formula).write_out(
            say=lambda part: _unbroken(self._wording.metric(part)),
            number=self._wording.number,
            find=self._ledger.find,
        )
        # Lines end before a sign, but not inside brackets.
        whole = re.sub(r"\([^()]*\)", lambda bracket: _unbroken(bracket[0]), sum_)
        return f"{whole} ={NBSP}{_unbroken(self._wording.metric(metric))}"


def told_apart(rows: Sequence[NoteView]) -> list[NoteView]:
    """The rows, with the time in the label where several have the same."""
    labels = Counter(row.label for row in rows)
    return [
        replace(row, label=f"{row.label}, {row.period}") if labels[row.label] > 1 and row.period else row
        for row in rows
    ]


def _usual(values: Iterable[_T]) -> _T | None:
    counts = Counter(values)
    return next((value for value, count in counts.items() if 2 * count > counts.total()), None)


def _unbroken(text: str) -> str:
    return text.replace(" ", NBSP)


def _with_dates(citation: str, *dates: str) -> str:
    """The citation with these dates as pages have them: they do not break there either."""
    for date in filter(None, dates):
        citation = citation.replace(date.replace(NBSP, " "), date)
    return citation


def _first_day(when: Period | PartialDate) -> str:
    return (when.start if isinstance(when, Period) else when).first_day().isoformat()


def _link(page: str | None, anchor: str, url: str) -> str | None:
    return None if page is None else f"{get_relative_url(page, url)}#{anchor}"
