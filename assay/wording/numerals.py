"""Numbers without units in one language: grouped digits, scale words, ranges, numbers and ranks in words.

In: Decimals. Out: text, or a `Said` that still knows what it says, so that a unit can be joined to it. One step after
`assay.wording.digits` (which digits), one before `assay.wording.unit_words` (the unit); locale data by Babel.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Any, Literal

from babel import Locale
from babel.numbers import format_decimal, get_decimal_symbol

from assay.wording import digits as exact
from assay.wording.phrases import Phrases

NBSP = "\u00a0"
MINUS = "−"

_BEYOND_WORDS = 10**15
"""Numbers from here on are words to nobody."""

Width = Literal["short", "long"]


@dataclass(frozen=True)
class Said:
    """A number as it is said, before its unit.

    text: "2.2 million". count: what the unit's plural goes by. gap: what stands before the unit's name.
    scale: pattern of the scale word ("{0} million"), "{0}" without one; its exponent is 0 then.
    """

    text: str
    count: Decimal
    gap: str = NBSP
    scale: str = "{0}"
    exponent: int = 0

    @property
    def full(self) -> str:
        """The number with its scale word."""
        return self.scale.replace("{0}", self.text)

    @property
    def word(self) -> str:
        """The scale word alone: "million"; empty without one."""
        return self.scale.replace("{0}", "").strip()


class Numerals:
    """Says numbers in one locale."""

    def __init__(self, locale: Locale, phrases: Phrases) -> None:
        self._locale, self._phrases = locale, phrases

    def digits(self, value: Decimal, digits: int | None = None) -> str:
        """Grouped digits: "2,345,678", "−0.5"; all that are given, or `digits` decimals."""
        shown = exact.as_given(value) if digits is None else exact.rounded(value, digits)
        whole, _, fraction = format(shown.copy_abs(), "f").partition(".")
        with localcontext(exact.EXACT):  # Babel rounds in the context at hand
            text = format_decimal(Decimal(whole), locale=self._locale, decimal_quantization=False)
        if fraction:
            text += get_decimal_symbol(self._locale) + fraction
        return f"{MINUS}{text}" if shown < 0 else text

    def said(
        self,
        value: Decimal,
        digits: int | None = None,
        width: Width = "long",
        *,
        plus: bool = False,
        beside: Decimal = Decimal(0),
    ) -> Said:
        """The number with a scale word from a million on; with `plus`, signed even if positive.

        beside: the largest of the numbers it is read together with, whose scale word it shares if it can.
        """
        number = exact.scaled(value, digits, beside)
        scale, places = self._scale(number, width) if number.exponent else ("", 0)
        if scale:
            decimals = None if digits is None else max(digits - places, 0)
            text = self.digits(exact.times_ten_to(number.mantissa, places), decimals)
        else:
            text = self.digits(number.value, None if number.exponent else digits)
        if plus and number.mantissa > 0:
            text = f"+{text}"
        if not scale:
            return Said(text, number.value)
        return Said(text, number.value, gap=" ", scale=scale, exponent=number.exponent)

    def levels(self, levels: Sequence[Decimal], width: Width) -> tuple[str, ...]:
        """Numbers along a scale, all with the same scale word and as many decimals: "0", "0.5m", "1.0m"."""
        most = max(level.copy_abs() for level in levels)
        exponent = exact.shared_exponent(most, most)
        scale, places = self._scale(exact.Scaled(exact.times_ten_to(most, -exponent), exponent), width)
        mantissas = [exact.times_ten_to(level, places - exponent if scale else 0) for level in levels]
        digits = exact.decimals(mantissas)
        texts = [self.digits(mantissa, digits) for mantissa in mantissas]
        return tuple(
            (scale or "{0}").replace("{0}", text) if level else self.digits(level)
            for level, text in zip(levels, texts, strict=True)
        )

    def span(self, low: Said, high: Said) -> Said:
        """From one number to another; a scale word that both share is said once: "1.5–2.2 million".

        Ends that read the same read as one number.
        """
        if low.full == high.full:
            return high
        shared = low.exponent == high.exponent
        first, last = (low.text, high.text) if shared else (low.full, high.full)
        if low.count < 0 or high.count < 0:
            text = self._phrases.span.format(first, last)
        else:
            text = f"{first}–{last}" if shared else f"{first}{NBSP}– {last}"
        return Said(text, high.count, high.gap, high.scale if shared else "{0}", high.exponent)

    def words(self, value: Decimal) -> Said:
        """A whole number in words, in digits where there are none. Raises ValueError for other numbers."""
        if value != value.to_integral_value():
            raise ValueError(f"{self.digits(value)} is not a whole number")
        if not self._phrases.num2words or abs(value) >= _BEYOND_WORDS:
            return self.said(value)
        return Said(self._num2words(int(value), "cardinal"), exact.plain(value))

    def ordinal(self, number: int) -> str:
        """A rank in digits: "4th"."""
        ordinals = self._phrases.ordinals
        pattern = ordinals.get(self._locale.ordinal_form(number), ordinals["other"])
        return pattern.format(self.digits(Decimal(number)))

    def ordinal_words(self, number: int) -> str:
        """A rank in words: "fourth"; in digits where the language has no words for it here."""
        if not self._phrases.num2words:
            return self.ordinal(number)
        if not self._phrases.ordinal_words:
            return self._num2words(number, "ordinal")
        *before, last = self._num2words(number, "cardinal").split()
        ordinal = self._phrases.ordinal_words.get(last)
        return " ".join([*before, ordinal]) if ordinal else self.ordinal(number)

    def _num2words(self, number: int, form: str) -> str:
        from num2words import num2words  # a quarter of a second to load, and most builds write no number in words

        return str(num2words(number, lang=self._phrases.num2words, to=form))

    def _scale(self, number: exact.Scaled, width: Width) -> tuple[str, int]:
        """The pattern of the scale word, empty if the language has none here, and the power of ten it leaves over.

        Some languages count in other steps than ours: Spanish says 2.2 billion as "2200 M", Hindi 2.2 million as
        "22 लाख", Japanese as "220万".
        """
        if width == "short" and number.exponent in self._phrases.short_scales:
            return self._phrases.short_scales[number.exponent], 0
        formats: Any = self._locale.compact_decimal_formats
        forms = formats.get(width) or formats["short"]
        by_size = forms.get(self._locale.plural_form(number.mantissa)) or forms["other"]
        pattern = by_size.get(str(10**number.exponent)) or forms["other"].get(str(10**number.exponent))
        # A bare "0" is how CLDR says that a number of this size has no short form.
        if not pattern or not (pattern.prefix[0] or pattern.suffix[0]):
            return "", 0
        # CLDR quotes the point of abbreviations ("Mio'.'").
        text = f"{pattern.prefix[0]}{{0}}{pattern.suffix[0]}".replace("'", "").replace(" ", NBSP)
        return text, pattern.int_prec[0] - 1
