"""What `{{ metric }}` stands for while a page is read: the metric, and how it is to read there.

In: resolved metrics and a `Wording`. Out: `Num` values, which give the `text` to print, its `raw` value for machines
and the metrics it rests on. Made by the text room, changed by `assay.wording.filters`, printed by the text room.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assay.numbers.metric import Metric
from assay.wording import digits as exact
from assay.wording.wording import Wording


@dataclass(frozen=True, slots=True)
class Num:
    """A number in a page's text. Nothing is formatted before `text` is read, so making one costs little.

    metric: what the reader is led to. subject: what is read out; the metric itself, or one worked out from it.
    reading: turns the subject into text. also: the other metrics that the subject rests on.
    """

    metric: Metric
    subject: Metric
    reading: Callable[[Metric], str]
    also: tuple[Metric, ...] = ()

    @classmethod
    def of(cls, metric: Metric, wording: Wording) -> Num:
        """The metric as a sentence has it."""
        return cls(metric, metric, wording.metric)

    @property
    def text(self) -> str:
        """What the page prints. Raises Mistake for a series or a breakdown."""
        self.subject.refuse_set()
        return self.reading(self.subject)

    @property
    def raw(self) -> str:
        """The value for machines, unrounded, in the unit it is shown in: 2200000, 6.1/12.4, 2023-07-04."""
        return raw_value(self.subject)

    def __getitem__(self, key: object) -> Num:
        """An item of a series or breakdown. Raises Mistake if there is none."""
        item = self.subject.item(str(key))
        return Num(item, item, self.reading)

    def __str__(self) -> str:
        return self.text


def raw_value(metric: Metric) -> str:
    """The metric's value for machines; a series or a breakdown has none and raises Mistake."""
    metric.refuse_set()
    if metric.when is not None:
        return metric.when.iso()
    if metric.text is not None:
        return metric.text
    values = (metric.value,) if metric.value is not None else (metric.low, metric.high)
    return "/".join(
        format(exact.plain(exact.product(value, metric.unit.scale)), "f") for value in values if value is not None
    )
