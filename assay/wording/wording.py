"""How the numbers of a report read in one language: the door to this room.

In: resolved metrics, Decimals and dates. Out: text with the right signs and spaces (U+2212 minus, no-break spaces, en
dashes). It stands between `assay.numbers` (what a number is) and the pages, figures and tables (where it is read).
Numbers are shown as the metrics file gives them; derived ones have three significant digits unless `digits` says more.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from babel import Locale, UnknownLocaleError

from assay.numbers.metric import Form, Metric
from assay.numbers.periods import PartialDate, Period
from assay.numbers.units import UnitKind
from assay.wording import digits as exact
from assay.wording.dates import date_text
from assay.wording.numerals import Numerals, Said, Width
from assay.wording.phrases import phrases_for
from assay.wording.unit_words import UnitWords

_DERIVED_DIGITS = 3
_LAST_RANK_IN_WORDS = 10
_WORDED_UNITS = (UnitKind.NOUN, UnitKind.MEASURE, UnitKind.MULTIPLE)


class Wording:
    """Words numbers in one locale, such as `en_GB`, `ru` or `kk`. Raises ValueError for a locale there is not."""

    def __init__(self, locale: str) -> None:
        try:
            self.locale = Locale.parse(locale.replace("-", "_"))
        except (UnknownLocaleError, ValueError) as error:
            raise ValueError(f"unknown locale '{locale}'; write one such as en_GB, ru or kk") from error
        phrases = phrases_for(self.locale.language)
        self._year_end = phrases.year_end
        self._numerals = Numerals(self.locale, phrases)
        self._units = UnitWords(self.locale, phrases)

    @property
    def language(self) -> str:
        """The language as HTML and feeds name it (BCP 47): "en-GB"."""
        return str(self.locale).replace("_", "-")

    def metric(self, metric: Metric, beside: Decimal = Decimal(0)) -> str:
        """The metric with its unit, as in a sentence. Raises ValueError for a series or a breakdown.

        beside: the largest of the numbers it is read together with: "0.38 million tonnes" beside nine million.
        """
        said = self._said(metric, beside)
        return said if isinstance(said, str) else self._units.join(said, metric.unit)

    def bare(self, metric: Metric, beside: Decimal = Decimal(0)) -> str:
        """The same without the unit; a rank in digits."""
        if metric.form is Form.RANK:
            return self.number(_value(metric))
        said = self._said(metric, beside)
        return said if isinstance(said, str) else said.full

    def signed(self, metric: Metric) -> str:
        """A change: the number with its unit and a sign even if positive ("+46.7%")."""
        return self._units.join(self._numerals.said(*_shown(metric, _value(metric)), plus=True), metric.unit)

    def compact(self, number: Metric | Decimal, beside: Decimal = Decimal(0)) -> str:
        """A short form for tight places: "US$46tn", "×2.52"; "46tn" for a number without unit.

        Beside the sign of a measure a scale word of one letter is written out, since "m" would read as metres.
        beside: as in `metric`: "US$0.38m" beside nine million.
        """
        if isinstance(number, Decimal):
            return self._short(number, None, beside).full
        value, digits = _shown(number, _value(number))
        said = self._short(value, digits, beside)
        if number.unit.kind is UnitKind.MEASURE and len(said.word) == 1:
            said = self._short(value, digits, beside, "long")
        return self._units.join(said, number.unit, "short")

    def levels(self, levels: Sequence[Decimal], *, short: bool) -> tuple[str, ...]:
        """The numbers along a scale, alike in scale word and decimals: "0", "1.5 million"; `short`: "0", "1.5m"."""
        return self._numerals.levels(levels, "short" if short else "long")

    def in_words(self, metric: Metric) -> str:
        """A rank ("fourth") or a whole number in words, with its unit where that is a word too ("four partners")."""
        if metric.form is Form.RANK:
            return self.ordinal_words(int(_value(metric)))
        value, digits = _shown(metric, _value(metric))
        said = self._numerals.words(value if digits is None else exact.rounded(value, digits))
        return self._units.join(said, metric.unit) if metric.unit.kind in _WORDED_UNITS else said.full

    def unit(self, metric: Metric) -> str:
        """The unit alone, for a label: "tonnes", "km²", "US dollars", "% a year"; empty for a plain number.

        It is the unit that the metric is shown in, of which there are `metric.value * metric.unit.scale`.
        """
        return self._units.label(metric.unit)

    def number(self, value: Decimal, digits: int | None = None) -> str:
        """Grouped digits without scale word or unit: "2,345,678", "−0.5"."""
        return self._numerals.digits(value, digits)

    def times(self, value: Decimal, digits: int | None = None) -> str:
        """A multiple by its sign: "×2.52"."""
        return f"×{self.number(value, digits)}"

    def ordinal(self, number: int) -> str:
        """A rank in digits: "4th"."""
        return self._numerals.ordinal(number)

    def ordinal_words(self, number: int) -> str:
        """A rank in words: "fourth"; in digits where the language has no words for it here."""
        return self._numerals.ordinal_words(number)

    def date(self, when: PartialDate | Period) -> str:
        """A date or a period: "4 July 2023", "2024–2028"."""
        return date_text(when, self.locale)

    def deadline(self, when: PartialDate) -> str:
        """The day by which something is due: "4 July 2023", and "end of 2026" where it is the last of a year."""
        if self._year_end and (when.month, when.day) == (12, 31):
            return self._year_end.format(self.date(PartialDate(when.year)))
        return self.date(when)

    def _said(self, metric: Metric, beside: Decimal = Decimal(0)) -> Said | str:
        match metric.form:
            case Form.NUMBER:
                return self._numerals.said(*_shown(metric, _value(metric)), beside=beside)
            case Form.RANGE:
                assert metric.low is not None and metric.high is not None
                ends = (self._numerals.said(*_shown(metric, end)) for end in (metric.low, metric.high))
                return self._numerals.span(*ends)
            case Form.RANK:
                rank = int(_value(metric))
                return self.ordinal_words(rank) if rank <= _LAST_RANK_IN_WORDS else self.ordinal(rank)
            case Form.DATE:
                assert metric.when is not None
                return self.date(metric.when)
            case Form.TEXT:
                assert metric.text is not None
                return metric.text
            case Form.SERIES | Form.BREAKDOWN:
                raise ValueError(f"'{metric.id}' is a {metric.form} and has no single reading; name one of its items")

    def _short(self, value: Decimal, digits: int | None, beside: Decimal, width: Width = "short") -> Said:
        shown = exact.abridged(value, beside) if digits is None else value
        return self._numerals.said(shown, digits, width, beside=beside)


def _value(metric: Metric) -> Decimal:
    if metric.value is None:
        raise ValueError(f"'{metric.id}' is a {metric.form}, not a number")
    return metric.value


def _shown(metric: Metric, value: Decimal) -> tuple[Decimal, int | None]:
    """The value in the unit it is shown in, and the decimals to show; `digits` counts in the unit of the file."""
    if metric.digits is None and metric.derivation:
        value = exact.significant(value, _DERIVED_DIGITS)
    if metric.unit.scale == 1:
        return value, metric.digits
    if metric.digits is not None:
        value = exact.rounded(value, metric.digits)
    return exact.product(value, metric.unit.scale), None
