"""Units as they read beside a number, and alone as a label.

In: a number as said (`assay.wording.numerals.Said`) and a `Unit`. Out: the two as one text ("46 trillion US dollars",
"8% a year", "1 deposit") with the plural and the spaces of the language. The last step before `assay.wording.wording`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from babel import Locale
from babel.numbers import get_currency_name, get_currency_symbol

from assay.numbers.units import ANY_LANGUAGE, Unit, UnitKind
from assay.wording.numerals import MINUS, NBSP, Said, Width
from assay.wording.phrases import Phrases

_PER = "per"
"""Beside CLDR's plural categories: the pattern of a rate, such as "{0} per year"."""

_MANY = Said("", Decimal(1000), gap="")


class UnitWords:
    """Joins units to numbers in one locale."""

    def __init__(self, locale: Locale, phrases: Phrases) -> None:
        self._locale, self._phrases = locale, phrases

    def join(self, said: Said, unit: Unit, width: Width = "long") -> str:
        """The number with its unit. A sentence has a unit's long name unless it is known by its symbol (km²)."""
        match unit.kind:
            case UnitKind.PLAIN | UnitKind.INDEX:
                return said.full
            case UnitKind.PERCENT:
                return self._percent(said.full)
            case UnitKind.PERCENT_A_YEAR:
                a_year = self._phrases.a_year or self._cldr("duration-year", "long", _PER)
                return a_year.format(self._percent(said.full))
            case UnitKind.MULTIPLE:
                return self._multiple(said, width)
            case UnitKind.CURRENCY:
                return self._currency(said, unit, width)
            case UnitKind.MEASURE:
                return self._measure(said, unit, "short" if unit.symbol else width)
            case UnitKind.NOUN:
                return f"{said.full}{said.gap}{self._noun(said, unit)}"

    def label(self, unit: Unit) -> str:
        """The unit alone: "tonnes", "km²", "US dollars", "% a year"; empty for a plain number."""
        if unit.kind is UnitKind.INDEX:
            return self._phrases.index
        if unit.kind is UnitKind.MEASURE:
            return self._name(str(unit.cldr), "short" if unit.symbol else "long")
        return self.join(_MANY, unit).strip()

    def _percent(self, text: str) -> str:
        """The text of a number with the language's per cent sign."""
        pattern = self._locale.percent_formats[None]
        return f"{pattern.prefix[0]}{text}{pattern.suffix[0]}"

    def _currency_sign(self, text: str, code: str) -> str:
        """The text of a number with a currency's sign where the language puts it: "−US$5bn"."""
        sign, number = (text[0], text[1:]) if text[:1] in (MINUS, "+") else ("", text)
        symbol = get_currency_symbol(code, self._locale)
        pattern = self._locale.currency_formats["standard"]
        prefix, suffix = pattern.prefix[0].replace("¤", symbol), pattern.suffix[0].replace("¤", symbol)
        if prefix[-1:].isalpha():
            prefix += NBSP
        return f"{sign}{prefix}{number}{suffix}"

    def _multiple(self, said: Said, width: Width) -> str:
        if width == "short":
            return f"×{said.full}"
        pattern = self._phrases.times.get(self._plural(said.count), self._phrases.times["other"])
        return pattern.replace("{0} ", "{0}" + said.gap).format(said.full)

    def _currency(self, said: Said, unit: Unit, width: Width) -> str:
        code = str(unit.currency)
        if width == "short":
            return self._currency_sign(said.full, code)
        # The name stays together: after a scale word the line breaks before it, else not at all.
        name = get_currency_name(code, said.count, self._locale).replace(" ", NBSP)
        return f"{said.full}{said.gap}{name}"

    def _measure(self, said: Said, unit: Unit, width: Width) -> str:
        # A symbol never starts a line; a name may, after a scale word.
        gap = NBSP if width == "short" else said.gap
        pattern = self._cldr(str(unit.cldr), width, self._plural(said.count))
        return pattern.replace("{0} ", "{0}" + gap).format(said.full)

    def _noun(self, said: Said, unit: Unit) -> str:
        forms = unit.forms.get(self._locale.language) or unit.forms.get(ANY_LANGUAGE) or {}
        return forms.get(self._plural(said.count)) or forms.get("other", unit.id)

    def _plural(self, count: Decimal) -> str:
        return self._locale.plural_form(count)

    def _cldr(self, unit: str, width: Width, category: str) -> str:
        # Babel offers these patterns only with the number formatted its own way, hence its data.
        patterns: Any = self._locale._data["unit_patterns"].get(unit, {})
        # CLDR leaves a width out where it would be the short one again.
        for kept in (width, "short", "long", "narrow"):
            forms = patterns.get(kept, {})
            if category in forms:
                return str(forms[category])
            if category != _PER and "other" in forms:
                return str(forms["other"])
        return f"{{0}}/{self._name(unit)}" if category == _PER else f"{{0}} {self._name(unit)}"

    def _name(self, unit: str, width: Width = "long") -> str:
        names = self._locale.unit_display_names.get(unit, {})
        return str(names.get(width) or names.get("short") or unit.partition("-")[2])
