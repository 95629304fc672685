"""The filters a page can apply to a number: `{{ survey_target | rounded(1) }}`, `{{ a | share_of(b) }}`.

In: a `Num` (`assay.wording.num`). Out: another `Num` with another reading of the same metric, or of what two metrics
make together. `make_filters` hands them to the text room's Jinja environment; one that does not fit raises Mistake.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import wraps
from inspect import signature

from assay.numbers.metric import Derivation, Form, Metric
from assay.numbers.periods import PartialDate, Period
from assay.numbers.units import MULTIPLE, PERCENT, UnitKind
from assay.problems import Mistake
from assay.wording import digits as exact
from assay.wording.num import Num
from assay.wording.wording import Wording

__all__ = ["Filters", "Num", "make_filters"]

_MOST_DECIMALS = 9
_EXAMPLES = {"rounded": "1", "share_of": "other_metric", "change_from": "other_metric", "to": "other_metric"}
"""What stands in brackets behind the filters that take something."""


class Filters:
    """The filters themselves; each public method is one, and its arguments are those that pages give."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def rounded(self, num: Num, digits: int = 0) -> Num:
        """With that many decimals: "2.2 million km²"."""
        _need(num, "rounded", Form.NUMBER, Form.RANGE)
        if not isinstance(digits, int) or not 0 <= digits <= _MOST_DECIMALS:
            raise Mistake(f"rounded needs a whole number of decimals from 0 to {_MOST_DECIMALS}", "rounded(1)")
        return replace(num, subject=replace(num.subject, digits=digits))

    def bare(self, num: Num) -> Num:
        """Without its unit: "2.2 million"."""
        num.subject.refuse_set()
        return replace(num, reading=self._wording.bare)

    def words(self, num: Num) -> Num:
        """In words: "four partners", "fourth"."""
        _need(num, "words", Form.NUMBER, Form.RANK)
        _need_whole(num, "words")
        return replace(num, reading=self._wording.in_words)

    def ordinal(self, num: Num) -> Num:
        """A place in a ranking, in digits: "4th"."""
        _need(num, "ordinal", Form.NUMBER, Form.RANK)
        place = _need_whole(num, "ordinal")
        return replace(num, reading=lambda _: self._wording.ordinal(place))

    def signed(self, num: Num) -> Num:
        """With a plus if positive: "+46.7%"."""
        _need(num, "signed", Form.NUMBER)
        return replace(num, reading=self._wording.signed)

    def compact(self, num: Num) -> Num:
        """As short as can be: "US$46tn"."""
        _need(num, "compact", Form.NUMBER)
        return replace(num, reading=self._wording.compact)

    def multiple(self, num: Num) -> Num:
        """A multiple in words: "2.52 times"."""
        return replace(num, subject=_as_multiple(num, "multiple"), reading=self._wording.metric)

    def times(self, num: Num) -> Num:
        """A multiple by its sign: "×2.52"."""
        return replace(num, subject=_as_multiple(num, "times"), reading=self._wording.compact)

    def share_of(self, num: Num, whole: Num) -> Num:
        """How much of another metric it is: "12%"."""
        part, base = _pair(num, whole, "share_of")
        _need_divisor(whole, "share_of")
        return self._worked_out(num, whole, part / base * 100, "{} / {}", self._wording.metric)

    def change_from(self, num: Num, before: Num) -> Num:
        """How far it is above or below another metric: "+46.7%"."""
        after, base = _pair(num, before, "change_from")
        _need_divisor(before, "change_from")
        return self._worked_out(num, before, (after / base - 1) * 100, "{} / {} - 1", self._wording.signed)

    def to(self, num: Num, other: Num) -> Num:
        """From one to the other: "1.5–2.2 million km²", "2024–2028"."""
        _need_second(other, "to")
        first, last = num.subject, other.subject
        if first.when and last.when:
            dates = sorted(date for when in (first.when, last.when) for date in _ends(when))
            subject = _dated(first, Period(dates[0], dates[-1]))
        else:
            start, end = _pair(num, other, "to")
            low, high = sorted((start / first.unit.factor, end / first.unit.factor))
            derivation = first.derivation or last.derivation
            subject = replace(first, form=Form.RANGE, value=None, low=low, high=high, derivation=derivation)
        return Num(num.metric, subject, self._wording.metric, _also(num, other))

    def period(self, num: Num) -> Num:
        """The time it covers: "2023–2035"."""
        return self._when(num, num.metric.period or num.metric.when, "period")

    def as_of(self, num: Num) -> Num:
        """The date it was stated for: "February 2024"."""
        return self._when(num, num.metric.as_of, "as_of")

    def year(self, num: Num) -> Num:
        """The year of a date; for other metrics, of the date they were stated for or of their period's end."""
        when = num.subject.when or num.metric.as_of or num.metric.period
        return self._when(num, PartialDate(_ends(when)[-1].year) if when else None, "year")

    def by(self, num: Num) -> str:
        """Who says so; plain text."""
        return num.metric.by

    def _when(self, num: Num, when: PartialDate | Period | None, name: str) -> Num:
        if when is None:
            field = "as_of' or 'period" if name == "year" else name
            raise Mistake(f"'{num.metric.id}' has no {name}", f"give it '{field}' in the metrics file")
        return replace(num, subject=_dated(num.subject, when), reading=self._wording.metric)

    def _worked_out(self, num: Num, other: Num, value: Decimal, formula: str, reading: Callable[[Metric], str]) -> Num:
        ids = (num.metric.id, other.metric.id)
        derivation = Derivation(formula.format(*ids), ids)
        subject = replace(num.subject, value=value, unit=PERCENT, digits=None, derivation=derivation)
        return Num(num.metric, subject, reading, _also(num, other))


def make_filters(wording: Wording) -> dict[str, Callable[..., Num | str]]:
    """Every filter by the name pages call it, ready for a Jinja environment."""
    filters = Filters(wording)
    return {name: _checked(name, getattr(filters, name)) for name in vars(Filters) if not name.startswith("_")}


def _checked(name: str, apply: Callable[..., Num | str]) -> Callable[..., Num | str]:
    """The filter with its arguments checked, since a page may give it anything."""
    parameters = signature(apply)

    @wraps(apply)
    def checked(num: Num, *arguments: object, **named: object) -> Num | str:
        try:
            parameters.bind(num, *arguments, **named)
        except TypeError:
            example = f"({_EXAMPLES[name]})" if name in _EXAMPLES else ", with nothing in brackets"
            raise Mistake(f"the filter '{name}' can't be used like this", f"write {name}{example}") from None
        return apply(num, *arguments, **named)

    return checked


def _need(num: Num, name: str, *forms: Form) -> None:
    num.subject.refuse_set()
    if num.subject.form not in forms:
        wanted = " or ".join(f"a {form}" for form in forms)
        raise Mistake(f"the filter '{name}' needs {wanted}; '{num.metric.id}' is a {num.subject.form}")


def _need_whole(num: Num, name: str) -> int:
    value, digits = num.subject.value, num.subject.digits
    assert value is not None
    if digits is not None:
        value = exact.rounded(value, digits)
    if value != value.to_integral_value():
        message = f"the filter '{name}' needs a whole number; '{num.metric.id}' is {value}"
        raise Mistake(message, f"rounded(0) | {name}")
    return int(value)


def _as_multiple(num: Num, name: str) -> Metric:
    _need(num, name, Form.NUMBER)
    if num.subject.unit.kind not in (UnitKind.MULTIPLE, UnitKind.PLAIN):
        message = f"the filter '{name}' needs a multiple; '{num.metric.id}' is in {num.subject.unit.id}"
        raise Mistake(message, "define the quotient of two metrics as a metric with the unit ×")
    return replace(num.subject, unit=MULTIPLE)


def _need_second(other: object, name: str) -> None:
    if not isinstance(other, Num):
        raise Mistake(f"the filter '{name}' needs a second metric, not '{other}'", f"write {name}(other_metric)")


def _need_divisor(other: Num, name: str) -> None:
    if not other.subject.value:
        raise Mistake(f"the filter '{name}' can't divide by '{other.metric.id}', which is zero")


def _pair(num: Num, other: Num, name: str) -> tuple[Decimal, Decimal]:
    """The plain quantities of two metrics that can be compared."""
    _need_second(other, name)
    _need(num, name, Form.NUMBER)
    _need(other, name, Form.NUMBER)
    first, second = num.subject, other.subject
    if first.unit.dimension != second.unit.dimension:
        units = f"'{first.id}' is in {first.unit.id}, '{second.id}' in {second.unit.id}"
        raise Mistake(f"the filter '{name}' needs two metrics of one kind of unit; {units}")
    return first.quantity, second.quantity


def _also(num: Num, other: Num) -> tuple[Metric, ...]:
    rests_on = {metric.id: metric for metric in (*num.also, other.metric, *other.also)}
    return tuple(metric for metric in rests_on.values() if metric.id != num.metric.id)


def _ends(when: PartialDate | Period) -> tuple[PartialDate, PartialDate]:
    return (when, when) if isinstance(when, PartialDate) else (when.start, when.end)


def _dated(metric: Metric, when: PartialDate | Period) -> Metric:
    """The metric as one of date form, so that it reads as a date."""
    return replace(metric, form=Form.DATE, when=when, value=None, low=None, high=None, text=None, items={})
